import { ArrowRightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { STAFF } from '../../app/registry';
import { useLang, type Bilingual } from '../../app/words/i18n';
import { Load } from '../../components/feedback/Load';
import { useDocumentTitle } from '../../components/page/PageTitle';
import { Money } from '../../components/values/Money';
import { shortYuan, toFen } from '../../components/values/yuan';
import type { HomeFiguresQuery, PortalHitRowFragment } from '../../generated/graphql';
import { HitRow } from './HitRow';
import './portal.css';
import { SearchBox } from './SearchBox';
import { searchKinds, type SearchKind } from './searchKinds';
import { useTexts } from './texts';

const FiguresDocument = graphql(`
  query HomeFigures {
    homeFigures { year through target signed contractCount publishedDemands publishedAchievements organizations }
  }
`);
const LatestDocument = graphql(`
  query HomeLatest($kind: PortalKind!, $sort: PortalSort!) {
    portalSearch(query: "", kind: $kind, sort: $sort, first: 4) { hits { ...PortalHitRow } }
  }
`);

const searchPath = (query: string): string => `${paths.search}?q=${encodeURIComponent(query)}`;

/** Search first, two doors, honest figures, what is new and what ends soon. */
export default function HomePage() {
  const t = useTexts();
  const navigate = useNavigate();
  useDocumentTitle('');
  const examples = ['home.example.1', 'home.example.2', 'home.example.3'] as const;
  return (
    <div className="kc-home">
      <section className="kc-hero">
        <h1>{t('home.title')}</h1>
        <p className="kc-lead">{t('home.lead')}</p>
        <SearchBox value="" onSearch={(query) => void navigate(query ? searchPath(query) : paths.search)} />
        <p className="kc-examples">
          <span className="kc-faint">{t('home.examples')}</span>
          {examples.map((key) => (
            <Link key={key} to={searchPath(t(key))}>
              {t(key)}
            </Link>
          ))}
        </p>
      </section>
      <div className="kc-doors">
        {searchKinds.map(({ kind, home }) => (
          <Door key={kind} door={home.door} />
        ))}
      </div>
      <Figures />
      <div className="kc-columns">
        {searchKinds.map((of) => (
          <Latest key={of.kind} of={of} sort="NEWEST" title={of.home.latest} />
        ))}
      </div>
      {searchKinds.map(
        (of) =>
          of.home.deadlines && (
            <Latest
              key={of.kind}
              of={of}
              sort="DEADLINE"
              title={of.home.deadlines.title}
              none={of.home.deadlines.none}
              two
            />
          ),
      )}
    </div>
  );
}

function Door({ door: { title, text, act, to } }: { door: SearchKind['home']['door'] }) {
  const lang = useLang();
  return (
    <section className="kc-door">
      <h2>{title[lang]}</h2>
      <p>{text[lang]}</p>
      <Link to={to} className="kc-door-act">
        {act[lang]} <ArrowRightOutlined aria-hidden />
      </Link>
    </section>
  );
}

function Figures() {
  const t = useTexts();
  const figures = useLoad(FiguresDocument, {});
  return (
    <section className="kc-section" aria-live="off">
      <Load of={figures} rows={2}>
        {({ homeFigures }) => (
          <>
            <h2>
              {homeFigures.through
                ? t('home.figures', { year: homeFigures.year, month: homeFigures.through })
                : t('home.figures.year', { year: homeFigures.year })}
            </h2>
            <FigureList figures={homeFigures} />
          </>
        )}
      </Load>
    </section>
  );
}

function FigureList({ figures }: { figures: HomeFiguresQuery['homeFigures'] }) {
  const t = useTexts();
  const lang = useLang();
  const { hasRole } = useSession();
  const target = toFen(figures.target) ?? 0n;
  const percent = target > 0n ? Number(((toFen(figures.signed ?? '0') ?? 0n) * 1000n) / target) / 10 : 0;
  const signed = figures.signed ? <Money value={figures.signed} /> : t('home.figures.few');
  return (
    <div className="kc-figures">
      <p className="kc-figure kc-figure-main">
        <strong>{hasRole(...STAFF) ? <Link to={paths.cockpit}>{signed}</Link> : signed}</strong>{' '}
        {t('home.figures.signed')}
        <span className="kc-figure-bar" aria-hidden>
          <i style={{ width: `${Math.min(100, percent)}%` }} />
        </span>
        <span className="kc-faint">
          {figures.signed
            ? t('home.figures.share', { target: shortYuan(figures.target, lang), percent })
            : t('home.figures.target', { target: shortYuan(figures.target, lang) })}
        </span>
      </p>
      {figures.contractCount !== null && <Figure count={figures.contractCount} text={t('home.figures.contracts')} />}
      <Figure count={figures.publishedDemands} text={t('home.figures.demands')} to={`${paths.search}?kind=DEMAND`} />
      <Figure
        count={figures.publishedAchievements}
        text={t('home.figures.achievements')}
        to={`${paths.search}?kind=ACHIEVEMENT`}
      />
      <Figure count={figures.organizations} text={t('home.figures.organizations')} />
    </div>
  );
}

function Figure({ count, text, to }: { count: number; text: string; to?: string }) {
  const number = <span className="kc-num">{count.toLocaleString('en')}</span>;
  return (
    <p className="kc-figure">
      <strong>{to ? <Link to={to}>{number}</Link> : number}</strong> {text}
    </p>
  );
}

interface LatestProps {
  of: SearchKind;
  sort: 'NEWEST' | 'DEADLINE';
  title: Bilingual;
  none?: Bilingual;
  /** In two columns. */
  two?: boolean;
}

function Latest({ of: { kind, home }, sort, title, none, two }: LatestProps) {
  const t = useTexts();
  const lang = useLang();
  const part = useLoad(LatestDocument, { kind, sort });
  const all = `${paths.search}?kind=${kind}${sort === 'NEWEST' ? '' : `&sort=${sort}`}`;
  const list = (hits: readonly PortalHitRowFragment[]): ReactNode =>
    hits.length === 0 ? (
      <p className="kc-faint">{none ? none[lang] : t('home.none')}</p>
    ) : (
      <ul className={two ? 'kc-plain-list kc-hits-two' : 'kc-plain-list kc-divided'}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitRow hit={hit} brief level={3} />
          </li>
        ))}
      </ul>
    );
  return (
    <section className="kc-section">
      <div className="kc-between">
        <h2>{title[lang]}</h2>
        <Link to={all}>{home.all[lang]}</Link>
      </div>
      <Load of={part} rows={4}>
        {({ portalSearch }) => list(portalSearch.hits)}
      </Load>
    </section>
  );
}
