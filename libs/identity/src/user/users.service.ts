import { AuditLog, type Actor } from '#kernel/access';
import { Transactions, lockRow } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { Clock, firstOfLine, groupBy, isId, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type EntityManager, type WhereExpressionBuilder } from 'typeorm';
import { canonicalEmail } from './email.js';
import { Role, type LocaleName, type MemberState } from './identity.roles.js';
import { User } from './user.entity.js';

/** A person as other features know them: all but the password. */
export interface UserRecord {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  roles: Role[];
  locale: LocaleName;
  organizationId: string | null;
  memberState: MemberState | null;
  isOrganizationAdministrator: boolean;
  joinedAt: Date | null;
  emailNotices: boolean;
  recommendations: boolean;
  lastVisitAt: Date | null;
  /** Since when this person may not sign in; what they wrote stays. */
  disabledAt: Date | null;
  createdAt: Date;
}

export interface NewUser {
  /** The id that the person will have; a new one when absent. */
  id?: string;
  name: string;
  email: string;
  phone?: string | null;
  /** From `Passwords.hash`, made before the transaction begins. */
  passwordHash: string;
  roles: readonly Role[];
  locale?: LocaleName;
  organizationId?: string | null;
  memberState?: MemberState | null;
  isOrganizationAdministrator?: boolean;
  consentAt?: Date | null;
}

function recordOf(user: User): UserRecord {
  const { passwordHash: _secret, version: _version, consentAt: _consent, ...record } = user;
  return record;
}

/** The people of the platform, for every feature. */
@Injectable()
export class Users {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Adds a person, inside the caller's transaction. The address must have been checked; a taken one fails as a duplicate key. */
  async createUser(manager: EntityManager, person: NewUser): Promise<UserRecord> {
    const now = this.clock.now();
    const user = manager.create(User, {
      id: person.id ?? newId(),
      name: person.name,
      email: canonicalEmail(person.email),
      phone: person.phone ?? null,
      passwordHash: person.passwordHash,
      roles: [...new Set(person.roles)],
      locale: person.locale ?? 'zh',
      organizationId: person.organizationId ?? null,
      memberState: person.organizationId ? (person.memberState ?? 'ACTIVE') : null,
      isOrganizationAdministrator: person.isOrganizationAdministrator ?? false,
      joinedAt: person.organizationId ? now : null,
      emailNotices: true,
      recommendations: true,
      consentAt: person.consentAt ?? null,
      lastVisitAt: null,
      disabledAt: null,
      version: 1,
      createdAt: now,
    });
    await manager.insert(User, user);
    return recordOf(user);
  }

  /** People by id, for a DataLoader. */
  async byIds(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, UserRecord>> {
    if (!ids.length) return new Map();
    const users = await manager.findBy(User, { id: In([...new Set(ids)]) });
    return new Map(users.map((user) => [user.id, recordOf(user)]));
  }

  async find(id: string): Promise<UserRecord | undefined> {
    return isId(id) ? (await this.byIds([id])).get(id) : undefined;
  }

  /** @throws UserError NOT_FOUND */
  async get(id: string): Promise<UserRecord> {
    const user = await this.find(id);
    if (!user) throw UserError.notFound();
    return user;
  }

  /** Who has this address, in whatever spelling; addresses that differ by an accent are two. */
  async byEmail(email: string, manager: EntityManager = this.dataSource.manager): Promise<UserRecord | undefined> {
    const user = await manager.findOneBy(User, { email: canonicalEmail(email) });
    return user ? recordOf(user) : undefined;
  }

  /** How many people there are, in any state. */
  count(): Promise<number> {
    return this.dataSource.manager.count(User);
  }

  async emailOf(id: string): Promise<string | undefined> {
    return (await this.find(id))?.email;
  }

  /** Everyone who holds at least one of the roles and may sign in, in the order in which they came. */
  async byRoles(roles: readonly Role[], manager: EntityManager = this.dataSource.manager): Promise<UserRecord[]> {
    if (!roles.length) return [];
    const query = manager
      .createQueryBuilder(User, 'user')
      .where('user.disabledAt IS NULL')
      .orderBy('user.createdAt')
      .addOrderBy('user.id');
    // Kept as a JSON list of bare words, so a role is found with its quotes and never inside another's name.
    const holds = (or: WhereExpressionBuilder) =>
      roles.forEach((role, index) => or.orWhere(`user.roles LIKE :role${index}`, { [`role${index}`]: `%"${role}"%` }));
    query.andWhere(new Brackets(holds));
    return (await query.getMany()).map(recordOf);
  }

  /** The people of an organisation who were let in; with `'any'` also those who wait. */
  async membersOf(
    organizationId: string,
    state: MemberState | 'any' = 'ACTIVE',
    manager: EntityManager = this.dataSource.manager,
  ): Promise<UserRecord[]> {
    return (await this.membersOfAll([organizationId], state, manager)).get(organizationId) ?? [];
  }

  /** As `membersOf`, for many organisations in one query. */
  async membersOfAll(
    organizationIds: readonly string[],
    state: MemberState | 'any' = 'ACTIVE',
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, UserRecord[]>> {
    if (!organizationIds.length) return new Map();
    const users = await manager.find(User, {
      where: { organizationId: In([...organizationIds]), ...(state === 'any' ? {} : { memberState: state }) },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
    return groupBy(users.map(recordOf), ({ organizationId }) => organizationId!);
  }

  /** Lets a waiting person into their organisation. @returns false when they were in already. */
  async admit(manager: EntityManager, userId: string): Promise<boolean> {
    const result = await manager.update(
      User,
      { id: userId, memberState: 'PENDING' },
      { memberState: 'ACTIVE', version: () => 'version + 1' },
    );
    return result.affected === 1;
  }

  /** The list of accounts, for administrators. */
  async list(text: string | undefined, args: ListArgs): Promise<PageOf<UserRecord>> {
    const query = this.dataSource.manager
      .createQueryBuilder(User, 'user')
      .orderBy('user.createdAt', 'DESC')
      .addOrderBy('user.id', 'DESC');
    const wanted = firstOfLine(text ?? '', 100);
    if (wanted) {
      const like = `%${wanted.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
      query.where(
        new Brackets((or) =>
          or.where('user.name LIKE :like', { like }).orWhere('user.email LIKE :email', { email: like.toLowerCase() }),
        ),
      );
    }
    const page = await findPage(query, args);
    return { ...page, nodes: page.nodes.map(recordOf) };
  }

  /** Gives or takes a role; what was done and by whom is kept. Giving twice is as giving once. */
  async changeRole(actor: Actor, userId: string, role: Role, change: 'grant' | 'revoke'): Promise<UserRecord> {
    if (!isId(userId)) throw UserError.notFound('userId');
    if (change === 'revoke' && actor !== 'system' && userId === actor.userId && role === Role.ADMIN)
      throw UserError.bad('role', 'identity.role.ownAdmin');
    return this.transactions.run(async (manager) => {
      const user = await lockRow(manager, User, { id: userId });
      if (!user) throw UserError.notFound('userId');
      if (user.roles.includes(role) === (change === 'grant')) return recordOf(user);
      user.roles = change === 'grant' ? [...user.roles, role] : user.roles.filter((held) => held !== role);
      user.version += 1;
      await manager.update(User, { id: user.id }, { roles: user.roles, version: user.version });
      const action = change === 'grant' ? 'user.role.granted' : 'user.role.revoked';
      await this.audit.write(manager, { actor, action, subjectKind: 'user', subjectId: user.id, detail: role });
      return recordOf(user);
    });
  }
}
