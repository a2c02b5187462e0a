import { App, Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newClientId, useAct, useOnceId } from '../../app/act';
import { graphql } from '../../app/graphql';
import { paths } from '../../app/paths';
import { CompletenessMeter } from '../../components/CompletenessMeter';
import { DraftLeftOver } from '../../components/DraftLeftOver';
import { FormErrors } from '../../components/FormErrors';
import { useAutosave } from '../../components/useAutosave';
import { useLeaveWarning } from '../../components/useLeaveWarning';
import { inputOf, type AchievementValues } from './achievementForm';
import { MaturityFields, RightsFields, TermsFields, WhatFields } from './parts';
import { useTexts } from './texts';

const SaveAchievementDocument = graphql(`
  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $clientMutationId: String!) {
    saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $clientMutationId) {
      id version state completeness { score hints }
    }
  }
`);
const SubmitAchievementDocument = graphql(`
  mutation SubmitAchievement($input: ActInput!) {
    actOnAchievement(action: SUBMIT, input: $input) { id version state }
  }
`);

interface Props {
  start: AchievementValues;
  saved?: { id: string; version: number };
  completeness?: { score: number; hints: readonly string[] };
}

/** One page, because who fills it in has ten minutes. */
export function AchievementForm({ start, saved, completeness }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<AchievementValues>();
  const values = (Form.useWatch((all: AchievementValues) => all, form) as AchievementValues | undefined) ?? start;
  const [touched, setTouched] = useState(false);
  const record = useRef(saved);
  const [measured, setMeasured] = useState(completeness);
  const [goal, setGoal] = useState<string>();
  const once = useOnceId();
  const reload = (): void => window.location.reload();
  const save = useAct(SaveAchievementDocument, { inline: true, touches: ['Achievement'], onConflict: reload });
  const submit = useAct(SubmitAchievementDocument, { inline: true, touches: ['Achievement', 'Todo'], onConflict: reload });

  const autosave = useAutosave<AchievementValues>({
    value: values,
    storageKey: `achievement:${saved?.id ?? 'new'}`,
    enabled: touched && !goal,
    save: async (current) => {
      const before = record.current;
      const data = await save.act({ id: before?.id, version: before?.version, input: inputOf(current), clientMutationId: once.current() });
      if (!data) return false;
      once.renew();
      const { id, version, completeness: now } = data.saveAchievementDraft;
      record.current = { id, version };
      setMeasured(now);
      // From now on the address is the draft's own, so that a reload goes on with it.
      if (!before) window.history.replaceState(window.history.state, '', paths.editAchievement(id));
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
    setGoal(paths.achievement(data.actOnAchievement.id));
  };
  return (
    <div className="kc-achievement-form">
      <div>
        {autosave.leftOver && (
          <DraftLeftOver
            onTake={() => {
              setTouched(true);
              form.setFieldsValue(autosave.leftOver as AchievementValues);
              autosave.dropLeftOver();
            }}
            onDrop={autosave.dropLeftOver}
          />
        )}
        <FormErrors failure={submit.failure ?? save.failure} form={form} labels={labelsOf(t)} />
        <Form form={form} layout="vertical" initialValues={start} requiredMark={false} onValuesChange={() => setTouched(true)} className="kc-stack-lg">
          <WhatFields />
          <MaturityFields />
          <RightsFields />
          <TermsFields />
        </Form>
        <div className="kc-achievement-bar">
          <Button type="primary" loading={submit.busy} onClick={() => void send()}>
            {t('submit')}
          </Button>
          <span role="status" className="kc-faint kc-small">
            {autosave.text}
          </span>
        </div>
      </div>
      <aside>
        <CompletenessMeter completeness={measured} />
      </aside>
    </div>
  );
}

const LABELLED = ['title', 'field', 'abstract', 'problemSolved', 'keywords', 'trl', 'trlEvidence', 'indicators', 'ip', 'team', 'priceMin', 'priceMax', 'modes', 'validUntil'] as const;

function labelsOf(t: ReturnType<typeof useTexts>): Record<string, string> {
  return { ...Object.fromEntries(LABELLED.map((name) => [name, t(name)])), regionCode: t('region') };
}
