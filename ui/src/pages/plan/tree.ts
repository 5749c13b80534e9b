// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan's lines as the tree that is shown: the server says where each stands, and what is below it summed up.
import type { ItemKind, ItemLine, PlanWindow, Status, TreePlace } from '../../api/kinds';

export type Roll = NonNullable<TreePlace['roll']>;

export interface Row {
  line: ItemLine;
  place: TreePlace;
}

export interface Filter {
  words: string;
  unit: string;
  status: readonly Status[];
  kind: readonly ItemKind[];
  blocked: boolean;
  never: boolean;
}

export const isEmpty = (filter: Filter): boolean => !filter.words.trim() && !filter.unit && filter.status.length === 0 && filter.kind.length === 0 && !filter.blocked && !filter.never;

export const rowsIn = (answer: PlanWindow): Row[] => answer.items.flatMap((line, index) => (answer.tree[index] ? [{ line, place: answer.tree[index] }] : []));

/** What is folded: everything but the groups of the first level, or nothing; and the lines that are the other way. */
export interface Folding {
  all: boolean;
  turned: readonly string[];
}

export const unfolded: Folding = { all: false, turned: [] };
/** They stand in an address, which has an end; whoever folds more by hand sees the first of them open again. */
const most_turned = 300;

export const turn = (folding: Folding, id: string): Folding => ({ ...folding, turned: folding.turned.includes(id) ? folding.turned.filter((one) => one !== id) : [...folding.turned, id].slice(-most_turned) });
