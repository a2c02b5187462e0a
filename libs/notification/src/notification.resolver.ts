import { Allow, Cost, CurrentViewer, PUBLIC, SIGNED_IN, type Viewer } from '#kernel/access';
import { ListArgs, type GraphqlContext } from '#kernel/graphql';
import { LiveChannel } from '#kernel/jobs';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DemoMailbox } from './demo-mailbox.service.js';
import { userTopic } from './notification.events.js';
import { Notifications } from './notification.service.js';
import { MailItem, NotificationPage, NotificationReceived } from './notification.types.js';

interface Announced {
  notificationId: string;
}

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly notifications: Notifications,
    private readonly mailbox: DemoMailbox,
    private readonly live: LiveChannel,
  ) {}

  @Cost('list')
  @Allow(SIGNED_IN)
  @Query(() => NotificationPage, {
    name: 'notifications',
    description: 'What the viewer was told (通知), the newest first.',
  })
  page(
    @CurrentViewer() viewer: Viewer,
    @Args() list: ListArgs,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, description: 'Only what is unread (仅未读).' })
    unreadOnly?: boolean | null,
  ): Promise<NotificationPage> {
    return this.notifications.page(viewer, unreadOnly ?? false, list);
  }

  @Cost('write')
  @Allow(SIGNED_IN)
  @Mutation(() => Int, {
    description: 'Marks notifications as read (标为已读); without ids all of them. Answers how many are unread now.',
  })
  markNotificationsRead(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], nullable: true, description: 'Ids of the notifications (通知标识).' })
    ids?: string[] | null,
  ): Promise<number> {
    return this.notifications.markRead(viewer, ids ?? null);
  }

  // Each event is looked up again as the viewer's own row; what is not theirs resolves to nothing and is not sent.
  @Cost('record')
  @Allow(SIGNED_IN)
  @Subscription(() => NotificationReceived, {
    async filter(this: NotificationResolver, announced: Announced, _: unknown, context: GraphqlContext) {
      const { viewer } = context.req;
      return (
        viewer !== undefined && (await this.notifications.received(viewer, announced.notificationId)) !== undefined
      );
    },
    resolve(this: NotificationResolver, announced: Announced, _: unknown, context: GraphqlContext) {
      return this.notifications.received(context.req.viewer!, announced.notificationId);
    },
    description: 'What the viewer is told, as it is told (新通知).',
  })
  notificationReceived(@CurrentViewer() viewer: Viewer): AsyncIterableIterator<Announced> {
    return this.live.subscribe(userTopic(viewer.userId)) as AsyncIterableIterator<Announced>;
  }

  @Cost('heavy')
  @Allow(PUBLIC)
  @Query(() => [MailItem], { description: 'The demo’s letter box (演示邮箱); not found anywhere else.' })
  demoMailbox(
    @Args('to', { type: () => String, nullable: true, description: 'Only mails to this address (收件人).' })
    to?: string | null,
  ): Promise<MailItem[]> {
    return this.mailbox.mails(to);
  }

  @Cost('light')
  @Allow(PUBLIC)
  @Query(() => Boolean, { description: 'This platform shows made-up data and opens its letter box (演示模式).' })
  demoMode(): boolean {
    return this.mailbox.isOpen;
  }
}
