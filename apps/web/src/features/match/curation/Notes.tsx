import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { DateText } from '../../../components/values/DateText';
import { audienceWords } from '../../../generated/enums';
import type { Audience } from '../../../generated/schema';
import type { MatchView } from '../matchView';
import { useCurationTexts } from './texts';

const AnnotateMatchDocument = graphql(`
  mutation AnnotateMatch($matchId: ID!, $audience: Audience!, $text: String!, $clientMutationId: String!) {
    annotateMatch(matchId: $matchId, audience: $audience, text: $text, clientMutationId: $clientMutationId) { id annotations { id audience text authorName createdAt } }
  }
`);
const RemoveAnnotationDocument = graphql(`
  mutation RemoveAnnotation($id: ID!) { removeAnnotation(id: $id) { id annotations { id audience text authorName createdAt } } }
`);

/** The broker's notes on a pair; each says who can read it. */
export function Notes({ match, broker }: { match: MatchView; broker: boolean }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const [writing, setWriting] = useState(false);
  const remove = useAct(RemoveAnnotationDocument, { success: t('notes.removed'), touches: ['Match'] });
  return (
    <div className="kc-stack-sm">
      <h3>{t('notes')}</h3>
      {match.annotations.length === 0 && <p className="kc-small kc-faint">{t('notes.none')}</p>}
      {match.annotations.map(({ id, audience, text, authorName, createdAt }) => (
        <div key={id}>
          <p className="kc-prose">{text}</p>
          <p className="kc-between kc-small kc-faint">
            <span>
              {authorName} · <DateText value={createdAt} />
              {broker && ` · ${enums.label(audienceWords, audience)}`}
            </span>
            {broker && (
              <button
                type="button"
                className="kc-link-button"
                disabled={remove.busy}
                onClick={() => void remove.act({ id })}
              >
                {t('notes.remove')}
              </button>
            )}
          </p>
        </div>
      ))}
      {broker && !writing && (
        <Button size="small" onClick={() => setWriting(true)}>
          {t('notes.add')}
        </Button>
      )}
      {writing && <NoteForm matchId={match.id} onDone={() => setWriting(false)} />}
    </div>
  );
}

function NoteForm({ matchId, onDone }: { matchId: string; onDone: () => void }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('STAFF');
  const [tried, setTried] = useState(false);
  const { act, busy } = useAct(AnnotateMatchDocument, { success: t('notes.saved'), touches: ['Match'] });
  const missing = tried && !text.trim();
  const save = async (): Promise<void> => {
    setTried(true);
    if (text.trim() && (await act({ matchId, audience, text: text.trim(), clientMutationId: newClientId() }))) onDone();
  };
  return (
    <div className="kc-stack-sm">
      <Input.TextArea
        autoFocus
        aria-label={t('notes.add')}
        rows={3}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        status={missing ? 'error' : undefined}
      />
      {missing && (
        <p className="kc-tone-bad kc-small" role="alert">
          {t('notes.required')}
        </p>
      )}
      <Radio.Group
        aria-label={t('notes.for')}
        value={audience}
        onChange={(event) => setAudience(event.target.value as Audience)}
        options={enums.options(audienceWords)}
      />
      <div>
        <Button size="small" type="primary" loading={busy} onClick={() => void save()}>
          {t('notes.save')}
        </Button>
      </div>
    </div>
  );
}
