// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/service.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/actions/perform.h"
#include "app/queries/evidence.h"
#include "app/queries/render_answer.h"
#include "doors/http/asked.h"
#include "doors/http/encoding.h"
#include "doors/http/field_at_fault.h"
#include "doors/http/fixed_files.h"
#include "doors/http/health.h"
#include "doors/http/input.h"
#include "doors/http/problem.h"
#include "doors/http/receipt.h"
#include "foundation/base/sha256.h"
#include "foundation/base/uri.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::http {
namespace {

/// A form in which answers are brought home.
struct FileForm {
  std::string_view name;
  app::Format format;
  const char* type;
};

const FileForm* file_form(std::string_view name) {
  static constexpr auto all = std::to_array<FileForm>(
      {{"csv", app::Format::csv, "text/csv; charset=utf-8"},
       {"xlsx", app::Format::xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
       {"docx", app::Format::docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
       {"html", app::Format::html, "text/html; charset=utf-8"}});
  const auto at = std::find_if(all.begin(), all.end(), [&](const FileForm& one) { return one.name == name; });
  return at == all.end() ? nullptr : &*at;
}

constexpr std::string_view bearer = "Bearer ";

/// Under TLS a cookie's name says that no other host and no plain connection has set it.
std::string cookie_name(std::string_view name, bool encrypted) {
  return std::string(encrypted ? "__Host-" : "").append(name);
}

/// Whether a page of this site asks, as far as the browser tells: who has a cookie must not be made to act by another
/// site's page.
bool is_own_page(const Request& request) {
  const std::string_view site = request.field("sec-fetch-site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  const std::string_view origin = request.field("origin");
  if (origin.empty()) return true;  // no browser
  const auto host = origin.find("://");
  return host != std::string_view::npos && origin.substr(host + 3) == request.field("host");
}

bool is_safe(std::string_view method) { return method == "GET" || method == "HEAD"; }

/// "\"298-1f2e...\"": the version of what the answer is about, and its bytes.
std::string etag_of(std::int64_t version, std::string_view body) {
  constexpr std::size_t enough = 16;
  std::string tag = "\"";
  if (version > 0) tag += std::to_string(version) + "-";
  return tag + sha256_hex(body).substr(0, enough) + "\"";
}

/// The version in an ETag; nothing where it has none.
std::optional<std::int64_t> version_in(std::string_view tag) {
  if (tag.size() < 3 || tag.front() != '"') return std::nullopt;
  std::int64_t version = 0;
  const auto [end, failed] = std::from_chars(tag.data() + 1, tag.data() + tag.size(), version);
  return failed == std::errc() && end != tag.data() + tag.size() && *end == '-' ? std::optional(version) : std::nullopt;
}

bool has_tag(std::string_view list, std::string_view tag) {
  return list == "*" || list.find(tag) != std::string_view::npos;
}

/// Whose account is meant, for the log; nothing that could be a password typed in the wrong place.
std::string account_of(const app::Input& input) {
  const std::string told = input.text("user");
  return app::is_new_id(told) ? told : std::string();
}

/// `in_path`: what the route is about.
bool in_scope(const app::Identity& who, const Route& route, const std::string& in_path) {
  if (who.token.empty()) return true;
  const bool of_item = route.in_path != nullptr && std::string_view(route.in_path->name) == "item";
  if (!who.item.empty() && of_item && in_path != who.item) return false;
  const bool reads = route.method == "GET";
  return std::any_of(who.scopes.begin(), who.scopes.end(), [&](const std::string& scope) {
    return scope == route.name || (reads ? scope == "read" || scope == "act" : scope == "act");
  });
}

void set_cookie(Response& answer, const std::string& name, const std::string& value, std::int64_t seconds,
                bool encrypted) {
  answer.fields.emplace_back("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                                               std::to_string(seconds) + (encrypted ? "; Secure" : ""));
}

/// By what they act, for the record.
std::string account_of(const app::Identity& who) {
  if (who.token.empty()) return "web";
  return (who.item.empty() ? "token:" : "link:") + who.token;
}

/// The uploads that an action takes.
std::vector<std::string> uploads_in(const std::vector<app::Field>& fields, const app::Input& input) {
  std::vector<std::string> ids;
  for (const app::Field& field : fields)
    if (field.kind == app::FieldKind::file)
      for (const std::string& id : input.texts(field.name)) ids.push_back(id);
  return ids;
}

/// What became of what was given, with the field at fault.
Response refused(const Asked& asked, const Error& error) {
  return problem_of(error, asked.request, field_at_fault(error, *asked.route.fields, asked.input));
}

}  // namespace

Response Service::answer(const Request& request) {
  if (const auto told = health(request, ledger_, stopping_)) return *told;
  if (stopping_) return problem("http.stopping", request);
  if (auto file = fixed_file(request)) return *std::move(file);
  if (auto page = problem_page(request)) return *std::move(page);
  if (auto feed = calendar(request)) return *std::move(feed);
  auto found = match(request.method, request.path);
  if (found.route == nullptr) {
    if (found.allowed.empty()) return interface_page(request).value_or(problem("http.not-found", request));
    Response refused = problem("http.method", request);
    refused.fields.emplace_back("Allow", found.allowed);
    return refused;
  }
  Asked asked{request, *found.route, std::move(found.in_path), options_.now()};
  Response answer = routed(asked);
  answer.route = found.route->name;
  answer.user = asked.who.user;
  if (asked.renewed) {
    constexpr std::int64_t year = std::int64_t{366} * 86400;
    set_cookie(answer, cookie_name("sauro", request.encrypted), asked.renewed->secret, accounts_.limits().longest,
               request.encrypted);
    set_cookie(answer, cookie_name("sauro-device", request.encrypted), asked.renewed->device, year, request.encrypted);
  }
  return answer;
}

Response Service::routed(Asked& asked) {
  if (auto failed = identify(asked)) return *std::move(failed);
  if (auto failed = read_input(asked)) return *std::move(failed);
  if (asked.route.account != nullptr) return account(asked);
  if (asked.route.door != nullptr) return door(asked);
  return asked.route.query != nullptr ? query(asked) : action(asked);
}

std::optional<Response> Service::identify(Asked& asked) {
  const Request& request = asked.request;
  asked.caller = {request.address, std::string(request.field("user-agent")),
                  std::string(request.cookie(cookie_name("sauro-device", request.encrypted)))};
  const bool open = asked.route.account != nullptr && asked.route.account->may == 0;
  std::optional<app::Identity> who;
  if (const std::string_view told = request.field("authorization"); told.starts_with(bearer)) {
    who = accounts_.of_token(std::string(told.substr(bearer.size())), asked.seconds());
  } else {
    if (!is_safe(request.method) && !is_own_page(request)) return problem("http.origin", request);
    if (const auto secret = request.cookie(cookie_name("sauro", request.encrypted)); !secret.empty() && !open)
      who = accounts_.of_session(std::string(secret), asked.seconds());
  }
  if (open) return std::nullopt;
  if (!who) return problem("http.sign-in", request);
  asked.who = *std::move(who);
  if (asked.route.account != nullptr && !asked.route.account->by_token && !asked.who.token.empty())
    return problem("http.session-only", request);
  if (!in_scope(asked.who, asked.route, asked.in_path)) return problem("http.scope", request);
  const bool first_of_all = asked.route.account != nullptr && asked.route.account->before_change;
  if (asked.who.must_change && !first_of_all) return problem_of({ErrorCode::refused, "password.must-change"}, request);
  const bool before_second = asked.route.account != nullptr && asked.route.account->before_second;
  if (!before_second && must_second(asked)) return problem_of(app::refuse("second-factor.required"), request);
  if (const int wait = (is_safe(request.method) ? asks_ : acts_).take(owner_of(asked.who), asked.now); wait > 0) {
    Response refused = problem("http.pace", request);
    refused.fields.emplace_back("Retry-After", std::to_string(wait));
    return refused;
  }
  if (!asked.who.session.empty() && asked.route.account == nullptr)
    asked.renewed = accounts_.rotated(asked.who, asked.caller, asked.seconds());
  return std::nullopt;
}

bool Service::must_second(const Asked& asked) {
  const app::Identity& who = asked.who;
  // Who comes by a link in a mail can do no more than tell of an item.
  if (options_.second == app::SecondFactor::none || who.second || !who.item.empty()) return false;
  if (options_.second == app::SecondFactor::all) return true;
  const auto head = ledger_.head(who.agency);
  if (!head) return true;
  const Day today = day_in_vietnam(asked.now);
  const std::string owner = owner_of(who);
  {
    const std::lock_guard<std::mutex> lock(watched_mutex_);
    const auto at = watched_.find(owner);
    if (at != watched_.end() && at->second.head == head->count && at->second.day == today) return at->second.must;
  }
  const bool must = app::check_standing(ledger_, who.agency, {who.user, {}}, app::administrator, asked.now).ok();
  const std::lock_guard<std::mutex> lock(watched_mutex_);
  watched_.insert_or_assign(owner, Watched{head->count, today, must});
  return must;
}

std::optional<Response> Service::read_input(Asked& asked) const {
  const Request& request = asked.request;
  // Bytes come as they are; what belongs to them stands in the address.
  if (asked.route.method == "GET" || asked.route.door != nullptr) {
    auto input = input_of_query(request.query);
    if (!input) return problem("http.query", request);
    asked.input = *std::move(input);
  } else if (!request.body.empty()) {
    if (!request.field("content-type").starts_with("application/json")) return problem("http.type", request);
    auto input = input_of_json(request.body);
    if (!input) return problem("http.json", request);
    asked.input = *std::move(input);
  }
  if (asked.route.in_path != nullptr) asked.input.values[asked.route.in_path->name] = {asked.in_path};
  return std::nullopt;
}

Response Service::query(const Asked& asked) {
  const Request& request = asked.request;
  app::Input input = asked.input;
  const std::string format = input.text("format");
  input.values.erase("format");
  const FileForm* form = file_form(format);
  if (!format.empty() && format != "json" && form == nullptr)
    return problem_of(app::refuse("input.choice", app::both("format: chỉ có json, csv, xlsx, docx, html",
                                                            "format: known are json, csv, xlsx, docx, html")),
                      request);
  const auto head = ledger_.head(asked.who.agency);
  if (!head) return problem_of(head.error(), request);
  // What was answered to the same user is answered again as long as nothing was recorded, on the same day.
  const std::string key = asked.who.agency + "\n" + asked.who.user + "\n" + std::to_string(head->count) + "\n" +
                          day_in_vietnam(asked.now).iso() + "\n" + request.path + "?" + request.query;
  auto made = kept(key);
  if (!made) {
    const auto answer = app::ask(ledger_, asked.who.agency, *asked.route.query, input,
                                 {asked.who.user, account_of(asked.who)}, asked.now, &outlines_);
    if (!answer) return refused(asked, answer.error());
    if (form != nullptr) {
      auto text = app::render(*answer, form->format, {});
      if (!text) return problem_of(text.error(), request);
      Response file = response(200, *std::move(text), form->type);
      file.fields.emplace_back("Content-Disposition",
                               "attachment; filename=\"" + std::string(asked.route.name) + "." + format + "\"");
      return file;
    }
    made = Kept{etag_of(answer->version, answer->json), "application/json; charset=utf-8",
                std::make_shared<const std::string>(answer->json)};
    keep(key, *made);
  }
  return sent(*made, key, request);
}

/// What is large goes packed to whoever takes it so; the packed form is kept as well.
Response Service::sent(Kept& answer, const std::string& key, const Request& request) {
  constexpr std::size_t large = 4096, too_large = std::size_t{1} << 30;
  const std::size_t size = answer.body->size();
  if (size < large || size > too_large || !accepts(request.field("accept-encoding"), "gzip")) {
    if (has_tag(request.field("if-none-match"), answer.etag)) return {304, {}, {{"ETag", answer.etag}}};
    return {200, answer.type, {{"ETag", answer.etag}, {"Vary", "Accept-Encoding"}}, answer.body};
  }
  const std::string tag = answer.etag.substr(0, answer.etag.size() - 1) + "-gzip\"";
  if (has_tag(request.field("if-none-match"), tag)) return {304, {}, {{"ETag", tag}, {"Vary", "Accept-Encoding"}}};
  if (!answer.packed) {
    answer.packed = std::make_shared<const std::string>(gzipped(*answer.body));
    keep(key, answer);
  }
  return {200, answer.type, {{"ETag", tag}, {"Vary", "Accept-Encoding"}, {"Content-Encoding", "gzip"}}, answer.packed};
}

Response Service::action(const Asked& asked) {
  const Request& request = asked.request;
  std::vector<ledger::Expected> seen;
  if (const std::string_view tag = request.field("if-match"); !tag.empty() && tag != "*") {
    const auto version = version_in(tag);
    if (!version || asked.route.in_path == nullptr) return problem("http.etag", request);
    seen.push_back({asked.route.in_path->name, asked.in_path, *version});
  }
  app::Input input = asked.input;
  if (const auto failed = fetch_files(asked, input)) return refused(asked, *failed);
  const app::Actor actor{asked.who.user, account_of(asked.who)};
  // A link in a mail tells once, whoever opens it how often: what it says has one key, and then the link is gone.
  const bool by_link = !asked.who.item.empty();
  const std::string told_key = by_link ? "link." + asked.who.token : std::string(request.field("idempotency-key"));
  // What the request says is kept by value: as a job it outlives the request.
  auto work = [this, action = asked.route.action, input = std::move(input), actor, seen, now = asked.now,
               agency = asked.who.agency, key = told_key, link = by_link ? asked.who.token : std::string(),
               uploads =
                   uploads_in(*asked.route.fields, asked.input)](const readers::Watch& watch) -> Result<std::string> {
    const app::Scene scene{ledger_, options_.folder, agency, now, watch};
    const auto facts = app::perform(scene, *action, input, actor, key, seen);
    if (!facts) return facts.error();
    changes_.recorded();
    if (!link.empty()) {
      [[maybe_unused]] const auto ended = accounts_.end_token(agency, actor.user, link);  // else its key refuses it
    }
    for (const std::string& id : uploads) {
      [[maybe_unused]] const auto dropped = uploads_.drop(agency + "/" + actor.user, id);  // else it goes in a day
    }
    return receipt_json(*facts);
  };
  if (request.field("prefer") == "respond-async") return begin_job(asked, std::move(work));
  auto done = work({});
  return done ? response(200, *std::move(done)) : refused(asked, done.error());
}

std::optional<Error> Service::fetch_files(const Asked& asked, app::Input& input) const {
  for (const app::Field& field : *asked.route.fields) {
    if (field.kind != app::FieldKind::file) continue;
    for (const std::string& id : asked.input.texts(field.name)) {
      auto file = uploads_.take(owner_of(asked.who), id);
      if (!file) return file.error();
      input.files[field.name].push_back(*std::move(file));
    }
    input.values.erase(field.name);
  }
  return std::nullopt;
}

Response Service::account(Asked& asked) {
  auto done = app::perform_account(
      *asked.route.account,
      {accounts_, ledger_, asked.who, asked.caller, asked.now, options_.sample_password, options_.second}, asked.input);
  if (!done) {
    Response problem = refused(asked, done.error());
    problem.about = account_of(asked.input);
    return problem;
  }
  Response answer = response(200, std::move(done->json));
  answer.about = account_of(asked.input);
  answer.fields.emplace_back("Cache-Control", "no-store");
  if (done->opened) asked.renewed = std::move(done->opened);
  // What the browser kept of plans goes with the session.
  if (done->closed) answer.fields.emplace_back("Clear-Site-Data", "\"cache\"");
  if (done->closed) set_cookie(answer, cookie_name("sauro", asked.request.encrypted), "", 0, asked.request.encrypted);
  return answer;
}

std::optional<Service::Kept> Service::kept(const std::string& key) {
  const std::lock_guard<std::mutex> lock(kept_mutex_);
  const auto at = kept_.find(key);
  return at == kept_.end() ? std::nullopt : std::optional(at->second);
}

void Service::keep(const std::string& key, const Kept& answer) {
  const std::lock_guard<std::mutex> lock(kept_mutex_);
  const auto bytes_of = [&](const Kept& one) {
    return key.size() + one.body->size() + (one.packed ? one.packed->size() : 0);
  };
  if (const auto before = kept_.find(key); before != kept_.end()) kept_bytes_ -= bytes_of(before->second);
  kept_bytes_ += bytes_of(answer);
  if (kept_bytes_ > options_.most_kept) {
    kept_.clear();
    kept_bytes_ = bytes_of(answer);
  }
  kept_[key] = answer;
}

}  // namespace sauro::http
