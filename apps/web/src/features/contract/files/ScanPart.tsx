import { Button } from 'antd';
import { useState } from 'react';
import { sizeText } from '../../../components/forms/FileUpload';
import type { ContractPageQuery } from '../../../generated/graphql';
import { useTexts } from '../words/texts';

type Scan = NonNullable<ContractPageQuery['contract']['scan']>;

/** The signed scan; a picture is shown beside the fields, a PDF opens in a window of its own. */
export function ScanPart({ scan, toConfirm }: { scan: Scan | null; toConfirm: boolean }) {
  const t = useTexts();
  return (
    <section className="kc-section">
      <h2>{t('page.scan')}</h2>
      {scan ? <Shown key={scan.id} scan={scan} open={toConfirm} /> : <p className="kc-faint">{t('page.scan.none')}</p>}
    </section>
  );
}

function Shown({ scan, open }: { scan: Scan; open: boolean }) {
  const t = useTexts();
  const [failed, setFailed] = useState(false);
  const [opening, setOpening] = useState(false);
  const picture = scan.mediaType.startsWith('image/');
  // The server only ever sends files to be saved; a PDF is shown from a copy in this page's memory.
  const show = async (): Promise<void> => {
    const tab = window.open('', '_blank');
    setOpening(true);
    try {
      const answer = await fetch(scan.url);
      if (!answer.ok || !tab) throw new Error();
      tab.location.href = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }));
    } catch {
      tab?.close();
      setFailed(true);
    } finally {
      setOpening(false);
    }
  };
  return (
    <div className="kc-stack-sm">
      <p className="kc-break">
        <a href={scan.url}>{scan.name}</a> <span className="kc-faint kc-small kc-num">{sizeText(scan.size)}</span>
      </p>
      {picture && (
        <img
          className={`kc-scan${open ? ' kc-scan-open' : ''}`}
          src={scan.url}
          alt={scan.name}
          onError={() => setFailed(true)}
        />
      )}
      {!picture && (
        <div>
          <Button type={open ? 'primary' : 'default'} ghost={open} loading={opening} onClick={() => void show()}>
            {t('page.scan.show')}
          </Button>
        </div>
      )}
      {failed && (
        <p className="kc-tone-bad" role="alert">
          {t('page.scan.failed')}
        </p>
      )}
      <p className="kc-faint kc-small kc-break">
        {t('page.scan.digest')} {scan.sha256}
      </p>
    </div>
  );
}
