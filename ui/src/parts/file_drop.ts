// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that are dropped on a part of the page, or chosen there: what the server would not take for its size is told at once.
import { useState, type DragEvent } from 'react';
import { t } from '../api/text';

const largest_file = 100 << 20;

export function useFileDrop(take: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const [large, setLarge] = useState<readonly string[]>([]);
  const add = (chosen: FileList | null | undefined) => {
    const all = [...(chosen ?? [])];
    setLarge(all.filter((file) => file.size > largest_file).map((file) => file.name));
    const taken = all.filter((file) => file.size <= largest_file);
    if (taken.length > 0) take(taken);
  };
  return {
    add,
    /** Which were too large, in words; empty where none was. */
    refused: large.length > 0 ? t({ vi: `Lớn hơn 100 MB, không nhận được: ${large.join(', ')}`, en: `Larger than 100 MB, cannot be taken: ${large.join(', ')}` }) : '',
    zone: {
      'data-over': over,
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      },
    },
  };
}
