import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ContractFileKind } from './contract.file.entity.js';

@ObjectType('ContractFile')
export class ContractFileType {
  @Field(() => ID) id: string;
  @Field(() => ContractFileKind) kind: ContractFileKind;
  @Field({ description: 'Digest of the file as it was added.' }) sha256: string;
  @Field(() => Date) addedAt: Date;
  attachmentId: string;
  addedById: string;
}
