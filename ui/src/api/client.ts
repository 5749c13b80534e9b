// SPDX-License-Identifier: AGPL-3.0-or-later
// The client of the server: typed by what the server says of itself. Answers are values; what is refused is thrown as a Problem.
import createClient, { type Middleware } from 'openapi-fetch';
import { authorization } from './link';
import { Problem, problemIn, problemOf } from './problem';
import type { paths } from '../../generated/schema';
import { sessionEnded } from './session_state';
import { language } from './text';

const inTheirLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    for (const [name, value] of Object.entries(authorization())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok || response.status === 304) return undefined;
    const problem = await problemIn(response);
    if (problem.isSignedOut && schemaPath !== '/api/v1/account/me') sessionEnded();
    throw problem;
  },
  onError({ error }) {
    return problemOf(error);
  },
};

// The session is a cookie that scripts cannot read; whether a page of this site asks, the server tells by what the browser
// sends of itself (Sec-Fetch-Site, Origin): no token against forged requests is needed.
export const client = createClient<paths, 'application/json'>({ credentials: 'same-origin' });
client.use(inTheirLanguage);

/** What was answered. */
export async function valueOf<T>(asked: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await asked;
  if (data === undefined) throw new Problem(500, {});
  return data;
}

/** What was answered, with the version that an edit is made against. */
export async function versionOf<T extends object>(asked: Promise<{ data?: T; response: Response }>): Promise<T & { etag: string }> {
  const { data, response } = await asked;
  if (data === undefined) throw new Problem(500, {});
  return { ...data, etag: response.headers.get('ETag') ?? '' };
}
