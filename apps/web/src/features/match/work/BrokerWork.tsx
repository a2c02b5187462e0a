import { Button } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';
import { FollowUpForm } from './FollowUps';
import { MoveMenu } from './MoveMenu';
import { NextAction } from './NextAction';

const TakeMatchDocument = graphql(`
  mutation TakeMatch($id: ID!, $version: Int!) { takeMatch(id: $id, version: $version) { id version broker { id name } } }
`);
/** What brokers do: follow it, move it on, plan what is next, log what happened, record the contract. */
export function BrokerWork({ match, reload }: { match: MatchView; reload: () => void }) {
  const t = useTexts();
  const { may, user } = useSession();
  const take = useAct(TakeMatchDocument, { success: t('take.done'), touches: ['Match', 'Todo'], onConflict: reload });
  if (!may('match.move'))
    return match.contractId ? <Link to={paths.contract(match.contractId)}>{t('contract.open')}</Link> : null;
  return (
    <section className="kc-card kc-stack" aria-label={t('work')}>
      <div className="kc-between">
        <span>
          {match.stageLabel}{' '}
          <span className={match.late ? 'kc-tone-bad kc-small' : 'kc-faint kc-small'}>
            {t('stage.since', { count: match.daysInStage })}
          </span>
        </span>
        <MoveMenu match={match} onConflict={reload} />
      </div>
      <div className="kc-between">
        <span className="kc-soft">
          {t('broker')}：{match.broker?.name ?? t('broker.none')}
        </span>
        {match.canFollow && match.broker?.id !== user?.id && (
          <Button
            size="small"
            loading={take.busy}
            onClick={() => void take.act({ id: match.id, version: match.version })}
          >
            {t('take')}
          </Button>
        )}
      </div>
      {match.canFollow && <NextAction match={match} reload={reload} />}
      {match.canFollow && <FollowUpForm matchId={match.id} />}
      {match.contractId ? (
        <Link to={paths.contract(match.contractId)}>{t('contract.open')}</Link>
      ) : (
        match.canRecordContract && (
          <Link
            to={`${paths.newContract}?match=${match.id}`}
            className={match.stage === 'INTENT' ? 'kc-button-link' : undefined}
          >
            {t('contract.record')}
          </Link>
        )
      )}
    </section>
  );
}
