import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, RequestLoaders } from '#kernel/graphql';
import { OrganizationType, presentOrganization } from '#organization';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachments } from './attachment.service.js';
import { AttachmentType, presentAttachment } from './attachment.types.js';
import { OrganizationDocuments } from './organization-document.service.js';

/** Adds the licence to an organisation. */
@Resolver(() => OrganizationType)
export class OrganizationDocumentResolver {
  constructor(
    private readonly attachments: Attachments,
    private readonly documents: OrganizationDocuments,
  ) {}

  @Cost('write')
  @Mutation(() => OrganizationType)
  @Allow('signed-in')
  async attachOrganizationDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('organizationId', { type: () => ID }) organizationId: string,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.documents.attach(viewer, organizationId, attachmentId), viewer);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: 'Shown to insiders.' })
  async document(
    @Parent() parent: OrganizationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    if (!parent.documentId) return null;
    const attachment = await loaders.load('attachment', parent.documentId, (ids) => this.attachments.byIds(ids));
    return attachment ? presentAttachment(attachment) : null;
  }
}
