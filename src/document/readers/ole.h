// SPDX-License-Identifier: AGPL-3.0-or-later
// Compound files (OLE 2): named streams in chains of sectors, as .doc and .xls are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sauro::readers::ole {

/// The whole number in the first `size` bytes from `at`, little end first; 0 beyond the end of `bytes`.
std::uint32_t number(std::string_view bytes, std::size_t at, int size);
/// Writes it there. The place must lie within `bytes`.
void put_number(std::string& bytes, std::size_t at, std::uint32_t value);

struct Stream {
  std::size_t size = 0;
  std::size_t piece = 0;            ///< bytes of each sector
  std::vector<std::size_t> places;  ///< where in the file its sectors begin; as many as `size` needs
};

class CompoundFile {
 public:
  /// The file in `bytes`, which must outlive it; nothing where its table of sectors cannot be followed.
  static std::optional<CompoundFile> open(std::string_view bytes);

  bool has(std::string_view name) const { return find(name).has_value(); }
  /// The stream of this name (ASCII); nothing where there is none or its chain is broken.
  std::optional<Stream> stream(std::string_view name) const;
  std::string content(const Stream& stream) const;

 private:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}
  /// Where the name's entry stands in the file.
  std::optional<std::size_t> find(std::string_view name) const;
  std::optional<Stream> entry(std::size_t at) const;
  /// The sectors from `first` on, in a table of what follows each; nothing where a chain ends early or never.
  std::optional<std::vector<std::uint32_t>> chain(const std::vector<std::uint32_t>& next, std::uint32_t first,
                                                  std::size_t count) const;
  std::size_t place(std::uint32_t sector) const { return (std::size_t{sector} + 1) * piece_; }
  std::vector<std::uint32_t> numbers(const std::vector<std::uint32_t>& sectors) const;

  std::string_view bytes_;
  std::size_t piece_ = 0;
  std::vector<std::uint32_t> next_, next_small_;
  std::vector<std::uint32_t> directory_;
  Stream small_;  ///< holds the streams of less than 4096 bytes, in sectors of 64
};

/// Writes a stream's content, of the same size, into the bytes of its file.
void put_content(std::string& file, const Stream& stream, std::string_view content);

}  // namespace sauro::readers::ole
