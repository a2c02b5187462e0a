import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { DateText } from '../../../components/values/DateText';
import { followUpKindWords, notRelevantReasonWords } from '../../../generated/enums';
import type { FollowUpKind, NotRelevantReason } from '../../../generated/schema';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

const LogFollowUpDocument = graphql(`
  mutation LogFollowUp($matchId: ID!, $kind: FollowUpKind!, $happenedAt: DateTime!, $attendees: String!, $outcome: String!, $clientMutationId: String!) {
    logFollowUp(matchId: $matchId, kind: $kind, happenedAt: $happenedAt, attendees: $attendees, outcome: $outcome, clientMutationId: $clientMutationId) {
      id version followUps { id }
    }
  }
`);

/** The past of a match: its history, with the follow-ups told in full in place of the rows that only say that there was one. */
export function timelineOf(match: MatchView, enums: ReturnType<typeof useEnums>) {
  const rows = match.history.filter(({ action }) => action !== 'FOLLOW_UP');
  // Why it is not relevant has words of its own, beside the reasons to decline.
  const told = rows.map((row) =>
    row.action === 'NOT_RELEVANT'
      ? {
          ...row,
          reasons: row.reasons.map((reason) => enums.label(notRelevantReasonWords, reason as NotRelevantReason)),
        }
      : row,
  );
  return { rows: told, extra: followUpEntries(match.followUps, enums) };
}

function followUpEntries(followUps: MatchView['followUps'], enums: ReturnType<typeof useEnums>) {
  return followUps.map(({ id, kind, happenedAt, attendees, outcome, authorName }) => ({
    id,
    at: happenedAt,
    node: (
      <>
        <div className="kc-between">
          <strong>{enums.label(followUpKindWords, kind)}</strong>
          <span className="kc-faint kc-small">
            {authorName} · <DateText value={happenedAt} />
          </span>
        </div>
        <p className="kc-prose">{outcome}</p>
        <p className="kc-small kc-soft">{attendees}</p>
      </>
    ),
  }));
}

/** The local moment as the browser's field wants it: 2026-11-23T14:30. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface Values {
  kind: FollowUpKind;
  happenedAt: string;
  attendees: string;
  outcome: string;
}

/** One follow-up, logged where it is seen. */
export function FollowUpForm({ matchId }: { matchId: string }) {
  const t = useTexts();
  const enums = useEnums();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const { act, busy } = useAct(LogFollowUpDocument, { success: t('follow.saved'), touches: ['Match', 'Todo'] });
  if (!open) return <Button onClick={() => setOpen(true)}>{t('follow.add')}</Button>;
  const save = async ({ happenedAt, ...rest }: Values): Promise<void> => {
    if (
      !(await act({
        matchId,
        ...rest,
        happenedAt: new Date(happenedAt).toISOString(),
        clientMutationId: once.current(),
      }))
    )
      return;
    once.renew();
    setOpen(false);
    form.resetFields();
  };
  const required = { required: true, whitespace: true, message: t('follow.required') };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      size="small"
      initialValues={{ kind: 'CALL', happenedAt: localNow() }}
      onFinish={(values) => void save(values)}
      className="kc-match-plan"
    >
      <h3>{t('follow.add')}</h3>
      <Form.Item name="kind" label={t('follow.kind')}>
        <Radio.Group optionType="button" options={enums.options(followUpKindWords)} />
      </Form.Item>
      <Form.Item name="happenedAt" label={t('follow.when')} rules={[required]}>
        <Input type="datetime-local" max={localNow()} />
      </Form.Item>
      <Form.Item name="attendees" label={t('follow.who')} rules={[required]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="outcome" label={t('follow.outcome')} rules={[required]}>
        <Input.TextArea maxLength={2_000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={busy}>
        {t('follow.save')}
      </Button>
    </Form>
  );
}
