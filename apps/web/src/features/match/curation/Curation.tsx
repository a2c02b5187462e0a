import { Button, Radio } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useSession } from '../../../app/data/session';
import { useEnums } from '../../../app/words/enums';
import { useUndo } from '../../../components/feedback/useUndo';
import { banReasonWords, matchSideWords, notRelevantReasonWords } from '../../../generated/enums';
import type { BanReason, BanScope } from '../../../generated/schema';
import type { MatchView } from '../matchView';
import { Notes } from './Notes';
import { ReasonWindow } from './ReasonWindow';
import { useCurationTexts } from './texts';

const PinMatchDocument = graphql(`
  mutation PinMatch($id: ID!, $pinned: Boolean!) { pinMatch(id: $id, pinned: $pinned) { id version rank pinned pinnedBy } }
`);
const BanMatchDocument = graphql(`
  mutation BanMatch($matchId: ID!, $scope: BanScope!, $reason: BanReason!, $note: String, $clientMutationId: String!) {
    banMatch(matchId: $matchId, scope: $scope, reason: $reason, note: $note, clientMutationId: $clientMutationId) { id demandId }
  }
`);
export const LiftBanDocument = graphql(`
  mutation LiftBan($id: ID!) { liftBan(id: $id) { id liftedAt } }
`);
export const TOUCHED = ['Match', 'Demand', 'Ban', 'Todo'];

/** A broker's hand on a pair: pin, rule out, note; and what the sides said of it. A side sees the notes that are for it. */
export function Curation({ match }: { match: MatchView }) {
  const t = useCurationTexts();
  const { may } = useSession();
  const broker = may('match.judge');
  const pin = useAct(PinMatchDocument, { success: t(match.pinned ? 'unpin.done' : 'pin.done'), touches: TOUCHED });
  const [banning, setBanning] = useState(false);
  if (!broker && match.annotations.length === 0) return null;
  return (
    <section className="kc-card kc-stack" aria-label={t('notes')}>
      {broker && (
        <>
          {match.banned && <Banned match={match} />}
          <div className="kc-row">
            {!match.banned && (
              <Button
                size="small"
                aria-pressed={match.pinned}
                loading={pin.busy}
                onClick={() => void pin.act({ id: match.id, pinned: !match.pinned })}
              >
                {t(match.pinned ? 'unpin' : 'pin')}
              </Button>
            )}
            {match.canBan && (
              <Button size="small" onClick={() => setBanning(true)}>
                {t('ban')}
              </Button>
            )}
            {match.pinned && (
              <span className="kc-small kc-soft">
                {match.pinnedBy ? t('pinned.by', { name: match.pinnedBy }) : t('pinned')}
              </span>
            )}
          </div>
          <Said match={match} />
        </>
      )}
      <Notes match={match} broker={broker} />
      {banning && <BanWindow match={match} onClose={() => setBanning(false)} />}
    </section>
  );
}

function BanWindow({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const undo = useUndo();
  const [scope, setScope] = useState<BanScope>('ACHIEVEMENT');
  const { act } = useAct(BanMatchDocument, { touches: TOUCHED });
  const lift = useAct(LiftBanDocument, { success: t('banned.lifted'), touches: TOUCHED });
  const send = async (reason: BanReason, note?: string): Promise<boolean> => {
    const done = await act({ matchId: match.id, scope, reason, note, clientMutationId: newClientId() });
    if (done) undo(t('ban.done'), () => void lift.act({ id: done.banMatch.id }));
    return !!done;
  };
  return (
    <ReasonWindow title={t('ban.title')} reasons={enums.options(banReasonWords)} onClose={onClose} onSend={send}>
      <Radio.Group
        className="kc-check-list"
        aria-label={t('ban.what')}
        value={scope}
        onChange={(event) => setScope(event.target.value as BanScope)}
        options={[
          { value: 'ACHIEVEMENT', label: t('ban.scope.ACHIEVEMENT') },
          {
            value: 'ORGANIZATION',
            label: t('ban.scope.ORGANIZATION', { name: match.achievement.institute?.name ?? '–' }),
          },
        ]}
      />
    </ReasonWindow>
  );
}

function Banned({ match }: { match: MatchView }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const lift = useAct(LiftBanDocument, { success: t('banned.lifted'), touches: TOUCHED });
  const bans = match.demand.bans.filter(
    ({ targetId }) => targetId === match.achievement.id || targetId === match.achievement.institute?.id,
  );
  return (
    <div className="kc-note kc-note-bad kc-stack-sm">
      <p>{t('banned')}</p>
      {bans.map(({ id, reason, note, createdByName }) => (
        <p key={id} className="kc-between kc-small">
          <span>
            {enums.label(banReasonWords, reason)}
            {note && `：${note}`} · {createdByName}
          </span>
          <Button size="small" loading={lift.busy} onClick={() => void lift.act({ id })}>
            {t('banned.lift')}
          </Button>
        </p>
      ))}
    </div>
  );
}

/** What the sides answered by "not relevant". */
function Said({ match }: { match: MatchView }) {
  const t = useCurationTexts();
  const enums = useEnums();
  if (match.notRelevant.length === 0) return null;
  return (
    <div>
      <h3>{t('said')}</h3>
      <ul className="kc-plain-list">
        {match.notRelevant.map(({ side, reason, note, createdByName }) => (
          <li key={side} className="kc-small">
            <span className="kc-tone-warn">{enums.label(matchSideWords, side)}</span>{' '}
            {enums.label(notRelevantReasonWords, reason)}
            {note && `：${note}`} <span className="kc-faint">{createdByName}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
