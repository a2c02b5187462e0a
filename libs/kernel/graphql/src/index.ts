export { documentLimits, refuseTooMuch, type DocumentLimits } from './limits.js';
export { DateTime, LocalDate, Yuan } from './scalars.js';
export { ListArgs, PAGE_LIMIT, Page, PageInfo, cursorAfter, findPage, pageOf, window, type PageOf } from './page.js';
export { Loaders, RequestLoaders, type BatchLoad } from './loaders.js';
export { GraphqlModule, schemaOptions, type GraphqlContext } from './graphql.module.js';
export { SubscriptionServer } from './subscription-server.js';
export { toUserError } from './errors.js';
export { HistoryEntry, presentHistory } from './history.type.js';
export { ActInput } from './act.input.js';
