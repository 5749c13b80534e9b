// SPDX-License-Identifier: AGPL-3.0-or-later
// Shows /api/openapi.json to people: routes by group, what is given, what is answered, an example; searched without marks.

const say = {
  vi: {
    contents: "Mục lục", begin: "Bắt đầu", schemas: "Dạng dữ liệu", fields: "Đưa vào", answer: "Trả lời", problems: "Khi không được",
    example: "Ví dụ", name: "Tên", kind: "Kiểu", words: "Ý nghĩa", must: "bắt buộc", none: "không cần gì", nothing: "Không tìm thấy. Hãy thử từ khác.",
    routes: n => `${n} địa chỉ`, in: { path: "trên đường dẫn", query: "tham số", header: "tiêu đề HTTP", body: "nội dung JSON" },
    bytes: "các byte của tệp, trong nội dung yêu cầu", list: "danh sách", or: "hoặc", nullable: "có thể null", also: "cũng có dạng",
    open: "Không cần đăng nhập.", session: "Cần đăng nhập; không dùng được khóa truy cập.", either: "Cần đăng nhập, hoặc khóa truy cập có phạm vi",
    unreadable: "Không đọc được /api/openapi.json.", file: "mã của tệp đã tải lên (upload.begin)",
    text: "văn bản", day: "ngày", number: "số", whole: "số nguyên", flag: "có/không", object: "đối tượng", password: "mật khẩu", chars: "ký tự", always: "luôn là",
    title: "Sáu Rõ – tài liệu API",
    guide: [
      ["Đăng nhập", "Người dùng đăng nhập bằng account.sign-in và nhận một cookie. Chương trình dùng khóa truy cập do account.make-token cấp, gửi trong Authorization: Bearer."],
      ["Đưa vào", "GET nhận tham số trên địa chỉ; POST nhận một đối tượng JSON. Ngày viết 31/12/2026 hoặc 2026-12-31. Tệp được tải lên trước bằng upload.begin, rồi mã của tệp được đưa vào việc cần nó."],
      ["Khi không được", "Câu trả lời là application/problem+json: code là tên cố định của lỗi, title là lời giải thích."],
      ["Sửa cùng lúc", "Gửi ETag đã nhận trong If-Match: khi người khác vừa sửa thì không ghi đè mà nhận 412. Gửi lại cùng Idempotency-Key thì không ghi hai lần."],
      ["Mô tả cho máy", "/api/openapi.json là OpenAPI 3.1; lệnh sauro openapi in ra cùng nội dung."],
    ],
  },
  en: {
    contents: "Contents", begin: "To begin", schemas: "Formats", fields: "Given", answer: "Answer", problems: "Where it is not done",
    example: "Example", name: "Name", kind: "Kind", words: "Meaning", must: "required", none: "nothing is needed", nothing: "Nothing found. Try other words.",
    routes: n => `${n} addresses`, in: { path: "in the path", query: "parameter", header: "HTTP header", body: "JSON body" },
    bytes: "bytes of the file, as the request's body", list: "list", or: "or", nullable: "may be null", also: "also as",
    open: "No sign-in needed.", session: "Needs a session; a token does not do.", either: "Needs a session, or a token of the scope",
    unreadable: "/api/openapi.json cannot be read.", file: "id of a file that was brought (upload.begin)",
    text: "text", day: "day", number: "number", whole: "whole number", flag: "yes or no", object: "object", password: "password", chars: "characters", always: "always",
    title: "Sáu Rõ – API documentation",
    guide: [
      ["Sign-in", "People sign in with account.sign-in and get a cookie. Programs use a token that account.make-token gives, in Authorization: Bearer."],
      ["What is given", "GET takes parameters in the address, POST a JSON object. Days are written 31/12/2026 or 2026-12-31. Files are brought first with upload.begin; their ids are then given to the action that needs them."],
      ["Where it is not done", "The answer is application/problem+json: code is the lasting name of the problem, title tells it in words."],
      ["Editing at once", "Send the ETag that you got as If-Match: where somebody else has changed it since, nothing is overwritten and 412 comes. Sent again with the same Idempotency-Key nothing is recorded twice."],
      ["For machines", "/api/openapi.json is OpenAPI 3.1; the command sauro openapi prints the same."],
    ],
  },
};

let language = "vi";
try {
  if (localStorage.getItem("docs-language") === "en") language = "en";
} catch { /* a browser that keeps nothing shows Vietnamese */ }
let api = null;

const t = () => say[language];
/** "tiếng Việt / English": the half that is asked for. */
const half = text => {
  const halves = (text ?? "").split(" / ");
  return halves.length === 2 ? halves[language === "vi" ? 0 : 1] : text ?? "";
};
/** Small letters without marks: "Báo tiến độ" is found by "bao tien do". */
const fold = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");

function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

const nameIn = reference => reference.slice(reference.lastIndexOf("/") + 1);
const resolved = value => value?.$ref ? { ...value.$ref.slice(2).split("/").reduce((at, key) => at[key], api), ...value, $ref: undefined } : value;

/** What may stand there, in words and links. */
function kindOf(schema) {
  if (schema.$ref) return nameIn(schema.$ref) === "day" ? [t().day] : [h("a", { href: `#schema-${nameIn(schema.$ref)}` }, nameIn(schema.$ref))];
  if (schema.anyOf) {
    const others = schema.anyOf.filter(one => one.type !== "null");
    if (others.length === 2 && others[0].format === "date") return [t().day];
    const list = others.flatMap((one, at) => [at > 0 ? ` ${t().or} ` : "", ...kindOf(one)]);
    return others.length < schema.anyOf.length ? [...list, `, ${t().nullable}`] : list;
  }
  if ("const" in schema) return [`${t().always} `, h("code", {}, JSON.stringify(schema.const))];
  if (schema.enum) {
    const list = schema.enum.filter(one => one !== null).flatMap((one, at) => [at > 0 ? " " : "", h("code", {}, one === "" ? '""' : String(one))]);
    return [h("span", { class: "choices" }, list), schema.enum.includes(null) ? `, ${t().nullable}` : ""];
  }
  const types = [schema.type].flat();
  const nullable = types.includes("null") ? `, ${t().nullable}` : "";
  if (types.includes("array")) return [`${t().list}: `, ...kindOf(schema.items ?? {}), nullable];
  if (types.includes("object")) return [t().object, nullable];
  if (types.includes("integer")) return [t().whole, range(schema), nullable];
  if (types.includes("number")) return [t().number, range(schema), nullable];
  if (types.includes("boolean")) return [t().flag, nullable];
  if (schema.pattern === "^[0-9a-f]{32}$") return [t().file];
  if (schema.format === "date") return [t().day, nullable];
  if (schema.format === "password") return [t().password];
  return [t().text, nullable];
}

function range({ minimum, maximum }) {
  if (minimum === undefined) return "";
  return maximum === undefined ? ` ≥ ${minimum}` : ` ${minimum}–${maximum}`;
}

/** The object in it, through lists and "or null"; nothing where there is none or it has a name of its own. */
function membersOf(schema) {
  if (!schema || schema.$ref) return null;
  if (schema.properties) return schema;
  if (schema.items) return membersOf(schema.items);
  return (schema.anyOf ?? []).map(membersOf).find(Boolean) ?? null;
}

function table(rows) {
  return h("div", { class: "scroll" }, h("table", {},
    h("thead", {}, h("tr", {}, [t().name, t().kind, t().words].map(text => h("th", { scope: "col" }, text)))),
    h("tbody", {}, rows)));
}

function row(name, schema, must, where, words, outer = "") {
  return h("tr", {},
    h("td", {}, h("code", {}, outer ? h("span", { class: "outer" }, outer) : "", name), must ? h("span", { class: "must" }, ` ${t().must}`) : ""),
    h("td", {}, kindOf(schema), where ? ` (${where})` : ""),
    h("td", {}, words));
}

/** A row for each member, and behind it for each of its own: "facts[].files[].name". */
function memberRows(schema, { where = "", marked = false, outer = "" } = {}) {
  const must = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const words = half(member.description ?? (member.$ref ? resolved(member).description ?? "" : ""));
    const inner = membersOf(member), list = member.type === "array" ? "[]." : ".";
    return [row(name, member, marked && must.has(name), where, words, outer), ...(inner ? memberRows(inner, { outer: outer + name + list }) : [])];
  });
}

function fieldsOf(operation) {
  const rows = (operation.parameters ?? []).map(resolved).map(one =>
    row(one.name, one.schema, one.required, t().in[one.in], half(one.description)));
  const body = operation.requestBody?.content ?? {};
  const json = body["application/json"]?.schema;
  if (json) rows.push(...memberRows(json, { where: t().in.body, marked: true }));
  const parts = [];
  if (rows.length > 0) parts.push(table(rows));
  if (body["application/octet-stream"]) parts.push(h("p", {}, t().bytes));
  return parts.length > 0 ? parts : [h("p", { class: "none" }, t().none)];
}

function answerOf(operation) {
  const content = operation.responses["200"].content;
  const [[type, { schema }], ...others] = Object.entries(content);
  const name = nameIn(schema.$ref), whole = resolved(schema);
  const also = others.length > 0 ? ` ${t().also} csv, xlsx` : "";
  const head = h("p", {}, h("code", {}, type), " ", h("a", { href: `#schema-${name}` }, name), ": ", half(whole.title), also ? ";" : "", also);
  const rows = memberRows(whole);
  return rows.length > 0 ? [head, table(rows)] : [head];
}

function problemsOf(operation) {
  return h("ul", { class: "problems" }, Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
    .map(([status, response]) => h("li", {}, h("code", {}, status), h("span", {}, half(resolved(response).description)))));
}

/** A value that such a field could have. */
function sample(name, schema) {
  if (schema.items) return [sample(name, schema.items)];
  if (schema.enum) return schema.enum[0];
  if (schema.pattern === "^[0-9a-f]{32}$") return "0123456789abcdef0123456789abcdef";
  if (schema.examples) return schema.examples[0];
  if (schema.type === "integer") return 1;
  if (schema.type === "boolean") return true;
  const known = { item: "2026.4", plan: "2026", unit: "u1", user: "hoa", event: "2026.e1", finding: "2026.f1", words: "hội nghị", scope: "read", document: "12/BC-SO", name: "bao-cao.pdf" };
  return known[name] ?? (half(schema.description) || "…");
}

function curlOf(path, method, operation) {
  const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;
  const parameters = (operation.parameters ?? []).map(resolved);
  let address = path.replace(/\{(.+?)\}/, (_, name) => encodeURIComponent(sample(name, {})));
  const query = parameters.filter(one => one.in === "query" && one.required).map(one => `${one.name}=${encodeURIComponent(sample(one.name, one.schema))}`);
  if (query.length > 0) address += `?${query.join("&")}`;
  const lines = [];
  if (operation.operationId === "account.sign-in") lines.push("-c cookies.txt");
  else if (operation.security.some(one => "token" in one)) lines.push('-H "Authorization: Bearer $TOKEN"');
  else if (operation.security.length > 0) lines.push("-b cookies.txt -c cookies.txt");
  const content = operation.requestBody?.content ?? {};
  if (content["application/octet-stream"]) lines.push("--data-binary @bao-cao.pdf");
  else if (method === "post") {
    const schema = content["application/json"]?.schema;
    const all = Object.entries(schema?.properties ?? {});
    const chosen = all.filter(([name]) => (schema.required ?? []).includes(name));
    const texts = all.filter(([, one]) => one.type === "string" && !one.enum && !one.pattern);
    const shown = chosen.length > 0 ? chosen : (texts.length > 0 ? texts : all).slice(0, 2);
    if (shown.length > 0)
      lines.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(Object.fromEntries(shown.map(([name, one]) => [name, sample(name, one)]))))}`);
    else lines.push("-X POST");
  }
  return ["curl", ...lines, quoted(location.origin + address)].join(" \\\n  ");
}

function accessOf(operation) {
  if (operation.security.length === 0) return t().open;
  if (!operation.security.some(one => "token" in one)) return t().session;
  return [t().either, " ", h("code", {}, operation.isGet ? "read" : "act"), ` ${t().or} `, h("code", {}, operation.operationId), "."];
}

const marked = path => path.split(/(\{.+?\})/).map(part => part.startsWith("{") ? h("b", {}, part) : part);

/** What is inside is made when it is first opened: most of it is never looked at. */
function folded(attributes, summary, inside) {
  const element = h("details", attributes, h("summary", {}, summary));
  const fill = () => {
    if (element.childElementCount === 1) element.append(h("div", { class: "inside" }, inside()));
  };
  element.addEventListener("toggle", fill);
  element.fill = fill;
  return element;
}

function routeOf({ path, method, operation }) {
  const element = folded({ class: "route", id: operation.operationId },
    [h("span", { class: `method ${method}` }, method.toUpperCase()), h("span", { class: "path" }, marked(path)), h("span", { class: "title" }, half(operation.summary))],
    () => [
      h("p", { class: "facts" }, h("code", {}, operation.operationId), ". ", accessOf({ ...operation, isGet: method === "get" })),
      h("h3", {}, t().fields), fieldsOf(operation), h("h3", {}, t().example), h("pre", {}, curlOf(path, method, operation)),
      h("h3", {}, t().answer), answerOf(operation), h("h3", {}, t().problems), problemsOf(operation)]);
  const fields = [...(operation.parameters ?? []).map(resolved).map(one => [one.name, one.description]),
    ...Object.entries(operation.requestBody?.content?.["application/json"]?.schema?.properties ?? {}).map(([name, one]) => [name, one.description])];
  element.words = fold([operation.operationId, method, path, operation.summary, ...fields.flat()].join(" "));
  return element;
}

function schemaOf([name, schema]) {
  const element = folded({ class: "schema", id: `schema-${name}` },
    [h("span", { class: "path" }, name), h("span", { class: "title" }, half(schema.title))],
    () => [h("p", { class: "facts" }, half(schema.description)), schema.properties && Object.keys(schema.properties).length > 0 ? table(memberRows(schema)) : ""]);
  element.words = fold([name, schema.title, ...Object.keys(schema.properties ?? {})].join(" "));
  return element;
}

function show() {
  document.documentElement.lang = language;
  document.title = t().title;
  for (const element of document.querySelectorAll("[data-vi]")) element.textContent = element.dataset[language];
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  const routes = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  const main = document.getElementById("page-content"), contents = document.getElementById("page-contents");
  const guide = h("section", { class: "lead", id: "page-begin" }, h("h1", {}, t().title), h("dl", {}, t().guide.flatMap(([term, text]) => [h("dt", {}, term), h("dd", {}, text)])));
  const sections = api.tags.map(tag => {
    const own = routes.filter(one => one.operation.tags.includes(tag.name));
    return { id: `group-${tag.name}`, title: half(tag.description), own: own.map(one => one.operation.operationId), elements: own.map(routeOf) };
  });
  const schemas = Object.entries(api.components.schemas);
  sections.push({ id: "schemas", title: t().schemas, own: schemas.map(([name]) => `schema-${name}`), elements: schemas.map(schemaOf) });
  main.replaceChildren(guide, ...sections.map(one => h("section", { "aria-labelledby": one.id }, h("h2", { id: one.id }, one.title), one.elements)),
    h("p", { id: "page-nothing", class: "none", hidden: true }, t().nothing));
  contents.replaceChildren(...sections.flatMap(one => [h("h2", {}, h("a", { href: `#${one.id}` }, one.title)),
    h("ul", {}, one.own.map(id => h("li", {}, h("a", { href: `#${id}` }, id.replace(/^schema-/, "")))))]));
  find();
  goTo();
}

function find() {
  const words = fold(document.getElementById("page-search").value).split(/\s+/).filter(Boolean), phrase = words.join(" ");
  const all = [...document.querySelectorAll("main details.route, main details.schema")];
  // Words that stand together count for more than words that stand apart.
  const together = all.some(element => element.words.includes(phrase));
  let count = 0, any = false;
  for (const element of all) {
    element.hidden = !(together ? element.words.includes(phrase) : words.every(word => element.words.includes(word)));
    any ||= !element.hidden;
    if (!element.hidden && element.classList.contains("route")) ++count;
  }
  for (const section of document.querySelectorAll("main section[aria-labelledby]"))
    section.hidden = [...section.querySelectorAll("details.route, details.schema")].every(one => one.hidden);
  for (const link of document.querySelectorAll("nav li")) link.hidden = document.getElementById(link.firstChild.hash.slice(1))?.hidden ?? false;
  for (const head of document.querySelectorAll("nav h2")) head.hidden = [...head.nextElementSibling.children].every(one => one.hidden);
  document.getElementById("page-begin").hidden = words.length > 0;
  document.getElementById("page-nothing").hidden = any;
  document.getElementById("page-found").textContent = t().routes(count);
}

function goTo() {
  const element = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!element) return;
  if (element.hidden) {
    document.getElementById("page-search").value = "";
    find();
  }
  if (element instanceof HTMLDetailsElement) {
    element.fill();
    element.open = true;
  }
  element.scrollIntoView();
}

for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => {
    language = button.dataset.language;
    try {
      localStorage.setItem("docs-language", language);
    } catch { /* it holds until the page is left */ }
    if (api) show();
  });
document.getElementById("page-search").addEventListener("input", () => api && find());
document.addEventListener("keydown", event => {
  const search = document.getElementById("page-search");
  if (event.key === "/" && document.activeElement !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && document.activeElement === search && search.value !== "") {
    event.preventDefault();
    search.value = "";
    if (api) find();
  }
});
addEventListener("hashchange", () => api && goTo());
// On paper nothing can be opened any more.
addEventListener("beforeprint", () => {
  for (const element of document.querySelectorAll("main details")) {
    if (element.hidden || element.open) continue;
    element.fill();
    element.open = true;
    element.dataset.printed = "";
  }
});
addEventListener("afterprint", () => {
  for (const element of document.querySelectorAll("details[data-printed]")) {
    element.open = false;
    delete element.dataset.printed;
  }
});

try {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(String(answer.status));
  api = await answer.json();
  show();
} catch (failed) {
  document.getElementById("page-content").replaceChildren(h("p", { role: "alert" }, `${t().unreadable} (${failed.message})`));
}
