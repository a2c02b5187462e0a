import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { databaseSchema } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { Outbox, jobsSchema } from '#kernel/jobs';
import { Clock, newId } from '#kernel/values';
import { Workflow, allLifecycles, availableSteps, type AnyLifecycle, type Moving, type Step } from '#kernel/workflow';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager, type EntityMetadata } from 'typeorm';
import { TestPlatform } from '../libs/kernel/jobs/testing/platform.js';
import { features } from './features.js';
import { kernelSchemas } from './kernel.js';

type Columns = Record<string, unknown>;

const PERSON = newId();
const FIRM = newId();

/** Where each lifecycle's record is kept, and what ties this test's person and firm to it. */
const RECORDS: Readonly<Record<string, { entity: string; ties: Columns }>> = {
  achievement: { entity: 'Achievement', ties: { institute_id: FIRM, created_by: PERSON } },
  amendment: { entity: 'Amendment', ties: { authors: JSON.stringify([PERSON]), drafted_by: PERSON } },
  contract: { entity: 'Contract', ties: { authors: JSON.stringify([PERSON]), drafted_by: PERSON } },
  demand: { entity: 'Demand', ties: { organization_id: FIRM, created_by: PERSON } },
  export: { entity: 'ExportRun', ties: {} },
  import: { entity: 'ImportRun', ties: { created_by: PERSON, visible_to: FIRM } },
  match: { entity: 'Match', ties: { demand_organization_id: FIRM, demand_author_id: PERSON, held_from: 'VISITED' } },
  'match-model': { entity: 'MatchModel', ties: {} },
  'match-run': { entity: 'MatchRun', ties: {} },
  'named-grant': { entity: 'NamedGrant', ties: { user_id: PERSON } },
  organization: { entity: 'Organization', ties: { id: FIRM } },
  registration: { entity: 'Registration', ties: {} },
  royalty: { entity: 'RoyaltyClaim', ties: { drafted_by: PERSON } },
};

const one = (role: Role, more: Partial<Viewer>): Viewer => ({
  userId: newId(),
  sessionId: '',
  name: role,
  roles: [role],
  locale: 'zh',
  ...more,
});
/** Of each role: the one whose record it is, a colleague, and a stranger. */
const PEOPLE = Object.values(Role).flatMap((role) => [
  one(role, { userId: PERSON, organizationId: FIRM }),
  one(role, { organizationId: FIRM }),
  one(role, {}),
]);

/** What the engine says to a move: taken, or the field and code of the refusal. */
type Answer = 'taken' | UserError;

describe('What may be next', () => {
  let world: TestPlatform;
  let dataSource: DataSource;
  let workflow: Workflow;

  beforeAll(async () => {
    // The platform brings these two itself.
    const others = kernelSchemas.filter((each) => each !== databaseSchema && each !== jobsSchema);
    const ofFeatures = features.map(({ entities = [], migrations = [] }) => ({ entities, migrations }));
    world = await TestPlatform.create([...others, ...ofFeatures]);
    const app = await world.start();
    dataSource = app.get(DataSource);
    workflow = new Workflow(app.get(Outbox), app.get(Clock));
  });
  afterAll(() => world.end());

  it('is walked for every lifecycle', () => {
    expect(allLifecycles().map(({ kind }) => kind)).toEqual(Object.keys(RECORDS).sort());
  });

  it.each(Object.keys(RECORDS).sort())('offers of a record of kind %s exactly what the engine takes', async (kind) => {
    const lifecycle = allLifecycles().find((each) => each.kind === kind)!;
    const { entity, ties } = RECORDS[kind]!;
    const metadata = dataSource.entityMetadatas.find(({ name }) => name === entity)!;
    const wrong: string[] = [];
    let offers = 0;
    await undone(dataSource.manager, async (manager) => {
      await manager.query('SET FOREIGN_KEY_CHECKS = 0');
      const id = await insertBlank(manager, metadata, { ...ties, state: lifecycle.initial });
      for (const state of Object.keys(lifecycle.states)) {
        await manager.query(`UPDATE ${metadata.tableName} SET state = ? WHERE ${idColumn(metadata)} = ?`, [state, id]);
        const record = (await manager.findOneByOrFail(metadata.target, { id })) as Moving<string>;
        for (const viewer of differing(lifecycle, record)) {
          const steps = availableSteps(lifecycle, viewer, record);
          offers += steps.length;
          for (const action of Object.keys(lifecycle.actions)) {
            const step = steps.find((each) => each.action === action);
            const fire = (note?: string): Promise<Answer> =>
              fired(manager, workflow, { lifecycle, metadata, id, action, viewer, note });
            const said = await disagreement(step, fire);
            if (said) wrong.push(`${state} ${action} by ${viewer.name} (${relation(viewer)}): ${said}`);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
    // An export's moves are the platform's alone.
    expect(offers > 0).toBe(kind !== 'export');
  });
});

/** People of every role and tie; of those with the same rights in this record one. */
function differing(lifecycle: AnyLifecycle, record: Moving<string>): Viewer[] {
  const rights = (viewer: Viewer): string =>
    Object.values(lifecycle.actions)
      .map(({ by, when }) => `${by(viewer, record)} ${!when || when(record, viewer)}`)
      .join();
  return [...new Map(PEOPLE.map((viewer) => [rights(viewer), viewer])).values()];
}

/** @returns in which way what is offered and what the engine does differ; undefined when they agree. */
async function disagreement(
  step: Step<string, string> | undefined,
  fire: (note?: string) => Promise<Answer>,
): Promise<string | undefined> {
  const bare = await fire();
  if (!step) return bare === 'taken' ? 'taken, but not offered' : undefined;
  const needsReason = step.needsReason === 'REQUIRED' || step.needsReason === 'CODED';
  if (needsReason) {
    if (bare === 'taken') return 'taken without the reason that it needs';
    if (!bare.problems.some(({ field }) => field === 'note')) return `needs a reason, but is refused: ${bare.message}`;
  }
  const answer = needsReason ? await fire('有理由') : bare;
  if (answer === 'taken') return step.ready ? undefined : 'taken, but said not to be ready';
  const lacks = answer.code === 'BAD_INPUT' && answer.problems.every(({ code }) => code !== 'workflow.state');
  return lacks && !step.ready ? undefined : `offered, but refused: ${answer.message}`;
}

interface Fired {
  lifecycle: AnyLifecycle;
  metadata: EntityMetadata;
  id: string;
  action: string;
  viewer: Viewer;
  note?: string;
}

async function fired(
  manager: EntityManager,
  workflow: Workflow,
  { lifecycle, metadata, id, action, viewer, note }: Fired,
): Promise<Answer> {
  try {
    await undone(manager, (inner) =>
      workflow.fire(inner, lifecycle, metadata.target, { id, action, actor: viewer, note, payload: {} as never }),
    );
    return 'taken';
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** Does the work and takes it back, whatever came of it. */
async function undone(manager: EntityManager, work: (manager: EntityManager) => Promise<unknown>): Promise<void> {
  const back = new Error('taken back');
  await manager
    .transaction(async (inner) => {
      await work(inner);
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
}

function relation({ userId, organizationId }: Viewer): string {
  return userId === PERSON ? 'their own' : organizationId ? 'a colleague’s' : 'a stranger’s';
}

function idColumn({ columns }: EntityMetadata): string {
  return columns.find(({ propertyName }) => propertyName === 'id')!.databaseName;
}

/** A row with nothing in it but what it cannot be without. @returns its id */
async function insertBlank(manager: EntityManager, metadata: EntityMetadata, known: Columns): Promise<string> {
  const columns = await manager.query<{ name: string; type: string; nullable: string; generated: string | null }[]>(
    `SELECT column_name name, data_type type, is_nullable nullable, generation_expression \`generated\`
       FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
    [metadata.tableName],
  );
  const row: Columns = Object.fromEntries(
    columns
      .filter(({ generated }) => !generated)
      .map(({ name, type, nullable }) => [
        name,
        name in known ? known[name] : nullable === 'YES' ? null : blank(name, type),
      ]),
  );
  const names = Object.keys(row);
  await manager.query(
    `INSERT INTO ${metadata.tableName} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
  return row[idColumn(metadata)] as string;
}

function blank(name: string, type: string): unknown {
  if (/int|decimal|double|float/.test(type)) return 1;
  if (/^(date|datetime|timestamp)$/.test(type)) return '2026-01-05';
  if (/json|longtext/.test(type)) return '[]';
  return /(^|_)id$|_by$/.test(name) ? newId() : '';
}
