import { graphql } from '../../app/data/graphql';
import type { Lang } from '../../app/words/i18n';

/** A year's figures, as the cockpit and its frozen copies show them. Declared where both find it, whichever is opened first. */
graphql(`
  fragment CockpitFigures on Cockpit {
    year years target signed registered paid signedShare contractCount largestContractShare expectedShareByToday updatedAt
    byMonth { month signed registered paid }
    byField { field label signed registered paid count }
    funnel { stage label count expectedSum }
  }
`);

const english = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** 3月, Mar. */
export function monthName(month: number, lang: Lang): string {
  return lang === 'zh' ? `${month}月` : english.format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** 59.9 %: a share as people say it, one decimal at most. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
