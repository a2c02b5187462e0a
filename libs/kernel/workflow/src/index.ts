export type { RecordHistory } from './history.entity.js';
export {
  allLifecycles,
  defineLifecycle,
  lifecycleOf,
  statesOf,
  type AnyLifecycle,
  type Lifecycle,
  type Moving,
  type Transition,
} from './lifecycle.js';
export { NOTE_MAX, Workflow, availableActions, type Follower, type Move, type Moved } from './workflow.js';
export { WorkflowModule, workflowSchema } from './workflow.module.js';
