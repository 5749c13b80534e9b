// SPDX-License-Identifier: AGPL-3.0-or-later
// The items under a number, beside the board. The address tells which: it can be sent, and "back" closes it.
import { Button, Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { IconFilePlus, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Board } from '../../api/kinds';
import { linesQuery } from '../../api/plan_queries';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { composeAddress } from '../../parts/documents';
import { dayText, numberText } from '../../parts/format';
import { ItemLines } from '../../parts/item_lines';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressWith, go, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { class_words, status_words } from '../../parts/words';
import { countedOf, filterOf, openedWords, type Opened } from './opened';

export function openedTitle(opened: Opened, board: Board): string {
  const unit = opened.unit === undefined ? null : (board.units.find((one) => one.id === opened.unit)?.name ?? opened.unit) || t({ vi: 'chưa rõ đơn vị', en: 'no unit' });
  return [
    opened.of === 'tasks' ? t({ vi: 'Nhiệm vụ, chỉ tiêu', en: 'Tasks, indicators' }) : t({ vi: 'Bước công việc', en: 'Steps' }),
    opened.status?.map((status) => t(status_words[status])).join(', '),
    opened.never && t({ vi: 'chưa cập nhật lần nào', en: 'never updated' }),
    opened.blocked && t({ vi: 'có vướng mắc', en: 'with an obstacle' }),
    opened.class && t(class_words[opened.class]),
    unit,
    opened.month && (opened.month === 'none' ? t({ vi: 'không có hạn', en: 'no deadline' }) : t({ vi: `hạn trong tháng ${opened.month.slice(5)}/${opened.month.slice(0, 4)}`, en: `due in ${opened.month.slice(5)}/${opened.month.slice(0, 4)}` })),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Lines({ opened, board, asOf }: { opened: Opened; board: Board; asOf: string }) {
  const may = useMe().data?.may ?? [];
  // Who is late as of now is urged; what was late once may be done.
  const urges = asOf === '' && opened.unit && opened.status?.includes('open_overdue') && may.includes('document.send') && may.includes('document.issue');
  const asked = useQuery(linesQuery(board.plans.map((plan) => plan.id), filterOf(opened), asOf));
  if (asked.error) return <ProblemBox problem={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const lines = countedOf(asked.data, opened);
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    notify(t({ vi: 'Đã chép địa chỉ của danh sách này', en: 'The address of this list was copied' }));
  };
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', marginBottom: '.5rem', gap: '.5rem 1rem' }}>
        <span className="soft small">{t({ vi: `${numberText(lines.length)} việc, đến hết ngày ${dayText(board.as_of)}`, en: `${numberText(lines.length)} by the end of ${dayText(board.as_of)}` })}</span>
        {urges && lines.length > 0 && (
          <Button component={Link} to={composeAddress({ form: 'urging-letter', unit: opened.unit ?? '' })} variant="default" size="compact-sm" leftSection={<IconFilePlus size={15} aria-hidden />}>
            {t({ vi: 'Soạn công văn đôn đốc', en: 'Compose an urging letter' })}
          </Button>
        )}
        {/* Browsers give the clipboard to pages that came safely only; there the address bar does. */}
        {window.isSecureContext && (
          <Button variant="default" size="compact-sm" leftSection={<IconLink size={15} aria-hidden />} onClick={() => void share()}>
            {t({ vi: 'Chép địa chỉ', en: 'Copy the address' })}
          </Button>
        )}
      </div>
      <ItemLines lines={lines} asOf={board.as_of} label={openedTitle(opened, board)} />
    </>
  );
}

export function OpenedDrawer({ opened, board, asOf }: { opened: Opened | null; board: Board; asOf: string }) {
  const phone = usePhone();
  return (
    <Drawer
      opened={opened !== null}
      onClose={() => go(addressWith(openedWords(null)))}
      position="right"
      size={phone ? '100%' : 'min(62rem, 90vw)'}
      title={opened && openedTitle(opened, board)}
      closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }}
      attributes={{ header: { role: 'presentation' } }}
      styles={{ title: { fontWeight: 600, lineHeight: 1.4 } }}
    >
      {opened && <Lines opened={opened} board={board} asOf={asOf} />}
    </Drawer>
  );
}
