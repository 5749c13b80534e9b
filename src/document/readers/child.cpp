// SPDX-License-Identifier: AGPL-3.0-or-later
// Children over fork and exec: posix_spawn() can set neither limits nor what happens when the parent dies.
// The clock is read here only to measure how long a child takes.
#include "document/readers/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

namespace sauro::readers {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::string_view usual_path = "/usr/local/bin:/usr/bin:/bin";
constexpr std::size_t told_bytes = 200;             // of the last line of standard error
constexpr milliseconds look_around{50}, nearly{2};  // how long to wait for output, and for an end without output
constexpr int could_not_start = 127;                // as shells say it

/// Closes what it holds. Its number is never one of the three standard ones, so that it can be put in their place.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {
    if (number < 0 || number > STDERR_FILENO) return;
    number_ = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(number);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

 private:
  int number_;
};

struct Pipe {
  Descriptor from, to;
};

Error system_error(std::string_view what) { return {ErrorCode::io, std::strerror(errno), std::string(what)}; }

/// Standard input as a file in memory: it takes no turn in the talk with the child, which may leave it unread, and
/// programs that want to seek can.
Descriptor input_of(const std::optional<std::string_view>& bytes) {
  if (!bytes) return Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC));
  Descriptor file(memfd_create("input", MFD_CLOEXEC));
  for (std::size_t done = 0; file.open() && done < bytes->size();) {
    const ssize_t count = write(file.number(), bytes->data() + done, bytes->size() - done);
    if (count >= 0)
      done += static_cast<std::size_t>(count);
    else if (errno != EINTR)
      file.close();
  }
  if (file.open()) lseek(file.number(), 0, SEEK_SET);
  return file;
}

Pipe make_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {Descriptor(), Descriptor()};
  Pipe made{Descriptor(ends[0]), Descriptor(ends[1])};
  if (made.from.open()) fcntl(made.from.number(), F_SETFL, O_NONBLOCK);
  return made;
}

/// All that the child needs between fork and exec, where it may allocate nothing: another thread may have held a lock.
struct Start {
  const char* path;
  const char* folder;
  char* const* argv;
  char* const* environment;
  int input, output, errors;
  pid_t parent;
  std::size_t computing;  ///< seconds, of each process
  ChildLimits limits;
};

void set_limit(__rlimit_resource resource, std::size_t most) {
  rlimit now{};
  getrlimit(resource, &now);
  const rlimit wanted{std::min<rlim_t>(most, now.rlim_max), std::min<rlim_t>(most, now.rlim_max)};
  setrlimit(resource, &wanted);
}

/// Only async-signal-safe calls, and plain system calls.
[[noreturn]] void become(const Start& start) {
  setpgid(0, 0);
  // A network of its own, with nothing in it: a document that fetches something when it is opened fetches nothing.
  // Where the system does not allow that, the programs' own settings must do.
  unshare(CLONE_NEWUSER | CLONE_NEWNET);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);                       // after unshare(), which takes it away
  if (getppid() != start.parent) _exit(could_not_start);  // it died before it could be watched
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_CPU, start.computing);
  set_limit(RLIMIT_FSIZE, start.limits.one_file_bytes);
  if (start.limits.memory_bytes > 0) set_limit(RLIMIT_AS, start.limits.memory_bytes);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  std::signal(SIGPIPE, SIG_DFL);  // the only signal that sauro ignores; the others are reset by exec
  if (dup2(start.input, STDIN_FILENO) < 0 || dup2(start.output, STDOUT_FILENO) < 0 ||
      dup2(start.errors, STDERR_FILENO) < 0)
    _exit(could_not_start);
  if (close_range(STDERR_FILENO + 1, ~0U, 0) != 0)
    for (int number = STDERR_FILENO + 1; number < 65'536; ++number) close(number);
  if (chdir(start.folder) == 0) execve(start.path, start.argv, start.environment);
  constexpr std::string_view told = "cannot be started\n";
  [[maybe_unused]] const ssize_t count = write(STDERR_FILENO, told.data(), told.size());
  _exit(could_not_start);
}

/// A child that has started. The destructor leaves none of its group alive and no zombie.
class Running {
 public:
  explicit Running(pid_t leader) : leader_(leader) { setpgid(leader, leader); }  // the child does so too; who is first
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (leader_ > 0) end();
  }
  /// Whether it has ended; it stays a zombie, so that its number, and its group's, remain its own.
  bool ended() const {
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(leader_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == leader_;
  }
  void kill_group() const { kill(-leader_, SIGKILL); }
  /// Ends the group; gives the leader's status as waitpid() does, -1 where somebody else has taken it.
  int end() {
    kill_group();
    int status = -1;
    while (waitpid(leader_, &status, 0) < 0 && errno == EINTR) {
    }
    leader_ = 0;
    return status;
  }

 private:
  pid_t leader_;
};

/// Reads once; closes the pipe at its end. Says whether there was something.
bool read_some(Descriptor& from, std::string& into) {
  if (!from.open()) return false;
  char piece[1 << 16];
  const ssize_t count = read(from.number(), piece, sizeof piece);
  if (count > 0) into.append(piece, static_cast<std::size_t>(count));
  if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) from.close();
  return count > 0;
}

std::string last_line(std::string_view text) {
  const auto end = text.find_last_not_of(" \t\r\n");
  if (end == std::string_view::npos) return {};
  text = text.substr(0, end + 1);
  text.remove_prefix(text.rfind('\n') + 1);
  return std::string(text.substr(0, told_bytes));
}

/// Programs tell in their own words that no memory was left; a kill that is not ours is the system's for want of it.
bool ran_out_of_memory(int status, std::string_view told) {
  const auto says = [&](std::string_view words) { return told.find(words) != std::string_view::npos; };
  return says("bad_alloc") || says("memory") || says("Memory") || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

/// What the status of a child that came to its end by itself says; nothing where all went well.
std::optional<Error> failure_of(int status, const Child& child, const std::string& told) {
  const std::string& name = child.argv.front();
  const auto mib = [](std::size_t bytes) { return std::to_string(bytes >> 20) + " MiB"; };
  if (status == 0) return std::nullopt;
  if (status == -1) return Error{ErrorCode::io, name + " was not waited for", told};
  if (WIFEXITED(status) && WEXITSTATUS(status) == could_not_start) return Error{ErrorCode::io, name, told};
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ)
    return Error{ErrorCode::over_limit, name + " wrote a file over " + mib(child.limits.one_file_bytes), told};
  if (ran_out_of_memory(status, told))
    return Error{ErrorCode::over_limit, name + " needs more memory than " + mib(child.limits.memory_bytes), told};
  if (WIFSIGNALED(status))
    return Error{ErrorCode::damaged, name + " ended by signal " + std::to_string(WTERMSIG(status)), told};
  return Error{ErrorCode::damaged, name + " ended with " + std::to_string(WEXITSTATUS(status)), told};
}

/// Reads what the child prints until it ends, one way or another.
Result<std::string> listen(Running& running, Descriptor& output, Descriptor& errors, const Child& child) {
  std::string printed, complaints;
  const auto over = [&](std::string what) {
    return Error{ErrorCode::over_limit, child.argv.front() + " " + std::move(what), last_line(complaints)};
  };
  const auto start = Clock::now();
  for (bool ended = false;;) {
    const auto left = std::chrono::ceil<milliseconds>(child.limits.time - (Clock::now() - start));
    const auto wait = std::min(left, output.open() || errors.open() ? look_around : nearly);
    pollfd ready[] = {{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}};
    if (!ended) poll(ready, std::size(ready), static_cast<int>(std::max(wait, milliseconds(0)).count()));
    if (!ended && (ended = running.ended())) running.kill_group();  // who is left of it could hold the pipes open
    const bool more =
        static_cast<int>(read_some(output, printed)) + static_cast<int>(read_some(errors, complaints)) > 0;
    if (complaints.size() > (1u << 20)) complaints.erase(0, complaints.size() / 2);
    if (printed.size() > child.limits.output_bytes)
      return over("printed more than " + std::to_string(child.limits.output_bytes) + " bytes");
    if (ended && !more) break;
    if (child.cancel.stop_requested()) return Error{ErrorCode::cancelled, child.argv.front()};
    if (Clock::now() - start > child.limits.time)
      return over("took longer than " + std::to_string(child.limits.time.count()) + " ms");
  }
  if (auto failure = failure_of(running.end(), child, last_line(complaints))) return std::move(*failure);
  return printed;
}

}  // namespace

std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return access(name.c_str(), X_OK) == 0 ? name : "";
  const char* set = std::getenv("PATH");
  std::string_view folders = set != nullptr ? std::string_view(set) : usual_path;
  while (!folders.empty()) {
    const auto end = std::min(folders.find(':'), folders.size());
    std::string path = std::string(folders.substr(0, end)) + '/' + name;
    // A relative folder would be another one after the change to the child's folder.
    if (path.front() == '/' && end > 0 && access(path.c_str(), X_OK) == 0) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return {};
}

Result<std::string> run_child(const Child& child) {
  const std::string path = find_program(child.argv.front());
  if (path.empty()) return Error{ErrorCode::missing_program, child.package, child.argv.front()};
  std::vector<std::string> words = child.argv;
  std::vector<std::string> settings = {"PATH=" + std::string(usual_path), "HOME=" + child.folder, "LC_ALL=C.UTF-8"};
  const auto pointers = [](std::vector<std::string>& texts) {
    std::vector<char*> list;
    list.reserve(texts.size() + 1);
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
  };
  const auto argv = pointers(words), environment = pointers(settings);
  Descriptor input = input_of(child.input);
  Pipe output = make_pipe(), errors = make_pipe();
  if (!input.open() || !output.from.open() || !output.to.open() || !errors.from.open() || !errors.to.open())
    return system_error(child.argv.front());
  // More than can be computed in the time it has; for what is left running should sauro be killed itself.
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(child.limits.time).count() + 1;
  const auto computing = static_cast<std::size_t>(seconds) * std::max(1u, std::thread::hardware_concurrency());
  const Start start{path.c_str(),       child.folder.c_str(), argv.data(), environment.data(), input.number(),
                    output.to.number(), errors.to.number(),   getpid(),    computing,          child.limits};
  const pid_t pid = fork();
  if (pid < 0) return system_error(child.argv.front());
  if (pid == 0) become(start);
  Running running(pid);
  input.close();
  output.to.close();
  errors.to.close();
  return listen(running, output.from, errors.from, child);
}

}  // namespace sauro::readers
