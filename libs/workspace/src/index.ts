export { TodoService } from './todo.service.js';
export { Todo, TodoCount, TodoItem } from './todo.types.js';
export { WorkspaceApiModule, WorkspaceModule } from './workspace.module.js';
