import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { usePhone } from '../../../app/look/media';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { StateTag } from '../../../components/values/StateTag';
import { indicatorPointKindWords, indicatorStatusWords } from '../../../generated/enums';
import type { PlanIndicatorQuery } from '../../../generated/graphql';
import { SeriesLine } from './SeriesLine';
import { useTexts } from './texts';
import { CorrectWindow, RecordWindow } from './ValueWindows';
import { TONES, isYearly, valueText } from './words';

const IndicatorDocument = graphql(`
  query PlanIndicator($code: ID!) {
    indicator(code: $code) {
      code name unit target targetKind quote rule expected computed status notToBeMistakenFor
      latest { year on value }
      series { year on value kind approximate cumulative }
      values { id year measuredOn value source corrected reason demo recordedByName recordedAt evidenceSha256 evidence { id name size mediaType url } }
    }
  }
`);

type Indicator = PlanIndicatorQuery['indicator'];
export type Value = Indicator['values'][number];

/** One indicator beside the grid: where it stands and why, its series, what was recorded, and the forms. */
export function IndicatorDrawer({ code, onClose }: { code: string | undefined; onClose: () => void }) {
  const t = useTexts();
  const phone = usePhone();
  return (
    <Drawer
      open={!!code}
      onClose={onClose}
      size={phone ? '100%' : 880}
      rootClassName="kc-dense"
      title={t('title')}
      destroyOnHidden
    >
      {code && <Detail key={code} code={code} />}
    </Drawer>
  );
}

function Detail({ code }: { code: string }) {
  const part = useLoad(IndicatorDocument, { code }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={8}>
      {({ indicator }) => <Shown indicator={indicator} reload={part.reload} />}
    </Load>
  );
}

function Shown({ indicator, reload }: { indicator: Indicator; reload: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const lang = useLang();
  const { may: has } = useSession();
  const [open, setOpen] = useState<'record' | Value>();
  const { code, name, unit, series, target, targetKind, computed, latest, expected, notToBeMistakenFor } = indicator;
  const may = !computed && has('indicator.record');
  const aim = t(`target.${targetKind}`, { value: valueText(target ?? 0, unit, lang) });
  const single = series.filter(({ cumulative }) => !cumulative);
  const words = single.length
    ? t(single.length === 1 ? 'series.one' : 'series.summary', {
        from: single[0]!.year,
        to: single.at(-1)!.year,
        count: single.length,
        target: aim,
      })
    : t('series.none');
  const done = (): void => {
    setOpen(undefined);
    reload();
  };
  return (
    <div className="kc-stack-lg">
      <div className="kc-stack">
        <div className="kc-between">
          <h2>{name}</h2>
          <StateTag tone={TONES[indicator.status]} label={enums.label(indicatorStatusWords, indicator.status)} />
        </div>
        <p>
          <span className="kc-indicator-figure">{latest ? valueText(latest.value, unit, lang) : t('latest.none')}</span>{' '}
          {latest?.on && <span className="kc-faint kc-nowrap">{t('asOf', { day: latest.on })}</span>}
        </p>
        <p className="kc-soft">
          {aim}
          {typeof expected === 'number' &&
            ` · ${t('expected', { value: valueText(Number(expected.toFixed(2)), unit, lang) })}`}
        </p>
        {notToBeMistakenFor && <p className="kc-note">{t('alike', { name: notToBeMistakenFor })}</p>}
        {computed && (
          <p className="kc-note">
            {t('computed.long')} {t('registered')} <Link to={paths.cockpit}>{t('computed.link')}</Link>
          </p>
        )}
        <dl className="kc-facts">
          {indicator.quote && (
            <>
              <dt>{t('quote')}</dt>
              <dd>{indicator.quote}</dd>
            </>
          )}
          <dt>{t('rule')}</dt>
          <dd>{indicator.rule}</dd>
        </dl>
      </div>
      <section className="kc-section">
        <h2>{t('series')}</h2>
        <p className="kc-soft">{words}</p>
        {series.length > single.length && <p className="kc-faint">{t('series.cumulative')}</p>}
        <SeriesLine
          points={series}
          target={target}
          unit={unit}
          label={`${name}. ${words}`}
          yearly={isYearly(indicator)}
          large
        />
        {isYearly(indicator) && <p className="kc-faint kc-small">{t('series.yearly')}</p>}
        <SeriesTable indicator={indicator} />
      </section>
      {!computed && (
        <section className="kc-section">
          <div className="kc-between">
            <h2>{t('values')}</h2>
            {may && (
              <Button type="primary" onClick={() => setOpen('record')}>
                {t('record')}
              </Button>
            )}
          </div>
          <Values values={indicator.values} unit={unit} onCorrect={may ? setOpen : undefined} />
        </section>
      )}
      {open === 'record' && (
        <RecordWindow code={code} name={name} unit={unit} onClose={() => setOpen(undefined)} onDone={done} />
      )}
      {open && open !== 'record' && (
        <CorrectWindow value={open} unit={unit} onClose={() => setOpen(undefined)} onDone={done} />
      )}
    </div>
  );
}

function SeriesTable({ indicator: { series, unit } }: { indicator: Indicator }) {
  const t = useTexts();
  const enums = useEnums();
  const lang = useLang();
  if (!series.length) return null;
  return (
    <div className="kc-table-scroll">
      <table className="kc-table">
        <thead>
          <tr>
            <th scope="col">{t('col.year')}</th>
            <th scope="col">{t('col.on')}</th>
            <th scope="col" className="kc-right">
              {t('col.value')}
            </th>
            <th scope="col">{t('col.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ year, on, value, kind, approximate, cumulative }) => (
            <tr key={`${kind}${year}${on ?? ''}`}>
              <td className="kc-num">{year}</td>
              <td className="kc-num">{on ?? '–'}</td>
              <td className="kc-right kc-num">
                {approximate && t('about')}
                {valueText(value, unit, lang)}
              </td>
              <td>
                {enums.label(indicatorPointKindWords, kind)}
                {cumulative && t('cumulative')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Values({
  values,
  unit,
  onCorrect,
}: {
  values: readonly Value[];
  unit: string;
  onCorrect: ((value: Value) => void) | undefined;
}) {
  const t = useTexts();
  const lang = useLang();
  if (!values.length) return <p className="kc-faint">{t('values.none')}</p>;
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('col.on')}</th>
            <th scope="col" className="kc-right">
              {t('col.value')}
            </th>
            <th scope="col">{t('col.source')}</th>
            <th scope="col">{t('col.evidence')}</th>
            <th scope="col">{t('col.by')}</th>
            {onCorrect && <th scope="col">{t('col.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.id} className={value.corrected ? 'kc-indicator-old' : undefined}>
              <th scope="row" className="kc-table-name kc-nowrap">
                {value.measuredOn}
              </th>
              <td className="kc-right kc-num" data-label={t('col.value')}>
                {value.corrected ? <s>{valueText(value.value, unit, lang)}</s> : valueText(value.value, unit, lang)}
              </td>
              <td data-label={t('col.source')}>
                {value.source} {value.demo && <span className="kc-tag">{t('demo')}</span>}
                {value.reason && <p className="kc-small">{t('correction', { reason: value.reason })}</p>}
              </td>
              <td data-label={t('col.evidence')}>
                {value.evidence ? (
                  <a href={value.evidence.url} title={value.evidenceSha256 ?? undefined}>
                    {value.evidence.name}
                  </a>
                ) : (
                  t('evidence.none')
                )}
              </td>
              <td data-label={t('col.by')}>{value.recordedByName}</td>
              {onCorrect && (
                <td className="kc-nowrap" data-label={t('col.act')}>
                  {value.corrected ? (
                    t('corrected')
                  ) : (
                    <button type="button" className="kc-link-button" onClick={() => onCorrect(value)}>
                      {t('correct')}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
