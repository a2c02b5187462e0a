import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LedgerFinding', {
  description: 'The first inconsistent row, and what differs. The contract is named to the centre’s staff only.',
})
export class LedgerFindingType {
  @Field() table: string;
  @Field(() => Int, { nullable: true }) year: number | null;
  @Field(() => Int, { nullable: true }) seq: number | null;
  @Field(() => String, { nullable: true }) contractCode: string | null;
  @Field() proof: string;
  @Field() detail: string;
}

@ObjectType('LedgerCheck', {
  description:
    'What the last check of the whole ledger found: chains, digests, heads, balances, and contract = ledger = target.',
})
export class LedgerCheckType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field() ok: boolean;
  @Field(() => Int) entries: number;
  @Field(() => Int) contracts: number;
  @Field(() => Int) seconds: number;
  @Field(() => LedgerFindingType, { nullable: true }) finding: LedgerFindingType | null;
}
