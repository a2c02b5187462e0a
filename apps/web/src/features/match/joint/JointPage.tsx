import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { FieldTag } from '../../../components/values/FieldTag';
import { MoneyRange } from '../../../components/values/Money';
import type { DemandClustersQuery } from '../../../generated/graphql';
import '../match.css';
import { JointWindow } from './JointWindow';
import { useJointTexts } from './texts';

const DemandClustersDocument = graphql(`
  query DemandClusters($after: String) {
    demandClusters(first: 20, after: $after) {
      nodes {
        id words
        demands { id title field budgetMin budgetMax organization { id name } organizationHint }
        projects { id code title createdByName }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
export type DemandGroup = DemandClustersQuery['demandClusters']['nodes'][number];

/** Demands of several firms that ask for much the same; a broker makes one project of them. */
export default function JointPage() {
  const t = useJointTexts();
  const pages = usePages();
  const part = useLoad(DemandClustersDocument, { after: pages.after }, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('joint')} below={<span>{t('joint.text')}</span>} />
      <Load of={part} rows={6}>
        {({ demandClusters: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <Empty title={t('joint.empty')} text={t('joint.empty.text')} />
          ) : (
            <>
              <div className="kc-divided">
                {nodes.map((group) => (
                  <Group key={group.id} group={group} />
                ))}
              </div>
              <Pager pages={pages} info={pageInfo} />
            </>
          )
        }
      </Load>
    </>
  );
}

function Group({ group }: { group: DemandGroup }) {
  const t = useJointTexts();
  const [chosen, setChosen] = useState<string[]>(() => group.demands.map(({ id }) => id));
  const [starting, setStarting] = useState(false);
  const [first] = group.words;
  return (
    <section className="kc-joint" aria-label={first}>
      <div className="kc-between">
        <h2>
          {group.words.slice(0, 3).join('、') || group.demands[0]?.title}{' '}
          <span className="kc-small kc-faint">{t('joint.count', { count: group.demands.length })}</span>
        </h2>
        <Button
          type="primary"
          size="small"
          disabled={chosen.length < 2}
          title={chosen.length < 2 ? t('joint.choose') : undefined}
          onClick={() => setStarting(true)}
        >
          {t('joint.start')}
        </Button>
      </div>
      {group.words.length > 0 && (
        <p className="kc-row">
          <span className="kc-small kc-soft">{t('joint.words')}</span>
          {group.words.map((word) => (
            <span key={word} className="kc-tag">
              {word}
            </span>
          ))}
        </p>
      )}
      <ul className="kc-plain-list kc-stack-sm">
        {group.demands.map(({ id, title, field, budgetMin, budgetMax, organization, organizationHint }) => (
          <li key={id} className="kc-row">
            <Checkbox
              aria-label={title}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen((before) => (target.checked ? [...before, id] : before.filter((each) => each !== id)))
              }
            />
            <Link to={paths.demand(id)}>{title}</Link>
            <FieldTag field={field} />
            <span className="kc-small kc-soft">{organization?.name ?? organizationHint}</span>
            <span className="kc-small">
              <MoneyRange min={budgetMin} max={budgetMax} />
            </span>
          </li>
        ))}
      </ul>
      {group.projects.map(({ id, code, title, createdByName }) => (
        <p key={id} className="kc-small">
          <span className="kc-state kc-state-good">{t('joint.proposed')}</span> <span className="kc-num">{code}</span>{' '}
          {title} · {t('joint.by', { name: createdByName })}
        </p>
      ))}
      {starting && <JointWindow group={group} demandIds={chosen} onClose={() => setStarting(false)} />}
    </section>
  );
}
