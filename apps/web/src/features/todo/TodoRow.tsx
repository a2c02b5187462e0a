import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { DateText } from '../../components/values/DateText';
import { daysUntil } from '../../components/values/dates';
import type { TodoRowFragment } from '../../generated/graphql';
import { useTexts } from './texts';

graphql(`
  fragment TodoRow on TodoItem { id kind kindLabel title detail link actionLabel since due late }
`);

/** One thing that waits: what it is, since when or until when, and the one thing to do. */
export function TodoRow({ item }: { item: TodoRowFragment }) {
  return (
    <li className="kc-todo">
      <span className="kc-todo-kind">{item.kindLabel}</span>
      <div className="kc-todo-text">
        <Go to={item.link} className="kc-todo-title">
          {item.title}
        </Go>
        {item.detail && <p className="kc-soft kc-small kc-todo-detail">{item.detail}</p>}
      </div>
      <When item={item} />
      <Go to={item.link} className="kc-todo-act" label={`${item.actionLabel}：${item.title}`}>
        {item.actionLabel}
      </Go>
    </li>
  );
}

/** Something that happened; nothing needs to be done. */
export function ChangeRow({ item }: { item: TodoRowFragment }) {
  return (
    <li className="kc-todo kc-todo-change">
      <span className="kc-todo-kind">{item.kindLabel}</span>
      <div className="kc-todo-text">
        <Go to={item.link} className="kc-todo-title">
          {item.title}
        </Go>
        {item.detail && <p className="kc-soft kc-small kc-todo-detail">{item.detail}</p>}
      </div>
      <span className="kc-faint kc-small">
        <DateText value={item.since} />
      </span>
    </li>
  );
}

function When({ item: { due, late, since } }: { item: TodoRowFragment }) {
  const t = useTexts();
  const days = due ? daysUntil(due) : undefined;
  if (late) {
    return (
      <span className="kc-todo-when kc-tone-bad">
        <ExclamationCircleOutlined aria-hidden />{' '}
        {days !== undefined && days < 0 ? t('late', { count: -days }) : t('late.some')}
      </span>
    );
  }
  if (days !== undefined && days <= 0) {
    return (
      <span className="kc-todo-when kc-tone-warn">
        <ClockCircleOutlined aria-hidden /> {t('due.today')}
      </span>
    );
  }
  return (
    <span className="kc-todo-when kc-faint">
      {days === undefined ? <DateText value={since} /> : t('due.in', { count: days })}
    </span>
  );
}

/** A page of this app; what the server itself shows (its queues) is an ordinary link. */
function Go({
  to,
  className,
  label,
  children,
}: {
  to: string;
  className: string;
  label?: string;
  children: ReactNode;
}) {
  if (to.startsWith('/admin/')) {
    return (
      <a href={to} className={className} aria-label={label}>
        {children}
      </a>
    );
  }
  return (
    <Link to={to} className={className} aria-label={label}>
      {children}
    </Link>
  );
}
