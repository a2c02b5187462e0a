import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { FileUpload, type UploadedFile } from '../../../components/forms/FileUpload';
import { FormErrors } from '../../../components/forms/FormErrors';
import { today } from '../../../components/values/dates';
import { amendmentKindWords } from '../../../generated/enums';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { AmendmentKind, PaymentMode } from '../../../generated/schema';
import { typedSum, type InstalmentValues } from '../form/contractValues';
import { InstalmentsEditor } from '../form/InstalmentsEditor';
import { SumInput } from '../form/SumInput';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';

const SaveAmendmentDocument = graphql(`
  mutation SaveAmendment($contractId: ID!, $id: ID, $version: Int, $input: AmendmentInput!, $clientMutationId: String!) {
    saveAmendment(contractId: $contractId, id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }
  }
`);

type Contract = ContractPageQuery['contract'];
type Amendment = Contract['amendments'][number];

interface Values {
  kind: AmendmentKind;
  summary?: string;
  signedOn?: string;
  effectiveOn?: string;
  totalAmount?: string;
  foreignAmount?: string;
  technologyAmount?: string;
  validUntil?: string;
  paymentMode: PaymentMode;
  instalments: InstalmentValues[];
  scanId?: UploadedFile | null;
}

/** How the contract shall stand afterwards: sums, end and instalments as they are, to be changed. */
function valuesOf(contract: Contract, amendment: Amendment | undefined): Values {
  const fixed = new Set(contract.instalments.filter((each) => each.fixed).map(({ id }) => id));
  const agreed = contract.instalments
    .filter(({ royalty }) => !royalty)
    .map(({ id, ...each }) => ({ instalmentId: id, ...each }));
  const lines = amendment
    ? amendment.schedule.flatMap(({ instalmentId, after }) => (after ? { instalmentId, ...after } : []))
    : agreed;
  return {
    kind: amendment?.kind ?? 'SUPPLEMENT',
    summary: amendment?.summary,
    signedOn: amendment?.signedOn ?? undefined,
    effectiveOn: amendment?.effectiveOn ?? undefined,
    totalAmount: typedSum(amendment?.totalAfter ?? contract.currentTotal),
    foreignAmount: contract.form.foreign
      ? typedSum(amendment?.foreignAfter ?? contract.form.foreign.current)
      : undefined,
    technologyAmount: typedSum(amendment?.technologyAfter ?? contract.currentTechnology),
    validUntil: amendment?.validUntilAfter ?? contract.validUntil ?? undefined,
    paymentMode: contract.paymentMode === 'LUMP_SUM' ? 'INSTALMENTS' : contract.paymentMode,
    instalments: lines.map(({ instalmentId, dueOn, amount, condition }) => ({
      instalmentId: instalmentId ?? undefined,
      fixed: !!instalmentId && fixed.has(instalmentId),
      dueOn,
      amount: typedSum(amount),
      condition: condition || undefined,
    })),
    scanId: amendment?.scan ?? null,
  };
}

interface Props {
  contract: Contract;
  amendment: Amendment | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** The supplementary agreement as it is typed. */
export function AmendmentWindow({ contract, amendment, onClose, onDone }: Props) {
  const t = useTexts();
  const enums = useEnums();
  const labels = useContractLabels();
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const [uploading, setUploading] = useState(false);
  const { act, busy, failure } = useAct(SaveAmendmentDocument, {
    inline: true,
    success: t('amend.saved'),
    touches: ['Contract', 'Todo'],
  });
  const send = async (): Promise<void> => {
    const {
      kind,
      summary,
      signedOn,
      effectiveOn,
      totalAmount,
      foreignAmount,
      technologyAmount,
      validUntil,
      instalments,
      scanId,
    } = form.getFieldsValue(true) as Values;
    const input = {
      kind,
      summary: summary ?? '',
      signedOn: signedOn || undefined,
      effectiveOn: effectiveOn || undefined,
      totalAmount: totalAmount ?? '',
      foreignAmount: foreignAmount || undefined,
      technologyAmount: technologyAmount ?? '',
      validUntil: validUntil || undefined,
      instalments: instalments.map(({ instalmentId, dueOn, amount, condition }) => ({
        instalmentId,
        dueOn: dueOn ?? '',
        amount: amount ?? '',
        condition: condition || undefined,
      })),
      scanId: scanId?.id,
    };
    if (
      await act({
        contractId: contract.id,
        id: amendment?.id,
        version: amendment?.version,
        input,
        clientMutationId: once.current(),
      })
    )
      onDone();
  };
  const { foreign } = contract.form;
  const required = (name: string) => ({ required: true, whitespace: true, message: t('form.required', { name }) });
  const fieldLabels = {
    ...labels.ofFields,
    summary: t('amend.summary'),
    signedOn: t('amend.signedOn'),
    effectiveOn: t('amend.effectiveOn'),
    scanId: t('amend.scan'),
  };
  return (
    <Modal
      open
      width={880}
      title={t(amendment ? 'amend.edit' : 'amend.new')}
      okText={t('form.save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy, disabled: uploading }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        name="amendment"
        className="kc-contract-modal"
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(contract, amendment)}
        onFinish={() => void send()}
      >
        <p className="kc-soft kc-contract-window">{t('amend.intro')}</p>
        <FormErrors failure={failure} form={form} labels={fieldLabels} />
        <Form.Item name="kind" label={t('amend.kind')}>
          <Radio.Group options={enums.options(amendmentKindWords)} />
        </Form.Item>
        <Form.Item name="summary" label={t('amend.summary')} rules={[required(t('amend.summary'))]}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            showCount
            placeholder={t('amend.summary.hint')}
          />
        </Form.Item>
        <div className="kc-contract-two">
          <Form.Item name="totalAmount" label={t('amend.total')} rules={[required(t('amend.total'))]}>
            <SumInput />
          </Form.Item>
          <Form.Item name="technologyAmount" label={t('amend.technology')} rules={[required(t('amend.technology'))]}>
            <SumInput />
          </Form.Item>
          {foreign && (
            <Form.Item
              name="foreignAmount"
              label={t('amend.foreign', { currency: foreign.currency })}
              extra={t('amend.foreign.hint', { rate: foreign.rate })}
              rules={[required(t('amend.foreign', { currency: foreign.currency }))]}
            >
              <Input inputMode="decimal" autoComplete="off" maxLength={20} className="kc-num" />
            </Form.Item>
          )}
          <Form.Item name="signedOn" label={t('amend.signedOn')} extra={t('form.signedOn.hint')}>
            <Input type="date" min="1990-01-01" max={today()} />
          </Form.Item>
          <Form.Item name="effectiveOn" label={t('amend.effectiveOn')} extra={t('amend.effectiveOn.hint')}>
            <Input type="date" min="1990-01-01" max={today()} />
          </Form.Item>
          <Form.Item name="validUntil" label={t('form.validUntil')}>
            <Input type="date" min="1990-01-01" max="2100-12-31" />
          </Form.Item>
        </div>
        <h3>{t('amend.schedule')}</h3>
        <Form.Item name="paymentMode" hidden noStyle>
          <Input type="hidden" />
        </Form.Item>
        <InstalmentsEditor />
        <h3>{t('amend.scan')}</h3>
        <Form.Item name="scanId" extra={t('amend.scan.hint')}>
          <FileUpload accept=".pdf,.jpg,.jpeg,.png,.webp" label={t('form.scan.label')} onUploading={setUploading} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
