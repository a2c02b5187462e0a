import { UserError } from '#kernel/errors';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { byId, Clock, firstOfLine, isId, newId } from '#kernel/values';
import type { OrganizationKind, SizeBand } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, Not, type EntityManager } from 'typeorm';
import { Organization } from './organization.entity.js';
import type { OrganizationState } from './organization.states.js';

/** An organisation as other features know it. */
export type OrganizationRecord = Readonly<Organization>;

export interface NewOrganization {
  id?: string;
  name: string;
  creditCode: string;
  creditCodeWarning?: boolean;
  kind: OrganizationKind;
  industryCode?: string | null;
  regionCode: string;
  sizeBand?: SizeBand | null;
  state?: OrganizationState;
}

/** What makes firms alike on the public side of a masked record; what is left out does not narrow. */
export interface Alike {
  /** The first digits of the industry code, usually the division's two. */
  industryDivision?: string | null;
  /** A region code, or its first digits for the city (4) or the province (2). */
  regionCode?: string | null;
  sizeBand?: SizeBand | null;
}

export interface OrganizationFilter {
  states?: readonly OrganizationState[] | null;
  text?: string | null;
}

/** The organisations of the platform, for every feature. Answers are not cut to a viewer: use `presentOrganization` for that. */
@Injectable()
export class OrganizationFacade {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Organisations by id, for a DataLoader. */
  async byIds(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, OrganizationRecord>> {
    if (!ids.length) return new Map();
    const found = await manager.findBy(Organization, { id: In([...new Set(ids)]) });
    return byId(found);
  }

  async find(
    id: string | null | undefined,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OrganizationRecord | undefined> {
    return id && isId(id) ? (await this.byIds([id], manager)).get(id) : undefined;
  }

  /** @throws UserError NOT_FOUND */
  async get(id: string, manager: EntityManager = this.dataSource.manager): Promise<OrganizationRecord> {
    const organization = await this.find(id, manager);
    if (!organization) throw UserError.notFound();
    return organization;
  }

  /** @param creditCode as `normalCreditCode` makes it. */
  async byCreditCode(
    creditCode: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OrganizationRecord | undefined> {
    return (await manager.findOneBy(Organization, { creditCode })) ?? undefined;
  }

  /** Whether a broker has verified it; until then it may write drafts but submit nothing. */
  async isVerified(id: string | null | undefined, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return (await this.find(id, manager))?.state === 'VERIFIED';
  }

  /** The name under which everyone may know it, or undefined when there is no such organisation. */
  async publicName(id: string): Promise<string | undefined> {
    return (await this.find(id))?.name;
  }

  countVerified(): Promise<number> {
    return this.dataSource.manager.countBy(Organization, { state: 'VERIFIED' });
  }

  /** How many verified firms a hint would fit; fewer than five would give one away. A university next door hides no firm. */
  countSimilar({ industryDivision, regionCode, sizeBand }: Alike): Promise<number> {
    const query = this.dataSource.manager
      .createQueryBuilder(Organization, 'organization')
      .where("organization.state = 'VERIFIED' AND organization.kind NOT IN ('UNIVERSITY', 'INSTITUTE')");
    if (industryDivision)
      query.andWhere('organization.industryCode LIKE :industry', { industry: `${digits(industryDivision)}%` });
    if (regionCode) query.andWhere('organization.regionCode LIKE :region', { region: `${digits(regionCode)}%` });
    if (sizeBand) query.andWhere('organization.sizeBand = :sizeBand', { sizeBand });
    return query.getCount();
  }

  /** Those that wait to be verified, the oldest first, without a broker's own; with the number of all of them. */
  async pending(
    ownId: string | undefined,
    limit: number,
  ): Promise<{ organizations: OrganizationRecord[]; total: number }> {
    const [organizations, total] = await this.dataSource.manager.findAndCount(Organization, {
      where: { state: 'PENDING', ...(ownId === undefined ? {} : { id: Not(ownId) }) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return { organizations, total };
  }

  /** A page of organisations, the newest first. */
  list(filter: OrganizationFilter, args: ListArgs): Promise<PageOf<OrganizationRecord>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Organization, 'organization')
      .orderBy('organization.createdAt', 'DESC')
      .addOrderBy('organization.id', 'DESC');
    if (filter.states?.length) query.andWhere('organization.state IN (:...states)', { states: filter.states });
    const text = firstOfLine(filter.text ?? '', 100);
    if (text) {
      const like = `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
      query.andWhere(
        new Brackets((or) =>
          or
            .where('organization.name LIKE :like', { like })
            .orWhere('organization.creditCode LIKE :code', { code: like.toUpperCase() }),
        ),
      );
    }
    return findPage(query, args);
  }

  /** Adds an organisation, inside the caller's transaction. Its values must have been checked. */
  async create(manager: EntityManager, organization: NewOrganization): Promise<OrganizationRecord> {
    const row = manager.create(Organization, {
      id: organization.id ?? newId(),
      name: organization.name,
      creditCode: organization.creditCode,
      creditCodeWarning: organization.creditCodeWarning ?? false,
      kind: organization.kind,
      industryCode: organization.industryCode ?? null,
      regionCode: organization.regionCode,
      sizeBand: organization.sizeBand ?? null,
      state: organization.state ?? 'PENDING',
      version: 1,
      rejectionNote: null,
      documentId: null,
      createdAt: this.clock.now(),
    });
    await manager.insert(Organization, row);
    return row;
  }
}

function digits(code: string): string {
  return code.replace(/[^0-9A-Za-z]/g, '');
}
