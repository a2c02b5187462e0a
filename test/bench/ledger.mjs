/**
 * `npm run bench:ledger -- [--contracts 100000] [--json]`: how long the ledger's check takes with four instalments a contract, and whether signing
 * and paying cost the same however many contracts there are. Servers of its own. Last line: the figures as JSON.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { Progress } from '../../docker/progress.mjs';
import { fillLedger } from './ledger/bulk.mjs';
import { TODAY } from './ledger/histories.mjs';
import { onPlatform } from './ledger/platform.mjs';

const { values: options } = parseArgs({
  options: { contracts: { type: 'string', default: '100000' }, json: { type: 'boolean' } },
});
const count = Number(options.contracts);
const progress = new Progress(options.json ? process.stderr : process.stdout);
const TIMES = 60;

const figures = await onPlatform(progress, async ({ kit, connection, cli }) => {
  await costs(kit, 10); // code and connections are warm before anything is measured
  const empty = await progress.step('signing and paying with few contracts', () => costs(kit, TIMES));
  const rules = {
    newId: kit.newId,
    ...(await import('../../dist/libs/contract/src/reconciliation/reconciliation.rules.js')),
    ...(await import('../../dist/libs/ledger/src/entries/ledger.digest.js')),
    ...(await import('../../dist/libs/ledger/src/index.js')),
  };
  for (const table of [
    'ledger_line',
    'ledger_entry',
    'ledger_year',
    'ledger_tally',
    'ledger_balance',
    'turnover_cut',
    'payment',
    'instalment',
    'contract_registration',
    'contract_party',
    'contract',
  ]) {
    await connection.query(`SET STATEMENT foreign_key_checks = 0 FOR DELETE FROM ${table}`);
  }
  const filled = await progress.step(`${count} contracts`, () =>
    fillLedger({ connection, rules, key: process.env.LEDGER_KEY, count, say: (text) => progress.say(text) }),
  );
  const full = await progress.step('signing and paying with all of them', () => costs(kit, TIMES));
  const begun = performance.now();
  const verdict = JSON.parse(
    (await progress.step('cli ledger verify', () => cli(['ledger', 'verify', '--json']))).trim().split('\n').at(-1),
  );
  return {
    ...filled,
    proven: verdict.ok,
    verifySeconds: seconds(begun),
    verifyWithoutStartSeconds: verdict.seconds,
    load: loadavg()[0],
    signMsFew: empty.sign,
    signMsMany: full.sign,
    payMsFew: empty.pay,
    payMsMany: full.pay,
  };
});
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

function seconds(begun) {
  return Number(((performance.now() - begun) / 1_000).toFixed(1));
}

/** @returns {Promise<{ sign: { p50: number, p95: number }, pay: { p50: number, p95: number } }>} of whole requests, by one person after the other */
async function costs(kit, times) {
  const [sign, pay] = [[], []];
  const timed = async (list, work) => {
    const begun = performance.now();
    const result = await work();
    list.push(performance.now() - begun);
    return result;
  };
  for (let time = 0; time < times; time += 1) {
    const draft = await kit.contracts.saveDraft(
      kit.drafter,
      null,
      null,
      {
        kind: 'SERVICE',
        name: '测量',
        field: 'DIGITAL_ECONOMY',
        paymentMode: 'INSTALMENTS',
        signedOn: TODAY,
        scanId: await kit.paper(),
        totalAmount: '1000',
        technologyAmount: '800',
        buyer: { name: '买方', regionCode: '350404' },
        seller: { name: '卖方', regionCode: '310112' },
        instalments: [{ dueOn: TODAY, amount: '1000' }],
      },
      kit.newId(),
    );
    const { version } = await kit.contracts.act(kit.drafter, 'SUBMIT_SIGNED', {
      id: draft.id,
      version: draft.version,
      clientMutationId: kit.newId(),
    });
    const contract = await timed(sign, () =>
      kit.contracts.act(kit.second, 'CONFIRM', { id: draft.id, version, clientMutationId: kit.newId() }),
    );
    await timed(pay, () =>
      kit.contracts.recordPayment(kit.drafter, {
        contractId: draft.id,
        instalmentId: contract.instalments[0].id,
        amount: '1',
        paidOn: TODAY,
        evidenceId: kit.scanId,
        clientMutationId: kit.newId(),
      }),
    );
  }
  return { sign: spread(sign), pay: spread(pay) };
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.floor(sorted.length * share)].toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
