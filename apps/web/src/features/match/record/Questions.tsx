import { Button, Input } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

const AskMatchDocument = graphql(`
  mutation AskMatch($matchId: ID!, $text: String!, $clientMutationId: String!) {
    askQuestion(matchId: $matchId, text: $text, clientMutationId: $clientMutationId) { id version history { id action note } }
  }
`);

/** What does not fit or is not known, and the questions that would settle it: a click sends one. */
export function Questions({ match }: { match: MatchView }) {
  const t = useTexts();
  const { gaps, questions } = match.explanation;
  const [text, setText] = useState('');
  const sent = match.history.filter(({ action }) => action === 'QUESTION').map(({ note }) => note);
  const { act, busy } = useAct(AskMatchDocument, { success: t('ask.done'), touches: ['Match'] });
  const send = async (question: string): Promise<void> => {
    if (!(await act({ matchId: match.id, text: question, clientMutationId: newClientId() }))) return;
    if (question === text) setText('');
  };
  return (
    <div className="kc-stack-lg">
      {gaps.length > 0 && (
        <section className="kc-section">
          <h2>{t('gaps')}</h2>
          <ul className="kc-match-list">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="kc-section">
        <h2>{t('ask')}</h2>
        <div className="kc-stack">
          {questions.length > 0 && (
            <ul className="kc-plain-list kc-stack-sm" aria-label={t('questions')}>
              {questions.map((question) => (
                <li key={question} className="kc-between kc-match-question">
                  <span>{question}</span>
                  {sent.includes(question) ? (
                    <span className="kc-faint kc-small">{t('questions.sent')}</span>
                  ) : (
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={`${t('questions.send')}：${question}`}
                      onClick={() => void send(question)}
                    >
                      {t('ask.send')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <div className="kc-match-ask">
            <Input.TextArea
              aria-label={t('ask')}
              value={text}
              onChange={(event) => setText(event.target.value)}
              maxLength={1_000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={t('ask.placeholder')}
            />
            <Button disabled={!text.trim()} loading={busy} onClick={() => void send(text)}>
              {t('ask.send')}
            </Button>
          </div>
        </div>
      </section>
    </div>
  );
}
