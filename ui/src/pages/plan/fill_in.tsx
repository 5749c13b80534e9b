// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of open work for a unit that only uses mail and Excel: taken out here, filled in there, brought back at its page.
import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsQuery } from '../../api/queries';
import { planQuery } from '../../api/plan_queries';
import { sheetBytes, sheetQuery } from '../../api/sheet';
import { t } from '../../api/text';
import { useSending } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { compareVietnamese, fold, hasWords } from '../../parts/fold';
import { numberText, today } from '../../parts/format';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { Link } from '../../parts/router';
import { saveFile } from '../../parts/save_file';
import styles from '../plan.module.css';

/** "cap-nhat-2026-chi-cuc-thuy-loi-2026-11-30.xlsx": told apart where one makes twenty. */
const fileName = (plan: string, unit: string): string => `${fold(['cap-nhat', plan, unit, today()].filter(Boolean).join(' ')).replace(/[^a-z0-9]+/g, '-')}.xlsx`;

function FillInDialog({ plan, close }: { plan: string; close: () => void }) {
  const [unit, setUnit] = useState('');
  const names = useQuery(unitsQuery).data?.list ?? [];
  const head = useQuery(planQuery(plan, {}, '', 0, 1)).data;
  const sheet = useQuery(sheetQuery(plan, unit));
  const sending = useSending();
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? id;
  const units = (head?.units ?? []).map((value) => ({ value, label: nameOf(value) })).sort((a, b) => compareVietnamese(a.label, b.label));
  const items = new Set(sheet.data?.rows.map((row) => row.item)).size;
  const save = async () => {
    const name = fileName(plan, unit ? nameOf(unit) : '');
    saveFile(name, await sheetBytes(plan, unit));
    notify(t({ vi: `Đã tải ${name}`, en: `${name} was saved` }));
  };
  return (
    <Confirm opened close={close} title={t({ vi: 'Xuất bảng để đơn vị cập nhật', en: 'A sheet for a unit to fill in' })} doIt={t({ vi: 'Tải bảng .xlsx', en: 'Save the .xlsx' })} ready={items > 0} act={save} asks={sending}>
      <Select
        label={t({ vi: 'Của đơn vị', en: 'Of the unit' })}
        placeholder={t({ vi: 'Tất cả đơn vị', en: 'All units' })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t({ vi: 'Tất cả đơn vị', en: 'All units' }) }}
        data={units}
        value={unit || null}
        onChange={(next) => setUnit(next ?? '')}
        filter={({ options, search }) => options.filter((option) => 'label' in option && hasWords(option.label, search))}
        nothingFoundMessage={t({ vi: 'Không có đơn vị này', en: 'No such unit' })}
      />
      {sheet.error && <ProblemBox problem={sheet.error} again={() => void sheet.refetch()} />}
      <p role="status" className={styles.say}>
        {!sheet.data
          ? t({ vi: 'Đang đếm việc…', en: 'Counting…' })
          : items === 0
            ? t({ vi: 'Không có việc nào đang mở: không có gì để cập nhật.', en: 'There is no open work: nothing to fill in.' })
            : t({ vi: `${numberText(items)} việc đang mở.`, en: `${numberText(items)} open items.` })}
      </p>
      <p className={styles.say}>
        {t({ vi: 'Gửi bảng qua thư; đơn vị điền ô màu vàng rồi gửi lại. Nhập bảng gửi về ở', en: 'Send the sheet by mail; the unit fills in the yellow cells and sends it back. Bring it back at' })} <Link to="/nhap-bang">{t({ vi: 'Nhập bảng cập nhật', en: 'Import a sheet' })}</Link>.
      </p>
    </Confirm>
  );
}

export function FillIn({ plan }: { plan: string }) {
  const [opened, open] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => open(true)}>
        {t({ vi: 'Xuất để cập nhật', en: 'Sheet to fill in' })}
      </Button>
      {opened && <FillInDialog plan={plan} close={() => open(false)} />}
    </>
  );
}
