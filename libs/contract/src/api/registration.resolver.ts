import { AttachmentType, Attachments, presentAttachment } from '#attachment';
import { Users } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders } from '#kernel/graphql';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContractType } from '../record/contract.types.js';
import {
  NumberCorrectionType,
  PrecheckAnswerInput,
  PrecheckType,
  RegistrationStepType,
} from '../registration/registration.types.js';
import { RegistrationService } from './registration.service.js';

/** Registration 认定登记 of a contract beyond where it stands. */
@Resolver(() => ContractType)
export class RegistrationResolver {
  constructor(private readonly registrations: RegistrationService) {}

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Keeps a whole pre-check; the one before stays on record.' })
  savePrecheck(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('answers', { type: () => [PrecheckAnswerInput] }) answers: PrecheckAnswerInput[],
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<ContractType> {
    return this.registrations.savePrecheck(viewer, { contractId, answers, clientMutationId });
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, {
    description: 'Puts right a number that was typed wrong; the old one stays on record.',
  })
  correctRegistrationNumber(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('number') number: string,
    @Args('reason') reason: string,
    @Args('clientMutationId') clientMutationId: string,
    @Args('evidenceId', { type: () => ID, nullable: true }) evidenceId?: string | null,
  ): Promise<ContractType> {
    return this.registrations.correctNumber(viewer, {
      contractId,
      version,
      number,
      reason,
      evidenceId,
      clientMutationId,
    });
  }

  @Cost('row')
  @ResolveField(() => PrecheckType, { nullable: true })
  precheck(@CurrentViewer() viewer: Viewer, @Parent() contract: ContractType): Promise<PrecheckType | null> {
    return this.registrations.precheckOf(viewer, contract);
  }

  @Cost('batched')
  @ResolveField(() => [RegistrationStepType])
  async registrationSteps(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<RegistrationStepType[]> {
    return masked
      ? []
      : ((await loaders.load('registration-steps', id, (ids) => this.registrations.stepsOf(viewer, ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [NumberCorrectionType])
  async numberCorrections(
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<NumberCorrectionType[]> {
    return masked
      ? []
      : ((await loaders.load('number-corrections', id, (ids) => this.registrations.correctionsOf(ids))) ?? []);
  }

  @Cost('free')
  @ResolveField(() => String, { nullable: true, description: 'Where the form 登记预审表 can be printed from.' })
  registrationForm(@Parent() { id, masked }: ContractType): string | null {
    return masked ? null : `/papers/registration/${id}.pdf`;
  }
}

@Resolver(() => RegistrationStepType)
export class RegistrationStepEvidence {
  constructor(private readonly attachments: Attachments) {}

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true })
  evidence(
    @Parent() { evidenceId }: RegistrationStepType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    return paperOf(this.attachments, evidenceId, loaders);
  }
}

@Resolver(() => NumberCorrectionType)
export class NumberCorrectionEvidence {
  constructor(private readonly attachments: Attachments) {}

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true })
  evidence(
    @Parent() { evidenceId }: NumberCorrectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    return paperOf(this.attachments, evidenceId, loaders);
  }
}

async function paperOf(
  attachments: Attachments,
  id: string | null,
  loaders: RequestLoaders,
): Promise<AttachmentType | null> {
  const found = id ? await loaders.load('attachment', id, (ids) => attachments.byIds(ids)) : undefined;
  return found ? presentAttachment(found) : null;
}

@Resolver(() => PrecheckType)
export class PrecheckAnswerer {
  constructor(private readonly users: Users) {}

  @Cost('batched')
  @ResolveField(() => String, { nullable: true })
  async answeredBy(
    @Parent() { answeredById }: PrecheckType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return (answeredById && (await loaders.load('user', answeredById, (ids) => this.users.byIds(ids)))?.name) || null;
  }
}
