import { declareMessages } from '../../kernel/errors/src/index.js';

declareMessages({
  'target.year': { zh: '请选择 {from} 年至 {to} 年。', en: 'Choose a year from {from} to {to}.' },
});
