// SPDX-License-Identifier: AGPL-3.0-or-later
// A dossier that no programme has brought: what it is, who applies, who takes part, its files. Conflicts are reckoned from these.
import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { setDossier, type Dossier } from '../../api/councils';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { FilesField } from '../../parts/files_field';
import { today } from '../../parts/format';
import { freeId } from '../../parts/free_id';
import { bring, letGo, type KeptFile } from '../../parts/kept_files';
import { notify } from '../../parts/notices';

interface DossierDraft {
  dossier: string;
  title: string;
  host: string;
  partners: string;
  team: string;
  files: KeptFile[];
}

const empty: DossierDraft = { dossier: '', title: '', host: '', partners: '', team: '', files: [] };
const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

const draftOf = (known: Dossier): DossierDraft => ({ ...empty, dossier: known.id, title: known.title, host: known.host, partners: known.partners.join('\n'), team: known.team.map((one) => [one.user ?? one.name, one.organisation].filter(Boolean).join('; ')).join('\n') });

export interface DossierDialogProps {
  opened: boolean;
  close: () => void;
  /** One that is changed. */
  known?: Dossier;
  taken?: ReadonlySet<string>;
  entered?: (dossier: string, title: string) => void;
}

const refused_at = { 'input.id': 'dossier' } as const;

export function DossierDialog({ opened, close, known, taken = new Set(), entered }: DossierDialogProps) {
  const { value: draft, change, clear } = useDraft<DossierDraft>(known ? `dossier.${known.id}` : 'dossier', known ? draftOf(known) : empty);
  const queries = useQueryClient();
  const id = draft.dossier.trim() || freeId('hs', today().slice(0, 4), taken);
  const input = { title: draft.title, host: draft.host, partner: lines(draft.partners), team: lines(draft.team) };
  const form = useActionForm('/api/v1/dossier/{dossier}/set', { ...input, dossier: id }, { fieldOf: refused_at });
  const act = async () => {
    const file = await Promise.all(draft.files.map((one) => bring(one.key)));
    await setDossier(id, given({ ...input, file }));
    letGo(draft.files.map((one) => one.key));
    for (const name of ['dossier', 'council', 'facts']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã ghi hồ sơ', en: 'The dossier is recorded' }));
    entered?.(id, draft.title.trim());
    clear();
  };
  return (
    <Confirm opened={opened} close={close} title={known ? t({ vi: 'Sửa hồ sơ', en: 'Change the dossier' }) : t({ vi: 'Nhập hồ sơ', en: 'Enter a dossier' })} doIt={t({ vi: 'Ghi hồ sơ', en: 'Record it' })} asks={form} act={act} size="lg">
      <Textarea label={t({ vi: 'Tên hồ sơ, nhiệm vụ', en: 'Title' })} autosize minRows={2} {...form.at('title')} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
      <TextInput label={t({ vi: 'Tổ chức chủ trì', en: 'Organisation that applies' })} autoComplete="off" {...form.at('host')} value={draft.host} onChange={(event) => change({ host: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Tổ chức phối hợp, mỗi dòng một tổ chức', en: 'Organisations that cooperate, one a line' })} autosize minRows={1} {...form.at('partner')} value={draft.partners} onChange={(event) => change({ partners: event.currentTarget.value })} />
      <Textarea label={t({ vi: 'Người thực hiện, chủ nhiệm trước', en: 'Team, the principal first' })} description={t({ vi: 'mỗi dòng: họ tên; tổ chức. Xung đột lợi ích được tính từ đây', en: 'a line each: name; organisation. Conflicts of interest are reckoned from these' })} placeholder={t({ vi: 'TS. Trần Văn Cương; Trường Đại học Nông nghiệp', en: 'Dr Trần Văn Cương; University of Agriculture' })} autosize minRows={2} {...form.at('team')} value={draft.team} onChange={(event) => change({ team: event.currentTarget.value })} />
      <FilesField label={known && known.files.length > 0 ? t({ vi: 'Tệp hồ sơ: thêm vào đây là thay toàn bộ tệp cũ', en: 'Files: what is added here takes the place of all old ones' }) : t({ vi: 'Tệp hồ sơ', en: 'Files' })} files={draft.files} change={(files) => change({ files })} error={form.at('file').error} />
      {!known && <TextInput label={t({ vi: 'Mã hồ sơ', en: 'Its id' })} autoComplete="off" spellCheck={false} {...form.at('dossier')} value={draft.dossier || id} onChange={(event) => change({ dossier: event.currentTarget.value })} />}
    </Confirm>
  );
}
