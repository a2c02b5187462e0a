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

/** An achievement of a team, or a paper that stands in the catalogue as a lead to one 成果类型. */
export type AchievementKind =
  /** Achievement 成果. */
  | 'ACHIEVEMENT'
  /** Paper 论文. */
  | 'PAPER';

/** The phases of an achievement (成果阶段). */
export type AchievementPhase =
  /** In review 审核中. with the institute or the centre. */
  | 'IN_REVIEW'
  /** Listed 已上架. */
  | 'OPEN'
  /** Over 已结束. transferred, delisted or frozen. */
  | 'OVER'
  /** In preparation 准备中. being written, or returned. */
  | 'PREPARING';

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

/** How long money is overdue 账龄. */
export type AgeBand =
  /** Over 90 days 90 天以上. */
  | 'OVER_90'
  /** 1–30 days 1–30 天. */
  | 'TO_30'
  /** 31–60 days 31–60 天. */
  | 'TO_60'
  /** 61–90 days 61–90 天. */
  | 'TO_90';

/** What a person can do with an amendment 合同变更操作. */
export type AmendmentAction =
  /** Confirm the amendment 确认变更. */
  | 'CONFIRM'
  /** Return the amendment 退回变更. */
  | 'RETURN'
  /** Ask for confirmation of the amendment 提交变更. */
  | 'SUBMIT'
  /** Withdraw the amendment 撤回变更. */
  | 'WITHDRAW';

/** What the paper of an amendment calls itself 变更类型. */
export type AmendmentKind =
  /** Amendment 变更协议. */
  | 'CHANGE'
  /** Supplementary agreement 补充协议. */
  | 'SUPPLEMENT';

/** Where an amendment of a contract stands 合同变更状态. */
export type AmendmentState =
  /** Awaiting confirmation 待确认. By a second person, against the signed paper. */
  | 'AWAITING_CONFIRMATION'
  /** In effect 已生效. Its sums count. */
  | 'CONFIRMED'
  /** Draft 拟稿. */
  | 'DRAFT'
  /** Withdrawn 已撤回. */
  | 'WITHDRAWN';

/** What a side answered to a recommendation 答复状态. */
export type AnswerState =
  /** Interested 愿意对接. */
  | 'ACCEPTED'
  /** Not now 暂不考虑. */
  | 'DECLINED'
  /** Read, no answer yet 已读，未回应. */
  | 'READ'
  /** Unread 未读. */
  | 'UNREAD';

/** Who reads a broker’s note 可见范围. */
export type Audience =
  /** Both sides 双方可见. */
  | 'BOTH'
  /** Staff only 仅工作人员. */
  | 'STAFF';

/** Why a broker takes a pair, or a whole organisation, out for a demand 排除原因. */
export type BanReason =
  /** The firm asked for it 企业要求回避. */
  | 'ASKED'
  /** A competitor 竞争对手. */
  | 'COMPETITOR'
  /** Already known 已经了解. */
  | 'KNOWN'
  /** Other 其他. */
  | 'OTHER'
  /** Already a partner 本来就是合作方. */
  | 'PARTNER'
  /** Too early 太早期. */
  | 'TOO_EARLY'
  /** Only words in common 只有字面相同. */
  | 'WORDS_ONLY'
  /** Wrong field 领域不对. */
  | 'WRONG_FIELD'
  /** Wrong object 对象不对. */
  | 'WRONG_OBJECT';

/** What is taken out for a demand 排除范围. */
export type BanScope =
  /** This achievement 这一项成果. */
  | 'ACHIEVEMENT'
  /** The whole organisation 整个单位. */
  | 'ORGANIZATION';

/** How well two sides fit 匹配度. */
export type Band =
  /** Fair match 较强匹配. */
  | 'FAIR'
  /** Strong match 强匹配. */
  | 'STRONG'
  /** Weak match 弱匹配. */
  | 'WEAK';

/** A figure of the cockpit whose rows can be opened 驾驶舱指标. */
export type CockpitFigure =
  /** Declined 谢绝. */
  | 'DECLINED'
  /** Matches 对接. */
  | 'MATCHES'
  /** Overdue 逾期应收. */
  | 'OVERDUE'
  /** Received 到账额. */
  | 'PAID'
  /** Registered 登记额. */
  | 'REGISTERED'
  /** Turnover 成交额. */
  | 'SIGNED'
  /** Days at a stage 阶段停留. */
  | 'STAGE_DAYS';

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

/** What a file of a contract is 合同文件类型. */
export type ContractFileKind =
  /** Acceptance 验收材料. */
  | 'ACCEPTANCE'
  /** Technical annex 技术附件. */
  | 'ANNEX'
  /** Correspondence 往来函件. */
  | 'CORRESPONDENCE'
  /** Other 其他. */
  | 'OTHER'
  /** Receipt 票据凭证. */
  | 'RECEIPT'
  /** Contract text 合同文本. */
  | 'TEXT';

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

/** How much of the score a signal makes 贡献大小. */
export type Contribution =
  /** Counts much 贡献大. */
  | 'LARGE'
  /** Counts 贡献中. */
  | 'MEDIUM'
  /** Hardly counts 几乎没有贡献. */
  | 'NONE'
  /** Counts little 贡献小. */
  | 'SMALL';

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

/** The phases of a demand (需求阶段). */
export type DemandPhase =
  /** Open 进行中. handed in, listed or paused. */
  | 'OPEN'
  /** Over 已结束. contracted, solved, expired or withdrawn. */
  | 'OVER'
  /** In preparation 准备中. being written, or returned. */
  | 'PREPARING';

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

/** What `extensions.code` of an error can be 错误代码. */
export type ErrorCode =
  /** Bad input 填写有误. `extensions.problems` names each field. */
  | 'BAD_INPUT'
  /** Conflict 已被更改. Somebody else changed it in the meantime. */
  | 'CONFLICT'
  /** Not permitted 无权限. */
  | 'FORBIDDEN'
  /** Internal error 系统错误. It was logged, under the number in the message. */
  | 'INTERNAL'
  /** Not found 未找到. It is not there, or not the viewer’s to see. */
  | 'NOT_FOUND'
  /** Rate limited 过于频繁. */
  | 'RATE_LIMITED'
  /** Not signed in 未登录. */
  | 'UNAUTHENTICATED'
  /** Unavailable 暂不可用. A server behind the platform is away; nothing saved is lost. */
  | 'UNAVAILABLE';

/** Who could help 专家类型. */
export type ExpertKind =
  /** Institute 单位. */
  | 'INSTITUTE'
  /** Team 团队. Known by who listed its achievements. */
  | 'TEAM';

/** How a table is written 文件格式. */
export type ExportFormat =
  /** CSV (.csv) CSV（.csv）. a table as text (文本表格). */
  | 'CSV'
  /** Excel (.xlsx) Excel（.xlsx）. a workbook (电子表格). */
  | 'XLSX';

/** What can be taken out as a file 导出内容. */
export type ExportKind =
  /** Contracts and registrations 合同与登记. */
  | 'CONTRACTS'
  /** Demands 需求. */
  | 'DEMANDS'
  /** Instalments 付款计划与到账. */
  | 'INSTALMENTS'
  /** Ledger entries 台账分录. */
  | 'LEDGER'
  /** Matches 对接. */
  | 'MATCHES'
  /** Register of registrations 登记台账. */
  | 'REGISTRATIONS';

/** Where an export stands 导出状态. */
export type ExportState =
  /** Ready 可下载. */
  | 'DONE'
  /** Expired 已过期. The file was deleted. */
  | 'EXPIRED'
  /** Failed 未完成. */
  | 'FAILED'
  /** Being made 生成中. */
  | 'RUNNING'
  /** Waiting 排队中. */
  | 'WAITING';

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

/** How a broker followed a match up 跟进方式. */
export type FollowUpKind =
  /** Call 电话. */
  | 'CALL'
  /** Document 资料. */
  | 'DOCUMENT'
  /** Meeting 会议. */
  | 'MEETING'
  /** Visit 走访. */
  | 'VISIT';

/** What a file that is imported holds 导入内容. */
export type ImportKind =
  /** achievements 成果. */
  | 'ACHIEVEMENT'
  /** contracts 合同. */
  | 'CONTRACT'
  /** demands 需求. */
  | 'DEMAND'
  /** papers 论文. */
  | 'PAPER';

/** Where an import stands 导入状态. */
export type ImportState =
  /** Checked 已检查. It waits for a person to confirm it. */
  | 'CHECKED'
  /** Checking 检查中. */
  | 'CHECKING'
  /** Done 已完成. */
  | 'DONE'
  /** Stopped 未完成. It can be confirmed again and goes on where it can. */
  | 'FAILED'
  /** Not readable 无法读取. */
  | 'REFUSED'
  /** Running 导入中. */
  | 'RUNNING';

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

/** How an indicator of the plan stands 指标状态. */
export type IndicatorStatus =
  /** Behind 落后. */
  | 'BEHIND'
  /** Not enough data 数据不足. There is nothing yet that could be judged. */
  | 'NO_DATA'
  /** No target 未设目标. The plan sets none. */
  | 'NO_TARGET'
  /** On track 按进度. */
  | 'ON_TRACK'
  /** Reached 已达到. */
  | 'REACHED';

/** Where an instalment stands today 应付款状态; derived from its date, its sum and what was paid, never kept. */
export type InstalmentState =
  /** Owed no longer 不再应付. */
  | 'CANCELLED'
  /** Due today 今天到期. */
  | 'DUE'
  /** Overdue 逾期未付. */
  | 'OVERDUE'
  /** Paid 已到账. */
  | 'PAID'
  /** Partly paid 部分到账. */
  | 'PARTIAL'
  /** Not due yet 未到期. */
  | 'PENDING';

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

/** The languages of the platform 语言. */
export type Locale =
  /** English 英文. */
  | 'en'
  /** Chinese 中文. */
  | 'zh';

/** What is done with a match (对接操作). */
export type MatchAction =
  /** Close 终止. */
  | 'CLOSE'
  /** Contract signed 签约. */
  | 'CONTRACT'
  /** Put on hold 搁置. */
  | 'HOLD'
  /** Take up again 恢复推进. */
  | 'RESUME_CONTACTED'
  /** Take up again 恢复推进. */
  | 'RESUME_INTENT'
  /** Take up again 恢复推进. */
  | 'RESUME_LEAD'
  /** Take up again 恢复推进. */
  | 'RESUME_NEGOTIATING'
  /** Take up again 恢复推进. */
  | 'RESUME_RECOMMENDED'
  /** Take up again 恢复推进. */
  | 'RESUME_VISITED'
  /** Bring into contact 进入接触. */
  | 'TO_CONTACTED'
  /** Mark an intent 达成意向. */
  | 'TO_INTENT'
  /** Begin to negotiate 进入洽谈. */
  | 'TO_NEGOTIATING'
  /** Recommend to both sides 推荐给双方. */
  | 'TO_RECOMMENDED'
  /** Mark as visited 记为已走访. */
  | 'TO_VISITED';

/** Who found a match 对接来源. */
export type MatchOrigin =
  /** Found by the platform 系统匹配. */
  | 'AUTOMATIC'
  /** Proposed by a broker 技术经理人提出. */
  | 'BROKER'
  /** Proposed by a side 用户提出. */
  | 'USER';

/** The two sides of a match 对接双方. */
export type MatchSide =
  /** Achievement side 成果方. */
  | 'ACHIEVEMENT'
  /** Demand side 需求方. */
  | 'DEMAND';

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

/** Whether a person’s organisation has let them in 成员状态. */
export type MemberState =
  /** Member 已加入. */
  | 'ACTIVE'
  /** Asks to join 待批准. */
  | 'PENDING';

/** Where a matching model comes from 模型来源. */
export type ModelOrigin =
  /** Built in 内置. */
  | 'BUILT_IN'
  /** Fitted 学习所得. From what people answered. */
  | 'FITTED';

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

/** Why a recommendation does not concern the person who got it 不相关的原因; no partner is declined by it. */
export type NotRelevantReason =
  /** Already known 已经了解. */
  | 'KNOWN'
  /** Other 其他. */
  | 'OTHER'
  /** Too early 太早期. */
  | 'TOO_EARLY'
  /** Only words in common 只有字面相同. */
  | 'WORDS_ONLY'
  /** Wrong field 领域不对. */
  | 'WRONG_FIELD'
  /** Wrong object 对象不对. */
  | 'WRONG_OBJECT';

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

/** What is done with an organisation (单位核验操作). */
export type OrganizationAction =
  /** Reject 驳回. */
  | 'REJECT'
  /** Submit again 重新提交. */
  | 'RESUBMIT'
  /** Verify 通过核验. */
  | 'VERIFY';

/** Kinds of organisation 单位类型. */
export type OrganizationKind =
  /** Bank 金融机构. */
  | 'BANK'
  /** Carrier 孵化载体. An incubator or park. */
  | 'CARRIER'
  /** Cooperative 合作社. */
  | 'COOPERATIVE'
  /** Enterprise 企业. */
  | 'ENTERPRISE'
  /** Institute 科研院所. */
  | 'INSTITUTE'
  /** Public body 机关事业单位. */
  | 'PUBLIC_BODY'
  /** Service provider 科技服务机构. */
  | 'SERVICE_PROVIDER'
  /** University 高校. */
  | 'UNIVERSITY';

/** Whether a broker has verified that an organisation is who it says it is 单位核验状态. */
export type OrganizationState =
  /** Awaiting verification 待核验. */
  | 'PENDING'
  /** Not verified 未通过. */
  | 'REJECTED'
  /** Verified 已核验. */
  | 'VERIFIED';

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

/** What can be found in the portal 搜索内容. */
export type PortalKind =
  /** Achievement 成果. */
  | 'ACHIEVEMENT'
  /** Demand 需求. */
  | 'DEMAND';

/** In which order hits are shown 排序. */
export type PortalSort =
  /** Highest sum 金额从高到低. */
  | 'BUDGET_HIGH'
  /** Nearest deadline 截止日期从近到远. */
  | 'DEADLINE'
  /** Newest 最新发布. */
  | 'NEWEST'
  /** Relevance 相关度. */
  | 'RELEVANCE'
  /** Most mature 成熟度从高到低. */
  | 'TRL_HIGH';

/** Whether a step says why (是否需要说明). */
export type ReasonRule =
  /** A declared reason and words 必须选择原因并填写. */
  | 'CODED'
  /** Not asked 不需要. */
  | 'NONE'
  /** Optional 可填写. */
  | 'OPTIONAL'
  /** Required 必须填写. */
  | 'REQUIRED';

/** What is done with a registration (认定登记操作). */
export type RegistrationAction =
  /** Supplement asked for 要求补正. */
  | 'ASK_SUPPLEMENT'
  /** Registration cancelled 登记注销. */
  | 'CANCEL'
  /** Registration changed 登记变更. */
  | 'CHANGE'
  /** Begin the pre-check 开始预审. */
  | 'PRECHECK'
  /** Refused 不予登记. */
  | 'REFUSE'
  /** Registered 准予登记. */
  | 'REGISTER'
  /** Submit 提交登记. */
  | 'SUBMIT';

/** Where the registration 认定登记 of a contract with the registrar stands. */
export type RegistrationState =
  /** Cancelled 已注销. */
  | 'CANCELLED'
  /** Registered, changed 已登记（有变更）. */
  | 'CHANGED'
  /** Not declared 未申报. */
  | 'NOT_DECLARED'
  /** Pre-check 预审. */
  | 'PRECHECK'
  /** Refused 未予登记. */
  | 'REFUSED'
  /** Registered 已登记. */
  | 'REGISTERED'
  /** Submitted 已提交. */
  | 'SUBMITTED'
  /** To be supplemented 补正. The registrar asks for more. */
  | 'SUPPLEMENT';

/** What a reversal 冲正 takes back. */
export type ReversedKind =
  /** Receipt 到账. */
  | 'RECEIPT'
  /** Refund 退款. */
  | 'REFUND'
  /** Royalty statement 提成结算. */
  | 'ROYALTY';

/** Who a person is on the platform 角色. */
export type Role =
  /** Administrator 平台管理员. */
  | 'ADMIN'
  /** Broker 技术经理人. Technology manager at the service centre. */
  | 'BROKER'
  /** Enterprise 企业用户. Posts demands for a firm. */
  | 'ENTERPRISE'
  /** Expert 评审专家. */
  | 'EXPERT'
  /** Government 科技主管部门. Sees figures, and names for a while when they are lent. */
  | 'GOVERNMENT'
  /** Institute office 院所管理. Reviews the achievements of its institute. */
  | 'INSTITUTE_OFFICE'
  /** Researcher 科研人员. Lists achievements. */
  | 'RESEARCHER';

/** What a person can do with a royalty claim 提成结算操作. */
export type RoyaltyClaimAction =
  /** Confirm the statement 确认结算. */
  | 'CONFIRM'
  /** Return the statement 退回结算. */
  | 'RETURN'
  /** Withdraw the statement 撤回结算. */
  | 'WITHDRAW';

/** Where a royalty claim 提成结算单 stands. */
export type RoyaltyClaimState =
  /** Awaiting confirmation 待确认. By a second person, against the paper. */
  | 'AWAITING_CONFIRMATION'
  /** Stated 已结算. It counts and is owed. */
  | 'CONFIRMED'
  /** Returned 已退回. */
  | 'RETURNED'
  /** Withdrawn 已撤回. */
  | 'WITHDRAWN';

/** What is done with a run of matching anew (重新匹配操作). */
export type RunAction =
  /** Finish 完成. */
  | 'FINISH'
  /** Pause 暂停. */
  | 'PAUSE'
  /** Resume 继续. */
  | 'RESUME'
  /** Supersede 被取代. */
  | 'SUPERSEDE';

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

/** How far the centre has come in finding somebody for a demand that nobody here can serve 寻访状态. */
export type ScoutState =
  /** Answered 已有答复. */
  | 'ANSWERED'
  /** Asked 已询问. */
  | 'ASKED'
  /** To be scouted 待寻访. */
  | 'OPEN';

/** Secrecy grades of a demand 保密方式. */
export type Secrecy =
  /** By invitation 定向. In no public list; brokers look for partners. */
  | 'INVITED'
  /** Masked 脱敏公开. Only what its firm confirmed is public, without a name; the default. */
  | 'MASKED'
  /** Public 公开. Everybody sees the whole text and the firm’s name. */
  | 'PUBLIC';

/** What speaks for or against a pair 匹配依据. */
export type SignalName =
  /** Price and budget 报价与预算. */
  | 'BUDGET'
  /** Past cooperation 以往合作. */
  | 'COOPERATION'
  /** Field 领域. */
  | 'FIELD'
  /** Indicators 指标. */
  | 'INDICATORS'
  /** Meaning 词义. */
  | 'MEANING'
  /** Cooperation mode 合作方式. */
  | 'MODE'
  /** Region 地域. */
  | 'REGION'
  /** Subject 技术主题. */
  | 'SUBJECT'
  /** Words 用词. */
  | 'TEXT'
  /** Maturity 成熟度. */
  | 'TRL';

/** Size of a firm 企业规模. */
export type SizeBand =
  /** Large 大型. */
  | 'LARGE'
  /** Medium 中型. */
  | 'MEDIUM'
  /** Micro 微型. */
  | 'MICRO'
  /** Small 小型. */
  | 'SMALL';

/** How a state looks (状态色调): what the eye is told before the word is read. */
export type StateTone =
  /** Refused or stopped 未通过或中止. */
  | 'BAD'
  /** Done 已完成. */
  | 'GOOD'
  /** Idle 平静. nothing happens. */
  | 'IDLE'
  /** Under way 进行中. */
  | 'INFO'
  /** To be acted upon 需处理. */
  | 'WARN';

/** What kind of target the plan sets 目标类型. */
export type TargetKind =
  /** Annual 年度目标. */
  | 'ANNUAL'
  /** Annual or cumulative 年均或累计. The plan leaves it open. */
  | 'ANNUAL_OR_CUMULATIVE'
  /** Baseline only 只有基期. */
  | 'BASELINE_ONLY'
  /** By 2029 2029 年目标. */
  | 'BY_2029'
  /** Held 保持. */
  | 'HOLD';

/** What a comparison says 比较结论. */
export type Verdict =
  /** Fits 符合. */
  | 'FITS'
  /** Misses 不符合. */
  | 'MISSES'
  /** Unknown 未知. */
  | 'UNKNOWN';
