// SPDX-License-Identifier: AGPL-3.0-or-later
// The name and its sign: six dots, six clears.

export function Brand() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '.5rem', fontWeight: 600, fontSize: '1.0625rem', whiteSpace: 'nowrap' }}>
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="7" fill="#9a1b1e" />
        <g fill="#fff">
          {[8.5, 16, 23.5].flatMap((y) => [10, 22].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="3" />))}
        </g>
      </svg>
      Sáu Rõ
    </span>
  );
}
