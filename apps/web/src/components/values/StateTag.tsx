import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { StateTone } from '../../generated/schema';

const ICONS: Record<StateTone, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  IDLE: MinusCircleOutlined,
  INFO: ClockCircleOutlined,
  GOOD: CheckCircleOutlined,
  WARN: EditOutlined,
  BAD: ExclamationCircleOutlined,
};

/** A state: its colour as the server says it, an icon and always the word. */
export function StateTag({ label, tone }: { label: string; tone: StateTone }) {
  const Icon = ICONS[tone];
  return (
    <span className={`kc-state kc-state-${tone.toLowerCase()}`}>
      <Icon aria-hidden />
      {label}
    </span>
  );
}
