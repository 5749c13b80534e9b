// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/official_html.h"

#include <fmt/format.h>

#include "document/writers/official_body.h"
#include "document/writers/official_form.h"
#include "document/writers/wordml.h"

namespace sauro::writers {
namespace {

using document::Level;
using document::OfficialBlock;
using document::OfficialDocument;
using document::OfficialTable;
using document::OfficialText;

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : xml_safe(text)) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\n': html += "<br>"; break;
      case '\t': html += "&emsp;"; break;
      default: html += c;
    }
  }
  return html;
}

std::string words(const document::Prose& prose, bool bold = false) {
  std::string html;
  for (const document::Stretch& one : prose) {
    const bool strong = one.bold || bold;
    html.append(strong ? "<b>" : "").append(one.italic ? "<i>" : "");
    html += escaped(one.text);
    html.append(one.italic ? "</i>" : "").append(strong ? "</b>" : "");
  }
  return html;
}

class Page {
 public:
  explicit Page(const OfficialForm& form) : form_(form) {}

  void line(const char* name, std::string_view text) { raw(name, escaped(text)); }
  void raw(const char* name, const std::string& html) { html_ += fmt::format("<p class=\"{}\">{}</p>\n", name, html); }
  void open(const char* tag, const char* name) { html_ += fmt::format("<{} class=\"{}\">\n", tag, name); }
  void close(const char* tag) { html_ += fmt::format("</{}>\n", tag); }
  /// A line below words of this look, as long as the rules say.
  void rule(const char* name, std::string_view words, std::string_view part, bool capitals) {
    constexpr double twips_of_millimetre = 1440 / 25.4;
    const int length = length_of(words, form_.look(part).half_points, capitals);
    html_ += fmt::format("<hr class=\"{}\">\n", name);
    css_ += fmt::format("hr.{} {{ width: {:.0f}mm; max-width: {:.0f}% }}\n", name,
                        length * form_.rule / twips_of_millimetre, 100 * form_.rule);
  }
  void rule() { html_ += "<hr>\n"; }

  void text(const OfficialText& text) {
    const char* name = text.level == Level::part      ? "part"
                       : text.level == Level::section ? "section"
                       : text.level == Level::heading ? "heading"
                                                      : "body";
    std::string number = text.number.empty() ? std::string() : escaped(text.number) + " ";
    if (text.level == Level::article) number = "<b>" + number + "</b>";
    raw(name, number + words(text.words));
  }

  void table(const OfficialTable& table) {
    double all = 0;
    for (const double width : table.widths) all += width;
    html_ += "<table class=\"grid\"><colgroup>";
    for (const double width : table.widths) html_ += fmt::format("<col width=\"{:.1f}%\">", 100 * width / all);
    html_ += "</colgroup>\n";
    int number = 0;
    for (const auto& row : table.rows) {
      const bool heading = number < table.heading_rows;
      if (number == 0 && heading) html_ += "<thead>\n";
      if (number == table.heading_rows) html_ += heading || number == 0 ? "<tbody>\n" : "</thead><tbody>\n";
      html_ += "<tr>";
      for (const document::OfficialCell& cell : row) add(cell, heading);
      html_ += "</tr>\n";
      ++number;
    }
    html_ += number > table.heading_rows ? "</tbody></table>\n" : "</thead></table>\n";
  }

  void content(const std::vector<OfficialBlock>& blocks) {
    for (const OfficialBlock& block : blocks)
      if (const auto* one = std::get_if<OfficialText>(&block))
        text(*one);
      else
        table(std::get<OfficialTable>(block));
  }

  std::string take(const std::string& title) const {
    return "<!doctype html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>" + escaped(title) +
           "</title>\n<style>\n" + style() + "</style>\n" + html_ + "</html>\n";
  }

 private:
  void add(const document::OfficialCell& cell, bool heading) {
    const char* tag = heading ? "th" : "td";
    const char* align = cell.align == document::Align::center  ? " class=\"center\""
                        : cell.align == document::Align::right ? " class=\"right\""
                                                               : "";
    html_ += fmt::format("<{}{}", tag, align);
    if (cell.columns > 1) html_ += fmt::format(" colspan=\"{}\"", cell.columns);
    html_ += ">";
    for (std::size_t i = 0; i < cell.lines.size(); ++i)
      html_.append(i > 0 ? "<br>" : "").append(words(cell.lines[i], cell.bold));
    html_ += fmt::format("</{}>", tag);
  }

  std::string style() const {
    std::string css = fmt::format(
        "@page {{ size: {0}mm {1}mm; margin: {2}mm {3}mm {4}mm {5}mm }}\n@page turned {{ size: {1}mm {0}mm }}\n"
        "html {{ background: #e8e8e8 }}\nbody {{ margin: 0; color: #000; font: {6}pt/1.15 \"{7}\", \"Liberation "
        "Serif\", serif }}\n"
        "article {{ box-sizing: border-box; width: {0}mm; min-height: {1}mm; margin: 6mm auto; padding: {2}mm {3}mm "
        "{4}mm {5}mm; "
        "background: #fff; box-shadow: 0 1px 4px #0004 }}\narticle.turned {{ page: turned; width: {1}mm; min-height: "
        "{0}mm }}\n"
        "@media print {{ html {{ background: none }} article {{ width: auto; min-height: 0; margin: 0; padding: 0; "
        "box-shadow: none; break-after: page }} article:last-of-type {{ break-after: auto }} }}\n",
        form_.width, form_.height, form_.top, form_.right, form_.bottom, form_.left,
        form_.look("body").half_points / 2.0, form_.font);
    css +=
        "p { margin: 0 }\nhr { width: 40%; margin: 1mm auto; border: 0; border-top: 0.75pt solid #000 }\n"
        ".agency { text-wrap: balance }\n.head, .end { display: grid; grid-template-columns: 38.5% 61.5%; text-align: "
        "center }\n.head .motto + hr { "
        "width: 61mm }\n"
        ".end { grid-template-columns: 1fr 1fr; margin-top: 4mm; break-inside: avoid }\n.end .left { text-align: left "
        "}\n"
        ".number, .place_date, .attached { white-space: pre-wrap }\n.number, .place_date, .letter { margin-top: 6pt "
        "}\n.urgency { display: inline-block; margin-top: 6pt; "
        "padding: 1mm 4mm; "
        "border: 1.5pt solid #f00; color: #f00; font-weight: bold }\n.type { margin-top: 18pt; text-align: center }\n"
        ".subject, .part, .annex, .attached { text-align: center }\n.addressees { margin: 12pt 0 6pt; text-align: "
        "center }\n"
        ".addressee { margin-left: 63mm }\n.base, .body, .section, .heading { text-align: justify; "
        "line-height: 1.25 }\n.section, .heading, .part { font-weight: bold; break-after: avoid "
        "}\n"
        ".attached { font-style: italic; margin-bottom: 6pt }\n.signature { height: 28mm }\n"
        ".grid { width: 100%; border-collapse: collapse; font-size: 12pt; table-layout: fixed }\n"
        ".grid tr { break-inside: avoid }\n.grid th, .grid td { border: 0.5pt solid #000; padding: 0.7mm 1.5mm; "
        "vertical-align: top; text-align: left; overflow-wrap: break-word }\n.grid th, .grid .center { text-align: "
        "center }\n"
        ".grid .right { text-align: right }\n.contact { margin-top: 8mm; border-top: 0.5pt solid #000; text-align: "
        "center; "
        "font-size: 11pt }\n";
    css += fmt::format(".base, .body, .section, .heading {{ margin-top: {}pt; text-indent: {}mm }}\n", form_.between,
                       form_.first_line);
    css += css_;
    for (const auto& [part, look] : form_.parts)
      css += fmt::format(".{} {{ font-size: {}pt{}{} }}\n", part, look.half_points / 2.0,
                         look.bold ? "; font-weight: bold" : "", look.italic ? "; font-style: italic" : "");
    return css;
  }

  const OfficialForm& form_;
  std::string html_, css_;
};

void add_head(Page& page, const OfficialDocument& official) {
  page.open("div", "head");
  page.open("div", "left");
  if (!official.superior.empty()) page.line("superior", official.superior);
  page.line("agency", official.agency);
  page.rule("below_agency", official.agency, "agency", true);
  page.close("div");
  page.open("div", "right");
  page.line("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line("motto", "Độc lập - Tự do - Hạnh phúc");
  page.rule();
  page.close("div");
  page.open("div", "left");
  page.line("number",
            "Số: " + document::number_words(official.number, official.symbol, official.day.value_or(official.on)));
  if (official.type.empty() && !official.subject.empty()) page.line("letter", "V/v " + official.subject);
  if (official.urgency != document::Urgency::none) page.line("urgency", urgency_words(official.urgency));
  page.close("div");
  page.line("place_date", official.place + ", " + document::date_words(official.day, official.on.year()));
  page.close("div");
}

void add_signer(Page& page, const document::Signer& signer) {
  for (const std::string& line : signer.authority) page.line("authority", line);
  page.line("signature", "");
  page.line("signer", signer.name);
}

void add_recipients(Page& page, const OfficialDocument& official) {
  if (official.recipients.empty()) return;
  page.line("recipients", "Nơi nhận:");
  for (const std::string& line : recipient_lines(official)) page.line("recipient", line);
}

void add_end(Page& page, const OfficialDocument& official) {
  const bool two = official.signers.size() > 1;
  page.open("div", "end");
  page.open("div", two ? "right" : "left");
  two ? add_signer(page, official.signers.front()) : add_recipients(page, official);
  page.close("div");
  page.open("div", "right");
  if (!official.signers.empty()) add_signer(page, official.signers.back());
  page.close("div");
  page.close("div");
  if (two) add_recipients(page, official);
}

}  // namespace

Result<std::string> official_html(const OfficialDocument& official) {
  const auto form = official_form(official.on);
  if (!form) return form.error();
  Page page(*form);
  page.open("article", "upright");
  add_head(page, official);
  if (!official.type.empty()) {
    page.line("type", official.type);
    if (!official.subject.empty()) page.line("subject", official.subject);
    page.rule("below_subject", official.subject.empty() ? official.type : official.subject, "subject",
              official.subject.empty());
  }
  if (!official.issuer.empty()) page.line("part", official.issuer);
  if (official.addressees.size() == 1) page.line("addressees", "Kính gửi: " + official.addressees.front());
  if (official.addressees.size() > 1) page.line("addressees", "Kính gửi:");
  for (std::size_t i = 0; official.addressees.size() > 1 && i < official.addressees.size(); ++i)
    page.line("addressee", "- " + official.addressees[i] + (i + 1 < official.addressees.size() ? ";" : "."));
  for (std::size_t i = 0; i < official.bases.size(); ++i)
    page.line("base", official.bases[i] + (i + 1 < official.bases.size() ? ";" : "."));
  if (!official.issuer.empty()) page.line("part", official.type + ":");
  page.content(with_end_mark(official.content));
  add_end(page, official);
  if (!official.contact.empty()) page.line("contact", official.contact);
  page.close("article");
  for (std::size_t i = 0; i < official.annexes.size(); ++i) {
    const document::Annex& annex = official.annexes[i];
    page.open("article", annex.turned ? "turned" : "upright");
    page.line("annex", annex_heading(official, i));
    page.line("annex", annex.title);
    if (!annex.attached_to.empty()) page.line("attached", "(" + annex.attached_to + ")");
    page.content(annex.content);
    page.close("article");
  }
  return page.take(official.type + (official.type.empty() ? "" : " ") + official.subject);
}

}  // namespace sauro::writers
