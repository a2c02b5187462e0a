import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { makeCreditCode } from './credit-code.js';
import { checkRegistration, rolesFor, type Registration } from './organization.rules.js';

const good: Registration = {
  organizationName: '三明市三元区海斯福氟材料有限公司',
  creditCode: makeCreditCode('91350404MA2YXK8T0'),
  kind: 'ENTERPRISE',
  industryCode: null,
  regionCode: '350404',
  sizeBand: 'MEDIUM',
  name: '张三',
  email: 'Zhang@Example.com',
  phone: '0598-8000000',
  password: 'Kechuang2026!',
  consent: true,
};

function check(changes: Partial<Registration>) {
  const problems = new Problems();
  const applicant = checkRegistration(problems, { ...good, ...changes });
  return { applicant, problems: problems.list.map(({ field, code }) => `${field} ${code}`) };
}

describe('a registration', () => {
  it('an organisation’s registration is kept clean', () => {
    const { applicant, problems } = check({ creditCode: ` ${good.creditCode.toLowerCase()} `, name: ' 张\u202e三 ' });
    expect(problems).toEqual([]);
    expect(applicant).toMatchObject({
      creditCode: good.creditCode,
      creditCodeWarning: false,
      email: 'zhang@example.com',
      name: '张三',
    });
    expect(applicant).not.toHaveProperty('password');
  });

  it('an organisation’s registration with a code whose check digit is wrong is taken with a warning', () => {
    const wrong = good.creditCode.slice(0, 17) + (good.creditCode.endsWith('1') ? '2' : '1');
    const { applicant, problems } = check({ creditCode: wrong });
    expect(problems).toEqual([]);
    expect(applicant.creditCodeWarning).toBe(true);
  });

  it('an organisation’s registration hears of everything that is wrong at once', () => {
    const { problems } = check({
      organizationName: ' ',
      creditCode: '91350404MAOYXK8T0I',
      regionCode: '999999',
      industryCode: 'ZZ99',
      name: '',
      email: 'nobody',
      phone: 'call me',
      password: 'short',
      consent: false,
    });
    expect(problems).toEqual([
      'organizationName value.required',
      'creditCode organization.creditCode.shape',
      'regionCode organization.region.unknown',
      'industryCode organization.industry.unknown',
      'name value.required',
      'email identity.email.shape',
      'phone identity.phone.shape',
      'password identity.password.short',
      'consent organization.consent.required',
    ]);
  });

  it.each(['', '9135', `${good.creditCode}0`, '😀'.repeat(18), 'x'.repeat(100_000)])(
    'an organisation’s registration refuses a code of another shape: %.20s',
    (creditCode) => {
      expect(check({ creditCode }).problems).toEqual([
        creditCode ? 'creditCode organization.creditCode.shape' : 'creditCode value.required',
      ]);
    },
  );

  it('an organisation’s registration refuses a name of one character and an endless one', () => {
    expect(check({ organizationName: '厂' }).problems).toEqual(['organizationName organization.name.short']);
    expect(check({ organizationName: '厂'.repeat(100_000) }).problems).toEqual(['organizationName value.tooLong']);
  });
});

describe('the role that comes with an organisation', () => {
  it('the role of whoever registers an organisation is by its kind: of an institute its office', () => {
    expect(rolesFor('COOPERATIVE', true)).toEqual(['ENTERPRISE']);
    expect(rolesFor('BANK', false)).toEqual(['ENTERPRISE']);
    expect(rolesFor('UNIVERSITY', true)).toEqual(['RESEARCHER', 'INSTITUTE_OFFICE']);
    expect(rolesFor('INSTITUTE', false)).toEqual(['RESEARCHER']);
  });
});
