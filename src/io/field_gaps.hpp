// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: fields of figures that some rows of JSON lack.
#pragma once

#include <sluitend/base/config.hpp>

#include <cstddef>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// Counts per field, by its position, the rows that have it.
class FieldGaps {
public:
    /// The row that is read has this field.
    void meet(std::size_t field) {
        if (field >= fields_.size()) fields_.resize(field + 1);
        Met& met = fields_[field];
        if (!met.has_gap && met.rows != rows_) {
            met.has_gap = true;
            met.first_gap = met.rows;
        }
        ++met.rows;
    }
    void end_row() noexcept { ++rows_; }

    /// Calls `visit(field, rows that lack it, the first of them counted from 1)`.
    template <class Visit> void for_each(Visit visit) const {
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const Met& met = fields_[field];
            if (met.rows == 0 || met.rows == rows_) continue;
            visit(field, rows_ - met.rows, (met.has_gap ? met.first_gap : met.rows) + 1);
        }
    }

private:
    struct Met {
        std::size_t rows = 0;
        std::size_t first_gap = 0;
        bool has_gap = false;
    };

    std::size_t rows_ = 0;
    std::vector<Met> fields_;
};

} // namespace detail
SLUITEND_END
