import { declareMessages } from '#kernel/errors';

export const attachmentMessages = declareMessages({
  'attachment.none': { zh: '请选择一个文件。', en: 'Choose a file.' },
  'attachment.empty': { zh: '“{name}”是空文件。', en: '"{name}" is empty.' },
  'attachment.tooLarge': { zh: '“{name}”超过 {max} MB。', en: '"{name}" is larger than {max} MB.' },
  'attachment.type': {
    zh: '不支持“{name}”这种文件。可以上传 PDF、PNG、JPEG、WebP、DOCX、XLSX、CSV、JSONL 和 TXT。',
    en: '"{name}" is not of a kind that can be uploaded: PDF, PNG, JPEG, WebP, DOCX, XLSX, CSV, JSONL and TXT are.',
  },
  'attachment.notWhatItSays': {
    zh: '“{name}”的内容不是 {kind} 文件，请重新导出或检查文件是否损坏。',
    en: 'The content of "{name}" is not {kind}. Export it again, or check whether the file is damaged.',
  },
  'attachment.broken': { zh: '文件没有完整传到，请重试。', en: 'The file did not arrive whole. Please try again.' },
});
