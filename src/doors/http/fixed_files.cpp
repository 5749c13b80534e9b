// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/fixed_files.h"

#include <algorithm>
#include <array>
#include <utility>

#include "doors/http/encoding.h"
#include "doors/http/openapi.h"
#include "doors/http/problem.h"
#include "foundation/base/password.h"
#include "foundation/base/sha256.h"

namespace sauro::http {
namespace {

/// All comes from this server, and no page of it stands within another's.
constexpr const char* policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri "
    "'none'; form-action 'none'";

/// The names of files below say what is in them: they never change.
constexpr std::string_view named_by_content = "/assets/";

std::string_view type_of(std::string_view name) {
  constexpr auto types =
      std::to_array<std::pair<std::string_view, std::string_view>>({{".html", "text/html; charset=utf-8"},
                                                                    {".css", "text/css; charset=utf-8"},
                                                                    {".js", "text/javascript; charset=utf-8"},
                                                                    {".mjs", "text/javascript; charset=utf-8"},
                                                                    {".json", "application/json; charset=utf-8"},
                                                                    {".svg", "image/svg+xml"},
                                                                    {".txt", "text/plain; charset=utf-8"},
                                                                    {".woff", "font/woff"},
                                                                    {".woff2", "font/woff2"}});
  const auto at = std::find_if(types.begin(), types.end(), [&](const auto& one) { return name.ends_with(one.first); });
  return at != types.end() ? at->second : "application/octet-stream";
}

}  // namespace

void FixedFiles::add(const FixedFile& file) {
  constexpr std::size_t enough = 16;
  const std::string mark = sha256_hex(file.plain).substr(0, enough);
  Entry entry{type_of(file.name), {}, file.path.starts_with(named_by_content)};
  for (const auto& [encoding, bytes] :
       {std::pair<std::string_view, std::string_view>("br", file.brotli), {"gzip", file.gzip}, {"", file.plain}}) {
    const bool is_worth_it = encoding.empty() || (!bytes.empty() && bytes.size() < file.plain.size());
    if (!is_worth_it) continue;
    std::string etag = "\"" + mark;
    if (!encoding.empty()) etag.append("-").append(encoding);
    entry.forms.push_back({encoding, etag + "\"", std::make_shared<const std::string>(bytes)});
  }
  entries_[std::string(file.path)] = std::move(entry);
}

std::optional<Response> FixedFiles::answer(const Request& request) const {
  const auto at = entries_.find(request.path);
  if (at == entries_.end()) return std::nullopt;
  if (request.method != "GET" && request.method != "HEAD") {
    Response refused = problem("http.method", request);
    refused.fields.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  const Entry& entry = at->second;
  const std::string_view accepted = request.field("accept-encoding");
  const auto form = std::find_if(entry.forms.begin(), entry.forms.end(), [&](const Form& one) {
    return one.encoding.empty() || accepts(accepted, one.encoding);
  });
  // Whoever has it asks whether it is still the same: a newer program is noticed at once.
  const char* kept = entry.for_good ? "public, max-age=31536000, immutable" : "no-cache";
  Response answer{200, std::string(entry.type), {{"ETag", form->etag}, {"Cache-Control", kept}}};
  // Also with 304, whose fields browsers take for those of what they have kept.
  answer.fields.emplace_back("Content-Security-Policy", policy);
  if (entry.forms.size() > 1) answer.fields.emplace_back("Vary", "Accept-Encoding");
  answer.route = "fixed";
  const std::string_view there = request.field("if-none-match");
  if (there == "*" || there.find(form->etag) != std::string_view::npos) {
    answer.status = 304;
    answer.type.clear();
    return answer;
  }
  if (!form->encoding.empty()) answer.fields.emplace_back("Content-Encoding", form->encoding);
  answer.body = form->bytes;
  return answer;
}

namespace {

constexpr std::string_view page_path = "/index.html";

/// What is shown where the program was built without the interface.
constexpr std::string_view no_interface =
    "<!doctype html>\n<html lang=\"vi\"><meta charset=\"utf-8\"><title>Sáu Rõ</title>\n<p>Bản này không có giao diện "
    "web; dùng "
    "API: <a href=\"/api/docs\">/api/docs</a>. / This build has no web interface; its API: /api/docs.</p>\n</html>\n";

std::string_view page_text() {
  const auto files = ui_files();
  const auto at = std::find_if(files.begin(), files.end(), [](const FixedFile& one) { return one.path == page_path; });
  return at == files.end() ? no_interface : at->plain;
}

/// Styles come from files or carry the answer's nonce; pictures and documents that people bring are shown as blobs.
std::string page_policy(const std::string& nonce) {
  return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
         "'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
         "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
}

}  // namespace

std::optional<Response> interface_page(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
  // No page of it has an address with escapes, or parts that begin with a full stop.
  if (request.path.find_first_of("%\\") != std::string::npos || request.path.find("/.") != std::string::npos)
    return std::nullopt;
  const std::string_view first = std::string_view(request.path).substr(0, request.path.find('/', 1));
  constexpr auto own =
      std::to_array<std::string_view>({"/api", "/assets", "/trust", "/metrics", "/healthz", "/readyz"});
  if (std::find(own.begin(), own.end(), first) != own.end()) return std::nullopt;
  constexpr std::size_t bytes = 16;
  constexpr std::string_view place = "__NONCE__";
  const std::string nonce = random_hex(bytes);
  std::string page(page_text());
  for (auto at = page.find(place); at != std::string::npos; at = page.find(place, at + nonce.size()))
    page.replace(at, place.size(), nonce);
  Response answer = response(200, std::move(page), "text/html; charset=utf-8");
  answer.fields = {{"Cache-Control", "no-store"}, {"Content-Security-Policy", page_policy(nonce)}};
  answer.route = "page";
  return answer;
}

std::optional<Response> fixed_file(const Request& request) {
  static const FixedFiles all = [] {
    FixedFiles files;
    for (const FixedFile& file : docs_files()) files.add(file);
    for (const FixedFile& file : ui_files())
      if (file.path != page_path && !file.path.starts_with("/.vite/")) files.add(file);
    files.add({"/api/openapi.json", "openapi.json", openapi_json(), {}, {}});
    return files;
  }();
  return all.answer(request);
}

}  // namespace sauro::http
