import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEnums } from '../../app/words/enums';
import { indicatorKindWords } from '../../generated/enums';
import type { IndicatorKind, Operator } from '../../generated/schema';
import { SIGNS } from '../values/IndicatorTable';
import { useTexts } from '../words/texts';
import { readIndicators } from './indicatorPaste';

export interface IndicatorValues {
  name?: string;
  kind?: IndicatorKind;
  operator?: Operator;
  value?: string;
  unit?: string;
  scale?: string[];
  evidence?: string;
}

interface SavedIndicator {
  name: string;
  kind: IndicatorKind;
  operator: Operator;
  value: string;
  unit: string;
  scale: readonly string[];
  evidence?: string | null;
}

const MAX_ROWS = 30;
const NEW_ROW: IndicatorValues = { kind: 'NUMBER', operator: 'GTE' };
const OPERATORS = Object.keys(SIGNS) as Operator[];

/** Saved rows as the form takes them; one empty row to begin with when there are none. */
export function indicatorRows(saved: readonly SavedIndicator[] = []): IndicatorValues[] {
  return saved.length > 0
    ? saved.map((row) => ({ ...row, scale: [...row.scale], evidence: row.evidence ?? undefined }))
    : [{ ...NEW_ROW }];
}

/** Rows as the server takes them; rows in which nothing was typed are left out. */
export function indicatorInputs(rows: readonly IndicatorValues[] | undefined) {
  return (rows ?? [])
    .filter(isFilled)
    .map(({ name = '', kind = 'NUMBER', operator = 'GTE', value = '', unit = '', scale = [], evidence }) => ({
      name,
      kind,
      operator,
      value,
      unit,
      scale,
      evidence,
    }));
}

function isFilled(row: IndicatorValues | undefined): row is IndicatorValues {
  return !!(row?.name?.trim() || row?.value?.trim() || row?.evidence?.trim());
}

/** "indicators.0.value" of what was sent, as the row of the form in which it stands. */
export function placeOfIndicator(field: string, rows: readonly IndicatorValues[] | undefined): string {
  const [, sent, rest = ''] = /^indicators\.(\d+)(\D.*)?$/.exec(field) ?? [];
  if (sent === undefined) return field;
  const kept = (rows ?? []).flatMap((row, index) => (isFilled(row) ? [index] : []));
  return `indicators.${kept[Number(sent)] ?? sent}${rest}`;
}

interface Props {
  side: 'demand' | 'achievement';
  /** What others of the same field ask for: a click adds it as a row to be filled. */
  examples?: readonly IndicatorValues[];
}

/**
 * Indicators as an editable table: name, sign, value, unit, and for an achievement the evidence. Lives in a form, at `indicators`.
 * Enter goes to the next row; a pasted table or list becomes rows.
 */
export function IndicatorsEditor({ side, examples = [] }: Props) {
  const t = useTexts();
  const enums = useEnums();
  const form = Form.useFormInstance();
  const rows = (Form.useWatch<IndicatorValues[] | undefined>('indicators') ?? []) as (IndicatorValues | undefined)[];
  // Rows in which nothing was typed give way.
  const put = (
    more: readonly IndicatorValues[],
    remove: (indexes: number[]) => void,
    add: (row: IndicatorValues) => void,
  ): void => {
    remove(rows.flatMap((row, index) => (isFilled(row) ? [] : [index])));
    for (const row of more) add({ ...NEW_ROW, ...row });
  };
  return (
    <Form.List name="indicators">
      {(fields, { add, remove }) => (
        <div
          className="kc-stack"
          onKeyDown={(event) => {
            const at = rowOf(event);
            if (at === undefined) return;
            event.preventDefault();
            if (at === fields.length - 1 && fields.length < MAX_ROWS) add({ ...NEW_ROW });
            requestAnimationFrame(() => form.focusField(['indicators', at + 1, 'name']));
          }}
          onPaste={(event) => {
            const pasted = pastedRows(event).slice(0, MAX_ROWS - rows.filter(isFilled).length);
            if (pasted.length === 0) return;
            event.preventDefault();
            put(pasted, remove, add);
          }}
        >
          {fields.length > 0 && (
            <table className={`kc-table kc-table-stack kc-indicators-edit kc-indicators-${side}`}>
              <thead>
                <tr>
                  <th scope="col">{t('indicator.name')}</th>
                  <th scope="col">{t('indicator.kind')}</th>
                  <th scope="col">{t('indicator.value')}</th>
                  {side === 'achievement' && <th scope="col">{t('indicator.evidence')}</th>}
                  <th scope="col">
                    <span className="kc-sr">{t('indicator.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ key, name }) => (
                  <tr key={key}>
                    <td data-label={t('indicator.name')}>
                      <Form.Item name={[name, 'name']}>
                        <Input
                          maxLength={100}
                          aria-label={t('indicator.of', { no: name + 1, part: t('indicator.name') })}
                          placeholder={t('indicator.name.placeholder')}
                        />
                      </Form.Item>
                    </td>
                    <td data-label={t('indicator.kind')}>
                      <Form.Item name={[name, 'kind']}>
                        <Select
                          aria-label={t('indicator.of', { no: name + 1, part: t('indicator.kind') })}
                          options={enums.options(indicatorKindWords)}
                        />
                      </Form.Item>
                    </td>
                    <td data-label={t('indicator.value')}>
                      <ValueCells name={name} kind={rows[name]?.kind ?? 'NUMBER'} />
                    </td>
                    {side === 'achievement' && (
                      <td data-label={t('indicator.evidence')}>
                        <Form.Item name={[name, 'evidence']}>
                          <Input
                            maxLength={500}
                            aria-label={t('indicator.of', { no: name + 1, part: t('indicator.evidence') })}
                            placeholder={t('indicator.evidence.placeholder')}
                          />
                        </Form.Item>
                      </td>
                    )}
                    <td>
                      <Button
                        type="text"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={t('indicator.of', { no: name + 1, part: t('indicator.remove') })}
                        title={t('indicator.remove')}
                        onClick={() => remove(name)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="kc-row">
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= MAX_ROWS}
              onClick={() => add({ ...NEW_ROW })}
            >
              {t('indicator.add')}
            </Button>
            {examples.length > 0 && fields.length < MAX_ROWS && (
              <span className="kc-faint kc-small kc-row">
                {t('indicator.examples')}
                {examples.map((example) => (
                  <button
                    key={example.name}
                    type="button"
                    className="kc-link-button"
                    onClick={() => put([{ ...example, value: '' }], remove, add)}
                  >
                    {example.name}
                  </button>
                ))}
              </span>
            )}
          </div>
          <p className="kc-faint kc-small">{t('indicator.paste')}</p>
        </div>
      )}
    </Form.List>
  );
}

/** The row in which Enter was pressed in a line of text. */
function rowOf(event: KeyboardEvent): number | undefined {
  if (
    event.key !== 'Enter' ||
    event.nativeEvent.isComposing ||
    !(event.target instanceof HTMLInputElement) ||
    event.target.type !== 'text'
  )
    return undefined;
  const row = /indicators_(\d+)_(name|value|unit|evidence)$/.exec(event.target.id);
  return row ? Number(row[1]) : undefined;
}

/** A pasted table or list as rows; nothing when it is a word to be put where the cursor is. */
function pastedRows(event: ClipboardEvent): IndicatorValues[] {
  const target = event.target;
  if (!(target instanceof HTMLInputElement) || !/_name$/.test(target.id)) return [];
  return readIndicators(event.clipboardData.getData('text'));
}

/** Sign, value and unit; a grade brings its ladder, a description is one line. */
function ValueCells({ name, kind }: { name: number; kind: IndicatorKind }) {
  const t = useTexts();
  const label = (part: string): string => t('indicator.of', { no: name + 1, part });
  return (
    <div className="kc-indicator-value">
      {kind !== 'TEXT' && (
        <Form.Item name={[name, 'operator']}>
          <Select
            aria-label={label(t('indicator.sign'))}
            options={OPERATORS.map((operator) => ({ value: operator, label: SIGNS[operator] }))}
          />
        </Form.Item>
      )}
      <Form.Item name={[name, 'value']} className="kc-grow">
        <Input
          maxLength={200}
          inputMode={kind === 'NUMBER' ? 'decimal' : undefined}
          aria-label={label(t('indicator.value'))}
          placeholder={kind === 'GRADE' ? 'G5' : undefined}
        />
      </Form.Item>
      {kind === 'NUMBER' && (
        <Form.Item name={[name, 'unit']}>
          <Input
            maxLength={20}
            className="kc-indicator-unit"
            aria-label={label(t('indicator.unit'))}
            placeholder={t('indicator.unit')}
          />
        </Form.Item>
      )}
      {kind === 'GRADE' && (
        <Form.Item name={[name, 'scale']} className="kc-grow">
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            aria-label={label(t('indicator.ladder'))}
            placeholder={t('indicator.ladder.placeholder')}
            tokenSeparators={[' ', ',', '，', '<', '、']}
          />
        </Form.Item>
      )}
    </div>
  );
}
