/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person can do with an achievement 成果操作. */
export type AchievementAction =
  /** Approve 单位同意. */
  | 'APPROVE'
  /** Take off the list 下架. */
  | 'DELIST'
  /** Freeze 冻结. */
  | 'FREEZE'
  /** Publish 发布. */
  | 'PUBLISH'
  /** Confirm it is current 确认仍有效. */
  | 'RENEW'
  /** Edit again 重新编辑. */
  | 'REOPEN'
  /** Return 退回修改. */
  | 'RETURN'
  /** Submit for review 提交审核. */
  | 'SUBMIT'
  /** Unfreeze 解除冻结. */
  | 'UNFREEZE';

/** A listing (成果草稿) as typed so far; absent fields stay as they are. */
export type AchievementDraftInput = {
  /** What the achievement is, in a paragraph (成果简介). */
  abstract?: string | null | undefined;
  /** Field of the plan (所属领域). */
  field?: Field | null | undefined;
  /** Technical indicators that were reached (技术指标); the whole list. */
  indicators?: Array<IndicatorInput> | null | undefined;
  /** Rights that protect it (知识产权); the whole list. */
  ip?: Array<IpRightInput> | null | undefined;
  /** Words by which it shall be found (关键词). */
  keywords?: Array<string> | null | undefined;
  /** Ways of working together that it is open to (合作方式). */
  modes?: Array<CooperationMode> | null | undefined;
  /** Highest price asked (价格上限), in yuan. */
  priceMax?: string | null | undefined;
  /** Lowest price asked (价格下限), in yuan. */
  priceMin?: string | null | undefined;
  /** The problem that it solves (解决的问题). */
  problemSolved?: string | null | undefined;
  /** Division to which it belongs (行政区划代码), six digits. */
  regionCode?: string | null | undefined;
  /** People who made it (研发团队). */
  team?: string | null | undefined;
  /** Name of the achievement (成果名称). */
  title?: string | null | undefined;
  /** Technology readiness by GB/T 22900 (技术成熟度), 1 to 9. */
  trl?: number | null | undefined;
  /** What shows that readiness (成熟度依据). */
  trlEvidence?: string | null | undefined;
  /** Last day of the listing (有效期至). */
  validUntil?: string | null | undefined;
};

/** Where an achievement stands 成果状态. */
export type AchievementState =
  /** Centre review 中心审核. */
  | 'CENTRE_REVIEW'
  /** Delisted 已下架. */
  | 'DELISTED'
  /** Draft 草稿. */
  | 'DRAFT'
  /** Frozen 权属争议冻结. Its ownership is disputed. */
  | 'FROZEN'
  /** Institute review 单位审核. */
  | 'INSTITUTE_REVIEW'
  /** In negotiation 对接中. */
  | 'NEGOTIATING'
  /** Published 已发布. */
  | 'PUBLISHED'
  /** Returned 退回修改. */
  | 'RETURNED'
  /** Transferred 已转化. */
  | 'TRANSFERRED'
  /** Update due 更新到期. Its author is to confirm that it is current. */
  | 'UPDATE_DUE';

/** A move on a record (办理操作): which one, the version that the person saw, why, and a mark so that a repeat does nothing. */
export type ActInput = {
  /** Mark that the client makes once per intent (防重标识); a repeat with the same one does nothing. */
  clientMutationId: string;
  /** Id of the record to be moved (记录标识). */
  id: string | number;
  /** Why, in the person’s own words (办理意见). */
  note?: string | null | undefined;
  /** Coded reasons (原因代码), e.g. those of a return. */
  reasons?: Array<string> | null | undefined;
  /** Version that the person read (版本号); a conflict when the record has moved on. */
  version: number;
};

/** What a person can do with a contract 合同操作. */
export type ContractAction =
  /** Archive 归档. */
  | 'ARCHIVE'
  /** Confirm the signing 确认签署. */
  | 'CONFIRM'
  /** Record a dispute 登记争议. */
  | 'DISPUTE'
  /** Reopen 重新履约. */
  | 'REOPEN'
  /** Resume 恢复履约. */
  | 'RESUME'
  /** Return 退回修改. */
  | 'RETURN'
  /** Settle 结清. */
  | 'SETTLE'
  /** Start performance 开始履约. */
  | 'START'
  /** Ask for confirmation 提交确认. */
  | 'SUBMIT_SIGNED'
  /** Terminate 解除. */
  | 'TERMINATE';

/** The whole of a contract’s draft, each time (合同草稿). */
export type ContractDraftInput = {
  /** Lead party on the buying side (买方). */
  buyer: PartyInput;
  /** Currency of the paper (币种), three letters; CNY when absent. */
  currency?: string | null | undefined;
  /** Yuan for one unit of the currency (汇率), at most six decimals. */
  exchangeRate?: string | null | undefined;
  /** New investment expected of it (预计新增投入), in yuan. */
  expectedInput?: string | null | undefined;
  /** New output value expected of it (预计新增产值), in yuan. */
  expectedOutput?: string | null | undefined;
  /** Field of the plan (所属领域). */
  field: Field;
  /** Sum on the paper in its currency (外币金额). */
  foreignAmount?: string | null | undefined;
  /** Parties on the buyer’s side besides the lead (其他买方). */
  furtherBuyers?: Array<PartyInput> | null | undefined;
  /** Parties on the seller’s side besides the lead (其他卖方). */
  furtherSellers?: Array<PartyInput> | null | undefined;
  /** Social and economic goal (社会经济目标): an entry of the list goals. */
  goal?: string | null | undefined;
  /** What is owed, when (分期付款); the whole list. */
  instalments: Array<InstalmentInput>;
  /** Kind of intellectual property (知识产权类别): an entry of the list ipKinds. */
  ipKind?: string | null | undefined;
  /** Kind of technology contract (合同类别). */
  kind: ContractKind;
  /** Id of the match that it came out of (对接标识). */
  matchId?: string | number | null | undefined;
  /** Name of the project on the paper (项目名称). */
  name: string;
  /** How it is paid (支付方式). */
  paymentMode: PaymentMode;
  /** Plan that it stems from (计划来源): an entry of the list planSources. */
  planSource?: string | null | undefined;
  /** Day of the exchange rate (汇率日期). */
  rateOn?: string | null | undefined;
  /** Id of the uploaded signed paper (扫描件). */
  scanId?: string | number | null | undefined;
  /** Lead party on the selling side (卖方). */
  seller: PartyInput;
  /** Day on which the parties signed (签订日期). */
  signedOn?: string | null | undefined;
  /** Finer kind of contract (合同小类): an entry of the list subKinds. */
  subKind?: string | null | undefined;
  /** Technology amount (技术交易额), in yuan; at most the total. */
  technologyAmount: string;
  /** Area of technology (技术领域): an entry of the list technologyAreas. */
  technologyArea?: string | null | undefined;
  /** Contract total (合同成交额), in yuan: the whole sum. */
  totalAmount: string;
  /** First day of the contract (有效期自). */
  validFrom?: string | null | undefined;
  /** Last day of the contract (有效期至). */
  validUntil?: string | null | undefined;
};

/** Kinds of technology contract 技术合同类别 (Civil Code 843–887), with the registered sub-kinds of service. */
export type ContractKind =
  /** Consulting 技术咨询. */
  | 'CONSULTING'
  /** Commissioned development 委托开发. */
  | 'DEVELOPMENT_COMMISSIONED'
  /** Joint development 合作开发. */
  | 'DEVELOPMENT_JOINT'
  /** Intermediary 技术中介. */
  | 'INTERMEDIARY'
  /** Licence 技术许可. */
  | 'LICENCE'
  /** Service 技术服务. */
  | 'SERVICE'
  /** Training 技术培训. */
  | 'TRAINING'
  /** Transfer 技术转让. */
  | 'TRANSFER';

/** Where a contract stands 合同状态. */
export type ContractState =
  /** Archived 已归档. */
  | 'ARCHIVED'
  /** Awaiting confirmation 待确认. By a second person, against the signed paper. */
  | 'AWAITING_CONFIRMATION'
  /** In dispute 争议中. */
  | 'DISPUTED'
  /** Draft 拟稿. */
  | 'DRAFT'
  /** Performing 履约中. */
  | 'PERFORMING'
  /** Settled 已结清. */
  | 'SETTLED'
  /** Signed 已签署. It counts. */
  | 'SIGNED'
  /** Terminated 已解除. */
  | 'TERMINATED';

/** Ways to cooperate 合作方式. */
export type CooperationMode =
  /** Commissioned development 委托开发. */
  | 'COMMISSIONED'
  /** Consulting 技术咨询. */
  | 'CONSULTING'
  /** Equity 作价入股. The technology is paid for with a share of the firm. */
  | 'EQUITY'
  /** Joint development 合作开发. */
  | 'JOINT'
  /** Licence 技术许可. */
  | 'LICENCE'
  /** Service 技术服务. */
  | 'SERVICE'
  /** Transfer 技术转让. */
  | 'TRANSFER';

/** Why a match is declined 暂不考虑的原因. */
export type DeclineReason =
  /** Already solved 问题已解决. */
  | 'ALREADY_SOLVED'
  /** Benefit unclear 效益不明确. */
  | 'BENEFIT_UNCLEAR'
  /** No capacity 暂无人力. */
  | 'CAPACITY'
  /** Intellectual property 知识产权问题. */
  | 'IP'
  /** Other 其他. */
  | 'OTHER'
  /** Price 价格不合适. */
  | 'PRICE'
  /** Too early 成熟度不够. */
  | 'TOO_EARLY'
  /** Wrong field 领域不符. */
  | 'WRONG_FIELD';

/** What a person can do with a demand 需求操作. */
export type DemandAction =
  /** Mark as solved 确认解决. */
  | 'MARK_SOLVED'
  /** Pause 暂停. */
  | 'PAUSE'
  /** Publish 发布. */
  | 'PUBLISH'
  /** Renew 续期. */
  | 'RENEW'
  /** Edit again 重新编辑. */
  | 'REOPEN'
  /** Resume 恢复. */
  | 'RESUME'
  /** Return 退回修改. */
  | 'RETURN'
  /** Submit for review 提交审核. */
  | 'SUBMIT'
  /** Withdraw 撤回. */
  | 'WITHDRAW';

/** A posting (需求草稿) as typed so far; absent fields stay as they are. */
export type DemandDraftInput = {
  /** Highest budget (预算上限), in yuan. */
  budgetMax?: string | null | undefined;
  /** Lowest budget (预算下限), in yuan. */
  budgetMin?: string | null | undefined;
  /** Conditions that a solution must respect (约束条件). */
  constraints?: string | null | undefined;
  /** Day by which a solution is needed (截止日期). */
  deadline?: string | null | undefined;
  /** Field of the plan (所属领域). */
  field?: Field | null | undefined;
  /** Technical indicators that are asked for (技术指标); the whole list. */
  indicators?: Array<IndicatorInput> | null | undefined;
  /** Ways of working together that it is open to (合作方式). */
  modes?: Array<CooperationMode> | null | undefined;
  /** The poster declares that it holds no state secrets (不涉密承诺). */
  noStateSecrets?: boolean | null | undefined;
  /** The firm that a broker posts for (代发布单位). */
  organizationId?: string | number | null | undefined;
  /** Conditions as everyone may read them (公开约束条件). */
  publicConstraints?: string | null | undefined;
  /** Situation as everyone may read it (公开现状). */
  publicSituation?: string | null | undefined;
  /** Title as everyone may read it (公开名称). */
  publicTitle?: string | null | undefined;
  /** Wanted result as everyone may read it (公开预期目标). */
  publicWantedResult?: string | null | undefined;
  /** Division to which it belongs (行政区划代码), six digits. */
  regionCode?: string | null | undefined;
  /** Lowest technology readiness asked for (要求成熟度), 1 to 9. */
  requiredTrl?: number | null | undefined;
  /** Who may see how much of it (保密等级). */
  secrecy?: Secrecy | null | undefined;
  /** How things stand today (现状). */
  situation?: string | null | undefined;
  /** What is asked for, in a line (需求名称). */
  title?: string | null | undefined;
  /** What shall be reached (预期目标). */
  wantedResult?: string | null | undefined;
};

/** Where a demand stands 需求状态. */
export type DemandState =
  /** Contracted 已签约. */
  | 'CONTRACTED'
  /** Draft 草稿. */
  | 'DRAFT'
  /** Expired 已过期. */
  | 'EXPIRED'
  /** In negotiation 对接中. */
  | 'NEGOTIATING'
  /** Paused 暂停. */
  | 'PAUSED'
  /** Published 已发布. */
  | 'PUBLISHED'
  /** Returned 退回修改. */
  | 'RETURNED'
  /** Solved 已解决. Its owner says so. */
  | 'SOLVED'
  /** Awaiting review 待审. */
  | 'SUBMITTED'
  /** Withdrawn 已撤回. */
  | 'WITHDRAWN';

/** The fields of the district’s plan 领域, taxonomy level 1. */
export type Field =
  /** Digital economy 数字经济. */
  | 'DIGITAL_ECONOMY'
  /** Fluorine materials 氟新材料. */
  | 'FLUORINE_MATERIALS'
  /** Future industry 未来产业. */
  | 'FUTURE_INDUSTRY'
  /** Modern agriculture 现代农业. */
  | 'MODERN_AGRICULTURE'
  /** Public welfare 科技惠民. */
  | 'PUBLIC_WELFARE'
  /** Steel and equipment 钢铁与装备制造. */
  | 'STEEL_EQUIPMENT';

/** A technical indicator as it was typed (技术指标). */
export type IndicatorInput = {
  /** What shows that it was reached (佐证). */
  evidence?: string | null | undefined;
  /** A number, a grade or words (指标类型). */
  kind: IndicatorKind;
  /** What is measured (指标名称). */
  name: string;
  /** How the value is to be compared (比较符). */
  operator: Operator;
  /** Grades from the lowest to the highest (等级序列), for a grade only. */
  scale?: Array<string> | null | undefined;
  /** Unit of the value (单位). */
  unit?: string | null | undefined;
  /** The value (指标值): a decimal, a grade or words. */
  value: string;
};

/** What a technical indicator is measured by 指标类型. */
export type IndicatorKind =
  /** Grade 等级. One of a scale from the lowest to the highest. */
  | 'GRADE'
  /** Number 数值. */
  | 'NUMBER'
  /** Description 描述. */
  | 'TEXT';

/** Where a value of an indicator comes from 数据来源. */
export type IndicatorPointKind =
  /** Baseline 基期. */
  | 'BASELINE'
  /** Computed 自动计算. From the ledger. */
  | 'COMPUTED'
  /** Measured 实测. */
  | 'MEASURED';

/** A line of the payment schedule (分期款). */
export type InstalmentInput = {
  /** What is owed (应付金额), in yuan. */
  amount: string;
  /** What must have happened before it is owed (付款条件). */
  condition?: string | null | undefined;
  /** Day on which it falls due (到期日). */
  dueOn: string;
};

/** Kinds of intellectual property 知识产权类型. */
export type IpKind =
  /** Design patent 外观设计. */
  | 'DESIGN'
  /** IC layout design 集成电路布图设计. */
  | 'IC_LAYOUT'
  /** Invention patent 发明专利. */
  | 'INVENTION'
  /** Know-how 技术秘密. */
  | 'KNOW_HOW'
  /** Plant variety 植物新品种. */
  | 'PLANT_VARIETY'
  /** Software copyright 软件著作权. */
  | 'SOFTWARE'
  /** Utility model 实用新型. */
  | 'UTILITY_MODEL';

/** A right of intellectual property as it was typed (知识产权). */
export type IpRightInput = {
  /** What kind of right it is (知识产权类型). */
  kind: IpKind;
  /** Number of the application or of the right (申请号或证书号). */
  number?: string | null | undefined;
  /** Who holds it (权利人). */
  owner?: string | null | undefined;
  /** Applied for, granted or over (法律状态). */
  state: IpState;
};

/** Where a right of intellectual property stands 知识产权状态. */
export type IpState =
  /** Applied for 申请中. */
  | 'APPLIED'
  /** Expired 已失效. */
  | 'EXPIRED'
  /** Granted 已授权. */
  | 'GRANTED'
  /** Held 持有. Nothing to apply for, as know-how. */
  | 'HELD'
  /** Registered 已登记. */
  | 'REGISTERED';

/** Where a match stands 对接阶段. */
export type MatchStage =
  /** Closed 终止. */
  | 'CLOSED'
  /** In contact 接触. */
  | 'CONTACTED'
  /** Contracted 已签约. */
  | 'CONTRACTED'
  /** Intent 意向. */
  | 'INTENT'
  /** Lead 线索. */
  | 'LEAD'
  /** Negotiating 洽谈. */
  | 'NEGOTIATING'
  /** On hold 搁置. */
  | 'ON_HOLD'
  /** Recommended 推荐. */
  | 'RECOMMENDED'
  /** Visited 走访. */
  | 'VISITED';

/** Where a matching model stands 匹配模型状态. */
export type ModelState =
  /** In use 使用中. */
  | 'ACTIVE'
  /** Candidate 候选. */
  | 'CANDIDATE'
  /** Not taken 未采用. */
  | 'REJECTED'
  /** Retired 已停用. */
  | 'RETIRED';

/** What a person can do with a request for named data 实名授权操作. */
export type NamedGrantAction =
  /** Grant 批准. */
  | 'GRANT'
  /** Refuse 不批准. */
  | 'REFUSE'
  /** Revoke 收回. */
  | 'REVOKE'
  /** Withdraw the request 撤回申请. */
  | 'WITHDRAW';

/** Where a request for named data stands 实名授权状态. */
export type NamedGrantState =
  /** Granted 已批准. Names are open until its last day. */
  | 'GRANTED'
  /** Refused 未批准. */
  | 'REFUSED'
  /** Requested 待批准. */
  | 'REQUESTED'
  /** Revoked 已收回. By the centre. */
  | 'REVOKED'
  /** Withdrawn 已撤回. By who asked. */
  | 'WITHDRAWN';

/** A request to see names (实名查看申请). */
export type NamedRequestInput = {
  /** Mark that the client makes once per intent (防重标识); a repeat with the same one does nothing. */
  clientMutationId: string;
  /** What the names are needed for (申请理由); at least ten characters. */
  reason: string;
  /** The last day (授权截止日), within ninety days. */
  until: string;
};

/** How an indicator’s value bounds it 比较符. */
export type Operator =
  /** Exactly 等于. */
  | 'EQ'
  /** More than 高于. */
  | 'GT'
  /** At least 不低于. */
  | 'GTE'
  /** Less than 低于. */
  | 'LT'
  /** At most 不高于. */
  | 'LTE';

/** Buyer or seller as it was typed (当事人). */
export type PartyInput = {
  /** Unified social credit code (统一社会信用代码). */
  creditCode?: string | null | undefined;
  /** Name on the paper (单位名称). */
  name: string;
  /** Legal nature of the party (单位性质): an entry of the list partyNatures. */
  nature?: string | null | undefined;
  /** Id of the organisation on the platform (单位标识). */
  organizationId?: string | number | null | undefined;
  /** Division in which it sits (行政区划代码), six digits. */
  regionCode: string;
};

/** Ways to pay 支付方式 (Civil Code 846). */
export type PaymentMode =
  /** Instalments 分期支付. */
  | 'INSTALMENTS'
  /** Lump sum 一次总付. */
  | 'LUMP_SUM'
  /** Royalty 提成支付. */
  | 'ROYALTY'
  /** Royalty with an entry fee 提成加入门费. */
  | 'ROYALTY_WITH_ENTRY_FEE';

/** Where a run stands that matches everything anew 重新匹配状态. */
export type RunState =
  /** Done 已完成. */
  | 'DONE'
  /** Paused 已暂停. */
  | 'PAUSED'
  /** Running 进行中. */
  | 'RUNNING'
  /** Superseded 已被取代. A newer run took its place. */
  | 'SUPERSEDED';

/** Secrecy grades of a demand 保密方式. */
export type Secrecy =
  /** By invitation 定向. In no public list; brokers look for partners. */
  | 'INVITED'
  /** Masked 脱敏公开. Only what its firm confirmed is public, without a name; the default. */
  | 'MASKED'
  /** Public 公开. Everybody sees the whole text and the firm’s name. */
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