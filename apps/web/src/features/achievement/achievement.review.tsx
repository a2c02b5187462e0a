import { graphql } from '../../app/data/graphql';
import { defineReview } from '../review/reviewKind';
import { AchievementReview } from './review/AchievementReview';

const AchievementQueueDocument = graphql(`
  query AchievementQueue {
    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }
  }
`);

export const review = defineReview({
  kind: 'achievement',
  order: 20,
  word: { zh: '成果', en: 'Achievement' },
  count: (total) => ({ zh: `成果 ${total} 项`, en: `${total} achievements` }),
  queue: AchievementQueueDocument,
  read: ({ achievements: { nodes, totalCount } }) => ({
    waiting: nodes.map(({ id, title, institute, submittedAt }) => ({
      id,
      title,
      from: institute?.name ?? '',
      since: submittedAt ?? '',
    })),
    total: totalCount,
  }),
  Pane: AchievementReview,
});
