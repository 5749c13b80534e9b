// SPDX-License-Identifier: AGPL-3.0-or-later
// A file of evidence: looked at in place where the browser can show it, saved otherwise.
import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconFile, IconFileText, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { evidenceAddress } from '../api/files';
import { t } from '../api/text';
import { Dialog } from './confirm';
import { Loading } from './page_host';
import styles from './evidence.module.css';

const Preview = lazy(() => import('./preview'));
const DocumentPreview = lazy(() => import('./document_preview'));

const pictures = /\.(png|jpe?g|gif|webp)$/i;
const pdf = /\.pdf$/i;
/** What the server reads for us. */
const documents = /\.(docx|doc|odt|xlsx|txt)$/i;

/** Whether it can be shown, by its name; what it is not shows as an error there. */
export const canPreview = (name: string): boolean => pictures.test(name) || pdf.test(name) || documents.test(name);

export function EvidenceLink({ item, file }: { item: string; file: { name: string; sha256: string } }) {
  const [opened, setOpened] = useState(false);
  const address = evidenceAddress(item, file.sha256);
  const Sign = pdf.test(file.name) ? IconFileTypePdf : pictures.test(file.name) ? IconPhoto : documents.test(file.name) ? IconFileText : IconFile;
  const words = (
    <>
      <Sign size={16} aria-hidden /> {file.name}
    </>
  );
  if (!canPreview(file.name))
    return (
      <Anchor href={address} download={file.name} className={styles.link ?? ''}>
        {words}
      </Anchor>
    );
  return (
    <>
      <Anchor component="button" type="button" className={styles.link ?? ''} onClick={() => setOpened(true)}>
        {words}
      </Anchor>
      <Dialog opened={opened} close={() => setOpened(false)} title={file.name} size="min(64rem, 96vw)">
        <div className={styles.bar}>
          <Button component="a" href={address} download={file.name} variant="default" size="compact-sm" leftSection={<IconDownload size={16} aria-hidden />}>
            {t({ vi: 'Tải về', en: 'Save' })}
          </Button>
          <span className="soft small" title={t({ vi: 'Dấu vân tay SHA-256 trong sổ dữ kiện', en: 'SHA-256 in the ledger' })}>
            {`SHA-256 ${file.sha256.slice(0, 12)}…`}
          </span>
        </div>
        <Suspense fallback={<Loading />}>
          {documents.test(file.name) ? <DocumentPreview item={item} file={file} /> : <Preview item={item} file={file} pdf={pdf.test(file.name)} />}
        </Suspense>
      </Dialog>
    </>
  );
}
