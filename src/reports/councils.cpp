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
using programmes::councils::Dossier;
using programmes::councils::Grade;
using programmes::councils::NextStep;
using programmes::councils::Party;
using programmes::councils::Seat;
using programmes::councils::Stage;
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

std::string council_stage_text(Stage stage) {
  switch (stage) {
    case Stage::appointed: return "mới thành lập";
    case Stage::invited: return "đã mời họp";
    case Stage::open: return "đang họp";
    case Stage::unsealed: return "chờ kiểm phiếu";
    case Stage::counted: return "đã kiểm phiếu";
    case Stage::dissolved: return "đã hủy";
  }
  return {};
}

std::string council_kind_text(std::string_view kind) {
  constexpr auto words =
      std::to_array<std::pair<std::string_view, const char*>>({{"identification", "hội đồng tư vấn xác định nhiệm vụ"},
                                                               {"selection", "hội đồng tuyển chọn, giao trực tiếp"},
                                                               {"appraisal", "tổ thẩm định kinh phí"},
                                                               {"acceptance", "hội đồng đánh giá, nghiệm thu"}});
  for (const auto& [name, text] : words)
    if (name == kind) return text;
  return std::string(kind);
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
    rows.push_back({line.id, council.set.title, ListCell(council.set.kind, council_kind_text(council.set.kind)),
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

Answer dossier_answer(const std::string& id, const Dossier& dossier, std::int64_t version) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.dossier/1");
  member(out, "id", id);
  member(out, "title", dossier.title);
  member(out, "host", dossier.host);
  member(out, "partners", dossier.partners);
  Answer answer;
  answer.version = version;
  answer.fields = {{"Hồ sơ", id}, {"Tên", dossier.title}, {"Tổ chức chủ trì", dossier.host}};
  for (const std::string& one : dossier.partners) answer.fields.push_back({"Tổ chức phối hợp", one});
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
  out.end_object();
  answer.json = out.take() + "\n";
  answer.tables.push_back({"NGƯỜI THỰC HIỆN, CHỦ NHIỆM TRƯỚC", std::move(team)});
  if (!files.rows.empty()) answer.tables.push_back({"TỆP HỒ SƠ", std::move(files)});
  return answer;
}

}  // namespace sauro::reports
