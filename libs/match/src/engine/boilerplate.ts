import { termId } from './term-ids.js';

/**
 * Words that stand in demands and achievements of every subject. They are a prior: the more records the catalogue knows,
 * the less this list matters beside counted rarity. For explanations they are never shown as a shared term on their own.
 */
const WORDS = `
技术 研发 研究 研制 开发 产业化 产业 公司 企业 有限 集团 单位 项目 课题 合作 需求 需要 要求 方案 方法 工艺 系统 装置 设备 产品 平台 工程 材料 应用 示范 推广
关键 核心 共性 先进 新型 高效 高性能 智能 智能化 自动化 一体化 数字化 信息化 绿色 环保 节能 优化 优化设计 设计 改进 提升 提高 改善 增强 降低 减少 缩短 增加 实现 达到
解决 问题 难题 瓶颈 攻关 创新 成果 转化 目前 现有 传统 国内 国外 国际 行业 领域 市场 客户 用户 生产 制造 加工 制备 使用 采用 利用 通过 基于 进行 具有 能够 可以 可
支持 提供 服务 建立 建设 构建 形成 完成 开展 满足 保证 确保 控制 管理 运行 处理 分析 测试 试验 实验 检验 评价 验证 标准 指标 参数 性能 质量 效率 成本 水平 能力 效果
条件 环境 过程 阶段 情况 状态 类型 种类 结构 功能 模式 模型 机制 因素 作用 影响 关系 特点 特性 特征 规模 范围 程度 部分 方面 主要 重要 有效 良好 明显 显著 不同 多种
相关 相应 一定 一种 一个 一条 一类 以上 以下 左右 其中 同时 由于 因此 以及 或者 并且 其他 各种 针对 面向 围绕 根据 结合 结果 表明 本文 提出 希望 团队 专家 人员 工作
已有 已在 现有 目标 预期 期望 拟 计划 发展 综合 整体 实际 实用 经济 社会 效益 资金 投入 时间 周期 年产 吨 万元 优势 基础 理论 发明 专利 软件著作权 登记 试用 试点 样品 不足 波动 偏高
化 性 型 式 率 度 量 法 器 机 类 系 级 件 品 物 体 的 和 与 及 或 在 对 为 以 等 中 上 下 内 外 有 无 不 大 小 多 高 低 新 一 二 三 个 可 能 用 求 需 达 约 年 月 日
`;

const words = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** The list's words and their bigrams: what a tokenised text can meet of them. */
const terms = new Set<string>();
for (const word of words) {
  if (word.length <= 2) terms.add(word);
  for (let at = 0; at + 2 <= word.length; at += 1) terms.add(word.slice(at, at + 2));
  for (const character of word) terms.add(character);
}

/** Whether a dictionary word says nothing about the subject. */
export function isBoilerplate(word: string): boolean {
  return words.has(word);
}

const ids = new Set([...terms].map(termId));

/** Whether a single character or bigram, by its number, belongs to such words. */
export function isBoilerplateId(id: number): boolean {
  return ids.has(id);
}
