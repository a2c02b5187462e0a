import { Allow, Cost, CurrentViewer, SIGNED_IN, type Viewer } from '#kernel/access';
import { Query, Resolver } from '@nestjs/graphql';
import { TodoService } from './todo.service.js';
import { Todo } from './todo.types.js';

@Resolver()
export class TodoResolver {
  constructor(private readonly todos: TodoService) {}

  @Cost('aggregate')
  @Allow(SIGNED_IN)
  @Query(() => Todo, { description: 'What waits for the viewer (待办), and what changed since their last visit.' })
  todo(@CurrentViewer() viewer: Viewer): Promise<Todo> {
    return this.todos.of(viewer);
  }
}
