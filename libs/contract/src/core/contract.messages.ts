import { declareMessages } from '#kernel/errors';

export const contractMessages = declareMessages({
  'contract.party.same': { zh: '买方和卖方不能是同一单位。', en: 'Buyer and seller may not be the same.' },
  'contract.party.code': {
    zh: '统一社会信用代码应为 18 位，请核对。',
    en: 'A unified social credit code has 18 characters. Please check it.',
  },
  'contract.party.region': { zh: '没有这个行政区划代码。', en: 'There is no such region code.' },
  'contract.party.unknown': { zh: '没有找到这个单位。', en: 'There is no such organisation.' },
  'contract.party.masked': { zh: '{region}某单位', en: 'An organisation in {region}' },
  'contract.name.masked': { zh: '{kind}合同', en: '{kind} contract' },
  'contract.technology.tooLarge': {
    zh: '技术交易额不能超过合同成交额。',
    en: 'The technology amount may not exceed the total.',
  },
  'contract.technology.negative': { zh: '技术交易额不能小于 0。', en: 'The technology amount may not be below 0.' },
  'contract.instalments.none': { zh: '请至少填写一期付款。', en: 'Give at least one instalment.' },
  'contract.instalments.one': { zh: '一次总付只能有一期付款。', en: 'A lump sum is one instalment.' },
  'contract.instalments.sum': {
    zh: '各期付款合计 {sum} 元，与合同成交额 {total} 元不符。',
    en: 'The instalments add up to {sum} yuan, the total is {total} yuan.',
  },
  'contract.instalments.above': {
    zh: '各期付款合计 {sum} 元，超过合同成交额 {total} 元。',
    en: 'The instalments add up to {sum} yuan, above the total of {total} yuan.',
  },
  'contract.instalment.beforeSigning': {
    zh: '付款日期不能早于签订日期。',
    en: 'An instalment may not be due before the signing.',
  },
  'contract.date.range': { zh: '日期应在 1990 年至 2100 年之间。', en: 'The date must lie between 1990 and 2100.' },
  'contract.signedOn.future': { zh: '签订日期不能晚于今天。', en: 'The signing date may not be in the future.' },
  'contract.signedOn.missing': { zh: '请填写签订日期。', en: 'Give the date of signing.' },
  'contract.validity.range': {
    zh: '有效期的截止日期不能早于起始日期。',
    en: 'The validity may not end before it begins.',
  },
  'contract.scan.missing': { zh: '请上传签字盖章后的合同扫描件。', en: 'Attach the scan of the signed contract.' },
  'contract.scan.kind': { zh: '合同扫描件应为 PDF 或图片。', en: 'The scan must be a PDF or an image.' },
  'contract.match.taken': { zh: '这个对接已经有一份合同。', en: 'This match has a contract already.' },
  'contract.notEditable': {
    zh: '当前状态是“{state}”，不能修改内容。',
    en: 'It is "{state}" now and cannot be edited.',
  },
  'contract.unpaid': {
    zh: '尚有 {sum} 元未付，不能结清。',
    en: '{sum} yuan are still unpaid, so it cannot be settled.',
  },
  'contract.payment.state': {
    zh: '当前状态是“{state}”，不能登记收付款。',
    en: 'It is "{state}" now, so no payment can be recorded.',
  },
  'contract.payment.above': {
    zh: '本期尚欠 {outstanding} 元，不能登记更多。',
    en: '{outstanding} yuan are outstanding on this instalment; no more can be recorded.',
  },
  'contract.payment.future': { zh: '付款日期不能晚于今天。', en: 'The payment date may not be in the future.' },
  'contract.payment.beforeSigning': {
    zh: '付款日期不能早于合同签订日期（{signedOn}）。',
    en: 'A payment may not be earlier than the signing ({signedOn}).',
  },
  'contract.payment.note': {
    zh: '第 {seq} 期到账 {amount} 元（{paidOn}）',
    en: 'Instalment {seq}: {amount} yuan arrived on {paidOn}',
  },
  'contract.scan.twice': {
    zh: '这份扫描件已用于另一份合同。一份合同只登记一次；如果传错了文件，请退回后换成本合同的扫描件。',
    en: 'This scan is that of another contract already. A contract is recorded once; if it is the wrong file, return the draft and attach its own scan.',
  },
  'contract.scan.amendment': {
    zh: '这份文件已用于合同 {code} 的第 {seq} 次变更，不能再登记为一份合同。',
    en: 'This file is that of amendment {seq} of contract {code} already and is no contract of its own.',
  },
  'contract.scan.taken': {
    zh: '这份扫描件已用于合同 {code}。一份合同只登记一次；如果传错了文件，请换成本合同的扫描件。',
    en: 'This scan is that of contract {code} already. A contract is recorded once; if it is the wrong file, attach this contract’s own scan.',
  },
  'contract.registration.notSigned': {
    zh: '合同签署确认后才能办理认定登记。',
    en: 'Only a signed and confirmed contract can be registered.',
  },
  'contract.registration.ended': {
    zh: '合同已解除，登记只能注销。',
    en: 'The contract has ended; its registration can only be cancelled.',
  },
  'contract.registration.state': {
    zh: '登记状态现在是“{from}”，不能改为“{to}”。',
    en: 'The registration is "{from}" now and cannot become "{to}".',
  },
  'contract.registration.number': {
    zh: '登记编号应为 14 位或 16 位数字。',
    en: 'A registration number has 14 or 16 digits.',
  },
  'contract.registration.numberTaken': {
    zh: '这个登记编号已用于另一份合同。',
    en: 'Another contract has this registration number.',
  },
  'contract.registration.amount': {
    zh: '登记金额不能超过合同成交额。',
    en: 'The registered amount may not exceed the total.',
  },
  'contract.counting.counted': {
    zh: '已计入 {year} 年度成交额：{party}在本区，签订于 {signedOn}。',
    en: 'Counted toward {year}: {party} in the district, signed on {signedOn}.',
  },
  'contract.counting.countedEntryFee': {
    zh: '入门费部分已计入 {year} 年度成交额；提成在结算后计入。',
    en: 'The entry fee counts toward {year}; royalties count as they are stated.',
  },
  'contract.counting.unsigned': {
    zh: '签署并经第二人确认后计入 {year} 年度成交额。',
    en: 'It will count toward {year} once it is signed and a second person has confirmed it.',
  },
  'contract.counting.undated': { zh: '尚未填写签订日期，未计入。', en: 'Not counted: there is no signing date yet.' },
  'contract.counting.terminated': { zh: '合同已解除，不计入成交额。', en: 'Not counted: the contract was terminated.' },
  'contract.counting.outside': {
    zh: '买卖双方都不在本区，不计入成交额。',
    en: 'Not counted: neither party is in the district.',
  },
  'contract.counting.royalty': {
    zh: '提成合同签订时不计入，提成在结算后计入。',
    en: 'A royalty contract does not count when signed; royalties count as they are stated.',
  },
  'contract.counting.noPolicy': {
    zh: '{signedOn} 早于计入规则的起始日期，未计入。',
    en: 'Not counted: {signedOn} is before the first counting policy.',
  },
  'contract.counting.buyer': { zh: '买方', en: 'the buyer is' },
  'contract.counting.seller': { zh: '卖方', en: 'the seller is' },
  'contract.counting.both': { zh: '买卖双方', en: 'both parties are' },
  'contract.history.CREATED': { zh: '新建合同', en: 'Contract drafted' },
  'contract.history.EDITED': { zh: '修改内容', en: 'Contract edited' },
  'contract.history.PAYMENT': { zh: '登记付款', en: 'Payment recorded' },
});
