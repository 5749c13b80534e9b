// SPDX-License-Identifier: AGPL-3.0-or-later
// The findings as one goes through them: gravest first, in the document's order; which are shown; where they are marked.
import type { DraftLine, Finding, Severity } from '../../api/plan_drafts';
import { clearOf, columnOf, type Clear } from './clears';
import { blockOf, type Column } from '../../parts/document/places';

export const severities = ['error', 'warning', 'info'] as const;

export interface DoubtFilter {
  /** Empty shows all. */
  severity: Severity | '';
  clear: Clear | '';
  settled: boolean;
}

const place = (finding: Finding, lines: ReadonlyMap<string, number>): number => {
  const line = finding.items[0];
  return (line === undefined ? undefined : lines.get(line)) ?? lines.size;
};

export function shownDoubts(findings: readonly Finding[], filter: DoubtFilter, lines: readonly DraftLine[]): Finding[] {
  const order = new Map(lines.map((line, at) => [line.id, at]));
  return findings
    .filter((one) => (filter.settled || one.how === 'open') && (!filter.severity || one.severity === filter.severity) && (!filter.clear || clearOf(one.rule) === filter.clear))
    .map((one, at) => ({ one, at, place: place(one, order) }))
    .sort((a, b) => severities.indexOf(a.one.severity) - severities.indexOf(b.one.severity) || a.place - b.place || a.at - b.at)
    .map(({ one }) => one);
}

/** The next one or the one before, around the end; the first where none is at hand. */
export function neighbour(shown: readonly Finding[], current: string, step: 1 | -1): string {
  if (shown.length === 0) return '';
  const at = shown.findIndex((one) => one.id === current);
  if (at < 0) return shown[step === 1 ? 0 : shown.length - 1]?.id ?? '';
  return shown[(at + step + shown.length) % shown.length]?.id ?? '';
}

export interface DoubtMarks {
  /** By line, then column. */
  inLine: ReadonlyMap<string, ReadonlyMap<Column, readonly Finding[]>>;
  /** By block of the document. */
  inBlock: ReadonlyMap<string, readonly Finding[]>;
}

export function marksOf(findings: readonly Finding[]): DoubtMarks {
  const inLine = new Map<string, Map<Column, Finding[]>>();
  const inBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.how !== 'open') continue;
    const column = columnOf(finding.rule);
    for (const line of finding.items) {
      const columns = inLine.get(line) ?? new Map<Column, Finding[]>();
      inLine.set(line, columns.set(column, [...(columns.get(column) ?? []), finding]));
    }
    for (const at of finding.places) {
      const block = blockOf(at);
      if (block) inBlock.set(block, [...(inBlock.get(block) ?? []), finding]);
    }
  }
  return { inLine, inBlock };
}

/** What a finding proposes, put into the words at hand: "2026 thay cho 2025" names both. */
export function proposed(finding: Finding, words: string): string {
  const told = /“?([^“”]+?)”? thay cho “?([^“”?.]+?)”?[?.]?$/.exec(finding.repair_vi.replace(/^[^:]*:\s*/, ''));
  const [, right = '', wrong = ''] = told ?? [];
  return wrong && words.includes(wrong) ? words.replace(wrong, right) : words;
}
