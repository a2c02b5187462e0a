import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Audience } from '../record/annotation.entity.js';
import { MatchSide } from '../record/match.states.js';
import { BanReason, BanScope, NotRelevantReason } from './curation.states.js';

@ObjectType('Ban', { description: 'What is never matched with a demand, until it is lifted.' })
export class BanType {
  @Field(() => ID) id: string;
  @Field(() => ID) demandId: string;
  @Field(() => BanScope) scope: BanScope;
  @Field(() => ID) targetId: string;
  @Field() targetName: string;
  @Field(() => BanReason) reason: BanReason;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() createdByName: string;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) liftedAt: Date | null;
}

@ObjectType('Annotation')
export class AnnotationType {
  @Field(() => ID) id: string;
  @Field(() => Audience) audience: Audience;
  @Field() text: string;
  @Field() authorName: string;
  @Field(() => Date) createdAt: Date;
}

@ObjectType('NotRelevant', { description: 'A side said that a recommendation does not concern it.' })
export class NotRelevantType {
  @Field(() => MatchSide) side: MatchSide;
  @Field(() => NotRelevantReason) reason: NotRelevantReason;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() createdByName: string;
  @Field(() => Date) createdAt: Date;
}

@ArgsType()
export class BanArgs {
  @Field(() => ID) matchId: string;
  @Field(() => BanScope) scope: BanScope;
  @Field(() => BanReason) reason: BanReason;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field() clientMutationId: string;
}

@ArgsType()
export class ExcludePartyArgs {
  @Field(() => ID) demandId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => BanReason) reason: BanReason;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field() clientMutationId: string;
}

@ArgsType()
export class AnnotateArgs {
  @Field(() => ID) matchId: string;
  @Field(() => Audience) audience: Audience;
  @Field() text: string;
  @Field() clientMutationId: string;
}

@ArgsType()
export class NotRelevantArgs {
  @Field(() => ID) id: string;
  @Field(() => NotRelevantReason) reason: NotRelevantReason;
  @Field(() => String, { nullable: true }) note?: string | null;
}
