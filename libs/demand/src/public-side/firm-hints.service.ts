import type { Locale } from '#kernel/errors';
import { OrganizationFacade, type OrganizationRecord } from '#organization';
import { industryName, regionName, regionParent, sizeBandLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';

/** What is known about the firm behind a demand without naming it, e.g. 三元区 · 化学原料制造 · 中型企业. */
export interface FirmHint {
  /** The code behind `county`: a county, or the city where the county would name the firm. */
  regionCode: string | null;
  county: string | null;
  industryName: string | null;
  sizeBand: string | null;
  text: string;
}

/** A hint that fits fewer firms than this would name the firm (domain §2.1). */
const ENOUGH = 5;
const NOTHING: FirmHint = { regionCode: null, county: null, industryName: null, sizeBand: null, text: '' };

/** Says of a masked firm only what at least five firms share. */
@Injectable()
export class FirmHints {
  constructor(private readonly organizations: OrganizationFacade) {}

  /** Hints for many firms, by organisation id. */
  async of(organizationIds: readonly string[], locale: Locale): Promise<Map<string, FirmHint>> {
    const found = await this.organizations.byIds(organizationIds);
    // Firms of one trade and county ask for the same counts: a rebuild of an index asks for thousands.
    const counted = new Map<string, Promise<number>>();
    const count: Count = (alike) => {
      const key = JSON.stringify(alike);
      const known = counted.get(key) ?? this.organizations.countSimilar(alike);
      counted.set(key, known);
      return known;
    };
    const entries = await Promise.all(
      [...found].map(async ([id, organization]) => [id, await hintOf(organization, locale, count)] as const),
    );
    return new Map(entries);
  }
}

type Count = (alike: Parameters<OrganizationFacade['countSimilar']>[0]) => Promise<number>;

async function hintOf(organization: OrganizationRecord, locale: Locale, count: Count): Promise<FirmHint> {
  const division = organization.industryCode?.slice(0, 3) ?? null;
  const city = regionParent(organization.regionCode);
  // From the most telling to the least; the first that fits enough firms is shown.
  const ladder = [
    { industry: division, region: organization.regionCode, size: organization.sizeBand },
    { industry: division, region: organization.regionCode, size: null },
    { industry: null, region: organization.regionCode, size: null },
    { industry: division, region: city, size: null },
    { industry: null, region: city, size: null },
    { industry: division, region: null, size: null },
  ];
  for (const step of ladder) {
    if (!step.industry && !step.region) continue;
    const fits = await count({
      industryDivision: step.industry,
      regionCode: significant(step.region),
      sizeBand: step.size,
    });
    if (fits < ENOUGH) continue;
    const county = step.region ? (regionName(step.region, locale) ?? null) : null;
    const industry = step.industry ? (industryName(step.industry, locale) ?? null) : null;
    const sizeBand = step.size ? sizeBandLabel(step.size, locale) : null;
    return {
      regionCode: step.region,
      county,
      industryName: industry,
      sizeBand,
      text: [county, industry, sizeBand].filter(Boolean).join(' · '),
    };
  }
  return NOTHING;
}

/** 350400 means the whole city: compare by its first four digits. */
function significant(region: string | null): string | null {
  return region?.replace(/(?:00){1,2}$/, '') || null;
}
