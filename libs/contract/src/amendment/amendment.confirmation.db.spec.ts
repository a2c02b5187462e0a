import type { Viewer } from '#kernel/access';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { AmendmentStory } from '../../testing/amendment-story.js';
import { moveOf, type ContractFixture } from '../../testing/contract-fixture.js';

describe('An amendment on its way to be confirmed', () => {
  let story: AmendmentStory;
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;

  beforeAll(async () => {
    story = await AmendmentStory.open();
    ({ office, drafter, second } = story);
  });
  afterAll(() => office.close());

  beforeEach(() => story.begin());

  it('an open amendment keeps its contract from being settled or terminated, and goes with a withdrawal', async () => {
    await story.save();
    await story.reload();
    expect(await problemsOf(office.contracts.act(second, 'TERMINATE', moveOf(story.contract, '解除')))).toBe(
      ':contract.amendment.open.first',
    );
    await story.move(drafter, 'WITHDRAW');
    await story.reload();
    expect((await office.contracts.act(second, 'TERMINATE', moveOf(story.contract, '解除'))).state).toBe('TERMINATED');
  });

  it('an amendment is not confirmed by anybody who wrote any of it, and they see no button for it', async () => {
    await story.save();
    const [first] = await story.amendments();
    await story.records.saveAmendment(second, {
      contractId: story.contract.id,
      id: first!.id,
      version: first!.version,
      draft: await story.draftOf({ scanId: await office.scan(second) }),
      clientMutationId: newId(),
    });
    await story.move(drafter, 'SUBMIT');
    expect((await story.amendments(second))[0]!.availableActions).not.toContain('CONFIRM');
    expect(await problemsOf(story.move(second, 'CONFIRM'))).toMatch(/forbidden/i);
    expect((await story.move(await office.broker('赵经理'), 'CONFIRM')).currentTotal).toBe('1200000.00');
  });

  it('an amendment has a paper of its own', async () => {
    expect(await problemsOf(story.save({ scanId: story.contract.scanId }))).toBe(
      'scanId:contract.amendment.scan.contract',
    );
    const text = '%PDF-1.4\n% one agreement\n%%EOF\n';
    await story.save({ scanId: await office.scan(drafter, text) });
    story.contract = await office.signed(drafter, second);
    expect(await problemsOf(story.save({ scanId: await office.scan(drafter, text) }))).toBe(
      'scanId:contract.amendment.scan.taken',
    );
    expect(await problemsOf(office.draft(drafter, { scanId: await office.scan(drafter, text) }))).toBe(
      'scanId:contract.scan.amendment',
    );
    expect(await story.amendments()).toEqual([]);
  });

  it('an amendment lets go of its paper with its contract, so that both can be recorded anew', async () => {
    const text = '%PDF-1.4\n% an agreement recorded anew\n%%EOF\n';
    await story.save({ scanId: await office.scan(drafter, text) });
    await story.move(drafter, 'SUBMIT');
    await story.move(second, 'CONFIRM');
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await story.reload(), '录入错误'));
    story.contract = await office.signed(drafter, second);
    await story.save({ scanId: await office.scan(drafter, text) });
    expect(await story.amendments()).toMatchObject([{ state: 'DRAFT' }]);
  });

  it('an amendment holds only against the contract that it was drafted for', async () => {
    const last = story.standing()[1]!;
    await story.save({ totalAmount: '900000', instalments: [story.standing()[0]!, { ...last, amount: '500000' }] });
    await story.move(drafter, 'SUBMIT');
    await office.pay(drafter, story.contract, '600000', { instalmentId: last.instalmentId });
    expect(await problemsOf(story.move(second, 'CONFIRM'))).toBe(':contract.amendment.stale');
    expect(await story.reload()).toMatchObject({ currentTotal: '1000000.00' });
    await story.move(second, 'RETURN', '已付清第二期');
    await story.move(drafter, 'WITHDRAW');
    await story.save();
    expect((await story.amendments()).map(({ state }) => state)).toEqual(['WITHDRAWN', 'DRAFT']);
  });

  it('an amendment is one at a time, once however often it is sent, and confirmed once by two at once', async () => {
    const clientMutationId = newId();
    await Promise.all([story.save({}, { clientMutationId }), story.save({}, { clientMutationId })]);
    expect(await story.amendments()).toHaveLength(1);
    expect(await problemsOf(story.save({ kind: 'CHANGE' }))).toBe(':contract.amendment.open');
    await story.move(drafter, 'SUBMIT');
    const third = await office.broker('赵经理');
    const [waiting] = await story.amendments();
    const results = await Promise.allSettled(
      [second, third, second].map((viewer) => story.records.actOnAmendment(viewer, 'CONFIRM', moveOf(waiting!))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await story.reload()).toMatchObject({ currentTotal: '1200000.00' });
    expect(story.contract.instalments).toHaveLength(3);
    expect(await story.posted()).toEqual(['SIGNED', 'AMENDED']);
  });

  it('an amendment is shown to a party once it holds', async () => {
    const organizationId = await office.organization('三元青竹新材料', 'ENTERPRISE', '350404');
    const member = await office.person('企业成员', ['ENTERPRISE'], organizationId);
    story.contract = await office.signed(drafter, second, {
      furtherBuyers: [{ organizationId, name: '三元青竹新材料', regionCode: '350404' }],
    });
    expect(await office.contracts.get(member, story.contract.id)).toMatchObject({
      furtherBuyers: [{ name: '三元青竹新材料' }],
      canAmend: false,
    });
    expect((await office.contracts.page(member, {}, {})).totalCount).toBe(1);
    await story.save();
    expect(await story.amendments(member)).toEqual([]);
    await story.move(drafter, 'SUBMIT');
    await story.move(second, 'CONFIRM');
    expect(await story.amendments(member)).toMatchObject([{ state: 'CONFIRMED', editable: false }]);
  });
});
