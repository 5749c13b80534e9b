// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/official_form.h"

#include <array>

#include "foundation/rules/dated.h"

namespace sauro::writers {
namespace {

constexpr auto parts =
    std::to_array<const char*>({"superior", "agency", "number", "nation", "motto", "place_date", "type", "subject",
                                "base", "recipients", "recipient", "authority", "signer", "annex"});

/// Reads values, and keeps the first reason why one is not there.
struct Figures {
  Day day;
  std::optional<Error> failed;

  std::string text(const std::string& id) {
    auto value = rules::value_on(id, day);
    if (value) return value->text;
    if (!failed) failed = value.error();
    return {};
  }
  double number(const std::string& id) {
    const auto value = rules::value_on(id, day);
    if (value && value->number) return std::stod(value->number->str());
    if (!failed) failed = value ? Error{ErrorCode::not_found, id} : value.error();
    return 0;
  }
};

}  // namespace

const PartLook& OfficialForm::look(std::string_view part) const {
  static const PartLook none;
  const auto at = parts.find(part);
  return at == parts.end() ? none : at->second;
}

Result<OfficialForm> official_form(Day day) {
  Figures figures{day, {}};
  OfficialForm form;
  form.font = figures.text("form.font");
  form.width = figures.number("form.paper.width");
  form.height = figures.number("form.paper.height");
  form.top = figures.number("form.margin.top.least");
  form.bottom = figures.number("form.margin.bottom.least");
  form.left = figures.number("form.margin.left.least");
  form.right = figures.number("form.margin.right.most");
  constexpr double tenths = 10, percent = 100;
  form.first_line = figures.number("form.first_line.most") / tenths;
  form.between = figures.number("form.between_paragraphs");
  form.rule = (figures.number("form.rule.least") + figures.number("form.rule.most")) / 2 / percent;
  form.urgency_height = figures.number("form.urgency.height");
  form.urgency_widths = {figures.number("form.urgency.urgent.width"), figures.number("form.urgency.very_urgent.width"),
                         figures.number("form.urgency.immediate.width")};
  const auto half_points = [&](const std::string& id) { return static_cast<int>(2 * figures.number(id)); };
  // The larger of what is allowed: documents are read by people of all ages.
  for (const char* part : writers::parts) {
    const std::string id = std::string("form.part.") + part, style = figures.text(id + ".style");
    form.parts[part] = {half_points(id + ".size.most"), style.find("bold") != std::string::npos,
                        style.find("italic") != std::string::npos};
  }
  form.parts["body"] = {half_points("form.size.body.most"), false, false};
  if (figures.failed) return *figures.failed;
  return form;
}

}  // namespace sauro::writers
