// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/file_kind.h"

#include <gtest/gtest.h>

namespace sauro::app {
namespace {

using namespace std::string_literals;

std::string why(const std::string& name, const std::string& bytes) {
  const auto fault = kind_fault(name, bytes);
  return fault ? fault->subject : "taken";
}

TEST(FileKind, IsWhatTheNameSays) {
  const std::string zip = "PK\x03\x04...", pdf = "%PDF-1.7\n", png = "\x89PNG\r\n\x1a\n", ole = "\xD0\xCF\x11\xE0";
  EXPECT_EQ(why("bao-cao.docx", zip), "taken");
  EXPECT_EQ(why("BÁO CÁO.PDF", pdf), "taken");
  EXPECT_EQ(why("anh.jpg", png), "taken");  // a picture is a picture
  EXPECT_EQ(why("cu.doc", ole), "taken");
  EXPECT_EQ(why("cu.doc", "{\\rtf1 ..."), "taken");
  EXPECT_EQ(why("bang.xls", "<html><table>"), "taken");
  EXPECT_EQ(why("ghi-chep.txt", "vài dòng"), "taken");
  EXPECT_EQ(why("bao-cao-thang.form", "form: bao-cao-thang"), "taken");  // an agency's own form
  EXPECT_EQ(why("dien-thoai.heic", "\0\0\0\x18"s + "ftypheic...."), "taken");
  EXPECT_EQ(why("bao-cao.pdf", zip), "upload.content");
  EXPECT_EQ(why("bao-cao.docx", "chữ thường"), "upload.content");
  EXPECT_EQ(why("anh.png", "<script>"), "upload.content");
}

TEST(FileKind, ProgramsAreNotTakenUnderAnyName) {
  const std::string windows = "MZ\x90\0\x03"s,
                    linux =
                        "\x7F"
                        "ELF\x02",
                    script = "#!/bin/sh\nrm -rf /\n";
  for (const std::string& program : {windows, linux, script})
    for (const char* name : {"bao-cao.pdf", "bao-cao.docx", "ghi-chep.txt", "tep.zip", "anh.png"})
      EXPECT_EQ(why(name, program), "upload.content") << name;
  for (const char* name : {"cai-dat.exe", "chay.bat", "trang.svg", "khong-duoi", "bao-cao.pdf.js", ".", ""})
    EXPECT_EQ(why(name, windows), "upload.kind") << name;
}

}  // namespace
}  // namespace sauro::app
