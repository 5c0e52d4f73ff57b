# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Makes documentation.cpp of the stub: the first line of what it says of every property.

documentation.py STUB OUTPUT
"""

from __future__ import annotations

import ast
import json
import pathlib
import sys


def is_property(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(each, ast.Name) and each.id == "property" for each in node.decorator_list
    )


def properties_of(name: str, classes: dict[str, ast.ClassDef]) -> dict[str, str]:
    """The properties of a class and of those it stands on, with one line each."""
    found: dict[str, str] = {}
    for base in classes[name].bases:
        if isinstance(base, ast.Name) and base.id in classes:
            found.update(properties_of(base.id, classes))
    for node in classes[name].body:
        if is_property(node):
            assert isinstance(node, ast.FunctionDef)
            found[node.name] = (ast.get_docstring(node) or "").partition("\n")[0]
    return found


def main(stub: str, output: str) -> None:
    tree = ast.parse(pathlib.Path(stub).read_text("utf-8"))
    classes = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef)}
    lines = [
        f"    {{{json.dumps(owner)}, {json.dumps(name)}, {json.dumps(words, ensure_ascii=False)}}},"
        for owner in classes
        if not owner.startswith("_")
        for name, words in properties_of(owner, classes).items()
    ]
    text = "// Made of the stub by documentation.py.\n\n#include \"documentation.hpp\"\n\n"
    text += "namespace sluitend_python {\n\nconst PropertyWords property_words[] = {\n"
    text += "\n".join(lines) + "\n};\nconst std::size_t property_count = std::size(property_words);\n\n"
    text += "} // namespace sluitend_python\n"
    pathlib.Path(output).write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
