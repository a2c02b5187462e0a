import { App, Button, Form, Steps } from 'antd';
import { useRef, useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useSession } from '../../../app/data/session';
import { usePhone } from '../../../app/look/media';
import { paths } from '../../../app/paths';
import { CompletenessMeter } from '../../../components/forms/CompletenessMeter';
import { DraftLeftOver } from '../../../components/forms/DraftLeftOver';
import { FormErrors } from '../../../components/forms/FormErrors';
import { IndicatorsEditor, placeOfIndicator } from '../../../components/forms/IndicatorsEditor';
import { optionalMark } from '../../../components/forms/optionalMark';
import { useDraft } from '../../../components/forms/useDraft';
import { useTexts } from '../texts';
import { EXAMPLES, STEPS, inputOf, missingOf, stepOf, type DemandValues } from './demandValues';
import { ProblemFields } from './ProblemFields';
import { SecrecyFields } from './SecrecyFields';
import { TermsFields } from './TermsFields';

const SaveDemandDocument = graphql(`
  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $clientMutationId: String!) {
    saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {
      id version state completeness { score hints }
    }
  }
`);
const SubmitDemandDocument = graphql(`
  mutation SubmitDemand($input: ActInput!) {
    actOnDemand(action: SUBMIT, input: $input) { id version state }
  }
`);

interface Completeness {
  score: number;
  hints: readonly string[];
}

interface Props {
  start: DemandValues;
  /** Of a draft that a broker wrote for a firm. */
  organizationId?: string;
  saved?: { id: string; version: number };
  completeness?: Completeness;
  onBehalf?: boolean;
}

/** Four steps of one form. All of them stay in the page, so that nothing typed is lost and every error finds its field. */
export function DemandForm({ start, organizationId, saved, completeness, onBehalf }: Props) {
  const t = useTexts();
  const phone = usePhone();
  const { message } = App.useApp();
  const { hasRole } = useSession();
  const [form] = Form.useForm<DemandValues>();
  const values = (Form.useWatch((all: DemandValues) => all, form) as DemandValues | undefined) ?? start;
  const [step, setStep] = useState(0);
  const [measured, setMeasured] = useState(completeness);
  const body = useRef<HTMLDivElement>(null);
  const reload = (): void => window.location.reload();
  const save = useAct(SaveDemandDocument, { inline: true, background: true, touches: ['Demand'], onConflict: reload });
  const submit = useAct(SubmitDemandDocument, { inline: true, touches: ['Demand', 'Todo'], onConflict: reload });
  const forOthers = hasRole('BROKER') && (!saved || !!onBehalf);
  const draft = useDraft<DemandValues>({
    form,
    values,
    kind: 'demand',
    saved,
    save,
    submit,
    editPath: paths.editDemand,
    onNothing: () => void message.warning(t('submit.nothing')),
    place: (field, current) => placeOfIndicator(field, current.indicators),
    onSave: async (before, current, clientMutationId) => {
      const data = await save.act({
        id: before?.id,
        version: before?.version,
        input: inputOf(current),
        clientMutationId,
      });
      setMeasured((old) => data?.saveDemandDraft.completeness ?? old);
      return data?.saveDemandDraft;
    },
    onSubmit: async ({ id, version }) => {
      const data = await submit.act({ input: { id, version, clientMutationId: newClientId() } });
      if (!data) return undefined;
      void message.success(t('submit.done'));
      return paths.demand(data.actOnDemand.id);
    },
  });
  const { autosave } = draft;
  const wrong = new Set([...draft.wrong].map(stepOf));
  const missing = missingOf(values);
  const open = new Set(missing.map(stepOf));
  const go = (path: (string | number)[]): void => {
    setStep(stepOf(path[0]));
    // The step must be shown before its field can be reached.
    requestAnimationFrame(() => form.scrollToField(path, { block: 'center', focus: true }));
  };
  const move = (to: number): void => {
    setStep(to);
    window.scrollTo({ top: 0 });
    // Who uses the keyboard goes on at the top of the step, not below it.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>('section:not([hidden]) > h2')?.focus({ preventScroll: true }),
    );
  };
  const statusOf = (index: number): 'error' | 'process' | 'finish' | 'wait' => {
    if (wrong.has(index)) return 'error';
    if (index === step) return 'process';
    return open.has(index) ? 'wait' : 'finish';
  };
  return (
    <div className="kc-demand-form">
      <nav aria-label={t('step.of', { step: step + 1, total: STEPS.length })} className="kc-demand-steps">
        <Steps
          size="small"
          orientation={phone ? 'horizontal' : 'vertical'}
          responsive={false}
          titlePlacement={phone ? 'vertical' : undefined}
          current={step}
          onChange={move}
          items={STEPS.map((name, index) => ({ title: t(`step.${name}`), status: statusOf(index) }))}
        />
        {!phone && <CompletenessMeter completeness={measured} />}
      </nav>
      <div className="kc-demand-body" ref={body}>
        {autosave.leftOver && (
          <DraftLeftOver
            onTake={() => {
              draft.touch();
              form.setFieldsValue(autosave.leftOver as DemandValues);
              autosave.dropLeftOver();
            }}
            onDrop={autosave.dropLeftOver}
          />
        )}
        <FormErrors failure={draft.summary} form={form} labels={labelsOf(t)} onGo={go} />
        <Form
          form={form}
          layout="vertical"
          initialValues={start}
          requiredMark={optionalMark(t('optional'))}
          onValuesChange={draft.onValuesChange}
        >
          <section hidden={step !== 0}>
            <ProblemFields forOthers={forOthers && !saved} />
          </section>
          <section hidden={step !== 1}>
            <h2 tabIndex={-1}>{t('step.indicators')}</h2>
            <p className="kc-soft">{t('indicators.lead')}</p>
            <IndicatorsEditor side="demand" examples={values.field ? EXAMPLES[values.field] : []} />
          </section>
          <section hidden={step !== 2}>
            <TermsFields />
          </section>
          <section hidden={step !== 3}>
            <SecrecyFields values={values} organizationId={organizationId} onSuggested={draft.touch} />
          </section>
        </Form>
        {step === STEPS.length - 1 && missing.length > 0 && (
          <p className="kc-note">
            {t('missing')}
            {missing.map((field) => (
              <button key={field} type="button" className="kc-link-button" onClick={() => go([field])}>
                {labelsOf(t)[field] || t(`missing.${field as 'noStateSecrets'}`)}
              </button>
            ))}
          </p>
        )}
        <div className="kc-demand-bar">
          {step > 0 && <Button onClick={() => move(step - 1)}>{t('step.back')}</Button>}
          {step < STEPS.length - 1 ? (
            <Button type="primary" onClick={() => move(step + 1)}>
              {t('step.next')}
            </Button>
          ) : (
            <Button type="primary" loading={submit.busy} onClick={() => void draft.send()}>
              {t('submit')}
            </Button>
          )}
          <span role="status" className="kc-faint kc-small">
            {autosave.text || (step === STEPS.length - 1 ? t('submit.hint') : '')}
          </span>
        </div>
        {phone && <CompletenessMeter completeness={measured} />}
      </div>
    </div>
  );
}

const LABELLED = [
  'title',
  'field',
  'situation',
  'wantedResult',
  'constraints',
  'budgetMin',
  'budgetMax',
  'deadline',
  'requiredTrl',
  'modes',
  'secrecy',
  'publicTitle',
  'publicSituation',
  'publicWantedResult',
  'publicConstraints',
  'noStateSecrets',
] as const;

function labelsOf(t: ReturnType<typeof useTexts>): Record<string, string> {
  return {
    ...Object.fromEntries(LABELLED.map((name) => [name, t(name)])),
    noStateSecrets: '',
    indicators: t('step.indicators'),
    regionCode: t('region'),
    organizationId: t('organization'),
  };
}
