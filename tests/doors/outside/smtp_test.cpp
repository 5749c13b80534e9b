// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail to a real server on this machine: aiosmtpd, which keeps what it gets.
#include "doors/outside/smtp.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace sauro::outside {
namespace {

namespace fs = std::filesystem;
using Outcome = app::Handing::Outcome;

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The server, and the folder with what it got.
class Sink {
 public:
  explicit Sink(std::vector<std::string> words = {}) {
    std::string name = (fs::temp_directory_path() / "sauro-mail-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    int ends[2] = {};
    EXPECT_EQ(pipe(ends), 0);
    child_ = fork();
    if (child_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      std::vector<std::string> all = {"python3", SAURO_SINK, folder_.string()};
      all.insert(all.end(), words.begin(), words.end());
      std::vector<char*> pointers;
      for (std::string& word : all) pointers.push_back(word.data());
      pointers.push_back(nullptr);
      execv("/usr/bin/python3", pointers.data());  // Debian's own, with its packages
      _exit(1);
    }
    close(ends[1]);
    FILE* said = fdopen(ends[0], "r");
    EXPECT_EQ(std::fscanf(said, "%d", &port_), 1) << "is python3-aiosmtpd there?";
    std::fclose(said);
  }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink() {
    stop();
    fs::remove_all(folder_);
  }
  void stop() {
    if (child_ > 0) kill(child_, SIGKILL), waitpid(child_, nullptr, 0);
    child_ = 0;
  }
  const fs::path& folder() const { return folder_; }
  SmtpOptions options() const {
    SmtpOptions options;
    options.server = "smtp://127.0.0.1:" + std::to_string(port_);
    options.from = "vanphong@so.example.vn";
    options.starttls = false;
    options.patience = 20;
    return options;
  }
  std::vector<std::string> got() const {
    std::vector<std::string> all;
    for (const auto& one : fs::directory_iterator(folder_))
      if (one.path().extension() == ".eml") all.push_back(read_file(one.path()));
    return all;
  }

 private:
  fs::path folder_;
  pid_t child_ = 0;
  int port_ = 0;
};

app::Letter letter(const std::string& to) {
  return {"Sở Nông nghiệp và Môi trường",
          to,
          "Nguyễn Thị Lan",
          "Đôn đốc ngày 30/6/2026: 2 nhiệm vụ quá hạn, 3 nhiệm vụ đến hạn",
          "Kính gửi: Nguyễn Thị Lan\n\n1. Tổ chức hội nghị\n.\n..hai chấm\n",
          "sauro.2026-06-30.lan@so.example.vn",
          1'782'777'600'000'000};
}

/// What Python's own reader makes of a message: subject, from, to, text, id, each on a line of its own.
std::string as_read(const fs::path& folder) {
  const std::string script =
      "import email, email.header, email.policy, glob, sys\n"
      "for f in glob.glob(sys.argv[1] + '/*.eml'):\n"
      "  b = open(f, 'rb').read()\n"
      "  m, raw = email.message_from_bytes(b, policy=email.policy.default), email.message_from_bytes(b)\n"
      "  read = lambda name: str(email.header.make_header(email.header.decode_header(raw[name])))\n"
      "  print(read('Subject'), read('From'), read('To'), m['Message-ID'], m['Date'], m.get_body().get_content(), "
      "sep='|', end='')\n";
  const std::string command = "/usr/bin/python3 -c \"$SCRIPT\" '" + folder.string() + "'";
  setenv("SCRIPT", script.c_str(), 1);
  FILE* pipe = popen(command.c_str(), "r");
  std::string text;
  char piece[512];
  while (const auto count = std::fread(piece, 1, sizeof piece, pipe)) text.append(piece, count);
  pclose(pipe);
  return text;
}

TEST(Smtp, ReachesItsReaderWithAllItsMarks) {
  const Sink sink;
  const auto door = make_smtp(sink.options());
  const auto handing = door->hand_over(letter("lan@so.example.vn"));
  EXPECT_EQ(handing.outcome, Outcome::accepted);
  EXPECT_NE(handing.said.find("queued as 1"), std::string::npos) << handing.said;
  EXPECT_EQ(as_read(sink.folder()),
            "Đôn đốc ngày 30/6/2026: 2 nhiệm vụ quá hạn, 3 nhiệm vụ đến hạn|"
            "Sở Nông nghiệp và Môi trường <vanphong@so.example.vn>|Nguyễn Thị Lan <lan@so.example.vn>|"
            "<sauro.2026-06-30.lan@so.example.vn>|Tue, 30 Jun 2026 07:00:00 +0700|"
            "Kính gửi: Nguyễn Thị Lan\n\n1. Tổ chức hội nghị\n.\n..hai chấm\n");
}

TEST(Smtp, SendsManyOverOneLine) {
  const Sink sink;
  const auto door = make_smtp(sink.options());
  for (int i = 0; i < 20; ++i) ASSERT_EQ(door->hand_over(letter("lan@so.example.vn")).outcome, Outcome::accepted);
  EXPECT_EQ(sink.got().size(), 20u);
}

TEST(Smtp, TellsWhatIsRefusedFromWhatMayComeLater) {
  const Sink sink;
  const auto door = make_smtp(sink.options());
  const auto never = door->hand_over(letter("chan@so.example.vn"));
  EXPECT_EQ(never.outcome, Outcome::refused);
  EXPECT_NE(never.said.find("no such mailbox"), std::string::npos) << never.said;
  const auto later = door->hand_over(letter("ban@so.example.vn"));
  EXPECT_EQ(later.outcome, Outcome::later);
  EXPECT_NE(later.said.find("come again"), std::string::npos) << later.said;
  EXPECT_EQ(door->hand_over(letter("lan@so.example.vn")).outcome, Outcome::accepted);
  EXPECT_EQ(sink.got().size(), 1u);
}

TEST(Smtp, IsClosedWhereNobodyAnswersOrTheServerIsBusy) {
  Sink sink;
  const auto door = make_smtp(sink.options());
  fs::create_directory(sink.folder() / "closed");
  EXPECT_EQ(door->hand_over(letter("lan@so.example.vn")).outcome, Outcome::closed);
  sink.stop();
  EXPECT_EQ(door->hand_over(letter("lan@so.example.vn")).outcome, Outcome::closed);
}

TEST(Smtp, DoesNotKnowWhatBecameOfMailWithoutAnAnswer) {
  const Sink sink;
  SmtpOptions options = sink.options();
  options.patience = 2;
  const auto door = make_smtp(options);
  EXPECT_EQ(door->hand_over(letter("treo@so.example.vn")).outcome, Outcome::unknown);
  EXPECT_EQ(sink.got().size(), 1u);
}

/// A certificate for "localhost" that vouches for itself.
struct Encrypted : testing::Test {
  fs::path folder;
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sauro-cert-XXXXXX").string();
    folder = mkdtemp(name.data());
    const std::string command =
        "cd '" + folder.string() +
        "' && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem "
        "2>/dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  void TearDown() override { fs::remove_all(folder); }
  std::vector<std::string> words() const {
    return {"--tls", folder / "cert.pem", folder / "key.pem", "--user", "vanphong", "mật khẩu"};
  }
  SmtpOptions options(const Sink& sink) const {
    SmtpOptions options = sink.options();
    options.server.replace(options.server.find("127.0.0.1"), 9, "localhost");
    options.starttls = true;
    options.authority = folder / "cert.pem";
    options.user = "vanphong";
    options.password = "mật khẩu";
    return options;
  }
};

TEST_F(Encrypted, SignsInOverAnEncryptedLine) {
  const Sink sink(words());
  const auto handing = make_smtp(options(sink))->hand_over(letter("lan@so.example.vn"));
  EXPECT_EQ(handing.outcome, Outcome::accepted) << handing.said;
  EXPECT_EQ(sink.got().size(), 1u);
}

TEST_F(Encrypted, SaysNothingToAServerThatNobodyVouchesFor) {
  const Sink sink(words());
  SmtpOptions strangers = options(sink);
  strangers.authority.clear();
  const auto handing = make_smtp(strangers)->hand_over(letter("lan@so.example.vn"));
  EXPECT_EQ(handing.outcome, Outcome::closed) << handing.said;
}

TEST_F(Encrypted, SaysNothingWhereTheLineCannotBeEncrypted) {
  const Sink sink;
  const auto handing = make_smtp(options(sink))->hand_over(letter("lan@so.example.vn"));
  EXPECT_EQ(handing.outcome, Outcome::closed) << handing.said;
  EXPECT_TRUE(sink.got().empty());
}

TEST_F(Encrypted, IsClosedWithAWrongPassword) {
  const Sink sink(words());
  SmtpOptions wrong = options(sink);
  wrong.password = "khác";
  const auto handing = make_smtp(wrong)->hand_over(letter("lan@so.example.vn"));
  EXPECT_EQ(handing.outcome, Outcome::closed) << handing.said;
}

TEST(HeaderText, LeavesAsciiAndFoldsTheRest) {
  EXPECT_EQ(header_text("Urging"), "Urging");
  EXPECT_EQ(header_text("Sở, An"), "=?utf-8?Q?S=E1=BB=9F=2C_An?=");
  EXPECT_EQ(header_text("a\r\nBcc: x"), "=?utf-8?Q?a=0D=0ABcc=3A_x?=");
  const std::string folded =
      header_text("Đôn đốc thực hiện nhiệm vụ được giao trong kế hoạch công tác năm 2026 của Sở");
  std::istringstream lines(folded);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 77u) << line;
}

}  // namespace
}  // namespace sauro::outside
