// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_chapter.hpp>

#include <sluitend/model/document_data.hpp>
#include <sluitend/number/number_style.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::cells;
using sample::count;
using sample::find;
using sample::ids;
using enum LineCode;
using Strings = std::vector<std::string>;

/// The chapter of Enschede 2021: the project's own text and, where it is there, the published one.
class EnschedeChapter : public testing::TestWithParam<bool> {
protected:
    void SetUp() override {
        const auto path = GetParam() ? sample::real_chapter() : sample::own_chapter();
        if (!std::filesystem::exists(path)) GTEST_SKIP() << "the published chapter is not there";
        text_ = sample::bytes_of(path);
        result_ = read_chapter(text_);
    }

    Programme programme() const { return result_.document.programmes().at(0); }
    Goal goal(std::string_view number) const {
        for (const Goal& each : programme().all_goals())
            if (each.number() == number) return each;
        throw std::out_of_range("no such goal");
    }
    const Target& target(std::string_view number, std::size_t indicator = 0) const {
        return document()
            .data()
            .indicators.at(goal(number).indicators().at(indicator).index().value)
            .record.targets.at(0);
    }
    const Document& document() const { return result_.document; }
    std::string bytes(const SourceSpan& span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }

    std::string text_;
    ReadResult result_;
};

INSTANTIATE_TEST_SUITE_P(Own, EnschedeChapter, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Published, EnschedeChapter, testing::Values(true));

TEST_P(EnschedeChapter, IsOneProgramme) {
    ASSERT_EQ(document().programmes().size(), 1u);
    EXPECT_EQ(programme().number(), "3.1");
    EXPECT_EQ(programme().title(), "Samenleving en bestuur");
    EXPECT_EQ(document().budget_year(), Year(2021));
    EXPECT_EQ(programme().record().title.span, sample::place(text_, 4, 26));
    EXPECT_TRUE(programme().record().other_text.empty());
}

TEST_P(EnschedeChapter, HasFiveGoalsWithElevenSubgoals) {
    Strings goals;
    Strings subgoals;
    for (const Goal& each : programme().goals()) {
        goals.emplace_back(each.number().value());
        for (const Goal& child : each.goals()) {
            subgoals.emplace_back(child.number().value());
            EXPECT_TRUE(child.goals().empty());
        }
    }
    EXPECT_EQ(goals, (Strings{"1", "2", "3", "4", "5"}));
    EXPECT_EQ(subgoals, (Strings{"1.01", "1.02", "2.01", "2.02", "3.01", "3.02", "4.01", "4.02",
                                 "5.01", "5.02", "5.03"}));
    EXPECT_EQ(goal("1").record().number->verbatim, "1.");
    EXPECT_EQ(goal("5").title(), "Openbare orde en veiligheid");
    EXPECT_EQ(goal("3.01").title(), "Goede (Eu)regionale samenwerking");
}

TEST_P(EnschedeChapter, HasThirtyActionsAsDeclared) {
    std::size_t found = 0;
    int declared = 0;
    for (const Goal& each : programme().all_goals()) {
        found += each.actions().size();
        if (each.actions().empty()) continue;
        // Said in the tree and again in the text.
        ASSERT_EQ(each.record().declared_action_counts.size(), 2u);
        for (const Printed<int>& count : each.record().declared_action_counts)
            EXPECT_EQ(static_cast<std::size_t>(count.value), each.actions().size());
        declared += *each.declared_action_count();
        for (const Action& action : each.actions()) {
            EXPECT_EQ(action.record().year, Year(2021));
            EXPECT_TRUE(action.record().text.has_value());
        }
    }
    EXPECT_EQ(found, 30u);
    EXPECT_EQ(declared, 30);
}

TEST_P(EnschedeChapter, KeepsTheActionNumberThatIsThereTwice) {
    Strings numbers;
    for (const Action& each : goal("5.02").actions())
        numbers.emplace_back(each.number().value());
    EXPECT_EQ(numbers, (Strings{"01", "02", "03", "03"}));
    const Report report = check(document());
    EXPECT_EQ(count(report.findings, "action.duplicate-number"), 1u);
}

TEST_P(EnschedeChapter, HasSixIndicatorsAsDeclared) {
    std::map<std::string, std::size_t> found;
    for (const Goal& each : programme().all_goals()) {
        if (!each.indicators().empty())
            found[std::string(*each.number())] = each.indicators().size();
        for (const Printed<int>& count : each.record().declared_indicator_counts)
            EXPECT_EQ(static_cast<std::size_t>(count.value), each.indicators().size());
    }
    EXPECT_EQ(found, (std::map<std::string, std::size_t>{
                         {"1.01", 1}, {"2.01", 1}, {"4.01", 1}, {"4.02", 2}, {"5.02", 1}}));
    EXPECT_EQ(goal("4.02").declared_indicator_count(), 2);
    EXPECT_EQ(goal("1.02").declared_indicator_count(), std::nullopt) << "not declared is not 0";
}

TEST_P(EnschedeChapter, KeepsTargetsAsTheyAreSaid) {
    const auto step = [&](std::string_view number, std::size_t indicator = 0) {
        return std::get<StepTarget>(target(number, indicator).value).value;
    };
    EXPECT_EQ(step("1.01").value, Decimal(7));
    EXPECT_EQ(target("1.01").valid_from, Year(2020));
    EXPECT_EQ(step("2.01").value, Decimal(7));
    EXPECT_EQ(target("2.01").valid_from, Year(2021));
    for (const char* number : {"4.01", "4.02"}) {
        EXPECT_EQ(step(number).value, Decimal(75));
        EXPECT_EQ(step(number).verbatim, "75%");
        EXPECT_EQ(target(number).valid_from, Year(2022));
        EXPECT_TRUE(std::get<StepTarget>(target(number).value).comparator_inferred);
    }
    EXPECT_EQ(goal("4.01").indicators()[0].record().unit->value.kind, UnitKind::percent);
    EXPECT_EQ(goal("1.01").indicators()[0].record().unit->value.kind, UnitKind::score);
}

TEST_P(EnschedeChapter, KeepsThatATargetIsNotSaid) {
    const Target& council = target("4.02", 1);
    EXPECT_EQ(council.kind(), TargetKind::unstated);
    EXPECT_EQ(council.valid_from, Year(2022));
    EXPECT_EQ(council.set_by->value, "de raad");
    EXPECT_TRUE(council.upper_note.has_value());
    EXPECT_TRUE(target("4.02").upper_note.has_value());
}

TEST_P(EnschedeChapter, KeepsThatThereIsDeliberatelyNoTarget) {
    const Indicator indicator = goal("5.02").indicators().at(0);
    ASSERT_EQ(indicator.targets().size(), 1u);
    EXPECT_EQ(std::get<NoTarget>(indicator.targets()[0].value).reason,
              NoTargetReason::policy_makes_figure_ambiguous);
    EXPECT_EQ(indicator.record().direction, Direction::neutral);
    EXPECT_EQ(indicator.record().unit->value.per, 1'000);
    EXPECT_EQ(indicator.record().unit->value.population, "inwoners");
}

TEST_P(EnschedeChapter, HasTheFivePrescribedIndicators) {
    struct Row {
        const char* number;
        const char* value;
        std::int64_t per;
        const char* source;
    };
    const std::vector<Row> rows{{"6", "119", 10'000, "Bureau Halt"},
                                {"8", "3,9", 1'000, "CBS"},
                                {"9", "5,2", 1'000, "CBS"},
                                {"10", "2,4", 1'000, "CBS"},
                                {"11", "7,4", 1'000, "CBS"}};
    const auto found = programme().mandated_indicators();
    ASSERT_EQ(found.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const IndicatorRecord& record = found[i].record();
        EXPECT_EQ(found[i].number(), rows[i].number);
        EXPECT_EQ(record.number->verbatim, std::string(rows[i].number) + ".");
        EXPECT_EQ(record.policy_field->value, "1. Veiligheid");
        ASSERT_EQ(record.observations.size(), 1u);
        const Observation& observation = record.observations[0];
        EXPECT_EQ(observation.period.value, Period(Year(2019)));
        EXPECT_EQ(observation.value->verbatim, rows[i].value);
        EXPECT_EQ(observation.value->span,
                  sample::place_of(text_, std::string(rows[i].number) + ". 1. Veiligheid",
                                   rows[i].value));
        EXPECT_EQ(record.unit->value.kind, UnitKind::rate);
        EXPECT_EQ(record.unit->value.per, rows[i].per);
        EXPECT_EQ(record.source->value, rows[i].source);
    }
    EXPECT_EQ(found[4].name(), "Vernielingen en beschadigingen (in de openbare ruimte)");
    for (const char* id : {"indicator.mandated", "indicator.lapsed-number"})
        EXPECT_EQ(count(check(document()).findings, id), 0u);
}

TEST_P(EnschedeChapter, KeepsItsNarrativeUnderItsQuestion) {
    const Narrative& narrative = programme().narrative();
    ASSERT_TRUE(narrative.achieve && narrative.cost);
    EXPECT_NE(narrative.achieve->value.find("\n\nLeren\n"), std::string::npos);
    EXPECT_EQ(narrative.achieve->value.find("Doelenboom"), std::string::npos);
    EXPECT_NE(narrative.cost->value.find("352.000 euro"), std::string::npos);
    EXPECT_EQ(narrative.cost->value.find("41.169"), std::string::npos);
    EXPECT_EQ(narrative.act, std::nullopt) << "all of it belongs to a goal";
    EXPECT_TRUE(goal("1").record().description.has_value());
    EXPECT_TRUE(goal("5.03").record().description.has_value());
    EXPECT_TRUE(programme().record().mandated_note.has_value());
    for (const Goal& each : programme().all_goals())
        for (const Indicator& indicator : each.indicators())
            EXPECT_TRUE(indicator.record().description.has_value());
}

TEST_P(EnschedeChapter, KeepsTheContributionsOfRelatedParties) {
    const auto& contributions = goal("3.01").record().related_party_contributions;
    ASSERT_EQ(contributions.size(), 2u);
    EXPECT_EQ(contributions[0].party.value, "Euregio");
    EXPECT_EQ(contributions[1].party.value, "Regio Twente");
    for (const auto& each : contributions)
        EXPECT_TRUE(each.societal_return.has_value());
}

TEST_P(EnschedeChapter, KeepsWhoAnswersForIt) {
    std::map<Role, Strings> people;
    for (const Responsibility& each : programme().responsibilities())
        people[each.role].push_back(each.name.value);
    EXPECT_EQ(people[Role::portfolio_holder],
              (Strings{"Onno van Veldhuizen", "Arjan Kampman", "Niels van den Berg", "June Nods"}));
    EXPECT_EQ(people[Role::executive_director], (Strings{"Kees Meijer", "Marco Wilke"}));
}

TEST_P(EnschedeChapter, HasTheStatedExpenditureOfEveryGoal) {
    const Strings printed{"11.133,00", "3.989,00", "211,00", "5.085,00", "21.067,00"};
    const auto goals = programme().goals();
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const Amount& amount = goals[i].stated_expenditure().value();
        EXPECT_EQ(amount.verbatim(), printed[i]);
        EXPECT_EQ(amount.printed().scale(), 2);
        EXPECT_EQ(amount.multiplier(), 1'000);
        EXPECT_EQ(amount.quantum(), Decimal(1'000));
        EXPECT_EQ(amount.quantum_basis(), QuantumBasis::content);
        EXPECT_EQ(amount.span(), sample::place_of(text_, printed[i], printed[i]));
        EXPECT_EQ(goals[i].record().expenditure_label->value, "totale lasten");
    }
    EXPECT_EQ(goals[0].stated_expenditure()->value(), Decimal(11'133'000));
    EXPECT_EQ(goals[0].stated_expenditure()->span().line, 9u);
    EXPECT_EQ(goals[0].stated_expenditure()->span().column, 31u);
    EXPECT_EQ(count(check(document()).findings, "quantum.assumed"), 1u);
}

TEST_P(EnschedeChapter, HasATableOfSixLinesAndFiveColumns) {
    const BudgetTable budget = programme().budget().value();
    EXPECT_EQ(budget.record().title->value, "Samenleving en bestuur");
    EXPECT_EQ(budget.record().caption->value, "Bedragen x 1.000 euro");
    ASSERT_EQ(budget.columns().size(), 5u);
    const Strings labels{"Begroting 2020", "Begroting 2021", "Raming 2022", "Raming 2023",
                         "Raming 2024"};
    for (std::size_t i = 0; i < 5; ++i) {
        const Column& column = budget.columns()[i];
        EXPECT_EQ(column.label.value, labels[i]);
        EXPECT_EQ(column.year, Year(2020 + static_cast<int>(i)));
        EXPECT_EQ(column.phase, i < 2 ? Phase::adopted : Phase::estimate);
    }
    EXPECT_EQ(budget.columns()[0].label.verbatim, "Begroting\u00A0 2020");
    ASSERT_EQ(budget.lines().size(), 6u);
    EXPECT_EQ(cells(programme(), expenditure), "41.169|41.484|37.887|37.610|39.224");
    EXPECT_EQ(cells(programme(), revenue), "8.307|8.270|4.922|4.781|6.395");
    EXPECT_EQ(cells(programme(), balance), "32.863|33.215|32.965|32.829|32.829");
    EXPECT_EQ(cells(programme(), reserve_additions), "11|0|0|0|0");
    EXPECT_EQ(cells(programme(), reserve_withdrawals), "328|0|0|0|0");
    EXPECT_EQ(cells(programme(), result), "32.546|33.215|32.965|32.829|32.829");
    EXPECT_EQ(budget.lines()[2].label.value, "Saldo van baten en lasten");
    EXPECT_EQ(budget.amount(expenditure, 0)->value(), Decimal(41'169'000));
    EXPECT_EQ(budget.amount(expenditure, 0)->span(),
              sample::place_of(text_, "Lasten41.169", "41.169"));
    EXPECT_EQ(budget.amount(reserve_withdrawals, 0)->span(),
              sample::place_of(text_, "Onttrekking reserves328", "328"));
    EXPECT_EQ(budget.amount(reserve_withdrawals, 1)->span().column, 24u);
}

TEST_P(EnschedeChapter, SaysHowItsCellsWereRecovered) {
    EXPECT_EQ(ids(result_.diagnostics), Strings(6, "table.recovered"));
    const Finding& additions = result_.diagnostics[3];
    EXPECT_EQ(additions.severity, Severity::info);
    EXPECT_EQ(additions.argument("row"), "Storting reserves");
    EXPECT_EQ(additions.argument("cells"), "110000");
    EXPECT_EQ(additions.argument("readings"), "2");
    EXPECT_EQ(additions.argument("decided_by"), "identities");
    EXPECT_EQ(additions.argument("reading"), "11 | 0 | 0 | 0 | 0");
    EXPECT_EQ(additions.argument("margin"), "8");
    const Finding& withdrawals = result_.diagnostics[4];
    EXPECT_EQ(withdrawals.argument("readings"), "4");
    EXPECT_EQ(bytes(withdrawals.span), "3280000");
    EXPECT_EQ(result_.diagnostics[0].argument("decided_by"), "grammar");
}

TEST_P(EnschedeChapter, HasTheClaimsOfItsExplanation) {
    const auto claims = programme().claims();
    ASSERT_EQ(claims.size(), 3u);
    EXPECT_EQ(claims[0].amount().value(), Decimal(352'000));
    EXPECT_EQ(claims[0].record().direction, ClaimDirection::up);
    EXPECT_EQ(claims[0].record().from, Year(2020));
    EXPECT_EQ(claims[0].record().to, Year(2021));
    EXPECT_EQ(claims[0].amount().span(), sample::place_of(text_, "352.000", "352.000"));
    EXPECT_EQ(claims[1].amount().value(), Decimal(35'000));
    EXPECT_EQ(claims[2].amount().value(), Decimal(70'000));
    for (const Claim& each : claims) {
        EXPECT_EQ(each.amount().multiplier(), 1);
        EXPECT_NE(each.record().sentence.value.find(each.amount().verbatim()), std::string::npos);
        EXPECT_EQ(each.record().sentence.span.line, each.amount().span().line);
    }
}

TEST_P(EnschedeChapter, AddsUpButForRounding) {
    const Report report = check(document());
    EXPECT_EQ(report.count(Verdict::exact), 8u);
    EXPECT_EQ(report.count(Verdict::within_rounding), 3u);
    EXPECT_EQ(report.identities.size(), 11u);
    EXPECT_EQ(ids(report.findings),
              (Strings{"action.duplicate-number", "claim.measure", "quantum.assumed",
                       "table.recovered", "goal.total-rounding", "table.recovered",
                       "table.balance-rounding", "table.recovered", "table.balance-rounding",
                       "table.recovered", "table.recovered", "table.recovered"}));
    EXPECT_EQ(report.assumptions.at(0).sign.chosen, SignConvention::net_cost);
    EXPECT_EQ(report.count(Severity::error), 0u);
    std::map<std::string, std::string> off;
    for (const IdentityResult& each : report.identities)
        if (each.verdict != Verdict::exact)
            off[each.identity.where] = each.residual.to_string() + " of " + each.bound.to_string();
    EXPECT_EQ(off, (std::map<std::string, std::string>{{"3.1", "1 of 3"},
                                                       {"3.1/Begroting 2020", "-1 of 3/2"},
                                                       {"3.1/Begroting 2021", "-1 of 3/2"}}));
}

TEST_P(EnschedeChapter, GivesThirtyFiveFigures) {
    const std::vector<Figure> all = figures(document());
    ASSERT_EQ(all.size(), 35u);
    for (const Figure& each : all)
        EXPECT_EQ(bytes(each.amount.span()), each.amount.verbatim());
}

std::string plain(std::string text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    return out;
}

/// Visits every place of a record with the text that should stand there.
class PlaceChecker {
public:
    explicit PlaceChecker(const std::string& text) : text_(text) {}

    std::size_t checked() const { return checked_; }
    void check(const SourceSpan& span, const std::string& verbatim) {
        ASSERT_TRUE(span.is_known()) << verbatim;
        ASSERT_LE(span.end, text_.size());
        EXPECT_EQ(span, sample::place(text_, span.begin, span.end));
        const std::string bytes = text_.substr(span.begin, span.end - span.begin);
        EXPECT_TRUE(bytes == verbatim || plain(bytes) == verbatim) << bytes;
        ++checked_;
    }
    void check_prose(const std::optional<Text>& prose) {
        if (!prose) return;
        ASSERT_LE(prose->span.end, text_.size());
        const std::string bytes =
            text_.substr(prose->span.begin, prose->span.end - prose->span.begin);
        EXPECT_EQ(bytes.substr(0, 5), prose->value.substr(0, 5));
        EXPECT_EQ(bytes.substr(bytes.size() - 5), prose->value.substr(prose->value.size() - 5));
        ++checked_;
    }
    template <class T> void check(const Printed<T>& printed) {
        check(printed.span, printed.verbatim);
    }
    template <class T> void check(const std::optional<T>& value) {
        if (value) check(*value);
    }
    void check(const Text& text) { check(text.span, text.value); }
    void check(const Amount& amount) { check(amount.span(), amount.verbatim()); }

private:
    const std::string& text_;
    std::size_t checked_ = 0;
};

void check_indicator(PlaceChecker& places, const IndicatorRecord& record) {
    places.check(record.number);
    places.check(record.name);
    places.check(record.policy_field);
    places.check(record.unit);
    places.check(record.source);
    places.check_prose(record.description);
    for (const Target& target : record.targets) {
        places.check(target.text);
        places.check(target.set_by);
        places.check(target.upper_note);
        if (const auto* step = std::get_if<StepTarget>(&target.value)) places.check(step->value);
    }
    for (const Observation& each : record.observations) {
        places.check(each.period);
        places.check(each.value);
    }
}

TEST_P(EnschedeChapter, HasTheVerbatimTextAtEveryPlace) {
    const detail::DocumentData& data = document().data();
    PlaceChecker places(text_);
    for (const auto& node : data.programmes) {
        places.check(node.record.number);
        places.check(node.record.title);
        places.check_prose(node.record.narrative.achieve);
        places.check_prose(node.record.narrative.cost);
        places.check_prose(node.record.mandated_note);
        for (const Responsibility& each : node.record.responsibilities)
            places.check(each.name);
    }
    for (const auto& node : data.goals) {
        places.check(node.record.number);
        places.check(node.record.title);
        places.check(node.record.expenditure_label);
        places.check(node.record.stated_expenditure);
        places.check_prose(node.record.description);
        for (const auto& each : node.record.declared_action_counts)
            places.check(each);
        for (const auto& each : node.record.declared_indicator_counts)
            places.check(each);
        for (const auto& each : node.record.related_party_contributions) {
            places.check(each.party);
            places.check_prose(each.societal_return);
        }
    }
    for (const auto& node : data.actions) {
        places.check(node.record.number);
        places.check(node.record.title);
        places.check_prose(node.record.text);
    }
    for (const auto& node : data.indicators)
        check_indicator(places, node.record);
    for (const auto& node : data.budget_tables) {
        places.check(node.record.title);
        places.check(node.record.caption);
        for (const Column& column : node.record.columns)
            places.check(column.label);
        for (const BudgetLine& line : node.record.lines) {
            places.check(line.label);
            for (const auto& amount : line.amounts)
                places.check(amount);
        }
        for (const RecoveredCells& each : node.record.recovered)
            places.check(each.cells);
    }
    for (const auto& node : data.claims) {
        places.check(node.record.amount);
        places.check(node.record.sentence);
    }
    EXPECT_GT(places.checked(), 300u);
}

TEST_P(EnschedeChapter, HasAPlaceForEveryFinding) {
    const auto check_all = [&](const Findings& findings) {
        for (const Finding& each : findings) {
            EXPECT_TRUE(each.span.is_known()) << each.id;
            EXPECT_EQ(each.span, sample::place(text_, each.span.begin, each.span.end)) << each.id;
            EXPECT_LT(each.span.begin, each.span.end) << each.id;
            for (const SourceSpan& related : each.related)
                EXPECT_EQ(related, sample::place(text_, related.begin, related.end)) << each.id;
        }
    };
    check_all(result_.diagnostics);
    check_all(check(document()).findings);
}

std::string with_line_ends(const std::string& text, const std::string& end) {
    std::string out;
    for (const char c : text)
        out += c == '\n' ? end : std::string(1, c);
    return out;
}

TEST_P(EnschedeChapter, IsTheSameWithEveryLineEnd) {
    const ReadResult other = read_chapter(with_line_ends(text_, "\r\n"));
    EXPECT_EQ(other.document, document());
    EXPECT_EQ(ids(other.diagnostics), ids(result_.diagnostics));
    const Amount& amount = *other.document.programmes()[0].goals()[0].stated_expenditure();
    EXPECT_EQ(amount.span().line, 9u);
    EXPECT_EQ(amount.span().begin,
              8 + document().programmes()[0].goals()[0].stated_expenditure()->span().begin);
    std::string mixed = text_;
    mixed.insert(mixed.find('\n'), "\r");
    EXPECT_EQ(read_chapter(mixed).document, document());
    EXPECT_EQ(read_chapter(text_ + "\n\n").document, document());
}

TEST_P(EnschedeChapter, IsTheSameWithAByteOrderMark) {
    const ReadResult other = read_chapter("\xEF\xBB\xBF" + text_);
    EXPECT_EQ(other.document, document());
    EXPECT_EQ(other.diagnostics.size(), result_.diagnostics.size());
    EXPECT_EQ(other.document.programmes()[0].record().title.span.begin, 7u);
}

TEST_P(EnschedeChapter, MovesItsPlacesWithItsLines) {
    const ReadResult other = read_chapter("\n\n\n" + text_);
    EXPECT_EQ(other.document, document());
    const auto line = [](const ReadResult& result) {
        return result.document.programmes()[0].claims()[0].amount().span().line;
    };
    EXPECT_EQ(line(other), line(result_) + 3);
}

TEST_P(EnschedeChapter, TakesWhatTheCallerKnows) {
    const ReadResult other = read_chapter(text_, {.source = "hoofdstuk.txt",
                                                  .budget_year = Year(2020),
                                                  .sign_convention = SignConvention::net_cost,
                                                  .limits = {}});
    EXPECT_EQ(other.document.source(), "hoofdstuk.txt");
    EXPECT_EQ(other.document.budget_year(), Year(2020));
    EXPECT_EQ(other.document.programmes()[0].budget()->record().sign_convention,
              SignConvention::net_cost);
}

} // namespace
