import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useTexts } from './texts';

const ImportOrganizationsDocument = graphql(`
  query ImportOrganizations($text: String) {
    organizations(text: $text, first: 20) { nodes { id name creditCode state } }
  }
`);

const PAUSE_MS = 250;

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}

/** Finds an organisation by name or credit code; the centre's staff import for all of them. */
export function OrganizationPicker({ id, value, onChange }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useLoad(ImportOrganizationsDocument, { text: text || undefined });
  const options =
    found.data?.organizations.nodes.map((row) => ({ value: row.id, label: `${row.name} ${row.creditCode}` })) ?? [];
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('organization.placeholder')}
      loading={found.loading || found.refreshing}
      notFoundContent={found.loading ? null : t('organization.none')}
      options={options}
    />
  );
}
