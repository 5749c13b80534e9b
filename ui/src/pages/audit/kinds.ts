// SPDX-License-Identifier: AGPL-3.0-or-later
// What kinds of facts are called, and what a fact is about.
import type { Pair } from '../../api/text';
import { t } from '../../api/text';
import { record_words, recordAddress } from '../../parts/records';
import { itemAddress } from '../../parts/router';

/** Each by the word before the full stop of its kinds: the whole family can be asked for. */
export const families: readonly { family: string; name: Pair; kinds: Record<string, Pair> }[] = [
  {
    family: 'item',
    name: { vi: 'Việc', en: 'Items' },
    kinds: {
      'item.set': { vi: 'ghi, sửa nội dung', en: 'worded' },
      'item.progress': { vi: 'báo cáo tiến độ', en: 'progress' },
      'item.confirmed': { vi: 'xác nhận', en: 'confirmed' },
      'item.returned': { vi: 'trả lại', en: 'returned' },
      'item.closed': { vi: 'hoàn thành', en: 'closed' },
      'item.reopened': { vi: 'mở lại', en: 'opened again' },
      'item.assigned': { vi: 'giao việc', en: 'assigned' },
      'item.obstacle': { vi: 'vướng mắc', en: 'obstacle' },
      'item.obstacle_decided': { vi: 'quyết định về vướng mắc', en: 'obstacle decided' },
      'item.extension_asked': { vi: 'đề nghị gia hạn', en: 'extension asked for' },
      'item.extension_decided': { vi: 'quyết định gia hạn', en: 'extension decided' },
      'item.checked': { vi: 'văn phòng kiểm tra', en: 'checked by the office' },
      'item.excepted': { vi: 'ký ngoại lệ', en: 'signed as an exception' },
      'item.dropped': { vi: 'đưa ra khỏi kế hoạch', en: 'dropped' },
      'item.urged': { vi: 'đôn đốc', en: 'urged' },
      'item.follows': { vi: 'việc phải xong trước', en: 'what comes before it' },
      'item.achieved': { vi: 'chương trình đếm', en: 'counted by a programme' },
    },
  },
  {
    family: 'plan',
    name: { vi: 'Kế hoạch', en: 'Plans' },
    kinds: {
      'plan.set': { vi: 'nhập kế hoạch', en: 'imported' },
      'plan.columns': { vi: 'nói lại cột của bảng', en: 'columns told' },
      'plan.finding': { vi: 'phát hiện khi đọc', en: 'finding' },
      'plan.submitted': { vi: 'trình', en: 'submitted' },
      'plan.returned': { vi: 'trả lại', en: 'returned' },
      'plan.issued': { vi: 'ban hành, điều chỉnh', en: 'issued, amended' },
      'plan.original': { vi: 'kèm bản ký', en: 'signed original' },
      'plan.closed': { vi: 'kết thúc', en: 'closed' },
    },
  },
  { family: 'finding', name: { vi: 'Phát hiện', en: 'Findings' }, kinds: { 'finding.settled': { vi: 'xử lý phát hiện', en: 'settled' } } },
  {
    family: 'event',
    name: { vi: 'Sự kiện', en: 'Events' },
    kinds: { 'event.set': { vi: 'đặt sự kiện', en: 'named' }, 'event.occurred': { vi: 'đã xảy ra', en: 'occurred' } },
  },
  {
    family: 'unit',
    name: { vi: 'Đơn vị', en: 'Units' },
    kinds: { 'unit.set': { vi: 'ghi, sửa đơn vị', en: 'set' }, 'unit.ended': { vi: 'kết thúc đơn vị', en: 'ended' } },
  },
  { family: 'person', name: { vi: 'Người trong kế hoạch', en: 'People' }, kinds: { 'person.set': { vi: 'ghi, sửa người', en: 'set' } } },
  { family: 'user', name: { vi: 'Người dùng', en: 'Users' }, kinds: { 'user.set': { vi: 'ghi, sửa người dùng, vai trò', en: 'set, roles' } } },
  {
    family: 'agency',
    name: { vi: 'Cơ quan', en: 'Agency' },
    kinds: { 'agency.set': { vi: 'tên cơ quan', en: 'name' }, 'agency.days': { vi: 'ngày nghỉ, ngày làm bù', en: 'days' } },
  },
  {
    family: 'document',
    name: { vi: 'Văn bản', en: 'Documents' },
    kinds: { 'document.issued': { vi: 'phát hành', en: 'issued' }, 'document.printed': { vi: 'tạo bản .pdf', en: 'made as .pdf' }, 'document.sent': { vi: 'gửi', en: 'sent' }, 'document.numbers': { vi: 'số đã dùng nơi khác', en: 'numbers used elsewhere' } },
  },
  { family: 'ladder', name: { vi: 'Thang đôn đốc', en: 'Ladder of urging' }, kinds: { 'ladder.set': { vi: 'đặt', en: 'set' } } },
  { family: 'notice', name: { vi: 'Thông báo nhắc việc', en: 'Notices' }, kinds: { 'notice.made': { vi: 'gửi', en: 'made' }, 'notice.seen': { vi: 'đã đọc', en: 'read' } } },
  {
    family: 'mail',
    name: { vi: 'Thư đôn đốc', en: 'Mail that urges' },
    kinds: {
      'mail.trying': { vi: 'bắt đầu gửi', en: 'being sent' },
      'mail.sent': { vi: 'máy chủ thư đã nhận', en: 'taken by the mail server' },
      'mail.failed': { vi: 'không gửi được', en: 'failed' },
      'mail.unknown': { vi: 'không rõ đã đi chưa', en: 'not known whether it went' },
      'mail.bounced': { vi: 'bị trả lại', en: 'came back' },
      'mail.again': { vi: 'gửi lại', en: 'sent again' },
      'mail.dropped': { vi: 'thôi không gửi', en: 'dropped' },
    },
  },
  {
    family: 'council',
    name: { vi: 'Hội đồng', en: 'Councils' },
    kinds: {
      'council.appointed': { vi: 'thành lập', en: 'appointed' },
      'council.replaced': { vi: 'thay thành viên', en: 'member replaced' },
      'council.declared': { vi: 'khai xung đột lợi ích', en: 'conflicts declared' },
      'council.invited': { vi: 'mời họp', en: 'invited' },
      'council.attended': { vi: 'ghi người có mặt', en: 'who is present' },
      'council.keyed': { vi: 'đặt niêm phong', en: 'seal set' },
      'council.opened': { vi: 'mở phiên họp', en: 'session opened' },
      'council.balloted': { vi: 'bỏ phiếu kín', en: 'sealed ballot' },
      'council.unsealed': { vi: 'đóng bỏ phiếu, mở niêm phong', en: 'vote closed, first seal open' },
      'council.counted': { vi: 'kiểm phiếu', en: 'counted' },
      'council.dissolved': { vi: 'hủy', en: 'dissolved' },
    },
  },
  { family: 'dossier', name: { vi: 'Hồ sơ trước hội đồng', en: 'Dossiers' }, kinds: { 'dossier.set': { vi: 'nhập, sửa', en: 'set' } } },
  { family: 'expert', name: { vi: 'Lý lịch khoa học', en: 'Experts' }, kinds: { 'expert.set': { vi: 'khai', en: 'told' } } },
  {
    family: 'research',
    name: { vi: 'Nhiệm vụ KH&CN', en: 'Research tasks' },
    kinds: {
      'research.proposed': { vi: 'đề xuất', en: 'proposed' },
      'research.followed': { vi: 'phân công theo dõi', en: 'who follows it' },
      'research.judged': { vi: 'kết luận của hội đồng', en: 'what a council found' },
      'research.listed': { vi: 'vào danh mục', en: 'on the list' },
      'research.called': { vi: 'thông báo tuyển chọn', en: 'called for' },
      'research.assigned': { vi: 'giao trực tiếp', en: 'assigned' },
      'research.applied': { vi: 'nhận hồ sơ đăng ký', en: 'application' },
      'research.funded': { vi: 'phê duyệt kinh phí', en: 'budget' },
      'research.contracted': { vi: 'ký hợp đồng', en: 'contract' },
      'research.checked': { vi: 'kiểm tra tiến độ', en: 'checked' },
      'research.extended': { vi: 'gia hạn', en: 'extended' },
      'research.stopped': { vi: 'chấm dứt', en: 'stopped' },
      'research.submitted': { vi: 'nhận hồ sơ nghiệm thu', en: 'handed in' },
      'research.registered': { vi: 'đăng ký kết quả', en: 'registered' },
      'research.announced': { vi: 'thông báo kết quả', en: 'announced' },
      'research.delivered': { vi: 'nơi nhận đã có thông báo', en: 'notice delivered' },
    },
  },
  {
    family: 'meeting',
    name: { vi: 'Hội nghị, tập huấn', en: 'Meetings' },
    kinds: { 'meeting.planned': { vi: 'lên lịch', en: 'planned' }, 'meeting.held': { vi: 'đã tổ chức', en: 'held' }, 'meeting.cancelled': { vi: 'hủy', en: 'cancelled' } },
  },
  {
    family: 'approval',
    name: { vi: 'Trình duyệt', en: 'Approvals' },
    kinds: { 'approval.begun': { vi: 'lập chuỗi trình', en: 'begun' }, 'approval.sent': { vi: 'báo cáo, trình', en: 'sent' }, 'approval.decided': { vi: 'ý kiến của cấp được trình', en: 'decided' } },
  },
  {
    family: 'round',
    name: { vi: 'Đợt đăng ký, lấy ý kiến', en: 'Calls to many bodies' },
    kinds: { 'round.opened': { vi: 'gửi, sửa', en: 'opened' }, 'round.answered': { vi: 'trả lời', en: 'answered' }, 'round.reminded': { vi: 'nhắc', en: 'reminded' }, 'round.closed': { vi: 'đóng đợt', en: 'closed' } },
  },
  {
    family: 'procedure',
    name: { vi: 'Quy trình', en: 'Procedures' },
    kinds: { 'procedure.begun': { vi: 'bắt đầu', en: 'begun' }, 'procedure.stepped': { vi: 'xong một bước', en: 'a step done' }, 'procedure.stopped': { vi: 'dừng', en: 'stopped' } },
  },
  { family: 'achievement', name: { vi: 'Kết quả của chương trình', en: 'Achievements' }, kinds: { 'achievement.made': { vi: 'đạt được', en: 'made' }, 'achievement.withdrawn': { vi: 'rút lại', en: 'withdrawn' } } },
  { family: 'binding', name: { vi: 'Sản phẩm được đếm', en: 'Counted products' }, kinds: { 'binding.set': { vi: 'gắn, thôi gắn', en: 'bound, unbound' } } },
  { family: 'rule', name: { vi: 'Quy định của cơ quan', en: 'The agency’s rules' }, kinds: { 'rule.set': { vi: 'đặt', en: 'set' } } },
  { family: 'receiver', name: { vi: 'Nơi nhận', en: 'Receivers' }, kinds: { 'receiver.set': { vi: 'ghi, sửa nơi nhận báo cáo', en: 'set' } } },
  { family: 'form', name: { vi: 'Mẫu văn bản', en: 'Forms' }, kinds: { 'form.set': { vi: 'mẫu riêng của cơ quan', en: 'the agency’s own version' } } },
];

/** "Việc: báo cáo tiến độ"; a kind that has no name here by itself. */
export function kindText(kind: string): string {
  const family = families.find((one) => kind.startsWith(`${one.family}.`));
  const name = family?.kinds[kind];
  return family && name ? `${t(family.name)}: ${t(name)}` : kind;
}

const subjects: Record<string, Pair> = {
  item: { vi: 'việc', en: 'item' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  finding: { vi: 'phát hiện', en: 'finding' },
  event: { vi: 'sự kiện', en: 'event' },
  unit: { vi: 'đơn vị', en: 'unit' },
  person: { vi: 'người', en: 'person' },
  user: { vi: 'người dùng', en: 'user' },
  agency: { vi: 'cơ quan', en: 'agency' },
  document: { vi: 'văn bản', en: 'document' },
  receiver: { vi: 'nơi nhận', en: 'receiver' },
  ladder: { vi: 'thang đôn đốc', en: 'ladder of urging' },
  notice: { vi: 'thông báo', en: 'notice' },
  numbers: { vi: 'sổ đánh số', en: 'numbers of' },
  form: { vi: 'mẫu', en: 'form' },
  ...record_words,
};

/** "việc 2026.12" for item/2026.12; the agency is one, and so is its ladder. */
export function subjectText(subject: string): string {
  const [kind = '', id = ''] = subject.split(/\/(.*)/s);
  const name = subjects[kind];
  if (!name) return subject;
  return kind === 'agency' || kind === 'ladder' ? t(name) : `${t(name)} ${id}`;
}

/** Where that is looked at; empty where it has no page. */
export function subjectAddress(subject: string): string {
  const [kind = '', id = ''] = subject.split(/\/(.*)/s);
  if (kind === 'item' && id) return itemAddress(id);
  if (kind === 'plan' && id) return `/plan?plan=${encodeURIComponent(id)}`;
  if (kind === 'document' && id) return `/document/${encodeURIComponent(id)}`;
  if (kind === 'ladder') return '/urging?part=ladder';
  // "binding/2026.12.1" is the first product of item 2026.12.
  if (kind === 'binding' && id) return itemAddress(id.replace(/\.\d+$/, ''));
  return kind === 'agency' ? '/agency' : recordAddress(subject);
}

/** What somebody typed, as a subject: an item's bare id is enough. */
export function subjectTyped(text: string): string {
  const bare = text.trim();
  if (bare === '' || bare.includes('/')) return bare;
  return /\.\d+$/.test(bare) ? `item/${bare}` : `plan/${bare}`;
}
