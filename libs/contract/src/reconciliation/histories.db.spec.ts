import { Attachments } from '#attachment';
import { UserError } from '#kernel/errors';
import { Clock, newId } from '#kernel/values';
import { LedgerModule, LedgerVerifier, LedgerYears } from '#ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { makeKit, seeded, type Kit } from '../../../../test/bench/ledger/kit.mjs';
import { prove } from '../../../../test/bench/ledger/prove.mjs';
import { tamper } from '../../../../test/bench/ledger/tamper.mjs';
import { ContractFixture } from '../../testing/contract-fixture.js';
import { ContractPartsService } from '../api/contract.parts.service.js';
import { ContractPostingService, ContractService, ReversalService } from '../index.js';
import { InstalmentDueHandler } from '../payment/instalment.due.handler.js';

/** What `npm run prove:ledger` does thousands of times, done a few times in every check. */
describe('Histories of contracts', () => {
  let office: ContractFixture;
  let kit: Kit;
  let root: Connection[];

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule] });
    office.world.clock.set(new Date('2027-03-15T12:00:00+08:00'));
    const people = {
      drafter: await office.broker('甲'),
      second: await office.broker('乙'),
      third: await office.broker('丙'),
    };
    const url = office.world.config.values.DATABASE_URL;
    root = await Promise.all([createConnection(url), createConnection(url)]);
    const classes = {
      Attachments,
      Clock,
      ContractPostingService,
      ContractPartsService,
      ContractService,
      DataSource,
      LedgerVerifier,
      LedgerYears,
      ReversalService,
      InstalmentDueHandler,
      UserError,
      newId,
    };
    kit = await makeKit(
      classes,
      office.app,
      people,
      async (statement, values) => (await root[0]!.query(statement, values))[0],
    );
  });
  afterAll(async () => {
    await Promise.all((root ?? []).map((each) => each.end()));
    await office?.close();
  });

  it('histories of contracts leave contract = ledger = target, with requests sent twice, at once, and killed in the middle', async () => {
    const wrong: object[] = [];
    const figures = await prove(kit, { count: 40, seed: 11, onMismatch: (what) => wrong.push(what) });
    expect(wrong).toEqual([]);
    expect(figures.entries).toBeGreaterThan(40);
    expect(figures.refused).toBeGreaterThan(5);
  });

  it('histories of contracts show whatever is changed by hand', async () => {
    const missed: object[] = [];
    const { tampered } = await tamper({
      connection: root[1],
      verifier: kit.verifier,
      random: seeded(3),
      times: 30,
      onUndetected: (what) => missed.push(what),
    });
    expect(missed).toEqual([]);
    expect(tampered).toBeGreaterThan(20);
  });
});
