import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useUndo } from '../../../components/feedback/useUndo';
import { useTexts } from '../texts';
import type { DemandValues } from './demandValues';
import { PAIRS, fullTexts, publicTexts, useHiddenWords, useRedaction } from './redaction';

interface Props {
  values: DemandValues;
  organizationId: string | undefined;
  /** The fields were filled, not by typing. */
  onSuggested: () => void;
}

/** The confidential text beside the public one. What should not show is struck out on the left and named on the right, while one types. */
export function PublicSideFields({ values, organizationId, onSuggested }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const form = Form.useFormInstance<DemandValues>();
  const undo = useUndo();
  const ask = useRedaction(organizationId);
  const hidden = useHiddenWords(fullTexts(values), organizationId);
  const leaking = useHiddenWords(publicTexts(values), organizationId);
  const [busy, setBusy] = useState(false);
  const [suggested, setSuggested] = useState(false);
  const empty = PAIRS.every(([, shown]) => !values[shown]);
  const put = (texts: Pick<DemandValues, (typeof PAIRS)[number][1]>): void => {
    onSuggested();
    form.setFieldsValue(texts);
  };
  const suggest = async (): Promise<void> => {
    setBusy(true);
    const suggestion = await ask(fullTexts(values));
    setBusy(false);
    if (!suggestion) {
      void message.error(t('public.failed'));
      return;
    }
    const before = Object.fromEntries(PAIRS.map(([, shown]) => [shown, values[shown] ?? '']));
    put({
      publicTitle: suggestion.title,
      publicSituation: suggestion.situation,
      publicWantedResult: suggestion.wantedResult,
      publicConstraints: suggestion.constraints,
    });
    setSuggested(true);
    if (!empty) undo(t('public.undo'), () => put(before));
  };
  return (
    <div className="kc-demand-sides" role="group" aria-label={t('public.title')}>
      <div className="kc-between">
        <p className="kc-soft">{t('public.lead')}</p>
        <Button loading={busy} onClick={() => void suggest()}>
          {t(empty ? 'public.suggest' : 'public.suggest.again')}
        </Button>
      </div>
      <p role="status" className="kc-small kc-soft">
        {hidden.length > 0 ? t('public.hidden', { words: hidden.join('、') }) : suggested && t('public.hidden.none')}
      </p>
      {PAIRS.map(([full, shown]) => {
        const found = leaking.filter((word) => values[shown]?.includes(word));
        return (
          <div key={shown} className="kc-demand-pair">
            <div>
              <span className="kc-small kc-faint">
                {t(full)} · {t('public.full')}
              </span>
              <p className="kc-prose">
                {values[full] ? <Struck text={values[full]} words={hidden} /> : <span className="kc-faint">–</span>}
              </p>
            </div>
            <Form.Item
              required={full === 'title' || full === 'situation'}
              name={shown}
              label={t(shown)}
              extra={
                found.length > 0 && (
                  <span className="kc-tone-warn">{t('public.check', { words: found.join('、') })}</span>
                )
              }
            >
              {full === 'title' ? (
                <Input maxLength={80} autoComplete="off" />
              ) : (
                <Input.TextArea maxLength={5_000} autoSize={{ minRows: 2, maxRows: 12 }} />
              )}
            </Form.Item>
          </div>
        );
      })}
    </div>
  );
}

/** The text with the hidden words struck out. */
function Struck({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = [...words].sort((one, other) => other.length - one.length);
  if (wanted.length === 0) return text;
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  return text.split(pattern).map((part, index) => (index % 2 ? <del key={index}>{part}</del> : part));
}
