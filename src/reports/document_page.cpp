// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/document_page.h"

#include <algorithm>
#include <utility>

#include "foundation/base/json_writer.h"
#include "reports/lists.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

/// The rows of a table, numbers as numbers; a cell across several columns makes its row a heading over those below.
document::Grid grid_of(const document::OfficialTable& table) {
  document::Grid grid;
  const auto text = [](const document::OfficialCell& cell) {
    std::string words;
    for (const document::Prose& line : cell.lines) {
      words += words.empty() ? "" : "\n";
      for (const document::Stretch& one : line) words += one.text;
    }
    return words;
  };
  for (const auto& row : table.rows) {
    if (&row == &table.rows.front()) {
      constexpr int characters = 6;  // of a column of width 1
      for (std::size_t i = 0; i < row.size(); ++i)
        grid.columns.push_back({text(row[i]), static_cast<int>(table.widths.at(i) * characters), 4, 0});
      continue;
    }
    auto& cells = grid.rows.emplace_back();
    for (const document::OfficialCell& cell : row) {
      const std::string words = text(cell);
      const auto number = Decimal::parse(words, NumberFormat::vietnamese);
      if (cell.align == document::Align::right && number)
        cells.cells.emplace_back(document::GridNumber{*number, ""});
      else
        cells.cells.emplace_back(words);
      cells.band = cells.band || cell.columns > 1;
      for (int i = 1; i < cell.columns; ++i) cells.cells.emplace_back(std::string());
    }
  }
  return grid;
}

std::string number_of(const tracking::DocumentIssued& issued) {
  return issued.day ? document::number_words(issued.number, issued.symbol, *issued.day) : std::string();
}

void write_order(JsonWriter& out, const tracking::DocumentOrder& order) {
  member(out, "form", order.form);
  member(out, "plan", order.plan);
  member(out, "period", order.period);
  member(out, "unit", order.unit);
  member(out, "item", order.item);
  member(out, "receiver", order.receiver);
  member(out, "council", order.council);
  member(out, "as_of", order.as_of);
  member(out, "replaces", order.replaces);
}

}  // namespace

Answer document_draft_answer(DocumentDraft draft) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", std::string("sauro.document-draft/1"));
  write_order(out, draft.order);
  member(out, "type", draft.type);
  member(out, "subject", draft.official.subject);
  member(out, "symbol", draft.official.symbol);
  member(out, "series", draft.series);
  out.key("next_number");
  out.number(std::int64_t{draft.next_number});
  member(out, "from", draft.period ? std::optional(draft.period->data.first()) : std::nullopt);
  member(out, "until", draft.period ? std::optional(draft.period->data.last()) : std::nullopt);
  member(out, "due", draft.period ? std::optional(draft.period->due) : std::nullopt);
  member(out, "earlier", draft.earlier);
  member(out, "recipients", draft.official.recipients);
  member(out, "unlike", draft.unlike);
  out.key("findings");
  out.begin_array();
  document::NoteGroup notes{"THỂ THỨC", {}, document::Tone::warning};
  for (const plan::Finding& finding : draft.findings) {
    out.begin_flat_object();
    member(out, "rule", finding.rule);
    member(out, "severity", std::string(name_of(finding.severity)));
    member(out, "vi", finding.message.vi);
    member(out, "en", finding.message.en);
    out.end_object();
    notes.notes.push_back({finding.message.vi, {}});
  }
  out.end_array();
  member(out, "html", draft.html);
  out.end_object();
  Answer answer{out.take() + "\n"};
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) answer.fields.push_back({label, value});
  };
  add("Văn bản", draft.type + (draft.official.subject.empty() ? "" : ": " + draft.official.subject));
  add("Số tiếp theo", document::number_words(draft.next_number, draft.official.symbol, draft.official.on));
  add("Số liệu đến hết ngày", draft.order.as_of ? document::day_text(*draft.order.as_of) : std::string());
  if (draft.period) add("Gửi trước hết ngày", document::day_text(draft.period->due));
  for (const std::string& one : draft.unlike) notes.notes.push_back({"Số liệu không khớp: " + one, {}});
  if (!notes.notes.empty()) answer.notes.push_back(std::move(notes));
  for (const document::Annex& annex : draft.official.annexes)
    for (const document::OfficialBlock& block : annex.content)
      if (const auto* table = std::get_if<document::OfficialTable>(&block))
        answer.tables.push_back({annex.title, grid_of(*table)});
  answer.official = std::make_shared<const document::OfficialDocument>(std::move(draft.official));
  return answer;
}

Answer issued_document_answer(const IssuedDocument& document) {
  const auto& issued = document.state.issued;
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", std::string("sauro.issued-document/1"));
  member(out, "id", document.id);
  write_order(out, issued.order);
  member(out, "type", issued.name);
  member(out, "number", number_of(issued));
  member(out, "day", issued.day);
  member(out, "subject", issued.subject);
  member(out, "signer", issued.signer);
  member(out, "recipients", issued.recipients);
  out.key("told");
  out.begin_array();
  for (const std::string& one : issued.told) {
    const auto end = std::min(one.find('='), one.size());
    out.begin_flat_object();
    member(out, "field", one.substr(0, end));
    member(out, "text", one.substr(std::min(end + 1, one.size())));
    out.end_object();
  }
  out.end_array();
  member(out, "docx", document.state.docx);
  member(out, "pdf", document.state.pdf);
  member(out, "replaced_by", document.state.replaced_by);
  out.key("sent");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Ngày", 11, 10, 0}, {"Nơi nhận", 44, 14, 0}, {"Cách gửi", 14, 8, 0}};
  for (const tracking::DocumentSent& one : document.state.sent) {
    out.begin_flat_object();
    member(out, "day", one.day);
    member(out, "to", one.to);
    member(out, "how", one.how);
    out.end_object();
    grid.rows.push_back({{one.day ? document::GridCell(*one.day) : document::GridCell(std::string()), one.to,
                          one.how == "paper"  ? "bản giấy"
                          : one.how == "mail" ? "thư điện tử"
                                              : "bản điện tử"}});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Văn bản", issued.name + " số " + number_of(issued)},
                   {"Trích yếu", issued.subject},
                   {"Ngày", issued.day ? document::day_text(*issued.day) : std::string()},
                   {"Người ký", issued.signer}};
  if (!document.state.replaced_by.empty()) answer.fields.push_back({"Thay thế bằng", document.state.replaced_by});
  if (!grid.rows.empty()) answer.tables.push_back({"ĐÃ GỬI", std::move(grid)});
  return answer;
}

Answer form_answer(const forms::Form& form, bool own) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.form/1");
  member(out, "id", form.id);
  member(out, "vi", form.name_vi);
  member(out, "en", form.name_en);
  out.key("version");
  out.number(std::int64_t{form.version});
  member(out, "own", own);
  member(out, "text", form.text);
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Mẫu", form.name_vi + (own ? " (riêng của cơ quan)" : "")},
                   {"Bản", std::to_string(form.version)},
                   {"Nội dung", form.text}};
  return answer;
}

Answer forms_answer(const std::vector<forms::Form>& forms, const std::vector<std::string>& own,
                    const std::vector<std::string>& periods) {
  std::vector<std::vector<ListCell>> rows;
  const std::vector<std::string> none;
  for (const forms::Form& form : forms) {
    const bool changed = std::find(own.begin(), own.end(), form.id) != own.end();
    rows.push_back({form.id, form.name_vi, form.name_en, form.code, form.about, form.asks,
                    static_cast<std::int64_t>(form.version),
                    std::find(form.about.begin(), form.about.end(), "period") != form.about.end() ? periods : none,
                    ListCell::raw(changed ? "true" : "false", changed ? "riêng" : "chung")});
  }
  return list_answer("sauro.forms/1", "MẪU VĂN BẢN",
                     {{"id", "Mã", 20},
                      {"vi", "Tên", 46},
                      {"en", nullptr},
                      {"code", "Loại", 5},
                      {"about", "Về", 22},
                      {"asks", "Người soạn viết", 30},
                      {"version", "Bản", 4},
                      {"periods", nullptr},
                      {"own", "Mẫu", 6}},
                     rows, "Chưa có mẫu nào. / No form yet.\n");
}

}  // namespace sauro::reports
