import { UserError, declareMessages } from '#kernel/errors';

export const searchMessages = declareMessages({
  'search.recovering': {
    zh: '搜索正在恢复，请稍后再试；已发布的内容都在，没有丢失。',
    en: 'Search is being restored. Try again soon; everything that was published is safe.',
  },
});

type Own = typeof searchMessages;
declare module '#kernel/errors' {
  interface MessageCatalog extends Own {}
}

/** What is told instead of "nothing found" while an index does not hold what it should. */
export function recovering(): UserError {
  return new UserError('UNAVAILABLE', [{ code: 'search.recovering' }]);
}
