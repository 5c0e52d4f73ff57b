# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Every header has its test, every body its header, every compiled file what it compiles."""

import pathlib

import house


def problems(root: pathlib.Path) -> house.Problems:
    found = []
    for path in house.headers(root):
        floor = house.floor_of(path, root)
        if not floor:
            continue  # sluitend.hpp and fwd.hpp declare nothing of their own
        test = root / "tests" / floor / f"{path.stem}_test.cpp"
        if not test.exists():
            found.append(f"{house.place(path, root, 1)} has no test {test.relative_to(root)}")
    for path in house.bodies(root):
        header = path.with_name(path.name.replace("-inl.hpp", ".hpp"))
        if not header.exists():
            continue  # shared by bodies of its floor; header verification does not apply
        source = root / "src" / house.floor_of(path, root) / f"{header.stem}.cpp"
        if not source.exists():
            found.append(
                f"{house.place(path, root, 1)} is compiled by no {source.relative_to(root)}"
            )
    for path in house.sources(root):
        floor = house.floor_of(path, root)
        body = root / "include" / "sluitend" / floor / f"{path.stem}-inl.hpp"
        if floor not in house.COMPILED_ONLY and not body.exists():
            found.append(
                f"{house.place(path, root, 1)} has no body {body.relative_to(root)} to compile"
            )
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "include/sluitend/sluitend.hpp": "",
            "include/sluitend/base/text.hpp": "",
            "include/sluitend/base/text-inl.hpp": "",
            "src/base/text.cpp": "",
            "tests/base/text_test.cpp": "",
            "src/io/json_text.cpp": "",
        },
        faults=[
            ({"include/sluitend/base/error.hpp": ""}, "has no test tests/base/error_test.cpp"),
            (
                {
                    "include/sluitend/base/error.hpp": "",
                    "include/sluitend/base/error-inl.hpp": "",
                    "tests/base/error_test.cpp": "",
                },
                "is compiled by no src/base/error.cpp",
            ),
            ({"src/base/error.cpp": ""}, "has no body"),
        ],
    )
