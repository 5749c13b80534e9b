// SPDX-License-Identifier: AGPL-3.0-or-later
// Lists of names below a field: searched without marks, within the page's content for screen readers.
import type { OptionsFilter } from '@mantine/core';
import { hasWords } from '../../parts/fold';

export const lists_id = 'studio-lists';

export const foldedFilter: OptionsFilter = ({ options, search, limit }) => options.filter((one) => 'label' in one && hasWords(one.label, search)).slice(0, limit);

export const nameList = {
  filter: foldedFilter,
  // Few enough to be seen at once: more letters find the rest.
  limit: 8,
  withScrollArea: false,
  comboboxProps: { portalProps: { target: `#${lists_id}` }, position: 'bottom-start' },
} as const;
