// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms: official documents as data (forms/*.form), a line each with places for values; forms/README.md gives the
// language.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/official.h"
#include "foundation/base/result.h"

namespace sauro::forms {

/// What a form is filled with. A text may be empty only where the form asks for it with `if`.
struct Values {
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::vector<Values>, std::less<>> lists;
  std::map<std::string, document::OfficialTable, std::less<>> tables;
};

/// A line: a part of the document, or a condition or repetition with the lines that hang on it.
struct FormLine {
  int number = 0;       ///< in the file, from 1
  std::string keyword;  ///< "section"; "if", "unless", "each"
  std::string words;    ///< with places "{name}"; of conditions the name
  std::vector<FormLine> inside;
};

struct Form {
  std::string id;   ///< "plan"
  int version = 1;  ///< grows with every change that is seen in the document
  std::string name_vi, name_en;
  std::string code;                ///< "BC": of its type (NĐ 30/2020/NĐ-CP Annex III), by which numbers run; "CV"
  std::vector<std::string> about;  ///< what has to be told: "plan", "period", "unit", "item", "receiver"
  std::vector<std::string> asks;   ///< what people may write: "subject", "assessment"
  std::vector<FormLine> lines;
  std::string text;  ///< as it was read
};

/// Fails with damaged (subject: the file, where: line and what is wrong there).
Result<Form> read_form(std::string_view text, std::string_view file);

/// The forms that the program brings, by id. Fails with damaged, which a test keeps from happening.
const Result<std::map<std::string, Form, std::less<>>>& our_forms();

/// The document; `day`: whose rules of layout hold. Fails with bad_input where a value that a line needs is missing or
/// empty (subject: its name, where: form and line), with over_limit where repetitions make more than 100,000 lines.
Result<document::OfficialDocument> compose(const Form& form, const Values& values, Day day);

}  // namespace sauro::forms
