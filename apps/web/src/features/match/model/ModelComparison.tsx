import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import type { CompareMatchModelsQuery } from '../../../generated/graphql';
import type { Model } from './ModelsPage';
import { useTexts } from './texts';

const CompareMatchModelsDocument = graphql(`
  query CompareMatchModels($left: ID!, $right: ID!) {
    compareMatchModels(left: $left, right: $right) {
      demand { id title }
      ranked { placeLeft placeRight achievement { id title } }
    }
  }
`);
type Compared = CompareMatchModelsQuery['compareMatchModels'][number];

/** Two models side by side: the one in use and the newest other, until somebody chooses. */
export function ModelComparison({ models }: { models: readonly Model[] }) {
  const t = useTexts();
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({});
  const left =
    models.find(({ id }) => id === chosen.left) ?? models.find(({ state }) => state === 'ACTIVE') ?? models[0];
  const right = models.find(({ id }) => id === chosen.right) ?? models.find(({ id }) => id !== left?.id);
  const options = models.map(({ id, name, stateLabel }) => ({ value: id, label: `${name} · ${stateLabel}` }));
  return (
    <section className="kc-stack" aria-label={t('compare')}>
      <h2>{t('compare')}</h2>
      {!left || !right ? (
        <p className="kc-soft">{t('compare.same')}</p>
      ) : (
        <>
          <div className="kc-model-pair">
            <Select
              aria-label={t('compare.left')}
              value={left.id}
              options={options}
              onChange={(id) => setChosen({ left: id, right: right.id })}
            />
            <Select
              aria-label={t('compare.right')}
              value={right.id}
              options={options}
              onChange={(id) => setChosen({ left: left.id, right: id })}
            />
          </div>
          <Weights left={left} right={right} />
          <Sample left={left.id} right={right.id} />
        </>
      )}
    </section>
  );
}

function Weights({ left, right }: { left: Model; right: Model }) {
  const t = useTexts();
  const others = new Map(right.weights.map(({ name, weight }) => [name, weight]));
  const scale = Math.max(
    ...left.weights.map(({ weight }) => weight),
    ...right.weights.map(({ weight }) => weight),
    0.01,
  );
  return (
    <table className="kc-table kc-model-weights">
      <thead>
        <tr>
          <th scope="col">{t('compare.weights')}</th>
          <th scope="col">{left.name}</th>
          <th scope="col">{right.name}</th>
        </tr>
      </thead>
      <tbody>
        {left.weights.map(({ name, label, weight }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            {[weight, others.get(name) ?? 0].map((value, side) => (
              <td key={side}>
                <span className="kc-model-track" aria-hidden>
                  <i style={{ width: `${(value / scale) * 100}%` }} />
                </span>
                <span className="kc-num kc-small">{value.toFixed(3)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sample({ left, right }: { left: string; right: string }) {
  const t = useTexts();
  const part = useLoad(CompareMatchModelsDocument, { left, right });
  return (
    <div className="kc-stack">
      <h3>{t('compare.sample')}</h3>
      <p className="kc-soft">{t('compare.sample.text')}</p>
      <Load of={part} rows={4}>
        {({ compareMatchModels }) =>
          compareMatchModels.length === 0 ? (
            <p className="kc-soft">{t('compare.none')}</p>
          ) : (
            <div className="kc-model-sample">
              {compareMatchModels.map((compared) => (
                <Demand key={compared.demand.id} compared={compared} />
              ))}
            </div>
          )
        }
      </Load>
    </div>
  );
}

function Demand({ compared: { demand, ranked } }: { compared: Compared }) {
  const t = useTexts();
  return (
    <article className="kc-card kc-stack-sm">
      <h4>
        <Link to={paths.demand(demand.id)}>{demand.title}</Link>
      </h4>
      <ul className="kc-model-ranked">
        {ranked.map(({ achievement, placeLeft, placeRight }) => (
          <li key={achievement.id}>
            <span
              className={`kc-num ${placeRight < placeLeft ? 'kc-tone-good' : placeRight > placeLeft ? 'kc-tone-warn' : 'kc-faint'}`}
            >
              {placeLeft === placeRight
                ? t('compare.stays', { place: placeRight })
                : t('compare.moved', { from: placeLeft, to: placeRight })}
            </span>
            <Link to={paths.achievement(achievement.id)}>{achievement.title}</Link>
          </li>
        ))}
      </ul>
    </article>
  );
}
