// SPDX-License-Identifier: AGPL-3.0-or-later
// Help: what each status means, how each number is made, the words of the field; how forms of documents are written; the tour and the keys.
import { Button, Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.css';
import { IconKeyboard, IconRoute } from '@tabler/icons-react';
import { t, type Pair } from '../api/text';
import { showKeys, showTour } from '../parts/guide';
import { Sheet } from '../parts/page_host';
import { useFilter } from '../parts/router';
import { FormWords } from './help/forms';
import { Numbers } from './help/numbers';
import { Statuses } from './help/statuses';
import { Words } from './help/words';

const tabs: Record<string, Pair> = {
  statuses: { vi: 'Tình trạng', en: 'Statuses' },
  numbers: { vi: 'Cách tính số liệu', en: 'How numbers are made' },
  words: { vi: 'Từ ngữ', en: 'Words' },
  forms: { vi: 'Mẫu văn bản', en: 'Forms' },
};

export default function Help() {
  const [asked, setTab] = useFilter('part');
  const tab = asked in tabs ? asked : 'statuses';
  return (
    <Sheet
      title={t({ vi: 'Trợ giúp', en: 'Help' })}
      beside={
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.5rem' }}>
          <Button size="compact-sm" variant="default" leftSection={<IconRoute size={16} aria-hidden />} onClick={showTour}>
            {t({ vi: 'Dẫn xem một vòng', en: 'Take the tour' })}
          </Button>
          <Button size="compact-sm" variant="default" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={showKeys}>
            {t({ vi: 'Phím tắt', en: 'Keys' })}
          </Button>
        </div>
      }
    >
      <Tabs value={tab} onChange={(next) => setTab(next === 'statuses' ? '' : (next ?? ''))} keepMounted={false}>
        <Tabs.List>
          {Object.entries(tabs).map(([name, words]) => (
            <Tabs.Tab key={name} value={name}>
              {t(words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="statuses" pt="md">
          <Statuses />
        </Tabs.Panel>
        <Tabs.Panel value="numbers" pt="md">
          <Numbers />
        </Tabs.Panel>
        <Tabs.Panel value="words" pt="md">
          <Words />
        </Tabs.Panel>
        <Tabs.Panel value="forms" pt="md">
          <FormWords />
        </Tabs.Panel>
      </Tabs>
    </Sheet>
  );
}
