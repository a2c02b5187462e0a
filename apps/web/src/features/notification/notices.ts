import { useCallback, useState } from 'react';
import { graphql } from '../../app/data/graphql';
import { useLive } from '../../app/data/load';
import type { NoticeArrivedSubscription } from '../../generated/graphql';

const NoticeArrivedDocument = graphql(`
  subscription NoticeArrived {
    notificationReceived { unreadCount notification { id title } }
  }
`);

export const MarkReadDocument = graphql(`
  mutation NoticesMarkRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids)
  }
`);

/** Types whose lists change when something is marked as read. */
export const TOUCHED = ['Notification', 'NotificationPage'];

type Arrived = NoticeArrivedSubscription['notificationReceived'];

/** Hears of each notification as it arrives. Every part of the page shares one subscription. */
export function useArrivals(onArrival: (arrived: Arrived) => void): void {
  useLive(NoticeArrivedDocument, {}, ({ notificationReceived }) => onArrival(notificationReceived));
}

/** How many came while the page was being read; the page says so and does not move by itself. */
export function useNews(): { count: number; clear(): void } {
  const [count, setCount] = useState(0);
  useArrivals(() => setCount((before) => before + 1));
  return { count, clear: useCallback(() => setCount(0), []) };
}
