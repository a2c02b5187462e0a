import { described } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExportKind } from './export.kinds.js';
import { ExportFormat, ExportState } from './export.states.js';

@ObjectType('ExportRun', { description: 'A table that the viewer asked for, as a file (导出任务).' })
export class ExportRunType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ExportKind, { description: 'Which table (导出类型).' }) kind: ExportKind;
  @Field({ description: 'Name of the table in the reader’s language (名称).' }) kindLabel: string;
  @Field(() => ExportFormat, { description: 'Kind of file (文件格式).' }) format: ExportFormat;
  @Field(() => Int, { nullable: true, description: 'Year that the table is cut to (年度); null for all.' }) year:
    number | null;
  @Field(() => ExportState, { description: 'Where the run stands (导出状态).' }) state: ExportState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'Its file is still to be made 生成中.' }) underWay: boolean;
  @Field({ description: 'It has no file any more, or never got one; one may ask anew 可重新申请.' })
  repeatable: boolean;
  @Field(() => Date, { description: 'When it was asked for (申请时间).' }) requestedAt: Date;
  @Field(() => Int, { description: 'Rows written so far (已导出行数).' }) rowsDone: number;
  @Field(() => Int, { nullable: true, description: 'Rows to be written (总行数); null until they are counted.' })
  rowsTotal: number | null;
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes (文件大小); null until it is whole.' })
  size: number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed, and what to do (失败原因).' }) failure:
    string | null;
  @Field(() => Date, { nullable: true, description: 'When the file is removed (文件到期时间).' })
  expiresAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Path where the file can be fetched while it is there (下载地址).',
  })
  url: string | null;
}

@ObjectType({ description: 'A table that the viewer may take out (可导出表).' })
export class ExportOption {
  @Field(() => ExportKind, { description: 'Which table (导出类型).' }) kind: ExportKind;
  @Field({ description: 'Its name in the reader’s language (名称).' }) label: string;
  @Field({ description: 'It can be cut to a year (可按年度).' }) byYear: boolean;
  @Field(() => String, { nullable: true, description: 'What belongs to a year (年度口径), as a sentence.' }) yearHint:
    string | null;
}
