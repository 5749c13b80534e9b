// SPDX-License-Identifier: AGPL-3.0-or-later
// All pages: a new one is its file and its line here. Those with an icon stand in the navigation, in this order.
import { IconBellRinging, IconBuilding, IconCalendarEvent, IconChartLine, IconChecklist, IconFileImport, IconFileText, IconFlask, IconGavel, IconHelpCircle, IconHistory, IconInbox, IconLayoutDashboard, IconListCheck, IconListTree, IconTableImport, IconUsersGroup } from '@tabler/icons-react';
import type { Page } from '../parts/page';

/** Councils are for whoever may sit on one, and for who oversees the agency. */
const sitsOrOversees: NonNullable<Page['isFor']> = (me) => me.may.includes('councils') && me.roles.some((one) => one.role !== 'superior' && one.role !== 'administrator');

export const pages: readonly Page[] = [
  {
    address: '/my-work',
    title: { vi: 'Việc của tôi', en: 'My work' },
    icon: IconChecklist,
    isFor: (me) => me.may.includes('mine'),
    load: () => import('./my_work'),
  },
  {
    address: '/desk',
    title: { vi: 'Bàn văn phòng', en: 'Office desk' },
    icon: IconInbox,
    isFor: (me) => me.roles.some((one) => one.role === 'office' || one.role === 'director'),
    isFirstFor: (me) => me.roles.some((one) => one.role === 'office'),
    load: () => import('./desk'),
  },
  {
    address: '/urging',
    title: { vi: 'Đôn đốc', en: 'Urging' },
    icon: IconBellRinging,
    isFor: (me) => me.may.includes('urging'),
    entries: [
      { to: '/urging?part=said', title: { vi: 'Đôn đốc: đã nhắc, hồi âm', en: 'Urging: said, and what came back' }, isFor: (me) => me.may.includes('urging') },
      { to: '/urging?part=mail', title: { vi: 'Thư đôn đốc', en: 'Mail that urges' }, isFor: (me) => me.may.includes('mails') },
      { to: '/urging?part=ladder', title: { vi: 'Thang đôn đốc', en: 'The ladder of urging' }, isFor: (me) => me.may.includes('ladder') },
    ],
    load: () => import('./urging'),
  },
  {
    address: '/notices',
    title: { vi: 'Thông báo', en: 'Notices' },
    entries: [{ to: '/notices', title: { vi: 'Thông báo của tôi', en: 'My notices' }, isFor: (me) => me.may.includes('notices') }],
    load: () => import('./notices'),
  },
  {
    address: '/board',
    title: { vi: 'Bảng theo dõi', en: 'Board' },
    icon: IconLayoutDashboard,
    isFor: (me) => me.may.includes('board'),
    isFirstFor: (me) => me.roles.some((one) => one.role === 'director' || one.role === 'superior' || one.role === 'auditor'),
    load: () => import('./board'),
  },
  {
    address: '/forecast',
    title: { vi: 'Dự báo', en: 'Forecast' },
    icon: IconChartLine,
    isFor: (me) => me.may.includes('forecast'),
    entries: [
      { to: '/forecast?part=path', title: { vi: 'Đường găng', en: 'Critical path' }, isFor: (me) => me.may.includes('critical-path') },
      { to: '/forecast?part=workload', title: { vi: 'Khối lượng việc', en: 'Workload' }, isFor: (me) => me.may.includes('workload') },
    ],
    load: () => import('./forecast'),
  },
  {
    address: '/plan',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    icon: IconListTree,
    isFor: (me) => me.may.includes('plan'),
    load: () => import('./plan'),
  },
  {
    address: '/nhap-bang',
    title: { vi: 'Nhập bảng cập nhật', en: 'Import a sheet' },
    icon: IconTableImport,
    isFor: (me) => me.roles.some((one) => one.role === 'office' || one.role === 'head' || one.role === 'specialist'),
    keys: [
      { keys: ['Space'], does: { vi: 'Chọn, bỏ một dòng', en: 'Choose or leave out a row' } },
      { keys: ['A'], does: { vi: 'Chọn hết, bỏ hết', en: 'Choose all, none' } },
      { keys: ['Enter'], does: { vi: 'Xem cả dòng, chỉ rõ việc', en: 'See a row by itself, say which item it is' } },
    ],
    load: () => import('./worksheet'),
  },
  {
    address: '/hoi-dong',
    title: { vi: 'Hội đồng', en: 'Councils' },
    icon: IconGavel,
    isFor: sitsOrOversees,
    isFirstFor: (me) => me.roles.length > 0 && me.roles.every((one) => one.role === 'council_member'),
    entries: [{ to: '/hoi-dong?do=appoint', title: { vi: 'Thành lập hội đồng', en: 'Appoint a council' }, isFor: (me) => me.may.includes('council.appoint') }],
    load: () => import('../programmes/councils'),
  },
  {
    address: '/hoi-dong/:council',
    title: { vi: 'Phòng họp hội đồng', en: 'Council room' },
    load: () => import('../programmes/councils/room'),
  },
  {
    address: '/ho-so/:dossier',
    title: { vi: 'Hồ sơ', en: 'Dossier' },
    load: () => import('../programmes/councils/dossier'),
  },
  {
    address: '/nhiem-vu-khcn',
    title: { vi: 'Nhiệm vụ KH&CN', en: 'Research tasks' },
    icon: IconFlask,
    isFor: (me) => me.may.includes('research-tasks'),
    entries: [
      { to: '/nhiem-vu-khcn?do=propose', title: { vi: 'Nhập đề xuất nhiệm vụ', en: 'Enter a proposal' }, isFor: (me) => me.may.includes('research.propose') },
      { to: '/nhiem-vu-khcn?do=enter', title: { vi: 'Ghi nhiệm vụ đang thực hiện', en: 'Enter a running task' }, isFor: (me) => me.may.includes('research.enter') },
    ],
    load: () => import('../programmes/research'),
  },
  {
    address: '/nhiem-vu-khcn/:research',
    title: { vi: 'Nhiệm vụ', en: 'Research task' },
    load: () => import('../programmes/research/task'),
  },
  {
    address: '/hoi-nghi',
    title: { vi: 'Hội nghị, trình duyệt', en: 'Meetings, approvals' },
    icon: IconCalendarEvent,
    isFor: (me) => me.may.includes('meetings'),
    entries: [
      { to: '/hoi-nghi?do=plan', title: { vi: 'Lên lịch hội nghị, tập huấn, hội thảo', en: 'Plan a meeting' }, isFor: (me) => me.may.includes('meeting.plan') },
      { to: '/trinh-duyet', title: { vi: 'Trình duyệt: đang ở cấp nào', en: 'Approvals: where they are' }, isFor: (me) => me.may.includes('approvals') },
      { to: '/trinh-duyet?do=begin', title: { vi: 'Lập chuỗi trình', en: 'Begin an approval' }, isFor: (me) => me.may.includes('approval.begin') },
      { to: '/dot-dang-ky', title: { vi: 'Đợt đăng ký, lấy ý kiến', en: 'Calls to many bodies' }, isFor: (me) => me.may.includes('rounds') },
      { to: '/dot-dang-ky?do=open', title: { vi: 'Mở đợt đăng ký, lấy ý kiến', en: 'Open a call to many bodies' }, isFor: (me) => me.may.includes('round.open') },
      { to: '/quy-trinh', title: { vi: 'Quy trình theo bước', en: 'Procedures by steps' }, isFor: (me) => me.may.includes('procedures') },
      { to: '/quy-trinh?do=begin', title: { vi: 'Bắt đầu quy trình: mua sắm, xây dựng văn bản', en: 'Begin a procedure' }, isFor: (me) => me.may.includes('procedure.begin') },
    ],
    load: () => import('../programmes/services/meetings'),
  },
  {
    address: '/trinh-duyet',
    title: { vi: 'Trình duyệt', en: 'Approvals' },
    under: '/hoi-nghi',
    load: () => import('../programmes/services/approvals'),
  },
  {
    address: '/dot-dang-ky',
    title: { vi: 'Đợt đăng ký, lấy ý kiến', en: 'Calls to many bodies' },
    under: '/hoi-nghi',
    load: () => import('../programmes/services/rounds'),
  },
  {
    address: '/quy-trinh',
    title: { vi: 'Quy trình theo bước', en: 'Procedures by steps' },
    under: '/hoi-nghi',
    load: () => import('../programmes/services/procedures'),
  },
  {
    address: '/documents',
    title: { vi: 'Văn bản', en: 'Documents' },
    icon: IconFileText,
    isFor: (me) => me.may.includes('documents'),
    load: () => import('./documents'),
  },
  {
    address: '/document/:document',
    title: { vi: 'Văn bản', en: 'Document' },
    load: () => import('./document'),
  },
  {
    address: '/compose',
    title: { vi: 'Soạn văn bản', en: 'Compose a document' },
    load: () => import('./compose'),
  },
  {
    address: '/import',
    title: { vi: 'Nhập kế hoạch', en: 'Import' },
    icon: IconFileImport,
    isFor: (me) => me.may.includes('plan.import') || me.may.includes('plan.issue'),
    load: () => import('./import'),
  },
  {
    address: '/studio/:plan',
    title: { vi: 'Bản nhập', en: 'Imported draft' },
    load: () => import('./studio'),
  },
  {
    address: '/item/:item',
    title: { vi: 'Việc', en: 'Item' },
    load: () => import('./item'),
  },
  {
    address: '/cap-nhat',
    title: { vi: 'Cập nhật theo liên kết trong thư', en: 'Report by the link of a mail' },
    isOpen: true,
    load: () => import('./mail_link'),
  },
  {
    address: '/set-up',
    title: { vi: 'Thiết lập cơ quan', en: 'Setting up' },
    icon: IconListCheck,
    isFor: (me) => me.may.includes('user.set'),
    isFirstFor: (me) => me.roles.length > 0 && me.roles.every((one) => one.role === 'administrator'),
    load: () => import('./set_up'),
  },
  {
    address: '/organisation',
    title: { vi: 'Tổ chức, nhân sự', en: 'Units and people' },
    icon: IconUsersGroup,
    isFor: (me) => me.may.includes('unit.set') || me.may.includes('user.set'),
    load: () => import('./organisation'),
  },
  {
    address: '/agency',
    title: { vi: 'Cơ quan', en: 'Agency' },
    icon: IconBuilding,
    isFor: (me) => me.may.includes('agency'),
    load: () => import('./agency'),
  },
  {
    address: '/audit',
    title: { vi: 'Nhật ký', en: 'Audit trail' },
    icon: IconHistory,
    // The administrator does not read what was recorded, but may see that it is whole.
    isFor: (me) => me.may.includes('facts') || me.roles.some((one) => one.role === 'administrator'),
    load: () => import('./audit'),
  },
  {
    address: '/help',
    title: { vi: 'Trợ giúp', en: 'Help' },
    icon: IconHelpCircle,
    load: () => import('./help'),
  },
  {
    address: '/account',
    title: { vi: 'Tài khoản của tôi', en: 'My account' },
    load: () => import('./account'),
  },
];
