import { CheckCircleOutlined, ClockCircleOutlined, EditOutlined, ExclamationCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';

/** The five status colours. idle: nothing happens; info: under way; good: done; warn: somebody must act; bad: refused or stopped. */
export type Tone = 'idle' | 'info' | 'good' | 'warn' | 'bad';

const TONES: Record<string, Tone> = {
  DRAFT: 'idle', REVOKED: 'idle', REQUESTED: 'warn',
  SUBMITTED: 'info', INSTITUTE_REVIEW: 'info', CENTRE_REVIEW: 'info', AWAITING_CONFIRMATION: 'info', PENDING: 'info', PRECHECK: 'info',
  RETURNED: 'warn', UPDATE_DUE: 'warn', SUPPLEMENT: 'warn', DUE: 'warn', PARTIAL: 'warn', EXPIRED: 'warn',
  PUBLISHED: 'good', VERIFIED: 'good', SIGNED: 'good', SETTLED: 'good', REGISTERED: 'good', CHANGED: 'good', PAID: 'good', SOLVED: 'good', TRANSFERRED: 'good', CONTRACTED: 'good', ACCEPTED: 'good', ACTIVE: 'good', DONE: 'good', GRANTED: 'good',
  NEGOTIATING: 'info', PERFORMING: 'info', LEAD: 'idle', RECOMMENDED: 'info', CONTACTED: 'info', VISITED: 'info', INTENT: 'info', READ: 'idle', UNREAD: 'idle', CHECKING: 'info', CHECKED: 'info', RUNNING: 'info',
  PAUSED: 'idle', WITHDRAWN: 'idle', DELISTED: 'idle', ARCHIVED: 'idle', ON_HOLD: 'idle', CLOSED: 'idle', NOT_DECLARED: 'idle', CANCELLED: 'idle',
  FROZEN: 'bad', REJECTED: 'bad', REFUSED: 'bad', TERMINATED: 'bad', DISPUTED: 'bad', OVERDUE: 'bad', DECLINED: 'bad', FAILED: 'bad',
};

const ICONS: Record<Tone, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  idle: MinusCircleOutlined,
  info: ClockCircleOutlined,
  good: CheckCircleOutlined,
  warn: EditOutlined,
  bad: ExclamationCircleOutlined,
};

/** A state: its colour, an icon and always the word. */
export function StateTag({ state, label, tone }: { state?: string; label: string; tone?: Tone }) {
  const shown = tone ?? TONES[state ?? ''] ?? 'idle';
  const Icon = ICONS[shown];
  return (
    <span className={`kc-state kc-state-${shown}`}>
      <Icon aria-hidden />
      {label}
    </span>
  );
}
