import { Attachments } from '#attachment';
import {
  ContractService,
  type ContractType,
  type CurrencyDraft,
  type FormDraft,
  type PartyDraft,
  type PartyNature,
  type TechnologyArea,
} from '#contract';
import { addDays, formatYuan, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import type { Field } from '#taxonomy';
import { StoryAfter, demoFile } from './contract.seed.after.js';
import type { ContractSeed } from './contract.seed.context.js';
import { DEMO_CONTRACTS, type DemoContract, type DemoStage } from './contract.seed.data.js';

const FEN_PER_WAN = 1_000_000n;
/** The year in which the story's data was written. */
const STORY_YEAR = 2026;
const SUBMITTED_AFTER = 12;
const REGISTERED_AFTER = 25;
const NATURES: readonly [word: string, nature: PartyNature][] = [
  ['合作社', 'COOPERATIVE'],
  ['大学', 'UNIVERSITY'],
  ['学院', 'UNIVERSITY'],
  ['研究', 'RESEARCH_INSTITUTE'],
  ['医疗', 'MEDICAL'],
];
const AREAS: Readonly<Record<Field, TechnologyArea>> = {
  STEEL_EQUIPMENT: 'MANUFACTURING',
  FLUORINE_MATERIALS: 'MATERIALS',
  DIGITAL_ECONOMY: 'ELECTRONICS',
  MODERN_AGRICULTURE: 'AGRICULTURE',
  PUBLIC_WELFARE: 'BIOMEDICINE',
  FUTURE_INDUSTRY: 'ENERGY',
};
const UNSIGNED: readonly DemoStage[] = ['DRAFT', 'AWAITING'];

/** Writes the demo's contracts through the services, each step on its day, so that history, ledger and figures are true. Run again, it adds nothing. */
export async function seedContracts(seed: ContractSeed): Promise<void> {
  const today = seed.clock.now();
  try {
    for (const [index, demo] of storyAsOf(shanghaiDate(today)).entries())
      await new Story(seed, demo, index + 1, today).tell();
  } finally {
    seed.clock.set(today);
  }
}

/** The story moved to the running year, as far as it has happened by today: nothing is signed, paid or registered in the future. */
function storyAsOf(today: string): DemoContract[] {
  const shift = Number(today.slice(0, 4)) - STORY_YEAR;
  const moved = DEMO_CONTRACTS.map((demo) => ({
    ...demo,
    signedOn: `${Number(demo.signedOn.slice(0, 4)) + shift}${demo.signedOn.slice(4)}`,
  }));
  return moved
    .map((demo) => (UNSIGNED.includes(demo.stage) && demo.signedOn > today ? { ...demo, signedOn: today } : demo))
    .filter((demo) => demo.signedOn <= today);
}

/** One contract's way from the draft to where it stands. */
class Story {
  private readonly contracts: ContractService;
  private readonly total: bigint;

  constructor(
    private readonly seed: ContractSeed,
    private readonly demo: DemoContract,
    private readonly no: number,
    private readonly today: Date,
  ) {
    this.contracts = seed.get(ContractService);
    this.total = BigInt(demo.wan) * FEN_PER_WAN;
  }

  async tell(): Promise<void> {
    const { drafter, confirmer } = this.seed;
    const { stage, signedOn } = this.demo;
    this.on(signedOn, 1);
    if (await this.isTold()) return;
    let contract = await this.draft();
    if (stage === 'DRAFT') return;
    contract = await this.contracts.act(drafter, 'SUBMIT_SIGNED', this.move(contract, 'submit'));
    if (stage === 'AWAITING') return;
    this.on(signedOn, 3);
    contract = await this.contracts.act(confirmer, 'CONFIRM', this.move(contract, 'confirm'));
    await this.registerAndPay(contract);
  }

  /** Registration and payments in the order of their days. */
  private async registerAndPay(contract: ContractType): Promise<void> {
    const { drafter } = this.seed;
    const until = shanghaiDate(this.today);
    const paid = contract.instalments.slice(0, this.demo.paid).filter(({ dueOn }) => dueOn <= until);
    const steps: { on: string; run: () => Promise<unknown> }[] = paid.map(({ id, seq, amount, dueOn }) => ({
      on: dueOn,
      run: async () => {
        const paper = await demoFile(
          this.seed.get(Attachments),
          drafter,
          `${contract.name}第${seq}期回单.pdf`,
          `Demo bank receipt ${seq} of contract ${this.no}`,
        );
        return this.contracts.recordPayment(drafter, {
          contractId: contract.id,
          instalmentId: id,
          amount,
          paidOn: dueOn,
          evidenceId: paper.id,
          clientMutationId: this.mark(`pay-${seq}`),
        });
      },
    }));
    if (this.demo.stage !== 'SIGNED' && this.day(REGISTERED_AFTER) <= until)
      steps.push({ on: this.day(REGISTERED_AFTER), run: () => this.register(contract.id) });
    steps.push(...new StoryAfter(this.seed, { demo: this.demo, no: this.no, contract }).steps(until));
    for (const { on, run } of steps.sort((a, b) => a.on.localeCompare(b.on))) {
      this.on(on, 0);
      await run();
    }
    if (this.demo.stage !== 'SETTLED' || paid.length < contract.instalments.length) return;
    await this.contracts.act(drafter, 'SETTLE', this.move(await this.contracts.get(drafter, contract.id), 'settle'));
  }

  private async register(contractId: string): Promise<void> {
    const { drafter } = this.seed;
    const seen = await this.contracts.get(drafter, contractId);
    const submitted = await this.contracts.recordRegistration(drafter, {
      contractId,
      version: seen.version,
      state: 'SUBMITTED',
      registeredOn: this.day(SUBMITTED_AFTER),
      clientMutationId: this.mark('submit-registration'),
    });
    const certificate = await demoFile(
      this.seed.get(Attachments),
      drafter,
      `${this.demo.name}登记证明.pdf`,
      `Demo certificate of registration of contract ${this.no}`,
    );
    await this.contracts.recordRegistration(drafter, {
      contractId,
      version: submitted.version,
      state: 'REGISTERED',
      number: `${this.demo.signedOn.slice(0, 4)}3504040${String(this.no).padStart(5, '0')}`,
      // The registrar recognises the technology part of the sum.
      amount: submitted.technologyAmount,
      registeredOn: this.day(REGISTERED_AFTER),
      evidenceId: certificate.id,
      clientMutationId: this.mark('registered'),
    });
  }

  private async draft(): Promise<ContractType> {
    const { drafter, organizationIds = {} } = this.seed;
    const { name, kind, field, mode, technology, signedOn, buyer, seller, instalments, more } = this.demo;
    const party = ([own, regionCode]: [string, string]): PartyDraft => ({
      name: own,
      regionCode,
      organizationId: organizationIds[own] ?? null,
      nature: NATURES.find(([word]) => own.includes(word))?.[1] ?? 'PRIVATE_ENTERPRISE',
    });
    const scan = await demoFile(
      this.seed.get(Attachments),
      drafter,
      `${name}.pdf`,
      `Demo scan of contract ${this.no} - fictional parties`,
    );
    return this.contracts.saveDraft(
      drafter,
      null,
      null,
      {
        name,
        kind,
        field,
        paymentMode: mode,
        signedOn,
        validFrom: signedOn,
        validUntil: this.day(730),
        buyer: party(buyer),
        seller: party(seller),
        furtherBuyers: more.furtherBuyer ? [party(more.furtherBuyer)] : [],
        furtherSellers: more.furtherSeller ? [party(more.furtherSeller)] : [],
        ...this.currency(),
        totalAmount: formatYuan(this.total),
        technologyAmount: formatYuan((this.total * BigInt(technology)) / 100n),
        ...this.form(),
        instalments: instalments.map(([percent, days]) => ({
          dueOn: this.day(days),
          amount: formatYuan((this.total * BigInt(percent)) / 100n),
          condition: '',
        })),
        scanId: scan.id,
      },
      this.mark('draft'),
    );
  }

  /** What the form asks beside parties, sums and dates. */
  private form(): FormDraft {
    const { kind, field } = this.demo;
    return {
      subKind: kind === 'TRANSFER' ? 'SECRET_TRANSFER' : kind === 'LICENCE' ? 'PATENT_LICENCE' : null,
      technologyArea: AREAS[field],
      ipKind: kind === 'LICENCE' ? 'INVENTION' : kind === 'SERVICE' || kind === 'CONSULTING' ? 'NONE' : 'SECRET',
      planSource: 'NONE',
      goal: field === 'MODERN_AGRICULTURE' ? 'AGRICULTURE' : field === 'PUBLIC_WELFARE' ? 'HEALTH' : 'INDUSTRY',
      // A transfer says what the buyer means to invest and to make of it.
      expectedInput: kind === 'TRANSFER' ? formatYuan(this.total * 2n) : null,
      expectedOutput: kind === 'TRANSFER' ? formatYuan(this.total * 6n) : null,
    };
  }

  private currency(): CurrencyDraft {
    const { foreign } = this.demo.more;
    if (!foreign) return {};
    const rate = BigInt(foreign.rate.replace('.', ''));
    return {
      currency: foreign.currency,
      exchangeRate: foreign.rate,
      foreignAmount: formatYuan((this.total * 1_000_000n + rate / 2n) / rate),
      rateOn: this.demo.signedOn,
    };
  }

  private async isTold(): Promise<boolean> {
    const page = await this.contracts.page(this.seed.drafter, { text: this.demo.name }, { first: 1 });
    return page.totalCount > 0;
  }

  private move({ id, version }: ContractType, step: string) {
    return { id, version, clientMutationId: this.mark(step) };
  }

  private mark(step: string): string {
    return `seed-contract-${this.no}-${step}`;
  }

  private day(after: number): string {
    return shanghaiDate(addDays(startOfShanghaiDay(this.demo.signedOn), after));
  }

  /** Sets the clock to ten in the morning, some days after a day, never beyond today. */
  private on(day: string, after: number): void {
    const instant = new Date(addDays(startOfShanghaiDay(day, 10), after).getTime() + this.no * 60_000);
    this.seed.clock.set(instant > this.today ? this.today : instant);
  }
}
