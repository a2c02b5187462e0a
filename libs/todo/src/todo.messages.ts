import { declareMessages } from '#kernel/errors';

export const todoMessages = declareMessages({
  'todo.action.view': { zh: '查看', en: 'View' },
  'todo.change.other': { zh: '通知', en: 'Notice' },
});
