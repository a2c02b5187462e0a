import { ListArgs, Page, described } from '#kernel/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { LocaleName, Role } from '../user/identity.roles.js';

@ObjectType('User', {
  description: 'A person (用户). Address, phone and settings are shown to those whom they concern.',
})
export class UserType {
  @Field(() => ID, { description: described.id })
  id: string;

  @Field({ description: 'Name of the person (姓名).' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mail address to sign in with (电子邮箱); null for whom it does not concern.',
  })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number (联系电话); null for whom it does not concern.',
  })
  phone: string | null;

  @Field(() => [Role], { description: 'Who they are on the platform (角色).' })
  roles: Role[];

  @Field(() => LocaleName, { description: 'Language of what they are told (语言).' })
  locale: LocaleName;

  @Field({ description: 'Notices are mailed too (邮件通知).' })
  emailNotices: boolean;

  @Field({ description: 'Automatic recommendations are wanted (个性化推荐).' })
  recommendations: boolean;

  @Field(() => Date, { description: described.createdAt })
  createdAt: Date;

  /** For the organisation's field resolver. Not part of the schema. */
  organizationId: string | null;
}

@ObjectType('Viewer', { description: 'Who is signed in, and what they may do (当前用户).' })
export class ViewerType {
  @Field(() => UserType, { description: 'The person (用户).' })
  user: UserType;

  @Field(() => [String], { description: 'Names of the permissions that they have (权限).' })
  permissions: string[];
}

@ObjectType({ description: 'A page of people (用户列表).' })
export class UserPage extends Page(() => UserType) {}

@ArgsType()
export class UsersArgs extends ListArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, or the mail address (姓名或邮箱).' })
  text?: string;
}

@ArgsType()
export class ProfileArgs {
  @Field(() => String, { nullable: true, description: 'Name of the person (姓名).' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number (联系电话).' })
  phone?: string | null;

  @Field(() => LocaleName, { nullable: true, description: 'Language of what they are told (语言).' })
  locale?: LocaleName | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether notices are mailed too (邮件通知).' })
  emailNotices?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether automatic recommendations are wanted (个性化推荐).' })
  recommendations?: boolean | null;
}
