// SPDX-License-Identifier: AGPL-3.0-or-later
// A layer under SQLite that behaves as a disk may: the n-th call fails, and at a power cut what was not synced is lost,
// or half of it.
#pragma once
#include <cstdint>
#include <random>
#include <string>

namespace sauro::ledger {

/// While one stands, every file that SQLite opens goes through it. One at a time.
class FaultyDisk {
 public:
  /// `counts_only`: everything reaches the disk, the calls are counted, and a flush
  /// takes so many microseconds more.
  explicit FaultyDisk(bool counts_only = false, int flush_us = 0);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// Lets the n-th call from now on fail (writing, syncing, truncating), once; 0 for none.
  void fail_at(std::int64_t n);
  bool failed() const;
  std::int64_t calls() const;  ///< since fail_at() was last called
  std::int64_t syncs() const;  ///< since it was made
  /// From now on nothing reaches the disk any more: all calls fail, until cut().
  void stop();
  /// What the disk holds after a power cut: each file as it was last synced, and of the writes since then each with a
  /// chance of one half. Nothing may be open.
  void cut(std::mt19937& random);
};

}  // namespace sauro::ledger
