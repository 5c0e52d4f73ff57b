# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The code in README.md stands in an example, which other tests run."""

import pathlib
import re
import textwrap

import house

BLOCK = re.compile(r"^```(cpp|python)\n(.*?)^```", re.DOTALL | re.MULTILINE)
SUFFIX = {"cpp": ".cpp", "python": ".py"}


def lines_of(text: str) -> list[str]:
    """The lines that count, without their indentation; marks of snippets do not."""
    lines = (line.strip() for line in textwrap.dedent(text).splitlines())
    return [line for line in lines if line and not line.startswith("//! [")]


def holds(lines: list[str], wanted: list[str]) -> bool:
    """True if `wanted` stands in `lines` without a gap."""
    return any(lines[i : i + len(wanted)] == wanted for i in range(len(lines) - len(wanted) + 1))


def problems(root: pathlib.Path) -> house.Problems:
    found = []
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        place = house.place(readme, root, house.line_of(text, block.start()))
        wanted = lines_of(block[2])
        examples = sorted((root / "examples").glob(f"*{SUFFIX[block[1]]}"))
        if not wanted:
            found.append(f"{place} the block is empty")
        elif not any(holds(lines_of(path.read_text(encoding="utf-8")), wanted) for path in examples):
            found.append(f"{place} no example holds this code")
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "README.md": "```python\na = 1\nb = 2\n```\n```cpp\nf();\ng();\n```\n",
            "examples/01_x.py": "def main():\n    a = 1\n\n    b = 2\n    c = 3\n",
            "examples/02_y.cpp": "    f();\n    //! [f]\n\n    //! [g]\n    g();\n",
        },
        faults=[
            ({"README.md": "```python\na = 1\nb = 3\n```\n"}, "README.md:1: no example holds"),
            ({"README.md": "```python\na = 1\nc = 3\n```\n"}, "no example holds"),
            ({"README.md": "```cpp\na = 1\n```\n"}, "no example holds"),
            ({"README.md": "\n```python\n```\n"}, "README.md:2: the block is empty"),
        ],
    )
