import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { usePhone } from '../../app/look/media';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { DateText } from '../../components/values/DateText';
import type { MailboxQuery } from '../../generated/graphql';
import './notification.css';
import { useTexts } from './texts';

const MailboxDocument = graphql(`
  query Mailbox {
    demoMailbox { id to from subject text at }
  }
`);

type Mail = MailboxQuery['demoMailbox'][number];

/** The demo's letter box: each e-mail as it was sent, by person. */
export default function MailboxPage() {
  const t = useTexts();
  const part = useLoad(MailboxDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle
        title={t('mailbox')}
        actions={
          <Button onClick={part.reload} loading={part.refreshing}>
            {t('mailbox.refresh')}
          </Button>
        }
      />
      <p className="kc-lead kc-mail-lead">{t('mailbox.text')}</p>
      <Load of={part} rows={8} page>
        {({ demoMailbox }) =>
          demoMailbox.length ? (
            <Mails mails={demoMailbox} />
          ) : (
            <Empty title={t('mailbox.none')} text={t('mailbox.none.text')} />
          )
        }
      </Load>
    </>
  );
}

function Mails({ mails }: { mails: readonly Mail[] }) {
  const t = useTexts();
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const person = params.get('to') ?? '';
  const people = [...new Set(mails.map(({ to }) => to))].sort();
  const shown = person ? mails.filter(({ to }) => to === person) : mails;
  const chosen = shown.find(({ id }) => id === params.get('mail')) ?? (phone ? undefined : shown[0]);
  const go = (next: Record<string, string>): void => setParams(next, { preventScrollReset: true });
  const keep = person ? { to: person } : undefined;
  if (phone && chosen) {
    return (
      <div className="kc-stack">
        <button type="button" className="kc-link-button" onClick={() => go({ ...keep })}>
          {t('mailbox.back')}
        </button>
        <MailText mail={chosen} />
      </div>
    );
  }
  return (
    <div className="kc-mailbox">
      <div className="kc-stack">
        <label className="kc-stack-sm">
          <span className="kc-faint kc-small">{t('mailbox.person')}</span>
          <Select
            value={person}
            onChange={(to) => go(to ? { to } : {})}
            showSearch
            aria-label={t('mailbox.person')}
            options={[
              { value: '', label: t('mailbox.everybody', { count: mails.length }) },
              ...people.map((to) => ({ value: to, label: to })),
            ]}
          />
        </label>
        <ul className="kc-plain-list kc-divided kc-mail-list" aria-label={t('mailbox.mails')}>
          {shown.map((mail) => (
            <li key={mail.id}>
              <button
                type="button"
                aria-current={mail.id === chosen?.id || undefined}
                onClick={() => go({ ...keep, mail: mail.id })}
              >
                <span className="kc-mail-subject">{mail.subject}</span>
                <span className="kc-between kc-faint kc-small">
                  <span className="kc-break">{mail.to}</span>
                  <DateText value={mail.at} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {chosen && <MailText mail={chosen} />}
    </div>
  );
}

function MailText({ mail }: { mail: Mail }) {
  const t = useTexts();
  return (
    <article className="kc-mail">
      <h2>{mail.subject}</h2>
      <dl className="kc-facts kc-small">
        <dt>{t('mailbox.to')}</dt>
        <dd>{mail.to}</dd>
        <dt>{t('mailbox.from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{t('mailbox.at')}</dt>
        <dd>
          <DateText value={mail.at} as="moment" />
        </dd>
      </dl>
      <div className="kc-prose kc-mail-text">{linked(mail.text.trim())}</div>
    </article>
  );
}

/** The text with its addresses as links; those of this site stay in this window. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"“”，。；）)]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a
        key={index}
        href={part}
        rel="noreferrer"
        target={part.startsWith(window.location.origin) ? undefined : '_blank'}
      >
        {part}
      </a>
    ),
  );
}
