import { Not, type EntityManager } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import { Amendment } from './amendment.entity.js';

/** A contract or an agreement that stands on a paper already. */
export interface PaperTaken {
  contractId: string;
  code: string;
  /** Of the amendment; null for the contract itself. */
  seq: number | null;
}

/**
 * Who stands on a paper: one signed paper is one contract or one supplementary agreement, wherever it was recorded. What was withdrawn or terminated
 * lets go of its paper, so that it can be recorded anew.
 * @param own the contract or amendment that asks
 */
export async function paperTaken(manager: EntityManager, sha256: string, own: string): Promise<PaperTaken | null> {
  const contract = await manager.findOne(Contract, {
    where: { standingScan: sha256, id: Not(own) },
    select: { id: true, code: true },
  });
  if (contract) return { contractId: contract.id, code: contract.code, seq: null };
  const where = {
    scanSha256: sha256,
    id: Not(own),
    state: Not('WITHDRAWN' as const),
    contract: { state: Not('TERMINATED' as const) },
  };
  const amendment = await manager.findOne(Amendment, { where, relations: { contract: true } });
  return amendment && { contractId: amendment.contractId, code: amendment.contract!.code, seq: amendment.seq };
}
