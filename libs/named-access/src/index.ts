export { NamedGrants } from './named-access.service.js';
export { NamedLooks, type Look } from './named-looks.js';
export { NamedAccessApiModule, NamedAccessJobsModule, NamedAccessModule, namedAccessSchema } from './named-access.module.js';
