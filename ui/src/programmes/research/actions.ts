// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done with a research task, each with what it asks for, in the order of the procedures.
import type { Task, TaskAction, TaskPath } from '../../api/research';
import type { Pair } from '../../api/text';
import type { ActionWords, Ask } from '../../parts/action_dialog';
import { numberText } from '../../parts/format';
import { way_words } from './words';

/** Of what is done from a task's page; tasks come to be by forms of their own. */
export type Done = Exclude<TaskAction, 'propose' | 'enter'> | 'list';

export type Asked = 'leader' | 'specialist' | 'host' | 'partner' | 'team' | 'principal' | 'amount' | 'found' | 'text' | 'reason' | 'from' | 'until' | 'day' | 'document' | 'file' | 'recipient' | 'way' | 'ordered' | 'delivered';

export const forms: Record<Done, ActionWords<Asked>> = {
  follow: { name: { vi: 'Phân công theo dõi', en: 'Assign who follows it' }, doIt: { vi: 'Phân công', en: 'Assign' }, said: { vi: 'Đã phân công theo dõi', en: 'Assigned' }, asks: ['leader', 'specialist'] },
  list: { name: { vi: 'Đưa vào danh mục', en: 'Put on the list' }, doIt: { vi: 'Đưa vào danh mục', en: 'Put on the list' }, said: { vi: 'Đã đưa vào danh mục', en: 'On the list' }, asks: ['document', 'day'] },
  call: { name: { vi: 'Thông báo tuyển chọn', en: 'Call for applications' }, doIt: { vi: 'Ghi thông báo', en: 'Record the call' }, said: { vi: 'Đã ghi thông báo tuyển chọn', en: 'The call is recorded' }, asks: ['until', 'document', 'day'] },
  assign: { name: { vi: 'Giao trực tiếp', en: 'Assign without a call' }, doIt: { vi: 'Giao trực tiếp', en: 'Assign' }, said: { vi: 'Đã ghi giao trực tiếp', en: 'Assigned' }, asks: ['host', 'document', 'day'] },
  apply: { name: { vi: 'Nhận hồ sơ đăng ký', en: 'Take an application in' }, doIt: { vi: 'Nhận hồ sơ', en: 'Take it in' }, said: { vi: 'Đã nhận hồ sơ', en: 'Taken in' }, asks: ['host', 'partner', 'team', 'file', 'day'], says: { vi: 'Hồ sơ này được đưa ra hội đồng tuyển chọn; xung đột lợi ích được tính từ những tổ chức và người ghi ở đây.', en: 'This dossier goes before the council that selects; conflicts are reckoned from who is named here.' } },
  fund: { name: { vi: 'Phê duyệt kinh phí', en: 'Approve the budget' }, doIt: { vi: 'Ghi phê duyệt', en: 'Record it' }, said: { vi: 'Đã ghi kinh phí', en: 'The budget is recorded' }, asks: ['amount', 'document', 'day'] },
  contract: { name: { vi: 'Ký hợp đồng', en: 'Sign the contract' }, doIt: { vi: 'Ghi hợp đồng', en: 'Record the contract' }, said: { vi: 'Đã ghi hợp đồng', en: 'The contract is recorded' }, asks: ['host', 'principal', 'from', 'until', 'document', 'ordered'], says: { vi: 'Hội đồng nghiệm thu xếp loại theo từng sản phẩm ghi ở đây.', en: 'The council that accepts grades what is ordered here, product by product.' } },
  check: { name: { vi: 'Kiểm tra tiến độ', en: 'Check the progress' }, doIt: { vi: 'Ghi kiểm tra', en: 'Record the check' }, said: { vi: 'Đã ghi kiểm tra', en: 'The check is recorded' }, asks: ['found', 'text', 'document', 'day'] },
  extend: { name: { vi: 'Gia hạn', en: 'Extend' }, doIt: { vi: 'Gia hạn', en: 'Extend' }, said: { vi: 'Đã gia hạn', en: 'Extended' }, asks: ['until', 'reason', 'document'] },
  stop: { name: { vi: 'Chấm dứt', en: 'Stop' }, doIt: { vi: 'Chấm dứt nhiệm vụ', en: 'Stop the task' }, said: { vi: 'Đã chấm dứt', en: 'Stopped' }, asks: ['text', 'document', 'day'] },
  submit: { name: { vi: 'Nhận hồ sơ nghiệm thu', en: 'Take the results in' }, doIt: { vi: 'Nhận hồ sơ', en: 'Take them in' }, said: { vi: 'Đã nhận hồ sơ nghiệm thu', en: 'The results are taken in' }, asks: ['delivered', 'file', 'day'], says: { vi: 'Hồ sơ này được đưa ra hội đồng đánh giá, nghiệm thu.', en: 'This dossier goes before the council that accepts.' } },
  register: { name: { vi: 'Đăng ký kết quả', en: 'Register the results' }, doIt: { vi: 'Ghi đăng ký', en: 'Record it' }, said: { vi: 'Đã ghi đăng ký kết quả', en: 'The registration is recorded' }, asks: ['document', 'day'] },
  announce: { name: { vi: 'Thông báo kết quả', en: 'Announce the result' }, doIt: { vi: 'Ghi thông báo', en: 'Record it' }, said: { vi: 'Đã ghi thông báo kết quả', en: 'The announcement is recorded' }, asks: ['recipient', 'document', 'day'] },
  deliver: { name: { vi: 'Ghi nơi đã nhận thông báo', en: 'Record who has the notice' }, doIt: { vi: 'Ghi đã nhận', en: 'Record it' }, said: { vi: 'Đã ghi nơi nhận', en: 'Recorded' }, asks: ['recipient', 'way', 'day', 'text', 'file'] },
};

export const labels: Record<Asked, Ask> = {
  leader: { label: { vi: 'Lãnh đạo phụ trách', en: 'Leader' }, is: 'user' },
  specialist: { label: { vi: 'Chuyên quản', en: 'Specialist' }, is: 'user' },
  host: { label: { vi: 'Tổ chức chủ trì', en: 'Organisation that does it' } },
  partner: { label: { vi: 'Tổ chức phối hợp, mỗi dòng một tổ chức', en: 'Organisations that cooperate, one a line' } },
  team: { label: { vi: 'Người thực hiện, chủ nhiệm trước', en: 'Team, the principal first' }, hint: { vi: 'mỗi dòng: họ tên; tổ chức', en: 'a line each: name; organisation' } },
  principal: { label: { vi: 'Chủ nhiệm', en: 'Principal investigator' } },
  amount: { label: { vi: 'Kinh phí, triệu đồng', en: 'Budget, million đồng' } },
  found: { label: { vi: 'Tiến độ', en: 'Progress' }, words: { 'on-time': { vi: 'Đúng tiến độ', en: 'On time' }, late: { vi: 'Chậm tiến độ', en: 'Late' } } },
  text: { label: { vi: 'Nội dung, lý do', en: 'What was found, or why' }, long: true },
  reason: { label: { vi: 'Lý do', en: 'Reason' }, long: true },
  from: { label: { vi: 'Từ ngày', en: 'From' }, short: true },
  until: { label: { vi: 'Đến ngày', en: 'Until' }, short: true },
  day: { label: { vi: 'Ngày', en: 'Day' }, hint: { vi: 'để trống là hôm nay', en: 'today where empty' }, short: true },
  document: { label: { vi: 'Số văn bản', en: 'Number of the document' }, short: true },
  file: { label: { vi: 'Tệp hồ sơ', en: 'Files' } },
  recipient: { label: { vi: 'Nơi nhận, mỗi dòng một nơi', en: 'Recipients, one a line' } },
  way: { label: { vi: 'Cách gửi', en: 'How it was sent' }, words: way_words, short: true },
  ordered: { label: { vi: 'Sản phẩm phải giao nộp, mỗi dòng một sản phẩm', en: 'Products that are ordered, one a line' }, hint: { vi: 'tên; số lượng đơn vị – ví dụ: Mô hình trồng dược liệu; 4,5 ha', en: 'name; amount unit – as: Mô hình trồng dược liệu; 4,5 ha' } },
  delivered: { label: { vi: 'Số lượng đã giao, mỗi dòng một số', en: 'How much was delivered, a number a line' } },
};

/** "until" is the last day to apply while a call is made. */
export const until_of_call: Pair = { vi: 'Hạn nộp hồ sơ', en: 'Last day to apply' };

export const pathOf = (done: Done): Exclude<TaskPath, '/api/v1/research/{research}/propose' | '/api/v1/research/{research}/enter'> => (done === 'list' ? '/api/v1/research/list' : `/api/v1/research/{research}/${done}`);

/** Of what the server says is open, what has a form here, in order; nobody is left to have a notice once all have it. */
export const openOf = ({ may, undelivered }: Pick<Task, 'may' | 'undelivered'>): Done[] => (Object.keys(forms) as Done[]).filter((done) => may.includes(`research.${done}`) && (done !== 'deliver' || undelivered.length > 0));

/** What is asked of this task: amounts only where products were ordered. */
export const asksOf = (done: Done, { products }: Pick<Task, 'products'>): readonly Asked[] => forms[done].asks.filter((asked) => asked !== 'delivered' || products.length > 0);

/** "Theo thứ tự: Quy trình (1 quy trình); Mô hình (4,5 ha)" */
export const inOrder = ({ products }: Pick<Task, 'products'>): Pair => {
  const list = products.map((one) => `${one.name} (${numberText(one.ordered)} ${one.unit})`).join('; ');
  return { vi: `theo thứ tự: ${list}; để trống là giao đủ`, en: `in this order: ${list}; empty: all of it` };
};

/** The council that a task waits for, with the dossiers that go before it; none where it waits for none. */
export function councilFor(task: Pick<Task, 'id' | 'stage' | 'applications' | 'submitted'>): { kind: string; dossiers: string[] } | null {
  if (task.stage === 'proposed') return { kind: 'identification', dossiers: [task.id] };
  if (task.stage === 'called' && task.applications.length > 0) return { kind: 'selection', dossiers: [...task.applications] };
  if (task.stage === 'submitted' && task.submitted) return { kind: 'acceptance', dossiers: [task.submitted] };
  return null;
}
