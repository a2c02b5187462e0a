import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { Client, idempotencyKey, theSystem, type Listener } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { letters } from '../harness/mailbox.js';
import { operationsOf, subscriptionNames, type Operation } from '../harness/schema-walk.js';
import { secretsOfAFirm, type Canaries, type Secrets, type Stranger } from '../harness/secrets.js';
import { startSystem } from '../harness/system.mjs';

const DEPTHS = [5, 4, 3, 2];
const WALK_MS = 240_000;
/** Here the firm and its people stand by themselves, as everybody's organisations do; that a demand is theirs does not. (The mails are looked at on their own.) */
const ABOUT_ORGANIZATIONS = ['organization', 'organizations', 'users', 'checkCreditCode', 'demoMailbox'];
/** What a stranger may do all the same: the platform's own rows are an administrator's, and the other side of a pair answers it. */
const RIGHTS: Partial<Record<Stranger, readonly string[]>> = {
  administrator: [
    'actOnContract',
    'actOnAmendment',
    'actOnRoyalty',
    'actOnNamedGrant',
    'grantRole',
    'revokeRole',
    'recordIndicatorValue',
  ],
  government: ['actOnNamedGrant'],
};
const OWN_PAIR = ['answerMatch', 'askQuestion', 'markMatchRead', 'markNotRelevant', 'undoNotRelevant'];
const REFUSED = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];
const NOW = new Date(Date.now() + 8 * 3_600_000);

/** What is told to somebody who may not know. */
interface Told {
  where: string;
  text: string;
}

describe('what is secret stays secret, whatever is asked and however it is refused', () => {
  let secrets: Secrets;
  let everything: Canaries;
  const walked = { queries: 0, mutations: 0, requests: 0 };

  const strangers = () => Object.entries(secrets.strangers) as [Stranger, Client][];
  /** Where a canary was seen. */
  const seen = (told: readonly Told[], canaries: Canaries) =>
    told.flatMap(({ where, text }) => {
      const small = text.toLowerCase();
      return Object.entries(canaries)
        .filter(([place, word]) => small.includes(word) && !isOwn(place, where))
        .map(([place]) => `${place} in ${where}`);
    });

  // On a platform of its own: the walk asks for grants, and opens data that is kept for minutes, which other stories want for themselves.
  let system: Awaited<ReturnType<typeof startSystem>>;

  beforeAll(async () => {
    system = await startSystem();
    process.env['TEST_SYSTEM'] = JSON.stringify(system);
    secrets = await secretsOfAFirm();
    everything = { ...secrets.texts, ...secrets.identity };
  }, WALK_MS);

  afterAll(() => system?.stop());

  it(
    'no query tells a secret to anybody who may not know it',
    async () => {
      const told: Told[] = [];
      for (const operation of operationsOf('query')) {
        walked.queries += 1;
        const asked = strangers().map(async ([who, client]) => {
          for (const values of recordsFor(operation, secrets)) {
            for (const choice of operation.choices) {
              const text = await asDeepAsAllowed(client, operation, values, choice);
              walked.requests += 1;
              told.push({ where: `${operation.name} (${choice ?? ''}) as ${who}`, text });
            }
          }
        });
        await Promise.all(asked);
      }
      const aboutOrganizations = ({ where }: Told) => ABOUT_ORGANIZATIONS.includes(where.split(' ')[0]!);
      expect(seen(told, secrets.texts)).toEqual([]);
      expect(
        seen(
          told.filter((one) => !aboutOrganizations(one)),
          secrets.identity,
        ),
      ).toEqual([]);
      expect(
        told.filter(({ text }) => text.includes('INTERNAL')).map(({ where, text }) => `${where}: ${text}`),
      ).toEqual([]);
    },
    WALK_MS,
  );

  it(
    'looking for a secret word finds and suggests nothing',
    async () => {
      const hidden = Object.values(secrets.demands).map(({ id }) => id);
      for (const word of Object.values(everything)) {
        const { results, suggestions } = await eventuallyGet(async () => {
          const asked =
            'query ($word: String!) { results: portalSearch(query: $word) { hits { id } } suggestions: portalSuggest(query: $word) }';
          const { data, code } = await secrets.strangers.visitor.ask<{
            results: { hits: { id: string }[] };
            suggestions: string[];
          }>(asked, { word });
          return code === 'UNAVAILABLE' ? undefined : data;
        }, 'the search answers');
        expect([results.hits.filter(({ id }) => hidden.includes(id)), suggestions]).toEqual([[], []]);
      }
    },
    WALK_MS,
  );

  it(
    'a mutation that names somebody else’s record tells no word of its state, its version or its people',
    async () => {
      const told: Told[] = [];
      const wrong: string[] = [];
      const tryAs = async (who: Stranger, client: Client, operation: Operation): Promise<void> => {
        const nowhere = Object.fromEntries(operation.ids.map((path) => [path.split('.').at(-1)!, randomUUID()]));
        for (const choice of operation.choices) {
          const control = await refusal(
            client,
            operation,
            { ...FIXED, ...nowhere, 'startImport.kind': /ffice/.test(who) ? 'ACHIEVEMENT' : 'DEMAND' },
            choice,
          );
          const locked = ['FORBIDDEN', 'UNAUTHENTICATED'].includes(control.code ?? '');
          for (const { values, exists, version = 1 } of targetsFor(operation, secrets, who)) {
            const what = `${operation.name} (${choice ?? ''}) of ${exists} as ${who}`;
            const asked = operation.takesVersion && !locked ? [version, version + 1_000] : [version];
            const answers = await Promise.all(
              asked.map(async (of) => refusal(client, operation, { ...values, version: of }, choice)),
            );
            walked.requests += answers.length;
            const [first, ...others] = answers.map((answer) => JSON.stringify(answer));
            const { code = 'DONE' } = answers[0]!;
            told.push(...answers.map((answer) => ({ where: what, text: JSON.stringify(answer) })));
            if (others.some((answer) => answer !== first))
              wrong.push(`${what} depends on the version: ${[first, ...others].join(' | ')}`);
            // What may be read (a masked posting) is "not yours to do"; everything else is answered as what is not there.
            const asNowhere = first === JSON.stringify(control);
            if (!asNowhere && !REFUSED.includes(code)) wrong.push(`${what}: ${first}`);
            if (!asNowhere && exists.startsWith('hidden'))
              wrong.push(
                `${what} is told apart from what is not there: ${first} instead of ${JSON.stringify(control)}`,
              );
            if (code === 'BAD_INPUT' || code === 'BAD_USER_INPUT') shapeless.add(operation.name);
          }
          // Without the permission nothing of the record is ever looked at.
          if (locked) return;
        }
      };
      const shapeless = new Set<string>();
      for (const operation of operationsOf('mutation').filter(({ ids }) => ids.length > 0)) {
        walked.mutations += 1;
        await Promise.all(
          strangers()
            .filter(([who]) => !RIGHTS[who]?.includes(operation.name))
            .map(([who, client]) => tryAs(who, client, operation)),
        );
      }
      // What is refused by its shape alone has not been tried.
      expect([...shapeless]).toEqual([]);
      expect(wrong).toEqual([]);
      expect(seen(told, everything)).toEqual([]);
    },
    WALK_MS,
  );

  it('the public index holds nothing of what is secret', async () => {
    const { MEILI_URL, MEILI_MASTER_KEY, INDEX_PREFIX } = theSystem().cliEnv as Record<string, string>;
    const meili = new Meilisearch({
      host: MEILI_URL || process.env['TEST_MEILI_URL']!,
      apiKey: MEILI_MASTER_KEY || process.env['TEST_MEILI_MASTER_KEY'],
    });
    await eventually(
      async () =>
        (
          await secrets.strangers.visitor.run<{ portalSearch: { hits: { id: string }[] } }>(
            '{ portalSearch(query: "某装备的轴承异响诊断", first: 50) { hits { id } } }',
          )
        ).portalSearch.hits.some(({ id }) => id === secrets.demands.masked.id),
      'the masked demand is in the index',
    );
    const { results: documents } = await meili.index(`${INDEX_PREFIX}portal`).getDocuments({ limit: 10_000 });
    expect(documents.length).toBeGreaterThan(0);
    expect(seen([{ where: 'the public index', text: JSON.stringify(documents) }], everything)).toEqual([]);
    expect(JSON.stringify(documents)).not.toContain(secrets.demands.invited.id);
  });

  it(
    'files, exports, reports, open data and the health port hold nothing of what is secret',
    async () => {
      const told: Told[] = [];
      for (const [who, client] of strangers()) {
        if (who === 'administrator') continue; // An insider of every organisation, as a broker is.
        const reply = await client.request('GET', `/files/${secrets.ids.attachment}`);
        expect([who, reply.status]).toEqual([who, 404]);
        told.push({ where: `/files as ${who}`, text: JSON.stringify([...reply.headers]) + reply.body.toString() });
      }
      for (const path of [
        '/health/ready',
        '/metrics',
        ...['demands', 'achievements', 'turnover'].flatMap((set) => [
          `/open-data/${set}.json`,
          `/open-data/${set}.csv`,
        ]),
      ]) {
        told.push({ where: path, text: (await secrets.strangers.visitor.request('GET', path)).body.toString() });
      }
      const staff: [string, Client][] = [
        ['broker', secrets.broker],
        ['administrator', secrets.strangers.administrator],
        ['government', secrets.strangers.government],
      ];
      for (const [who, client] of staff) {
        told.push(...(await exportsOf(who, client)), ...(await reportsOf(who, client)));
      }
      // A broker's file names nobody behind a masked or an invited demand either.
      expect(seen(told, { ...everything, ...secrets.insideOnly })).toEqual([]);
    },
    WALK_MS,
  );

  it('mails hold nothing of what is secret, to whomever they go, the owner and the broker too', async () => {
    const { demands } = secrets;
    const about = [demands.masked, demands.invited, demands.ofInstitute].map(({ code }) => code);
    await eventually(
      () => about.every((code) => letters().some(({ text, subject }) => `${subject} ${text}`.includes(code))),
      'letters about each of them have gone out',
    );
    const told = letters().map(({ to, subject, text, html }) => ({
      where: `a letter to ${to}: ${subject}`,
      text: [subject, text, html].join('\n'),
    }));
    expect(seen(told, { ...secrets.texts, ...secrets.insideOnly })).toEqual([]);
    const ofPairs = told.filter(
      ({ text }) => about.some((code) => text.includes(code)) || /[?/]demands?[=/]|\/matches\//.test(text),
    );
    expect(ofPairs.length).toBeGreaterThan(0);
    expect(seen(ofPairs, secrets.identity)).toEqual([]);
  });

  it('live messages carry nothing of what is secret', async () => {
    expect(subscriptionNames()).toEqual(['cockpitMoved', 'importProgressed', 'matchesChanged', 'notificationReceived']);
    const signedIn = strangers().filter(([who]) => who !== 'visitor');
    const open: [string, Listener<unknown>][] = [];
    for (const [who, client] of signedIn) {
      open.push([
        who,
        await client.listen('subscription { matchesChanged { id version stage byName } }', 'match:changed'),
      ]);
      const { viewer } = await client.run<{ viewer: { user: { id: string } } }>('{ viewer { user { id } } }');
      open.push([
        who,
        await client.listen(
          'subscription { notificationReceived { unreadCount notification { title body } } }',
          `user:${viewer.user.id}`,
        ),
      ]);
    }
    const asked =
      'mutation ($id: ID!, $text: String!, $mark: String!) { askQuestion(matchId: $id, text: $text, clientMutationId: $mark) { id } }';
    for (const id of Object.values(secrets.matches))
      await secrets.firm.client.run(asked, { id, text: '还有一个问题', mark: idempotencyKey() });
    const office = open.find(([who, { heard }]) => who === 'matchedOffice' && Array.isArray(heard))![1];
    await eventually(() => office.heard.length > 0, 'the other side hears of its pair');
    const told = open.map(([who, { heard, failure }]) => ({
      where: `live as ${who}`,
      text: JSON.stringify([heard, failure]),
    }));
    for (const [, listener] of open) await listener.close();
    expect(seen(told, everything)).toEqual([]);
    expect(told.filter(({ text }) => text.includes(secrets.matches.invited))).toEqual([]);
  });

  it('API and worker write nothing of what is secret into their logs', () => {
    const { logs } = theSystem();
    const told = readdirSync(logs)
      .filter((name) => /^(api|worker)/.test(name))
      .map((name) => ({ where: name, text: readFileSync(join(logs, name), 'utf8') }));
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(seen(told, everything)).toEqual([]);
  });

  it('the walk for secrets takes in every operation and route there is', () => {
    expect(walked.queries).toBe(operationsOf('query').length);
    expect(walked.mutations).toBe(operationsOf('mutation').filter(({ ids }) => ids.length > 0).length);
    process.stdout.write(
      `canaries: ${walked.queries} queries, ${walked.mutations} mutations, ${walked.requests} requests, ${Object.keys(secrets.strangers).length} roles, ${Object.keys(everything).length} secret places\n`,
    );
  });

  async function exportsOf(who: string, client: Client): Promise<Told[]> {
    const told: Told[] = [];
    for (const kind of ['CONTRACTS', 'REGISTRATIONS', 'INSTALMENTS', 'LEDGER', 'MATCHES', 'DEMANDS']) {
      const { data } = await client.ask<{ run: { id: string } }>(
        'mutation ($kind: ExportKind!, $mark: String!) { run: requestExport(kind: $kind, format: CSV, clientMutationId: $mark) { id } }',
        { kind, mark: idempotencyKey() },
      );
      if (!data) continue;
      let url: string | null | undefined;
      await eventually(async () => {
        const { exportRuns } = await client.run<{ exportRuns: { id: string; url: string | null }[] }>(
          '{ exportRuns { id url } }',
        );
        url = exportRuns.find(({ id }) => id === data.run.id)?.url;
        return !!url;
      }, `the export ${kind} of ${who} is made`);
      const text = (await client.request('GET', url!)).body.toString();
      if (who === 'broker' && kind === 'DEMANDS') expect(text).toContain(secrets.demands.invited.code);
      told.push({ where: `the export ${kind} of ${who}`, text });
    }
    return told;
  }

  async function reportsOf(who: string, client: Client): Promise<Told[]> {
    const year = NOW.getUTCFullYear();
    const month = NOW.toISOString().slice(0, 7);
    const told: Told[] = [];
    for (const path of [`/reports/monthly/${month}.pdf`, `/reports/yearly/${year}.pdf`]) {
      const reply = await client.request('GET', path);
      expect([path, reply.status]).toEqual([path, 200]);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(reply.body)), { mergePages: true });
      told.push({ where: `${path} as ${who}`, text });
    }
    return told;
  }
});

/** The institute's people see all of what was posted for it; an administrator's look at the names behind the cockpit is written down each time. */
function isOwn(place: string, where: string): boolean {
  return (
    (place.startsWith('ofInstitute.') && / as matched/.test(where)) ||
    (place === 'firm' && /^cockpitRows .* as administrator$/.test(where))
  );
}

/** The whole answer as text, the deepest that the limits let through. */
async function asDeepAsAllowed(
  client: Client,
  operation: Operation,
  values: Record<string, unknown>,
  choice?: string,
): Promise<string> {
  for (const depth of DEPTHS) {
    const { query, variables } = operation.request(values, depth, choice);
    const answer = await client.ask(query, variables);
    if (answer.code !== 'TOO_COMPLEX') return JSON.stringify([answer.data, answer.code, answer.problems]);
  }
  throw new Error(`${operation.name} is too complex however little is asked`);
}

async function refusal(
  client: Client,
  operation: Operation,
  values: Record<string, unknown>,
  choice?: string,
): Promise<{ code?: string; problems: unknown }> {
  // Only the refusal is looked at: what is asked back of a success would be a right.
  const { query, variables } = operation.request({ clientMutationId: idempotencyKey(), ...values }, 1, choice);
  const { code, problems } = await client.ask(query, variables);
  return { code, problems: problems.map(({ field, code: problem, message }) => ({ field, problem, message })) };
}

const FIXED = {
  query: '轴承',
  'checkCreditCode.code': '91350404MA2XXXXX0X',
  year: NOW.getUTCFullYear(),
  reason: 'OTHER',
  note: '一句说明',
  'startImport.organizationId': null,
};

/** Each record that a query may be asked for, with the values that ask for it. */
function recordsFor({ name, ids }: Operation, { demands, matches, ids: known }: Secrets): Record<string, unknown>[] {
  const id: Record<string, readonly string[]> = {
    demand: Object.values(demands).map(({ id: own }) => own),
    match: Object.values(matches),
    achievement: [known.achievement, known.draftAchievement],
    organization: [known.organization],
    contract: [known.contract],
  };
  if (!ids.length) return [FIXED];
  return (id[name] ?? [randomUUID()]).map((own) => ({
    ...FIXED,
    id: own,
    grantId: known.grant,
    organizationId: known.organization,
    left: own,
    right: own,
  }));
}

/** Which records a mutation is tried on: hidden from this person, or a posting that they may read. */
function targetsFor(
  { name, ids }: Operation,
  secrets: Secrets,
  who: Stranger,
): { values: Record<string, unknown>; exists: string; version?: number }[] {
  const { demands, matches, ids: known } = secrets;
  const matched = who === 'matchedOffice' || who === 'matchedResearcher';
  const paths = ids.map((path) => path.split('.').at(-1)!);
  const office = who === 'office' || who === 'matchedOffice';
  const rest = {
    ...FIXED,
    'startImport.kind': office ? 'ACHIEVEMENT' : 'DEMAND',
    achievementId: known.achievement,
    organizationId: known.organization,
    userId: known.applicant,
    attachmentId: known.attachment,
    evidenceId: known.attachment,
    scanId: known.attachment,
    contractId: known.contract,
    clusterId: randomUUID(),
    demandIds: [demands.invited.id],
  };
  const of = (key: string, id: string, exists: string) => ({
    values: { ...rest, [key]: id },
    exists,
    version: secrets.versions[id],
  });
  const demandsBy = (key: string) => [
    of(key, demands.masked.id, 'the masked demand'),
    of(key, demands.ofInstitute.id, 'the institute’s masked demand'),
    of(key, demands.invited.id, 'hidden: the invited demand'),
    of(key, demands.draft.id, 'hidden: the draft'),
  ];
  const matchesBy = (key: string) => [
    ...(matched && OWN_PAIR.includes(name)
      ? []
      : [of(key, matches.masked, matched ? 'the pair of which they are a side' : 'hidden: the masked pair')]),
    of(key, matches.invited, 'hidden: the invited pair'),
  ];
  if (paths.includes('demandId'))
    return name === 'proposeMatch' && matched
      ? demandsBy('demandId').filter(({ exists }) => exists.startsWith('hidden'))
      : demandsBy('demandId');
  if (name === 'actOnDemand' || name === 'saveDemandDraft') return demandsBy('id');
  if (paths.includes('matchId')) return matchesBy('matchId');
  if (/Match$|NotRelevant$|MatchRead$|planNextAction/.test(name) && paths.includes('id')) return matchesBy('id');
  if (name === 'actOnAchievement' || name === 'saveAchievementDraft')
    return matched
      ? []
      : [
          of('id', known.achievement, 'the listed achievement'),
          of('id', known.draftAchievement, 'hidden: the draft of an achievement'),
        ];
  if (name === 'verifyOrganization' || name === 'rejectOrganization')
    return [of('id', known.organization, 'the organisation')];
  if (name === 'removeAnnotation') return [of('id', known.annotation, 'hidden: the note')];
  if (name === 'liftBan') return [of('id', known.ban, 'hidden: the ban')];
  if (name === 'actOnNamedGrant') return [of('id', known.grant, 'hidden: the request')];
  if (name === 'actOnContract' || name === 'saveContractDraft')
    return [of('id', known.contract, 'hidden: the contract')];
  return [{ values: { ...rest, id: randomUUID() }, exists: 'what else there is' }];
}
