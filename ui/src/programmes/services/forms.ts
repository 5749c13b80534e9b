// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done in the services, each with what it asks for and what that is called.
import type { Pair } from '../../api/text';
import { linesIn, type Ask } from '../../parts/action_dialog';
import { meeting_words } from '../../parts/services';

const day: Ask = { label: { vi: 'Ngày', en: 'Day' }, hint: { vi: 'để trống là hôm nay', en: 'today where empty' }, short: true };
const document_number: Ask = { label: { vi: 'Số văn bản', en: 'Number of the document' }, short: true };
const about: Ask = { label: { vi: 'Về việc gì', en: 'What it is about' }, is: 'about' };
const file: Ask = { label: { vi: 'Tệp', en: 'Files' } };
const reason: Ask = { label: { vi: 'Lý do', en: 'Reason' }, long: true };

/** What is pasted may have a body twice: it is called once. */
function howMany(text: string): Pair {
  const count = new Set(linesIn(text)).size;
  return count === 0 ? { vi: 'có thể dán cả danh sách từ bảng tính, văn bản', en: 'a list may be pasted from a sheet or a document' } : { vi: `${count} nơi được gửi`, en: count === 1 ? '1 body is called' : `${count} bodies are called` };
}

const words = <Field extends string>(name: Pair, doIt: Pair, said: Pair, asks: readonly Field[], says?: Pair) => ({ name, doIt, said, asks, ...(says ? { says } : {}) });

export const plan_words = words(
  { vi: 'Lên lịch', en: 'Plan a meeting' },
  { vi: 'Ghi lịch', en: 'Record it' },
  { vi: 'Đã ghi lịch', en: 'The meeting is planned' },
  ['title', 'kind', 'day', 'time', 'meeting', 'place', 'about', 'agenda', 'invited'],
);
export const hold_words = words(
  { vi: 'Ghi kết quả', en: 'Record how it went' },
  { vi: 'Ghi kết quả', en: 'Record it' },
  { vi: 'Đã ghi kết quả hội nghị', en: 'The meeting is recorded as held' },
  ['day', 'attended', 'minutes', 'product', 'file'],
  { vi: 'Cần số biên bản hoặc tệp biên bản; từ đó hội nghị được tính vào dòng kế hoạch gắn với nó.', en: 'It needs the number of the minutes, or the minutes; from then on it counts for the line of the plan that is bound to it.' },
);
export const cancel_words = words({ vi: 'Hủy', en: 'Cancel it' }, { vi: 'Hủy hội nghị', en: 'Cancel the meeting' }, { vi: 'Đã hủy', en: 'Cancelled' }, ['reason']);

export const meeting_labels = {
  meeting: { label: { vi: 'Mã', en: 'Id' }, short: true },
  title: { label: { vi: 'Tên hội nghị, lớp, cuộc họp', en: 'Title' }, long: true },
  kind: { label: { vi: 'Loại', en: 'Kind' }, words: meeting_words },
  day: { label: { vi: 'Ngày', en: 'Day' }, short: true },
  time: { label: { vi: 'Giờ', en: 'Time' }, short: true },
  place: { label: { vi: 'Nơi tổ chức', en: 'Place' } },
  about,
  agenda: { label: { vi: 'Chương trình, mỗi dòng một nội dung', en: 'Agenda, a point a line' } },
  invited: { label: { vi: 'Thành phần mời, mỗi dòng một nơi', en: 'Invited, one a line' } },
  attended: { label: { vi: 'Số người dự', en: 'How many came' }, short: true },
  minutes: { label: { vi: 'Số biên bản', en: 'Number of the minutes' }, short: true },
  product: { label: { vi: 'Kết quả, sản phẩm', en: 'What came of it' }, long: true },
  file: { label: { vi: 'Biên bản, danh sách dự', en: 'Minutes, list of those who came' } },
  reason,
} satisfies Record<string, Ask>;

export const begin_approval_words = words(
  { vi: 'Lập chuỗi trình', en: 'Begin an approval' },
  { vi: 'Lập chuỗi', en: 'Begin it' },
  { vi: 'Đã lập chuỗi trình', en: 'The approval is begun' },
  ['title', 'body', 'approval', 'about'],
);
export const send_words = words({ vi: 'Trình', en: 'Send it up' }, { vi: 'Ghi đã trình', en: 'Record it as sent' }, { vi: 'Đã ghi việc trình', en: 'It is recorded as sent' }, ['document', 'day', 'text']);
export const decide_words = words({ vi: 'Ghi ý kiến', en: 'Record the decision' }, { vi: 'Ghi ý kiến', en: 'Record it' }, { vi: 'Đã ghi ý kiến', en: 'The decision is recorded' }, ['verdict', 'text', 'document', 'day']);

export const approval_labels = {
  approval: { label: { vi: 'Mã', en: 'Id' } },
  title: { label: { vi: 'Nội dung trình', en: 'What is to be approved' }, long: true },
  body: { label: { vi: 'Các cấp, theo thứ tự, mỗi dòng một cấp', en: 'Bodies in their order, one a line' } },
  about,
  verdict: { label: { vi: 'Ý kiến', en: 'Verdict' }, words: { approved: { vi: 'Phê duyệt, thống nhất', en: 'Approved' }, returned: { vi: 'Trả lại', en: 'Returned' } } },
  document: document_number,
  day,
  text: { label: { vi: 'Ghi chú', en: 'Remark' }, long: true },
} satisfies Record<string, Ask>;

export const open_round_words = words(
  { vi: 'Mở đợt', en: 'Open a call' },
  { vi: 'Mở đợt', en: 'Open it' },
  { vi: 'Đã mở đợt', en: 'The call is open' },
  ['title', 'body', 'until', 'day', 'document', 'round', 'about'],
);
export const answer_words = words(
  { vi: 'Ghi trả lời', en: 'Record an answer' },
  { vi: 'Ghi trả lời', en: 'Record it' },
  { vi: 'Đã ghi trả lời', en: 'The answer is recorded' },
  ['body', 'count', 'document', 'day', 'text', 'file'],
  { vi: 'Nơi đã trả lời mà gửi lại thì bản sau thay bản trước.', en: 'An answer takes the place of what the same body answered before.' },
);
export const remind_words = words({ vi: 'Ghi đã nhắc', en: 'Record a reminder' }, { vi: 'Ghi đã nhắc', en: 'Record it' }, { vi: 'Đã ghi việc nhắc', en: 'The reminder is recorded' }, ['document', 'day'], { vi: 'Ghi lại rằng những nơi chưa trả lời đã được nhắc.', en: 'It is recorded that those who have not answered were reminded.' });
export const close_words = words({ vi: 'Đóng đợt', en: 'Close it' }, { vi: 'Đóng đợt', en: 'Close it' }, { vi: 'Đã đóng đợt', en: 'Closed' }, ['text', 'document', 'day'], { vi: 'Đã tổng hợp xong; sau đó không ghi trả lời được nữa.', en: 'The answers are put together; none is taken after that.' });

export const round_labels = {
  round: { label: { vi: 'Mã', en: 'Id' }, short: true },
  title: { label: { vi: 'Nội dung đăng ký, lấy ý kiến', en: 'What it is about' }, long: true },
  body: { label: { vi: 'Nơi được gửi, mỗi dòng một nơi', en: 'Bodies that are called, one a line' }, hint: howMany },
  until: { label: { vi: 'Hạn trả lời', en: 'Answers are due by' }, short: true },
  day: { ...day, label: { vi: 'Ngày gửi', en: 'Day of the call' } },
  document: document_number,
  about,
} satisfies Record<string, Ask>;
export const answer_labels = {
  body: { label: { vi: 'Nơi trả lời', en: 'Body that answers' } },
  count: { label: { vi: 'Số lượng', en: 'How many' }, short: true },
  text: { label: { vi: 'Nội dung', en: 'What it says' }, long: true },
  file,
  document: document_number,
  day,
} satisfies Record<string, Ask>;

export const begin_words = words({ vi: 'Bắt đầu quy trình', en: 'Begin a procedure' }, { vi: 'Bắt đầu', en: 'Begin' }, { vi: 'Đã bắt đầu quy trình', en: 'The procedure is begun' }, ['title', 'template', 'day', 'procedure', 'about']);
export const step_words = words(
  { vi: 'Xong bước này', en: 'This step is done' },
  { vi: 'Ghi xong bước', en: 'Record it' },
  { vi: 'Đã ghi xong bước', en: 'The step is recorded' },
  ['document', 'day', 'text', 'file'],
  { vi: 'Cần số văn bản hoặc tệp của bước này; hạn của bước sau tính từ ngày xong.', en: 'It needs the number of the document of this step, or the document; the next step is due from that day on.' },
);
export const stop_words = words({ vi: 'Dừng', en: 'Stop it' }, { vi: 'Dừng quy trình', en: 'Stop the procedure' }, { vi: 'Đã dừng', en: 'Stopped' }, ['reason']);

export const procedure_labels = {
  procedure: { label: { vi: 'Mã', en: 'Id' }, short: true },
  title: { label: { vi: 'Tên việc', en: 'Title' }, long: true },
  template: { label: { vi: 'Mẫu quy trình', en: 'Template' } },
  day,
  about,
  document: document_number,
  text: { label: { vi: 'Nội dung', en: 'What was done' }, long: true },
  file,
  reason,
} satisfies Record<string, Ask>;
