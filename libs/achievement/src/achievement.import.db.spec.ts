import { ImportSteps } from '#bulk-import';
import { DemandModule, feature as demandFeature } from '#demand';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { BATCH_ROWS, ImportFixture, LONGEST_CELL, csvOf } from '../../bulk-import/testing/import-fixture.js';
import { refusal } from '../../kernel/errors/testing/refusal.js';
import { feature as achievementFeature } from './achievement.feature.js';
import { AchievementModule } from './achievement.module.js';

const IMPORTED = { modules: [AchievementModule, DemandModule], schemas: [demandFeature, achievementFeature] };

const HEADINGS = [
  '外部编号',
  '单位统一社会信用代码',
  '成果名称*',
  '成果简介*',
  '成熟度（TRL）*',
  '成熟度依据*',
  '合作方式*',
  '所属领域*',
  '备注',
];
const DEMAND_HEADINGS = ['需求名称*', '现状与问题*', '预算上限（元）', '截止日期'];

describe('Achievements and papers from a file', () => {
  let desk: ImportFixture;
  let broker: Viewer;
  let office: Viewer;
  let enterprise: Viewer;
  let university: { id: string; creditCode: string };
  let firm: { id: string; creditCode: string };

  const row = (title: string, change: { code?: string; trl?: string; key?: string } = {}) => [
    change.key ?? '',
    change.code ?? university.creditCode,
    title,
    `${title}：用于耐磨铸件的成套技术`,
    change.trl ?? '6',
    '产线试用三个月',
    '技术许可',
    '钢铁与装备制造',
    '内部备注',
  ];

  beforeAll(async () => {
    desk = await ImportFixture.open(IMPORTED);
    university = await desk.organization('三明学院', 'UNIVERSITY');
    firm = await desk.organization('三元金石铸造有限公司', 'ENTERPRISE');
    broker = await desk.person('李经理', [Role.BROKER]);
    office = await desk.person('周主任', [Role.INSTITUTE_OFFICE], university.id);
    enterprise = await desk.person('陈厂长', [Role.ENTERPRISE], firm.id);
    await desk.worker();
  });
  afterAll(() => desk.close());

  it('an import checks without writing, and says what is wrong by row and column', async () => {
    const before = await desk.count('achievement');
    const content = csvOf([
      HEADINGS,
      row('检查一号'),
      row('检查二号', { trl: '12' }),
      row('检查三号', { code: '91350404MA00000000' }),
    ]);
    const run = await desk.checked(broker, 'ACHIEVEMENT', `\uFEFF${content}`);
    expect(run).toMatchObject({
      state: 'CHECKED',
      encoding: 'UTF-8 BOM',
      totalRows: 3,
      created: 1,
      skipped: 0,
      failed: 2,
      problemCount: 2,
    });
    expect(run.code).toMatch(/^DR-\d{4}-\d{6}$/);
    const { problems, columns, preview } = desk.seen(run);
    expect(problems.map(({ row: at, column, value, message }) => ({ at, column, value, message }))).toEqual([
      { at: 3, column: '成熟度（TRL）*', value: '12', message: '成熟度请填 1 到 9 的整数。' },
      {
        at: 4,
        column: '单位统一社会信用代码',
        value: '91350404MA00000000',
        message: '平台上没有这个统一社会信用代码的单位，请核对或先登记单位。',
      },
    ]);
    expect(columns.at(-1)).toEqual({ header: '备注', field: null, label: null });
    expect(preview[0]![2]).toBe('检查一号');
    expect(await desk.count('achievement')).toBe(before);
    expect(await desk.count('import_entry')).toBe(0);
  });

  it('an import takes in the good rows of a GBK file and leaves the bad one, then nothing twice', async () => {
    const bytes = iconv.encode(
      csvOf([HEADINGS, row('国标一号'), row('国标二号', { trl: '很高' }), row('国标三号')]),
      'gbk',
    );
    const first = await desk.imported(broker, 'ACHIEVEMENT', bytes);
    expect(first).toMatchObject({ encoding: 'GB18030', doneRows: 3, created: 2, skipped: 0, failed: 1 });
    expect(first.problems).toMatchObject([{ row: 3, code: 'import.trl' }]);
    expect(await desk.count('achievement', "title LIKE '国标%' AND state = 'PUBLISHED'")).toBe(2);
    expect((await desk.imports.records(first)).map(({ row: at, title }) => [at, title])).toEqual([
      [2, '国标一号'],
      [4, '国标三号'],
    ]);

    // The same rows again, by another person, in UTF-8, with the columns turned round and one row more.
    const colleague = await desk.person('王经理', [Role.BROKER]);
    const turned = [HEADINGS, row('国标一号'), row('国标三号'), row('国标四号')].map((cells) => [...cells].reverse());
    const second = await desk.imported(colleague, 'ACHIEVEMENT', csvOf(turned));
    expect(second).toMatchObject({ created: 1, skipped: 2, failed: 0 });
    expect(await desk.count('achievement', "title LIKE '国标%'")).toBe(3);

    const third = await desk.checked(broker, 'ACHIEVEMENT', csvOf(turned));
    expect(third).toMatchObject({ created: 0, skipped: 3 });
    expect(await refusal(desk.imports.confirm(broker, third.id))).toBe('BAD_INPUT :import.nothingNew');
  });

  it('an import knows a row by its external number, and refuses the number for other content', async () => {
    const run = await desk.checked(
      broker,
      'ACHIEVEMENT',
      csvOf([
        HEADINGS,
        row('编号一号', { key: 'A-1' }),
        row('编号一号', { key: 'A-1' }),
        row('编号二号', { key: 'A-1' }),
      ]),
    );
    expect(run).toMatchObject({ created: 1, skipped: 1, failed: 1 });
    expect(run.problems).toMatchObject([
      { row: 4, column: '外部编号', code: 'import.externalKey.twice', params: { row: 2 } },
    ]);
  });

  it('an import goes on where a killed worker stopped', async () => {
    const rows = Array.from({ length: BATCH_ROWS * 2 + 10 }, (_, index) =>
      row(`续传${String(index).padStart(3, '0')}号`),
    );
    const { id } = await desk.checked(broker, 'ACHIEVEMENT', csvOf([HEADINGS, ...rows]));
    const steps = desk.app.get(ImportSteps);
    const killed = new Error('killed');
    await desk.imports.confirm(broker, id);
    // A batch that does not come to its commit leaves nothing behind; the worker of this desk meanwhile takes the same run.
    await expect(
      desk.app.get(Transactions).run(async (manager) => {
        await steps.next(manager, id);
        throw killed;
      }),
    ).rejects.toBe(killed);
    await desk.finished(broker, id);
    expect(await desk.imports.get(broker, id)).toMatchObject({
      doneRows: rows.length,
      created: rows.length,
      skipped: 0,
      failed: 0,
    });
    expect(await desk.count('achievement', "title LIKE '续传%'")).toBe(rows.length);
  });

  it('imports an office’s achievements into the centre’s review, for its own institute only', async () => {
    const run = await desk.imported(
      office,
      'ACHIEVEMENT',
      csvOf([HEADINGS, row('学院一号', { code: '' }), row('学院二号', { code: firm.creditCode })]),
    );
    expect(run).toMatchObject({ created: 1, failed: 1 });
    expect(run.problems).toMatchObject([{ row: 3, code: 'import.organization.notYours' }]);
    expect(
      await desk.count(
        'achievement',
        `title = '学院一号' AND state = 'CENTRE_REVIEW' AND institute_id = '${university.id}'`,
      ),
    ).toBe(1);
    expect(await refusal(desk.checked(office, 'DEMAND', csvOf([DEMAND_HEADINGS, ['题目', '现状', '', '']])))).toBe(
      'BAD_INPUT kind:import.kind.notYours',
    );
  });

  it('an import is shown to its maker and to colleagues of the same office, and the centre’s to nobody else', async () => {
    const content = csvOf([HEADINGS, row('可见一号', { code: '' })]);
    const own = await desk.checked(office, 'ACHIEVEMENT', content);
    const centres = await desk.checked(broker, 'ACHIEVEMENT', content, university.id);
    const colleague = await desk.person('吴老师', [Role.INSTITUTE_OFFICE], university.id);
    const researcher = await desk.person('林博士', [Role.RESEARCHER], university.id);
    expect((await desk.imports.list(colleague)).map(({ id }) => id)).toContain(own.id);
    expect((await desk.imports.get(colleague, own.id)).id).toBe(own.id);
    for (const [viewer, { id }] of [
      [colleague, centres],
      [office, centres],
      [researcher, own],
      [enterprise, own],
      [broker, own],
    ] as const) {
      expect((await desk.imports.list(viewer)).map((run) => run.id)).not.toContain(id);
      expect(await refusal(desk.imports.get(viewer, id))).toBe('NOT_FOUND importRun:error.notFound');
      expect(await refusal(desk.imports.confirm(viewer, id))).toBe('NOT_FOUND importRun:error.notFound');
    }
  });

  it('an import lists forty papers, names the broken line, and a repeat adds none', async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify({
        title: `论文${index}`,
        abstract: `摘要${index}：关于凝固过程的研究`,
        keywords: ['凝固'],
        discipline: '冶金工程',
      }),
    );
    const content = [...lines.slice(0, 20), '{"title":', ...lines.slice(20)].join('\n');
    const run = await desk.imported(broker, 'PAPER', content, university.id);
    expect(run).toMatchObject({ totalRows: 41, created: 40, failed: 1 });
    expect(run.problems).toMatchObject([{ row: 21, code: 'import.row.json' }]);
    expect(await desk.count('achievement', "kind = 'PAPER' AND state = 'PUBLISHED'")).toBe(40);
    expect(await desk.checked(broker, 'PAPER', lines.join('\n'), university.id)).toMatchObject({
      created: 0,
      skipped: 40,
    });
  });

  it('an import asks for the organisation when neither row nor import names one', async () => {
    const run = await desk.checked(broker, 'PAPER', '{"title":"题目","abstract":"摘要"}');
    expect(run).toMatchObject({ failed: 1, problems: [{ row: 1, code: 'import.organization.missing' }] });
    expect(await refusal(desk.imports.confirm(broker, run.id))).toBe('BAD_INPUT :import.nothingValid');
  });

  it('an import leaves the file to the worker: the request looks into nothing', async () => {
    const alone = await ImportFixture.open(IMPORTED);
    try {
      const someone = await alone.person('李经理', [Role.BROKER]);
      const { id: organizationId, creditCode: code } = await alone.organization('三明学院', 'UNIVERSITY');
      const sent = await alone.sent(
        someone,
        'ACHIEVEMENT',
        csvOf([HEADINGS, row('由后台检查', { code })]),
        organizationId,
      );
      expect(sent).toMatchObject({ state: 'CHECKING', totalRows: 0, columns: [], preview: [], problems: [] });
      expect(await refusal(alone.imports.confirm(someone, sent.id))).toBe('BAD_INPUT :workflow.state');
      await alone.worker();
      expect(await alone.settled(someone, sent.id)).toMatchObject({
        state: 'CHECKED',
        totalRows: 1,
        created: 1,
        failed: 0,
      });
    } finally {
      await alone.close();
    }
  });

  it('an import says of a file that is no table why, and lets nobody confirm it', async () => {
    const run = await desk.settled(
      broker,
      (await desk.sent(broker, 'ACHIEVEMENT', '成果名称,成果简介\r\n"没有成对')).id,
    );
    expect(run).toMatchObject({ state: 'REFUSED', problemCount: 1, problems: [{ row: 0, code: 'import.quotes' }] });
    expect(await refusal(desk.imports.confirm(broker, run.id))).toBe('BAD_INPUT :workflow.state');
  });

  it('an import tells a cell that is longer than any cell once, and reads nothing of its row', async () => {
    const huge = row('太长的一格');
    huge[HEADINGS.indexOf('成果简介*')] = '量'.repeat(LONGEST_CELL + 1);
    const run = await desk.checked(broker, 'ACHIEVEMENT', csvOf([HEADINGS, huge, row('不长的一格')]), university.id);
    expect(run).toMatchObject({
      created: 1,
      failed: 1,
      problemCount: 1,
      problems: [{ row: 2, column: '成果简介*', code: 'value.tooLong', params: { max: LONGEST_CELL } }],
    });
  });

  it('an import starts once for one mark, and only with one’s own file', async () => {
    const attachmentId = await desk.upload(broker, 'a.csv', csvOf([HEADINGS, row('一次一号')]));
    const input = { kind: 'ACHIEVEMENT', attachmentId, clientMutationId: newId() } as const;
    const [one, two] = [await desk.imports.start(broker, input), await desk.imports.start(broker, input)];
    expect(two.id).toBe(one.id);
    expect(await refusal(desk.imports.start(enterprise, { ...input, kind: 'DEMAND' }))).toBe(
      'NOT_FOUND attachmentId:error.notFound',
    );
  });
});
