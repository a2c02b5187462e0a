import { Input } from 'antd';
import { useLang } from '../../../app/words/i18n';
import { shortYuan, toFen } from '../../../components/values/yuan';
import { plainSum } from './contractValues';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  'aria-label'?: string;
  /** Right-aligned, as in a table. */
  inTable?: boolean;
  disabled?: boolean;
}

/** A sum in 元, with 万元 beside it while one types. */
export function SumInput({ value, onChange, inTable, ...rest }: Props) {
  const lang = useLang();
  const fen = toFen(value);
  return (
    <Input
      {...rest}
      className={`kc-sum-input${inTable ? ' kc-sum-input-table' : ''}`}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      value={value}
      onChange={(event) => onChange?.(plainSum(event.target.value))}
      suffix={
        <span className="kc-faint kc-small kc-num">
          {fen && fen >= 1_000_000n && value ? shortYuan(value, lang) : ''}
        </span>
      }
    />
  );
}
