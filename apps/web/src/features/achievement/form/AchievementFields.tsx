import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useEnums } from '../../../app/words/enums';
import { IndicatorsEditor } from '../../../components/forms/IndicatorsEditor';
import { FieldSelect, ModesSelect, RegionCascader, TrlSelect } from '../../../components/forms/OptionSelects';
import { WanInput } from '../../../components/forms/WanInput';
import { today } from '../../../components/values/dates';
import { ipKindWords, ipStateWords } from '../../../generated/enums';
import type { IpKind } from '../../../generated/schema';
import { useTexts } from '../texts';
import { USUAL_KIND, usualState, type AchievementValues, type IpValues } from './achievementValues';

export function WhatFields() {
  const t = useTexts();
  return (
    <section>
      <h2>{t('part.what')}</h2>
      <Form.Item required name="title" label={t('title')} extra={t('title.hint')}>
        <Input maxLength={80} showCount autoComplete="off" />
      </Form.Item>
      <Form.Item required name="field" label={t('field')} className="kc-achievement-short">
        <FieldSelect />
      </Form.Item>
      <Form.Item required name="abstract" label={t('abstract')} extra={t('abstract.hint')}>
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <Form.Item name="problemSolved" label={t('problemSolved')} extra={t('problemSolved.hint')}>
        <Input.TextArea maxLength={5_000} autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="keywords" label={t('keywords')}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={t('keywords.hint')}
          tokenSeparators={[',', '，', '、', ';', '；']}
        />
      </Form.Item>
    </section>
  );
}

export function MaturityFields() {
  const t = useTexts();
  return (
    <section className="kc-section">
      <h2>{t('part.maturity')}</h2>
      <div className="kc-achievement-two">
        <Form.Item required name="trl" label={t('trl')}>
          <TrlSelect allowClear />
        </Form.Item>
        <Form.Item required name="trlEvidence" label={t('trlEvidence')}>
          <Input maxLength={500} autoComplete="off" placeholder={t('trlEvidence.hint')} />
        </Form.Item>
      </div>
      <p className="kc-soft kc-achievement-lead">{t('indicators.lead')}</p>
      <IndicatorsEditor side="achievement" />
    </section>
  );
}

export function RightsFields() {
  const t = useTexts();
  const enums = useEnums();
  const form = Form.useFormInstance<AchievementValues>();
  const label = (no: number, part: string): string => t('ip.of', { no: no + 1, part });
  const take = (no: number, kind: IpKind): void => {
    const row = form.getFieldValue(['ip', no]) as IpValues | undefined;
    form.setFieldValue(['ip', no], { ...row, kind, state: usualState(kind) });
  };
  // A right whose number was typed before its kind is taken for the usual one, which shows at once.
  const settle = (no: number): void => {
    const row = form.getFieldValue(['ip', no]) as IpValues | undefined;
    if (!row?.kind && (row?.number || row?.owner)) take(no, USUAL_KIND);
  };
  return (
    <section className="kc-section">
      <h2>{t('part.rights')}</h2>
      <Form.List name="ip">
        {(fields, { add, remove }) => (
          <div className="kc-stack kc-achievement-rights">
            {fields.map(({ key, name }) => (
              <div key={key} className="kc-achievement-right">
                <Form.Item name={[name, 'kind']}>
                  <Select
                    aria-label={label(name, t('ip.kind'))}
                    placeholder={t('ip.kind')}
                    onChange={(kind: IpKind) => take(name, kind)}
                    options={enums.options(ipKindWords)}
                  />
                </Form.Item>
                <Form.Item name={[name, 'state']}>
                  <Select
                    aria-label={label(name, t('ip.state'))}
                    placeholder={t('ip.state')}
                    options={enums.options(ipStateWords)}
                  />
                </Form.Item>
                <Form.Item name={[name, 'number']}>
                  <Input
                    maxLength={60}
                    aria-label={label(name, t('ip.number'))}
                    placeholder={t('ip.number')}
                    onBlur={() => settle(name)}
                    autoComplete="off"
                  />
                </Form.Item>
                <Form.Item name={[name, 'owner']}>
                  <Input
                    maxLength={200}
                    aria-label={label(name, t('ip.owner'))}
                    placeholder={t('ip.owner')}
                    onBlur={() => settle(name)}
                    autoComplete="off"
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={label(name, t('ip.remove'))}
                  title={t('ip.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <div>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                {t('ip.add')}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
      <Form.Item name="team" label={t('team')}>
        <Input.TextArea maxLength={1_000} placeholder={t('team.hint')} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </section>
  );
}

export function TermsFields() {
  const t = useTexts();
  return (
    <section className="kc-section">
      <h2>{t('part.terms')}</h2>
      <div className="kc-achievement-two">
        <Form.Item name="priceMin" label={t('priceMin')} extra={t('price.hint')}>
          <WanInput />
        </Form.Item>
        <Form.Item name="priceMax" label={t('priceMax')}>
          <WanInput />
        </Form.Item>
        <Form.Item required name="modes" label={t('modes')}>
          <ModesSelect />
        </Form.Item>
        <Form.Item required name="regionCode" label={t('region')}>
          <RegionCascader />
        </Form.Item>
        <Form.Item name="validUntil" label={t('validUntil')}>
          <Input type="date" min={today()} max="2100-12-31" />
        </Form.Item>
      </div>
    </section>
  );
}
