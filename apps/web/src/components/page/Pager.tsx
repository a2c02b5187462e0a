import { Button } from 'antd';
import { useTexts } from '../words/texts';
import type { Pages } from './usePages';

interface Props {
  pages: Pages;
  info: { endCursor?: string | null; hasNextPage: boolean };
}

/** 上一页 · 第 2 页 · 下一页; nothing when one page is all. */
export function Pager({ pages, info }: Props) {
  const t = useTexts();
  if (pages.number === 1 && !info.hasNextPage) return null;
  return (
    <nav className="kc-row kc-pager" aria-label={t('pages')}>
      <Button disabled={pages.number === 1} onClick={pages.back}>
        {t('pages.back')}
      </Button>
      <span className="kc-num kc-soft">{t('pages.number', { number: pages.number })}</span>
      <Button disabled={!info.hasNextPage} onClick={() => pages.next(info.endCursor)}>
        {t('pages.next')}
      </Button>
    </nav>
  );
}
