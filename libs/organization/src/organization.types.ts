import { MemberState, UserType, ViewerType } from '#identity';
import { ListArgs, Page, Step } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { OrganizationKind, SizeBand } from '#taxonomy';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganizationAction, OrganizationState } from './organization.states.js';

@ObjectType({ description: 'A step of an organisation that the viewer may take 单位可办步骤.' })
export class OrganizationStep extends Step(
  () => OrganizationAction,
  () => OrganizationState,
) {}

@ObjectType('Organization', {
  description:
    'A firm, institute or body. Code, industry, size, document and members are shown to its members, brokers and administrators.',
})
export class OrganizationType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  creditCode: string | null;

  @Field({ description: 'The check digit does not fit (told to insiders).' })
  creditCodeWarning: boolean;

  @Field(() => OrganizationKind)
  kind: OrganizationKind;

  @Field(() => String, { nullable: true })
  industryCode: string | null;

  @Field(() => String, { nullable: true })
  industryName: string | null;

  @Field()
  regionCode: string;

  @Field()
  regionName: string;

  @Field(() => SizeBand, { nullable: true })
  sizeBand: SizeBand | null;

  @Field(() => OrganizationState)
  state: OrganizationState;

  @Field(() => Int)
  version: number;

  @Field(() => StateTone, { description: 'How its state looks 状态色调.' })
  stateTone: StateTone;

  @Field(() => [String], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: string[];

  @Field(() => [OrganizationStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: OrganizationStep[];

  @Field({ description: 'The viewer is a member, a broker or an administrator 内部可见.' })
  insider: boolean;

  @Field({ description: 'The viewer may put the document by which it is verified 可上传证照.' })
  canAttachDocument: boolean;

  @Field(() => String, { nullable: true })
  rejectionNote: string | null;

  @Field(() => Date)
  createdAt: Date;

  /** For the attachment feature's field resolver; null to outsiders. Not part of the schema. */
  documentId: string | null;
}

@ObjectType('Member', { description: 'A person of an organisation, or one who asks to join it.' })
export class MemberType {
  @Field(() => UserType)
  user: UserType;

  @Field(() => MemberState)
  state: MemberState;

  @Field(() => StateTone, { description: 'How that looks 状态色调.' })
  stateTone: StateTone;

  @Field()
  isAdministrator: boolean;

  @Field(() => Date)
  joinedAt: Date;
}

@ObjectType()
export class OrganizationPage extends Page(() => OrganizationType) {}

@ArgsType()
export class OrganizationsArgs extends ListArgs {
  @Field(() => [OrganizationState], { nullable: true })
  states?: OrganizationState[] | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@ObjectType({ description: 'What a unified social credit code says about itself.' })
export class CreditCodeCheck {
  @Field()
  shapeValid: boolean;

  @Field()
  checkDigitValid: boolean;

  @Field(() => String, { nullable: true })
  registeredName: string | null;

  @Field()
  message: string;
}

@InputType()
export class RegisterInput {
  @Field()
  organizationName: string;

  @Field()
  creditCode: string;

  @Field(() => OrganizationKind)
  kind: OrganizationKind;

  @Field(() => String, { nullable: true })
  industryCode?: string | null;

  @Field()
  regionCode: string;

  @Field(() => SizeBand, { nullable: true })
  sizeBand?: SizeBand | null;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field()
  password: string;

  @Field()
  consent: boolean;

  @Field()
  clientMutationId: string;
}

@ObjectType()
export class RegisterPayload {
  @Field(() => ViewerType)
  viewer: ViewerType;

  @Field()
  joinedExisting: boolean;

  @Field({ description: 'What to do now, as a sentence.' })
  nextStep: string;
}
