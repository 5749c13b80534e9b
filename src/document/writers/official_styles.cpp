// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/official_styles.h"

#include <cmath>
#include <tuple>
#include <vector>

#include "document/writers/wordml.h"

namespace sauro::writers {
namespace {

struct Style {
  const char* id;
  const char* name;  ///< as Word shows it
  const char* part;  ///< whose letters it has
  const char* align;
  int before = 0, after = 0;  ///< twentieths of a point
  int first_line = 0, left = 0;
  bool keep_next = false;
  bool single = true;  ///< line spacing of headings; else that of running text
  bool bold = false;   ///< beside what the part has
};

constexpr int first_line = 1;          // those of running text: the rules say how far
constexpr int between = 120;           // the space above the parts of the head
constexpr int running_line = 264;      // of 240: 1.1 lines
constexpr int table_half_points = 24;  // Annex I leaves the letters of tables open

const std::vector<Style>& styles() {
  static const std::vector<Style> all = {
      {"Nation", "Quốc hiệu", "nation", "center"},
      {"Motto", "Tiêu ngữ", "motto", "center"},
      {"Superior", "Cơ quan chủ quản", "superior", "center"},
      {"Agency", "Cơ quan ban hành", "agency", "center"},
      {"Number", "Số, ký hiệu", "number", "center", between},
      {"PlaceDate", "Địa danh, thời gian", "place_date", "center", between},
      {"LetterSubject", "Trích yếu công văn", "number", "center", between},
      {"DocumentType", "Tên loại", "type", "center", 3 * between, 0, 0, 0, true},
      {"Subject", "Trích yếu", "subject", "center", 0, 0, 0, 0, true},
      {"Addressees", "Kính gửi", "body", "center", 2 * between, between},
      {"Addressee", "Nơi kính gửi", "body", "left", 0, 0, 0, 3600},
      {"Basis", "Căn cứ", "base", "both", between, 0, first_line, 0, false, false},
      {"Body", "Nội dung", "body", "both", between, 0, first_line, 0, false, false},
      {"PartHeading", "Phần", "body", "center", 2 * between, between, 0, 0, true, true, true},
      {"SectionHeading", "Mục lớn", "body", "both", 2 * between, 0, first_line, 0, true, false, true},
      {"ItemHeading", "Mục có tên", "body", "both", between, 0, first_line, 0, true, false, true},
      {"RecipientsTitle", "Chữ Nơi nhận", "recipients", "left"},
      {"Recipient", "Nơi nhận", "recipient", "left"},
      {"Authority", "Quyền hạn, chức vụ", "authority", "center", 0, 0, 0, 0, true},
      {"SignatureSpace", "Chỗ ký", "body", "center", 0, 0, 0, 0, true},
      {"Signer", "Họ tên người ký", "signer", "center"},
      {"AnnexHeading", "Phụ lục", "annex", "center", 0, 0, 0, 0, true},
      {"AnnexTitle", "Tên phụ lục", "annex", "center", 0, 0, 0, 0, true},
      {"AnnexOf", "Kèm theo", "base", "center", 0, between, 0, 0, true},
      {"PageNumber", "Số trang", "body", "center"},
      {"Contact", "Liên hệ", "recipient", "center"}};
  return all;
}

void letters(pugi::xml_node to, const std::string& font, int half_points, bool bold, bool italic) {
  auto properties = to.append_child("w:rPr");
  auto fonts = properties.append_child("w:rFonts");
  for (const char* set : {"w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"}) fonts.append_attribute(set) = font.c_str();
  if (bold) properties.append_child("w:b"), properties.append_child("w:bCs");
  if (italic) properties.append_child("w:i"), properties.append_child("w:iCs");
  properties.append_child("w:sz").append_attribute("w:val") = half_points;
  properties.append_child("w:szCs").append_attribute("w:val") = half_points;
}

pugi::xml_node style_node(pugi::xml_node root, const char* id, const char* name, const char* based_on) {
  auto style = root.append_child("w:style");
  style.append_attribute("w:type") = "paragraph";
  style.append_attribute("w:customStyle") = "1";
  style.append_attribute("w:styleId") = id;
  style.append_child("w:name").append_attribute("w:val") = name;
  style.append_child("w:basedOn").append_attribute("w:val") = based_on;
  style.append_child("w:qFormat");
  return style;
}

void add_style(pugi::xml_node root, const Style& one, const OfficialForm& form) {
  auto style = style_node(root, one.id, one.name, "Normal");
  auto paragraph = style.append_child("w:pPr");
  if (one.keep_next) paragraph.append_child("w:keepNext");
  auto spacing = paragraph.append_child("w:spacing");
  constexpr int of_point = 20;
  const bool running = one.first_line != 0 && one.before == between;
  spacing.append_attribute("w:before") = running ? static_cast<int>(form.between * of_point) : one.before;
  spacing.append_attribute("w:after") = one.after;
  spacing.append_attribute("w:line") = one.single ? 240 : running_line;
  spacing.append_attribute("w:lineRule") = "auto";
  auto indent = paragraph.append_child("w:ind");
  indent.append_attribute("w:left") = one.left;
  indent.append_attribute("w:firstLine") = one.first_line == 0 ? 0 : twips(form.first_line);
  paragraph.append_child("w:jc").append_attribute("w:val") = one.align;
  const PartLook& look = form.look(one.part);
  letters(style, form.font, look.half_points, look.bold || one.bold, look.italic);
}

void add_table_styles(pugi::xml_node root, const OfficialForm& form) {
  for (const auto& [id, name, bold, align] :
       {std::tuple("TableHeading", "Đầu bảng", true, "center"), {"TableText", "Chữ trong bảng", false, "left"}}) {
    auto style = style_node(root, id, name, "Normal");
    auto paragraph = style.append_child("w:pPr");
    auto spacing = paragraph.append_child("w:spacing");
    spacing.append_attribute("w:before") = 20;
    spacing.append_attribute("w:after") = 20;
    paragraph.append_child("w:jc").append_attribute("w:val") = align;
    letters(style, form.font, table_half_points, bold, false);
  }
}

}  // namespace

int twips(double millimetres) {
  constexpr double of_millimetre = 1440 / 25.4;
  return static_cast<int>(std::lround(millimetres * of_millimetre));
}

std::string official_styles(const OfficialForm& form) {
  pugi::xml_document document;
  auto root = wordml_root(document, "w:styles");
  auto defaults = root.append_child("w:docDefaults");
  letters(defaults.append_child("w:rPrDefault"), form.font, form.look("body").half_points, false, false);
  defaults.child("w:rPrDefault").child("w:rPr").append_child("w:lang").append_attribute("w:val") = "vi-VN";
  defaults.append_child("w:pPrDefault");
  auto normal = root.append_child("w:style");
  normal.append_attribute("w:type") = "paragraph";
  normal.append_attribute("w:default") = "1";
  normal.append_attribute("w:styleId") = "Normal";
  normal.append_child("w:name").append_attribute("w:val") = "Normal";
  for (const Style& one : styles()) add_style(root, one, form);
  add_table_styles(root, form);
  // The lines under the motto, the agency and the subject: small paragraphs with a line above them.
  auto rule = style_node(root, "Rule", "Đường kẻ", "Normal");
  auto paragraph = rule.append_child("w:pPr");
  auto top = paragraph.append_child("w:pBdr").append_child("w:top");
  top.append_attribute("w:val") = "single";
  top.append_attribute("w:sz") = 6;
  top.append_attribute("w:space") = 1;
  top.append_attribute("w:color") = "000000";
  auto spacing = paragraph.append_child("w:spacing");
  spacing.append_attribute("w:before") = 30;
  spacing.append_attribute("w:line") = 60;
  spacing.append_attribute("w:lineRule") = "exact";
  letters(rule, form.font, 2, false, false);
  return xml_text(document);
}

}  // namespace sauro::writers
