import { described } from '#kernel/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ContractFileKind } from './contract.file.entity.js';

@ObjectType('ContractFile', { description: 'A paper filed with a contract (合同文件).' })
export class ContractFileType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ContractFileKind, { description: 'What kind of paper it is (文件类型).' }) kind: ContractFileKind;
  @Field({ description: 'SHA-256 of the file as it was added (文件摘要), in hex.' }) sha256: string;
  @Field(() => Date, { description: 'When it was filed (归档时间).' }) addedAt: Date;
  attachmentId: string;
  addedById: string;
}
