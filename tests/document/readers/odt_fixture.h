// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds small .odt files in memory for tests.
#pragma once
#include <string>
#include <string_view>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {

inline std::string office(std::string_view name, std::string_view inside) {
  return "<office:" + std::string(name) +
         " xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:tb\" xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\""
         " xmlns:draw=\"urn:d\" xmlns:svg=\"urn:v\" xmlns:loext=\"urn:l\">" +
         std::string(inside) + "</office:" + std::string(name) + ">";
}

/// What stands inside <office:text>, the automatic styles beside it, and the root of styles.xml.
struct Odt {
  std::string body;
  std::string automatic = {}, styles = {}, manifest = {};

  Parts parts() const {
    Parts parts = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", office("document-content", "<office:automatic-styles>" + automatic +
                                                       "</office:automatic-styles><office:body><office:text>" + body +
                                                       "</office:text></office:body>")}};
    if (!styles.empty()) parts.emplace_back("styles.xml", office("document-styles", styles));
    if (!manifest.empty()) parts.emplace_back("META-INF/manifest.xml", manifest);
    return parts;
  }
  std::string bytes(bool deflate = false) const { return zip_of(parts(), deflate); }
};

inline document::Document read_odt(const Odt& odt) {
  auto document = read(odt.bytes());
  assert(document.ok());
  return std::move(document).value();
}

/// <text:p>
inline std::string tp(std::string_view inside, std::string_view style = "") {
  const auto name = style.empty() ? std::string() : " text:style-name=\"" + std::string(style) + "\"";
  return "<text:p" + name + ">" + std::string(inside) + "</text:p>";
}
/// <style:style>
inline std::string odt_style(const std::string& name, const std::string& family, const std::string& attributes,
                             const std::string& inside) {
  return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\" " + attributes + ">" + inside +
         "</style:style>";
}

inline std::vector<std::string> texts_of_odt(const Odt& odt) { return texts(read_odt(odt)); }

}  // namespace sauro::readers::test
