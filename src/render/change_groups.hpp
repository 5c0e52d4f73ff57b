// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of a comparison, before any layout.
#pragma once

#include "words.hpp"

#include <sluitend/render/diff.hpp>

#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// How a column of a section is set.
enum class Cell {
    words,  ///< ours
    own,    ///< the document's own words, which may be long
    code,   ///< a path or number
    figure, ///< as printed
};

/// Changes of one kind, told in rows.
struct ChangeSection {
    std::string title; ///< "Vervallen"
    std::vector<Cell> cells;
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;
    std::size_t changes = 0; ///< that it tells; ambiguous ones take several rows each
};

/// The changes of one programme.
struct ChangeGroup {
    std::string heading;      ///< "3.1 Samenleving en bestuur"
    bool is_programme = true; ///< else a table, or what stands outside the programmes
    std::vector<ChangeSection> sections;
};

/// "23 wijzigingen"; "Geen wijzigingen".
std::string change_headline(const EditionDiff& diff, Words say);
/// "6 bijgekomen", for every kind that occurs.
struct ChangeCount {
    EditionChangeKind kind;
    std::string words;
};
std::vector<ChangeCount> change_counts(const EditionDiff& diff, Words say);
/// "Programmabegroting 2021 (begroting-2021.txt)": its title, year and source.
std::string edition_name(const Document& document, Words say);
/// What is not compared, in a sentence.
std::string_view not_compared(Words say) noexcept;

/// By programme, in the order of the changes. What came or went with its parent is counted there,
/// unless all is wanted.
std::vector<ChangeGroup> change_groups(const EditionDiff& diff, Words say, bool all);

} // namespace detail

SLUITEND_END
