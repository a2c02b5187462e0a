import { Select } from 'antd';
import type { ContractKind } from '../../../generated/schema';
import { KIND_GROUPS, useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';

/** The kinds of contract in their groups. */
export function KindSelect(props: { id?: string; value?: ContractKind; onChange?: (kind: ContractKind) => void }) {
  const t = useTexts();
  const labels = useContractLabels();
  const options = KIND_GROUPS.map(({ key, kinds }) => ({
    label: t(`group.${key}`),
    title: '',
    options: kinds.map((value) => ({ value, label: labels.kind(value) })),
  }));
  return (
    <Select<ContractKind>
      listHeight={420}
      placeholder={t('form.choose', { name: t('form.kind') })}
      {...props}
      options={options as never}
    />
  );
}
