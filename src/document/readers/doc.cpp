// SPDX-License-Identifier: AGPL-3.0-or-later
// Names and numbers are those of [MS-DOC]: the file information block (FIB) at the beginning of the WordDocument stream
// tells where everything else stands, mostly in the stream 0Table or 1Table.
#include "document/readers/doc.h"

#include "document/readers/ole.h"

namespace sauro::readers {
namespace {

using ole::number;
using ole::put_number;

constexpr std::uint32_t since_97 = 0xA5EC, before_97 = 0xA5DC;
constexpr std::size_t flags_at = 0x0A, text_length_at = 0x4C, lengths = 8, tables_at = 0x9A;
constexpr std::uint32_t encrypted_flag = 0x0100, second_table_flag = 0x0200, narrow_flag = 0x4000'0000;
constexpr std::size_t page_bytes = 512, run_bytes = 13;  // of a page of paragraph properties (FKP), and of a run in it
constexpr char cell_mark = '\x07';

/// Where a table of the FIB stands in the table stream.
struct Extent {
  std::size_t start, length;
};

Extent extent(std::string_view fib, std::size_t index) {
  return {number(fib, tables_at + 8 * index, 4), number(fib, tables_at + 8 * index + 4, 4)};
}

/// The last piece of the text: its end, as it stands in the table stream and in the WordDocument stream.
struct LastPiece {
  std::size_t end_at;  ///< where the table stream tells the end, in characters
  std::size_t end;     ///< where the text ends in the WordDocument stream
  std::size_t width;   ///< bytes of a character
};

std::optional<LastPiece> last_piece(std::string_view fib, std::string_view table) {
  const auto [start, length] = extent(fib, 33);
  std::size_t at = start;
  while (at < table.size() && table[at] == 1) at += 3 + number(table, at + 1, 2);
  if (at + 5 > table.size() || table[at] != 2) return std::nullopt;
  const std::size_t size = number(table, at + 1, 4), count = size / 12;
  at += 5;
  if (count == 0 || size > table.size() - at) return std::nullopt;
  const std::size_t end_at = at + 4 * count;
  const auto first = number(table, end_at - 4, 4), end = number(table, end_at, 4);
  if (first >= end || end != number(fib, text_length_at, 4)) return std::nullopt;
  const auto place = number(table, end_at + 4 + 8 * (count - 1) + 2, 4);
  const bool narrow = (place & narrow_flag) != 0;
  const std::size_t width = narrow ? 1 : 2;
  const std::size_t begin = narrow ? (place & ~narrow_flag) / 2 : place;
  return LastPiece{end_at, begin + width * (end - first), width};
}

/// Adds a run of `width` bytes from `end` on, without properties of its own, to the page that holds the last run.
bool add_run(std::string& word, std::size_t page, std::size_t end, std::size_t width) {
  if (page >= word.size() / page_bytes) return false;
  page *= page_bytes;
  const std::size_t count = static_cast<unsigned char>(word[page + page_bytes - 1]);
  const std::size_t runs = page + 4 * (count + 1), needed = 4 * (count + 2) + run_bytes * (count + 1);
  if (count == 0 || needed > page_bytes - 1 || number(word, runs - 4, 4) != end) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t properties = 2 * static_cast<unsigned char>(word[runs + run_bytes * i]);
    if (properties != 0 && properties < needed) return false;
  }
  const std::string moved = word.substr(runs, run_bytes * count) + std::string(run_bytes, '\0');
  put_number(word, runs, static_cast<std::uint32_t>(end + width));
  word.replace(runs + 4, moved.size(), moved);
  word[page + page_bytes - 1] = static_cast<char>(count + 1);
  return true;
}

}  // namespace

Result<DocVersion> doc_version(std::string_view bytes) {
  const Error damaged{ErrorCode::damaged, "text of a Word file", "WordDocument"};
  const auto file = ole::CompoundFile::open(bytes);
  if (!file) return damaged;
  if (!file->has("WordDocument")) return Error{ErrorCode::unknown_kind, "ole"};
  const auto stream = file->stream("WordDocument");
  if (!stream) return damaged;
  const std::string word = file->content(*stream);
  const auto mark = number(word, 0, 2);
  if (mark != since_97 && mark != before_97) return damaged;
  if ((number(word, flags_at, 2) & encrypted_flag) != 0) return Error{ErrorCode::encrypted, "protected by a password"};
  return mark == since_97 ? DocVersion::word_97 : DocVersion::word_6;
}

std::optional<std::string> with_last_paragraph(std::string_view bytes) {
  const auto file = ole::CompoundFile::open(bytes);
  if (!file) return std::nullopt;
  const auto word_stream = file->stream("WordDocument");
  if (!word_stream) return std::nullopt;
  std::string word = file->content(*word_stream);
  if (number(word, 0, 2) != since_97) return std::nullopt;
  for (std::size_t other = 1; other < lengths; ++other)
    if (number(word, text_length_at + 4 * other, 4) != 0) return std::nullopt;
  const bool second = (number(word, flags_at, 2) & second_table_flag) != 0;
  const auto table_stream = file->stream(second ? "1Table" : "0Table");
  if (!table_stream) return std::nullopt;
  std::string table = file->content(*table_stream);

  const auto piece = last_piece(word, table);
  if (!piece || piece->end < piece->width || piece->end + piece->width > word.size()) return std::nullopt;
  const std::string nothing(piece->width, '\0');
  // Before the next page, to which the text never runs, the stream is filled with zeros.
  if (word[piece->end - piece->width] != cell_mark || piece->end % page_bytes == 0 ||
      word.compare(piece->end, piece->width, nothing) != 0)
    return std::nullopt;
  const auto [start, length] = extent(word, 13);
  if (start > table.size() || length > table.size() - start || length < 12) return std::nullopt;
  const std::size_t count = (length - 4) / 8, end_at = start + 4 * count;
  if (number(table, end_at, 4) != piece->end) return std::nullopt;
  const auto page = number(table, end_at + 4 + 4 * (count - 1), 4);
  if (!add_run(word, page, piece->end, piece->width)) return std::nullopt;
  put_number(table, end_at, static_cast<std::uint32_t>(piece->end + piece->width));
  word[piece->end] = '\r';
  const auto characters = number(word, text_length_at, 4) + 1;
  put_number(word, text_length_at, characters);
  put_number(table, piece->end_at, characters);
  std::string mended(bytes);
  ole::put_content(mended, *word_stream, word);
  ole::put_content(mended, *table_stream, table);
  return mended;
}

}  // namespace sauro::readers
