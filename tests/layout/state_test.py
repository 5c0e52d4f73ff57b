# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""No hidden state, and no binary float near money.

No `mutable`, no mutable static, no thread-local: what is const may be read from many threads.
`float` and `double` stand only in functions whose name ends in _lossy, and in drawing code.
"""

import pathlib
import re

import house

DRAWING = re.compile(
    r"(include/sluitend|src)/render/[a-z_]*(svg|chart|drawing)[a-z_]*(-inl)?\.(hpp|cpp)$"
)
STATEMENT_END = re.compile(r"[;{=]")


def lossy_ranges(code: str) -> list[tuple[int, int]]:
    """Where functions named ..._lossy are declared or defined, return type and body included."""
    ranges = []
    for name in re.finditer(r"\b[a-z_]+_lossy\s*\(", code):
        begin = max(code.rfind(mark, 0, name.start()) for mark in ";{}")
        end = STATEMENT_END.search(code, name.end())
        if not end:
            continue
        stop = end.end()
        if end[0] == "{":
            depth = 1
            while stop < len(code) and depth:
                depth += {"{": 1, "}": -1}.get(code[stop], 0)
                stop += 1
        ranges.append((begin + 1, stop))
    return ranges


def mutable_statics(code: str) -> list[int]:
    found = []
    for word in re.finditer(r"\b(static|thread_local)\b(?!_)", code):
        end = STATEMENT_END.search(code, word.end())
        declaration = code[word.end() : end.start()] if end else code[word.end() :]
        is_constant = re.match(
            r"\s*(inline\s+)?(const|constexpr|consteval|constinit\s+const)\b", declaration
        )
        is_function = "(" in declaration
        if word[0] == "thread_local" or not (is_constant or is_function):
            found.append(word.start())
    return found


def problems(root: pathlib.Path) -> house.Problems:
    found = []
    for path in house.library(root):
        code = house.code_of(path)
        faults: list[tuple[int, str]] = []
        for word in re.finditer(r"\bmutable\b", code):
            faults.append((word.start(), "mutable"))
        for offset in mutable_statics(code):
            faults.append((offset, "a static that can change"))
        for word in re.finditer(
            r"^(?:extern|inline)\s+(?!const|namespace|template)\w[^(;{=]*[;{=]", code, re.MULTILINE
        ):
            faults.append((word.start(), "a global that can change"))
        lossy = lossy_ranges(code)
        is_drawing = DRAWING.match(path.relative_to(root).as_posix())
        for word in re.finditer(r"\b(float|double)\b", code):
            if not is_drawing and not any(begin <= word.start() < end for begin, end in lossy):
                faults.append((word.start(), f"{word[0]} outside a function named _lossy"))
        found += [
            f"{house.place(path, root, house.line_of(code, at))} {words}" for at, words in faults
        ]
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "include/sluitend/number/a.hpp": (
                "// mutable double static\n"
                "double to_double_lossy(const Decimal& value);\n"
                "static constexpr int digits = 38;\n"
                "struct A { static Decimal zero(); static const int b; };\n"
                "inline constexpr int c = 10'000;\n"
                'constexpr const char* name = "mutable";\n'
                "inline double ratio_lossy(int a) { const double b = a; if (b) { return b; } return 0; }\n"
            ),
            "src/render/svg.cpp": "double width = 3;\n",
        },
        faults=[
            ({"src/base/a.cpp": "\nmutable int a;\n"}, "src/base/a.cpp:2: mutable"),
            (
                {"src/base/a.cpp": "void f() { static int calls = 0; }\n"},
                "a.cpp:1: a static that can change",
            ),
            ({"src/base/a.cpp": "static std::vector<int> cache;\n"}, "a static that can change"),
            ({"src/base/a.cpp": "thread_local const int a = 0;\n"}, "a static that can change"),
            ({"src/base/a.cpp": "inline int calls = 0;\n"}, "a global that can change"),
            ({"src/base/a.cpp": "double value;\n"}, "double outside"),
            (
                {"src/base/a.cpp": "int f_lossy() { return 1; }\nfloat g();\n"},
                "a.cpp:2: float outside",
            ),
        ],
    )
