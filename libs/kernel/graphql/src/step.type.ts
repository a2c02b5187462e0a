import { ReasonRule, StateTone, type Step as OfferedStep } from '#kernel/workflow';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

registerEnumType(StateTone, {
  name: 'StateTone',
  description: 'How a state looks 状态色调.',
  valuesMap: {
    IDLE: { description: 'Nothing happens 静止.' },
    INFO: { description: 'Under way 进行中.' },
    GOOD: { description: 'Done as it should be 完成.' },
    WARN: { description: 'Somebody must act 待处理.' },
    BAD: { description: 'Refused or stopped 未通过.' },
  },
});
registerEnumType(ReasonRule, {
  name: 'ReasonRule',
  description: 'Whether a step says why 是否说明理由.',
  valuesMap: {
    NONE: { description: 'It is not asked 不需要.' },
    OPTIONAL: { description: 'One may say why 选填.' },
    REQUIRED: { description: 'Without it the step is refused 必填.' },
    CODED: { description: 'One of the declared reasons, and a note 须选原因并说明.' },
  },
});

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
