import { newClientId, useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import {
  ActionButtons,
  type ActionInput,
  type ActionSpec,
  type OfferedStep,
} from '../../components/records/ActionButtons';
import type { OrganizationAction } from '../../generated/schema';
import { useTexts } from './texts';

const VerifyDocument = graphql(`
  mutation VerifyOrganization($input: ActInput!) {
    verifyOrganization(input: $input) { id state stateTone version availableSteps { action needsReason } }
  }
`);
const RejectDocument = graphql(`
  mutation RejectOrganization($input: ActInput!) {
    rejectOrganization(input: $input) { id state stateTone version availableSteps { action needsReason } rejectionNote }
  }
`);

interface Props {
  organization: { id: string; version: number; availableSteps: readonly OfferedStep<OrganizationAction>[] };
  hasDocument: boolean;
  onDone?: () => void;
  size?: 'small' | 'middle';
}

/** A broker verifies an organisation, or says what is missing. */
export function OrganizationActions({ organization, hasDocument, onDone, size }: Props) {
  const t = useTexts();
  const verify = useAct(VerifyDocument, { onConflict: onDone });
  const reject = useAct(RejectDocument, { onConflict: onDone });
  const specs: Partial<Record<OrganizationAction, ActionSpec<OrganizationAction>>> = {
    VERIFY: {
      label: t('verify'),
      look: 'primary',
      noteHint: hasDocument ? undefined : t('verify.hint'),
      done: t('verify.done'),
    },
    REJECT: { label: t('reject'), noteHint: t('reject.hint'), done: t('reject.done') },
  };
  const run = async (
    action: OrganizationAction,
    { note }: ActionInput,
    version: number,
  ): Promise<number | undefined> => {
    const input = { id: organization.id, version, note, clientMutationId: newClientId() };
    const moved =
      action === 'VERIFY'
        ? (await verify.act({ input }))?.verifyOrganization
        : (await reject.act({ input }))?.rejectOrganization;
    if (moved) onDone?.();
    return moved?.version;
  };
  return (
    <ActionButtons
      steps={organization.availableSteps}
      specs={specs}
      version={organization.version}
      onAct={run}
      size={size}
    />
  );
}
