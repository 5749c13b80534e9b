// SPDX-License-Identifier: AGPL-3.0-or-later
// What went wrong, in words that say what to do: as the server tells it (RFC 9457), or that it was not reached.
import { t, type Pair } from './text';

interface Details {
  title?: unknown;
  detail?: unknown;
  repair?: unknown;
  code?: unknown;
  field?: unknown;
  instance?: unknown;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export class Problem extends Error {
  /** HTTP status; 0 where the server was not reached. */
  readonly status: number;
  /** Its name, as close.below-quantity. */
  readonly code: string;
  /** The input at fault, where one is. */
  readonly field: string;
  readonly detail: string;
  readonly repair: string;
  /** The request's id in the server's log; empty where there is none. */
  readonly request: string;
  /** Seconds after which to try again; 0 where it is not told. */
  readonly wait: number;

  constructor(status: number, details: Details, wait = 0) {
    super(text(details.title));
    this.status = status;
    this.code = text(details.code);
    this.field = text(details.field);
    this.detail = text(details.detail);
    this.repair = text(details.repair);
    this.request = text(details.instance).replace(/^urn:request:/, '');
    this.wait = wait;
  }

  /** Somebody else has changed what was looked at. */
  get isConflict(): boolean {
    return this.status === 412 || this.code === 'conflict';
  }
  get isSignedOut(): boolean {
    return this.code === 'http.sign-in';
  }
  /** It may pass by itself: nothing is wrong with what was sent. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

const unreached: Pair = {
  vi: 'Chưa kết nối được máy chủ. Những gì đã nhập vẫn còn trên máy này; hãy thử lại khi có mạng.',
  en: 'The server cannot be reached. What you typed is kept on this device; try again when you are connected.',
};
const strange: Pair = { vi: 'Máy chủ trả lời không đúng dạng.', en: 'The server gave an answer that cannot be read.' };

/** Anything that was thrown, as a Problem. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  // fetch tells of a lost connection by a TypeError.
  if (thrown instanceof TypeError) return new Problem(0, { title: t(unreached) });
  return new Problem(500, { title: t(strange), detail: thrown instanceof Error ? thrown.message : '' });
}

export async function problemIn(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('Retry-After') ?? 0) || 0;
  try {
    return new Problem(response.status, (await response.json()) as Details, wait);
  } catch {
    return new Problem(response.status, { title: response.status >= 502 ? t(unreached) : t(strange) }, wait);
  }
}
