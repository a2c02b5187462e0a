import { Problems, isDeclared } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import './contract.form.messages.js';
import './contract.messages.js';
import { checkDraft, readyToSettle, readyToSign, type ContractDraft } from './contract.rules.js';

const TODAY = '2026-11-23';

const good: ContractDraft = {
  kind: 'DEVELOPMENT_COMMISSIONED',
  name: '高锰钢衬板凝固工艺优化',
  buyer: { name: '三元金石铸造有限公司', regionCode: '350404' },
  seller: { name: '上海江海材料研究院', regionCode: '310112' },
  totalAmount: '1000000.00',
  technologyAmount: '800000.00',
  paymentMode: 'INSTALMENTS',
  field: 'STEEL_EQUIPMENT',
  signedOn: '2026-11-20',
  validFrom: '2026-11-20',
  validUntil: '2028-11-20',
  instalments: [
    { dueOn: '2026-12-01', amount: '300000.00', condition: '合同生效' },
    { dueOn: '2027-06-01', amount: '700000.00' },
  ],
};

function found(change: Partial<ContractDraft>): string[] {
  const problems = new Problems();
  checkDraft(problems, { ...good, ...change }, TODAY);
  for (const { code } of problems.list) expect(isDeclared(code)).toBe(true);
  return problems.list.map(({ field, code }) => `${field}: ${code}`);
}

describe('A contract draft', () => {
  it('a contract draft is kept as whole fen when everything is right', () => {
    const problems = new Problems();
    const { columns, instalments } = checkDraft(problems, good, TODAY);
    expect(problems.list).toEqual([]);
    expect(columns).toMatchObject({
      totalAmount: 100_000_000n,
      technologyAmount: 80_000_000n,
      instalmentTotal: 100_000_000n,
    });
    expect(instalments.map(({ seq, amount }) => [seq, amount])).toEqual([
      [1, 30_000_000n],
      [2, 70_000_000n],
    ]);
  });

  it.each([
    ['instalments that do not add up', { totalAmount: '1000000.01' }, ['instalments: contract.instalments.sum']],
    [
      'a technology amount above the total',
      { technologyAmount: '1000000.01' },
      ['technologyAmount: contract.technology.tooLarge'],
    ],
    ['a negative technology amount', { technologyAmount: '-1' }, ['technologyAmount: contract.technology.negative']],
    ['a total of zero', { totalAmount: '0', technologyAmount: '0' }, ['totalAmount: money.notPositive']],
    ['a negative total', { totalAmount: '-5' }, ['totalAmount: money.notPositive']],
    ['a total of 10^15 yuan', { totalAmount: '1000000000000000' }, ['totalAmount: money.tooLarge']],
    ['words for a sum', { totalAmount: '一百万' }, ['totalAmount: money.notASum']],
    [
      'a signing in the future',
      { signedOn: '2026-11-24', instalments: [{ dueOn: '2026-12-01', amount: '1000000' }] },
      ['signedOn: contract.signedOn.future'],
    ],
    ['a day that does not exist', { signedOn: '2026-02-30' }, ['signedOn: value.notADate']],
    ['a day of another age', { validFrom: '0001-01-01' }, ['validFrom: contract.date.range']],
    ['a validity that ends before it begins', { validUntil: '2026-11-19' }, ['validUntil: contract.validity.range']],
    ['no instalment', { instalments: [] }, ['instalments: contract.instalments.none']],
    ['a lump sum in two parts', { paymentMode: 'LUMP_SUM' as const }, ['instalments: contract.instalments.one']],
    [
      'an instalment before the signing',
      { instalments: [{ dueOn: '2026-11-19', amount: '1000000' }] },
      ['instalments.0.dueOn: contract.instalment.beforeSigning'],
    ],
    [
      'an instalment of nothing',
      { instalments: [{ dueOn: '2026-12-01', amount: '0' }] },
      ['instalments.0.amount: money.notPositive'],
    ],
    [
      'too many instalments',
      { instalments: Array.from({ length: 61 }, () => ({ dueOn: '2026-12-01', amount: '1' })) },
      ['instalments: value.tooMany'],
    ],
    ['no name', { name: ' \u202e\u0000 ' }, ['name: value.required']],
    ['a name of 100,000 characters', { name: '长'.repeat(100_000) }, ['name: value.tooLong']],
    [
      'a wrong credit code',
      { buyer: { ...good.buyer, creditCode: '91350404' } },
      ['buyer.creditCode: contract.party.code'],
    ],
    [
      'a region that does not exist',
      { seller: { ...good.seller, regionCode: '999999' } },
      ['seller.regionCode: contract.party.region'],
    ],
  ])('a contract draft refuses %s', (_what, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  it('a contract draft may have no technology amount at all', () => {
    expect(found({ technologyAmount: '0.00' })).toEqual([]);
  });

  it('a contract draft refuses the same party on both sides, however it is written', () => {
    const same = ['seller.name: contract.party.same'];
    expect(found({ seller: { name: '三元 金石铸造 有限公司', regionCode: '310112' } })).toEqual(same);
    const creditCode = '91350100M000100Y43';
    expect(
      found({ buyer: { ...good.buyer, creditCode }, seller: { ...good.seller, creditCode: creditCode.toLowerCase() } }),
    ).toEqual(same);
    const organizationId = '0193a5b0-0000-7000-8000-000000000001';
    expect(found({ buyer: { ...good.buyer, organizationId }, seller: { ...good.seller, organizationId } })).toEqual(
      same,
    );
  });

  it('a contract draft takes several parties a side, each once', () => {
    const co = { name: '三元明溪新材料有限公司', regionCode: '350404' };
    const problems = new Problems();
    const { columns } = checkDraft(
      problems,
      {
        ...good,
        furtherBuyers: [co],
        furtherSellers: [{ name: '厦门鹭海大学', regionCode: '350203', nature: 'UNIVERSITY' }],
      },
      TODAY,
    );
    expect(problems.list).toEqual([]);
    expect(columns.furtherParties).toMatchObject([
      { side: 'buyer', name: co.name, nature: null },
      { side: 'seller', nature: 'UNIVERSITY' },
    ]);
    expect(found({ furtherBuyers: [co, { ...co, name: '三元明溪新材料 有限公司' }] })).toEqual([
      'furtherBuyers.1.name: contract.party.twice',
    ]);
    expect(found({ furtherSellers: [good.buyer] })).toEqual(['furtherSellers.0.name: contract.party.same']);
    expect(found({ furtherBuyers: [{ name: '', regionCode: '' }] })).toEqual([
      'furtherBuyers.0.name: value.required',
      'furtherBuyers.0.regionCode: value.required',
    ]);
    expect(
      found({
        furtherBuyers: Array.from({ length: 10 }, (_, index) => ({ name: `单位${index}`, regionCode: '350404' })),
      }),
    ).toEqual(['furtherBuyers: contract.party.tooMany']);
  });

  it('a contract draft knows the form’s lists, and which sub-kind belongs to which kind', () => {
    expect(
      found({
        kind: 'LICENCE',
        subKind: 'PATENT_LICENCE',
        technologyArea: 'MATERIALS',
        ipKind: 'SECRET',
        planSource: 'NONE',
        goal: 'INDUSTRY',
      }),
    ).toEqual([]);
    expect(found({ subKind: 'PATENT_RIGHT' })).toEqual(['subKind: contract.form.subKind']);
    expect(found({ technologyArea: 'MAGIC', goal: 'toString' })).toEqual([
      'technologyArea: contract.form.option',
      'goal: contract.form.option',
    ]);
    expect(found({ expectedInput: '-1', expectedOutput: '0' })).toEqual(['expectedInput: money.notPositive']);
  });

  it('a contract draft wants rate and day for another currency, and the yuan that they make', () => {
    const day = (rateOn: string) =>
      readyToSign({
        kind: 'CONSULTING',
        expectedInput: null,
        expectedOutput: null,
        signedOn: '2026-11-20',
        scanId: 'x',
        rateOn,
      }).list.map(({ code }) => code);
    expect([day('2026-11-20'), day('2026-11-12'), day('2026-11-21'), day('2026-11-01')]).toEqual([
      [],
      [],
      ['contract.currency.rateDay'],
      ['contract.currency.rateDay'],
    ]);
    const dollars = { currency: 'usd', foreignAmount: '140000', exchangeRate: '7.142857', rateOn: '2026-11-20' };
    const problems = new Problems();
    expect(checkDraft(problems, { ...good, ...dollars }, TODAY).columns).toMatchObject({
      currency: 'USD',
      foreignAmount: 14_000_000n,
      exchangeRate: '7.142857',
      totalAmount: 100_000_000n,
    });
    expect(problems.list).toEqual([]);
    expect(found({ ...dollars, exchangeRate: '7.1' })).toEqual(['totalAmount: contract.currency.total']);
    expect(found({ currency: 'USD' })).toEqual([
      'foreignAmount: contract.currency.amount',
      'exchangeRate: contract.currency.rate',
      'rateOn: contract.currency.rateOn',
    ]);
    expect(found({ ...dollars, exchangeRate: '0' })).toEqual(['exchangeRate: contract.currency.rateBad']);
    expect(found({ ...dollars, rateOn: '2026-11-24' })).toEqual(['rateOn: contract.currency.rateFuture']);
    expect(found({ ...dollars, currency: '美元' })).toEqual(['currency: contract.currency.unknown']);
    expect(found({ currency: 'CNY', exchangeRate: 'x' })).toEqual([]);
  });

  it('a contract draft lets royalties stay below the total, and never above it', () => {
    const royalty = {
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE' as const,
      instalments: [{ dueOn: '2026-12-01', amount: '300000' }],
    };
    expect(found(royalty)).toEqual([]);
    expect(found({ paymentMode: 'ROYALTY', instalments: [] })).toEqual([]);
    expect(found({ ...royalty, instalments: [{ dueOn: '2026-12-01', amount: '1000001' }] })).toEqual([
      'instalments: contract.instalments.above',
    ]);
  });
});

describe('A contract', () => {
  const consulting = { kind: 'CONSULTING' as const, expectedInput: null, expectedOutput: null };

  it('a contract says what a transfer is expected to bring before it is called signed', () => {
    const transfer = {
      kind: 'TRANSFER' as const,
      signedOn: '2026-11-20',
      scanId: 'x',
      expectedInput: null,
      expectedOutput: 0n,
    };
    expect(readyToSign(transfer).list.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'expectedInput: contract.form.expected',
    ]);
    expect(readyToSign({ ...transfer, expectedInput: 5n }).any).toBe(false);
  });

  it('a contract needs a signing date and a scan before it is called signed', () => {
    expect(readyToSign({ ...consulting, signedOn: null, scanId: null }).list.map(({ field }) => field)).toEqual([
      'signedOn',
      'scanId',
    ]);
    expect(readyToSign({ ...consulting, signedOn: '2026-11-20', scanId: 'x' }).any).toBe(false);
  });

  it('a contract is settled only when everything is paid', () => {
    expect(readyToSettle({ instalmentTotal: 60n, addedInstalments: 40n, paidAmount: 99n }).list).toEqual([
      { field: undefined, code: 'contract.unpaid', params: { sum: '0.01' } },
    ]);
    expect(readyToSettle({ instalmentTotal: 60n, addedInstalments: 40n, paidAmount: 100n }).any).toBe(false);
  });
});
