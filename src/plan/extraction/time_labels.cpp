// SPDX-License-Identifier: AGPL-3.0-or-later
// Labels and headings of time: "Thời gian thực hiện:", "Thời hạn hoàn thành".
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction {
namespace grammar {
namespace {

bool is_close(const Token& token) { return token.sym == Sym::to && token.key == "kết thúc"; }

bool is_deadline(const Tokens& t, std::size_t begin, std::size_t end) {
  bool limit = false, time = false, done = false, start = false;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = t[i];
    // "Thời gian thực hiện, hoàn thành" asks for both days.
    const bool closes = token.sym == Sym::done || is_close(token);
    const Sym before = i > begin ? t.sym(i - 1) : Sym::end;
    const bool listed = before == Sym::comma || before == Sym::slash || before == Sym::dash;
    if ((closes || token.key == "thời hạn") && listed && !limit && i > begin + 1 && t.is(i - 2, Sym::other))
      start = true;
    if (token.sym == Sym::label) {
      const bool word = token.key == "hạn";
      const bool part =
          word && ((i > begin && t.is(i - 1, Sym::other)) || rules::lexicon_value("time_no_limit", t[i + 1].key));
      if (!part && token.key.ends_with("hạn")) limit = true;
      time = true;
    }
    if (token.sym == Sym::by) limit = true;
    if (token.sym == Sym::when || token.sym == Sym::day || token.sym == Sym::about) time = true;
    if (closes) done = true;
    if (token.sym == Sym::from) start = true;
    if (rules::lexicon_value("time_deadline", token.key)) limit = true;
  }
  const bool named = t.is(begin, Sym::done) || is_close(t[begin]);
  return !start && (limit || (done && (time || named)));
}

}  // namespace

Label parse_label(const Tokens& t, std::size_t i) {
  const std::size_t begin = i;
  // An enumerator before it: "b)", "-", "2."
  while (t.is(i, Sym::dash) || t.is(i, Sym::mark)) ++i;
  if (t.is(i + 1, Sym::close) || (t.is(i, Sym::number) && t.is(i + 1, Sym::dot) && !t[i + 2].glued)) i += 2;
  const bool noun = t.is(i, Sym::label) || (t.is(i, Sym::when) && t[i].key == "thời điểm" && t.is(i + 1, Sym::done));
  if (!noun) return {begin, false};
  for (std::size_t at = i + 1; at < i + 12; ++at) {
    if (t.is(at, Sym::from) && t.is(at + 1, Sym::colon)) return {at, false};  // "Thời gian bắt đầu: ..."
    if (t.is(at, Sym::colon)) return {at + 1, is_deadline(t, i, at)};
    if (t.is(at, Sym::number) || t.is(at, Sym::end) || t.is(at, Sym::newline) || t.is(at, Sym::semicolon)) break;
  }
  std::size_t at = i + 1;
  for (bool more = true; more;) {
    more = t.is(at, Sym::done) || t.is(at, Sym::about) || t.is(at, Sym::joiner);
    if (more) {
      ++at;
      continue;
    }
    if (const auto* word = rules::longest_prefix("time_label_word", t.key_from(at))) {
      const std::size_t end = t[at].key_start + word->term.size();
      while (at < t.size() && t[at].key_start < end) ++at;
      more = true;
    }
  }
  if (t.is(at, Sym::dash)) return {at + 1, is_deadline(t, i, at)};
  return {at, is_deadline(t, i, at)};
}

}  // namespace grammar

bool is_deadline_heading(std::string_view heading) {
  const grammar::Tokens t(heading);
  return grammar::is_deadline(t, 0, t.size());
}

}  // namespace sauro::extraction
