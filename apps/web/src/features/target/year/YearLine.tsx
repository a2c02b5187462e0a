import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { shortYuan } from '../../../components/values/yuan';
import { useTexts } from '../texts';
import './year-line.css';

const TodoYearDocument = graphql(`
  query TodoYear {
    cockpit { year target signed signedShare expectedShareByToday }
  }
`);

const percent = (share: number): string => (share * 100).toFixed(1);

/** Where the year stands, in a sentence, for those who watch the figures. */
export default function YearLine() {
  const t = useTexts();
  const lang = useLang();
  const part = useLoad(TodoYearDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={2}>
      {({ cockpit }) => (
        <section className="kc-stack-sm">
          <h2>{t('todo.year', { year: cockpit.year })}</h2>
          <p className="kc-year-line">
            {t('todo.year.sentence', {
              signed: shortYuan(cockpit.signed, lang),
              target: shortYuan(cockpit.target, lang),
              percent: percent(cockpit.signedShare),
            })}
          </p>
          <p className="kc-soft">
            {t('todo.year.pace', { percent: percent(cockpit.expectedShareByToday) })}{' '}
            <Link to={paths.cockpit}>{t('todo.year.link')}</Link>
          </p>
        </section>
      )}
    </Load>
  );
}
