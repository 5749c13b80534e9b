// SPDX-License-Identifier: AGPL-3.0-or-later
// The page and its letters, as Annex I of NĐ 30/2020 has them: figures from rules/form.toml.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/dated.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// A number of rules/form.toml on the plan's day; nothing where none held then.
std::optional<double> figure(const Subject& subject, const std::string& id) {
  const auto value = rules::value_on(id, subject.on());
  if (!value || !value->number || !value->source.may_accuse()) return std::nullopt;
  return std::stod(value->number->str());
}

/// Only a plan with the head of an official document keeps its form.
bool is_official(const Subject& subject) {
  return subject.draft().head.symbol.has_value() && tells_its_letters(subject);
}

plan::Place first_line(const Subject& subject) {
  return subject.lines().empty() ? plan::Place{} : subject.lines().front().place;
}

/// Paper and margins of the first upright section; tables on turned pages may need more room.
std::vector<Found> find_margins(const Subject& subject) {
  constexpr double tolerance = 0.6;  // mm: what rounding to inches and twentieths of a point makes of 20 mm
  if (!is_official(subject)) return {};
  for (const document::Section& section : subject.document().sections) {
    if (section.page_width <= 0 || section.page_width > section.page_height) continue;
    struct Side {
      const char *id, *vi, *en;
      double is;
    };
    const std::array<Side, 4> sides = {
        Side{"top", "trên", "top", section.margin_top}, Side{"bottom", "dưới", "bottom", section.margin_bottom},
        Side{"left", "trái", "left", section.margin_left}, Side{"right", "phải", "right", section.margin_right}};
    std::string vi, en;
    const auto width = figure(subject, "form.paper.width"), height = figure(subject, "form.paper.height");
    constexpr double rounding = 2;  // mm
    if (width && height &&
        (std::abs(section.page_width - *width) > rounding || std::abs(section.page_height - *height) > rounding)) {
      vi = fmt::format("khổ giấy {:.0f} × {:.0f} mm (quy định A4, {:.0f} × {:.0f})", section.page_width,
                       section.page_height, *width, *height);
      en = fmt::format("paper {:.0f} × {:.0f} mm (rule: A4, {:.0f} × {:.0f})", section.page_width, section.page_height,
                       *width, *height);
    }
    for (const Side& side : sides) {
      const std::string id = std::string("form.margin.") + side.id;
      const auto least = figure(subject, id + ".least"), most = figure(subject, id + ".most");
      if (!least || !most || side.is <= 0 || (side.is >= *least - tolerance && side.is <= *most + tolerance)) continue;
      vi += fmt::format("{}lề {} {:.0f} mm (quy định {:.0f}-{:.0f})", vi.empty() ? "" : "; ", side.vi, side.is, *least,
                        *most);
      en += fmt::format("{}{} margin {:.0f} mm (rule: {:.0f}-{:.0f})", en.empty() ? "" : "; ", side.en, side.is, *least,
                        *most);
    }
    if (vi.empty()) return {};
    Found one;
    one.message = {"Khổ trang không đúng thể thức: " + vi, "The page is out of form: " + en};
    one.places = {first_line(subject)};
    one.repair = {"Đặt lại khổ giấy, lề trang", "Set paper and margins anew"};
    one.legal_source = legal_source(subject, "form.margin.left.least");
    return {one};
  }
  return {};
}

/// What most of the text outside tables is written in: by font and by size, in code points.
struct LettersUsed {
  std::size_t told = 0;
  std::map<std::string, std::size_t> fonts;
  std::map<int, std::size_t> sizes;  ///< half points
  std::map<std::string, const TextLine*> first_of_font;
};

LettersUsed letters_used(const Subject& subject) {
  constexpr std::size_t long_line = 60;  // code points: running text, no heading
  LettersUsed letters;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || code_points(line.text()) < long_line) continue;
    for (const document::Run& run : line.paragraph->runs) {
      if (run.font.empty() && run.half_points == 0) continue;
      letters.told += run.length;
      if (!run.font.empty()) {
        letters.fonts[run.font] += run.length;
        letters.first_of_font.try_emplace(run.font, &line);
      }
      if (run.half_points > 0) letters.sizes[run.half_points] += run.length;
    }
  }
  return letters;
}

std::vector<Found> find_fonts(const Subject& subject) {
  constexpr double share = 0.05;  // of the text: a symbol font for one sign is no slip
  const auto wanted = rules::value_on("form.font", subject.on());
  if (!is_official(subject) || !wanted || !wanted->source.may_accuse()) return {};
  const LettersUsed letters = letters_used(subject);
  std::vector<Found> found;
  for (const auto& [font, count] : letters.fonts) {
    if (spelling_key(font).starts_with(spelling_key(wanted->text)) ||
        static_cast<double>(count) < share * static_cast<double>(letters.told))
      continue;
    Found one;
    one.message = {"Có đoạn dùng phông chữ " + quoted(font) + "; quy định " + quoted(wanted->text),
                   "Some text is in the font " + quoted(font) + "; the rule is " + quoted(wanted->text)};
    one.places = {letters.first_of_font.at(font)->place};
    one.repair = {"Đổi sang " + wanted->text, "Change it to " + wanted->text};
    one.legal_source = legal_source(subject, "form.font");
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<Found> find_sizes(const Subject& subject) {
  const auto least = figure(subject, "form.size.body.least"), most = figure(subject, "form.size.body.most");
  if (!is_official(subject) || !least || !most) return {};
  const LettersUsed letters = letters_used(subject);
  std::size_t out = 0, all = 0;
  int usual = 0;
  std::size_t best = 0;
  for (const auto& [half, count] : letters.sizes) {
    all += count;
    if (half < 2 * *least || half > 2 * *most) {
      out += count;
      if (count > best) best = count, usual = half;
    }
  }
  if (all == 0 || out * 5 < all) return {};
  Found one;
  one.message = {fmt::format("Nội dung dùng cỡ chữ {:g}; quy định {:g}-{:g}", usual / 2.0, *least, *most),
                 fmt::format("The text is {:g} points high; the rule is {:g} to {:g}", usual / 2.0, *least, *most)};
  for (const TextLine& line : subject.lines())
    if (!line.place.table && code_points(line.text()) >= 60) {
      one.places = {line.place};
      break;
    }
  one.repair = {"Đổi cỡ chữ của nội dung", "Change the size of the text"};
  one.legal_source = legal_source(subject, "form.size.body.least");
  return {one};
}

}  // namespace

const Rule form_margin{"form.margin",
                       plan::Clear::none,
                       find_margins,
                       {"Khổ giấy không phải A4, hoặc lề trang ngoài khoảng quy định.",
                        "The paper is not A4, or a margin of the page lies outside what the form allows.",
                        "lề trái 20 mm (quy định 30-35)", "Đặt lại khổ giấy, lề trang.", "Set paper and margins anew.",
                        "NĐ 30/2020/NĐ-CP, Phụ lục I"}};
const Rule form_font{"form.font",
                     plan::Clear::none,
                     find_fonts,
                     {"Một phần đáng kể của nội dung không dùng phông chữ quy định.",
                      "A good part of the text is in another font than the form wants.", "đoạn dùng phông Arial",
                      "Đổi sang Times New Roman.", "Change it to Times New Roman.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};
const Rule form_size{
    "form.size",
    plan::Clear::none,
    find_sizes,
    {"Cỡ chữ của nội dung ngoài khoảng quy định.", "The letters of the text are larger or smaller than the form wants.",
     "nội dung cỡ chữ 12 (quy định 13-14)", "Đổi cỡ chữ của nội dung.", "Change the size of the text.",
     "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks
