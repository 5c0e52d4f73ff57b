# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Files stay short, and including a header stays cheap."""

import os
import pathlib
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import house

HEADER, BODY, COMPILED_HEADER, CMAKE = 300, 400, 120, 150
LIGHT_FLOORS = {"base", "number", "solve", "quantity"}
PREPROCESSED_LIGHT, PREPROCESSED_ALL = 48_000, 80_000


def lines(path: pathlib.Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def budget(path: pathlib.Path, root: pathlib.Path) -> int:
    if house.is_body(path):
        return BODY
    return COMPILED_HEADER if house.floor_of(path, root) in house.COMPILED_ONLY else HEADER


def preprocessed_lines(path: pathlib.Path, root: pathlib.Path) -> int:
    """How many lines a compiler sees when a header is included; -1 if it cannot be."""
    command = [
        os.environ.get("CXX", "c++"),
        "-std=c++20",
        f"-I{root / 'include'}",
        "-E",
        "-x",
        "c++",
    ]
    # Into a file: an unread pipe would stop the compiler.
    with tempfile.TemporaryFile() as output:
        status = subprocess.run(
            [*command, str(path)], check=False, stdout=output, stderr=subprocess.DEVNULL
        ).returncode
        output.seek(0)
        return sum(1 for _ in output) if status == 0 else -1


def problems(root: pathlib.Path) -> house.Problems:
    found = []

    def hold(path: pathlib.Path, size: int, allowed: int, unit: str) -> None:
        if size > allowed:
            found.append(f"{house.place(path, root, allowed)} {size:,} {unit}; at most {allowed:,}")

    for path in house.headers(root) + house.bodies(root):
        hold(path, lines(path), budget(path, root), "lines")
    if (root / "CMakeLists.txt").exists():
        hold(root / "CMakeLists.txt", lines(root / "CMakeLists.txt"), CMAKE, "lines")

    light = [p for p in house.headers(root) if house.floor_of(p, root) in LIGHT_FLOORS]
    everything = [p for p in house.headers(root) if p.name == "sluitend.hpp"]
    with ThreadPoolExecutor(2) as workers:
        sizes = dict(
            zip(
                light + everything,
                workers.map(lambda p: preprocessed_lines(p, root), light + everything),
            )
        )
    for path, size in sizes.items():
        if size < 0:
            found.append(f"{house.place(path, root, 1)} cannot be preprocessed")
        allowed = PREPROCESSED_ALL if path in everything else PREPROCESSED_LIGHT
        if size > allowed:
            found.append(
                f"{house.place(path, root, 1)} {size:,} preprocessed lines; at most {allowed:,}"
            )
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "CMakeLists.txt": "#\n" * CMAKE,
            "include/sluitend/base/a.hpp": "//\n" * HEADER,
            "include/sluitend/base/a-inl.hpp": "//\n" * BODY,
            "include/sluitend/io/read.hpp": "//\n" * COMPILED_HEADER,
            "include/sluitend/sluitend.hpp": "\n",
        },
        faults=[
            ({"CMakeLists.txt": "#\n" * (CMAKE + 1)}, "CMakeLists.txt:150: 151 lines"),
            ({"include/sluitend/base/a.hpp": "//\n" * (HEADER + 1)}, "301 lines"),
            ({"include/sluitend/base/a-inl.hpp": "//\n" * (BODY + 1)}, "401 lines"),
            ({"include/sluitend/io/read.hpp": "//\n" * (COMPILED_HEADER + 1)}, "121 lines"),
            (
                {
                    "include/sluitend/base/a.hpp": "#include <sluitend/base/long-inl.hpp>\n",
                    "include/sluitend/base/long-inl.hpp": "int f();\n" * (PREPROCESSED_LIGHT + 1),
                },
                "a.hpp:1: 48,0",
            ),
            (
                {"include/sluitend/base/a.hpp": "#include <sluitend/base/absent.hpp>\n"},
                "cannot be preprocessed",
            ),
        ],
    )
