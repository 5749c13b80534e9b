// SPDX-License-Identifier: AGPL-3.0-or-later
// What a browser calls itself, in the words in which its user knows it.
import { t } from '../../api/text';

const browsers: [RegExp, string][] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const devices: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

const first = (names: [RegExp, string][], agent: string) => names.find(([sign]) => sign.test(agent))?.[1];

/** "Chrome trên Windows"; what nobody knows stays as it is. */
export function agentText(agent: string): string {
  const browser = first(browsers, agent);
  const device = first(devices, agent);
  if (!browser) return agent || t({ vi: 'chương trình không rõ tên', en: 'an unnamed program' });
  return device ? t({ vi: `${browser} trên ${device}`, en: `${browser} on ${device}` }) : browser;
}
