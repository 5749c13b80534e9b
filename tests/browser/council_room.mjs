// SPDX-License-Identifier: AGPL-3.0-or-later
// A council from its appointment to its count: the office appoints and invites, the chair and the secretary seal, open and count, a member votes by phone; each of
// them is refused once, with words that say what to do.
import { as, failed, firstDay, Walker } from './harness.mjs';

const day = (shift) => {
  const at = new Date(Date.now() + 7 * 3_600_000 + shift * 86_400_000).toISOString();
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
};
const chair = 'hapt', secretary = 'namvt', member = 'hoidv', late = 'limnd';
const others = ['thanhmt', 'thocnv', 'hadm'];
const seals = { [chair]: 'lúa chín đầu mùa gặt', [secretary]: 'nước lên thuyền lên' };
const titles = {
  one: 'Nghiên cứu xây dựng mô hình sản xuất lúa chất lượng cao, giảm phát thải theo chuỗi giá trị gắn với truy xuất nguồn gốc trên địa bàn các xã ven biển',
  two: 'Ứng dụng công nghệ sinh học sản xuất chế phẩm vi sinh xử lý phụ phẩm chăn nuôi quy mô nông hộ',
};

async function choose(page, field, typed, option) {
  await page.getByRole('combobox', { name: field, exact: true }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function office(walker, { run }) {
  const { page } = walker;
  await walker.go('/hoi-dong');
  await page.getByText('Chưa có hội đồng nào').waitFor();
  await walker.look('empty');
  await page.getByRole('button', { name: 'Thành lập hội đồng' }).click();
  await page.getByRole('combobox', { name: 'Loại hội đồng' }).click();
  await page.getByRole('option', { name: 'Hội đồng tuyển chọn, giao trực tiếp' }).click();
  await page.getByLabel('Số quyết định').fill('412/QĐ-SNN');

  // A dossier that no programme has brought is entered on the way; what is missing is told at its field.
  await page.getByRole('button', { name: 'Nhập hồ sơ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên hồ sơ, nhiệm vụ').fill(titles.one);
  await dialog.getByLabel('Tổ chức chủ trì').fill('Trường Đại học Nông nghiệp Đồng Bằng');
  await dialog.getByRole('button', { name: 'Ghi hồ sơ' }).click();
  await dialog.getByText('Mục này bắt buộc, hãy điền').waitFor();
  await dialog.getByLabel('Người thực hiện, chủ nhiệm trước').fill('TS. Trần Văn Cương; Trường Đại học Nông nghiệp Đồng Bằng\nVũ Minh Lan; Trung tâm Khuyến nông');
  await dialog.getByRole('button', { name: 'Ghi hồ sơ' }).click();
  await dialog.waitFor({ state: 'detached' });
  run('dossier', 'set', 'hs-hai', '--title', titles.two, '--host', 'Viện Chăn nuôi Miền Trung', '--team', 'Hồ Sĩ Đạt; Viện Chăn nuôi Miền Trung', '--as', 'namvv');
  await page.reload();
  await page.getByText('Bản đang nhập dở của bạn').waitFor();
  await choose(page, 'Hồ sơ được đánh giá', 'che pham vi sinh', /hs-hai/);

  // Too few: refused where members stand. Then somebody who takes part in a dossier.
  const seat = async (at, typed, name) => choose(page, `Thành viên ${at}`, typed, name);
  await seat(1, 'pham thanh ha', /Phạm Thanh Hà/);
  await seat(2, 'vu thanh nam', /Vũ Thanh Nam/);
  await page.getByRole('button', { name: 'Thành lập', exact: true }).click();
  await page.getByText('Thành phần hội đồng chưa đúng: có 2 thành viên, phải từ 7 đến 9').waitFor();
  await seat(3, 'dao van hoi', /Đào Văn Hội/);
  await seat(4, 'mac thi', /Mạc Thị Thanh/);
  await seat(5, 'nguy van', /Ngụy Văn Thóc/);
  await seat(6, 'dang minh ha', /Đặng Minh Hà/);
  await seat(7, 'vu minh lan', /Vũ Minh Lan/);
  await page.getByRole('button', { name: 'Thành lập', exact: true }).click();
  await page.getByText(/Xung đột lợi ích: Vũ Minh Lan là người thực hiện/).waitFor();
  await walker.look('appoint-refused');
  await seat(7, 'nham duc', /Nhâm Đức Lim/);
  await page.getByRole('button', { name: 'Thành lập', exact: true }).click();
  await page.getByRole('list', { name: 'Các bước' }).waitFor();
  const address = new URL(page.url()).pathname;

  // Papers too late for the day are refused at their field; without them the calendar says so.
  await page.getByRole('button', { name: 'Mời họp' }).click();
  await page.getByLabel('Ngày họp').fill(day(0));
  await page.getByLabel('Ngày tài liệu đến tay thành viên').fill(day(-1));
  await page.getByLabel('Giờ họp').fill('8 giờ 00');
  await page.getByLabel('Nơi họp').fill('Phòng họp 201, trụ sở Sở');
  await page.getByRole('button', { name: 'Ghi giấy mời' }).click();
  await page.getByText(/Tài liệu phải đến tay thành viên trước ngày họp ít nhất 3 ngày làm việc/).waitFor();
  await page.getByLabel('Ngày tài liệu đến tay thành viên').fill('');
  await page.getByRole('button', { name: 'Ghi giấy mời' }).click();
  await page.getByRole('button', { name: 'Sửa giấy mời' }).waitFor();
  await walker.go('/hoi-dong');
  await page.getByText(/Tài liệu muộn: phải đến tay thành viên chậm nhất/).waitFor();
  await page.getByText(/Có thể không đủ người: mới 0\/7/).waitFor();
  await walker.look('year');
  await page.getByRole('link', { name: /^Danh sách/ }).click();
  await page.getByRole('table', { name: 'Các hội đồng' }).waitFor();
  await walker.look('list');
  await walker.go(`${address}?do=invite`);
  await page.getByLabel('Ngày tài liệu đến tay thành viên').fill(day(-10));
  await page.getByRole('button', { name: 'Ghi giấy mời' }).click();
  await page.getByText(day(-10)).waitFor();
  await walker.look('room-office');
  return address;
}

async function declare(walker, address) {
  await walker.go(address);
  await walker.page.getByRole('button', { name: 'Tôi không có xung đột lợi ích' }).click();
  await walker.page.getByRole('button', { name: 'Khai lại xung đột' }).waitFor();
}

async function seal(walker, user) {
  const { page } = walker;
  await page.getByLabel('Mật khẩu niêm phong', { exact: true }).fill('ngắn');
  await page.getByRole('button', { name: 'Đặt niêm phong', exact: true }).click();
  await page.getByText('Từ 8 ký tự').waitFor();
  await page.getByLabel('Mật khẩu niêm phong', { exact: true }).fill(seals[user]);
  await page.getByLabel('Nhập lại mật khẩu niêm phong').fill(seals[user]);
  await page.getByRole('button', { name: 'Đặt niêm phong', exact: true }).click();
  await page.getByRole('button', { name: 'Đặt lại niêm phong' }).waitFor();
}

export async function walk(place) {
  const { ui, run, oneTimePassword } = place;
  const desk = await Walker.begin('council_room', ui);
  const walkers = [desk];
  const arrives = async (user, size = 'wide') => {
    const walker = user === 'namvv' ? desk : await Walker.begin(`council_${user}`, ui, { size, beside: desk });
    if (walker !== desk) walkers.push(walker);
    await walker.go('/');
    await firstDay(walker, user, oneTimePassword(user));
    await walker.page.getByRole('link', { name: 'Sáu Rõ, trang đầu' }).waitFor();
    return walker;
  };
  try {
    await arrives('namvv');
    const address = await office(desk, { run });
    const council = decodeURIComponent(address.split('/').at(-1));
    const first = (await (await desk.page.request.get(`${ui}/api/v1/council/${council}`)).json()).dossiers[0].id;

    // A member by phone: the council is what they come to; nothing opens before the declaration.
    const phone = await arrives(member, 'phone');
    await phone.page.getByRole('region', { name: 'Hội đồng chờ bạn' }).getByText('Khai xung đột lợi ích').waitFor();
    await phone.look('waits');
    await phone.go(`/ho-so/${first}`);
    await phone.page.getByText('Hãy khai xung đột lợi ích trước khi đánh giá').waitFor();
    await phone.look('dossier-closed');
    await phone.page.getByRole('link', { name: 'Vào hội đồng để khai xung đột' }).click();
    await phone.page.getByText(/Chưa mở với bạn: hãy khai xung đột/).first().waitFor();
    await phone.look('declare');
    await phone.page.getByRole('button', { name: 'Khai lý lịch của tôi' }).click();
    await phone.page.getByLabel('Tổ chức đang làm việc, mỗi dòng một tổ chức').fill('Viện Quy hoạch Nông thôn');
    await phone.look('expert');
    await phone.page.getByRole('button', { name: 'Ghi lý lịch' }).click();
    await phone.page.getByText('Đã ghi lý lịch').waitFor();
    await phone.page.getByRole('checkbox', { name: titles.two }).click();
    await phone.page.getByRole('button', { name: 'Khai 1 hồ sơ có xung đột' }).click();
    await phone.page.getByText('Mục này bắt buộc, hãy điền').waitFor();
    await phone.page.getByLabel('Vì sao').fill('Từng hướng dẫn nhóm thực hiện');
    await phone.page.getByRole('button', { name: 'Khai 1 hồ sơ có xung đột' }).click();
    await phone.page.getByRole('button', { name: 'Khai lại xung đột' }).waitFor();

    // The chair and the secretary declare, and seal; without a quorum the session does not open.
    const head = await arrives(chair);
    await declare(head, address);
    await head.look('seal');
    await seal(head, chair);
    const scribe = await arrives(secretary);
    await declare(scribe, address);
    await seal(scribe, secretary);
    await scribe.page.getByRole('heading', { name: 'Ghi người có mặt' }).waitFor();
    const stands = async (name, how) => {
      await scribe.page.getByRole('combobox', { name: `${name} có mặt hay vắng` }).click();
      await scribe.page.getByRole('option', { name: how, exact: true }).click();
    };
    for (const name of ['Phạm Thanh Hà', 'Vũ Thanh Nam', 'Đào Văn Hội', 'Ngụy Văn Thóc']) await stands(name, 'Có mặt');
    await scribe.page.getByText('chưa đủ điều kiện họp').first().waitFor();
    await scribe.look('attend');
    await scribe.page.getByRole('button', { name: 'Ghi người có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Sửa người có mặt' }).waitFor();
    await head.go(address);
    await head.page.getByRole('button', { name: 'Mở phiên họp' }).click();
    await head.page.getByRole('alert').getByText(/Chưa đủ điều kiện họp: có mặt 4\/7 thành viên/).waitFor();
    await head.look('no-quorum');

    // Enough of them, but for one who comes later.
    const posts = {};
    for (const user of others) {
      posts[user] = await as(ui, user, oneTimePassword(user));
      await posts[user](`council/${council}/declare`, {});
    }
    await scribe.page.getByRole('button', { name: 'Sửa người có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await stands('Nhâm Đức Lim', 'Vắng');
    await scribe.page.getByRole('button', { name: 'Ghi người có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Sửa người có mặt' }).waitFor();
    await head.go(address);
    await head.page.getByRole('button', { name: 'Mở phiên họp' }).click();
    await head.page.getByRole('heading', { name: /Bỏ phiếu: còn 2\/2 hồ sơ/ }).waitFor();

    // Who comes late has not declared: present, and yet no score of theirs is taken.
    posts[late] = await as(ui, late, oneTimePassword(late));
    await scribe.page.getByRole('button', { name: 'Sửa người có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Ghi người có mặt' }).click();
    await scribe.page.getByRole('button', { name: 'Sửa người có mặt' }).waitFor();
    const refused = await posts[late](`council/${council}/ballot`, { dossier: first, points: ['20', '15', '20', '10', '8'] }).then(
      () => 'taken',
      (thrown) => String(thrown),
    );
    desk.expect('a score before the declaration is refused with words', refused.includes('council.declare-first'));
    await posts[late](`council/${council}/declare`, {});

    // By phone: points are kept while one is away, what is off the scale is told, and once sealed only that one has voted shows.
    await phone.go(address);
    const sheet = phone.page.getByRole('form', { name: 'Phiếu đánh giá' });
    await phone.page.getByRole('button', { name: 'Chấm hồ sơ tiếp theo' }).click();
    await sheet.getByLabel(/^Mục tiêu, nội dung/).fill('35');
    await sheet.getByText('Từ 0 đến 30').waitFor();
    await sheet.getByLabel(/^Mục tiêu, nội dung/).fill('26,5');
    await sheet.getByLabel(/^Phương pháp, kế hoạch/).fill('17');
    await phone.page.reload();
    await sheet.getByText(/mới chỉ nằm trên máy này/).waitFor();
    await sheet.getByLabel(/^Sản phẩm, hiệu quả/).fill('21');
    await sheet.getByLabel(/^Năng lực/).fill('13');
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await sheet.getByText(/Hãy cho điểm đủ các nhóm tiêu chí/).waitFor();
    await sheet.getByLabel(/^Dự toán/).fill('8');
    await sheet.getByText('85,5').waitFor();
    await phone.look('score');
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await phone.page.getByText('Phiếu của bạn đã niêm phong').waitFor();
    await phone.page.getByText(/đã bỏ 1\/1 phiếu/).first().waitFor();
    await phone.look('voted');
    const kept = await phone.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ballot')));
    phone.expect('no ballot is left on the device', kept.length === 0);

    // The others, one of whom lies far off.
    const points = { thanhmt: [24, 16, 20, 12, 7], thocnv: [10, 6, 9, 5, 4], hadm: [25, 17, 21, 12, 8], [late]: [26, 17, 20, 13, 8] };
    for (const [user, list] of Object.entries(points)) {
      await posts[user](`council/${council}/ballot`, { dossier: first, points: list.map(String), opinion: user === 'thocnv' ? 'Chưa thuyết phục về tính mới' : '' });
      await posts[user](`council/${council}/ballot`, { dossier: 'hs-hai', points: [19, 13, 16, 10, 6].map(String) });
    }
    const votes = async (walker, title, list) => {
      const card = walker.page.locator('[data-dossier]').filter({ hasText: title });
      await card.getByRole('button', { name: /Chấm điểm|Tiếp tục phiếu/ }).click();
      for (const [at, name] of ['Mục tiêu, nội dung', 'Phương pháp, kế hoạch', 'Sản phẩm, hiệu quả', 'Năng lực', 'Dự toán'].entries()) await card.getByLabel(new RegExp(`^${name}`)).fill(String(list[at]));
      await card.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
      await card.getByText('Phiếu của bạn đã niêm phong').waitFor();
    };
    await scribe.go(address);
    await votes(scribe, titles.one, [25, 16, 20, 12, 8]);
    await votes(scribe, titles.two, [20, 12, 16, 10, 7]);
    await head.go(address);
    await votes(head, titles.one, [26, 17, 21, 13, 8]);
    await votes(head, titles.two, [20, 13, 17, 10, 7]);

    // Two passwords, one after the other: a wrong one opens nothing.
    await head.page.getByRole('heading', { name: 'Đóng bỏ phiếu, mở niêm phong' }).waitFor();
    await head.page.getByLabel('Mật khẩu niêm phong của bạn').fill('không phải câu này');
    await head.page.getByRole('button', { name: 'Đóng bỏ phiếu, mở niêm phong' }).click();
    await head.page.getByText('Mật khẩu niêm phong không đúng').waitFor();
    await head.look('unseal');
    await head.page.getByLabel('Mật khẩu niêm phong của bạn').fill(seals[chair]);
    await head.page.getByRole('button', { name: 'Đóng bỏ phiếu, mở niêm phong' }).click();
    await head.page.getByText(/chờ thư ký mở niêm phong thứ hai/).waitFor();
    await scribe.go(address);
    await scribe.page.getByLabel('Mật khẩu niêm phong của bạn').fill(seals[secretary]);
    await scribe.page.getByRole('button', { name: 'Mở niêm phong, kiểm phiếu' }).click();
    const results = scribe.page.getByRole('region', { name: 'Kết quả' });
    await results.getByText('1/2 hồ sơ đạt').waitFor();
    await results.getByText(/Trung bình không kể 1 phiếu lệch/).waitFor();
    await results.getByText(/Từng phiếu \(7\)/).click();
    await results.getByText('Chưa thuyết phục về tính mới').waitFor();
    await scribe.look('results');
    await scribe.page.getByRole('heading', { name: /chấm thống nhất đến đâu/ }).scrollIntoViewIfNeeded();
    await scribe.look('agreement');

    // Who declared a conflict sees the result, and no ballot on that dossier; the dossier stays closed to them.
    await phone.go(address);
    await phone.page.getByText('Bạn có xung đột với hồ sơ này: không xem từng phiếu.').waitFor();
    await phone.look('results');
    await phone.go('/ho-so/hs-hai');
    await phone.page.getByText(/Bạn đã khai không thể đánh giá hồ sơ hs-hai/).waitFor();
    await desk.go(`/ho-so/${first}`);
    await desk.page.getByText('đạt, xếp thứ 1').waitFor();
    await desk.look('dossier');
    await desk.go('/hoi-dong');
    await desk.page.getByText('Đã kiểm phiếu').first().waitFor();
  } catch (thrown) {
    await failed(thrown, ...walkers);
  }
  const wrong = [];
  for (const one of [...walkers].reverse()) wrong.push(...(await one.end()));
  return wrong;
}
