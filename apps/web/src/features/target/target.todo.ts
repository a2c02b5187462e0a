import type { TodoHead } from '../todo/todoHeads';
import { YearLine } from './year/YearLine';

/** Those who watch the figures read where the year stands. */
export const todoHead: TodoHead = { role: 'GOVERNMENT', Head: YearLine };
