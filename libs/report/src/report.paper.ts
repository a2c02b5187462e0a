import type { PdfDocument } from '#kernel/pdf';
import { shanghaiTime } from '#kernel/values';
import { asOfNow, madeOf } from './paper.breakdown.js';
import { theAnchor, theForecast, thePlan } from './paper.outlook.js';
import { fourSums, headOf, summary } from './paper.summary.js';
import { theYear } from './paper.year.js';
import type { ReportData } from './report.types.js';
import { sayIn } from './report.words.js';

/** The report on paper. What is read first stands first: a sentence, the four sums, the year. */
export function paperOf(data: ReportData): PdfDocument {
  const say = sayIn(data.locale);
  const { year, month } = data.period;
  const title = month ? say('title.month', { year, month }) : say('title.year', { year });
  const platform = say('platform');
  return {
    title: `${platform}${data.locale === 'zh' ? '' : ' '}${title}`,
    author: platform,
    at: data.at,
    footer: say('footer', { platform, title }),
    page: (page, pages) => say('page', { page, pages }),
    content: [
      { text: `${platform} ${title}`, style: 'title' },
      {
        text: say('cover', {
          at: shanghaiTime(data.at),
          state: say(data.period.running ? 'state.running' : 'state.over'),
        }),
        style: 'subtitle',
      },
      { text: headOf(data, say), style: 'small', margin: [0, 0, 0, 8] },
      ...summary(data, say),
      ...fourSums(data, say),
      ...theYear(data, say),
      ...madeOf(data, say),
      ...asOfNow(data, say),
      ...theForecast(data, say),
      ...thePlan(data, say),
      ...theAnchor(data, say),
    ],
  };
}
