// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/faulty_vfs.h"

#include <sqlite3.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace sauro::ledger {
namespace {

/// What was done to a file since it was last synced.
struct Pending {
  std::int64_t offset = 0;
  std::string bytes;
  bool truncates = false;  ///< to `offset`
};

struct OnDisk {
  std::string synced;
  std::vector<Pending> pending;
};

struct State {
  std::mutex mutex;
  std::map<std::string, OnDisk> files;
  std::int64_t calls = 0, fail_at = 0;
  std::int64_t syncs = 0;
  int flush_us = 0;
  bool failed = false, stopped = false, counts_only = false;
};

State& state() {
  static State one;
  return one;
}

sqlite3_vfs* real_vfs = nullptr;

struct File {
  sqlite3_file base;
  const char* name;  // of the main file, its log or its journal; null for temporary ones
  sqlite3_file* real;
};

File* own(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

/// Whether this call fails.
bool fails() {
  State& s = state();
  if (s.stopped) return true;
  ++s.calls;
  if (s.fail_at == 0 || s.calls != s.fail_at) return false;
  s.failed = true;
  return true;
}

int close_file(sqlite3_file* file) { return own(file)->real->pMethods->xClose(own(file)->real); }
int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
  return own(file)->real->pMethods->xRead(own(file)->real, to, count, offset);
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  File* one = own(file);
  const std::lock_guard<std::mutex> lock(state().mutex);
  if (one->name != nullptr && fails()) return SQLITE_FULL;
  const int done = one->real->pMethods->xWrite(one->real, from, count, offset);
  if (done == SQLITE_OK && one->name != nullptr && !state().counts_only)
    state().files[one->name].pending.push_back(
        {offset, std::string(static_cast<const char*>(from), static_cast<std::size_t>(count)), false});
  return done;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  File* one = own(file);
  const std::lock_guard<std::mutex> lock(state().mutex);
  if (one->name != nullptr && fails()) return SQLITE_IOERR_TRUNCATE;
  const int done = one->real->pMethods->xTruncate(one->real, size);
  if (done == SQLITE_OK && one->name != nullptr && !state().counts_only)
    state().files[one->name].pending.push_back({size, {}, true});
  return done;
}

void apply(std::string& bytes, const Pending& change) {
  const auto end = static_cast<std::size_t>(change.offset) + change.bytes.size();
  if (change.truncates) {
    bytes.resize(static_cast<std::size_t>(change.offset));
    return;
  }
  if (bytes.size() < end) bytes.resize(end);
  bytes.replace(static_cast<std::size_t>(change.offset), change.bytes.size(), change.bytes);
}

int sync_file(sqlite3_file* file, int flags) {
  File* one = own(file);
  const std::lock_guard<std::mutex> lock(state().mutex);
  if (one->name != nullptr && fails()) return SQLITE_IOERR_FSYNC;
  ++state().syncs;
  if (state().counts_only) {
    std::this_thread::sleep_for(std::chrono::microseconds(state().flush_us));
    return one->real->pMethods->xSync(one->real, flags);
  }
  if (one->name != nullptr) {
    OnDisk& disk = state().files[one->name];
    for (const Pending& change : disk.pending) apply(disk.synced, change);
    disk.pending.clear();
  }
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return own(file)->real->pMethods->xFileSize(own(file)->real, size);
}
int lock_file(sqlite3_file* file, int level) { return own(file)->real->pMethods->xLock(own(file)->real, level); }
int unlock_file(sqlite3_file* file, int level) { return own(file)->real->pMethods->xUnlock(own(file)->real, level); }
int is_reserved(sqlite3_file* file, int* out) {
  return own(file)->real->pMethods->xCheckReservedLock(own(file)->real, out);
}
int control_file(sqlite3_file* file, int what, void* arg) {
  return own(file)->real->pMethods->xFileControl(own(file)->real, what, arg);
}
int sector_size(sqlite3_file* file) { return own(file)->real->pMethods->xSectorSize(own(file)->real); }
int traits(sqlite3_file*) { return 0; }  // a disk that promises nothing
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
  return own(file)->real->pMethods->xShmMap(own(file)->real, page, size, extend, at);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
  return own(file)->real->pMethods->xShmLock(own(file)->real, offset, n, flags);
}
void shm_barrier(sqlite3_file* file) { own(file)->real->pMethods->xShmBarrier(own(file)->real); }
int shm_unmap(sqlite3_file* file, int drop) { return own(file)->real->pMethods->xShmUnmap(own(file)->real, drop); }

const sqlite3_io_methods methods = {2,         close_file, read_file,   write_file,  truncate_file, sync_file,
                                    file_size, lock_file,  unlock_file, is_reserved, control_file,  sector_size,
                                    traits,    shm_map,    shm_lock,    shm_barrier, shm_unmap,     nullptr,
                                    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  File* one = own(file);
  one->name = name;
  one->real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
  const int done = real_vfs->xOpen(real_vfs, name, one->real, flags, out);
  one->base.pMethods = one->real->pMethods == nullptr ? nullptr : &methods;
  return done;
}

int delete_file(sqlite3_vfs*, const char* name, int sync) {
  const std::lock_guard<std::mutex> lock(state().mutex);
  if (state().stopped) return SQLITE_IOERR_DELETE;
  state().files.erase(name);
  return real_vfs->xDelete(real_vfs, name, sync);
}

sqlite3_vfs faulty = {};

}  // namespace

FaultyDisk::FaultyDisk(bool counts_only, int flush_us) {
  state().flush_us = flush_us;
  state().counts_only = counts_only;
  state().syncs = 0;
  real_vfs = sqlite3_vfs_find(nullptr);
  faulty = *real_vfs;
  faulty.zName = "faulty";
  faulty.pNext = nullptr;
  faulty.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  sqlite3_vfs_register(&faulty, 1);
  state().files.clear();
  fail_at(0);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&faulty);
  sqlite3_vfs_register(real_vfs, 1);
}

void FaultyDisk::fail_at(std::int64_t n) {
  const std::lock_guard<std::mutex> lock(state().mutex);
  state().calls = 0;
  state().fail_at = n;
  state().failed = state().stopped = false;
}

bool FaultyDisk::failed() const { return state().failed; }

std::int64_t FaultyDisk::calls() const { return state().calls; }

std::int64_t FaultyDisk::syncs() const { return state().syncs; }

void FaultyDisk::stop() {
  const std::lock_guard<std::mutex> lock(state().mutex);
  state().stopped = true;
}

void FaultyDisk::cut(std::mt19937& random) {
  const std::lock_guard<std::mutex> lock(state().mutex);
  for (auto& [name, disk] : state().files) {
    for (const Pending& change : disk.pending)
      if (std::uniform_int_distribution<int>(0, 1)(random) == 1) apply(disk.synced, change);
    disk.pending.clear();
    std::ofstream(name, std::ios::binary | std::ios::trunc) << disk.synced;
    std::filesystem::remove(name + "-shm");
  }
  state().stopped = false;
}

}  // namespace sauro::ledger
