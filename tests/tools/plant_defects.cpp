// SPDX-License-Identifier: AGPL-3.0-or-later
// plant_defects [--show] FILE...: plants defects in real documents, one at a time at random places, and tells which the
// checks find and what else they then say. The documents need not be clean: what counts is what is new. For
// tools/check_shared.py.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "document/readers/read.h"
#include "foundation/base/text.h"
#include "plan/checks/apply_edit.h"
#include "plan/checks/check.h"
#include "plan/checks/subject.h"
#include "plan/extraction/document_places.h"
#include "plan/extraction/extract.h"

namespace {

using namespace sauro;
using document::Document;
using plan::Item;
using Random = std::mt19937;

/// A document that is being spoiled, and what was read of it before.
struct Patient {
  Document document;
  const plan::Draft& draft;
  Random& random;
  std::string what = {};  ///< what was done, for people

  std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); }
  template <class T>
  T* one_of(std::vector<T>& list) {
    return list.empty() ? nullptr : &list[pick(list.size())];
  }

  std::vector<document::Paragraph*> lines(
      const std::function<bool(const document::Paragraph&, const plan::Place&)>& wanted) {
    std::vector<document::Paragraph*> found;
    extraction::each_paragraph(document, [&](const document::Paragraph& p, const plan::Place& place) {
      // The document is ours; each_paragraph only looks.
      if (wanted(p, place)) found.push_back(const_cast<document::Paragraph*>(&p));
    });
    return found;
  }
  document::Paragraph* at(const plan::Origin& origin) {
    return checks::paragraph_at(
        document, {origin.part, origin.page, origin.paragraph, origin.table, origin.row, origin.column, {}});
  }
  bool set(document::Paragraph* paragraph, const std::string& text) {
    if (paragraph == nullptr || paragraph->text == text) return false;
    what = "“" + paragraph->text.substr(0, 120) + "” -> “" + text.substr(0, 120) + "”";
    paragraph->text = text;
    paragraph->runs.clear();
    return true;
  }
  /// `from` becomes `to` in the paragraph of a field.
  bool change(const plan::Origin& origin, const std::string& from, const std::string& to) {
    document::Paragraph* paragraph = at(origin);
    if (paragraph == nullptr || from.empty()) return false;
    const auto found = paragraph->text.find(from);
    if (found == std::string::npos) return false;
    std::string text = paragraph->text;
    return set(paragraph, text.replace(found, from.size(), to));
  }
};

std::vector<const Item*> items(const Patient& p, const std::function<bool(const Item&)>& wanted) {
  std::vector<const Item*> found;
  for (const Item& item : p.draft.items)
    if (checks::is_work(item) && wanted(item)) found.push_back(&item);
  return found;
}

bool has_own_time(const Item& item) {
  return item.schedule.kind != plan::ScheduleKind::none && !item.schedule.origin.inherited &&
         !item.schedule.text.empty() && code_points(item.schedule.text) < 40;
}

std::string year_of(const Patient& p) { return std::to_string(p.draft.head.year.value_or(0)); }

/// The schedule of a random item becomes what `made` makes of its wording.
bool change_time(Patient& p, const std::function<bool(const Item&)>& wanted,
                 const std::function<std::string(const Item&)>& made) {
  auto with = items(p, [&](const Item& item) { return has_own_time(item) && wanted(item); });
  const Item** item = p.one_of(with);
  return item != nullptr && p.change((*item)->schedule.origin, (*item)->schedule.text, made(**item));
}

bool names_year(const Patient& p, const Item& item) { return item.schedule.text.find(year_of(p)) != std::string::npos; }

std::string with_year(const Patient& p, const Item& item, int step) {
  std::string text = item.schedule.text;
  const std::string year = year_of(p);
  for (auto at = text.find(year); at != std::string::npos; at = text.find(year, at + 4))
    text.replace(at, 4, std::to_string(*p.draft.head.year + step));
  return text;
}

/// A field that is alone in its cell.
bool is_alone(Patient& p, const plan::Origin& origin, const std::string& text) {
  const document::Paragraph* paragraph = p.at(origin);
  return origin.table && !origin.inherited && paragraph != nullptr && trim(paragraph->text) == trim(text);
}

bool is_running(const document::Paragraph& paragraph, const plan::Place&) { return code_points(paragraph.text) >= 50; }

/// The byte behind a word in the middle of a text, a lower-case word before and behind it; npos where there is none.
std::size_t middle(Patient& p, const std::string& text) {
  std::vector<std::size_t> places;
  for (std::size_t i = 12; i + 12 < text.size(); ++i)
    if (text[i] == ' ' && text[i - 1] >= 'a' && text[i - 1] <= 'z' && text[i + 1] >= 'a' && text[i + 1] <= 'z')
      places.push_back(i);
  const std::size_t* place = p.one_of(places);
  return place == nullptr ? std::string::npos : *place;
}

bool on_line(Patient& p, const std::function<std::string(std::string, std::size_t)>& made) {
  auto lines = p.lines(is_running);
  document::Paragraph** line = p.one_of(lines);
  if (line == nullptr) return false;
  const std::size_t at = middle(p, (*line)->text);
  return at != std::string::npos && p.set(*line, made((*line)->text, at));
}

/// The label of a line counted on or back.
bool renumber(Patient& p, int step) {
  auto counted = items(p, [](const Item& item) {
    return !item.number.empty() && item.number.find_first_not_of("0123456789.") == std::string::npos &&
           item.number.size() <= 3 && std::stoi(item.number) >= 2;
  });
  const Item** item = p.one_of(counted);
  if (item == nullptr || (*item)->sources.empty()) return false;
  const std::string number = (*item)->number,
                    other = std::to_string(std::stoi(number) + step) + (number.back() == '.' ? "." : "");
  for (const plan::Place& source : (*item)->sources) {
    auto here = p.lines([&](const document::Paragraph& q, const plan::Place& place) {
      return place.table == source.table && place.row == source.row &&
             (source.table ? place.column <= source.column : place.paragraph == source.paragraph) &&
             q.text.starts_with(number);
    });
    if (!here.empty()) return p.set(here.front(), other + here.front()->text.substr(number.size()));
  }
  return false;
}

struct Kind {
  const char* name;
  std::vector<std::string> rules;  ///< one of them must be found
  std::function<bool(Patient&)> plant;
};

const std::vector<Kind> kinds = {
    {"doubled word",
     {"language.doubled-word"},
     [](Patient& p) {
       return on_line(p, [](std::string text, std::size_t at) {
         const auto begin = text.rfind(' ', at - 1) + 1;
         return text.insert(at, " " + text.substr(begin, at - begin));
       });
     }},
    {"stop in a sentence",
     {"form.stray-punctuation"},
     [](Patient& p) { return on_line(p, [](std::string text, std::size_t at) { return text.insert(at, "."); }); }},
    {"two commas",
     {"form.stray-punctuation"},
     [](Patient& p) { return on_line(p, [](std::string text, std::size_t at) { return text.insert(at, ",,"); }); }},
    {"blank before a comma",
     {"form.stray-punctuation"},
     [](Patient& p) { return on_line(p, [](std::string text, std::size_t at) { return text.insert(at, " ,"); }); }},
    {"undefined abbreviation",
     {"language.undefined-abbreviation"},
     [](Patient& p) { return on_line(p, [](std::string text, std::size_t at) { return text.insert(at, " QXTBV"); }); }},
    {"other date of a base",
     {"authority.base-mismatch", "form.citation"},
     [](Patient& p) {
       for (const plan::LegalBase& base : p.draft.head.bases)
         if (base.number_symbol && base.date) {
           const std::string said = " theo văn bản số " + *base.number_symbol + " ngày " +
                                    checks::day_text(*Day::make(base.date->year() - 1, base.date->month(), 5));
           return on_line(p, [&](std::string text, std::size_t at) { return text.insert(at, said); });
         }
       return false;
     }},
    {"year before",
     {"time.before-plan", "time.body-appendix-conflict"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return names_year(p, i); }, [&](const Item& i) { return with_year(p, i, -1); });
     }},
    {"years before",
     {"time.before-plan", "time.body-appendix-conflict"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return names_year(p, i); }, [&](const Item& i) { return with_year(p, i, -10); });
     }},
    {"year after",
     {"time.after-plan", "time.body-appendix-conflict"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return names_year(p, i); }, [&](const Item& i) { return with_year(p, i, 2); });
     }},
    {"year left out",
     {"time.year-missing", "time.vague"},
     [](Patient& p) {
       return change_time(
           p,
           [&](const Item& i) {
             return i.schedule.text.ends_with("/" + year_of(p)) &&
                    i.schedule.text.find(year_of(p)) + 4 == i.schedule.text.size();
           },
           [](const Item& i) { return i.schedule.text.substr(0, i.schedule.text.size() - 5); });
     }},
    {"impossible day",
     {"time.impossible"},
     [](Patient& p) {
       return change_time(
           p, [](const Item&) { return true; }, [&](const Item&) { return "trước ngày 31/11/" + year_of(p); });
     }},
    {"vague time",
     {"time.vague"},
     [](Patient& p) {
       const char* vague[] = {"Sớm nhất có thể", "Trong thời gian tới", "Kịp thời", "Đầu năm"};
       const char* word = vague[p.pick(4)];
       return change_time(
           p, [&](const Item& i) { return is_alone(p, i.schedule.origin, i.schedule.text); },
           [&](const Item&) { return word; });
     }},
    {"open event",
     {"time.open-event"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return is_alone(p, i.schedule.origin, i.schedule.text); },
           [](const Item&) { return "Sau khi có ý kiến của cấp trên"; });
     }},
    {"time left out",
     {"time.missing"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return is_alone(p, i.schedule.origin, i.schedule.text); },
           [](const Item&) { return ""; });
     }},
    {"wrong weekday",
     {"time.weekday"},
     [](Patient& p) {
       return change_time(
           p, [&](const Item& i) { return i.schedule.end && is_alone(p, i.schedule.origin, i.schedule.text); },
           [](const Item& i) {
             static const char* const names[] = {"thứ Hai", "thứ Ba",  "thứ Tư",  "thứ Năm",
                                                 "thứ Sáu", "thứ Bảy", "Chủ nhật"};
             return std::string(names[static_cast<std::size_t>(i.schedule.end->weekday()) % 7]) + ", ngày " +
                    checks::day_text(*i.schedule.end);
           });
     }},
    {"body against appendix",
     {"time.body-appendix-conflict", "time.order"},
     [](Patient& p) {
       const auto in_both = [](const Item& i) {
         return std::all_of(i.sources.begin(), i.sources.end(), [&](const auto& s) {
           return s.part == plan::Part::assignment || s.text.find(i.schedule.text) != std::string::npos;
         });
       };
       return change_time(
           p,
           [&](const Item& i) {
             return checks::stands_in(i, plan::Part::body) && checks::stands_in(i, plan::Part::appendix) &&
                    i.schedule.text.starts_with("Tháng ") && in_both(i);
           },
           [&](const Item& i) {
             return i.schedule.text.find("Tháng 3") == 0 ? "Tháng 4/" + year_of(p) : "Tháng 3/" + year_of(p);
           });
     }},
    {"product left out",
     {"product.missing"},
     [](Patient& p) {
       std::vector<std::pair<const Item*, const plan::Deliverable*>> with;
       for (const Item* i : items(p, [](const Item& i) { return i.deliverables.size() == 1; }))
         if (is_alone(p, i->deliverables[0].origin, i->deliverables[0].text))
           with.emplace_back(i, i->deliverables.data());
       const auto* one = p.one_of(with);
       return one != nullptr && p.set(p.at(one->second->origin), "");
     }},
    {"product counts otherwise",
     {"product.conflict"},
     [](Patient& p) {
       std::vector<std::pair<const plan::Deliverable*, std::string>> with;
       for (const Item* i : items(p, [](const Item&) { return true; }))
         for (const plan::Deliverable& d : i->deliverables)
           if (d.quantity && d.unit && *d.unit != "%" && !d.text.empty() && i->sources.size() > 1 &&
               is_digit(d.text.front()) && !d.origin.inherited &&
               i->title.find(d.text.substr(0, 2)) != std::string::npos)
             with.emplace_back(&d, d.text.substr(d.text.find(' ')));
       const auto* one = p.one_of(with);
       return one != nullptr && p.change(one->first->origin, one->first->text, "17" + one->second);
     }},
    {"doer left out",
     {"person.missing", "responsibility.no-lead"},
     [](Patient& p) {
       std::vector<const plan::Assignment*> with;
       for (const Item* i : items(p, [](const Item&) { return true; }))
         if (i->assignments.size() == 1 && i->assignments[0].role <= plan::Role::performing &&
             is_alone(p, i->assignments[0].origin, i->assignments[0].text))
           with.push_back(i->assignments.data());
       const auto* one = p.one_of(with);
       return one != nullptr && p.set(p.at((*one)->origin), "");
     }},
    {"two doers",
     {"responsibility.several-leads"},
     [](Patient& p) {
       std::vector<const plan::Assignment*> with;
       for (const Item* i : items(p, [](const Item&) { return true; }))
         for (const plan::Assignment& a : i->assignments)
           if (a.role == plan::Role::lead && is_alone(p, a.origin, a.text)) with.push_back(&a);
       const auto* one = p.one_of(with);
       return one != nullptr && p.set(p.at((*one)->origin), "Phòng Tổ chức cán bộ, Phòng Kế hoạch tài chính");
     }},
    {"collective doer",
     {"responsibility.collective"},
     [](Patient& p) {
       std::vector<const plan::Assignment*> with;
       for (const Item* i : items(p, [](const Item&) { return true; }))
         for (const plan::Assignment& a : i->assignments)
           if (a.role <= plan::Role::performing && i->assignments.size() == 1 && is_alone(p, a.origin, a.text) &&
               a.text.find("Các") != 0)
             with.push_back(&a);
       const auto* one = p.one_of(with);
       return one != nullptr && p.set(p.at((*one)->origin), "Các phòng, đơn vị");
     }},
    {"number twice", {"form.duplicate-number", "form.number-gap"}, [](Patient& p) { return renumber(p, -1); }},
    {"number left out", {"form.number-gap", "form.duplicate-number"}, [](Patient& p) { return renumber(p, 1); }},
    {"other bullet",
     {"form.mixed-bullets"},
     [](Patient& p) {
       auto lines = p.lines([](const document::Paragraph& q, const plan::Place& place) {
         return q.text.starts_with("- ") && !place.table;
       });
       document::Paragraph** line = lines.size() < 4 ? nullptr : p.one_of(lines);
       return line != nullptr && p.set(*line, "•" + (*line)->text.substr(1));
     }},
    {"no signer",
     {"authority.no-signer"},
     [](Patient& p) {
       if (!p.draft.head.signer) return false;
       const auto& signer = *p.draft.head.signer;
       for (const auto& part : {signer.name, signer.position, signer.authority}) {
         if (!part) continue;
         bool done = false;
         for (document::Paragraph* line :
              p.lines([&](const document::Paragraph&q, const plan::Place&) { return trim(q.text) == *part; }))
           done = p.set(line, "") || done;
         if (!done) return false;
       }
       return true;
     }},
    {"number left blank",
     {"form.blank-number"},
     [](Patient& p) {
       if (!p.draft.head.number || !p.draft.head.symbol) return false;
       const std::string whole = *p.draft.head.number + "/" + *p.draft.head.symbol;
       auto lines = p.lines([&](const document::Paragraph& q, const plan::Place&) {
         return q.text.find(whole) != std::string::npos && q.text.find("ố") != std::string::npos;
       });
       if (lines.empty()) return false;
       std::string text = lines.front()->text;
       return p.set(lines.front(), text.replace(text.find(whole), p.draft.head.number->size(), "      "));
     }},
    {"draft mark",
     {"form.draft-mark"},
     [](Patient& p) {
       if (p.draft.head.draft) return false;
       document::Paragraph mark;
       mark.text = "DỰ THẢO";
       p.document.blocks.insert(p.document.blocks.begin(), document::Block{mark});
       return true;
     }},
    {"address among recipients",
     {"form.recipient"},
     [](Patient& p) {
       if (p.draft.head.recipients.size() < 2) return false;
       const std::string& one = p.draft.head.recipients[p.pick(p.draft.head.recipients.size() - 1)];
       auto lines = p.lines([&](const document::Paragraph& q, const plan::Place&) {
         return q.text.starts_with("-") && q.text.find(one) != std::string::npos &&
                q.text.find("@") == std::string::npos;
       });
       return !lines.empty() && p.set(lines.back(), "- vanthu@tinh.gov.vn;");
     }},
    {"abolished body",
     {"language.obsolete-name"},
     [](Patient& p) {
       if (p.draft.head.year.value_or(0) < 2026) return false;
       return on_line(p, [](std::string text, std::size_t at) { return text.insert(at, " cùng Thanh tra Sở"); });
     }},
    {"two of the clears",
     {"work.clears-named"},
     [](Patient& p) {
       if (!p.lines([](const document::Paragraph& q, const plan::Place&) {
               return q.text.find("rõ việc") != std::string::npos;
             }).empty())
         return false;
       return on_line(p, [](std::string text, std::size_t) { return text + " Phân công rõ người, rõ việc."; });
     }},
    {"count told otherwise",
     {"responsibility.count-mismatch"},
     [](Patient& p) {
       auto lines = p.lines([](const document::Paragraph& q, const plan::Place&) {
         return q.text.find("1 nhiệm vụ trọng tâm") != std::string::npos ||
                q.text.find("1 nhiệm vụ chấp thuận") != std::string::npos;
       });
       document::Paragraph** line = p.one_of(lines);
       if (line == nullptr) return false;
       std::string text = (*line)->text;
       text[text.find("1 nhiệm vụ")] = '3';
       return p.set(*line, text);
     }},
    {"row not in the text",
     {"work.not-in-body"},
     [](Patient& p) {
       auto both = items(p, [](const Item& i) {
         return i.kind == plan::ItemKind::step && checks::stands_in(i, plan::Part::body) &&
                checks::stands_in(i, plan::Part::appendix);
       });
       const Item** item = p.one_of(both);
       if (item == nullptr) return false;
       for (const plan::Place& source : (*item)->sources)
         if (source.part == plan::Part::body) return p.set(checks::paragraph_at(p.document, source), "");
       return false;
     }},
};

/// How often each rule speaks at each place.
using Told = std::map<std::pair<std::string, std::string>, int>;

Told told_of(const Document& document) {
  Told told;
  const auto draft = extraction::extract(document);
  if (!draft.ok()) return told;
  for (const plan::Finding& finding : checks::check(*draft, document)) {
    const plan::Place place = finding.places.empty() ? plan::Place{} : finding.places.front();
    ++told[{finding.rule, fmt::format("{} {} {} {}", place.table.value_or(0), place.row.value_or(0),
                                      place.column.value_or(0), place.paragraph.value_or(0))}];
  }
  return told;
}

int count_of(const Told& told, const std::string& rule) {
  int count = 0;
  for (const auto& [key, times] : told) count += key.first == rule ? times : 0;
  return count;
}

/// The rules that say something new: more often, or, `moved`, at a place of which they said nothing.
std::set<std::string> new_rules(const Told& before, const Told& after, bool moved) {
  std::set<std::string> rules;
  for (const auto& [key, times] : after)
    if (count_of(after, key.first) > count_of(before, key.first) || (moved && !before.contains(key)))
      rules.insert(key.first);
  return rules;
}

struct Score {
  int planted = 0, found = 0, others = 0;
};

void plant_all(const std::string& file, const Document& document, bool show, std::map<std::string, Score>& scores) {
  const auto draft = extraction::extract(document);
  if (!draft.ok()) return;
  const Told before = told_of(document);
  constexpr int tries = 8;
  for (const Kind& kind : kinds) {
    std::set<std::string> done;
    for (int seed = 0; seed < tries; ++seed) {
      Random random(static_cast<unsigned>(seed));
      Patient patient{document, *draft, random};
      if (!kind.plant(patient) || !done.insert(patient.what).second) continue;
      Score& score = scores[kind.name];
      ++score.planted;
      const Told after = told_of(patient.document);
      const auto wanted = [&](const std::string& rule) {
        return std::find(kind.rules.begin(), kind.rules.end(), rule) != kind.rules.end();
      };
      const auto more = new_rules(before, after, false), moved = new_rules(before, after, true);
      const bool hit = std::any_of(moved.begin(), moved.end(), wanted);
      std::string others;
      for (const std::string& rule : more)
        if (!wanted(rule)) others += " " + rule, ++score.others;
      score.found += hit ? 1 : 0;
      if (show && (!hit || !others.empty()))
        fmt::print("  {} [{}] {}{}{}\n", file, kind.name, hit ? "found" : "MISSED",
                   others.empty() ? "" : ", also" + others, ": " + patient.what);
    }
  }
}

/// Makes each repair that a finding proposes, one at a time: it must take its finding away and bring no other.
void repair_all(const std::string& file, const Document& document, bool show, Score& score) {
  const auto draft = extraction::extract(document);
  if (!draft.ok()) return;
  const Told before = told_of(document);
  for (const plan::Finding& finding : checks::check(*draft, document)) {
    if (finding.edits.empty()) continue;
    ++score.planted;
    Document mended = document;
    const bool applied = checks::apply_edits(mended, finding.edits);
    const Told after = told_of(mended);
    const bool gone = applied && count_of(after, finding.rule) < count_of(before, finding.rule);
    const auto more = new_rules(before, after, false);
    score.found += gone && more.empty() ? 1 : 0;
    if (show && (!gone || !more.empty()))
      fmt::print("  {} [repair of {}] {}{}{}: {}\n", file, finding.rule, applied ? "" : "not applied ",
                 gone ? "" : "still there ", more.empty() ? "" : "now also " + *more.begin(), finding.message.vi);
  }
}

}  // namespace

int main(int count, char** words) {
  std::map<std::string, Score> scores;
  Score repairs;
  bool show = false;
  for (int i = 1; i < count; ++i) {
    const std::string name = words[i];
    if (name == "--show") {
      show = true;
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto document = readers::read(bytes);
    if (!document.ok()) {
      fmt::print(stderr, "{}: {}\n", name, document.error().where);
      return 1;
    }
    const std::string shown = name.size() > 40 ? name.substr(name.size() - 40) : name;
    plant_all(shown, *document, show, scores);
    repair_all(shown, *document, show, repairs);
  }
  Score all;
  for (const auto& [name, score] : scores) {
    fmt::print("{:28} {:4} of {:4}, others {}\n", name, score.found, score.planted, score.others);
    all.planted += score.planted;
    all.found += score.found;
    all.others += score.others;
  }
  fmt::print("repairs that take their finding away and bring none: {} of {}\n", repairs.found, repairs.planted);
  fmt::print("planted.recall {:.3f} precision {:.3f}\n", static_cast<double>(all.found) / std::max(1, all.planted),
             static_cast<double>(all.found) / std::max(1, all.found + all.others));
}
