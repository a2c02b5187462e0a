import { AutoComplete, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../../app/data/graphql';
import { RegionCascader } from '../../../components/forms/OptionSelects';
import type { ContractOrganizationsQuery } from '../../../generated/graphql';
import { useTexts } from '../words/texts';
import type { PartyValues } from './contractValues';
import { useFormOptions } from './useFormOptions';

const OrganizationsDocument = graphql(`
  query ContractOrganizations($text: String) {
    organizations(states: [VERIFIED, PENDING], text: $text, first: 10) { nodes { id name creditCode regionCode regionName } }
  }
`);

type Organization = ContractOrganizationsQuery['organizations']['nodes'][number];

interface PartyProps {
  /** Where the party stands in the form. */
  path: (string | number)[];
  /** Where it stands within a list of the form; the whole path without one. */
  at?: (string | number)[];
  legend: string;
}

/** A party: a registered organisation, or one that is typed. */
export function PartyFields({ path, at = path, legend }: PartyProps) {
  const t = useTexts();
  const form = Form.useFormInstance();
  const party = Form.useWatch<PartyValues | undefined>(path, form);
  const options = useFormOptions();
  const registered = !!party?.organizationId;
  const take = (organization: Organization): void => {
    const { id, name, creditCode, regionCode } = organization;
    form.setFieldValue(path, {
      organizationId: id,
      name,
      creditCode: creditCode ?? undefined,
      regionCode,
      nature: party?.nature,
    });
    form.setFields(['name', 'creditCode', 'regionCode'].map((field) => ({ name: [...path, field], errors: [] })));
  };
  // Another name is another firm: what belonged to the chosen one goes.
  const retype = (): void => {
    if (registered)
      form.setFieldValue(path, { name: form.getFieldValue([...path, 'name']) as string, nature: party?.nature });
  };
  return (
    <fieldset className="kc-fieldset kc-contract-party">
      <legend>{legend}</legend>
      <Form.Item name={[...at, 'organizationId']} hidden noStyle>
        <Input type="hidden" />
      </Form.Item>
      <Form.Item
        name={[...at, 'name']}
        label={t('form.party.name')}
        rules={[{ required: true, whitespace: true, message: t('form.required', { name: t('form.party.name') }) }]}
        extra={
          registered ? (
            <span className="kc-tone-good">{t('form.party.registered')}</span>
          ) : party?.name ? (
            t('form.party.typed')
          ) : undefined
        }
      >
        <OrganizationInput onTake={take} onRetype={retype} />
      </Form.Item>
      <div className="kc-contract-two">
        <Form.Item
          name={[...at, 'creditCode']}
          label={t('form.party.code')}
          extra={registered ? undefined : t('form.party.code.hint')}
          normalize={(text: string) => text.toUpperCase().trim()}
        >
          <Input
            disabled={registered && !!party.creditCode}
            maxLength={24}
            autoComplete="off"
            spellCheck={false}
            className="kc-num"
          />
        </Form.Item>
        <Form.Item
          name={[...at, 'regionCode']}
          label={t('form.party.region')}
          extra={registered ? undefined : t('form.party.region.hint')}
          rules={[{ required: true, message: t('form.choose', { name: t('form.party.region') }) }]}
        >
          <RegionCascader disabled={registered} allowClear={false} />
        </Form.Item>
        <Form.Item name={[...at, 'nature']} label={t('form.party.nature')}>
          <Select allowClear placeholder={t('form.paper.choose')} options={options('partyNatures')} />
        </Form.Item>
      </div>
    </fieldset>
  );
}

interface InputProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  onTake: (organization: Organization) => void;
  onRetype: () => void;
}

function OrganizationInput({ id, value, onChange, onTake, onRetype }: InputProps) {
  const t = useTexts();
  const client = useClient();
  const [asked, setAsked] = useState<string>();
  const [found, setFound] = useState<readonly Organization[]>([]);
  useEffect(() => {
    if (asked === undefined) return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await client
        .query(OrganizationsDocument, { text: asked.trim() || undefined }, { requestPolicy: 'cache-first' })
        .toPromise();
      if (current && data) setFound(data.organizations.nodes);
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, asked]);
  const options = found.map((organization) => ({ value: organization.name, key: organization.id, organization }));
  return (
    <AutoComplete
      id={id}
      value={value}
      options={options}
      placeholder={t('form.party.name.placeholder')}
      onFocus={() => setAsked((before) => before ?? value ?? '')}
      onChange={(text: string, option) => {
        onChange?.(text);
        if (option && 'organization' in option) return;
        setAsked(text);
        onRetype();
      }}
      onSelect={(_, option) => onTake(option.organization)}
      optionRender={({ data: { organization } }) => (
        <div className="kc-option-two">
          <span>{organization.name}</span>
          <span className="kc-faint kc-small kc-num">
            {[organization.creditCode, organization.regionName].filter(Boolean).join(' · ')}
          </span>
        </div>
      )}
    />
  );
}
