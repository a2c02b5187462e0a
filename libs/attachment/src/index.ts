export { AttachmentAccess, type Grant } from './attachment-access.registry.js';
export { feature } from './attachment.feature.js';
export { AttachmentModule } from './attachment.module.js';
export { Attachments, MAX_BYTES, type AttachmentRecord, type Upload } from './attachment.service.js';
export { AttachmentType, presentAttachment } from './attachment.types.js';
export { dispositionOf } from './disposition.js';
export { registerUploads } from './uploads.js';
