import { Page, described } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Notification', { description: 'Something that the viewer was told (通知).' })
export class NotificationType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: 'In a line (标题).' }) title: string;
  @Field({ description: 'The whole of it (正文).' }) body: string;
  @Field(() => String, { nullable: true, description: 'Path of the web app to which it leads (链接).' }) link:
    string | null;
  @Field({ description: 'What it is about, as a code (通知类型).' }) kind: string;
  @Field(() => Date, { nullable: true, description: 'When it was read (阅读时间); null while it is unread.' })
  readAt: Date | null;
  @Field(() => Date, { description: 'When it was told (通知时间).' }) createdAt: Date;
}

@ObjectType({ description: 'A page of notifications (通知列表).' })
export class NotificationPage extends Page(() => NotificationType) {
  @Field(() => Int, { description: 'How many are unread now (未读数), all pages together.' }) unreadCount: number;
}

@ObjectType({ description: 'A new notification, and how many are unread now (新通知).' })
export class NotificationReceived {
  @Field(() => NotificationType, { description: 'The new notification (通知).' }) notification: NotificationType;
  @Field(() => Int, { description: 'How many are unread now (未读数).' }) unreadCount: number;
}

@ObjectType({ description: 'A mail in the demo’s letter box (演示邮件).' })
export class MailItem {
  @Field(() => ID, { description: 'Names the mail within the box (邮件标识).' }) id: string;
  @Field({ description: 'Address of the recipient (收件人).' }) to: string;
  @Field({ description: 'Address of the sender (发件人).' }) from: string;
  @Field({ description: 'Its subject (主题).' }) subject: string;
  @Field({ description: 'Its plain text (正文).' }) text: string;
  @Field(() => Date, { description: 'When it was sent (发送时间).' }) at: Date;
}
