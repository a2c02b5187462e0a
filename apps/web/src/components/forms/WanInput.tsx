import { Input } from 'antd';
import { useState } from 'react';
import { fromFen, toFen } from '../values/yuan';
import { useTexts } from '../words/texts';

const FEN_PER_WAN = 1_000_000n;

interface Props {
  id?: string;
  /** Yuan, as the server takes it: "600000.00". */
  value?: string | null;
  onChange?: (value: string) => void;
  'aria-label'?: string;
}

/** "600000.00" → "60", without a loss: what is no whole number of 万元 keeps its places. */
function shown(yuan: string | null | undefined): string {
  const fen = toFen(yuan);
  if (fen === undefined) return yuan ?? '';
  const places = String(fen % FEN_PER_WAN)
    .padStart(6, '0')
    .replace(/0{1,6}$/, '');
  return `${fen / FEN_PER_WAN}${places ? `.${places}` : ''}`;
}

/** What was typed in 万元, in yuan; what is no sum goes on as it is, and the server says so. */
function inYuan(typed: string): string {
  const text = typed
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/万元?$/, '');
  const match = /^(-?)(\d{1,12})(?:\.(\d{0,6}))?$/.exec(text);
  if (!match) return text;
  const fen = BigInt(match[2]!) * FEN_PER_WAN + BigInt((match[3] ?? '').padEnd(6, '0'));
  return fromFen(match[1] ? -fen : fen);
}

/** A sum typed in 万元, as budgets and prices are spoken of; outside it is yuan. */
export function WanInput({ value, onChange, ...rest }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState<string>();
  const text = typed !== undefined && inYuan(typed) === (value ?? '') ? typed : shown(value);
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      maxLength={16}
      value={text}
      suffix={t('wan')}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange?.(inYuan(event.target.value));
      }}
    />
  );
}
