// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: what the readers of observations share: dictionaries, values, findings, pages.
#pragma once

#include "area_notes.hpp"
#include "finding_list.hpp"
#include "records.hpp"

#include <sluitend/io/read_observations.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What is known of a text, such as a code; to find the one that was found last costs nothing.
template <class T> class Dictionary {
public:
    T* find(std::string_view text) {
        if (last_ != nullptr && last_->first == text) return &last_->second;
        const auto found = entries_.find(text);
        if (found == entries_.end()) return nullptr;
        last_ = &*found;
        return &last_->second;
    }
    /// An entry that stays where it is; one that is there already is given back.
    T& add(std::string_view text) {
        last_ = &*entries_.try_emplace(std::string(text)).first;
        return last_->second;
    }
    /// The text of the entry that was found or added last; it stays where it is.
    std::string_view last_text() const noexcept { return last_->first; }
    bool empty() const noexcept { return entries_.empty(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Entries = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

    Entries entries_;
    typename Entries::value_type* last_ = nullptr;
};

/// How often something was met, and where first.
struct Occurrences {
    std::size_t times = 0;
    SourceSpan span{};
    std::size_t page = 0;
    std::string text{};

    void meet(std::string_view what, const SourceSpan& where, std::size_t on_page) {
        if (times++ != 0) return;
        span = where;
        page = on_page;
        text = what;
    }
    void meet(const RecordCell& cell, std::size_t on_page) { meet(cell.text, cell.span, on_page); }
};

/// Collects rows and findings.
class ObservationFiller {
public:
    /// How a text in the place of a value is meant.
    enum class Marks {
        printed,  ///< as towns and dashboards print it
        statline, ///< as Statistics Netherlands explains its signs
        swing     ///< as databanks of Swing write it: -99999 is no figure
    };

    ObservationFiller(const ReadObservationsOptions& options, std::size_t pages);

    const ReadObservationsOptions& options() const noexcept { return options_; }
    ObservationTableBuilder& builder() noexcept { return builder_; }

    /// Findings are about this page from now on, counted from 1.
    void begin_page(std::size_t page) {
        page_ = page;
        page_ends_.push_back(rows_);
    }
    /// Findings are about all pages from now on.
    void end_pages() noexcept { page_ = 0; }
    /// Adds a finding; with several pages it tells which one.
    void report(std::string_view id, Severity severity, std::vector<FindingArgument> arguments,
                const SourceSpan& span);

    /// The position of an area. Another name than the first for one code is reported.
    std::uint32_t add(const Area& area, const SourceSpan& span);
    /// Gives an area the kind that the caller names for codes that tell none; else notes it.
    void tell_kind(Area& area, const SourceSpan& span);
    /// Notes an area whose kind nobody tells.
    void note_unknown(const Area& area, const SourceSpan& span);

    /// Value, literal text, place and reason of a row.
    /// \param decimals  the least that the value has; -1 if nobody says it
    void fill(ObservationRow& row, const RecordCell& cell, Marks marks, int decimals = -1);
    /// Adds a row. \throws ReadError `model.limit` beyond the limit
    void add(const ObservationRow& row, const Records& records);
    /// Makes room for so many times the rows that were added.
    void expect(std::size_t times) {
        builder_.reserve(std::min(rows_ * times, options_.limits.rows));
    }
    /// Tells a field of figures that some rows lack. \param first  row, counted from 1
    void report_gap(std::string_view field, std::size_t rows, std::size_t first);
    /// Counts a row whose period has no place in the model.
    void lose(std::string_view period, const RecordCell& cell);

    /// True, and reported, if an earlier page is this text. Call once per page, in order.
    bool is_repeated(const std::vector<std::string_view>& pages, std::size_t at,
                     const std::vector<std::size_t>& rows);

    ReadObservationsResult take() &&;

private:
    const ReadObservationsOptions& options_;
    std::size_t pages_;
    std::size_t page_ = 1;
    ObservationTableBuilder builder_;
    FindingList findings_;
    std::size_t rows_ = 0;
    std::vector<std::size_t> page_ends_; ///< rows before each page
    void report(std::string_view id, Severity severity, const Occurrences& met,
                std::vector<FindingArgument> more);
    std::size_t page_of(std::size_t row) const;

    AreaNames area_names_;
    Occurrences unknown_areas_; ///< whose kind nobody tells
    Occurrences missing_codes_;
    Occurrences dashes_;
    Occurrences too_precise_;
    std::vector<std::string> lost_order_;
    Dictionary<Occurrences> lost_; ///< periods that the model cannot hold
};

} // namespace detail
SLUITEND_END
