/* eslint-disable */
import * as types from './graphql.js';



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
    "\n  fragment Snapshot on CockpitSnapshot {\n    id title ledgerEntries ledgerDigest\n    figures { signed contractCount updatedAt }\n    breakdown { byKind { amount } byInstitute { key } }\n    now { signed }\n  }\n": typeof types.SnapshotFragmentDoc,
    "\n  mutation TakeSnapshot($year: Int!, $title: String!, $mark: String!) {\n    snapshot: takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $mark) { ...Snapshot }\n  }\n": typeof types.TakeSnapshotDocument,
    "\n  query OneSnapshot($id: ID!) {\n    cockpitSnapshot(id: $id) { ...Snapshot }\n  }\n": typeof types.OneSnapshotDocument,
    "\n  query AllSnapshots {\n    cockpitSnapshots { ...Snapshot }\n  }\n": typeof types.AllSnapshotsDocument,
    "\n  query SnapshotFigures($year: Int) {\n    cockpit(year: $year) { year signed contractCount }\n  }\n": typeof types.SnapshotFiguresDocument,
    "\n  query SnapshotLedger {\n    ledgerYears { year entries digest }\n  }\n": typeof types.SnapshotLedgerDocument,
    "\n  fragment IndicatorSeen on PlanIndicator {\n    code name unit target computed notToBeMistakenFor\n    latest { value }\n    series { year value kind }\n    values { id value source reason corrected evidenceSha256 evidence { url name } }\n  }\n": typeof types.IndicatorSeenFragmentDoc,
    "\n  query Indicators {\n    indicators { ...IndicatorSeen }\n  }\n": typeof types.IndicatorsDocument,
    "\n  query OneIndicator($code: ID!) {\n    indicator(code: $code) { ...IndicatorSeen }\n  }\n": typeof types.OneIndicatorDocument,
    "\n  mutation RecordIndicator($code: ID!, $year: Int!, $on: LocalDate!, $value: Float!, $source: String!, $evidence: ID, $mark: String!) {\n    indicator: recordIndicatorValue(\n      code: $code, year: $year, measuredOn: $on, value: $value, source: $source, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n": typeof types.RecordIndicatorDocument,
    "\n  mutation CorrectIndicator($id: ID!, $on: LocalDate!, $value: Float!, $source: String!, $reason: String!, $evidence: ID, $mark: String!) {\n    indicator: correctIndicatorValue(\n      id: $id, measuredOn: $on, value: $value, source: $source, reason: $reason, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n": typeof types.CorrectIndicatorDocument,
    "\n  query ForecastSeen {\n    forecast { year p10 p50 p90 sentence }\n  }\n": typeof types.ForecastSeenDocument,
    "\n  query Models {\n    matchModels { id name state version mayActivate weights { label weight } }\n  }\n": typeof types.ModelsDocument,
    "\n  query ModelRun {\n    matchRun { id state version model total done }\n  }\n": typeof types.ModelRunDocument,
    "\n  query ModelMatches($id: ID!) {\n    matches(filter: { demandId: $id }) { totalCount }\n  }\n": typeof types.ModelMatchesDocument,
    "\n  mutation ActivateModel($id: ID!, $version: Int!, $reason: String!) {\n    activateMatchModel(id: $id, version: $version, reason: $reason) { id }\n  }\n": typeof types.ActivateModelDocument,
    "\n  query CompareModels($id: ID!) {\n    compareMatchModels(left: $id, right: $id) {\n      demand { id title }\n      ranked { placeLeft placeRight achievement { id title } }\n    }\n  }\n": typeof types.CompareModelsDocument,
    "\n  mutation GrantAsked($input: NamedRequestInput!) {\n    grant: requestNamedAccess(input: $input) { id version state inForce availableActions lookCount }\n  }\n": typeof types.GrantAskedDocument,
    "\n  mutation GrantMoved($action: NamedGrantAction!, $input: ActInput!) {\n    grant: actOnNamedGrant(action: $action, input: $input) { id version state inForce availableActions lookCount }\n  }\n": typeof types.GrantMovedDocument,
    "\n  mutation GrantContractSaved($input: ContractDraftInput!, $mark: String!) {\n    saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version code }\n  }\n": typeof types.GrantContractSavedDocument,
    "\n  query GrantContracts {\n    contracts(first: 100) { nodes { code name buyer { name creditCode } } }\n  }\n": typeof types.GrantContractsDocument,
    "\n  query GrantRows($year: Int!) {\n    cockpitRows(year: $year, figure: SIGNED, first: 100) { nodes { code title contractId masked } }\n  }\n": typeof types.GrantRowsDocument,
    "\n  query GrantLooks($id: ID!) {\n    namedLooks(grantId: $id) { nodes { place detail rowCount } }\n  }\n": typeof types.GrantLooksDocument,
    "\n  mutation GrantExport($mark: String!) {\n    run: requestExport(kind: CONTRACTS, format: CSV, clientMutationId: $mark) { id }\n  }\n": typeof types.GrantExportDocument,
    "\n  query GrantExports {\n    exportRuns { id url }\n  }\n": typeof types.GrantExportsDocument,
    "\n  query GrantNotices {\n    notifications(first: 50) { nodes { title } }\n  }\n": typeof types.GrantNoticesDocument,
    "\n  fragment Note on Notification {\n    id title body link readAt\n  }\n": typeof types.NoteFragmentDoc,
    "\n  query NotesPage {\n    notifications(first: 100) { unreadCount nodes { ...Note } }\n  }\n": typeof types.NotesPageDocument,
    "\n  subscription NotesLive {\n    notificationReceived { unreadCount notification { ...Note } }\n  }\n": typeof types.NotesLiveDocument,
    "\n  mutation NotesRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": typeof types.NotesReadDocument,
    "\n  mutation NoMail {\n    updateProfile(emailNotices: false) { emailNotices }\n  }\n": typeof types.NoMailDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      user {\n        id\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $mark: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id }\n  }\n": typeof types.ProposeMatchDocument,
    "\n  query MatchStageNow($id: ID!) {\n    match(id: $id) { stage version }\n  }\n": typeof types.MatchStageNowDocument,
    "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $mark: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $mark) { version stage }\n  }\n": typeof types.MoveMatchDocument,
    "\n  mutation AnswerMatch($id: ID!, $accept: Boolean!, $reason: DeclineReason, $note: String, $mark: String!) {\n    answerMatch(id: $id, accept: $accept, reason: $reason, note: $note, clientMutationId: $mark) { id }\n  }\n": typeof types.AnswerMatchDocument,
    "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $mark: String!) {\n    saved: saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n": typeof types.SaveDemandDocument,
    "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $mark: String!) {\n    saved: saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n": typeof types.SaveAchievementDocument,
    "\n    mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n      done: actOnDemand(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": typeof types.ActOnDemandDocument,
    "\n    mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n      done: actOnAchievement(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": typeof types.ActOnAchievementDocument,
    "\n    mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n      done: actOnContract(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": typeof types.ActOnContractDocument,
};
const documents: Documents = {
    "\n  fragment Snapshot on CockpitSnapshot {\n    id title ledgerEntries ledgerDigest\n    figures { signed contractCount updatedAt }\n    breakdown { byKind { amount } byInstitute { key } }\n    now { signed }\n  }\n": types.SnapshotFragmentDoc,
    "\n  mutation TakeSnapshot($year: Int!, $title: String!, $mark: String!) {\n    snapshot: takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $mark) { ...Snapshot }\n  }\n": types.TakeSnapshotDocument,
    "\n  query OneSnapshot($id: ID!) {\n    cockpitSnapshot(id: $id) { ...Snapshot }\n  }\n": types.OneSnapshotDocument,
    "\n  query AllSnapshots {\n    cockpitSnapshots { ...Snapshot }\n  }\n": types.AllSnapshotsDocument,
    "\n  query SnapshotFigures($year: Int) {\n    cockpit(year: $year) { year signed contractCount }\n  }\n": types.SnapshotFiguresDocument,
    "\n  query SnapshotLedger {\n    ledgerYears { year entries digest }\n  }\n": types.SnapshotLedgerDocument,
    "\n  fragment IndicatorSeen on PlanIndicator {\n    code name unit target computed notToBeMistakenFor\n    latest { value }\n    series { year value kind }\n    values { id value source reason corrected evidenceSha256 evidence { url name } }\n  }\n": types.IndicatorSeenFragmentDoc,
    "\n  query Indicators {\n    indicators { ...IndicatorSeen }\n  }\n": types.IndicatorsDocument,
    "\n  query OneIndicator($code: ID!) {\n    indicator(code: $code) { ...IndicatorSeen }\n  }\n": types.OneIndicatorDocument,
    "\n  mutation RecordIndicator($code: ID!, $year: Int!, $on: LocalDate!, $value: Float!, $source: String!, $evidence: ID, $mark: String!) {\n    indicator: recordIndicatorValue(\n      code: $code, year: $year, measuredOn: $on, value: $value, source: $source, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n": types.RecordIndicatorDocument,
    "\n  mutation CorrectIndicator($id: ID!, $on: LocalDate!, $value: Float!, $source: String!, $reason: String!, $evidence: ID, $mark: String!) {\n    indicator: correctIndicatorValue(\n      id: $id, measuredOn: $on, value: $value, source: $source, reason: $reason, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n": types.CorrectIndicatorDocument,
    "\n  query ForecastSeen {\n    forecast { year p10 p50 p90 sentence }\n  }\n": types.ForecastSeenDocument,
    "\n  query Models {\n    matchModels { id name state version mayActivate weights { label weight } }\n  }\n": types.ModelsDocument,
    "\n  query ModelRun {\n    matchRun { id state version model total done }\n  }\n": types.ModelRunDocument,
    "\n  query ModelMatches($id: ID!) {\n    matches(filter: { demandId: $id }) { totalCount }\n  }\n": types.ModelMatchesDocument,
    "\n  mutation ActivateModel($id: ID!, $version: Int!, $reason: String!) {\n    activateMatchModel(id: $id, version: $version, reason: $reason) { id }\n  }\n": types.ActivateModelDocument,
    "\n  query CompareModels($id: ID!) {\n    compareMatchModels(left: $id, right: $id) {\n      demand { id title }\n      ranked { placeLeft placeRight achievement { id title } }\n    }\n  }\n": types.CompareModelsDocument,
    "\n  mutation GrantAsked($input: NamedRequestInput!) {\n    grant: requestNamedAccess(input: $input) { id version state inForce availableActions lookCount }\n  }\n": types.GrantAskedDocument,
    "\n  mutation GrantMoved($action: NamedGrantAction!, $input: ActInput!) {\n    grant: actOnNamedGrant(action: $action, input: $input) { id version state inForce availableActions lookCount }\n  }\n": types.GrantMovedDocument,
    "\n  mutation GrantContractSaved($input: ContractDraftInput!, $mark: String!) {\n    saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version code }\n  }\n": types.GrantContractSavedDocument,
    "\n  query GrantContracts {\n    contracts(first: 100) { nodes { code name buyer { name creditCode } } }\n  }\n": types.GrantContractsDocument,
    "\n  query GrantRows($year: Int!) {\n    cockpitRows(year: $year, figure: SIGNED, first: 100) { nodes { code title contractId masked } }\n  }\n": types.GrantRowsDocument,
    "\n  query GrantLooks($id: ID!) {\n    namedLooks(grantId: $id) { nodes { place detail rowCount } }\n  }\n": types.GrantLooksDocument,
    "\n  mutation GrantExport($mark: String!) {\n    run: requestExport(kind: CONTRACTS, format: CSV, clientMutationId: $mark) { id }\n  }\n": types.GrantExportDocument,
    "\n  query GrantExports {\n    exportRuns { id url }\n  }\n": types.GrantExportsDocument,
    "\n  query GrantNotices {\n    notifications(first: 50) { nodes { title } }\n  }\n": types.GrantNoticesDocument,
    "\n  fragment Note on Notification {\n    id title body link readAt\n  }\n": types.NoteFragmentDoc,
    "\n  query NotesPage {\n    notifications(first: 100) { unreadCount nodes { ...Note } }\n  }\n": types.NotesPageDocument,
    "\n  subscription NotesLive {\n    notificationReceived { unreadCount notification { ...Note } }\n  }\n": types.NotesLiveDocument,
    "\n  mutation NotesRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": types.NotesReadDocument,
    "\n  mutation NoMail {\n    updateProfile(emailNotices: false) { emailNotices }\n  }\n": types.NoMailDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      user {\n        id\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $mark: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id }\n  }\n": types.ProposeMatchDocument,
    "\n  query MatchStageNow($id: ID!) {\n    match(id: $id) { stage version }\n  }\n": types.MatchStageNowDocument,
    "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $mark: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $mark) { version stage }\n  }\n": types.MoveMatchDocument,
    "\n  mutation AnswerMatch($id: ID!, $accept: Boolean!, $reason: DeclineReason, $note: String, $mark: String!) {\n    answerMatch(id: $id, accept: $accept, reason: $reason, note: $note, clientMutationId: $mark) { id }\n  }\n": types.AnswerMatchDocument,
    "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $mark: String!) {\n    saved: saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n": types.SaveDemandDocument,
    "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $mark: String!) {\n    saved: saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n": types.SaveAchievementDocument,
    "\n    mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n      done: actOnDemand(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": types.ActOnDemandDocument,
    "\n    mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n      done: actOnAchievement(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": types.ActOnAchievementDocument,
    "\n    mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n      done: actOnContract(action: $action, input: $input) { id code version state availableActions }\n    }\n  ": types.ActOnContractDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Snapshot on CockpitSnapshot {\n    id title ledgerEntries ledgerDigest\n    figures { signed contractCount updatedAt }\n    breakdown { byKind { amount } byInstitute { key } }\n    now { signed }\n  }\n"): typeof import('./graphql.js').SnapshotFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeSnapshot($year: Int!, $title: String!, $mark: String!) {\n    snapshot: takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $mark) { ...Snapshot }\n  }\n"): typeof import('./graphql.js').TakeSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneSnapshot($id: ID!) {\n    cockpitSnapshot(id: $id) { ...Snapshot }\n  }\n"): typeof import('./graphql.js').OneSnapshotDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllSnapshots {\n    cockpitSnapshots { ...Snapshot }\n  }\n"): typeof import('./graphql.js').AllSnapshotsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SnapshotFigures($year: Int) {\n    cockpit(year: $year) { year signed contractCount }\n  }\n"): typeof import('./graphql.js').SnapshotFiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SnapshotLedger {\n    ledgerYears { year entries digest }\n  }\n"): typeof import('./graphql.js').SnapshotLedgerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IndicatorSeen on PlanIndicator {\n    code name unit target computed notToBeMistakenFor\n    latest { value }\n    series { year value kind }\n    values { id value source reason corrected evidenceSha256 evidence { url name } }\n  }\n"): typeof import('./graphql.js').IndicatorSeenFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Indicators {\n    indicators { ...IndicatorSeen }\n  }\n"): typeof import('./graphql.js').IndicatorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneIndicator($code: ID!) {\n    indicator(code: $code) { ...IndicatorSeen }\n  }\n"): typeof import('./graphql.js').OneIndicatorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordIndicator($code: ID!, $year: Int!, $on: LocalDate!, $value: Float!, $source: String!, $evidence: ID, $mark: String!) {\n    indicator: recordIndicatorValue(\n      code: $code, year: $year, measuredOn: $on, value: $value, source: $source, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n"): typeof import('./graphql.js').RecordIndicatorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectIndicator($id: ID!, $on: LocalDate!, $value: Float!, $source: String!, $reason: String!, $evidence: ID, $mark: String!) {\n    indicator: correctIndicatorValue(\n      id: $id, measuredOn: $on, value: $value, source: $source, reason: $reason, evidenceId: $evidence, clientMutationId: $mark\n    ) { ...IndicatorSeen }\n  }\n"): typeof import('./graphql.js').CorrectIndicatorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ForecastSeen {\n    forecast { year p10 p50 p90 sentence }\n  }\n"): typeof import('./graphql.js').ForecastSeenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Models {\n    matchModels { id name state version mayActivate weights { label weight } }\n  }\n"): typeof import('./graphql.js').ModelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModelRun {\n    matchRun { id state version model total done }\n  }\n"): typeof import('./graphql.js').ModelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModelMatches($id: ID!) {\n    matches(filter: { demandId: $id }) { totalCount }\n  }\n"): typeof import('./graphql.js').ModelMatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateModel($id: ID!, $version: Int!, $reason: String!) {\n    activateMatchModel(id: $id, version: $version, reason: $reason) { id }\n  }\n"): typeof import('./graphql.js').ActivateModelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareModels($id: ID!) {\n    compareMatchModels(left: $id, right: $id) {\n      demand { id title }\n      ranked { placeLeft placeRight achievement { id title } }\n    }\n  }\n"): typeof import('./graphql.js').CompareModelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantAsked($input: NamedRequestInput!) {\n    grant: requestNamedAccess(input: $input) { id version state inForce availableActions lookCount }\n  }\n"): typeof import('./graphql.js').GrantAskedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantMoved($action: NamedGrantAction!, $input: ActInput!) {\n    grant: actOnNamedGrant(action: $action, input: $input) { id version state inForce availableActions lookCount }\n  }\n"): typeof import('./graphql.js').GrantMovedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantContractSaved($input: ContractDraftInput!, $mark: String!) {\n    saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version code }\n  }\n"): typeof import('./graphql.js').GrantContractSavedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantContracts {\n    contracts(first: 100) { nodes { code name buyer { name creditCode } } }\n  }\n"): typeof import('./graphql.js').GrantContractsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantRows($year: Int!) {\n    cockpitRows(year: $year, figure: SIGNED, first: 100) { nodes { code title contractId masked } }\n  }\n"): typeof import('./graphql.js').GrantRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantLooks($id: ID!) {\n    namedLooks(grantId: $id) { nodes { place detail rowCount } }\n  }\n"): typeof import('./graphql.js').GrantLooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantExport($mark: String!) {\n    run: requestExport(kind: CONTRACTS, format: CSV, clientMutationId: $mark) { id }\n  }\n"): typeof import('./graphql.js').GrantExportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantExports {\n    exportRuns { id url }\n  }\n"): typeof import('./graphql.js').GrantExportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantNotices {\n    notifications(first: 50) { nodes { title } }\n  }\n"): typeof import('./graphql.js').GrantNoticesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Note on Notification {\n    id title body link readAt\n  }\n"): typeof import('./graphql.js').NoteFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotesPage {\n    notifications(first: 100) { unreadCount nodes { ...Note } }\n  }\n"): typeof import('./graphql.js').NotesPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NotesLive {\n    notificationReceived { unreadCount notification { ...Note } }\n  }\n"): typeof import('./graphql.js').NotesLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NotesRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n"): typeof import('./graphql.js').NotesReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoMail {\n    updateProfile(emailNotices: false) { emailNotices }\n  }\n"): typeof import('./graphql.js').NoMailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      user {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.js').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $mark: String!) {\n    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id }\n  }\n"): typeof import('./graphql.js').ProposeMatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatchStageNow($id: ID!) {\n    match(id: $id) { stage version }\n  }\n"): typeof import('./graphql.js').MatchStageNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $mark: String!) {\n    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $mark) { version stage }\n  }\n"): typeof import('./graphql.js').MoveMatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerMatch($id: ID!, $accept: Boolean!, $reason: DeclineReason, $note: String, $mark: String!) {\n    answerMatch(id: $id, accept: $accept, reason: $reason, note: $note, clientMutationId: $mark) { id }\n  }\n"): typeof import('./graphql.js').AnswerMatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $mark: String!) {\n    saved: saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n"): typeof import('./graphql.js').SaveDemandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $mark: String!) {\n    saved: saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {\n      id code version state availableActions\n    }\n  }\n"): typeof import('./graphql.js').SaveAchievementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {\n      done: actOnDemand(action: $action, input: $input) { id code version state availableActions }\n    }\n  "): typeof import('./graphql.js').ActOnDemandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {\n      done: actOnAchievement(action: $action, input: $input) { id code version state availableActions }\n    }\n  "): typeof import('./graphql.js').ActOnAchievementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    mutation ActOnContract($action: ContractAction!, $input: ActInput!) {\n      done: actOnContract(action: $action, input: $input) { id code version state availableActions }\n    }\n  "): typeof import('./graphql.js').ActOnContractDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
