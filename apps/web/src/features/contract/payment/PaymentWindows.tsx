import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { today } from '../../../components/values/dates';
import { exactYuan, fromFen, toFen } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { ReversedKind } from '../../../generated/schema';
import { typedSum } from '../form/contractValues';
import { useTexts } from '../words/texts';
import { MoneyWindow, fileId, text, type WindowValues } from './MoneyWindow';

const RecordPaymentDocument = graphql(`
  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $evidenceId: ID, $clientMutationId: String!) {
    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, evidenceId: $evidenceId, clientMutationId: $clientMutationId) { id version state }
  }
`);
const RecordRefundDocument = graphql(`
  mutation RecordContractRefund($input: RefundInput!) {
    recordRefund(input: $input) { id version state }
  }
`);
const StateRoyaltyDocument = graphql(`
  mutation StateContractRoyalty($input: RoyaltyInput!) {
    stateRoyalty(input: $input) { id version state }
  }
`);

const ReverseRecordDocument = graphql(`
  mutation ReverseContractRecord($contractId: ID!, $kind: ReversedKind!, $recordId: ID!, $reason: String!, $clientMutationId: String!) {
    reverseRecord(contractId: $contractId, kind: $kind, recordId: $recordId, reason: $reason, clientMutationId: $clientMutationId) { id version state }
  }
`);

type Instalment = ContractPageQuery['contract']['instalments'][number];
const TOUCHES = ['Contract', 'Cockpit', 'Todo', 'Ageing'] as const;

interface Props {
  contractId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Money that arrived for an instalment. */
export function PaymentWindow({ contractId, instalment, onClose, onDone }: Props & { instalment: Instalment }) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(RecordPaymentDocument, {
    inline: true,
    success: t('pay.done'),
    touches: [...TOUCHES],
  });
  const open = fromFen((toFen(instalment.amount) ?? 0n) - (toFen(instalment.paidAmount) ?? 0n));
  const send = async (values: WindowValues): Promise<void> => {
    const sent = {
      amount: text(values['amount']),
      paidOn: text(values['paidOn']),
      evidenceId: fileId(values['evidenceId']),
    };
    if (await act({ contractId, instalmentId: instalment.id, ...sent, clientMutationId: once.current() })) onDone();
  };
  return (
    <MoneyWindow
      title={t('pay.title', { seq: instalment.seq })}
      okText={t('pay.act')}
      intro={t('pay.open', { amount: exactYuan(instalment.amount), open: exactYuan(open) })}
      fields={[
        { name: 'amount', label: t('pay.amount'), kind: 'sum' },
        { name: 'paidOn', label: t('pay.paidOn'), kind: 'day' },
        { name: 'evidenceId', label: t('pay.evidence'), kind: 'file', hint: t('pay.evidence.hint') },
      ]}
      initial={{ amount: typedSum(open), paidOn: today() }}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}

/** 冲正: says why a record should never have been. */
export function ReversalWindow({
  contractId,
  kind,
  recordId,
  what,
  onClose,
  onDone,
}: Props & { kind: ReversedKind; recordId: string; what: string }) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(ReverseRecordDocument, {
    inline: true,
    success: t('reverse.done'),
    touches: [...TOUCHES],
  });
  const send = async (values: WindowValues): Promise<void> => {
    if (await act({ contractId, kind, recordId, reason: text(values['reason']), clientMutationId: once.current() }))
      onDone();
  };
  return (
    <MoneyWindow
      title={t('reverse.title')}
      okText={t('reverse.act')}
      intro={t('reverse.intro', { what })}
      fields={[{ name: 'reason', label: t('reverse.reason'), kind: 'text', hint: t('reverse.reason.hint') }]}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}

/** Money that went back. */
export function RefundWindow({ contractId, instalment, onClose, onDone }: Props & { instalment: Instalment }) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(RecordRefundDocument, {
    inline: true,
    success: t('refund.done'),
    touches: [...TOUCHES],
  });
  const left = fromFen((toFen(instalment.paidAmount) ?? 0n) - (toFen(instalment.refundedAmount) ?? 0n));
  const send = async (values: WindowValues): Promise<void> => {
    const sent = {
      amount: text(values['amount']),
      refundedOn: text(values['refundedOn']),
      reason: text(values['reason']),
      evidenceId: fileId(values['evidenceId']),
    };
    if (await act({ input: { contractId, instalmentId: instalment.id, ...sent, clientMutationId: once.current() } }))
      onDone();
  };
  return (
    <MoneyWindow
      title={t('refund.title', { seq: instalment.seq })}
      okText={t('refund.act')}
      intro={t('refund.open', { left: exactYuan(left) })}
      fields={[
        { name: 'amount', label: t('refund.amount'), kind: 'sum' },
        { name: 'refundedOn', label: t('refund.on'), kind: 'day' },
        { name: 'reason', label: t('refund.reason'), kind: 'text' },
        { name: 'evidenceId', label: t('refund.evidence'), kind: 'file' },
      ]}
      initial={{ refundedOn: today() }}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}

/** 提成结算: what a period earned. */
export function RoyaltyWindow({ contractId, onClose, onDone }: Props) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(StateRoyaltyDocument, {
    inline: true,
    success: t('royalty.done'),
    touches: [...TOUCHES],
  });
  const send = async (values: WindowValues): Promise<void> => {
    const [periodFrom, periodTo, baseAmount, amount, statedOn, dueOn] = [
      'periodFrom',
      'periodTo',
      'baseAmount',
      'amount',
      'statedOn',
      'dueOn',
    ].map((name) => text(values[name])) as [string, string, string, string, string, string];
    const input = {
      contractId,
      periodFrom,
      periodTo,
      baseAmount,
      amount,
      statedOn,
      dueOn,
      evidenceId: fileId(values['evidenceId']),
      clientMutationId: once.current(),
    };
    if (await act({ input })) onDone();
  };
  return (
    <MoneyWindow
      title={t('royalty.act')}
      okText={t('royalty.act')}
      intro={t('royalty.intro')}
      fields={[
        { name: 'periodFrom', label: t('royalty.from'), kind: 'day' },
        { name: 'periodTo', label: t('royalty.to'), kind: 'day' },
        { name: 'baseAmount', label: t('royalty.base'), kind: 'sum', hint: t('royalty.base.hint') },
        { name: 'amount', label: t('royalty.amount'), kind: 'sum' },
        { name: 'statedOn', label: t('royalty.statedOn'), kind: 'day' },
        { name: 'dueOn', label: t('royalty.dueOn'), kind: 'future-day' },
        { name: 'evidenceId', label: t('royalty.evidence'), kind: 'file' },
      ]}
      initial={{ statedOn: today() }}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}
