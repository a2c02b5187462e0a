import { ListArgs, Page } from '#kernel/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { LocaleName, Role } from '../user/identity.roles.js';

@ObjectType('User', { description: 'A person. Address, phone and settings are shown to those whom they concern.' })
export class UserType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => [Role])
  roles: Role[];

  @Field(() => LocaleName)
  locale: LocaleName;

  @Field()
  emailNotices: boolean;

  @Field()
  recommendations: boolean;

  @Field(() => Date)
  createdAt: Date;

  /** For the organisation's field resolver. Not part of the schema. */
  organizationId: string | null;
}

@ObjectType('Viewer', { description: 'Who is signed in, and what they may do.' })
export class ViewerType {
  @Field(() => UserType)
  user: UserType;

  @Field(() => [String])
  permissions: string[];
}

@ObjectType()
export class UserPage extends Page(() => UserType) {}

@ArgsType()
export class UsersArgs extends ListArgs {
  @Field(() => String, { nullable: true })
  text?: string;
}

@ArgsType()
export class ProfileArgs {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => LocaleName, { nullable: true })
  locale?: LocaleName | null;

  @Field(() => Boolean, { nullable: true })
  emailNotices?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  recommendations?: boolean | null;
}
