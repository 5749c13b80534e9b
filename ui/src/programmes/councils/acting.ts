// SPDX-License-Identifier: AGPL-3.0-or-later
// What comes after something was done in a council: its page is asked anew, a word is said.
import { useQueryClient } from '@tanstack/react-query';
import { notify } from '../../parts/notices';

export function useDone(close: () => void): (words: string) => Promise<void> {
  const queries = useQueryClient();
  return async (words) => {
    notify(words);
    await Promise.all(['council', 'councils', 'dossier'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
    close();
  };
}
