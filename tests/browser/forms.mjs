// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms say at the field what is wrong, before anything is sent; what only the server knows stands at the field that it names.
import { agency, firstDay, Walker } from './harness.mjs';

/** Presses it, and wants the keyboard in the field called so, with these words below it. */
async function refuses(walker, form, button, field, words) {
  const sent = [];
  const look = (asked) => asked.method() === 'POST' && asked.url().includes('/api/v1/') && sent.push(asked.url());
  walker.page.on('request', look);
  await form.getByRole('button', { name: button, exact: true }).click();
  await form.getByText(words).first().waitFor();
  walker.page.off('request', look);
  walker.expect(`nothing is sent by ${button}: ${sent.join()}`, sent.length === 0);
  walker.expect(`${button} takes one to ${field}`, await form.getByLabel(field).first().evaluate((at) => at === document.activeElement));
}

async function specialist({ ui, oneTimePassword }) {
  const walker = await Walker.begin('forms', ui);
  const { page } = walker;
  try {
    await walker.go('/my-work');
    await refuses(walker, page.locator('form'), 'Đăng nhập', 'Mã người dùng', 'Mục này bắt buộc, hãy điền');
    await walker.look('sign-in');
    await firstDay(walker, 'chihm', oneTimePassword('chihm'));
    await page.locator('[data-item="2026.11"]').waitFor();

    // A number that is none, a day that is none.
    await walker.go('/my-work?report=2026.11');
    const report = page.getByRole('form', { name: 'Cập nhật tiến độ' });
    await report.getByLabel('Làm thêm được').fill('sáu mẫu');
    await report.getByLabel('Tính đến ngày').fill('hôm qua');
    await refuses(walker, report, 'Gửi cập nhật', 'Làm thêm được', 'Viết số, ví dụ 1.250,5');
    await report.getByText('Viết ngày/tháng/năm').waitFor();
    await walker.look('report');
    // A day that has not come only the server can tell.
    await report.getByLabel('Làm thêm được').fill('2');
    await report.getByLabel('Tính đến ngày').fill('31/12/2031');
    await report.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await report.getByText('Ngày 31/12/2031 chưa đến').waitFor();
    walker.expect('it stands at the day and nowhere else', (await page.getByRole('alert').count()) === 0);
    await walker.look('report-refused');
    await report.getByLabel('Tính đến ngày').fill('');
    await report.getByText('chưa đến').waitFor({ state: 'hidden' });
    await report.getByRole('button', { name: 'Xóa bản viết dở' }).click();

    await walker.go('/item/2026.11');
    const open = async (name) => {
      await page.getByRole('button', { name: 'Việc khác' }).click();
      await page.getByRole('menuitem', { name }).click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      return dialog;
    };
    const obstacle = await open('Báo vướng mắc');
    await refuses(walker, obstacle, 'Gửi vướng mắc', 'Nội dung', 'Mục này bắt buộc, hãy điền');
    await walker.look('obstacle');
    await page.keyboard.press('Escape');
    const extension = await open('Đề nghị gia hạn');
    await refuses(walker, extension, 'Gửi đề nghị', 'Hạn đề nghị', 'Hãy ghi ngày, ví dụ 31/12/2026');
    await extension.getByLabel('Hạn đề nghị').fill('1/1/2026');
    await extension.getByLabel('Lý do').fill('Mưa lũ');
    await extension.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await extension.getByText('Hạn mới phải sau hạn hiện tại').waitFor();
    await walker.look('extension');
    await page.keyboard.press('Escape');
  } catch (thrown) {
    await walker.page.screenshot({ path: '/tmp/forms-failed.png' }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

async function office({ ui, oneTimePassword }) {
  const walker = await Walker.begin('forms-office', ui);
  const { page } = walker;
  try {
    await walker.go('/');
    await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    await walker.shows('heading', 'Bàn văn phòng');
    await page.locator('tr[data-at]').first().waitFor();
    await page.getByRole('button', { name: 'Trả lại…' }).click();
    const back = page.getByRole('dialog');
    await refuses(walker, back, 'Trả lại', 'Lý do', 'Mục này bắt buộc, hãy điền');
    await page.keyboard.press('Escape');

    await walker.go('/desk?part=outside');
    const outside = page.getByRole('form', { name: 'Thêm nhiệm vụ phát sinh' });
    await outside.waitFor();
    await refuses(walker, outside, 'Thêm nhiệm vụ', 'Nội dung nhiệm vụ', 'Mục này bắt buộc, hãy điền');
    await walker.look('outside');
    await walker.go('/desk?part=amendments');
    const amend = page.locator('form');
    await amend.getByRole('button', { name: 'Thêm một điều chỉnh' }).click();
    await refuses(walker, amend, 'Ban hành bản điều chỉnh', 'Số, ký hiệu văn bản điều chỉnh', 'Hãy ghi ngày, ví dụ 31/12/2026');
    await walker.look('amend');

    await walker.go('/account');
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    const token = page.getByRole('dialog', { name: 'Khóa truy cập mới' });
    await token.getByLabel('Dùng được đến hết ngày').fill('31/12/2031');
    await refuses(walker, token, 'Tạo khóa', 'Dùng cho việc gì', 'Hãy nhập mật khẩu');
    await token.getByLabel('Dùng cho việc gì').fill('bảng số liệu');
    await token.getByLabel('Mật khẩu của bạn').fill('con trâu đi trước cái cày');
    await token.getByRole('button', { name: 'Tạo khóa' }).click();
    await token.getByText('phải hết hạn trong vòng một năm').waitFor();
    await walker.look('token');
  } catch (thrown) {
    await walker.page.screenshot({ path: '/tmp/forms-failed.png' }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

async function administrator({ ui, oneTimePassword }) {
  const walker = await Walker.begin('forms-administrator', ui);
  const { page } = walker;
  try {
    await walker.go('/organisation?open=new');
    await firstDay(walker, 'quantri', oneTimePassword('quantri'));
    await page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    await walker.go('/organisation?open=new');
    const drawer = page.getByRole('dialog');
    await drawer.waitFor();
    await drawer.getByLabel('Từ ngày').fill('32/1/2026');
    await refuses(walker, drawer, 'Thêm đơn vị', 'Tên đầy đủ', 'Mục này bắt buộc, hãy điền');
    await drawer.getByText('Viết ngày/tháng/năm').waitFor();
    await walker.look('unit');
    await walker.go('/organisation?tab=users&open=new');
    await drawer.waitFor();
    await refuses(walker, drawer, 'Thêm người dùng', 'Họ tên', 'Mục này bắt buộc, hãy điền');
    await drawer.getByLabel('Họ tên').fill('Lê Thị Hoa');
    await refuses(walker, drawer, 'Thêm người dùng', 'Ở đơn vị', 'Mục này bắt buộc, hãy điền');
    await walker.look('user');
  } catch (thrown) {
    await walker.page.screenshot({ path: '/tmp/forms-failed.png' }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

export async function walk(place) {
  const wrong = [...(await specialist(place)), ...(await office(place))];
  const bare = await agency({ empty: true, words: ['--second-factor', 'none'] });
  try {
    return [...wrong, ...(await administrator(bare))];
  } finally {
    await bare.stop();
  }
}
