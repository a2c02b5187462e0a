import { MemberState, UserType, ViewerType } from '#identity';
import { described, ListArgs, Page, Step } from '#kernel/graphql';
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
    'A firm, institute or body (单位). Code, industry, size, document and members are shown to its members, brokers and administrators.',
})
export class OrganizationType {
  @Field(() => ID, { description: described.id })
  id: string;

  @Field({ description: 'Registered name (单位名称).' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code (统一社会信用代码); shown to insiders.',
  })
  creditCode: string | null;

  @Field({ description: 'The check digit of its code does not fit (校验位不符); told to insiders.' })
  creditCodeWarning: boolean;

  @Field(() => OrganizationKind, { description: 'What kind of organisation it is (单位类型).' })
  kind: OrganizationKind;

  @Field(() => String, { nullable: true, description: 'Industry by GB/T 4754 (行业代码); shown to insiders.' })
  industryCode: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that industry (行业名称); shown to insiders.' })
  industryName: string | null;

  @Field({ description: 'Division in which it sits (行政区划代码), six digits.' })
  regionCode: string;

  @Field({ description: described.regionName })
  regionName: string;

  @Field(() => SizeBand, { nullable: true, description: 'Size of the firm (企业规模); shown to insiders.' })
  sizeBand: SizeBand | null;

  @Field(() => OrganizationState, { description: 'Whether it was verified (认证状态).' })
  state: OrganizationState;

  @Field(() => Int, { description: described.version })
  version: number;

  @Field(() => StateTone, { description: 'How its state looks 状态色调.' })
  stateTone: StateTone;
  @Field(() => [String], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  @Field(() => [String], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: string[];

  @Field(() => [OrganizationStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: OrganizationStep[];
  @Field({ description: 'The viewer is a member, a broker or an administrator 内部可见.' })
  insider: boolean;
  @Field({ description: 'The viewer may put the document by which it is verified 可上传证照.' })
  canAttachDocument: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was not verified (驳回原因); told to insiders.' })
  rejectionNote: string | null;

  @Field(() => Date, { description: described.createdAt })
  createdAt: Date;

  /** For the attachment feature's field resolver; null to outsiders. Not part of the schema. */
  documentId: string | null;
}

@ObjectType('Member', { description: 'A person of an organisation, or one who asks to join it (成员).' })
export class MemberType {
  @Field(() => UserType, { description: 'The person (用户).' })
  user: UserType;

  @Field(() => MemberState, { description: 'In, or waiting to be let in (成员状态).' })
  state: MemberState;

  @Field(() => StateTone, { description: 'How that looks 状态色调.' })
  stateTone: StateTone;
  @Field({ description: 'May let others in (单位管理员).' })
  isAdministrator: boolean;

  @Field(() => Date, { description: 'When they asked to join (申请加入时间).' })
  joinedAt: Date;
}

@ObjectType({ description: 'A page of organisations (单位列表).' })
export class OrganizationPage extends Page(() => OrganizationType) {}

@ArgsType()
export class OrganizationsArgs extends ListArgs {
  @Field(() => [OrganizationState], { nullable: true, description: 'Only these states (认证状态).' })
  states?: OrganizationState[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, or the credit code (单位名称或统一社会信用代码).',
  })
  text?: string | null;
}

@ObjectType({ description: 'What a unified social credit code (统一社会信用代码) says about itself.' })
export class CreditCodeCheck {
  @Field({ description: 'It has the eighteen characters that a code must have (格式).' })
  shapeValid: boolean;

  @Field({ description: 'Its check digit fits by GB 32100 (校验位).' })
  checkDigitValid: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the organisation that already holds it here (已入驻单位); null when none does.',
  })
  registeredName: string | null;

  @Field({ description: 'What that means for the person, as a sentence (提示).' })
  message: string;
}

@InputType({ description: 'A person and their organisation coming in (入驻申请).' })
export class RegisterInput {
  @Field({ description: 'Registered name of the organisation (单位名称).' })
  organizationName: string;

  @Field({ description: 'Unified social credit code (统一社会信用代码).' })
  creditCode: string;

  @Field(() => OrganizationKind, { description: 'What kind of organisation it is (单位类型).' })
  kind: OrganizationKind;

  @Field(() => String, { nullable: true, description: 'Industry by GB/T 4754 (行业代码).' })
  industryCode?: string | null;

  @Field({ description: 'Division in which the organisation sits (行政区划代码), six digits.' })
  regionCode: string;

  @Field(() => SizeBand, { nullable: true, description: 'Size of the firm (企业规模).' })
  sizeBand?: SizeBand | null;

  @Field({ description: 'Name of the person (姓名).' })
  name: string;

  @Field({ description: 'Mail address to sign in with (电子邮箱).' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Telephone number (联系电话).' })
  phone?: string | null;

  @Field({ description: 'Password to sign in with (密码).' })
  password: string;

  @Field({ description: 'The person agrees to the terms and the privacy notice (同意条款).' })
  consent: boolean;

  @Field({ description: described.clientMutationId })
  clientMutationId: string;
}

@ObjectType({ description: 'What became of coming in (入驻结果).' })
export class RegisterPayload {
  @Field(() => ViewerType, { description: 'Who is signed in now (当前用户).' })
  viewer: ViewerType;

  @Field({ description: 'The organisation was here already, and the person asked to join it (加入已有单位).' })
  joinedExisting: boolean;

  @Field({ description: 'What to do now, as a sentence (下一步提示).' })
  nextStep: string;
}
