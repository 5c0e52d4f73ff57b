// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Rows without a unit: that of their indicator, if it has one only.
#pragma once

#include <sluitend/model/observation_rows-inl.hpp>
#include <sluitend/model/observation_table.hpp>

#include <cstdint>
#include <optional>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// Watches the units of rows. Where those of an indicator differ, rows without one get an unknown
/// unit, so that nothing takes them for that of the indicator.
class BlankUnits {
public:
    /// The next row that is added, and the unit that it names.
    void meet(std::uint32_t indicator, const std::optional<Printed<Unit>>& unit) {
        const std::uint32_t row = rows_++;
        if (indicator >= met_.size()) met_.resize(indicator + std::size_t{1});
        Met& met = met_[indicator];
        if (!unit)
            met.blank.push_back(row);
        else if (!met.unit)
            met.unit = unit;
        else if (!met.is_mixed)
            met.is_mixed = !is_same_unit(*met.unit, *unit);
    }
    /// To be called once, when all rows are there.
    void settle(ObservationTableBuilder& builder) const {
        for (std::uint32_t i = 0; i < met_.size(); ++i) {
            if (!met_[i].is_mixed || !builder.indicator(i).unit) continue;
            for (const std::uint32_t row : met_[i].blank)
                builder.set_unit(row, builder.add(Printed<Unit>{}));
        }
    }

private:
    struct Met {
        std::optional<Printed<Unit>> unit{}; ///< the first
        bool is_mixed = false;
        std::vector<std::uint32_t> blank{}; ///< rows
    };

    std::uint32_t rows_ = 0;
    std::vector<Met> met_; ///< by indicator
};

} // namespace detail
SLUITEND_END
