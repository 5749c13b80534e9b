// SPDX-License-Identifier: AGPL-3.0-or-later
// The office enters a task that runs already, plans a meeting and records how it went, sends a list up from body to body, calls many bodies, goes through the steps of a purchase;
// the task leads to all that is about it. A specialist does the same but for decisions; a superior looks on.
import { failed, firstDay, Walker } from './harness.mjs';

const task = 'Nghiên cứu chọn tạo giống lúa chịu mặn, năng suất cao thích ứng với biến đổi khí hậu cho vùng ven biển của tỉnh';
const conference = 'Hội nghị chuyển giao tiến bộ kỹ thuật canh tác lúa chịu mặn theo hướng giảm phát thải cho các xã ven biển của tỉnh';
const list = 'Danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh thực hiện năm 2027, đợt 1';
const call = 'Đăng ký, đề xuất nhiệm vụ khoa học, công nghệ và đổi mới sáng tạo cấp tỉnh thực hiện từ năm 2027';
const purchase = 'Mua sắm thiết bị phân tích chất lượng đất, nước phục vụ quan trắc môi trường nông nghiệp';

/** "5/12/2026" so many days from today, in Vietnam. */
const dayFrom = (days) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

async function enterTask(walker) {
  const { page } = walker;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ghi nhiệm vụ đang thực hiện' }).click();
  await dialog.getByLabel('Tên nhiệm vụ').fill(task);
  await dialog.getByLabel('Tổ chức chủ trì').fill('Viện Cây lương thực và Cây thực phẩm');
  await dialog.getByLabel('Chủ nhiệm').fill('TS. Trần Thị Lúa');
  await dialog.getByLabel('Từ ngày').fill('1/6/2025');
  await dialog.getByLabel('Đến ngày').fill('31/5/2024');
  await dialog.getByLabel('Số hợp đồng').fill('12/HĐ-KHCN');
  await dialog.getByRole('button', { name: 'Ghi nhiệm vụ', exact: true }).click();
  // What speaks against it stands at its field.
  await dialog.getByText('Ngày kết thúc trước ngày bắt đầu').waitFor();
  walker.expect('the end of the contract is wrong', (await dialog.getByLabel('Đến ngày').getAttribute('aria-invalid')) === 'true');
  await walker.look('enter');
  await dialog.getByLabel('Đến ngày').fill('31/5/2027');
  await dialog.getByRole('button', { name: 'Ghi nhiệm vụ', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: task }).waitFor();
  await page.locator('[aria-current="step"]').filter({ hasText: 'Đang thực hiện' }).waitFor();
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
}

async function aboutTask(walker) {
  const { page } = walker;
  await page.getByRole('dialog').getByRole('combobox', { name: 'Về việc gì' }).fill('lua chiu man');
  await page.getByRole('option', { name: task }).click();
}

async function meet(walker, id, run) {
  const { page } = walker;
  const dialog = page.getByRole('dialog');
  await walker.go('/hoi-nghi');
  await page.getByText('Chưa có hội nghị nào').waitFor();
  await walker.look('meetings-empty');
  await page.getByRole('button', { name: 'Lên lịch' }).click();
  await dialog.getByLabel('Tên hội nghị').fill(conference);
  await page.reload();
  walker.expect('the title is still there', (await dialog.getByLabel('Tên hội nghị').inputValue()) === conference);
  await dialog.getByRole('combobox', { name: 'Loại' }).click();
  await page.getByRole('option', { name: 'Hội nghị chuyển giao' }).click();
  await dialog.getByLabel('Ngày', { exact: true }).fill(dayFrom(-3));
  await dialog.getByLabel('Giờ').fill('8 giờ 00');
  await dialog.getByLabel('Nơi tổ chức').fill('Hội trường Trung tâm Khuyến nông');
  await aboutTask(walker);
  await dialog.getByLabel('Chương trình').fill('Khai mạc\nBáo cáo kết quả mô hình trình diễn tại ba xã ven biển\nThảo luận, kết luận');
  await dialog.getByLabel('Thành phần mời').fill('Sở Khoa học và Công nghệ\nUBND các xã ven biển\nCác hợp tác xã nông nghiệp trên địa bàn');
  await walker.look('meeting-plan');
  await dialog.getByRole('button', { name: 'Ghi lịch' }).click();
  const row = page.locator('[data-record^="meeting/"]').filter({ hasText: conference });
  await row.getByText('Chưa ghi kết quả').waitFor();
  await row.getByText('Báo cáo kết quả mô hình trình diễn tại ba xã ven biển').waitFor();
  const said = (...words) => run('meeting', ...words, '--as', 'namvv');
  said('plan', 'hn8', '--kind', 'workshop', '--title', 'Hội thảo liên kết sản xuất, tiêu thụ nông sản chủ lực', '--day', dayFrom(-70), '--place', 'Trung tâm Hội nghị tỉnh', '--time', '13 giờ 30');
  said('hold', 'hn8', '--attended', '120', '--minutes', 'BB 03/2026', '--product', 'Biên bản ghi nhớ với 04 doanh nghiệp');
  said('plan', 'hn9', '--kind', 'training', '--title', 'Lớp tập huấn cập nhật tiến độ kế hoạch công tác', '--day', dayFrom(10));
  said('plan', 'hn10', '--kind', 'meeting', '--title', 'Họp tổ công tác', '--day', dayFrom(-40));
  said('cancel', 'hn10', '--reason', 'Trùng lịch họp của UBND tỉnh');
  // What is done beside the server shows when the page is asked for anew.
  await page.reload();
  await row.getByText('Báo cáo kết quả mô hình trình diễn tại ba xã ven biển').waitFor();
  await walker.look('meetings');
  await row.getByRole('button', { name: 'Ghi kết quả' }).click();
  await dialog.getByLabel('Số người dự').fill('85');
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click();
  await dialog.getByText(/hãy kèm biên bản, hoặc ghi số biên bản/).waitFor();
  walker.expect('the minutes are what is missing', (await dialog.getByLabel('Số biên bản').getAttribute('aria-invalid')) === 'true');
  await walker.look('meeting-hold');
  await dialog.getByLabel('Số biên bản').fill('15/BB-TTKN');
  await dialog.getByLabel('Kết quả, sản phẩm').fill('Ba xã đăng ký áp dụng quy trình trên 250 ha');
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click();
  await row.getByText('Đã tổ chức').waitFor();
  await row.getByText('85 người dự').waitFor();
  // What was recorded of it, by the keyboard.
  await row.getByText('Diễn biến').focus();
  await page.keyboard.press('Enter');
  await row.getByText(/biên bản 15\/BB-TTKN/).waitFor();
  walker.expect('it leads to the task', (await row.getByRole('link', { name: task }).getAttribute('href')) === `/nhiem-vu-khcn/${id}`);
}

async function sendUp(walker) {
  const { page } = walker;
  const dialog = page.getByRole('dialog');
  await page.getByRole('navigation', { name: 'Hội nghị, trình duyệt' }).getByRole('link', { name: 'Trình duyệt' }).click();
  await page.getByText('Chưa có chuỗi trình nào').waitFor();
  walker.expect('the navigation says where one is', (await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Hội nghị, trình duyệt' }).getAttribute('aria-current')) === 'page');
  await page.getByRole('button', { name: 'Lập chuỗi trình' }).click();
  await dialog.getByLabel('Nội dung trình').fill(list);
  await dialog.getByLabel('Các cấp').fill('Lãnh đạo Sở\nHội đồng khoa học, công nghệ và đổi mới sáng tạo tỉnh\nUBND tỉnh');
  await aboutTask(walker);
  await dialog.getByRole('button', { name: 'Lập chuỗi' }).click();
  const card = page.getByRole('article', { name: list });
  const send = async (body, document) => {
    await card.getByRole('button', { name: body }).click();
    await dialog.getByLabel('Số văn bản').fill(document);
    await dialog.getByRole('button', { name: 'Ghi đã trình' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await send('Trình Lãnh đạo Sở', '15/TTr-VP');
  await card.getByRole('button', { name: 'Ghi ý kiến của Lãnh đạo Sở' }).click();
  await dialog.getByRole('combobox', { name: 'Ý kiến' }).click();
  await page.getByRole('option', { name: 'Trả lại' }).click();
  await dialog.getByLabel('Số văn bản').fill('3/TB-SNN');
  await dialog.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await dialog.getByText('Trả lại thì phải ghi lý do').waitFor();
  await walker.look('decide');
  await dialog.getByLabel('Nội dung ý kiến').fill('Bổ sung dự toán kinh phí của từng nhiệm vụ');
  await dialog.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await card.getByText('Lãnh đạo Sở trả lại, cần trình lại').waitFor();
  await walker.look('approval-returned');
  await send('Trình lại Lãnh đạo Sở', '18/TTr-VP');
  await card.getByRole('button', { name: 'Ghi ý kiến của Lãnh đạo Sở' }).click();
  await dialog.getByRole('combobox', { name: 'Ý kiến' }).click();
  await page.getByRole('option', { name: 'Phê duyệt' }).click();
  await dialog.getByLabel('Số văn bản').fill('20/TB-SNN');
  await dialog.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await card.locator('[aria-current="step"]').filter({ hasText: 'Hội đồng khoa học, công nghệ và đổi mới sáng tạo tỉnh' }).waitFor();
  await card.getByText('Đã trả lại 1 lần').waitFor();
  await send('Trình Hội đồng', '22/TTr-SNN');
  await card.getByText(/Chờ ý kiến của Hội đồng/).waitFor();
  await walker.look('approvals');
}

async function callMany(walker) {
  const { page } = walker;
  const dialog = page.getByRole('dialog');
  await walker.go('/dot-dang-ky');
  await page.getByText('Chưa có đợt nào').waitFor();
  await page.getByRole('button', { name: 'Mở đợt' }).click();
  await dialog.getByLabel('Nội dung đăng ký').fill(call);
  // As it comes out of a sheet: empty lines, and one twice.
  await dialog.getByLabel('Nơi được gửi').fill('UBND xã Đại Ngàn\nUBND xã Cửa Biển\n\nSở Y tế\nSở Giáo dục và Đào tạo\nSở Y tế\nChi cục Thủy lợi');
  await dialog.getByText('5 nơi được gửi').waitFor();
  await dialog.getByLabel('Hạn trả lời').fill(dayFrom(-2));
  await dialog.getByRole('button', { name: 'Mở đợt' }).click();
  // It is sent today by default, and due before that.
  await dialog.getByText('Hạn trả lời trước ngày gửi').waitFor();
  await dialog.getByLabel('Ngày gửi').fill(dayFrom(-20));
  await dialog.getByLabel('Số văn bản').fill('110/SNN-KHTC');
  await walker.look('round-open');
  await dialog.getByRole('button', { name: 'Mở đợt' }).click();
  const card = page.getByRole('article', { name: call });
  await card.getByText('Quá hạn, 0/5 nơi trả lời').waitFor();
  await card.getByRole('button', { name: 'Sở Y tế' }).click();
  walker.expect('the body is chosen', (await dialog.getByRole('combobox', { name: 'Nơi trả lời' }).inputValue()) === 'Sở Y tế');
  await dialog.getByLabel('Số lượng').fill('2');
  await dialog.getByLabel('Số văn bản').fill('41/SYT-KHTC');
  await dialog.getByLabel('Nội dung').fill('Đăng ký 02 nhiệm vụ về an toàn thực phẩm nông sản và truy xuất nguồn gốc');
  await walker.look('answer');
  await dialog.getByRole('button', { name: 'Ghi trả lời' }).click();
  await card.getByText('Quá hạn, 1/5 nơi trả lời').waitFor();
  await card.getByRole('button', { name: 'Ghi trả lời', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Nơi trả lời' }).fill('cua bien');
  await page.getByRole('option', { name: 'UBND xã Cửa Biển' }).click();
  await dialog.getByLabel('Số lượng').fill('1');
  await dialog.getByRole('button', { name: 'Ghi trả lời' }).click();
  await card.getByRole('row', { name: /UBND xã Cửa Biển/ }).waitFor();
  await card.getByRole('button', { name: 'Ghi đã nhắc' }).click();
  await dialog.getByText('Chưa trả lời: UBND xã Đại Ngàn; Sở Giáo dục và Đào tạo; Chi cục Thủy lợi').waitFor();
  await dialog.getByLabel('Số văn bản').fill('132/SNN-KHTC');
  await dialog.getByRole('button', { name: 'Ghi đã nhắc' }).click();
  await card.getByText(/đã nhắc 1 lần/).waitFor();
  await walker.look('rounds');
  await card.getByRole('button', { name: 'Đóng đợt' }).click();
  await dialog.getByLabel('Kết quả tổng hợp').fill('03 nhiệm vụ đưa vào danh mục đề xuất');
  await dialog.getByRole('button', { name: 'Đóng đợt' }).click();
  await page.getByRole('region', { name: 'Đã tổng hợp' }).getByRole('article', { name: call }).getByText('Đã tổng hợp, 2/5 nơi trả lời').waitFor();
}

async function buy(walker) {
  const { page } = walker;
  const dialog = page.getByRole('dialog');
  await walker.go('/quy-trinh');
  await page.getByText('Chưa có quy trình nào').waitFor();
  await page.getByRole('button', { name: 'Bắt đầu quy trình' }).click();
  await dialog.getByLabel('Tên việc').fill(purchase);
  await dialog.getByRole('combobox', { name: 'Mẫu quy trình' }).fill('mua sam');
  await page.getByRole('option', { name: 'Mua sắm' }).click();
  await dialog.getByText('Đánh giá hồ sơ dự thầu').waitFor();
  await dialog.getByLabel('Ngày bắt đầu').fill(dayFrom(-50));
  await walker.look('procedure-begin');
  await dialog.getByRole('button', { name: 'Bắt đầu' }).click();
  const card = page.getByRole('article', { name: purchase });
  await card.getByText(/Quá hạn: Lập hồ sơ/).waitFor();
  await card.getByRole('button', { name: 'Xong bước 1' }).click();
  await dialog.getByRole('button', { name: 'Ghi xong bước' }).click();
  await dialog.getByText(/hãy ghi số văn bản hoặc kèm tệp/).waitFor();
  await dialog.getByLabel('Số văn bản').fill('5/TTr-KHTC');
  await dialog.getByLabel('Ngày', { exact: true }).fill(dayFrom(-25));
  await dialog.getByRole('button', { name: 'Ghi xong bước' }).click();
  await card.locator('[aria-current="step"]').filter({ hasText: '2. Thẩm định' }).waitFor();
  await walker.look('procedures');
  await card.getByRole('button', { name: 'Dừng' }).click();
  await dialog.getByRole('button', { name: 'Dừng quy trình' }).click();
  await dialog.getByText('Mục này bắt buộc, hãy điền').waitFor();
  await dialog.getByLabel('Lý do').fill('Chuyển kinh phí sang năm sau');
  await dialog.getByRole('button', { name: 'Dừng quy trình' }).click();
  await page.getByRole('region', { name: 'Đã xong, đã dừng' }).getByRole('article', { name: purchase }).waitFor();
}

export async function walk({ ui, run, oneTimePassword }) {
  const walker = await Walker.begin('programme_services', ui);
  const { page } = walker;
  try {
    await walker.go('/nhiem-vu-khcn');
    await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    const id = await enterTask(walker);
    await meet(walker, id, run);
    await sendUp(walker);
    await callMany(walker);
    await buy(walker);

    // The task leads to all that is about it.
    await walker.go(`/nhiem-vu-khcn/${id}`);
    const about = page.getByRole('region', { name: 'Trình duyệt, hội nghị, đợt' });
    await about.getByText(/Chờ ý kiến của Hội đồng/).waitFor();
    await walker.look('task');
    await about.getByRole('link', { name: conference }).click();
    await page.locator('[data-record^="meeting/"][data-opened]').getByText('Ba xã đăng ký áp dụng').waitFor();

    // A specialist sends on, but does not say what a body decided; a superior does nothing.
    const specialist = await Walker.begin('programme_services_specialist', ui, { size: 'phone', beside: walker });
    try {
      await specialist.go('/trinh-duyet');
      await firstDay(specialist, 'chihm', oneTimePassword('chihm'), 'gió đưa cành trúc la đà');
      const card = specialist.page.getByRole('article', { name: list });
      await card.getByText(/Chờ ý kiến của Hội đồng/).waitFor();
      specialist.expect('no decision is offered', (await card.getByRole('button', { name: /Ghi ý kiến/ }).count()) === 0);
      specialist.expect('a chain may be begun', await specialist.page.getByRole('button', { name: 'Lập chuỗi trình' }).isVisible());
      await specialist.look('approvals');
      await specialist.go('/nhiem-vu-khcn');
      await specialist.page.getByRole('button', { name: 'Nhập đề xuất' }).waitFor();
      specialist.expect('no running task is entered', (await specialist.page.getByRole('button', { name: 'Ghi nhiệm vụ đang thực hiện' }).count()) === 0);
    } catch (thrown) {
      await failed(thrown, specialist);
    }
    walker.wrong.push(...(await specialist.end()));
    const superior = await Walker.begin('programme_services_superior', ui, { beside: walker });
    try {
      await superior.go('/hoi-nghi?open=hn9');
      await firstDay(superior, 'maibv', oneTimePassword('maibv'), 'gió đưa cành trúc la đà');
      await superior.page.getByText('Chưa ghi chương trình, thành phần mời.').waitFor();
      for (const name of ['Lên lịch', 'Ghi kết quả', 'Sửa lịch', 'Hủy']) superior.expect(`a superior is not offered “${name}”`, (await superior.page.getByRole('button', { name, exact: true }).count()) === 0);
    } catch (thrown) {
      await failed(thrown, superior);
    }
    walker.wrong.push(...(await superior.end()));
  } catch (thrown) {
    await failed(thrown, walker);
  }
  return walker.end();
}
