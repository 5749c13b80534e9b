// SPDX-License-Identifier: AGPL-3.0-or-later
// The link of a mail, by which its reader acts on one item without signing in. Its secret is in memory alone, for as long as its page is there.

export interface MailLink {
  item: string;
  secret: string;
}

let opened: MailLink | null = null;

/** What stands behind "#": an item's id and the secret, which begins with "sauro_". */
export function linkIn(hash: string): MailLink | null {
  const [, item = '', secret = ''] = /^#(.+)\.(sauro_[^.]+)$/.exec(hash) ?? [];
  return secret ? { item, secret } : null;
}

/** Takes the link out of the address bar and of the history, and acts by it from now on. */
export function takeLink(): MailLink | null {
  const found = linkIn(location.hash);
  if (location.hash) history.replaceState(null, '', location.pathname);
  if (found) opened = found;
  return found;
}

export const isByLink = (): boolean => opened !== null;

/** Who asks, where that is not told by the session's cookie. */
export const authorization = (): Record<string, string> => (opened ? { Authorization: `Bearer ${opened.secret}` } : {});
