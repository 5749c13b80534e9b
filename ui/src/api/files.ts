// SPDX-License-Identifier: AGPL-3.0-or-later
// Files on their way in, in pieces that are small enough to be sent again, and evidence on its way out.
import { client, valueOf } from './client';
import { authorization } from './link';
import { problemIn, problemOf, type Problem } from './problem';
import { sessionEnded } from './session_state';
import type { Upload } from './kinds';
import { language } from './text';

// The server takes 4 MiB a request.
const piece = 1 << 20;
const most_tries = 3;

export interface Uploading {
  progress?: (received: number, length: number) => void;
  signal?: AbortSignal;
}

/** Brings a file; the answer is the id by which an action takes it. What was broken off goes on from where it was. */
export async function upload(file: File, { progress, signal }: Uploading = {}): Promise<string> {
  const begun = await send(`/api/v1/upload/begin?name=${encodeURIComponent(file.name)}&length=${file.size}`, file.slice(0, piece), signal);
  let received = begun.received;
  progress?.(received, file.size);
  for (let tries = 0; received < file.size; ) {
    try {
      received = (await send(`/api/v1/upload/${begun.upload}/append?offset=${received}`, file.slice(received, received + piece), signal)).received;
      tries = 0;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (signal?.aborted || !(problem.isPassing || problem.code === 'upload.offset') || ++tries > most_tries) throw problem;
      received = (await valueOf(client.GET('/api/v1/upload/{upload}', { params: { path: { upload: begun.upload } } }))).received;
    }
    progress?.(received, file.size);
  }
  return begun.upload;
}

/** A file that is not wanted after all. */
export function dropUpload(id: string): Promise<unknown> {
  return client.POST('/api/v1/upload/{upload}/drop', { params: { path: { upload: id } } }).catch(() => undefined);
}

async function refused(response: Response): Promise<Problem> {
  const problem = await problemIn(response);
  if (problem.isSignedOut) sessionEnded();
  return problem;
}

async function send(address: string, bytes: Blob, signal?: AbortSignal): Promise<Upload> {
  const response = await fetch(address, {
    method: 'POST',
    body: bytes,
    headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': language(), ...authorization() },
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await refused(response);
  return (await response.json()) as Upload;
}

/** Where a file of evidence is had; the browser saves it. */
export function evidenceAddress(item: string, sha256: string): string {
  return `/api/v1/item/${encodeURIComponent(item)}/file?file=${sha256}`;
}

export async function evidenceBytes(item: string, sha256: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(evidenceAddress(item, sha256), signal ? { signal } : {});
  if (!response.ok) throw await refused(response);
  return response.blob();
}

/** The server reads a file of evidence, to be looked at: a job, whose result is its document. */
export const beginPreview = (item: string, sha256: string) => valueOf(client.POST('/api/v1/item/{item}/preview', { params: { path: { item }, query: { file: sha256 } } }));
