import { lazy, type ComponentType } from 'react';
import type { Role } from '../generated/schema';
import type { Bilingual } from './words/i18n';

/**
 * portal: calm, wide margins. workspace: phone first. desk: dense, side navigation.
 * own: the desk for brokers, government and administrators, the workspace for everybody else.
 */
export type Area = 'portal' | 'workspace' | 'desk' | 'own';

export interface AppRoute {
  path: string;
  layout: Area;
  /** The page is a chunk of its own: `() => import('./BoardPage')`, a default export. */
  page: () => Promise<{ default: ComponentType }>;
  /** The document's title until the page names itself with `<PageTitle>`. */
  title: Bilingual;
  /** Who may open it; everybody when absent. The server decides what they see. */
  access?: 'signed-in' | readonly Role[];
  /** True when the page uses the whole width (board, match, review). */
  wide?: boolean;
}

export interface NavEntry {
  to: string;
  label: Bilingual;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  area: 'workspace' | 'desk';
  /** Who sees it; everybody signed in when absent. */
  roles?: readonly Role[];
  /** Tens: to-do 10, postings 20–30, matches 40, board 50, contracts 60, cockpit 70, import 80, administration 90. */
  order: number;
}

/** A link in the head of every page. */
export interface HeadLink {
  /** With its parameters, by which the head knows that one is there. */
  to: string;
  label: Bilingual;
  order: number;
}

/** Where a person of a role begins when nothing waits for them; the first of their roles counts. */
export interface Start {
  role: Role;
  to: string;
  text: Bilingual;
  order: number;
}

interface FeatureRoutes {
  routes?: AppRoute[];
  nav?: NavEntry[];
  headLinks?: HeadLink[];
  /** What stands in the head for who is signed in (the bell); it comes after the page and never holds it up. */
  headTools?: (() => Promise<{ default: ComponentType }>)[];
  starts?: Start[];
}

const features = Object.values(import.meta.glob<FeatureRoutes>('../features/*/routes.tsx', { eager: true }));

/** What the features contribute in their `routes.tsx`. */
export const appRoutes: readonly AppRoute[] = features.flatMap(({ routes = [] }) => routes);
const navEntries: readonly NavEntry[] = features
  .flatMap(({ nav = [] }) => nav)
  .sort((one, other) => one.order - other.order);

export const headLinks: readonly HeadLink[] = features
  .flatMap(({ headLinks: links = [] }) => links)
  .sort((one, other) => one.order - other.order);
export const headTools = features.flatMap(({ headTools: tools = [] }) => tools.map((tool) => lazy(tool)));
export const starts: readonly Start[] = features
  .flatMap(({ starts: own = [] }) => own)
  .sort((one, other) => one.order - other.order);

export const STAFF: readonly Role[] = ['BROKER', 'ADMIN', 'GOVERNMENT'];

/** The navigation of a person in an area. */
export function navFor(area: 'workspace' | 'desk', roles: readonly Role[]): NavEntry[] {
  return navEntries.filter(
    (entry) => entry.area === area && (!entry.roles || entry.roles.some((role) => roles.includes(role))),
  );
}
