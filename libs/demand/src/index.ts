export { DemandAction, DemandState, OPEN as DEMAND_OPEN } from './demand.states.js';
export { Demands, type DemandRecord, type DisclosureSource, type MatchableDemand } from './demands.js';
export { DemandService, LIFE_DAYS, type DraftToSave } from './demand.service.js';
export { DemandTasks, type DemandTask, type DemandTaskGroup } from './demand.tasks.js';
export { placeOutside, titleOutside, wordsOutside } from './demand.view.js';
export { DemandType, Completeness } from './demand.types.js';
export { columnsOf as demandColumnsOf, type DemandDraft } from './demand.rules.js';
export { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from './demand.module.js';
