import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from './texts';

interface Props {
  href: string;
  /** The file's name where the server gives none. */
  name: string;
  /** What it downloads, for those who hear the button alone. */
  label: string;
  primary?: boolean;
}

/** A report takes a second or two to make: the button says so, and why when it fails. */
export function DownloadButton({ href, name, label, primary }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const get = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await fetch(href, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(await reasonOf(answer));
      save(await answer.blob(), name);
      void message.success(t('done', { name }));
    } catch (error) {
      void message.error((error instanceof TypeError ? '' : (error as Error).message) || t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={<DownloadOutlined aria-hidden />}
      loading={busy}
      aria-label={label}
      onClick={() => void get()}
    >
      {t(busy ? 'making' : 'download')}
    </Button>
  );
}

async function reasonOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { problems?: { message: string }[] } | null;
  return body?.problems?.[0]?.message ?? '';
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
