// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/council_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "programmes/councils/sight.h"
#include "programmes/councils/sitting.h"
#include "reports/document_tables.h"
#include "reports/document_values.h"

namespace sauro::reports {
namespace {

namespace councils = programmes::councils;
using councils::BallotForm;
using councils::Finding;
using councils::Grade;
using councils::Member;
using councils::Seat;

/// "07": numbers below ten have a nought before them in official documents.
std::string number_text(std::size_t number) { return fmt::format("{:02}", number); }
std::string points_text(const std::optional<Decimal>& points) {
  return points ? points->str(NumberFormat::vietnamese) : std::string();
}

document::GridCell points_cell(const std::optional<Decimal>& points) {
  if (points) return document::GridNumber{*points, ""};
  return std::string();
}

std::string mode_text(councils::Mode mode) {
  switch (mode) {
    case councils::Mode::in_person: return "trực tiếp";
    case councils::Mode::online: return "trực tuyến";
    case councils::Mode::mixed: return "trực tiếp kết hợp trực tuyến";
  }
  return {};
}

class Paper {
 public:
  Paper(forms::Values& values, const CouncilPage& page, const Names& names)
      : values_(values), page_(page), council_(page.council), names_(names) {}

  void add() {
    sitting();
    people();
    dossiers();
    rules();
    if (council_.stage == councils::Stage::counted) found();
  }

 private:
  std::string& text(const char* name) { return values_.texts[name]; }
  /// "one;", "two.": as lists stand in documents.
  void list(const char* name, std::vector<std::string> texts) {
    for (std::string& one : texts) one += &one == &texts.back() ? "." : ";";
    values_.lists[name] = texts_of(texts);
  }
  std::string person(const std::string& user) const { return names_("user", user); }
  std::string most() const {
    councils::Ballot all;
    for (const councils::Criterion& one : page_.rules.criteria) all.points.push_back(one.most);
    return councils::total_of(all).str(NumberFormat::vietnamese);
  }

  void sitting() {
    const auto& set = council_.set;
    text("council") = set.title;
    text("council_work") = page_.rules.work;
    text("council_decision") = set.document.empty() ? std::string()
                               : set.day            ? set.document + " ngày " + prose_day(*set.day)
                                                    : set.document;
    text("council_mode") = mode_text(set.mode);
    const auto& invited = council_.invited;
    text("council_day") = invited.day ? "ngày " + prose_day(*invited.day) : std::string();
    text("council_time") =
        invited.time.empty() || !invited.day ? text("council_day") : invited.time + ", ngày " + prose_day(*invited.day);
    text("council_place") = invited.place;
    text("council_papers") = invited.papers ? prose_day(*invited.papers) : std::string();
  }

  void people() {
    std::vector<std::string> all, present, absent, conflicts;
    for (const Member& one : council_.set.members) {
      const std::string line = person(one.user) + ", " + seat_text(one.seat);
      all.push_back(line);
      const auto& written = council_.attended.written;
      const bool wrote = std::find(written.begin(), written.end(), one.user) != written.end();
      if (councils::is_present(council_, one.user))
        present.push_back(line);
      else
        absent.push_back(line + (wrote ? " (gửi ý kiến bằng văn bản)" : ""));
      const auto* declared = councils::declared_by(council_, one.user);
      if (declared == nullptr || declared->conflicts.empty()) continue;
      std::string titles;
      for (const DossierNamed& dossier : page_.dossiers)
        if (councils::has_declared_against(council_, one.user, dossier.id))
          titles += (titles.empty() ? "" : "; ") + named(dossier);
      conflicts.push_back(person(one.user) + " không đánh giá: " + titles);
    }
    list("council_members", all), list("council_conflicts", conflicts);
    // Before it has met nobody is absent.
    const bool has_met = !council_.attended.present.empty();
    list("council_present", present), list("council_absent", has_met ? absent : std::vector<std::string>());
    text("council_size") = number_text(all.size());
    text("council_present_number") = has_met ? number_text(present.size()) : std::string();
    text("council_chair") = person(std::string(councils::holder_of(council_, Seat::chair)));
    text("council_secretary") = person(std::string(councils::holder_of(council_, Seat::secretary)));
  }

  static std::string named(const DossierNamed& dossier) {
    return dossier.host.empty() ? dossier.title : dossier.title + " (" + dossier.host + ")";
  }

  void dossiers() {
    std::vector<std::string> all;
    for (const DossierNamed& one : page_.dossiers) all.push_back(named(one));
    list("council_dossiers", all);
    text("council_dossiers_number") = number_text(all.size()) + " hồ sơ";
  }

  void rules() {
    const councils::RuleSet& rules = page_.rules;
    text("council_paper_days") = number_text(static_cast<std::size_t>(rules.paper_days));
    std::string criteria;
    for (const councils::Criterion& one : rules.criteria)
      criteria += fmt::format("{}{} (tối đa {} điểm)", criteria.empty() ? "" : "; ", one.name, points_text(one.most));
    switch (rules.form) {
      case BallotForm::points:
        text("council_method") =
            fmt::format("chấm điểm theo các nhóm tiêu chí: {}; hồ sơ đạt khi điểm trung bình từ {} trên {} điểm",
                        criteria, points_text(rules.pass), most());
        text("council_far_off_rule") = fmt::format(
            "Phiếu lệch là phiếu cách trung vị hơn {} lần độ lệch tuyệt đối trung vị (nhân 1,4826) và ít nhất {} điểm; "
            "phiếu lệch vẫn được tính vào kết quả",
            points_text(rules.far_times), points_text(rules.far_least));
        break;
      case BallotForm::vote:
        text("council_method") = fmt::format(
            "bỏ phiếu kín đồng ý hoặc không đồng ý, xếp thứ tự ưu tiên; hồ sơ đạt khi quá {} % số thành viên có mặt "
            "đồng ý",
            percent(rules.agree));
        break;
      case BallotForm::grade:
        text("council_method") = fmt::format(
            "bỏ phiếu kín xếp loại xuất sắc, đạt, không đạt; hồ sơ đạt khi quá {} % số thành viên có mặt xếp loại đạt "
            "trở "
            "lên",
            percent(rules.agree));
        break;
    }
  }

  static std::string percent(const Decimal& share) {
    const auto whole = multiply(share, Decimal::of(100));
    return whole ? whole->rounded(0, Rounding::half_up).str(NumberFormat::vietnamese) : std::string();
  }

  /// What the council found about a dossier, in a sentence.
  std::string sentence(const DossierNamed& dossier, const Finding& one) const {
    std::string said = named(dossier) + ": ";
    if (one.mean) {
      said += fmt::format("điểm trung bình {}, trung vị {}", points_text(one.mean), points_text(one.median));
      if (one.far_off > 0)
        said += fmt::format(" (có {} phiếu lệch; không kể phiếu lệch, điểm trung bình là {})",
                            number_text(static_cast<std::size_t>(one.far_off)), points_text(one.mean_near));
    } else if (one.votes_for + one.votes_against > 0) {
      said += fmt::format("{}/{} phiếu đồng ý", number_text(static_cast<std::size_t>(one.votes_for)),
                          number_text(static_cast<std::size_t>(one.votes_for + one.votes_against)));
    } else if (one.grade != Grade::none) {
      said += "xếp loại " + grade_text(one.grade);
    }
    if (one.late) said += ", do hồ sơ nộp chậm";
    said += one.passed ? "; đạt" : "; không đạt";
    if (one.passed && one.place > 0 && page_.dossiers.size() > 1) said += fmt::format(", xếp thứ {}", one.place);
    return said;
  }

  const DossierNamed* dossier_named(const std::string& id) const {
    const auto at =
        std::find_if(page_.dossiers.begin(), page_.dossiers.end(), [&](const auto& one) { return one.id == id; });
    return at == page_.dossiers.end() ? nullptr : &*at;
  }

  void found() {
    std::vector<std::string> sentences, passed;
    document::Grid counts, results;
    const bool points = page_.rules.form == BallotForm::points, votes = page_.rules.form == BallotForm::vote;
    counts.columns = {{"TT", 4, 3, 0},           {"Hồ sơ", 26, 10, 0}, {"Phiếu phát ra", 6, 5, 0},
                      {"Phiếu thu về", 6, 5, 0}, {"Hợp lệ", 5, 5, 0},  {"Không hợp lệ", 6, 5, 0}};
    results.columns = {{"TT", 4, 3, 0}, {"Tên hồ sơ", 20, 10, 0}, {"Tổ chức chủ trì", 14, 8, 0}};
    if (points) {
      for (const councils::Criterion& one : page_.rules.criteria)
        results.columns.push_back({one.name + " (" + points_text(one.most) + ")", 9, 5, 0});
      for (const char* title : {"Điểm trung bình", "Trung vị", "Không kể phiếu lệch"})
        results.columns.push_back({title, 7, 5, 0});
    } else {
      results.columns.push_back({votes ? "Phiếu đồng ý" : "Xếp loại", 8, 6, 0});
    }
    results.columns.push_back({"Kết quả", 7, 6, 0}), results.columns.push_back({"Xếp thứ", 6, 4, 0});
    std::size_t order = 0;
    for (const Finding& one : council_.findings) {
      const DossierNamed* dossier = dossier_named(one.dossier);
      if (dossier == nullptr) continue;
      ++order;
      sentences.push_back(sentence(*dossier, one));
      if (one.passed) passed.push_back(named(*dossier));
      const auto cell = [](std::int64_t number) { return document::GridNumber{Decimal::of(number), ""}; };
      counts.rows.push_back({{std::to_string(order), named(*dossier), cell(one.valid + one.invalid + one.absent),
                              cell(one.valid + one.invalid), cell(one.valid), cell(one.invalid)}});
      document::GridRow row{{std::to_string(order), dossier->title, dossier->host}};
      if (points) {
        auto means = councils::criterion_means(council_.ballots, one.dossier, page_.rules);
        for (std::size_t i = 0; i < page_.rules.criteria.size(); ++i)
          row.cells.push_back(points_cell(i < means.size() ? std::optional(means[i]) : std::nullopt));
        for (const auto& value : {one.mean, one.median, one.mean_near}) row.cells.push_back(points_cell(value));
      } else {
        row.cells.emplace_back(votes ? fmt::format("{}/{}", one.votes_for, one.votes_for + one.votes_against)
                                     : grade_text(one.grade));
      }
      row.cells.emplace_back(std::string(one.passed ? "Đạt" : "Không đạt"));
      row.cells.emplace_back(one.place > 0 ? std::to_string(one.place) : std::string());
      results.rows.push_back(std::move(row));
    }
    list("council_findings", sentences), list("council_passed", passed);
    text("council_counted") = number_text(sentences.size()) + " hồ sơ";
    values_.tables["council_count_table"] = official_table(counts);
    values_.tables["council_results_table"] = official_table(results);
  }

  forms::Values& values_;
  const CouncilPage& page_;
  const councils::CouncilState& council_;
  const Names& names_;
};

}  // namespace

void add_council(forms::Values& values, const CouncilPage& page, const Names& names) {
  for (const char* name : {"council_counted", "council_far_off_rule"}) values.texts[name] = "";
  for (const char* name : {"council_findings", "council_passed"}) values.lists[name] = {};
  Paper(values, page, names).add();
}

}  // namespace sauro::reports
