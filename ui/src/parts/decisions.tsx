// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for the director: the words of the obstacle or the extension at once, the decision below them.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine } from '../api/kinds';
import { itemQuery } from '../api/queries';
import { t } from '../api/text';
import { dayText } from './format';
import { titleOf } from './item_lines';
import { openExtension, openObstacle } from './standing';
import { VerdictOf } from './verdict';
import { Brief } from './brief';
import styles from './brief.module.css';

export function Asked({ item: id }: { item: string }) {
  const item = useQuery(itemQuery(id)).data;
  if (!item) return null;
  const obstacle = openObstacle(item);
  const extension = openExtension(item);
  return (
    <>
      {obstacle && (
        <div className={styles.asked} lang="vi">
          <span>{obstacle.text}</span>
          {obstacle.decision && <span className="soft">{t({ vi: `Đã chuyển cấp trên: ${obstacle.decision}`, en: `Passed on: ${obstacle.decision}` })}</span>}
          {obstacle.proposal && <span className="soft">{t({ vi: `Đề xuất: ${obstacle.proposal}`, en: `Proposed: ${obstacle.proposal}` })}</span>}
        </div>
      )}
      {extension && (
        <div className={styles.asked}>
          <span>
            {t({ vi: `Xin gia hạn từ ${dayText(extension.from)} đến `, en: `An extension from ${dayText(extension.from)} to ` })}
            <b>{dayText(extension.asked)}</b>
          </span>
          {extension.reason && <span lang="vi">{extension.reason}</span>}
        </div>
      )}
    </>
  );
}

export function Decisions({ lines, asOf, decides }: { lines: readonly ItemLine[]; asOf: string; decides: boolean }) {
  const [opened, setOpened] = useState('');
  // What was decided is closed; should something else of it wait later, it comes as something new.
  if (opened && !lines.some((line) => line.id === opened)) setOpened('');
  return (
    <Brief
      lines={lines}
      asOf={asOf}
      below={(line) => (
        <>
          {opened !== line.id && <Asked item={line.id} />}
          {decides && (
            <div>
              <Button
                size="compact-sm"
                variant={opened === line.id ? 'default' : 'filled'}
                aria-expanded={opened === line.id}
                aria-label={`${opened === line.id ? t({ vi: 'Để sau', en: 'Later' }) : t({ vi: 'Quyết định', en: 'Decide' })}: ${titleOf(line)}`}
                onClick={() => setOpened(opened === line.id ? '' : line.id)}
              >
                {opened === line.id ? t({ vi: 'Để sau', en: 'Later' }) : t({ vi: 'Quyết định', en: 'Decide' })}
              </Button>
            </div>
          )}
          {opened === line.id && <VerdictOf item={line.id} />}
        </>
      )}
    />
  );
}
