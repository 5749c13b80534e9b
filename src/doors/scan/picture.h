// SPDX-License-Identifier: AGPL-3.0-or-later
// A page of a file as a picture: pages of a PDF are drawn by poppler, pictures are read by leptonica.
#pragma once
#include <memory>
#include <string>

#include "foundation/base/result.h"

struct Pix;

namespace sauro::scan {

struct PixDelete {
  void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, PixDelete>;

/// Dots per inch at which pages of a PDF are drawn: letters of 13 points are 36 dots high.
inline constexpr int dots_per_inch = 200;

/// A grey picture, and how many of its dots are an inch.
struct PagePicture {
  Picture grey;
  double dots = dots_per_inch;
};

/// Pages of a PDF, 1 of a picture. Fails with damaged, encrypted, unknown_kind, io, over_limit (a page that would take
/// more memory than a picture may).
Result<int> count_pages(const std::string& file);
/// Page `number` from 1; not yet turned upright. Fails as count_pages() does, and with not_found.
Result<PagePicture> picture_of(const std::string& file, int number);

}  // namespace sauro::scan
