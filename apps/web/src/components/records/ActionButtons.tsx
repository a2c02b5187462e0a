import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReasonRule } from '../../generated/schema';
import { useUndo } from '../feedback/useUndo';
import type { Option } from '../values/useTaxonomy';
import { useTexts } from '../words/texts';

export interface ActionInput {
  note?: string;
  reasons?: string[];
}

export interface ActionSpec<Action extends string> {
  /** A verb: 提交审核, 发布, 退回修改. */
  label: string;
  look?: 'primary' | 'danger' | 'quiet';
  /** Asked once before what cannot be undone: says what will happen. */
  confirm?: string;
  /** What to write in the note, where the server asks for one. */
  noteHint?: string;
  /** Ready reasons to choose from, in the same window. */
  reasons?: readonly Option[];
  /** Said when it worked. */
  done?: string;
  /** The action that takes it back, offered as 撤销. */
  undo?: Action;
}

/** A step as the server offers it (`availableSteps`). */
export interface OfferedStep<Action extends string> {
  action: Action;
  needsReason: ReasonRule;
}

interface Props<Action extends string> {
  steps: readonly OfferedStep<Action>[];
  specs: Partial<Record<Action, ActionSpec<Action>>>;
  /** The record's version that the person is looking at. */
  version: number;
  /** @returns the record's new version when it worked, undefined when not. */
  onAct: (action: Action, input: ActionInput, version: number) => Promise<number | undefined>;
  busy?: boolean;
  size?: 'small' | 'middle' | 'large';
}

/** A record's `availableSteps` as buttons, in the order of the specs; a step that says why opens a window first. */
export function ActionButtons<Action extends string>({ steps, specs, version, onAct, busy, size }: Props<Action>) {
  const { modal } = App.useApp();
  const t = useTexts();
  const offerUndo = useUndo();
  const [asking, setAsking] = useState<OfferedStep<Action>>();
  const [running, setRunning] = useState<Action>();
  const shown = (Object.keys(specs) as Action[]).flatMap((name) => steps.find(({ action }) => action === name) ?? []);

  const run = async (action: Action, input: ActionInput): Promise<boolean> => {
    const spec = specs[action];
    setRunning(action);
    const moved = await onAct(action, input, version);
    setRunning(undefined);
    if (moved === undefined) return false;
    // What is taken back is the record as this very action left it.
    if (spec?.done) offerUndo(spec.done, spec.undo && (() => void onAct(spec.undo as Action, {}, moved)));
    return true;
  };
  const start = (step: OfferedStep<Action>, spec: ActionSpec<Action>): void => {
    const { action, needsReason } = step;
    if (needsReason !== 'NONE' || spec.reasons) setAsking(step);
    else if (spec.confirm) {
      modal.confirm({
        title: spec.label,
        content: spec.confirm,
        icon: null,
        okText: spec.label,
        cancelText: t('act.cancel'),
        okButtonProps: { danger: spec.look === 'danger' },
        onOk: () => run(action, {}).then(() => undefined),
      });
    } else void run(action, {});
  };
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((step) => {
        const { action } = step;
        const spec = specs[action] as ActionSpec<Action>;
        return (
          <Button
            key={action}
            size={size}
            type={spec.look === 'primary' ? 'primary' : spec.look === 'quiet' ? 'text' : 'default'}
            danger={spec.look === 'danger'}
            loading={running === action}
            disabled={busy || (running !== undefined && running !== action)}
            onClick={() => start(step, spec)}
          >
            {spec.label}
          </Button>
        );
      })}
      {asking && specs[asking.action] && (
        <NoteWindow
          spec={specs[asking.action] as ActionSpec<string>}
          needsReason={asking.needsReason}
          onClose={() => setAsking(undefined)}
          onSend={(input) => run(asking.action, input)}
        />
      )}
    </>
  );
}

interface WindowProps {
  spec: ActionSpec<string>;
  needsReason: ReasonRule;
  onClose: () => void;
  onSend: (input: ActionInput) => Promise<boolean>;
}

/** Asks for reasons and a note; what was typed stays when sending fails. */
export function NoteWindow({ spec, needsReason, onClose, onSend }: WindowProps) {
  const t = useTexts();
  const [note, setNote] = useState('');
  const [reasons, setReasons] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const required = needsReason === 'REQUIRED' || needsReason === 'CODED';
  const noteMissing = required && note.trim() === '';
  const reasonsMissing = !!spec.reasons?.length && reasons.length === 0 && note.trim() === '';

  const send = async (): Promise<void> => {
    setTried(true);
    if (noteMissing || reasonsMissing) return;
    setSending(true);
    const worked = await onSend({ note: note.trim() || undefined, reasons: reasons.length ? reasons : undefined });
    setSending(false);
    if (worked) onClose();
  };
  return (
    <Modal
      open
      title={spec.label}
      okText={spec.label}
      cancelText={t('act.cancel')}
      okButtonProps={{ danger: spec.look === 'danger', loading: sending }}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="kc-stack">
        {spec.confirm && <p>{spec.confirm}</p>}
        {!!spec.reasons?.length && (
          <fieldset className="kc-fieldset">
            <legend>{t('act.reasons')}</legend>
            <Checkbox.Group
              className="kc-check-list"
              value={reasons}
              onChange={setReasons}
              options={spec.reasons.map(({ value, label }) => ({ value, label }))}
            />
            {tried && reasonsMissing && <p className="kc-tone-bad">{t('act.reasons.required')}</p>}
          </fieldset>
        )}
        {needsReason !== 'NONE' && (
          <label className="kc-stack-sm">
            <span>{t('act.note')}</span>
            <Input.TextArea
              value={note}
              onChange={(event) => setNote(event.target.value)}
              rows={4}
              maxLength={2000}
              status={tried && noteMissing ? 'error' : undefined}
              placeholder={spec.noteHint ?? t(required ? 'act.note.required' : 'act.note.optional')}
            />
            {tried && noteMissing && <span className="kc-tone-bad">{t('act.note.required')}</span>}
          </label>
        )}
      </div>
    </Modal>
  );
}
