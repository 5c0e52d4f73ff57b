// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A published table with its identities, and the parts of it that hang together.
#pragma once

#include "fact_tables.hpp"

#include <sluitend/check/joint.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sample {

/// A published table as figures, and what `reconcile` says of its identities.
struct PublishedTable {
    std::string name;
    std::vector<std::vector<std::size_t>> rows{}; ///< positions in the figures
    std::vector<Figure> figures{};
    std::vector<IdentityResult> identities{};

    explicit PublishedTable(const TableName& table) : name(table.name) {
        const FactTable facts = fact_table(table.name);
        for (const FactRow& row : facts.rows) {
            rows.emplace_back();
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                rows.back().push_back(figures.size());
                figures.push_back(figure(cell(row.cells[i], table.is_exact)));
                figures.back().row = row.label;
                figures.back().column = facts.columns[i];
            }
        }
        for (const auto& expected : expected_identities(table.name)) {
            Identity identity;
            for (const auto& term : expected.terms)
                identity.terms.push_back({rows.at(term.row).at(term.column), term.coefficient, ""});
            identities.push_back(reconcile(identity, figures));
        }
    }

    /// Every figure taken to be rounded by itself, whatever style the table shows.
    JointResult check() const {
        return check_jointly(identities, figures, {.style = RoundingStyle::independent});
    }

    /// The identities that hang together with each figure, by the figure.
    std::vector<std::vector<std::size_t>> identities_around() const {
        std::vector<std::size_t> part(figures.size());
        for (std::size_t i = 0; i < part.size(); ++i)
            part[i] = i;
        for (const IdentityResult& each : identities)
            for (const IdentityTerm& term : each.identity.terms) {
                const std::size_t own = part[*term.figure];
                const std::size_t first = part[*each.identity.terms[0].figure];
                std::replace(part.begin(), part.end(), own, first);
            }
        std::vector<std::vector<std::size_t>> out(figures.size());
        for (std::size_t i = 0; i < part.size(); ++i)
            for (std::size_t k = 0; k < identities.size(); ++k)
                if (part[*identities[k].identity.terms[0].figure] == part[i]) out[i].push_back(k);
        return out;
    }
};

} // namespace sample
