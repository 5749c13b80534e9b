// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/urging/mail.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace sauro::urging {
namespace {

constexpr std::string_view id_begin = "sauro.";

/// "Diagnostic-Code: smtp; 550 5.1.1 no such user" -> "smtp; 550 5.1.1 no such user"; empty where there is no such
/// line. A line that begins with a blank goes on with the one before.
std::string header(std::string_view message, std::string_view name) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  std::string value;
  bool inside = false;
  for (std::size_t at = 0; at < message.size();) {
    const auto end = std::min(message.find('\n', at), message.size());
    std::string_view line = message.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = inside && !line.empty() && (line[0] == ' ' || line[0] == '\t');
    if (inside && !goes_on) break;
    if (!inside) {
      inside = line.size() > name.size() && line[name.size()] == ':' &&
               std::equal(name.begin(), name.end(), line.begin(), same);
      if (inside) line.remove_prefix(name.size() + 1);
    }
    if (!inside) continue;
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    value.append(value.empty() ? "" : " ").append(line);
  }
  return value;
}

}  // namespace

bool goes_by_mail(const std::vector<tracking::NoticeLine>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const auto& line) { return line.way != tracking::UrgingWay::notice; });
}

bool is_mail_address(std::string_view text) {
  constexpr std::size_t most = 254, most_local = 64;
  const auto at = text.find('@');
  if (text.size() > most || at == 0 || at == std::string_view::npos || at > most_local) return false;
  const auto good = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
  };
  const std::string_view domain = text.substr(at + 1);
  const auto in_domain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.';
  };
  const auto dots = [](std::string_view part) {
    return part.starts_with('.') || part.ends_with('.') || part.find("..") != std::string_view::npos;
  };
  return !domain.empty() && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), good) &&
         std::all_of(domain.begin(), domain.end(), in_domain) && !dots(text.substr(0, at)) && !dots(domain) &&
         !text.starts_with('-') && !domain.starts_with('-');
}

std::int64_t next_try(int tries, std::int64_t since, std::int64_t now) {
  constexpr std::int64_t minute = 60'000'000;
  constexpr std::int64_t longest = std::int64_t{3} * 24 * 60 * minute;
  constexpr auto waits = std::to_array<std::int64_t>({5, 15, 60, 240, 720});
  if (now - since >= longest) return 0;
  const auto step = static_cast<std::size_t>(std::max(tries, 1) - 1);
  return now + waits.at(std::min(step, waits.size() - 1)) * minute;
}

std::string message_id(std::string_view notice, std::string_view domain) {
  return std::string(id_begin).append(notice).append("@").append(domain);
}

std::optional<Bounce> read_bounce(std::string_view message) {
  // It stands in the header of the mail that came back, which a report brings along, or in who it answers.
  const std::string begin = "<" + std::string(id_begin);
  const auto at = message.find(begin);
  if (at == std::string_view::npos) return std::nullopt;
  const auto from = at + begin.size();
  const auto end = message.find_first_of("@> \r\n", from);
  if (end == std::string_view::npos || message[end] != '@') return std::nullopt;
  constexpr std::size_t most_why = 500;
  std::string why = header(message, "Diagnostic-Code");
  if (why.empty()) why = header(message, "Status");
  if (why.size() > most_why) why.resize(most_why);
  std::replace_if(
      why.begin(), why.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E; }, '?');
  return Bounce{std::string(message.substr(from, end - from)), why};
}

}  // namespace sauro::urging
