import { Input, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCurationTexts } from './texts';

interface Props<Reason extends string> {
  title: string;
  text?: string;
  reasons: readonly { value: Reason; label: string }[];
  /** What is asked above the reason. */
  children?: ReactNode;
  onClose: () => void;
  onSend: (reason: Reason, note: string | undefined) => Promise<boolean>;
}

/** Asks for a coded reason, and for words when it is another; what was typed stays when sending fails. */
export function ReasonWindow<Reason extends string>({
  title,
  text,
  reasons,
  children,
  onClose,
  onSend,
}: Props<Reason>) {
  const t = useCurationTexts();
  const [reason, setReason] = useState<Reason>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const noteMissing = reason === 'OTHER' && !note.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (!reason || noteMissing) return;
    setSending(true);
    const worked = await onSend(reason, note.trim() || undefined);
    setSending(false);
    if (worked) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okButtonProps={{ loading: sending }}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="kc-stack">
        {text && <p className="kc-soft">{text}</p>}
        {children}
        <Radio.Group
          className="kc-check-list"
          aria-label={t('ban.why')}
          value={reason}
          onChange={(event) => setReason(event.target.value as Reason)}
          options={[...reasons]}
        />
        {tried && !reason && (
          <p className="kc-tone-bad" role="alert">
            {t('ban.why.required')}
          </p>
        )}
        <label className="kc-stack-sm">
          <span>{t('ban.note')}</span>
          <Input.TextArea
            rows={2}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            status={tried && noteMissing ? 'error' : undefined}
          />
        </label>
        {tried && noteMissing && (
          <p className="kc-tone-bad" role="alert">
            {t('note.required')}
          </p>
        )}
      </div>
    </Modal>
  );
}
