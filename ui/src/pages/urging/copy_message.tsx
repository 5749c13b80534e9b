// SPDX-License-Identifier: AGPL-3.0-or-later
// Copies the words for a chat; where the browser gives no clipboard (a page that came over plain HTTP) they are shown to be copied by hand.
import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agencyQuery } from '../../api/agency';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { Dialog } from '../../parts/confirm';
import { today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { messageText, type Letter } from './message';

export function CopyMessage(letter: Omit<Letter, 'office'>) {
  const may = useMe().data?.may ?? [];
  const agency = useQuery({ ...agencyQuery(Number(today().slice(0, 4))), enabled: may.includes('agency') }).data;
  const [shown, setShown] = useState('');
  const copy = async () => {
    const text = messageText({ ...letter, office: agency?.office ?? '' });
    try {
      await navigator.clipboard.writeText(text);
      notify(t({ vi: `Đã chép lời nhắn gửi ${letter.name}: dán vào Zalo hoặc thư`, en: `The message to ${letter.name} was copied: paste it into a chat or mail` }));
    } catch {
      setShown(text);
    }
  };
  return (
    <>
      <Button className="no-print" variant="default" size="compact-sm" leftSection={<IconCopy size={15} aria-hidden />} aria-label={t({ vi: `Chép lời nhắn gửi ${letter.name}`, en: `Copy a message to ${letter.name}` })} onClick={() => void copy()}>
        {t({ vi: 'Chép lời nhắn', en: 'Copy a message' })}
      </Button>
      <Dialog opened={shown !== ''} close={() => setShown('')} title={t({ vi: `Lời nhắn gửi ${letter.name}`, en: `The message to ${letter.name}` })} size="lg">
        <Textarea label={t({ vi: 'Trình duyệt không cho chép tự động: bấm Ctrl C', en: 'The browser does not copy by itself: press Ctrl C' })} readOnly data-autofocus autosize={false} rows={12} value={shown} onFocus={(event) => event.currentTarget.select()} />
      </Dialog>
    </>
  );
}
