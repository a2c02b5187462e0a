import { StateTone } from '#kernel/workflow';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ExportKind } from './export.kinds.js';
import { ExportFormat, ExportState } from './export.states.js';

// Its values come with the features: they are read when the schema is built.
registerEnumType(ExportKind, { name: 'ExportKind' });
registerEnumType(ExportFormat, { name: 'ExportFormat' });
registerEnumType(ExportState, { name: 'ExportState' });

@ObjectType('ExportRun', { description: 'A table that the viewer asked for, as a file.' })
export class ExportRunType {
  @Field(() => ID) id: string;
  @Field(() => ExportKind) kind: ExportKind;
  @Field() kindLabel: string;
  @Field(() => ExportFormat) format: ExportFormat;
  @Field(() => Int, { nullable: true }) year: number | null;
  @Field(() => ExportState) state: ExportState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'Its file is still to be made 生成中.' }) underWay: boolean;
  @Field({ description: 'It has no file any more, or never got one; one may ask anew 可重新申请.' })
  repeatable: boolean;
  @Field(() => Date) requestedAt: Date;
  @Field(() => Int) rowsDone: number;
  @Field(() => Int, { nullable: true }) rowsTotal: number | null;
  @Field(() => Int, { nullable: true, description: 'Bytes.' }) size: number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed, and what to do.' }) failure: string | null;
  @Field(() => Date, { nullable: true }) expiresAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the file can be fetched while it is there.' }) url:
    string | null;
}

@ObjectType()
export class ExportOption {
  @Field(() => ExportKind) kind: ExportKind;
  @Field() label: string;
  @Field({ description: 'It can be cut to a year.' }) byYear: boolean;
  @Field(() => String, { nullable: true, description: 'What belongs to a year.' }) yearHint: string | null;
}
