import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { paths } from '../../../app/paths';
import { CompletenessMeter } from '../../../components/forms/CompletenessMeter';
import { DraftLeftOver } from '../../../components/forms/DraftLeftOver';
import { FormErrors } from '../../../components/forms/FormErrors';
import { placeOfIndicator } from '../../../components/forms/IndicatorsEditor';
import { optionalMark } from '../../../components/forms/optionalMark';
import { useDraft } from '../../../components/forms/useDraft';
import { useTexts } from '../texts';
import { MaturityFields, RightsFields, TermsFields, WhatFields } from './AchievementFields';
import { inputOf, placeOfRight, type AchievementValues } from './achievementValues';

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
  const { message } = App.useApp();
  const [form] = Form.useForm<AchievementValues>();
  const values = (Form.useWatch((all: AchievementValues) => all, form) as AchievementValues | undefined) ?? start;
  const [measured, setMeasured] = useState(completeness);
  const reload = (): void => window.location.reload();
  const save = useAct(SaveAchievementDocument, {
    inline: true,
    background: true,
    touches: ['Achievement'],
    onConflict: reload,
  });
  const submit = useAct(SubmitAchievementDocument, {
    inline: true,
    touches: ['Achievement', 'Todo'],
    onConflict: reload,
  });
  const draft = useDraft<AchievementValues>({
    form,
    values,
    kind: 'achievement',
    saved,
    save,
    submit,
    editPath: paths.editAchievement,
    onNothing: () => void message.warning(t('submit.nothing')),
    place: (field, current) => placeOfRight(placeOfIndicator(field, current.indicators), current.ip),
    onSave: async (before, current, clientMutationId) => {
      const data = await save.act({
        id: before?.id,
        version: before?.version,
        input: inputOf(current),
        clientMutationId,
      });
      setMeasured((old) => data?.saveAchievementDraft.completeness ?? old);
      return data?.saveAchievementDraft;
    },
    onSubmit: async ({ id, version }) => {
      const data = await submit.act({ input: { id, version, clientMutationId: newClientId() } });
      if (!data) return undefined;
      void message.success(t('submit.done'));
      return paths.achievement(data.actOnAchievement.id);
    },
  });
  const { autosave } = draft;
  return (
    <div className="kc-achievement-form">
      <div>
        {autosave.leftOver && (
          <DraftLeftOver
            onTake={() => {
              draft.touch();
              form.setFieldsValue(autosave.leftOver as AchievementValues);
              autosave.dropLeftOver();
            }}
            onDrop={autosave.dropLeftOver}
          />
        )}
        <FormErrors failure={draft.summary} form={form} labels={labelsOf(t)} />
        <Form
          form={form}
          layout="vertical"
          initialValues={start}
          requiredMark={optionalMark(t('optional'))}
          onValuesChange={draft.onValuesChange}
          className="kc-stack-lg"
        >
          <WhatFields />
          <MaturityFields />
          <RightsFields />
          <TermsFields />
        </Form>
        <div className="kc-achievement-bar">
          <Button type="primary" loading={submit.busy} onClick={() => void draft.send()}>
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

const LABELLED = [
  'title',
  'field',
  'abstract',
  'problemSolved',
  'keywords',
  'trl',
  'trlEvidence',
  'indicators',
  'ip',
  'team',
  'priceMin',
  'priceMax',
  'modes',
  'validUntil',
] as const;

function labelsOf(t: ReturnType<typeof useTexts>): Record<string, string> {
  return { ...Object.fromEntries(LABELLED.map((name) => [name, t(name)])), regionCode: t('region') };
}
