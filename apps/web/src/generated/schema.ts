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

/** The phases of an achievement 成果阶段. */
export type AchievementPhase =
  /** With the institute or the centre 审核中. */
  | 'IN_REVIEW'
  /** Listed 已上架. */
  | 'OPEN'
  /** Transferred, delisted or frozen 已结束. */
  | 'OVER'
  /** Being written, or returned 起草或退回. */
  | 'PREPARING';

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

/** The phases of a demand 需求阶段. */
export type DemandPhase =
  /** Handed in, listed or paused 进行中. */
  | 'OPEN'
  /** Contracted, solved, expired or withdrawn 已结束. */
  | 'OVER'
  /** Being written, or returned 起草或退回. */
  | 'PREPARING';

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

/** What is done with a match 对接操作. */
export type MatchAction =
  /** It ends without a contract 终止. */
  | 'CLOSE'
  /** The platform: its contract was signed 签约. */
  | 'CONTRACT'
  /** It is put aside 搁置. */
  | 'HOLD'
  /** It goes on in contact 恢复为接触. */
  | 'RESUME_CONTACTED'
  /** It goes on as an intent 恢复为意向. */
  | 'RESUME_INTENT'
  /** It goes on as a lead 恢复为线索. */
  | 'RESUME_LEAD'
  /** It goes on in negotiation 恢复为洽谈. */
  | 'RESUME_NEGOTIATING'
  /** It goes on as recommended 恢复为推荐. */
  | 'RESUME_RECOMMENDED'
  /** It goes on as visited 恢复为走访. */
  | 'RESUME_VISITED'
  /** Both sides come into contact 进入接触. */
  | 'TO_CONTACTED'
  /** They mean to sign 达成意向. */
  | 'TO_INTENT'
  /** They begin to negotiate 进入洽谈. */
  | 'TO_NEGOTIATING'
  /** It is recommended to both sides 推荐给双方. */
  | 'TO_RECOMMENDED'
  /** They have visited each other 记为已走访. */
  | 'TO_VISITED';

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

/** What is done with an organisation 单位核验操作. */
export type OrganizationAction =
  /** A broker rejects it 驳回. */
  | 'REJECT'
  /** It puts a new document, and by that submits again 重新提交. */
  | 'RESUBMIT'
  /** A broker verifies it 通过核验. */
  | 'VERIFY';

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

/** Whether a step says why 是否说明理由. */
export type ReasonRule =
  /** One of the declared reasons, and a note 须选原因并说明. */
  | 'CODED'
  /** It is not asked 不需要. */
  | 'NONE'
  /** One may say why 选填. */
  | 'OPTIONAL'
  /** Without it the step is refused 必填. */
  | 'REQUIRED';

/** What is done with a registration 认定登记操作. */
export type RegistrationAction =
  /** The registrar asks for a supplement 要求补正. */
  | 'ASK_SUPPLEMENT'
  /** The certificate is cancelled 登记注销. */
  | 'CANCEL'
  /** The certificate is changed 登记变更. */
  | 'CHANGE'
  /** The centre begins its pre-check 开始预审. */
  | 'PRECHECK'
  /** The registrar refuses 不予登记. */
  | 'REFUSE'
  /** The registrar registers it 准予登记. */
  | 'REGISTER'
  /** It goes to the registrar 提交登记. */
  | 'SUBMIT';

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

/** What is done with a run 重新匹配操作. */
export type RunAction =
  /** The platform has matched everything 完成. */
  | 'FINISH'
  /** It is held 暂停. */
  | 'PAUSE'
  /** It goes on 继续. */
  | 'RESUME'
  /** A newer run takes its place 被取代. */
  | 'SUPERSEDE';

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

/** How a state looks 状态色调. */
export type StateTone =
  /** Refused or stopped 未通过. */
  | 'BAD'
  /** Done as it should be 完成. */
  | 'GOOD'
  /** Nothing happens 静止. */
  | 'IDLE'
  /** Under way 进行中. */
  | 'INFO'
  /** Somebody must act 待处理. */
  | 'WARN';

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
