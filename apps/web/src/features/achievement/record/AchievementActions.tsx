import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { ActionButtons, type ActionSpec, type OfferedStep } from '../../../components/records/ActionButtons';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import type { AchievementAction } from '../../../generated/schema';
import { useTexts } from './texts';

const ActOnAchievementDocument = graphql(`
  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {
    actOnAchievement(action: $action, input: $input) { id version state stateLabel stateTone editable availableSteps { action needsReason } }
  }
`);

interface Props {
  achievement: { id: string; version: number; availableSteps: readonly OfferedStep<AchievementAction>[] };
  /** Only these of the steps that are offered. */
  only?: readonly AchievementAction[];
  onDone?: (action: AchievementAction) => void;
  size?: 'small' | 'middle' | 'large';
}

/** How each action of an achievement looks and what it asks. */
function useAchievementSpecs(): Record<AchievementAction, ActionSpec<AchievementAction>> {
  const t = useTexts();
  const { returnReasons } = useTaxonomy();
  return {
    PUBLISH: { label: t('publish'), look: 'primary', done: t('publish.done') },
    APPROVE: { label: t('approve'), look: 'primary', done: t('approve.done') },
    RETURN: { label: t('return'), reasons: returnReasons, done: t('return.done') },
    SUBMIT: { label: t('submit'), look: 'primary', done: t('submit.done') },
    UNFREEZE: { label: t('unfreeze'), done: t('unfreeze.done') },
    RENEW: { label: t('renew'), done: t('renew.done') },
    REOPEN: { label: t('reopen'), done: t('reopen.done') },
    FREEZE: {
      label: t('freeze'),
      look: 'danger',
      noteHint: t('freeze.hint'),
      done: t('freeze.done'),
    },
    DELIST: {
      label: t('delist'),
      look: 'danger',
      confirm: t('delist.confirm'),
      done: t('delist.done'),
    },
  };
}

/** What this person may do with the achievement now. */
export function AchievementActions({ achievement, only, onDone, size }: Props) {
  const specs = useAchievementSpecs();
  const { act, busy } = useAct(ActOnAchievementDocument, { touches: ['Achievement', 'Todo'] });
  const run = async (
    action: AchievementAction,
    input: { note?: string; reasons?: string[] },
    version: number,
  ): Promise<number | undefined> => {
    const data = await act({
      action,
      input: { id: achievement.id, version, clientMutationId: newClientId(), ...input },
    });
    if (data) onDone?.(action);
    return data?.actOnAchievement.version;
  };
  const steps = achievement.availableSteps.filter(({ action }) => !only || only.includes(action));
  return (
    <ActionButtons steps={steps} specs={specs} busy={busy} size={size} version={achievement.version} onAct={run} />
  );
}
