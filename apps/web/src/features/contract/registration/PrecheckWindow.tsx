import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { FormErrors } from '../../../components/forms/FormErrors';
import { DateText } from '../../../components/values/DateText';
import type { ContractPageQuery } from '../../../generated/graphql';
import { useTexts } from '../words/texts';

const SavePrecheckDocument = graphql(`
  mutation SavePrecheck($contractId: ID!, $answers: [PrecheckAnswerInput!]!, $clientMutationId: String!) {
    savePrecheck(contractId: $contractId, answers: $answers, clientMutationId: $clientMutationId) { id version }
  }
`);

type Precheck = NonNullable<ContractPageQuery['contract']['precheck']>;
type Item = Precheck['items'][number];
type Answer = 'yes' | 'no' | 'open';

interface Props {
  contractId: string;
  precheck: Precheck;
  onClose: () => void;
  onDone: () => void;
}

const answerOf = (met: boolean | null | undefined): Answer => (met === true ? 'yes' : met === false ? 'no' : 'open');

/** 预审: what the registrar will look at, one question after another, each with what to mind. */
export function PrecheckWindow({ contractId, precheck, onClose, onDone }: Props) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(SavePrecheckDocument, {
    inline: true,
    success: t('pre.done'),
    touches: ['Contract'],
  });
  const asked = precheck.items.filter(({ automatic }) => !automatic);
  const [answers, setAnswers] = useState<Record<string, { met: Answer; note: string }>>(() =>
    Object.fromEntries(asked.map(({ key, met, note }) => [key, { met: answerOf(met), note }])),
  );
  const change = (key: string, part: Partial<{ met: Answer; note: string }>): void =>
    setAnswers((now) => ({ ...now, [key]: { met: 'open', note: '', ...now[key], ...part } }));
  const save = async (): Promise<void> => {
    const sent = Object.entries(answers).map(([key, { met, note }]) => ({
      key,
      met: met === 'open' ? null : met === 'yes',
      note,
    }));
    if (await act({ contractId, answers: sent, clientMutationId: once.current() })) onDone();
  };
  return (
    <Modal
      open
      width={680}
      title={t('pre.title')}
      onCancel={onClose}
      destroyOnHidden
      footer={
        precheck.canAnswer
          ? [
              <Button key="close" onClick={onClose}>
                {t('cancel')}
              </Button>,
              <Button key="save" type="primary" loading={busy} onClick={() => void save()}>
                {t('pre.save')}
              </Button>,
            ]
          : [
              <Button key="close" onClick={onClose}>
                {t('pre.close')}
              </Button>,
            ]
      }
    >
      <p className="kc-faint kc-small">
        {t('pre.source', { source: precheck.source })}
        {precheck.answeredBy && (
          <>
            {' · '}
            {t('pre.by', { name: precheck.answeredBy })} <DateText value={precheck.answeredAt} />
          </>
        )}
      </p>
      <FormErrors failure={failure} labels={{}} />
      <ul className="kc-plain-list kc-precheck">
        {precheck.items.map((item) => (
          <Question
            key={item.key}
            item={item}
            answer={answers[item.key]}
            editable={precheck.canAnswer}
            onChange={(part) => change(item.key, part)}
          />
        ))}
      </ul>
    </Modal>
  );
}

interface QuestionProps {
  item: Item;
  answer: { met: Answer; note: string } | undefined;
  editable: boolean;
  onChange: (part: Partial<{ met: Answer; note: string }>) => void;
}

function Question({ item: { key, text, hint, automatic, met, note }, answer, editable, onChange }: QuestionProps) {
  const t = useTexts();
  const options = (['yes', 'no', 'open'] as const).map((value) => ({ value, label: t(`pre.${value}`) }));
  const fixed = answerOf(met);
  return (
    <li>
      <div className="kc-precheck-row">
        <div>
          <strong id={`precheck-${key}`}>{text}</strong>
          <p className="kc-faint kc-small">{hint}</p>
        </div>
        {automatic || !editable ? (
          <span
            className={
              fixed === 'yes'
                ? 'kc-tone-good kc-nowrap'
                : fixed === 'no'
                  ? 'kc-tone-bad kc-nowrap'
                  : 'kc-faint kc-nowrap'
            }
          >
            {t(`pre.${fixed}`)} {automatic && <span className="kc-faint kc-small">{t('pre.auto')}</span>}
          </span>
        ) : (
          <Radio.Group
            aria-labelledby={`precheck-${key}`}
            optionType="button"
            size="small"
            options={options}
            value={answer?.met ?? 'open'}
            onChange={({ target }) => onChange({ met: target.value as Answer })}
          />
        )}
      </div>
      {!automatic &&
        (editable ? (
          <Input
            size="small"
            aria-label={`${text}: ${t('pre.note')}`}
            placeholder={t('pre.note')}
            maxLength={300}
            value={answer?.note ?? ''}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        ) : (
          note && <p className="kc-small">{note}</p>
        ))}
    </li>
  );
}
