// SPDX-License-Identifier: AGPL-3.0-or-later
// What a page says of itself to the shell: its address, its name, who finds it in the navigation.
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Me } from '../api/kinds';
import type { Pair } from '../api/text';

export interface PageProps {
  /** What stands for the names in the address: "/item/:item". */
  names: Record<string, string>;
}

export interface PageKey {
  /** Pressed together: ['Ctrl', 'Enter']. */
  keys: readonly string[];
  does: Pair;
}

/** A place within a page that search finds by a name of its own. */
export interface PageEntry {
  to: string;
  title: Pair;
  isFor: (me: Me) => boolean;
}

export interface Page {
  /** "/item/:item" */
  address: string;
  title: Pair;
  /** Those with an icon stand in the navigation, in the order of the list. */
  icon?: Icon;
  /** The address of the page in whose place of the navigation it stands. */
  under?: string;
  /** Whether it is theirs; by default everybody's. */
  isFor?: (me: Me) => boolean;
  /** Whether it stands alone, without the frame, for whoever is not signed in too. */
  isOpen?: boolean;
  /** Whose first page it is: where they come to after signing in. By default the first of the navigation. */
  isFirstFor?: (me: Me) => boolean;
  entries?: readonly PageEntry[];
  /** Its own keys, which "?" shows. */
  keys?: readonly PageKey[];
  load: () => Promise<{ default: ComponentType<PageProps> }>;
}
