import { MoneyRange } from '../../../components/values/Money';
import { toFen } from '../../../components/values/yuan';
import { useTexts } from '../texts';

type Sums = readonly [min: string | null | undefined, max: string | null | undefined];

/** Budget and price as bars on one scale, so that the overlap is seen. */
export function SumBars({ budget, price }: { budget: Sums; price: Sums }) {
  const t = useTexts();
  const scale = Math.max(1, ...[...budget, ...price].map((sum) => Number(toFen(sum) ?? 0n)));
  return (
    <div className="kc-sum-bars">
      <Bar name={t('sum.budget')} sums={budget} scale={scale} tone="budget" />
      <Bar name={t('sum.price')} sums={price} scale={scale} tone="price" />
    </div>
  );
}

function Bar({ name, sums: [min, max], scale, tone }: { name: string; sums: Sums; scale: number; tone: string }) {
  const high = Number(toFen(max ?? min) ?? 0n);
  const low = Number(toFen(min) ?? 0n);
  const left = (Math.min(low, high) / scale) * 100;
  return (
    <div className="kc-sum-bar">
      <span className="kc-small kc-faint">{name}</span>
      <span className="kc-sum-track" aria-hidden>
        {high > 0 && (
          <i
            className={`is-${tone}`}
            style={{ left: `${left}%`, width: `${Math.max(1.5, (high / scale) * 100 - left)}%` }}
          />
        )}
      </span>
      <span className="kc-small kc-num">
        <MoneyRange min={min} max={max} />
      </span>
    </div>
  );
}
