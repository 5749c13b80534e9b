// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/field_at_fault.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/reading/failure.h"

namespace sauro::http {
namespace {

struct About {
  std::string_view refusal;
  std::array<std::string_view, 3> fields;  ///< the first of these that there is
};

/// Refusals for the sake of one field, which do not say its name.
constexpr auto known = std::to_array<About>({{"close.no-evidence", {"document"}},
                                             {"document.same-day", {"replaces"}},
                                             {"extension.earlier", {"due"}},
                                             {"follow.circle", {"after"}},
                                             {"follow.other-plan", {"after"}},
                                             {"follow.months", {"months"}},
                                             {"ladder.days", {"rung"}},
                                             {"ladder.rung", {"rung"}},
                                             {"ladder.twice", {"rung"}},
                                             {"password.length", {"new"}},
                                             {"password.same", {"new"}},
                                             {"password.weak", {"new"}},
                                             {"plan.day-outside", {"time", "edit"}},
                                             {"plan.exists", {"plan", "to"}},
                                             {"plan.open-items", {"reason"}},
                                             {"report.future", {"day"}},
                                             {"report.negative", {"quantity"}},
                                             {"report.no-count", {"quantity"}},
                                             {"report.no-evidence", {"document"}},
                                             {"report.percent-counted", {"percent"}},
                                             {"report.percent-range", {"percent"}},
                                             {"token.scope", {"scope"}},
                                             {"token.until", {"until"}},
                                             {"unit.self", {"parent", "successor", "into"}},
                                             {"user.deputy-other", {"deputy"}},
                                             {"user.deputy-self", {"deputy"}},
                                             {"user.mail", {"mail"}},
                                             {"user.role-unit", {"unit"}}});

bool is_in_name(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

/// "title" of "--title (nội dung việc)" and of "nội dung việc (title)".
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (const std::string_view before : {std::string_view("--"), std::string_view("(")})
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
      std::size_t end = at + before.size();
      while (end < text.size() && is_in_name(text[end])) ++end;
      names.push_back(text.substr(at + before.size(), end - at - before.size()));
    }
  return names;
}

}  // namespace

std::string field_at_fault(const Error& error, const std::vector<app::Field>& fields, const app::Input& input) {
  const auto named = [&](std::string_view name) {
    return std::any_of(fields.begin(), fields.end(), [&](const app::Field& field) { return field.name == name; });
  };
  const auto file = [&]() -> std::string {
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [](const app::Field& field) { return field.kind == app::FieldKind::file; });
    return at == fields.end() ? std::string() : at->name;
  };
  if (app::is_about_document(error)) return file();
  if (error.code != ErrorCode::refused) return {};
  const std::string_view id = error.subject;
  if (id == "input.file-name" || id == "input.file-large" || id.starts_with("upload.") || id == "unknown.upload" ||
      id == "plan.empty")
    return file();
  if (id.starts_with("input.") || id.starts_with("days.") || id == "assign.nobody")
    for (const std::string& name : names_in(app::words_of_both(error.where).vi))
      if (named(name)) return name;
  if (const auto at = std::find_if(known.begin(), known.end(), [&](const About& one) { return one.refusal == id; });
      at != known.end())
    for (const std::string_view name : at->fields)
      if (named(name)) return std::string(name);
  // "không có đơn vị Phòng Pháp chế": whoever gave that name looks for it there.
  std::string found;
  std::size_t longest = 0;
  if (id.starts_with("unknown.") || id.starts_with("unit.") || id == "input.id")
    for (const auto& [name, values] : input.values)
      for (const std::string& value : values)
        if (named(name) && value.size() > longest && error.where.find(value) != std::string::npos)
          found = name, longest = value.size();
  return found;
}

}  // namespace sauro::http
