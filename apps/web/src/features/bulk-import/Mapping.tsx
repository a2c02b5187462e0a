import type { Run } from './ImportRunPage';
import { useTexts } from './texts';

/** How each column of the file is read, with the first row beside it. */
export function Mapping({ run }: { run: Run }) {
  const t = useTexts();
  const [first = []] = run.preview;
  return (
    <section className="kc-section" aria-labelledby="import-mapping">
      <h2 id="import-mapping">{t('mapping')}</h2>
      <div className="kc-table-scroll">
        <table className="kc-table kc-table-stack">
          <thead>
            <tr>
              <th scope="col">{t('mapping.header')}</th>
              <th scope="col">{t('mapping.field')}</th>
              <th scope="col">{t('mapping.example')}</th>
            </tr>
          </thead>
          <tbody>
            {run.columns.map(({ header, label }, index) => (
              <tr key={`${header} ${index}`}>
                <td className="kc-import-column" data-label={t('mapping.header')}>
                  {header || '–'}
                </td>
                <td className="kc-import-column" data-label={t('mapping.field')}>
                  {label ?? <span className="kc-faint">{t('mapping.unused')}</span>}
                </td>
                <td data-label={t('mapping.example')}>{first[index] || <span className="kc-faint">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
