// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A real chapter: read, check, and say what was found where.

#include <sluitend/sluitend.hpp>

#include <iostream>

int main() {
    //! [read]
    const auto [document, diagnostics] =
        sluitend::read_file("data/enschede-2021-samenleving-en-bestuur.txt");
    const auto programme = document.programmes().front();
    for (const auto& goal : programme.goals())
        if (const auto amount = goal.stated_expenditure())
            std::cout << goal.number().value_or("-") << ' ' << goal.title() << ": "
                      << amount->verbatim() << '\n';
    //! [read]

    //! [check]
    const auto report = sluitend::check(document);
    for (const auto& finding : report.findings)
        std::cout << "line " << finding.span.line << ": "
                  << sluitend::message(finding, sluitend::Language::en) << '\n';
    //! [check]

    std::cout << report.count(sluitend::Verdict::exact) << " exact, "
              << report.count(sluitend::Verdict::within_rounding) << " within rounding, "
              << report.count(sluitend::Verdict::broken) << " broken; " << diagnostics.size()
              << " remarks of the reader\n";
}
