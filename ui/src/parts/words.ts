// SPDX-License-Identifier: AGPL-3.0-or-later
// The field's names for what the server answers in its own: status, stage, kinds, roles. Vietnamese as in docs/glossary.md.
import type { AssignmentRole, ItemKind, Role, Stage, Status } from '../api/kinds';
import { t, type Pair } from '../api/text';
import { upper } from './format';

/** The names as they stand in a list to choose from. */
export const choices = <Name extends string>(words: Record<Name, Pair>, names = Object.keys(words) as Name[]) => names.map((value) => ({ value, label: upper(t(words[value])) }));

export const status_words: Record<Status, Pair> = {
  done_on_time: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  done_late: { vi: 'Hoàn thành muộn', en: 'Done late' },
  open_in_time: { vi: 'Trong hạn', en: 'In time' },
  open_overdue: { vi: 'Quá hạn', en: 'Overdue' },
  waiting: { vi: 'Chờ sự kiện', en: 'Waits for an event' },
  no_deadline: { vi: 'Không thời hạn', en: 'No deadline' },
};

export const stage_words: Record<Stage, Pair> = {
  open: { vi: 'đang làm', en: 'open' },
  reported: { vi: 'đã báo hoàn thành, chờ trưởng đơn vị', en: 'reported as done, waits for the head' },
  confirmed: { vi: 'trưởng đơn vị đã xác nhận, chờ văn phòng', en: 'confirmed by the head, waits for the office' },
  closed: { vi: 'đã đóng', en: 'closed' },
  dropped: { vi: 'đã đưa ra khỏi kế hoạch', en: 'dropped from the plan' },
};

export const kind_words: Record<ItemKind, Pair> = {
  group: { vi: 'Nhóm', en: 'Group' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  step: { vi: 'Nội dung công việc', en: 'Step' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  duty: { vi: 'Trách nhiệm của đơn vị', en: 'Duty of a unit' },
};

export const class_words: Record<'key' | 'approved', Pair> = {
  key: { vi: 'trọng tâm', en: 'key task' },
  approved: { vi: 'chấp thuận', en: 'approved task' },
};

export const assignment_words: Record<AssignmentRole, Pair> = {
  lead: { vi: 'Chủ trì', en: 'Leads' },
  performing: { vi: 'Thực hiện', en: 'Performs' },
  cooperating: { vi: 'Phối hợp', en: 'Cooperates' },
  supervising: { vi: 'Chỉ đạo, phụ trách', en: 'Supervises' },
  monitoring: { vi: 'Theo dõi, đôn đốc', en: 'Monitors' },
  approving: { vi: 'Phê duyệt', en: 'Approves' },
};

export const role_words: Record<Role, Pair> = {
  specialist: { vi: 'chuyên viên', en: 'specialist' },
  head: { vi: 'trưởng đơn vị', en: 'head of unit' },
  office: { vi: 'văn phòng', en: 'office' },
  director: { vi: 'lãnh đạo cơ quan', en: 'director' },
  superior: { vi: 'cấp trên', en: 'superior' },
  auditor: { vi: 'kiểm toán', en: 'auditor' },
  administrator: { vi: 'quản trị', en: 'administrator' },
  council_member: { vi: 'thành viên hội đồng', en: 'council member' },
  inspector: { vi: 'thanh tra', en: 'inspector' },
};
