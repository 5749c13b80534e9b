// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody may do to an item, as far as their roles and their lists tell. Who may in the end, the server says.
import type { ItemAction, ItemAnswer, Me, Mine } from '../api/kinds';

const has = (me: Me, role: Me['roles'][number]['role']) => me.roles.some((one) => one.role === role);

/** Updates that wait for a word: the head's, or the office's where the head has given theirs or there is none. */
export const waitingUpdates = (item: ItemAnswer) => (item.state?.updates ?? []).filter((one) => one.verdict === 'none' || one.verdict === 'unit');
export const openObstacle = (item: ItemAnswer) => item.state?.obstacles?.find((one) => !one.decided);
export const openExtension = (item: ItemAnswer) => item.state?.extensions?.find((one) => !one.decided);

const is_work = new Set(['task', 'indicator', 'step', 'duty', 'target']);

export function actionsOn(item: ItemAnswer, me: Me, mine: Mine | undefined): ItemAction[] {
  const { line } = item;
  const is = (list: readonly { id: string }[] | undefined) => list?.some((one) => one.id === line.id) ?? false;
  const own = is(mine?.items);
  const office = has(me, 'office');
  const director = has(me, 'director');
  const may = (action: ItemAction) => me.may.includes(`item.${action}`);
  const runs = is_work.has(line.kind) && !line.draft && line.stage !== 'dropped';
  const open = runs && line.stage !== 'closed';
  const rules: [ItemAction, boolean][] = [
    ['report', open && own],
    ['confirm', runs && is(mine?.waiting_for_you) && waitingUpdates(item).length > 0],
    ['return', open && is(mine?.waiting_for_you) && waitingUpdates(item).length > 0],
    ['decide', runs && openObstacle(item) !== undefined],
    ['grant', runs && openExtension(item) !== undefined],
    ['block', open && (own || office)],
    ['extend', open && own && line.due !== null && openExtension(item) === undefined],
    ['break', open && (own || office)],
    ['assign', open && (office || director || (own && has(me, 'head')))],
    ['close', open && office],
    ['check', runs && office],
    ['reopen', runs && line.stage === 'closed' && (office || director)],
  ];
  return rules.filter(([action, when]) => when && may(action)).map(([action]) => action);
}
