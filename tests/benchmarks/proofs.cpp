// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// The proofs: verdicts on identities, on whole tables, and the search for culprits; how they grow.
// And what searches likewise: recovery of cells that ran together, and rounding for publication.
// `run.py` builds it and speaks with it. Systems and exact verdicts are written for the solvers in
// floating point (peers/solvers.py).

#include "../support/budget_tables.hpp"
#include "../support/glued_table.hpp"
#include "harness.hpp"

#include <sluitend/analyse/round_consistently.hpp>
#include <sluitend/check/joint.hpp>
#include <sluitend/check/judge_columns.hpp>
#include <sluitend/solve/decide.hpp>

#include <atomic>
#include <chrono>
#include <fstream>
#include <numeric>
#include <thread>

namespace {

using namespace sluitend;
using namespace benchmarks;

constexpr std::size_t table_count = 200;     ///< tables of T2; times are told per table
constexpr std::size_t page_count = 120;      ///< of T1, each with one such table
constexpr std::size_t family_count = 100;    ///< systems of each kind for the solvers
constexpr std::size_t row_count = 3'420'000; ///< of T3: 342 municipalities, 10 years, 1,000 rows

/// A column of a programme table: rows by six quantities, the last row the total of the others.
struct Table {
    std::vector<Figure> figures;
    std::vector<Identity> all;

    Table(std::mt19937_64& random, std::size_t rows) {
        std::vector<std::vector<std::int64_t>> cents(rows, std::vector<std::int64_t>(6));
        for (std::size_t row = 0; row + 1 < rows; ++row) {
            auto& own = cents[row];
            for (const std::size_t free : {0U, 1U, 3U, 4U})
                own[free] = static_cast<std::int64_t>(random() % 5'000'000'000);
            own[2] = own[1] - own[0];
            own[5] = own[2] - own[3] + own[4];
            for (std::size_t column = 0; column < 6; ++column)
                cents.back()[column] += own[column];
        }
        for (const auto& row : cents)
            for (const std::int64_t each : row)
                print(Rational(Decimal::with_scale(each, 5)).to_decimal(0, Rounding::half_up));
        for (std::size_t row = 0; row < rows; ++row) {
            require({{6 * row + 1, 1}, {6 * row, -1}, {6 * row + 2, -1}});
            require({{6 * row + 2, 1}, {6 * row + 3, -1}, {6 * row + 4, 1}, {6 * row + 5, -1}});
        }
        for (std::size_t column = 0; column < 6; ++column) {
            std::vector<std::pair<std::size_t, int>> terms;
            for (std::size_t row = 0; row < rows; ++row)
                terms.emplace_back(6 * row + column, row + 1 == rows ? -1 : 1);
            require(terms);
        }
    }

    /// Makes one figure wrong by 1 to 9 at one of its last four digits.
    void slip(std::mt19937_64& random) {
        std::int64_t by = static_cast<std::int64_t>(random() % 9) + 1;
        for (std::uint64_t i = random() % 4; i > 0; --i)
            by *= 10;
        Figure& wrong = figures[random() % figures.size()];
        AmountParts parts = wrong.amount.parts();
        parts.printed = parts.printed + Decimal(by);
        wrong.amount = Amount(std::move(parts));
    }

    std::vector<IdentityResult> results() const { return sample::judged(all, figures); }
    JointResult check() const { return check_jointly(results(), figures); }

    /// The tables after another as one document.
    void append(const Table& other) {
        const std::size_t shift = figures.size();
        figures.insert(figures.end(), other.figures.begin(), other.figures.end());
        for (Identity each : other.all) {
            for (IdentityTerm& term : each.terms)
                *term.figure += shift;
            all.push_back(std::move(each));
        }
    }

private:
    void print(const Decimal& value) {
        figures.push_back(sample::figure(Amount({.printed = value, .multiplier = 1'000})));
    }
    void require(const std::vector<std::pair<std::size_t, int>>& terms) {
        Identity identity{.rule = "table.sum", .where = std::to_string(all.size())};
        for (const auto& [figure, coefficient] : terms)
            identity.terms.push_back({figure, coefficient, {}});
        all.push_back(std::move(identity));
    }
};

/// Two programmes and their total: expenditure, revenue, balance, as in peers/xbrl_calculations.py.
struct SmallTable {
    std::vector<Figure> figures;
    std::vector<Identity> all;

    explicit SmallTable(std::int64_t total) {
        for (const std::int64_t each : {10L, 4L, 5L, 20L, 7L, 12L, total, 12L, 18L})
            figures.push_back(
                sample::figure(Amount({.printed = Decimal(each), .multiplier = 1'000})));
        for (std::size_t i = 0; i < 3; ++i) {
            all.push_back({.rule = "table.balance", .where = std::to_string(i)});
            all.back().terms = {{3 * i, 1, {}}, {3 * i + 1, -1, {}}, {3 * i + 2, -1, {}}};
            all.push_back({.rule = "table.sum", .where = std::to_string(i)});
            all.back().terms = {{i, 1, {}}, {3 + i, 1, {}}, {6 + i, -1, {}}};
        }
    }

    JointResult check() const {
        return check_jointly(sample::judged(all, figures), figures, {.wants_culprits = false});
    }
};

/// A table as equations, in the printed unit.
solve::LinearSystem system_of(const Table& table) {
    solve::LinearSystem out;
    const Rational half(1, 2);
    for (const Figure& each : table.figures) {
        const Rational value(each.amount.printed());
        out.add(solve::Interval::closed(value - half, value + half));
    }
    for (const Identity& each : table.all) {
        std::vector<solve::Term> terms;
        for (const IdentityTerm& term : each.terms)
            terms.push_back({*term.figure, term.coefficient});
        out.require(std::move(terms));
    }
    return out;
}

/// One sum of `parts` whole figures and a total, and beside them a correction of exact numbers.
///
/// The parts are as far from their total as their halves explain together, to the last hair; the
/// correction takes off `beyond`. So true values exist only if that is not above 0.
solve::LinearSystem tied(std::mt19937_64& random, std::size_t parts, const Rational& beyond) {
    solve::LinearSystem out;
    const Rational half(1, 2);
    std::vector<solve::Term> terms;
    Rational total;
    for (std::size_t i = 0; i < parts; ++i) {
        const Rational value(static_cast<std::int64_t>(random() % 100'000));
        terms.push_back({out.add(solve::Interval::closed(value - half, value + half)), 1});
        total += value + half;
    }
    terms.push_back({out.add(solve::Interval::closed(total, total + Rational(1))), -1});
    terms.push_back({out.add(solve::Interval::point(-beyond)), 1});
    out.require(std::move(terms));
    return out;
}

/// A sum of amounts of 16 digits in cents, told in euro, that is off by `cents`.
solve::LinearSystem large(std::mt19937_64& random, std::size_t parts, std::int64_t cents) {
    solve::LinearSystem out;
    std::vector<solve::Term> terms;
    std::int64_t total = cents;
    for (std::size_t i = 0; i < parts; ++i) {
        const auto value = static_cast<std::int64_t>(random() % 10'000'000'000'000'000);
        terms.push_back({out.add(solve::Interval::point(Rational(value, 100))), 1});
        total += value;
    }
    terms.push_back({out.add(solve::Interval::point(Rational(total, 100))), -1});
    out.require(std::move(terms));
    return out;
}

void write(std::ostream& to, const std::string& family, const solve::LinearSystem& system) {
    const bool feasible = solve::decide(system).state == solve::Feasibility::feasible;
    const auto text = [](const Rational& value) {
        return format_decimal(value.to_decimal(12, Rounding::half_even), NumberStyle::plain);
    };
    to << "system " << family << ' ' << feasible << '\n';
    for (const solve::Interval& each : system.variables())
        to << "cell " << text(each.lower->value) << ' ' << text(each.upper->value) << '\n';
    for (const solve::Equation& each : system.equations()) {
        to << "sum";
        for (const solve::Term& term : each.terms)
            to << ' ' << term.variable << ' ' << term.coefficient;
        to << '\n';
    }
}

// ---- recovery and rounding --------------------------------------------------------------------------

/// Rows of the glued table, with their labels known or not.
Recovery recovered(std::span<const std::string_view> rows,
                   const std::vector<CellIdentity>& identities, bool is_label_known) {
    std::vector<RawRow> raw;
    for (const std::string_view each : rows)
        raw.push_back({.cells = each, .line = {}, .has_label = true});
    RecoveryOptions options;
    if (is_label_known) options.labels = sample::glued_labels();
    Recovery out = recover(raw, sample::glued_columns, identities, options);
    for (const RecoveredRow& each : out.rows)
        if (each.surviving.size() != 1) throw std::logic_error("a row is not recovered");
    return out;
}

/// A table of task fields in euro, to be printed in thousands: five programmes and the whole.
struct TaskFields {
    std::vector<Figure> figures;
    std::vector<Identity> all;

    explicit TaskFields(std::mt19937_64& random) {
        constexpr std::array<std::size_t, 5> sizes{2, 31, 10, 6, 11};
        std::vector<std::size_t> programmes;
        for (const std::size_t size : sizes) {
            std::vector<std::size_t> fields;
            for (std::size_t i = 0; i < size; ++i) {
                const auto revenue = static_cast<std::int64_t>(random() % 3'000'000);
                fields.push_back(add(revenue, -static_cast<std::int64_t>(random() % 5'000'000)));
            }
            programmes.push_back(total(fields));
        }
        total(programmes);
    }
    RoundedTable round(RoundingPolicy policy) const {
        return round_consistently(figures, all, Decimal(1'000), policy);
    }

private:
    /// Revenue, expenditure below 0, balance. \return the row
    std::size_t add(std::int64_t revenue, std::int64_t expenditure) {
        const std::size_t row = figures.size() / 3;
        for (const std::int64_t each : {revenue, expenditure, revenue + expenditure}) {
            figures.push_back(
                sample::figure(Amount({.printed = Decimal(each), .quantum = Decimal(0)})));
            figures.back().row = "Taakveld " + std::to_string(row);
        }
        require({{3 * row, 1}, {3 * row + 1, 1}, {3 * row + 2, -1}});
        return row;
    }
    std::size_t total(const std::vector<std::size_t>& rows) {
        std::array<std::int64_t, 2> sums{};
        for (const std::size_t row : rows)
            for (std::size_t side = 0; side < 2; ++side)
                sums[side] += figures[3 * row + side].amount.value().to_int64().value();
        const std::size_t out = add(sums[0], sums[1]);
        for (std::size_t column = 0; column < 3; ++column) {
            std::vector<std::pair<std::size_t, int>> terms;
            for (const std::size_t row : rows)
                terms.emplace_back(3 * row + column, 1);
            terms.emplace_back(3 * out + column, -1);
            require(terms);
        }
        return out;
    }
    void require(const std::vector<std::pair<std::size_t, int>>& terms) {
        Identity identity{.rule = "table.sum", .where = std::to_string(all.size())};
        for (const auto& [figure, coefficient] : terms)
            identity.terms.push_back({figure, coefficient, {}});
        all.push_back(std::move(identity));
    }
};

// ---- growth -----------------------------------------------------------------------------------------

solve::Interval cell(std::int64_t value) {
    return solve::Interval::closed(Rational(2 * value - 1, 2), Rational(2 * value + 1, 2));
}

/// Every figure above the leaves is the sum of two.
solve::LinearSystem tree(std::size_t figures) {
    solve::LinearSystem out;
    std::vector<std::int64_t> values(figures);
    for (std::size_t i = figures; i-- > 0;)
        values[i] = 2 * i + 2 < figures ? values[2 * i + 1] + values[2 * i + 2]
                                        : static_cast<std::int64_t>(i % 97);
    for (const std::int64_t each : values)
        out.add(cell(each));
    for (std::size_t i = 0; 2 * i + 2 < figures; ++i)
        out.require({{i, -1}, {2 * i + 1, 1}, {2 * i + 2, 1}});
    return out;
}

/// One total of all others.
solve::LinearSystem flat(std::size_t figures) {
    solve::LinearSystem out;
    std::int64_t total = 0;
    std::vector<solve::Term> terms;
    for (std::size_t i = 0; i + 1 < figures; ++i) {
        const auto value = static_cast<std::int64_t>(i % 97);
        terms.push_back({out.add(cell(value)), 1});
        total += value;
    }
    terms.push_back({out.add(cell(total)), -1});
    out.require(std::move(terms));
    return out;
}

// ---- contenders -------------------------------------------------------------------------------------

struct Data {
    std::mt19937_64 random{20260101};
    std::vector<Table> tables;
    std::vector<Table> small; ///< of T4: 30 figures, 1 to 3 of them wrong
    std::optional<Table> document;
    std::vector<solve::LinearSystem> systems;
    std::vector<CellIdentity> glued = sample::glued_balances(10);
    std::vector<CellIdentity> glued_row = sample::glued_balances(1);
    std::optional<TaskFields> fields;
    std::vector<DecimalColumn> columns; ///< of T3: expenditure, revenue and balance in thousands

    explicit Data(const std::string& folder) {
        for (std::size_t i = 0; i < table_count; ++i) {
            tables.emplace_back(random, 12);
            if (i < page_count) document ? document->append(tables[i]) : void(document = tables[i]);
            if (i % 20 == 19) tables.back().slip(random);
            systems.push_back(system_of(tables.back()));
        }
        for (std::size_t i = 0; i < 30; ++i) {
            small.emplace_back(random, 5);
            for (std::size_t slips = 0; slips <= i % 3; ++slips)
                small.back().slip(random);
        }
        for (CellIdentity& each : sample::glued_totals())
            glued.push_back(std::move(each));
        fields.emplace(random);
        fill_columns();
        std::ofstream to(folder + "/systems.txt");
        for (const auto& each : systems)
            write(to, "tables", each);
        for (std::size_t i = 0; i < family_count; ++i)
            write(to, "ties", tied(random, 10 + i % 30, Rational(i % 2, 100'000'000)));
        for (std::size_t i = 0; i < family_count; ++i)
            write(to, "large", large(random, 10 + i % 30, static_cast<std::int64_t>(i % 2)));
    }

    /// Whole thousands, each rounded by itself; one balance in a hundred is wrong.
    void fill_columns() {
        std::vector<std::vector<std::int64_t>> printed(3);
        for (std::size_t row = 0; row < row_count; ++row) {
            const auto expenditure = static_cast<std::int64_t>(random() % 50'000'000);
            const auto revenue = static_cast<std::int64_t>(random() % 50'000'000);
            const std::int64_t wrong = random() % 100 == 0 ? 10'000 : 0;
            std::size_t column = 0;
            for (const std::int64_t euros : {expenditure, revenue, expenditure - revenue + wrong})
                printed[column++].push_back((euros + (euros < 0 ? -500 : 500)) / 1'000);
        }
        for (const auto& each : printed)
            columns.push_back(DecimalColumn::from_mantissas(each, 0));
    }
};

/// T2 in full: 342 municipalities, 10 years, 6 columns, one in 20 tables with an error.
int run_whole(std::size_t threads) {
    constexpr std::size_t count = 342 * 10 * 6;
    std::mt19937_64 random{20260101};
    std::vector<Table> tables;
    for (std::size_t i = 0; i < count; ++i) {
        tables.emplace_back(random, 12);
        if (i % 20 == 19) tables.back().slip(random);
    }
    std::atomic<std::size_t> next = 0;
    std::vector<std::size_t> impossible(threads);
    std::vector<double> processor(threads);
    std::vector<std::thread> workers;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t thread = 0; thread < threads; ++thread)
        workers.emplace_back([&, thread] {
            for (std::size_t i = next++; i < count; i = next++)
                if (tables[i].check().verdict == JointVerdict::impossible) ++impossible[thread];
            processor[thread] = processor_seconds();
        });
    for (std::thread& each : workers)
        each.join();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::cout << count << " tables, " << std::accumulate(impossible.begin(), impossible.end(), 0UL)
              << " impossible; " << threads << " threads: " << seconds.count()
              << " s by the clock, of which each worked";
    for (const double each : processor)
        std::cout << ' ' << each << " s";
    std::cout << '\n';
    return 0;
}

void add_growth(Contest& contest) {
    const auto add = [&](const std::string& kind, std::size_t size, solve::LinearSystem system) {
        contest.add("G " + kind + ' ' + std::to_string(size), 1,
                    [system = std::move(system)] { keep(solve::bounds(system)); });
    };
    std::mt19937_64 random{1};
    for (std::size_t size = 1'000; size <= 8'000; size *= 2) {
        add("tree", size, tree(size - 1));
        add("flat", size, flat(size));
    }
    for (std::size_t rows = 12; rows <= 96; rows *= 2)
        add("network", 6 * rows, system_of(Table(random, rows)));
}

void add_proofs(Contest& contest, const Data& data) {
    contest.add("T1 document", 1, [&] { keep(data.document->check()); });
    contest.add("T2 sluitend", table_count, [&] {
        for (const Table& each : data.tables)
            keep(each.check());
    });
    contest.add("T2 decide sluitend", table_count, [&] {
        for (const auto& each : data.systems)
            keep(solve::decide(each));
    });
    contest.add("T2 bounds sluitend", table_count, [&] {
        for (const auto& each : data.systems)
            keep(solve::bounds(each));
    });
    contest.add("T3 reconcile", table_count * 30, [&] {
        for (const Table& each : data.tables)
            for (const Identity& identity : each.all)
                keep(reconcile(identity, each.figures));
    });
    contest.add("T3 judge_columns", row_count, [&] {
        keep(judge_columns(data.columns, std::vector{1, -1, -1}));
    });
    for (const auto& [kind, total] :
         {std::pair("honest", 30L), std::pair("impossible", 31L), std::pair("broken", 39L)}) {
        const SmallTable table(total);
        Contest::tell("the " + std::string(kind) + " table by sluitend",
                      std::string(name_of(table.check().verdict)));
        contest.add("X sluitend " + std::string(kind), 20, [table] {
            for (int i = 0; i < 20; ++i)
                keep(table.check());
        });
    }
    contest.add("T4 culprits", data.small.size(), [&] {
        for (const Table& each : data.small)
            keep(each.check());
    });
    const std::span<const std::string_view> rows(sample::glued_rows);
    contest.add("T5 ten rows", 1, [&data, rows] { keep(recovered(rows, data.glued, true)); });
    contest.add("T5 ten rows, labels unknown", 1,
                [&data, rows] { keep(recovered(rows, data.glued, false)); });
    contest.add("T5 one row", 1,
                [&data, rows] { keep(recovered(rows.subspan(3, 1), data.glued_row, true)); });
    contest.add("T6 controlled", 1, [&] { keep(data.fields->round(RoundingPolicy::controlled)); });
}

} // namespace

int main(int count, char** words) {
    if (count == 3 && std::string(words[1]) == "--whole") return run_whole(std::stoul(words[2]));
    if (count != 2) return 1;
    const Data data(words[1]);
    Contest contest;
    add_proofs(contest, data);
    add_growth(contest);
    contest.run();
}
