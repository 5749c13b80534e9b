// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/route.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/actions/worksheet_import.h"
#include "doors/http/receipt.h"
#include "foundation/base/uri.h"

namespace sauro::http {
namespace {

using app::Field;

/// A required id of what the name begins with: {item} of "item.report".
const Field* path_field(std::string_view name, const std::vector<Field>& fields) {
  if (fields.empty() || fields.front().kind != app::FieldKind::id || !fields.front().required) return nullptr;
  return fields.front().name == name.substr(0, name.find('.')) ? &fields.front() : nullptr;
}

Route made(std::string_view method, std::string_view name, const char* vi, const char* en,
           const std::vector<Field>& fields, std::string_view schema) {
  Route route{method, std::string(api_root), name, vi, en, &fields, schema, path_field(name, fields)};
  const auto dot = name.find('.');
  route.path += name.substr(0, dot);
  if (route.in_path != nullptr) route.path.append("/{").append(route.in_path->name).append("}");
  if (dot != std::string_view::npos) route.path.append("/").append(name.substr(dot + 1));
  return route;
}

/// "/api/v1/item/{item}/report" as "/api/v1/item//report".
std::string key_of(std::string_view path) {
  const auto open = path.find('{'), close = path.find('}');
  if (open == std::string_view::npos) return std::string(path);
  return std::string(path.substr(0, open)).append(path.substr(close + 1));
}

using Table = std::map<std::string, std::vector<const Route*>, std::less<>>;

const Table& table() {
  static const Table all = [] {
    Table made_table;
    for (const Route& route : routes()) made_table[key_of(route.path)].push_back(&route);
    return made_table;
  }();
  return all;
}

Match among(const std::vector<const Route*>& there, std::string_view method, std::string in_path) {
  Match found{nullptr, std::move(in_path)};
  for (const Route* route : there) {
    if (route->method == method || (route->method == "GET" && method == "HEAD")) found.route = route;
    found.allowed.append(found.allowed.empty() ? "" : ", ").append(route->method);
    if (route->method == "GET") found.allowed += ", HEAD";
  }
  return found;
}

}  // namespace

const std::vector<DoorRoute>& door_routes() {
  using enum app::FieldKind;
  using What = DoorRoute::What;
  static const Field the_upload{"upload", id, true, false, "", "tệp đang tải lên", "upload"};
  static const Field the_job{"job", id, true, false, "", "việc", "job"};
  static const std::vector<Field> sheet_fields = [] {
    std::vector<Field> list{{"upload", id, true, false, "", "tệp bảng tính đã tải lên", "the upload: a spreadsheet"}};
    list.insert(list.end(), app::worksheet_fields().begin(), app::worksheet_fields().end());
    return list;
  }();
  static const std::vector<DoorRoute> all = {
      {What::begin,
       "upload.begin",
       "bắt đầu tải một tệp lên; phần đầu của tệp có thể gửi kèm",
       "begin to bring a file; its first piece may come along",
       false,
       {{"name", text, true, false, "", "tên tệp", "the file's name"},
        {"length", text, false, false, "", "số byte, mặc định chỉ phần gửi kèm", "bytes; by default what comes along"}},
       "upload"},
      {What::append,
       "upload.append",
       "gửi phần tiếp theo của tệp",
       "bring the next piece of a file",
       false,
       {the_upload, {"offset", text, true, false, "", "gửi tiếp từ byte thứ", "bytes that came before"}},
       "upload"},
      {What::state, "upload", "tệp đang tải lên đến đâu", "how much of a file has come", true, {the_upload}, "upload"},
      {What::drop, "upload.drop", "bỏ tệp đang tải lên", "drop a file on its way", false, {the_upload}, "nothing"},
      {What::read,
       "document.read",
       "đọc và kiểm tra một văn bản đã tải lên, không đưa vào kế hoạch; trả về một việc để theo dõi",
       "read and check a document that was brought, without importing it; answers with a job to follow",
       false,
       {{"upload", id, true, false, "", "tệp đã tải lên", "the upload"},
        {"year", count, false, false, "", "năm của kế hoạch", "the plan's year"}},
       "job"},
      {What::sheet_preview, "sheet.preview",
       "xem trước một bảng cập nhật gửi về: dòng nào sẽ ghi gì, xung đột, bị từ chối; trả về một việc để theo dõi",
       "look at a sheet that came back: what each row would record, what conflicts, what is refused; answers with a "
       "job "
       "to follow",
       false, sheet_fields, "job"},
      {What::sheet_import, "sheet.import", "ghi các dòng của một bảng cập nhật gửi về; trả về một việc để theo dõi",
       "record the rows of a sheet that came back; answers with a job to follow", false, sheet_fields, "job"},
      {What::job, "job", "một việc đến đâu", "how far a job is", true, {the_job}, "job"},
      {What::cancel, "job.cancel", "dừng một việc", "stop a job", false, {the_job}, "job"},
      {What::changes,
       "changes",
       "theo dõi dữ kiện mới (server-sent events)",
       "watch what is recorded (server-sent events)",
       true,
       {{"after", text, false, false, "", "sau dữ kiện số, mặc định mới nhất; hoặc Last-Event-ID",
         "behind this fact, by default the newest; or Last-Event-ID"}},
       "change"},
      {What::document,
       "plan.document",
       "văn bản mà kế hoạch được đọc từ đó, như đã đọc",
       "the document that a plan was read from, as it was read",
       true,
       {{"plan", id, true, false, "", "kế hoạch", "plan"}},
       "document"},
      {What::verify,
       "facts.verify",
       "đối chiếu chuỗi dữ kiện, số liệu tổng hợp và tệp đính kèm; trả về một việc để theo dõi",
       "go through the chain of facts, the records and the attachments; answers with a job to follow",
       false,
       {},
       "job"},
      {What::preview,
       "item.preview",
       "đọc một tệp minh chứng để xem trước; trả về một việc để theo dõi",
       "read a file of evidence to be looked at; answers with a job to follow",
       false,
       {{"item", id, true, false, "", "mục", "item"},
        {"file", text, true, false, "", "SHA-256 của tệp", "the file's SHA-256"}},
       "job"},
      {What::issued,
       "document.file",
       "tải về tệp của văn bản đã phát hành",
       "the file of an issued document",
       true,
       {{"document", id, true, false, "", "văn bản", "document"},
        {"kind", choice, false, false, "docx|pdf", "loại tệp, mặc định docx", "kind of file, docx by default"}},
       "bytes"},
      {What::evidence,
       "item.file",
       "tải về một tệp minh chứng",
       "a file of evidence",
       true,
       {{"item", id, true, false, "", "mục", "item"},
        {"file", text, true, false, "", "SHA-256 của tệp", "the file's SHA-256"}},
       "bytes"},
      {What::dossier_file,
       "dossier.file",
       "tải về một tệp của hồ sơ trước hội đồng",
       "a file of a dossier before a council",
       true,
       {{"dossier", id, true, false, "", "hồ sơ", "dossier"},
        {"file", text, true, false, "", "SHA-256 của tệp", "the file's SHA-256"}},
       "bytes"},
      {What::receipt,
       "research.file",
       "tải về biên nhận của nơi nhận thông báo kết quả",
       "what shows that a recipient has the notice of the result",
       true,
       {{"research", id, true, false, "", "nhiệm vụ", "the task"},
        {"file", text, true, false, "", "SHA-256 của tệp", "the file's SHA-256"}},
       "bytes"},
  };
  return all;
}

const std::vector<Route>& routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> list;
    for (const app::AccountAction& one : app::account_actions()) {
      list.push_back(made(one.is_query ? "GET" : "POST", one.name, one.vi, one.en, one.fields, one.schema));
      list.back().account = &one;
    }
    for (const DoorRoute& one : door_routes()) {
      list.push_back(made(one.is_query ? "GET" : "POST", one.name, one.vi, one.en, one.fields, one.schema));
      list.back().door = &one;
    }
    for (const app::Query& one : app::queries()) {
      list.push_back(made("GET", one.name, one.vi, one.en, one.fields, one.schema));
      list.back().query = &one;
    }
    for (const app::Action& one : app::actions()) {
      list.push_back(made("POST", one.name, one.vi, one.en, one.fields, receipt_schema));
      list.back().action = &one;
    }
    return list;
  }();
  return all;
}

Match match(std::string_view method, std::string_view path) {
  const Table& all = table();
  if (const auto exact = all.find(path); exact != all.end() && exact->second.front()->in_path == nullptr)
    return among(exact->second, method, {});
  if (!path.starts_with(api_root)) return {};
  const auto first = path.find('/', api_root.size());
  if (first == std::string_view::npos) return {};
  const auto second = path.find('/', first + 1);
  const std::string_view id = path.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  const std::string_view rest = second == std::string_view::npos ? std::string_view() : path.substr(second);
  const auto templated = all.find(std::string(path.substr(0, first + 1)).append(rest));
  if (id.empty() || templated == all.end() || templated->second.front()->in_path == nullptr) return {};
  auto plain = unescaped(id, false);
  if (!plain) return {};
  return among(templated->second, method, *std::move(plain));
}

}  // namespace sauro::http
