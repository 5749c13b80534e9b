// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/syllable.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Letters without tones and other marks, but for "đ", which is a letter of its own.
std::string without_marks(std::string_view key) {
  constexpr std::string_view d = "đ";
  std::string plain;
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t end = std::min(key.find(d, at), key.size());
    plain += fold(key.substr(at, end - at));
    if (end < key.size()) plain += d;
    at = end + d.size();
  }
  return plain;
}

/// The compounds whose first syllable is this one without marks: "chat" -> {"luong", "chất lượng"}.
using Compounds = std::vector<std::pair<std::string, std::string_view>>;

const Compounds* compounds_of(const std::string& first) {
  static const auto made = [] {
    std::unordered_map<std::string, Compounds> map;
    for (const rules::Term& term : rules::lexicon("compound")) {
      const auto blank = term.term.find(' ');
      map[without_marks(term.term.substr(0, blank))].emplace_back(without_marks(term.term.substr(blank + 1)),
                                                                  term.term);
    }
    return map;
  }();
  const auto at = made.find(first);
  return at == made.end() ? nullptr : &at->second;
}

/// Whether the syllable makes a word with its neighbour, as the lexicon has it; "*" with any.
bool makes_word(rules::CategoryName category, std::string_view syllable, std::string_view neighbour) {
  const auto listed = rules::lexicon_value(category, syllable);
  return listed && (*listed == "*" || lists(*listed, neighbour));
}

bool is_compound(std::string_view a, std::string_view b) {
  return rules::lexicon_value("compound", std::string(a) + " " + std::string(b)).has_value();
}

/// A syllable as it sounds to many: "sác" and "sát", "suất" and "xuất", "trương" and "chương" are one.
std::string sound_of(std::string_view syllable) {
  struct Pair {
    std::string_view written, sound;
  };
  static constexpr Pair openings[] = {{"gi", "d"}, {"r", "d"}, {"x", "s"}, {"ch", "tr"}};
  static constexpr Pair closings[] = {{"ng", "n"}, {"t", "c"}};
  std::string sound(syllable);
  for (const Pair& pair : openings)
    if (sound.starts_with(pair.written) && sound.size() > pair.written.size() + 1) {
      sound.replace(0, pair.written.size(), pair.sound);
      break;
    }
  for (const Pair& pair : closings)
    if (sound.ends_with(pair.written) && sound.size() > pair.written.size() + 1) {
      sound.replace(sound.size() - pair.written.size(), pair.written.size(), pair.sound);
      break;
    }
  return sound;
}

/// The compounds of two syllables by the sound of the first, then of the second.
using Sounds = std::unordered_map<std::string, std::unordered_map<std::string, std::string_view>>;

const Sounds& sounds() {
  static const auto made = [] {
    Sounds map;
    for (const rules::Term& term : rules::lexicon("compound")) {
      const auto blank = term.term.find(' ');
      if (blank == std::string_view::npos || term.term.find(' ', blank + 1) != std::string_view::npos) continue;
      map[sound_of(term.term.substr(0, blank))].emplace(sound_of(term.term.substr(blank + 1)), term.term);
    }
    return map;
  }();
  return made;
}

/// What is known of a word, wherever it stands.
struct Known {
  const Compounds* compounds = nullptr;
  bool no_syllable = false;
  std::optional<std::string> tone_moved;  ///< the word with its tone where it must stand, where it does not
  std::string sound;
  const Sounds::mapped_type* alike = nullptr;  ///< the compounds whose first syllable sounds so
};

Known known_of(std::string_view word) {
  Known known{compounds_of(without_marks(word)), is_no_syllable(word), with_tone_moved(word), sound_of(word), nullptr};
  const auto alike = sounds().find(known.sound);
  if (alike != sounds().end()) known.alike = &alike->second;
  return known;
}

/// A line as its words.
struct Reading {
  const TextLine& line;

  std::string_view key() const { return line.key; }
  std::size_t size() const { return line.words.size(); }
  std::string_view word(std::size_t i) const { return key().substr(begin(i), end(i) - begin(i)); }
  std::size_t begin(std::size_t i) const { return line.words[i].begin; }
  std::size_t end(std::size_t i) const { return line.words[i].end; }
  /// Whether a blank alone stands between this word and the next.
  bool joined(std::size_t i) const { return i + 1 < size() && begin(i + 1) == end(i) + 1 && key()[end(i)] == ' '; }
  /// Small letters alone; a name has others, and so has a line in capitals.
  bool is_small(std::size_t i) const { return line.text().substr(begin(i), end(i) - begin(i)) == word(i); }
  /// Parts of addresses and symbols are no words.
  bool stands_free(std::size_t i) const {
    constexpr std::string_view marks = "/@_.-";
    const auto mark = [&](std::size_t at) { return at < key().size() && marks.find(key()[at]) != marks.npos; };
    const bool before = begin(i) > 0 && mark(begin(i) - 1);
    return !before && !(mark(end(i)) && end(i) + 1 < key().size() && key()[end(i) + 1] != ' ');
  }
};

/// The document's words: each is looked at once, and where it stands is counted when first asked for.
class Words {
 public:
  explicit Words(const Subject& subject) : subject_(subject) {
    known_.reserve(subject.vocabulary().size());
    for (std::uint32_t i = 0; i < subject.vocabulary().size(); ++i)
      known_.push_back(known_of(subject.vocabulary()[i].word));
  }

  const Known& operator[](const Word& word) const { return known_[word.number]; }
  std::size_t times(const Word& word) const { return subject_.vocabulary()[word].times; }

  /// Whether `one` stands before `two` at more places than here, with neither `before` in front of them nor `behind`
  /// after them.
  bool stand_elsewhere(const Word& one, const Word& two, std::string_view before, std::string_view behind) {
    if (places_.empty()) find_places();
    const auto no_word = static_cast<std::uint32_t>(known_.size());
    const std::uint32_t in_front = subject_.vocabulary().find(before).value_or(no_word),
                        after = subject_.vocabulary().find(behind).value_or(no_word);
    int times = 0;
    for (const auto& [line, i] : places_[one.number]) {
      const auto& words = line->words;
      if (i + 1 >= words.size() || words[i + 1].number != two.number || words[i + 1].begin != words[i].end + 1 ||
          (i > 0 && words[i - 1].number == in_front) || (i + 2 < words.size() && words[i + 2].number == after))
        continue;
      if (++times > 1) return true;  // this one, and another
    }
    return false;
  }

 private:
  const Subject& subject_;
  std::vector<Known> known_;                                                  ///< by number
  std::vector<std::vector<std::pair<const TextLine*, std::size_t>>> places_;  ///< by number

  void find_places() {
    places_.resize(known_.size());
    for (const TextLine& line : subject_.lines())
      for (std::size_t i = 0; i < line.words.size(); ++i) places_[line.words[i].number].emplace_back(&line, i);
  }
};

/// Whether word `i` or the next belongs to a word with its other neighbour: "văn bản | hành chính".
bool belong_elsewhere(Words& words, const Reading& text, std::size_t i, std::string_view first_right,
                      std::string_view second_right) {
  const auto& at = text.line.words;
  if (i > 0 && text.joined(i - 1) &&
      (is_compound(text.word(i - 1), text.word(i)) || makes_word("bridge_before", text.word(i), text.word(i - 1)) ||
       words.stand_elsewhere(at[i - 1], at[i], {}, second_right)))
    return true;
  return text.joined(i + 1) &&
         (is_compound(text.word(i + 1), text.word(i + 2)) || makes_word("bridge", text.word(i + 1), text.word(i + 2)) ||
          words.stand_elsewhere(at[i + 1], at[i + 2], first_right, {}));
}

/// The common word that words `i` and the next were meant to be: they make none as they are. Where either of them
/// belongs to a word with its other neighbour ("văn bản | hành chính"), they only stand beside each other. Empty where
/// there is none.
std::string_view meant_by(const Reading& text, std::size_t i, Words& words) {
  const Known& first = words[text.line.words[i]];
  if (first.compounds == nullptr || !text.joined(i)) return {};
  const std::string second = without_marks(text.word(i + 1));
  const auto right = std::find_if(first.compounds->begin(), first.compounds->end(),
                                  [&](const auto& compound) { return compound.first == second; });
  if (right == first.compounds->end()) return {};
  const std::string_view written = text.key().substr(text.begin(i), text.end(i + 1) - text.begin(i));
  if (written == right->second || rules::lexicon_value("no_compound", written)) return {};
  std::size_t at = text.begin(i + 1);
  if (is_upper(next_code_point(text.line.text(), at))) return {};  // a name, or a line in capitals
  if (first.no_syllable || words[text.line.words[i + 1]].no_syllable) return right->second;
  const std::size_t blank = right->second.find(' ');
  const std::string_view first_right = right->second.substr(0, blank), second_right = right->second.substr(blank + 1);
  // Both with other marks: rather another word ("trùng lặp" is no "trung lập"), unless marks were not typed at all.
  const bool bare =
      std::all_of(written.begin(), written.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!bare && text.word(i) != first_right && text.word(i + 1) != second_right) return {};
  if (belong_elsewhere(words, text, i, first_right, second_right)) return {};
  return right->second;
}

/// The common word that words `i` and the next sound like, where one of them is written otherwise and stands nowhere
/// else: "giám sác". Empty where there is none.
std::string_view sounds_like(const Reading& text, std::size_t i, Words& words) {
  const auto* alike = words[text.line.words[i]].alike;
  if (alike == nullptr || !text.joined(i) || !text.is_small(i + 1)) return {};
  const std::string_view first = text.word(i), second = text.word(i + 1);
  const auto sound = alike->find(words[text.line.words[i + 1]].sound);
  if (sound == alike->end()) return {};
  const std::string_view right = sound->second;
  const std::string_view written = text.key().substr(text.begin(i), text.end(i + 1) - text.begin(i));
  if (right == written || is_compound(first, second) || rules::lexicon_value("no_compound", written)) return {};
  const std::size_t blank = right.find(' ');
  const std::string_view first_right = right.substr(0, blank), second_right = right.substr(blank + 1);
  if (first != first_right && second != second_right) return {};
  if (words.times(text.line.words[first == first_right ? i + 1 : i]) != 1) return {};
  return belong_elsewhere(words, text, i, first_right, second_right) ? std::string_view() : right;
}

Found wrong_marks(const Reading& text, std::size_t i, std::string_view right, bool marks) {
  const TextLine& line = text.line;
  const std::string shown(line.text().substr(text.begin(i), text.end(i + 1) - text.begin(i)));
  Found one;
  one.message = marks ? plan::Words{"Viết sai dấu: " + quoted(shown), "Wrong marks: " + quoted(shown)}
                      : plan::Words{"Viết sai chính tả: " + quoted(shown), "Misspelt: " + quoted(shown)};
  one.places = {line.place};
  one.repair = {"Viết " + quoted(right), "Write " + quoted(right)};
  std::string instead(right);
  std::size_t first = text.begin(i);
  if (is_upper(next_code_point(line.text(), first))) {
    std::size_t letter = 0;
    next_code_point(instead, letter);
    instead = to_upper(instead.substr(0, letter)) + instead.substr(letter);
  }
  one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, text.begin(i)))),
                          static_cast<int>(code_points(shown)), instead}};
  return one;
}

/// How the word should be written where its tone stands on the wrong vowel: "hòan", "qủa"; empty where it does not. The
/// key sets the tones behind "q" right.
std::string tone_set_right(const Reading& text, std::size_t i, const Words& words) {
  const Known& known = words[text.line.words[i]];
  if (known.tone_moved) return text.is_small(i) && text.stands_free(i) ? *known.tone_moved : std::string();
  if (!text.word(i).starts_with("qu")) return {};
  const std::string_view written = text.line.text().substr(text.begin(i), text.end(i) - text.begin(i));
  const bool moved = !text.is_small(i) && starts_lower(written) && to_lower(written) == written;
  return moved ? std::string(text.word(i)) : std::string();
}

Found wrong_tone(const Reading& text, std::size_t i, const std::string& right) {
  const std::string shown(text.line.text().substr(text.begin(i), text.end(i) - text.begin(i)));
  Found one;
  one.message = {"Đặt dấu thanh sai chỗ: " + quoted(shown), "The tone stands on the wrong vowel: " + quoted(shown)};
  one.places = {text.line.place};
  one.repair = {"Viết " + quoted(right), "Write " + quoted(right)};
  one.edits = {plan::Edit{text.line.place, static_cast<int>(code_points(text.line.text().substr(0, text.begin(i)))),
                          static_cast<int>(code_points(shown)), right}};
  return one;
}

Found no_word(const Reading& text, std::size_t i) {
  const std::string shown(text.word(i));
  const std::size_t from = text.begin(i > 0 ? i - 1 : i), to = text.end(i + 1 < text.size() ? i + 1 : i);
  const std::string around = quoted(text.line.text().substr(from, to - from));
  Found one;
  one.message = {"Viết sai “" + shown + "”, tiếng Việt không có âm tiết này: " + around,
                 "“" + shown + "” is no syllable of Vietnamese: " + around};
  one.places = {text.line.place};
  one.repair = {"Viết lại từ này", "Write the word anew"};
  return one;
}

/// Two syllables that make a common word with other marks, and none as they are: "chất lương". Syllables that there
/// are not: "tổ chưc", "nôg dân".
std::vector<Found> find_language_misspelling(const Subject& subject) {
  // So many are no slips: the letters of the file were read wrongly, or the text is of another language.
  constexpr std::size_t most_slips = 12;
  Words words(subject);
  std::vector<Found> found, strange, toned;
  const bool recognised = subject.document().kind == document::SourceKind::scan;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    const Reading text{line};
    std::size_t told = 0;  // words before this one are in a finding
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (const auto tone = recognised ? std::string() : tone_set_right(text, i, words); !tone.empty()) {
        if (toned.size() < most_slips) toned.push_back(wrong_tone(text, i, tone));
        continue;
      }
      if (const auto right = meant_by(text, i, words); !right.empty()) {
        found.push_back(wrong_marks(text, i, right, true));
        told = i + 2;
      } else if (const auto like = recognised ? std::string_view() : sounds_like(text, i, words); !like.empty()) {
        found.push_back(wrong_marks(text, i, like, false));
        told = i + 2;
      } else if (i >= told && !recognised && strange.size() <= most_slips && words[text.line.words[i]].no_syllable &&
                 text.is_small(i) && text.stands_free(i) && !rules::lexicon_value("abbreviation", text.word(i))) {
        strange.push_back(no_word(text, i));
      }
    }
  }
  if (strange.size() <= most_slips) std::move(strange.begin(), strange.end(), std::back_inserter(found));
  std::move(toned.begin(), toned.end(), std::back_inserter(found));
  return found;
}

}  // namespace

const Rule language_misspelling{
    "language.misspelling",
    plan::Clear::none,
    find_language_misspelling,
    {"Hai âm tiết chỉ sai dấu, hoặc sai một phụ âm đọc gần giống, so với một từ quen dùng, và viết như thế không "
     "thành từ nào; một âm tiết tiếng Việt không có; hoặc dấu thanh đặt sai nguyên âm (“hòan thành”).",
     "Two syllables differ only in marks, or in a consonant that sounds alike, from a common word, and are no word as "
     "written; a syllable is none of Vietnamese; or a tone stands on the wrong vowel.",
     "Nâng cao chất lương phục vụ", "Viết lại cho đúng dấu.", "Set the marks right.", "chính tả"}};

}  // namespace sauro::checks
