import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useEnums } from '../../../app/words/enums';
import { useUndo } from '../../../components/feedback/useUndo';
import { banReasonWords } from '../../../generated/enums';
import type { DemandFindingsQuery } from '../../../generated/graphql';
import type { BanReason } from '../../../generated/schema';
import { LiftBanDocument, TOUCHED } from './Curation';
import { ReasonWindow } from './ReasonWindow';
import { useCurationTexts } from './texts';

const ExcludePartyDocument = graphql(`
  mutation ExcludeParty($demandId: ID!, $organizationId: ID!, $reason: BanReason!, $note: String, $clientMutationId: String!) {
    excludeParty(demandId: $demandId, organizationId: $organizationId, reason: $reason, note: $note, clientMutationId: $clientMutationId) { id }
  }
`);
const ExcludeOrganizationsDocument = graphql(`
  query ExcludeOrganizations($text: String) { organizations(text: $text, first: 20) { nodes { id name creditCode } } }
`);
const PAUSE_MS = 250;
const REASONS: readonly BanReason[] = ['PARTNER', 'COMPETITOR', 'ASKED', 'OTHER'];

/** What is never matched with a demand; brokers add to it and lift it. */
export function ExcludedParties({ demandId, bans }: { demandId: string; bans: DemandFindingsQuery['demand']['bans'] }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const [adding, setAdding] = useState(false);
  const lift = useAct(LiftBanDocument, { success: t('banned.lifted'), touches: TOUCHED });
  return (
    <section className="kc-section kc-stack-sm">
      <div className="kc-between">
        <h2>{t('parties')}</h2>
        <Button size="small" onClick={() => setAdding(true)}>
          {t('parties.add')}
        </Button>
      </div>
      <p className="kc-soft">{bans.length > 0 ? t('parties.text') : t('parties.none')}</p>
      <ul className="kc-plain-list kc-divided kc-unserved-list">
        {bans.map(({ id, targetName, reason, note, createdByName }) => (
          <li key={id} className="kc-between">
            <span>
              {targetName}{' '}
              <span className="kc-small kc-soft">
                {enums.label(banReasonWords, reason)}
                {note && `：${note}`} · {t('parties.by', { name: createdByName })}
              </span>
            </span>
            <Button size="small" loading={lift.busy} onClick={() => void lift.act({ id })}>
              {t('banned.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {adding && <AddWindow demandId={demandId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddWindow({ demandId, onClose }: { demandId: string; onClose: () => void }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const undo = useUndo();
  const [organizationId, setOrganizationId] = useState<string>();
  const [tried, setTried] = useState(false);
  const { act } = useAct(ExcludePartyDocument, { touches: TOUCHED });
  const lift = useAct(LiftBanDocument, { success: t('banned.lifted'), touches: TOUCHED });
  const send = async (reason: BanReason, note?: string): Promise<boolean> => {
    setTried(true);
    if (!organizationId) return false;
    const done = await act({ demandId, organizationId, reason, note, clientMutationId: newClientId() });
    if (done) undo(t('parties.done'), () => void lift.act({ id: done.excludeParty.id }));
    return !!done;
  };
  return (
    <ReasonWindow
      title={t('parties.add')}
      reasons={enums.options(banReasonWords, REASONS)}
      onClose={onClose}
      onSend={send}
    >
      <label className="kc-stack-sm">
        <span>{t('parties.which')}</span>
        <OrganizationFinder value={organizationId} onChange={setOrganizationId} />
      </label>
      {tried && !organizationId && (
        <p className="kc-tone-bad" role="alert">
          {t('parties.required')}
        </p>
      )}
    </ReasonWindow>
  );
}

function OrganizationFinder({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const t = useCurationTexts();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useLoad(ExcludeOrganizationsDocument, { text: text || undefined });
  return (
    <Select
      allowClear
      aria-label={t('parties.which')}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('parties.pick')}
      loading={found.loading || found.refreshing}
      options={
        found.data?.organizations.nodes.map((row) => ({ value: row.id, label: `${row.name} ${row.creditCode}` })) ?? []
      }
    />
  );
}
