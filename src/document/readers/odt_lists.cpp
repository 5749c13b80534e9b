// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbering of .odt: levels come from list styles, counters belong to lists, which may go on after other text.
#include "document/readers/odt_lists.h"

#include <algorithm>
#include <pugixml.hpp>

#include "document/readers/odt_styles.h"
#include "document/readers/symbols.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::odt {
namespace {

/// No number that a person reads is longer.
constexpr std::size_t max_text = 128;
constexpr int max_start = 1'000'000;

NumberForm form_of(std::string_view word) {
  if (word == "1") return NumberForm::decimal;
  if (word == "a") return NumberForm::lower_letter;
  if (word == "A") return NumberForm::upper_letter;
  if (word == "i") return NumberForm::lower_roman;
  if (word == "I") return NumberForm::upper_roman;
  if (word.starts_with("01")) return NumberForm::decimal_zero;
  return word.empty() ? NumberForm::none : NumberForm::decimal;
}

}  // namespace

Lists::Lists(Styles& styles) : styles_(styles), counters_(1) {}

Lists::Level Lists::read_level(const pugi::xml_node& node) const {
  Level level;
  const auto name = local_name(node);
  const auto word = [&](std::string_view attribute_name) {
    return std::string(cut(attribute(node, attribute_name), max_text));
  };
  const auto label = child(child(node, "list-level-properties"), "list-level-label-alignment");
  level.blank_after = attribute(label, "label-followed-by") != "nothing";
  level.prefix = word("num-prefix");
  level.suffix = word("num-suffix");
  if (name == "list-level-style-bullet" || name == "list-level-style-image") {
    level.kind = Level::Kind::bullet;
    const auto font = styles_.text_format(child(node, "text-properties")).font;
    const auto sign = word("bullet-char");
    level.format = name == "list-level-style-image" ? "•" : bullet(font, sign);
  } else if (name == "list-level-style-number" || name == "outline-level-style") {
    level.kind = Level::Kind::number;
    level.form = form_of(attribute(node, "num-format"));
    level.doubled = attribute(node, "num-letter-sync") == "true";
    level.start = std::clamp(whole_number(attribute(node, "start-value")).value_or(1), 0, max_start);
    level.shown = std::clamp(whole_number(attribute(node, "display-levels")).value_or(1), 1, static_cast<int>(levels));
    level.format = word("num-list-format");
  }
  return level;
}

const Lists::ListStyle& Lists::style(std::string_view name) {
  if (const auto known = read_.find(name); known != read_.end()) return known->second;
  ListStyle style;
  const auto node = name.empty() ? styles_.outline_style() : styles_.list_style(name);
  for (const auto& part : node.children()) {
    const auto number = whole_number(attribute(part, "level"));
    if (number && *number >= 1 && *number <= static_cast<int>(levels))
      style[static_cast<std::size_t>(*number - 1)] = read_level(part);
  }
  return read_.emplace(name, std::move(style)).first->second;
}

std::size_t Lists::begin(std::string_view style, std::string_view id, std::string_view continues, bool goes_on) {
  std::size_t list = counters_.size();
  if (const auto found = by_id_.find(continues); !continues.empty() && found != by_id_.end())
    list = found->second;
  else if (const auto last = by_style_.find(style); goes_on && last != by_style_.end())
    list = last->second;
  else
    counters_.emplace_back();
  by_style_[style] = list;
  if (!id.empty()) by_id_[id] = list;
  return list;
}

std::string Lists::write(const Level& level, std::int64_t value) {
  const bool letters = level.form == NumberForm::lower_letter || level.form == NumberForm::upper_letter;
  if (!letters || level.doubled || value <= 26) return format_number(value, level.form);
  std::string text;
  const char first = level.form == NumberForm::lower_letter ? 'a' : 'A';
  for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>(first + (value - 1) % 26));
  return text;
}

std::optional<Lists::Number> Lists::next(std::size_t list, std::string_view style_name, std::size_t at,
                                         std::optional<int> start) {
  if (at >= levels) return std::nullopt;
  const ListStyle& style = this->style(style_name);
  const Level& level = style[at];
  Counters& counters = counters_[list];
  if (level.kind == Level::Kind::none) return std::nullopt;

  if (start)
    counters.count[at] = std::clamp(*start, 0, max_start);
  else
    counters.count[at] = counters.begun[at] ? counters.count[at] + 1 : level.start;
  counters.begun[at] = true;
  // A level above that has not been used stands at its start, and counts from there.
  for (std::size_t i = 0; i < at; ++i) {
    if (counters.begun[i]) continue;
    counters.count[i] = style[i].start;
    counters.begun[i] = true;
  }
  std::fill(counters.begun.begin() + static_cast<std::ptrdiff_t>(at) + 1, counters.begun.end(), false);

  Number number{{}, level.blank_after};
  if (level.kind == Level::Kind::bullet) {
    number.text = level.format;  // what is told to stand around a sign is not shown by any program
  } else if (!level.format.empty()) {
    // %1% is the number of the first level; what stands around it is written as it is.
    for (std::size_t i = 0; i < level.format.size() && number.text.size() < max_text; ++i) {
      const auto end = level.format[i] == '%' ? level.format.find('%', i + 1) : std::string::npos;
      const auto which =
          end == std::string::npos ? std::nullopt : whole_number(level.format.substr(i + 1, end - i - 1));
      if (!which || *which < 1 || *which > static_cast<int>(at) + 1) {
        number.text += level.format[i];
        continue;
      }
      const auto index = static_cast<std::size_t>(*which - 1);
      number.text += write(style[index], counters.count[index]);
      i = end;
    }
  } else if (level.form != NumberForm::none) {
    number.text = level.prefix;
    std::string_view point;
    for (std::size_t i = at + 1 - std::min(at + 1, static_cast<std::size_t>(level.shown)); i <= at; ++i) {
      if (style[i].kind != Level::Kind::number || style[i].form == NumberForm::none) continue;
      number.text += point;
      number.text += write(style[i], counters.count[i]);
      point = ".";
    }
    number.text += level.suffix;
  } else {
    number.text = level.prefix + level.suffix;
  }
  if (trim(number.text).empty()) return std::nullopt;
  return number;
}

}  // namespace sauro::readers::odt
