# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What the layout tests share: the files of the house, and how a test of it is run.

A layout test is a function from a root folder to its problems, one line each, that starts with
"file:line:". Before it looks at the house it must find every fault in a small house of its own.
"""

import pathlib
import re
import sys
import tempfile
from collections.abc import Callable, Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Rank of every floor; a file may use lower ranks and its own floor. io and render stand side by side.
FLOORS = {
    "base": 0,
    "number": 1,
    "solve": 2,
    "quantity": 3,
    "model": 4,
    "check": 5,
    "analyse": 6,
    "io": 7,
    "render": 7,
    "command_line": 8,
}
TOP = 9
COMPILED_ONLY = {"io", "render", "command_line"}

Problems = list[str]


def is_body(path: pathlib.Path) -> bool:
    """True for the bodies beside a header."""
    return path.name.endswith("-inl.hpp")


def headers(root: pathlib.Path) -> list[pathlib.Path]:
    """The headers that users include."""
    return sorted(p for p in (root / "include").rglob("*.hpp") if not is_body(p))


def bodies(root: pathlib.Path) -> list[pathlib.Path]:
    """The files with the bodies of headers."""
    return sorted(p for p in (root / "include").rglob("*-inl.hpp"))


def sources(root: pathlib.Path) -> list[pathlib.Path]:
    """The compiled files of the library and of the program."""
    return sorted((root / "src").rglob("*.cpp"))


def private_headers(root: pathlib.Path) -> list[pathlib.Path]:
    """The headers that only the compiled files of their floor include."""
    return sorted((root / "src").rglob("*.hpp"))


def library(root: pathlib.Path) -> list[pathlib.Path]:
    """Every C++ file of the library."""
    return headers(root) + bodies(root) + private_headers(root) + sources(root)


def floor_of(path: pathlib.Path, root: pathlib.Path) -> str:
    """The floor of a file; "" for those above all floors, such as sluitend.hpp."""
    parts = path.relative_to(root).parts
    inside = parts[2:] if parts[0] == "include" else parts[1:]
    if inside[-1] == "command_line.hpp":
        return "command_line"
    return inside[0] if len(inside) > 1 else ""


def place(path: pathlib.Path, root: pathlib.Path, line: int) -> str:
    """How a problem starts."""
    return f"{path.relative_to(root)}:{line}:"


INCLUDE = re.compile(r"^\s*#\s*include\s*([<\"])([^>\"]+)[>\"]")


def includes(path: pathlib.Path) -> Iterator[tuple[int, str, str]]:
    """Line, bracket and target of every include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1], found[2]


TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'", re.DOTALL)


def code_of(path: pathlib.Path) -> str:
    """The code alone: comments and literals blanked, every line where it was."""
    # A quote between digits parts them, as in 10'000, and opens nothing.
    text = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])", "_", path.read_text(encoding="utf-8"))

    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0])

    return TOKEN.sub(blank, text)


def line_of(text: str, offset: int) -> int:
    """The line of an offset."""
    return text.count("\n", 0, offset) + 1


def house_of(files: dict[str, str], folder: str) -> pathlib.Path:
    """A small house with these files, in an empty folder."""
    root = pathlib.Path(folder)
    for name, content in files.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    return root


def run(
    problems: Callable[[pathlib.Path], Problems],
    sound: dict[str, str],
    faults: list[tuple[dict[str, str], str]],
) -> None:
    """Proves that the test can fail, then tests the house.

    `sound` is a small house without fault. Each fault is a change to it, and words that must stand
    in the one problem it gives.
    """
    with tempfile.TemporaryDirectory() as folder:
        found = problems(house_of(sound, folder))
        assert not found, f"a sound house has problems: {found}"
    for change, words in faults:
        with tempfile.TemporaryDirectory() as folder:
            found = problems(house_of(sound | change, folder))
            assert any(words in line for line in found), f"not found: {words!r} in {found}"
    print(f"self-test: {len(faults)} faults found")

    found = problems(ROOT)
    for line in found:
        print(line)
    print(f"{len(found)} problems" if found else "no problem")
    sys.exit(1 if found else 0)
