// SPDX-License-Identifier: AGPL-3.0-or-later
// The keys of the studio, shown by "?".
import { Kbd } from '@mantine/core';
import { t } from '../../api/text';
import { Dialog } from '../../parts/confirm';
import { keys, keyText } from './keys';
import styles from './dialogs.module.css';

export function KeysDialog({ close }: { close: () => void }) {
  const more: [string, string][] = [
    ['↑ ↓ ← →', t({ vi: 'Đi giữa các ô; ← → ở nội dung: thu, mở nhánh', en: 'Move between cells; ← → on a title: fold, unfold' })],
    ['Enter', t({ vi: 'Sửa ô; khi đang sửa: lưu', en: 'Edit the cell; while editing: save' })],
    ['Alt S', t({ vi: 'Khi đang sửa nội dung: tách tại con trỏ', en: 'While editing a title: split at the cursor' })],
    ['Esc', t({ vi: 'Thôi sửa; bỏ đánh dấu', en: 'Leave the editor; clear the marks' })],
  ];
  return (
    <Dialog opened close={close} title={t({ vi: 'Phím tắt', en: 'Keys' })}>
      <dl className={styles.keys}>
        {[...keys.map((key): [string, string] => [keyText(key), t(key.words)]), ...more].map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd size="sm">{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
