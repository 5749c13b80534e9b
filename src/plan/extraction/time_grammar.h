// SPDX-License-Identifier: AGPL-3.0-or-later
// Inside the grammar of time: words (tokens), calendar pieces made of them, elements made of pieces. Only time_*.cpp
// include this.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/extraction/time.h"

namespace sauro::extraction::grammar {

/// What a word or mark can be in a statement of time; names as in rules/lexicon/time.tsv.
enum class Sym : std::uint8_t {
  end,
  other,
  newline,
  number,
  roman,
  dash,
  slash,
  dot,
  comma,
  semicolon,
  colon,
  open,
  close,
  quote,
  mark,
  month,
  short_month,
  day,
  working_day,
  year,
  quarter,
  week,
  hour,
  minute,
  decade,
  half,
  half_day,
  weekday,
  sunday,
  lunar,
  first,
  middle,
  last,
  ordinal,
  every,
  each,
  periodic,
  occasion,
  counted,
  phase,
  school_year,
  term,
  whole,
  plural,
  onward,
  from,
  to,
  before,
  by,
  end_of,
  within,
  after,
  at,
  about,
  at_least,
  done,
  right,
  when,
  adhoc,
  compared,
  continuous,
  vague,
  by_reference,
  horizon,
  next,
  current,
  joiner,
  of,
  label,
};

struct Token {
  Sym sym = Sym::end;
  int value = 0;                   ///< of a number (capped), roman, half_day ... as the lexicon says
  std::size_t start = 0, end = 0;  ///< bytes in the text
  bool digits = false;             ///< a number in digits
  bool glued = false;              ///< no blank before it
  bool upper = false;              ///< a word that begins with a capital
  std::size_t key_start = 0;       ///< bytes in the key of the whole text
  std::string_view key;            ///< its spelling key
};

/// A text cut into tokens; phrases of the lexicon ("chậm nhất là") are one token.
class Tokens {
 public:
  explicit Tokens(std::string_view text);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  std::size_t size() const { return tokens_.size(); }
  /// Past either end: a token with sym `end`.
  const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : none_; }
  Sym sym(std::size_t i) const { return (*this)[i].sym; }
  bool is(std::size_t i, Sym s) const { return sym(i) == s; }
  bool is_number(std::size_t i) const { return is(i, Sym::number); }
  std::string_view text() const { return text_; }
  /// The text from token `begin` up to, not including, token `end`.
  std::string_view slice(std::size_t begin, std::size_t end) const;
  /// The spelling key of everything from token `i` on.
  std::string_view key_from(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(key_).substr(tokens_[i].key_start) : std::string_view();
  }

 private:
  std::string_view text_;
  std::string key_;
  std::vector<Token> tokens_;
  Token none_;
};

inline constexpr int missing = -1000;  ///< -1 ... -7 count days from the end of a month

enum class Grain : std::uint8_t { weekday, day, days, month, quarter, months, year, school_year };

/// A stretch of the calendar as it is named, year and month possibly left out.
struct Piece {
  Grain grain = Grain::day;
  int first = missing,
      last = missing;  ///< day or days of the month (-1..-7 counted from its end), months of the year, weekday
  int month = missing, quarter = missing, year = missing;
  bool edge_first = false, edge_middle = false, edge_last = false;  ///< "đầu", "giữa", "cuối" of it
  bool loose = false;                ///< "các tháng cuối năm": only its far end is told
  bool numeric = false;              ///< digits alone: "15/4", "12/2024", "2024"
  bool phase = false;                ///< "giai đoạn ..."
  bool months_follow = false;        ///< "ngày 15 các tháng 3, 6": the numbers listed after it are months
  bool lunar = false;                ///< of the lunar calendar: its days are not told here
  std::optional<plan::Every> every;  ///< of each such unit: "ngày cuối cùng của tháng"
  bool vague() const { return edge_first || edge_middle || edge_last; }
};

template <class T>
struct Parsed {
  T value;
  std::size_t next;  ///< the token after it
};

struct Clock {
  int from = missing, to = missing;  ///< minutes of the day
  int bad_hour = missing, bad_minute = missing;
};

/// The piece that begins at token `i`. `like` is the member before it in a list or range: a bare number is of its
/// grain.
std::optional<Parsed<Piece>> parse_piece(const Tokens& t, std::size_t i, const TimeContext& context,
                                         const Piece* like = nullptr, bool bare_year = false);
std::optional<Parsed<Clock>> parse_clock(const Tokens& t, std::size_t i);
/// A number in digits or words at `i`; "năm" before a unit counts as five.
std::optional<int> count_at(const Tokens& t, std::size_t i);

struct Span {
  std::optional<Day> first, last;
};
/// First and last day of a piece; both absent where its month is not told.
Result<Span> resolve(const Piece& piece, int year);

enum class Kind : std::uint8_t { window, clock, recurrence, offset, event, continuous, vague, reference };

struct Element {
  Kind kind = Kind::window;
  std::size_t begin = 0, end = 0;  ///< tokens
  // window
  Piece a;
  std::optional<Piece> b;
  bool from = false, after = false, before = false, deadline = false, within = false, at = false, done = false;
  Clock clock;
  bool has_clock = false;
  // recurrence
  plan::Every every = plan::Every::year;
  int count = 1;
  std::optional<int> times;
  bool adjective = false;  ///< "hằng năm", which may belong to a noun before it
  // offset and event
  std::optional<plan::Offset> offset;
  bool length = false;                         ///< "02 ngày" alone, which beside a day only tells how long it takes
  std::size_t event_begin = 0, event_end = 0;  ///< tokens; equal where no event is worded
};

enum class Mode : std::uint8_t { cell, running };

std::optional<Element> parse_window(const Tokens& t, std::size_t i, const TimeContext& context,
                                    const Piece* like = nullptr);
std::optional<Element> parse_recurrence(const Tokens& t, std::size_t i, bool in_list);
std::optional<Element> parse_wait(const Tokens& t, std::size_t i, const TimeContext& context, Mode mode);
std::optional<Element> parse_reference(const Tokens& t, std::size_t i, const TimeContext& context);
/// Past ",", "/", "và" between the members of a list; `i` where none stands.
std::size_t skip_separator(const Tokens& t, std::size_t i);
/// `end`, or the token after a bracket that closes one opened between `begin` and `end`.
std::size_t close_bracket(const Tokens& t, std::size_t begin, std::size_t end);
/// All statements in the tokens from `begin` on, in order; words between them belong to none.
std::vector<Element> scan(const Tokens& t, std::size_t begin, const TimeContext& context, Mode mode);
/// Past "15/QĐ-ABC ngày 03/02/2025", where `i` stands on such a number; otherwise `i`.
std::size_t skip_citation(const Tokens& t, std::size_t i);
bool is_joiner(const Tokens& t, std::size_t i);

struct Label {
  std::size_t end = 0;  ///< the token after it; where it began when there is none
  bool deadline = false;
};
/// The label at token `i`: "a) Thời gian thực hiện:".
Label parse_label(const Tokens& t, std::size_t i);

}  // namespace sauro::extraction::grammar
