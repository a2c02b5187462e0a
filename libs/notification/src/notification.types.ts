import { Page } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Notification', { description: 'Something that the viewer was told.' })
export class NotificationType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() body: string;
  @Field(() => String, { nullable: true, description: 'A path of the web app.' }) link: string | null;
  @Field() kind: string;
  @Field(() => Date, { nullable: true }) readAt: Date | null;
  @Field(() => Date) createdAt: Date;
}

@ObjectType()
export class NotificationPage extends Page(() => NotificationType) {
  @Field(() => Int) unreadCount: number;
}

@ObjectType({ description: 'A new notification, and how many are unread now.' })
export class NotificationReceived {
  @Field(() => NotificationType) notification: NotificationType;
  @Field(() => Int) unreadCount: number;
}

@ObjectType({ description: 'A mail in the demo’s letter box.' })
export class MailItem {
  @Field(() => ID) id: string;
  @Field() to: string;
  @Field() from: string;
  @Field() subject: string;
  @Field() text: string;
  @Field(() => Date) at: Date;
}
