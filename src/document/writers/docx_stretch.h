// SPDX-License-Identifier: AGPL-3.0-or-later
// Stretches of a <w:p>: marks around them, runs cut at their ends, and changes of them that are tracked.
#pragma once
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace sauro::writers::docx {

/// One paragraph's element, with the prefix by which its file names the elements of the language ("w:").
class Stretches {
 public:
  Stretches(pugi::xml_node paragraph, std::string prefix)
      : paragraph_(paragraph), prefix_(std::move(prefix)), run_(name("r")) {}

  /// The text of the runs that stand directly in the paragraph; only there can a stretch be marked.
  std::string text() const;

  /// Puts the ends of a comment's range around `length` code points from `start` on, or around all of the paragraph
  /// where length is 0, and the reference behind it.
  void mark(std::size_t start, std::size_t length, const std::string& comment_id);

  /// Makes `length` code points from `start` on a deletion, and `text` an insertion before it. False, and nothing is
  /// changed but that runs are cut, where they do not lie within one run.
  bool change(std::size_t start, std::size_t length, std::string_view text, const std::string& author,
              unsigned& next_id);

 private:
  std::string name(std::string_view local) const { return prefix_ + std::string(local); }
  std::size_t length_of(const pugi::xml_node& run) const;
  std::size_t length_of_child(const pugi::xml_node& child) const;
  /// The run that begins at the code point, cut there where one goes over it; null at the end of the text.
  pugi::xml_node run_at(std::size_t position);
  pugi::xml_node last_run() const;
  pugi::xml_node cut(pugi::xml_node run, std::size_t position);

  pugi::xml_node paragraph_;
  std::string prefix_, run_;  ///< "w:", "w:r"
};

}  // namespace sauro::writers::docx
