// SPDX-License-Identifier: AGPL-3.0-or-later
// The address says what is on the screen: pages by their path, filters by what stands behind "?". Back and forward work.
import { useCallback, useMemo, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

const watchers = new Set<() => void>();
const tell = () => {
  for (const told of watchers) told();
};
window.addEventListener('popstate', tell);

const watch = (told: () => void) => {
  watchers.add(told);
  return () => watchers.delete(told);
};

export function go(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  const before = location.pathname;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  // What opens on the same page leaves the reader where they are.
  if (!replace && location.pathname !== before) window.scrollTo(0, 0);
  tell();
}

export const usePath = (): string => useSyncExternalStore(watch, () => location.pathname);

/** What stands for ":item" of "/item/:item" in a path; null where the path is another's. */
export function namesIn(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const there = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== there.length) return null;
  const names: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const told = there[at] ?? '';
    if (part.startsWith(':') && told) names[part.slice(1)] = decodeURIComponent(told);
    else if (part !== told) return null;
  }
  return names;
}

export type AddressWords = Record<string, string | readonly string[] | null>;

/** This page's address with some of its words set anew; null and empty take one away, a list stands as often as it is long. */
export function addressWith(words: AddressWords): string {
  const all = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(words)) {
    all.delete(name);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) all.append(name, one);
  }
  const text = all.toString();
  return location.pathname + (text ? `?${text}` : '');
}

/** All that stands behind "?". */
export function useWords(): URLSearchParams {
  const search = useSyncExternalStore(watch, () => location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** A filter that stands in the address, so that it can be shared; empty where it does not. */
export function useFilter(name: string): [string, (value: string) => void] {
  const search = useSyncExternalStore(watch, () => location.search);
  const set = useCallback(
    (value: string) => {
      go(addressWith({ [name]: value }), { replace: true });
    },
    [name],
  );
  return [new URLSearchParams(search).get(name) ?? '', set];
}

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
}

/** An anchor that opens in place; with a key held down, or to another tab, as browsers do. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}

export const itemAddress = (item: string): string => `/item/${encodeURIComponent(item)}`;
