// SPDX-License-Identifier: AGPL-3.0-or-later
// A day, typed as people write it (31/12, 31/12/2026, 31122026) and shown as 31/12/2026. What is no day is handed on as it was
// typed: it must neither be lost nor pass for an empty field.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../api/text';
import { dayText, dayTyped } from './format';

export interface DayFieldProps {
  label: string;
  /** 2026-12-31; empty where none is given; anything else is no day. */
  value: string;
  onChange: (day: string) => void;
  description?: string;
  required?: boolean;
  withAsterisk?: boolean;
  error?: string | undefined;
  autoFocus?: boolean;
}

export function DayField({ label, value, onChange, description, required = false, error, autoFocus = false }: DayFieldProps) {
  // While it is typed it stays as typed; a half day is nobody's day.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (dayTyped(value) === null ? value : dayText(value));
  const wrong = shown.trim() !== '' && dayTyped(shown) === null;
  const [left, setLeft] = useState(true);
  return (
    <TextInput
      label={label}
      description={description}
      placeholder="31/12/2026"
      inputMode="numeric"
      autoComplete="off"
      required={required}
      withAsterisk={false}
      data-autofocus={autoFocus || undefined}
      value={shown}
      error={error ?? (left && wrong ? t({ vi: 'Viết ngày/tháng/năm, ví dụ 31/12/2026', en: 'Day/month/year, as 31/12/2026' }) : undefined)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
        onChange(dayTyped(event.currentTarget.value) ?? event.currentTarget.value.trim());
      }}
      onBlur={(event) => {
        // What would appear below now moves the button away that is just being pressed; that tells it anyway.
        if (!event.relatedTarget?.closest('button')) setLeft(true);
        if (!wrong) setTyped(null);
      }}
    />
  );
}
