import { useEffect, useEffectEvent } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import type { Failure } from '../../../app/data/errors';
import { useLang } from '../../../app/words/i18n';
import { ActionButtons, type ActionSpec } from '../../../components/records/ActionButtons';
import { shortYuan } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { ContractAction } from '../../../generated/schema';
import { ActOnContractDocument } from '../actOnContract';
import { useTexts } from '../words/texts';

type Contract = ContractPageQuery['contract'];

/** What this person may do with the contract now. `onFailure` gets what is missing, to be shown in the page. */
export function ContractActions({
  contract,
  onDone,
  onFailure,
}: {
  contract: Contract;
  onDone: () => void;
  onFailure: (failure: Failure | undefined) => void;
}) {
  const t = useTexts();
  const lang = useLang();
  const { act, busy, failure } = useAct(ActOnContractDocument, {
    inline: true,
    touches: ['Contract', 'Todo'],
    onConflict: onDone,
  });
  const tell = useEffectEvent(onFailure);
  useEffect(() => tell(failure), [failure]);
  const specs: Partial<Record<ContractAction, ActionSpec<ContractAction>>> = {
    CONFIRM: {
      label: t('act.CONFIRM'),
      look: 'primary',
      confirm: t('act.CONFIRM.confirm', { sum: shortYuan(contract.totalAmount, lang) }),
      done: t('act.CONFIRM.done'),
    },
    SUBMIT_SIGNED: { label: t('act.SUBMIT_SIGNED'), look: 'primary', done: t('act.SUBMIT_SIGNED.done') },
    SETTLE: { label: t('act.SETTLE'), confirm: t('act.SETTLE.confirm'), done: t('act.SETTLE.done') },
    START: { label: t('act.START'), done: t('act.START.done') },
    RESUME: { label: t('act.RESUME'), done: t('act.RESUME.done') },
    REOPEN: {
      label: t('act.REOPEN'),
      look: 'quiet',
      noteHint: t('act.REOPEN.hint'),
      done: t('act.REOPEN.done'),
    },
    ARCHIVE: { label: t('act.ARCHIVE'), confirm: t('act.ARCHIVE.confirm'), done: t('act.ARCHIVE.done') },
    RETURN: { label: t('act.RETURN'), noteHint: t('act.RETURN.hint'), done: t('act.RETURN.done') },
    DISPUTE: {
      label: t('act.DISPUTE'),
      look: 'quiet',
      noteHint: t('act.DISPUTE.hint'),
      done: t('act.DISPUTE.done'),
    },
    TERMINATE: !contract.confirmed
      ? {
          label: t('act.TERMINATE.draft'),
          look: 'quiet',
          confirm: t('act.TERMINATE.draft.confirm'),
          done: t('act.TERMINATE.draft.done'),
        }
      : {
          label: t('act.TERMINATE'),
          look: 'danger',
          noteHint: t('act.TERMINATE.hint'),
          confirm: t('act.TERMINATE.confirm'),
          done: t('act.TERMINATE.done'),
        },
  };
  const run = async (
    action: ContractAction,
    input: { note?: string; reasons?: string[] },
    version: number,
  ): Promise<number | undefined> => {
    const data = await act({ action, input: { id: contract.id, version, clientMutationId: newClientId(), ...input } });
    if (data) onDone();
    return data?.actOnContract.version;
  };
  // Settling is offered when there is nothing left to pay; before that it could only be refused.
  const steps = contract.availableSteps.filter(({ action, ready }) => action !== 'SETTLE' || ready);
  return <ActionButtons steps={steps} specs={specs} busy={busy} version={contract.version} onAct={run} />;
}
