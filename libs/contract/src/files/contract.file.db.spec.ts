import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture } from '../../testing/contract-fixture.js';
import { ContractPartsService } from '../api/contract.parts.service.js';

describe('The files of a contract', () => {
  let office: ContractFixture;

  beforeAll(async () => {
    office = await ContractFixture.open();
  });
  afterAll(() => office.close());

  it('the files of a contract are kept with their digest, each once', async () => {
    const drafter = await office.broker('李经理');
    const contract = await office.signed(drafter, await office.broker('王经理'));
    const records = office.app.get(ContractPartsService);
    const attachmentId = await office.scan(drafter, '%PDF-1.4\nannex\n%%EOF\n');
    await records.addFile(drafter, {
      contractId: contract.id,
      attachmentId,
      kind: 'ANNEX',
      clientMutationId: newId(),
    });
    expect(
      await problemsOf(
        records.addFile(drafter, { contractId: contract.id, attachmentId, kind: 'OTHER', clientMutationId: newId() }),
      ),
    ).toBe('attachmentId:contract.file.twice');
    expect((await records.files([contract.id])).get(contract.id)).toMatchObject([
      { kind: 'ANNEX', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});
