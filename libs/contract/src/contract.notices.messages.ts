import { declareMessages } from '#kernel/errors';

export const contractNoticesMessages = declareMessages({
  'contract.notice.confirmAsked.title': { zh: '合同待确认：{name}', en: 'Please confirm a signing: {name}' },
  'contract.notice.confirmAsked.body': {
    zh: '合同 {code}（{buyer} 与 {seller}，成交额 {total}）已提交签署确认，请对照扫描件核对。',
    en: 'Contract {code} ({buyer} and {seller}, {total}) awaits a second person. Compare it with the scan.',
  },
  'contract.notice.returned.title': { zh: '合同被退回：{name}', en: 'Contract returned: {name}' },
  'contract.notice.returned.body': {
    zh: '合同 {code} 未通过签署确认，理由：{note}',
    en: 'The signing of contract {code} was not confirmed: {note}',
  },
  'contract.notice.signedBroker.title': {
    zh: '合同已签署，请办理认定登记：{name}',
    en: 'Signed; please register it: {name}',
  },
  'contract.notice.signedBroker.body': {
    zh: '合同 {code}（成交额 {total}）已确认签署。请协助卖方办理技术合同认定登记。',
    en: 'Contract {code} ({total}) is confirmed. Help the seller to register it.',
  },
  'contract.notice.signedOffice.title': {
    zh: '合同已签署，请办理价格公示与奖励：{name}',
    en: 'Signed; price notice and inventors’ reward are due: {name}',
  },
  'contract.notice.signedOffice.body': {
    zh: '合同 {code}（成交额 {total}）已签署。协议定价的，请在本单位公示成果名称和拟交易价格；并按规定办理科技成果完成人的奖励。',
    en: 'Contract {code} ({total}) is signed. If the price was agreed, post name and price in-house, and arrange the inventors’ reward.',
  },
  'contract.notice.signedParty.title': { zh: '合同已签署：{name}', en: 'Contract signed: {name}' },
  'contract.notice.signedParty.body': {
    zh: '{buyer} 与 {seller} 的合同 {code}（成交额 {total}）已确认签署。',
    en: 'The signing of contract {code} ({total}) of {buyer} and {seller} is confirmed.',
  },
  'contract.notice.registered.title': { zh: '合同已认定登记：{name}', en: 'Contract registered: {name}' },
  'contract.notice.registered.body': {
    zh: '合同 {code} 已完成认定登记，登记编号 {number}，登记金额 {registered}。',
    en: 'Contract {code} is registered under {number} with {registered}.',
  },
  'contract.notice.registeredMasked.title': {
    zh: '一份技术合同完成认定登记',
    en: 'A technology contract was registered',
  },
  'contract.notice.registeredMasked.body': {
    zh: '登记金额 {registered}，已计入看板。',
    en: '{registered}; the cockpit shows it.',
  },
  'contract.notice.refused.title': { zh: '合同未予登记：{name}', en: 'Registration refused: {name}' },
  'contract.notice.refused.body': {
    zh: '合同 {code} 未予登记，原因：{reason}',
    en: 'Contract {code} was not registered: {reason}',
  },
  'contract.notice.numberCorrected.title': {
    zh: '登记编号已更正：{name}',
    en: 'Registration number corrected: {name}',
  },
  'contract.notice.numberCorrected.body': {
    zh: '合同 {code} 的登记编号由 {numberBefore} 更正为 {number}，原因：{note}。登记金额不变，请以更正后的编号为准。',
    en: 'The registration number of contract {code} was corrected from {numberBefore} to {number}: {note}. The registered amount is unchanged.',
  },
  'contract.notice.amendmentAsked.title': { zh: '请确认合同变更：{name}', en: 'Please confirm an amendment: {name}' },
  'contract.notice.amendmentAsked.body': {
    zh: '合同 {code} 的变更已提交，请对照签字的协议核对。',
    en: 'An amendment of contract {code} was handed in. Compare it with the signed agreement.',
  },
  'contract.notice.amendmentReturned.title': { zh: '合同变更被退回：{name}', en: 'An amendment was returned: {name}' },
  'contract.notice.amendmentReturned.body': {
    zh: '合同 {code} 的变更被退回：{note}',
    en: 'The amendment of contract {code} was returned: {note}',
  },
  'contract.notice.amendedBroker.title': { zh: '合同变更已确认：{name}', en: 'Amendment confirmed: {name}' },
  'contract.notice.amendedBroker.body': {
    zh: '合同 {code} 的变更已生效，现成交额 {total}。',
    en: 'The amendment of contract {code} holds; the total is {total} now.',
  },
  'contract.notice.amended.title': { zh: '合同已变更：{name}', en: 'Contract amended: {name}' },
  'contract.notice.amended.body': {
    zh: '合同 {code} 的变更已登记，现成交额 {total}。',
    en: 'An amendment of contract {code} was recorded; the total is {total} now.',
  },
  'contract.notice.royaltyAsked.title': {
    zh: '请确认提成结算：{name}',
    en: 'Please confirm a royalty statement: {name}',
  },
  'contract.notice.royaltyAsked.body': {
    zh: '合同 {code} 登记了一份提成结算，请对照结算单核对。',
    en: 'A royalty of contract {code} was written down. Compare it with the paper.',
  },
  'contract.notice.royaltyReturned.title': {
    zh: '提成结算被退回：{name}',
    en: 'A royalty statement was returned: {name}',
  },
  'contract.notice.royaltyReturned.body': {
    zh: '合同 {code} 的提成结算被退回：{note}',
    en: 'The royalty statement of contract {code} was returned: {note}',
  },
  'contract.notice.reversed.title': { zh: '一笔记录已冲正：{name}', en: 'A record was taken back: {name}' },
  'contract.notice.reversed.body': { zh: '合同 {code}：{note}', en: 'Contract {code}: {note}' },
  'contract.notice.royalty.title': { zh: '提成已结算：{name}', en: 'Royalty stated: {name}' },
  'contract.notice.royalty.body': {
    zh: '合同 {code} 登记了提成结算，累计提成 {royalty}。',
    en: 'A royalty of contract {code} was stated; {royalty} in all.',
  },
  'contract.notice.refunded.title': { zh: '退款已登记：{name}', en: 'Refund recorded: {name}' },
  'contract.notice.refunded.body': {
    zh: '合同 {code} 登记了退款，累计退款 {refunded} 元。',
    en: 'A refund of contract {code} was recorded; {refunded} yuan went back so far.',
  },
  'contract.notice.paid.title': { zh: '合同付款已登记：{name}', en: 'Payment recorded: {name}' },
  'contract.notice.paid.body': {
    zh: '合同 {code} 第 {seq} 期付款已登记，累计已付 {paid} 元。',
    en: 'A payment for instalment {seq} of contract {code} was recorded; {paid} yuan paid so far.',
  },
  'contract.notice.instalmentAhead.title': {
    zh: '付款将于 {dueOn} 到期：{name}',
    en: 'A payment is due on {dueOn}: {name}',
  },
  'contract.notice.instalmentAhead.body': {
    zh: '合同 {code} 第 {seq} 期应付 {outstanding} 元，付款方 {buyer}，收款方 {seller}。',
    en: 'Instalment {seq} of contract {code}: {outstanding} yuan from {buyer} to {seller}.',
  },
  'contract.notice.instalmentLate.title': { zh: '付款已逾期：{name}', en: 'A payment is late: {name}' },
  'contract.notice.instalmentLate.body': {
    zh: '合同 {code} 第 {seq} 期应于 {dueOn} 支付，尚欠 {outstanding} 元，付款方 {buyer}，收款方 {seller}。',
    en: 'Instalment {seq} of contract {code} was due on {dueOn}; {outstanding} yuan from {buyer} to {seller} are outstanding.',
  },
});
