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
  @Mutation(() => OrganizationType, { description: 'Adds the licence to an organisation (上传营业执照).' })
  @Allow('signed-in')
  async attachOrganizationDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('organizationId', { type: () => ID, description: 'Id of the organisation (单位标识).' })
    organizationId: string,
    @Args('attachmentId', { type: () => ID, description: 'Id of the uploaded file (附件标识).' }) attachmentId: string,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.documents.attach(viewer, organizationId, attachmentId), viewer);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: 'Its licence (营业执照); shown to insiders.' })
  async document(
    @Parent() parent: OrganizationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    if (!parent.documentId) return null;
    const attachment = await loaders.load('attachment', parent.documentId, (ids) => this.attachments.byIds(ids));
    return attachment ? presentAttachment(attachment) : null;
  }
}
