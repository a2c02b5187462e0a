import type { Schema } from '#kernel/database';
import { OrganizationModule } from '#organization';
import { Module } from '@nestjs/common';
import { AttachmentAccess } from './attachment-access.registry.js';
import { AttachmentController } from './attachment.controller.js';
import { Attachment, AttachmentLink } from './attachment.entity.js';
import { AttachmentTables1700000004000 } from './attachment.migrations.js';
import { Attachments } from './attachment.service.js';
import { FileStore } from './file-store.service.js';
import { OrganizationDocumentResolver } from './organization-document.resolver.js';
import { OrganizationDocuments } from './organization-document.service.js';
import { UploadRetention } from './upload-retention.service.js';

export const attachmentSchema: Schema = {
  entities: [Attachment, AttachmentLink],
  migrations: [AttachmentTables1700000004000],
};

/** Files, for every feature that links them to its records. */
@Module({
  providers: [FileStore, AttachmentAccess, Attachments, UploadRetention],
  exports: [Attachments, AttachmentAccess],
})
export class AttachmentModule {}

@Module({
  imports: [AttachmentModule, OrganizationModule],
  controllers: [AttachmentController],
  providers: [OrganizationDocuments, OrganizationDocumentResolver],
})
export class AttachmentApiModule {}
