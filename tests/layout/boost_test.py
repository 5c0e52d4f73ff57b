# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Boost stands in a few bodies only and never in what users include."""

import pathlib
import re

import house

ALLOWED = re.compile(
    r"include/sluitend/(number/(decimal|rational|ratio_parts|big_decimal)-inl\.hpp|solve/[a-z_]+-inl\.hpp)$"
)


def problems(root: pathlib.Path) -> house.Problems:
    found = []
    for path in house.library(root):
        name = path.relative_to(root).as_posix()
        if ALLOWED.match(name):
            continue
        for number, _, target in house.includes(path):
            if target.startswith("boost/"):
                found.append(f"{house.place(path, root, number)} may not include <{target}>")
        if path.suffix == ".hpp" and not house.is_body(path):
            code = house.code_of(path)
            for use in re.finditer(r"\bboost\s*::", code):
                line = house.line_of(code, use.start())
                found.append(f"{house.place(path, root, line)} a Boost type in a public header")
    for path in sorted(root.glob("**/CMakeLists.txt")) + house.library(root):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "BOOST_MP_STANDALONE" in text:
                found.append(
                    f"{house.place(path, root, number)} BOOST_MP_STANDALONE changes Boost for whoever"
                    " includes us"
                )
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "include/sluitend/number/decimal.hpp": "// boost::multiprecision in a comment is no use\n",
            "include/sluitend/number/decimal-inl.hpp": "#include <boost/multiprecision/cpp_int.hpp>\n",
            "src/number/decimal.cpp": "#include <sluitend/number/decimal-inl.hpp>\n",
        },
        faults=[
            (
                {"include/sluitend/number/decimal.hpp": "#include <boost/rational.hpp>\n"},
                "decimal.hpp:1: may not include",
            ),
            (
                {"include/sluitend/number/allocate-inl.hpp": "\n#include <boost/rational.hpp>\n"},
                "allocate-inl.hpp:2: may not include",
            ),
            (
                {"include/sluitend/number/decimal.hpp": "boost::rational<int> ratio();\n"},
                "a Boost type",
            ),
            ({"CMakeLists.txt": "add_compile_definitions(BOOST_MP_STANDALONE)\n"}, "changes Boost"),
        ],
    )
