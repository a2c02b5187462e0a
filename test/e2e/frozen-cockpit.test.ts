import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { Client, idempotencyKey } from '../harness/client.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';

graphql(`
  fragment Snapshot on CockpitSnapshot {
    id title ledgerEntries ledgerDigest
    figures { signed contractCount updatedAt }
    breakdown { byKind { amount } byInstitute { key } }
    now { signed }
  }
`);
const TAKE = graphql(`
  mutation TakeSnapshot($year: Int!, $title: String!, $mark: String!) {
    snapshot: takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $mark) { ...Snapshot }
  }
`);
const ONE = graphql(`
  query OneSnapshot($id: ID!) {
    cockpitSnapshot(id: $id) { ...Snapshot }
  }
`);
const ALL = graphql(`
  query AllSnapshots {
    cockpitSnapshots { ...Snapshot }
  }
`);
const FIGURES = graphql(`
  query SnapshotFigures($year: Int) {
    cockpit(year: $year) { year signed contractCount }
  }
`);
const LEDGER = graphql(`
  query SnapshotLedger {
    ledgerYears { year entries digest }
  }
`);

describe('a cockpit frozen for a meeting', () => {
  aloneWithTheYearsFigures();

  let broker: Client;
  let year: number;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    year = (await broker.run(FIGURES)).cockpit.year;
  });
  const take = async (title: string, own = idempotencyKey()) =>
    (await broker.run(TAKE, { year, title, mark: own })).snapshot;

  it('a cockpit frozen for a meeting keeps the figures with their place in the ledger, once however often it is asked', async () => {
    const { signed, contractCount } = (await broker.run(FIGURES, { year })).cockpit;
    const own = idempotencyKey();
    const first = await take('十一月区长办公会', own);
    expect(first).toMatchObject({ title: '十一月区长办公会', figures: { signed, contractCount }, now: { signed } });
    const { ledgerYears } = await broker.run(LEDGER);
    const head = ledgerYears.find((each) => each.year === year);
    expect([first.ledgerEntries, first.ledgerDigest]).toEqual([head?.entries ?? null, head?.digest ?? null]);
    expect((await take('十一月区长办公会', own)).id).toBe(first.id);
    const { cockpitSnapshot } = await broker.run(ONE, { id: first.id });
    expect(cockpitSnapshot.figures).toEqual(first.figures);
    const breakdown = first.breakdown!;
    const fen = (yuan: string) => BigInt(yuan.replace('.', ''));
    expect(breakdown.byKind.reduce((sum, { amount }) => sum + fen(amount), 0n)).toBe(fen(signed));
    // It goes to a meeting: nobody is named, although a broker took it.
    expect(breakdown.byInstitute.map(({ key }) => key)).toEqual(
      breakdown.byInstitute.map((_, index) => `#${index + 1}`),
    );
  });

  it('a cockpit frozen for a meeting is taken by the centre, read by the government, and nobody else’s', async () => {
    expect((await broker.refused(TAKE, { year, title: ' ', mark: idempotencyKey() })).places).toEqual([
      'title:value.required',
    ]);
    expect((await broker.refused(TAKE, { year: 1999, title: '很久以前', mark: idempotencyKey() })).places).toEqual([
      'year:target.year',
    ]);
    const government = await Client.signedIn('government');
    expect((await government.run(ALL)).cockpitSnapshots.length).toBeGreaterThan(0);
    expect((await government.refused(TAKE, { year, title: '自己定格', mark: idempotencyKey() })).code).toBe(
      'FORBIDDEN',
    );
    const enterprise = await Client.signedIn('enterprise');
    expect((await enterprise.refused(ALL)).code).toBe('FORBIDDEN');
  });
});
