/** What the cockpit's pages ask, and who asks it. */
const PART = '{ key label amount count medianDays }';
const COCKPIT = `query ($year: Int!) { cockpit(year: $year) { year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt
  byMonth { month signed registered paid } byField { field label signed registered paid count } funnel { stage label count expectedSum } } }`;
const BREAKDOWN = `query ($year: Int!) { cockpitBreakdown(year: $year) { year humingShare byKind ${PART} byInstitute ${PART} bySize ${PART} huming ${PART} stageDays ${PART} declined ${PART} overdue ${PART} brokers ${PART} brokersLate ${PART} } }`;
const ROWS = `query ($year: Int!, $figure: CockpitFigure!, $slice: CockpitSlice, $after: String) { cockpitRows(year: $year, figure: $figure, slice: $slice, first: 50, after: $after) {
  nodes { id code title fieldLabel region amount days on contractId matchId masked } totalCount amount medianDays pageInfo { endCursor hasNextPage } } }`;
const rows = (figure, slice, who) => ({ document: ROWS, variables: { figure, slice }, who });

export const QUERIES = {
  cockpit: { document: COCKPIT },
  breakdown: { document: BREAKDOWN },
  'breakdown, masked': { document: BREAKDOWN, who: 'government' },
  forecast: {
    document:
      'query ($year: Int) { forecast(year: $year) { year asOf target p10 p50 p90 sentence basis months { month p10 p50 p90 } closers { probability expected match { id code } } } }',
  },
  indicators: {
    document:
      '{ indicators { code name unit target targetKind computed status latest { year on value } series { year on value kind } } }',
    who: 'government',
  },
  ageing: { document: '{ ageing { asOf amount count bands { band amount count } payers { key name amount count } } }' },
  ledger: { document: '{ ledgerYears { year entries digest } }' },
  'rows signed': rows('SIGNED'),
  'rows signed, masked': rows('SIGNED', {}, 'government'),
  'rows signed of a month': rows('SIGNED', { month: 5 }),
  'rows signed of a kind': rows('SIGNED', { kind: 'LICENCE' }),
  'rows signed of a field': rows('SIGNED', { field: 'FLUORINE_MATERIALS' }),
  'rows signed by size': rows('SIGNED', { size: 'SMALL' }),
  'rows signed 沪明': rows('SIGNED', { huming: 'YES' }),
  'rows signed of an institute, masked': rows('SIGNED', { institute: '#3' }, 'government'),
  'rows registered': rows('REGISTERED'),
  'rows paid': rows('PAID'),
  'rows paid of a month': rows('PAID', { month: 5 }),
  'rows matches': rows('MATCHES', { standing: 'OPEN' }),
  'rows matches late': rows('MATCHES', { late: 'YES' }),
  'rows declined': rows('DECLINED', { reason: 'PRICE' }),
  'rows stage days': rows('STAGE_DAYS', { stage: 'CONTACTED' }),
  'rows overdue': rows('OVERDUE', { band: 'OVER_90' }),
};
