// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

namespace sluitend_python {

void bind_goal_records(py::module_& module) {
    bind_record<sluitend::DocumentSection>(
        module, "DocumentSection",
        "A part of a document that is no programme: a preface, a thematic section, an annex.",
        {"title"});
    bind_record<sluitend::DocumentRecord>(module, "DocumentRecord",
                                          "What is known of a document as a whole.");
    bind_record<sluitend::Narrative>(
        module, "Narrative",
        "The prose under the three questions of a programme plan (BBV art. 8).");
    bind_record<sluitend::Responsibility>(
        module, "Responsibility", "One person who answers for a programme.", {"role", "name"});
    bind_record<sluitend::ProgrammeRecord>(module, "ProgrammeRecord",
                                           "What the page says of a programme.");
    bind_record<sluitend::RelatedPartyContribution>(
        module, "RelatedPartyContribution",
        "What a related party adds to a goal (bijdrage verbonden partij; BBV art. 8).", {"party"});
    bind_record<sluitend::GoalRecord>(
        module, "GoalRecord",
        "What the page says of a goal; what it declares stays beside what is found below it.");
    bind_record<sluitend::ActionRecord>(module, "ActionRecord", "What the page says of an action.");
    bind_record<sluitend::ClaimRecord>(
        module, "ClaimRecord",
        "An amount in prose, as found; whether a table supports it is a matter of checking.",
        {"amount"});
}

} // namespace sluitend_python
