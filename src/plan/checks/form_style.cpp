// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters of each part of the form: their size and their style, by figures of rules/form.toml.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "foundation/rules/dated.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// A value of rules/form.toml on the plan's day; nothing where none held then, or it may not accuse.
std::optional<rules::Value> value_of(const Subject& subject, FormPart part, std::string_view what) {
  auto value = rules::value_on(fmt::format("form.part.{}.{}", name_of(part), what), subject.on());
  if (!value || !value->source.may_accuse()) return std::nullopt;
  return *std::move(value);
}

/// What most of a line is written in, as far as its runs tell.
struct Look {
  int half_points = 0;  ///< 0 where not told
  std::size_t told = 0, bold = 0, italic = 0;
};

Look look_of(const PartLine& part) {
  Look look;
  std::map<int, std::size_t> sizes;
  for (const document::Run& run : part.line->paragraph->runs) {
    const std::size_t from = std::max<std::size_t>(run.start, part.start);
    const std::size_t to = std::min<std::size_t>(run.start + run.length, part.start + part.length);
    if (to <= from) continue;
    const std::size_t length = to - from;
    look.told += length;
    if (run.bold) look.bold += length;
    if (run.italic) look.italic += length;
    if (run.half_points > 0) sizes[run.half_points] += length;
  }
  std::size_t most = 0;
  for (const auto& [size, length] : sizes)
    if (length > most) most = length, look.half_points = size;
  return look;
}

/// How a part is out of form: "Tiêu ngữ 12 (quy định 13-14)".
using Judgement = std::optional<plan::Words>;

Judgement size_out_of_form(const Subject& subject, FormPart part, const Look& look) {
  const auto least = value_of(subject, part, "size.least"), most = value_of(subject, part, "size.most");
  if (!least || !most || look.half_points == 0) return std::nullopt;
  const double is = look.half_points / 2.0, low = std::stod(least->text), high = std::stod(most->text);
  if (is >= low && is <= high) return std::nullopt;
  const auto words = words_of(part);
  const std::string range = low == high ? least->text : least->text + "-" + most->text;
  return plan::Words{fmt::format("{} cỡ {:g} (quy định {})", words.vi, is, range),
                     fmt::format("{} {:g} (rule: {})", words.en, is, range)};
}

plan::Words style_name(bool bold, bool italic) {
  if (bold && italic) return {"đậm, nghiêng", "bold italic"};
  if (bold) return {"đậm", "bold"};
  return italic ? plan::Words{"nghiêng", "italic"} : plan::Words{"đứng, không đậm", "regular"};
}

Judgement style_out_of_form(const Subject& subject, FormPart part, const Look& look) {
  const auto wanted = value_of(subject, part, "style");
  if (!wanted || look.told == 0) return std::nullopt;
  const bool bold = wanted->text.find("bold") != std::string::npos,
             italic = wanted->text.find("italic") != std::string::npos;
  // A few letters set otherwise are no slip; half a line is.
  const bool is_bold = look.bold * 2 > look.told, is_italic = look.italic * 2 > look.told;
  if (is_bold == bold && is_italic == italic) return std::nullopt;
  const auto words = words_of(part), is = style_name(is_bold, is_italic), rule = style_name(bold, italic);
  return plan::Words{fmt::format("{} {} (quy định {})", words.vi, is.vi, rule.vi),
                     fmt::format("{} {} (rule: {})", words.en, is.en, rule.en)};
}

/// One finding of all parts that are out of form, each by the first of its lines that is.
std::vector<Found> find_out_of_form(const Subject& subject, Judgement (*judge)(const Subject&, FormPart, const Look&),
                                    std::string_view rule, plan::Words message) {
  if (!tells_its_letters(subject)) return {};
  std::set<FormPart> told;
  Found one;
  for (const PartLine& part : subject.parts()) {
    if (part.line->paragraph->runs.empty() || told.contains(part.part)) continue;
    const Judgement words = judge(subject, part.part, look_of(part));
    if (!words) continue;
    message.vi += (told.empty() ? ": " : "; ") + words->vi;
    message.en += (told.empty() ? ": " : "; ") + words->en;
    told.insert(part.part);
    one.places.push_back(part.line->place);
    one.places.back().text = part.text;
  }
  if (told.empty()) return {};
  one.message = std::move(message);
  one.repair = {"Chỉnh theo mẫu của Phụ lục I", "Set them as Annex I has them"};
  one.legal_source = legal_source(subject, fmt::format("form.part.{}.{}", name_of(*told.begin()), rule));
  return {one};
}

std::vector<Found> find_text_sizes(const Subject& subject) {
  return find_out_of_form(subject, size_out_of_form, "size.least", {"Cỡ chữ ngoài quy định", "Sizes out of form"});
}

std::vector<Found> find_styles(const Subject& subject) {
  return find_out_of_form(subject, style_out_of_form, "style", {"Kiểu chữ không đúng quy định", "Styles out of form"});
}

}  // namespace

const Rule form_part_size{
    "form.part-size",
    plan::Clear::none,
    find_text_sizes,
    {"Cỡ chữ của một thành phần thể thức ngoài khoảng quy định.",
     "A part of the form is written larger or smaller than the form wants.", "Nơi nhận cỡ chữ 14 (quy định 11)",
     "Đổi cỡ chữ.", "Change the size.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};
const Rule form_part_style{
    "form.part-style",
    plan::Clear::none,
    find_styles,
    {"Kiểu chữ (đậm, nghiêng) của một thành phần thể thức không đúng quy định.",
     "A part of the form is not bold or italic as the form wants.", "Tên cơ quan ban hành không in đậm",
     "Đổi kiểu chữ.", "Change the style.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks
