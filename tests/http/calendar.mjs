// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendars of a running server, opened by the library that Thunderbird opens them with: node calendar.mjs SAURO.
import ICAL from "ical.js";
import { Answers } from "./answers.mjs";
import { password, people, Site } from "./site.mjs";

const site = new Site(process.argv[2]);
const faults = [];
const holds = (what, good, seen = "") => { if (!good) faults.push(`${what}: ${JSON.stringify(seen)}`); };
const alike = (what, a, b) => holds(what, JSON.stringify(a) === JSON.stringify(b), [a, b]);

try {
  await site.start();
  const answers = new Answers(site.address, JSON.parse(site.run("openapi"))), { ask, address } = answers;
  const signed = async role => site.signIn(people[role], ask);
  const [office, specialist, head] = [await signed("office"), await signed("specialist"), await signed("head")];
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const make = async (person, more = {}) =>
    (await ask(person, "account.make-calendar", { name: "điện thoại", until, password, ...more }, 200)).json.path;

  // A specialist's own work: what "mine" shows as open is there, with its words and its day.
  const path = await make(specialist);
  const own = await opened(address + path);
  const mine = (await ask(specialist, "mine", { limit: 200 }, 200)).json.items;
  holds("the specialist has work", mine.length > 0);
  for (const line of mine) {
    const todo = own.todos.get(line.id);
    if (!todo) { faults.push(`${line.id} is not in the calendar`); continue; }
    alike(`${line.id}: its words`, todo.summary, line.title);
    alike(`${line.id}: its day`, todo.due, line.due);
    holds(`${line.id}: is open`, ["NEEDS-ACTION", "IN-PROCESS"].includes(todo.status), todo.status);
    alike(`${line.id}: where it leads`, todo.url, `${address}/item/${line.id}`);
    const event = own.events.get(line.id);
    alike(`${line.id}: an event on its day`, event?.day, line.due ?? undefined);
    if (line.due) alike(`${line.id}: the event's words`, event.summary, line.title);
  }
  for (const [id, todo] of own.todos) {
    const { json } = await ask(specialist, "item", { item: id }, 200);
    alike(`${id}: its words`, todo.summary, json.line.title);
    if (json.line.stage === "closed") alike(`${id}: is done`, [todo.status, todo.percent], ["COMPLETED", 100]);
  }
  holds("a description is Vietnamese", [...own.todos.values()].some(one => /Đơn vị: \S/.test(one.description)));
  holds("alarms ring", own.alarms > 0, own.alarms);

  // The same address again, and when nothing happened.
  const first = await fetch(address + path), tag = first.headers.get("etag");
  alike("nothing new", (await fetch(address + path, { headers: { "If-None-Match": tag } })).status, 304);

  // What is reported shows at the next fetch, with a greater sequence.
  const before = own.todos.get(mine.at(-1).id);
  await ask(specialist, "item.report", { item: mine.at(-1).id, text: "đang làm" }, 200);
  const after = (await opened(address + path)).todos.get(mine.at(-1).id);
  alike("in process", after.status, "IN-PROCESS");
  holds("the sequence grew", after.sequence > before.sequence, [before.sequence, after.sequence]);

  // Each address shows its own.
  const unit = (await ask(specialist, "account.me", {}, 200)).json.roles[0].unit;
  const units = (await ask(office, "units", {}, 200)).json.list.map(one => one.id).filter(one => one !== unit);
  const theirs = await opened(address + await make(office, { unit }));
  for (const line of (await ask(office, "unit", { unit, limit: 200 }, 200)).json.items)
    holds(`${line.id} is in the unit's calendar`, theirs.todos.has(line.id));
  let apart = 0;
  for (const other of units) {
    const { items } = (await ask(office, "unit", { unit: other, limit: 200 }, 200)).json;
    for (const line of items.filter(one => !theirs.todos.has(one.id))) {
      apart += 1;
      holds(`${line.id} of ${other} is not the specialist's`, !own.todos.has(line.id));
    }
  }
  holds("other units have work of their own", apart > 0);
  const headed = await opened(address + await make(head));
  holds("a head has more than a specialist", headed.todos.size > 0 && headed.name !== own.name, headed.name);

  // Revoked: nothing, at once.
  const { list } = (await ask(specialist, "account.calendars", {}, 200)).json;
  holds("it is known when it was fetched", list[0].seen !== null, list);
  await ask(specialist, "account.end-calendar", { calendar: list[0].calendar }, 200);
  const gone = await fetch(address + path);
  alike("revoked", gone.status, 404);
  holds("without a hint", !(await gone.text()).includes("calendar"));

  console.log(`${own.todos.size} to-dos, ${own.events.size} events, ${own.alarms} alarms of a specialist; ${theirs.todos.size} to-dos of a unit`);
  faults.push(...answers.faults);
} finally {
  await site.stop();
}
for (const fault of new Set(faults)) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The calendar at an address, as ical.js reads it, by the items' ids. */
async function opened(where) {
  const response = await fetch(where);
  const text = await response.text();
  alike("status and type", [response.status, response.headers.get("content-type")], [200, "text/calendar; charset=utf-8"]);
  holds("lines end with CRLF", !/(^|[^\r])\n|\r(?!\n)/.test(text));
  holds("no line is longer than 75 octets", text.split("\r\n").every(line => Buffer.byteLength(line) <= 75));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const of = (component, what) => {
    const value = component.getFirstPropertyValue(what);
    return value instanceof ICAL.Time || value instanceof ICAL.Duration ? value.toString() : value;
  };
  const by = (kind, ending, read) => new Map(calendar.getAllSubcomponents(kind).map(one => {
    const id = of(one, "uid");
    holds(`${id} ends with ${ending}`, id.endsWith(ending));
    holds(`${id} has a stamp`, one.getFirstPropertyValue("dtstamp").zone === ICAL.Timezone.utcTimezone);
    return [id.slice(id.indexOf(".") + 1, -ending.length), { summary: of(one, "summary"), description: of(one, "description") ?? "", url: of(one, "url"), sequence: of(one, "sequence"), status: of(one, "status"), ...read(one) }];
  }));
  let alarms = 0;
  const todos = by("vtodo", ".todo@sauro", one => ({ due: of(one, "due"), percent: of(one, "percent-complete") }));
  const events = by("vevent", ".event@sauro", one => {
    const event = new ICAL.Event(one);
    holds("an event takes a whole day", event.startDate.isDate && event.duration.toSeconds() === 86_400, event.duration.toString());
    for (const alarm of one.getAllSubcomponents("valarm")) {
      alarms += 1;
      alike("an alarm is shown", [of(alarm, "action"), of(alarm, "description")], ["DISPLAY", of(one, "summary")]);
      const rings = event.startDate.clone();
      rings.isDate = false;
      rings.addDuration(alarm.getFirstPropertyValue("trigger"));
      alike("at eight, not behind the deadline", [rings.hour, rings.minute, rings.subtractDate(event.startDate).toSeconds() <= 8 * 3600], [8, 0, true]);
    }
    return { day: event.startDate.toString() };
  });
  return { name: of(calendar, "name"), todos, events, alarms };
}
