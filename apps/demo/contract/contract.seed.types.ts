import type { ContractKind, PaymentMode } from '#contract';
import type { Field } from '#taxonomy';

/** How far a demo contract has come. */
export type DemoStage = 'DRAFT' | 'AWAITING' | 'SIGNED' | 'REGISTERED' | 'SETTLED';

export interface DemoContract {
  name: string;
  kind: ContractKind;
  field: Field;
  /** 万元. */
  wan: number;
  /** Technology amount in per cent of the total. */
  technology: number;
  mode: PaymentMode;
  signedOn: string;
  buyer: [name: string, region: string];
  seller: [name: string, region: string];
  /** Share of the total per instalment and the days after signing on which it is due; the first `paid` of them are paid on their day. */
  instalments: [percent: number, days: number][];
  paid: number;
  stage: DemoStage;
  more: More;
}

/** What some of the demo's contracts show besides. */
export interface More {
  mode?: PaymentMode;
  /** A supplementary agreement so many days after the signing: 万元 more, due so many days after the signing. */
  amended?: { after: number; wan: number; dueAfter: number; summary: string };
  /** Royalty statements: period and day in days after the signing, base and royalty in 万元. */
  royalties?: { from: number; to: number; base: number; wan: number }[];
  foreign?: { currency: string; rate: string };
  furtherBuyer?: [name: string, region: string];
  furtherSeller?: [name: string, region: string];
}
