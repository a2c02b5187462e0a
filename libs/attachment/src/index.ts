export { AttachmentAccess, type Grant } from './attachment-access.registry.js';
export { attachmentColumns, declareAttachmentColumns } from './attachment-columns.js';
export { feature } from './attachment.feature.js';
export { AttachmentModule } from './attachment.module.js';
export { Attachments, MAX_BYTES, type AttachmentRecord, type Upload } from './attachment.service.js';
export { AttachmentType, presentAttachment } from './attachment.types.js';
export { dispositionOf } from './disposition.js';
export { keptFiles, lockFiles, unlockFiles, type KeptFile } from './kept-files.js';
export { registerUploads } from './uploads.js';
