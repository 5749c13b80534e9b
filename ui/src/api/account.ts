// SPDX-License-Identifier: AGPL-3.0-or-later
// At the door: signing in and out, and one's own password.
import { client, valueOf } from './client';
import type { InputOf, Me } from './kinds';
import { meQuery, queries } from './queries';
import { sessionBegun } from './session_state';

function begun(me: Me): Me {
  // Who signs in over somebody else's page must not see what was answered to them.
  const before = queries.getQueryData(meQuery.queryKey);
  if (before && before.user !== me.user) queries.clear();
  queries.setQueryData(meQuery.queryKey, me);
  sessionBegun();
  if (!me.must_change_password && me.second_factor !== 'required') void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'account.me' });
  return me;
}

export async function signIn(user: string, password: string, code?: string): Promise<Me> {
  return begun(await valueOf(client.POST('/api/v1/account/sign-in', { body: { user, password, ...(code ? { code } : {}) } })));
}

export async function changePassword(old: string, fresh: string): Promise<Me> {
  return begun(await valueOf(client.POST('/api/v1/account/password', { body: { old, new: fresh } })));
}

export async function signOut(): Promise<void> {
  await client.POST('/api/v1/account/sign-out');
}

/** All others where none is named. */
export async function endSession(password: string, session?: string): Promise<void> {
  await client.POST('/api/v1/account/end-session', { body: { password, ...(session ? { session } : {}) } });
  await queries.invalidateQueries({ queryKey: ['account.sessions'] });
}

/** What was done to the account up to now is no news any more. */
export async function seeEvents(): Promise<void> {
  await client.POST('/api/v1/account/see-events');
  await Promise.all([queries.invalidateQueries({ queryKey: ['account.events'] }), queries.invalidateQueries({ queryKey: meQuery.queryKey })]);
}

/** The token itself, which nobody is told again. */
export async function makeToken(token: InputOf<'/api/v1/account/make-token'>): Promise<string> {
  const { secret } = await valueOf(client.POST('/api/v1/account/make-token', { body: token }));
  void queries.invalidateQueries({ queryKey: ['account.tokens'] });
  return secret;
}

export async function endToken(token: string): Promise<void> {
  await client.POST('/api/v1/account/end-token', { body: { token } });
  await queries.invalidateQueries({ queryKey: ['account.tokens'] });
}

/** The whole address, which nobody is told again. */
export async function makeCalendar(calendar: InputOf<'/api/v1/account/make-calendar'>): Promise<string> {
  const { path } = await valueOf(client.POST('/api/v1/account/make-calendar', { body: calendar }));
  void queries.invalidateQueries({ queryKey: ['account.calendars'] });
  return location.origin + path;
}

export async function endCalendar(calendar: string): Promise<void> {
  await client.POST('/api/v1/account/end-calendar', { body: { calendar } });
  await queries.invalidateQueries({ queryKey: ['account.calendars'] });
}

export const askSecondFactor = (password: string) => valueOf(client.POST('/api/v1/account/ask-second-factor', { body: { password } }));

/** The recovery codes, told once. */
export const confirmSecondFactor = async (code: string): Promise<string[]> => (await valueOf(client.POST('/api/v1/account/confirm-second-factor', { body: { code } }))).codes;

export async function dropSecondFactor(password: string): Promise<void> {
  await client.POST('/api/v1/account/drop-second-factor', { body: { password } });
}

/** A password for somebody else, good for seven days; with `second` their authenticator app is taken away too. */
export async function resetPassword(user: string, second: boolean): Promise<string> {
  return (await valueOf(client.POST('/api/v1/account/reset', { body: { user, ...(second ? { 'second-factor': true } : {}) } }))).password;
}
