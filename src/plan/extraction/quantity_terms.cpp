// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading numbers, the nouns they count and the words that compare.
#include "plan/extraction/quantity_terms.h"

#include <algorithm>

#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

using plan::Comparator;
using plan::DeliverableType;

constexpr std::size_t longest_unknown_noun = 3;  ///< words

/// "1.250" and "46,7" as Vietnamese writes them; "48.76" is no group of thousands, so its point begins the fraction.
std::optional<Decimal> decimal_of(std::string_view text) {
  if (const auto value = Decimal::parse(text, NumberFormat::vietnamese)) return *value;
  if (const auto value = Decimal::parse(text, NumberFormat::english)) return *value;
  return std::nullopt;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20") &&
         digits.find_first_of(".,") == std::string_view::npos;
}

bool percent_at(const Wording& wording, std::size_t& at, std::size_t limit) {
  if (at < limit && wording.is(at, "%")) return ++at, true;
  if (at + 1 < limit && wording.is(at, "phần") && wording.is(at + 1, "trăm")) return at += 2, true;
  return false;
}

/// After the number: "(hai)", "(02)".
std::size_t after_repetition(const Wording& wording, std::size_t at, std::size_t limit) {
  if (!wording.is(at, "(")) return at;
  const std::size_t close = wording[at].partner;
  if (close <= at + 1 || close >= limit) return at;
  const auto words = number_word_at(wording, at + 1, close);
  const bool digits = close == at + 2 && wording.is_number(at + 1);
  return digits || (words && words->end == close) ? close + 1 : at;
}

DeliverableType type_of(std::string_view value) {
  if (value == "document") return DeliverableType::document;
  if (value == "event") return DeliverableType::event;
  if (value == "beneficiaries") return DeliverableType::beneficiaries;
  if (value == "ratio") return DeliverableType::ratio;
  if (value == "score") return DeliverableType::score;
  if (value == "system") return DeliverableType::system;
  return DeliverableType::other;
}

std::optional<Comparator> comparator_of(std::string_view sign) {
  if (sign == ">=") return Comparator::at_least;
  if (sign == "<=") return Comparator::at_most;
  if (sign == ">") return Comparator::more;
  if (sign == "<") return Comparator::less;
  return std::nullopt;
}

/// Modifiers that name a kind ("báo cáo | định kỳ") and abbreviations ("sản phẩm | OCOP") after a noun of class
/// `value`.
std::size_t after_modifiers(const Wording& wording, std::string_view value, std::size_t at, std::size_t limit) {
  for (;;) {
    const auto modifier = phrase_at(wording, "product_modifier", at, limit);
    if (modifier && modifier->value == value) {
      at = modifier->end;
    } else if (at < limit && wording.is_word(at) && wording[at].acronym && !wording[at].glued &&
               !rules::lexicon_value("issuer", wording.key(at))) {
      ++at;
    } else {
      return at;
    }
  }
}

/// A noun without its equals.
std::optional<Noun> single_noun_at(const Wording& wording, std::size_t at, std::size_t limit) {
  auto head = phrase_at(wording, "product_noun", at, limit);
  for (int more = 0; more < 3 && head && head->value.starts_with('+'); ++more) {  // "triệu | lượt khách"
    const auto next = phrase_at(wording, "product_noun", head->end, limit);
    if (!next || !next->value.starts_with('+')) break;
    head = next;
  }
  if (!head) return std::nullopt;
  Noun noun{head->end, DeliverableType::other, head->value != "time" && head->value != "money"};
  const bool inner_type = head->value.starts_with('+');
  if (!inner_type && !head->value.ends_with('+')) {
    noun.type = type_of(head->value);
    noun.end = after_modifiers(wording, head->value, head->end, limit);
    return noun;
  }
  // A classifier: "cuộc | thanh tra", "bộ | hồ sơ", "lượt | người".
  if (!inner_type) noun.type = type_of(head->value.substr(0, head->value.size() - 1));
  std::string_view value = inner_type ? "other" : head->value.substr(0, head->value.size() - 1);
  const auto act = phrase_at(wording, "product_act", head->end, limit);
  const auto inner = phrase_at(wording, "product_noun", head->end, limit);
  if (inner && (!act || inner->end >= act->end) && inner->value.find('+') == std::string_view::npos) {
    noun.end = inner->end;
    if (inner_type) {
      noun.type = type_of(value = inner->value);
      noun.promise = inner->value != "time" && inner->value != "money";
    }
  } else if (act) {
    noun.end = act->end;
    while (wording.is(noun.end, ",")) {
      const auto next = phrase_at(wording, "product_act", noun.end + 1, limit);
      if (!next) break;
      noun.end = next->end;
    }
  }
  noun.end = after_modifiers(wording, value, noun.end, limit);
  return noun;
}

}  // namespace

std::optional<Number> number_at(const Wording& wording, std::size_t at, std::size_t limit) {
  if (!wording.is_number(at)) return std::nullopt;
  const auto value = decimal_of(wording.key(at));
  if (!value) return std::nullopt;
  Number number{at + 1, *value};
  number.year = is_year(wording.key(at));
  // A number that a stroke, point or dash ties to what stands before it is part of a day, a symbol or a range.
  if (at > 0 && wording[at].glued && !wording.is_number(at - 1)) {
    const std::string_view before = wording.key(at - 1);
    if (before == "/" || before == "." || ((wording.is_dash(at - 1) || before == ":") && wording[at - 1].glued))
      return std::nullopt;
    if (wording.is_word(at - 1)) return std::nullopt;
  }
  number.percent = percent_at(wording, number.end, limit);
  if (number.percent || number.end >= limit) {
    if (number.end >= limit) return number;
  } else {
    number.end = after_repetition(wording, number.end, limit);
    if (wording.is(number.end, "/") && wording.tight(number.end)) {
      if (!wording.is_number(number.end + 1)) return std::nullopt;  // "184/QĐ-UBND"
      if (is_year(wording.key(number.end + 1)) && *value <= Decimal::of(12)) return std::nullopt;
      if (wording.is(number.end + 2, "/") || wording.is(number.end + 2, "-")) return std::nullopt;
    }
    if (number.end + 1 < limit && wording.is(number.end, "/") && wording.is_number(number.end + 1)) {
      number.of = true;
      number.end += 2;
      return number;
    }
  }
  // "3 - 5", "từ 10 đến dưới 20".
  std::size_t second = number.end;
  if (wording.is_dash(second)) {
    ++second;
  } else if (wording.is(second, "đến") || wording.is(second, "tới")) {
    ++second;
    if (const auto comparator = phrase_at(wording, "comparator", second, limit)) second = comparator->end;
  } else {
    return number;
  }
  if (second >= limit || !wording.is_number(second)) {
    const bool symbol = wording.is_dash(number.end) && wording.tight(number.end) && !number.percent;
    return symbol ? std::nullopt : std::optional(number);  // "57-NQ/TW"
  }
  if (is_year(wording.key(second)) || (wording.is(second + 1, "/") && wording.tight(second + 1))) return std::nullopt;
  number.range = true;
  number.end = second + 1;
  number.percent = percent_at(wording, number.end, limit) || number.percent;
  return number;
}

std::optional<Number> number_word_at(const Wording& wording, std::size_t at, std::size_t limit) {
  auto phrase = phrase_at(wording, "number_tens", at, limit);
  if (!phrase) phrase = phrase_at(wording, "number", at, limit);
  if (!phrase || phrase->value == "0") return std::nullopt;
  const auto value = Decimal::parse_plain(phrase->value);
  if (!value) return std::nullopt;
  Number number{phrase->end, *value};
  if (value->unscaled() >= 20 && value->unscaled() % 10 == 0) {  // "hai mươi | ba"
    const auto ones = phrase_at(wording, "number", phrase->end, std::min(limit, phrase->end + 1));
    const auto more = ones ? Decimal::parse_plain(ones->value) : Result<Decimal>(Decimal());
    if (ones && more && more->unscaled() > 0 && more->unscaled() < 10) {
      number = {ones->end, Decimal::of(value->unscaled() + more->unscaled())};
    }
  }
  number.percent = percent_at(wording, number.end, limit);
  return number;
}

std::optional<Noun> noun_at(const Wording& wording, std::size_t at, std::size_t limit) {
  auto noun = single_noun_at(wording, at, limit);
  while (noun && noun->end + 1 < limit) {
    const bool comma = wording.is(noun->end, ",");
    const bool stroke = wording.is(noun->end, "/") && wording.tight(noun->end);
    if (!comma && !stroke) break;
    auto next = single_noun_at(wording, noun->end + 1, limit);
    if (comma && !(next && next->type == noun->type && next->promise == noun->promise)) break;
    if (!next) {  // "điểm/ngày": whatever word stands there
      if (!wording.is_word(noun->end + 1)) break;
      next = Noun{noun->end + 2, noun->type, noun->promise};
    }
    noun->end = next->end;
    // "nội dung/bộ hồ sơ", but "kg/người"
    const bool per = stroke && next->type == DeliverableType::beneficiaries;
    if (noun->type == DeliverableType::other && noun->promise && !per) noun->type = next->type;
  }
  return noun;
}

std::optional<Noun> unknown_noun_at(const Wording& wording, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && end < at + longest_unknown_noun && wording.is_word(end)) {
    // "van | giảm áp", "bơm | tăng áp": one word alone before such a verb is rarely the whole noun.
    const bool kind = end == at + 1 && (wording.is(end, "giảm") || wording.is(end, "tăng"));
    if (!kind && phrase_at(wording, "cut", end, limit)) break;
    ++end;
  }
  if (end == at) return std::nullopt;
  return Noun{end, DeliverableType::other, true};
}

Comparison comparison_before(const Wording& wording, std::size_t from, std::size_t at) {
  Comparison comparison{at, std::nullopt, false};
  std::size_t end = at;
  for (int step = 0; step < 4 && end > from; ++step) {
    if (const auto found = phrase_before(wording, "comparator", from, end)) {
      comparison.begin = found->end;
      comparison.comparator = comparator_of(found->value);
      comparison.from = wording.is(found->end, "từ") && found->end + 1 == end;
      if (!comparison.from) return comparison;
      end = found->end;
    } else if (const auto filler = phrase_before(wording, "comparator_filler", from, end)) {
      end = filler->end;
    } else {
      break;
    }
  }
  return comparison;
}

std::optional<Comparator> comparison_after(const Wording& wording, std::size_t at, std::size_t limit) {
  if (at + 1 >= limit || !wording.is(at, "trở")) return std::nullopt;
  if (wording.is(at + 1, "lên")) return Comparator::at_least;
  if (wording.is(at + 1, "xuống")) return Comparator::at_most;
  return std::nullopt;
}

}  // namespace sauro::extraction
