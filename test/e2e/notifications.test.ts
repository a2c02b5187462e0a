import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoteFragment, NotesLiveSubscription } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Client, theSystem, type Listener } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { letters } from '../harness/mailbox.js';
import { newMember } from '../harness/people.js';
import { act, demandInput, saveDemand, type Posting } from '../harness/steps.js';

graphql(`
  fragment Note on Notification {
    id title body link readAt
  }
`);
const PAGE = graphql(`
  query NotesPage {
    notifications(first: 100) { unreadCount nodes { ...Note } }
  }
`);
const LIVE = graphql(`
  subscription NotesLive {
    notificationReceived { unreadCount notification { ...Note } }
  }
`);
const READ = graphql(`
  mutation NotesRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids)
  }
`);
const NO_MAIL = graphql(`
  mutation NoMail {
    updateProfile(emailNotices: false) { emailNotices }
  }
`);
const TITLE = '球化剂孕育剂定量加料装置';

describe('one notification per event, person and channel', () => {
  let enterprise: Client;
  let broker: Client;
  let address: string;
  let demand: Posting;
  let live: Listener<NotesLiveSubscription>;

  const page = async (client: Client) => (await client.run(PAGE)).notifications;
  const ofDemand = ({ link }: NoteFragment) => link === `/demands/${demand.id}`;
  const lettersTo = (address: string, words: string) =>
    letters().filter(({ to, subject }) => to === address && subject.includes(words));

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    const member = await newMember(broker);
    enterprise = member.client;
    address = member.email;
    live = await enterprise.listen(LIVE, `user:${member.userId}`);
    await eventually(
      async () => (await page(enterprise)).nodes.some(({ title }) => title === '单位已通过核验'),
      'what came before has been told',
    );
    demand = await act(enterprise, 'Demand', 'SUBMIT', await saveDemand(enterprise, demandInput({ title: TITLE })));
  });
  afterAll(() => live.close());

  it('a notification reaches the open page at once, with the count of what is unread', async () => {
    const { unreadCount } = await page(enterprise);
    demand = await act(broker, 'Demand', 'RETURN', demand, { note: '请说明 <b>加料</b> 精度 & 节拍' });
    const { notificationReceived } = await live.hears(
      ({ notificationReceived: { notification } }) => ofDemand(notification),
      'the page hears of the return',
    );
    expect(notificationReceived).toMatchObject({
      unreadCount: unreadCount + 1,
      notification: { title: `需求需要修改：${TITLE}`, body: '退回原因：请说明 <b>加料</b> 精度 & 节拍', readAt: null },
    });
  });

  it('a notification arrives by mail with a Message-ID made of its own id, and what people typed is text there', async () => {
    const [letter] = await eventuallyGet(async () => {
      const found = lettersTo(address, `需求需要修改：${TITLE}`);
      return found.length ? found : undefined;
    }, 'the letter arrives');
    expect(letter!.messageId).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
    expect(letter!.text).toContain(`${theSystem().url}/demands/${demand.id}`);
    expect(letter!.html).toContain('&#60;b&#62;');
    expect(letter!.html).not.toContain('<b>加料');
  });

  it('a notification comes once per event and channel, however the event was handled', async () => {
    demand = await act(enterprise, 'Demand', 'SUBMIT', demand);
    demand = await act(broker, 'Demand', 'PUBLISH', demand);
    await live.hears(
      ({ notificationReceived: { notification } }) => notification.title.startsWith('需求已发布'),
      'the page hears of the publication',
    );
    await eventually(() => lettersTo(address, `需求已发布：${TITLE}`).length > 0, 'the second letter arrives');
    const told = (await page(enterprise)).nodes.filter(ofDemand).map(({ title }) => title);
    expect(told.sort()).toEqual([`需求已发布：${TITLE}`, `需求需要修改：${TITLE}`].sort());
    expect(live.heard.filter(({ notificationReceived: { notification } }) => ofDemand(notification))).toHaveLength(2);
    expect(new Set(letters().map(({ messageId }) => messageId)).size).toBe(letters().length);
    expect(lettersTo(address, TITLE)).toHaveLength(2);
  });

  it('an event tells nobody whom it does not concern', async () => {
    const neighbour = await Client.signedIn('meat');
    expect((await page(neighbour)).nodes.filter(ofDemand)).toEqual([]);
    const reviewers = (await page(broker)).nodes.filter(({ link }) => link === `/desk/review?demand=${demand.id}`);
    expect(reviewers).toHaveLength(2);
    expect(lettersTo('meat@demo.test', TITLE)).toEqual([]);
  });

  it('a notification is marked as read by its reader only, one by one or all', async () => {
    const before = await page(enterprise);
    const [first] = before.nodes.filter(({ readAt }) => !readAt);
    const neighbour = await Client.signedIn('meat');
    await neighbour.run(READ, { ids: [first!.id] });
    expect((await page(enterprise)).unreadCount).toBe(before.unreadCount);
    expect(await enterprise.run(READ, { ids: [first!.id] })).toEqual({ markNotificationsRead: before.unreadCount - 1 });
    expect(await enterprise.run(READ, {})).toEqual({ markNotificationsRead: 0 });
    expect((await page(enterprise)).nodes.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('who wants no mail gets none, and is still told in the page', async () => {
    const { client: author, email } = await newMember(broker);
    await author.run(NO_MAIL);
    const quiet = await act(
      author,
      'Demand',
      'SUBMIT',
      await saveDemand(author, demandInput({ title: '无邮件通知的需求' })),
    );
    await act(broker, 'Demand', 'RETURN', quiet, { note: '请补充' });
    await eventually(
      async () => (await page(author)).nodes.some(({ link }) => link === `/demands/${quiet.id}`),
      'the page tells',
    );
    // The broker's letter about the same demand went the same way: what was to be sent has been sent.
    await eventually(
      () => lettersTo('broker@demo.test', '新需求待审：无邮件通知的需求').length > 0,
      'other letters arrive',
    );
    expect(lettersTo(email, '无邮件通知的需求')).toEqual([]);
  });

  it('a visitor cannot subscribe to notifications', async () => {
    const listener = await Client.visitor().listen(LIVE, 'nobody');
    await eventually(() => listener.failure !== undefined, 'the subscription is refused');
    expect(JSON.stringify(listener.failure)).toContain('UNAUTHENTICATED');
    await listener.close();
  });
});
