import { described } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ImportState } from './bulk-import.states.js';
import { ImportKind } from './import-kind.js';

@ObjectType({
  description: 'What is wrong, where, and what to do about it (导入问题). Row 0 stands for the whole file.',
})
export class ImportProblem {
  @Field(() => Int, { description: 'Row of the file (行号), counted from 1; 0 for the whole file.' }) row: number;
  @Field(() => String, { nullable: true, description: 'Heading of the column (表头).' }) column: string | null;
  @Field({ description: 'What stands there, cut short (单元格内容).' }) value: string;
  @Field({ description: 'Code of the message (问题代码).' }) code: string;
  @Field({ description: 'What is wrong and what to do, in the reader’s language (问题说明).' }) message: string;
}

@ObjectType('ImportColumn', { description: 'A column of the file (导入列); without a field it is not used.' })
export class ImportColumnType {
  @Field({ description: 'Heading in the file (表头).' }) header: string;
  @Field(() => String, { nullable: true, description: 'Field that the column fills (字段代码).' }) field: string | null;
  @Field(() => String, { nullable: true, description: 'Name of that field in the reader’s language (字段名称).' })
  label: string | null;
}

@ObjectType({ description: 'A record that an import made (导入记录).' })
export class ImportedRecord {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Row of the file that it came from (行号).' }) row: number;
  @Field({ description: 'Name of the record (名称).' }) title: string;
}

@ObjectType('ImportRun', {
  description: 'A file on its way in (导入任务). Before the start the counts say what would happen.',
})
export class ImportRunType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => ImportKind, { description: 'What the rows become (导入类型).' }) kind: string;
  @Field(() => ImportState, { description: 'Where the run stands (导入状态).' }) state: ImportState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'The worker is checking or importing it 处理中.' }) underWay: boolean;
  @Field({ description: 'Name of the file as it was uploaded (文件名).' }) fileName: string;
  @Field(() => String, {
    nullable: true,
    description: 'How the text of the file is encoded (文件编码); null for a workbook.',
  })
  encoding: string | null;
  @Field(() => Int, { description: 'Rows of the file (总行数).' }) totalRows: number;
  @Field(() => Int, { description: 'Rows looked at so far (已处理行数).' }) doneRows: number;
  @Field(() => Int, { description: 'Records that it made (新建数).' }) created: number;
  @Field(() => Int, { description: 'Rows that came in before (已跳过数).' }) skipped: number;
  @Field(() => Int, { description: 'Rows that cannot come in (失败数).' }) failed: number;
  @Field(() => [ImportColumnType], { description: 'How the file’s columns were read (列对应).' })
  columns: ImportColumnType[];
  @Field(() => [[String]], { description: 'The first rows as they were read (预览).' }) preview: string[][];
  @Field(() => [ImportProblem], { description: 'The first 500 problems (问题).' }) problems: ImportProblem[];
  @Field(() => Int, { description: 'Problems altogether (问题数).' }) problemCount: number;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it came to its end (完成时间).' }) finishedAt: Date | null;
}
