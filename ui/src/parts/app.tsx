// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is here decides what stands on the screen, but on open pages: nobody signs in, who was given a password changes it, everybody else works.
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { watchChanges } from '../api/changes';
import type { Me } from '../api/kinds';
import { Problem } from '../api/problem';
import { useMe } from '../api/queries';
import { t } from '../api/text';
import type { Page } from './page';
import { Loading, PageHost, Shown } from './page_host';
import { ProblemBox } from './problem_box';
import { namesIn, usePath } from './router';
import { SecondFactorPage } from './second_factor_page';
import { Shell } from './shell';
import { SignedOut } from './signed_out';
import { SignInPage } from './sign_in_page';

function Working({ pages, me }: { pages: readonly Page[]; me: Me }) {
  const client = useQueryClient();
  useEffect(() => watchChanges(client), [client, me.user]);
  return (
    <>
      <Shell pages={pages} me={me}>
        <PageHost pages={pages} me={me} />
      </Shell>
      <SignedOut me={me} />
    </>
  );
}

export function App({ pages }: { pages: readonly Page[] }) {
  const path = usePath();
  const open = pages.find((page) => page.isOpen && namesIn(page.address, path));
  return open ? <Shown page={open} names={namesIn(open.address, path) ?? {}} /> : <BehindTheDoor pages={pages} />;
}

function BehindTheDoor({ pages }: { pages: readonly Page[] }) {
  const me = useMe();
  if (me.data && !me.data.must_change_password && me.data.second_factor === 'required') return <SecondFactorPage me={me.data} />;
  if (me.data && !me.data.must_change_password) return <Working pages={pages} me={me.data} />;
  if (me.data) return <SignInPage changing={me.data.user} />;
  if (me.error instanceof Problem && me.error.status === 401) return <SignInPage />;
  if (me.error)
    return (
      <main style={{ maxWidth: '32rem', margin: '15vh auto', padding: '1rem' }}>
        <h1 style={{ fontSize: '1.375rem' }}>{t({ vi: 'Chưa vào được Sáu Rõ', en: 'Sáu Rõ cannot be reached' })}</h1>
        <ProblemBox problem={me.error} again={() => void me.refetch()} />
      </main>
    );
  return <Loading />;
}
