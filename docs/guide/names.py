# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the pages of names: Python from the stubs of a package, C++ from the XML of Doxygen.

names.py PACKAGE XML OUTPUT, with PACKAGE the folder of the installed Python package. A Python name
stands on the page of the floor on which it has its C++ name.
"""

from __future__ import annotations

import ast
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator

FLOORS = {
    "base": "places, findings, errors, limits",
    "number": "exact numbers and columns",
    "solve": "equations between intervals",
    "quantity": "amounts, units, periods, areas",
    "model": "documents, indicators, observations",
    "check": "identities, verdicts, recovery",
    "analyse": "assessments, statistics, peers, rounding for publication",
    "io": "reading and writing",
    "render": "words, reports, pictures, charts",
    "python": "what Python alone has",
}


# ---- C++ ----------------------------------------------------------------------------------------


def flat(element: ElementTree.Element | None) -> str:
    """The text of an element on one line."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


class Name:
    """A public C++ name, with its overloads."""

    def __init__(self, name: str, kind: str, header: str, words: str, link: str) -> None:
        self.name, self.kind, self.header, self.words, self.link = name, kind, header, words, link
        self.signatures: list[str] = []
        self.members: dict[str, str] = {}

    @property
    def floor(self) -> str:
        return self.header.split("/")[0]


def page_of(refid: str) -> str:
    """The page of Doxygen, with its anchor, that is about something."""
    found = re.fullmatch(r"(.+)_1([a-z][0-9a-f]{32,})", refid)
    return f"{found[1]}.html#{found[2]}" if found else f"{refid}.html"


def signature(member: ElementTree.Element) -> str:
    """A declaration as written."""
    kind = member.get("kind")
    if kind == "enum":
        values = ", ".join(flat(each.find("name")) for each in member.findall("enumvalue"))
        return f"enum class {flat(member.find('name'))} {{ {values} }}"
    template = ", ".join(
        f"{flat(each.find('type'))} {flat(each.find('declname'))}".strip()
        for each in member.findall("templateparamlist/param")
    )
    words = f"{flat(member.find('definition'))}{flat(member.find('argsstring'))}"
    words = re.sub(r"\bsluitend::", "", words).replace("< ", "<").replace(" >", ">")
    return f"template <{template}> {words}" if template else words


def cpp_names(xml: pathlib.Path) -> list[Name]:
    """All public names, by floor and name."""
    found: dict[tuple[str, str], Name] = {}
    for path in sorted(xml.glob("*.xml")):
        compound = ElementTree.parse(path).getroot().find("compounddef")
        if compound is None:
            continue
        kind = compound.get("kind", "")
        place = compound.find("location")
        full = flat(compound.find("compoundname"))
        if kind in ("class", "struct", "union"):
            header = header_of(place)
            short = full.removeprefix("sluitend::")
            is_public = compound.get("prot", "public") == "public"
            if not header or not is_public or "detail::" in full or "<" in full:
                continue
            brief = flat(compound.find("briefdescription"))
            one = Name(short, kind, header, brief, page_of(compound.get("id", "")))
            for member in compound.findall("sectiondef/memberdef"):
                if member.get("prot") == "public":
                    words = flat(member.find("briefdescription"))
                    one.members.setdefault(flat(member.find("name")), words)
            found[header, short] = one
        elif kind == "namespace" and full.startswith("sluitend") and "detail" not in full:
            prefix = full.removeprefix("sluitend").removeprefix("::")
            for member in compound.findall("sectiondef/memberdef"):
                name = flat(member.find("name"))
                header = header_of(member.find("location"))
                # Operators mean what they always mean, and names() belongs to its enumeration.
                if not header or name.startswith("operator") or name == "names":
                    continue
                short = f"{prefix}::{name}" if prefix else name
                link = page_of(member.get("id", ""))
                brief = flat(member.find("briefdescription"))
                one = found.setdefault(
                    (header, short), Name(short, member.get("kind", ""), header, brief, link)
                )
                one.signatures.append(signature(member))
                for value in member.findall("enumvalue"):
                    one.members[flat(value.find("name"))] = flat(value.find("briefdescription"))
    return sorted(found.values(), key=lambda each: (each.header, each.name.lower()))


def header_of(place: ElementTree.Element | None) -> str:
    """Where something is declared, below include/sluitend; empty for what stands elsewhere."""
    file = "" if place is None else place.get("declfile") or place.get("file") or ""
    _, found, rest = file.rpartition("sluitend/")
    return rest if found and "/" in rest and not file.endswith("-inl.hpp") else ""


def escaped(text: str) -> str:
    """Text that means nothing to reStructuredText."""
    return re.sub(r"([\\*`|_])", r"\\\1", text)


def underlined(title: str, line: str) -> str:
    return f"{title}\n{line * max(3, len(title))}\n"


def cpp_page(floor: str, names: Iterable[Name]) -> str:
    """All names of a floor, header by header."""
    lines = [underlined(f"C++: {FLOORS[floor]}", "=")]
    header = ""
    for each in names:
        if each.header != header:
            header = each.header
            lines.append(underlined(f"<sluitend/{header}>", "-"))
        lines.append(underlined(escaped(each.name), "^"))
        if each.signatures:
            lines.append(".. code-block:: cpp\n")
            lines += [f"   {signature}" for signature in dict.fromkeys(each.signatures)]
            lines.append("")
        lines.append(f"{escaped(each.words)} `In full <../doxygen/{each.link}>`__.\n")
        for name, words in each.members.items():
            if name.strip("~") != each.name.rpartition("::")[2]:
                lines.append(f"- ``{name}`` {escaped(words)}".rstrip())
        lines.append("")
    return "\n".join(lines)


# ---- Python -------------------------------------------------------------------------------------

Definition = ast.ClassDef | ast.FunctionDef


def definitions(package: pathlib.Path) -> dict[str, list[Definition]]:
    """Classes and functions of the package, by name; overloads of a function together."""
    found: dict[str, list[Definition]] = collections.defaultdict(list)
    for path in sorted(package.glob("_*.py*")):
        if path.suffix in (".py", ".pyi") and path.name != "__init__.py":
            own: dict[str, list[Definition]] = collections.defaultdict(list)
            for node in ast.parse(path.read_text("utf-8")).body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                    own[node.name].append(node)
            for name, nodes in own.items():
                # What Python wraps has its words in the wrapper.
                if name not in found or any(ast.get_docstring(each) for each in nodes):
                    found[name] = nodes
    return found


def public_names(package: pathlib.Path) -> list[str]:
    """What `from sluitend import *` brings."""
    for node in ast.parse((package / "__init__.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id == "__all__":
                return [str(each) for each in ast.literal_eval(node.value)]
    raise SystemExit("no __all__")


def has(node: ast.FunctionDef, decorator: str) -> bool:
    return any(isinstance(d, ast.Name) and d.id == decorator for d in node.decorator_list)


def tidy(annotation: str) -> str:
    annotation = re.sub(r"\b_Exact\b", "Fraction | Decimal | int", annotation)
    annotation = re.sub(r"\b_Number\b", "Decimal | int", annotation)
    return re.sub(r"\b(_core|_names|_views|_pandas|_pyarrow)\.", "", annotation)


def arguments(node: ast.FunctionDef, method: bool) -> str:
    """The arguments and the result of a function, as in the stub."""
    arguments = node.args
    if method and not has(node, "staticmethod"):
        first = arguments.posonlyargs or arguments.args
        if first:
            first.pop(0)
    result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return tidy(f"({ast.unparse(arguments)}){result}")


def documented(node: ast.AST | None) -> str:
    """A docstring, in which reStructuredText finds what was meant."""
    text = ast.get_docstring(node) or "" if isinstance(node, (ast.ClassDef, ast.FunctionDef)) else ""
    parts = re.split(r"(``.*?``|`[^`]*`)", text)
    parts[::2] = (re.sub(r"\||(?<=\w)_(?!\w)", r"\\\g<0>", part) for part in parts[::2])
    return "".join(parts)


def indented(text: str, by: int = 3) -> list[str]:
    return [" " * by + line if line else "" for line in text.splitlines()]


def function_lines(name: str, nodes: list[ast.FunctionDef], directive: str) -> Iterator[str]:
    """A function or method, with all its overloads."""
    shown = [each for each in nodes if has(each, "overload")] or nodes
    words = next((documented(each) for each in reversed(nodes) if documented(each)), "")
    mark = f".. py:{directive}:: "
    heads = list(dict.fromkeys(name + arguments(each, directive == "method") for each in shown))
    yield mark + heads[0]
    yield from (" " * len(mark) + head for head in heads[1:])
    if any(has(each, "classmethod") for each in nodes):
        yield "   :classmethod:"
    yield ""
    yield from indented(words)
    yield ""


def members_of(node: ast.ClassDef, every: dict[str, list[Definition]]) -> Iterator[ast.stmt]:
    """The members of a class and of the unnamed classes it stands on."""
    for base in node.bases:
        name = base.id if isinstance(base, ast.Name) else ""
        if isinstance(base, ast.Subscript) and isinstance(base.value, ast.Name):
            name = base.value.id
        for found in every.get(name, ()):
            if isinstance(found, ast.ClassDef) and name not in ("_Value", "Word", "Spoken"):
                yield from members_of(found, every)
    yield from node.body


def class_lines(node: ast.ClassDef, every: dict[str, list[Definition]]) -> Iterator[str]:
    """A class with its members."""
    yield f".. py:class:: {node.name}"
    yield ""
    yield from indented(documented(node))
    yield ""
    methods: dict[str, list[ast.FunctionDef]] = {}
    properties: dict[str, ast.FunctionDef] = {}
    words: dict[str, str] = {}
    body = list(members_of(node, every))
    for position, each in enumerate(body):
        if isinstance(each, ast.FunctionDef) and not each.name.startswith("_"):
            if has(each, "property"):
                properties[each.name] = each
            else:
                methods.setdefault(each.name, []).append(each)
        elif isinstance(each, ast.FunctionDef) and each.name == "__init__":
            if "NoReturn" not in ast.unparse(each.args):
                methods.setdefault("__init__", []).append(each)
        name = ""
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            name = each.targets[0].id
        elif isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            name = each.target.id
        if name and not name.startswith("_"):
            after = body[position + 1] if position + 1 < len(body) else None
            said = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            words[name] = str(after.value.value) if said else ""  # type: ignore[union-attr]
    for name, text in words.items():
        yield from indented(f".. py:attribute:: {name}\n\n" + "\n".join(indented(text)))
        yield ""
    if "__init__" in methods:
        heads = [arguments(each, True) for each in methods.pop("__init__")]
        yield from indented("\n".join(f"``{node.name}{each.split(' -> ')[0]}``\n" for each in heads))
        yield ""
    for name, found in properties.items():
        yield f"   .. py:property:: {name}"
        if found.returns:
            yield f"      :type: {tidy(ast.unparse(found.returns))}"
        yield ""
        yield from indented(documented(found), 6)
        yield ""
    for name, several in methods.items():
        yield from indented("\n".join(function_lines(name, several, "method")))
        yield ""


def python_page(floor: str, names: list[str], every: dict[str, list[Definition]]) -> str:
    """All names of a floor: functions, then classes, then words and errors."""
    lines = [underlined(f"Python: {FLOORS[floor]}", "="), ".. py:currentmodule:: sluitend\n"]
    if floor == "python":
        lines.append(".. py:module:: sluitend\n")
    for name in sorted(names, key=lambda each: (each[0].isupper(), each.lower())):
        lines.append(underlined(escaped(name), "-"))
        nodes = every[name]
        functions = [each for each in nodes if isinstance(each, ast.FunctionDef)]
        if functions:
            lines += function_lines(name, functions, "function")
        elif isinstance(nodes[-1], ast.ClassDef):
            lines += class_lines(nodes[-1], every)
    return "\n".join(lines)


def contents(title: str, words: str, floors: Iterable[str]) -> str:
    entries = "\n".join(f"   {each}" for each in floors)
    return f"{underlined(title, '=')}\n{words}\n\n.. toctree::\n   :maxdepth: 1\n\n{entries}\n"


def main(package: str, xml: str, output: str) -> None:
    names = cpp_names(pathlib.Path(xml))
    every = definitions(pathlib.Path(package))
    public = [each for each in public_names(pathlib.Path(package)) if not each.startswith("__")]
    missing = [each for each in public if each not in every]
    if missing:
        raise SystemExit(f"no stub for {', '.join(missing)}")
    floor_of = {each.name.rpartition("::")[2]: each.floor for each in reversed(names)}
    for language in ("python", "cpp"):
        folder = pathlib.Path(output, language)
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for floor in FLOORS:
            if language == "cpp":
                of_floor = [each for each in names if each.floor == floor]
                text = cpp_page(floor, of_floor) if of_floor else ""
            else:
                own = [each for each in public if floor_of.get(each, "python") == floor]
                text = python_page(floor, own, every) if own else ""
            if text:
                (folder / f"{floor}.rst").write_text(text, "utf-8")
                written.append(floor)
        title = "C++ names" if language == "cpp" else "Python names"
        words = (
            "Every public name of the headers, by floor. Each links to its page in the full reference\n"
            "that `Doxygen <../doxygen/index.html>`__ makes."
            if language == "cpp"
            else "Everything in the package ``sluitend``, by the floor on which it has its C++ name.\n"
            "Both languages use the same words."
        )
        (folder / "index.rst").write_text(contents(title, words, written), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
