// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// What changed from one budget of an invented town to the next.

#include <sluitend/analyse/diff.hpp>
#include <sluitend/io/read.hpp>
#include <sluitend/render/diff.hpp>

#include <iostream>

int main() {
    using namespace sluitend;
    const Document before = read_file("data/zandveen-2024-samen-leven.txt").document;
    const Document after = read_file("data/zandveen-2025-samen-leven.txt").document;

    //! [diff]
    const EditionDiff changes = diff(before, after);
    for (const EditionChange& each : changes.changes)
        if (each.kind == EditionChangeKind::restated && each.difference)
            std::cout << message(each, Language::en) << '\n';
    //! [diff]

    std::cout << '\n' << render_text(changes, {.language = Language::en});
}
