// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Laws of the writers and readers, on random documents of which every field may be there or not.

#ifndef SLUITEND_HEADER_ONLY // io is compiled only

#include <sluitend/io/read_csv.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_arrow.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_json.hpp>

#include "../support/dump.hpp"

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// Fills records with random values; the size bounds how many there are of everything.
class RandomDocument {
public:
    RandomDocument(std::uint64_t seed, int size) : random_(seed), size_(size) {}

    Document make() {
        DocumentRecord record;
        fill(record);
        DocumentBuilder builder(record);
        for (int i = below(3); i > 0; --i)
            programme(builder);
        for (int i = below(3); i > 0; --i)
            builder.add(value<IndicatorRecord>());
        for (int i = below(3); i > 0; --i)
            builder.add(any_table());
        return builder.build();
    }

private:
    int below(int bound) {
        return std::uniform_int_distribution<int>(0, std::max(bound, 1) - 1)(random_);
    }
    bool maybe() { return below(2) == 0; }

    void programme(DocumentBuilder& builder) {
        const auto index = builder.add(value<ProgrammeRecord>());
        std::vector<Index<Goal>> goals;
        for (int i = below(size_); i > 0; --i) {
            const bool is_top = goals.empty() || below(4) == 0;
            const auto parent = static_cast<std::size_t>(below(static_cast<int>(goals.size())));
            goals.push_back(is_top ? builder.add(index, value<GoalRecord>())
                                   : builder.add(goals[parent], value<GoalRecord>()));
            for (int k = below(3); k > 0; --k)
                builder.add(goals.back(), value<ActionRecord>());
            if (maybe()) builder.add(goals.back(), value<IndicatorRecord>());
        }
        for (int i = below(3); i > 0; --i)
            builder.add(index, value<IndicatorRecord>());
        for (int i = below(3); i > 0; --i)
            builder.add(index,
                        ClaimRecord{amount(), value<Text>(), ClaimDirection::down,
                                    value<std::optional<Year>>(), value<std::optional<Year>>()});
        if (maybe()) builder.set_budget(index, table());
    }

    TableRecord any_table() {
        auto out = value<TableRecord>();
        for (TableRow& row : out.rows) {
            row.cells.resize(out.columns.size());
            for (TableCell& cell : row.cells)
                if (cell.number) cell.number = amount().printed();
        }
        const auto choose = [&](std::optional<std::int64_t>& multiplier) {
            if (multiplier) multiplier = maybe() ? 1 : 1'000;
        };
        choose(out.conventions.multiplier.value);
        for (TableColumn& column : out.columns)
            choose(column.multiplier);
        for (TableRow& row : out.rows)
            choose(row.multiplier);
        out.quantum.reset();
        out.recovered.clear();
        return out;
    }

    BudgetTableRecord table() {
        auto out = value<BudgetTableRecord>();
        for (BudgetLine& line : out.lines) {
            line.amounts.clear();
            for (std::size_t i = 0; i < out.columns.size(); ++i)
                line.amounts.push_back(value<std::optional<Amount>>());
        }
        if (out.lines.empty()) out.recovered.clear();
        for (RecoveredCells& each : out.recovered) {
            each.line = static_cast<std::uint32_t>(below(static_cast<int>(out.lines.size())));
            if (each.surviving.empty()) each.decided_by = DecidedBy::undecided;
        }
        return out;
    }

    template <class T> T value() {
        T out{};
        fill(out);
        return out;
    }

    void fill(std::string& out) {
        constexpr const char* pieces[] = {
            "a", "B", "7", " ",      "\"",     "\\", "\n",     "\t", ",", ";",        "é",    "€",
            "=", "-", "'", "\u2028", "\u202E", "😀",  "\uFEFF", "{",  "}", "<script>", "NULL", ""};
        for (int i = below(6); i > 0; --i)
            out += pieces[below(24)];
    }
    void fill(bool& out) { out = maybe(); }
    void fill(int& out) { out = below(2'000) - 1'000; }
    void fill(std::uint32_t& out) { out = static_cast<std::uint32_t>(random_()); }
    void fill(std::int64_t& out) { out = static_cast<std::int64_t>(random_()); }
    void fill(std::uint64_t& out) { out = random_(); }
    template <NamedEnum E> void fill(E& out) {
        out = static_cast<E>(below(static_cast<int>(names(E{}).size())));
    }
    void fill(SourceSpan& out) {
        if (maybe()) return;
        constexpr std::uint32_t most = 0x7FFF'FFFF;
        fill(out.line), fill(out.column), fill(out.byte_column), fill(out.begin), fill(out.end);
        out.line &= most, out.column &= most, out.byte_column &= most;
    }
    void fill(Text& out) { fill(out.value), fill(out.span); }
    void fill(Decimal& out) {
        const auto high = static_cast<std::int64_t>(random_() >> 2) >> below(64);
        out = Decimal::from_words(maybe() ? 0 : (maybe() ? high : -high) / 4, random_(), below(19));
    }
    Year year() { return Year(1900 + below(301)); }
    Code code() { return Code("n" + std::to_string(below(1'000)) + (maybe() ? "é" : ".a")); }
    Period period() {
        const int quarter = below(4) + 1;
        return maybe() ? Period(year()) : Period(PeriodKind::quarter, year(), quarter);
    }
    Amount amount() {
        constexpr std::int64_t multipliers[] = {1, 10, 1'000, 1'000'000};
        AmountParts parts;
        parts.printed = Decimal::with_scale(static_cast<std::int64_t>(random_()) / 1'000, below(7));
        parts.multiplier = multipliers[below(4)];
        if (maybe()) parts.quantum = Decimal::with_scale(below(5'000), below(4));
        fill(parts.quantum_basis), fill(parts.verbatim), fill(parts.span);
        if (below(5) == 0) parts.currency = Currency("USD");
        return Amount(parts);
    }
    void fill(std::optional<Year>& out) {
        if (maybe()) out = year();
    }
    void fill(Period& out) { out = period(); }
    void fill(std::optional<Period>& out) {
        if (maybe()) out = period();
    }
    void fill(std::optional<Amount>& out) {
        if (maybe()) out = amount();
    }
    void fill(std::optional<Printed<Code>>& out) {
        if (maybe()) out = Printed<Code>{code(), value<std::string>(), value<SourceSpan>()};
    }
    void fill(Printed<Period>& out) {
        out.value = period();
        fill(out.verbatim), fill(out.span);
    }
    template <class T> void fill(Printed<T>& out) {
        fill(out.value), fill(out.verbatim), fill(out.span);
    }
    template <class T> void fill(std::optional<T>& out) {
        if (maybe()) fill(out.emplace());
    }
    void fill(std::vector<TrajectoryPoint>& out) {
        const Year last = year();
        for (int i = 1 + below(std::min(3, last.number() - Year::first + 1)); i > 0; --i)
            out.push_back({Period(last + (1 - i)), value<Printed<Decimal>>()});
    }
    // What the model refuses is not made.
    void fill(Unit& out) {
        fill_fields(out);
        if (out.per) out.per = 1 + below(1'000);
        if (out.multiplier) out.multiplier = 1 + below(1'000);
        if (out.ages) out.ages->to = maybe() ? std::optional(out.ages->from + 5) : std::nullopt;
        if (out.minimum && out.maximum && *out.minimum > *out.maximum)
            std::swap(out.minimum, out.maximum);
    }
    void fill(StepTarget& out) {
        fill_fields(out);
        out.upper.reset();
        if (out.comparator == Comparator::within) out.upper = out.value;
    }
    void fill(TrajectoryTarget& out) {
        fill_fields(out);
        if (out.comparator == Comparator::within) out.comparator = Comparator::equal;
    }
    void fill(BenchmarkTarget& out) {
        fill_fields(out);
        if (out.share) out.share = Decimal::with_scale(below(101), 2);
    }
    void fill(Target& out) {
        fill_fields(out);
        if (out.valid_from && out.valid_to && *out.valid_to < *out.valid_from)
            std::swap(out.valid_from, out.valid_to);
    }
    void fill(Observation& out) {
        fill_fields(out);
        if (out.value) out.missing_reason.reset();
    }
    template <class T> void fill(std::vector<T>& out) {
        for (int i = below(3); i > 0; --i)
            fill(out.emplace_back());
    }
    void fill(std::vector<bool>& out) { out.assign(static_cast<std::size_t>(below(3)), maybe()); }
    void fill(TargetValue& out) {
        switch (below(7)) {
        case 0:
            return fill(out.emplace<StepTarget>());
        case 1:
            return fill(out.emplace<TrajectoryTarget>());
        case 2:
            return fill(out.emplace<DirectionalTarget>());
        case 3:
            return fill(out.emplace<BenchmarkTarget>());
        case 4:
            out = UnstatedTarget{};
            return;
        case 5:
            return fill(out.emplace<NoTarget>());
        default:
            out = TextTarget{};
        }
    }
    template <class Record>
    requires requires(Record& record) {
        Record::fields(record, [](auto&&...) {});
    }
    void fill(Record& out) { fill_fields(out); }
    template <class Record> void fill_fields(Record& out) {
        Record::fields(out, [this](const char*, auto& member) { this->fill(member); });
    }

    std::mt19937_64 random_;
    int size_;
};

/// Holds the law for random documents.
template <class Law> void holds(const char* name, Law law) {
    EXPECT_TRUE(rc::check(name, [&] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const int size = *rc::gen::inRange(0, 8);
        law(RandomDocument(seed, size).make());
    }));
}

TEST(DocumentLaws, JsonGivesBackAnIdenticalDocument) {
    holds("read(write(d)) is identical to d, and writes the same bytes", [](const Document& made) {
        const std::string text = write_json(made);
        const ReadResult result = read_json(text);
        RC_ASSERT(result.diagnostics == made.record().diagnostics);
        RC_ASSERT(result.document == made);
        RC_ASSERT(result.document.fingerprint() == made.fingerprint());
        RC_ASSERT(sample::dump(result.document) == sample::dump(made));
        RC_ASSERT(write_json(result.document) == text);
    });
}

TEST(DocumentLaws, LayoutOfJsonDoesNotMatter) {
    holds("indented and plain JSON give identical documents", [](const Document& made) {
        const std::string text = write_json(made, {.indented = true});
        RC_ASSERT(sample::dump(read_json(text).document) == sample::dump(made));
    });
}

TEST(DocumentLaws, CsvGivesBackTheFigures) {
    holds("figures read from CSV are those that were written", [](const Document& made) {
        const TidyTable table = figures_table(made);
        for (const bool safe : {false, true}) {
            const std::string text = write_csv(table, {.spreadsheet_safe = safe});
            RC_ASSERT(read_figures_csv(text, {.delimiter = ',', .spreadsheet_safe = safe}) ==
                      table);
        }
    });
}

TEST(DocumentLaws, EveryViewHasItsTypesAndItsRows) {
    holds("views are rectangular and pass through CSV", [](const Document& made) {
        for (const TidyTable& table :
             {figures_table(made), goals_table(made), actions_table(made), indicators_table(made),
              observations_table(made), targets_table(made), assessments_table(made),
              claims_table(made), observations_table(observations_of(made))}) {
            for (const TidyColumn& each : table.columns)
                RC_ASSERT(each.size() == table.rows());
            const CsvTable read = read_csv(write_csv(table), {.delimiter = ','});
            RC_ASSERT(read.rows.size() == table.rows() + 1);
        }
    });
}

TEST(DocumentLaws, ArrowCarriesEveryAmount) {
    holds("decimals in Arrow are those of the table", [](const Document& made) {
        const TidyTable table = figures_table(made);
        const TidyColumn& printed = *table.column("printed");
        ArrowArrayStream stream{};
        export_table(table, &stream, {.batch_rows = 3});
        ArrowSchema schema{};
        RC_ASSERT(stream.get_schema(&stream, &schema) == 0);
        const std::string format = schema.children[7]->format;
        const int scale = std::stoi(format.substr(format.find(',') + 1));
        schema.release(&schema);
        std::size_t row = 0;
        for (;;) {
            ArrowArray batch{};
            RC_ASSERT(stream.get_next(&stream, &batch) == 0);
            if (batch.release == nullptr) break;
            for (std::int64_t i = 0; i < batch.length; ++i, ++row) {
                std::uint64_t words[2];
                std::memcpy(words, static_cast<const char*>(batch.children[7]->buffers[1]) + 16 * i,
                            16);
                RC_ASSERT(Decimal::from_words(static_cast<std::int64_t>(words[1]), words[0],
                                              scale) == printed.decimal(row));
            }
            batch.release(&batch);
        }
        stream.release(&stream);
        RC_ASSERT(row == table.rows());
    });
}

} // namespace

#endif
