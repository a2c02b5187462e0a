import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey } from '../harness/client.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';

interface Snapshot {
  id: string;
  title: string;
  ledgerEntries: number | null;
  ledgerDigest: string | null;
  figures: { signed: string; contractCount: number; updatedAt: string };
  breakdown: { byKind: { amount: string }[]; byInstitute: { key: string }[] };
  now: { signed: string };
}

const SNAPSHOT =
  'id title ledgerEntries ledgerDigest figures { signed contractCount updatedAt } breakdown { byKind { amount } byInstitute { key } } now { signed }';
const TAKE = `mutation ($year: Int!, $title: String!, $mark: String!) { snapshot: takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $mark) { ${SNAPSHOT} } }`;

describe('a cockpit frozen for a meeting', () => {
  aloneWithTheYearsFigures();

  let broker: Client;
  let year: number;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    year = (await broker.run<{ cockpit: { year: number } }>('{ cockpit { year } }')).cockpit.year;
  });
  const take = async (title: string, own = idempotencyKey()): Promise<Snapshot> =>
    (await broker.run<{ snapshot: Snapshot }>(TAKE, { year, title, mark: own })).snapshot;

  it('a cockpit frozen for a meeting keeps the figures with their place in the ledger, once however often it is asked', async () => {
    const { cockpit } = await broker.run<{ cockpit: { signed: string; contractCount: number } }>(
      'query ($year: Int) { cockpit(year: $year) { signed contractCount } }',
      { year },
    );
    const own = idempotencyKey();
    const first = await take('十一月区长办公会', own);
    expect(first).toMatchObject({ title: '十一月区长办公会', figures: cockpit, now: { signed: cockpit.signed } });
    const { ledgerYears } = await broker.run<{ ledgerYears: { year: number; entries: number; digest: string }[] }>(
      '{ ledgerYears { year entries digest } }',
    );
    const head = ledgerYears.find((each) => each.year === year);
    expect([first.ledgerEntries, first.ledgerDigest]).toEqual([head?.entries ?? null, head?.digest ?? null]);
    expect((await take('十一月区长办公会', own)).id).toBe(first.id);
    const { cockpitSnapshot } = await broker.run<{ cockpitSnapshot: Snapshot }>(
      `query ($id: ID!) { cockpitSnapshot(id: $id) { ${SNAPSHOT} } }`,
      { id: first.id },
    );
    expect(cockpitSnapshot.figures).toEqual(first.figures);
    const fen = (yuan: string) => BigInt(yuan.replace('.', ''));
    expect(first.breakdown.byKind.reduce((sum, { amount }) => sum + fen(amount), 0n)).toBe(fen(cockpit.signed));
    // It goes to a meeting: nobody is named, although a broker took it.
    expect(first.breakdown.byInstitute.map(({ key }) => key)).toEqual(
      first.breakdown.byInstitute.map((_, index) => `#${index + 1}`),
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
    expect(
      (await government.run<{ cockpitSnapshots: Snapshot[] }>(`{ cockpitSnapshots { ${SNAPSHOT} } }`)).cockpitSnapshots
        .length,
    ).toBeGreaterThan(0);
    expect((await government.refused(TAKE, { year, title: '自己定格', mark: idempotencyKey() })).code).toBe(
      'FORBIDDEN',
    );
    const enterprise = await Client.signedIn('enterprise');
    expect((await enterprise.refused(`{ cockpitSnapshots { id } }`)).code).toBe('FORBIDDEN');
  });
});
