import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LedgerYear', {
  description:
    'A year of the ledger (账本年度): how many entries its chain has, the last one’s digest, and whether it takes more.',
})
export class LedgerYearType {
  @Field(() => Int, { description: 'The year (年度).' }) year: number;
  @Field(() => Int, { description: 'Entries of the year (分录数).' }) entries: number;
  @Field({ description: 'SHA-256 of the last entry (账本摘要), in hex.' }) digest: string;
  @Field({ description: 'The year takes no more entries (已关账).' }) closed: boolean;
}
