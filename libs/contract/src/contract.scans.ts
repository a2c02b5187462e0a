import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentAccess } from '../../attachment/src/index.js';
import { AuditLog } from '../../kernel/access/src/index.js';
import { looksAsAdministrator, maySee } from './contract.access.js';
import { ContractRepository } from './contract.repository.js';

/** The kind of the links between contracts and their scans. */
export const SCAN_LINK = 'contract';

/** Who may read a signed scan: whoever may see its contract; an administrator's look is written down. */
@Injectable()
export class ContractScans {
  constructor(access: AttachmentAccess, repository: ContractRepository, audit: AuditLog, dataSource: DataSource) {
    access.register(SCAN_LINK, async (viewer, attachmentId, contractId) => {
      const contract = await repository.find(contractId);
      if (!contract || contract.scanId !== attachmentId || !maySee(viewer, contract)) return false;
      if (looksAsAdministrator(viewer, contract)) {
        await audit.write(dataSource.manager, { actor: viewer, action: 'contract.scan-read', subjectKind: 'contract', subjectId: contractId });
      }
      return true;
    });
  }
}
