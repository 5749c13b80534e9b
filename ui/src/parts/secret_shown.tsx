// SPDX-License-Identifier: AGPL-3.0-or-later
// What is shown once: a token, a one-time password. Chosen whole by a click, copied by a button.
import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../api/text';
import { notify } from './notices';

/** Browsers lend the clipboard to secure pages only; elsewhere what is chosen is copied as by Ctrl-C. */
export async function copyText(text: string, chosen: HTMLInputElement | null = null): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) await clipboard.writeText(text).catch(() => undefined);
  else {
    const field = chosen ?? document.body.appendChild(Object.assign(document.createElement('textarea'), { value: text }));
    field.select();
    document.execCommand('copy');
    if (field !== chosen) field.remove();
  }
  notify(t({ vi: 'Đã chép', en: 'Copied' }));
}

export function SecretShown({ label, value, description }: { label: string; value: string; description?: string }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div style={{ display: 'flex', gap: '.5rem', alignItems: 'start' }}>
      <TextInput
        ref={field}
        style={{ flex: 1 }}
        styles={{ input: { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace' } }}
        label={label}
        description={description}
        value={value}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" mt="1.55rem" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copyText(value, field.current)}>
        {t({ vi: 'Chép', en: 'Copy' })}
      </Button>
    </div>
  );
}
