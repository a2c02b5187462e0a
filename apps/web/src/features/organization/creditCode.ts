import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../app/data/graphql';
import type { CheckCreditCodeQuery } from '../../generated/graphql';

const CheckCreditCodeDocument = graphql(`
  query CheckCreditCode($code: String!) {
    checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName message }
  }
`);

export type CreditCodeCheck = CheckCreditCodeQuery['checkCreditCode'];
export const CODE_LENGTH = 18;

/** A code as it is kept: capitals, no spaces. */
export function normalCode(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '').toUpperCase();
}

/** Checks a code while it is typed, once it is long enough to say something about it. */
export function useCreditCodeCheck(text: string | undefined): {
  check: CreditCodeCheck | undefined;
  checking: boolean;
} {
  const client = useClient();
  const code = normalCode(text);
  const [answer, setAnswer] = useState<{ code: string; check: CreditCodeCheck }>();
  useEffect(() => {
    if (code.length < CODE_LENGTH) return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await client
        .query(CheckCreditCodeDocument, { code: code.slice(0, 40) }, { requestPolicy: 'cache-first' })
        .toPromise();
      if (current && data) setAnswer({ code, check: data.checkCreditCode });
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, code]);
  const check = answer?.code === code ? answer.check : undefined;
  return { check, checking: code.length >= CODE_LENGTH && !check };
}
