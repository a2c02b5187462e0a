import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { DateText } from '../../../components/values/DateText';
import { ExactMoney } from '../../../components/values/Money';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import { exactYuan, toFen } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';

const RegionsDocument = graphql(`
  query ContractRegions($city: String, $province: String) {
    near: regions(parent: $city) { code name }
    far: regions(parent: $province) { code name }
  }
`);

type Contract = ContractPageQuery['contract'];

/** What was agreed, in the order of the form. */
export function ContractFacts({ contract }: { contract: Contract }) {
  const t = useTexts();
  const labels = useContractLabels();
  const { fieldLabel } = useTaxonomy();
  const { counting, validFrom, validUntil, form } = contract;
  const { foreign } = form;
  const paper = (
    [
      [t('form.subKind'), form.subKind?.label],
      [t('form.technologyArea'), form.technologyArea?.label],
      [t('form.ipKind'), form.ipKind?.label],
      [t('form.planSource'), form.planSource?.label],
      [t('form.goal'), form.goal?.label],
      [t('page.expectedInput'), form.expectedInput && <ExactMoney value={form.expectedInput} />],
      [t('page.expectedOutput'), form.expectedOutput && <ExactMoney value={form.expectedOutput} />],
    ] satisfies [string, ReactNode][]
  ).filter(([, value]) => !!value);
  const [total, technology] = [toFen(contract.totalAmount) ?? 0n, toFen(contract.technologyAmount) ?? 0n];
  const share = total > 0n ? `${Number((technology * 1000n) / total) / 10}%` : '';
  return (
    <section className="kc-section">
      <h2>{t('page.facts')}</h2>
      <dl className="kc-facts">
        <dt>{t('page.buyer')}</dt>
        <dd>
          {[contract.buyer, ...contract.furtherBuyers].map((party) => (
            <PartyText key={party.name} party={party} />
          ))}
        </dd>
        <dt>{t('page.seller')}</dt>
        <dd>
          {[contract.seller, ...contract.furtherSellers].map((party) => (
            <PartyText key={party.name} party={party} />
          ))}
        </dd>
        <dt>{t('page.total')}</dt>
        <dd className="kc-contract-sum">
          <ExactMoney value={contract.totalAmount} />
          {foreign && (
            <div className="kc-faint kc-small kc-num">
              {t('page.foreign', {
                amount: exactYuan(foreign.amount),
                currency: foreign.currency,
                rate: foreign.rate,
                rateOn: foreign.rateOn,
              })}
              {foreign.current !== foreign.amount && (
                <> · {t('page.foreign.current', { amount: exactYuan(foreign.current), currency: foreign.currency })}</>
              )}
            </div>
          )}
          {contract.currentTotal !== contract.totalAmount && (
            <div>
              {t('page.current')} <ExactMoney value={contract.currentTotal} />
            </div>
          )}
        </dd>
        <dt>{t('page.technology')}</dt>
        <dd>
          <ExactMoney value={contract.technologyAmount} />{' '}
          {technology !== total && <span className="kc-faint kc-small">{t('page.technology.note', { share })}</span>}
          {contract.currentTechnology !== contract.technologyAmount && (
            <div>
              {t('page.current')} <ExactMoney value={contract.currentTechnology} />
            </div>
          )}
        </dd>
        <dt>{t('page.paid')}</dt>
        <dd>
          {toFen(contract.paidAmount) ? (
            <ExactMoney value={contract.paidAmount} />
          ) : (
            <span className="kc-faint">–</span>
          )}
          {(toFen(contract.refundedAmount) ?? 0n) > 0n && (
            <div className="kc-tone-warn kc-small">{t('refund.of', { sum: exactYuan(contract.refundedAmount) })}</div>
          )}
        </dd>
        <dt>{t('page.mode')}</dt>
        <dd>{labels.mode(contract.paymentMode)}</dd>
        <dt>{t('page.signedOn')}</dt>
        <dd>
          <DateText value={contract.signedOn} as="date" />
        </dd>
        <dt>{t('page.validity')}</dt>
        <dd>
          {validFrom || validUntil ? (
            <span className="kc-num">
              {t('page.validity.range', { from: validFrom ?? '–', until: validUntil ?? '–' })}
            </span>
          ) : (
            <span className="kc-faint">{t('page.validity.open')}</span>
          )}
        </dd>
        <dt>{t('page.field')}</dt>
        <dd>{fieldLabel(contract.field)}</dd>
        {paper.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
        <dt>{t('page.counting')}</dt>
        <dd>{counting.reason}</dd>
        {contract.match && (
          <>
            <dt>{t('page.match')}</dt>
            <dd>
              <Link to={paths.match(contract.match.id)} className="kc-num">
                {contract.match.code}
              </Link>
            </dd>
          </>
        )}
        {contract.draftedBy && (
          <>
            <dt>{t('page.draftedBy')}</dt>
            <dd>{contract.draftedBy.name}</dd>
          </>
        )}
        {contract.confirmedBy && (
          <>
            <dt>{t('page.confirmedBy')}</dt>
            <dd>{contract.confirmedBy.name}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function PartyText({ party: { organizationId, name, creditCode, regionCode, nature } }: { party: Contract['buyer'] }) {
  const region = useRegionName(regionCode);
  return (
    <div>
      {organizationId ? <Link to={paths.organization(organizationId)}>{name}</Link> : name}
      <div className="kc-faint kc-small kc-num">{[creditCode, region, nature?.label].filter(Boolean).join(' · ')}</div>
    </div>
  );
}

/** A region's name, from the list that it stands in: counties stand below their city, those of a municipality below the municipality. */
function useRegionName(code: string): string {
  const { data } = useLoad(
    RegionsDocument,
    { city: `${code.slice(0, 4)}00`, province: code.endsWith('0000') ? undefined : `${code.slice(0, 2)}0000` },
    { requestPolicy: 'cache-first' },
  );
  return [...(data?.near ?? []), ...(data?.far ?? [])].find((region) => region.code === code)?.name ?? '';
}
