import { Cascader, Select } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useClient, type Client } from 'urql';
import { graphql } from '../../app/data/graphql';
import type { CooperationMode, Field } from '../../generated/schema';
import { useTaxonomy } from '../values/useTaxonomy';
import { useTexts } from '../words/texts';

interface Common<Value> {
  id?: string;
  value?: Value | null;
  onChange?: (value: Value) => void;
  disabled?: boolean;
  allowClear?: boolean;
  'aria-label'?: string;
}

/** The six fields of the plan. */
export function FieldSelect({ value, ...rest }: Common<Field>) {
  const t = useTexts();
  const { fields, ready } = useTaxonomy();
  return (
    <Select<Field>
      placeholder={t('select.placeholder')}
      loading={!ready}
      {...rest}
      value={value ?? undefined}
      options={fields.map((option) => ({ ...option, value: option.value as Field }))}
    />
  );
}

/** Cooperation modes, several. */
export function ModesSelect({ value, ...rest }: Common<CooperationMode[]>) {
  const t = useTexts();
  const { modes, ready } = useTaxonomy();
  return (
    <Select<CooperationMode[]>
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('select.placeholder')}
      loading={!ready}
      {...rest}
      value={value ?? []}
      options={modes.map((option) => ({ ...option, value: option.value as CooperationMode }))}
    />
  );
}

/** Readiness, each level with its words. */
export function TrlSelect({ value, ...rest }: Common<number>) {
  const t = useTexts();
  const { trlLevels, ready } = useTaxonomy();
  return (
    <Select<number>
      placeholder={t('trl.placeholder')}
      loading={!ready}
      listHeight={400}
      {...rest}
      value={value ?? undefined}
      options={trlLevels.map(({ level, name, meaning }) => ({ value: level, label: `${level}  ${name}`, meaning }))}
      optionRender={({ data }) => (
        <div className="kc-option-two">
          <span>{data.label}</span>
          <span className="kc-faint kc-small">{data.meaning}</span>
        </div>
      )}
    />
  );
}

/** Kinds of organisation. */
export function OrganizationKindSelect(props: Common<string>) {
  const { organizationKinds } = useTaxonomy();
  const t = useTexts();
  return (
    <Select<string>
      placeholder={t('select.placeholder')}
      {...props}
      value={props.value ?? undefined}
      options={[...organizationKinds]}
    />
  );
}

/** Size bands of a firm. */
export function SizeSelect(props: Common<string>) {
  const { sizeBands } = useTaxonomy();
  const t = useTexts();
  return (
    <Select<string>
      placeholder={t('select.placeholder')}
      {...props}
      value={props.value ?? undefined}
      options={[...sizeBands]}
    />
  );
}

const RegionsDocument = graphql(`
  query Regions($parent: String) {
    regions(parent: $parent) { code name }
  }
`);

interface RegionNode {
  value: string;
  label: string;
  isLeaf: boolean;
  children?: RegionNode[];
}

async function regionsOf(client: Client, parent: string | undefined): Promise<RegionNode[]> {
  const { data } = await client.query(RegionsDocument, { parent }, { requestPolicy: 'cache-first' }).toPromise();
  return (data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name, isLeaf: !/0{2}$/.test(code) }));
}

/** Province, city and county of a code: 350404 → 350000, 350400, 350404. */
function chainOf(code: string | null | undefined): string[] {
  if (!code) return [];
  return [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
}

function contains(nodes: readonly RegionNode[], code: string): boolean {
  return nodes.some((node) => node.value === code || contains(node.children ?? [], code));
}

/** Province, city, county: loaded level by level; any level may be chosen. The value is the region's code. */
export function RegionCascader({ value, onChange, ...rest }: Common<string>) {
  const t = useTexts();
  const client = useClient();
  const [tree, setTree] = useState<RegionNode[]>([]);
  const isMissing = useEffectEvent(
    (code: string | null | undefined) => tree.length === 0 || (!!code && !contains(tree, code)),
  );
  useEffect(() => {
    let current = true;
    const grow = async (): Promise<void> => {
      const roots = await regionsOf(client, undefined);
      let level = roots;
      for (const code of chainOf(value).slice(0, -1)) {
        const node = level.find((candidate) => candidate.value === code);
        if (!node) break;
        node.children = await regionsOf(client, code);
        level = node.children;
      }
      if (current) setTree(roots);
    };
    if (isMissing(value)) void grow();
    return () => {
      current = false;
    };
  }, [client, value]);
  const open = async (path: RegionNode[]): Promise<void> => {
    const node = path.at(-1);
    if (!node) return;
    node.children = await regionsOf(client, node.value);
    if (node.children.length === 0) node.isLeaf = true;
    setTree((before) => [...before]);
  };
  return (
    <Cascader<RegionNode>
      placeholder={t('region.placeholder')}
      changeOnSelect
      showSearch={false}
      {...rest}
      options={tree}
      value={chainOf(value)}
      loadData={(path) => void open(path as RegionNode[])}
      onChange={(path) => onChange?.((path?.at(-1) as string | undefined) ?? '')}
      displayRender={(labels) => labels.join(' / ')}
    />
  );
}
