import type { Viewer } from '#kernel/access';
import { message, type Locale, type PlainCode } from '#kernel/errors';
import { formatYuan } from '#kernel/values';
import { availableSteps, stepsAmong, toneOf } from '#kernel/workflow';
import { regionName } from '#taxonomy';
import { isBroker, isOwner, mayEdit, sightOf } from './demand.access.js';
import type { Demand } from './demand.entity.js';
import { demandLifecycle } from './demand.lifecycle.js';
import { completenessOf } from './demand.rules.js';
import { DemandAction } from './demand.states.js';
import type { DemandType } from './demand.types.js';
import type { FirmHint } from './public-side/firm-hints.service.js';

export interface ViewContext {
  viewer: Viewer | undefined;
  locale: Locale;
  hint: FirmHint;
  /** The owner has shown this viewer who they are. */
  identityRevealed: boolean;
}

type TextColumns = Pick<Demand, 'title' | 'situation' | 'wantedResult' | 'constraints'>;

/** The public side of a masked demand; the whole text of a public one. Never called for invited ones outside the worker. */
export function publicTexts(demand: Demand): TextColumns {
  if (demand.secrecy !== 'MASKED') return demand;
  return {
    title: demand.publicTitle,
    situation: demand.publicSituation,
    wantedResult: demand.publicWantedResult,
    constraints: demand.publicConstraints,
  };
}

/**
 * The one place where a demand becomes what a person sees.
 * @returns undefined when this viewer may not see it at all.
 */
export function viewOf(
  demand: Demand,
  { viewer, locale, hint, identityRevealed }: ViewContext,
): DemandType | undefined {
  const sight = sightOf(viewer, demand);
  if (sight === 'none') return undefined;
  const all = sight === 'all';
  const { title, situation, wantedResult, constraints } = all ? demand : publicTexts(demand);
  const mine = isOwner(viewer, demand);
  const insider = mine || isBroker(viewer);
  const named = all || identityRevealed;
  const { score, hints } = completenessOf(demand);
  const steps = stepsAmong(availableSteps(demandLifecycle, viewer, demand), DemandAction);
  return {
    id: demand.id,
    code: demand.code,
    version: demand.version,
    state: demand.state,
    stateLabel: demandLifecycle.states[demand.state][locale],
    stateTone: toneOf(demandLifecycle, demand.state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    editable: mayEdit(viewer, demand),
    insider,
    title,
    situation,
    wantedResult,
    constraints,
    indicators: demand.indicators,
    budgetMin: demand.budgetMin === null ? null : formatYuan(demand.budgetMin),
    budgetMax: demand.budgetMax === null ? null : formatYuan(demand.budgetMax),
    deadline: demand.deadline,
    requiredTrl: demand.requiredTrl,
    modes: demand.modes,
    field: demand.field,
    secrecy: demand.secrecy,
    // A masked firm is shown by its county at most, and the county only as far as the hint allows.
    regionCode: named ? demand.regionCode : null,
    regionName: named ? regionName(demand.regionCode, locale) : hint.county,
    masked: !all,
    hiddenFields: all ? [] : hiddenFields(identityRevealed, locale),
    publicSide: insider
      ? { ...publicTextsOf(demand), industryName: hint.industryName, county: hint.county, sizeBand: hint.sizeBand }
      : null,
    organizationId: named ? demand.organizationId : null,
    organizationHint: hint.text || null,
    onBehalf: demand.onBehalf,
    mine,
    completeness: { score, hints: hints.map((hint) => message(hint, {}, locale)) },
    submittedAt: insider ? demand.submittedAt : null,
    publishedAt: demand.publishedAt,
    expiresAt: demand.expiresAt,
    createdAt: demand.createdAt,
    updatedAt: demand.updatedAt,
    noStateSecrets: insider && demand.noStateSecrets,
  };
}

/** A demand as a viewer sees it, as far as it matters for what may leave. */
type Leaving = Pick<DemandType, 'code' | 'title' | 'secrecy'> & { publicSide: { title: string } | null };

/**
 * The title as it may leave the platform, in e-mail and files, whoever reads it (domain §2.1): the public one of a masked demand; of an invited
 * one the code alone.
 */
export function titleOutside({ code, title, secrecy, publicSide }: Leaving): string {
  if (secrecy === 'INVITED') return code;
  return secrecy === 'MASKED' && publicSide ? publicSide.title || code : title;
}

/** What people wrote about a demand, as it may leave the platform: nothing, unless everybody may read the demand itself. */
export function wordsOutside<Words extends string | null>(
  { secrecy }: Pick<DemandType, 'secrecy'>,
  words: Words,
): Words | null {
  return secrecy === 'PUBLIC' ? words : null;
}

/** The place as it may leave the platform: of a masked demand as near as its hint says, of an invited one none. */
export function placeOutside({
  secrecy,
  publicSide,
  regionName,
  organizationHint,
}: Pick<DemandType, 'secrecy' | 'publicSide' | 'regionName' | 'organizationHint'>): Pick<
  DemandType,
  'regionName' | 'organizationHint'
> {
  if (secrecy === 'INVITED') return { regionName: null, organizationHint: null };
  return { regionName: secrecy === 'MASKED' && publicSide ? publicSide.county : regionName, organizationHint };
}

function publicTextsOf(demand: Demand): TextColumns {
  return {
    title: demand.publicTitle,
    situation: demand.publicSituation,
    wantedResult: demand.publicWantedResult,
    constraints: demand.publicConstraints,
  };
}

function hiddenFields(identityRevealed: boolean, locale: Locale): string[] {
  const hidden: PlainCode[] = identityRevealed
    ? ['demand.hidden.text']
    : ['demand.hidden.organization', 'demand.hidden.text', 'demand.hidden.contact'];
  return hidden.map((code) => message(code, {}, locale));
}
