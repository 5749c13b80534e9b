// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/field_at_fault.h"

#include <gtest/gtest.h>

#include "app/actions/refusal.h"
#include "doors/http/route.h"

namespace sauro::http {
namespace {

std::string at_fault(std::string_view route, const Error& error, const app::Input& input = {}) {
  for (const Route& one : routes())
    if (one.name == route) return field_at_fault(error, *one.fields, input);
  return "no such route";
}

TEST(FieldAtFault, IsWhatTheRefusalNames) {
  EXPECT_EQ(at_fault("item.report", app::refuse("input.day", "--day 31/2/2026")), "day");
  EXPECT_EQ(at_fault("item.add", app::refuse("input.missing", app::both("nội dung (title)", "what (title)"))), "title");
  EXPECT_EQ(at_fault("person.set", app::refuse("days.order", "--until")), "until");
  EXPECT_EQ(at_fault("item.assign", app::refuse("assign.nobody", "--lead, --performing")), "lead");
  EXPECT_EQ(at_fault("item.report", app::refuse("input.unknown", "--colour")), "");
}

TEST(FieldAtFault, IsKnownByTheKindOfRefusal) {
  EXPECT_EQ(at_fault("account.password", app::refuse("password.weak")), "new");
  EXPECT_EQ(at_fault("item.confirm", app::refuse("report.no-evidence", "2026.1")), "");
  EXPECT_EQ(at_fault("plan.copy", app::refuse("plan.exists", "2027")), "plan");
}

TEST(FieldAtFault, IsWhereWhatTheRefusalSpeaksOfWasGiven) {
  app::Input input;
  input.values["lead"] = {"Phòng"};
  input.values["performing"] = {"Phòng Pháp chế", "Văn phòng"};
  EXPECT_EQ(at_fault("item.edit", app::refuse("unknown.unit", "Phòng Pháp chế"), input), "performing");
  app::Input unit;
  unit.values["name"] = {"Văn phòng Sở"};
  EXPECT_EQ(at_fault("unit.set", app::refuse("unit.exists", "Văn phòng Sở"), unit), "name");
}

TEST(FieldAtFault, IsTheFileWhereItCannotBeReadOrHasNotCome) {
  EXPECT_EQ(at_fault("plan.import", Error{ErrorCode::encrypted, "ke-hoach.docx", {}}), "file");
  EXPECT_EQ(at_fault("plan.import", app::refuse("plan.empty", "ke-hoach.docx")), "file");
  EXPECT_EQ(at_fault("item.report", app::refuse("upload.partial", "anh.jpg")), "file");
  EXPECT_EQ(at_fault("item.report", app::refuse("unknown.upload", "0123")), "file");
}

TEST(FieldAtFault, IsNoneWhereTheRefusalIsAboutNone) {
  app::Input input;
  input.values["reason"] = {"T1"};
  EXPECT_EQ(at_fault("item.return", app::refuse("verdict.nothing", "T1"), input), "");
  EXPECT_EQ(at_fault("item.return", Error{ErrorCode::conflict, "item/2026.1", "4"}, input), "");
}

}  // namespace
}  // namespace sauro::http
