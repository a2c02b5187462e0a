import type { Viewer } from '#kernel/access';
import { OrganizationService, isInsider, type OrganizationRecord } from '#organization';
import { Injectable } from '@nestjs/common';
import { AttachmentAccess } from './attachment-access.registry.js';
import { Attachments } from './attachment.service.js';

const KIND = 'organization';

/** The licence by which an organisation is verified: its members and the brokers may read it. */
@Injectable()
export class OrganizationDocuments {
  constructor(
    access: AttachmentAccess,
    private readonly attachments: Attachments,
    private readonly organizations: OrganizationService,
  ) {
    access.register(KIND, (viewer, _attachmentId, organizationId) => isInsider(viewer, { id: organizationId }));
  }

  async attach(viewer: Viewer, organizationId: string, attachmentId: string): Promise<OrganizationRecord> {
    const { id } = await this.attachments.own(viewer, attachmentId);
    return this.organizations.attachDocument(viewer, organizationId, id, (manager) =>
      this.attachments.link(manager, { attachmentId: id, kind: KIND, subjectId: organizationId }),
    );
  }
}
