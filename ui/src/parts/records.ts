// SPDX-License-Identifier: AGPL-3.0-or-later
// Records of programmes: what they are called by their kind, and where they are looked at.
import type { Pair } from '../api/text';

export const record_words: Record<string, Pair> = {
  council: { vi: 'hội đồng', en: 'council' },
  dossier: { vi: 'hồ sơ', en: 'dossier' },
  research: { vi: 'nhiệm vụ KH&CN', en: 'research task' },
  meeting: { vi: 'hội nghị', en: 'meeting' },
  approval: { vi: 'trình duyệt', en: 'approval' },
  round: { vi: 'đợt', en: 'call' },
  procedure: { vi: 'quy trình', en: 'procedure' },
  expert: { vi: 'lý lịch khoa học', en: 'curriculum of' },
  achievement: { vi: 'kết quả', en: 'achievement' },
  binding: { vi: 'sản phẩm được đếm', en: 'counted product' },
  rule: { vi: 'quy định', en: 'rule' },
};

const pages: Record<string, string> = { council: '/hoi-dong', dossier: '/ho-so', research: '/nhiem-vu-khcn', item: '/item' };
/** Those that stand opened in the list of their kind. */
const lists: Record<string, string> = { meeting: '/hoi-nghi', approval: '/trinh-duyet', round: '/dot-dang-ky', procedure: '/quy-trinh' };

/** Of "research/nv1"; empty where it has no page. */
export function recordAddress(record: string): string {
  const [kind = '', id = ''] = record.split(/\/(.*)/s);
  const page = pages[kind];
  const list = lists[kind];
  if (!id || (!page && !list)) return '';
  return page ? `${page}/${encodeURIComponent(id)}` : `${list}?open=${encodeURIComponent(id)}`;
}
