export { feature } from './named-access.feature.js';
export { NamedAccessModule } from './named-access.module.js';
export { NamedGrants } from './named-access.service.js';
export { NamedLooks, type Look } from './named-looks.service.js';
