import { Button } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { FormErrors } from '../../../components/forms/FormErrors';
import { ActionButtons, type ActionSpec } from '../../../components/records/ActionButtons';
import { StateTag } from '../../../components/values/StateTag';
import { exactYuan, toFen } from '../../../components/values/yuan';
import { amendmentKindWords } from '../../../generated/enums';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { AmendmentAction } from '../../../generated/schema';
import { EvidenceLink } from '../files/EvidenceLink';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';
import { AmendmentWindow } from './AmendmentWindow';

const ActOnAmendmentDocument = graphql(`
  mutation ActOnAmendment($action: AmendmentAction!, $input: ActInput!) {
    actOnAmendment(action: $action, input: $input) { id version state }
  }
`);

type Contract = ContractPageQuery['contract'];
type Amendment = Contract['amendments'][number];

/** 变更与补充协议: each with what stood before and what stands after. */
export function AmendmentsPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [editing, setEditing] = useState<Amendment | 'new'>();
  const { amendments, canAmend } = contract;
  const open = amendments.some(({ closed }) => !closed);
  if (!canAmend && amendments.length === 0) return null;
  return (
    <section className="kc-section">
      <div className="kc-between">
        <h2>{t('amend.title')}</h2>
        {canAmend && !open && (
          <Button size="small" onClick={() => setEditing('new')}>
            {t('amend.new')}
          </Button>
        )}
      </div>
      {amendments.length === 0 && <p className="kc-faint">{t('amend.none')}</p>}
      {amendments.toReversed().map((amendment) => (
        <One
          key={amendment.id}
          contract={contract}
          amendment={amendment}
          onEdit={() => setEditing(amendment)}
          onChanged={onChanged}
        />
      ))}
      {editing && (
        <AmendmentWindow
          contract={contract}
          amendment={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onDone={() => {
            setEditing(undefined);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function One({
  contract,
  amendment,
  onEdit,
  onChanged,
}: {
  contract: Contract;
  amendment: Amendment;
  onEdit: () => void;
  onChanged: () => void;
}) {
  const t = useTexts();
  const enums = useEnums();
  const labels = useContractLabels();
  const { act, busy, failure } = useAct(ActOnAmendmentDocument, {
    inline: true,
    touches: ['Contract', 'Cockpit', 'Todo'],
    onConflict: onChanged,
  });
  const specs: Partial<Record<AmendmentAction, ActionSpec<AmendmentAction>>> = {
    CONFIRM: {
      label: t('amend.CONFIRM'),
      look: 'primary',
      confirm: t('amend.CONFIRM.confirm', {
        before: exactYuan(amendment.totalBefore),
        after: exactYuan(amendment.totalAfter),
      }),
      done: t('amend.CONFIRM.done'),
    },
    SUBMIT: { label: t('amend.SUBMIT'), look: 'primary', done: t('amend.SUBMIT.done') },
    RETURN: { label: t('act.RETURN'), noteHint: t('amend.RETURN.hint'), done: t('act.RETURN.done') },
    WITHDRAW: {
      label: t('amend.WITHDRAW'),
      look: 'quiet',
      confirm: t('amend.WITHDRAW.confirm'),
      done: t('amend.WITHDRAW.done'),
    },
  };
  const run = async (
    action: AmendmentAction,
    input: { note?: string; reasons?: string[] },
    version: number,
  ): Promise<number | undefined> => {
    const data = await act({ action, input: { id: amendment.id, version, clientMutationId: newClientId(), ...input } });
    if (data) onChanged();
    return data?.actOnAmendment.version;
  };
  const waiting = amendment.state === 'AWAITING_CONFIRMATION';
  return (
    <article
      className={`kc-amendment${amendment.state === 'WITHDRAWN' ? ' kc-amendment-off' : ''}`}
      aria-label={t('amend.of', { seq: amendment.seq })}
    >
      <div className="kc-between">
        <h3>
          {t('amend.of', { seq: amendment.seq })}{' '}
          <span className="kc-soft">{enums.label(amendmentKindWords, amendment.kind)}</span>{' '}
          <StateTag tone={amendment.stateTone} label={amendment.stateLabel} />
        </h3>
        <span className="kc-row">
          {amendment.editable && (
            <Button size="small" onClick={onEdit}>
              {t('page.edit')}
            </Button>
          )}
          <ActionButtons
            size="small"
            steps={amendment.availableSteps}
            specs={specs}
            busy={busy}
            version={amendment.version}
            onAct={run}
          />
        </span>
      </div>
      <FormErrors
        failure={failure}
        labels={{
          ...labels.ofFields,
          signedOn: t('amend.signedOn'),
          effectiveOn: t('amend.effectiveOn'),
          scanId: t('amend.scan'),
        }}
      />
      {waiting && contract.canAmend && !amendment.availableSteps.some(({ action }) => action === 'CONFIRM') && (
        <p className="kc-note">{t('amend.own')}</p>
      )}
      <p className="kc-prose">{amendment.summary}</p>
      <Changes amendment={amendment} foreign={contract.form.foreign} />
      <p className="kc-row kc-small">
        <span>
          {t('amend.signedOn')} <span className="kc-num">{amendment.signedOn ?? '–'}</span>
        </span>
        <span>
          {t('amend.effectiveOn')} <span className="kc-num">{amendment.effectiveOn ?? '–'}</span>
        </span>
        {amendment.draftedBy && <span className="kc-soft">{t('amend.by', { name: amendment.draftedBy.name })}</span>}
        {amendment.confirmedBy && (
          <span className="kc-soft">{t('amend.confirmedBy', { name: amendment.confirmedBy.name })}</span>
        )}
      </p>
      <p className="kc-small">
        {t('amend.scan')} <EvidenceLink file={amendment.scan} sha256={amendment.scan?.sha256} />
      </p>
    </article>
  );
}

/** What it changes, and nothing of what stays. */
function Changes({ amendment, foreign }: { amendment: Amendment; foreign: Contract['form']['foreign'] }) {
  const t = useTexts();
  const planned = (line: { dueOn: string; amount: string } | null | undefined): string =>
    line ? t('amend.planned', { dueOn: line.dueOn, sum: exactYuan(line.amount) }) : '–';
  const rows: [label: string, before: string, after: string][] = [
    [
      t('page.total'),
      t('amend.yuan', { sum: exactYuan(amendment.totalBefore) }),
      t('amend.yuan', { sum: exactYuan(amendment.totalAfter) }),
    ],
    [
      t('page.technology'),
      t('amend.yuan', { sum: exactYuan(amendment.technologyBefore) }),
      t('amend.yuan', { sum: exactYuan(amendment.technologyAfter) }),
    ],
    ...(foreign
      ? [
          [
            t('amend.foreign', { currency: foreign.currency }),
            exactYuan(amendment.foreignBefore ?? ''),
            exactYuan(amendment.foreignAfter ?? ''),
          ] satisfies [string, string, string],
        ]
      : []),
    [t('form.validUntil'), amendment.validUntilBefore ?? '–', amendment.validUntilAfter ?? '–'],
    ...amendment.schedule.map(({ seq, before, after }): [string, string, string] => [
      t('form.instalment.seq', { seq }),
      planned(before),
      after ? planned(after) : t('amend.dropped'),
    ]),
  ];
  const changed = rows.filter(([, before, after]) => before !== after);
  const delta = toFen(amendment.totalDelta) ?? 0n;
  if (changed.length === 0) return <p className="kc-faint">{t('amend.sameSums')}</p>;
  return (
    <table className="kc-table kc-table-stack kc-amendment-changes">
      <thead>
        <tr>
          <th scope="col">{t('amend.item')}</th>
          <th scope="col">{t('amend.before')}</th>
          <th scope="col">{t('amend.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([label, before, after]) => (
          <tr key={label}>
            <th scope="row" className="kc-table-name">
              {label}
            </th>
            <td data-label={t('amend.before')} className="kc-num kc-soft">
              {before}
            </td>
            <td data-label={t('amend.after')} className="kc-num">
              {after}
              {label === t('page.total') && delta !== 0n && (
                <span className={`kc-small ${delta > 0n ? 'kc-tone-good' : 'kc-tone-warn'}`}>
                  {' '}
                  {`${delta > 0n ? '+' : ''}${exactYuan(amendment.totalDelta)}`}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
