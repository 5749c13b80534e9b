// SPDX-License-Identifier: AGPL-3.0-or-later
// A QR code as a drawing of our own: dark on white in every theme, with the quiet margin that phones look for.
import qrcode from 'qrcode-generator';

const margin = 4;

/** One path of squares, a run of dark ones in a row at a time. */
export function pathOf(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let y = 0; y < count; ++y)
    for (let x = 0; x < count; ++x) {
      if (!code.isDark(y, x)) continue;
      let end = x + 1;
      while (end < count && code.isDark(y, end)) ++end;
      path += `M${x + margin} ${y + margin}h${end - x}v1h-${end - x}z`;
      x = end;
    }
  return { path, size: count + 2 * margin };
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = pathOf(text);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="208" height="208" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
