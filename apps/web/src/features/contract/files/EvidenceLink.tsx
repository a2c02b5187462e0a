import { sizeText } from '../../../components/forms/FileUpload';
import { useTexts } from '../words/texts';

interface File {
  name: string;
  size: number;
  url: string;
}

/** A file that proves something, with the beginning of its digest; the whole of it on hover. */
export function EvidenceLink({ file, sha256 }: { file: File | null | undefined; sha256?: string | null }) {
  const t = useTexts();
  if (!file) return <span className="kc-faint">{t('evidence.none')}</span>;
  return (
    <span className="kc-break">
      <a href={file.url}>{file.name}</a> <span className="kc-faint kc-small kc-num">{sizeText(file.size)}</span>
      {sha256 && (
        <span className="kc-faint kc-small kc-num kc-digest" title={`${t('page.scan.digest')} ${sha256}`}>
          {t('page.scan.digest')} {sha256.slice(0, 12)}…
        </span>
      )}
    </span>
  );
}
