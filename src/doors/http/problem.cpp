// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/problem.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "app/actions/refusal.h"
#include "app/reading/failure.h"
#include "foundation/base/json_writer.h"

namespace sauro::http {
namespace {

struct ErrorText {
  std::string_view code;
  int status;
  const char *vi, *en;
};

constexpr auto error_texts = std::to_array<ErrorText>({
    {"http.not-found", 404, "không có địa chỉ này", "there is nothing at this address"},
    {"http.method", 405, "địa chỉ này không nhận phương thức này", "this address does not take this method"},
    {"http.sign-in", 401, "hãy đăng nhập", "sign in first"},
    {"http.origin", 403, "yêu cầu đến từ một trang khác và bị từ chối", "the request comes from another site"},
    {"http.scope", 403, "khóa truy cập không có quyền này", "the token has no such scope"},
    {"http.session-only", 403, "việc này chỉ làm được khi đăng nhập, không bằng khóa truy cập",
     "this is done by whoever has signed in, not with a token"},
    {"http.json", 400, "nội dung gửi lên phải là một đối tượng JSON", "the body must be a JSON object"},
    {"http.query", 400, "tham số trên địa chỉ viết sai", "the query is malformed"},
    {"http.type", 415, "nội dung phải là application/json", "the body must be application/json"},
    {"http.large", 413, "yêu cầu quá lớn", "the request is too large"},
    {"http.etag", 400, "If-Match không phải giá trị ETag đã nhận", "If-Match is no ETag that was sent"},
    {"http.changed", 412, "người khác vừa sửa; hãy tải lại rồi làm tiếp",
     "somebody else has changed it; load it again, then go on"},
    {"http.stopping", 503, "máy chủ đang dừng; hãy thử lại sau ít phút", "the server is stopping; try again soon"},
    {"http.pace", 429, "nhanh quá mức một người làm; hãy đợi vài giây rồi làm tiếp",
     "faster than people work; wait some seconds, then go on"},
    {"http.busy", 503, "máy chủ đang bận; hãy thử lại", "the server is busy; try again"},
    {"http.failed", 500, "có lỗi trong máy chủ; hãy báo quản trị kèm mã yêu cầu",
     "something failed in the server; tell the administrator this request's id"},
});

Response made(int status, std::string_view code, const std::string& title, const Request& request,
              std::string_view field = {}) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("type");
  out.string("/api/problems/" + std::string(code));
  out.key("title");
  out.string(title);
  out.key("status");
  out.number(std::int64_t{status});
  out.key("code");
  out.string(code);
  if (!field.empty()) {
    out.key("field");
    out.string(field);
  }
  out.key("instance");
  out.string("urn:request:" + request.id);
  out.end_object();
  Response answer = response(status, out.take() + "\n", "application/problem+json; charset=utf-8");
  if (status == 401) answer.fields.emplace_back("WWW-Authenticate", "Bearer realm=\"sauro\"");
  answer.fields.emplace_back("Content-Language", wants_english(request) ? "en" : "vi");
  return answer;
}

constexpr int unreadable = 422;

std::string_view code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty_file: return "empty";
    case ErrorCode::unknown_kind: return "unknown-kind";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::over_limit: return "over-limit";
    case ErrorCode::secret: return "secret";
    default: return "not-text";
  }
}

}  // namespace

bool wants_english(const Request& request) {
  std::string_view wanted = request.field("accept-language");
  while (wanted.starts_with(' ')) wanted.remove_prefix(1);
  return wanted.starts_with("en");
}

int status_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::refused: break;
    case ErrorCode::conflict: return 409;
    case ErrorCode::not_found: return 404;
    case ErrorCode::bad_input: return 400;
    case ErrorCode::over_limit: return 413;
    case ErrorCode::locked: return 503;
    default: return 500;
  }
  const std::string_view id = error.subject;
  if (id == "sign-in.wrong" || id == "sign-in.code" || id == "who.unknown" || id == "who.nobody") return 401;
  if (id == "sign-in.wait") return 429;
  if (id.starts_with("who.") || id.starts_with("sign-in.") || id == "password.must-change" ||
      id == "second-factor.required")
    return 403;
  if (id == "upload.unscanned") return 503;
  if (id == "upload.kind" || id == "upload.content" || id == "upload.infected") return 422;
  if (id.starts_with("unknown.")) return 404;
  if (id.starts_with("input.") || id.starts_with("sheet.") || id.starts_with("password.") || id.starts_with("token."))
    return 422;
  return 409;
}

Response problem_of(const Error& error, const Request& request, std::string_view field) {
  if (app::is_about_document(error)) {
    const plan::Words words = app::words_of_failure(error);
    return made(unreadable, "document." + std::string(code_of(error.code)),
                wants_english(request) ? words.en : words.vi, request, field);
  }
  if (error.code != ErrorCode::refused) {
    switch (error.code) {
      case ErrorCode::conflict: return problem("http.changed", request);
      case ErrorCode::not_found: return problem("http.not-found", request);
      case ErrorCode::over_limit: return problem("http.large", request);
      case ErrorCode::locked: return problem("http.busy", request);
      default: return problem("http.failed", request);
    }
  }
  const plan::Words words = app::words_of_refusal(error, app::Door::other);
  Response answer = made(status_of(error), error.subject, wants_english(request) ? words.en : words.vi, request, field);
  if (answer.status == 429) answer.fields.emplace_back("Retry-After", error.where);
  return answer;
}

Response problem(std::string_view code, const Request& request) {
  const auto at =
      std::find_if(error_texts.begin(), error_texts.end(), [&](const ErrorText& one) { return one.code == code; });
  assert(at != error_texts.end());
  return made(at->status, code, wants_english(request) ? at->en : at->vi, request);
}

std::optional<Response> problem_page(const Request& request) {
  constexpr std::string_view root = "/api/problems";
  if (!request.path.starts_with(root) || (request.method != "GET" && request.method != "HEAD")) return std::nullopt;
  const std::string_view rest = std::string_view(request.path).substr(root.size());
  if (!rest.empty() && rest.front() != '/') return std::nullopt;
  const std::string_view code = rest.substr(std::min<std::size_t>(rest.size(), 1));
  std::string text;
  const auto add = [&](std::string_view name, const std::string& vi, const std::string& en) {
    if (code.empty() || code == name)
      text.append(name).append("\n  ").append(vi).append("\n  ").append(en).append("\n");
  };
  for (const ErrorText& one : error_texts) add(one.code, one.vi, one.en);
  for (const app::Refusal& one : app::refusals()) {
    const plan::Words words = app::words_of_refusal({ErrorCode::refused, std::string(one.id), "…"}, app::Door::other);
    add(one.id, words.vi, words.en);
  }
  if (text.empty()) return std::nullopt;
  return response(200, std::move(text), "text/plain; charset=utf-8");
}

}  // namespace sauro::http
