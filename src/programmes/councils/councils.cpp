// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/councils.h"

#include <algorithm>

#include "programmes/councils/conflicts.h"
#include "programmes/councils/fold.h"

namespace sauro::programmes::councils {
namespace {

std::vector<plan::Refusal> refusals() {
  return {
      {"unknown.council", "không có hội đồng {}‹; xem: sauro councils›",
       "there is no council {}‹; see: sauro councils›"},
      {"unknown.dossier", "không có hồ sơ {} ở đây", "there is no dossier {} here"},
      {"council.known", "đã có hội đồng {}; hãy chọn mã khác", "there is a council {} already; take another id"},
      {"council.user", "{} không có tài khoản đang hoạt động; hãy tạo tài khoản trước",
       "{} has no account that may sign in; make one first"},
      {"council.seat", "{}: chỗ ngồi phải là chair, vice-chair, secretary, reviewer hoặc member",
       "{}: a seat is chair, vice-chair, secretary, reviewer or member"},
      {"council.no-seat", "{} không phải thành viên hội đồng này", "{} has no seat on this council"},
      {"council.make-up", "thành phần hội đồng chưa đúng: {}", "the council is not made up by its rules: {}"},
      {"council.conflict", "xung đột lợi ích: {}", "conflict of interest: {}"},
      {"council.stage", "{}", "{}"},
      {"council.judged", "hồ sơ {} đang được hội đồng đánh giá; chưa sửa được",
       "dossier {} is being judged and cannot be changed now"},
      {"council.of-programme", "hồ sơ {} do một chương trình giữ; hãy sửa ở đó",
       "dossier {} belongs to a programme; change it there"},
      {"council.expert-own", "chỉ văn phòng hoặc chính người đó khai được",
       "only the office or they themselves say this"},
      {"council.members-only", "chỉ thành viên hội đồng làm được việc này", "only members of the council do this"},
      {"council.secretary", "việc này do thư ký hội đồng hoặc văn phòng làm",
       "this is done by the council's secretary or the office"},
      {"council.chair", "việc này do chủ tịch hội đồng làm", "this is done by the council's chair"},
      {"council.chair-or-secretary", "chỉ chủ tịch và thư ký đặt mật khẩu niêm phong",
       "only the chair and the secretary have seals"},
      {"council.short-password", "mật khẩu niêm phong phải có ít nhất 8 ký tự",
       "the password of a seal has at least 8 characters"},
      {"council.password", "mật khẩu niêm phong không đúng", "not the password of this seal"},
      {"council.reason", "hãy ghi lý do không thể đánh giá", "say why they may not be judged"},
      {"council.cast", "đã bỏ phiếu cho hồ sơ {}; không khai lại được", "a ballot on {} is cast already"},
      {"council.papers-late", "tài liệu phải đến tay thành viên trước ngày họp ít nhất {} ngày làm việc",
       "the papers must reach the members at least {} working days before the meeting"},
      {"council.no-papers", "chưa ghi ngày tài liệu đến tay thành viên; hãy ghi ở giấy mời",
       "the day on which the papers reached the members is not recorded yet"},
      {"council.has-voted", "{} đã bỏ phiếu, không thể ghi là vắng", "{} has voted and is not absent"},
      {"council.early", "chưa đến ngày họp", "the day of the meeting has not come"},
      {"council.quorum", "chưa đủ điều kiện họp: {}", "there is no quorum: {}"},
      {"council.undeclared", "{} chưa khai xung đột lợi ích", "{} has not declared conflicts yet"},
      {"council.no-seal", "{} chưa đặt mật khẩu niêm phong", "{} has not set the password of the seal"},
      {"council.declare-first", "hãy khai xung đột lợi ích trước khi đánh giá", "declare conflicts before you judge"},
      {"council.own-conflict", "bạn đã khai không thể đánh giá hồ sơ {}", "you declared that you may not judge {}"},
      {"council.absent", "bạn chưa được ghi là có mặt; hãy báo thư ký",
       "you are not recorded as present; tell the secretary"},
      {"council.points", "{}: phải là số", "{}: not a number"},
      {"council.criteria", "phải cho điểm đủ {} nhóm tiêu chí", "points for all {} groups of criteria are needed"},
      {"council.marks",
       "phải xếp loại đủ {} mục: từng sản phẩm về chủng loại, chất lượng, số lượng, rồi báo cáo tổng hợp",
       "{} grades are needed: of each product its kind, quality and quantity, then of the report"},
      {"council.off-scale", "điểm ngoài khung: {}", "points off the scale: {}"},
      {"council.blank", "phiếu chưa đủ; nếu bỏ phiếu trắng, hãy nói rõ",
       "the ballot is not complete; say so if it is meant blank"},
      {"council.no-ballots", "chưa có phiếu nào", "no ballot was cast yet"},
      {"council.changed", "phiếu của {} đã bị sửa sau khi bỏ; không kiểm phiếu được",
       "the ballot of {} was changed since it was cast; it cannot be counted"},
  };
}

std::string stage_words(Stage stage) {
  switch (stage) {
    case Stage::appointed: return plan::both("hội đồng mới thành lập, chưa mời họp", "the council is not invited yet");
    case Stage::invited: return plan::both("phiên họp chưa mở", "the session is not open");
    case Stage::open: return plan::both("phiên họp đang mở", "the session is open");
    case Stage::unsealed: return plan::both("đã đóng bỏ phiếu, chờ thư ký kiểm phiếu", "the vote is closed");
    case Stage::counted: return plan::both("hội đồng đã kiểm phiếu xong", "the ballots are counted");
    case Stage::dissolved: return plan::both("hội đồng đã hủy", "the council is dissolved");
  }
  return {};
}

}  // namespace

Result<CouncilState> council_meant(const Case& given, const std::string& id) {
  auto council = given.records.find<CouncilState>("council", id);
  if (!council) return council.error();
  if (!*council) return refuse("unknown.council", id);
  return **std::move(council);
}

Result<Dossier> dossier_meant(const Case& given, const std::string& id) {
  auto dossier = given.records.find<Dossier>("dossier", id);
  if (!dossier) return dossier.error();
  if (!*dossier) return refuse("unknown.dossier", id);
  return **std::move(dossier);
}

Result<std::string> conflict_words(const Case& given, const std::string& user, const std::string& dossier) {
  const auto judged = dossier_meant(given, dossier);
  if (!judged) return judged.error();
  const auto expert = given.records.find<Expert>("expert", user);
  if (!expert) return expert.error();
  const auto name = given.name_of(user);
  if (!name) return refuse("council.user", user);
  const auto found = conflicts_of(user, *name, *expert ? **expert : Expert(), *judged, given.today);
  if (found.empty()) return std::string();
  const std::string words = words_of(found.front());
  const auto middle = words.find(plan::between_languages);
  return plan::both(*name + " " + words.substr(0, middle) + " (hồ sơ " + dossier + ")",
                    *name + " " + words.substr(middle + 1) + " (dossier " + dossier + ")");
}

Result<bool> at_stage(const CouncilState& council, std::initializer_list<Stage> stages) {
  if (std::find(stages.begin(), stages.end(), council.stage) != stages.end()) return true;
  return refuse("council.stage", stage_words(council.stage));
}

const Programme& programme() {
  static const Programme all = [] {
    Programme councils;
    councils.name = "councils";
    councils.vi = "Hội đồng";
    councils.en = "Councils";
    councils.kinds = {"council", "dossier", "expert"};
    councils.own_rules = {"council."};
    councils.refusals = refusals();
    councils.actions = appointing_actions();
    for (Action& one : sitting_actions()) councils.actions.push_back(std::move(one));
    councils.fold = fold;
    return councils;
  }();
  return all;
}

}  // namespace sauro::programmes::councils
