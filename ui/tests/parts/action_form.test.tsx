// SPDX-License-Identifier: AGPL-3.0-or-later
import { MantineProvider, TextInput } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../src/api/problem';
import { useActionForm } from '../../src/parts/action_form';
import { DayField } from '../../src/parts/day_field';
import { ProblemBox } from '../../src/parts/problem_box';

function Extension({ work }: { work: (input: object) => Promise<void> }) {
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const form = useActionForm('/api/v1/item/{item}/extend', { due, reason });
  return (
    <form {...form.form(() => form.send(() => work({ due, reason })))}>
      <DayField label="Hạn" {...form.at('due')} value={due} onChange={setDue} />
      <TextInput label="Lý do" {...form.at('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <ProblemBox problem={form.problem} />
      <button type="submit">Gửi</button>
    </form>
  );
}

function shown(work: (input: object) => Promise<void>) {
  render(
    <MantineProvider env="test">
      <Extension work={work} />
    </MantineProvider>,
  );
  return { user: userEvent.setup(), due: screen.getByLabelText('Hạn'), reason: screen.getByLabelText('Lý do'), send: screen.getByText('Gửi') };
}

test('nothing is wrong before it is sent, and nothing is sent while something is', async () => {
  const work = vi.fn(() => Promise.resolve());
  const { user, due, reason, send } = shown(work);
  expect(due.getAttribute('aria-invalid')).not.toBe('true');
  await user.click(send);
  expect(work).not.toHaveBeenCalled();
  expect(screen.getByText('Hãy ghi ngày, ví dụ 31/12/2026')).toBeTruthy();
  expect(screen.getByText('Mục này bắt buộc, hãy điền')).toBeTruthy();
  expect(document.activeElement).toBe(due);
  await user.type(due, '31/12/2026');
  await user.type(reason, 'Mưa lũ');
  expect(screen.queryByText('Mục này bắt buộc, hãy điền')).toBeNull();
  await user.click(send);
  expect(work).toHaveBeenCalledWith({ due: '2026-12-31', reason: 'Mưa lũ' });
});

test('what is no day is neither sent nor taken for an empty field', async () => {
  const work = vi.fn(() => Promise.resolve());
  const { user, due, reason, send } = shown(work);
  await user.type(due, 'cuối tháng');
  await user.type(reason, 'Mưa lũ');
  await user.click(send);
  expect(work).not.toHaveBeenCalled();
  expect(screen.getByText('Viết ngày/tháng/năm, ví dụ 31/12/2026')).toBeTruthy();
  expect((due as HTMLInputElement).value).toBe('cuối tháng');
});

test('a refusal stands at the field that it names until that is changed; any other in the box', async () => {
  let refusal = new Problem(409, { code: 'extension.earlier', field: 'due', title: 'hạn mới phải sau hạn hiện tại' });
  const { user, due, reason, send } = shown(() => Promise.reject(refusal));
  await user.type(due, '1/1/2026');
  await user.type(reason, 'Mưa lũ');
  await user.click(send);
  await screen.findByText('Hạn mới phải sau hạn hiện tại');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(due);
  await user.clear(due);
  await user.type(due, '31/12/2026');
  expect(screen.queryByText('Hạn mới phải sau hạn hiện tại')).toBeNull();
  refusal = new Problem(409, { code: 'extension.waiting', title: 'đã có một đề nghị đang chờ' });
  await user.click(send);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Đã có một đề nghị đang chờ'));
});
