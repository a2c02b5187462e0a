import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { PortalRecords } from './portal-records.registry.js';
import type { PortalKind } from './portal.kinds.js';
import type { PortalCard } from './portal.record.js';
import { marked, snippet } from './portal.text.js';
import type { PortalHit } from './portal.types.js';

/** Turns ids that were found into what a visitor may see of them now; whatever a visitor may not see is left out. */
@Injectable()
export class PortalHits {
  constructor(
    private readonly records: PortalRecords,
    private readonly organizations: OrganizationFacade,
  ) {}

  async of(found: readonly { id: string; kind: PortalKind }[], query: string): Promise<PortalHit[]> {
    const cards = await this.cards(found);
    const owners = [...cards.values()].map(({ organizationId }) => organizationId);
    const names = await this.organizations.byIds(owners.filter((id): id is string => id !== null));
    return found.flatMap(({ id, kind }) => {
      const card = cards.get(id);
      return card ? [hitOf(id, kind, card, query, names.get(card.organizationId ?? '')?.name ?? null)] : [];
    });
  }

  /** Read again by the feature that each belongs to: an index that lags shows nothing that was withdrawn. */
  private async cards(found: readonly { id: string; kind: PortalKind }[]): Promise<Map<string, PortalCard>> {
    const read = this.records.all().map((record) => {
      const ids = found.filter(({ kind }) => kind === record.kind).map(({ id }) => id);
      return ids.length ? record.present(ids) : new Map<string, PortalCard>();
    });
    return new Map((await Promise.all(read)).flatMap((shown) => [...shown]));
  }
}

function hitOf(
  id: string,
  kind: PortalKind,
  { text, organizationId: _whose, ...card }: PortalCard,
  query: string,
  organizationName: string | null,
): PortalHit {
  return {
    ...card,
    kind,
    id,
    titleHighlighted: marked(card.title, query),
    snippetHighlighted: snippet(text, query),
    organizationName,
  };
}
