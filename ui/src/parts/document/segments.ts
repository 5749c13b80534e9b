// SPDX-License-Identifier: AGPL-3.0-or-later
// A paragraph cut where its formatting or its threads to the draft begin and end. The server counts code points, JavaScript
// UTF-16 units: an emoji or a rare character before a word must not move its light.
import type { DocumentParagraph } from '../../api/plan_drafts';
import type { FieldKey, Span } from './places';

export interface Segment {
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Recognition is not sure of it. */
  doubt: boolean;
  keys: readonly FieldKey[];
}

export function segmentsOf(paragraph: Pick<DocumentParagraph, 'text' | 'runs'>, spans: readonly Span[]): Segment[] {
  const points = Array.from(paragraph.text);
  const runs = paragraph.runs ?? [];
  const inside = spans.filter((span) => !span.also && span.length > 0 && span.start < points.length);
  const whole = spans.filter((span) => span.also || span.length === 0).map((span) => span.key);
  const cuts = new Set([0, points.length]);
  for (const { start, length } of [...runs, ...inside]) {
    if (start < points.length) cuts.add(start);
    cuts.add(Math.min(start + length, points.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const covers = (one: { start: number; length: number }, at: number) => one.start <= at && at < one.start + one.length;
  return edges.slice(0, -1).map((from, at) => {
    const here = runs.filter((run) => covers(run, from));
    return {
      text: points.slice(from, edges[at + 1]).join(''),
      bold: here.some((run) => run.bold),
      italic: here.some((run) => run.italic),
      underline: here.some((run) => run.underline),
      doubt: here.some((run) => run.confidence !== undefined),
      keys: [...new Set([...inside.filter((span) => covers(span, from)).map((span) => span.key), ...whole])],
    };
  });
}
