import type { ReactNode } from 'react';
import { useLang } from '../../../app/words/i18n';
import { dayOf } from '../../../components/values/dates';
import { exactYuan, fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import type { CockpitFiguresFragment } from '../../../generated/graphql';
import { percent } from '../figures';
import { useTexts } from '../texts';
import { rowsOf } from './rows';
import { RowsLink } from './RowsLink';
import { useMoving } from './useMoving';

/** The year in one sentence, a bar with the target and the pace, and the four figures. */
export function YearHead({ figures }: { figures: CockpitFiguresFragment }) {
  const t = useTexts();
  const lang = useLang();
  const { year, target, signed, signedShare, expectedShareByToday: pace } = figures;
  const open = (toFen(target) ?? 0n) - (toFen(signed) ?? 0n);
  const points = Math.round(Math.abs(signedShare - pace) * 100);
  const tempo = points === 0 ? 'even' : signedShare < pace ? 'behind' : 'ahead';
  const share = percent(signedShare);
  // By the moment of the figures: a frozen cockpit says what it said then.
  const ended = year < Number(dayOf(figures.updatedAt).slice(0, 4));
  const aimed = (toFen(target) ?? 0n) > 0n;
  return (
    <section className="kc-cockpit-head">
      <h2 className="kc-cockpit-sentence">
        <Sentence year={year} signed={signed} />{' '}
        <span className="kc-soft">
          {aimed ? t('head.target', { share, target: shortYuan(target, lang) }) : t('head.noTarget')}
        </span>
      </h2>
      {aimed && (
        <div
          className="kc-goal"
          role="img"
          aria-label={[t('bar.signed', { share }), !ended && t('bar.pace', { share: percent(pace) })]
            .filter(Boolean)
            .join(', ')}
        >
          <i className="kc-goal-done" style={{ width: `${Math.min(1, signedShare) * 100}%` }} />
          {!ended && <i className="kc-goal-pace" style={{ left: `${pace * 100}%` }} />}
        </div>
      )}
      {aimed && (
        <p className="kc-between kc-goal-words">
          <strong>
            {open > 0n
              ? t('head.open', { sum: shortYuan(fromFen(open), lang) })
              : t('head.reached', { sum: shortYuan(fromFen(-open), lang) })}
          </strong>
          {ended ? (
            <span className="kc-soft">{t('head.ended')}</span>
          ) : (
            <span className={tempo === 'behind' ? 'kc-tone-warn' : 'kc-tone-good'}>
              {t(`head.pace.${tempo}`, { share: percent(pace), points })}
            </span>
          )}
        </p>
      )}
      <dl className="kc-cockpit-figures" aria-label={t('figures')}>
        <Figure
          name={t('signed')}
          value={signed}
          text={t('signed.text', { count: figures.contractCount })}
          to={rowsOf(year, 'SIGNED')}
        />
        <Figure
          name={t('registered')}
          value={figures.registered}
          text={t('registered.text')}
          to={rowsOf(year, 'REGISTERED')}
        />
        <Figure name={t('paid')} value={figures.paid} text={t('paid.text')} to={rowsOf(year, 'PAID')} />
        <FigureBox name={t('largest')} text={t('largest.text')}>
          {figures.largestContractShare > 0 ? (
            <RowsLink to={rowsOf(year, 'SIGNED')}>{percent(figures.largestContractShare)}</RowsLink>
          ) : (
            <span className="kc-faint">–</span>
          )}
        </FigureBox>
      </dl>
      <p className="kc-faint kc-small">{t('series.note')}</p>
    </section>
  );
}

function Sentence({ year, signed }: { year: number; signed: string }) {
  const t = useTexts();
  return <>{t('head.sentence', { year, sum: useMovingYuan(signed) })}</>;
}

function useMovingYuan(yuan: string): string {
  const lang = useLang();
  const target = Number(yuan);
  const moving = useMoving(target);
  return shortYuan(moving === target ? yuan : moving.toFixed(2), lang);
}

function Figure({ name, value, text, to }: { name: string; value: string; text: string; to?: string }) {
  const shown = useMovingYuan(value);
  const title = exactYuan(value);
  return (
    <FigureBox name={name} text={text}>
      {to ? (
        <RowsLink to={to} title={title}>
          {shown}
        </RowsLink>
      ) : (
        <span title={title}>{shown}</span>
      )}
    </FigureBox>
  );
}

function FigureBox({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="kc-cockpit-figure">{children}</dd>
      <dd className="kc-faint kc-small">{text}</dd>
    </div>
  );
}
