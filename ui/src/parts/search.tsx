// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl-K: items of all plans (the server folds marks), pages, and documents to compose. Loaded when first asked for.
import { Spotlight, createSpotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconFilePlus, IconListDetails, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formsQuery } from '../api/documents';
import type { Me } from '../api/kinds';
import { searchQuery } from '../api/queries';
import { t } from '../api/text';
import { composeAddress, formsFor, formText, mayCompose } from './documents';
import { hasWords } from './fold';
import { dayText } from './format';
import { titleOf } from './item_lines';
import type { Page } from './page';
import { isShown } from './page_host';
import { go, itemAddress } from './router';
import { status_words } from './words';

const [store, spotlight] = createSpotlight();
const most_shown = 12;

export default function Search({ pages, me, asked }: { pages: readonly Page[]; me: Me; asked: number }) {
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 150);
  const found = useQuery(searchQuery(settled));
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);

  const places = [
    ...pages.filter((page) => isShown(page, me)).map((page) => ({ to: page.address, title: page.title })),
    // Without words the pages are enough.
    ...(words.trim() === '' ? [] : pages.flatMap((page) => (page.entries ?? []).filter((entry) => entry.isFor(me)))),
  ].filter((place) => hasWords(t(place.title), words));
  const forms = useQuery({ ...formsQuery, enabled: asked > 0 && mayCompose(me) }).data ?? [];
  // Whoever types "soan" or the name of a form finds what to write.
  const composed = words.trim() === '' ? [] : formsFor(me, forms).map((form) => ({ id: form.id, label: t({ vi: `Soạn: ${formText(form)}`, en: `Compose: ${formText(form)}` }) })).filter((one) => hasWords(one.label, words));
  // Ids stand in documents and messages; the server finds words.
  const id = /^[a-z0-9-]+\.\d+$/i.test(words.trim()) ? words.trim().toLowerCase() : '';
  const items = words.trim().length > 1 ? (found.data?.items ?? []).slice(0, most_shown) : [];
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.6, blur: 0 }}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t({ vi: 'Tìm', en: 'Search' }) } }}
    >
      <Spotlight.Search
        placeholder={t({ vi: 'Tìm việc, trang: gõ có dấu hay không dấu', en: 'Find items and pages, with or without marks' })}
        aria-label={t({ vi: 'Tìm', en: 'Search' })}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {id && <Spotlight.Action label={t({ vi: `Mở mục ${id}`, en: `Open item ${id}` })} leftSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(itemAddress(id))} />}
        {items.map((line) => (
          <Spotlight.Action
            key={line.id}
            label={titleOf(line)}
            description={[line.id, line.unit, t(status_words[line.status]), line.due && dayText(line.due)].filter(Boolean).join(' · ')}
            leftSection={<IconListDetails size={18} aria-hidden />}
            onClick={() => go(itemAddress(line.id))}
          />
        ))}
        {places.map((place) => (
          <Spotlight.Action key={place.to} label={t(place.title)} leftSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(place.to)} />
        ))}
        {composed.map((one) => (
          <Spotlight.Action key={one.id} label={one.label} leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => go(composeAddress({ form: one.id }))} />
        ))}
        {items.length + places.length + composed.length === 0 && !id && (
          <Spotlight.Empty>
            {found.isFetching ? t({ vi: 'Đang tìm…', en: 'Searching…' }) : t({ vi: 'Không thấy gì. Thử ít chữ hơn, hoặc mã mục như 2026.11.', en: 'Nothing found. Try fewer words, or an id like 2026.11.' })}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
