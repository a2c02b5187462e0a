import type { Viewer } from '#kernel/access';
import type { OutboxEvent } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { LedgerModule } from '#ledger';
import { DataSource } from 'typeorm';
import type { AmendmentDraft } from '../src/amendment/amendment.rules.js';
import type { AmendmentAction } from '../src/amendment/amendment.states.js';
import type { AmendmentType } from '../src/amendment/amendment.types.js';
import { ContractPartsService } from '../src/api/contract.parts.service.js';
import { feature as contractFeature, type ContractType } from '../src/index.js';
import { InstalmentDueHandler } from '../src/payment/instalment.due.handler.js';
import { ContractFixture, moveOf } from './contract-fixture.js';

/** A signed contract of two instalments, and what is needed to amend it. */
export class AmendmentStory {
  contract: ContractType;

  private constructor(
    readonly office: ContractFixture,
    readonly drafter: Viewer,
    readonly second: Viewer,
  ) {}

  static async open(): Promise<AmendmentStory> {
    const office = await ContractFixture.open({ imports: [contractFeature.jobs, LedgerModule] });
    return new AmendmentStory(office, await office.broker('李经理'), await office.broker('王经理'));
  }

  /** A new contract for the next test. */
  async begin(): Promise<void> {
    this.contract = await this.office.signed(this.drafter, this.second);
  }

  get records(): ContractPartsService {
    return this.office.app.get(ContractPartsService);
  }

  async amendments(viewer = this.drafter): Promise<AmendmentType[]> {
    const { id } = this.contract;
    return (await this.records.amendments(viewer, [id])).get(id) ?? [];
  }

  /** The instalments as an amendment that leaves them alone would send them. */
  standing() {
    return this.contract.instalments.map(({ id, dueOn, amount, condition }) => ({
      instalmentId: id,
      dueOn,
      amount,
      condition,
    }));
  }

  /** ¥200,000 more in a third instalment, but for what is changed. */
  async draftOf(change: Partial<AmendmentDraft> = {}): Promise<AmendmentDraft> {
    return {
      kind: 'SUPPLEMENT',
      summary: '增加一套样机，总价增加 20 万元',
      signedOn: this.office.today,
      totalAmount: '1200000',
      technologyAmount: '900000',
      instalments: [...this.standing(), { dueOn: '2099-06-30', amount: '200000', condition: '样机验收' }],
      scanId: await this.office.scan(this.drafter),
      ...change,
    };
  }

  async save(
    change: Partial<AmendmentDraft> = {},
    { clientMutationId = newId(), viewer = this.drafter }: { clientMutationId?: string; viewer?: Viewer } = {},
  ): Promise<ContractType> {
    const draft = await this.draftOf(change);
    return this.records.saveAmendment(viewer, { contractId: this.contract.id, draft, clientMutationId });
  }

  /** Moves the last amendment. */
  async move(viewer: Viewer, action: AmendmentAction, note?: string): Promise<ContractType> {
    const last = (await this.amendments()).at(-1)!;
    return this.records.actOnAmendment(viewer, action, moveOf(last, note));
  }

  /** The kinds of the contract's entries, in their order. */
  async posted(): Promise<string[]> {
    const rows = await this.office.sql<{ kind: string }>(
      'SELECT kind FROM ledger_entry WHERE contract_id = ? ORDER BY year, seq',
      [this.contract.id],
    );
    return rows.map(({ kind }) => kind);
  }

  async reload(): Promise<ContractType> {
    return (this.contract = await this.office.contracts.get(this.drafter, this.contract.id));
  }

  /** The day of an instalment has come. */
  async due(instalmentId: string): Promise<void> {
    const event = {
      type: 'instalment.due',
      subjectId: instalmentId,
      payload: { contractId: this.contract.id },
    } as unknown as OutboxEvent<{ contractId: string }>;
    await this.office.app
      .get(DataSource)
      .transaction((manager) => this.office.app.get(InstalmentDueHandler).handle(event, manager));
  }
}
