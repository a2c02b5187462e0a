import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { IndicatorKind, Operator } from '../generated/schema';
import { SIGNS } from './IndicatorTable';
import { useTexts } from './texts';

export interface IndicatorValues {
  name?: string;
  kind?: IndicatorKind;
  operator?: Operator;
  value?: string;
  unit?: string;
  scale?: string[];
  evidence?: string;
}

const MAX_ROWS = 30;
const OPERATORS = Object.keys(SIGNS) as Operator[];

/** Rows as the server takes them; rows in which nothing was typed are left out. */
export function indicatorInputs(rows: readonly IndicatorValues[] | undefined) {
  return (rows ?? [])
    .filter((row) => row.name?.trim() || row.value?.trim())
    .map(({ name = '', kind = 'NUMBER', operator = 'GTE', value = '', unit = '', scale = [], evidence }) => ({ name, kind, operator, value, unit, scale, evidence }));
}

interface Props {
  side: 'demand' | 'achievement';
  /** What others of the same field ask for: a click adds it as a row to be filled. */
  examples?: readonly IndicatorValues[];
}

/** Indicators as an editable table: name, sign, value, unit, and for an achievement the evidence. Lives in a form, at `indicators`. */
export function IndicatorsEditor({ side, examples = [] }: Props) {
  const t = useTexts();
  const rows = (Form.useWatch<IndicatorValues[] | undefined>('indicators') ?? []) as (IndicatorValues | undefined)[];
  return (
    <Form.List name="indicators">
      {(fields, { add, remove }) => (
        <div className="kc-stack">
          {fields.length > 0 && (
            <table className="kc-table kc-table-stack kc-indicators-edit">
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
                        <Input maxLength={100} aria-label={t('indicator.of', { no: name + 1, part: t('indicator.name') })} placeholder={t('indicator.name.placeholder')} />
                      </Form.Item>
                    </td>
                    <td data-label={t('indicator.kind')}>
                      <Form.Item name={[name, 'kind']}>
                        <Select
                          aria-label={t('indicator.of', { no: name + 1, part: t('indicator.kind') })}
                          options={(['NUMBER', 'GRADE', 'TEXT'] as const).map((kind) => ({ value: kind, label: t(`indicator.kind.${kind}`) }))}
                        />
                      </Form.Item>
                    </td>
                    <td data-label={t('indicator.value')}>
                      <ValueCells name={name} kind={rows[name]?.kind ?? 'NUMBER'} />
                    </td>
                    {side === 'achievement' && (
                      <td data-label={t('indicator.evidence')}>
                        <Form.Item name={[name, 'evidence']}>
                          <Input maxLength={500} aria-label={t('indicator.of', { no: name + 1, part: t('indicator.evidence') })} placeholder={t('indicator.evidence.placeholder')} />
                        </Form.Item>
                      </td>
                    )}
                    <td>
                      <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('indicator.of', { no: name + 1, part: t('indicator.remove') })} title={t('indicator.remove')} onClick={() => remove(name)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="kc-row">
            <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= MAX_ROWS} onClick={() => add({ kind: 'NUMBER', operator: 'GTE' })}>
              {t('indicator.add')}
            </Button>
            {examples.length > 0 && fields.length < MAX_ROWS && (
              <span className="kc-faint kc-small kc-row">
                {t('indicator.examples')}
                {examples.map((example) => (
                  <button key={example.name} type="button" className="kc-link-button" onClick={() => add({ ...example, value: '' })}>
                    {example.name}
                  </button>
                ))}
              </span>
            )}
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** Sign, value and unit; a grade brings its ladder, a description is one line. */
function ValueCells({ name, kind }: { name: number; kind: IndicatorKind }) {
  const t = useTexts();
  const label = (part: string): string => t('indicator.of', { no: name + 1, part });
  return (
    <div className="kc-indicator-value">
      {kind !== 'TEXT' && (
        <Form.Item name={[name, 'operator']}>
          <Select aria-label={label(t('indicator.sign'))} options={OPERATORS.map((operator) => ({ value: operator, label: SIGNS[operator] }))} />
        </Form.Item>
      )}
      <Form.Item name={[name, 'value']} className="kc-grow">
        <Input maxLength={200} inputMode={kind === 'NUMBER' ? 'decimal' : undefined} aria-label={label(t('indicator.value'))} placeholder={kind === 'GRADE' ? 'G5' : undefined} />
      </Form.Item>
      {kind === 'NUMBER' && (
        <Form.Item name={[name, 'unit']}>
          <Input maxLength={20} className="kc-indicator-unit" aria-label={label(t('indicator.unit'))} placeholder={t('indicator.unit')} />
        </Form.Item>
      )}
      {kind === 'GRADE' && (
        <Form.Item name={[name, 'scale']} className="kc-grow">
          <Select mode="tags" open={false} suffixIcon={null} aria-label={label(t('indicator.ladder'))} placeholder={t('indicator.ladder.placeholder')} tokenSeparators={[' ', ',', '，', '<', '、']} />
        </Form.Item>
      )}
    </div>
  );
}
