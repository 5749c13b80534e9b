// SPDX-License-Identifier: AGPL-3.0-or-later
// Every number in the file is doubted: chains may leave the file, run in circles or end early.
#include "document/readers/ole.h"

#include <algorithm>

namespace sauro::readers::ole {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // this and above are no sectors
constexpr std::size_t entry_bytes = 128, small_piece = 64, small_below = 4096;
constexpr std::size_t listed_in_header = 109;

std::string wide(std::string_view name) {
  std::string out;
  for (const char c : name) out += {c, '\0'};
  return out + std::string(2, '\0');
}

std::size_t pieces(std::size_t size, std::size_t piece) { return (size + piece - 1) / piece; }

}  // namespace

std::uint32_t number(std::string_view bytes, std::size_t at, int size) {
  if (at > bytes.size() || bytes.size() - at < static_cast<std::size_t>(size)) return 0;
  std::uint32_t value = 0;
  for (int i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes.at(at + i) = static_cast<char>(value >> (8 * i) & 0xFF);
}

std::vector<std::uint32_t> CompoundFile::numbers(const std::vector<std::uint32_t>& sectors) const {
  std::vector<std::uint32_t> all;
  for (const auto sector : sectors)
    for (std::size_t i = 0; i < piece_; i += 4) all.push_back(number(bytes_, place(sector) + i, 4));
  return all;
}

std::optional<std::vector<std::uint32_t>> CompoundFile::chain(const std::vector<std::uint32_t>& next,
                                                              std::uint32_t first, std::size_t count) const {
  std::vector<std::uint32_t> found;
  std::vector<bool> seen(next.size());
  for (auto sector = first; sector < last_sector && found.size() < count; sector = next[sector]) {
    if (sector >= next.size() || seen[sector]) return std::nullopt;
    seen[sector] = true;
    found.push_back(sector);
  }
  return found;
}

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file(bytes);
  const auto power = number(bytes, 30, 2);
  if (power != 9 && power != 12) return std::nullopt;
  file.piece_ = std::size_t{1} << power;
  const std::size_t most = bytes.size() / file.piece_;  // sectors, and sectors of numbers

  // The table of sectors stands in sectors that are listed in the header, and beyond that in a chain of lists.
  std::vector<std::uint32_t> tables;
  const auto list = [&](std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      if (const auto sector = number(bytes, at + 4 * i, 4); sector < most) tables.push_back(sector);
  };
  list(76, listed_in_header);
  const std::size_t in_list = file.piece_ / 4 - 1;
  auto more = number(bytes, 68, 4);
  for (std::size_t turn = 0; more < most && turn < most / in_list + 1; ++turn) {
    list(file.place(more), in_list);
    more = number(bytes, file.place(more) + 4 * in_list, 4);
  }
  if (tables.empty() || tables.size() > most) return std::nullopt;
  file.next_ = file.numbers(tables);

  const auto directory = file.chain(file.next_, number(bytes, 48, 4), most);
  if (!directory || directory->empty()) return std::nullopt;
  for (const auto sector : *directory)
    if (file.place(sector) + file.piece_ > bytes.size()) return std::nullopt;  // the file was cut off
  file.directory_ = *directory;
  if (auto root = file.entry(file.place(directory->front()))) file.small_ = *std::move(root);
  if (const auto small = file.chain(file.next_, number(bytes, 60, 4), most)) file.next_small_ = file.numbers(*small);
  return file;
}

/// The root's entry is read before small_ is known: its own stream, whatever its size, stands in whole sectors.
std::optional<Stream> CompoundFile::entry(std::size_t at) const {
  Stream stream;
  const auto first = number(bytes_, at + 116, 4);
  stream.size = number(bytes_, at + 120, 4);
  const bool is_small = small_.piece > 0 && stream.size < small_below;
  stream.piece = is_small ? small_piece : piece_;
  const auto count = pieces(stream.size, stream.piece);
  if (count > bytes_.size() / stream.piece) return std::nullopt;
  const auto sectors = chain(is_small ? next_small_ : next_, first, count);
  if (!sectors || sectors->size() < count) return std::nullopt;
  for (const auto sector : *sectors) {
    const std::size_t within = std::size_t{sector} * small_piece;
    if (is_small && within / small_.piece >= small_.places.size()) return std::nullopt;
    const auto here = is_small ? small_.places[within / small_.piece] + within % small_.piece : place(sector);
    if (here + stream.piece > bytes_.size()) return std::nullopt;
    stream.places.push_back(here);
  }
  return stream;
}

std::optional<std::size_t> CompoundFile::find(std::string_view name) const {
  const std::string wanted = wide(name);
  for (const auto sector : directory_)
    for (std::size_t at = place(sector); at < place(sector) + piece_; at += entry_bytes)
      if (at + entry_bytes <= bytes_.size() && number(bytes_, at + 64, 2) == wanted.size() &&
          bytes_.substr(at, wanted.size()) == wanted)
        return at;
  return std::nullopt;
}

std::optional<Stream> CompoundFile::stream(std::string_view name) const {
  const auto at = find(name);
  return at ? entry(*at) : std::nullopt;
}

std::string CompoundFile::content(const Stream& stream) const {
  std::string all;
  for (const auto at : stream.places) all += bytes_.substr(at, std::min(stream.piece, stream.size - all.size()));
  return all;
}

void put_content(std::string& file, const Stream& stream, std::string_view content) {
  for (const auto at : stream.places) {
    const auto part = content.substr(0, stream.piece);
    file.replace(at, part.size(), part);
    content.remove_prefix(part.size());
  }
}

}  // namespace sauro::readers::ole
