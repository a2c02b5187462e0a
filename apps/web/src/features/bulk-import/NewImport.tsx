import { DownloadOutlined } from '@ant-design/icons';
import { Button, Form, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useOnceId } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { useLang } from '../../app/words/i18n';
import { FileUpload, type UploadedFile } from '../../components/forms/FileUpload';
import { FormErrors } from '../../components/forms/FormErrors';
import type { ImportKind } from '../../generated/schema';
import { importable, importables } from './importKinds';
import { OrganizationPicker } from './OrganizationPicker';
import { useTexts } from './texts';

const StartImportDocument = graphql(`
  mutation StartImport($kind: ImportKind!, $attachmentId: ID!, $organizationId: ID, $clientMutationId: String!) {
    startImport(kind: $kind, attachmentId: $attachmentId, organizationId: $organizationId, clientMutationId: $clientMutationId) { id }
  }
`);

const MAX_BYTES = 10 * 1_048_576;

interface Values {
  kind: ImportKind;
  organizationId?: string;
  attachmentId?: UploadedFile | null;
}

/** Chooses what comes in and whose it is, and has the file checked. */
export function NewImport() {
  const t = useTexts();
  const navigate = useNavigate();
  const lang = useLang();
  const { hasRole } = useSession();
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const { act, busy, failure, clear } = useAct(StartImportDocument, { inline: true, touches: ['ImportRun'] });
  const staff = hasRole('BROKER', 'ADMIN');
  const kinds = importables.filter(({ roles }) => hasRole(...roles));
  const of = importable(Form.useWatch('kind', form) ?? kinds[0]!.kind);
  const [uploading, setUploading] = useState(false);
  const outcome = of.outcome[staff ? 'staff' : 'own'][lang];
  const ownerHint = typeof of.owner === 'object' ? of.owner.file[lang] : t('organization.hint');

  const check = async ({ organizationId, attachmentId }: Values): Promise<void> => {
    const answer = await act({
      kind: of.kind,
      organizationId,
      attachmentId: attachmentId!.id,
      clientMutationId: once.current(),
    });
    // A file that was refused is tried again as another one.
    once.renew();
    if (answer) void navigate(paths.importRun(answer.startImport.id));
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: kinds[0]?.kind }}
      onFinish={(values) => void check(values)}
      className="kc-import-form"
    >
      <FormErrors
        failure={failure}
        form={form}
        labels={{ attachmentId: t('file'), organizationId: t('organization'), kind: t('kind') }}
      />
      <Form.Item name="kind" label={t('kind')} extra={outcome} hidden={kinds.length < 2}>
        <Segmented<ImportKind>
          aria-label={t('kind')}
          options={kinds.map(({ kind, word }) => ({ value: kind, label: word[lang] }))}
          onChange={() => {
            form.setFieldsValue({ attachmentId: null });
            clear();
          }}
        />
      </Form.Item>
      {kinds.length < 2 && <p className="kc-soft kc-import-what">{outcome}</p>}
      {staff && of.owner !== 'none' && (
        <Form.Item
          name="organizationId"
          label={t('organization')}
          extra={ownerHint}
          rules={typeof of.owner === 'object' ? [{ required: true, message: t('organization.required') }] : []}
        >
          <OrganizationPicker />
        </Form.Item>
      )}
      <Form.Item
        name="attachmentId"
        label={t('file')}
        extra={
          <>
            {of.lines ? of.lines[lang] : t('format.csv')}{' '}
            {!of.lines && (
              <a href={`/import-templates/${of.kind.toLowerCase()}.csv`} download className="kc-nowrap">
                <DownloadOutlined aria-hidden /> {t('template')}
              </a>
            )}
          </>
        }
        rules={[{ required: true, message: t('file.required') }]}
      >
        <FileUpload
          accept={of.lines ? '.jsonl' : '.csv'}
          maxSize={MAX_BYTES}
          label={t('file.choose')}
          onUploading={setUploading}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} disabled={uploading}>
        {t('check')}
      </Button>
    </Form>
  );
}
