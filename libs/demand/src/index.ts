export { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from './demand.module.js';
export type { DemandDraft } from './demand.rules.js';
export { DemandService, LIFE_DAYS, type DraftToSave } from './demand.service.js';
export { OPEN as DEMAND_OPEN, DemandAction, DemandState } from './demand.states.js';
export { DemandTasks, type DemandTask, type DemandTaskGroup } from './demand.tasks.js';
export { Completeness, DemandType } from './demand.types.js';
export { placeOutside, titleOutside, wordsOutside } from './demand.view.js';
export { Demands, type DemandRecord, type DisclosureSource, type MatchableDemand } from './demands.js';
