import { Select } from 'antd';
import { useState } from 'react';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useTexts } from '../texts';

const DemandOrganizationsDocument = graphql(`
  query DemandOrganizations($text: String) {
    organizations(text: $text, states: [VERIFIED], first: 20) { nodes { id name } }
  }
`);

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** A verified organisation, found by its name. */
export function OrganizationSelect({ value, ...rest }: Props) {
  const t = useTexts();
  const [text, setText] = useState('');
  const { data, loading } = useLoad(DemandOrganizationsDocument, { text });
  return (
    <Select<string>
      {...rest}
      value={value}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder={t('organization.search')}
      options={(data?.organizations.nodes ?? []).map((organization) => ({
        value: organization.id,
        label: organization.name,
      }))}
    />
  );
}
