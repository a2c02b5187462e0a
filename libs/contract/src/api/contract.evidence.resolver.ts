import { AttachmentType, Attachments, presentAttachment } from '#attachment';
import { UserType, Users, presentUser } from '#identity';
import { Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders, described } from '#kernel/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AmendmentType } from '../amendment/amendment.types.js';
import { ContractFileType } from '../files/contract.file.types.js';
import { PaymentType, RefundType } from '../payment/payment.types.js';
import { RoyaltyClaimType, RoyaltyStatementType } from '../royalty/royalty.types.js';

/** A resolver of the file that proves a record. */
abstract class Proof {
  constructor(protected readonly attachments: Attachments) {}

  protected async file(id: string | null, loaders: RequestLoaders): Promise<AttachmentType | null> {
    const found = id ? await loaders.load('attachment', id, (ids) => this.attachments.byIds(ids)) : undefined;
    return found ? presentAttachment(found) : null;
  }
}

@Resolver(() => PaymentType)
export class PaymentEvidence extends Proof {
  constructor(attachments: Attachments) {
    super(attachments);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
  evidence(@Parent() { evidenceId }: PaymentType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    return this.file(evidenceId, loaders);
  }
}

@Resolver(() => RefundType)
export class RefundEvidence extends Proof {
  constructor(attachments: Attachments) {
    super(attachments);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
  evidence(@Parent() { evidenceId }: RefundType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    return this.file(evidenceId, loaders);
  }
}

@Resolver(() => RoyaltyStatementType)
export class RoyaltyEvidence extends Proof {
  constructor(attachments: Attachments) {
    super(attachments);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
  evidence(
    @Parent() { evidenceId }: RoyaltyStatementType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    return this.file(evidenceId, loaders);
  }
}

@Resolver(() => ContractFileType)
export class ContractFileContent extends Proof {
  constructor(attachments: Attachments) {
    super(attachments);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: 'The file itself (文件).' })
  content(
    @Parent() { attachmentId }: ContractFileType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    return this.file(attachmentId, loaders);
  }
}

/** The paper, and who wrote it down and compared it. */
abstract class Papered extends Proof {
  constructor(
    attachments: Attachments,
    private readonly users: Users,
  ) {
    super(attachments);
  }

  protected async person(viewer: Viewer, id: string | null, loaders: RequestLoaders): Promise<UserType | null> {
    const user = id ? await loaders.load('user', id, (ids) => this.users.byIds(ids)) : undefined;
    return user ? presentUser(user, viewer) : null;
  }
}

@Resolver(() => RoyaltyClaimType)
export class RoyaltyClaimProof extends Papered {
  constructor(attachments: Attachments, users: Users) {
    super(attachments, users);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
  evidence(
    @Parent() { evidenceId }: RoyaltyClaimType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    return this.file(evidenceId, loaders);
  }

  @Cost('batched')
  @ResolveField(() => UserType, { nullable: true, description: 'Who wrote it down (拟稿人).' })
  draftedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { draftedById }: RoyaltyClaimType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, draftedById, loaders);
  }
}

@Resolver(() => AmendmentType)
export class AmendmentPeople extends Papered {
  constructor(attachments: Attachments, users: Users) {
    super(attachments, users);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: 'The signed paper, scanned (扫描件).' })
  scan(@Parent() { scanId }: AmendmentType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    return this.file(scanId, loaders);
  }

  @Cost('batched')
  @ResolveField(() => UserType, { nullable: true, description: 'Who wrote it down (拟稿人).' })
  draftedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { draftedById }: AmendmentType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, draftedById, loaders);
  }

  @Cost('batched')
  @ResolveField(() => UserType, {
    nullable: true,
    description: 'Who compared it with the paper and confirmed it (确认人).',
  })
  confirmedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { confirmedById }: AmendmentType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, confirmedById, loaders);
  }
}
