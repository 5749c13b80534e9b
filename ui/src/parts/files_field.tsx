// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of evidence: chosen, dropped or photographed, on their way to the server while one goes on typing.
import { ActionIcon, Button } from '@mantine/core';
import { IconCamera, IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { t } from '../api/text';
import { sizeText } from './format';
import { bring, keepFile, letGo, useBringing, type KeptFile } from './kept_files';
import { usePhone } from './screen';
import styles from './files_field.module.css';

export const largest_file = 100 << 20;

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
}

export function FilesField({ files, change, label = t({ vi: 'Tệp minh chứng', en: 'Evidence' }) }: FilesFieldProps) {
  const any = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const phone = usePhone();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState('');
  const add = async (chosen: FileList | null) => {
    const all = [...(chosen ?? [])];
    const small = all.filter((file) => file.size <= largest_file);
    setRefused(all.filter((file) => file.size > largest_file).map((file) => file.name).join(', '));
    const kept = await Promise.all(small.map(keepFile));
    if (kept.length > 0) change([...files, ...kept]);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add(event.dataTransfer.files);
  };
  return (
    // What is dropped anywhere on it is taken; the button does the same for who has no mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={label}
      className={styles.field}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <input ref={any} type="file" multiple hidden aria-label={label} onChange={(event) => void add(event.currentTarget.files).then(() => any.current && (any.current.value = ''))} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label={t({ vi: 'Ảnh chụp', en: 'Photo' })} onChange={(event) => void add(event.currentTarget.files).then(() => camera.current && (camera.current.value = ''))} />
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
      {refused && <p className={styles.refused}>{t({ vi: `Lớn hơn 100 MB, không nhận được: ${refused}`, en: `Larger than 100 MB, cannot be taken: ${refused}` })}</p>}
      <div className={styles.buttons}>
        <Button variant="default" size={phone ? 'sm' : 'compact-sm'} leftSection={<IconPaperclip size={16} aria-hidden />} onClick={() => any.current?.click()}>
          {t({ vi: 'Thêm tệp', en: 'Add a file' })}
        </Button>
        {phone && (
          <Button variant="default" size={phone ? 'sm' : 'compact-sm'} leftSection={<IconCamera size={16} aria-hidden />} onClick={() => camera.current?.click()}>
            {t({ vi: 'Chụp ảnh', en: 'Take a photo' })}
          </Button>
        )}
        {!phone && <span className="soft small">{t({ vi: 'hoặc thả vào đây', en: 'or drop it here' })}</span>}
      </div>
    </div>
  );
}
