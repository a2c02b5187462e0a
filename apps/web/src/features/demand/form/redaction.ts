import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../../app/data/graphql';
import type { DemandRedactionQuery } from '../../../generated/graphql';
import type { DemandValues } from './demandValues';

const DemandRedactionDocument = graphql(`
  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {
    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {
      title situation wantedResult constraints hidden { kind text }
    }
  }
`);

/** The confidential fields and the public ones beside them. */
export const PAIRS = [
  ['title', 'publicTitle'],
  ['situation', 'publicSituation'],
  ['wantedResult', 'publicWantedResult'],
  ['constraints', 'publicConstraints'],
] as const;

type Suggestion = DemandRedactionQuery['suggestRedaction'];
type Texts = Record<(typeof PAIRS)[number][0], string>;

const PAUSE_MS = 700;

/** Asks the server what of these texts the public should not read. */
export function useRedaction(organizationId: string | undefined): (texts: Texts) => Promise<Suggestion | undefined> {
  const client = useClient();
  return async (texts) => {
    const { data } = await client
      .query(DemandRedactionDocument, { ...texts, organizationId }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.suggestRedaction;
  };
}

/** The words of these texts that the public should not read, asked again after each pause in typing. */
export function useHiddenWords(texts: Texts, organizationId: string | undefined): readonly string[] {
  const ask = useRedaction(organizationId);
  const [words, setWords] = useState<readonly string[]>([]);
  const asked = JSON.stringify(texts);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const current = JSON.parse(asked) as Texts;
      if (!Object.values(current).some(Boolean)) return setWords([]);
      void ask(current).then((suggestion) => {
        if (suggestion && !stale) setWords([...new Set(suggestion.hidden.map(({ text }) => text))]);
      });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, organizationId]);
  return words;
}

export function fullTexts({ title = '', situation = '', wantedResult = '', constraints = '' }: DemandValues): Texts {
  return { title, situation, wantedResult, constraints };
}

export function publicTexts({
  publicTitle = '',
  publicSituation = '',
  publicWantedResult = '',
  publicConstraints = '',
}: DemandValues): Texts {
  return {
    title: publicTitle,
    situation: publicSituation,
    wantedResult: publicWantedResult,
    constraints: publicConstraints,
  };
}
