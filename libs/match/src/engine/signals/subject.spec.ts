import { describe, expect, it } from '@jest/globals';
import type { PreparedText } from '../engine.types.js';
import { CorpusStatistics, PARAMETERS, prepareAchievement, prepareDemand } from '../index.js';
import { loadSamples } from '../samples.fixture.js';
import { sharedSubject, subjectProfile, subjectSignal } from './subject.js';

const { demands, achievements } = loadSamples(new URL('../../../../../apps/demo/match/samples.json', import.meta.url));
const asked = demands.map((demand) => prepareDemand(demand).text);
const offered = achievements.map((achievement) => prepareAchievement(achievement).text);
const statistics = new CorpusStatistics();
for (const text of asked) statistics.add('demand', text);
for (const text of offered) statistics.add('achievement', text);

const { queryTitle, titleWeight } = PARAMETERS.text;
const cosine = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] as number), 0);
const nothing: PreparedText = {
  ids: new Uint32Array(0),
  title: new Uint8Array(0),
  body: new Uint8Array(0),
  titleLength: 0,
  bodyLength: 0,
};

describe('The signal of subjects', () => {
  it('the signal of subjects is the cosine of the two profiles, though it visits only what is named', () => {
    for (const demand of asked) {
      const profile = subjectProfile(demand, statistics, queryTitle)!;
      for (const achievement of offered) {
        const whole = subjectProfile(achievement, statistics, titleWeight)!;
        expect(subjectSignal(profile, achievement, statistics).strength).toBeCloseTo(
          Math.min(1, cosine(profile.bySubject, whole.bySubject)),
          10,
        );
      }
    }
  });

  it('the signal of subjects knows its own kind best', () => {
    const strengths = (at: number): number[] => {
      const profile = subjectProfile(asked[at] as PreparedText, statistics, queryTitle);
      return offered.map((text) => subjectSignal(profile, text, statistics).strength);
    };
    const first = asked.filter((_, at) => strengths(at)[at] === Math.max(...strengths(at)));
    expect(first.length).toBeGreaterThanOrEqual(9);
  });

  it.each([
    ['氢氟酸', 'HF'],
    ['聚偏氟乙烯', 'PVDF'],
    ['硅麦', '麦克风'],
  ])('%s and %s are one subject', (left, right) => {
    const [wanted, found] = [left, right].map((title) => ({
      id: title,
      title,
      abstract: '',
      problemSolved: '',
      situation: '',
      wantedResult: '',
      constraints: '',
      indicators: [],
      modes: [],
      keywords: [],
    }));
    const [demand, achievement] = [prepareDemand(wanted!).text, prepareAchievement(found!).text];
    expect(sharedSubject(demand, achievement)).toBeDefined();
    expect(subjectSignal(subjectProfile(demand, statistics, queryTitle), achievement, statistics)).toMatchObject({
      verdict: 'FITS',
    });
  });

  it('the signal of subjects says that it does not know when a text names no subject', () => {
    const profile = subjectProfile(asked[0] as PreparedText, statistics, queryTitle);
    expect(subjectProfile(nothing, statistics, queryTitle)).toBeUndefined();
    expect(subjectSignal(profile, nothing, statistics)).toMatchObject({
      verdict: 'UNKNOWN',
      strength: PARAMETERS.subject.unknown,
    });
    expect(subjectSignal(undefined, offered[0] as PreparedText, statistics)).toMatchObject({ verdict: 'UNKNOWN' });
  });
});
