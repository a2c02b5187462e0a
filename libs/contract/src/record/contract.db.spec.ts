import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { newId } from '#kernel/values';
import { Ledger, LedgerVerifier } from '#ledger';
import { PastCooperation } from '#match';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import type { ContractDraft } from '../core/contract.rules.js';
import { ContractFacade } from '../index.js';

interface Entry {
  kind: string;
  amount: string;
  year: number;
}

describe('Contracts', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let third: Viewer;

  const ledger = (contractId: string) =>
    office.sql<Entry>(
      "SELECT kind, amount, entry.year FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq AND line.account = 'TURNOVER' WHERE contract_id = ? ORDER BY entry.year, entry.seq",
      [contractId],
    );

  beforeAll(async () => {
    office = await ContractFixture.open();
    drafter = await office.broker('李经理');
    second = await office.broker('王经理');
    third = await office.broker('陈经理');
  });
  afterAll(() => office.close());

  it('a contract goes from the draft to the archive, and tells its story', async () => {
    let contract = await office.signed(drafter, second);
    expect(contract).toMatchObject({
      state: 'SIGNED',
      counting: { counts: true, amount: '1000000.00' },
      canConfirm: false,
    });
    expect(contract.code).toMatch(/^HT-\d{4}-\d{6}$/);
    for (const { id, amount } of contract.instalments) {
      contract = await office.pay(drafter, contract, amount, { instalmentId: id });
    }
    expect(contract).toMatchObject({ state: 'PERFORMING', paidAmount: '1000000.00', canRecordPayment: false });
    contract = await office.contracts.act(drafter, 'SETTLE', moveOf(contract));
    contract = await office.contracts.act(drafter, 'ARCHIVE', moveOf(contract));
    const history = await office.contracts.history(drafter, contract);
    expect(history.map(({ action }) => action)).toEqual([
      'CREATED',
      'SUBMIT_SIGNED',
      'CONFIRM',
      'PAYMENT',
      'START',
      'PAYMENT',
      'SETTLE',
      'ARCHIVE',
    ]);
    expect(history.every(({ actionLabel }) => !actionLabel.includes('.'))).toBe(true);
  });

  it('a contract tells the matcher who has signed with whom, while it is in force', async () => {
    const [firm, institute] = [
      await office.organization('三元某厂', 'ENTERPRISE', '350404'),
      await office.organization('上海某校', 'UNIVERSITY', '310112'),
    ];
    const parties: Partial<ContractDraft> = {
      buyer: { organizationId: firm, name: '三元某厂', regionCode: '350404' },
      seller: { organizationId: institute, name: '上海某校', regionCode: '310112' },
    };
    const pair = [[{ organizationId: firm, secrecy: 'PUBLIC' }], [{ instituteId: institute }]] as unknown as Parameters<
      PastCooperation['between']
    >;
    const together = async () =>
      (await office.app.get(PastCooperation, { strict: false }).between(...pair))(pair[0][0]!, pair[1][0]!);
    const contract = await office.signed(drafter, second, parties);
    await office.draft(drafter, parties);
    expect(await together()).toBe(1);
    const other = await office.signed(drafter, second, parties);
    expect(await together()).toBe(2);
    await office.contracts.act(third, 'TERMINATE', moveOf(other, '双方协商解除'));
    expect(await together()).toBe(1);
    expect(contract.buyer.organizationId).toBe(firm);
  });

  it('a contract is not confirmed by anybody who wrote any of it, whoever saved it last', async () => {
    let contract = await office.draft(drafter);
    contract = await office.contracts.saveDraft(
      second,
      contract.id,
      contract.version,
      await office.draftOf(second),
      newId(),
    );
    contract = await office.contracts.saveDraft(
      drafter,
      contract.id,
      contract.version,
      await office.draftOf(drafter),
      newId(),
    );
    contract = await office.contracts.act(drafter, 'SUBMIT_SIGNED', moveOf(contract));
    expect(await refusal(office.contracts.act(second, 'CONFIRM', moveOf(contract)))).toBe('FORBIDDEN :error.forbidden');
    expect(await office.contracts.get(second, contract.id)).toMatchObject({
      canConfirm: false,
      availableActions: expect.not.arrayContaining(['CONFIRM']),
    });
    expect((await office.contracts.act(third, 'CONFIRM', moveOf(contract))).state).toBe('SIGNED');
  });

  it('a note with half a character in it does not break the proof', async () => {
    const contract = await office.signed(drafter, second);
    await office.contracts.act(third, 'TERMINATE', moveOf(contract, `${'因'.repeat(499)}😀协商解除\ud83d`));
    expect(await office.app.get(LedgerVerifier, { strict: false }).verify()).toMatchObject({ ok: true });
  });

  it('a contract is not confirmed by who wrote it, who changed it last, or who handed it in', async () => {
    let contract = await office.draft(drafter);
    contract = await office.contracts.saveDraft(
      second,
      contract.id,
      contract.version,
      await office.draftOf(second),
      newId(),
    );
    contract = await office.contracts.act(third, 'SUBMIT_SIGNED', moveOf(contract));
    for (const viewer of [drafter, second, third]) {
      expect((await office.contracts.get(viewer, contract.id)).canConfirm).toBe(false);
      expect(await refusal(office.contracts.act(viewer, 'CONFIRM', moveOf(contract)))).toMatch(/^FORBIDDEN/);
    }
    const administrator = await office.person('管理员', [Role.ADMIN]);
    expect((await office.contracts.act(administrator, 'CONFIRM', moveOf(contract))).state).toBe('SIGNED');
    const looks = await office.sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = ?', [
      contract.id,
    ]);
    expect(looks.map(({ action }) => action)).toContain('contract.viewed');
  });

  it('a contract is counted once when two confirm at the same moment', async () => {
    const contract = await office.submitted(drafter);
    const results = await Promise.allSettled(
      [second, third, second].map((viewer) => office.contracts.act(viewer, 'CONFIRM', moveOf(contract))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results
      .filter((result) => result.status === 'rejected')
      .map(({ reason }) => (reason as UserError).code);
    expect(refused).toEqual(['CONFLICT', 'CONFLICT']);
    expect(await ledger(contract.id)).toMatchObject([{ kind: 'SIGNED', amount: '100000000' }]);
  });

  it('a repeated request about a contract is answered with what the first one did', async () => {
    const contract = await office.submitted(drafter);
    const move = moveOf(contract);
    const answers = await Promise.all([1, 2, 3].map(() => office.contracts.act(second, 'CONFIRM', move)));
    expect(answers.map(({ state, version }) => `${state} ${version}`)).toEqual(
      Array(3).fill(`SIGNED ${contract.version + 1}`),
    );
    expect(await ledger(contract.id)).toHaveLength(1);
  });

  it('a match has one contract at a time', async () => {
    const matchId = await office.match();
    const drafts = await Promise.allSettled([1, 2].map(() => office.draft(drafter, { matchId })));
    expect(drafts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(office.draft(second, { matchId }))).toBe('BAD_INPUT matchId:contract.match.taken');
    const id = (await office.app.get(ContractFacade).idByMatch([matchId], drafter)).get(matchId)!;
    const contract = await office.contracts.get(drafter, id);
    await office.contracts.act(drafter, 'TERMINATE', moveOf(contract, '双方另行约定'));
    expect((await office.draft(second, { matchId })).matchId).toBe(matchId);
  });

  it('a contract refuses to be signed without scan or date, and says where', async () => {
    const bare = await office.draft(drafter, { scanId: null, signedOn: null });
    expect(await refusal(office.contracts.act(drafter, 'SUBMIT_SIGNED', moveOf(bare)))).toBe(
      'BAD_INPUT signedOn:contract.signedOn.missing scanId:contract.scan.missing',
    );
  });

  it('a contract takes no scan that another person uploaded', async () => {
    expect(await refusal(office.draft(drafter, { scanId: await office.scan(second) }))).toBe(
      'BAD_INPUT scanId:value.notAnId',
    );
    expect(await refusal(office.draft(drafter, { scanId: 'no id' }))).toBe('BAD_INPUT scanId:value.notAnId');
  });

  it('a contract is recorded once for one signed paper, from the first draft on, until it is terminated', async () => {
    const text = '%PDF-1.4\n% one contract\n%%EOF\n';
    const scans = [await office.scan(drafter, text), await office.scan(second, text)];
    const drafts = await Promise.allSettled([
      office.draft(drafter, { scanId: scans[0] }),
      office.draft(second, { scanId: scans[1] }),
    ]);
    const [first, ...more] = drafts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(more).toEqual([]);
    expect(await refusal(office.draft(second, { scanId: scans[1] }))).toBe('BAD_INPUT scanId:contract.scan.taken');
    const other = await office.draft(second);
    expect(
      await refusal(
        office.contracts.saveDraft(
          second,
          other.id,
          other.version,
          await office.draftOf(second, { scanId: scans[1] }),
          newId(),
        ),
      ),
    ).toBe('BAD_INPUT scanId:contract.scan.taken');
    await office.contracts.act(drafter, 'TERMINATE', moveOf(first!, '重复录入'));
    expect((await office.draft(second, { scanId: scans[1] })).scanId).toBe(scans[1]);
  });

  it('a contract of an institute is seen by its office, and by the researcher whose achievement it came of', async () => {
    const organizationId = await office.organization('上海江海材料研究院', 'UNIVERSITY', '310112');
    const seller = { organizationId, name: '上海江海材料研究院', regionCode: '310112' };
    const person = (name: string, role: Role) => office.person(name, [role], organizationId);
    const [head, author, colleague] = [
      await person('转移办', Role.INSTITUTE_OFFICE),
      await person('成果完成人', Role.RESEARCHER),
      await person('同事', Role.RESEARCHER),
    ];
    const contract = await office.signed(drafter, second, {
      seller,
      matchId: await office.match({ achievementAuthorId: author.userId }),
    });
    await office.signed(drafter, second, { seller });
    const listed = async (viewer: Viewer) => (await office.contracts.page(viewer, {}, {})).totalCount;
    expect([await listed(head), await listed(author), await listed(colleague)]).toEqual([2, 1, 0]);
    expect((await office.contracts.get(author, contract.id)).code).toBe(contract.code);
    expect(await refusal(office.contracts.get(colleague, contract.id))).toMatch(/^NOT_FOUND/);
    expect((await office.contracts.sums(author, {})).total).toBe('1000000.00');
  });

  it('of two who edit a contract the second is told who was faster', async () => {
    const contract = await office.draft(drafter);
    await office.contracts.saveDraft(second, contract.id, contract.version, await office.draftOf(second), newId());
    expect(
      await refusal(
        office.contracts.saveDraft(drafter, contract.id, contract.version, await office.draftOf(drafter), newId()),
      ),
    ).toBe('CONFLICT :workflow.conflict');
  });

  it('a contract is taken back from the figures when terminated, in the month in which it counted', async () => {
    const contract = await office.signed(drafter, second);
    const before = await office.app.get(Ledger).sums(Number(office.today.slice(0, 4)));
    await office.contracts.act(drafter, 'TERMINATE', moveOf(contract, '卖方无法交付'));
    expect(await ledger(contract.id)).toMatchObject([
      { kind: 'SIGNED', amount: '100000000' },
      { kind: 'TERMINATED', amount: '-100000000' },
    ]);
    const net = (sums: typeof before) =>
      sums.filter(({ account }) => account === 'TURNOVER').reduce((sum, { amount }) => sum + amount, 0n);
    expect(net(before) - net(await office.app.get(Ledger).sums(Number(office.today.slice(0, 4))))).toBe(100_000_000n);
  });

  it('a contract leaves nothing in the ledger when neither party is in the district', async () => {
    const contract = await office.signed(drafter, second, {
      buyer: { name: '福州东湖理工学院', regionCode: '350102' },
    });
    expect(contract.counting).toMatchObject({ counts: false, reason: '买卖双方都不在本区，不计入成交额。' });
    await office.pay(drafter, contract, '1');
    expect(await ledger(contract.id)).toEqual([]);
  });

  it('a contract may not be moved by whoever merely knows its id', async () => {
    const organizationId = await office.organization('三元青竹合作社', 'ENTERPRISE', '350404');
    const member = await office.person('企业成员', [Role.ENTERPRISE], organizationId);
    const contract = await office.submitted(drafter, {
      buyer: { organizationId, name: '三元青竹合作社', regionCode: '350404' },
    });
    expect(await refusal(office.contracts.get(member, contract.id))).toMatch(/^NOT_FOUND/);
    await office.contracts.act(second, 'CONFIRM', moveOf(contract));
    expect(await office.contracts.get(member, contract.id)).toMatchObject({
      name: contract.name,
      availableActions: [],
    });
    expect((await office.contracts.page(member, {}, {})).totalCount).toBe(1);
    const stranger = await office.person(
      '旁人',
      [Role.ENTERPRISE],
      await office.organization('别家公司', 'ENTERPRISE', '350404'),
    );
    expect(await refusal(office.contracts.get(stranger, contract.id))).toMatch(/^NOT_FOUND/);
    expect(await refusal(office.contracts.get(stranger, 'no id'))).toMatch(/^NOT_FOUND/);
    expect((await office.contracts.page(stranger, {}, {})).totalCount).toBe(0);
  });

  it('a contract shows the government what counts, and no names', async () => {
    const government = await office.person('科技局', [Role.GOVERNMENT]);
    const contract = await office.signed(drafter, second, { name: '机密工艺转让', field: 'FUTURE_INDUSTRY' });
    await office.draft(drafter, { field: 'FUTURE_INDUSTRY' });
    const year = Number(office.today.slice(0, 4));
    const page = await office.contracts.page(government, { year, field: 'FUTURE_INDUSTRY', counted: false }, {});
    expect(page.nodes.map(({ id }) => id)).toEqual([contract.id]);
    expect(page.nodes[0]).toMatchObject({
      name: '委托开发合同',
      totalAmount: '1000000.00',
      masked: true,
      scanId: null,
      instalments: [],
      availableActions: [],
      seller: { creditCode: null, organizationId: null },
    });
    expect(JSON.stringify(page.nodes)).not.toMatch(/机密|金石|江海|李经理/);
    expect((await office.contracts.page(government, { text: '机密', field: 'FUTURE_INDUSTRY' }, {})).totalCount).toBe(
      1,
    );
    expect(await refusal(office.contracts.get(government, contract.id))).toMatch(/^NOT_FOUND/);
    expect(await office.contracts.history(government, page.nodes[0]!)).toEqual([]);
  });

  it('a second person finds the contracts that they can confirm', async () => {
    const contract = await office.submitted(drafter, { name: '等待第二人' });
    const waits = async (viewer: Viewer) =>
      (await office.contracts.page(viewer, { awaitingMe: true, text: '等待第二人' }, {})).totalCount;
    expect([await waits(drafter), await waits(second)]).toEqual([0, 1]);
    const waiting = await office.app.get(ContractFacade).waitingFor(second);
    expect(waiting).toContainEqual(expect.objectContaining({ contractId: contract.id, reason: 'CONFIRM' }));
    expect(
      (await office.app.get(ContractFacade).waitingFor(drafter)).some(({ contractId }) => contractId === contract.id),
    ).toBe(false);
  });
});
