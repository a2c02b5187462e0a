import { App, Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import { answerStateWords } from '../../../generated/enums';
import type { MatchSide } from '../../../generated/schema';
import { NotRelevantButton } from '../curation/NotRelevant';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';
import { DeclineWindow, type Reasoned } from '../work/DeclineWindow';

const AnswerMatchDocument = graphql(`
  mutation AnswerMatch($id: ID!, $side: MatchSide, $accept: Boolean!, $reason: DeclineReason, $note: String, $clientMutationId: String!) {
    answerMatch(id: $id, side: $side, accept: $accept, reason: $reason, note: $note, clientMutationId: $clientMutationId) {
      id version stage stageLabel myAnswerPending canRevealIdentity canAnswerFor canSetAside
      demandAnswer { state reason note at } achievementAnswer { state reason note at }
    }
  }
`);
const RevealMatchDocument = graphql(`
  mutation RevealMatch($matchId: ID!, $clientMutationId: String!) {
    revealIdentity(matchId: $matchId, clientMutationId: $clientMutationId) { id version identityRevealed canRevealIdentity }
  }
`);

interface ButtonsProps {
  id: string;
  /** The side that a broker answers for. */
  side?: MatchSide;
  size?: 'small';
}

/** The two answers. A decline asks for its reason first. */
export function AnswerButtons({ id, side, size }: ButtonsProps) {
  const t = useTexts();
  const { message } = App.useApp();
  const { act, busy } = useAct(AnswerMatchDocument, { touches: ['Match', 'Todo'] });
  const [declining, setDeclining] = useState(false);
  const send = async (said: { accept: boolean } & Reasoned): Promise<boolean> => {
    if (!(await act({ id, side, ...said, clientMutationId: newClientId() }))) return false;
    void message.success(t(said.accept ? 'accept.done' : 'decline.done'));
    return true;
  };
  const accept = (): void => void send({ accept: true });
  const acceptButton = (
    <Button
      type={side ? 'default' : 'primary'}
      size={size}
      loading={busy && !declining}
      onClick={side ? undefined : accept}
    >
      {t('accept')}
    </Button>
  );
  return (
    <span className="kc-row">
      {side ? (
        <Popconfirm title={t('for.sure')} okText={t('accept')} onConfirm={accept}>
          {acceptButton}
        </Popconfirm>
      ) : (
        acceptButton
      )}
      <Button size={size} disabled={busy} onClick={() => setDeclining(true)}>
        {t('decline')}
      </Button>
      {declining && (
        <DeclineWindow onClose={() => setDeclining(false)} onSend={(said) => send({ accept: false, ...said })} />
      )}
    </span>
  );
}

/** How both sides answered, and what this side can still say. */
export function Answers({ match }: { match: MatchView }) {
  const t = useTexts();
  const sides = [
    { side: 'DEMAND', name: t('demand'), answer: match.demandAnswer },
    { side: 'ACHIEVEMENT', name: t('achievement'), answer: match.achievementAnswer },
  ] as const;
  return (
    <section className="kc-card kc-stack">
      {match.myAnswerPending && (
        <div className="kc-stack-sm">
          <h2>{t('answer.title')}</h2>
          <p className="kc-soft">{t('answer.text')}</p>
          <AnswerButtons id={match.id} />
          {match.canSetAside && <NotRelevantButton id={match.id} />}
        </div>
      )}
      <h2>{t('answers')}</h2>
      <dl className="kc-facts">
        {sides.map(({ side, name, answer }) => (
          <AnswerLine key={side} name={name} answer={answer}>
            {match.canAnswerFor.includes(side) && (
              <span className="kc-match-for" role="group" aria-label={t('for', { side: name })}>
                <span className="kc-small kc-faint">{t('for.lead')}</span>
                <AnswerButtons id={match.id} side={side} size="small" />
              </span>
            )}
          </AnswerLine>
        ))}
      </dl>
      <Identity match={match} />
      {match.mySide && (
        <p className="kc-small kc-soft">{match.broker ? `${t('broker')}：${match.broker.name}` : t('broker.wait')}</p>
      )}
    </section>
  );
}

function AnswerLine({
  name,
  answer,
  children,
}: {
  name: string;
  answer: MatchView['demandAnswer'];
  children: React.ReactNode;
}) {
  const enums = useEnums();
  const { declineReasons } = useTaxonomy();
  const reason = declineReasons.find(({ value }) => value === answer.reason)?.label;
  const tone = answer.state === 'ACCEPTED' ? 'kc-tone-good' : answer.state === 'DECLINED' ? 'kc-tone-bad' : 'kc-soft';
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className={tone}>{enums.label(answerStateWords, answer.state)}</span>
        {reason && <span className="kc-soft"> · {reason}</span>}
        {answer.note && <p className="kc-small kc-soft">{answer.note}</p>}
        {children}
      </dd>
    </>
  );
}

/** Who is who: shown by its owner to this one counterpart, once, after a word of explanation. */
function Identity({ match }: { match: MatchView }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const { act, busy } = useAct(RevealMatchDocument, { success: t('reveal.done'), touches: ['Match'] });
  const contact = match.counterpartContact;
  const reveal = async (): Promise<void> => {
    if (await act({ matchId: match.id, clientMutationId: newClientId() })) setAsking(false);
  };
  return (
    <>
      {match.canRevealIdentity && (
        <Button onClick={() => setAsking(true)} block>
          {t('reveal')}
        </Button>
      )}
      {match.identityRevealed && match.mySide === 'DEMAND' && (
        <p className="kc-small kc-tone-good">✓ {t('revealed')}</p>
      )}
      {contact && (
        <div>
          <h3>{t('contact')}</h3>
          <p>{contact.organizationName}</p>
          <p>
            {contact.personName} {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
          </p>
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </div>
      )}
      {asking && (
        <Modal
          open
          title={t('reveal.title')}
          okText={t('reveal')}
          okButtonProps={{ loading: busy }}
          onOk={() => void reveal()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('reveal.text')}</p>
        </Modal>
      )}
    </>
  );
}
