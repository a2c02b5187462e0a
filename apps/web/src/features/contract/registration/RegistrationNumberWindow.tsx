import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { ContractPageQuery } from '../../../generated/graphql';
import { MoneyWindow, fileId, text, type WindowValues } from '../payment/MoneyWindow';
import { useTexts } from '../words/texts';

const CorrectNumberDocument = graphql(`
  mutation CorrectRegistrationNumber($contractId: ID!, $version: Int!, $number: String!, $reason: String!, $evidenceId: ID, $clientMutationId: String!) {
    correctRegistrationNumber(contractId: $contractId, version: $version, number: $number, reason: $reason, evidenceId: $evidenceId, clientMutationId: $clientMutationId) { id version }
  }
`);

interface Props {
  contract: Pick<ContractPageQuery['contract'], 'id' | 'version' | 'registration'>;
  onClose: () => void;
  onDone: () => void;
}

/** 更正登记编号: a number that was typed wrong, with the reason; both sides are told. */
export function RegistrationNumberWindow({ contract: { id, version, registration }, onClose, onDone }: Props) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(CorrectNumberDocument, {
    inline: true,
    success: t('num.done'),
    touches: ['Contract'],
    onConflict: onDone,
  });
  const send = async (values: WindowValues): Promise<void> => {
    const sent = {
      number: text(values['number']),
      reason: text(values['reason']),
      evidenceId: fileId(values['evidenceId']),
    };
    if (await act({ contractId: id, version, ...sent, clientMutationId: once.current() })) onDone();
  };
  return (
    <MoneyWindow
      title={t('num.act')}
      okText={t('num.save')}
      intro={t('num.intro', { number: registration.number ?? '' })}
      fields={[
        { name: 'number', label: t('num.new'), kind: 'digits', hint: t('reg.number.hint') },
        { name: 'reason', label: t('num.reason'), kind: 'text' },
        { name: 'evidenceId', label: t('reg.evidence.optional'), kind: 'file', optional: true },
      ]}
      initial={{ number: registration.number ?? '' }}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}
