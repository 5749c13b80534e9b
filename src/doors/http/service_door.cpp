// SPDX-License-Identifier: AGPL-3.0-or-later
// What only the door does: files on their way in and out, jobs, whoever watches.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/actions/worksheet_import.h"
#include "app/data/upkeep.h"
#include "app/queries/evidence.h"
#include "app/reading/render.h"
#include "doors/http/asked.h"
#include "doors/http/field_at_fault.h"
#include "doors/http/problem.h"
#include "doors/http/service.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/uri.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::http {
namespace {

std::string upload_json(const UploadState& state) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("upload");
  out.string(state.id);
  out.key("name");
  out.string(state.name);
  out.key("received");
  out.number(state.received);
  out.key("length");
  out.number(state.length);
  out.end_object();
  return out.take() + "\n";
}

/// A file of somebody's: saved, never shown as a page of this site. Its name by RFC 6266.
Response download(app::Upload file) {
  Response answer = response(200, std::move(file.bytes), "application/octet-stream");
  answer.fields.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + escaped(file.name));
  answer.fields.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
  return answer;
}

/// How far a job is; of one that is done what it gave, of one that failed the problem.
Response job_answer(const Result<app::JobState>& state, const Request& request) {
  if (!state) return problem_of(state.error(), request);
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.job/1");
  out.key("job");
  out.string(state->id);
  out.key("stage");
  out.string(name_of(state->stage));
  out.key("done");
  out.number(std::int64_t{state->done});
  out.key("of");
  out.number(std::int64_t{state->of});
  out.key("result");
  state->result.empty() ? out.null() : out.raw(state->result);
  out.key("problem");
  state->error ? out.raw(problem_of(*state->error, request, state->field).text()) : out.null();
  out.end_object();
  Response answer = response(200, out.take() + "\n");
  answer.fields.emplace_back("Cache-Control", "no-store");
  return answer;
}

}  // namespace

Response Service::begin_job(const Asked& asked, app::Jobs::Work work) {
  const std::string owner = owner_of(asked.who);
  const auto id = jobs_.begin(owner, std::move(work), asked.seconds(),
                              [fields = asked.route.fields, input = asked.input](const Error& error) {
                                return field_at_fault(error, *fields, input);
                              });
  if (!id) return problem_of(id.error(), asked.request);
  Response answer = job_answer(jobs_.state(owner, *id), asked.request);
  answer.status = 202;
  answer.fields.emplace_back("Location", std::string(api_root) + "job/" + *id);
  return answer;
}

Response Service::begin_reading(const Asked& asked) {
  const std::string owner = owner_of(asked.who);
  auto file = uploads_.take(owner, asked.input.text("upload"));
  if (!file) return problem_of(file.error(), asked.request);
  auto work = [file = *std::move(file),
               year = asked.input.count("year")](const readers::Watch& watch) -> Result<std::string> {
    const auto read = app::check_plan(file.bytes, {file.name, year, {}, watch}, {});
    if (!read) return read.error();
    if (watch.stop.stop_requested()) return Error{ErrorCode::cancelled, file.name};
    return app::render(*read, {app::Format::json, false, {}});
  };
  return begin_job(asked, std::move(work));
}

/// A file of evidence as it is read: never as a page of this site.
Response Service::begin_preview(const Asked& asked) {
  auto file = app::evidence(ledger_, options_.folder, asked.who.agency, asked.in_path, asked.input.text("file"),
                            {asked.who.user, {}}, asked.now);
  if (!file) return problem_of(file.error(), asked.request);
  return begin_job(
      asked, [file = *std::move(file)](const readers::Watch& watch) { return app::document_text(file.bytes, watch); });
}

Response Service::begin_verifying(const Asked& asked) {
  const auto may = app::check_standing(ledger_, asked.who.agency, {asked.who.user, {}},
                                       app::overseers | app::administrator, asked.now);
  if (!may) return problem_of(may.error(), asked.request);
  return begin_job(asked, [this, agency = asked.who.agency](const readers::Watch& watch) -> Result<std::string> {
    const auto verified = app::verify_agency(ledger_, options_.folder, agency, {}, watch.stop);
    if (!verified) return verified.error();
    return app::verified_json(*verified);
  });
}

/// What was recorded stays recorded where the job is stopped; its result says so.
Response Service::begin_worksheet(const Asked& asked, bool write) {
  const auto may = app::check_standing(ledger_, asked.who.agency, {asked.who.user, {}}, app::worksheet_may, asked.now);
  if (!may) return problem_of(may.error(), asked.request);
  const std::string upload = asked.input.text("upload");
  auto file = uploads_.take(owner_of(asked.who), upload);
  if (!file) return problem_of(file.error(), asked.request);
  app::Input input = asked.input;
  input.values.erase("upload");
  input.files["file"] = {*std::move(file)};
  const app::Actor actor{asked.who.user, asked.who.token.empty() ? "web" : "token:" + asked.who.token};
  return begin_job(asked,
                   [this, input = std::move(input), actor, write, upload, now = asked.now,
                    agency = asked.who.agency](const readers::Watch& watch) -> Result<std::string> {
                     const app::Scene scene{ledger_, options_.folder, agency, now, watch};
                     const auto sheet = write ? app::import_worksheet(scene, input, actor)
                                              : app::preview_worksheet(scene, input, actor);
                     if (!sheet) return sheet.error();
                     if (write) changes_.recorded();
                     if (write && !sheet->stopped) {
                       [[maybe_unused]] const auto dropped =
                           uploads_.drop(agency + "/" + actor.user, upload);  // else it goes in a day
                     }
                     return reports::returned_sheet(*sheet).json;
                   });
}

Response Service::watch(const Asked& asked) {
  std::string after(asked.request.field("last-event-id"));
  if (after.empty()) after = asked.input.text("after");
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(after.data(), after.data() + after.size(), number);
  if (failed != std::errc() || end != after.data() + after.size() || number < 0) {
    if (!after.empty()) return problem("http.query", asked.request);
    const auto head = ledger_.head(asked.who.agency);
    if (!head) return problem_of(head.error(), asked.request);
    number = head->count;
  }
  return changes_.watch(asked.who, number).value_or(problem("http.busy", asked.request));
}

Response Service::door(const Asked& asked) {
  using What = DoorRoute::What;
  const Request& request = asked.request;
  if (auto good = app::check_input(*asked.route.fields, asked.input); !good) return problem_of(good.error(), request);
  if (auto known = app::check_user(ledger_, asked.who.agency, asked.who.user, day_in_vietnam(asked.now)); !known)
    return problem_of(known.error(), request);
  struct Served {
    What what;
    decltype(&app::evidence) read;
  };
  static constexpr Served served[] = {
      {What::evidence, app::evidence}, {What::dossier_file, app::dossier_file}, {What::receipt, app::receipt_file}};
  for (const auto& [what, read] : served)
    if (asked.route.door->what == what) {
      auto file = read(ledger_, options_.folder, asked.who.agency, asked.in_path, asked.input.text("file"),
                       {asked.who.user, {}}, asked.now);
      return file ? download(*std::move(file)) : problem_of(file.error(), request);
    }
  if (asked.route.door->what == What::issued) {
    const std::string kind = asked.input.text("kind");
    auto file = app::issued_file(ledger_, options_.folder, asked.who.agency, asked.in_path,
                                 kind.empty() ? "docx" : kind, {asked.who.user, {}}, asked.now);
    return file ? download(*std::move(file)) : problem_of(file.error(), request);
  }
  if (asked.route.door->what == What::document) {
    auto text =
        app::plan_document(ledger_, options_.folder, asked.who.agency, asked.in_path, {asked.who.user, {}}, asked.now);
    return text ? response(200, *std::move(text)) : problem_of(text.error(), request);
  }
  if (asked.route.door->what == What::changes) return watch(asked);
  const std::string owner = owner_of(asked.who);
  switch (asked.route.door->what) {
    case What::read: return begin_reading(asked);
    case What::preview: return begin_preview(asked);
    case What::verify: return begin_verifying(asked);
    case What::sheet_preview: return begin_worksheet(asked, false);
    case What::sheet_import: return begin_worksheet(asked, true);
    case What::job: return job_answer(jobs_.state(owner, asked.in_path), request);
    case What::cancel: return job_answer(jobs_.cancel(owner, asked.in_path), request);
    default: break;
  }
  const auto told = [&](const char* name) -> std::int64_t {
    std::int64_t value = -1;
    const std::string text = asked.input.text(name);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  Result<UploadState> state = UploadState{};
  switch (asked.route.door->what) {
    case What::begin: {
      const auto size = static_cast<std::int64_t>(request.body.size());
      state = uploads_.begin(owner, asked.input.text("name"), std::max(told("length"), size), asked.seconds());
      if (state && size > 0) state = uploads_.append(owner, state->id, 0, request.body);
      break;
    }
    case What::append: state = uploads_.append(owner, asked.in_path, told("offset"), request.body); break;
    case What::drop:
      if (auto dropped = uploads_.drop(owner, asked.in_path); !dropped) return problem_of(dropped.error(), request);
      return response(200, "{}\n");
    default: state = uploads_.state(owner, asked.in_path); break;
  }
  return state ? response(200, upload_json(*state)) : problem_of(state.error(), request);
}

}  // namespace sauro::http
