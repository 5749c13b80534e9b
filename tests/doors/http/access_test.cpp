// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may do and ask what through the door: every cell of tests/app/actions/access.tsv, over a socket.
#include <set>

#include "app/actions/access_cases.h"
#include "doors/http/site.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/uri.h"

namespace sauro::http {
namespace {

using app::Line;
using app::Role;
using app::Values;

const Route& route_named(const std::string& name) {
  const auto& all = routes();
  return *std::find_if(all.begin(), all.end(), [&](const Route& one) { return one.name == name; });
}

/// What account actions are tried with.
Values account_values(const std::string& name) {
  const std::map<std::string, Values> all = {
      {"account.sign-in", {{"user", "hoa"}, {"password", the_password}}},
      {"account.password", {{"old", the_password}, {"new", "một câu khác cũng dài"}}},
      {"account.reset", {{"user", "hoa"}}},
      {"account.end-session", {{"password", the_password}}},
      {"account.make-token",
       {{"name", "in báo cáo"}, {"scope", "read"}, {"until", "30/6/2026"}, {"password", the_password}}},
      {"account.end-token", {{"token", "none"}}},
      {"account.make-calendar", {{"name", "điện thoại"}, {"until", "30/6/2026"}, {"password", the_password}}},
      {"account.end-calendar", {{"calendar", "none"}}},
      {"account.ask-second-factor", {{"password", the_password}}},
      {"account.confirm-second-factor", {{"code", "000000"}}},
      {"account.drop-second-factor", {{"password", the_password}}}};
  const auto at = all.find(name);
  return at == all.end() ? Values() : at->second;
}

Values upload_values(const Site& site, const std::string& user, const std::string& name) {
  if (name == "upload.begin") return {{"name", "bao-cao.txt"}};
  const Reply begun = site.post(user, "/api/v1/upload/begin?name=bao-cao.txt&length=10", "");
  const std::string id = begun.status == 200 ? begun.member("upload") : std::string(32, '0');
  return {{"upload", id}, {"offset", "0"}};
}

bool is_about_jobs(const std::string& name) {
  return name == "document.read" || name.starts_with("sheet.") || name.starts_with("job");
}

/// A document that was brought, and one that is being read.
Values job_values(const Site& site, const std::string& user, const std::string& name) {
  const Reply up = site.post(user, "/api/v1/upload/begin?name=ke-hoach.txt", app::files_of("plan.import")[0].bytes);
  if (name == "document.read" || name.starts_with("sheet."))
    return {{"upload", up.status == 200 ? up.member("upload") : std::string(32, '0')}};
  const Reply job = site.post(user, "/api/v1/document/read?upload=" + up.member("upload"), "");
  return {{"job", job.status == 202 ? job.member("job") : std::string(32, '0')}};
}

Values file_values(Site& site, const std::string& item) {
  const auto facts = site.agency().must(app::worker_of(item), "item.report", {{"item", item}, {"text", "gửi kèm"}},
                                        {{"biên bản.pdf", "%PDF-1.4 " + item}});
  return {{"item", item}, {"file", facts.at(0).what.attachments.at(0)}};
}

Reply sent(Site& site, const std::string& user, const std::string& name, Values values, const app::Files& files) {
  const Route& route = route_named(name);
  std::string target = route.path;
  if (route.in_path != nullptr) {
    const auto at =
        std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == route.in_path->name; });
    target.replace(target.find('{'), target.find('}') - target.find('{') + 1, escaped(at->second));
    values.erase(at);
  }
  std::string query;
  for (const auto& [key, value] : values) query += (query.empty() ? "?" : "&") + key + "=" + escaped(value);
  if (route.method == "GET") {
    if (name == "upload") query.clear();
    return site.get(user, target + query);
  }
  if (route.door != nullptr) return site.post(user, target + (name == "upload.drop" ? "" : query), "bytes");
  JsonWriter body(JsonWriter::Layout::one_line);
  body.begin_object();
  std::map<std::string, std::vector<std::string>> by_name;
  for (const auto& [key, value] : values) by_name[key].push_back(value);
  for (const auto& [key, all] : by_name) {
    body.key(key);
    if (all.size() > 1) body.begin_array();
    for (const std::string& value : all) value.empty() ? body.boolean(true) : body.string(value);
    if (all.size() > 1) body.end_array();
  }
  for (const app::Upload& file : files) {
    const Reply up = site.post(user, "/api/v1/upload/begin?name=" + file.name, file.bytes);
    body.key("file");
    body.string(up.member("upload"));
  }
  body.end_object();
  return site.post(user, target, body.take());
}

std::string outcome(const std::string& name, const std::string& role, const std::string& item) {
  Site site(app::stage_of(name));
  const std::string user = role == "guest" ? std::string() : app::roles().at(role).user;
  const Values values = name.starts_with("account.")                    ? account_values(name)
                        : name.starts_with("upload")                    ? upload_values(site, user, name)
                        : is_about_jobs(name)                           ? job_values(site, user, name)
                        : name == "item.file" || name == "item.preview" ? file_values(site, item)
                                                                        : app::given(site.agency(), name, role, item);
  const Reply reply = sent(site, user, name, values, app::files_of(name));
  if (reply.status == 200 || reply.status == 202) return "done";              // of a stream, its beginning
  if (app::is_councils_no(reply.member("code"))) return "403 who.forbidden";  // by their own words
  if (reply.member("code") == "unknown.file") return "403 who.forbidden";     // they are not told more
  for (const char* code : {"sign-in.code", "unknown.token", "unknown.calendar"})
    if (reply.member("code") == code) return "done";  // they may
  return std::to_string(reply.status) + " " + reply.member("code");
}

bool is_no(const std::string& outcome) { return outcome == "401 http.sign-in" || outcome == "403 who.forbidden"; }

TEST(HttpAccess, EveryCellOfTheTableHolds) {
  for (const Line& line : app::table()) {
    for (const auto& [role, word] : line.cells) {
      if (role == "folder_administrator") continue;  // has no door but the command line
      SCOPED_TRACE(line.name + " by " + role + ": " + word);
      const Role& who = app::roles().at(role);
      const std::string own = outcome(line.name, role, who.own);
      if (word == "deny") {
        EXPECT_TRUE(is_no(own)) << own;
        continue;
      }
      EXPECT_EQ(own, "done");
      const std::string foreign = app::foreign_to(line.name, who);
      if (word == "own") {
        EXPECT_EQ(outcome(line.name, role, foreign), "403 who.forbidden");
      } else if (!foreign.empty() && !line.name.starts_with("account.")) {
        EXPECT_EQ(outcome(line.name, role, foreign), "done");
      }
    }
  }
}

TEST(HttpAccess, TheTableHasEveryRouteOnce) {
  std::multiset<std::string> in_table, in_program;
  for (const Line& line : app::table()) in_table.insert(line.name);
  for (const Route& route : routes()) in_program.emplace(route.name);
  EXPECT_EQ(in_table, in_program);
}

}  // namespace
}  // namespace sauro::http
