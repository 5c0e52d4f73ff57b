# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Every id of a finding or an error is documented in docs/diagnostics.md and produced by a test.

An id stands in the sources as a literal "area.fact", or as the stem of a rule ("table.balance") to
which a verdict adds its ending ("-rounding").
"""

import pathlib
import re

import house

ID = re.compile(r'"([a-z]+\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
ENDING = re.compile(r'"(-[a-z]+(?:-[a-z]+)*)"')
IN_DOCUMENT = re.compile(r"^#+\s+`([a-z]+\.[a-z0-9-]+)`", re.MULTILINE)
FILE_NAME = re.compile(r"\.(hpp|cpp|h|txt|html|json|csv|md|py|svg)$")
COMMENT = re.compile(r"//[^\n]*")
TESTS = {".cpp", ".py", ".case", ".tsv", ".jsonl"}


def documented(root: pathlib.Path) -> dict[str, int]:
    """Every id with a heading of its own, and its line."""
    page = root / "docs" / "diagnostics.md"
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    return {found[1]: house.line_of(text, found.start()) for found in IN_DOCUMENT.finditer(text)}


def tested(root: pathlib.Path) -> str:
    """All that the tests say, without the tests of the layout."""
    files = [p for p in sorted((root / "tests").rglob("*")) if p.is_file() and p.suffix in TESTS]
    return "\n".join(p.read_text(encoding="utf-8") for p in files if p.parent.name != "layout")


def problems(root: pathlib.Path) -> house.Problems:
    found: list[str] = []
    literals: dict[str, str] = {}
    endings: set[str] = set()
    for path in house.library(root):
        text = COMMENT.sub("", path.read_text(encoding="utf-8"))
        endings.update(each[1] for each in ENDING.finditer(text))
        for each in ID.finditer(text):
            if not FILE_NAME.search(each[1]) and not each[1].startswith("sluitend."):
                literals.setdefault(
                    each[1], house.place(path, root, house.line_of(text, each.start()))
                )

    pages, said = documented(root), tested(root)
    for literal, where in sorted(literals.items()):
        is_stem = any(literal + ending in pages for ending in endings)
        if literal not in pages and not is_stem:
            found.append(f'{where} "{literal}" has no heading in docs/diagnostics.md')
    for page, line in pages.items():
        where = house.place(root / "docs" / "diagnostics.md", root, line)
        stems = {page.removesuffix(ending) for ending in endings if page.endswith(ending)}
        if page not in literals and not stems & literals.keys():
            found.append(f"{where} {page} stands nowhere in the sources")
        if not re.search(rf"(?<![a-z0-9.-]){re.escape(page)}(?![a-z0-9-])", said):
            found.append(f"{where} {page} is produced by no test")
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "src/check/a.cpp": (
                'add("goal.action-count"); rule("table.balance"); end("-rounding");\n'
                '// not "goal.this"\n#include "goal.hpp"\n'
            ),
            "docs/diagnostics.md": "### `goal.action-count`\n\n### `table.balance-rounding`: off by one\n",
            "tests/check/a_test.cpp": 'EXPECT_EQ(id, "goal.action-count"); "table.balance-rounding"\n',
        },
        faults=[
            (
                {"src/check/b.cpp": '\nadd("goal.orphan");\n'},
                'src/check/b.cpp:2: "goal.orphan" has no heading',
            ),
            (
                {"docs/diagnostics.md": "### `goal.action-count`\n"},
                '"table.balance" has no heading',
            ),
            (
                {
                    "docs/diagnostics.md": "### `goal.action-count`\n### `table.balance-rounding`\n### `goal.gone`\n"
                },
                "diagnostics.md:3: goal.gone stands nowhere",
            ),
            (
                {"tests/check/a_test.cpp": '"table.balance-rounding" "goal.action-count-x"\n'},
                "goal.action-count is produced by no test",
            ),
        ],
    )
