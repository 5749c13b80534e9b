// SPDX-License-Identifier: AGPL-3.0-or-later
// Shows a picture or the pages of a .pdf from their bytes: the server itself never shows what somebody brought.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { evidenceBytes } from '../api/files';
import { Problem } from '../api/problem';
import { t } from '../api/text';
import { Loading } from './page_host';
import { ProblemBox } from './problem_box';
import styles from './evidence.module.css';

const pages_at_once = 5;

function unreadable(): Problem {
  return new Problem(422, { title: t({ vi: 'Không xem được tệp này ở đây; hãy tải về.', en: 'This file cannot be shown here; save it instead.' }) });
}

function Page({ document: file, number, name }: { document: PDFDocumentProxy; number: number; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void (async () => {
      const page = await file.getPage(number);
      const at = canvas.current;
      if (gone || !at) return;
      const viewport = page.getViewport({ scale: 1.5 });
      at.width = viewport.width;
      at.height = viewport.height;
      const task = page.render({ canvas: at, viewport });
      stop = () => task.cancel();
      await task.promise.catch(() => undefined);
    })();
    return () => {
      gone = true;
      stop?.();
    };
  }, [file, number]);
  return <canvas ref={canvas} role="img" aria-label={t({ vi: `${name}, trang ${number}`, en: `${name}, page ${number}` })} />;
}

export default function Preview({ item, file, pdf }: { item: string; file: { name: string; sha256: string }; pdf: boolean }) {
  const [picture, setPicture] = useState('');
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [shown, setShown] = useState(pages_at_once);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    let made = '';
    void (async () => {
      try {
        const bytes = await evidenceBytes(item, file.sha256, stop.signal);
        if (pdf) {
          const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist');
          const { default: worker } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
          GlobalWorkerOptions.workerSrc = worker;
          setDocument(await getDocument({ data: await bytes.arrayBuffer(), isEvalSupported: false, useWasm: false }).promise);
        } else {
          made = URL.createObjectURL(new Blob([bytes], { type: `image/${(/\w+$/.exec(file.name)?.[0] ?? '').toLowerCase().replace('jpg', 'jpeg')}` }));
          setPicture(made);
        }
      } catch (thrown) {
        if (!stop.signal.aborted) setProblem(thrown instanceof Problem || thrown instanceof TypeError ? thrown : unreadable());
      }
    })();
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [item, file, pdf]);

  if (problem) return <ProblemBox problem={problem} />;
  if (picture) return <img className={styles.picture} src={picture} alt={file.name} onError={() => setProblem(unreadable())} />;
  if (!document) return <Loading />;
  const count = Math.min(shown, document.numPages);
  return (
    <div className={styles.pages}>
      {Array.from({ length: count }, (_, at) => (
        <Page key={at} document={document} number={at + 1} name={file.name} />
      ))}
      {count < document.numPages && (
        <Button variant="default" onClick={() => setShown(shown + pages_at_once)}>
          {t({ vi: `Xem tiếp (${count}/${document.numPages} trang)`, en: `More (${count} of ${document.numPages} pages)` })}
        </Button>
      )}
    </div>
  );
}
