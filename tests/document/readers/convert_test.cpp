// SPDX-License-Identifier: AGPL-3.0-or-later
// .doc, .rtf and .html by way of the programs themselves, so each test takes seconds; nothing may stay behind.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "document/readers/child.h"
#include "document/readers/read.h"
#include "document/readers/temporary_folder.h"

namespace sauro::readers {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

const std::string sample = SAURO_SOURCE_DIR "/samples/ke-hoach-so-nong-nghiep.docx";

/// Its own place for temporary files, which must be empty at the end.
class Convert : public testing::Test {
 protected:
  Convert() : folder_(*TemporaryFolder::make()) {
    fs::create_directory(temporary());
    setenv("TMPDIR", temporary().c_str(), 1);
  }
  ~Convert() override {
    EXPECT_TRUE(fs::is_empty(temporary()));
    unsetenv("TMPDIR");
    if (path_) setenv("PATH", path_->c_str(), 1);
  }

  std::string at(const std::string& name) const { return folder_.path() + "/" + name; }
  fs::path temporary() const { return at("temporary"); }

  /// Only what is linked into this folder can be found from now on.
  void set_programs(const std::vector<std::string>& programs) {
    fs::create_directory(at("programs"));
    for (const auto& program : programs)
      fs::create_symlink(program, at("programs/") + fs::path(program).filename().string());
    path_ = std::getenv("PATH");
    setenv("PATH", at("programs").c_str(), 1);
  }

  /// The sample as LibreOffice writes it in another form.
  std::string sample_as(const std::string& form) {
    Child child{{"soffice", "--headless", "-env:UserInstallation=file://" + at("profile"), "--convert-to", form,
                 "--outdir", folder_.path(), sample},
                "libreoffice-writer",
                folder_.path()};
    child.limits = {std::chrono::minutes(3), 0};
    const auto made = run_child(child);
    EXPECT_TRUE(made) << made.error().subject << ' ' << made.error().where;
    return contents(at("ke-hoach-so-nong-nghiep." + form.substr(0, form.find(':'))));
  }

 private:
  TemporaryFolder folder_;
  std::optional<std::string> path_;
};

/// Text and the shape of tables, the numbers of lists aside, which the forms keep in different ways.
std::string outline(const document::Document& document) {
  std::string text;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = block.paragraph()) {
      if (!paragraph->text.empty()) text += paragraph->text + '\n';
      continue;
    }
    for (const auto& row : block.table()->rows) {
      for (const auto& cell : row.cells)
        text += "[" + std::to_string(cell.column_span) + (cell.merged_up ? "^" : " ") + document::cell_text(cell) + "]";
      text += '\n';
    }
  }
  return text;
}

Error error_of_converting(std::string_view bytes) {
  const auto document = read(bytes);
  EXPECT_FALSE(document);
  return document ? Error{ErrorCode::bad_input, "no error"} : document.error();
}

TEST_F(Convert, ReadsADocLikeItsDocx) {
  const auto docx = read(contents(sample));
  ASSERT_TRUE(docx);
  const auto doc = read(sample_as("doc:MS Word 97"));
  ASSERT_TRUE(doc) << doc.error().subject;
  EXPECT_EQ(doc->kind, document::SourceKind::doc);
  EXPECT_FALSE(doc->without_tables);
  EXPECT_EQ(outline(*doc), outline(*docx));
}

TEST_F(Convert, ReadsAnRtfLikeItsDocx) {
  const auto docx = read(contents(sample));
  ASSERT_TRUE(docx);
  const auto rtf = read(sample_as("rtf:Rich Text Format"));
  ASSERT_TRUE(rtf) << rtf.error().subject;
  EXPECT_EQ(rtf->kind, document::SourceKind::doc);
  EXPECT_EQ(outline(*rtf), outline(*docx));
}

TEST_F(Convert, KeepsATableThatEndsADoc) {
  const auto doc = read(contents(SAURO_SOURCE_DIR "/tests/fuzz/corpus/doc_fuzz/ends-in-table.doc"));
  ASSERT_TRUE(doc) << doc.error().subject;
  EXPECT_EQ(outline(*doc), "KẾ HOẠCH\n[1 Kiểm tra trạm bơm][1 Tháng 3/2031]\n[1 Báo cáo kết quả][1 15/4/2031]\n");
}

TEST_F(Convert, ReadsHtmlWhateverItIsCalled) {
  const auto html = read(
      "<html><head><meta charset=utf-8></head><body><p>KẾ HOẠCH</p><table><tr><td>Kiểm tra trạm bơm</td>"
      "<td>Tháng 3/2031</td></tr></table><script>document.write('no')</script></body></html>");
  ASSERT_TRUE(html) << html.error().subject;
  EXPECT_EQ(html->kind, document::SourceKind::doc);
  EXPECT_EQ(outline(*html), "KẾ HOẠCH\n[1 Kiểm tra trạm bơm][1 Tháng 3/2031]\n");
}

TEST_F(Convert, RefusesTablesNestedTooDeepBeforeTheProgramStarts) {
  std::string nested = "<html>", beside = "<html>";
  for (int i = 0; i < 40; ++i) {
    nested += "<TABLE><tr><td>";
    beside += "<table><tr><td>Kiểm tra</td></tr></table>";
  }
  const auto refused = read(nested);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::over_limit);
  EXPECT_TRUE(read(beside));
}

TEST_F(Convert, OpensNoOtherFile) {
  std::ofstream(at("other.txt")) << "another file";
  const auto rtf = read("{\\rtf1\\ansi Plan {\\field{\\*\\fldinst INCLUDETEXT \"" + at("other.txt") +
                        "\"}{\\fldrslt as it was}} {\\field{\\*\\fldinst LINK Word.Document.8 \"" + at("other.txt") +
                        "\"}{\\fldrslt as it was}}\\par}");
  ASSERT_TRUE(rtf) << rtf.error().subject;
  EXPECT_EQ(outline(*rtf).find("another file"), std::string::npos);
  EXPECT_NE(outline(*rtf).find("Plan"), std::string::npos);
}

/// Somebody on this machine who waits for a caller.
class Waiting {
 public:
  Waiting() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    place_.sin_family = AF_INET;
    place_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place_;
    auto* place = reinterpret_cast<sockaddr*>(&place_);
    EXPECT_EQ(bind(socket_, place, size), 0);
    EXPECT_EQ(listen(socket_, 8), 0);
    EXPECT_EQ(getsockname(socket_, place, &size), 0);
  }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  ~Waiting() { close(socket_); }

  std::string address() const { return "http://127.0.0.1:" + std::to_string(ntohs(place_.sin_port)) + "/"; }
  bool was_called() const {
    pollfd one{socket_, POLLIN, 0};
    return poll(&one, 1, 0) == 1;
  }

 private:
  int socket_;
  sockaddr_in place_{};
};

/// Without the settings of office.cpp and without the network that run_child() takes away, LibreOffice 7.4 asks for the
/// picture three times.
TEST_F(Convert, FollowsNoLinkAndRunsNoMacro) {
  const Waiting other;
  const auto html = read("<html><head><meta charset=utf-8><link rel=stylesheet href='" + other.address() +
                         "style.css'><script language=StarBasic><!--\n' $LIBRARY: Standard\n' $MODULE: Module1\n"
                         "Sub Hello\n Shell(\"/usr/bin/touch\", 0, \"" +
                         at("ran") +
                         "\", True)\nEnd Sub\n// --></script></head><body sdonload=\"macro:///Standard.Module1.Hello\">"
                         "<p>KẾ HOẠCH</p><img src='" +
                         other.address() + "picture.png'></body></html>");
  ASSERT_TRUE(html) << html.error().subject;
  EXPECT_NE(outline(*html).find("KẾ HOẠCH"), std::string::npos);
  const auto rtf = read("{\\rtf1\\ansi Plan {\\field{\\*\\fldinst INCLUDEPICTURE \"" + other.address() +
                        "picture.png\" \\\\d}{\\fldrslt }} {\\*\\template " + other.address() + "plan.dot}\\par}");
  ASSERT_TRUE(rtf) << rtf.error().subject;
  EXPECT_FALSE(other.was_called());
  EXPECT_FALSE(fs::exists(at("ran")));
}

TEST_F(Convert, AnswersHostileRtf) {
  const std::string open(10'000, '{'), close(10'000, '}');
  EXPECT_TRUE(read("{\\rtf1 " + open + "Plan" + close + "}"));
  EXPECT_EQ(error_of_converting("{\\rtf1 " + open + "Plan").code, ErrorCode::damaged);
  EXPECT_EQ(error_of_converting("{\\rtf1}").code, ErrorCode::empty_file);
}

TEST_F(Convert, AnswersBrokenDocsWithoutStartingAnything) {
  set_programs({});
  const std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::string noise = header;
  for (unsigned i = 0, n = 1; i < 20'000; ++i, n = n * 1'103'515'245 + 12'345) noise += static_cast<char>(n >> 16);
  EXPECT_EQ(error_of_converting(noise).code, ErrorCode::damaged);
  EXPECT_EQ(error_of_converting(header).code, ErrorCode::damaged);
  const auto doc = contents(SAURO_SOURCE_DIR "/tests/fuzz/corpus/doc_fuzz/ends-in-table.doc");
  EXPECT_EQ(error_of_converting(doc.substr(0, doc.size() / 2)).code, ErrorCode::damaged);
}

TEST_F(Convert, NamesThePackageWhereNothingIsInstalled) {
  set_programs({});
  const auto doc = contents(SAURO_SOURCE_DIR "/tests/fuzz/corpus/doc_fuzz/ends-in-table.doc");
  for (const std::string& bytes : {doc, "{\\rtf1 Plan}"s, "<html>Plan"s, "\xEF\xBB\xBF \n<TABLE border=1><td>Plan"s})
    EXPECT_EQ(error_of_converting(bytes), (Error{ErrorCode::missing_program, "libreoffice-writer-nogui", "soffice"}));
}

TEST_F(Convert, TakesTheTextWhereOnlyAntiwordIsInstalled) {
  const auto doc_bytes = sample_as("doc:MS Word 97");
  set_programs({"/usr/bin/antiword"});
  const auto doc = read(doc_bytes);
  ASSERT_TRUE(doc) << doc.error().subject << ' ' << doc.error().where;
  EXPECT_EQ(doc->kind, document::SourceKind::doc);
  EXPECT_TRUE(doc->without_tables);
  EXPECT_NE(outline(*doc).find("Sở Nông nghiệp và Môi trường"), std::string::npos);
  EXPECT_EQ(error_of_converting("{\\rtf1 Plan}").code, ErrorCode::missing_program);
}

TEST_F(Convert, StopsWhenAskedTo) {
  std::stop_source source;
  source.request_stop();
  const auto stopped = read("{\\rtf1 Plan}", {}, Watch{{}, source.get_token()});
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

}  // namespace
}  // namespace sauro::readers
