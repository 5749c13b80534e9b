// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/encoding.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>

#include "doors/http/message.h"

namespace sauro::http {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool accepts(std::string_view header, std::string_view encoding) {
  bool by_star = false;
  while (!header.empty()) {
    std::string_view one = header.substr(0, header.find(','));
    header.remove_prefix(std::min(one.size() + 1, header.size()));
    const auto end = std::min(one.find(';'), one.size());
    const std::string_view name = trimmed(one.substr(0, end));
    std::string_view weight = trimmed(one.substr(std::min(end + 1, one.size())));
    const bool refused = (weight.starts_with("q=") || weight.starts_with("Q=")) &&
                         weight.substr(2).find_first_not_of("0. ") == std::string_view::npos;
    if (is_same_name(name, encoding)) return !refused;
    if (name == "*") by_star = !refused;
  }
  return by_star;
}

std::string gzipped(std::string_view bytes) {
  constexpr int level = 1, gzip_window = MAX_WBITS + 16, memory = 8;
  z_stream stream{};
  [[maybe_unused]] const int begun = deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY);
  assert(begun == Z_OK);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  // zlib reads what it takes without const.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // NOLINT
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());  // NOLINT
  stream.avail_out = static_cast<uInt>(packed.size());
  [[maybe_unused]] const int ended = deflate(&stream, Z_FINISH);
  assert(ended == Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace sauro::http
