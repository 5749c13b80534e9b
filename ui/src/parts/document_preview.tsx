// SPDX-License-Identifier: AGPL-3.0-or-later
// A file of evidence that the server reads (Word, Excel, text), drawn as the studio draws a plan's document.
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { beginPreview } from '../api/files';
import type { PlanDocument } from '../api/plan_drafts';
import { t } from '../api/text';
import { DocumentPane } from './document/document_pane';
import { JobProgress, useJob } from './job';
import { ProblemBox } from './problem_box';
import styles from './evidence.module.css';

export default function DocumentPreview({ item, file }: { item: string; file: { name: string; sha256: string } }) {
  const { running, result, problem, run, stop } = useJob<PlanDocument>(() => beginPreview(item, file.sha256));
  useEffect(run, [run]);
  if (running) return <JobProgress words={t({ vi: 'Đang đọc tệp…', en: 'Reading the file…' })} running={running} stop={stop} />;
  if (result)
    return result.blocks.length > 0 ? (
      <div className={styles.document}>
        <DocumentPane text={result} />
      </div>
    ) : (
      <p className="soft">{t({ vi: 'Tệp này không có chữ nào đọc được.', en: 'There are no words in this file that could be read.' })}</p>
    );
  if (problem) return <ProblemBox problem={problem} again={run} />;
  return (
    <p>
      {t({ vi: 'Đã dừng đọc.', en: 'Reading was stopped.' })}{' '}
      <Button variant="default" size="compact-sm" onClick={run}>
        {t({ vi: 'Đọc lại', en: 'Read it' })}
      </Button>
    </p>
  );
}
