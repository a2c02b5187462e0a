export type { RecordHistory } from './history.entity.js';
export {
  StateTone,
  allLifecycles,
  defineLifecycle,
  lifecycleOf,
  type AnyLifecycle,
  type Lifecycle,
  type Moving,
  type NoteRule,
  type Transition,
} from './lifecycle.js';
export { ReasonRule, availableSteps, isClosed, noteRuleOf, stepsAmong, toneOf, type Step } from './steps.js';
export { NOTE_MAX, Workflow, type Follower, type Move, type Moved } from './workflow.js';
export { WorkflowModule, workflowSchema } from './workflow.module.js';
