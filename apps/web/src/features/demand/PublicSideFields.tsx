import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../app/graphql';
import type { DemandValues } from './demandForm';
import { useTexts } from './texts';

const DemandRedactionDocument = graphql(`
  query DemandRedaction($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!, $organizationId: ID) {
    suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints, organizationId: $organizationId) {
      title situation wantedResult constraints hidden { kind text }
    }
  }
`);

const PAIRS = [
  ['title', 'publicTitle'],
  ['situation', 'publicSituation'],
  ['wantedResult', 'publicWantedResult'],
  ['constraints', 'publicConstraints'],
] as const;

/** The confidential text beside the public one; what the suggestion hid is struck out on the left. */
export function PublicSideFields({ values }: { values: DemandValues }) {
  const t = useTexts();
  const client = useClient();
  const form = Form.useFormInstance<DemandValues>();
  const [hidden, setHidden] = useState<readonly string[]>();
  const [busy, setBusy] = useState(false);
  const suggest = async (): Promise<void> => {
    setBusy(true);
    const { title = '', situation = '', wantedResult = '', constraints = '', organizationId } = values;
    const { data } = await client.query(DemandRedactionDocument, { title, situation, wantedResult, constraints, organizationId }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    const suggestion = data?.suggestRedaction;
    if (!suggestion) return;
    setHidden(suggestion.hidden.map(({ text }) => text));
    form.setFieldsValue({ publicTitle: suggestion.title, publicSituation: suggestion.situation, publicWantedResult: suggestion.wantedResult, publicConstraints: suggestion.constraints });
  };
  return (
    <div className="kc-demand-sides" role="group" aria-label={t('public.title')}>
      <div className="kc-between">
        <p className="kc-soft">{t('public.lead')}</p>
        <Button loading={busy} onClick={() => void suggest()}>
          {t(values.publicTitle ? 'public.suggest.again' : 'public.suggest')}
        </Button>
      </div>
      {hidden && (
        <p role="status" className="kc-small kc-soft">
          {hidden.length ? t('public.hidden', { words: [...new Set(hidden)].join('、') }) : t('public.hidden.none')}
        </p>
      )}
      {PAIRS.map(([full, shown]) => (
        <div key={shown} className="kc-demand-pair">
          <div>
            <span className="kc-small kc-faint">
              {t(full)} · {t('public.full')}
            </span>
            <p className="kc-prose">{values[full] ? <Struck text={values[full]} words={hidden ?? []} /> : <span className="kc-faint">–</span>}</p>
          </div>
          <Form.Item name={shown} label={t(shown)}>
            {full === 'title' ? <Input maxLength={80} autoComplete="off" /> : <Input.TextArea maxLength={5_000} autoSize={{ minRows: 2, maxRows: 12 }} />}
          </Form.Item>
        </div>
      ))}
    </div>
  );
}

/** The text with the hidden words struck out. */
function Struck({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = [...new Set(words.filter(Boolean))].sort((one, other) => other.length - one.length);
  if (wanted.length === 0) return text;
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  return text.split(pattern).map((part, index) => (index % 2 ? <del key={index}>{part}</del> : part));
}
