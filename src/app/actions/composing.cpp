// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/composing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/access/agency_calendar.h"
#include "app/actions/document_source.h"
#include "app/actions/meant.h"
#include "foundation/base/text.h"
#include "programmes/councils/sight.h"

namespace sauro::app {
namespace {

/// Names of values that may be missing, and where they are told.
struct Told {
  const char *name, *vi, *en;
};
constexpr auto told_where = std::to_array<Told>(
    {{"agency", "tên cơ quan (Cơ quan: Tên)", "the agency's name (Agency › Name)"},
     {"symbol", "chữ viết tắt của cơ quan (Cơ quan: Ký hiệu)", "the agency's abbreviation (Agency › Symbol)"},
     {"place", "địa danh ký văn bản (Cơ quan: Địa danh)", "where documents are signed (Agency › Place)"},
     {"leader", "chức danh người đứng đầu (Cơ quan: Chức danh)", "the title of the head (Agency › Title)"},
     {"signer", "người ký (Cơ quan: Người ký, hoặc chọn khi soạn)", "who signs (Agency › Signer, or when composing)"},
     {"text", "nội dung của một dòng", "the words of a line"},
     {"urged_number", "đơn vị không có việc nào quá hạn mà chưa báo cáo xong",
      "the unit has no overdue work that is not reported as done"},
     {"unit_tasks_number", "đơn vị không chủ trì nhiệm vụ nào", "the unit leads no task"},
     {"extension_to", "nhiệm vụ không có đề nghị gia hạn nào đã được quyết định",
      "no extension of the task was decided"},
     {"council_counted", "hội đồng chưa kiểm phiếu", "the council has not counted its ballots"},
     {"council_time", "hội đồng chưa được mời họp (council invite --day --time)", "the council is not invited yet"},
     {"council_place", "nơi họp (council invite --place)", "where the council meets (council invite --place)"},
     {"council_present_number", "chưa ghi ai có mặt (council attend)", "who was present (council attend)"},
     {"differences_sentence", "kế hoạch chưa được điều chỉnh lần nào", "the plan was never amended"}});

Error missing(const Error& error) {
  const auto at =
      std::find_if(told_where.begin(), told_where.end(), [&](const Told& one) { return error.subject == one.name; });
  const std::string where = " [" + error.where + "]";
  if (at != told_where.end()) return refuse("document.missing", both(at->vi + where, at->en + where));
  for (const Field& field : document_fields())
    if (error.subject == field.name) return refuse("document.missing", both(field.vi + where, field.en + where));
  return refuse("document.missing", error.subject + where);
}

/// What the agency said of itself by the day; what it had not said by then, as it says it now.
tracking::AgencySet merged(tracking::AgencySet then, const tracking::AgencySet& now) {
  for (const auto member :
       {&tracking::AgencySet::name, &tracking::AgencySet::superior, &tracking::AgencySet::place,
        &tracking::AgencySet::symbol, &tracking::AgencySet::short_name, &tracking::AgencySet::head,
        &tracking::AgencySet::signer, &tracking::AgencySet::office, &tracking::AgencySet::office_symbol})
    if ((then.*member).empty()) then.*member = now.*member;
  return then;
}

/// "Báo cáo" of "BÁO CÁO".
std::string type_word(const std::string& type) {
  if (type.empty()) return "Công văn";
  const std::string low = to_lower(type);
  std::size_t end = 0;
  next_code_point(low, end);
  return to_upper(low.substr(0, end)) + low.substr(end);
}

bool is_about(const forms::Form& form, std::string_view what) {
  return std::find(form.about.begin(), form.about.end(), what) != form.about.end();
}

/// Whether a unit speaks, not the agency.
bool speaks_for_unit(const forms::Form& form) { return is_about(form, "unit") && is_about(form, "period"); }

std::string series_code(const forms::Form& form, const std::string& unit) {
  return form.code + (speaks_for_unit(form) ? "-" + unit : std::string());
}

class Composing {
 public:
  Composing(const AgencyView& now, const AgencyView& then, const People& people, const Input& input, forms::Form form)
      : now_(now), source_(then, people), people_(people), input_(input), form_(std::move(form)) {}

  Result<Composed> compose(const std::optional<Issue>& issue) {
    for (auto step : {&Composing::order, &Composing::letterhead, &Composing::matter, &Composing::written})
      if (auto good = (this->*step)(); !good) return good.error();
    cite(issue);
    auto made = forms::compose(form_, values_, source_.day());
    if (!made) return missing(made.error());
    if (!order_.replaces.empty()) {
      const auto old = source_.cited(order_.replaces);
      if (!old) return old.error();
      const std::string word = type_word(made->type);
      made->content.emplace_back(
          document::OfficialText{document::Level::text, "", {{word + " này thay thế " + *old + "."}}});
    }
    if (issue) made->number = issue->number, made->day = issue->day;
    const std::string type = type_word(made->type);
    return Composed{form_, order_, period_, *std::move(made), series_code(form_, order_.unit), type, earlier_};
  }

 private:
  bool about(std::string_view what) const { return is_about(form_, what); }
  bool is_units() const { return speaks_for_unit(form_); }

  /// What has to be told, and what follows from it.
  Result<bool> order() {
    order_.form = form_.id;
    order_.replaces = input_.text("replaces");
    order_.as_of = source_.day();
    for (const std::string& what : form_.about)
      if (what != "plan" && input_.text(what).empty())
        return refuse("document.needs", both(form_.name_vi + ": --" + what, form_.name_en + ": --" + what));
    if (about("plan")) {
      auto plan = plan_meant(source_.view(), input_.text("plan"));
      if (!plan && source_.day() < now_.today()) return refuse("document.not-yet", day_words(source_.day()));
      if (!plan) return plan.error();
      plan_ = *std::move(plan);
      order_.plan = plan_->id;
    }
    if (about("unit")) {
      const auto* unit = people_.unit_named(input_.text("unit"));
      if (unit == nullptr) return refuse("unknown.unit", input_.text("unit"));
      unit_ = unit->value;
      order_.unit = unit->id;
    }
    order_.period = about("period") ? input_.text("period") : std::string();
    order_.item = about("item") ? input_.text("item") : std::string();
    order_.receiver = about("receiver") ? input_.text("receiver") : std::string();
    order_.council = about("council") ? input_.text("council") : std::string();
    return true;
  }

  Result<bool> letterhead() {
    const auto then = agency_record(source_.view()), now = agency_record(now_);
    if (!then) return then.error();
    if (!now) return now.error();
    reports::Letterhead head{merged(then->value.set, now->value.set), form_.code, input_.text("mark"),
                             input_.text("position"), input_.text("signer")};
    if (head.agency.name.empty() && plan_)
      head.agency.name = plan_->value.set.agency, head.agency.superior = plan_->value.set.superior;
    if (head.signer.empty()) head.signer = head.agency.signer;
    agency_ = head.agency;
    if (is_units()) {
      head = source_.of_unit(head, order_.unit, *unit_);
      if (!input_.text("signer").empty()) head.signer = input_.text("signer");
    }
    values_ = reports::letterhead_values(head, source_.day());
    if (is_units()) {
      const auto agency = reports::letterhead_values({agency_, {}, {}, {}, {}}, source_.day());
      for (const char* name : {"leader", "leader_informed", "office", "agency_short"})
        values_.texts[name] = agency.texts.at(name);
    }
    return true;
  }

  /// What was recorded, of what it is about.
  Result<bool> matter() {
    tracking::Receiver practice;
    if (about("receiver")) {
      const auto receiver = source_.receiver(order_.receiver, now_);
      if (!receiver) return receiver.error();
      practice = *receiver;
      values_.texts["receiver"] = practice.name;
      values_.lists["receiver_copies"] = reports::texts_of(practice.recipients);
    }
    if (about("period")) {
      const auto agency = agency_record(now_);
      const int year = now_.today().year();
      auto period =
          reports::report_period(order_.period, practice,
                                 agency_calendar(agency ? agency->value : tracking::AgencyState(), year - 1, year + 1));
      if (!period) return refuse("document.period", order_.period);
      period_ = *std::move(period);
      values_.texts["next_period_capitals"] = to_upper(period_->next_words);
    }
    if (about("council"))
      if (auto added = source_.add_council(values_, order_.council); !added) return added;
    if (!plan_) return true;
    reports::add_plan(values_, source_.cited_plan(*plan_), agency_.name);
    if (about("item")) return source_.add_extension(values_, order_.item);
    auto data = source_.report(*plan_, order_.unit);
    if (!data) return data.error();
    data->period = period_;
    if (unit_) data->who = unit_->name, values_.texts["unit"] = unit_->name;
    reports::add_report(values_, *data);
    const bool plan_itself = form_.id == "plan" || form_.id == "amended-plan" || form_.id == "assignment-letter";
    if (plan_itself || uses_table("plan_table") || uses_table("unit_plan_table") || uses_table("differences_table"))
      if (auto added = source_.add_plan_tables(values_, *plan_, order_.unit); !added) return added;
    if (!form_.about.empty() && about("unit") && !about("period")) return add_earlier();
    return true;
  }

  bool uses_table(std::string_view name) const { return uses(form_.lines, name); }
  static bool uses(const std::vector<forms::FormLine>& lines, std::string_view name) {
    return std::any_of(lines.begin(), lines.end(), [&](const forms::FormLine& line) {
      return (line.keyword == "table" && line.words == name) || uses(line.inside, name);
    });
  }

  /// Documents of the same form to the same unit, of the same plan: a letter that urges counts them.
  Result<bool> add_earlier() {
    auto all = source_.issued(form_.id, order_.plan, order_.unit);
    if (!all) return all.error();
    std::erase_if(*all, [&](const auto& one) { return one.id == order_.replaces; });
    std::string cited;
    for (const auto& one : *all) {
      earlier_.push_back(one.id);
      cited += (cited.empty() ? "" : ", ") + source_.cited(one.value);
    }
    values_.texts["earlier"] = cited;
    values_.texts["time_word"] = all->empty() ? "" : fmt::format("lần thứ {}", all->size() + 1);
    return true;
  }

  /// What people wrote. Nothing written is known to be nothing; what a form needs it says.
  Result<bool> written() {
    for (const char* name : {"subject", "body", "time", "venue", "chair", "secretary", "assessment", "causes",
                             "proposals", "grade", "reason"})
      values_.texts[name] = input_.text(name);
    const auto day = input_.day("answer-by");
    values_.texts["answer_by"] = day ? reports::prose_day(*day) : "";
    const auto addressees = input_.texts("addressee");
    values_.lists["addressees"] = reports::texts_of(addressees);
    values_.texts["first_addressee"] = addressees.empty() ? "" : addressees.front();
    values_.texts["invited"] = addressees.size() == 1 ? addressees.front() : "các đại biểu";
    auto bases = input_.texts("base");
    for (std::string& base : bases)
      if (const std::string low = to_lower(base);
          !low.starts_with("căn cứ ") && !low.starts_with("theo ") && !low.starts_with("xét "))
        base.insert(0, "Căn cứ ");
    values_.lists["bases"] = reports::texts_of(bases);
    values_.lists["recipients"] = reports::texts_of(input_.texts("recipient"));
    values_.lists["attendees"] = reports::texts_of(input_.texts("attendee"));
    return true;
  }

  /// What its annexes are attached to.
  void cite(const std::optional<Issue>& issue) {
    std::string type;
    for (const forms::FormLine& line : form_.lines)
      if (line.keyword == "type") type = line.words;
    const auto& symbol = values_.texts["symbol"];
    const std::optional<int> number = issue ? std::optional(issue->number) : std::nullopt;
    const std::optional<Day> day = issue ? std::optional(issue->day) : std::nullopt;
    values_.texts["own"] = fmt::format("{} số {} {} của {}", type_word(type),
                                       document::number_words(number, symbol, day.value_or(source_.day())),
                                       document::date_words(day, source_.day().year()), values_.texts["agency"]);
  }

  const AgencyView& now_;
  DocumentSource source_;
  const People& people_;
  const Input& input_;
  forms::Form form_;
  forms::Values values_;
  tracking::DocumentOrder order_;
  tracking::AgencySet agency_;
  std::optional<Kept<tracking::PlanState>> plan_;
  std::optional<tracking::Unit> unit_;
  std::optional<reports::ReportPeriod> period_;
  std::vector<std::string> earlier_;
};

/// Of a form about a council alone; who speaks of anything else as well needs to see that too.
Result<bool> drafts_for_council(const AgencyView& now, const forms::Form& form, const Input& input,
                                const Actor& actor) {
  namespace councils = programmes::councils;
  if (!is_about(form, "council") || form.about.size() != 1) return false;
  const auto council = now.find<councils::CouncilState>("council", input.text("council"));
  if (!council) return council.error();
  return *council && councils::drafts_documents((*council)->value, actor.user);
}

}  // namespace

std::vector<Field> document_fields() {
  using enum FieldKind;
  return {{"form", id, true, false, "", "mẫu văn bản", "form of the document"},
          {"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"},
          {"period", id, false, false, "", "kỳ báo cáo: 2026-03, 2026-Q2, 2026-H1, 2026-9M, 2026",
           "period: 2026-03, 2026-Q2, 2026-H1, 2026-9M, 2026"},
          {"unit", id, false, false, "", "đơn vị: mã hoặc tên", "unit: its id or name"},
          {"item", id, false, false, "", "mục", "item"},
          {"receiver", id, false, false, "", "nơi nhận báo cáo", "who the report goes to"},
          {"council", id, false, false, "", "hội đồng", "council"},
          {"subject", text, false, false, "", "trích yếu", "subject"},
          {"addressee", text, false, true, "", "kính gửi", "addressee"},
          {"base", text, false, true, "", "căn cứ", "legal basis"},
          {"body", text, false, false, "", "nội dung, mỗi đoạn một dòng", "body, a paragraph a line"},
          {"assessment", text, false, false, "", "đánh giá chung", "general assessment"},
          {"causes", text, false, false, "", "nguyên nhân", "causes"},
          {"proposals", text, false, false, "", "đề xuất, kiến nghị", "proposals"},
          {"reason", text, false, false, "", "lý do", "reason"},
          {"grade", text, false, false, "", "tự xếp loại", "own grade"},
          {"answer-by", day, false, false, "", "trả lời trước ngày", "to be answered before"},
          {"time", text, false, false, "", "thời gian", "time"},
          {"venue", text, false, false, "", "địa điểm", "venue"},
          {"chair", text, false, false, "", "chủ trì", "chair"},
          {"secretary", text, false, false, "", "thư ký", "secretary"},
          {"attendee", text, false, true, "", "người tham dự", "attendee"},
          {"recipient", text, false, true, "", "nơi nhận", "recipient of a copy"},
          {"mark", choice, false, false, "TM|KT|TL|TUQ|Q", "quyền hạn ký", "authority of the signer"},
          {"position", text, false, false, "", "chức vụ người ký", "position of the signer"},
          {"signer", text, false, false, "", "người ký", "who signs"},
          {"replaces", id, false, false, "", "văn bản được thay thế", "the document that it replaces"}};
}

std::vector<std::string> told_in(const Input& input) {
  std::vector<std::string> told;
  for (const Field& field : document_fields())
    if (field.kind != FieldKind::id)
      for (const std::string& text : input.texts(field.name))
        if (!text.empty()) told.push_back(std::string(field.name) + "=" + text);
  return told;
}

Result<forms::Form> form_of(const AgencyView& view, const std::string& id) {
  const auto own = view.find<tracking::FormSet>("form", id);
  if (!own) return own.error();
  if (*own && !(*own)->value.text.empty()) return forms::read_form((*own)->value.text, id);
  const auto& ours = forms::our_forms();
  if (!ours) return ours.error();
  const auto at = ours->find(id);
  if (at == ours->end()) return refuse("unknown.form", id);
  return at->second;
}

Result<std::vector<forms::Form>> forms_of(const AgencyView& view) {
  const auto& ours = forms::our_forms();
  if (!ours) return ours.error();
  std::vector<forms::Form> all;
  for (const auto& [id, form] : *ours) {
    auto one = form_of(view, id);
    if (!one) return one.error();
    all.push_back(*std::move(one));
  }
  return all;
}

Result<std::string> numbers_of(const AgencyView& now, const People& people, const Input& input, int year) {
  const auto form = form_of(now, input.text("form"));
  if (!form) return form.error();
  const auto* unit = people.unit_named(input.text("unit"));
  if (unit == nullptr && speaks_for_unit(*form)) return refuse("unknown.unit", input.text("unit"));
  return std::to_string(year) + "." + series_code(*form, unit == nullptr ? "" : unit->id);
}

Result<Composed> compose_document(const AgencyView& now, const People& people, const Actor& actor, const Input& input,
                                  const std::optional<Issue>& issue) {
  auto form = form_of(now, input.text("form"));
  if (!form) return form.error();
  const Standings whole = issue ? Standings{office | director} : overseers;
  const bool all = (people.standings(actor) & whole) != 0;
  const auto has = [&](const char* what) { return is_about(*form, what); };
  if (!all) {
    const auto* unit = people.unit_named(input.text("unit"));
    const bool heads = unit != nullptr && (people.standings_in(actor, unit->id) & head) != 0;
    const auto drafts = issue ? Result(false) : drafts_for_council(now, *form, input, actor);
    if (!drafts) return drafts.error();
    if (!*drafts && (!heads || !has("unit") || !has("period")))
      return refuse("who.forbidden", standings_text(whole | head));
  }
  // A report holds what was recorded by the end of its period; what is asked before that, what was recorded so far.
  Day until = input.day("as-of").value_or(now.today());
  if (has("period") && !input.has("as-of")) {
    tracking::Receiver practice;
    if (const auto receiver = DocumentSource(now, people).receiver(input.text("receiver"), now)) practice = *receiver;
    const auto period = reports::report_period(input.text("period"), practice, {});
    if (!period && !input.text("period").empty()) return refuse("document.period", input.text("period"));
    if (period) until = std::min(until, period->data.last());
  }
  const auto then = until < now.today() ? view_of(now.ledger(), now.agency(), until) : Result(now);
  if (!then) return then.error();
  const auto people_then = People::read(*then);
  if (!people_then) return people_then.error();
  return Composing(now, *then, *people_then, input, *std::move(form)).compose(issue);
}

}  // namespace sauro::app
