import type { AchievementText, DemandText, IndicatorText, PreparedAchievement, PreparedDemand, PreparedText } from './engine.types.js';
import { PARAMETERS } from './parameters.js';
import { fold, runsOf } from './text.js';

/** Function characters that never carry the subject: they break a run, so that no bigram reaches across them. */
const PARTICLES = /[的之了与及]/u;
const ENGLISH_STOP = new Set(
  'a an and are as at be been by can for from has have in into is it its may of on or our such than that the their these this to was we were which will with'.split(' '),
);

/** Single characters and bigrams together; Latin and number tokens whole. In a trial words of a dictionary did not do better. */
export function termsOf(folded: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(folded)) {
    if (!run.han) {
      if (!ENGLISH_STOP.has(run.text)) terms.push(run.text);
      continue;
    }
    let previous = '';
    for (const character of run.text) {
      if (PARTICLES.test(character)) {
        previous = '';
        continue;
      }
      terms.push(character);
      if (previous !== '') terms.push(previous + character);
      previous = character;
    }
  }
  return terms;
}

/** Chinese text copied from PDF or word lists has spaces between its words: they are no break. */
function joinSpaced(folded: string): string {
  return folded.replace(/(?<=\p{Script=Han})[ \t\r\n]+(?=\p{Script=Han})/gu, '');
}

function count(text: PreparedText, part: 'title' | 'body', raw: string): void {
  const { titleCap, bodyCap } = PARAMETERS.limits;
  for (const term of termsOf(joinSpaced(fold(raw, part === 'title' ? titleCap : bodyCap)))) {
    let frequency = text.terms.get(term);
    if (frequency === undefined) text.terms.set(term, (frequency = { title: 0, body: 0 }));
    frequency[part] += 1;
    if (part === 'title') text.titleLength += 1;
    else text.bodyLength += 1;
  }
}

const namesOf = (indicators: IndicatorText[]): string =>
  indicators.slice(0, PARAMETERS.limits.indicators).map((indicator) => `${indicator.name} ${indicator.value}`).join('。');

/** Tokenises a demand once. */
export function prepareDemand(record: DemandText): PreparedDemand {
  const text: PreparedText = { terms: new Map(), titleLength: 0, bodyLength: 0 };
  count(text, 'title', record.title);
  count(text, 'body', [record.wantedResult, record.situation, record.constraints, namesOf(record.indicators)].join('\n。'));
  return { side: 'demand', record, text };
}

/** Tokenises an achievement once. Its keywords were chosen by its author, so they count as title. */
export function prepareAchievement(record: AchievementText): PreparedAchievement {
  const text: PreparedText = { terms: new Map(), titleLength: 0, bodyLength: 0 };
  count(text, 'title', [record.title, ...record.keywords].join('。'));
  count(text, 'body', [record.problemSolved, record.abstract, namesOf(record.indicators)].join('\n。'));
  const { titleCap, bodyCap } = PARAMETERS.limits;
  const prose = [fold(record.title, titleCap), fold(record.problemSolved, bodyCap), fold(record.abstract, bodyCap)].join('。');
  return { side: 'achievement', record, text, prose };
}
