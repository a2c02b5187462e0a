import { graphql } from '../../app/data/graphql';
import { defineReview } from '../review/reviewKind';
import { DemandReview } from './review/DemandReview';

const DemandQueueDocument = graphql(`
  query DemandQueue {
    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }
  }
`);

export const review = defineReview({
  kind: 'demand',
  order: 10,
  word: { zh: '需求', en: 'Demand' },
  count: (total) => ({ zh: `需求 ${total} 条`, en: `${total} demands` }),
  queue: DemandQueueDocument,
  read: ({ demands: { nodes, totalCount } }) => ({
    waiting: nodes.map(({ id, title, organization, submittedAt }) => ({
      id,
      title,
      from: organization?.name ?? '',
      since: submittedAt ?? '',
    })),
    total: totalCount,
  }),
  Pane: DemandReview,
});
