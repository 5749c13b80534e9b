// SPDX-License-Identifier: AGPL-3.0-or-later
// The work at hand, for editors and dialogs deep below the page.
import { createContext, useContext } from 'react';
import type { Work } from './work';

export const WorkContext = createContext<Work | null>(null);

export function useStudio(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('outside of the studio');
  return work;
}
