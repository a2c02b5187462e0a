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

export type AchievementKind =
  | 'ACHIEVEMENT'
  | 'PAPER';

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

/** How long money is overdue: 1–30, 31–60, 61–90 days, more. */
export type AgeBand =
  | 'OVER_90'
  | 'TO_30'
  | 'TO_60'
  | 'TO_90';

export type AmendmentAction =
  | 'CONFIRM'
  | 'RETURN'
  | 'SUBMIT'
  | 'WITHDRAW';

export type AmendmentKind =
  | 'CHANGE'
  | 'SUPPLEMENT';

export type AmendmentState =
  | 'AWAITING_CONFIRMATION'
  | 'CONFIRMED'
  | 'DRAFT'
  | 'WITHDRAWN';

export type AnswerState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'READ'
  | 'UNREAD';

export type Audience =
  | 'BOTH'
  | 'STAFF';

export type BanReason =
  | 'ASKED'
  | 'COMPETITOR'
  | 'KNOWN'
  | 'OTHER'
  | 'PARTNER'
  | 'TOO_EARLY'
  | 'WORDS_ONLY'
  | 'WRONG_FIELD'
  | 'WRONG_OBJECT';

export type BanScope =
  | 'ACHIEVEMENT'
  | 'ORGANIZATION';

export type Band =
  | 'FAIR'
  | 'STRONG'
  | 'WEAK';

/** A figure of the cockpit whose rows can be opened. */
export type CockpitFigure =
  | 'DECLINED'
  | 'MATCHES'
  | 'OVERDUE'
  | 'PAID'
  | 'REGISTERED'
  | 'SIGNED'
  | 'STAGE_DAYS';

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

export type ContractFileKind =
  | 'ACCEPTANCE'
  | 'ANNEX'
  | 'CORRESPONDENCE'
  | 'OTHER'
  | 'RECEIPT'
  | 'TEXT';

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

export type Contribution =
  | 'LARGE'
  | 'MEDIUM'
  | 'NONE'
  | 'SMALL';

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

/** What `extensions.code` of an error can be. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

export type ExpertKind =
  | 'INSTITUTE'
  | 'TEAM';

export type ExportFormat =
  | 'CSV'
  | 'XLSX';

export type ExportKind =
  | 'CONTRACTS'
  | 'DEMANDS'
  | 'INSTALMENTS'
  | 'LEDGER'
  | 'MATCHES'
  | 'REGISTRATIONS';

export type ExportState =
  | 'DONE'
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type Field =
  | 'DIGITAL_ECONOMY'
  | 'FLUORINE_MATERIALS'
  | 'FUTURE_INDUSTRY'
  | 'MODERN_AGRICULTURE'
  | 'PUBLIC_WELFARE'
  | 'STEEL_EQUIPMENT';

export type FollowUpKind =
  | 'CALL'
  | 'DOCUMENT'
  | 'MEETING'
  | 'VISIT';

export type ImportKind =
  | 'ACHIEVEMENT'
  | 'CONTRACT'
  | 'DEMAND'
  | 'PAPER';

export type ImportState =
  | 'CHECKED'
  | 'CHECKING'
  | 'DONE'
  | 'FAILED'
  | 'REFUSED'
  | 'RUNNING';

export type IndicatorKind =
  | 'GRADE'
  | 'NUMBER'
  | 'TEXT';

export type IndicatorPointKind =
  | 'BASELINE'
  | 'COMPUTED'
  | 'MEASURED';

/** NO_DATA: there is nothing yet that could be judged. NO_TARGET: the plan sets none. */
export type IndicatorStatus =
  | 'BEHIND'
  | 'NO_DATA'
  | 'NO_TARGET'
  | 'ON_TRACK'
  | 'REACHED';

export type InstalmentState =
  | 'CANCELLED'
  | 'DUE'
  | 'OVERDUE'
  | 'PAID'
  | 'PARTIAL'
  | 'PENDING';

export type IpKind =
  | 'DESIGN'
  | 'IC_LAYOUT'
  | 'INVENTION'
  | 'KNOW_HOW'
  | 'PLANT_VARIETY'
  | 'SOFTWARE'
  | 'UTILITY_MODEL';

export type IpState =
  | 'APPLIED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'HELD'
  | 'REGISTERED';

export type Locale =
  | 'en'
  | 'zh';

export type MatchOrigin =
  | 'AUTOMATIC'
  | 'BROKER'
  | 'USER';

export type MatchSide =
  | 'ACHIEVEMENT'
  | 'DEMAND';

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

export type MemberState =
  | 'ACTIVE'
  | 'PENDING';

export type ModelOrigin =
  | 'BUILT_IN'
  | 'FITTED';

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

export type NotRelevantReason =
  | 'KNOWN'
  | 'OTHER'
  | 'TOO_EARLY'
  | 'WORDS_ONLY'
  | 'WRONG_FIELD'
  | 'WRONG_OBJECT';

export type Operator =
  | 'EQ'
  | 'GT'
  | 'GTE'
  | 'LT'
  | 'LTE';

export type OrganizationKind =
  | 'BANK'
  | 'CARRIER'
  | 'COOPERATIVE'
  | 'ENTERPRISE'
  | 'INSTITUTE'
  | 'PUBLIC_BODY'
  | 'SERVICE_PROVIDER'
  | 'UNIVERSITY';

export type OrganizationState =
  | 'PENDING'
  | 'REJECTED'
  | 'VERIFIED';

/** Ways to pay (Civil Code 846). */
export type PaymentMode =
  | 'INSTALMENTS'
  | 'LUMP_SUM'
  | 'ROYALTY'
  | 'ROYALTY_WITH_ENTRY_FEE';

export type PortalKind =
  | 'ACHIEVEMENT'
  | 'DEMAND';

export type PortalSort =
  | 'BUDGET_HIGH'
  | 'DEADLINE'
  | 'NEWEST'
  | 'RELEVANCE'
  | 'TRL_HIGH';

export type RegistrationState =
  | 'CANCELLED'
  | 'CHANGED'
  | 'NOT_DECLARED'
  | 'PRECHECK'
  | 'REFUSED'
  | 'REGISTERED'
  | 'SUBMITTED'
  | 'SUPPLEMENT';

export type ReversedKind =
  | 'RECEIPT'
  | 'REFUND'
  | 'ROYALTY';

/** Who a person is on the platform. */
export type Role =
  | 'ADMIN'
  | 'BROKER'
  | 'ENTERPRISE'
  | 'EXPERT'
  | 'GOVERNMENT'
  | 'INSTITUTE_OFFICE'
  | 'RESEARCHER';

export type RoyaltyClaimAction =
  | 'CONFIRM'
  | 'RETURN'
  | 'WITHDRAW';

export type RoyaltyClaimState =
  | 'AWAITING_CONFIRMATION'
  | 'CONFIRMED'
  | 'RETURNED'
  | 'WITHDRAWN';

export type RunState =
  | 'DONE'
  | 'PAUSED'
  | 'RUNNING'
  | 'SUPERSEDED';

export type ScoutState =
  | 'ANSWERED'
  | 'ASKED'
  | 'OPEN';

export type Secrecy =
  | 'INVITED'
  | 'MASKED'
  | 'PUBLIC';

export type SignalName =
  | 'BUDGET'
  | 'COOPERATION'
  | 'FIELD'
  | 'INDICATORS'
  | 'MEANING'
  | 'MODE'
  | 'REGION'
  | 'SUBJECT'
  | 'TEXT'
  | 'TRL';

export type SizeBand =
  | 'LARGE'
  | 'MEDIUM'
  | 'MICRO'
  | 'SMALL';

/** What kind of target the plan sets. ANNUAL_OR_CUMULATIVE: the plan leaves it open. */
export type TargetKind =
  | 'ANNUAL'
  | 'ANNUAL_OR_CUMULATIVE'
  | 'BASELINE_ONLY'
  | 'BY_2029'
  | 'HOLD';

export type Verdict =
  | 'FITS'
  | 'MISSES'
  | 'UNKNOWN';
