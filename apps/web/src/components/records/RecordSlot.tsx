import type { ComponentType } from 'react';

/** A record as the parts that others bring to its page see it. */
export interface ShownRecord {
  /** 'demand', 'achievement': what it is. */
  kind: string;
  id: string;
  /** Its owner, or who looks after it: sees more than the public. */
  insider: boolean;
  /** Its owner may change it now. */
  editable: boolean;
  /** Somebody else may answer it. */
  answerable: boolean;
}

/** What a feature adds to another's page of a record, in its `<feature>.record.tsx`. The part itself decides who sees it. */
export interface RecordPart {
  kind: ShownRecord['kind'];
  /** Below the text, or below the facts. */
  place: 'main' | 'side';
  order: number;
  Part: ComponentType<{ record: ShownRecord }>;
}

const plugs = Object.values(
  import.meta.glob<{ recordParts: RecordPart[] }>('../../features/*/*.record.tsx', { eager: true }),
);
const parts = plugs.flatMap(({ recordParts }) => recordParts).sort((one, other) => one.order - other.order);

/** The parts that later features bring to this page. */
export function RecordSlot({ record, place }: { record: ShownRecord; place: RecordPart['place'] }) {
  return parts
    .filter((part) => part.kind === record.kind && part.place === place)
    .map(({ Part, order }) => <Part key={order} record={record} />);
}
