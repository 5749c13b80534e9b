// SPDX-License-Identifier: AGPL-3.0-or-later
// Asks the server and holds each answer against the description that `sauro openapi` prints.
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export class Answers {
  constructor(address, api) {
    this.address = address;
    this.api = api;
    this.ajv = new Ajv({ strict: true, strictTypes: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
    addFormats(this.ajv);
    this.ajv.addVocabulary(Object.keys(api));  // what stands around the schemas
    this.ajv.addSchema(api, "api");
    this.operations = new Map();
    for (const [path, methods] of Object.entries(api.paths))
      for (const [method, operation] of Object.entries(methods)) this.operations.set(operation.operationId, { path, method, operation });
    this.validators = new Map();
    this.asked = new Map();  // operationId -> statuses that came
    this.faults = [];
    this.count = 0;
    this.ask = this.ask.bind(this);
    this.fault = this.fault.bind(this);
    this.holds = this.holds.bind(this);
  }

  fault(text) {
    this.faults.push(text);
  }

  /** The schema at a pointer into the description. */
  validator(pointer) {
    if (!this.validators.has(pointer)) this.validators.set(pointer, this.ajv.compile({ $ref: `api#${pointer}` }));
    return this.validators.get(pointer);
  }

  holds(pointer, value, what) {
    const validate = this.validator(pointer);
    if (!validate(value))
      this.fault(`${what}: ${validate.errors.slice(0, 5).map(one => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`).join("; ")}`);
  }

  /**
   * Asks as a person (null: nobody) by the operation's name; `given` are its fields, `more` replaces parts of the request.
   * Without `expected` any status does that the description has. What came: {status, json, text, headers}.
   */
  async ask(person, name, given = {}, expected = undefined, more = {}) {
    const { path, method, operation } = this.operations.get(name);
    const parameters = (operation.parameters ?? []).map(one => this.resolved(one));
    const body = { ...given };
    let target = path;
    const query = new URLSearchParams();
    for (const one of parameters) {
      if (!(one.name in body) || one.in === "header") continue;
      if (one.in === "path") target = target.replace(`{${one.name}}`, encodeURIComponent(body[one.name]));
      else for (const value of [body[one.name]].flat()) query.append(one.name, value);
      delete body[one.name];
    }
    const headers = { ...this.identity(person), ...more.headers };
    const request = { method: method.toUpperCase(), headers };
    if (method === "get") {
      for (const [key, value] of Object.entries(body)) query.append(key, value);  // what it does not know
    } else if ("bytes" in more || operation.requestBody?.content["application/octet-stream"]) {
      request.body = more.bytes ?? "";
    } else {
      headers["Content-Type"] ??= "application/json";
      request.body = more.text ?? JSON.stringify(body);
    }
    const question = query.toString() + (more.query ?? "");
    const response = await fetch(this.address + target + (question ? `?${question}` : ""), request);
    const answer = await this.read(person, response);
    const what = `${name} by ${person?.user ?? "nobody"} ${JSON.stringify(given)}: ${answer.status}`;
    if (expected !== undefined && answer.status !== expected) this.fault(`${what}, not ${expected}: ${answer.text.slice(0, 300).replace(/\s+/g, " ")}`);
    this.check(name, path, method, operation, answer, what);
    const json = operation.requestBody?.content["application/json"];
    if (answer.status === 200 && json && !more.text)
      this.holds(`${pointer("paths", path, method)}/requestBody/content/application~1json/schema`, body, `${what}, the request`);
    return answer;
  }

  check(name, path, method, operation, answer, what) {
    this.count += 1;
    if (!this.asked.has(name)) this.asked.set(name, new Set());
    this.asked.get(name).add(answer.status);
    const told = operation.responses[String(answer.status)];
    if (!told) return this.fault(`${what}: the description has no such status`);
    const response = this.resolved(told);
    const at = told.$ref ? told.$ref.slice(1) : `${pointer("paths", path, method)}/responses/${answer.status}`;
    if (!response.content) {
      if (answer.text !== "") this.fault(`${what}: has a body`);
      return;
    }
    const type = (answer.headers.get("content-type") ?? "").split(";")[0];
    if (!(type in response.content)) return this.fault(`${what}: of a type that is not described: ${type}`);
    const schema = `${at}/content/${type.replace("/", "~1")}/schema`;
    if (type === "text/event-stream") {
      for (const [, data] of answer.text.matchAll(/^data: (.*)$/gm)) this.holds(schema, JSON.parse(data), what);
    }
    if (!type.endsWith("json")) return;
    if (answer.json === undefined) return this.fault(`${what}: no JSON: ${answer.text.slice(0, 200)}`);
    this.holds(schema, answer.json, what);
    if (answer.status >= 400 && answer.json.status !== answer.status) this.fault(`${what}: tells another status`);
  }

  async read(person, response) {
    for (const cookie of response.headers.getSetCookie?.() ?? [response.headers.get("set-cookie")].filter(Boolean)) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (person) person.cookies[name] = value;
    }
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
    const text = isStream ? await firstEvents(response) : await response.text();
    const answer = { status: response.status, headers: response.headers, text, json: undefined };
    try {
      answer.json = JSON.parse(text);
    } catch { /* told where JSON was to come */ }
    return answer;
  }

  identity(person) {
    if (person?.token) return { Authorization: `Bearer ${person.token}` };
    const cookies = Object.entries(person?.cookies ?? {}).map(([name, value]) => `${name}=${value}`).join("; ");
    return cookies ? { Cookie: cookies } : {};
  }

  resolved(value) {
    return value.$ref ? value.$ref.slice(2).split("/").reduce((at, key) => at[key], this.api) : value;
  }
}

/** Of a stream that does not end: what comes up to the end of the first piece with events, or in two seconds. */
async function firstEvents(response) {
  const reader = response.body.getReader();
  const enough = setTimeout(() => reader.cancel(), 2000);
  const decoder = new TextDecoder();
  let text = "";
  while (!/^data: .*\n\n/m.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  clearTimeout(enough);
  await reader.cancel();
  return text.slice(0, text.lastIndexOf("\n\n"));
}

function pointer(...parts) {
  return parts.map(part => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
    .replaceAll("{", "%7B").replaceAll("}", "%7D");
}
