import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import type { DeclineReason } from '../../../generated/schema';
import { useTexts } from '../texts';

export interface Reasoned {
  reason?: DeclineReason;
  note?: string;
}

interface Props {
  title?: string;
  noteRequired?: boolean;
  onClose: () => void;
  onSend: (given: Reasoned) => Promise<boolean>;
}

/** Asks for a coded reason; what was typed stays when sending fails. */
export function DeclineWindow({ title, noteRequired, onClose, onSend }: Props) {
  const t = useTexts();
  const { declineReasons } = useTaxonomy();
  const [reason, setReason] = useState<DeclineReason>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const noteMissing = (noteRequired || reason === 'OTHER') && !note.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (!reason || noteMissing) return;
    setSending(true);
    const worked = await onSend({ reason, note: note.trim() || undefined });
    setSending(false);
    if (worked) onClose();
  };
  return (
    <Modal
      open
      title={title ?? t('decline.title')}
      okText={title ?? t('decline')}
      okButtonProps={{ loading: sending }}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="kc-stack">
        <Radio.Group
          className="kc-check-list"
          aria-label={t('decline.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value as DeclineReason)}
          options={declineReasons.map(({ value, label }) => ({ value, label }))}
        />
        {tried && !reason && (
          <p className="kc-tone-bad" role="alert">
            {t('decline.reason.required')}
          </p>
        )}
        <label className="kc-stack-sm">
          <span>{noteRequired ? t('move.note') : t('decline.note')}</span>
          <Input.TextArea
            rows={3}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            status={tried && noteMissing ? 'error' : undefined}
          />
        </label>
        {tried && noteMissing && (
          <p className="kc-tone-bad" role="alert">
            {t(noteRequired ? 'move.note.required' : 'decline.note.required')}
          </p>
        )}
      </div>
    </Modal>
  );
}
