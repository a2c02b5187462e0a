import { StateTone } from '#kernel/workflow';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ImportState } from './bulk-import.states.js';
import { ImportKind } from './import-kind.js';

registerEnumType(ImportKind, { name: 'ImportKind' });
registerEnumType(ImportState, { name: 'ImportState' });

@ObjectType({ description: 'What is wrong, where, and what to do about it. Row 0 stands for the whole file.' })
export class ImportProblem {
  @Field(() => Int) row: number;
  @Field(() => String, { nullable: true, description: 'The heading.' }) column: string | null;
  @Field({ description: 'What stands there, cut short.' }) value: string;
  @Field() code: string;
  @Field() message: string;
}

@ObjectType('ImportColumn', { description: 'A column of the file; without a field it is not used.' })
export class ImportColumnType {
  @Field() header: string;
  @Field(() => String, { nullable: true }) field: string | null;
  @Field(() => String, { nullable: true }) label: string | null;
}

@ObjectType()
export class ImportedRecord {
  @Field(() => ID) id: string;
  @Field(() => Int) row: number;
  @Field() title: string;
}

@ObjectType('ImportRun', { description: 'A file on its way in. Before the start the counts say what would happen.' })
export class ImportRunType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => ImportKind) kind: string;
  @Field(() => ImportState) state: ImportState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'The worker is checking or importing it 处理中.' }) underWay: boolean;
  @Field() fileName: string;
  @Field(() => String, { nullable: true }) encoding: string | null;
  @Field(() => Int) totalRows: number;
  @Field(() => Int) doneRows: number;
  @Field(() => Int) created: number;
  @Field(() => Int, { description: 'Rows that came in before.' }) skipped: number;
  @Field(() => Int) failed: number;
  @Field(() => [ImportColumnType]) columns: ImportColumnType[];
  @Field(() => [[String]], { description: 'The first rows as they were read.' }) preview: string[][];
  @Field(() => [ImportProblem], { description: 'The first 500.' }) problems: ImportProblem[];
  @Field(() => Int) problemCount: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
}
