/** Random histories of a contract: how it was signed, and what happened to it, one thing after another or several at once. */
import fc from 'fast-check';

/** The day on which all of it is recorded; what happened lies before it. */
export const TODAY = '2027-03-15';
const SIGNED = [
  '2025-01-01',
  '2025-06-30',
  '2025-12-31',
  '2026-01-01',
  '2026-05-17',
  '2026-12-31',
  '2027-01-01',
  '2027-02-28',
  '2027-03-15',
];
const HOME = '350404';
const AWAY = '310112';

const fen = (max) => fc.integer({ min: 1, max });
/** A step names shares of what is there (in thousandths), so that it makes sense whatever came before. */
const share = fc.integer({ min: 1, max: 1000 });
/** How a request goes wrong on the way: sent twice at once, sent again later, or its connection is killed in the middle and it is sent again. */
const mishap = fc.constantFrom('none', 'none', 'none', 'none', 'double', 'again', 'killed');

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant('pay'), share, which: fc.nat(5), days: fc.nat(400), mishap }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('due'), which: fc.nat(5), mishap }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('amend'),
      up: fc.boolean(),
      share,
      technology: share,
      days: fc.nat(400),
      mishap,
    }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('register'), share, days: fc.nat(400), mishap }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('changeRegistration'), share, days: fc.nat(400), mishap }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('cancelRegistration'), days: fc.nat(400), mishap }) },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('refund'), share, which: fc.nat(5), days: fc.nat(400), mishap }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('royalty'), amount: fen(50_000_000), days: fc.nat(60), mishap }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('reverse'),
      what: fc.constantFrom('RECEIPT', 'RECEIPT', 'REFUND', 'ROYALTY'),
      which: fc.nat(5),
      mishap,
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('terminate'), mishap }) },
);

export const history = fc.record({
  signedOn: fc.constantFrom(...SIGNED),
  buyer: fc.constantFrom(HOME, HOME, HOME, AWAY),
  seller: fc.constantFrom(AWAY, AWAY, HOME),
  mode: fc.constantFrom('LUMP_SUM', 'INSTALMENTS', 'INSTALMENTS', 'ROYALTY', 'ROYALTY_WITH_ENTRY_FEE'),
  total: fen(5_000_000_000),
  technology: share,
  entryFee: share,
  parts: fc.array(fc.record({ share, days: fc.nat(700) }), { minLength: 1, maxLength: 4 }),
  field: fc.constantFrom('STEEL_EQUIPMENT', 'DIGITAL_ECONOMY', 'FUTURE_INDUSTRY'),
  /** Two people confirm at once, or one does, with or without a mishap. */
  confirm: fc.constantFrom('one', 'one', 'one', 'one', 'two', 'two', 'double', 'killed', 'never'),
  /** Each group happens at once. */
  groups: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 }),
});

/** @returns {any[]} the same ones for the same seed */
export function histories(count, seed) {
  return fc.sample(history, { numRuns: count, seed });
}

export function plus(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day between two, both included. */
export function between(from, to, days) {
  const span = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
  return plus(from, span <= 0 ? 0 : days % (span + 1));
}
