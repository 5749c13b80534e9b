// SPDX-License-Identifier: AGPL-3.0-or-later
// What the field calls the kinds of councils, their seats and stages, and what they have to do.
import type { Agreement, CouncilStage, Mode, NextStep, Seat } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import type { Tone } from '../../parts/badge';

export const kinds = ['identification', 'selection', 'appraisal', 'acceptance'] as const;
export type CouncilKind = (typeof kinds)[number];

export const kind_words: Record<CouncilKind, Pair> = {
  identification: { vi: 'hội đồng tư vấn xác định nhiệm vụ', en: 'council that identifies tasks' },
  selection: { vi: 'hội đồng tuyển chọn, giao trực tiếp', en: 'council that selects' },
  appraisal: { vi: 'tổ thẩm định kinh phí', en: 'group that appraises funds' },
  acceptance: { vi: 'hội đồng đánh giá, nghiệm thu', en: 'council that evaluates and accepts' },
};

/** For a calendar: what is judged, in a word or two. */
export const short_kinds: Record<CouncilKind, Pair> = {
  identification: { vi: 'Xác định', en: 'Identification' },
  selection: { vi: 'Tuyển chọn', en: 'Selection' },
  appraisal: { vi: 'Thẩm định', en: 'Appraisal' },
  acceptance: { vi: 'Nghiệm thu', en: 'Acceptance' },
};

const isKind = (name: string): name is CouncilKind => (kinds as readonly string[]).includes(name);
/** A kind that has no name here by itself. */
export const kindText = (name: string): string => (isKind(name) ? t(kind_words[name]) : name);
export const shortKind = (name: string): string => (isKind(name) ? t(short_kinds[name]) : name);

/** How ids begin, by custom: "tc2-2026". */
export const id_beginnings: Record<CouncilKind, string> = { identification: 'xd', selection: 'tc', appraisal: 'td', acceptance: 'nt' };

export const seat_words: Record<Seat, Pair> = {
  chair: { vi: 'chủ tịch', en: 'chair' },
  'vice-chair': { vi: 'phó chủ tịch', en: 'vice-chair' },
  secretary: { vi: 'thư ký khoa học', en: 'secretary' },
  reviewer: { vi: 'ủy viên phản biện', en: 'reviewer' },
  member: { vi: 'ủy viên', en: 'member' },
};
export const seats = Object.keys(seat_words) as Seat[];

export const mode_words: Record<Mode, Pair> = {
  'in-person': { vi: 'họp trực tiếp', en: 'in person' },
  online: { vi: 'họp trực tuyến', en: 'online' },
  mixed: { vi: 'trực tiếp và trực tuyến', en: 'in person and online' },
};

export const stage_words: Record<CouncilStage, Pair> = {
  appointed: { vi: 'mới thành lập', en: 'appointed' },
  invited: { vi: 'đã mời họp', en: 'invited' },
  open: { vi: 'đang họp', en: 'in session' },
  unsealed: { vi: 'chờ kiểm phiếu', en: 'to be counted' },
  counted: { vi: 'đã kiểm phiếu', en: 'counted' },
  dissolved: { vi: 'đã hủy', en: 'dissolved' },
};
export const stage_tones: Record<CouncilStage, Tone> = { appointed: 'none', invited: 'waiting', open: 'open', unsealed: 'late-done', counted: 'done', dissolved: 'none' };

export const next_words: Record<Exclude<NextStep, 'nothing'>, Pair> = {
  declare: { vi: 'khai xung đột lợi ích', en: 'declare conflicts of interest' },
  seal: { vi: 'đặt mật khẩu niêm phong', en: 'set the password of your seal' },
  invite: { vi: 'mời họp', en: 'invite the council' },
  attend: { vi: 'ghi người có mặt', en: 'record who is present' },
  open: { vi: 'mở phiên họp', en: 'open the session' },
  vote: { vi: 'bỏ phiếu', en: 'vote' },
  unseal: { vi: 'đóng bỏ phiếu, mở niêm phong', en: 'close the vote and open your seal' },
  count: { vi: 'mở niêm phong, kiểm phiếu', en: 'open your seal and count' },
};

/** What is written about a council, and from which stage on there is something to write. */
export const paper_words: readonly { form: string; name: Pair; from: CouncilStage }[] = [
  { form: 'council-invitation', name: { vi: 'giấy mời họp', en: 'invitation' }, from: 'invited' },
  { form: 'council-minutes', name: { vi: 'biên bản họp', en: 'minutes' }, from: 'counted' },
  { form: 'council-count', name: { vi: 'biên bản kiểm phiếu', en: 'record of the count' }, from: 'counted' },
  { form: 'council-results', name: { vi: 'thông báo kết quả', en: 'notice of results' }, from: 'counted' },
];

export const grade_words = {
  failed: { vi: 'không đạt', en: 'failed' },
  passed: { vi: 'đạt', en: 'passed' },
  excellent: { vi: 'xuất sắc', en: 'excellent' },
} satisfies Record<string, Pair>;

export const vote_words = {
  for: { vi: 'đồng ý', en: 'for' },
  against: { vi: 'không đồng ý', en: 'against' },
  blank: { vi: 'phiếu trắng', en: 'blank' },
} satisfies Record<string, Pair>;

/** A coefficient in one line: what it measures, and what 1 and 0 mean. */
export const agreement_words: Record<Agreement['name'], { name: string; says: Pair }> = {
  'icc(1,1)': { name: 'ICC(1,1)', says: { vi: 'một người chấm tin được đến đâu, nếu mỗi hồ sơ do những người khác nhau chấm', en: 'how far one scorer can be relied on, were each dossier scored by others' } },
  'icc(2,1)': { name: 'ICC(2,1)', says: { vi: 'một người chấm tin được đến đâu, tính cả việc chấm rộng hay chặt; 1 là hoàn toàn, 0 là không', en: 'how far one scorer can be relied on, leniency included; 1 is wholly, 0 not at all' } },
  'icc(3,1)': { name: 'ICC(3,1)', says: { vi: 'như trên, bỏ qua việc chấm rộng hay chặt: chỉ xem có cùng xếp thứ như nhau không', en: 'the same, leniency left out: only whether they rank alike' } },
  'icc(1,k)': { name: 'ICC(1,k)', says: { vi: 'điểm trung bình của cả hội đồng tin được đến đâu, nếu mỗi hồ sơ do những người khác nhau chấm', en: 'how far the mean of the council can be relied on, were each dossier scored by others' } },
  'icc(2,k)': { name: 'ICC(2,k)', says: { vi: 'điểm trung bình của cả hội đồng tin được đến đâu; từ 0,75 trở lên thường coi là tốt', en: 'how far the mean of the council can be relied on; 0.75 and more is usually called good' } },
  'icc(3,k)': { name: 'ICC(3,k)', says: { vi: 'như trên, bỏ qua việc chấm rộng hay chặt', en: 'the same, leniency left out' } },
  'krippendorff-alpha': { name: 'Krippendorff α', says: { vi: 'mức thống nhất sau khi trừ phần trùng hợp ngẫu nhiên, tính được cả khi thiếu phiếu; 1 là thống nhất, 0 là như ngẫu nhiên', en: 'agreement beyond chance, also where ballots are missing; 1 is agreement, 0 what chance gives' } },
  'kendall-w': { name: 'Kendall W', says: { vi: 'các thành viên xếp thứ các hồ sơ giống nhau đến đâu; 1 là như nhau, 0 là mỗi người một kiểu', en: 'how alike they rank the dossiers; 1 is alike, 0 each in their own way' } },
};

export const confidence_words = {
  verified: { vi: 'đã xem văn bản', en: 'the text was seen' },
  secondary: { vi: 'theo nguồn dẫn lại', en: 'by a source that cites it' },
  memory: { vi: 'chưa kiểm chứng', en: 'not verified' },
} satisfies Record<string, Pair>;
