// SPDX-License-Identifier: AGPL-3.0-or-later
// The page of a council: who sits, by what rules, how far it is, and, once it is counted, what came of it.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "foundation/base/sha256.h"
#include "plan/model/refusal.h"
#include "programmes/councils/grading.h"
#include "programmes/councils/sitting.h"
#include "reports/councils.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

namespace councils = programmes::councils;
using councils::Ballot;
using councils::BallotForm;
using councils::Boxed;
using councils::CouncilState;
using councils::Finding;
using councils::Grade;
using councils::Member;
using councils::Stage;

using Words = std::pair<std::string, std::string>;

/// What both() joined.
Words words_in(const std::string& text) {
  const auto middle = text.find(plan::between_languages);
  return middle == std::string::npos ? Words(text, text) : Words(text.substr(0, middle), text.substr(middle + 1));
}

/// Null where there are none.
void write_words(JsonWriter& out, const char* name, const std::string& text) {
  out.key(name);
  if (text.empty()) return out.null();
  const auto [vi, en] = words_in(text);
  out.begin_flat_object();
  member(out, "vi", vi);
  member(out, "en", en);
  out.end_object();
}

void count_member(JsonWriter& out, const char* name, std::int64_t number) {
  out.key(name);
  out.number(number);
}

template <class Number>
void number_or_null(JsonWriter& out, const char* name, const std::optional<Number>& number) {
  out.key(name);
  if (!number)
    out.null();
  else if constexpr (std::is_same_v<Number, Decimal>)
    out.raw(number->str());
  else
    out.number(*number);
}

std::string said(const std::optional<Decimal>& number) {
  return number ? number->str(NumberFormat::vietnamese) : std::string();
}

/// "0,71": what statistics come to is no more exact than that.
std::string said(const std::optional<double>& number) {
  if (!number) return {};
  std::string text = fmt::format("{:.2f}", *number);
  if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

std::string vote_text(int vote) { return vote == 1 ? "đồng ý" : vote == 2 ? "không đồng ý" : "trắng"; }
std::string_view vote_name(int vote) { return vote == 1 ? "for" : vote == 2 ? "against" : "blank"; }

std::string sealing_words() {
  return plan::both(
      "Mỗi phiếu được niêm phong hai lớp ngay khi bỏ: lớp trong mở bằng mật khẩu của thư ký, lớp ngoài bằng mật khẩu "
      "của "
      "chủ tịch; mã SHA-256 của phiếu được ghi lại cùng lúc. Trước khi cả hai tự nhập mật khẩu, không ai đọc được "
      "phiếu, "
      "kể cả người giữ máy chủ và bản sao lưu; phiếu bị sửa sau khi bỏ sẽ lộ ra khi kiểm phiếu. Niêm phong không chống "
      "được người nắm quyền điều khiển phần mềm đang chạy vào đúng lúc phiếu được bỏ hoặc mật khẩu được nhập.",
      "Each ballot is sealed twice as it is cast: within by the secretary's password, without by the chair's; its "
      "SHA-256 is recorded at once. Before both have typed their passwords nobody reads it, whoever keeps the server "
      "and its backups included, and a ballot that was changed since is found out when they are counted. It does not "
      "protect against who controls the running program while a ballot is cast or a password is typed.");
}

std::string far_off_words(const councils::RuleSet& rules) {
  const std::string times = rules.far_times.str(NumberFormat::vietnamese);
  const std::string least = rules.far_least.str(NumberFormat::vietnamese);
  return plan::both(
      "Phiếu lệch: cách trung vị hơn " + times + " lần độ lệch tuyệt đối trung vị (đã nhân 1,4826) và ít nhất " +
          least + " điểm. Phiếu lệch vẫn được tính vào kết quả; điểm trung bình không kể phiếu lệch chỉ để tham khảo.",
      "Far off: farther from the median than " + rules.far_times.str() +
          " times the median absolute deviation (times 1.4826), and at least " + rules.far_least.str() +
          " points from it. Such ballots count all the same; the mean without them is for information only.");
}

/// The ballots of a dossier that are valid, and which of them lie far off.
std::vector<const Ballot*> far_ballots(const CouncilPage& page, const std::string& dossier) {
  std::vector<const Ballot*> valid, far;
  std::vector<Decimal> totals;
  if (page.rules.form != BallotForm::points) return far;
  for (const Ballot& one : page.council.ballots)
    if (one.dossier == dossier && councils::is_valid(one, page.rules))
      valid.push_back(&one), totals.push_back(councils::total_of(one));
  const auto flagged = councils::far_from_others(totals, page.rules);
  for (std::size_t i = 0; i < valid.size(); ++i)
    if (flagged[i]) far.push_back(valid[i]);
  return far;
}

bool is_hidden(const CouncilPage& page, const std::string& dossier) {
  return std::find(page.hidden.begin(), page.hidden.end(), dossier) != page.hidden.end();
}

document::GridCell mark(bool is, const char* text = "x") { return std::string(is ? text : ""); }

class Page {
 public:
  Page(const CouncilPage& page, const Names& names) : page_(page), council_(page.council), names_(names) {}

  Answer answer() {
    out_.begin_object();
    head();
    dossiers();
    members();
    rules();
    state();
    commitments();
    ballots();
    findings();
    statistics();
    write_words(out_, "sealing", sealing_words());
    out_.end_object();
    answer_.json = out_.take() + "\n";
    answer_.notes.push_back({"Niêm phong phiếu", {{words_in(sealing_words()).first, {}}}, document::Tone::info});
    return std::move(answer_);
  }

 private:
  bool is_counted() const { return council_.stage == Stage::counted; }
  std::string user(const std::string& id) const { return names_("user", id); }

  void field(const char* label, std::string value) {
    if (!value.empty()) answer_.fields.push_back({label, std::move(value)});
  }
  void table(const char* title, document::Grid grid) {
    if (!grid.rows.empty()) answer_.tables.push_back({title, std::move(grid)});
  }

  void head() {
    const auto& set = council_.set;
    member(out_, "format", "sauro.council/1");
    member(out_, "id", page_.id);
    member(out_, "title", set.title);
    member(out_, "kind", set.kind);
    member(out_, "document", set.document);
    member(out_, "decided", set.day);
    member(out_, "mode", councils::name_of(set.mode));
    member(out_, "stage", councils::name_of(council_.stage));
    member(out_, "day", council_.invited.day);
    member(out_, "papers", council_.invited.papers);
    member(out_, "time", council_.invited.time);
    member(out_, "place", council_.invited.place);
    member_or_null(out_, "seat", page_.seat ? councils::name_of(*page_.seat) : std::string_view());
    member(out_, "next", councils::name_of(page_.next.todo));
    count_member(out_, "done", page_.next.done);
    count_member(out_, "all", page_.next.all);
    const auto day = [](const std::optional<Day>& one) { return one ? document::day_text(*one) : std::string(); };
    field("Hội đồng", page_.id);
    field("Tên", set.title);
    field("Loại", council_kind_text(set.kind));
    field("Quyết định", set.document + (set.document.empty() || !set.day ? "" : ", ") + day(set.day));
    field("Bước", council_stage_text(council_.stage));
    field("Họp", day(council_.invited.day) + (council_.invited.time.empty() ? "" : ", " + council_.invited.time) +
                     (council_.invited.place.empty() ? "" : ", " + council_.invited.place));
    field("Tài liệu đến", day(council_.invited.papers));
    if (page_.seat) field("Tôi là", seat_text(*page_.seat));
    field("Việc cần làm", next_text(page_.next));
  }

  void dossiers() {
    document::Grid grid;
    grid.columns = {{"Hồ sơ", 10, 5, 0}, {"Tên", 50, 16, 0}, {"Tổ chức chủ trì", 30, 12, 0}};
    out_.key("dossiers");
    out_.begin_array();
    for (const DossierNamed& one : page_.dossiers) {
      out_.begin_flat_object();
      member(out_, "id", one.id);
      member(out_, "title", one.title);
      member(out_, "host", one.host);
      member(out_, "hidden", is_hidden(page_, one.id));
      member(out_, "late", one.late);
      products(one);
      out_.end_object();
      grid.rows.push_back({{one.id, one.title + (one.late ? " (nộp chậm)" : ""), one.host}});
    }
    out_.end_array();
    table("HỒ SƠ", std::move(grid));
  }

  /// Of what is graded by product.
  void products(const DossierNamed& one) {
    out_.key("products");
    out_.begin_flat_array();
    for (const councils::Product& product : one.products) {
      out_.begin_flat_object();
      member(out_, "name", product.name);
      member(out_, "unit", product.unit);
      out_.key("ordered");
      out_.raw(product.ordered.str());
      out_.key("delivered");
      out_.raw(product.delivered.str());
      out_.end_object();
    }
    out_.end_array();
  }

  void members() {
    document::Grid grid;
    grid.columns = {{"Thành viên", 28, 12, 0}, {"Chỗ ngồi", 18, 8, 0}, {"Đã khai", 8, 7, 0},
                    {"Xung đột", 12, 8, 0},    {"Có mặt", 12, 6, 0},   {"Phiếu", 8, 5, 0}};
    out_.key("members");
    out_.begin_array();
    for (const Member& one : council_.set.members) {
      const auto* declared = councils::declared_by(council_, one.user);
      const auto conflicts = declared == nullptr ? std::vector<std::string>() : declared->conflicts;
      const auto to_cast = councils::judged_by(council_, one.user).size();
      int cast = 0, times = 0;
      for (const Boxed& ballot : council_.box)
        if (ballot.user == one.user) ++cast, times += ballot.times;
      const auto& absent = council_.attended.written;
      const bool written = std::find(absent.begin(), absent.end(), one.user) != absent.end();
      const bool present = councils::is_present(council_, one.user);
      out_.begin_flat_object();
      member(out_, "user", one.user);
      member(out_, "name", user(one.user));
      member(out_, "seat", councils::name_of(one.seat));
      member(out_, "declared", declared != nullptr);
      member(out_, "conflicts", conflicts);
      member(out_, "present", present);
      member(out_, "written", written);
      count_member(out_, "cast", cast);
      count_member(out_, "expected", static_cast<std::int64_t>(to_cast));
      count_member(out_, "times", times);
      out_.end_object();
      grid.rows.push_back({{user(one.user), seat_text(one.seat), mark(declared != nullptr),
                            fmt::format("{}", fmt::join(conflicts, ", ")),
                            std::string(present   ? "x"
                                        : written ? "gửi ý kiến"
                                                  : ""),
                            to_cast == 0 ? std::string() : fmt::format("{}/{}", cast, to_cast)}});
    }
    out_.end_array();
    table("THÀNH VIÊN", std::move(grid));
  }

  void rules() {
    document::Grid grid;
    grid.columns = {{"Quy định", 48, 16, 0}, {"Giá trị", 28, 8, 0}, {"Nguồn", 34, 12, 0}, {"", 14, 8, 0}};
    out_.key("rules");
    out_.begin_array();
    for (const rules::Value& one : page_.sources) {
      out_.begin_flat_object();
      member(out_, "id", one.id);
      member(out_, "what", one.what);
      member(out_, "value", one.text);
      member(out_, "unit", one.unit);
      member(out_, "source", one.source.text);
      member_or_null(out_, "clause", one.source.clause);
      member(out_, "confidence", name_of(one.source.confidence));
      out_.end_object();
      const auto colon = one.what.find(": ");
      grid.rows.push_back({{colon == std::string::npos ? one.what : one.what.substr(colon + 2), rule_value_text(one),
                            source_text(one.source), confidence_text(one.source.confidence)}});
    }
    out_.end_array();
    table("QUY ĐỊNH ĐANG ÁP DỤNG", std::move(grid));
  }

  void state() {
    const bool sits = council_.stage == Stage::appointed || council_.stage == Stage::invited;
    const auto missing = sits ? councils::missing_for_quorum(council_, page_.rules) : std::vector<std::string>();
    std::vector<document::Note> notes;
    out_.key("missing");
    out_.begin_array();
    for (const std::string& one : missing) {
      const auto [vi, en] = words_in(one);
      out_.begin_flat_object();
      member(out_, "vi", vi);
      member(out_, "en", en);
      out_.end_object();
      notes.push_back({vi, {}});
    }
    out_.end_array();
    if (!notes.empty()) answer_.notes.push_back({"Còn thiếu để được họp", std::move(notes), document::Tone::warning});
    const bool chair = !council_.chair_key.open.empty(), secretary = !council_.secretary_key.open.empty();
    out_.key("seals");
    out_.begin_flat_object();
    member(out_, "chair", chair);
    member(out_, "secretary", secretary);
    out_.end_object();
    const auto turnout = councils::turnout_of(council_);
    count_member(out_, "cast", turnout.cast);
    count_member(out_, "expected", turnout.expected);
    const auto is_set = [](bool is) { return is ? "đã đặt" : "chưa đặt"; };
    field("Niêm phong", std::string("chủ tịch ") + is_set(chair) + ", thư ký " + is_set(secretary));
    if (turnout.expected > 0) field("Phiếu đã bỏ", fmt::format("{}/{}", turnout.cast, turnout.expected));
  }

  void commitments() {
    document::Grid grid;
    grid.columns = {{"Thành viên", 24, 12, 0},
                    {"Hồ sơ", 10, 5, 0},
                    {"Lần", 5, 4, 0},
                    {"Dữ kiện", 8, 5, 0},
                    {"SHA-256 của phiếu", 64, 20, 0}};
    out_.key("commitments");
    out_.begin_array();
    for (const Boxed& one : council_.box) {
      out_.begin_flat_object();
      member(out_, "user", one.user);
      member(out_, "name", user(one.user));
      member(out_, "dossier", one.dossier);
      member(out_, "sha256", one.commitment);
      count_member(out_, "fact", one.fact);
      count_member(out_, "times", one.times);
      out_.end_object();
      grid.rows.push_back(
          {{user(one.user), one.dossier, std::to_string(one.times), std::to_string(one.fact), one.commitment}});
    }
    out_.end_array();
    table("PHIẾU ĐÃ BỎ, CÒN NIÊM PHONG HAY ĐÃ MỞ", std::move(grid));
  }

  std::string ballot_text(const Ballot& one) const {
    switch (page_.rules.form) {
      case BallotForm::points: {
        std::string text;
        for (const Decimal& points : one.points)
          text.append(text.empty() ? "" : " + ").append(points.str(NumberFormat::vietnamese));
        return text;
      }
      case BallotForm::vote:
        return vote_text(one.vote) + (one.rank > 0 ? ", ưu tiên " + std::to_string(one.rank) : std::string());
      case BallotForm::grade: return grade_text(one.grade);
    }
    return {};
  }

  void ballots() {
    out_.key("ballots");
    if (!is_counted()) return out_.null();
    document::Grid grid;
    grid.columns = {{"Hồ sơ", 10, 5, 0}, {"Thành viên", 24, 12, 0}, {"Phiếu", 26, 10, 0}, {"Tổng", 8, 5, 0},
                    {"", 10, 6, 0},      {"Ý kiến", 40, 12, 1}};
    out_.begin_array();
    for (const DossierNamed& dossier : page_.dossiers) {
      if (is_hidden(page_, dossier.id)) continue;
      const auto far = far_ballots(page_, dossier.id);
      for (const Ballot& one : council_.ballots) {
        if (one.dossier != dossier.id) continue;
        const bool valid = councils::is_valid(one, page_.rules);
        const bool is_far = std::find(far.begin(), far.end(), &one) != far.end();
        write_ballot(one, valid, is_far);
        const bool scored = page_.rules.form == BallotForm::points && valid;
        grid.rows.push_back({{one.dossier, user(one.user), ballot_text(one),
                              scored ? said(std::optional(councils::total_of(one))) : std::string(),
                              std::string(!valid   ? "không hợp lệ"
                                          : is_far ? "phiếu lệch"
                                                   : ""),
                              one.opinion}});
      }
    }
    out_.end_array();
    table("PHIẾU ĐÃ KIỂM", std::move(grid));
  }

  void write_ballot(const Ballot& one, bool valid, bool is_far) {
    const std::string text = tracking::encode_whole(one);
    const bool as_cast = std::any_of(council_.box.begin(), council_.box.end(), [&](const Boxed& boxed) {
      return boxed.user == one.user && boxed.dossier == one.dossier && boxed.commitment == sha256_hex(text);
    });
    out_.begin_flat_object();
    member(out_, "user", one.user);
    member(out_, "name", user(one.user));
    member(out_, "dossier", one.dossier);
    out_.key("points");
    out_.begin_flat_array();
    for (const Decimal& points : one.points) out_.raw(points.str());
    out_.end_array();
    number_or_null(out_, "total",
                   one.points.empty() ? std::optional<Decimal>() : std::optional(councils::total_of(one)));
    const bool votes = page_.rules.form == BallotForm::vote;
    member_or_null(out_, "vote", votes ? vote_name(one.vote) : std::string_view());
    number_or_null(out_, "rank", one.rank > 0 ? std::optional<std::int64_t>(one.rank) : std::nullopt);
    member_or_null(out_, "grade", one.grade == Grade::none ? std::string_view() : councils::name_of(one.grade));
    out_.key("marks");
    out_.begin_flat_array();
    for (const Grade mark : one.marks) out_.string(councils::name_of(mark));
    out_.end_array();
    member(out_, "opinion", one.opinion);
    member(out_, "valid", valid);
    member(out_, "far_off", is_far);
    member(out_, "as_cast", as_cast);
    member(out_, "text", text);
    out_.end_object();
  }

  void findings() {
    const bool points = page_.rules.form == BallotForm::points;
    write_words(out_, "far_off_rule", points ? far_off_words(page_.rules) : std::string());
    out_.key("findings");
    if (!is_counted()) return out_.null();
    document::Grid grid;
    grid.columns = {{"Hồ sơ", 10, 5, 0},         {"Thứ", 5, 4, 0},
                    {"Kết quả", 12, 8, 0},       {"Trung bình", 10, 6, 0},
                    {"Không kể lệch", 10, 6, 0}, {"Trung vị", 9, 6, 0},
                    {"Phiếu lệch", 7, 6, 0},     {"Đồng ý", 8, 6, 0},
                    {"Xếp loại", 10, 8, 0},      {"Hợp lệ/không/thiếu", 12, 8, 1}};
    out_.begin_array();
    for (const Finding& one : council_.findings) {
      write_finding(one);
      const bool votes = page_.rules.form == BallotForm::vote;
      grid.rows.push_back(
          {{one.dossier, one.place > 0 ? std::to_string(one.place) : std::string(),
            std::string(one.passed ? "đạt"
                        : one.late ? "không đạt, nộp chậm"
                                   : "không đạt"),
            said(one.mean), said(one.mean_near), said(one.median),
            one.far_off > 0 ? std::to_string(one.far_off) : std::string(),
            votes ? fmt::format("{}/{}", one.votes_for, one.votes_for + one.votes_against) : std::string(),
            grade_text(one.grade), fmt::format("{}/{}/{}", one.valid, one.invalid, one.absent)}});
    }
    out_.end_array();
    table("KẾT QUẢ KIỂM PHIẾU", std::move(grid));
    graded();
    if (points) answer_.notes.push_back({"Phiếu lệch", {{words_in(far_off_words(page_.rules)).first, {}}}, {}});
  }

  void write_finding(const Finding& one) {
    out_.begin_flat_object();
    member(out_, "dossier", one.dossier);
    count_member(out_, "valid", one.valid);
    count_member(out_, "invalid", one.invalid);
    count_member(out_, "absent", one.absent);
    number_or_null(out_, "mean", one.mean);
    number_or_null(out_, "mean_without_far_off", one.mean_near);
    number_or_null(out_, "median", one.median);
    count_member(out_, "far_off", one.far_off);
    count_member(out_, "for", one.votes_for);
    count_member(out_, "against", one.votes_against);
    number_or_null(out_, "mean_rank", one.mean_rank);
    member_or_null(out_, "grade", one.grade == Grade::none ? std::string_view() : councils::name_of(one.grade));
    member(out_, "late", one.late);
    member(out_, "passed", one.passed);
    count_member(out_, "place", one.place);
    out_.end_object();
  }

  /// How many gave each grade to each aspect of each product, and to the report.
  void graded() {
    document::Grid grid;
    grid.columns = {{"Hồ sơ", 10, 5, 0},   {"Sản phẩm", 40, 14, 0}, {"Về", 12, 8, 0},
                    {"Xuất sắc", 9, 6, 0}, {"Đạt", 6, 5, 0},        {"Không đạt", 10, 6, 0}};
    for (const DossierNamed& dossier : page_.dossiers) {
      if (dossier.products.empty()) continue;
      for (std::size_t i = 0; i < councils::marks_of(dossier.products); ++i) {
        const auto of = [&](Grade grade) {
          return std::to_string(std::count_if(council_.ballots.begin(), council_.ballots.end(), [&](const Ballot& one) {
            return one.dossier == dossier.id && i < one.marks.size() && one.marks[i] == grade;
          }));
        };
        const std::size_t product = i / councils::aspects;
        const bool report = product == dossier.products.size();
        static constexpr const char* aspects[] = {"chủng loại", "chất lượng", "số lượng"};
        grid.rows.push_back({{dossier.id, report ? "Báo cáo tổng hợp" : product_text(dossier.products[product]),
                              std::string(report ? "" : aspects[i % councils::aspects]), of(Grade::excellent),
                              of(Grade::passed), of(Grade::failed)}});
      }
    }
    table("XẾP LOẠI THEO SẢN PHẨM", std::move(grid));
  }

  void statistics() {
    out_.key("statistics");
    if (!is_counted()) return out_.null();
    const auto all = councils::statistics_of(council_, page_.rules);
    document::Grid agreements, members;
    agreements.columns = {{"Mức thống nhất", 24, 12, 0},
                          {"Giá trị", 9, 6, 0},
                          {"Khoảng tin cậy 95%", 18, 10, 0},
                          {"p", 7, 5, 0},
                          {"Ghi chú", 50, 14, 0}};
    members.columns = {{"Người chấm", 28, 12, 0},
                       {"Hồ sơ", 6, 5, 0},
                       {"Chấm cao hơn (+), thấp hơn (−)", 14, 8, 0},
                       {"Độ tản", 8, 6, 0},
                       {"Tương quan với người khác", 12, 8, 0}};
    out_.begin_object();
    out_.key("agreements");
    out_.begin_array();
    for (const councils::Agreement& one : all.agreements) {
      out_.begin_flat_object();
      member(out_, "name", one.name);
      number_or_null(out_, "value", one.value);
      number_or_null(out_, "low", one.low);
      number_or_null(out_, "high", one.high);
      number_or_null(out_, "p", one.p);
      write_words(out_, "why_not", one.why_not);
      out_.end_object();
      const std::string range =
          one.high ? (one.low ? said(one.low) : "…") + std::string(" – ") + said(one.high) : std::string();
      agreements.rows.push_back(
          {{agreement_text(one.name), said(one.value), range, said(one.p), words_in(one.why_not).first}});
    }
    out_.end_array();
    out_.key("members");
    out_.begin_array();
    for (const councils::MemberScores& one : all.members) {
      out_.begin_flat_object();
      member(out_, "user", one.user);
      member(out_, "name", user(one.user));
      count_member(out_, "dossiers", static_cast<std::int64_t>(one.scorer.subjects));
      number_or_null(out_, "severity", one.scorer.severity);
      number_or_null(out_, "spread", one.scorer.spread);
      number_or_null(out_, "consistency", one.scorer.consistency);
      out_.end_object();
      members.rows.push_back({{user(one.user), std::to_string(one.scorer.subjects), said(one.scorer.severity),
                               said(one.scorer.spread), said(one.scorer.consistency)}});
    }
    out_.end_array();
    write_words(out_, "why_not", all.why_not);
    out_.end_object();
    table("MỨC THỐNG NHẤT CỦA HỘI ĐỒNG", std::move(agreements));
    table("TỪNG NGƯỜI CHẤM SO VỚI NHỮNG NGƯỜI KHÁC", std::move(members));
    if (!all.why_not.empty()) field("Thống kê", "không có: " + words_in(all.why_not).first);
  }

  static std::string agreement_text(const std::string& name) {
    if (name == "krippendorff-alpha") return "Krippendorff α (khoảng)";
    if (name == "kendall-w") return "Kendall W";
    std::string text = name;
    return text.replace(0, 3, "ICC");
  }

  const CouncilPage& page_;
  const CouncilState& council_;
  const Names& names_;
  JsonWriter out_{JsonWriter::Layout::indented};
  Answer answer_;
};

}  // namespace

Answer council_answer(const CouncilPage& page, const Names& names) { return Page(page, names).answer(); }

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::verified: return "verified";
    case Confidence::secondary: return "secondary";
    case Confidence::memory: return "memory";
  }
  return {};
}

std::string confidence_text(Confidence confidence) {
  switch (confidence) {
    case Confidence::verified: return {};
    case Confidence::secondary: return "theo nguồn dẫn lại";
    case Confidence::memory: return "chưa kiểm chứng";
  }
  return {};
}

std::string source_text(const LegalSource& source) {
  return source.clause.empty() ? source.text : source.text + ", " + source.clause;
}

std::string rule_value_text(const rules::Value& value) {
  const std::string_view what = std::string_view(value.id).substr(value.id.rfind('.') + 1);
  if (what == "ballot")
    return value.text == "points" ? "chấm điểm" : value.text == "vote" ? "bỏ phiếu đồng ý, không đồng ý" : "xếp loại";
  if (what != "needed") return value.number ? value.number->str(NumberFormat::vietnamese) : value.text;
  std::string text;
  for (std::size_t begin = 0; begin < value.text.size();) {
    const std::size_t end = std::min(value.text.find(' ', begin), value.text.size());
    const std::string word = value.text.substr(begin, end - begin);
    std::string seat = word;
    for (int i = 0; i < tracking::Enumerators<councils::Seat>::count; ++i)
      if (councils::name_of(static_cast<councils::Seat>(i)) == word) seat = seat_text(static_cast<councils::Seat>(i));
    text.append(text.empty() ? "" : ", ").append(seat);
    begin = end + 1;
  }
  return text;
}

}  // namespace sauro::reports
