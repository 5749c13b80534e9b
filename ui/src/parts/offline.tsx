// SPDX-License-Identifier: AGPL-3.0-or-later
// Without a connection: said at once, above everything, with what that means for what is typed.
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { t } from '../api/text';
import styles from './offline.module.css';

export const useOnline = (): boolean => useNetwork().online;

export function OfflineBanner() {
  if (useOnline()) return null;
  return (
    <div className={styles.banner} role="status">
      <IconCloudOff size={18} aria-hidden />
      {t({ vi: 'Mất kết nối. Số liệu có thể đã cũ; những gì bạn nhập được giữ trên máy này.', en: 'No connection. Figures may be old; what you type is kept on this device.' })}
    </div>
  );
}
