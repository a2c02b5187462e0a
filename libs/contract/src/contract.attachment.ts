import { AttachmentAccess, type Grant } from '#attachment';
import { AuditLog } from '#kernel/access';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { looksAsAdministrator, maySee } from './core/contract.access.js';
import type { Contract } from './core/contract.entity.js';
import { FILE_LINK, SCAN_LINK } from './files/contract.file.service.js';
import { ContractRepository } from './record/contract.repository.js';

/** Who may read a signed scan, and the files that belong to a contract: whoever may see its contract; an administrator's look is written down. */
@Injectable()
export class ContractAttachments {
  constructor(access: AttachmentAccess, repository: ContractRepository, audit: AuditLog, dataSource: DataSource) {
    const grant =
      (isCurrent: (contract: Contract, attachmentId: string) => boolean): Grant =>
      async (viewer, attachmentId, contractId) => {
        const contract = await repository.find(contractId);
        if (!contract || !isCurrent(contract, attachmentId) || !maySee(viewer, contract)) return false;
        if (looksAsAdministrator(viewer, contract)) {
          await audit.write(dataSource.manager, {
            actor: viewer,
            action: 'contract.scan-read',
            subjectKind: 'contract',
            subjectId: contractId,
          });
        }
        return true;
      };
    access.register(
      SCAN_LINK,
      grant((contract, attachmentId) => contract.scanId === attachmentId),
    );
    // What proves a record is kept with it for good.
    access.register(
      FILE_LINK,
      grant(() => true),
    );
  }
}
