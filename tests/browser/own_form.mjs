// SPDX-License-Identifier: AGPL-3.0-or-later
// The office words the end of a form otherwise: what is wrong is told by its line, what is half done is there again, the document speaks the new words, and the common form
// comes back. Files go out and in. A specialist reads the form.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, firstDay, pictures, sizes, Walker } from './harness.mjs';

const ours = 'text: Trên đây là báo cáo {period}, {agency} kính báo cáo {receiver}.';
const own = 'text: Trên đây là kết quả {period}; {agency} trân trọng báo cáo {receiver} xem xét, chỉ đạo.';
const spoken = /trân trọng báo cáo .* xem xét, chỉ đạo/;

const composed = (page) => page.frameLocator('iframe[data-drawn="true"]');
const field = (page) => page.getByLabel(/^Mẫu: Báo cáo định kỳ/);
const lineOf = (text, line) => text.split('\n').indexOf(line) + 1;

async function open(walker) {
  await walker.page.getByRole('link', { name: 'Mẫu văn bản' }).click();
  await walker.page.locator('[data-form="periodic-report"] a').click();
  await field(walker.page).waitFor();
}

async function isWrong(walker) {
  const { page } = walker;
  const text = await field(page).inputValue();
  const wrong = text.replace(ours, ours.replace('text:', 'lời:'));
  await field(page).fill(wrong);
  // By the keyboard alone, from the text on.
  await walker.press(/^Ghi mẫu/);
  const alert = page.getByRole('alert');
  const line = lineOf(text, ours);
  await alert.getByText(`dòng ${line}: không có từ khóa lời`).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  const at = await field(page).evaluate((one) => ({ has: document.activeElement === one, text: one.value.slice(one.selectionStart, one.selectionEnd), invalid: one.getAttribute('aria-invalid') }));
  walker.expect('one is taken to the line that is wrong', at.has && at.text.startsWith('lời: Trên đây') && at.invalid === 'true');
  walker.expect('nothing typed is lost', (await field(page).inputValue()) === wrong.replace('version: 1', 'version: 2'));
  await page.waitForFunction(() => {
    const line = document.querySelector('[data-marked]').getBoundingClientRect();
    const text = document.querySelector('textarea').closest('[data-wrong]').getBoundingClientRect();
    return line.top >= text.top && line.bottom <= text.bottom;
  });
  await page.screenshot({ path: join(pictures, 'own-form-wrong-line.png') });
  await walker.look('wrong');
  // On a phone the page itself is long: the line comes into sight, above what stands at the foot.
  const before = page.viewportSize();
  await page.setViewportSize(sizes.phone);
  await page.getByRole('button', { name: `Đến dòng ${line}` }).click();
  await page.waitForFunction(() => {
    const marked = document.querySelector('[data-marked]').getBoundingClientRect();
    return marked.top > 60 && marked.bottom < document.querySelector('#form-wrong').getBoundingClientRect().top;
  });
  await page.screenshot({ path: join(pictures, 'own-form-wrong-line-phone.png') });
  await page.setViewportSize(before);
  return text;
}

async function changes(walker, text) {
  const { page } = walker;
  await field(page).fill(text.replace(ours, own));
  await page.getByText(/Ghi thì thành bản 2/).waitFor();
  walker.expect('what was refused is forgotten once it is mended', (await field(page).getAttribute('aria-invalid')) === null);
  await page.getByRole('link', { name: 'Mọi mẫu' }).click();
  await page.locator('[data-form="periodic-report"]').getByText('đang sửa dở').waitFor();
  await walker.look('list');
  await page.locator('[data-form="periodic-report"] a').click();
  walker.expect('what is half done is there again, its version raised', (await field(page).inputValue()) === text.replace(ours, own).replace('version: 1', 'version: 2'));
  await walker.look('half-changed');
  await page.getByRole('button', { name: 'Ghi và xem thử' }).click();
  await page.waitForURL(/\/compose\?form=periodic-report/);
  await composed(page).getByText(spoken).waitFor();
  await page.goBack();
  await walker.go('/documents');
  await open(walker);
  await page.locator('h2').filter({ hasText: 'Báo cáo định kỳ' }).locator('..').getByText('mẫu riêng').waitFor();
  walker.expect('nothing is left to save', await page.getByRole('button', { name: 'Ghi mẫu' }).isDisabled());
}

async function files(walker) {
  const { page } = walker;
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải mẫu' }).click();
  const download = await saving;
  const text = readFileSync(await download.path(), 'utf8');
  walker.expect('the form is saved as it is written', download.suggestedFilename() === 'periodic-report.form' && text.includes(own));

  const put = (words) => page.getByLabel('Tệp mẫu').setInputFiles({ name: 'mau.form', mimeType: 'text/plain', buffer: Buffer.from(words) });
  await put(text.replace('id: periodic-report', 'id: letter'));
  await page.getByRole('alert').getByText(/một mẫu khác/).waitFor();
  // A place that nothing fills is found when a document is composed, and leads back to its line.
  const line = lineOf(text, own);
  await put(text.replace(own, own.replace('{receiver}', '{receivers}')));
  await page.getByText(/Ghi thì thành bản 3/).waitFor();
  await page.getByRole('button', { name: 'Ghi và xem thử' }).click();
  await page.getByText(/còn thiếu: receivers/).waitFor();
  await page.getByRole('link', { name: `Xem dòng ${line} của mẫu riêng` }).click();
  await field(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd).includes('{receivers}'));
  await walker.look('line');
  await page.getByRole('link', { name: 'Mọi từ khóa và giá trị' }).click();
  await page.getByText('receiver, receiver_copies').waitFor();
  await walker.look('language');
  await page.goBack();
}

async function givesUp(walker) {
  const { page } = walker;
  await field(page).fill(`${await field(page).inputValue()}\n# nháp`);
  await page.getByRole('button', { name: 'Bỏ phần đang sửa…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bỏ phần đang sửa' }).click();
  await dialog.waitFor({ state: 'hidden' });
  walker.expect('what was half changed is gone', !(await field(page).inputValue()).includes('# nháp'));
  await page.getByRole('button', { name: 'Dùng lại mẫu chung…' }).click();
  await walker.look('ours-again');
  await dialog.getByRole('button', { name: 'Dùng lại mẫu chung' }).click();
  await dialog.waitFor({ state: 'hidden' });
  walker.expect('our form is there again', (await field(page).inputValue()).includes(ours));
  walker.expect('and there is none of their own to give up', (await page.getByRole('button', { name: /Dùng lại/ }).count()) === 0);
  await page.getByRole('link', { name: 'Xem thử' }).click();
  await composed(page).getByText(/kính báo cáo/).waitFor();
}

export async function walk({ ui, oneTimePassword }) {
  const office = await Walker.begin('own-form', ui);
  const specialist = await Walker.begin('own-form-specialist', ui, { beside: office });
  try {
    await office.go('/documents');
    await firstDay(office, 'namvv', oneTimePassword('namvv'));
    await open(office);
    await office.look('form');
    await changes(office, await isWrong(office));
    await files(office);
    await givesUp(office);

    await specialist.go('/documents?part=forms&form=periodic-report');
    await firstDay(specialist, 'chihm', oneTimePassword('chihm'));
    await field(specialist.page).waitFor();
    specialist.expect('a specialist reads it', await field(specialist.page).evaluate((one) => one.readOnly));
    specialist.expect('and has nothing to save with', (await specialist.page.getByRole('button', { name: /Ghi mẫu|Dùng lại|Chọn tệp/ }).count()) === 0);
    await specialist.look('read');
  } catch (thrown) {
    await failed(thrown, office, specialist);
  }
  return [...(await specialist.end()), ...(await office.end())];
}
