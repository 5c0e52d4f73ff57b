# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""A file includes lower floors only, in no circle; headers include only light standard headers.

Private headers of a compiled floor stand in src/ and are included as "name.hpp" by their neighbours.
"""

import pathlib

import house

LIGHT = set(
    "array bit compare concepts cstddef cstdint initializer_list iosfwd limits optional span"
    " stdexcept string string_view type_traits utility variant vector".split()
)
ALLOWED_EXTRA = {"map": house.FLOORS["model"]}  # from this rank upward
MEMORY_IN = "include/sluitend/model/document.hpp"
OWN = "sluitend/"
# Forward declarations of the model: no floor of its own, but as low as what it names.
FORWARD = "sluitend/fwd.hpp"


def rank_of(floor: str, name: str = "") -> int:
    if name == FORWARD:
        return house.FLOORS["model"]
    return house.FLOORS.get(floor, house.TOP)


def target_floor(target: str) -> str:
    parts = target.split("/")
    if parts[-1] == "command_line.hpp":
        return "command_line"
    return parts[1] if len(parts) > 2 else ""


def wrong_floor(path: pathlib.Path, root: pathlib.Path, number: int, target: str) -> str | None:
    floor, other = house.floor_of(path, root), target_floor(target)
    where = house.place(path, root, number)
    name = path.relative_to(root).as_posix().removeprefix("include/")
    if other and other not in house.FLOORS:
        return f"{where} {target} stands on no floor of the house"
    mine, its = rank_of(floor, name), rank_of(other, target)
    if its > mine:
        return f"{where} {floor or path.name} may not include {target}, a higher floor"
    if floor and its == mine and other != floor and target != FORWARD:
        return f"{where} {floor} may not include {target}: they stand side by side"
    return None


def wrong_kind(path: pathlib.Path, root: pathlib.Path, number: int, target: str) -> str | None:
    """What a header may not include: all but its own kind and the light standard headers."""
    rank = rank_of(house.floor_of(path, root), path.relative_to(root / "include").as_posix())
    is_light = target in LIGHT or (target in ALLOWED_EXTRA and rank >= ALLOWED_EXTRA[target])
    if target == "memory":
        is_light = path.relative_to(root).as_posix() == MEMORY_IN
    if is_light:
        return None
    return f"{house.place(path, root, number)} a header may not include <{target}>"


def circles(edges: dict[str, list[str]]) -> list[str]:
    """Includes that lead back to where they started."""
    found: list[str] = []
    finished: set[str] = set()
    for start in sorted(edges):
        trail: list[str] = []
        stack = [(start, iter(edges[start]))]
        on_trail = {start}
        trail.append(start)
        while stack:
            name, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                stack.pop()
                on_trail.discard(trail.pop())
                finished.add(name)
            elif following in on_trail:
                circle = trail[trail.index(following) :] + [following]
                found.append(f"include/{following}:1: a circle: {' -> '.join(circle)}")
            elif following in edges and following not in finished:
                stack.append((following, iter(edges[following])))
                on_trail.add(following)
                trail.append(following)
    return found


def stands_in_header_only_part(path: pathlib.Path, number: int) -> bool:
    """True if the condition that rules this line is `#ifdef SLUITEND_HEADER_ONLY`."""
    before = path.read_text(encoding="utf-8").splitlines()[: number - 1]
    conditions = [line.split() for line in before if line.startswith(("#if", "#el", "#endif"))]
    return bool(conditions) and conditions[-1][:2] == ["#ifdef", "SLUITEND_HEADER_ONLY"]


def problems(root: pathlib.Path) -> house.Problems:
    found: list[str | None] = []
    edges: dict[str, list[str]] = {}
    for path in house.library(root):
        is_public = path.suffix == ".hpp" and (root / "include") in path.parents
        is_header = is_public and not house.is_body(path)
        name = path.relative_to(root / ("include" if is_public else "src")).as_posix()
        mine = edges.setdefault(name, [])
        for number, bracket, target in house.includes(path):
            where = house.place(path, root, number)
            if bracket == '"':
                if is_public or not (path.parent / target).exists():
                    found.append(f'{where} "{target}" is no full path in angle brackets')
            elif target.startswith(OWN):
                found.append(wrong_floor(path, root, number, target))
                if not is_header:
                    mine.append(target)
                elif not stands_in_header_only_part(path, number):
                    mine.append(target)
                    if target.endswith("-inl.hpp"):
                        found.append(f"{where} a body is for the part under SLUITEND_HEADER_ONLY")
            elif is_header:
                found.append(wrong_kind(path, root, number, target))
    return [line for line in found if line] + circles(edges)


if __name__ == "__main__":
    house.run(
        problems,
        sound={
            "include/sluitend/sluitend.hpp": "#include <sluitend/io/read.hpp>\n",
            "include/sluitend/number/decimal.hpp": "#include <string>\n#ifdef SLUITEND_HEADER_ONLY\n#include <sluitend/number/decimal-inl.hpp>\n#endif\n",
            "include/sluitend/number/decimal-inl.hpp": "#include <sluitend/number/decimal.hpp>\n#include <map>\n",
            "include/sluitend/model/document.hpp": "#include <memory>\n#include <map>\n",
            "include/sluitend/io/read.hpp": "#include <sluitend/model/document.hpp>\n",
            "include/sluitend/render/text.hpp": "#include <sluitend/number/decimal.hpp>\n",
            "src/render/text.cpp": '#include <sluitend/render/text.hpp>\n#include "words.hpp"\n',
            "src/render/words.hpp": "#include <algorithm>\n",
        },
        faults=[
            (
                {
                    "include/sluitend/number/rational.hpp": "#include <sluitend/model/document.hpp>\n"
                },
                "higher floor",
            ),
            (
                {"include/sluitend/number/rational.hpp": "#include <sluitend/sluitend.hpp>\n"},
                "higher floor",
            ),
            (
                {"src/render/text.cpp": "\n#include <sluitend/io/read.hpp>\n"},
                "src/render/text.cpp:2: render may not include sluitend/io/read.hpp: they stand side by side",
            ),
            (
                {"include/sluitend/number/rational.hpp": "#include <sluitend/cellar/wine.hpp>\n"},
                "no floor",
            ),
            ({"include/sluitend/number/rational.hpp": "#include <map>\n"}, "may not include <map>"),
            (
                {"include/sluitend/model/goal.hpp": "#include <memory>\n"},
                "may not include <memory>",
            ),
            (
                {"include/sluitend/io/read.hpp": "#include <nlohmann/json.hpp>\n"},
                "may not include <nlohmann/json.hpp>",
            ),
            (
                {"include/sluitend/number/rational.hpp": '#include "decimal.hpp"\n'},
                "angle brackets",
            ),
            (
                {
                    "include/sluitend/number/rational.hpp": "#include <sluitend/number/decimal-inl.hpp>\n"
                },
                "the part under SLUITEND_HEADER_ONLY",
            ),
            ({"src/render/text.cpp": '#include "absent.hpp"\n'}, '"absent.hpp" is no full path'),
            (
                {
                    "include/sluitend/base/a.hpp": "#include <sluitend/base/b.hpp>\n",
                    "include/sluitend/base/b.hpp": "#include <sluitend/base/a.hpp>\n",
                },
                "a circle: sluitend/base/a.hpp -> sluitend/base/b.hpp -> sluitend/base/a.hpp",
            ),
        ],
    )
