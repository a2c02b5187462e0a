import { Button, Select } from 'antd';
import { useState } from 'react';
import { newClientId, useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { FileUpload, type UploadedFile } from '../../../components/forms/FileUpload';
import { contractFileKindWords } from '../../../generated/enums';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { ContractFileKind } from '../../../generated/schema';
import { useTexts } from '../words/texts';
import { EvidenceLink } from './EvidenceLink';

const AddFileDocument = graphql(`
  mutation AddContractFile($contractId: ID!, $attachmentId: ID!, $kind: ContractFileKind!, $clientMutationId: String!) {
    addContractFile(contractId: $contractId, attachmentId: $attachmentId, kind: $kind, clientMutationId: $clientMutationId) { id version }
  }
`);

type Contract = ContractPageQuery['contract'];

/** Annexes, acceptance papers and the like, each with its digest. */
export function FilesPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const [kind, setKind] = useState<ContractFileKind>('ANNEX');
  const [file, setFile] = useState<UploadedFile | null>(null);
  const { act, busy } = useAct(AddFileDocument, { success: t('files.done'), touches: ['Contract'] });
  if (contract.files.length === 0 && !contract.canAddFile) return null;
  const add = async (): Promise<void> => {
    if (
      !file ||
      !(await act({ contractId: contract.id, attachmentId: file.id, kind, clientMutationId: newClientId() }))
    )
      return;
    setFile(null);
    onChanged();
  };
  return (
    <section className="kc-section">
      <h2>{t('files.title')}</h2>
      {contract.files.length === 0 ? (
        <p className="kc-faint">{t('files.none')}</p>
      ) : (
        <ul className="kc-plain-list kc-stack-sm">
          {contract.files.map(({ id, kind: own, content, sha256 }) => (
            <li key={id}>
              <span className="kc-soft kc-small">{enums.label(contractFileKindWords, own)}</span>{' '}
              <EvidenceLink file={content} sha256={sha256} />
            </li>
          ))}
        </ul>
      )}
      {contract.canAddFile && (
        <div className="kc-stack-sm kc-contract-files">
          <Select<ContractFileKind>
            aria-label={t('files.kind')}
            value={kind}
            onChange={setKind}
            options={enums.options(contractFileKindWords)}
          />
          <FileUpload value={file} onChange={setFile} label={t('files.upload')} />
          {file && (
            <div>
              <Button type="primary" size="small" loading={busy} onClick={() => void add()}>
                {t('files.add')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
