import type { ComponentType, LazyExoticComponent } from 'react';
import type { Role } from '../../generated/schema';

/** What a role reads above its list, brought by a feature in its `<feature>.todo.ts`; lazy, as only that role loads it. */
export interface TodoHead {
  role: Role;
  Head: LazyExoticComponent<ComponentType>;
}

const plugs = Object.values(import.meta.glob<{ todoHead: TodoHead }>('../*/*.todo.ts', { eager: true }));

export const todoHeads: readonly TodoHead[] = plugs.map(({ todoHead }) => todoHead);
