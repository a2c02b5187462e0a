import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../app/act';
import { graphql } from '../../app/graphql';
import { DateText } from '../../components/DateText';
import { daysUntil, today } from '../../components/dates';
import { FormErrors } from '../../components/FormErrors';
import { exactYuan, fromFen, toFen } from '../../components/money';
import { StateTag } from '../../components/StateTag';
import type { ContractPageQuery } from '../../generated/graphql';
import { typedSum } from './contractForm';
import { SumInput } from './SumInput';
import { useTexts } from './texts';

const RecordPaymentDocument = graphql(`
  mutation RecordContractPayment($contractId: ID!, $instalmentId: ID!, $amount: Yuan!, $paidOn: LocalDate!, $clientMutationId: String!) {
    recordPayment(contractId: $contractId, instalmentId: $instalmentId, amount: $amount, paidOn: $paidOn, clientMutationId: $clientMutationId) { id version state }
  }
`);

type Contract = ContractPageQuery['contract'];
type Instalment = Contract['instalments'][number];

/** The instalments and what arrived of them. */
export function InstalmentList({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [paying, setPaying] = useState<Instalment>();
  const { instalments, canRecordPayment } = contract;
  const sum = (of: (each: Instalment) => string): string => exactYuan(fromFen(instalments.reduce((all, each) => all + (toFen(of(each)) ?? 0n), 0n)));
  return (
    <section className="kc-section">
      <h2>{t('page.instalments')}</h2>
      {instalments.length === 0 ? (
        <p className="kc-soft">{t('page.instalments.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table kc-table-stack kc-instalments">
            <thead>
              <tr>
                <th scope="col">
                  <span className="kc-sr">{t('page.instalments')}</span>
                </th>
                <th scope="col">{t('page.instalments.due')}</th>
                <th scope="col" className="kc-right">{t('page.instalments.amount')}</th>
                <th scope="col" className="kc-right">{t('page.instalments.paid')}</th>
                <th scope="col">{t('page.instalments.state')}</th>
                <th scope="col">{t('page.instalments.condition')}</th>
                {canRecordPayment && (
                  <th scope="col">
                    <span className="kc-sr">{t('pay.act')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {instalments.map((each) => (
                <tr key={each.id}>
                  <th scope="row" className="kc-table-name kc-nowrap">{t('form.instalment.seq', { seq: each.seq })}</th>
                  <td data-label={t('page.instalments.due')} className="kc-nowrap">
                    <DateText value={each.dueOn} as="date" />
                  </td>
                  <td data-label={t('page.instalments.amount')} className="kc-right kc-num">{exactYuan(each.amount)}</td>
                  <td data-label={t('page.instalments.paid')} className="kc-right kc-num">
                    {toFen(each.paidAmount) ? exactYuan(each.paidAmount) : <span className="kc-faint">–</span>}
                    {each.paidOn && <div className="kc-faint kc-small">{each.paidOn}</div>}
                  </td>
                  <td data-label={t('page.instalments.state')}>
                    <StateTag state={each.state} tone={each.state === 'PENDING' ? 'idle' : undefined} label={t(`instalment.${each.state}`)} />
                    <Days instalment={each} />
                  </td>
                  <td data-label={t('page.instalments.condition')}>{each.condition || <span className="kc-faint">–</span>}</td>
                  {canRecordPayment && (
                    <td className="kc-right">
                      {each.state !== 'PAID' && (
                        <Button size="small" onClick={() => setPaying(each)}>
                          {t('pay.act')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            {instalments.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>{t('page.instalments.sum')}</th>
                  <td data-label={t('page.instalments.amount')} className="kc-right kc-num">{sum(({ amount }) => amount)}</td>
                  <td data-label={t('page.instalments.paid')} className="kc-right kc-num">{sum(({ paidAmount }) => paidAmount)}</td>
                  <td colSpan={canRecordPayment ? 3 : 2} />
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {paying && (
        <PaymentWindow
          contractId={contract.id}
          instalment={paying}
          onClose={() => setPaying(undefined)}
          onDone={() => {
            setPaying(undefined);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function Days({ instalment: { state, dueOn } }: { instalment: Instalment }) {
  const t = useTexts();
  const days = daysUntil(dueOn);
  if (state === 'OVERDUE') return <div className="kc-tone-bad kc-small">{t('page.instalments.late', { count: -days })}</div>;
  if ((state === 'PENDING' || state === 'PARTIAL') && days > 0 && days <= 30) return <div className="kc-faint kc-small">{t('page.instalments.in', { count: days })}</div>;
  return null;
}

interface WindowProps {
  contractId: string;
  instalment: Instalment;
  onClose: () => void;
  onDone: () => void;
}

function PaymentWindow({ contractId, instalment, onClose, onDone }: WindowProps) {
  const t = useTexts();
  const [form] = Form.useForm<{ amount: string; paidOn: string }>();
  const once = useOnceId();
  const { act, busy, failure } = useAct(RecordPaymentDocument, { inline: true, success: t('pay.done'), touches: ['Contract', 'Cockpit', 'Todo'] });
  const open = fromFen((toFen(instalment.amount) ?? 0n) - (toFen(instalment.paidAmount) ?? 0n));
  const send = async (values: { amount: string; paidOn: string }): Promise<void> => {
    const data = await act({ contractId, instalmentId: instalment.id, ...values, clientMutationId: once.current() });
    if (data) onDone();
  };
  return (
    <Modal
      open
      title={t('pay.title', { seq: instalment.seq })}
      okText={t('pay.act')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} className="kc-contract-modal" layout="vertical" requiredMark={false} initialValues={{ amount: typedSum(open), paidOn: today() }} onFinish={(values) => void send(values)}>
        <p className="kc-soft kc-contract-window">{t('pay.open', { amount: exactYuan(instalment.amount), open: exactYuan(open) })}</p>
        <FormErrors failure={failure} form={form} labels={{ amount: t('pay.amount'), paidOn: t('pay.paidOn') }} />
        <Form.Item name="amount" label={t('pay.amount')} rules={[{ required: true, message: t('form.required', { name: t('pay.amount') }) }]}>
          <SumInput />
        </Form.Item>
        <Form.Item name="paidOn" label={t('pay.paidOn')} rules={[{ required: true, message: t('form.choose', { name: t('pay.paidOn') }) }]}>
          <Input type="date" max={today()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
