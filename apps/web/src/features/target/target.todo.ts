import { lazy } from 'react';
import type { TodoHead } from '../todo/todoHeads';

/** Those who watch the figures read where the year stands. */
export const todoHead: TodoHead = { role: 'GOVERNMENT', Head: lazy(() => import('./year/YearLine')) };
