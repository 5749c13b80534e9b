// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail came back: the message of the mail server tells which and why; of one that was chosen a few words are enough.
import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../api/text';
import { cameBack, type Mail } from '../../api/urging';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { FilesField } from '../../parts/files_field';
import { bring, letGo, type KeptFile } from '../../parts/kept_files';
import { notify } from '../../parts/notices';
import styles from './urging.module.css';

export function BounceDialog({ mail, close }: { mail: Mail | null; close: () => void }) {
  const queries = useQueryClient();
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [reason, setReason] = useState('');
  const said = { notice: mail?.notice ?? '', reason };
  const form = useActionForm('/api/v1/mail/bounced', said);
  const act = async () => {
    const [file] = await Promise.all(files.map((one) => bring(one.key)));
    await cameBack({ ...given(said), ...(file ? { file } : {}) });
    letGo(files.map((one) => one.key));
    void queries.invalidateQueries({ queryKey: ['mails'] });
    notify(t({ vi: 'Đã ghi là thư bị trả lại', en: 'Recorded that it came back' }));
  };
  return (
    <Confirm opened close={close} title={mail ? t({ vi: `Thư gửi ${mail.name} bị trả lại`, en: `The mail to ${mail.name} came back` }) : t({ vi: 'Ghi một thư bị trả lại', en: 'A mail came back' })} doIt={t({ vi: 'Ghi lại', en: 'Record it' })} asks={form} ready={files.length > 0 || (mail !== null && reason.trim() !== '')} act={act}>
      <p className={styles.say}>
        {mail
          ? t({ vi: 'Chọn thư báo của máy chủ thư (.eml), hoặc viết vì sao.', en: 'Choose the mail server’s report (.eml), or say why.' })
          : t({ vi: 'Chọn thư báo không gửi được mà máy chủ thư gửi về (.eml): phần mềm tự biết đó là thư nào.', en: 'Choose the report about undelivered mail that the mail server sent (.eml): it tells which mail it is.' })}
      </p>
      {/* One report is of one mail. */}
      <FilesField label={t({ vi: 'Thư báo của máy chủ thư', en: 'The mail server’s report' })} files={files} change={(next) => setFiles(next.slice(-1))} error={form.at('file').error} />
      {mail && <Textarea label={t({ vi: 'Vì sao', en: 'Why' })} placeholder={t({ vi: 'hộp thư đầy', en: 'the mailbox is full' })} rows={2} {...form.at('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
    </Confirm>
  );
}
