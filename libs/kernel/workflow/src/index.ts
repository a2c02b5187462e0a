export type { RecordHistory } from './history.entity.js';
export {
  allLifecycles,
  defineLifecycle,
  lifecycleOf,
  statesOf,
  type AnyLifecycle,
  type Lifecycle,
  type MoveFacts,
  type MovePayload,
  type Moving,
  type Transition,
} from './lifecycle.js';
export { WorkflowModule, workflowSchema } from './workflow.module.js';
export { NOTE_MAX, Workflow, availableActions, type Follower, type Move, type Moved } from './workflow.service.js';
