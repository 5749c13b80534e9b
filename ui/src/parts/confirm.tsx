// SPDX-License-Identifier: AGPL-3.0-or-later
// A dialog that asks before what cannot be taken back, or for the words that go with it.
import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../api/text';
import { useSending, type Sending } from './action_form';
import { ProblemBox } from './problem_box';
import { usePhone } from './screen';

export interface DialogProps {
  opened: boolean;
  close: () => void;
  title: string;
  children?: ReactNode;
  size?: string;
}

/** Ours: named for screen readers, the whole screen on a phone. */
export function Dialog({ opened, close, title, children, size = 'md' }: DialogProps) {
  const phone = usePhone();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }}
      attributes={{ header: { role: 'presentation' } }}
      styles={{ title: { fontWeight: 600, lineHeight: 1.4 } }}
    >
      {children}
    </Modal>
  );
}

export interface ConfirmProps extends DialogProps {
  /** The word on the button: what is done, not "OK". */
  doIt: string;
  act: () => Promise<unknown>;
  /** Whether there is anything to do. */
  ready?: boolean;
  /** Of the fields in it, where there are some. */
  asks?: Sending;
  danger?: boolean;
  reload?: () => void;
}

export function Confirm({ doIt, act, ready = true, danger = false, asks, reload, children, ...dialog }: ConfirmProps) {
  const plain = useSending();
  const { busy, problem, send } = asks ?? plain;
  const run = async () => {
    if (ready && (await send(act))) dialog.close();
  };
  return (
    <Dialog {...dialog}>
      <form
        {...(asks ?? plain).form(run)}
        style={{ display: 'grid', gap: '.75rem' }}
      >
        {children}
        <ProblemBox problem={problem} {...(reload ? { reload } : {})} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={dialog.close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
          <Button type="submit" loading={busy !== ''} disabled={!ready} {...(danger ? { color: 'red.9' } : {})}>
            {doIt}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
