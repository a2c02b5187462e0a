import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AttachmentType, Attachments, presentAttachment } from '../../attachment/src/index.js';
import { Users } from '../../identity/src/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../kernel/access/src/index.js';
import { Loaders, type RequestLoaders } from '../../kernel/graphql/src/index.js';
import { ContractType } from './contract.types.js';
import { RegistrationDesk } from './registration.desk.js';
import { PrecheckAnswerInput, PrecheckType, RegistrationStepType } from './registration.types.js';

/** Registration 认定登记 of a contract beyond where it stands. */
@Resolver(() => ContractType)
export class RegistrationResolver {
  constructor(private readonly desk: RegistrationDesk) {}

  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Keeps a whole pre-check; the one before stays on record.' })
  savePrecheck(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('answers', { type: () => [PrecheckAnswerInput] }) answers: PrecheckAnswerInput[],
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<ContractType> {
    return this.desk.savePrecheck(viewer, { contractId, answers, clientMutationId });
  }

  @ResolveField(() => PrecheckType, { nullable: true })
  precheck(@CurrentViewer() viewer: Viewer, @Parent() contract: ContractType): Promise<PrecheckType | null> {
    return this.desk.precheckOf(viewer, contract);
  }

  @ResolveField(() => [RegistrationStepType])
  async registrationSteps(@CurrentViewer() viewer: Viewer, @Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<RegistrationStepType[]> {
    return masked ? [] : ((await loaders.load('registration-steps', id, (ids) => this.desk.stepsOf(viewer, ids))) ?? []);
  }

  @ResolveField(() => String, { nullable: true, description: 'Where the form 登记预审表 can be printed from.' })
  registrationForm(@Parent() { id, masked }: ContractType): string | null {
    return masked ? null : `/papers/registration/${id}.pdf`;
  }
}

@Resolver(() => RegistrationStepType)
export class RegistrationStepEvidence {
  constructor(private readonly attachments: Attachments) {}

  @ResolveField(() => AttachmentType, { nullable: true })
  async evidence(@Parent() { evidenceId }: RegistrationStepType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    const found = evidenceId ? await loaders.load('attachment', evidenceId, (ids) => this.attachments.byIds(ids)) : undefined;
    return found ? presentAttachment(found) : null;
  }
}

@Resolver(() => PrecheckType)
export class PrecheckAnswerer {
  constructor(private readonly users: Users) {}

  @ResolveField(() => String, { nullable: true })
  async answeredBy(@Parent() { answeredById }: PrecheckType, @Loaders() loaders: RequestLoaders): Promise<string | null> {
    return (answeredById && (await loaders.load('user', answeredById, (ids) => this.users.byIds(ids)))?.name) || null;
  }
}
