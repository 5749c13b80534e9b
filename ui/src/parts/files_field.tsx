// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of evidence: chosen, dropped or photographed, on their way to the server while one goes on typing.
import { ActionIcon, Button } from '@mantine/core';
import { IconCamera, IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { t } from '../api/text';
import { useFileDrop } from './file_drop';
import { sizeText } from './format';
import { bring, keepFile, letGo, useBringing, type KeptFile } from './kept_files';
import { usePhone } from './screen';
import styles from './files_field.module.css';

function Line({ file, drop }: { file: KeptFile; drop: () => void }) {
  const state = useBringing(file.key);
  useEffect(() => {
    bring(file.key).catch(() => undefined);
  }, [file.key]);
  const words = state?.problem
    ? state.problem.isPassing
      ? t({ vi: 'giữ trên máy, gửi khi có mạng', en: 'kept here, sent when connected' })
      : state.problem.message
    : state?.done
      ? sizeText(file.size)
      : `${sizeText(state?.received ?? 0)} / ${sizeText(file.size)}`;
  return (
    <li className={styles.file}>
      <IconFile size={16} aria-hidden />
      <span className={styles.name}>{file.name}</span>
      <span className={styles.state}>{words}</span>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t({ vi: `Bỏ tệp ${file.name}`, en: `Take ${file.name} away` })} onClick={drop}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

export interface FilesFieldProps {
  files: readonly KeptFile[];
  change: (files: KeptFile[]) => void;
  label?: string;
  /** What is wrong with the files that were sent; told until they are others. */
  error?: string | undefined;
  /** Whether a photo would do. */
  photos?: boolean;
}

export function FilesField({ files, change, label = t({ vi: 'Tệp minh chứng', en: 'Evidence' }), error, photos = true }: FilesFieldProps) {
  const names = files.map((file) => file.key).join(' ');
  const [sent, setSent] = useState({ error, names });
  if (sent.error !== error) setSent({ error, names });
  const wrong = error !== undefined && sent.names === names;
  const any = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const phone = usePhone();
  const { add, refused, zone } = useFileDrop((chosen) => void Promise.all(chosen.map(keepFile)).then((kept) => change([...files, ...kept])));
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.currentTarget.files);
    // The same file may be chosen again after it was taken away.
    event.currentTarget.value = '';
  };
  return (
    // What is dropped anywhere on it is taken; the button does the same for who has no mouse.
    <div role="group" aria-label={label} className={styles.field} {...zone}>
      <input ref={any} type="file" multiple hidden aria-label={label} aria-invalid={wrong || undefined} onChange={chosen} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label={t({ vi: 'Ảnh chụp', en: 'Photo' })} onChange={chosen} />
      {files.length > 0 && (
        <ul className="quiet-list">
          {files.map((file) => (
            <Line
              key={file.key}
              file={file}
              drop={() => {
                letGo([file.key]);
                change(files.filter((one) => one !== file));
              }}
            />
          ))}
        </ul>
      )}
      {refused && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      {wrong && (
        <p role="alert" className={styles.refused}>
          {error}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" size={phone ? 'sm' : 'compact-sm'} leftSection={<IconPaperclip size={16} aria-hidden />} onClick={() => any.current?.click()}>
          {t({ vi: 'Thêm tệp', en: 'Add a file' })}
        </Button>
        {phone && photos && (
          <Button variant="default" size={phone ? 'sm' : 'compact-sm'} leftSection={<IconCamera size={16} aria-hidden />} onClick={() => camera.current?.click()}>
            {t({ vi: 'Chụp ảnh', en: 'Take a photo' })}
          </Button>
        )}
        {!phone && <span className="soft small">{t({ vi: 'hoặc thả vào đây', en: 'or drop it here' })}</span>}
      </div>
    </div>
  );
}
