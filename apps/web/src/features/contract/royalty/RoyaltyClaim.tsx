import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { FormErrors } from '../../../components/forms/FormErrors';
import { ActionButtons, type ActionSpec } from '../../../components/records/ActionButtons';
import { StateTag } from '../../../components/values/StateTag';
import { exactYuan } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { RoyaltyClaimAction } from '../../../generated/schema';
import { EvidenceLink } from '../files/EvidenceLink';
import { useTexts } from '../words/texts';

const ActOnRoyaltyDocument = graphql(`
  mutation ActOnRoyalty($action: RoyaltyClaimAction!, $input: ActInput!) {
    actOnRoyalty(action: $action, input: $input) { id version state }
  }
`);

type Claim = ContractPageQuery['contract']['royaltyClaims'][number];

/** A statement that waits for a second person, or was returned: it does not count. */
export function RoyaltyClaim({ claim, onChanged }: { claim: Claim; onChanged: () => void }) {
  const t = useTexts();
  const { act, busy, failure } = useAct(ActOnRoyaltyDocument, {
    inline: true,
    touches: ['Contract', 'Cockpit', 'Todo', 'Ageing'],
    onConflict: onChanged,
  });
  const specs: Partial<Record<RoyaltyClaimAction, ActionSpec<RoyaltyClaimAction>>> = {
    CONFIRM: {
      label: t('royalty.CONFIRM'),
      look: 'primary',
      confirm: t('royalty.CONFIRM.confirm', { sum: exactYuan(claim.amount) }),
      done: t('royalty.CONFIRM.done'),
    },
    RETURN: {
      label: t('royalty.RETURN'),
      noteHint: t('royalty.RETURN.hint'),
      done: t('royalty.RETURN.done'),
    },
    WITHDRAW: {
      label: t('royalty.WITHDRAW'),
      look: 'quiet',
      confirm: t('royalty.WITHDRAW.confirm'),
      done: t('royalty.WITHDRAW.done'),
    },
  };
  const run = async (
    action: RoyaltyClaimAction,
    input: { note?: string; reasons?: string[] },
    version: number,
  ): Promise<number | undefined> => {
    const data = await act({ action, input: { id: claim.id, version, clientMutationId: newClientId(), ...input } });
    if (data) onChanged();
    return data?.actOnRoyalty.version;
  };
  const title = t('royalty.claim', { from: claim.periodFrom, to: claim.periodTo, sum: exactYuan(claim.amount) });
  return (
    <article className="kc-amendment" aria-label={title}>
      <div className="kc-between">
        <h3>
          {title} <StateTag tone={claim.stateTone} label={claim.stateLabel} />
        </h3>
        <span className="kc-row">
          <ActionButtons
            size="small"
            steps={claim.availableSteps}
            specs={specs}
            busy={busy}
            version={claim.version}
            onAct={run}
          />
        </span>
      </div>
      <FormErrors
        failure={failure}
        labels={{
          amount: t('royalty.amount'),
          periodFrom: t('royalty.from'),
          periodTo: t('royalty.to'),
          statedOn: t('royalty.statedOn'),
        }}
      />
      {!claim.closed &&
        claim.availableSteps.length > 0 &&
        !claim.availableSteps.some(({ action }) => action === 'CONFIRM') && (
          <p className="kc-note">{t('royalty.own')}</p>
        )}
      {claim.state === 'RETURNED' && claim.reason && (
        <p className="kc-note kc-note-bad kc-prose">{t('royalty.returned', { reason: claim.reason })}</p>
      )}
      <p className="kc-row kc-small">
        <span>
          {t('royalty.base')} <span className="kc-num">{exactYuan(claim.baseAmount)}</span>
        </span>
        <span>
          {t('royalty.statedOn')} <span className="kc-num">{claim.statedOn}</span>
        </span>
        <span>
          {t('royalty.dueOn')} <span className="kc-num">{claim.dueOn}</span>
        </span>
        {claim.draftedBy && <span className="kc-soft">{t('royalty.by', { name: claim.draftedBy.name })}</span>}
      </p>
      <p className="kc-small">
        {t('royalty.evidence')} <EvidenceLink file={claim.evidence} sha256={claim.evidenceSha256} />
      </p>
    </article>
  );
}
