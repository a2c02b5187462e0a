/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n": typeof types.ChooseLanguageDocument,
    "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n": typeof types.RegionsDocument,
    "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": typeof types.ActOnAchievementDocument,
    "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": typeof types.ActOnDemandDocument,
    "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n": typeof types.TaxonomyDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n": types.ChooseLanguageDocument,
    "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n": types.RegionsDocument,
    "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": types.ActOnAchievementDocument,
    "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n": types.ActOnDemandDocument,
    "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n": types.TaxonomyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      permissions\n      user { id name email phone roles locale emailNotices recommendations organization { id name state } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n"): (typeof documents)["\n  mutation ChooseLanguage($locale: Locale!) {\n    updateProfile(locale: $locale) { id locale }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n"): (typeof documents)["\n  query Regions($parent: String) {\n    regions(parent: $parent) { code name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"): (typeof documents)["\n  mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n    actOnAchievement(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"): (typeof documents)["\n  mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n    actOnDemand(action: $action, input: $input) { id version state stateLabel availableActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n"): (typeof documents)["\n  query Taxonomy {\n    taxonomy {\n      fields { value label }\n      modes { value label }\n      trlLevels { level name meaning }\n      organizationKinds { value label }\n      sizeBands { value label }\n      declineReasons { value label }\n      returnReasons { value label }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;