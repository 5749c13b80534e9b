// SPDX-License-Identifier: AGPL-3.0-or-later
// OfficialDocument: an administrative document by its parts, as NĐ 30/2020/NĐ-CP names them (Điều 8, Annex I). How each
// part looks is the writers' affair.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/model/document.h"
#include "foundation/calendar/day.h"

namespace sauro::document {

/// Words with one look.
struct Stretch {
  std::string text;
  bool bold = false, italic = false;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};
using Prose = std::vector<Stretch>;

/// What a paragraph of the content is, as Annex I orders them.
enum class Level : std::uint8_t {
  part,     ///< "Phần I": centred
  section,  ///< "I. NHỮNG KẾT QUẢ": capitals, bold
  heading,  ///< "1. Về khoa học": bold
  article,  ///< "Điều 1. ...": its label bold
  clause,   ///< "1. ...", "a) ..."
  bullet,   ///< "- ..."
  text
};

struct OfficialText {
  Level level = Level::text;
  std::string number;  ///< "I.", "1.", "Điều 1.", "a)", "-"; empty where there is none
  Prose words;
};

struct OfficialCell {
  std::vector<Prose> lines;  ///< paragraphs
  Align align = Align::left;
  int columns = 1;  ///< grid columns that it takes
  bool bold = false;
};

struct OfficialTable {
  std::vector<double> widths;  ///< of the columns, in any unit
  int heading_rows = 1;        ///< repeated on every page
  std::vector<std::vector<OfficialCell>> rows;
};

using OfficialBlock = std::variant<OfficialText, OfficialTable>;

struct Signer {
  std::vector<std::string> authority;  ///< "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": a line each
  std::string name;
};

struct Annex {
  std::string title;
  std::string attached_to;  ///< "Kèm theo Kế hoạch số 12/KH-SKHCN ngày 05 tháng 01 năm 2026 của ..."
  bool turned = false;      ///< on turned pages, for wide tables
  std::vector<OfficialBlock> content;
};

enum class Urgency : std::uint8_t { none, urgent, very_urgent, immediate };

struct OfficialDocument {
  explicit OfficialDocument(Day rules_day) : on(rules_day) {}

  Day on;                        ///< whose rules of layout hold
  std::string superior, agency;  ///< in capitals
  std::optional<int> number;     ///< none before it is issued: a blank is left
  std::string symbol;            ///< "KH-SKHCN"
  std::string place;
  std::optional<Day> day;
  std::string type;     ///< "KẾ HOẠCH"; empty of a letter (công văn), whose subject stands under its number
  std::string subject;  ///< trích yếu
  std::string issuer;  ///< of a decision: who decides, in capitals ("GIÁM ĐỐC SỞ Y TẾ"); its type is said once more
  Urgency urgency = Urgency::none;
  std::vector<std::string> addressees;  ///< "Kính gửi"
  std::vector<std::string> bases;       ///< without their last sign
  std::vector<OfficialBlock> content;
  std::vector<Signer> signers;  ///< one, or of minutes two: the left one first
  std::vector<std::string> recipients;
  std::string drafter;  ///< "VP.(15)"
  std::string contact;  ///< address, telephone, at the foot of page 1
  std::vector<Annex> annexes;
};

/// "ngày 05 tháng 01 năm 2026": days below 10 and months below 3 with a 0; blanks where there is no day.
std::string date_words(const std::optional<Day>& day, int year);
/// "05/3/2026": written so within sentences.
std::string short_date(Day day);
/// "07/KH-SKHCN", numbers below 10 with a 0 where the rules of the day say so; blanks where there is no number.
std::string number_words(const std::optional<int>& number, const std::string& symbol, Day on);
/// "I", "II", ... of 1 to 3999.
std::string roman(int number);

}  // namespace sauro::document
