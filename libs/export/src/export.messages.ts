import { declareMessages } from '../../kernel/errors/src/index.js';

declareMessages({
  'export.kind.notYours': { zh: '您的角色不能导出这一类数据。', en: 'Your role cannot export this.' },
  'export.year': { zh: '年份应在 1990 至 2100 之间。', en: 'The year must lie between 1990 and 2100.' },
  'export.expired': { zh: '文件已过期删除，请重新导出。', en: 'The file has expired. Please export again.' },
  'export.notReady': { zh: '文件还没有生成好。', en: 'The file is not ready yet.' },
  'export.tooMany': { zh: '已有 {count} 个导出正在进行，请等其中一个完成。', en: '{count} exports are under way. Please wait for one of them.' },
  'export.history.REQUESTED': { zh: '申请导出', en: 'Export asked for' },
});
