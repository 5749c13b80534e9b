// SPDX-License-Identifier: AGPL-3.0-or-later
// A quiet line for who has not seen the tour: taken or waved away once, it does not come back.
import { CloseButton, UnstyledButton } from '@mantine/core';
import type { Me } from '../api/kinds';
import { t } from '../api/text';
import { showTour, tourSeen, useTourSeen } from './guide';
import styles from './guide.module.css';

export function GuideInvitation({ me, close }: { me: Me; close: () => void }) {
  if (useTourSeen(me.user)) return null;
  return (
    <div className={styles.invitation}>
      <UnstyledButton
        fz="sm"
        onClick={() => {
          close();
          showTour();
        }}
      >
        {t({ vi: 'Mới đến? Xem một vòng', en: 'New here? Take the tour' })}
      </UnstyledButton>
      <CloseButton size="sm" aria-label={t({ vi: 'Không cần dẫn xem', en: 'No tour, thanks' })} onClick={() => tourSeen(me.user)} />
    </div>
  );
}
