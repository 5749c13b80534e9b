// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/openapi.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "app/actions/programmes.h"
#include "doors/http/route.h"
#include "foundation/base/embedded.h"
#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"

namespace sauro::http {
namespace {

using app::Field;
using app::FieldKind;

constexpr int most_text = 10'000, most_count = 1'000'000;

std::string words(std::string_view vi, std::string_view en) { return std::string(vi).append(" / ").append(en); }

Json reference(std::string_view kind, std::string_view name) {
  return {{"$ref", std::string("#/components/").append(kind).append("/").append(name)}};
}

struct Status {
  int status;
  const char *vi, *en;
};
constexpr auto statuses = std::to_array<Status>(
    {{400, "yêu cầu viết sai", "the request is malformed"},
     {401, "chưa đăng nhập, hoặc sai mật khẩu", "not signed in, or a wrong password"},
     {403, "không đủ quyền, hoặc phải đổi mật khẩu trước", "not permitted, or the password must be changed first"},
     {404, "không có, hoặc không được thấy", "not there, or not to be seen"},
     {409, "trái với quy tắc, theo tình trạng hiện nay", "refused by a rule, as things stand"},
     {412, "người khác vừa sửa; tải lại rồi làm tiếp", "somebody else has changed it; load it again, then go on"},
     {413, "quá lớn", "too large"},
     {415, "nội dung phải là application/json", "the body must be application/json"},
     {422, "một giá trị thiếu hoặc không hợp lệ", "a value is missing or not as it should be"},
     {429, "thử quá nhiều lần; chờ số giây trong Retry-After", "too many attempts; wait the seconds in Retry-After"},
     {500, "có lỗi trong máy chủ", "something failed in the server"},
     {503, "máy chủ đang dừng hoặc đang bận", "the server is stopping or busy"}});

struct Tag {
  std::string_view name;  ///< of routes that follow from actions: what their names begin with
  const char *vi, *en;
};
constexpr auto own_tags =
    std::to_array<Tag>({{"account", "tài khoản, phiên, khóa truy cập", "accounts, sessions, tokens"},
                        {"query", "tra cứu", "what is asked"},
                        {"item", "mục của kế hoạch", "items of plans"},
                        {"plan", "kế hoạch", "plans"},
                        {"finding", "phát hiện", "findings"},
                        {"event", "sự kiện mà thời hạn chờ", "events that deadlines wait for"},
                        {"agency", "cơ quan, lịch làm việc", "the agency and its working days"},
                        {"document", "văn bản", "documents"},
                        {"receiver", "nơi nhận báo cáo", "who reports go to"},
                        {"form", "mẫu văn bản", "forms of documents"},
                        {"urging", "đôn đốc", "urging"},
                        {"ladder", "thang đôn đốc", "the ladder of urging"},
                        {"notice", "thông báo nhắc việc", "notices"},
                        {"mail", "thư đôn đốc", "mail that urges"},
                        {"unit", "đơn vị", "units"},
                        {"person", "người có trong kế hoạch", "people in plans"},
                        {"user", "người dùng", "users"},
                        {"file", "tệp tải lên, tải về", "files on their way in and out"}});

/// With those of programmes, which name themselves.
const std::vector<Tag>& tags() {
  static const std::vector<Tag> all = [] {
    std::vector<Tag> list(own_tags.begin(), own_tags.end());
    for (const app::ActionGroup& one : app::programme_groups()) list.push_back({one.name, one.vi, one.en});
    return list;
  }();
  return all;
}

std::string_view tag_of(const Route& route) {
  if (route.query != nullptr) return "query";
  if (route.door != nullptr) return "file";
  const std::string_view first = route.name.substr(0, route.name.find('.'));
  assert(std::any_of(tags().begin(), tags().end(), [&](const Tag& tag) { return tag.name == first; }));
  return first;
}

/// Of what is given; in a JSON body numbers and flags may be themselves, on an address all is text.
Json one_value(const Field& field) {
  switch (field.kind) {
    case FieldKind::id:
    case FieldKind::text: break;
    case FieldKind::secret: return {{"type", "string"}, {"format", "password"}, {"maxLength", most_text}};
    case FieldKind::day:
      return {{"anyOf", Json::array({{{"type", "string"}, {"format", "date"}},
                                     {{"type", "string"}, {"pattern", "^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$"}}})},
              {"examples", Json::array({"2026-12-31", "31/12/2026"})}};
    case FieldKind::number:
      return {{"type", Json::array({"number", "string"})},
              {"pattern", "^-?[0-9][0-9.,]*$"},
              {"examples", Json::array({12.5, "1.250,5"})}};
    case FieldKind::count: return {{"type", "integer"}, {"minimum", 0}, {"maximum", most_count}};
    case FieldKind::flag: return {{"type", "boolean"}};
    case FieldKind::choice: {
      Json choices = Json::array();
      for (std::string_view rest = field.choices; !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find('|'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        choices.push_back(std::string(one));
      }
      return {{"type", "string"}, {"enum", std::move(choices)}};
    }
    case FieldKind::file: return {{"type", "string"}, {"pattern", "^[0-9a-f]{32}$"}};  // what upload.begin answered
  }
  Json text = {{"type", "string"}, {"maxLength", most_text}};
  if (field.required) text["minLength"] = 1;
  return text;
}

Json value_of(const Field& field) {
  if (!field.several) return one_value(field);
  Json list = {{"type", "array"}, {"items", one_value(field)}};
  if (field.required) list["minItems"] = 1;
  return list;
}

Json parameter(const Field& field, const char* where) {
  const bool on_path = std::string_view(where) == "path";  // where there is room for one
  Json schema = on_path ? one_value(field) : value_of(field);
  if (field.kind == FieldKind::flag) schema["const"] = true;  // it is there, or it is not
  return {{"name", field.name},
          {"in", where},
          {"required", field.required},
          {"description", words(field.vi, field.en)},
          {"schema", std::move(schema)}};
}

Json parameters_of(const Route& route) {
  Json list = Json::array();
  const bool on_address = route.method == "GET" || route.door != nullptr;
  for (const Field& field : *route.fields) {
    if (&field == route.in_path)
      list.push_back(parameter(field, "path"));
    else if (on_address)
      list.push_back(parameter(field, "query"));
  }
  if (route.query != nullptr) {
    list.push_back(reference("parameters", route.name == "document.draft" ? "document-format" : "format"));
    list.push_back(reference("parameters", "if-none-match"));
  }
  if (route.action != nullptr) {
    list.push_back(reference("parameters", "idempotency-key"));
    list.push_back(reference("parameters", "prefer"));
  }
  if (route.door != nullptr && route.door->what == DoorRoute::What::changes)
    list.push_back(reference("parameters", "last-event-id"));
  if (route.action != nullptr && route.in_path != nullptr) list.push_back(reference("parameters", "if-match"));
  return list;
}

/// Nothing where the route takes none.
Json body_of(const Route& route) {
  if (route.method == "GET") return {};
  if (route.door != nullptr) {
    const bool brings = route.door->what == DoorRoute::What::begin || route.door->what == DoorRoute::What::append;
    if (!brings) return {};
    return {{"required", route.door->what == DoorRoute::What::append},
            {"description", words("các byte của tệp", "bytes of the file")},
            {"content", {{"application/octet-stream", Json::object()}}}};
  }
  Json members = Json::object(), required = Json::array();
  for (const Field& field : *route.fields) {
    if (&field == route.in_path) continue;
    Json member = value_of(field);
    member["description"] = words(field.vi, field.en);
    members[field.name] = std::move(member);
    if (field.required) required.push_back(field.name);
  }
  if (members.empty()) return {};
  const bool needed = !required.empty();
  Json schema = {{"type", "object"}, {"properties", std::move(members)}};
  if (needed) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return {{"required", needed}, {"content", {{"application/json", {{"schema", std::move(schema)}}}}}};
}

std::vector<int> problems_of(const Route& route) {
  std::vector<int> list = {400, 401, 403, 422, 500, 503};
  const auto also = [&](std::initializer_list<int> more) { list.insert(list.end(), more); };
  if (route.action != nullptr) also({404, 409, 412, 413, 415});
  if (route.query != nullptr) also({404, 409});
  if (route.door != nullptr) also({404, 409});
  if (route.account != nullptr && route.method == "POST") also({404, 415});
  const bool guesses = std::any_of(route.fields->begin(), route.fields->end(),
                                   [](const Field& field) { return field.kind == FieldKind::secret; });
  if (guesses) also({429});
  std::sort(list.begin(), list.end());
  return list;
}

/// Of the answer; of events, whose data are as the schema says.
const char* type_of(const Route& route) {
  using What = DoorRoute::What;
  if (route.door != nullptr && (route.door->what == What::evidence || route.door->what == What::issued ||
                                route.door->what == What::dossier_file || route.door->what == What::receipt))
    return "application/octet-stream";
  if (route.door != nullptr && route.door->what == DoorRoute::What::changes) return "text/event-stream";
  return "application/json";
}

Json responses_of(const Route& route) {
  Json content = {{type_of(route), {{"schema", reference("schemas", route.schema)}}}};
  if (route.query != nullptr) {
    content["text/csv"] = {{"schema", {{"type", "string"}}}};
    content["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = Json::object();
    if (route.name == "document.draft") {
      content["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = Json::object();
      content["text/html"] = {{"schema", {{"type", "string"}}}};
    }
  }
  Json good = {{"description", words("đã xong", "done")}};
  if (route.query != nullptr) good["headers"] = {{"ETag", reference("headers", "etag")}};
  if (route.name == "account.sign-in" || route.name == "account.password")
    good["headers"] = {{"Set-Cookie", reference("headers", "set-cookie")}};
  good["content"] = std::move(content);
  using What = DoorRoute::What;
  const bool beside =
      route.door != nullptr &&
      (route.door->what == What::read || route.door->what == What::preview || route.door->what == What::verify ||
       route.door->what == What::sheet_preview || route.door->what == What::sheet_import);
  Json all = {{beside ? "202" : "200", std::move(good)}};
  if (route.action != nullptr) all["202"] = reference("responses", "begun");
  if (route.query != nullptr) all["304"] = reference("responses", "not-modified");
  for (const int status : problems_of(route)) {
    const std::string code = std::to_string(status);
    all[code] = reference("responses", "problem-" + code);
  }
  return all;
}

Json security_of(const Route& route) {
  if (route.account != nullptr && route.account->may == 0) return Json::array();
  Json list = Json::array({{{"cookie", Json::array()}}, {{"secure-cookie", Json::array()}}});
  if (route.account == nullptr || route.account->by_token) list.push_back({{"token", Json::array()}});
  return list;
}

Json operation(const Route& route) {
  Json made = {{"operationId", std::string(route.name)},
               {"tags", Json::array({std::string(tag_of(route))})},
               {"summary", words(route.vi, route.en)}};
  if (Json list = parameters_of(route); !list.empty()) made["parameters"] = std::move(list);
  if (Json body = body_of(route); !body.is_null()) made["requestBody"] = std::move(body);
  made["responses"] = responses_of(route);
  made["security"] = security_of(route);
  return made;
}

Json paths() {
  Json all = Json::object();
  for (const Route& route : routes()) all[route.path][route.method == "GET" ? "get" : "post"] = operation(route);
  return all;
}

/// "item-line.json" beside the file that names it stands among the components here.
void place_references(Json& schema) {
  constexpr std::string_view ending = ".json";
  if (schema.is_object()) {
    schema.erase("$schema");
    for (auto& [name, value] : schema.items()) {
      if (name == "$ref" && value.is_string()) {
        auto text = value.get<std::string>();
        assert(text.ends_with(ending));
        text.resize(text.size() - ending.size());
        value = "#/components/schemas/" + text;
      } else {
        place_references(value);
      }
    }
  } else if (schema.is_array()) {
    for (Json& one : schema) place_references(one);
  }
}

Json schemas() {
  Json all = Json::object();
  for (const EmbeddedFile& file : schema_files()) {
    const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
    auto schema = parse_json(file.text);
    assert(schema);
    place_references(*schema);
    all[std::string(name.substr(0, name.find('.')))] = *std::move(schema);
  }
  return all;
}

Json problem_responses() {
  Json all = {
      {"not-modified",
       {{"description", words("như lần trước", "as it was")}, {"headers", {{"ETag", reference("headers", "etag")}}}}},
      {"begun",
       {{"description", words("đang làm; hỏi tiếp ở job", "it is being done; ask job how far it is")},
        {"content", {{"application/json", {{"schema", reference("schemas", "job")}}}}}}}};
  for (const Status& one : statuses) {
    constexpr int too_many = 429;
    Json made = {{"description", words(one.vi, one.en)}};
    if (one.status == too_many) made["headers"] = {{"Retry-After", reference("headers", "retry-after")}};
    made["content"] = {{"application/problem+json", {{"schema", reference("schemas", "problem")}}}};
    all["problem-" + std::to_string(one.status)] = std::move(made);
  }
  return all;
}

Json header_parameter(const char* name, const std::string& description) {
  return {{"name", name},
          {"in", "header"},
          {"required", false},
          {"description", description},
          {"schema", {{"type", "string"}}}};
}

Json components() {
  const Json text = {{"type", "string"}};
  return {
      {"schemas", schemas()},
      {"responses", problem_responses()},
      {"parameters",
       {{"format",
         {{"name", "format"},
          {"in", "query"},
          {"required", false},
          {"description", words("dạng trả lời: JSON, hoặc bảng đầu tiên để mở bằng bảng tính",
                                "form of the answer: JSON, or its first table for spreadsheets")},
          {"schema", {{"type", "string"}, {"enum", {"json", "csv", "xlsx"}}, {"default", "json"}}}}},
        {"document-format",
         {{"name", "format"},
          {"in", "query"},
          {"required", false},
          {"description", words("dạng trả lời: JSON, tệp văn bản, trang in được, hoặc bảng phụ lục đầu tiên",
                                "form of the answer: JSON, the document as a file or page, or its first annex table")},
          {"schema", {{"type", "string"}, {"enum", {"json", "docx", "html", "csv", "xlsx"}}, {"default", "json"}}}}},
        {"if-none-match",
         header_parameter("If-None-Match", words("ETag của câu trả lời đã có; 304 khi không có gì mới",
                                                 "ETag of the answer one has; 304 where nothing is new"))},
        {"last-event-id",
         header_parameter("Last-Event-ID",
                          words("id của sự kiện cuối đã nhận; trình duyệt tự gửi khi nối lại",
                                "id of the last event one has; browsers send it when they come back"))},
        {"if-match",
         header_parameter("If-Match", words("ETag đã nhận khi xem; 412 khi người khác đã sửa từ đó",
                                            "ETag of what was seen; 412 where somebody has changed it since"))},
        {"prefer",
         header_parameter("Prefer", words("respond-async: không chờ, trả lời ngay 202 với mã việc đang làm",
                                          "respond-async: does not wait, answers 202 at once with the job's id"))},
        {"idempotency-key",
         header_parameter("Idempotency-Key", words("mã tự đặt; gửi lại cùng mã thì không ghi thêm lần nữa",
                                                   "a name of one's own; sent again it is not done twice"))}}},
      {"headers",
       {{"etag",
         {{"description", words("phiên bản và dấu của câu trả lời", "version and mark of the answer")},
          {"schema", text}}},
        {"set-cookie", {{"description", words("phiên đăng nhập", "the session")}, {"schema", text}}},
        {"retry-after",
         {{"description", words("số giây phải chờ", "seconds to wait")},
          {"schema", {{"type", "integer"}, {"minimum", 1}}}}}}},
      {"securitySchemes",
       {{"cookie",
         {{"type", "apiKey"},
          {"in", "cookie"},
          {"name", "sauro"},
          {"description", words("phiên đăng nhập, từ account.sign-in", "the session, from account.sign-in")}}},
        {"secure-cookie",
         {{"type", "apiKey"},
          {"in", "cookie"},
          {"name", "__Host-sauro"},
          {"description", words("phiên đăng nhập, khi kết nối mã hóa", "the session, on an encrypted connection")}}},
        {"token",
         {{"type", "http"},
          {"scheme", "bearer"},
          {"description",
           words("khóa truy cập, từ account.make-token; phạm vi: read cho mọi GET, act cho tất cả, hoặc tên một việc",
                 "a token, from account.make-token; scopes: read for every GET, act for all, or an operation's "
                 "name")}}}}}};
}

Json tag_list() {
  Json list = Json::array();
  for (const Tag& tag : tags())
    list.push_back({{"name", std::string(tag.name)}, {"description", words(tag.vi, tag.en)}});
  return list;
}

/// A member or element a line, but what is short on one line, so that a difference can be read.
void write(JsonWriter& out, const Json& value) {
  constexpr std::size_t is_short = 118;
  if (!value.is_structured() || value.empty() || json_line(value).size() <= is_short) return out.raw(json_line(value));
  if (value.is_array()) {
    out.begin_array();
    for (const Json& one : value) write(out, one);
    return out.end_array();
  }
  out.begin_object();
  for (const auto& [name, member] : value.items()) {
    out.key(name);
    write(out, member);
  }
  out.end_object();
}

std::string made() {
  const Json document = {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Sáu Rõ"},
        {"version", "1"},
        {"description",
         words("Mọi việc làm và tra cứu của Sáu Rõ qua HTTP. HEAD được trả lời như GET. Lỗi theo RFC 9457, bằng tiếng "
               "Việt, hoặc tiếng Anh khi Accept-Language bắt đầu bằng en. Thành viên null hoặc false của nội dung gửi "
               "lên được coi như không có.",
               "All that is done and asked in Sáu Rõ, over HTTP. HEAD is answered as GET. Problems are told by RFC "
               "9457, in Vietnamese, or in English where Accept-Language begins with en. Members of a body that are "
               "null or false are as if they were not there.")},
        {"license", {{"name", "AGPL-3.0-or-later"}, {"identifier", "AGPL-3.0-or-later"}}}}},
      {"servers", Json::array({{{"url", "/"}}})},
      {"tags", tag_list()},
      {"paths", paths()},
      {"components", components()}};
  JsonWriter out(JsonWriter::Layout::indented);
  write(out, document);
  return out.take() + "\n";
}

}  // namespace

const std::string& openapi_json() {
  static const std::string text = made();
  return text;
}

}  // namespace sauro::http
