import type { AchievementRecord } from '#achievement';
import type { MatchableDemand } from '#demand';
import { Injectable } from '@nestjs/common';

/** Contracts in force that each of these firms has signed with each of these institutes; pairs without one are absent. */
export type CooperationSource = (
  firms: readonly string[],
  institutes: readonly string[],
) => Promise<readonly { firmId: string; instituteId: string; contracts: number }[]>;

/** Contracts that the two have signed with each other; undefined where there are none, or it may not be told. */
export type Together = (demand: MatchableDemand, achievement: AchievementRecord) => number | undefined;

/** Port for past cooperation (dependency inversion): the contract feature provides the data; matching does not import it. */
@Injectable()
export class PastCooperation {
  private source: CooperationSource = async () => [];

  askBy(source: CooperationSource): void {
    this.source = source;
  }

  /** Asks once for many pairs. Of a masked demand nothing is said: whoever has worked with a firm would know it by that. */
  async between(demands: readonly MatchableDemand[], achievements: readonly AchievementRecord[]): Promise<Together> {
    const firms = [
      ...new Set(demands.filter(({ secrecy }) => secrecy !== 'MASKED').map(({ organizationId }) => organizationId)),
    ];
    const institutes = [...new Set(achievements.map(({ instituteId }) => instituteId))];
    const rows = firms.length && institutes.length ? await this.source(firms, institutes) : [];
    const known = new Map(rows.map(({ firmId, instituteId, contracts }) => [`${firmId} ${instituteId}`, contracts]));
    return (demand, achievement) =>
      demand.secrecy === 'MASKED' ? undefined : known.get(`${demand.organizationId} ${achievement.instituteId}`);
  }
}
