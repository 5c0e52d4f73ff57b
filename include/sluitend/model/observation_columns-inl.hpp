// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/observation_table.hpp>

#include <array>
#include <functional>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Texts of rows, most of them absent or met before: each is kept once. Text 0 is the absent one.
class TextPool {
public:
    std::uint32_t add(std::string_view text) {
        if (text.empty()) return 0;
        for (const std::uint32_t at : recent_)
            if (texts_[at] == text) return at;
        auto found = positions_.find(text);
        if (found == positions_.end()) {
            found = positions_.emplace(text, static_cast<std::uint32_t>(texts_.size())).first;
            texts_.emplace_back(text);
        }
        // Columns take turns, so the last few texts come again.
        recent_[next_] = found->second;
        next_ = (next_ + 1) % recent_.size();
        return found->second;
    }
    const std::string& operator[](std::uint32_t at) const { return texts_[at]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::vector<std::string> texts_{std::string()};
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> positions_;
    std::array<std::uint32_t, 3> recent_{};
    std::size_t next_ = 0;
};

/// A column in which most tables have one value in all rows; then it takes no room.
template <class T> class QuietColumn {
public:
    T operator[](std::size_t row) const { return values_.empty() ? usual_ : values_[row]; }
    void push_back(T value) {
        if (size_ == 0) usual_ = value;
        if (value != usual_ || !values_.empty()) spread().push_back(value);
        ++size_;
    }
    void set(std::size_t row, T value) {
        if (value != (*this)[row]) spread()[row] = value;
    }

private:
    std::vector<T>& spread() {
        if (values_.empty()) values_.assign(size_, usual_);
        return values_;
    }

    T usual_{};
    std::size_t size_ = 0;
    std::vector<T> values_;
};

/// Small whole numbers that stand for "none" in a column.
inline constexpr std::uint32_t absent_position = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint8_t no_name = std::numeric_limits<std::uint8_t>::max();

/// The columns of an `ObservationTable`, one entry per row, and what their positions refer to.
struct ObservationColumns {
    std::vector<IndicatorRecord> indicators;
    std::vector<Area> areas;
    std::vector<Printed<Unit>> units;
    TextPool texts;

    std::vector<std::uint32_t> indicator;
    std::vector<std::uint32_t> area;
    QuietColumn<std::uint32_t> unit;
    std::vector<Period> period;
    std::vector<std::uint32_t> period_verbatim;
    std::vector<Decimal> value;
    std::vector<std::uint8_t> has_value;
    std::string verbatims; ///< of all values, one after the other
    std::vector<std::uint32_t> verbatim_end;
    std::vector<SourceSpan> span;
    QuietColumn<std::uint8_t> missing_reason;
    QuietColumn<std::uint8_t> status;
    QuietColumn<std::uint32_t> source;
    QuietColumn<std::uint32_t> vintage;
    QuietColumn<std::uint32_t> qualifier;

    /// Only while the table is built: indicators, areas and units by name.
    std::unordered_map<std::string, std::vector<std::uint32_t>> positions;

    std::size_t size() const noexcept { return indicator.size(); }
    std::string_view verbatim(std::size_t row) const {
        const std::size_t begin = row == 0 ? 0 : verbatim_end[row - 1];
        return std::string_view(verbatims).substr(begin, verbatim_end[row] - begin);
    }
    ObservationRow row(std::size_t at) const;
};

} // namespace detail

SLUITEND_END
