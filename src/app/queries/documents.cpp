// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents: what one would be, those that were issued, the forms and receivers that there are.
#include <algorithm>

#include "app/actions/composing.h"
#include "app/queries/query.h"
#include "app/reading/import.h"
#include "document/readers/read.h"
#include "document/writers/official_docx.h"
#include "document/writers/official_html.h"
#include "reports/document_page.h"
#include "reports/lists.h"
#include "reports/prose_check.h"
#include "reports/report_periods.h"

namespace sauro::app {
namespace {

/// What the checks of form find in it; nothing where it is no kind of document that they know.
std::vector<plan::Finding> form_findings(const std::string& docx) {
  auto checked = check_plan(docx, {"van-ban.docx", {}, {}, {}}, {});
  if (!checked) return {};
  std::erase_if(checked->draft.findings, [](const plan::Finding& finding) {
    const bool open = finding.rule == "form.blank-number" || finding.rule == "form.blank-date";  // until it is issued
    return open || !finding.rule.starts_with("form.");
  });
  return std::move(checked->draft.findings);
}

AnswerOrError draft(const Asking& asking, const Input& input) {
  const auto& view = asking.view();
  const AgencyView now(view.ledger(), view.agency(), asking.today());
  auto made = compose_document(now, asking.rights(), asking.actor(), input, {});
  if (!made) return made.error();
  auto html = writers::official_html(made->official);
  if (!html) return html.error();
  const auto docx = writers::official_docx(made->official);
  if (!docx) return docx.error();
  const auto read = readers::read(*docx, {});
  if (!read) return read.error();
  const std::string series = std::to_string(asking.today().year()) + "." + made->series_code;
  const auto numbers = now.find<tracking::Numbers>("numbers", series);
  if (!numbers) return numbers.error();
  reports::DocumentDraft page{made->form,
                              made->type,
                              made->order,
                              made->period,
                              series,
                              (*numbers ? (*numbers)->value.last : 0) + 1,
                              *std::move(html),
                              form_findings(*docx),
                              reports::unlike_its_tables(made->official, *read),
                              made->earlier,
                              std::move(made->official)};
  return reports::document_draft_answer(std::move(page));
}

AnswerOrError issued(const Asking& asking, const Input& input) {
  const std::string id = input.text("document");
  auto found = asking.view().find<tracking::DocumentState>("document", id);
  if (!found) return found.error();
  if (!*found || !sees_document(asking, (*found)->value)) return refuse("unknown.issued", id);
  auto answer = reports::issued_document_answer({id, (*found)->value});
  answer.version = (*found)->version;
  return answer;
}

AnswerOrError documents(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  auto all = asking.view().all<tracking::DocumentState>("document", "all", year ? std::to_string(*year) + "/" : "");
  if (!all) return all.error();
  std::erase_if(*all, [&](const auto& one) {
    const std::string form = input.text("form");
    return !sees_document(asking, one.value) || (!form.empty() && one.value.issued.order.form != form);
  });
  std::stable_sort(all->begin(), all->end(), [](const auto& a, const auto& b) {
    const auto &one = a.value.issued, &other = b.value.issued;
    if (one.day != other.day) return one.day > other.day;
    return one.code != other.code ? one.code < other.code : one.number > other.number;
  });
  std::vector<std::vector<reports::ListCell>> rows;
  for (const auto& [id, state, version] : *all) {
    const auto& one = state.issued;
    rows.push_back({id, one.order.form, one.name,
                    one.day ? document::number_words(one.number, one.symbol, *one.day) : std::string(), one.day,
                    one.subject, one.signer, one.order.period, one.order.receiver, one.order.unit, one.order.plan,
                    one.order.council, state.replaced_by, static_cast<std::int64_t>(state.sent.size()),
                    reports::ListCell::raw(state.pdf.empty() ? "false" : "true", {})});
  }
  return reports::list_answer("sauro.documents/1", "VĂN BẢN ĐÃ PHÁT HÀNH",
                              {{"id", "Mã", 14},
                               {"form", nullptr},
                               {"type", "Loại", 12},
                               {"number", "Số, ký hiệu", 18},
                               {"day", "Ngày", 11},
                               {"subject", "Trích yếu", 50},
                               {"signer", "Người ký", 20},
                               {"period", nullptr},
                               {"receiver", nullptr},
                               {"unit", nullptr},
                               {"plan", nullptr},
                               {"council", nullptr},
                               {"replaced_by", "Thay bằng", 12},
                               {"sent", "Nơi đã gửi", 8},
                               {"pdf", nullptr}},
                              rows,
                              "Chưa phát hành văn bản nào. Soạn: sauro document draft periodic-report …\n"
                              "No document was issued yet. Write one: sauro document draft periodic-report …\n");
}

AnswerOrError forms(const Asking& asking, const Input&) {
  const auto all = forms_of(asking.view());
  if (!all) return all.error();
  const auto own = asking.view().all<tracking::FormSet>("form");
  if (!own) return own.error();
  std::vector<std::string> changed;
  for (const auto& one : *own)
    if (!one.value.text.empty()) changed.push_back(one.id);
  return reports::forms_answer(*all, changed, reports::complete_periods(asking.as_of(), {}));
}

AnswerOrError form(const Asking& asking, const Input& input) {
  const std::string id = input.text("form");
  const auto used = form_of(asking.view(), id);
  if (!used) return used.error();
  const auto own = asking.view().find<tracking::FormSet>("form", id);
  if (!own) return own.error();
  return reports::form_answer(*used, *own && !(*own)->value.text.empty());
}

AnswerOrError receivers(const Asking& asking, const Input&) {
  const auto all = asking.view().all<tracking::Receiver>("receiver");
  if (!all) return all.error();
  std::vector<std::vector<reports::ListCell>> rows;
  for (const auto& [id, one, version] : *all)
    if (!one.removed)
      rows.push_back({id, one.name, one.recipients, static_cast<std::int64_t>(one.first_day),
                      static_cast<std::int64_t>(one.last_day), static_cast<std::int64_t>(one.days_to_send),
                      reports::complete_periods(asking.as_of(), one)});
  return reports::list_answer("sauro.receivers/1", "NƠI NHẬN BÁO CÁO",
                              {{"id", "Mã", 12},
                               {"name", "Tên", 40},
                               {"recipients", "Bản sao", 40},
                               {"first_day", "Từ ngày", 8},
                               {"last_day", "Chốt ngày", 9},
                               {"days_to_send", "Hạn gửi", 8},
                               {"periods", "Kỳ đã đủ số liệu", 40}},
                              rows,
                              "Chưa có nơi nhận nào. Thêm: sauro receiver set MÃ --name TÊN --data THƯ_MỤC\n"
                              "No receivers yet. Add one: sauro receiver set ID --name NAME --data FOLDER\n");
}

}  // namespace

bool sees_document(const Asking& asking, const tracking::DocumentState& document) {
  if (document.issued.code.find('-') == std::string::npos) return true;
  return (asking.rights().standings(asking.actor()) & overseers) != 0 ||
         asking.rights().works_in(asking.actor(), document.issued.order.unit);
}

std::vector<Query> document_queries() {
  using enum FieldKind;
  return {{"document",
           "một văn bản đã phát hành",
           "a document that was issued",
           readers,
           {{"document", id, true, false, "", "văn bản", "document"}},
           issued,
           "issued-document"},
          {"document.draft", "văn bản sẽ như thế nào: soạn từ số liệu, kèm kết quả kiểm tra",
           "what a document would be: composed from what was recorded, with what the checks find",
           overseers | staff | council_member, document_fields(), draft, "document-draft"},
          {"documents",
           "văn bản đã phát hành, mới nhất trước",
           "documents that were issued, newest first",
           readers,
           {{"year", count, false, false, "", "năm, mặc định mọi năm", "year, by default all"},
            {"form", id, false, false, "", "mẫu văn bản", "form"}},
           documents,
           "documents"},
          {"forms", "các mẫu văn bản", "forms of documents", readers, {}, forms, "forms"},
          {"form",
           "một mẫu văn bản, đúng như đã viết",
           "a form of documents as it is written",
           readers,
           {{"form", id, true, false, "", "mẫu văn bản", "form"}},
           form,
           "form"},
          {"receivers", "nơi nhận báo cáo định kỳ", "who periodic reports go to", readers, {}, receivers, "receivers"}};
}

}  // namespace sauro::app
