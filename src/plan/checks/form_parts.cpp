// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/form_parts.h"

#include <array>
#include <optional>

#include "foundation/base/text.h"
#include "plan/extraction/lines.h"

namespace sauro::checks {
namespace {

std::string key_of(std::string_view text) { return collapse_blanks(spelling_key(trim(text))); }
std::string key_if(const std::optional<std::string>& text) { return text ? key_of(*text) : std::string(); }

/// Tells of one line after the other what it is.
class Reader {
 public:
  explicit Reader(const plan::Head& head)
      : superior_(key_if(head.superior)),
        agency_(key_if(head.agency)),
        type_(key_if(head.type)),
        subject_(key_if(head.subject)) {
    if (!head.signer) return;
    authority_ = key_if(head.signer->authority);
    position_ = key_if(head.signer->position);
    name_ = key_if(head.signer->name);
  }

  std::optional<FormPart> read(const TextLine& line, std::string_view text) {
    // What is longer is told by how it begins.
    constexpr std::size_t longest = 600;  // bytes
    const std::string key = key_of(text.substr(0, longest));
    if (key.empty()) return std::nullopt;
    if (!typed_) return above_type(key, text);
    if (in_subject_ > 0) {
      --in_subject_;
      if (!subject_.empty() && subject_.find(key) != std::string::npos) return FormPart::subject;
      in_subject_ = 0;
    }
    if (key.starts_with("phụ lục") && code_points(key) < 16) return FormPart::annex;
    if (key.starts_with("nơi nhận")) {
      receiving_ = true;
      return FormPart::recipients;
    }
    if (receiving_ && (key.front() == '-' || key.front() == '+')) return FormPart::recipient;
    if (receiving_ || ended_) return below(key);
    // Bases stand between the subject and the first heading or item.
    if (line.place.table || key.starts_with("i.") || key.starts_with("1.")) in_body_ = true;
    if (!in_body_ && key.starts_with("căn cứ ")) return FormPart::base;
    return below(key);
  }

 private:
  std::optional<FormPart> above_type(const std::string& key, std::string_view text) {
    if (key.find("cộng hòa xã hội chủ nghĩa việt nam") != std::string::npos) return FormPart::nation;
    if (key.starts_with("độc lập") && key.ends_with("hạnh phúc")) return FormPart::motto;
    if (key.starts_with("số:") || key.starts_with("số :")) return FormPart::number;
    if (key.find("ngày") != std::string::npos && key.find("tháng") != std::string::npos &&
        key.find("năm") != std::string::npos)
      return FormPart::place_date;
    if (!type_.empty() && key == type_ && extraction::is_all_caps(text)) {
      typed_ = true;
      in_subject_ = 4;
      return FormPart::type;
    }
    if (!superior_.empty() && key == superior_) return FormPart::superior;
    if (!agency_.empty() && extraction::is_all_caps(text) && agency_.find(key) != std::string::npos)
      return FormPart::agency;
    return std::nullopt;
  }

  /// Of what stands below the body: who signs.
  std::optional<FormPart> below(const std::string& key) {
    if ((!authority_.empty() && key == authority_) || (!position_.empty() && key == position_)) {
      ended_ = true;
      return FormPart::authority;
    }
    if (ended_ && !name_.empty() && key == name_) return FormPart::signer;
    return std::nullopt;
  }

  std::string superior_, agency_, type_, subject_, authority_, position_, name_;
  bool typed_ = false, receiving_ = false, in_body_ = false, ended_ = false;
  int in_subject_ = 0;  ///< lines that may still be of the subject
};

}  // namespace

std::vector<PartLine> form_parts(const plan::Head& head, const std::vector<TextLine>& lines) {
  if (!head.symbol) return {};
  Reader reader(head);
  std::vector<PartLine> parts;
  for (const TextLine& line : lines) {
    std::size_t begin = 0;
    const std::string_view whole = line.text();
    while (begin <= whole.size()) {
      std::size_t end = whole.find('\n', begin);
      if (end == std::string_view::npos) end = whole.size();
      const std::string_view text = trim(whole.substr(begin, end - begin));
      if (const auto part = text.empty() ? std::nullopt : reader.read(line, text))
        parts.push_back({*part, &line,
                         code_points(whole.substr(0, static_cast<std::size_t>(text.data() - whole.data()))),
                         code_points(text), std::string(text)});
      begin = end + 1;
    }
  }
  return parts;
}

std::string_view name_of(FormPart part) {
  static constexpr std::array<std::string_view, 14> names = {
      "superior", "agency", "number",     "nation",    "motto",     "place_date", "type",
      "subject",  "base",   "recipients", "recipient", "authority", "signer",     "annex"};
  return names.at(static_cast<std::size_t>(part));
}

plan::Words words_of(FormPart part) {
  switch (part) {
    case FormPart::superior: return {"tên cơ quan chủ quản", "the superior office"};
    case FormPart::agency: return {"tên cơ quan ban hành", "the issuing office"};
    case FormPart::number: return {"số, ký hiệu", "number and symbol"};
    case FormPart::nation: return {"Quốc hiệu", "the national name"};
    case FormPart::motto: return {"Tiêu ngữ", "the motto"};
    case FormPart::place_date: return {"địa danh và thời gian", "place and day"};
    case FormPart::type: return {"tên loại văn bản", "the document's type"};
    case FormPart::subject: return {"trích yếu", "the subject"};
    case FormPart::base: return {"căn cứ ban hành", "the bases"};
    case FormPart::recipients: return {"chữ “Nơi nhận”", "the words “Nơi nhận”"};
    case FormPart::recipient: return {"các nơi nhận", "the recipients"};
    case FormPart::authority: return {"quyền hạn, chức vụ người ký", "authority and position of who signs"};
    case FormPart::signer: return {"họ tên người ký", "the name of who signs"};
    case FormPart::annex: return {"chữ “Phụ lục”", "the word “Phụ lục”"};
  }
  return {};
}

}  // namespace sauro::checks
