import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { ActionButtons, type ActionSpec, type OfferedStep } from '../../../components/records/ActionButtons';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import type { DemandAction } from '../../../generated/schema';
import { useTexts } from './texts';

const ActOnDemandDocument = graphql(`
  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {
    actOnDemand(action: $action, input: $input) { id version state stateLabel stateTone editable availableSteps { action needsReason } }
  }
`);

interface Props {
  demand: { id: string; version: number; availableSteps: readonly OfferedStep<DemandAction>[] };
  /** Only these of the steps that are offered. */
  only?: readonly DemandAction[];
  onDone?: (action: DemandAction) => void;
  size?: 'small' | 'middle' | 'large';
}

/** How each action of a demand looks and what it asks. */
function useDemandSpecs(): Record<DemandAction, ActionSpec<DemandAction>> {
  const t = useTexts();
  const { returnReasons } = useTaxonomy();
  return {
    PUBLISH: { label: t('publish'), look: 'primary', done: t('publish.done') },
    RETURN: { label: t('return'), reasons: returnReasons, done: t('return.done') },
    SUBMIT: { label: t('submit'), look: 'primary', done: t('submit.done') },
    MARK_SOLVED: { label: t('solved'), look: 'primary', confirm: t('solved.confirm'), done: t('solved.done') },
    RENEW: { label: t('renew'), done: t('renew.done') },
    RESUME: { label: t('resume'), look: 'primary', done: t('resume.done') },
    REOPEN: { label: t('reopen'), done: t('reopen.done') },
    PAUSE: { label: t('pause'), done: t('pause.done'), undo: 'RESUME' },
    WITHDRAW: {
      label: t('withdraw'),
      look: 'danger',
      confirm: t('withdraw.confirm'),
      done: t('withdraw.done'),
    },
  };
}

/** What this person may do with the demand now. */
export function DemandActions({ demand, only, onDone, size }: Props) {
  const specs = useDemandSpecs();
  const { act, busy } = useAct(ActOnDemandDocument, { touches: ['Demand', 'Todo'] });
  const run = async (
    action: DemandAction,
    input: { note?: string; reasons?: string[] },
    version: number,
  ): Promise<number | undefined> => {
    const data = await act({ action, input: { id: demand.id, version, clientMutationId: newClientId(), ...input } });
    if (data) onDone?.(action);
    return data?.actOnDemand.version;
  };
  const steps = demand.availableSteps.filter(({ action }) => !only || only.includes(action));
  return <ActionButtons steps={steps} specs={specs} busy={busy} size={size} version={demand.version} onAct={run} />;
}
