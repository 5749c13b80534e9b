// SPDX-License-Identifier: AGPL-3.0-or-later
// Format codes of cells, as far as they change what a person reads. Colours, fills and conditions are passed over.
#include "document/readers/xlsx_formats.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <pugixml.hpp>

#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::xlsx {
namespace {

constexpr std::size_t max_code = 256;
constexpr std::size_t max_formats = 70'000;
constexpr int max_decimals = 15;
constexpr double last_serial = 2'958'465;  // 31/12/9999

/// Codes that go by number alone (ECMA-376 18.8.30); those left out are general.
std::string_view builtin_code(int id) {
  switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3:
    case 37:
    case 38:
    case 41:
    case 42: return "#,##0";
    case 4:
    case 39:
    case 40:
    case 43:
    case 44: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 16: return "dd/mm";
    case 17: return "mm/yyyy";
    case 18:
    case 20: return "hh:mm";
    case 19:
    case 21: return "hh:mm:ss";
    case 22: return "dd/mm/yyyy hh:mm";
    case 45: return "mm:ss";
    case 46: return "[h]:mm:ss";
    case 47: return "mm:ss";
    default: break;
  }
  // 27 to 36 and 50 to 58 are days in the calendars of East Asia.
  if ((id >= 14 && id <= 15) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "dd/mm/yyyy";
  return {};
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Walks over a format code once.
class FormatParser {
 public:
  explicit FormatParser(std::string_view code) : code_(code) {}

  NumberFormat parse() {
    while (at_ < code_.size() && code_[at_] != ';') step();
    if (is_date_) {
      format_.kind = NumberFormat::Kind::date;
      for (std::size_t i = 0; i < letters_.size(); ++i) mark(i);
    } else if (digits_ && !format_.percents && general_) {
      format_.kind = NumberFormat::Kind::general;
    } else if (digits_) {
      format_.kind = NumberFormat::Kind::number;
    } else {
      // Text alone, or "@": the number is shown as it is.
      format_ = {};
    }
    return std::move(format_);
  }

 private:
  void step() {
    const char c = code_[at_++];
    if (c == '"') {
      const auto end = std::min(code_.find('"', at_), code_.size());
      literal(code_.substr(at_, end - at_));
      at_ = end + 1;
    } else if (c == '\\') {
      const auto begin = at_;
      if (at_ < code_.size()) next_code_point(code_, at_);
      literal(code_.substr(begin, at_ - begin));
    } else if (c == '_' || c == '*') {
      if (at_ < code_.size()) next_code_point(code_, at_);
    } else if (c == '[') {
      bracket();
    } else if (lower(c) == 'g' && code_.size() - at_ >= 6 && to_lower(code_.substr(at_, 6)) == "eneral") {
      at_ += 6;
      general_ = digits_ = true;
    } else if (lower(c) == 'a' && to_lower(code_.substr(at_, 4)) == "m/pm") {
      at_ += 4;
    } else if (c == 'E' && digits_ && at_ < code_.size() && (code_[at_] == '+' || code_[at_] == '-')) {
      general_ = true;  // powers of ten are read as numbers
    } else if (std::string_view("ymdhs").find(lower(c)) != std::string_view::npos) {
      is_date_ = true;
      if (letters_.empty() || letters_.back() != lower(c) || code_[at_ - 2] != c) letters_ += lower(c);
    } else if (c == '0' || c == '#' || c == '?') {
      digit(c);
    } else if (c == '.' && digits_) {
      after_point_ = true;
    } else if (c == ',' && digits_ && !after_point_) {
      // Between digits it groups them; after the last it divides by a thousand.
      ++commas_;
    } else if (c == '%') {
      ++format_.percents;
      literal("%");
    } else if (static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '-' || c == '+' || c == '/' || c == '(' ||
               c == ')' || c == '$' || c == ':') {
      const auto begin = --at_;
      next_code_point(code_, at_);
      literal(code_.substr(begin, at_ - begin));
    }
    if (c != '0' && c != '#' && c != '?' && c != ',') end_of_whole();
  }

  /// [Red], [>100], [$₫-42A], [h]
  void bracket() {
    const auto end = std::min(code_.find(']', at_), code_.size());
    const auto inside = code_.substr(at_, end - at_);
    at_ = std::min(end + 1, code_.size());
    if (inside.starts_with('$')) {
      literal(inside.substr(1, inside.substr(1).find('-')));
    } else if (!inside.empty() && std::string_view("hms").find(lower(inside[0])) != std::string_view::npos &&
               std::all_of(inside.begin(), inside.end(), [&](char c) { return lower(c) == lower(inside[0]); })) {
      is_date_ = format_.elapsed = true;
      letters_ += lower(inside[0]);
    }
  }

  void digit(char c) {
    digits_ = true;
    if (after_point_) {
      if (format_.decimals >= max_decimals) return;
      ++format_.decimals;
      if (c == '0')
        format_.optional_decimals = 0;
      else
        ++format_.optional_decimals;
      return;
    }
    if (commas_ > 0) format_.grouped = true;
    commas_ = 0;
    if (c == '0')
      zeros_ = std::min(zeros_ + 1, max_decimals);
    else
      hashes_ = true;
    format_.least_digits = zeros_ > 0 || !hashes_ ? std::max(zeros_, 1) : 0;
  }

  void end_of_whole() {
    format_.thousands = std::min(format_.thousands + commas_, 4);
    commas_ = 0;
  }

  void literal(std::string_view text) { (digits_ ? format_.after : format_.before) += text; }

  /// "m" beside hours or seconds is minutes.
  void mark(std::size_t i) {
    const char c = letters_[i];
    const bool minutes =
        c == 'm' && ((i > 0 && letters_[i - 1] == 'h') || (i + 1 < letters_.size() && letters_[i + 1] == 's'));
    if (c == 'y') format_.year = true;
    if (c == 'm' && !minutes) format_.month = true;
    if (minutes) format_.minute = true;
    if (c == 'd') format_.day = true;
    if (c == 'h') format_.hour = true;
    if (c == 's') format_.second = true;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  NumberFormat format_;
  std::string letters_;  ///< of days and times, each run once
  bool is_date_ = false, digits_ = false, general_ = false, after_point_ = false, hashes_ = false;
  int commas_ = 0, zeros_ = 0;
};

std::string digits_of(double value, std::chars_format form, int precision) {
  char buffer[512];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, form, precision);
  return error == std::errc() ? std::string(buffer, end) : std::string();
}

void point_to_comma(std::string& text) { std::replace(text.begin(), text.end(), '.', ','); }

/// Whole numbers in full, others with the ten digits that fit into a cell.
std::string show_general(double value) {
  constexpr double exact = 1e15;
  if (value == std::trunc(value) && std::abs(value) < exact) return digits_of(value + 0.0, std::chars_format::fixed, 0);
  const double size = std::abs(value);
  std::string text =
      digits_of(value, size >= 1e-9 && size < exact ? std::chars_format::general : std::chars_format::scientific,
                size < exact && size >= 1 ? 11 : 9);
  if (text.find('e') != std::string::npos && size >= 1e-9 && size < exact)
    text = digits_of(value, std::chars_format::fixed, size < 1 ? 12 : 2);
  if (text.find('e') == std::string::npos && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  point_to_comma(text);
  return text;
}

std::string show_number(double value, const NumberFormat& format) {
  double shown = std::abs(value);
  for (int i = 0; i < format.percents && i < 4; ++i) shown *= 100;
  for (int i = 0; i < format.thousands; ++i) shown /= 1000;
  if (!(shown < 1e100)) return show_general(value);
  // Halves are rounded up as a person would round the figure that was typed, which binary numbers only come near.
  std::string text = digits_of(shown * (1 + 1e-15), std::chars_format::fixed, format.decimals);
  const auto point = text.find('.');
  std::string whole = text.substr(0, point);
  std::string fraction = point == std::string::npos ? std::string() : text.substr(point + 1);
  for (int i = 0; i < format.optional_decimals && fraction.ends_with('0'); ++i) fraction.pop_back();
  const bool zero = text.find_first_not_of("0.") == std::string::npos;
  if (whole == "0" && format.least_digits == 0 && !fraction.empty()) whole = "0";
  if (const auto least = static_cast<std::size_t>(format.least_digits); whole.size() < least)
    whole.insert(0, least - whole.size(), '0');
  if (format.grouped)
    for (std::size_t i = whole.size(); i > 3;) whole.insert(i -= 3, ".");
  std::string out = value < 0 && !zero ? "-" : "";
  out += format.before + whole;
  if (!fraction.empty()) out += ',' + fraction;
  return out + format.after;
}

std::string two(int number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string show_day(int serial, const NumberFormat& format, bool system1904) {
  std::string day, month, year;
  if (!system1904 && serial == 60) {
    day = "29", month = "02", year = "1900";
  } else if (!system1904 && serial == 0) {
    day = "00", month = "01", year = "1900";
  } else {
    using std::chrono::days;
    using std::chrono::sys_days;
    using namespace std::chrono_literals;
    const sys_days start = system1904    ? sys_days(1904y / 1 / 1)
                           : serial < 60 ? sys_days(1899y / 12 / 31)
                                         : sys_days(1899y / 12 / 30);
    const std::chrono::year_month_day at(start + days(serial));
    day = two(static_cast<int>(static_cast<unsigned>(at.day())));
    month = two(static_cast<int>(static_cast<unsigned>(at.month())));
    year = std::to_string(static_cast<int>(at.year()));
  }
  std::string out;
  const auto add = [&](bool wanted, const std::string& part) {
    if (!wanted) return;
    if (!out.empty()) out += '/';
    out += part;
  };
  // A day of the week, or a day and a year, say nothing without the rest.
  const bool whole = format.day && (format.year || !format.month);
  add(format.day, day);
  add(format.month || whole, month);
  add(format.year || whole, year);
  return out;
}

std::string show_date(double value, const NumberFormat& format, bool system1904) {
  const bool has_time = format.hour || format.minute || format.second;
  constexpr double offset1904 = 1462;
  if (!(value >= 0) || value >= last_serial + 1 - (system1904 ? offset1904 : 0)) return show_general(value);
  int whole = static_cast<int>(value);
  auto seconds = static_cast<int>(std::lround((value - whole) * 86'400));
  if (!format.second) seconds = (seconds + 30) / 60 * 60;
  if (seconds >= 86'400 && has_time) {
    seconds -= 86'400;
    ++whole;
  }
  if (whole > last_serial - (system1904 ? offset1904 : 0)) return show_general(value);
  std::string out;
  if (format.day || format.month || format.year) out = show_day(whole, format, system1904);
  if (!has_time) return out;
  if (!out.empty()) out += ' ';
  if (format.elapsed)
    out += std::to_string(static_cast<long long>(whole) * 24 + seconds / 3600);
  else
    out += two(seconds / 3600);
  out += ':' + two(seconds / 60 % 60);
  if (format.second) out += ':' + two(seconds % 60);
  return out;
}

}  // namespace

NumberFormat parse_format(std::string_view code) { return FormatParser(cut(code, max_code)).parse(); }

std::string show(double value, const NumberFormat& format, bool system1904) {
  if (!std::isfinite(value)) return {};
  switch (format.kind) {
    case NumberFormat::Kind::general: return format.before + show_general(value) + format.after;
    case NumberFormat::Kind::number: return show_number(value, format);
    case NumberFormat::Kind::date: return show_date(value, format, system1904);
  }
  return {};
}

Formats::Formats(const pugi::xml_node& root) {
  std::map<int, std::string_view> codes;
  for (const auto& node : child(root, "numFmts").children())
    if (const auto id = whole_number(attribute(node, "numFmtId")); id && codes.size() < max_formats)
      codes[*id] = attribute(node, "formatCode");
  std::map<int, std::size_t> known;
  for (const auto& node : child(root, "cellXfs").children()) {
    if (local_name(node) != "xf" || styles_.size() >= max_formats) continue;
    const int id = whole_number(attribute(node, "numFmtId")).value_or(0);
    const auto [at, is_new] = known.try_emplace(id, formats_.size());
    if (is_new) {
      const auto code = codes.find(id);
      formats_.push_back(parse_format(code == codes.end() ? builtin_code(id) : code->second));
    }
    styles_.push_back(at->second);
  }
}

const NumberFormat& Formats::of_style(std::string_view style) const {
  const auto index = whole_number(style).value_or(0);
  if (index < 0 || static_cast<std::size_t>(index) >= styles_.size()) return general_;
  return formats_[styles_[static_cast<std::size_t>(index)]];
}

}  // namespace sauro::readers::xlsx
