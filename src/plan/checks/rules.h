// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules, each defined in the file of its name (a few that look at the same thing share one).
#pragma once
#include "plan/checks/rule.h"

namespace sauro::checks {

extern const Rule time_after_plan, time_before_plan, time_date_before_event, time_date_with_undated_event,
    time_impossible, time_missing, time_open_event, time_order, time_vague, time_weekday, time_year_missing,
    person_missing, person_no_unit, responsibility_collective, responsibility_count_mismatch, responsibility_no_lead,
    responsibility_not_in_assignment_section, responsibility_several_leads, product_conflict, product_missing,
    work_clears_named, work_not_in_appendix, work_not_in_body, work_scope_drift, work_year_slip,
    authority_base_mismatch, authority_no_signer, form_blank_date, form_blank_number, form_citation, form_draft_mark,
    form_duplicate_number, form_font, form_margin, form_missing_part, form_mixed_bullets, form_number_gap,
    form_recipient, form_recipient_missing, form_size, form_stray_punctuation, language_alias, language_doubled_word,
    language_obsolete_name, language_misspelling, language_spelling, language_term, language_undefined_abbreviation,
    authority_no_approver, person_unknown, product_population_missing, product_unmeasurable, time_crowded,
    work_duplicate, work_no_steps, work_title_differs, work_total_mismatch, work_vague, form_annex, form_capitals,
    form_date, form_part_order, form_part_size, form_part_style, form_symbol, form_blank_left,
    time_body_appendix_conflict, reading_unplaced_text, reading_uncertain_column, reading_low_ocr_confidence,
    language_legacy_encoding, responsibility_lead_cooperates, work_title_count, form_dangling_reference,
    form_heading_style, form_unclosed_bracket, language_abbreviation_twice, language_number_words, form_motto;

}  // namespace sauro::checks
