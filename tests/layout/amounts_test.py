# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""No library call that depends on the locale, expands paths or can run away.

Under a Dutch global locale a stream reads "3.9" as 39; std::regex overflows the stack on long input.
"""

import pathlib
import re

import house

FORBIDDEN = {
    r"#\s*include\s*<(regex|iomanip|locale|clocale|sstream)>": "this header",
    r"\b(std::)?(regex|wregex|locale|setlocale|stringstream|ostringstream|istringstream)\b": "the locale or std::regex",
    r"\b(std::)?(strto[dflu]\w*|sto[dfil]\w*|ato[fil]l?|scanf|sscanf|printf|sprintf|snprintf|fprintf)\s*\(": "a C conversion",
    r"\b(std::)?(system|popen|wordexp|glob)\s*\(": "a call that expands paths",
}


def problems(root: pathlib.Path) -> house.Problems:
    found = []
    for path in house.library(root):
        code = house.code_of(path)
        for pattern, words in FORBIDDEN.items():
            for use in re.finditer(pattern, code):
                line = house.line_of(code, use.start())
                found.append(
                    f"{house.place(path, root, line)} {use[0].strip()}: {words} is not used here"
                )
        is_program = house.floor_of(path, root) == "command_line"
        for number, _, target in house.includes(path):
            if target == "iostream" and not is_program:
                found.append(
                    f"{house.place(path, root, number)} <iostream>: the library prints nothing"
                )
    return found


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "src/io/read.cpp": "// std::regex is not used\n#include <fstream>\nint stop(int);\nauto a = stop(1);\n",
            "src/command_line/main.cpp": "#include <iostream>\n",
        },
        faults=[
            ({"src/io/a.cpp": "#include <regex>\n"}, "this header"),
            ({"src/io/a.cpp": "\nauto a = std::stod(text);\n"}, "src/io/a.cpp:2: std::stod("),
            ({"src/io/a.cpp": "snprintf(a, 3, b);\n"}, "a C conversion"),
            ({"src/io/a.cpp": "std::ostringstream out;\n"}, "the locale or std::regex"),
            ({"src/io/a.cpp": "#include <iostream>\n"}, "prints nothing"),
        ],
    )
