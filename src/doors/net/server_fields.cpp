// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/net/server_fields.h"

#include <algorithm>
#include <array>

namespace sauro::http {

const char* reason_of(int status) {
  constexpr auto reasons = std::to_array<std::pair<int, const char*>>({{200, "OK"},
                                                                       {201, "Created"},
                                                                       {202, "Accepted"},
                                                                       {204, "No Content"},
                                                                       {304, "Not Modified"},
                                                                       {400, "Bad Request"},
                                                                       {401, "Unauthorized"},
                                                                       {403, "Forbidden"},
                                                                       {404, "Not Found"},
                                                                       {405, "Method Not Allowed"},
                                                                       {409, "Conflict"},
                                                                       {412, "Precondition Failed"},
                                                                       {413, "Content Too Large"},
                                                                       {415, "Unsupported Media Type"},
                                                                       {422, "Unprocessable Content"},
                                                                       {429, "Too Many Requests"},
                                                                       {500, "Internal Server Error"},
                                                                       {503, "Service Unavailable"}});
  const auto at = std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.first == status; });
  return at == reasons.end() ? "Unknown" : at->second;
}

namespace {

/// Of browsers: nothing of it is a page of another site, and nothing is guessed.
constexpr auto common_fields = std::to_array<std::pair<const char*, const char*>>(
    {{"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "same-origin"}, {"X-Frame-Options", "DENY"}});
constexpr const char* strict_policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

}  // namespace

std::vector<std::pair<std::string, std::string>> all_fields(const Request& request, const Response& answer,
                                                            std::chrono::seconds strict_transport) {
  std::vector<std::pair<std::string, std::string>> all;
  all.reserve(common_fields.size() + answer.fields.size() + 6);
  for (const auto& [name, value] : common_fields) all.emplace_back(name, value);
  if (answer.field("content-security-policy").empty()) all.emplace_back("Content-Security-Policy", strict_policy);
  if (answer.field("cache-control").empty()) all.emplace_back("Cache-Control", "private, no-cache");
  if (strict_transport.count() > 0)
    all.emplace_back("Strict-Transport-Security", "max-age=" + std::to_string(strict_transport.count()));
  all.emplace_back("X-Request-Id", request.id);
  if (!answer.type.empty()) all.emplace_back("Content-Type", answer.type);
  // Data is no page, whoever opens its address.
  if (answer.type.starts_with("application/json") && answer.field("content-disposition").empty())
    all.emplace_back("Content-Disposition", "attachment; filename=\"sauro.json\"");
  all.insert(all.end(), answer.fields.begin(), answer.fields.end());
  return all;
}

}  // namespace sauro::http
