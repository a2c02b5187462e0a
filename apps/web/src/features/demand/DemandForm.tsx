import { App, Button, Form, Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newClientId, useAct, useOnceId } from '../../app/act';
import { graphql } from '../../app/graphql';
import { usePhone } from '../../app/media';
import { paths } from '../../app/paths';
import { useSession } from '../../app/session';
import { CompletenessMeter } from '../../components/CompletenessMeter';
import { DraftLeftOver } from '../../components/DraftLeftOver';
import { FormErrors } from '../../components/FormErrors';
import { IndicatorsEditor } from '../../components/IndicatorsEditor';
import { useAutosave } from '../../components/useAutosave';
import { useLeaveWarning } from '../../components/useLeaveWarning';
import { EXAMPLES, STEPS, inputOf, stepOf, type DemandValues } from './demandForm';
import { ProblemFields } from './ProblemFields';
import { SecrecyFields } from './SecrecyFields';
import { TermsFields } from './TermsFields';
import { useTexts } from './texts';

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
  saved?: { id: string; version: number };
  completeness?: Completeness;
  onBehalf?: boolean;
}

/** Four steps of one form. All of them stay in the page, so that nothing typed is lost and every error finds its field. */
export function DemandForm({ start, saved, completeness, onBehalf }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const phone = usePhone();
  const { message } = App.useApp();
  const { hasRole } = useSession();
  const [form] = Form.useForm<DemandValues>();
  const values = (Form.useWatch((all: DemandValues) => all, form) as DemandValues | undefined) ?? start;
  const [touched, setTouched] = useState(false);
  const [step, setStep] = useState(0);
  const record = useRef(saved);
  const [measured, setMeasured] = useState(completeness);
  const [goal, setGoal] = useState<string>();
  const once = useOnceId();
  const reload = (): void => window.location.reload();
  const save = useAct(SaveDemandDocument, { inline: true, touches: ['Demand'], onConflict: reload });
  const submit = useAct(SubmitDemandDocument, { inline: true, touches: ['Demand', 'Todo'], onConflict: reload });
  const forOthers = hasRole('BROKER') && (!saved || !!onBehalf);

  const autosave = useAutosave<DemandValues>({
    value: values,
    storageKey: `demand:${saved?.id ?? 'new'}`,
    enabled: touched && !goal,
    save: async (current) => {
      const before = record.current;
      const data = await save.act({ id: before?.id, version: before?.version, input: inputOf(current), clientMutationId: once.current() });
      if (!data) return false;
      once.renew();
      const { id, version, completeness: now } = data.saveDemandDraft;
      record.current = { id, version };
      setMeasured(now);
      // From now on the address is the draft's own, so that a reload goes on with it.
      if (!before) window.history.replaceState(window.history.state, '', paths.editDemand(id));
      return true;
    },
  });
  useLeaveWarning(autosave.unsaved && !goal);
  useEffect(() => {
    if (goal) void navigate(goal, { replace: true });
  }, [goal, navigate]);

  const send = async (): Promise<void> => {
    submit.clear();
    if (!(await autosave.flush()) || !record.current) {
      if (!save.failure) void message.warning(t('save.first'));
      return;
    }
    const data = await submit.act({ input: { ...record.current, clientMutationId: newClientId() } });
    if (!data) return;
    void message.success(t('submit.done'));
    setGoal(paths.demand(data.actOnDemand.id));
  };
  const failure = submit.failure ?? save.failure;
  const wrong = new Set((failure?.code === 'BAD_INPUT' ? failure.problems : []).map(({ field }) => stepOf(field?.split('.')[0])));
  const go = (path: (string | number)[]): void => {
    setStep(stepOf(path[0]));
    // The step must be shown before its field can be reached.
    requestAnimationFrame(() => form.scrollToField(path, { block: 'center', focus: true }));
  };
  const move = (to: number): void => {
    setStep(to);
    window.scrollTo({ top: 0 });
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
          items={STEPS.map((name, index) => ({ title: t(`step.${name}`), status: wrong.has(index) && index !== step ? 'error' : index === step ? 'process' : index < step ? 'finish' : 'wait' }))}
        />
        {!phone && <CompletenessMeter completeness={measured} />}
      </nav>
      <div className="kc-demand-body">
        {autosave.leftOver && (
          <DraftLeftOver
            onTake={() => {
              setTouched(true);
              form.setFieldsValue(autosave.leftOver as DemandValues);
              autosave.dropLeftOver();
            }}
            onDrop={autosave.dropLeftOver}
          />
        )}
        <FormErrors failure={failure} form={form} labels={labelsOf(t)} onGo={go} />
        <Form form={form} layout="vertical" initialValues={start} requiredMark={false} onValuesChange={() => setTouched(true)}>
          <section hidden={step !== 0}>
            <ProblemFields forOthers={forOthers && !saved} />
          </section>
          <section hidden={step !== 1}>
            <h2>{t('step.indicators')}</h2>
            <p className="kc-soft">{t('indicators.lead')}</p>
            <IndicatorsEditor side="demand" examples={values.field ? EXAMPLES[values.field] : []} />
          </section>
          <section hidden={step !== 2}>
            <TermsFields />
          </section>
          <section hidden={step !== 3}>
            <SecrecyFields values={values} />
          </section>
        </Form>
        <div className="kc-demand-bar">
          {step > 0 && <Button onClick={() => move(step - 1)}>{t('step.back')}</Button>}
          {step < STEPS.length - 1 ? (
            <Button type="primary" onClick={() => move(step + 1)}>
              {t('step.next')}
            </Button>
          ) : (
            <Button type="primary" loading={submit.busy} onClick={() => void send()}>
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

const LABELLED = ['title', 'field', 'situation', 'wantedResult', 'constraints', 'budgetMin', 'budgetMax', 'deadline', 'requiredTrl', 'modes', 'secrecy', 'publicTitle', 'publicSituation', 'publicWantedResult', 'publicConstraints', 'noStateSecrets'] as const;

function labelsOf(t: ReturnType<typeof useTexts>): Record<string, string> {
  return { ...Object.fromEntries(LABELLED.map((name) => [name, t(name)])), noStateSecrets: '', indicators: t('step.indicators'), regionCode: t('region'), organizationId: t('organization') };
}
