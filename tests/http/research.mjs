// SPDX-License-Identifier: AGPL-3.0-or-later
// A research task that is proposed twice alike, followed and reported up; the conference that is held about it.

/** The id of the task. */
export async function research({ office, director, head, specialist }, { ask, fault }) {
  const title = "Nghiên cứu quy trình trồng sâm dưới tán rừng";
  await ask(specialist, "research.propose", { research: "nv1", title, proposer: "Trường Đại học Một", product: "Quy trình", team: ["Phạm Chủ Nhiệm"] }, 200);
  await ask(office, "research.propose", { research: "nv2", title: `${title} già`, proposer: "Viện Hai", year: 2027, level: "grassroots" }, 200);
  await ask(director, "research.follow", { research: "nv1", leader: director.user, specialist: specialist.user }, 200);
  await ask(head, "research.follow", { research: "nv1", leader: head.user }, 403);
  await ask(director, "research.call", { research: "nv1", until: "31/12/2030", document: "1/TB" }, 409);
  await ask(office, "meeting.plan", { meeting: "hn1", kind: "transfer", title: "Hội nghị chuyển giao", day: "20/11/2026", about: "research/nv1", agenda: ["Khai mạc"], invited: ["Sở Một"] }, 200);
  await ask(office, "meeting.hold", { meeting: "hn1", attended: 40, minutes: "12/BB" }, 200);
  await ask(office, "approval.begin", { approval: "dm1", title: "Danh mục năm 2027", body: ["Lãnh đạo Sở", "UBND tỉnh"], about: "research/nv1" }, 200);
  await ask(office, "approval.send", { approval: "dm1", document: "3/TTr" }, 200);
  await ask(office, "approval.decide", { approval: "dm1", verdict: "returned", document: "4/TB", text: "bổ sung dự toán" }, 200);
  await ask(office, "round.open", { round: "dk1", title: "Đăng ký nhiệm vụ năm 2027", until: "31/12/2026", body: ["UBND xã A", "UBND xã B"] }, 200);
  await ask(office, "round.answer", { round: "dk1", body: "UBND xã A", count: 2, document: "7/UBND" }, 200);
  await ask(office, "round.answer", { round: "dk1", body: "UBND xã C" }, 409);
  await ask(office, "round.remind", { round: "dk1", document: "8/CV" }, 200);
  await ask(specialist, "procedure.begin", { procedure: "ms1", template: "procurement", title: "Mua sắm thiết bị" }, 200);
  await ask(specialist, "procedure.step", { procedure: "ms1", document: "1/TTr" }, 200);
  await runs({ office, director, specialist }, ask, fault);
  const { json } = await ask(head, "research", { research: "nv1" }, 200);
  if (json.alike.length !== 1 || json.alike[0].id !== "nv2") fault(`research: like nv1 are ${JSON.stringify(json.alike)}`);
  if (json.may.includes("research.call")) fault("research: a call is open to a head, and of a task that is on no list");
  return "nv1";
}

/** A task that runs already, with what was ordered; it is handed in with less. */
async function runs({ office, director, specialist }, ask, fault) {
  const set = { research: "cu1", title: "Mô hình trồng dược liệu", host: "Viện Hai", principal: "Lê Chủ Nhiệm", from: "01/06/2024", until: "31/12/2030", document: "9/HĐ" };
  await ask(director, "research.enter", { ...set, ordered: ["Mô hình; không héc-ta"] }, 409);
  await ask(director, "research.enter", { ...set, ordered: ["Quy trình trồng; 1 quy trình", "Mô hình; 4,5 ha"] }, 200);
  await ask(specialist, "research.submit", { research: "cu1", delivered: ["1"] }, 409);
  await ask(specialist, "research.submit", { research: "cu1", delivered: ["1", "3,5"] }, 200);
  await ask(specialist, "research.deliver", { research: "cu1", recipient: "Sở Y", way: "post" }, 409);
  const { json } = await ask(office, "dossiers", { of: "research/cu1" }, 200);
  const whole = await ask(office, "dossier", { dossier: json.list[0].id }, 200);
  if (whole.json.products[1].ordered !== 4.5 || whole.json.products[1].delivered !== 3.5) fault(`dossier: ${JSON.stringify(whole.json.products)}`);
}
