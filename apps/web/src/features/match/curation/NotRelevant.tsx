import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { useUndo } from '../../../components/feedback/useUndo';
import { notRelevantReasonWords } from '../../../generated/enums';
import type { NotRelevantReason } from '../../../generated/schema';
import { ReasonWindow } from './ReasonWindow';
import { useCurationTexts } from './texts';

const MarkNotRelevantDocument = graphql(`
  mutation MarkNotRelevant($id: ID!, $reason: NotRelevantReason!, $note: String) { markNotRelevant(id: $id, reason: $reason, note: $note) { id version aside } }
`);
const UndoNotRelevantDocument = graphql(`
  mutation UndoNotRelevant($id: ID!) { undoNotRelevant(id: $id) { id version aside } }
`);
const TOUCHES = ['Match', 'Todo'];

/** "Not relevant": off one's own list with a reason, undone with one press. */
export function NotRelevantButton({ id, size }: { id: string; size?: 'small' }) {
  const t = useCurationTexts();
  const enums = useEnums();
  const undo = useUndo();
  const [asking, setAsking] = useState(false);
  const { act } = useAct(MarkNotRelevantDocument, { touches: TOUCHES });
  const back = useAct(UndoNotRelevantDocument, { success: t('aside.backDone'), touches: TOUCHES });
  const send = async (reason: NotRelevantReason, note?: string): Promise<boolean> => {
    if (!(await act({ id, reason, note }))) return false;
    undo(t('aside.done'), () => void back.act({ id }));
    return true;
  };
  return (
    <>
      <Button type="text" size={size} onClick={() => setAsking(true)}>
        {t('aside')}
      </Button>
      {asking && (
        <ReasonWindow
          title={t('aside.title')}
          text={t('aside.text')}
          reasons={enums.options(notRelevantReasonWords)}
          onClose={() => setAsking(false)}
          onSend={send}
        />
      )}
    </>
  );
}

/** Says that it is off the list, and brings it back. */
export function NotRelevantNote({ id }: { id: string }) {
  const t = useCurationTexts();
  const { act, busy } = useAct(UndoNotRelevantDocument, { success: t('aside.backDone'), touches: TOUCHES });
  return (
    <p className="kc-note kc-between">
      {t('aside.is')}
      <Button size="small" loading={busy} onClick={() => void act({ id })}>
        {t('aside.back')}
      </Button>
    </p>
  );
}
