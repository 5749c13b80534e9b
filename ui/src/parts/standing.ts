// SPDX-License-Identifier: AGPL-3.0-or-later
// What is worth offering for an item: what the server says that one's roles open, where the item stands so that it can be done.
import type { ItemAction, ItemAnswer, Mine } from '../api/kinds';

/** Updates that wait for a word: the head's, or the office's where the head has given theirs or there is none. */
export const waitingUpdates = (item: ItemAnswer) => (item.state?.updates ?? []).filter((one) => one.verdict === 'none' || one.verdict === 'unit');
/** Of these, what the office's word is on: what the head has seen; all of it where the unit has no head to see it. */
export function underTheOfficesWord(item: ItemAnswer) {
  const waiting = waitingUpdates(item);
  const last = waiting.filter((one) => one.verdict === 'unit').at(-1)?.fact;
  return last === undefined ? waiting : waiting.filter((one) => one.fact <= last);
}
/** The return that still stands: nothing was reported since. */
export const openReturn = (item: ItemAnswer) => (item.state?.updates?.at(-1)?.verdict === 'returned' ? item.facts.filter((fact) => fact.kind === 'item.returned').at(-1) : undefined);
export const openObstacle = (item: ItemAnswer) => item.state?.obstacles?.find((one) => !one.decided);
export const openExtension = (item: ItemAnswer) => item.state?.extensions?.find((one) => !one.decided);

export function actionsOn(item: ItemAnswer, mine: Mine | undefined): ItemAction[] {
  const { line } = item;
  const runs = line.kind !== 'group' && !line.draft && line.stage !== 'dropped';
  const open = runs && line.stage !== 'closed';
  // Whose turn it is to confirm, the head's or the office's, the list of what waits for one tells.
  const asked = waitingUpdates(item).length > 0 && (mine?.waiting_for_you.some((one) => one.id === line.id) ?? false);
  const rules: [ItemAction, boolean][] = [
    ['report', open],
    ['confirm', runs && asked],
    ['return', open && asked],
    ['decide', runs && openObstacle(item) !== undefined],
    ['grant', runs && openExtension(item) !== undefined],
    ['block', open],
    ['extend', open && line.due !== null && openExtension(item) === undefined],
    ['break', open],
    ['assign', open],
    ['follow', open],
    ['close', open],
    ['check', runs],
    ['reopen', runs && line.stage === 'closed'],
  ];
  return rules.filter(([action, when]) => when && item.may.includes(`item.${action}`)).map(([action]) => action);
}
