export const zh = {
  abstract: '简介',
  problemSolved: '解决的问题',
  indicators: '指标',
  price: '价格',
  trl: '成熟度',
  trlEvidence: '成熟度依据',
  modes: '合作方式',
  rights: '知识产权',
  team: '团队',
  history: '经过',
} as const;
