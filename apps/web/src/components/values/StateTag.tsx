import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

/** The five status colours. idle: nothing happens; info: under way; good: done; warn: somebody must act; bad: refused or stopped. */
export type Tone = 'idle' | 'info' | 'good' | 'warn' | 'bad';

/** A lifecycle's table: each feature keeps its own in `states.ts`, and a new state without a tone is a type error. */
export type Tones<State extends string> = Readonly<Record<State, Tone>>;

const ICONS: Record<Tone, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  idle: MinusCircleOutlined,
  info: ClockCircleOutlined,
  good: CheckCircleOutlined,
  warn: EditOutlined,
  bad: ExclamationCircleOutlined,
};

/** A state: its colour, an icon and always the word. */
export function StateTag({ label, tone }: { label: string; tone: Tone }) {
  const Icon = ICONS[tone];
  return (
    <span className={`kc-state kc-state-${tone}`}>
      <Icon aria-hidden />
      {label}
    </span>
  );
}
