import { Attachments, type AttachmentRecord } from '#attachment';
import { ContractPartsService, ContractService, type AmendmentAction, type ContractType } from '#contract';
import type { Viewer } from '#kernel/access';
import { addDays, formatYuan, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { Readable } from 'node:stream';
import type { ContractSeed } from './contract.seed.context.js';
import type { DemoContract } from './contract.seed.data.js';

const FEN_PER_WAN = 1_000_000n;

interface Told {
  demo: DemoContract;
  no: number;
  contract: ContractType;
}

/** What happens to some of the demo's contracts after their signing: a supplementary agreement, royalty statements. */
export class StoryAfter {
  private readonly records: ContractPartsService;

  constructor(
    private readonly seed: ContractSeed,
    private readonly told: Told,
  ) {
    this.records = seed.get(ContractPartsService);
  }

  /** Each on its day, as far as it has come by `until`. */
  steps(until: string): { on: string; run: () => Promise<unknown> }[] {
    const { amended, royalties = [] } = this.told.demo.more;
    const steps = royalties.map((royalty, index) => ({
      on: this.day(royalty.to + 5),
      run: () => this.state(royalty, index + 1),
    }));
    if (amended) steps.push({ on: this.day(amended.after), run: () => this.amend(amended) });
    return steps.filter(({ on }) => on <= until);
  }

  private async amend({
    after,
    wan,
    dueAfter,
    summary,
  }: NonNullable<DemoContract['more']['amended']>): Promise<ContractType> {
    const { drafter, confirmer } = this.seed;
    const now = await this.seed.get(ContractService).get(drafter, this.told.contract.id);
    const scan = await this.file(
      `${this.told.demo.name}补充协议.pdf`,
      `Demo supplementary agreement to contract ${this.told.no}`,
    );
    const more = BigInt(wan) * FEN_PER_WAN;
    const raised = (yuan: string) => formatYuan(BigInt(yuan.replace('.', '')) + more);
    const draft = {
      kind: 'SUPPLEMENT' as const,
      summary,
      signedOn: this.day(after),
      totalAmount: raised(now.currentTotal),
      technologyAmount: raised(now.currentTechnology),
      instalments: [
        ...now.instalments.map(({ id, dueOn, amount, condition }) => ({ instalmentId: id, dueOn, amount, condition })),
        { dueOn: this.day(dueAfter), amount: formatYuan(more), condition: '二期验收合格后' },
      ],
      scanId: scan.id,
    };
    await this.records.saveAmendment(drafter, { contractId: now.id, draft, clientMutationId: this.mark('amend') });
    await this.move(drafter, 'SUBMIT');
    return this.move(confirmer, 'CONFIRM');
  }

  private async move(viewer: Viewer, action: AmendmentAction): Promise<ContractType> {
    const { id } = this.told.contract;
    const { id: amendmentId, version } = (await this.records.amendments(viewer, [id])).get(id)!.at(-1)!;
    return this.records.actOnAmendment(viewer, action, {
      id: amendmentId,
      version,
      clientMutationId: this.mark(`amend-${action.toLowerCase()}`),
    });
  }

  private async state(
    { from, to, base, wan }: NonNullable<DemoContract['more']['royalties']>[number],
    seq: number,
  ): Promise<ContractType> {
    const scan = await this.file(
      `${this.told.demo.name}提成结算单${seq}.pdf`,
      `Demo royalty statement ${seq} of contract ${this.told.no}`,
    );
    const sum = (amount: number) => formatYuan(BigInt(amount) * FEN_PER_WAN);
    const { id } = await this.records.stateRoyalty(this.seed.drafter, {
      contractId: this.told.contract.id,
      periodFrom: this.day(from),
      periodTo: this.day(to),
      baseAmount: sum(base),
      amount: sum(wan),
      statedOn: this.day(to + 5),
      dueOn: this.day(to + 35),
      evidenceId: scan.id,
      clientMutationId: this.mark(`royalty-${seq}`),
    });
    const claim = (await this.records.claims(this.seed.confirmer, [id])).get(id)!.at(-1)!;
    return this.records.actOnRoyalty(this.seed.confirmer, 'CONFIRM', {
      id: claim.id,
      version: claim.version,
      clientMutationId: this.mark(`royalty-${seq}-confirm`),
    });
  }

  private file(name: string, words: string): Promise<AttachmentRecord> {
    return demoFile(this.seed.get(Attachments), this.seed.drafter, name, words);
  }

  private day(after: number): string {
    return shanghaiDate(addDays(startOfShanghaiDay(this.told.demo.signedOn), after));
  }

  private mark(step: string): string {
    return `seed-contract-${this.told.no}-${step}`;
  }
}

/** A small real PDF as an upload. */
export function demoFile(
  attachments: Attachments,
  viewer: Viewer,
  name: string,
  words: string,
): Promise<AttachmentRecord> {
  return attachments.receive(viewer, { name, stream: Readable.from([demoPdf(words)]), wasCut: () => false });
}

/** A small real PDF that says what it is. */
function demoPdf(words: string): Buffer {
  const text = `BT /F1 18 Tf 60 760 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
