// SPDX-License-Identifier: AGPL-3.0-or-later
// Number and day as the document's head writes them: proposed where the plan is issued.
import type { DocumentBlock, PlanDocument } from '../../api/plan_drafts';

const most_blocks = 30;

const linesOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) => ('rows' in block ? block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks))) : block.text.split('\n')));

export interface Head {
  /** "46/KH-SNNMT"; empty where it is blank. */
  number: string;
  /** 2026-01-21; empty where it is blank. */
  day: string;
}

// "Số: 46/KH-SNNMT" and "ngày 21 tháng 01 năm 2026", without regard to marks, which come composed or not.
const number_line = /^\s*s[ốo]\s*:?\s*(\d+[a-z]?\s*\/\s*[\p{Lu}\d&.-]+)/iu;
const day_line = /ng[àa]y\s+(\d{1,2})\s+th[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})/iu;

export function headOf(text: Pick<PlanDocument, 'blocks'> | undefined): Head {
  const lines = linesOf((text?.blocks ?? []).slice(0, most_blocks)).map((line) => line.normalize('NFC'));
  const number = lines.map((line) => number_line.exec(line)?.[1]).find(Boolean) ?? '';
  const [, day = '', month = '', year = ''] = lines.map((line) => day_line.exec(line)).find(Boolean) ?? [];
  return { number: number.replace(/\s/g, ''), day: year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '' };
}
