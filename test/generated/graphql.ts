/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AchievementAction =
  | 'APPROVE'
  | 'DELIST'
  | 'FREEZE'
  | 'PUBLISH'
  | 'RENEW'
  | 'REOPEN'
  | 'RETURN'
  | 'SUBMIT'
  | 'UNFREEZE';

/** A listing as typed so far; absent fields stay as they are. */
export type AchievementDraftInput = {
  abstract?: string | null | undefined;
  field?: Field | null | undefined;
  indicators?: Array<IndicatorInput> | null | undefined;
  ip?: Array<IpRightInput> | null | undefined;
  keywords?: Array<string> | null | undefined;
  modes?: Array<CooperationMode> | null | undefined;
  priceMax?: string | null | undefined;
  priceMin?: string | null | undefined;
  problemSolved?: string | null | undefined;
  regionCode?: string | null | undefined;
  team?: string | null | undefined;
  title?: string | null | undefined;
  trl?: number | null | undefined;
  trlEvidence?: string | null | undefined;
  validUntil?: string | null | undefined;
};

export type AchievementState =
  | 'CENTRE_REVIEW'
  | 'DELISTED'
  | 'DRAFT'
  | 'FROZEN'
  | 'INSTITUTE_REVIEW'
  | 'NEGOTIATING'
  | 'PUBLISHED'
  | 'RETURNED'
  | 'TRANSFERRED'
  | 'UPDATE_DUE';

/** A move on a record: which one, the version that the person saw, why, and a mark so that a repeat does nothing. */
export type ActInput = {
  clientMutationId: string;
  id: string | number;
  note?: string | null | undefined;
  reasons?: Array<string> | null | undefined;
  version: number;
};

export type ContractAction =
  | 'ARCHIVE'
  | 'CONFIRM'
  | 'DISPUTE'
  | 'REOPEN'
  | 'RESUME'
  | 'RETURN'
  | 'SETTLE'
  | 'START'
  | 'SUBMIT_SIGNED'
  | 'TERMINATE';

/** The whole of a draft, each time. */
export type ContractDraftInput = {
  buyer: PartyInput;
  /** Three letters; CNY when absent. */
  currency?: string | null | undefined;
  /** Yuan for one unit, at most six decimals. */
  exchangeRate?: string | null | undefined;
  expectedInput?: string | null | undefined;
  expectedOutput?: string | null | undefined;
  field: Field;
  /** The sum on the paper in its currency. */
  foreignAmount?: string | null | undefined;
  furtherBuyers?: Array<PartyInput> | null | undefined;
  furtherSellers?: Array<PartyInput> | null | undefined;
  goal?: string | null | undefined;
  instalments: Array<InstalmentInput>;
  ipKind?: string | null | undefined;
  kind: ContractKind;
  matchId?: string | number | null | undefined;
  name: string;
  paymentMode: PaymentMode;
  planSource?: string | null | undefined;
  rateOn?: string | null | undefined;
  scanId?: string | number | null | undefined;
  seller: PartyInput;
  signedOn?: string | null | undefined;
  subKind?: string | null | undefined;
  technologyAmount: string;
  technologyArea?: string | null | undefined;
  totalAmount: string;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
};

/** Kinds of technology contract (Civil Code 843–887). */
export type ContractKind =
  | 'CONSULTING'
  | 'DEVELOPMENT_COMMISSIONED'
  | 'DEVELOPMENT_JOINT'
  | 'INTERMEDIARY'
  | 'LICENCE'
  | 'SERVICE'
  | 'TRAINING'
  | 'TRANSFER';

export type ContractState =
  | 'ARCHIVED'
  | 'AWAITING_CONFIRMATION'
  | 'DISPUTED'
  | 'DRAFT'
  | 'PERFORMING'
  | 'SETTLED'
  | 'SIGNED'
  | 'TERMINATED';

export type CooperationMode =
  | 'COMMISSIONED'
  | 'CONSULTING'
  | 'EQUITY'
  | 'JOINT'
  | 'LICENCE'
  | 'SERVICE'
  | 'TRANSFER';

export type DeclineReason =
  | 'ALREADY_SOLVED'
  | 'BENEFIT_UNCLEAR'
  | 'CAPACITY'
  | 'IP'
  | 'OTHER'
  | 'PRICE'
  | 'TOO_EARLY'
  | 'WRONG_FIELD';

export type DemandAction =
  | 'MARK_SOLVED'
  | 'PAUSE'
  | 'PUBLISH'
  | 'RENEW'
  | 'REOPEN'
  | 'RESUME'
  | 'RETURN'
  | 'SUBMIT'
  | 'WITHDRAW';

/** A posting as typed so far; absent fields stay as they are. */
export type DemandDraftInput = {
  budgetMax?: string | null | undefined;
  budgetMin?: string | null | undefined;
  constraints?: string | null | undefined;
  deadline?: string | null | undefined;
  field?: Field | null | undefined;
  indicators?: Array<IndicatorInput> | null | undefined;
  modes?: Array<CooperationMode> | null | undefined;
  noStateSecrets?: boolean | null | undefined;
  /** The firm that a broker posts for. */
  organizationId?: string | number | null | undefined;
  publicConstraints?: string | null | undefined;
  publicSituation?: string | null | undefined;
  publicTitle?: string | null | undefined;
  publicWantedResult?: string | null | undefined;
  regionCode?: string | null | undefined;
  requiredTrl?: number | null | undefined;
  secrecy?: Secrecy | null | undefined;
  situation?: string | null | undefined;
  title?: string | null | undefined;
  wantedResult?: string | null | undefined;
};

export type DemandState =
  | 'CONTRACTED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'NEGOTIATING'
  | 'PAUSED'
  | 'PUBLISHED'
  | 'RETURNED'
  | 'SOLVED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type Field =
  | 'DIGITAL_ECONOMY'
  | 'FLUORINE_MATERIALS'
  | 'FUTURE_INDUSTRY'
  | 'MODERN_AGRICULTURE'
  | 'PUBLIC_WELFARE'
  | 'STEEL_EQUIPMENT';

export type IndicatorInput = {
  evidence?: string | null | undefined;
  kind: IndicatorKind;
  name: string;
  operator: Operator;
  scale?: Array<string> | null | undefined;
  unit?: string | null | undefined;
  value: string;
};

export type IndicatorKind =
  | 'GRADE'
  | 'NUMBER'
  | 'TEXT';

export type IndicatorPointKind =
  | 'BASELINE'
  | 'COMPUTED'
  | 'MEASURED';

export type InstalmentInput = {
  amount: string;
  condition?: string | null | undefined;
  dueOn: string;
};

export type IpKind =
  | 'DESIGN'
  | 'IC_LAYOUT'
  | 'INVENTION'
  | 'KNOW_HOW'
  | 'PLANT_VARIETY'
  | 'SOFTWARE'
  | 'UTILITY_MODEL';

export type IpRightInput = {
  kind: IpKind;
  number?: string | null | undefined;
  owner?: string | null | undefined;
  state: IpState;
};

export type IpState =
  | 'APPLIED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'HELD'
  | 'REGISTERED';

export type MatchStage =
  | 'CLOSED'
  | 'CONTACTED'
  | 'CONTRACTED'
  | 'INTENT'
  | 'LEAD'
  | 'NEGOTIATING'
  | 'ON_HOLD'
  | 'RECOMMENDED'
  | 'VISITED';

export type ModelState =
  | 'ACTIVE'
  | 'CANDIDATE'
  | 'REJECTED'
  | 'RETIRED';

export type NamedGrantAction =
  | 'GRANT'
  | 'REFUSE'
  | 'REVOKE'
  | 'WITHDRAW';

export type NamedGrantState =
  | 'GRANTED'
  | 'REFUSED'
  | 'REQUESTED'
  | 'REVOKED'
  | 'WITHDRAWN';

export type NamedRequestInput = {
  clientMutationId: string;
  /** What the names are needed for; at least ten characters. */
  reason: string;
  /** The last day, within ninety days. */
  until: string;
};

export type Operator =
  | 'EQ'
  | 'GT'
  | 'GTE'
  | 'LT'
  | 'LTE';

export type PartyInput = {
  creditCode?: string | null | undefined;
  name: string;
  /** An entry of the list partyNatures. */
  nature?: string | null | undefined;
  organizationId?: string | number | null | undefined;
  regionCode: string;
};

/** Ways to pay (Civil Code 846). */
export type PaymentMode =
  | 'INSTALMENTS'
  | 'LUMP_SUM'
  | 'ROYALTY'
  | 'ROYALTY_WITH_ENTRY_FEE';

export type RunState =
  | 'DONE'
  | 'PAUSED'
  | 'RUNNING'
  | 'SUPERSEDED';

export type Secrecy =
  | 'INVITED'
  | 'MASKED'
  | 'PUBLIC';

export type SnapshotFragment = { id: string, title: string, ledgerEntries: number | null, ledgerDigest: string | null, figures: { signed: string, contractCount: number, updatedAt: string }, breakdown: { byKind: Array<{ amount: string }>, byInstitute: Array<{ key: string }> } | null, now: { signed: string } };

export type TakeSnapshotMutationVariables = Exact<{
  year: number;
  title: string;
  mark: string;
}>;


export type TakeSnapshotMutation = { snapshot: { id: string, title: string, ledgerEntries: number | null, ledgerDigest: string | null, figures: { signed: string, contractCount: number, updatedAt: string }, breakdown: { byKind: Array<{ amount: string }>, byInstitute: Array<{ key: string }> } | null, now: { signed: string } } };

export type OneSnapshotQueryVariables = Exact<{
  id: string | number;
}>;


export type OneSnapshotQuery = { cockpitSnapshot: { id: string, title: string, ledgerEntries: number | null, ledgerDigest: string | null, figures: { signed: string, contractCount: number, updatedAt: string }, breakdown: { byKind: Array<{ amount: string }>, byInstitute: Array<{ key: string }> } | null, now: { signed: string } } };

export type AllSnapshotsQueryVariables = Exact<{ [key: string]: never; }>;


export type AllSnapshotsQuery = { cockpitSnapshots: Array<{ id: string, title: string, ledgerEntries: number | null, ledgerDigest: string | null, figures: { signed: string, contractCount: number, updatedAt: string }, breakdown: { byKind: Array<{ amount: string }>, byInstitute: Array<{ key: string }> } | null, now: { signed: string } }> };

export type SnapshotFiguresQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type SnapshotFiguresQuery = { cockpit: { year: number, signed: string, contractCount: number } };

export type SnapshotLedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type SnapshotLedgerQuery = { ledgerYears: Array<{ year: number, entries: number, digest: string }> };

export type IndicatorSeenFragment = { code: string, name: string, unit: string, target: number | null, computed: boolean, notToBeMistakenFor: string | null, latest: { value: number } | null, series: Array<{ year: number, value: number, kind: IndicatorPointKind }>, values: Array<{ id: string, value: number, source: string, reason: string | null, corrected: boolean, evidenceSha256: string | null, evidence: { url: string, name: string } | null }> };

export type IndicatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type IndicatorsQuery = { indicators: Array<{ code: string, name: string, unit: string, target: number | null, computed: boolean, notToBeMistakenFor: string | null, latest: { value: number } | null, series: Array<{ year: number, value: number, kind: IndicatorPointKind }>, values: Array<{ id: string, value: number, source: string, reason: string | null, corrected: boolean, evidenceSha256: string | null, evidence: { url: string, name: string } | null }> }> };

export type OneIndicatorQueryVariables = Exact<{
  code: string | number;
}>;


export type OneIndicatorQuery = { indicator: { code: string, name: string, unit: string, target: number | null, computed: boolean, notToBeMistakenFor: string | null, latest: { value: number } | null, series: Array<{ year: number, value: number, kind: IndicatorPointKind }>, values: Array<{ id: string, value: number, source: string, reason: string | null, corrected: boolean, evidenceSha256: string | null, evidence: { url: string, name: string } | null }> } };

export type RecordIndicatorMutationVariables = Exact<{
  code: string | number;
  year: number;
  on: string;
  value: number;
  source: string;
  evidence?: string | number | null | undefined;
  mark: string;
}>;


export type RecordIndicatorMutation = { indicator: { code: string, name: string, unit: string, target: number | null, computed: boolean, notToBeMistakenFor: string | null, latest: { value: number } | null, series: Array<{ year: number, value: number, kind: IndicatorPointKind }>, values: Array<{ id: string, value: number, source: string, reason: string | null, corrected: boolean, evidenceSha256: string | null, evidence: { url: string, name: string } | null }> } };

export type CorrectIndicatorMutationVariables = Exact<{
  id: string | number;
  on: string;
  value: number;
  source: string;
  reason: string;
  evidence?: string | number | null | undefined;
  mark: string;
}>;


export type CorrectIndicatorMutation = { indicator: { code: string, name: string, unit: string, target: number | null, computed: boolean, notToBeMistakenFor: string | null, latest: { value: number } | null, series: Array<{ year: number, value: number, kind: IndicatorPointKind }>, values: Array<{ id: string, value: number, source: string, reason: string | null, corrected: boolean, evidenceSha256: string | null, evidence: { url: string, name: string } | null }> } };

export type ForecastSeenQueryVariables = Exact<{ [key: string]: never; }>;


export type ForecastSeenQuery = { forecast: { year: number, p10: string, p50: string, p90: string, sentence: string } | null };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { matchModels: Array<{ id: string, name: string, state: ModelState, version: number, mayActivate: boolean, weights: Array<{ label: string, weight: number }> }> };

export type ModelRunQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelRunQuery = { matchRun: { id: string, state: RunState, version: number, model: string, total: number, done: number } | null };

export type ModelMatchesQueryVariables = Exact<{
  id: string | number;
}>;


export type ModelMatchesQuery = { matches: { totalCount: number } };

export type ActivateModelMutationVariables = Exact<{
  id: string | number;
  version: number;
  reason: string;
}>;


export type ActivateModelMutation = { activateMatchModel: { id: string } };

export type CompareModelsQueryVariables = Exact<{
  id: string | number;
}>;


export type CompareModelsQuery = { compareMatchModels: Array<{ demand: { id: string, title: string }, ranked: Array<{ placeLeft: number, placeRight: number, achievement: { id: string, title: string } }> }> };

export type GrantAskedMutationVariables = Exact<{
  input: NamedRequestInput;
}>;


export type GrantAskedMutation = { grant: { id: string, version: number, state: NamedGrantState, inForce: boolean, availableActions: Array<NamedGrantAction>, lookCount: number } };

export type GrantMovedMutationVariables = Exact<{
  action: NamedGrantAction;
  input: ActInput;
}>;


export type GrantMovedMutation = { grant: { id: string, version: number, state: NamedGrantState, inForce: boolean, availableActions: Array<NamedGrantAction>, lookCount: number } };

export type GrantContractSavedMutationVariables = Exact<{
  input: ContractDraftInput;
  mark: string;
}>;


export type GrantContractSavedMutation = { saved: { id: string, version: number, code: string } };

export type GrantContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantContractsQuery = { contracts: { nodes: Array<{ code: string, name: string, buyer: { name: string, creditCode: string | null } }> } };

export type GrantRowsQueryVariables = Exact<{
  year: number;
}>;


export type GrantRowsQuery = { cockpitRows: { nodes: Array<{ code: string, title: string | null, contractId: string | null, masked: boolean }> } };

export type GrantLooksQueryVariables = Exact<{
  id: string | number;
}>;


export type GrantLooksQuery = { namedLooks: { nodes: Array<{ place: string, detail: string, rowCount: number }> } };

export type GrantExportMutationVariables = Exact<{
  mark: string;
}>;


export type GrantExportMutation = { run: { id: string } };

export type GrantExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantExportsQuery = { exportRuns: Array<{ id: string, url: string | null }> };

export type GrantNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantNoticesQuery = { notifications: { nodes: Array<{ title: string }> } };

export type NoteFragment = { id: string, title: string, body: string, link: string | null, readAt: string | null };

export type NotesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NotesPageQuery = { notifications: { unreadCount: number, nodes: Array<{ id: string, title: string, body: string, link: string | null, readAt: string | null }> } };

export type NotesLiveSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotesLiveSubscription = { notificationReceived: { unreadCount: number, notification: { id: string, title: string, body: string, link: string | null, readAt: string | null } } };

export type NotesReadMutationVariables = Exact<{
  ids?: Array<string | number> | string | number | null | undefined;
}>;


export type NotesReadMutation = { markNotificationsRead: number };

export type NoMailMutationVariables = Exact<{ [key: string]: never; }>;


export type NoMailMutation = { updateProfile: { emailNotices: boolean } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn: { user: { id: string } } };

export type ProposeMatchMutationVariables = Exact<{
  demandId: string | number;
  achievementId: string | number;
  mark: string;
}>;


export type ProposeMatchMutation = { proposeMatch: { id: string } };

export type MatchStageNowQueryVariables = Exact<{
  id: string | number;
}>;


export type MatchStageNowQuery = { match: { stage: MatchStage, version: number } };

export type MoveMatchMutationVariables = Exact<{
  id: string | number;
  version: number;
  stage: MatchStage;
  note?: string | null | undefined;
  reason?: DeclineReason | null | undefined;
  mark: string;
}>;


export type MoveMatchMutation = { moveMatch: { version: number, stage: MatchStage } };

export type AnswerMatchMutationVariables = Exact<{
  id: string | number;
  accept: boolean;
  reason?: DeclineReason | null | undefined;
  note?: string | null | undefined;
  mark: string;
}>;


export type AnswerMatchMutation = { answerMatch: { id: string } };

export type SaveDemandMutationVariables = Exact<{
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  input: DemandDraftInput;
  mark: string;
}>;


export type SaveDemandMutation = { saved: { id: string, code: string, version: number, state: DemandState, availableActions: Array<DemandAction> } };

export type SaveAchievementMutationVariables = Exact<{
  id?: string | number | null | undefined;
  version?: number | null | undefined;
  input: AchievementDraftInput;
  mark: string;
}>;


export type SaveAchievementMutation = { saved: { id: string, code: string, version: number, state: AchievementState, availableActions: Array<AchievementAction> } };

export type ActOnDemandMutationVariables = Exact<{
  action: DemandAction;
  input: ActInput;
}>;


export type ActOnDemandMutation = { done: { id: string, code: string, version: number, state: DemandState, availableActions: Array<DemandAction> } };

export type ActOnAchievementMutationVariables = Exact<{
  action: AchievementAction;
  input: ActInput;
}>;


export type ActOnAchievementMutation = { done: { id: string, code: string, version: number, state: AchievementState, availableActions: Array<AchievementAction> } };

export type ActOnContractMutationVariables = Exact<{
  action: ContractAction;
  input: ActInput;
}>;


export type ActOnContractMutation = { done: { id: string, code: string, version: number, state: ContractState, availableActions: Array<ContractAction> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SnapshotFragmentDoc = new TypedDocumentString(`
    fragment Snapshot on CockpitSnapshot {
  id
  title
  ledgerEntries
  ledgerDigest
  figures {
    signed
    contractCount
    updatedAt
  }
  breakdown {
    byKind {
      amount
    }
    byInstitute {
      key
    }
  }
  now {
    signed
  }
}
    `, {"fragmentName":"Snapshot"}) as unknown as TypedDocumentString<SnapshotFragment, unknown>;
export const IndicatorSeenFragmentDoc = new TypedDocumentString(`
    fragment IndicatorSeen on PlanIndicator {
  code
  name
  unit
  target
  computed
  notToBeMistakenFor
  latest {
    value
  }
  series {
    year
    value
    kind
  }
  values {
    id
    value
    source
    reason
    corrected
    evidenceSha256
    evidence {
      url
      name
    }
  }
}
    `, {"fragmentName":"IndicatorSeen"}) as unknown as TypedDocumentString<IndicatorSeenFragment, unknown>;
export const NoteFragmentDoc = new TypedDocumentString(`
    fragment Note on Notification {
  id
  title
  body
  link
  readAt
}
    `, {"fragmentName":"Note"}) as unknown as TypedDocumentString<NoteFragment, unknown>;
export const TakeSnapshotDocument = new TypedDocumentString(`
    mutation TakeSnapshot($year: Int!, $title: String!, $mark: String!) {
  snapshot: takeCockpitSnapshot(
    year: $year
    title: $title
    clientMutationId: $mark
  ) {
    ...Snapshot
  }
}
    fragment Snapshot on CockpitSnapshot {
  id
  title
  ledgerEntries
  ledgerDigest
  figures {
    signed
    contractCount
    updatedAt
  }
  breakdown {
    byKind {
      amount
    }
    byInstitute {
      key
    }
  }
  now {
    signed
  }
}`) as unknown as TypedDocumentString<TakeSnapshotMutation, TakeSnapshotMutationVariables>;
export const OneSnapshotDocument = new TypedDocumentString(`
    query OneSnapshot($id: ID!) {
  cockpitSnapshot(id: $id) {
    ...Snapshot
  }
}
    fragment Snapshot on CockpitSnapshot {
  id
  title
  ledgerEntries
  ledgerDigest
  figures {
    signed
    contractCount
    updatedAt
  }
  breakdown {
    byKind {
      amount
    }
    byInstitute {
      key
    }
  }
  now {
    signed
  }
}`) as unknown as TypedDocumentString<OneSnapshotQuery, OneSnapshotQueryVariables>;
export const AllSnapshotsDocument = new TypedDocumentString(`
    query AllSnapshots {
  cockpitSnapshots {
    ...Snapshot
  }
}
    fragment Snapshot on CockpitSnapshot {
  id
  title
  ledgerEntries
  ledgerDigest
  figures {
    signed
    contractCount
    updatedAt
  }
  breakdown {
    byKind {
      amount
    }
    byInstitute {
      key
    }
  }
  now {
    signed
  }
}`) as unknown as TypedDocumentString<AllSnapshotsQuery, AllSnapshotsQueryVariables>;
export const SnapshotFiguresDocument = new TypedDocumentString(`
    query SnapshotFigures($year: Int) {
  cockpit(year: $year) {
    year
    signed
    contractCount
  }
}
    `) as unknown as TypedDocumentString<SnapshotFiguresQuery, SnapshotFiguresQueryVariables>;
export const SnapshotLedgerDocument = new TypedDocumentString(`
    query SnapshotLedger {
  ledgerYears {
    year
    entries
    digest
  }
}
    `) as unknown as TypedDocumentString<SnapshotLedgerQuery, SnapshotLedgerQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators {
  indicators {
    ...IndicatorSeen
  }
}
    fragment IndicatorSeen on PlanIndicator {
  code
  name
  unit
  target
  computed
  notToBeMistakenFor
  latest {
    value
  }
  series {
    year
    value
    kind
  }
  values {
    id
    value
    source
    reason
    corrected
    evidenceSha256
    evidence {
      url
      name
    }
  }
}`) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const OneIndicatorDocument = new TypedDocumentString(`
    query OneIndicator($code: ID!) {
  indicator(code: $code) {
    ...IndicatorSeen
  }
}
    fragment IndicatorSeen on PlanIndicator {
  code
  name
  unit
  target
  computed
  notToBeMistakenFor
  latest {
    value
  }
  series {
    year
    value
    kind
  }
  values {
    id
    value
    source
    reason
    corrected
    evidenceSha256
    evidence {
      url
      name
    }
  }
}`) as unknown as TypedDocumentString<OneIndicatorQuery, OneIndicatorQueryVariables>;
export const RecordIndicatorDocument = new TypedDocumentString(`
    mutation RecordIndicator($code: ID!, $year: Int!, $on: LocalDate!, $value: Float!, $source: String!, $evidence: ID, $mark: String!) {
  indicator: recordIndicatorValue(
    code: $code
    year: $year
    measuredOn: $on
    value: $value
    source: $source
    evidenceId: $evidence
    clientMutationId: $mark
  ) {
    ...IndicatorSeen
  }
}
    fragment IndicatorSeen on PlanIndicator {
  code
  name
  unit
  target
  computed
  notToBeMistakenFor
  latest {
    value
  }
  series {
    year
    value
    kind
  }
  values {
    id
    value
    source
    reason
    corrected
    evidenceSha256
    evidence {
      url
      name
    }
  }
}`) as unknown as TypedDocumentString<RecordIndicatorMutation, RecordIndicatorMutationVariables>;
export const CorrectIndicatorDocument = new TypedDocumentString(`
    mutation CorrectIndicator($id: ID!, $on: LocalDate!, $value: Float!, $source: String!, $reason: String!, $evidence: ID, $mark: String!) {
  indicator: correctIndicatorValue(
    id: $id
    measuredOn: $on
    value: $value
    source: $source
    reason: $reason
    evidenceId: $evidence
    clientMutationId: $mark
  ) {
    ...IndicatorSeen
  }
}
    fragment IndicatorSeen on PlanIndicator {
  code
  name
  unit
  target
  computed
  notToBeMistakenFor
  latest {
    value
  }
  series {
    year
    value
    kind
  }
  values {
    id
    value
    source
    reason
    corrected
    evidenceSha256
    evidence {
      url
      name
    }
  }
}`) as unknown as TypedDocumentString<CorrectIndicatorMutation, CorrectIndicatorMutationVariables>;
export const ForecastSeenDocument = new TypedDocumentString(`
    query ForecastSeen {
  forecast {
    year
    p10
    p50
    p90
    sentence
  }
}
    `) as unknown as TypedDocumentString<ForecastSeenQuery, ForecastSeenQueryVariables>;
export const ModelsDocument = new TypedDocumentString(`
    query Models {
  matchModels {
    id
    name
    state
    version
    mayActivate
    weights {
      label
      weight
    }
  }
}
    `) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const ModelRunDocument = new TypedDocumentString(`
    query ModelRun {
  matchRun {
    id
    state
    version
    model
    total
    done
  }
}
    `) as unknown as TypedDocumentString<ModelRunQuery, ModelRunQueryVariables>;
export const ModelMatchesDocument = new TypedDocumentString(`
    query ModelMatches($id: ID!) {
  matches(filter: {demandId: $id}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ModelMatchesQuery, ModelMatchesQueryVariables>;
export const ActivateModelDocument = new TypedDocumentString(`
    mutation ActivateModel($id: ID!, $version: Int!, $reason: String!) {
  activateMatchModel(id: $id, version: $version, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ActivateModelMutation, ActivateModelMutationVariables>;
export const CompareModelsDocument = new TypedDocumentString(`
    query CompareModels($id: ID!) {
  compareMatchModels(left: $id, right: $id) {
    demand {
      id
      title
    }
    ranked {
      placeLeft
      placeRight
      achievement {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareModelsQuery, CompareModelsQueryVariables>;
export const GrantAskedDocument = new TypedDocumentString(`
    mutation GrantAsked($input: NamedRequestInput!) {
  grant: requestNamedAccess(input: $input) {
    id
    version
    state
    inForce
    availableActions
    lookCount
  }
}
    `) as unknown as TypedDocumentString<GrantAskedMutation, GrantAskedMutationVariables>;
export const GrantMovedDocument = new TypedDocumentString(`
    mutation GrantMoved($action: NamedGrantAction!, $input: ActInput!) {
  grant: actOnNamedGrant(action: $action, input: $input) {
    id
    version
    state
    inForce
    availableActions
    lookCount
  }
}
    `) as unknown as TypedDocumentString<GrantMovedMutation, GrantMovedMutationVariables>;
export const GrantContractSavedDocument = new TypedDocumentString(`
    mutation GrantContractSaved($input: ContractDraftInput!, $mark: String!) {
  saved: saveContractDraft(input: $input, clientMutationId: $mark) {
    id
    version
    code
  }
}
    `) as unknown as TypedDocumentString<GrantContractSavedMutation, GrantContractSavedMutationVariables>;
export const GrantContractsDocument = new TypedDocumentString(`
    query GrantContracts {
  contracts(first: 100) {
    nodes {
      code
      name
      buyer {
        name
        creditCode
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantContractsQuery, GrantContractsQueryVariables>;
export const GrantRowsDocument = new TypedDocumentString(`
    query GrantRows($year: Int!) {
  cockpitRows(year: $year, figure: SIGNED, first: 100) {
    nodes {
      code
      title
      contractId
      masked
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRowsQuery, GrantRowsQueryVariables>;
export const GrantLooksDocument = new TypedDocumentString(`
    query GrantLooks($id: ID!) {
  namedLooks(grantId: $id) {
    nodes {
      place
      detail
      rowCount
    }
  }
}
    `) as unknown as TypedDocumentString<GrantLooksQuery, GrantLooksQueryVariables>;
export const GrantExportDocument = new TypedDocumentString(`
    mutation GrantExport($mark: String!) {
  run: requestExport(kind: CONTRACTS, format: CSV, clientMutationId: $mark) {
    id
  }
}
    `) as unknown as TypedDocumentString<GrantExportMutation, GrantExportMutationVariables>;
export const GrantExportsDocument = new TypedDocumentString(`
    query GrantExports {
  exportRuns {
    id
    url
  }
}
    `) as unknown as TypedDocumentString<GrantExportsQuery, GrantExportsQueryVariables>;
export const GrantNoticesDocument = new TypedDocumentString(`
    query GrantNotices {
  notifications(first: 50) {
    nodes {
      title
    }
  }
}
    `) as unknown as TypedDocumentString<GrantNoticesQuery, GrantNoticesQueryVariables>;
export const NotesPageDocument = new TypedDocumentString(`
    query NotesPage {
  notifications(first: 100) {
    unreadCount
    nodes {
      ...Note
    }
  }
}
    fragment Note on Notification {
  id
  title
  body
  link
  readAt
}`) as unknown as TypedDocumentString<NotesPageQuery, NotesPageQueryVariables>;
export const NotesLiveDocument = new TypedDocumentString(`
    subscription NotesLive {
  notificationReceived {
    unreadCount
    notification {
      ...Note
    }
  }
}
    fragment Note on Notification {
  id
  title
  body
  link
  readAt
}`) as unknown as TypedDocumentString<NotesLiveSubscription, NotesLiveSubscriptionVariables>;
export const NotesReadDocument = new TypedDocumentString(`
    mutation NotesRead($ids: [ID!]) {
  markNotificationsRead(ids: $ids)
}
    `) as unknown as TypedDocumentString<NotesReadMutation, NotesReadMutationVariables>;
export const NoMailDocument = new TypedDocumentString(`
    mutation NoMail {
  updateProfile(emailNotices: false) {
    emailNotices
  }
}
    `) as unknown as TypedDocumentString<NoMailMutation, NoMailMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    user {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ProposeMatchDocument = new TypedDocumentString(`
    mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $mark: String!) {
  proposeMatch(
    demandId: $demandId
    achievementId: $achievementId
    clientMutationId: $mark
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeMatchMutation, ProposeMatchMutationVariables>;
export const MatchStageNowDocument = new TypedDocumentString(`
    query MatchStageNow($id: ID!) {
  match(id: $id) {
    stage
    version
  }
}
    `) as unknown as TypedDocumentString<MatchStageNowQuery, MatchStageNowQueryVariables>;
export const MoveMatchDocument = new TypedDocumentString(`
    mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $mark: String!) {
  moveMatch(
    id: $id
    version: $version
    stage: $stage
    note: $note
    reason: $reason
    clientMutationId: $mark
  ) {
    version
    stage
  }
}
    `) as unknown as TypedDocumentString<MoveMatchMutation, MoveMatchMutationVariables>;
export const AnswerMatchDocument = new TypedDocumentString(`
    mutation AnswerMatch($id: ID!, $accept: Boolean!, $reason: DeclineReason, $note: String, $mark: String!) {
  answerMatch(
    id: $id
    accept: $accept
    reason: $reason
    note: $note
    clientMutationId: $mark
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerMatchMutation, AnswerMatchMutationVariables>;
export const SaveDemandDocument = new TypedDocumentString(`
    mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $mark: String!) {
  saved: saveDemandDraft(
    id: $id
    version: $version
    input: $input
    clientMutationId: $mark
  ) {
    id
    code
    version
    state
    availableActions
  }
}
    `) as unknown as TypedDocumentString<SaveDemandMutation, SaveDemandMutationVariables>;
export const SaveAchievementDocument = new TypedDocumentString(`
    mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $mark: String!) {
  saved: saveAchievementDraft(
    id: $id
    version: $version
    input: $input
    clientMutationId: $mark
  ) {
    id
    code
    version
    state
    availableActions
  }
}
    `) as unknown as TypedDocumentString<SaveAchievementMutation, SaveAchievementMutationVariables>;
export const ActOnDemandDocument = new TypedDocumentString(`
    mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {
  done: actOnDemand(action: $action, input: $input) {
    id
    code
    version
    state
    availableActions
  }
}
    `) as unknown as TypedDocumentString<ActOnDemandMutation, ActOnDemandMutationVariables>;
export const ActOnAchievementDocument = new TypedDocumentString(`
    mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {
  done: actOnAchievement(action: $action, input: $input) {
    id
    code
    version
    state
    availableActions
  }
}
    `) as unknown as TypedDocumentString<ActOnAchievementMutation, ActOnAchievementMutationVariables>;
export const ActOnContractDocument = new TypedDocumentString(`
    mutation ActOnContract($action: ContractAction!, $input: ActInput!) {
  done: actOnContract(action: $action, input: $input) {
    id
    code
    version
    state
    availableActions
  }
}
    `) as unknown as TypedDocumentString<ActOnContractMutation, ActOnContractMutationVariables>;