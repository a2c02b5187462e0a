import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { DateText } from '../../../components/values/DateText';
import { today } from '../../../components/values/dates';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

const PlanMatchDocument = graphql(`
  mutation PlanMatch($id: ID!, $version: Int!, $nextAction: String!, $due: LocalDate!) {
    planNextAction(id: $id, version: $version, nextAction: $nextAction, due: $due) { id version nextAction nextActionDue late }
  }
`);

/** What comes next and by when; the form opens when one wants to change it. */
export function NextAction({ match, reload }: { match: MatchView; reload: () => void }) {
  const t = useTexts();
  /** The version at which somebody began to type: what others did meanwhile is told, neither lost nor overwritten. 0 once that was told and refreshed. */
  const [begun, setBegun] = useState<number>();
  const { act, busy } = useAct(PlanMatchDocument, {
    success: t('next.saved'),
    touches: ['Match', 'Todo'],
    onConflict: () => {
      setBegun(0);
      reload();
    },
  });
  if (begun === undefined)
    return (
      <div>
        <div className="kc-between">
          <h3>{t('next')}</h3>
          <Button size="small" onClick={() => setBegun(match.version)}>
            {t(match.nextAction ? 'next.change' : 'next.plan')}
          </Button>
        </div>
        {match.nextAction ? (
          <p>
            {match.nextAction}{' '}
            <span className={match.late ? 'kc-tone-bad kc-small' : 'kc-faint kc-small'}>
              {match.nextActionDue && <DateText value={match.nextActionDue} as="date" />} {match.late && t('next.late')}
            </span>
          </p>
        ) : (
          <p className="kc-faint">{t('next.none')}</p>
        )}
      </div>
    );
  return (
    <Form<{ nextAction: string; due: string }>
      layout="vertical"
      requiredMark={false}
      size="small"
      className="kc-match-plan"
      initialValues={{ nextAction: match.nextAction ?? '', due: match.nextActionDue ?? '' }}
      onFinish={({ nextAction, due }) =>
        void act({ id: match.id, version: begun || match.version, nextAction, due }).then(
          (done) => done && setBegun(undefined),
        )
      }
    >
      <h3>{t('next')}</h3>
      <Form.Item
        name="nextAction"
        label={t('next.what')}
        rules={[{ required: true, whitespace: true, message: t('follow.required') }]}
      >
        <Input maxLength={200} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="due" label={t('next.due')} rules={[{ required: true, message: t('follow.required') }]}>
        <Input type="date" min={today()} max="2100-12-31" />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('next.save')}
      </Button>
    </Form>
  );
}
