// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/scan/picture.h"

#include <leptonica/allheaders.h>
#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstdint>
#include <fstream>

namespace sauro::scan {
namespace {

/// A3 at 300 dots per inch, twice over.
constexpr double max_dots = 2.0 * 3508 * 4961;
constexpr double points_per_inch = 72;

bool is_pdf(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  char start[1024] = {};
  in.read(start, sizeof start);
  return std::string_view(start, static_cast<std::size_t>(in.gcount())).find("%PDF-") != std::string_view::npos;
}

Result<std::unique_ptr<poppler::document>> open_pdf(const std::string& file) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  if (!document) return Error{ErrorCode::damaged, "pdf"};
  if (document->is_locked()) return Error{ErrorCode::encrypted, "protected by a password"};
  return document;
}

/// Grey picture of what poppler drew, four bytes a dot.
Picture grey_of(const poppler::image& image) {
  Picture grey(pixCreate(image.width(), image.height(), 8));
  if (!grey) return grey;
  for (int y = 0; y < image.height(); ++y) {
    const auto* row = reinterpret_cast<const unsigned char*>(image.const_data()) +
                      static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    auto* line = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    for (int x = 0; x < image.width(); ++x) {
      const auto* dot = row + static_cast<std::ptrdiff_t>(4) * x;  // blue, green, red
      SET_DATA_BYTE(line, x, static_cast<l_uint8>((dot[0] * 11 + dot[1] * 59 + dot[2] * 30) / 100));
    }
  }
  return grey;
}

Result<PagePicture> draw(const std::string& file, int number) {
  auto document = open_pdf(file);
  if (!document) return document.error();
  if (number < 1 || number > (*document)->pages()) return Error{ErrorCode::not_found, "page"};
  const std::unique_ptr<poppler::page> page((*document)->create_page(number - 1));
  if (!page) return Error{ErrorCode::damaged, "page of the pdf"};
  const auto size = page->page_rect();
  const double scale = dots_per_inch / points_per_inch;
  if (!(size.width() > 0 && size.height() > 0) || size.width() * scale * size.height() * scale > max_dots)
    return Error{ErrorCode::over_limit, "a page larger than can be recognised"};
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  const auto image = renderer.render_page(page.get(), dots_per_inch, dots_per_inch);
  if (!image.is_valid()) return Error{ErrorCode::damaged, "page of the pdf"};
  Picture grey = grey_of(image);
  if (!grey) return Error{ErrorCode::over_limit, "memory for the page"};
  return PagePicture{std::move(grey), dots_per_inch};
}

Result<PagePicture> load(const std::string& file) {
  l_int32 format = 0, width = 0, height = 0;
  if (pixReadHeader(file.c_str(), &format, &width, &height, nullptr, nullptr, nullptr) != 0)
    return Error{ErrorCode::unknown_kind, "picture"};
  if (1.0 * width * height > max_dots) return Error{ErrorCode::over_limit, "a picture larger than can be recognised"};
  const Picture read(pixRead(file.c_str()));
  if (!read) return Error{ErrorCode::damaged, "picture"};
  Picture grey(pixConvertTo8(read.get(), 0));
  if (!grey) return Error{ErrorCode::damaged, "picture"};
  // A phone's camera tells no scale, or a wrong one: then a page is taken for A4.
  const double told = std::max(pixGetXRes(read.get()), pixGetYRes(read.get()));
  constexpr double short_side_of_a4 = 8.27;
  const double a4 = std::min(width, height) / short_side_of_a4;
  return PagePicture{std::move(grey), told >= 100 && told <= 1200 ? told : a4};
}

}  // namespace

void PixDelete::operator()(Pix* pix) const { pixDestroy(&pix); }

Result<int> count_pages(const std::string& file) {
  if (!is_pdf(file)) return 1;
  auto document = open_pdf(file);
  if (!document) return document.error();
  return (*document)->pages();
}

Result<PagePicture> picture_of(const std::string& file, int number) {
  if (is_pdf(file)) return draw(file, number);
  if (number != 1) return Error{ErrorCode::not_found, "page"};
  return load(file);
}

}  // namespace sauro::scan
