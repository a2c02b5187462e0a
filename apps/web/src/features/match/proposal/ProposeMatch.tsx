import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths, signInPath } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import { useTexts } from './texts';

const MyAchievementsDocument = graphql(`
  query ProposableAchievements {
    achievements(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }
  }
`);
const MyDemandsDocument = graphql(`
  query ProposableDemands {
    demands(filter: { mine: true, states: [PUBLISHED, NEGOTIATING] }, first: 50) { nodes { id code title } }
  }
`);
const ProposeDocument = graphql(`
  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $clientMutationId: String!) {
    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $clientMutationId) { id }
  }
`);

interface Props {
  /** What the page shows: the other side is proposed. */
  to: 'demand' | 'achievement';
  id: string;
}

/** The one obvious thing to do on somebody else's record: propose one's own other side. */
export function ProposeMatch({ to, id }: Props) {
  const t = useTexts();
  const { viewer, hasRole } = useSession();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <div className="kc-card kc-stack">
        <p>{t(`visitor.${to}`)}</p>
        <p className="kc-row">
          <Link to={signInPath(pathname)} className="kc-button-link">
            {t('signIn')}
          </Link>
          <Link to={paths.register}>{t('register')}</Link>
        </p>
      </div>
    );
  }
  const may = to === 'demand' ? hasRole('RESEARCHER', 'INSTITUTE_OFFICE') : hasRole('ENTERPRISE');
  if (!may) return null;
  return (
    <>
      <Button type="primary" block onClick={() => setOpen(true)}>
        {t(`${to}`)}
      </Button>
      {open && <ProposeWindow to={to} id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeWindow({ to, id, onClose }: Props & { onClose: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const once = useOnceId();
  const [chosen, setChosen] = useState<string>();
  const { act, busy } = useAct(ProposeDocument, { success: t('done'), touches: ['Match'] });
  const achievements = useLoad(MyAchievementsDocument, {}, { pause: to !== 'demand' });
  const demands = useLoad(MyDemandsDocument, {}, { pause: to !== 'achievement' });
  const send = async (): Promise<void> => {
    if (!chosen) return;
    const data = await act({
      demandId: to === 'demand' ? id : chosen,
      achievementId: to === 'demand' ? chosen : id,
      clientMutationId: once.current(),
    });
    if (data) void navigate(paths.match(data.proposeMatch.id));
  };
  const choices = (nodes: readonly { id: string; code: string; title: string }[]) =>
    nodes.length === 0 ? (
      <p>
        {t(`none.${to}`)} <Link to={to === 'demand' ? paths.newAchievement : paths.newDemand}>{t(`new.${to}`)}</Link>
      </p>
    ) : (
      <Radio.Group
        className="kc-check-list"
        value={chosen}
        onChange={(event) => setChosen(event.target.value as string)}
        aria-label={t(`choose.${to}`)}
      >
        {nodes.map((node) => (
          <Radio key={node.id} value={node.id}>
            {node.title} <span className="kc-faint kc-small">{node.code}</span>
          </Radio>
        ))}
      </Radio.Group>
    );
  return (
    <Modal
      open
      title={t(`choose.${to}`)}
      okText={t('send')}
      okButtonProps={{ disabled: !chosen, loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="kc-stack">
        <p className="kc-soft">{t('explain')}</p>
        {to === 'demand' ? (
          <Load of={achievements}>{(data) => choices(data.achievements.nodes)}</Load>
        ) : (
          <Load of={demands}>{(data) => choices(data.demands.nodes)}</Load>
        )}
      </div>
    </Modal>
  );
}
