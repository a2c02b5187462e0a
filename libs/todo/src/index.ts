export { feature } from './todo.feature.js';
export { TodoModule } from './todo.module.js';
export {
  LISTED,
  TodoSources,
  type TodoKind,
  type TodoSource,
  type Waiting,
  type WaitingGroup,
} from './todo.registry.js';
export { TodoService } from './todo.service.js';
export { Todo, TodoCount, TodoItem } from './todo.types.js';
