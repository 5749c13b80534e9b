// SPDX-License-Identifier: AGPL-3.0-or-later
// What the field calls the stages of research tasks, their deadlines, and what happens to them.
import type { Task, TaskEvent, TaskLevel, TaskStage, TaskStep } from '../../api/research';
import type { Pair } from '../../api/text';
import type { Ask } from '../../parts/action_dialog';

export const stage_words: Record<TaskStage, Pair> = {
  proposed: { vi: 'Đề xuất', en: 'Proposed' },
  identified: { vi: 'Đã xác định', en: 'Identified' },
  listed: { vi: 'Vào danh mục', en: 'On the list' },
  called: { vi: 'Đang tuyển chọn', en: 'Called for' },
  selected: { vi: 'Đã chọn đơn vị chủ trì', en: 'Chosen' },
  running: { vi: 'Đang thực hiện', en: 'Running' },
  submitted: { vi: 'Nộp nghiệm thu', en: 'Handed in' },
  accepted: { vi: 'Đã nghiệm thu', en: 'Accepted' },
  registered: { vi: 'Đã đăng ký kết quả', en: 'Registered' },
  failed: { vi: 'Nghiệm thu không đạt', en: 'Not accepted' },
  rejected: { vi: 'Không được chọn', en: 'Rejected' },
  stopped: { vi: 'Chấm dứt', en: 'Stopped' },
};

/** The way that most tasks go; the others leave it. */
export const stages: readonly TaskStage[] = ['proposed', 'identified', 'listed', 'called', 'selected', 'running', 'submitted', 'accepted', 'registered'];
export const off_the_way: readonly TaskStage[] = ['failed', 'rejected', 'stopped'];

export const level_words: Record<TaskLevel, Pair> = {
  national: { vi: 'cấp quốc gia', en: 'national' },
  province: { vi: 'cấp tỉnh', en: 'of the province' },
  grassroots: { vi: 'cấp cơ sở', en: 'grassroots' },
};

export const step_words: Record<TaskStep, Pair> = {
  apply: { vi: 'hết hạn nhận hồ sơ đăng ký', en: 'the call closes' },
  submit: { vi: 'nộp hồ sơ nghiệm thu', en: 'results are handed in' },
  council: { vi: 'lập hội đồng nghiệm thu', en: 'the council is appointed' },
  registry: { vi: 'đăng ký kết quả', en: 'results are registered' },
};

export const event_words: Record<TaskEvent, Pair> = {
  proposed: { vi: 'Đề xuất, đặt hàng', en: 'Proposed' },
  identification: { vi: 'Hội đồng tư vấn xác định', en: 'Identified by a council' },
  listed: { vi: 'Phê duyệt danh mục', en: 'Put on the list' },
  called: { vi: 'Thông báo tuyển chọn, giao trực tiếp', en: 'Called for, or assigned' },
  selection: { vi: 'Hội đồng tuyển chọn', en: 'Selected by a council' },
  funded: { vi: 'Phê duyệt kinh phí', en: 'Budget approved' },
  contracted: { vi: 'Ký hợp đồng', en: 'Contract signed' },
  stopped: { vi: 'Chấm dứt', en: 'Stopped' },
  submitted: { vi: 'Nộp hồ sơ nghiệm thu', en: 'Results handed in' },
  acceptance: { vi: 'Hội đồng đánh giá, nghiệm thu', en: 'Judged by a council' },
  registered: { vi: 'Đăng ký kết quả', en: 'Results registered' },
  announced: { vi: 'Thông báo kết quả', en: 'Result announced' },
};

export const way_words: Record<Task['deliveries'][number]['way'], Pair> = {
  'by-hand': { vi: 'Trao tay', en: 'By hand' },
  post: { vi: 'Bưu chính', en: 'By post' },
  mail: { vi: 'Thư điện tử', en: 'By mail' },
  portal: { vi: 'Trục liên thông văn bản', en: 'By the portal of documents' },
};

export const council_words: Record<string, Pair> = {
  identification: { vi: 'Hội đồng xác định nhiệm vụ', en: 'Council that identifies' },
  selection: { vi: 'Hội đồng tuyển chọn', en: 'Council that selects' },
  appraisal: { vi: 'Tổ thẩm định kinh phí', en: 'Group that appraises funds' },
  acceptance: { vi: 'Hội đồng nghiệm thu', en: 'Council that accepts' },
};

/** What every task is asked for as it comes in. */
export const task_labels = {
  title: { label: { vi: 'Tên nhiệm vụ', en: 'Title' }, long: true },
  level: { label: { vi: 'Cấp', en: 'Level' }, words: level_words, short: true },
  research: { label: { vi: 'Mã nhiệm vụ', en: 'Its id' }, short: true },
} satisfies Record<string, Ask>;
export const task_known: Pair = { vi: 'Đã có nhiệm vụ mã này', en: 'There is a task of this id' };

export const taskAddress = (task: string): string => `/nhiem-vu-khcn/${encodeURIComponent(task)}`;
