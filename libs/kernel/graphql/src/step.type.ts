import { ReasonRule, type Step as OfferedStep } from '#kernel/workflow';
import { Field, ObjectType } from '@nestjs/graphql';

/**
 * Makes the type of a record's steps 可办步骤 (`availableSteps` of `#kernel/workflow`):
 * `@ObjectType() class DemandStep extends Step(() => DemandAction, () => DemandState) {}`.
 */
export function Step<Action extends string, State extends string>(
  actions: () => Readonly<Record<string, Action>>,
  states: () => Readonly<Record<string, State>>,
) {
  @ObjectType({ isAbstract: true })
  abstract class StepType implements OfferedStep<State, Action> {
    @Field(() => actions(), { description: 'The action 操作.' })
    action: Action;

    @Field({ description: 'The action in the viewer’s language 操作名称.' })
    label: string;

    @Field(() => states(), { description: 'The state to which it leads 办理后的状态.' })
    state: State;

    @Field({ description: 'That state in the viewer’s language 办理后的状态名称.' })
    stateLabel: string;

    @Field(() => ReasonRule, { description: 'Whether one says why 是否说明理由.' })
    needsReason: ReasonRule;

    @Field({ description: 'Whether the paper that proves it comes with it 是否须附凭证.' })
    needsPaper: boolean;

    @Field({ description: 'Nothing that the record itself should hold is missing 内容是否齐备.' })
    ready: boolean;
  }
  return StepType;
}
