import { AttachmentType, Attachments, presentAttachment } from '#attachment';
import { Users } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders, described } from '#kernel/graphql';
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
  @Mutation(() => ContractType, {
    description: 'Keeps a whole pre-check (保存登记预审); the one before stays on record.',
  })
  savePrecheck(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('answers', { type: () => [PrecheckAnswerInput], description: 'Answers, question by question (预审答复).' })
    answers: PrecheckAnswerInput[],
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<ContractType> {
    return this.registrations.savePrecheck(viewer, { contractId, answers, clientMutationId });
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, {
    description: 'Puts right a number that was typed wrong (更正登记编号); the old one stays on record.',
  })
  correctRegistrationNumber(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('version', { type: () => Int, description: described.readVersion }) version: number,
    @Args('number', { description: 'The right number (登记编号).' }) number: string,
    @Args('reason', { description: 'Why it is put right (更正原因).' }) reason: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('evidenceId', { type: () => ID, nullable: true, description: described.evidenceId })
    evidenceId?: string | null,
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
  @ResolveField(() => PrecheckType, {
    nullable: true,
    description: 'The last pre-check for registration (登记预审); null where there is none to show.',
  })
  precheck(@CurrentViewer() viewer: Viewer, @Parent() contract: ContractType): Promise<PrecheckType | null> {
    return this.registrations.precheckOf(viewer, contract);
  }

  @Cost('batched')
  @ResolveField(() => [RegistrationStepType], {
    description: 'Steps of the registration as they were recorded (登记过程).',
  })
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
  @ResolveField(() => [NumberCorrectionType], {
    description: 'Registration numbers that were put right (登记编号更正).',
  })
  async numberCorrections(
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<NumberCorrectionType[]> {
    return masked
      ? []
      : ((await loaders.load('number-corrections', id, (ids) => this.registrations.correctionsOf(ids))) ?? []);
  }

  @Cost('free')
  @ResolveField(() => String, { nullable: true, description: 'Path of the printable pre-check form (登记预审表).' })
  registrationForm(@Parent() { id, masked }: ContractType): string | null {
    return masked ? null : `/papers/registration/${id}.pdf`;
  }
}

@Resolver(() => RegistrationStepType)
export class RegistrationStepEvidence {
  constructor(private readonly attachments: Attachments) {}

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
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
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
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
  @ResolveField(() => String, { nullable: true, description: 'Who kept them (预审人).' })
  async answeredBy(
    @Parent() { answeredById }: PrecheckType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return (answeredById && (await loaders.load('user', answeredById, (ids) => this.users.byIds(ids)))?.name) || null;
  }
}
