import { declareMessages } from '#kernel/errors';

export const contractFileMessages = declareMessages({
  'contract.evidence.kind': { zh: '凭证应为 PDF 或图片。', en: 'The evidence must be a PDF or an image.' },
  'contract.evidence.missing': { zh: '请上传凭证。', en: 'Attach the evidence.' },
  'contract.file.twice': { zh: '这个文件已经在合同的附件中。', en: 'This file is among the contract’s files already.' },
  'contract.file.note': { zh: '{name}', en: '{name}' },
  'contract.history.FILE_ADDED': { zh: '添加附件', en: 'File added' },
});
