// SPDX-License-Identifier: AGPL-3.0-or-later
// What was made here, or asked for under a name of ours, saved by the browser as a file.

const kept_for = 1000;

export function saveFile(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), kept_for);
}
