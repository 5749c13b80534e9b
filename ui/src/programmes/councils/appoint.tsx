// SPDX-License-Identifier: AGPL-3.0-or-later
// A council as its decision appoints it: kind, dossiers, members. What is typed is kept; what the rules or conflicts speak against stands at its field.
import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { actInCouncil, dossierNamesQuery, type Appointment, type Mode } from '../../api/councils';
import { agencyRulesQuery } from '../../api/programmes';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { hasWords } from '../../parts/fold';
import { today, upper } from '../../parts/format';
import { freeId } from '../../parts/free_id';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { go, useWords } from '../../parts/router';
import { choices } from '../../parts/words';
import { DossierDialog } from './dossier_dialog';
import { MembersField, type MemberRow } from './members_field';
import { councilAddress, rulesIn } from './sitting';
import { id_beginnings, kind_words, kinds, mode_words, type CouncilKind } from './words';
import styles from './appoint.module.css';

interface AppointDraft {
  kind: CouncilKind | '';
  title: string;
  council: string;
  dossier: string[];
  members: MemberRow[];
  mode: Mode;
  day: string;
  document: string;
}

const blank_row: MemberRow = { user: '', seat: 'member' };
const empty: AppointDraft = { kind: '', title: '', council: '', dossier: [], members: [{ user: '', seat: 'chair' }, { user: '', seat: 'secretary' }, { user: '', seat: 'reviewer' }, { user: '', seat: 'reviewer' }, blank_row, blank_row, blank_row], mode: 'in-person', day: '', document: '' };

/** What a refusal that names no field is about. */
const refused_at = { 'input.id': 'council', 'council.known': 'council', 'council.make-up': 'member', 'council.conflict': 'member', 'council.user': 'member', 'council.seat': 'member' } as const;

export function Appoint({ taken, close }: { taken: ReadonlySet<string>; close: () => void }) {
  const { value: draft, change, clear, found } = useDraft<AppointDraft>('council.appoint', empty);
  const [entering, setEntering] = useState(false);
  const [sooner, setSooner] = useState<{ value: string; label: string }[]>([]);
  const queries = useQueryClient();
  // A task's page names the kind and the dossiers: they are put into what was typed, once.
  const told = useWords();
  useEffect(() => {
    const kind = kinds.find((one) => one === told.get('for'));
    const there = draft.kind === kind && told.getAll('dossier').every((one) => draft.dossier.includes(one));
    if (kind && !there) change({ kind, dossier: told.getAll('dossier'), title: upper(t(kind_words[kind])) });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const names = useQuery(dossierNamesQuery).data ?? [];
  const own = useQuery({ ...agencyRulesQuery(`council.${draft.kind}.`), enabled: draft.kind !== '' }).data;
  const rules = own && draft.kind ? rulesIn(own) : null;
  const year = (draft.day || today()).slice(0, 4);
  const id = draft.council.trim() || (draft.kind ? freeId(id_beginnings[draft.kind], year, taken) : '');
  const input = {
    kind: draft.kind,
    title: draft.title,
    dossier: draft.dossier,
    member: draft.members.filter((row) => row.user).map((row) => `${row.user}=${row.seat}`),
    mode: draft.mode,
    day: draft.day,
    document: draft.document,
  };
  const form = useActionForm('/api/v1/council/{council}/appoint', { ...input, council: id }, { fieldOf: refused_at });
  const send = async () => {
    if (!(await form.send(() => actInCouncil('appoint', id, given(input) as Appointment)))) return;
    clear();
    for (const name of ['councils', 'council']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã thành lập hội đồng', en: 'The council is appointed' }));
    go(councilAddress(id));
  };
  const offered = [...sooner, ...names.map((one) => ({ value: one.id, label: `${one.title} (${one.id})` }))].filter((one, at, all) => all.findIndex((other) => other.value === one.value) === at);
  return (
    <>
      <form className={styles.form} {...form.form(send)}>
        {found && <p className={styles.soft}>{t({ vi: 'Bản đang nhập dở của bạn, chưa ghi.', en: 'What you had begun to enter, not recorded yet.' })}</p>}
        <div className={styles.two}>
          <Select label={t({ vi: 'Loại hội đồng', en: 'Kind' })} placeholder={t({ vi: 'Chọn loại', en: 'Choose' })} data={choices(kind_words)} {...form.at('kind')} value={draft.kind || null} onChange={(kind) => change({ kind: kind ?? '', ...(draft.title ? {} : { title: kind ? upper(t(kind_words[kind])) : '' }) })} />
          <TextInput label={t({ vi: 'Mã hội đồng', en: 'Its id' })} description={t({ vi: 'chữ thường không dấu, số, dấu chấm, gạch ngang', en: 'small letters, figures, full stops, hyphens' })} autoComplete="off" spellCheck={false} {...form.at('council')} value={draft.council || id} onChange={(event) => change({ council: event.currentTarget.value })} />
        </div>
        <TextInput label={t({ vi: 'Tên hội đồng, như trong quyết định', en: 'Its name, as the decision has it' })} autoComplete="off" {...form.at('title')} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <div className={styles.three}>
          <TextInput label={t({ vi: 'Số quyết định', en: 'Number of the decision' })} placeholder={t({ vi: '412/QĐ-SKHCN', en: '412/QĐ-SKHCN' })} autoComplete="off" {...form.at('document')} value={draft.document} onChange={(event) => change({ document: event.currentTarget.value })} />
          <DayField label={t({ vi: 'Ngày quyết định', en: 'Day of the decision' })} description={t({ vi: 'để trống là hôm nay; quy định của ngày ấy được áp dụng', en: 'today where empty; the rules of that day hold' })} {...form.at('day')} value={draft.day} onChange={(day) => change({ day })} />
          <Select label={t({ vi: 'Cách họp', en: 'How it meets' })} allowDeselect={false} data={choices(mode_words)} {...form.at('mode')} value={draft.mode} onChange={(mode) => mode && change({ mode })} />
        </div>
        <div className={styles.dossiers}>
          <MultiSelect
            label={t({ vi: 'Hồ sơ được đánh giá', en: 'Dossiers to be judged' })}
            placeholder={t({ vi: 'Tìm theo tên hoặc mã', en: 'Find by title or id' })}
            searchable
            openOnFocus={false}
            hidePickedOptions
            comboboxProps={{ withinPortal: false }}
            data={offered}
            filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search)).slice(0, 12)}
            nothingFoundMessage={t({ vi: 'Không thấy hồ sơ này: hãy bấm “Nhập hồ sơ”', en: 'No such dossier: press “Enter a dossier”' })}
            {...form.at('dossier')}
            value={draft.dossier}
            onChange={(dossier) => change({ dossier })}
          />
          <Button variant="default" leftSection={<IconFilePlus size={16} aria-hidden />} onClick={() => setEntering(true)}>
            {t({ vi: 'Nhập hồ sơ', en: 'Enter a dossier' })}
          </Button>
        </div>
        <MembersField rows={draft.members} change={(members) => change({ members })} rules={rules} error={form.at('member').error} />
        <ProblemBox problem={form.problem} again={() => void send()} />
        <div className={styles.buttons}>
          <Button type="submit" loading={form.busy !== ''}>
            {t({ vi: 'Thành lập', en: 'Appoint' })}
          </Button>
          <Button variant="default" onClick={close}>
            {t({ vi: 'Để sau', en: 'Later' })}
          </Button>
        </div>
      </form>
      {/* Beside the form: what is sent in a dialog is heard by all that it stands in. */}
      <DossierDialog
        opened={entering}
        close={() => setEntering(false)}
        taken={new Set(names.map((one) => one.id))}
        entered={(dossier, title) => {
          setSooner((before) => [...before, { value: dossier, label: `${title} (${dossier})` }]);
          change({ dossier: [...draft.dossier, dossier] });
        }}
      />
    </>
  );
}
