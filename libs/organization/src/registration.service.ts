import { Accounts, Attempts, Passwords, SessionService, Users, type Client, type CookieSink } from '#identity';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, message, type Locale } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { memberEvents, organizationEvents } from './organization.events.js';
import { OrganizationFacade } from './organization.facade.js';
import { organizationLifecycle } from './organization.lifecycle.js';
import { checkRegistration, rolesFor, type Applicant, type Registration } from './organization.rules.js';

/** Two people who register at one moment meet at a unique index; the second looks again. */
const TRIES = 3;

export interface Registered {
  viewer: Viewer;
  joinedExisting: boolean;
  nextStep: string;
}

/** Registers a person together with their organisation, or as asking to join one that is known. */
@Injectable()
export class Registrations {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly sessions: SessionService,
    private readonly organizations: OrganizationFacade,
  ) {}

  /**
   * Registers and signs in. A repeat with the same mark, address and password gets the first answer.
   * @throws UserError BAD_INPUT with all problems at once; nothing is written then.
   */
  async register(
    input: Registration & { clientMutationId: string },
    locale: Locale,
    client: Client,
    sink: CookieSink,
  ): Promise<Registered> {
    await this.attempts.count('registerTry', client.ip);
    const problems = new Problems();
    const applicant = checkRegistration(problems, input);
    const isTaken = (await this.users.byEmail(applicant.email)) !== undefined;
    if (isTaken && problems.any) problems.add('email', 'identity.email.taken');
    problems.throwIfAny();
    // A taken address may be a repeat of this very request; that shows only behind the mark, so no new password is hashed for it.
    if (!isTaken) await this.attempts.count('register', client.ip);
    const passwordHash = isTaken ? '' : await this.passwords.hash(input.password);

    const userId = await this.createOnce(applicant, passwordHash, input, locale, client);
    const viewer = await this.sessions.begin(userId, client, sink);
    const user = await this.users.get(userId);
    const organization = await this.organizations.get(user.organizationId!);
    const joinedExisting = !user.isOrganizationAdministrator;
    const nextStep = message(
      joinedExisting ? 'organization.next.join' : 'organization.next.document',
      { name: organization.name },
      locale,
    );
    return { viewer, joinedExisting, nextStep };
  }

  private async createOnce(
    applicant: Applicant,
    passwordHash: string,
    input: { clientMutationId: string; password: string },
    locale: Locale,
    client: Client,
  ): Promise<string> {
    // There is no user yet whose mark this could be; the address stands for them.
    const by = { userId: hashOf(applicant.email) };
    const { clientMutationId } = input;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { id, repeated } = await this.commands.run(
          { by, operation: 'register', clientMutationId },
          (manager, userId) => this.create(manager, userId, applicant, passwordHash, locale),
        );
        if (repeated && !(await this.accounts.isPassword(id, input.password, client)))
          throw UserError.bad('email', 'identity.email.taken');
        return id;
      } catch (error) {
        if (!isDuplicate(error) || attempt >= TRIES) throw error;
      }
    }
  }

  private async create(
    manager: EntityManager,
    userId: string,
    applicant: Applicant,
    passwordHash: string,
    locale: Locale,
  ): Promise<void> {
    if (!passwordHash || (await this.users.byEmail(applicant.email, manager)))
      throw UserError.bad('email', 'identity.email.taken');
    const known = await this.organizations.byCreditCode(applicant.creditCode, manager);
    const { name, email, phone, organizationName, ...organization } = applicant;
    const home = known ?? (await this.organizations.create(manager, { ...organization, name: organizationName }));
    const roles = rolesFor(home.kind, !known);
    await this.users.createUser(manager, {
      id: userId,
      name,
      email,
      phone,
      passwordHash,
      roles,
      locale,
      organizationId: home.id,
      memberState: known ? 'PENDING' : 'ACTIVE',
      isOrganizationAdministrator: !known,
      consentAt: this.clock.now(),
    });
    if (!known) {
      const actor: Viewer = { userId, sessionId: '', name, roles, locale };
      const row = { recordId: home.id, action: 'REGISTERED', fromState: null, toState: home.state, actor };
      await this.workflow.record(manager, organizationLifecycle.kind, row);
    }
    const type = known ? memberEvents.requested : organizationEvents.registered;
    await this.outbox.append(manager, { type, subjectId: home.id, payload: { organizationId: home.id, userId } });
  }
}

/** As long as an id, so that it fits where a user's id would be. */
function hashOf(email: string): string {
  return createHash('sha256').update(`register:${email}`).digest('hex').slice(0, 36);
}
