// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: all readings of one row that its own sums allow, for the bodies of this floor.
///
/// - `detail::TableHabits`: what the rows of a table show together;
/// - `detail::RowReadings`, `detail::readings_of`: the readings of a row, whatever its label.
#pragma once

#include <sluitend/check/row_cutter-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What the rows of a table show together about the way they are printed.
struct TableHabits {
    GroupSeparator separator = GroupSeparator::point;
    bool has_grouping = false; ///< somewhere a separator stands before three digits
    bool has_borders = false;  ///< some row has a border between every two cells
    bool is_glued = false;     ///< some row is neither that nor a single number
    std::size_t scale = 0;     ///< decimals of the finest figure

    Whole whole(const RowTokens& row) const {
        if (separator == GroupSeparator::blank) return Whole::none;
        if (has_borders) return is_glued ? Whole::grammatical : Whole::numbers;
        return row.has_borders() ? Whole::grammatical : Whole::none;
    }
};

/// True if `separator` stands somewhere between a digit and three digits.
inline bool has_groups(std::string_view text, GroupSeparator separator) {
    const std::string_view mark = text_of(separator);
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + 1))
        if (at > 0 && is_cell_digit(text[at - 1]) && are_digits(text, at + mark.size(), 3))
            return true;
    return false;
}

inline GroupSeparator judged_separator(std::span<const RawRow> rows) {
    using enum GroupSeparator;
    for (const GroupSeparator each : {point, no_break_blank, narrow_no_break_blank})
        for (const RawRow& row : rows)
            if (has_groups(row.cells, each)) return each;
    return point;
}

inline TableHabits habits_of(std::span<const RawRow> rows, std::size_t columns,
                             const RecoveryOptions& options) {
    TableHabits out;
    out.separator = options.separator ? *options.separator : judged_separator(rows);
    std::size_t finest = 0;
    for (const std::size_t decimals : options.decimals)
        out.scale = std::max(out.scale, decimals);
    for (const RawRow& row : rows) {
        out.has_grouping = out.has_grouping || has_groups(row.cells, out.separator);
        const std::size_t begin = row.has_label ? label_ends(row.cells).front() : 0;
        const RowTokens text(row.cells.substr(begin), out.separator);
        const bool is_bordered =
            text.is_bordered(columns) || (row.has_label && text.is_bordered(columns, 1));
        out.has_borders = out.has_borders || is_bordered;
        out.is_glued = out.is_glued || (text.tokens.size() == 1 && !text.tokens.front().value);
        if (row.cells.find(',') != std::string_view::npos) finest = std::max(finest, most_decimals);
        for (const Token& token : text.tokens)
            if (is_bordered && token.value)
                finest = std::max(finest, static_cast<std::size_t>(token.value->scale()));
    }
    const auto most = static_cast<std::size_t>(std::max(options.limits.document_scale, 0));
    out.scale = std::max(out.scale, std::min(finest, most));
    return out;
}

/// A reading as it is printed.
inline RowReading printed(const Reading& reading, std::string_view text, GroupSeparator separator) {
    RowReading out;
    for (const Cut& cut : reading) {
        const std::string_view cell = text.substr(cut.begin, cut.end - cut.begin);
        out.push_back({cut.begin, std::string(cell),
                       cut.is_nil ? Decimal() : cell_value(cell, separator).value(), cut.is_nil});
    }
    return out;
}

/// The readings of one row.
struct RowReadings {
    std::uint64_t count = 0;         ///< cuts that the grammar allows, saturating
    std::uint64_t fitting = 0;       ///< those that meet the sums of the row
    std::vector<Reading> listed{};   ///< the first of those
    bool truncated = false;          ///< true if `listed` lacks some
    bool is_nearly = false;          ///< true if one sum fails in all that are listed
    bool by_label = false;           ///< true if a known label left fewer cuts
    std::optional<int128> nearest{}; ///< excess of the nearest rejected reading, in half units
    std::optional<std::size_t> stopped_at{}; ///< the byte behind the last number, if none is cut

    void add(RowReadings other) {
        count = saturating_add(count, other.count);
        fitting = saturating_add(fitting, other.fitting);
        for (Reading& reading : other.listed)
            listed.push_back(std::move(reading));
        truncated = truncated || other.truncated;
        is_nearly = is_nearly || other.is_nearly;
        if (other.nearest && (!nearest || *other.nearest < *nearest)) nearest = other.nearest;
        stopped_at = std::max(stopped_at, other.stopped_at); // absent is least
    }
};

/// Finds the readings of one row.
class RowReader {
public:
    /// \param most  readings that are listed
    RowReader(const RawRow& row, std::size_t columns, const TableHabits& habits,
              const RecoveryOptions& options, std::vector<RowEquation> equations, std::size_t most)
        : text_(row.cells),
          has_label_(row.has_label),
          habits_(habits),
          options_(options),
          equations_(std::move(equations)),
          most_(most),
          rules_{{options.allow_ungrouped || !habits.has_grouping, text_of(habits.separator)},
                 std::vector<std::size_t>(columns, 0),
                 habits.scale,
                 options.dashes,
                 options.blanks,
                 options.is_exact} {}

    /// \param allows_failing  whether one sum of the row may fail where no reading meets all
    RowReadings read(bool allows_failing) {
        RowReadings out = read_labels();
        if (out.count <= 1) return out; // what can be read in one way only is not judged
        if (allows_failing && out.fitting == 0 && !out.truncated && equations_.size() >= 3) {
            allows_failing_ = true;
            return read_labels();
        }
        std::erase_if(out.listed, [&](const Reading& reading) { return !fits(reading); });
        return out;
    }

private:
    /// A known label wins if there are cuts behind it.
    RowReadings read_labels() {
        if (!has_label_) return read_from({0});
        std::vector<std::size_t> known;
        for (const std::string& label : options_.labels)
            if (!label.empty() && text_.starts_with(label)) known.push_back(label.size());
        if (known.empty()) return read_from(label_ends(text_));
        RowReadings out = read_from(std::move(known));
        if (out.count == 0) return read_from(label_ends(text_));
        only_counts_ = true;
        out.by_label = read_from(label_ends(text_)).count > out.count;
        only_counts_ = false;
        return out;
    }

    RowReadings read_from(std::vector<std::size_t> starts) {
        const std::size_t base = *std::min_element(starts.begin(), starts.end());
        for (std::size_t& start : starts)
            start -= base;
        const RowTokens row(text_.substr(base), habits_.separator);
        RowReadings out = read_row(row, starts);
        if (out.stopped_at) *out.stopped_at += base;
        for (Reading& reading : out.listed)
            for (Cut& cut : reading) {
                cut.begin += base;
                cut.end += base;
            }
        return out;
    }

    RowReadings read_row(const RowTokens& row, const std::vector<std::size_t>& starts) {
        const std::size_t columns = rules_.decimals.size();
        RowReadings out;
        if (columns == 0) return out;
        for (std::size_t skipped = 0; skipped <= 1; ++skipped) {
            const bool is_open = skipped > 0 && habits_.separator == GroupSeparator::blank;
            if (is_open || !row.is_bordered(columns, skipped)) continue;
            const std::size_t begin = row.tokens[skipped].begin;
            if (std::any_of(starts.begin(), starts.end(),
                            [&](std::size_t start) { return row.next[start] == begin; }))
                return bordered(row, skipped);
        }
        std::size_t bytes = 0;
        for (const Token& token : row.tokens)
            bytes += token.end - token.begin;
        if (bytes / most_cell_bytes > columns + 1) return out;
        if (row.text.size() + 1 > most_cut_states / (columns + 1)) {
            out.truncated = true;
            return out;
        }
        if (!options_.decimals.empty()) {
            rules_.decimals = options_.decimals;
            return cut(row, starts);
        }
        const bool has_comma = row.text.find(',') != std::string_view::npos;
        for (std::size_t decimals = 0; decimals <= (has_comma ? habits_.scale : 0); ++decimals) {
            if (decimals > most_decimals) break;
            rules_.decimals.assign(columns, decimals);
            out.add(cut(row, starts));
        }
        return out;
    }

    /// The only reading of a row with a number or dash between every two borders.
    RowReadings bordered(const RowTokens& row, std::size_t skipped) const {
        Reading reading;
        for (std::size_t i = skipped; i < row.tokens.size(); ++i) {
            const Token& token = row.tokens[i];
            const NilCells meaning =
                rules_.dashes == NilCells::none ? NilCells::missing : rules_.dashes;
            reading.push_back(
                token.value ? figure_cut(row.text, token.begin, token.end,
                                         static_cast<std::size_t>(token.value->scale()), rules_)
                            : nil_cut(token.begin, token.end, 0, meaning, rules_));
        }
        RowReadings out;
        out.count = 1;
        out.fitting = fits(reading) ? 1 : 0;
        out.listed.push_back(std::move(reading));
        return out;
    }

    bool fits(const Reading& reading) const {
        return std::all_of(equations_.begin(), equations_.end(), [&](const RowEquation& equation) {
            int128 sum = 0;
            int128 tolerance = 0;
            for (const auto& [column, coefficient] : equation) {
                const Cut& cut = reading[column];
                if (cut.is_free) return true;
                sum += 2 * coefficient * cut.value;
                tolerance += magnitude(coefficient) * cut.tolerance;
            }
            return magnitude(sum) <= tolerance;
        });
    }

    /// The cuts under one grammar.
    RowReadings cut(const RowTokens& row, const std::vector<std::size_t>& starts) {
        RowReadings out;
        RowCutter cutter(row, starts, rules_, habits_.whole(row));
        out.count = cutter.count();
        if (out.count == 0) {
            out.stopped_at = cutter.reach();
            return out;
        }
        if (only_counts_) return out;
        RowWalk walk = cutter.walk(equations_, most_);
        out.fitting = walk.fitting;
        if (walk.is_nearest_complete) out.nearest = walk.nearest;
        // A row that can be read in one way only is not judged; nor is one that is too much.
        if (out.count == 1 || !walk.is_complete) {
            out.truncated = !walk.is_complete;
            walk = cutter.walk({}, most_);
        }
        if (walk.fitting == 0 && allows_failing_) return nearly(cutter, std::move(out));
        out.truncated = out.truncated || walk.listed.size() < walk.fitting;
        out.listed = std::move(walk.listed);
        return out;
    }

    /// The readings that meet all sums of the row but one.
    RowReadings nearly(RowCutter& cutter, RowReadings out) const {
        out.nearest.reset();
        for (std::size_t spared = 0; spared < equations_.size(); ++spared) {
            std::vector<RowEquation> others = equations_;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(spared));
            RowWalk walk = cutter.walk(others, most_);
            out.truncated = out.truncated || !walk.is_complete || walk.listed.size() < walk.fitting;
            for (Reading& reading : walk.listed)
                out.listed.push_back(std::move(reading));
        }
        out.is_nearly = !out.listed.empty();
        return out;
    }

    std::string_view text_;
    bool has_label_;
    const TableHabits& habits_;
    const RecoveryOptions& options_;
    std::vector<RowEquation> equations_;
    std::size_t most_;
    CellRules rules_;
    bool allows_failing_ = false;
    bool only_counts_ = false;
};

} // namespace detail

SLUITEND_END
