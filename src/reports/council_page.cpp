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
#include "reports/lists.h"
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

using Words = std::pair<std::string, std::string>;

/// What both() joined.
Words words_in(const std::string& text) {
  const auto middle = text.find(plan::between_languages);
  return middle == std::string::npos ? Words(text, text) : Words(text.substr(0, middle), text.substr(middle + 1));
}

void count_member(JsonWriter& out, const char* name, std::int64_t number) {
  out.key(name);
  out.number(number);
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

ListCell number(const std::optional<Decimal>& one) {
  return one ? ListCell::raw(one->str(), said(one)) : ListCell::nothing();
}
ListCell number(const std::optional<double>& one) {
  if (!one) return ListCell::nothing();
  JsonWriter out(JsonWriter::Layout::indented);
  out.number(*one);
  return ListCell::raw(out.take(), said(one));
}
ListCell grade(Grade one) {
  return one == Grade::none ? ListCell::nothing() : ListCell(councils::name_of(one), grade_text(one));
}
/// Of what both() joined: an object of the two, null where there is nothing.
ListCell both_words(const std::string& text) {
  if (text.empty()) return ListCell::nothing();
  JsonWriter out(JsonWriter::Layout::indented);
  const auto [vi, en] = words_in(text);
  out.begin_flat_object();
  member(out, "vi", vi);
  member(out, "en", en);
  out.end_object();
  return ListCell::raw(out.take(), vi);
}

void write_words(JsonWriter& out, const char* name, const std::string& text) {
  out.key(name);
  out.raw(both_words(text).json);
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
  bool is_counted() const { return council_.stage == councils::Stage::counted; }
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
    field("Loại", programmes::councils::kind_name(set.kind));
    field("Quyết định", set.document + (set.document.empty() || !set.day ? "" : ", ") + day(set.day));
    field("Bước", council_stage_text(council_.stage));
    field("Họp", day(council_.invited.day) + (council_.invited.time.empty() ? "" : ", " + council_.invited.time) +
                     (council_.invited.place.empty() ? "" : ", " + council_.invited.place));
    field("Tài liệu đến", day(council_.invited.papers));
    if (page_.seat) field("Tôi là", seat_text(*page_.seat));
    field("Việc cần làm", next_text(page_.next));
  }

  void dossiers() {
    ListRows rows;
    for (const DossierNamed& one : page_.dossiers)
      rows.push_back({one.id, ListCell(one.title, one.title + (one.late ? " (nộp chậm)" : "")), one.host,
                      ListCell::yes(is_hidden(page_, one.id)), ListCell::yes(one.late), products(one)});
    add_list(out_, answer_, "dossiers", "HỒ SƠ",
             {{"id", "Hồ sơ", 10},
              {"title", "Tên", 50},
              {"host", "Tổ chức chủ trì", 30},
              {"hidden", nullptr},
              {"late", nullptr},
              {"products", nullptr}},
             rows);
  }

  /// Of what is graded by product.
  static ListCell products(const DossierNamed& one) {
    return ListCell::objects(one.products, [](JsonWriter& out, const councils::Product& product, std::size_t) {
      member(out, "name", product.name);
      member(out, "unit", product.unit);
      out.key("ordered");
      out.raw(product.ordered.str());
      out.key("delivered");
      out.raw(product.delivered.str());
    });
  }

  void members() {
    ListRows rows;
    for (const Member& one : council_.set.members) {
      const auto* declared = councils::declared_by(council_, one.user);
      const auto conflicts = declared == nullptr ? std::vector<std::string>() : declared->conflicts;
      const auto to_cast = static_cast<std::int64_t>(councils::judged_by(council_, one.user).size());
      std::int64_t cast = 0, times = 0;
      for (const Boxed& ballot : council_.box)
        if (ballot.user == one.user) ++cast, times += ballot.times;
      const auto& absent = council_.attended.written;
      const bool written = std::find(absent.begin(), absent.end(), one.user) != absent.end();
      rows.push_back({one.user, user(one.user), ListCell(councils::name_of(one.seat), seat_text(one.seat)),
                      ListCell::yes(declared != nullptr, "x"), ListCell(conflicts),
                      ListCell::yes(councils::is_present(council_, one.user), "x"),
                      ListCell::yes(written, "ý kiến bằng văn bản"),
                      ListCell::raw(std::to_string(cast), to_cast == 0 ? "" : fmt::format("{}/{}", cast, to_cast)),
                      to_cast, times});
    }
    add_list(out_, answer_, "members", "THÀNH VIÊN",
             {{"user", nullptr},
              {"name", "Thành viên", 28},
              {"seat", "Chỗ ngồi", 18},
              {"declared", "Đã khai", 8},
              {"conflicts", "Xung đột", 12},
              {"present", "Có mặt", 7},
              {"written", "Vắng", 12},
              {"cast", "Phiếu", 8},
              {"expected", nullptr},
              {"times", nullptr}},
             rows);
  }

  void rules() {
    ListRows rows;
    for (const rules::Value& one : page_.sources) {
      const auto colon = one.what.find(": ");
      rows.push_back({one.id, ListCell(one.what, colon == std::string::npos ? one.what : one.what.substr(colon + 2)),
                      ListCell(one.text, rule_value_text(one)), one.unit,
                      ListCell(one.source.text, source_text(one.source)),
                      one.source.clause.empty() ? ListCell::nothing() : ListCell(one.source.clause, {}),
                      ListCell(name_of(one.source.confidence), confidence_text(one.source.confidence))});
    }
    add_list(out_, answer_, "rules", "QUY ĐỊNH ĐANG ÁP DỤNG",
             {{"id", nullptr},
              {"what", "Quy định", 48},
              {"value", "Giá trị", 28},
              {"unit", nullptr},
              {"source", "Nguồn", 34},
              {"clause", nullptr},
              {"confidence", "", 14}},
             rows);
  }

  void state() {
    const bool sits = council_.stage == councils::Stage::appointed || council_.stage == councils::Stage::invited;
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
    ListRows rows;
    for (const Boxed& one : council_.box)
      rows.push_back({one.user, user(one.user), one.dossier, std::int64_t{one.times}, one.fact, one.commitment});
    add_list(out_, answer_, "commitments", "PHIẾU ĐÃ BỎ, CÒN NIÊM PHONG HAY ĐÃ MỞ",
             {{"user", nullptr},
              {"name", "Thành viên", 24},
              {"dossier", "Hồ sơ", 10},
              {"times", "Lần", 5},
              {"fact", "Dữ kiện", 8},
              {"sha256", "SHA-256 của phiếu", 64}},
             rows);
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
    if (!is_counted()) {
      out_.key("ballots");
      return out_.null();
    }
    ListRows rows;
    for (const DossierNamed& dossier : page_.dossiers) {
      if (is_hidden(page_, dossier.id)) continue;
      const auto far = far_ballots(page_, dossier.id);
      for (const Ballot& one : council_.ballots)
        if (one.dossier == dossier.id)
          rows.push_back(ballot(one, std::find(far.begin(), far.end(), &one) != far.end()));
    }
    add_list(out_, answer_, "ballots", "PHIẾU ĐÃ KIỂM",
             {{"dossier", "Hồ sơ", 10},
              {"user", nullptr},
              {"name", "Thành viên", 24},
              {"points", "Phiếu", 26},
              {"total", "Tổng", 8},
              {"vote", nullptr},
              {"rank", nullptr},
              {"grade", nullptr},
              {"marks", nullptr},
              {"valid", "", 13},
              {"far_off", "", 10},
              {"opinion", "Ý kiến", 40},
              {"as_cast", nullptr},
              {"text", nullptr}},
             rows);
  }

  std::vector<ListCell> ballot(const Ballot& one, bool is_far) const {
    const std::string text = tracking::encode_whole(one);
    const bool valid = councils::is_valid(one, page_.rules);
    const bool as_cast = std::any_of(council_.box.begin(), council_.box.end(), [&](const Boxed& boxed) {
      return boxed.user == one.user && boxed.dossier == one.dossier && boxed.commitment == sha256_hex(text);
    });
    const bool votes = page_.rules.form == BallotForm::vote;
    JsonWriter points(JsonWriter::Layout::indented), marks(JsonWriter::Layout::indented);
    points.begin_flat_array();
    for (const Decimal& each : one.points) points.raw(each.str());
    points.end_array();
    marks.begin_flat_array();
    for (const Grade each : one.marks) marks.string(councils::name_of(each));
    marks.end_array();
    return {one.dossier,
            one.user,
            user(one.user),
            ListCell::raw(points.take(), ballot_text(one)),
            number(one.points.empty() ? std::optional<Decimal>() : std::optional(councils::total_of(one))),
            votes ? ListCell(vote_name(one.vote), {}) : ListCell::nothing(),
            one.rank > 0 ? ListCell(std::int64_t{one.rank}) : ListCell::nothing(),
            grade(one.grade),
            ListCell::raw(marks.take(), {}),
            ListCell::raw(valid ? "true" : "false", valid ? "" : "không hợp lệ"),
            ListCell::yes(is_far, "phiếu lệch"),
            one.opinion,
            ListCell::yes(as_cast),
            text};
  }

  void findings() {
    const bool points = page_.rules.form == BallotForm::points;
    write_words(out_, "far_off_rule", points ? far_off_words(page_.rules) : std::string());
    if (!is_counted()) {
      out_.key("findings");
      return out_.null();
    }
    ListRows rows;
    for (const Finding& one : council_.findings) {
      const bool votes = page_.rules.form == BallotForm::vote;
      const auto count = [](int many) { return std::int64_t{many}; };
      rows.push_back(
          {one.dossier, ListCell::raw(std::to_string(one.place), one.place > 0 ? std::to_string(one.place) : ""),
           ListCell::raw(one.passed ? "true" : "false", one.passed ? "đạt" : "không đạt"),
           ListCell::yes(one.late, "nộp chậm"), number(one.mean), number(one.mean_near), number(one.median),
           ListCell::raw(std::to_string(one.far_off), one.far_off > 0 ? std::to_string(one.far_off) : ""),
           ListCell::raw(std::to_string(one.votes_for),
                         votes ? fmt::format("{}/{}", one.votes_for, one.votes_for + one.votes_against) : ""),
           count(one.votes_against), number(one.mean_rank), grade(one.grade),
           ListCell::raw(std::to_string(one.valid), fmt::format("{}/{}/{}", one.valid, one.invalid, one.absent)),
           count(one.invalid), count(one.absent)});
    }
    add_list(out_, answer_, "findings", "KẾT QUẢ KIỂM PHIẾU",
             {{"dossier", "Hồ sơ", 10},
              {"place", "Thứ", 5},
              {"passed", "Kết quả", 10},
              {"late", "", 9},
              {"mean", "Trung bình", 10},
              {"mean_without_far_off", "Không kể lệch", 10},
              {"median", "Trung vị", 9},
              {"far_off", "Phiếu lệch", 7},
              {"for", "Đồng ý", 8},
              {"against", nullptr},
              {"mean_rank", nullptr},
              {"grade", "Xếp loại", 10},
              {"valid", "Hợp lệ/không/thiếu", 12},
              {"invalid", nullptr},
              {"absent", nullptr}},
             rows);
    graded();
    if (points) answer_.notes.push_back({"Phiếu lệch", {{words_in(far_off_words(page_.rules)).first, {}}}, {}});
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
    ListRows agreements, members;
    for (const councils::Agreement& one : all.agreements) {
      const std::string range =
          one.high ? (one.low ? said(one.low) : "…") + std::string(" – ") + said(one.high) : std::string();
      agreements.push_back({ListCell(one.name, agreement_text(one.name)), number(one.value), number(one.low),
                            number(one.high), ListCell(range), number(one.p), both_words(one.why_not)});
    }
    for (const councils::MemberScores& one : all.members)
      members.push_back({one.user, user(one.user), static_cast<std::int64_t>(one.scorer.subjects),
                         number(one.scorer.severity), number(one.scorer.spread), number(one.scorer.consistency)});
    out_.begin_object();
    add_list(out_, answer_, "agreements", "MỨC THỐNG NHẤT CỦA HỘI ĐỒNG",
             {{"name", "Mức thống nhất", 24},
              {"value", "Giá trị", 9},
              {"low", nullptr},
              {"high", nullptr},
              {nullptr, "Khoảng tin cậy 95%", 18},
              {"p", "p", 7},
              {"why_not", "Ghi chú", 50}},
             agreements);
    add_list(out_, answer_, "members", "TỪNG NGƯỜI CHẤM SO VỚI NHỮNG NGƯỜI KHÁC",
             {{"user", nullptr},
              {"name", "Người chấm", 28},
              {"dossiers", "Hồ sơ", 6},
              {"severity", "Chấm cao hơn (+), thấp hơn (−)", 14},
              {"spread", "Độ tản", 8},
              {"consistency", "Tương quan với người khác", 12}},
             members);
    write_words(out_, "why_not", all.why_not);
    out_.end_object();
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
