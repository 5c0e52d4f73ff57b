// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the rows of a table of indicators, cell by cell under their headings.
#pragma once

#include "indicator_columns.hpp"
#include "page_text.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/model/indicator.hpp>

#include <optional>
#include <set>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The cells of a row, one per heading; they may go over several lines.
using IndicatorCells = std::vector<std::string_view>;

/// Text of one or more lines of a page, blanks made plain.
Text text_over_lines(const TextLines& page, std::string_view piece);

/// Reads rows under settled headings.
class IndicatorRowReader {
public:
    IndicatorRowReader(const TextLines& page, const std::vector<IndicatorHead>& heads,
                       const IndicatorContext& context, Findings& findings)
        : page_(page), heads_(heads), context_(context), findings_(findings) {}

    /// The indicator of a row; nothing if it has no name.
    std::optional<IndicatorRecord> read(const IndicatorCells& cells);
    /// The scores and targets of a row for an indicator that other rows describe too.
    /// \param area of all of them, if it is another than the town
    void take_figures(const IndicatorCells& cells, const std::optional<Area>& area,
                      IndicatorRecord& record);
    /// The cell under a heading of this kind; empty if there is none.
    std::string_view cell_of(const IndicatorCells& cells, IndicatorColumn kind) const;
    /// True if what stands under years, scores and targets can be read, and names are words.
    bool is_whole(const IndicatorCells& cells) const;

    /// Takes "Eenheid: …", "Bron: …" for an indicator; false if it is something else.
    bool take_attribute(std::string_view label, std::string_view value,
                        IndicatorRecord& record) const;
    /// Says, once, that figures of a column are not read.
    void leave_column(const IndicatorHead& head);

private:
    void take_number(std::string_view cell, IndicatorRecord& record) const;
    void take_unit(std::string_view cell, IndicatorRecord& record) const;
    void take_unit_of_figures(const IndicatorCells& cells, IndicatorRecord& record) const;
    void take_score(const IndicatorHead& head, std::string_view cell,
                    const std::optional<Printed<Period>>& row, const std::optional<Area>& area,
                    IndicatorRecord& record) const;
    void take_target(const IndicatorHead& head, std::string_view cell,
                     IndicatorRecord& record) const;
    std::optional<TargetValue> target_of(std::string_view cell,
                                         const IndicatorRecord& record) const;
    std::optional<Printed<Period>> period_of(const IndicatorCells& cells) const;

    const TextLines& page_;
    const std::vector<IndicatorHead>& heads_;
    const IndicatorContext& context_;
    Findings& findings_;
    std::set<const IndicatorHead*> left_; ///< columns that are not read
};

} // namespace detail
SLUITEND_END
