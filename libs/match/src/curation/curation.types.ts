import { described } from '#kernel/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Audience } from '../record/annotation.entity.js';
import { MatchSide } from '../record/match.states.js';
import { BanReason, BanScope, NotRelevantReason } from './curation.states.js';

@ObjectType('Ban', { description: 'What is never matched with a demand, until it is lifted (屏蔽).' })
export class BanType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ID, { description: 'Id of the demand that is kept apart (需求标识).' }) demandId: string;
  @Field(() => BanScope, { description: 'One achievement, or everything of an organisation (屏蔽范围).' })
  scope: BanScope;
  @Field(() => ID, { description: 'Id of that achievement or organisation (屏蔽对象标识).' }) targetId: string;
  @Field({ description: 'Name of that achievement or organisation (屏蔽对象).' }) targetName: string;
  @Field(() => BanReason, { description: 'Why, as a code (屏蔽原因).' }) reason: BanReason;
  @Field(() => String, { nullable: true, description: 'Why, in the broker’s own words (屏蔽说明).' }) note:
    string | null;
  @Field({ description: 'Name of the broker who set it (屏蔽人).' }) createdByName: string;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it was lifted (解除时间); null while it holds.' })
  liftedAt: Date | null;
}

@ObjectType('Annotation', { description: 'A broker’s remark on a match (批注).' })
export class AnnotationType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Audience, { description: 'Staff alone, or both sides too (可见范围).' }) audience: Audience;
  @Field({ description: 'The remark itself (批注内容).' }) text: string;
  @Field({ description: 'Name of the broker who wrote it (批注人).' }) authorName: string;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
}

@ObjectType('NotRelevant', { description: 'A side said that a recommendation does not concern it (不相关反馈).' })
export class NotRelevantType {
  @Field(() => MatchSide, { description: 'Side that said so (所属方).' }) side: MatchSide;
  @Field(() => NotRelevantReason, { description: 'Why, as a code (不相关原因).' }) reason: NotRelevantReason;
  @Field(() => String, { nullable: true, description: 'Why, in their own words (说明).' }) note: string | null;
  @Field({ description: 'Who said so (反馈人).' }) createdByName: string;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
}

@ArgsType()
export class BanArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) matchId: string;
  @Field(() => BanScope, { description: 'The achievement alone, or everything of its organisation (屏蔽范围).' })
  scope: BanScope;
  @Field(() => BanReason, { description: 'Why, as a code (屏蔽原因).' }) reason: BanReason;
  @Field(() => String, { nullable: true, description: 'Why, in the broker’s own words (屏蔽说明).' }) note?:
    string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class ExcludePartyArgs {
  @Field(() => ID, { description: 'Id of the demand (需求标识).' }) demandId: string;
  @Field(() => ID, { description: 'Id of the organisation that is kept apart (单位标识).' }) organizationId: string;
  @Field(() => BanReason, { description: 'Why, as a code (屏蔽原因).' }) reason: BanReason;
  @Field(() => String, { nullable: true, description: 'Why, in the broker’s own words (屏蔽说明).' }) note?:
    string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class AnnotateArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) matchId: string;
  @Field(() => Audience, { description: 'Staff alone, or both sides too (可见范围).' }) audience: Audience;
  @Field({ description: 'The remark (批注内容).' }) text: string;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class NotRelevantArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) id: string;
  @Field(() => NotRelevantReason, { description: 'Why, as a code (不相关原因).' }) reason: NotRelevantReason;
  @Field(() => String, { nullable: true, description: 'Why, in words (说明).' }) note?: string | null;
}
