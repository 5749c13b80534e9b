// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbering of .docx: definitions read once, counters kept per abstract list, since lists that share one go on
// counting.
#include "document/readers/docx_numbering.h"

#include <algorithm>
#include <pugixml.hpp>

#include "document/readers/docx_styles.h"
#include "document/readers/legacy.h"
#include "document/readers/symbols.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::docx {
namespace {

/// Word itself allows 31 characters; what is longer would only serve to fill memory.
constexpr std::size_t max_text = 128;
constexpr std::size_t max_lists = 20'000;

NumberForm form_of(std::string_view word) {
  if (word == "decimalZero") return NumberForm::decimal_zero;
  if (word == "upperRoman") return NumberForm::upper_roman;
  if (word == "lowerRoman") return NumberForm::lower_roman;
  if (word == "upperLetter") return NumberForm::upper_letter;
  if (word == "lowerLetter") return NumberForm::lower_letter;
  if (word == "bullet") return NumberForm::bullet;
  if (word == "none") return NumberForm::none;
  return NumberForm::decimal;
}

}  // namespace

Numbering::Level Numbering::read_level(const pugi::xml_node& node, const Styles& styles) {
  Level level;
  std::string_view text;
  for (const auto& part : node.children()) {
    const auto name = local_name(part);
    const auto value = attribute(part, "val");
    if (name == "start") level.start = std::clamp(whole_number(value).value_or(0), 0, 1'000'000);
    if (name == "numFmt") level.form = form_of(value);
    // A form that only newer programs know, with its fallback.
    if (name == "AlternateContent") level.form = form_of(child_val(child(part, "Fallback"), "numFmt"));
    if (name == "lvlText") text = cut(value, max_text);
    if (name == "pStyle") level.style = value;
    if (name == "suff") level.blank_after = value != "nothing";
    if (name == "isLgl") level.all_decimal = value != "0" && value != "false" && value != "off";
    if (name == "lvlRestart") level.restart = whole_number(value);
  }
  const auto run = styles.run_format(child(node, "rPr"));
  level.hidden = run.hidden.value_or(false);
  level.text = level.form == NumberForm::bullet ? bullet(run.font, text) : to_nfc(text);
  if (const auto legacy = legacy_by_font(run.font); legacy && level.form != NumberForm::bullet) {
    level.text = to_unicode(text, legacy->encoding);
    if (legacy->capitals) level.text = to_upper(level.text);
  }
  return level;
}

Numbering::Numbering(const pugi::xml_node& root, Styles& styles) {
  std::map<int, int> linked;  // abstract list -> list of the numbering style that defines it
  const auto level_index = [](const pugi::xml_node& node) {
    const auto index = whole_number(attribute(node, "ilvl"));
    return index && *index >= 0 && *index < static_cast<int>(levels) ? static_cast<std::size_t>(*index) : levels;
  };
  for (const auto& node : root.children()) {
    const auto name = local_name(node);
    if (name == "abstractNum") {
      const auto id = whole_number(attribute(node, "abstractNumId"));
      if (!id || abstracts_.size() > max_lists) continue;
      Abstract& abstract = abstracts_[*id];
      for (const auto& part : node.children()) {
        if (local_name(part) == "lvl" && level_index(part) < levels)
          abstract.level[level_index(part)] = read_level(part, styles);
        if (local_name(part) == "numStyleLink") linked[*id] = styles.list_of(attribute(part, "val"));
      }
    } else if (name == "num") {
      const auto id = whole_number(attribute(node, "numId"));
      const auto abstract = whole_number(child_val(node, "abstractNumId"));
      if (!id || !abstract || lists_.size() > max_lists) continue;
      List& list = lists_[*id];
      list.abstract = *abstract;
      for (const auto& part : node.children()) {
        const auto index = level_index(part);
        if (local_name(part) != "lvlOverride" || index == levels) continue;
        if (const auto start = whole_number(child_val(part, "startOverride")))
          list.start[index] = std::clamp(*start, 0, 1'000'000);
        if (const auto level = child(part, "lvl")) list.level[index] = read_level(level, styles);
      }
    }
  }
  for (auto& [id, list] : lists_) {
    const auto link = linked.find(list.abstract);
    const auto target = link == linked.end() ? lists_.end() : lists_.find(link->second);
    if (target != lists_.end() && !linked.contains(target->second.abstract)) list.abstract = target->second.abstract;
  }
}

const Numbering::Level* Numbering::find_level(const List& list, const Abstract& abstract, std::size_t level) const {
  const auto& own = list.level[level];
  if (own) return &*own;
  return abstract.level[level] ? &*abstract.level[level] : nullptr;
}

int Numbering::level_of_style(int list_id, std::string_view style_id) const {
  const auto list = lists_.find(list_id);
  if (list == lists_.end() || style_id.empty()) return 0;
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return 0;
  for (std::size_t i = 0; i < levels; ++i) {
    const auto* level = find_level(list->second, abstract->second, i);
    if (level != nullptr && level->style == style_id) return static_cast<int>(i);
  }
  return 0;
}

std::optional<Numbering::Number> Numbering::next(int list_id, int level_number) {
  const auto found_list = lists_.find(list_id);
  if (found_list == lists_.end() || level_number < 0 || level_number >= static_cast<int>(levels)) return std::nullopt;
  List& list = found_list->second;
  const auto found_abstract = abstracts_.find(list.abstract);
  if (found_abstract == abstracts_.end()) return std::nullopt;
  Abstract& abstract = found_abstract->second;
  const auto at = static_cast<std::size_t>(level_number);
  const Level* level = find_level(list, abstract, at);
  if (level == nullptr) return std::nullopt;

  const auto start_of = [&](std::size_t i) {
    const Level* one = find_level(list, abstract, i);
    return list.start[i] ? *list.start[i] : one != nullptr ? one->start : 1;
  };
  const bool restarts = list.start[at] && !list.used[at];
  abstract.count[at] = abstract.begun[at] && !restarts ? abstract.count[at] + 1 : start_of(at);
  abstract.begun[at] = list.used[at] = true;
  // A level above that has not been used stands at its start, and counts from there.
  for (std::size_t i = 0; i < at; ++i) {
    if (abstract.begun[i]) continue;
    abstract.count[i] = start_of(i);
    abstract.begun[i] = true;
  }
  for (std::size_t i = at + 1; i < levels; ++i) {
    const Level* below = find_level(list, abstract, i);
    const auto restart = below != nullptr ? below->restart : std::nullopt;
    if (!restart || (*restart > 0 && level_number < *restart)) abstract.begun[i] = false;
  }

  Number number{{}, level->blank_after};
  if (level->hidden) return std::nullopt;
  if (level->form == NumberForm::bullet) {
    number.text = level->text;
  } else {
    for (std::size_t i = 0; i < level->text.size() && number.text.size() < max_text; ++i) {
      const char next = i + 1 < level->text.size() ? level->text[i + 1] : '\0';
      if (level->text[i] != '%' || next < '1' || next > '9') {
        number.text += level->text[i];
        continue;
      }
      const auto which = static_cast<std::size_t>(next - '1');
      const Level* shown = find_level(list, abstract, which);
      ++i;
      if (which > at || shown == nullptr) continue;
      const bool digits =
          level->all_decimal && shown->form != NumberForm::none && shown->form != NumberForm::decimal_zero;
      number.text += format_number(abstract.count[which], digits ? NumberForm::decimal : shown->form);
    }
  }
  if (number.text.empty()) return std::nullopt;
  return number;
}

}  // namespace sauro::readers::docx
