import { described } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LedgerFinding', {
  description:
    'The first inconsistent row, and what differs (核验发现). The contract is named to the centre’s staff only.',
})
export class LedgerFindingType {
  @Field({ description: 'Table in which the row stands (数据表).' }) table: string;
  @Field(() => Int, { nullable: true, description: 'Year of the ledger (账本年度).' }) year: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the entry within its year (分录序号).' }) seq:
    number | null;
  @Field(() => String, { nullable: true, description: 'Number of the contract concerned (合同编号).' }) contractCode:
    string | null;
  @Field({
    description: 'Which of the proofs failed (核验项): chain, digest, head, balance, tally, contract or noted.',
  })
  proof: string;
  @Field({ description: 'What differs, in words (差异说明).' }) detail: string;
}

@ObjectType('LedgerCheck', {
  description:
    'What a check of the whole ledger found (账本核验): chains, digests, heads, balances, and contract = ledger = target.',
})
export class LedgerCheckType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Date, { description: 'When it ended (核验时间).' }) at: Date;
  @Field({ description: 'Nothing is wrong (核验通过).' }) ok: boolean;
  @Field(() => Int, { description: 'Entries that were read (核验分录数).' }) entries: number;
  @Field(() => Int, { description: 'Contracts that were compared (核对合同数).' }) contracts: number;
  @Field(() => Int, { description: 'How long it took, in seconds (耗时).' }) seconds: number;
  @Field(() => LedgerFindingType, {
    nullable: true,
    description: 'The first thing that is wrong (核验发现); null when all is right.',
  })
  finding: LedgerFindingType | null;
}
