// SPDX-License-Identifier: AGPL-3.0-or-later
// One row by itself: all of what it would change, what happened since the export, why it cannot be recorded, and which item it is about.
import { Button, Group, Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import type { SheetRow } from '../../api/sheet';
import { t } from '../../api/text';
import { Dialog } from '../../parts/confirm';
import { ItemField } from '../../parts/item_field';
import { mayChoose } from './choice';
import { OutcomeBadge } from './outcome';
import { Changes, ItemLink, Reason } from './row_parts';
import { mayPoint, type RowDoes } from './row_table';
import { sinceText } from './words';
import styles from './row_dialog.module.css';

export interface RowDialogProps {
  row: SheetRow;
  unit: string;
  plan: string;
  close: () => void;
  chosen?: boolean;
  matched?: string;
  does?: RowDoes;
}

function Pointing({ row, plan, matched, match, close }: { row: SheetRow; plan: string; matched: string; match: RowDoes['match']; close: () => void }) {
  const [item, setItem] = useState(matched);
  const isProposed = row.proposals.some((one) => one.item === item);
  return (
    <form
      className={styles.pointing}
      onSubmit={(event) => {
        event.preventDefault();
        match(row, item || null);
        close();
      }}
    >
      {row.proposals.length > 0 && (
        <Radio.Group label={t({ vi: 'Dòng này là việc nào?', en: 'Which item is it about?' })} value={isProposed ? item : ''} onChange={setItem}>
          <div className={styles.proposals}>
            {row.proposals.map((one) => (
              <Radio key={one.item} value={one.item} label={`${one.title} (${one.item})`} description={one.likeness === 100 ? t({ vi: 'cùng tên', en: 'the same name' }) : t({ vi: `giống ${one.likeness} %`, en: `${one.likeness} % alike` })} />
            ))}
          </div>
        </Radio.Group>
      )}
      {plan && <ItemField plan={plan} label={row.proposals.length > 0 ? t({ vi: 'Hoặc một việc khác', en: 'Or another item' }) : t({ vi: 'Dòng này là việc nào?', en: 'Which item is it about?' })} value={isProposed ? '' : item} onChange={setItem} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" disabled={!item}>
          {t({ vi: 'Là việc này', en: 'It is this one' })}
        </Button>
        {matched && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              match(row, null);
              close();
            }}
          >
            {t({ vi: 'Bỏ chỉ việc', en: 'Take it back' })}
          </Button>
        )}
      </Group>
    </form>
  );
}

export function RowDialog({ row, unit, plan, close, chosen, matched = '', does }: RowDialogProps) {
  return (
    <Dialog opened close={close} title={t({ vi: `Dòng ${row.row} của bảng`, en: `Row ${row.row} of the sheet` })} size="lg">
      <div className={styles.row}>
        <div>
          <p className={styles.title}>{row.item ? <ItemLink item={row.item}>{row.title || row.item}</ItemLink> : row.title}</p>
          <p className={styles.soft}>{[row.item ?? row.mark, unit].filter(Boolean).join(' · ')}</p>
        </div>
        <div>
          <OutcomeBadge outcome={row.outcome} />
          {row.since.length === 0 && <Reason row={row} />}
          {row.others.length > 0 && <p className={styles.soft}>{t({ vi: `Xem cả dòng ${row.others.join(', ')}`, en: `See also row ${row.others.join(', ')}` })}</p>}
        </div>
        {row.since.length > 0 && (
          <section aria-label={t({ vi: 'Sau khi xuất bảng', en: 'Since the export' })}>
            <h3 className={styles.heading}>{t({ vi: 'Sau khi xuất bảng, việc này đã thay đổi', en: 'Since the export the item has changed' })}</h3>
            <ul className={styles.list}>
              {row.since.map((one) => (
                <li key={`${one.moment}${one.vi}`}>{sinceText(one)}</li>
              ))}
            </ul>
          </section>
        )}
        {row.changes.length > 0 && (
          <section aria-label={t({ vi: 'Dòng này ghi', en: 'What the row says' })}>
            <h3 className={styles.heading}>{t({ vi: 'Dòng này ghi', en: 'What the row says' })}</h3>
            <Changes row={row} />
          </section>
        )}
        {row.outcome === 'nothing' && <p className={styles.soft}>{t({ vi: 'Dòng này để trống, hoặc những gì ghi trong đó đã được ghi nhận.', en: 'The row is empty, or what it says is recorded already.' })}</p>}
        {does && mayPoint(row) && <Pointing row={row} plan={plan} matched={matched} match={does.match} close={close} />}
        {does && mayChoose(row) && (
          <Group justify="flex-end" gap="xs">
            <Button
              variant={chosen ? 'default' : 'filled'}
              onClick={() => {
                does.toggle(row);
                close();
              }}
            >
              {chosen ? t({ vi: 'Không ghi dòng này', en: 'Leave the row out' }) : row.outcome === 'conflict' ? t({ vi: 'Vẫn ghi dòng này', en: 'Take the row over' }) : t({ vi: 'Ghi dòng này', en: 'Record the row' })}
            </Button>
          </Group>
        )}
      </div>
    </Dialog>
  );
}
