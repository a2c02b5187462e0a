import { Button, Form, Input, Select } from 'antd';
import { today } from '../../../components/values/dates';
import { exactYuan, fromFen, toFen } from '../../../components/values/yuan';
import { useTexts } from '../words/texts';
import { typedSum } from './contractValues';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'JPY', 'HKD', 'GBP', 'KRW', 'SGD', 'CHF', 'AUD', 'CAD', 'TWD'];

/** What the foreign sum is at the rate, in fen; undefined while one of them is missing. */
function yuanAt(amount: string | undefined, rate: string | undefined): bigint | undefined {
  const cents = toFen(amount);
  const parts = /^(\d{1,8})(?:\.(\d{1,6}))?$/.exec(rate?.trim() ?? '');
  if (cents === undefined || !parts) return undefined;
  return (cents * (BigInt(parts[1]!) * 1_000_000n + BigInt((parts[2] ?? '').padEnd(6, '0'))) + 500_000n) / 1_000_000n;
}

/** The currency of the paper; another than the yuan needs its sum, the rate and the rate's day, and says what that is in yuan. */
export function CurrencyFields() {
  const t = useTexts();
  const form = Form.useFormInstance();
  const currency = Form.useWatch<string | undefined>('currency', form) ?? 'CNY';
  const amount = Form.useWatch<string | undefined>('foreignAmount', form);
  const rate = Form.useWatch<string | undefined>('exchangeRate', form);
  const total = Form.useWatch<string | undefined>('totalAmount', form);
  const sum = yuanAt(amount, rate);
  const foreign = currency !== 'CNY';
  const required = (name: string) => ({ required: true, whitespace: true, message: t('form.required', { name }) });
  return (
    <>
      <Form.Item name="currency" label={t('form.currency')} extra={foreign ? t('form.currency.hint') : undefined}>
        <Select
          options={CURRENCIES.map((value) => ({
            value,
            label: `${t(`currency.${value}` as 'currency.CNY')} ${value}`,
          }))}
        />
      </Form.Item>
      {foreign ? (
        <>
          <Form.Item
            name="foreignAmount"
            label={t('form.foreignAmount', { currency })}
            rules={[required(t('form.foreignAmount', { currency }))]}
          >
            <Input inputMode="decimal" autoComplete="off" maxLength={20} className="kc-num" />
          </Form.Item>
          <Form.Item
            name="exchangeRate"
            label={t('form.exchangeRate', { currency })}
            rules={[required(t('form.rate'))]}
          >
            <Input inputMode="decimal" autoComplete="off" maxLength={16} className="kc-num" />
          </Form.Item>
          <Form.Item name="rateOn" label={t('form.rateOn')} rules={[required(t('form.rateOn'))]}>
            <Input type="date" min="1990-01-01" max={today()} className="kc-contract-date" />
          </Form.Item>
          <p className="kc-row kc-num kc-contract-converted" role="status">
            {sum !== undefined && (
              <>
                {t('form.converted', { sum: exactYuan(fromFen(sum)) })}
                {toFen(total) !== sum && (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => {
                      form.setFieldValue('totalAmount', typedSum(fromFen(sum)));
                      form.setFields([{ name: 'totalAmount', errors: [] }]);
                    }}
                  >
                    {t('form.converted.take')}
                  </Button>
                )}
              </>
            )}
          </p>
        </>
      ) : (
        <span />
      )}
    </>
  );
}
