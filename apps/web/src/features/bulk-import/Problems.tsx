import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Run } from './ImportRunPage';
import { useTexts } from './texts';

const SHOWN = 50;

/** What is wrong, where, and what to do; the whole list as a file. */
export function Problems({ run }: { run: Run }) {
  const t = useTexts();
  const [shown, setShown] = useState(SHOWN);
  const { problems, problemCount } = run;
  const headings = [t('problem.row'), t('problem.column'), t('problem.value'), t('problem.todo')];
  const download = (): void => {
    const rows = problems.map(({ row, column, value, message }) => [
      row ? String(row) : t('problem.whole'),
      column ?? '',
      value,
      message,
    ]);
    save(`${run.code}-${t('problems.file')}.csv`, csvOf([headings, ...rows]));
  };
  return (
    <section className="kc-section" aria-labelledby="import-problems">
      <div className="kc-between kc-import-problems-head">
        <h2 id="import-problems">{t('problems')}</h2>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={download}>
          {t('problems.download')}
        </Button>
      </div>
      <p className="kc-soft kc-import-problems-count">
        {t('problems.count', { count: problemCount })}
        {problemCount > shown && ` · ${t('problems.shown', { shown: Math.min(shown, problems.length) })}`}
      </p>
      <div className="kc-table-scroll">
        <table className="kc-table kc-table-stack">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shown).map(({ row, column, value, code, message }, index) => (
              <tr key={`${row} ${column} ${code} ${index}`}>
                <td className="kc-num" data-label={t('problem.row')}>
                  {row || t('problem.whole')}
                </td>
                <td className="kc-import-column" data-label={t('problem.column')}>
                  {column ?? '–'}
                </td>
                <td className="kc-import-value" data-label={t('problem.value')}>
                  {value || '–'}
                </td>
                <td data-label={t('problem.todo')}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > shown && (
        <Button type="link" onClick={() => setShown(problems.length)}>
          {t('problems.shown', { shown: problems.length })}
        </Button>
      )}
    </section>
  );
}

/** A CSV that Excel reads: marked UTF-8, and no cell that it would take for a formula. */
function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
