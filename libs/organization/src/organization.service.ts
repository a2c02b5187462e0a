import { Users } from '#identity';
import { AuditLog, type Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions, lockRow, updateVersion } from '#kernel/database';
import { UserError, message, requireIds, type Locale } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { firstOfText, isId } from '#kernel/values';
import { NOTE_MAX, Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LONGEST_CODE, checkCreditCode, normalCreditCode } from './credit-code.js';
import { isMember } from './organization.access.js';
import { Organization } from './organization.entity.js';
import { memberEvents } from './organization.events.js';
import { OrganizationFacade, type OrganizationRecord } from './organization.facade.js';
import { organizationLifecycle } from './organization.lifecycle.js';

/** A broker's decision, as asked for. */
export interface Decision {
  id: string;
  version: number;
  note?: string | null;
  clientMutationId: string;
}

export interface CreditCodeAnswer {
  shapeValid: boolean;
  checkDigitValid: boolean;
  registeredName: string | null;
  message: string;
}

/** Verification, documents and members. */
@Injectable()
export class OrganizationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly workflow: Workflow,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly users: Users,
    private readonly organizations: OrganizationFacade,
  ) {}

  /** What the registration form says about a code while it is typed. */
  async checkCode(text: string, locale: Locale): Promise<CreditCodeAnswer> {
    if (text.length > LONGEST_CODE)
      throw UserError.bad('code', 'value.tooLong', { max: LONGEST_CODE, length: text.length });
    const code = normalCreditCode(text);
    const { shapeValid, checkDigitValid } = checkCreditCode(code);
    const registered = shapeValid ? await this.organizations.byCreditCode(code) : undefined;
    const answer = { shapeValid, checkDigitValid, registeredName: registered?.name ?? null };
    if (!shapeValid) return { ...answer, message: message('organization.creditCode.shape', {}, locale) };
    if (registered)
      return { ...answer, message: message('organization.creditCode.registered', { name: registered.name }, locale) };
    return {
      ...answer,
      message: message(
        checkDigitValid ? 'organization.creditCode.fine' : 'organization.creditCode.checkDigit',
        {},
        locale,
      ),
    };
  }

  /** Verifies or rejects. Without a document the broker writes how the organisation was checked. */
  decide(viewer: Viewer, action: 'VERIFY' | 'REJECT', decision: Decision): Promise<OrganizationRecord> {
    requireIds(undefined, decision.id);
    const note = firstOfText(decision.note ?? '', NOTE_MAX);
    const { clientMutationId } = decision;
    return this.transactions.run(async (manager) => {
      const command = { by: viewer, operation: `organization.${action}`, clientMutationId, id: decision.id, manager };
      const { id } = await this.commands.run(command, async () => {
        await this.workflow.fire(manager, organizationLifecycle, Organization, {
          id: decision.id,
          action,
          actor: viewer,
          expectedVersion: decision.version,
          note: decision.note,
          changes: { rejectionNote: action === 'REJECT' ? note : null },
          payload: { organizationId: decision.id },
        });
      });
      return this.organizations.get(id, manager);
    });
  }

  /**
   * Puts the document by which an organisation is verified; after a rejection this submits it again. The attachment feature calls this
   * once it has checked that the file is the person's own, and links it inside `link`.
   */
  attachDocument(
    viewer: Viewer,
    organizationId: string,
    documentId: string,
    link: (manager: EntityManager) => Promise<void>,
  ): Promise<OrganizationRecord> {
    if (!isMember(viewer, { id: organizationId })) throw UserError.notFound('organizationId');
    return this.transactions.run(async (manager) => {
      const organization = await lockRow(manager, Organization, { id: organizationId });
      if (!organization) throw UserError.notFound('organizationId');
      if (organization.documentId === documentId) return organization;
      if (organization.state === 'VERIFIED') throw UserError.bad('attachmentId', 'organization.document.verified');
      await link(manager);
      const { id, state } = organization;
      await this.workflow.record(manager, organizationLifecycle.kind, {
        recordId: id,
        action: 'DOCUMENT',
        fromState: state,
        toState: state,
        actor: viewer,
      });
      if (state === 'REJECTED') {
        const changes = { documentId, rejectionNote: null };
        return this.workflow.fire(manager, organizationLifecycle, Organization, {
          id,
          action: 'RESUBMIT',
          actor: viewer,
          changes,
          payload: { organizationId },
        });
      }
      await updateVersion(manager, Organization, organization, { documentId });
      return this.organizations.get(id, manager);
    });
  }

  /** Lets a person in who asked to join; the organisation's own administrator decides. Approving twice is as approving once. */
  approveMember(viewer: Viewer, userId: string): Promise<OrganizationRecord> {
    return this.transactions.run(async (manager) => {
      const people = await this.users.byIds([viewer.userId, ...(isId(userId) ? [userId] : [])], manager);
      const [approver, applicant] = [people.get(viewer.userId), people.get(userId)];
      const organizationId = applicant?.organizationId;
      if (!organizationId || !isMember(viewer, { id: organizationId })) throw UserError.notFound('userId');
      if (!approver?.isOrganizationAdministrator) throw UserError.forbidden();
      const organization = await this.organizations.get(organizationId, manager);
      if (!(await this.users.admit(manager, userId))) return organization;
      const { state } = organization;
      await this.workflow.record(manager, organizationLifecycle.kind, {
        recordId: organizationId,
        action: 'MEMBER_APPROVED',
        fromState: state,
        toState: state,
        note: applicant.name,
        actor: viewer,
      });
      await this.audit.write(manager, {
        actor: viewer,
        action: 'member.approved',
        subjectKind: 'user',
        subjectId: userId,
        detail: organizationId,
      });
      await this.outbox.append(manager, {
        type: memberEvents.approved,
        subjectId: organizationId,
        payload: { organizationId, userId },
      });
      return organization;
    });
  }
}
