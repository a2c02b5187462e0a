import type {
  AchievementText,
  DemandText,
  IndicatorText,
  PreparedAchievement,
  PreparedDemand,
  PreparedText,
} from './engine.types.js';
import { PARAMETERS } from './parameters.js';
import { termId } from './term-ids.js';
import { TERMINOLOGY } from './terminology/terminology.js';
import { fold, runsOf } from './text.js';

/** Function characters that never carry the subject: they break a run, so that no bigram reaches across them. */
const PARTICLES = /[的之了与及]/u;
const ENGLISH_STOP = new Set(
  'a an and are as at be been by can for from has have in into is it its may of on or our such than that the their these this to was we were which will with'.split(
    ' ',
  ),
);

/** English words that carry no subject, folded. */
export const isEnglishStop = (word: string): boolean => ENGLISH_STOP.has(word);

/** Single characters and bigrams together; Latin and number tokens whole. In a trial words of a dictionary did not do better. */
export function termsOf(folded: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(folded)) {
    if (!run.han) {
      if (!isEnglishStop(run.text)) terms.push(run.text);
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

/** Counts what stands in a text, and packs it. */
class Counter {
  private readonly counts = new Map<number, { title: number; body: number }>();
  private titleLength = 0;
  private bodyLength = 0;

  read(part: 'title' | 'body', raw: string): void {
    const { titleCap, bodyCap } = PARAMETERS.limits;
    const folded = joinSpaced(fold(raw, part === 'title' ? titleCap : bodyCap));
    const terms = termsOf(folded);
    if (part === 'title') this.titleLength += terms.length;
    else this.bodyLength += terms.length;
    for (const term of terms) this.count(part, termId(term));
    for (const id of TERMINOLOGY.termsIn(folded)) this.count(part, id);
  }

  packed(): PreparedText {
    const entries = [...this.counts].sort(([left], [right]) => left - right);
    return {
      ids: Uint32Array.from(entries, ([id]) => id),
      title: Uint8Array.from(entries, ([, { title }]) => Math.min(255, title)),
      body: Uint8Array.from(entries, ([, { body }]) => Math.min(255, body)),
      titleLength: this.titleLength,
      bodyLength: this.bodyLength,
    };
  }

  private count(part: 'title' | 'body', id: number): void {
    let counts = this.counts.get(id);
    if (counts === undefined) this.counts.set(id, (counts = { title: 0, body: 0 }));
    counts[part] += 1;
  }
}

const namesOf = (indicators: IndicatorText[]): string =>
  indicators
    .slice(0, PARAMETERS.limits.indicators)
    .map((indicator) => `${indicator.name} ${indicator.value}`)
    .join('。');

/** Tokenises a demand once. */
export function prepareDemand(record: DemandText): PreparedDemand {
  const counter = new Counter();
  counter.read('title', record.title);
  counter.read('body', demandBody(record));
  return { side: 'demand', record, text: counter.packed() };
}

/** Tokenises an achievement once, when its text is first asked for. Its keywords were chosen by its author, so they count as title. */
export function prepareAchievement(record: AchievementText): PreparedAchievement {
  let text: PreparedText | undefined;
  const read = (): PreparedText => {
    const counter = new Counter();
    counter.read('title', achievementTitle(record));
    counter.read('body', achievementBody(record));
    return counter.packed();
  };
  return {
    side: 'achievement',
    record,
    get text() {
      return (text ??= read());
    },
  };
}

/** The folded prose of an achievement, in which promised figures are looked for. */
export function proseOf(record: AchievementText): string {
  const { titleCap, bodyCap } = PARAMETERS.limits;
  return [fold(record.title, titleCap), fold(record.problemSolved, bodyCap), fold(record.abstract, bodyCap)].join('。');
}

const demandBody = (record: DemandText): string =>
  [record.wantedResult, record.situation, record.constraints, namesOf(record.indicators)].join('\n。');
const achievementTitle = (record: AchievementText): string => [record.title, ...record.keywords].join('。');
const achievementBody = (record: AchievementText): string =>
  [record.problemSolved, record.abstract, namesOf(record.indicators)].join('\n。');

/** So many runs of a body stand near enough to each other to say something about each other. */
const RUNS_NEAR = 3;

/** What stands near each other, as term numbers without repeats: the title as a whole, the body in short pieces. Word vectors learn from it. */
export function contextsOf(record: DemandText | AchievementText): Uint32Array[] {
  const isDemand = 'situation' in record;
  const title = isDemand ? record.title : achievementTitle(record);
  const body = isDemand ? demandBody(record) : achievementBody(record);
  const { titleCap, bodyCap } = PARAMETERS.limits;
  const runs = runsOf(joinSpaced(fold(body, bodyCap))).map(({ text }) => text);
  const pieces = [joinSpaced(fold(title, titleCap))];
  for (let start = 0; start < runs.length; start += RUNS_NEAR)
    pieces.push(runs.slice(start, start + RUNS_NEAR).join('。'));
  return pieces
    .map((piece) => Uint32Array.from(new Set(termsOf(piece).map(termId))))
    .filter(({ length }) => length > 2);
}
