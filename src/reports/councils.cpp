// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/councils.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "reports/lists.h"
#include "reports/members.h"

namespace sauro::reports {

using programmes::councils::CouncilState;
using programmes::councils::Grade;
using programmes::councils::NextStep;
using programmes::councils::Party;
using programmes::councils::Product;
using programmes::councils::Seat;
using programmes::councils::Todo;

namespace {

std::string todo_text(Todo todo) {
  switch (todo) {
    case Todo::nothing: return {};
    case Todo::declare: return "khai xung đột lợi ích";
    case Todo::seal: return "đặt mật khẩu niêm phong";
    case Todo::invite: return "mời họp";
    case Todo::attend: return "ghi thành viên có mặt";
    case Todo::open: return "mở phiên họp";
    case Todo::vote: return "bỏ phiếu";
    case Todo::unseal: return "đóng bỏ phiếu, mở niêm phong";
    case Todo::count: return "kiểm phiếu";
  }
  return {};
}

}  // namespace

std::string council_stage_text(programmes::councils::Stage stage) {
  switch (stage) {
    case programmes::councils::Stage::appointed: return "mới thành lập";
    case programmes::councils::Stage::invited: return "đã mời họp";
    case programmes::councils::Stage::open: return "đang họp";
    case programmes::councils::Stage::unsealed: return "chờ kiểm phiếu";
    case programmes::councils::Stage::counted: return "đã kiểm phiếu";
    case programmes::councils::Stage::dissolved: return "đã hủy";
  }
  return {};
}

std::string seat_text(Seat seat) {
  switch (seat) {
    case Seat::chair: return "chủ tịch";
    case Seat::vice_chair: return "phó chủ tịch";
    case Seat::secretary: return "thư ký khoa học";
    case Seat::reviewer: return "ủy viên phản biện";
    case Seat::member: return "ủy viên";
  }
  return {};
}

std::string grade_text(Grade grade) {
  switch (grade) {
    case Grade::none: return {};
    case Grade::failed: return "không đạt";
    case Grade::passed: return "đạt";
    case Grade::excellent: return "xuất sắc";
  }
  return {};
}

std::string next_text(const NextStep& next) {
  std::string text = todo_text(next.todo);
  if (next.todo == Todo::vote) text += fmt::format(" ({}/{})", next.done, next.all);
  return text;
}

Answer councils_answer(const std::vector<CouncilLine>& lines) {
  std::vector<std::vector<ListCell>> rows;
  for (const CouncilLine& line : lines) {
    const CouncilState& council = line.council;
    rows.push_back({line.id, council.set.title,
                    ListCell(council.set.kind, programmes::councils::kind_name(council.set.kind)),
                    ListCell(name_of(council.stage), council_stage_text(council.stage)), council.invited.day,
                    std::int64_t(council.set.dossiers.size()),
                    line.seat ? ListCell(name_of(*line.seat), seat_text(*line.seat)) : ListCell::nothing(),
                    ListCell(name_of(line.next.todo), next_text(line.next)), std::int64_t{line.next.done},
                    std::int64_t{line.next.all}});
  }
  return list_answer("sauro.councils/1", "HỘI ĐỒNG",
                     {{"id", "Mã", 8},
                      {"title", "Tên", 40},
                      {"kind", "Loại", 20},
                      {"stage", "Bước", 14},
                      {"day", "Ngày họp", 11},
                      {"dossiers", "Hồ sơ", 6},
                      {"seat", "Tôi là", 14},
                      {"next", "Việc cần làm", 22},
                      {"done", nullptr},
                      {"all", nullptr}},
                     rows,
                     "Chưa có hội đồng nào mà bạn tham gia hoặc được xem.\n"
                     "There is no council on which you sit, or that you may see.\n");
}

std::string product_text(const Product& product) {
  const std::string unit = product.unit.empty() ? "" : " " + product.unit;
  const std::string ordered = product.ordered.str(NumberFormat::vietnamese);
  if (product.delivered == product.ordered) return product.name + ": " + ordered + unit;
  return fmt::format("{}: {}/{}{}", product.name, product.delivered.str(NumberFormat::vietnamese), ordered, unit);
}

void write_products(JsonWriter& out, Answer& answer, const std::vector<Product>& products, bool delivered) {
  ListRows rows;
  const auto number = [](const Decimal& one) { return ListCell::raw(one.str(), one.str(NumberFormat::vietnamese)); };
  for (const Product& one : products) {
    rows.push_back({one.name, one.unit, number(one.ordered)});
    if (delivered) rows.back().push_back(number(one.delivered));
  }
  std::vector<ListColumn> columns = {{"name", "Sản phẩm", 44}, {"unit", "Đơn vị", 14}, {"ordered", "Đặt hàng", 9}};
  if (delivered) columns.push_back({"delivered", "Giao nộp", 9});
  add_list(out, answer, "products", "SẢN PHẨM", columns, rows);
}

Answer dossier_answer(const DossierPage& page) {
  const auto& [id, dossier, councils] = page;
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.dossier/1");
  member(out, "id", id);
  member(out, "title", dossier.title);
  member(out, "host", dossier.host);
  member(out, "partners", dossier.partners);
  member_or_null(out, "programme", dossier.programme);
  member_or_null(out, "record", dossier.record);
  member(out, "late", dossier.late);
  Answer answer;
  answer.fields = {{"Hồ sơ", id}, {"Tên", dossier.title}, {"Tổ chức chủ trì", dossier.host}};
  for (const std::string& one : dossier.partners) answer.fields.push_back({"Tổ chức phối hợp", one});
  if (dossier.late) answer.fields.push_back({"Nộp", "chậm"});
  document::Grid team, files;
  team.columns = {{"Người thực hiện", 30, 12, 0}, {"Tổ chức", 40, 12, 0}};
  out.key("team");
  out.begin_array();
  for (const Party& one : dossier.team) {
    out.begin_flat_object();
    member_or_null(out, "user", one.user);
    member(out, "name", one.name);
    member(out, "organisation", one.organisation);
    out.end_object();
    team.rows.push_back({{one.name, one.organisation}});
  }
  out.end_array();
  files.columns = {{"Tệp", 40, 12, 0}, {"SHA-256", 64, 16, 0}};
  out.key("files");
  out.begin_array();
  for (std::size_t i = 0; i < dossier.files.size() && i < dossier.hashes.size(); ++i) {
    out.begin_flat_object();
    member(out, "name", dossier.files[i]);
    member(out, "sha256", dossier.hashes[i]);
    out.end_object();
    files.rows.push_back({{dossier.files[i], dossier.hashes[i]}});
  }
  out.end_array();
  answer.tables.push_back({"NGƯỜI THỰC HIỆN, CHỦ NHIỆM TRƯỚC", std::move(team)});
  if (!files.rows.empty()) answer.tables.push_back({"TỆP HỒ SƠ", std::move(files)});
  write_products(out, answer, dossier.products, true);
  ListRows judging;
  for (const CouncilLine& one : councils)
    judging.push_back({one.id, one.council.set.title,
                       ListCell(one.council.set.kind, programmes::councils::kind_name(one.council.set.kind)),
                       ListCell(name_of(one.council.stage), council_stage_text(one.council.stage)),
                       one.council.invited.day});
  add_list(out, answer, "councils", "HỘI ĐỒNG",
           {{"id", "Mã", 8}, {"title", "Tên", 44}, {"kind", "Loại", 30}, {"stage", "Bước", 14}, {"day", "Họp", 11}},
           judging);
  out.end_object();
  answer.json = out.take() + "\n";
  return answer;
}

Answer dossiers_answer(const std::vector<DossierLine>& list) {
  ListRows rows;
  for (const auto& [id, dossier, councils] : list)
    rows.push_back({id, dossier.title, dossier.host,
                    dossier.programme.empty() ? ListCell::nothing() : ListCell(dossier.programme, {}),
                    dossier.record.empty() ? ListCell::nothing() : ListCell(dossier.record, dossier.record),
                    std::int64_t(dossier.files.size()), ListCell(councils)});
  return list_answer(
      "sauro.dossiers/1", "HỒ SƠ TRƯỚC HỘI ĐỒNG",
      {{"id", "Mã", 12},
       {"title", "Tên", 44},
       {"host", "Tổ chức chủ trì", 28},
       {"programme", nullptr},
       {"record", "Thuộc", 16},
       {"files", "Tệp", 5},
       {"councils", "Hội đồng", 14}},
      rows,
      "Chưa có hồ sơ nào. Nhập: sauro dossier set MÃ --title TÊN --host TỔ_CHỨC --team 'HỌ TÊN; TỔ CHỨC'\n"
      "There are no dossiers. Enter one: sauro dossier set ID --title TITLE --host WHO --team 'NAME; WHERE'\n");
}

Answer experts_answer(const std::vector<ExpertLine>& list) {
  ListRows rows;
  for (const auto& [user, name, expert, whole] : list)
    rows.push_back({user, name, expert.degree, ListCell(expert.organisations),
                    whole ? ListCell(expert.relatives) : ListCell::nothing(),
                    whole ? ListCell(expert.barred_until) : ListCell::nothing()});
  return list_answer(
      "sauro.experts/1", "LÝ LỊCH KHOA HỌC CỦA THÀNH VIÊN HỘI ĐỒNG",
      {{"user", "Người dùng", 12},
       {"name", "Họ tên", 26},
       {"degree", "Học hàm, học vị", 12},
       {"organisations", "Tổ chức", 36},
       {"relatives", "Vợ, chồng, cha, mẹ, con, anh, chị, em ruột", 30},
       {"barred_until", "Không tham gia đến", 12}},
      rows,
      "Chưa ai khai lý lịch khoa học. Khai: sauro expert set NGƯỜI_DÙNG --degree TS. --organisation TỔ_CHỨC\n"
      "Nobody has said anything yet. Say it: sauro expert set USER --degree TS. --organisation WHERE\n");
}

}  // namespace sauro::reports
