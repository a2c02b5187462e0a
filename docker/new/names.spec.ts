import { describe, expect, it } from '@jest/globals';
import { filled, formsOf, prefixFor } from './names.mjs';

describe('the forms of a feature’s name', () => {
  it('are made for files, identifiers, tables, constants and sentences, one and many', () => {
    expect(formsOf('pilot-facility', { zh: '中试平台' })).toEqual({
      '__na-me__': 'pilot-facility',
      '__na-mes__': 'pilot-facilities',
      __na_me__: 'pilot_facility',
      __name__: 'pilotFacility',
      __names__: 'pilotFacilities',
      __Name__: 'PilotFacility',
      __Names__: 'PilotFacilities',
      __NAME__: 'PILOT_FACILITY',
      __NAMES__: 'PILOT_FACILITIES',
      __zh__: '中试平台',
      __en__: 'pilot facility',
      __En__: 'Pilot facility',
      __ens__: 'pilot facilities',
      __Ens__: 'Pilot facilities',
    });
  });

  it('follow the plural and the English that are given', () => {
    const forms = formsOf('criterion', { plural: 'criteria', en: 'IP right' });
    expect(forms).toMatchObject({
      __names__: 'criteria',
      __en__: 'IP right',
      __ens__: 'IP rights',
      __zh__: 'IP right',
    });
    expect(formsOf('branch', {})).toMatchObject({ __names__: 'branches', __Ens__: 'Branches' });
  });

  it.each([
    ['Probe', 'is no name'],
    ['pilot_line', 'is no name'],
    ['-probe', 'is no name'],
    ['pilot--line', 'is no name'],
    ['probe2', 'is no name'],
    ['../probe', 'is no name'],
    ['', 'is no name'],
    ['class', 'is a reserved word'],
    ['order', 'is a reserved word'],
    ['call', 'is a reserved word'],
    ['kernel', 'is a reserved word'],
    ['public-consultation', 'has more than 16 characters'],
  ])('"%s" %s', (name, reason) => {
    expect(() => formsOf(name, {})).toThrow(reason);
  });

  it('stand in string literals and sentences: a label with quotes or braces is refused', () => {
    for (const zh of ["试'验", '试{验}', '试\n验', '`', '', '试'.repeat(31)])
      expect(() => formsOf('probe', { zh })).toThrow('--zh');
  });

  it('are put in the place of their placeholders, also where these touch', () => {
    const text = 'ux___na_me___code on__Name__ __NAME___DRAFT __NAMES__ ./__na-me__.ts';
    expect(filled(text, formsOf('pilot-line', {}))).toBe(
      'ux_pilot_line_code onPilotLine PILOT_LINE_DRAFT PILOT_LINES ./pilot-line.ts',
    );
  });
});

describe('the prefix of a feature’s codes', () => {
  it('is the initials, or the first letter with one that is free', () => {
    expect(prefixFor('pilot-line', new Set())).toBe('PL');
    expect(prefixFor('pilot-line', new Set(['PL']))).toBe('PI');
    expect(prefixFor('probe', new Set(['PR']))).toBe('PO');
    expect(() => prefixFor('ab', new Set(['AB']))).toThrow('is taken');
  });
});
