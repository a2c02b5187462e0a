import { Button, Form, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { newClientId, useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { FileUpload } from '../../../components/forms/FileUpload';
import { FormErrors } from '../../../components/forms/FormErrors';
import { FieldSelect } from '../../../components/forms/OptionSelects';
import { useLeaveWarning } from '../../../components/forms/useLeaveWarning';
import { momentOf, today } from '../../../components/values/dates';
import { toFen } from '../../../components/values/yuan';
import { paymentModeWords } from '../../../generated/enums';
import { ActOnContractDocument } from '../actOnContract';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';
import { inputOf, type ContractValues } from './contractValues';
import { CurrencyFields } from './CurrencyFields';
import { FurtherParties } from './FurtherParties';
import { InstalmentsEditor } from './InstalmentsEditor';
import { KindSelect } from './KindSelect';
import { PaperFields, SubKindField } from './PaperFields';
import { PartyFields } from './PartyFields';
import { SumInput } from './SumInput';
import { useDeviceCopy } from './useDeviceCopy';

const SaveContractDocument = graphql(`
  mutation SaveContract($id: ID, $version: Int, $input: ContractDraftInput!, $clientMutationId: String!) {
    saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) { id version state }
  }
`);

interface Saved {
  id: string;
  version: number;
}

interface Props {
  start: ContractValues;
  /** Names the copy on this device. */
  copyKey: string;
  matchId?: string;
  saved?: Saved;
  onConflict?: () => void;
}

/** The form, in the order of the paper. */
export function ContractForm({ start, copyKey, matchId, saved, onConflict }: Props) {
  const t = useTexts();
  const labels = useContractLabels();
  const enums = useEnums();
  const navigate = useNavigate();
  const [form] = Form.useForm<ContractValues>();
  const values = (Form.useWatch((all: ContractValues) => all, form) as ContractValues | undefined) ?? start;
  const [record, setRecord] = useState(saved);
  const [changed, setChanged] = useState(false);
  const [goal, setGoal] = useState<string>();
  const [uploading, setUploading] = useState(false);
  const copy = useDeviceCopy(copyKey, values, changed);
  const once = useOnceId();
  const save = useAct(SaveContractDocument, { inline: true, touches: ['Contract'], onConflict });
  const submit = useAct(ActOnContractDocument, { inline: true, touches: ['Contract', 'Todo'], onConflict });
  useLeaveWarning(changed && !goal);
  useEffect(() => {
    if (goal) void navigate(goal);
  }, [goal, navigate]);

  const keep = async (): Promise<Saved | undefined> => {
    const data = await save.act({
      id: record?.id,
      version: record?.version,
      input: inputOf(form.getFieldsValue(true) as ContractValues, record ? undefined : matchId),
      clientMutationId: once.current(),
    });
    if (!data) return undefined;
    once.renew();
    copy.drop();
    setChanged(false);
    setRecord(data.saveContractDraft);
    return data.saveContractDraft;
  };
  const send = async (andSubmit: boolean): Promise<void> => {
    submit.clear();
    const kept = await keep();
    if (!kept) return;
    if (!andSubmit) return setGoal(paths.contract(kept.id));
    const data = await submit.act({
      action: 'SUBMIT_SIGNED',
      input: { id: kept.id, version: kept.version, clientMutationId: newClientId() },
    });
    if (data) setGoal(paths.contract(kept.id));
  };
  const attempt = (andSubmit: boolean) => () =>
    void form.validateFields().then(
      () => send(andSubmit),
      ({ errorFields }: { errorFields: { name: (string | number)[] }[] }) =>
        errorFields[0] && form.scrollToField(errorFields[0].name, { block: 'center', focus: true }),
    );
  const required = (name: string) => ({ required: true, whitespace: true, message: t('form.required', { name }) });
  const aSum = {
    validator: (_: unknown, sum: string | undefined) =>
      !sum || toFen(sum) !== undefined ? Promise.resolve() : Promise.reject(new Error(t('form.sum.bad'))),
  };
  const total = toFen(values.totalAmount);
  const technology = toFen(values.technologyAmount);
  const busy = save.busy || submit.busy || uploading;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={start}
      requiredMark={false}
      className="kc-contract-form"
      onValuesChange={() => setChanged(true)}
    >
      {copy.leftOver && (
        <div className="kc-note kc-between kc-contract-left" role="status">
          <span>{t('form.leftOver', { time: momentOf(copy.leftOver.at) })}</span>
          <span className="kc-row">
            <Button
              size="small"
              onClick={() => {
                form.setFieldsValue(copy.leftOver?.value as ContractValues);
                copy.drop();
                setChanged(true);
              }}
            >
              {t('form.leftOver.take')}
            </Button>
            <Button size="small" type="text" onClick={copy.drop}>
              {t('form.leftOver.drop')}
            </Button>
          </span>
        </div>
      )}
      <FormErrors failure={save.failure ?? submit.failure} form={form} labels={labels.ofFields} />

      <section className="kc-section">
        <h2>{t('form.basics')}</h2>
        <Form.Item name="name" label={t('form.name')} extra={t('form.name.hint')} rules={[required(t('form.name'))]}>
          <Input maxLength={100} showCount autoComplete="off" />
        </Form.Item>
        <div className="kc-contract-two">
          <Form.Item
            name="kind"
            label={t('form.kind')}
            rules={[{ required: true, message: t('form.choose', { name: t('form.kind') }) }]}
          >
            <KindSelect />
          </Form.Item>
          <Form.Item
            name="field"
            label={t('form.field')}
            rules={[{ required: true, message: t('form.choose', { name: t('form.field') }) }]}
          >
            <FieldSelect />
          </Form.Item>
          <SubKindField />
        </div>
      </section>

      <section className="kc-section">
        <h2>{t('form.parties')}</h2>
        <div className="kc-contract-parties">
          <PartyFields path={['buyer']} legend={t('form.buyer')} />
          <FurtherParties side="buyer" />
          <PartyFields path={['seller']} legend={t('form.seller')} />
          <FurtherParties side="seller" />
        </div>
      </section>

      <section className="kc-section">
        <h2>{t('form.sums')}</h2>
        <div className="kc-contract-two">
          <CurrencyFields />
          <Form.Item
            name="totalAmount"
            label={t('form.total')}
            extra={t('form.total.hint')}
            rules={[required(t('page.total')), aSum]}
          >
            <SumInput />
          </Form.Item>
          <Form.Item
            name="technologyAmount"
            label={t('form.technology')}
            rules={[required(t('page.technology')), aSum]}
            validateStatus={total !== undefined && technology !== undefined && technology > total ? 'error' : undefined}
            extra={
              total !== undefined && technology !== undefined && technology > total ? (
                <span className="kc-tone-bad" role="status">
                  {t('form.technology.above')}
                </span>
              ) : (
                <>
                  {t('form.technology.hint')}{' '}
                  {total !== undefined && technology !== total && (
                    <button
                      type="button"
                      className="kc-link-button"
                      onClick={() => {
                        form.setFieldValue('technologyAmount', values.totalAmount);
                        form.setFields([{ name: 'technologyAmount', errors: [] }]);
                        setChanged(true);
                      }}
                    >
                      {t('form.technology.same')}
                    </button>
                  )}
                </>
              )
            }
          >
            <SumInput />
          </Form.Item>
          <Form.Item name="signedOn" label={t('form.signedOn')} extra={t('form.signedOn.hint')}>
            <Input type="date" min="1990-01-01" max={today()} className="kc-contract-date" />
          </Form.Item>
          <div className="kc-contract-dates">
            <Form.Item name="validFrom" label={t('form.validFrom')}>
              <Input type="date" min="1990-01-01" max="2100-12-31" />
            </Form.Item>
            <Form.Item name="validUntil" label={t('form.validUntil')}>
              <Input type="date" min="1990-01-01" max="2100-12-31" />
            </Form.Item>
          </div>
        </div>
      </section>

      <section className="kc-section">
        <h2>{t('form.instalments')}</h2>
        <Form.Item name="paymentMode" label={t('form.mode')}>
          <Radio.Group options={enums.options(paymentModeWords)} />
        </Form.Item>
        <InstalmentsEditor />
      </section>

      <PaperFields />

      <section className="kc-section">
        <h2>{t('form.scan')}</h2>
        <Form.Item name="scanId" extra={t('form.scan.hint')}>
          <FileUpload accept=".pdf,.jpg,.jpeg,.png,.webp" label={t('form.scan.label')} onUploading={setUploading} />
        </Form.Item>
      </section>

      <div className="kc-contract-bar">
        <Button type="primary" loading={submit.busy} disabled={busy} onClick={attempt(true)}>
          {t('form.submit')}
        </Button>
        <Button loading={save.busy && !submit.busy} disabled={busy} onClick={attempt(false)}>
          {t('form.save')}
        </Button>
        <span className="kc-faint kc-small" role="status">
          {changed
            ? copy.keptAt && t('form.kept', { time: copy.keptAt })
            : record && record !== saved
              ? t('form.saved')
              : ''}
        </span>
      </div>
    </Form>
  );
}
