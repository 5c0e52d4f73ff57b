// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs tests/cases/*.case: one wrinkle each, as a page shows it, what is found and what is read.
// With SLUITEND_UPDATE_CASES=1 the expectations are written anew; the difference is for review.

#include <sluitend/check/report.hpp>
#include <sluitend/io/read_chapter.hpp>
#include <sluitend/number/number_style.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

std::filesystem::path cases() {
    return std::filesystem::path(SLUITEND_SOURCE_DIR) / "tests" / "cases";
}

std::vector<std::string> case_names() {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(cases()))
        if (entry.path().extension() == ".case") out.push_back(entry.path().stem().string());
    std::sort(out.begin(), out.end());
    return out;
}

std::string text_of(const Finding& finding) {
    std::string out = std::string(name_of(finding.severity)) + " " + finding.id + " on line " +
                      std::to_string(finding.span.line);
    for (const FindingArgument& each : finding.arguments)
        out += "\n    " + each.name + ": " + each.value;
    return out + "\n";
}

std::string text_of(const Target& target) {
    std::string out = "streefwaarde (" + std::string(name_of(target.kind())) + ")";
    if (const auto* step = std::get_if<StepTarget>(&target.value))
        out += " " + step->value.verbatim;
    if (target.valid_from) out += " vanaf " + std::to_string(target.valid_from->number());
    return out;
}

std::string euro(const Amount& amount) {
    return "\u20AC " + format_decimal(amount.value(), NumberStyle::dutch);
}

std::string text_of(const Goal& goal, const std::string& margin) {
    std::string out = margin + "doel " + std::string(goal.number().value_or("-")) + " " +
                      std::string(goal.title());
    if (goal.stated_expenditure()) out += ": " + euro(*goal.stated_expenditure());
    out += "\n";
    for (const Indicator& each : goal.indicators())
        for (const Target& target : each.targets())
            out += margin + "  " + text_of(target) + "\n";
    for (const Action& each : goal.actions())
        out += margin + "  actie " + std::string(each.number().value_or("-")) + " " +
               std::string(each.title()) + "\n";
    for (const Goal& each : goal.goals())
        out += text_of(each, margin + "  ");
    return out;
}

std::string text_of(const BudgetTable& table) {
    std::string out = "  tabel";
    for (const Column& each : table.columns())
        out += " | " + each.label.value;
    out += "\n";
    for (const BudgetLine& line : table.lines()) {
        out += "    " + line.label.value;
        for (const auto& amount : line.amounts)
            out += " | " + (amount ? euro(*amount) : std::string("geen bedrag"));
        out += "\n";
    }
    return out;
}

std::string text_of(const Programme& programme) {
    std::string out = "programma " + std::string(programme.number().value_or("-")) + " " +
                      std::string(programme.title()) + "\n";
    for (const Goal& each : programme.goals())
        out += text_of(each, "  ");
    for (const Indicator& each : programme.mandated_indicators())
        for (const Observation& observation : each.observations())
            out += "  indicator " + std::string(each.number().value_or("-")) + " " +
                   std::string(each.name().value_or("-")) + ": " +
                   (observation.value ? observation.value->verbatim : std::string("geen score")) +
                   " in " + observation.period.verbatim + "\n";
    if (const auto budget = programme.budget()) out += text_of(*budget);
    for (const Claim& each : programme.claims())
        out += "  in de toelichting: " + euro(each.amount()) + " (" +
               std::string(name_of(each.record().direction)) + ")\n";
    return out;
}

/// What is found in a text and what is read of it.
std::string outcome(const std::string& input) {
    const ReadResult result = read_chapter(input);
    Report report = check(result.document);
    add_findings(report, result.diagnostics);
    std::string out = "== bevindingen\n";
    for (const Finding& each : report.findings)
        out += text_of(each);
    out += "== model\n";
    for (const Programme& each : result.document.programmes())
        out += text_of(each);
    out += "== sommen\n";
    for (const IdentityResult& each : report.identities) {
        out += each.identity.id() + ": " + std::string(name_of(each.verdict));
        if (each.verdict == Verdict::not_checkable)
            out += ", " + std::string(name_of(each.reason));
        else if (each.verdict != Verdict::exact)
            out +=
                ", verschil " + each.residual.to_string() + ", hoogstens " + each.bound.to_string();
        out += "\n";
    }
    return out;
}

class Case : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Wrinkle, Case, testing::ValuesIn(case_names()), [](const auto& wrinkle) {
    std::string name = wrinkle.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST_P(Case, IsReadAsExpected) {
    const auto path = cases() / (GetParam() + ".case");
    const std::string text = sample::bytes_of(path);
    const std::string input_mark = "== invoer\n";
    const std::string expected_mark = "== bevindingen\n";
    const std::size_t input = text.find(input_mark);
    const std::size_t expected = std::min(text.find(expected_mark), text.size());
    ASSERT_NE(input, std::string::npos);
    const std::size_t begin = input + input_mark.size();
    const std::string found = outcome(text.substr(begin, expected - begin));
    if (std::getenv("SLUITEND_UPDATE_CASES") != nullptr)
        std::ofstream(path, std::ios::binary) << text.substr(0, expected) << found;
    else
        EXPECT_EQ(text.substr(expected), found);
}

TEST(Cases, AreAtLeastTen) {
    EXPECT_GE(case_names().size(), 10u);
}

} // namespace
