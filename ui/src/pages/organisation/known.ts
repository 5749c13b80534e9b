// SPDX-License-Identifier: AGPL-3.0-or-later
// All that the page knows: the lists, what one may do, and the day of today.
import type { Person, Unit, User } from '../../api/kinds';

export interface Known {
  units: readonly Unit[];
  people: readonly Person[];
  users: readonly User[];
  may: ReadonlySet<string>;
  me: string;
  day: string;
}

export const unitName = (known: Known, id: string): string => known.units.find((one) => one.id === id)?.name ?? id;
export const userName = (known: Known, id: string): string => known.users.find((one) => one.id === id)?.name ?? id;
