// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/official_body.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "document/writers/official_styles.h"
#include "document/writers/wordml.h"
#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Level;
using document::OfficialBlock;
using document::OfficialDocument;
using document::OfficialTable;
using document::OfficialText;
using pugi::xml_node;

void set(xml_node node, const char* name, const char* value) { node.append_attribute(name) = value; }
void set(xml_node node, const char* name, int value) { node.append_attribute(name) = value; }

/// A table with columns of these widths (twentieths of a point).
xml_node begin_table(xml_node to, const std::vector<int>& widths, bool bordered) {
  auto table = to.append_child("w:tbl");
  auto properties = table.append_child("w:tblPr");
  int all = 0;
  for (const int width : widths) all += width;
  auto width = properties.append_child("w:tblW");
  set(width, "w:w", all), set(width, "w:type", "dxa");
  if (bordered) {
    auto borders = properties.append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
      auto border = borders.append_child(side);
      set(border, "w:val", "single"), set(border, "w:sz", 4), set(border, "w:space", 0),
          set(border, "w:color", "000000");
    }
  }
  set(properties.append_child("w:tblLayout"), "w:type", "fixed");
  constexpr int beside_words = 85;  // 1.5 mm in ruled tables
  auto margins = properties.append_child("w:tblCellMar");
  for (const char* side : {"w:left", "w:right"}) {
    auto margin = margins.append_child(side);
    set(margin, "w:w", bordered ? beside_words : 0), set(margin, "w:type", "dxa");
  }
  auto grid = table.append_child("w:tblGrid");
  for (const int one : widths) set(grid.append_child("w:gridCol"), "w:w", one);
  return table;
}

/// A row that no page ends within.
xml_node begin_row(xml_node table, bool heading = false) {
  auto row = table.append_child("w:tr");
  auto properties = row.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  if (heading) properties.append_child("w:tblHeader");
  return row;
}

xml_node begin_cell(xml_node row, int width, int columns = 1) {
  auto cell = row.append_child("w:tc");
  auto properties = cell.append_child("w:tcPr");
  auto size = properties.append_child("w:tcW");
  set(size, "w:w", width), set(size, "w:type", "dxa");
  if (columns > 1) set(properties.append_child("w:gridSpan"), "w:val", columns);
  return cell;
}

/// A line of this length in the middle of a column.
void add_rule(xml_node to, int length, int column) {
  auto indent = add_paragraph(to, "Rule").child("w:pPr").append_child("w:ind");
  const int side = std::max(0, (column - length) / 2);
  set(indent, "w:left", side), set(indent, "w:right", side);
}

/// A name that needs two lines broken where they are most alike in length.
std::string in_even_lines(const std::string& name, int width, int half_points) {
  if (length_of(name, half_points, true) <= width) return name;
  std::size_t best = std::string::npos, longest = name.size();
  for (auto at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1))
    if (const std::size_t longer = std::max(at, name.size() - at - 1); longer < longest) best = at, longest = longer;
  if (best == std::string::npos) return name;
  return name.substr(0, best) + "\n" + name.substr(best + 1);
}

void add_urgency(xml_node to, const OfficialDocument& official, const OfficialForm& form, int column) {
  if (official.urgency == document::Urgency::none) return;
  constexpr double margin = 0.5;
  const auto which = static_cast<std::size_t>(official.urgency) - 1;
  auto paragraph = add_paragraph(to, "Number");
  auto properties = paragraph.child("w:pPr");
  auto borders = properties.append_child("w:pBdr");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    auto border = borders.append_child(side);
    set(border, "w:val", "single"), set(border, "w:sz", 12), set(border, "w:space", 1),
        set(border, "w:color", "FF0000");
  }
  auto spacing = properties.append_child("w:spacing");
  set(spacing, "w:before", 120), set(spacing, "w:line", twips(form.urgency_height - 2 * margin)),
      set(spacing, "w:lineRule", "exact");
  auto indent = properties.append_child("w:ind");
  const int side = std::max(0, (column - twips(form.urgency_widths.at(which))) / 2);
  set(indent, "w:left", side), set(indent, "w:right", side);
  auto run = paragraph.append_child("w:r");
  auto letters = run.append_child("w:rPr");
  letters.append_child("w:b");
  set(letters.append_child("w:color"), "w:val", "FF0000");
  run.append_child("w:t").append_child(pugi::node_pcdata).set_value(urgency_words(official.urgency));
}

/// A paragraph that takes no room but what is `before` it, in twentieths of a point.
xml_node add_thin(xml_node body, int before = 0) {
  auto paragraph = add_paragraph(body, "Recipient");
  auto spacing = paragraph.child("w:pPr").append_child("w:spacing");
  if (before > 0) set(spacing, "w:before", before);
  set(spacing, "w:line", 40), set(spacing, "w:lineRule", "exact");
  return paragraph;
}

void add_head(xml_node body, const OfficialDocument& official, const OfficialForm& form, int width) {
  constexpr double left_part = 0.385;  // the nation's name needs the rest at 13 pt
  const int left_width = static_cast<int>(width * left_part), right_width = width - left_width;
  auto table = begin_table(body, {left_width, right_width}, false);
  auto row = begin_row(table);
  auto left = begin_cell(row, left_width), right = begin_cell(row, right_width);
  if (!official.superior.empty())
    add_paragraph(left, "Superior", in_even_lines(official.superior, left_width, form.look("superior").half_points));
  add_paragraph(left, "Agency", in_even_lines(official.agency, left_width, form.look("agency").half_points));
  const int agency = std::min(length_of(official.agency, form.look("agency").half_points, true), left_width);
  add_rule(left, static_cast<int>(agency * form.rule), left_width);
  add_paragraph(right, "Nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  add_paragraph(right, "Motto", "Độc lập - Tự do - Hạnh phúc");
  constexpr double motto_ems = 12.2;  // the width of these words in bold Times
  add_rule(right, static_cast<int>(motto_ems * form.look("motto").half_points * 10), right_width);
  row = begin_row(table);
  left = begin_cell(row, left_width), right = begin_cell(row, right_width);
  add_paragraph(left, "Number",
                "Số: " + document::number_words(official.number, official.symbol, official.day.value_or(official.on)));
  if (official.type.empty() && !official.subject.empty())
    add_paragraph(left, "LetterSubject", "V/v " + official.subject);
  add_urgency(left, official, form, left_width);
  add_paragraph(right, "PlaceDate", official.place + ", " + document::date_words(official.day, official.on.year()));
}

void add_text(xml_node body, const OfficialText& text) {
  const char* style = text.level == Level::part      ? "PartHeading"
                      : text.level == Level::section ? "SectionHeading"
                      : text.level == Level::heading ? "ItemHeading"
                                                     : "Body";
  auto paragraph = add_paragraph(body, style);
  if (!text.number.empty()) add_words(paragraph, text.number + " ", text.level == Level::article);
  add_words(paragraph, text.words);
}

void add_table(xml_node body, const OfficialTable& one, int width) {
  double all = 0;
  for (const double part : one.widths) all += part;
  std::vector<int> widths;
  int used = 0;
  for (const double part : one.widths) widths.push_back(static_cast<int>(part / all * width)), used += widths.back();
  if (!widths.empty()) widths.back() += width - used;
  add_thin(body, 80);
  auto table = begin_table(body, widths, true);
  int number = 0;
  const int rows = static_cast<int>(one.rows.size());
  for (const auto& cells : one.rows) {
    const bool heading = number++ < one.heading_rows, kept = number == rows - 1;  // the last row never stands alone
    auto row = begin_row(table, heading);
    std::size_t column = 0;
    for (const document::OfficialCell& cell : cells) {
      int cell_width = 0;
      for (int i = 0; i < cell.columns && column < widths.size(); ++i) cell_width += widths[column++];
      auto node = begin_cell(row, cell_width, cell.columns);
      const char* style = heading ? "TableHeading" : "TableText";
      for (const document::Prose& line : cell.lines) {
        auto paragraph = add_paragraph(node, style);
        if (kept) paragraph.child("w:pPr").append_child("w:keepNext");
        if (!heading && cell.align != document::Align::left)
          set(paragraph.child("w:pPr").append_child("w:jc"), "w:val",
              cell.align == document::Align::right ? "right" : "center");
        for (const document::Stretch& words : line)
          add_words(paragraph, words.text, words.bold || cell.bold, words.italic);
      }
      if (cell.lines.empty()) add_paragraph(node, style);
    }
  }
  add_thin(body);  // Word joins tables that touch
}

void add_content(xml_node body, const std::vector<OfficialBlock>& content, int width) {
  for (const OfficialBlock& block : content)
    if (const auto* text = std::get_if<OfficialText>(&block))
      add_text(body, *text);
    else
      add_table(body, std::get<OfficialTable>(block), width);
}

void add_addressees(xml_node body, const std::vector<std::string>& addressees) {
  if (addressees.size() == 1) add_paragraph(body, "Addressees", "Kính gửi: " + addressees.front());
  if (addressees.size() < 2) return;
  add_paragraph(body, "Addressees", "Kính gửi:");
  for (std::size_t i = 0; i < addressees.size(); ++i)
    add_paragraph(body, "Addressee", "- " + addressees[i] + (i + 1 < addressees.size() ? ";" : "."));
}

void add_signer(xml_node cell, const document::Signer& signer, bool marked) {
  constexpr double space = 28;  // mm, for signature and seal
  for (const std::string& line : signer.authority) add_paragraph(cell, "Authority", line);
  auto room = add_paragraph(cell, "SignatureSpace");
  auto spacing = room.child("w:pPr").append_child("w:spacing");
  set(spacing, "w:line", twips(space)), set(spacing, "w:lineRule", "exact");
  if (marked) {  // where whoever signs by computer puts the picture
    auto begin = room.append_child("w:bookmarkStart"), end = room.append_child("w:bookmarkEnd");
    set(begin, "w:id", 1), set(begin, "w:name", "chu_ky"), set(end, "w:id", 1);
  }
  add_paragraph(cell, "Signer", signer.name);
}

void add_recipients(xml_node cell, const OfficialDocument& official) {
  if (official.recipients.empty()) return;
  add_paragraph(cell, "RecipientsTitle", "Nơi nhận:");
  for (const std::string& line : recipient_lines(official)) add_paragraph(cell, "Recipient", line);
}

void add_end(xml_node body, const OfficialDocument& official, int width) {
  const int half = width / 2;
  add_thin(body, 240).child("w:pPr").insert_child_before("w:keepNext",
                                                         body.last_child().child("w:pPr").child("w:spacing"));
  auto row = begin_row(begin_table(body, {half, width - half}, false));
  auto left = begin_cell(row, half), right = begin_cell(row, width - half);
  const bool two = official.signers.size() > 1;
  if (two)
    add_signer(left, official.signers.front(), false);
  else
    add_recipients(left, official);
  if (left.child("w:p").empty()) add_paragraph(left, "Recipient");
  if (official.signers.empty())
    add_paragraph(right, "Recipient");
  else
    add_signer(right, official.signers.back(), true);
  if (two) add_recipients(body, official);
}

void end_section(xml_node to, const OfficialForm& form, bool turned, bool first) {
  auto section = to.append_child("w:sectPr");
  const auto refer = [&](const char* kind, const char* type, const char* id) {
    auto reference = section.append_child(kind);
    set(reference, "w:type", type), set(reference, "r:id", id);
  };
  refer("w:headerReference", "default", "rIdPageNumber");
  refer("w:headerReference", "first", "rIdNoNumber");
  refer("w:footerReference", "first", first ? "rIdContact" : "rIdNoContact");
  set(section.append_child("w:type"), "w:val", "nextPage");
  auto size = section.append_child("w:pgSz");
  set(size, "w:w", twips(turned ? form.height : form.width)),
      set(size, "w:h", twips(turned ? form.width : form.height));
  if (turned) set(size, "w:orient", "landscape");
  auto margins = section.append_child("w:pgMar");
  set(margins, "w:top", twips(form.top)), set(margins, "w:right", twips(form.right));
  set(margins, "w:bottom", twips(form.bottom)), set(margins, "w:left", twips(form.left));
  constexpr double edge = 10;  // mm from the paper's edge to the page number
  set(margins, "w:header", twips(edge)), set(margins, "w:footer", twips(edge)), set(margins, "w:gutter", 0);
  set(section.append_child("w:pgNumType"), "w:start", 1);
  section.append_child("w:titlePg");
}

}  // namespace

int length_of(std::string_view words, int half_points, bool capitals) {
  constexpr double capital = 0.68, small = 0.47;  // of the letters' size, with the blanks between words
  return static_cast<int>(static_cast<double>(code_points(words)) * (capitals ? capital : small) * half_points * 10);
}

const char* urgency_words(document::Urgency urgency) {
  switch (urgency) {
    case document::Urgency::urgent: return "KHẨN";
    case document::Urgency::very_urgent: return "THƯỢNG KHẨN";
    case document::Urgency::immediate: return "HỎA TỐC";
    case document::Urgency::none: break;
  }
  return "";
}

std::vector<OfficialBlock> with_end_mark(std::vector<OfficialBlock> content) {
  if (content.empty()) return content;
  auto* last = std::get_if<OfficialText>(&content.back());
  if (last == nullptr || last->words.empty()) return content;
  std::string& words = last->words.back().text;
  while (words.ends_with('.') || words.ends_with(' ') || words.ends_with(';')) words.pop_back();
  words += "./.";
  return content;
}

std::string annex_heading(const OfficialDocument& official, std::size_t annex) {
  return official.annexes.size() < 2 ? "Phụ lục" : "Phụ lục " + document::roman(static_cast<int>(annex) + 1);
}

std::vector<std::string> recipient_lines(const OfficialDocument& official) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < official.recipients.size(); ++i) {
    std::string line = "- " + official.recipients[i];
    const bool last = i + 1 == official.recipients.size();
    if (last && !official.drafter.empty()) line += ", " + official.drafter;
    lines.push_back(line + (last ? "." : ";"));
  }
  return lines;
}

std::string official_body(const OfficialDocument& official, const OfficialForm& form) {
  pugi::xml_document document;
  auto body = wordml_root(document, "w:document").append_child("w:body");
  const int width = twips(form.width - form.left - form.right), turned = twips(form.height - form.left - form.right);
  add_head(body, official, form, width);
  if (!official.type.empty()) {
    add_paragraph(body, "DocumentType", official.type);
    if (!official.subject.empty()) add_paragraph(body, "Subject", official.subject);
    const std::string& above = official.subject.empty() ? official.type : official.subject;
    const int length = std::min(length_of(above, form.look("subject").half_points, official.subject.empty()), width);
    add_rule(body, static_cast<int>(length * form.rule), width);
  }
  if (!official.issuer.empty()) add_paragraph(body, "PartHeading", official.issuer);
  add_addressees(body, official.addressees);
  for (std::size_t i = 0; i < official.bases.size(); ++i)
    add_paragraph(body, "Basis", official.bases[i] + (i + 1 < official.bases.size() ? ";" : "."));
  if (!official.issuer.empty()) add_paragraph(body, "PartHeading", official.type + ":");
  add_content(body, with_end_mark(official.content), width);
  if (auto last = body.last_child(); std::string_view(last.name()) == "w:p")  // no signature alone on a page
    last.child("w:pPr").insert_child_after("w:keepNext", last.child("w:pPr").child("w:pStyle"));
  add_end(body, official, width);
  bool turned_before = false;
  for (std::size_t i = 0; i < official.annexes.size(); ++i) {
    const document::Annex& annex = official.annexes[i];
    end_section(add_thin(body).child("w:pPr"), form, turned_before, i == 0);
    add_paragraph(body, "AnnexHeading", annex_heading(official, i));
    add_paragraph(body, "AnnexTitle", annex.title);
    if (!annex.attached_to.empty()) add_paragraph(body, "AnnexOf", "(" + annex.attached_to + ")");
    add_content(body, annex.content, annex.turned ? turned : width);
    turned_before = annex.turned;
  }
  if (official.annexes.empty()) add_thin(body);  // Word wants a paragraph behind a table
  end_section(body, form, turned_before, official.annexes.empty());
  return xml_text(document);
}

}  // namespace sauro::writers
