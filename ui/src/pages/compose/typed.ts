// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody writes of a document, and what of it is sent: only what its form asks for, lists a line each.
import type { DraftWords, Form, IssuedDocument } from '../../api/documents';
import type { Pair } from '../../api/text';
import { given } from '../../api/validation';
import { dayTyped } from '../../parts/format';
import type { Order } from '../../parts/documents';

export const asked_words = ['subject', 'addressee', 'base', 'time', 'venue', 'chair', 'secretary', 'attendee', 'body', 'assessment', 'causes', 'proposals', 'grade', 'reason', 'answer-by', 'recipient'] as const;
export type AskedWord = (typeof asked_words)[number];
export const marks = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type Mark = (typeof marks)[number];

export interface Typed extends Record<AskedWord, string> {
  mark: Mark;
  position: string;
  signer: string;
}

export const nothing_typed: Typed = { ...(Object.fromEntries(asked_words.map((one) => [one, ''])) as Record<AskedWord, string>), mark: '', position: '', signer: '' };

const lists = new Set<AskedWord>(['addressee', 'base', 'attendee', 'recipient']);
export const isList = (word: AskedWord): boolean => lists.has(word);

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** A half day is nobody's day: until it is whole it is not sent. */
function valueOf(word: AskedWord, text: string): string | string[] | undefined {
  if (word === 'answer-by') return dayTyped(text) ?? undefined;
  return isList(word) ? lines(text) : text;
}

/** Of the order only what the form is about. */
export function wordsOf(form: Form, order: Order, typed: Typed): DraftWords {
  const about = Object.fromEntries(form.about.map((what) => [what, order[what as keyof Order]]));
  const asked = Object.fromEntries(asked_words.filter((word) => form.asks.includes(word)).map((word) => [word, valueOf(word, typed[word])]));
  return given({ form: form.id, ...about, ...asked, ...(typed.mark ? { mark: typed.mark } : {}), position: typed.position, signer: typed.signer, replaces: order.replaces });
}

/** What was written of a document that was issued, as a correction of it begins; what this screen has no field for is left out. */
export function typedOf(told: IssuedDocument['told']): Typed {
  const typed = { ...nothing_typed };
  for (const { field, text } of told) {
    const word = asked_words.find((one) => one === field);
    if (word) typed[word] = isList(word) && typed[word] ? `${typed[word]}\n${text}` : text;
    else if (field === 'position' || field === 'signer') typed[field] = text;
    else if (field === 'mark') typed.mark = marks.find((one) => one === text) ?? '';
  }
  return typed;
}

/** What the form has to be told and is not yet. */
export const lacking = (form: Form, order: Order): string[] => form.about.filter((what) => order[what as keyof Order] === '');

/** Apart for each document that is written: another period or receiver keeps the words. */
export const draftName = (order: Order): string => `document.${[order.form, order.unit, order.item, order.council, order.replaces].filter(Boolean).join('.')}`;

export const asked_names: Record<AskedWord, { label: Pair; hint?: Pair; rows?: number }> = {
  subject: { label: { vi: 'Trích yếu', en: 'Subject' }, rows: 2 },
  addressee: { label: { vi: 'Kính gửi', en: 'Addressees' }, hint: { vi: 'mỗi nơi một dòng', en: 'a line each' }, rows: 2 },
  base: { label: { vi: 'Căn cứ', en: 'Legal bases' }, hint: { vi: 'mỗi căn cứ một dòng; “Căn cứ” được thêm nếu thiếu', en: 'a line each; “Căn cứ” is added where it lacks' }, rows: 3 },
  time: { label: { vi: 'Thời gian', en: 'Time' } },
  venue: { label: { vi: 'Địa điểm', en: 'Venue' } },
  chair: { label: { vi: 'Chủ trì', en: 'Chair' } },
  secretary: { label: { vi: 'Thư ký', en: 'Secretary' } },
  attendee: { label: { vi: 'Người tham dự', en: 'Attendees' }, hint: { vi: 'mỗi người một dòng', en: 'a line each' }, rows: 3 },
  body: { label: { vi: 'Nội dung', en: 'Body' }, hint: { vi: 'mỗi đoạn một dòng', en: 'a paragraph a line' }, rows: 8 },
  assessment: { label: { vi: 'Đánh giá chung', en: 'General assessment' }, hint: { vi: 'mỗi đoạn một dòng; số liệu đã có sẵn trong văn bản', en: 'a paragraph a line; the figures are there already' }, rows: 5 },
  causes: { label: { vi: 'Nguyên nhân', en: 'Causes' }, hint: { vi: 'mỗi đoạn một dòng', en: 'a paragraph a line' }, rows: 3 },
  proposals: { label: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' }, hint: { vi: 'mỗi đoạn một dòng', en: 'a paragraph a line' }, rows: 3 },
  grade: { label: { vi: 'Tự xếp loại', en: 'Own grade' } },
  reason: { label: { vi: 'Lý do', en: 'Reason' }, rows: 2 },
  'answer-by': { label: { vi: 'Trả lời trước ngày', en: 'To be answered before' } },
  recipient: { label: { vi: 'Nơi nhận', en: 'Recipients of copies' }, hint: { vi: 'mỗi nơi một dòng; “Lưu: VT” đã có', en: 'a line each; the file copy is there already' }, rows: 3 },
};

export const mark_names: Record<Mark, Pair> = {
  '': { vi: 'Người đứng đầu ký', en: 'The head signs' },
  TM: { vi: 'TM. – thay mặt tập thể', en: 'TM. – on behalf of the collective' },
  KT: { vi: 'KT. – ký thay người đứng đầu', en: 'KT. – for the head' },
  TL: { vi: 'TL. – thừa lệnh', en: 'TL. – by order' },
  TUQ: { vi: 'TUQ. – thừa ủy quyền', en: 'TUQ. – by authority given' },
  Q: { vi: 'Q. – quyền người đứng đầu', en: 'Q. – acting head' },
};
