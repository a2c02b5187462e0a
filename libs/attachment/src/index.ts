export { AttachmentAccess, type Grant } from './attachment-access.js';
export { attachmentColumns, declareAttachmentColumns } from './attachment-columns.js';
export { feature } from './attachment.feature.js';
export { AttachmentModule } from './attachment.module.js';
export { AttachmentType, presentAttachment } from './attachment.types.js';
export { Attachments, MAX_BYTES, type AttachmentRecord, type Upload } from './attachments.js';
export { dispositionOf } from './disposition.js';
export { keptFiles, lockFiles, unlockFiles, type KeptFile } from './kept-files.js';
export { registerUploads } from './uploads.js';
