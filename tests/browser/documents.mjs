// SPDX-License-Identifier: AGPL-3.0-or-later
// The office composes the report of a half year, sees its own words in the document, issues it, saves it, says where it was sent and replaces it by a corrected one, which begins with the same words; adds who
// reports go to. A specialist sees the list, and nothing to issue with.
import { readFileSync } from 'node:fs';
import { failed, firstDay, Walker } from './harness.mjs';

const words = 'Tiến độ chung bảo đảm; các nhiệm vụ trọng tâm hoàn thành đúng hạn.';

async function composes(walker) {
  const { page } = walker;
  const paper = page.frameLocator('iframe[data-drawn="true"]');
  // By the palette, without marks.
  await page.keyboard.press('Control+K');
  await page.getByRole('textbox', { name: 'Tìm' }).fill('soan bao cao dinh ky');
  await page.getByRole('button', { name: /^Soạn: Báo cáo định kỳ/ }).click();
  await page.waitForURL(/\/compose\?form=periodic-report.*period=2026-/);
  await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();

  await page.getByRole('combobox', { name: 'Nơi nhận báo cáo' }).click();
  await page.getByRole('option', { name: 'Bộ Nông nghiệp và Môi trường' }).click();
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('option', { name: '6 tháng đầu năm 2026' }).click();
  await page.waitForURL(/period=2026-H1/);
  await paper.getByText(/trong 6 tháng đầu năm 2026/).first().waitFor();
  walker.expect('its styles are drawn', (await paper.locator('.head').evaluate((at) => getComputedStyle(at).display)) === 'grid');
  await page.getByLabel('Đánh giá chung').fill(words);
  await paper.getByText(words).waitFor();
  await page.getByText(/^Số tiếp theo/).waitFor();
  await walker.look('composer');

  // What is typed is there again; the address says the rest.
  await page.reload();
  await paper.getByText(words).waitFor();
  walker.expect('what was typed is kept', (await page.getByLabel('Đánh giá chung').inputValue()) === words);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải dự thảo .docx' }).click();
  walker.expect('the draft is saved as .docx', readFileSync(await (await saved).path()).subarray(0, 2).toString() === 'PK');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Xem văn bản' }).click();
  await paper.getByText(words).waitFor();
  await walker.look('composer-paper');
  await page.setViewportSize({ width: 1440, height: 900 });
  await paper.getByText(words).waitFor();
}

/** As long as letters are: what is looked at goes to the server whole. */
async function isLong(walker) {
  const { page } = walker;
  await walker.go('/compose?form=letter');
  await page.getByLabel('Trích yếu').fill('Phối hợp thực hiện nhiệm vụ');
  await page.getByLabel('Kính gửi').fill('Sở Nội vụ');
  await page.getByLabel('Nội dung').fill(`${'Đề nghị quý cơ quan phối hợp, cử người tham gia. '.repeat(100)}Trân trọng cảm ơn./.`);
  await page.frameLocator('iframe[data-drawn="true"]').getByText(/Trân trọng cảm ơn/).waitFor();
  await page.getByRole('button', { name: 'Xóa phần đã viết' }).click();
  await page.getByText(/còn thiếu/).waitFor();
  await walker.look('missing');
}

async function issues(walker) {
  const { page } = walker;
  await page.getByRole('button', { name: 'Phát hành…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^15\/BC-SNNMT$/).waitFor();
  await walker.look('issue');
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
  await page.waitForURL(/\/document\/2026\.BC\.15$/);
  await walker.shows('heading', 'Báo cáo 15/BC-SNNMT');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải .docx' }).click();
  walker.expect('the document is saved as .docx', readFileSync(await (await saved).path()).subarray(0, 2).toString() === 'PK');

  await page.getByRole('button', { name: 'Ghi nơi đã gửi' }).click();
  walker.expect('whom it is addressed to is offered', await dialog.getByLabel('Bộ Nông nghiệp và Môi trường').isChecked());
  await dialog.getByLabel('Nơi khác').fill('Sở Nội vụ');
  await walker.look('send');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('#content li').getByText('Sở Nội vụ').waitFor();
  await walker.look('issued');
}

async function corrects(walker) {
  const { page } = walker;
  const paper = page.frameLocator('iframe[data-drawn="true"]');
  const assessment = page.getByLabel('Đánh giá chung');
  const corrected = `${words} Số liệu đã được rà soát lại.`;
  await page.getByRole('link', { name: 'Thay thế bằng văn bản khác' }).click();
  await page.waitForURL(/\/compose\?.*replaces=2026\.BC\.15/);
  await paper.getByText(/thay thế Báo cáo số 15\/BC-SNNMT/).waitFor();
  // It begins with what was written; what is changed is kept, and what was there before can be had back.
  await paper.getByText(words).waitFor();
  walker.expect('a correction begins with what was written', (await assessment.inputValue()) === words);
  walker.expect('and there is nothing to give up yet', (await page.getByRole('button', { name: /Xóa phần đã viết|Trở lại lời/ }).count()) === 0);
  await walker.look('correction');
  await assessment.fill('Viết dở');
  await page.reload();
  await paper.getByText('Viết dở').waitFor();
  walker.expect('what was typed since is not written over', (await assessment.inputValue()) === 'Viết dở');
  await page.getByRole('button', { name: 'Trở lại lời văn bản cũ' }).click();
  walker.expect('the old words are had back', (await assessment.inputValue()) === words);
  await assessment.fill(corrected);
  await paper.getByText(corrected).waitFor();
  await page.getByRole('button', { name: 'Phát hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
  await page.waitForURL(/\/document\/2026\.BC\.16$/);
  await page.getByRole('link', { name: 'Báo cáo số 15/BC-SNNMT' }).click();
  await page.getByText('đã được thay thế bằng').waitFor();
  walker.expect('what was replaced is not sent on', (await page.getByRole('button', { name: 'Ghi nơi đã gửi' }).count()) === 0);

  await page.getByRole('link', { name: 'Mọi văn bản' }).click();
  await page.locator('[data-document="2026.BC.15"][data-replaced="true"]').waitFor();
  walker.expect('the newest stands first', (await page.locator('[data-document]').first().getAttribute('data-document')) === '2026.BC.16');
  await walker.look('list');
  await page.getByRole('link', { name: 'Nơi nhận, đánh số' }).click();
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên nơi nhận').fill('Tỉnh ủy Lam Sơn');
  await dialog.getByLabel('Chốt ngày').fill('20');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.locator('[data-receiver="tinh-uy-lam-son"]').getByText(/chốt ngày 20/).waitFor();
  await walker.look('receivers');
}

/** From where it is natural: the board, a unit that is late, an extension that was decided; the .pdf, or what there is to install. */
async function leads(walker) {
  const { page } = walker;
  await walker.go('/board');
  await page.getByRole('link', { name: 'Soạn báo cáo' }).click();
  await page.waitForURL(/\/compose\?form=periodic-report/);
  await walker.go('/documents?form=urging-letter');
  await page.locator('[data-document]').first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Tạo bản .pdf' }).click();
  await page.getByRole('link', { name: 'Tải .pdf' }).or(page.getByRole('alert')).first().waitFor({ timeout: 60_000 });
  await walker.go('/documents?form=extension-notice');
  await page.locator('[data-document]').first().getByRole('link').first().click();
  await page.locator('dl').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Soạn thông báo về gia hạn' }).click();
  await page.waitForURL(/\/compose\?form=extension-notice.*item=/);
  await page.frameLocator('iframe[data-drawn="true"]').getByText('THÔNG BÁO', { exact: true }).waitFor();
  await walker.go('/board');
  await page.getByRole('link', { name: /, quá hạn/ }).first().press('Enter');
  await page.getByRole('link', { name: 'Soạn công văn đôn đốc' }).click();
  await page.waitForURL(/\/compose\?form=urging-letter.*unit=/);
  await page.frameLocator('iframe[data-drawn="true"]').getByText(/khẩn trương hoàn thành/).waitFor();
}

export async function walk({ ui, oneTimePassword }) {
  const office = await Walker.begin('documents', ui);
  const specialist = await Walker.begin('documents-specialist', ui, { beside: office });
  try {
    await office.go('/documents');
    await firstDay(office, 'namvv', oneTimePassword('namvv'));
    await office.shows('heading', 'Văn bản');
    await office.page.locator('[data-document]').first().waitFor();
    await composes(office);
    await issues(office);
    await corrects(office);
    await isLong(office);
    await leads(office);

    await specialist.go('/documents');
    await firstDay(specialist, 'chihm', oneTimePassword('chihm'));
    await specialist.page.locator('[data-document="2026.BC.16"]').waitFor();
    specialist.expect('a specialist has nothing to issue with', (await specialist.page.getByRole('link', { name: 'Soạn văn bản' }).count()) === 0);
    await specialist.go('/document/2026.BC.16');
    await specialist.page.getByRole('link', { name: 'Tải .docx' }).waitFor();
    specialist.expect('nor to send or replace', (await specialist.page.getByRole('button', { name: /Ghi nơi|Tạo bản/ }).count()) + (await specialist.page.getByRole('link', { name: /Thay thế/ }).count()) === 0);
    await specialist.go('/compose?form=letter');
    await specialist.page.getByText(/Văn phòng và lãnh đạo soạn/).waitFor();
  } catch (thrown) {
    await failed(thrown, office, specialist);
  }
  return [...(await specialist.end()), ...(await office.end())];
}
