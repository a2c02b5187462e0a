import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LedgerYear', {
  description:
    'A year of the ledger: how many entries its chain has, the last one’s digest, and whether it takes more.',
})
export class LedgerYearType {
  @Field(() => Int) year: number;
  @Field(() => Int) entries: number;
  @Field() digest: string;
  @Field() closed: boolean;
}
