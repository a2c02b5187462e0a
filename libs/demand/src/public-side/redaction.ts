/** Something that the public side of a masked demand should not say. */
export interface HiddenWord {
  text: string;
  kind: 'NAME' | 'BRAND' | 'LINK' | 'EMAIL' | 'PHONE' | 'CONTACT' | 'PATENT' | 'ADDRESS';
}

export interface PostingTexts {
  title: string;
  situation: string;
  wantedResult: string;
  constraints: string;
}

/** What is known of the firm and must not show. */
export interface FirmFacts {
  organizationName: string;
}

interface Pattern {
  kind: HiddenWord['kind'];
  find: RegExp;
  instead: string;
  /** Found in a public text, it stops the publication. */
  leak: boolean;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'LINK', find: /(?:https?:\/\/|www\.)[^\s，。；、）)]+/giu, instead: '（链接略）', leak: true },
  { kind: 'EMAIL', find: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu, instead: '（邮箱略）', leak: true },
  {
    kind: 'CONTACT',
    find: /(?:QQ|微信|wechat)(?:号)?[:：\s]*[A-Za-z0-9_-]{5,20}/giu,
    instead: '（联系方式略）',
    leak: true,
  },
  {
    kind: 'PHONE',
    find: /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/gu,
    instead: '（电话略）',
    leak: true,
  },
  { kind: 'PATENT', find: /\b(?:ZL|CN)\s?\d{8,13}(?:\.[\dX])?[A-Z]?\b/giu, instead: '（专利号略）', leak: true },
  { kind: 'CONTACT', find: /(?:联系人|负责人)[:：\s]*[\p{Script=Han}]{2,4}/gu, instead: '（联系人略）', leak: true },
  {
    kind: 'CONTACT',
    find: /[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳史唐薛雷贺汤罗毕郝安常于傅康余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝季贾江童郭梅林刁钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解应丁邓洪包石崔龚程邢裴陆翁荀惠曲封靳段焦侯全班秋仲伊宁仇甘厉武符刘景詹束龙叶白怀蒲卓蔺屠蒙池乔温庄柴阎连习艾容向古易廖居衡步耿满文东欧利越聂曾关游](?:总工|总经理|总|经理|厂长|主任|工程师|博士)(?=[\s，。；、:：()（）]|$)/gu,
    instead: '（联系人略）',
    leak: false,
  },
  {
    kind: 'ADDRESS',
    find: /[\p{Script=Han}]{2,12}(?:路|街|大道|巷)\d+号(?:[\p{Script=Han}\d]{0,8}(?:楼|室|栋|幢))?/gu,
    instead: '（地址略）',
    leak: false,
  },
  {
    kind: 'BRAND',
    find: /[“"「『][^”"」』\n]{1,12}[”"」』](?=牌|品牌|系列|商标)|[\p{Script=Han}A-Za-z0-9]{1,12}[®™]/gu,
    instead: '某品牌',
    leak: false,
  },
];

const PLACE = /^(?:中国|[\p{Script=Han}]{2,3}(?:省|自治区)|[\p{Script=Han}]{2,3}市|[\p{Script=Han}]{2,3}(?:区|县))+/u;
const PLACE_BARE = /^(?:福建|三明|三元|厦门|福州|泉州|上海)+/u;
const LEGAL_FORM = wordsOf('股份有限公司|有限责任公司|有限公司|集团公司|专业合作社|合作社|集团|公司|工厂|厂');
const TRADE = wordsOf(
  '科技|实业|工业|化工|材料|新材料|机械|装备|制造|钢铁|铸造|食品|农业|生物|电子|信息|技术|贸易|供应链',
);

/** The longest first, so that 新材料 is not left as 新. */
function wordsOf(list: string): string[] {
  return list.split('|').sort((a, b) => b.length - a.length);
}

/** A name without these words at its end. */
function withoutEnd(name: string, words: readonly string[]): string {
  let rest = name;
  for (;;) {
    const word = words.find((each) => rest.endsWith(each));
    if (!word) return rest;
    rest = rest.slice(0, -word.length);
  }
}

/** The name and the short forms under which people know the firm, longest first. */
export function namesOf(organizationName: string): string[] {
  const whole = organizationName.replace(/[（(][^（）()]*[）)]/gu, '').trim();
  const withoutForm = withoutEnd(whole, LEGAL_FORM);
  const withoutPlace = withoutForm.replace(PLACE, '').replace(PLACE_BARE, '');
  const core = withoutEnd(withoutPlace, TRADE);
  const names = [organizationName.trim(), whole, withoutForm, withoutPlace, core];
  // "某铸造企业" is how a record without a name is written; one character or a bare trade names nobody.
  return [...new Set(names)]
    .filter((name) => name.length >= 2 && !name.startsWith('某') && withoutEnd(name, TRADE) !== '')
    .sort((a, b) => b.length - a.length);
}

/** Suggests the public side: the owner edits it, the broker approves it. */
export function suggestRedaction(texts: PostingTexts, facts: FirmFacts): PostingTexts & { hidden: HiddenWord[] } {
  const hidden = new Map<string, HiddenWord>();
  const hide = (text: string): string => {
    let shown = text;
    const take = (kind: HiddenWord['kind'], found: string, instead: string) => {
      hidden.set(`${kind} ${found}`, { kind, text: found });
      return instead;
    };
    for (const name of namesOf(facts.organizationName)) {
      if (shown.includes(name)) shown = shown.replaceAll(name, take('NAME', name, '某企业'));
    }
    for (const { kind, find, instead } of PATTERNS) shown = shown.replace(find, (found) => take(kind, found, instead));
    return shown;
  };
  const { title, situation, wantedResult, constraints } = texts;
  return {
    title: hide(title),
    situation: hide(situation),
    wantedResult: hide(wantedResult),
    constraints: hide(constraints),
    hidden: [...hidden.values()],
  };
}

/** What a public text still gives away for certain: the firm's name, links, contacts, patent numbers. */
export function leaks(publicText: string, facts: FirmFacts): HiddenWord[] {
  const names = namesOf(facts.organizationName)
    .filter((name) => publicText.includes(name))
    .slice(0, 1);
  const found: HiddenWord[] = names.map((text) => ({ kind: 'NAME', text }));
  for (const { kind, find, leak } of PATTERNS) {
    if (leak) for (const [text] of publicText.matchAll(find)) found.push({ kind, text });
  }
  return found;
}
