// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows of the appendix as people know it, from the wording of its lines.
import type { ItemLine, PlanItem } from '../../api/kinds';

export interface AppendixRow {
  id: string;
  kind: ItemLine['kind'];
  number: string;
  title: string;
  product: string;
  lead: string;
  cooperating: string;
  time: string;
}

/** What stands in the table: no duties of units, which stand in "Tổ chức thực hiện", nor the headings over them. */
export function linesOfAppendix(lines: readonly ItemLine[]): ItemLine[] {
  const with_work = new Set<string>();
  for (const line of [...lines].reverse())
    if (line.parent && (with_work.has(line.id) || (line.kind !== 'duty' && line.kind !== 'group'))) with_work.add(line.parent);
  return lines.filter((line) => line.stage !== 'dropped' && line.kind !== 'duty' && (line.kind !== 'group' || with_work.has(line.id)));
}

const said = (item: PlanItem | null, roles: readonly string[]): string => (item?.assignments ?? []).filter((one) => roles.includes(one.role)).map((one) => one.text).join('; ');

export function rowOf(line: ItemLine, item: PlanItem | null): AppendixRow {
  const lead = said(item, ['lead']);
  return {
    id: line.id,
    kind: line.kind,
    number: line.number && /[\p{L}\p{N}]/u.test(line.number) ? line.number : '',
    title: item?.title ?? line.title ?? '',
    product: item?.deliverables.map((one) => one.text).filter(Boolean).join('; ') ?? '',
    lead: line.kind === 'group' ? '' : lead || (line.unit ?? ''),
    cooperating: said(item, ['performing', 'cooperating']),
    time: item?.schedule.text ?? '',
  };
}
