import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { DateText } from '../../../components/values/DateText';
import { Money } from '../../../components/values/Money';
import { useTexts } from './texts';

const SnapshotsDocument = graphql(`
  query CockpitSnapshots {
    cockpitSnapshots { id year title takenAt takenByName figures { signed } }
  }
`);

/** What was frozen for meetings. */
export default function SnapshotsPage() {
  const t = useTexts();
  const part = useLoad(SnapshotsDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle
        title={t('list')}
        above={<Link to={paths.cockpit}>{t('back')}</Link>}
        below={<p>{t('list.lead')}</p>}
      />
      <Load of={part} rows={4}>
        {({ cockpitSnapshots }) =>
          cockpitSnapshots.length === 0 ? (
            <Empty title={t('list.none')} text={t('list.none.text')} />
          ) : (
            <div className="kc-table-scroll">
              <table className="kc-table kc-table-stack">
                <thead>
                  <tr>
                    <th scope="col">{t('name')}</th>
                    <th scope="col">{t('signed')}</th>
                    <th scope="col">{t('who')}</th>
                    <th scope="col">{t('when')}</th>
                  </tr>
                </thead>
                <tbody>
                  {cockpitSnapshots.map(({ id, year, title, takenAt, takenByName, figures }) => (
                    <tr key={id}>
                      <td className="kc-table-name">
                        <Link to={paths.snapshot(id)}>{title}</Link>{' '}
                        <span className="kc-faint kc-small">{t('year', { year })}</span>
                      </td>
                      <td data-label={t('signed')}>
                        <Money value={figures.signed} />
                      </td>
                      <td data-label={t('who')}>{takenByName}</td>
                      <td data-label={t('when')}>
                        <DateText value={takenAt} as="moment" />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Load>
    </>
  );
}
