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
  const { json } = await ask(head, "research", { research: "nv1" }, 200);
  if (json.alike.length !== 1 || json.alike[0].id !== "nv2") fault(`research: like nv1 are ${JSON.stringify(json.alike)}`);
  if (json.may.includes("research.call")) fault("research: a call is open to a head, and of a task that is on no list");
  return "nv1";
}
