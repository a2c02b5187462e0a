export type { RecordHistory } from './history.entity.js';
export {
  StateTone,
  allLifecycles,
  defineLifecycle,
  lifecycleOf,
  statesOf,
  type AnyLifecycle,
  type Lifecycle,
  type MoveFacts,
  type MovePayload,
  type Moving,
  type NoteRule,
  type Transition,
} from './lifecycle.js';
export { ReasonRule, availableSteps, isClosed, noteRuleOf, stepsAmong, toneOf, type Step } from './steps.js';
export { WorkflowModule, workflowSchema } from './workflow.module.js';
export { NOTE_MAX, Workflow, type Follower, type Move, type Moved } from './workflow.service.js';
