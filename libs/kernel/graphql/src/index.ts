export { ActInput } from './act.input.js';
export { LONGEST_LIST, LONGEST_STRING, LONGEST_TOKEN, refuseTooLong } from './argument-bounds.js';
export { described } from './described.js';
export { toUserError } from './errors.js';
export { GraphqlModule, schemaOptions, type GraphqlContext } from './graphql.module.js';
export { HistoryEntry, presentHistory } from './history.type.js';
export { documentLimits, refuseTooMuch, type DocumentLimits } from './limits.js';
export { Loaders, RequestLoaders, type BatchLoad } from './loaders.js';
export {
  ListArgs,
  PAGE_LIMIT,
  Page,
  PageInfo,
  cursorAfter,
  findPage,
  pageOf,
  pageWindow,
  type PageOf,
} from './page.js';
export { DateTime, LocalDate, Yuan } from './scalars.js';
export { Step } from './step.type.js';
export { SubscriptionServer } from './subscription-server.service.js';
