import type { CombinedError } from 'urql';
import { errorCodeWords } from '../../generated/enums';
import type { ErrorCode } from '../../generated/schema';
import { valueNamed } from '../words/enums';
import { currentLang, type Bilingual } from '../words/i18n';

export interface FieldProblem {
  /** Where: `indicators.2.value`; absent when the whole input is meant. */
  field?: string;
  code: string;
  message: string;
}

/** What went wrong, in words for the person who reads it. */
export interface Failure {
  code: ErrorCode | 'OFFLINE';
  message: string;
  problems: FieldProblem[];
}

const OFFLINE: Bilingual = {
  zh: '连接不上服务器，请检查网络后重试；页面上的内容不会丢失。',
  en: 'The server cannot be reached. Check the network and try again; nothing on this page is lost.',
};
const BROKEN: Bilingual = { zh: '这里出了点问题，请稍后重试。', en: 'Something went wrong here. Try again soon.' };
const TIMED_OUT: Bilingual = {
  zh: '服务暂时不可用，请稍后重试；已保存的内容不会丢失。',
  en: 'The service is briefly unavailable. Try again soon; what was saved is safe.',
};

interface Extensions {
  code?: string;
  problems?: { field?: string | null; code: string; message: string }[];
}

/** Reads an answer's error. A bug or a failed request is told in plain words, never in the server's. */
export function readError(error: CombinedError): Failure {
  const lang = currentLang();
  const first = error.graphQLErrors[0];
  if (first) {
    const { code = null, problems = [] } = first.extensions as Extensions;
    const known = valueNamed(errorCodeWords, code);
    if (known) {
      return {
        code: known,
        message: first.message,
        problems: problems.map((problem) => ({ ...problem, field: problem.field ?? undefined })),
      };
    }
    return { code: 'INTERNAL', message: BROKEN[lang], problems: [] };
  }
  const status = (error.response as Response | undefined)?.status ?? 0;
  if (status === 502 || status === 503 || status === 504)
    return { code: 'UNAVAILABLE', message: TIMED_OUT[lang], problems: [] };
  if (status >= 400) return { code: 'INTERNAL', message: BROKEN[lang], problems: [] };
  return { code: 'OFFLINE', message: OFFLINE[lang], problems: [] };
}
