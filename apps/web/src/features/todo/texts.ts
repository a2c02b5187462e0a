import { defineTexts } from '../../app/words/i18n';
import { en } from './todo.en';
import { zh } from './todo.zh';

export const useTexts = defineTexts('todo', zh, en);
