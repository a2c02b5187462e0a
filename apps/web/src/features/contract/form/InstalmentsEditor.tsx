import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useLang } from '../../../app/words/i18n';
import { exactYuan, fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import { useTexts } from '../words/texts';
import { restOf, typedSum, type InstalmentValues } from './contractValues';
import { SumInput } from './SumInput';

const MAX = 60;

/** The instalments as an editable table, with what is left of the total said while one types. */
export function InstalmentsEditor() {
  const t = useTexts();
  const form = Form.useFormInstance();
  const total = Form.useWatch<string | undefined>('totalAmount', form);
  const mode = Form.useWatch<string | undefined>('paymentMode', form);
  const rows = Form.useWatch<InstalmentValues[] | undefined>('instalments', form) ?? [];
  const { planned, rest } = restOf(total, rows);
  const royalty = mode === 'ROYALTY' || mode === 'ROYALTY_WITH_ENTRY_FEE';
  const putRest = (index: number): void => {
    const amount = toFen((form.getFieldValue(['instalments', index, 'amount']) as string | undefined) ?? '') ?? 0n;
    if (rest === undefined) return;
    form.setFieldValue(['instalments', index, 'amount'], typedSum(fromFen(amount + rest)));
    form.setFields([
      { name: 'instalments', errors: [] },
      { name: ['instalments', index, 'amount'], errors: [] },
    ]);
  };
  return (
    <div className="kc-stack">
      {royalty && <p className="kc-soft">{t('form.instalments.royalty')}</p>}
      <Form.List name="instalments">
        {(fields, { add, remove }, { errors }) => (
          <div className="kc-stack" id="instalments">
            <table className="kc-table kc-table-stack kc-instalments-edit">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="kc-sr">{t('form.instalments')}</span>
                  </th>
                  <th scope="col">{t('form.instalment.dueOn')}</th>
                  <th scope="col" className="kc-right">
                    {t('form.instalment.amount')}
                  </th>
                  <th scope="col">{t('form.instalment.condition')}</th>
                  <th scope="col">
                    <span className="kc-sr">{t('form.instalment.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ key, name }) => {
                  const seq = name + 1;
                  const label = (what: string): string => `${t('form.instalment.seq', { seq })} ${what}`;
                  const wanted = toFen(rows[name]?.amount ?? '') ?? 0n;
                  const canTake = rest !== undefined && rest !== 0n && wanted + rest > 0n && !royalty;
                  return (
                    <tr key={key}>
                      <th scope="row" className="kc-table-name kc-nowrap">
                        {t('form.instalment.seq', { seq })}
                      </th>
                      <td data-label={t('form.instalment.dueOn')}>
                        <Form.Item
                          name={[name, 'dueOn']}
                          rules={[{ required: true, message: t('form.choose', { name: t('form.instalment.dueOn') }) }]}
                        >
                          <Input
                            type="date"
                            min="1990-01-01"
                            max="2100-12-31"
                            aria-label={label(t('form.instalment.dueOn'))}
                          />
                        </Form.Item>
                      </td>
                      <td data-label={t('form.instalment.amount')}>
                        <Form.Item
                          name={[name, 'amount']}
                          rules={[
                            { required: true, message: t('form.required', { name: t('form.instalment.amount') }) },
                          ]}
                        >
                          <SumInput inTable aria-label={label(t('form.instalment.amount'))} />
                        </Form.Item>
                        {canTake && (
                          <Button
                            type="link"
                            size="small"
                            className="kc-instalment-rest"
                            aria-label={t('form.instalment.rest.of', { seq })}
                            onClick={() => putRest(name)}
                          >
                            {t('form.instalment.rest')}
                          </Button>
                        )}
                      </td>
                      <td data-label={t('form.instalment.condition')}>
                        <Form.Item name={[name, 'condition']}>
                          <Input
                            maxLength={200}
                            placeholder={t('form.instalment.condition.placeholder')}
                            aria-label={label(t('form.instalment.condition'))}
                          />
                        </Form.Item>
                      </td>
                      <td>
                        <Button
                          type="text"
                          icon={<DeleteOutlined aria-hidden />}
                          aria-label={t('form.instalment.remove.of', { seq })}
                          title={t(rows[name]?.fixed ? 'form.instalment.fixed' : 'form.instalment.remove')}
                          disabled={rows[name]?.fixed || (fields.length === 1 && !royalty)}
                          onClick={() => remove(name)}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <div className="kc-between">
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={fields.length >= MAX || (mode === 'LUMP_SUM' && fields.length >= 1)}
                onClick={() => add({})}
              >
                {t('form.instalment.add')}
              </Button>
              <Balance planned={planned} rest={rest} royalty={royalty} />
            </div>
            <div role="alert" className="kc-tone-bad kc-instalments-error">
              <Form.ErrorList errors={errors} />
            </div>
          </div>
        )}
      </Form.List>
    </div>
  );
}

function Balance({ planned, rest, royalty }: { planned: bigint; rest: bigint | undefined; royalty: boolean }) {
  const t = useTexts();
  const lang = useLang();
  const words = (fen: bigint): string => exactYuan(fromFen(fen));
  const sum = fromFen(planned);
  return (
    <p role="status" className="kc-row kc-num kc-balance">
      <span>
        {t('form.balance.sum', { sum: exactYuan(sum) })}{' '}
        {planned >= 1_000_000n && <span className="kc-faint kc-small">{shortYuan(sum, lang)}</span>}
      </span>
      {rest === undefined ? (
        <span className="kc-faint">{t('form.balance.noTotal')}</span>
      ) : rest < 0n ? (
        <strong className="kc-tone-bad">{t('form.balance.over', { sum: words(-rest) })}</strong>
      ) : royalty ? null : rest > 0n ? (
        <strong className="kc-tone-warn">{t('form.balance.missing', { sum: words(rest) })}</strong>
      ) : (
        <strong className="kc-tone-good">✓ {t('form.balance.fits')}</strong>
      )}
    </p>
  );
}
