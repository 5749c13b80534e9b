// SPDX-License-Identifier: AGPL-3.0-or-later
// Products: cutting a cell into products, and finding the number, noun and comparison of each.
#include "plan/extraction/quantity.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/quantity_terms.h"

namespace sauro::extraction {
namespace {

using plan::Comparator;
using plan::Deliverable;
using plan::DeliverableType;

/// A range of tokens.
struct Span {
  std::size_t from = 0, to = 0;
};

/// A quantity and the tokens it takes, comparison included.
struct Quantity {
  Span span;
  DeliverableType type = DeliverableType::other;
  Decimal value;
  std::optional<std::string> unit;
  Comparator comparator = Comparator::equal;
  bool own_comparison = false;  ///< words like "tối thiểu" stand before the number
  bool from_start = false;      ///< nothing but its comparison stands before the number
};

/// How strictly a number must prove that it counts something.
enum class ReadAs : std::uint8_t { cell, running_text };

bool is_filler(const Wording& wording, std::size_t from, std::size_t end) {
  return phrase_before(wording, "comparator_filler", from, end).has_value();
}

/// The rank that the number at `at` states: "xếp hạng 12/63", "nhóm 10 tỉnh dẫn đầu", "top 15".
std::optional<Quantity> rank_at(const Wording& wording, Span in, std::size_t at, const Number& number) {
  if (number.percent) return std::nullopt;
  const Comparison comparison = comparison_before(wording, in.from, at);
  const std::size_t before = comparison.comparator ? comparison.begin : at;
  const auto rank = phrase_before(wording, "rank", in.from, before);
  const auto label = phrase_before(wording, "number_label", in.from, before);
  if (!rank || (label && label->end < rank->end)) return std::nullopt;
  Quantity quantity{{rank->end, number.end}, DeliverableType::score, number.value, "hạng"};
  if (const auto noun = noun_at(wording, number.end, in.to)) {
    if (noun->type == DeliverableType::score || !noun->promise) return std::nullopt;  // "trong 5 năm"
    quantity.span.to = noun->end;
  }
  const std::string_view word = wording.key(rank->end, before);
  const bool among = word == "nhóm" || word == "trong";
  const auto best = phrase_at(wording, "rank_head", quantity.span.to, in.to);
  if (among && !best) return std::nullopt;
  if (best) quantity.span.to = best->end;
  if (word == "xếp" && !number.of) return std::nullopt;
  const auto after = comparison_after(wording, quantity.span.to, in.to);
  quantity.comparator = comparison.comparator.value_or(Comparator::equal);
  // The first of a ranking are those with the smaller numbers.
  if (rank->value == "<=" || after == Comparator::at_least) quantity.comparator = Comparator::at_most;
  if (after) quantity.span.to += 2;
  return quantity;
}

/// The noun that the words before the number name: "báo cáo: 02", "Số lượng hồ sơ: 5".
std::optional<std::pair<Span, Noun>> noun_before(const Wording& wording, Span in) {
  for (std::size_t at = in.from; at < in.to; ++at) {
    if (wording.is(at, "số")) continue;
    if (const auto verb = phrase_at(wording, "product_verb", at, in.to); verb && at == in.from && verb->end < in.to) {
      at = verb->end - 1;
      continue;
    }
    if (const auto noun = noun_at(wording, at, in.to)) return std::pair{Span{at, noun->end}, *noun};
  }
  return std::nullopt;
}

/// Whether the words before the number at `at` make it a label: "số 5", "nhóm 2", but "nâng cấp 12 km", "các thôn 20
/// thùng", "hằng quý 01 báo cáo", "điểm số 85".
bool is_label(const Wording& wording, Span in, std::size_t at) {
  const auto label = phrase_before(wording, "number_label", in.from, at);
  if (!label) return false;
  if (phrase_before(wording, "each", in.from, label->end)) return false;
  const auto verb = phrase_before(wording, "promise_verb", in.from, at);
  if (verb && (verb->end < label->end || (verb->end == label->end && wording.key(at).size() > 1))) return false;
  const auto noun = phrase_before(wording, "product_noun", in.from, at);
  return !(noun && noun->end < label->end && noun->value == "score");
}

/// Whether running text promises a sum of money: "thu ngân sách đạt 25 tỷ đồng", not "kinh phí 500 triệu đồng".
bool promises_money(const Wording& wording, Span in, std::size_t at) {
  constexpr std::size_t farthest = 8;  // tokens before the sum
  bool promised = false;
  for (std::size_t i = at > in.from + farthest ? at - farthest : in.from; i < at; ++i) {
    if (phrase_at(wording, "budget_word", i, at)) return false;
    promised = promised || phrase_at(wording, "money_verb", i, at);
  }
  return promised;
}

/// Whether a number whose noun the lexicon does not know counts what is promised: "05 nông sản", "3.200 đồng hồ",
/// "cắm 85 biển", "14 km kênh và 32 cống". `before` is where its comparison begins.
bool promises(const Wording& wording, Span in, std::size_t before, std::size_t at) {
  const std::string_view digits = wording.key(at);
  const bool grouped = digits.size() > 4 && digits.find('.') != std::string_view::npos;
  const bool padded =
      digits.size() > 1 && digits.front() == '0' && digits.find_first_of(".,") == std::string_view::npos;
  const auto next = phrase_at(wording, "promise_verb", at + 1, wording.size());
  if (next && next->end > at + 2) return false;  // "Tổ 14 tuyên truyền"
  if (!wording.is_word(at + 1) || wording[at + 1].capital) return false;
  if (grouped || padded) return true;
  if (digits.size() < 2) return false;
  constexpr std::size_t farthest = 5;  // tokens from the figure before to this one
  if (in.from > 0 && before > in.from && before <= in.from + farthest && wording.is(before - 1, "và")) return true;
  for (int fillers = 0; fillers < 3; ++fillers) {
    if (phrase_before(wording, "promise_verb", in.from, before)) return true;
    const auto filler = phrase_before(wording, "promise_filler", in.from, before);
    if (!filler) break;
    before = filler->end;
  }
  return false;
}

/// Whether the figure that ends before `at` is where things stand, and the one to reach follows: "từ 21% | xuống còn
/// 18%".
bool moves_on(const Wording& wording, Span in, std::size_t at) {
  const auto move = phrase_at(wording, "target_move", at, in.to);
  if (!move) return false;
  const auto comparator = phrase_at(wording, "comparator", move->end, in.to);
  return wording.is_number(comparator ? comparator->end : move->end);
}

/// The quantity whose number stands at token `at`; absent where the number counts nothing.
std::optional<Quantity> quantity_at(const Wording& wording, Span in, std::size_t at, ReadAs reading) {
  auto number = number_at(wording, at, in.to);
  // "(01) báo cáo"
  const bool bracketed = number && at > in.from && wording.is(at - 1, "(") && wording[at - 1].partner == number->end &&
                         wording.key(at).front() == '0' && noun_at(wording, number->end + 1, in.to);
  const std::size_t begin = bracketed ? at - 1 : at;
  if (bracketed) ++number->end;
  const Comparison comparison = comparison_before(wording, in.from, begin);
  const bool starts = (comparison.comparator ? comparison.begin : begin) == in.from;
  const bool in_words =
      !number && reading == ReadAs::cell && (starts || comparison.comparator || is_filler(wording, in.from, at));
  if (in_words) number = number_word_at(wording, at, in.to);
  if (!number) return std::nullopt;
  if (auto rank = rank_at(wording, in, at, *number)) return rank;

  Quantity quantity{{comparison.begin, number->end}, DeliverableType::other, number->value, std::nullopt};
  quantity.own_comparison = comparison.comparator && !comparison.from;
  quantity.from_start = starts;
  quantity.comparator = comparison.comparator.value_or(number->range ? Comparator::at_least : Comparator::equal);
  if (number->of && wording.is(number->end, "số")) ++number->end;  // "2/3 số hộ"
  const auto noun = noun_at(wording, number->end, in.to);
  if (number->percent) {
    quantity.type = DeliverableType::ratio;
    quantity.unit = "%";
    if (noun) quantity.span.to = noun->end;
  } else {
    const bool label = is_label(wording, in, at);
    const bool code = at > in.from && wording[at - 1].acronym && wording.is_word(at - 1) && !comparison.comparator;
    if (label || (code && (!noun || number->year))) return std::nullopt;
    if (noun) {
      if (reading == ReadAs::running_text && !noun->promise) {
        const auto head = phrase_at(wording, "product_noun", number->end, in.to);
        if (!head || head->value != "money" || !promises_money(wording, in, at)) return std::nullopt;
      }
      quantity.unit = wording.written(number->end, noun->end);
      quantity.type = noun->type;
      quantity.span.to = noun->end;
    } else if (reading == ReadAs::running_text) {
      const auto unknown = unknown_noun_at(wording, number->end, in.to);
      if (!unknown || number->year || number->of || !promises(wording, in, comparison.begin, at)) return std::nullopt;
      quantity.unit = wording.written(number->end, unknown->end);
      quantity.span.to = unknown->end;
    } else if (in_words) {
      return std::nullopt;
    } else {
      const bool introduced = starts || quantity.own_comparison || wording.is(at - 1, ":") || wording.is(at - 1, "(");
      const auto verb = phrase_before(wording, "product_verb", in.from, at);
      const auto unknown = unknown_noun_at(wording, number->end, in.to);
      const auto named = noun_before(wording, {in.from, comparison.begin});
      const bool scored = named && named->second.type == DeliverableType::score;
      if (unknown && !scored) {
        if (!introduced && !verb) return std::nullopt;
        if (number->year && !introduced) return std::nullopt;
        quantity.unit = wording.written(number->end, unknown->end);
        quantity.span.to = unknown->end;
      } else {
        const bool told = introduced || is_filler(wording, in.from, at) ||
                          (scored && named->first.to == comparison.begin);  // "điểm số 85/100"
        if (number->year || !told) return std::nullopt;
        if (named) {
          quantity.unit = scored ? "điểm" : wording.written(named->first.from, named->first.to);
          quantity.type = named->second.type;
        }
      }
    }
    if (number->of && quantity.type != DeliverableType::score) quantity.type = DeliverableType::ratio;
  }
  if (moves_on(wording, in, quantity.span.to)) return std::nullopt;
  if (const auto after = comparison_after(wording, quantity.span.to, in.to)) {
    quantity.comparator = *after;
    quantity.span.to += 2;
  } else if (const auto next = comparison_after(wording, number->end, in.to)) {
    quantity.comparator = *next;
  }
  return quantity;
}

/// What the product is by its first noun, which verbs may introduce: "Hoàn thiện | hồ sơ ...".
std::optional<Noun> head_of(const Wording& wording, Span in) {
  std::size_t at = in.from;
  while (at < in.to) {
    const auto noun = noun_at(wording, at, in.to);
    const auto verb = phrase_at(wording, "product_verb", at, in.to);
    // "Tổ chức hội nghị" does, "tổ chức, cá nhân" are.
    const bool acts = verb && (!noun || noun->end <= verb->end) && verb->end < in.to &&
                      (!noun || noun_at(wording, verb->end, in.to) || wording.is_number(verb->end));
    if (!acts) return noun;
    at = verb->end;
  }
  return std::nullopt;
}

std::optional<Quantity> quantity_in(const Wording& wording, Span in) {
  const auto head = head_of(wording, in);
  const auto act = phrase_at(wording, "product_act", in.from, in.to);  // "Tập huấn | 02 lớp"
  const bool matter = head && (head->type == DeliverableType::document || head->type == DeliverableType::event);
  for (std::size_t at = in.from; at < in.to; ++at) {
    auto quantity = quantity_at(wording, in, at, ReadAs::cell);
    if (!quantity) continue;
    if (!head || quantity->from_start || quantity->type == DeliverableType::score) return quantity;
    // A number further on belongs to what the product is about, unless the words tie it to the product.
    const bool tied = quantity->own_comparison || (act && act->end == at) || wording.is(at - 1, ":") ||
                      wording.is(at - 1, "(") || is_filler(wording, in.from, at) ||
                      comparison_after(wording, quantity->span.to - 2, in.to);
    if (tied || (quantity->type == DeliverableType::ratio && !matter)) {
      auto found = *quantity;
      if (found.type == DeliverableType::other) found.type = head->type;
      return found;
    }
  }
  return std::nullopt;
}

/// The end of the parenthesis that opens at `at`, or `at`.
std::size_t skip_parenthesis(const Wording& wording, std::size_t at) {
  return wording.is(at, "(") && wording[at].partner > at ? wording[at].partner : at;
}

/// Where the cell surely divides: ';', line break, '+'.
std::vector<Span> divide(const Wording& wording) {
  std::vector<Span> pieces;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= wording.size(); ++at) {
    if (at < wording.size()) {
      at = skip_parenthesis(wording, at);
      const bool plus = wording.is(at, "+") && !wording.tight(at);
      if (wording[at].kind != TokenKind::line_break && !wording.is(at, ";") && !plus) continue;
    }
    if (from < at) pieces.push_back({from, at});
    from = at + 1;
  }
  return pieces;
}

/// Without bullets, numbering ("1.", "a)") and punctuation around it.
Span trimmed(const Wording& wording, Span in) {
  const auto loose = [&](std::size_t at) {
    return wording.is_dash(at) || wording.is(at, "*") || wording.is(at, "•") || wording.is(at, "·") ||
           wording.is(at, "+") || wording.is(at, ",") || wording.is(at, ".") || wording.is(at, ";") ||
           wording.is(at, ":");
  };
  while (in.from < in.to && loose(in.from)) ++in.from;
  const bool numbered = in.from + 2 < in.to && wording[in.from].letters <= 2 && !wording[in.from + 2].glued &&
                        (wording.is(in.from + 1, ")") || (wording.is_number(in.from) && wording.is(in.from + 1, ".")));
  if (numbered) in.from += 2;
  while (in.from < in.to && loose(in.to - 1)) --in.to;
  return in;
}

/// Commas and "và" divide a piece only where there is a number on each side.
std::vector<Span> divide_numbers(const Wording& wording, Span in) {
  std::vector<Span> pieces;
  std::size_t from = in.from, segment = in.from;
  bool counted = false;
  std::size_t divider = 0;  ///< of the segment before `segment`, where one stands there
  for (std::size_t at = in.from; at <= in.to; ++at) {
    if (at < in.to) {
      at = std::min(skip_parenthesis(wording, at), in.to - 1);
      if (!wording.is(at, ",") && !wording.is(at, "và")) continue;
    }
    const bool counts = segment < at && quantity_in(wording, {segment, at}).has_value();
    if (counts && counted && divider > from) {
      pieces.push_back({from, divider});
      from = divider + 1;
    }
    counted = counted || counts;
    divider = at;
    segment = at + 1;
  }
  pieces.push_back({from, in.to});
  return pieces;
}

Deliverable deliverable_of(const Wording& wording, Span in, const std::optional<Quantity>& quantity) {
  Deliverable deliverable;
  deliverable.text = wording.written(in.from, in.to);
  deliverable.origin = origin_of(wording.text, wording.written(in.from, in.to));
  if (quantity) {
    deliverable.type = quantity->type;
    deliverable.quantity = quantity->value;
    deliverable.unit = quantity->unit;
    deliverable.comparator = quantity->comparator;
  } else if (const auto head = head_of(wording, in)) {
    deliverable.type = head->type;
  }
  return deliverable;
}

bool says_nothing(const Wording& wording, Span in) {
  if (phrase_at(wording, "no_product", in.from, in.to).value_or(Phrase{}).end == in.to) return true;
  for (std::size_t at = in.from; at < in.to; ++at) {
    if (wording.is_word(at) || wording.is_number(at)) return false;
  }
  return true;
}

}  // namespace

std::vector<Deliverable> parse_deliverables(std::string_view text) {
  if (text.size() > longest_text) {
    Deliverable whole;
    whole.text = collapse_blanks(text);
    whole.origin.length = static_cast<int>(code_points(text));
    return {whole};
  }
  const Wording wording = words_of(text);
  std::vector<Deliverable> deliverables;
  for (const Span& whole : divide(wording)) {
    std::optional<Comparator> carried;  // "Ít nhất 02 lớp và 03 buổi" holds for both
    for (const Span& part : divide_numbers(wording, trimmed(wording, whole))) {
      const Span piece = trimmed(wording, part);
      if (says_nothing(wording, piece)) continue;
      auto quantity = quantity_in(wording, piece);
      if (quantity && quantity->own_comparison) {
        carried = quantity->comparator;
      } else if (quantity && carried && quantity->from_start && quantity->comparator == Comparator::equal) {
        quantity->comparator = *carried;
      }
      deliverables.push_back(deliverable_of(wording, piece, quantity));
    }
  }
  return deliverables;
}

std::vector<Deliverable> find_quantities(std::string_view text) {
  if (text.size() > longest_text || std::none_of(text.begin(), text.end(), [](char c) { return is_digit(c); }))
    return {};
  return find_quantities(words_of(text));
}

std::vector<Deliverable> find_quantities(const Wording& wording) {
  if (wording.text.size() > longest_text) return {};
  std::vector<Deliverable> deliverables;
  Span in{0, wording.size()};
  bool quoted = false;
  std::size_t open = 0, closed = 0;  // of the last parenthesis
  for (std::size_t at = 0; at < wording.size(); ++at) {
    if (wording.is(at, "\"")) quoted = !quoted;
    if (wording.is(at, "“") || wording.is(at, "«")) quoted = true;
    if (wording.is(at, "”") || wording.is(at, "»") || wording[at].kind == TokenKind::line_break) quoted = false;
    if (wording.is(at, "(") && wording[at].partner > at) open = at, closed = wording[at].partner;
    if (!wording.is_number(at) || quoted) continue;
    if (at > 0 && rules::lexicon_value("place_link", wording.key(at - 1)) && !wording.is(at + 1, "%"))
      continue;  // "tại 03 xã" says where
    // In brackets a number counts where it stands first: "(120 học viên)".
    const bool inside = at < closed;
    if (inside && comparison_before(wording, open + 1, at).begin > open + 1) continue;
    if (inside) in.from = std::max(in.from, open);
    const auto quantity = quantity_at(wording, in, at, ReadAs::running_text);
    if (!quantity) continue;
    deliverables.push_back(deliverable_of(wording, quantity->span, quantity));
    at = in.from = std::max(at + 1, quantity->span.to);
    --at;
  }
  return deliverables;
}

}  // namespace sauro::extraction
