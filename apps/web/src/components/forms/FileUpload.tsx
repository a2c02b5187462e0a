import { FileOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useEffectEvent, useId, useRef, useState, type DragEvent } from 'react';
import { csrfToken } from '../../app/data/csrf';
import { useTexts } from '../words/texts';

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  url: string;
}

interface Props {
  value?: UploadedFile | null;
  onChange?: (file: UploadedFile | null) => void;
  /** As of an input: ".pdf,.jpg,.png". */
  accept?: string;
  /** Bytes; 20 MB by default. */
  maxSize?: number;
  label?: string;
  disabled?: boolean;
  /** True while a file is on its way: what is sent before it has arrived would leave it out. */
  onUploading?: (uploading: boolean) => void;
}

/** 12.3 MB, 840 KB. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_048_576) return `${(bytes / 1_048_576).toFixed(1).replace(/\.0$/, '')} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} B`;
}

interface Answer {
  message?: string;
  problems?: { message: string }[];
  errors?: { message: string }[];
}

/** Sends one file, telling how far it is (fetch cannot). */
async function send(file: File, onProgress: (percent: number) => void): Promise<UploadedFile> {
  const token = await csrfToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.responseType = 'json';
    request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new Error());
    request.onload = () => {
      if (request.status < 300) resolve(request.response as UploadedFile);
      else {
        const answer = request.response as Answer | null;
        reject(new Error(answer?.problems?.[0]?.message ?? answer?.errors?.[0]?.message ?? answer?.message ?? ''));
      }
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** One file: chosen or dropped, its name, size and progress shown, its error at the field. */
export function FileUpload({ value, onChange, accept, maxSize = 20 * 1_048_576, label, disabled, onUploading }: Props) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState('');
  const [name, setName] = useState('');

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || disabled) return;
    setError('');
    setName(file.name);
    const kinds = accept?.split(',').map((kind) => kind.trim().toLowerCase()) ?? [];
    if (kinds.length > 0 && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind)))
      return setError(t('upload.wrongKind', { kinds: kinds.join(' ') }));
    if (file.size > maxSize)
      return setError(t('upload.tooLarge', { size: sizeText(file.size), max: sizeText(maxSize) }));
    setPercent(0);
    try {
      onChange?.(await send(file, setPercent));
    } catch (failed) {
      setError((failed as Error).message || t('upload.failed'));
    } finally {
      setPercent(undefined);
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const uploading = percent !== undefined;
  const tell = useEffectEvent((now: boolean) => onUploading?.(now));
  useEffect(() => tell(uploading), [uploading]);
  return (
    <div className="kc-upload" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <input
        id={id}
        ref={input}
        type="file"
        className="kc-sr"
        tabIndex={-1}
        aria-label={label ?? t('upload.choose')}
        accept={accept}
        disabled={disabled || uploading}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {value && !uploading && (
        <p className="kc-upload-file">
          <FileOutlined aria-hidden /> <a href={value.url}>{value.name}</a>{' '}
          <span className="kc-faint kc-num">{sizeText(value.size)}</span>
        </p>
      )}
      {uploading && (
        <div role="status">
          <p className="kc-break">{name}</p>
          <Progress percent={percent} size="small" aria-label={t('upload.progress', { percent })} />
        </div>
      )}
      <div className="kc-row">
        <Button
          icon={<UploadOutlined aria-hidden />}
          loading={uploading}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {value ? t('upload.again') : (label ?? t('upload.choose'))}
        </Button>
        {value && onChange && !disabled && (
          <Button type="text" onClick={() => onChange(null)}>
            {t('upload.remove')}
          </Button>
        )}
        <span className="kc-faint kc-small">
          {accept} {t('upload.hint', { size: sizeText(maxSize) })}
        </span>
      </div>
      {error && (
        <p className="kc-tone-bad" role="alert">
          {name} {error}
        </p>
      )}
    </div>
  );
}
