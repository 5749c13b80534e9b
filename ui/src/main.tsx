// SPDX-License-Identifier: AGPL-3.0-or-later
// Where it begins: the providers, then the page of the address, behind sign-in.
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery, queries } from './api/queries';
import { useLanguage } from './api/text';
import './parts/styles';
import { App } from './parts/app';
import { forgetOldDrafts } from './parts/drafts';
import { forgetOldFiles } from './parts/kept_files';
import { Notices } from './parts/notices';
import { namesIn } from './parts/router';
import { theme, variables } from './parts/theme';
import { pages } from './pages/list';

// Styles that are made while running carry the nonce of this answer, or the policy refuses them.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;

function Root() {
  // All below is drawn anew in the other language: nothing is remembered across this line.
  useLanguage();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <App pages={pages} />
        <Notices />
      </QueryClientProvider>
    </MantineProvider>
  );
}

// Who asks and what they look at are fetched while the rest is made ready.
const first = pages.find((page) => namesIn(page.address, location.pathname));
if (!first?.isOpen) void queries.prefetchQuery(meQuery);
void first?.load().catch(() => undefined);
forgetOldDrafts();
void forgetOldFiles();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
