export { demandEvents } from './demand.events.js';
export { DemandFacade, type DemandRecord, type DisclosureSource, type MatchableDemand } from './demand.facade.js';
export { feature } from './demand.feature.js';
export { DemandModule } from './demand.module.js';
export type { DemandDraft } from './demand.rules.js';
export { DemandService, LIFE_DAYS, type DraftToSave } from './demand.service.js';
export { OPEN as DEMAND_OPEN, DemandAction, DemandState } from './demand.states.js';
export { Completeness, DemandType } from './demand.types.js';
export { placeOutside, titleOutside, wordsOutside } from './demand.view.js';
