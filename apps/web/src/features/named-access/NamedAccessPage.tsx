import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { Pager } from '../../components/page/Pager';
import { PageTitle } from '../../components/page/PageTitle';
import { usePages } from '../../components/page/usePages';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import type { NamedGrantsQuery } from '../../generated/graphql';
import { AnswerWindow } from './AnswerWindow';
import { AskWindow } from './AskWindow';
import { LooksDrawer } from './LooksDrawer';
import './named-access.css';
import { useTexts } from './texts';

const NamedGrantsDocument = graphql(`
  query NamedGrants($first: Int, $after: String) {
    namedGrants(first: $first, after: $after) {
      nodes { id version state stateLabel stateTone inForce lapsed availableSteps { action needsReason } reason until requestedAt requesterName answeredByName answeredAt note lookCount }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);
const PAGE = 20;

export type Grant = NamedGrantsQuery['namedGrants']['nodes'][number];
export type NamedGrantStep = Grant['availableSteps'][number];

/** 实名查看: a government viewer asks and sees what was answered; an administrator decides and reads the log. */
export default function NamedAccessPage() {
  const t = useTexts();
  const { may, hasRole } = useSession();
  const decides = hasRole('ADMIN');
  const pages = usePages();
  const part = useLoad(
    NamedGrantsDocument,
    { first: PAGE, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<{ grant: Grant; step: NamedGrantStep }>();
  const [looked, setLooked] = useState<Grant>();
  const waits =
    part.data?.namedGrants.nodes.some(({ availableSteps }) =>
      availableSteps.some(({ action }) => action === 'WITHDRAW'),
    ) ?? false;
  const ask = may('named-access.ask') && (
    <Button type="primary" disabled={waits} onClick={() => setAsking(true)}>
      {t('ask')}
    </Button>
  );
  return (
    <>
      <PageTitle title={t('title')} below={<p>{t(decides ? 'lead.decide' : 'lead.ask')}</p>} actions={ask} />
      <Load of={part} rows={4}>
        {({ namedGrants: { nodes, totalCount, pageInfo } }) =>
          totalCount === 0 ? (
            <Empty title={t('none')} text={t(decides ? 'none.decide' : 'none.ask')} />
          ) : (
            <div className="kc-stack">
              <Grants grants={nodes} onAnswer={(grant, step) => setAnswer({ grant, step })} onLooks={setLooked} />
              <Pager pages={pages} info={pageInfo} />
            </div>
          )
        }
      </Load>
      {asking && <AskWindow onClose={() => setAsking(false)} />}
      {answer && <AnswerWindow {...answer} onClose={() => setAnswer(undefined)} />}
      {looked && <LooksDrawer grant={looked} onClose={() => setLooked(undefined)} />}
    </>
  );
}

function Grants({
  grants,
  onAnswer,
  onLooks,
}: {
  grants: readonly Grant[];
  onAnswer: (grant: Grant, step: NamedGrantStep) => void;
  onLooks: (grant: Grant) => void;
}) {
  const t = useTexts();
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('answer')}</th>
            <th scope="col">{t('looks.title')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <tr key={grant.id}>
              <th scope="row" className="kc-table-name">
                {grant.requesterName}
                <div className="kc-faint kc-small">
                  {t('asked')} <DateText value={grant.requestedAt} as="moment" />
                </div>
              </th>
              <td data-label={t('reason')} className="kc-named-reason">
                {grant.reason}
              </td>
              <td data-label={t('until')} className="kc-num kc-nowrap">
                {grant.until}
              </td>
              <td data-label={t('state')} className="kc-nowrap">
                <StateTag
                  tone={grant.stateTone}
                  label={grant.inForce ? t('inForce') : grant.lapsed ? t('lapsed') : grant.stateLabel}
                />
              </td>
              <td data-label={t('answer')}>
                {grant.answeredByName && grant.answeredAt ? (
                  <>
                    {grant.answeredByName} <DateText value={grant.answeredAt} as="moment" />
                    {grant.note && <div className="kc-soft kc-small">{grant.note}</div>}
                  </>
                ) : (
                  '–'
                )}
              </td>
              <td data-label={t('looks.title')}>
                {grant.lookCount > 0 ? (
                  <Button type="link" size="small" onClick={() => onLooks(grant)}>
                    {t('looks', { count: grant.lookCount })}
                  </Button>
                ) : (
                  <span className="kc-faint">{t('looks.none')}</span>
                )}
              </td>
              <td>
                <span className="kc-row">
                  {grant.availableSteps.map((step) => (
                    <Button
                      key={step.action}
                      size="small"
                      type={step.action === 'GRANT' ? 'primary' : 'default'}
                      danger={step.action === 'REVOKE'}
                      onClick={() => onAnswer(grant, step)}
                    >
                      {t(step.action)}
                    </Button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
