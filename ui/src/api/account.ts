// SPDX-License-Identifier: AGPL-3.0-or-later
// At the door: signing in and out, and one's own password.
import { client, valueOf } from './client';
import type { Me } from './kinds';
import { meQuery, queries } from './queries';
import { sessionBegun } from './session_state';

function begun(me: Me): Me {
  // Who signs in over somebody else's page must not see what was answered to them.
  const before = queries.getQueryData(meQuery.queryKey);
  if (before && before.user !== me.user) queries.clear();
  queries.setQueryData(meQuery.queryKey, me);
  sessionBegun();
  if (!me.must_change_password) void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'account.me' });
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
