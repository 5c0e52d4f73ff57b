# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Draws how the time for bounds grows with the number of figures: docs/pages/growth.svg."""

import math
import sys
from collections.abc import Iterator, Mapping

import get_peers

PLOT = get_peers.ROOT / "docs" / "pages" / "growth.svg"
WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 76, 520, 24, 336
KINDS = {
    "tree": ("tree", "circle"),
    "flat": ("flat sum", "square"),
    "network": ("network", "triangle"),
}
# Readable on white and on black, and told apart by their marks as well.
STYLE = """
    text { font: 14px sans-serif; fill: #1a1a1a }
    .line { stroke: #595959 } .grid { stroke: #d0d0d0 }
    .tree { stroke: #0059b3; fill: #0059b3 }
    .flat { stroke: #a34700; fill: #a34700 }
    .network { stroke: #00703c; fill: #00703c }
    .path { fill: none; stroke-width: 2 }
    .back { fill: #ffffff }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f0f0 } .back { fill: #161616 }
      .line { stroke: #b0b0b0 } .grid { stroke: #404040 }
      .tree { stroke: #7ab8ff; fill: #7ab8ff }
      .flat { stroke: #ffb070; fill: #ffb070 }
      .network { stroke: #6fd69a; fill: #6fd69a }
    }
"""

Series = dict[str, list[tuple[int, float]]]


class Axis:
    """Whole decades that hold all values, laid between two ends of the picture."""

    def __init__(self, values: list[float], first: float, last: float) -> None:
        self.low = math.floor(math.log10(min(values)))
        self.high = max(math.ceil(math.log10(max(values))), self.low + 1)
        self.first, self.last = first, last

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.first + share * (self.last - self.first)

    def decades(self) -> Iterator[float]:
        return (10.0**power for power in range(self.low, self.high + 1))


def mark(kind: str, x: float, y: float) -> str:
    shape = KINDS[kind][1]
    if shape == "circle":
        return f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    if shape == "square":
        return f'<rect class="{kind}" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'
    corners = f"{x:.1f},{y - 5:.1f} {x - 5:.1f},{y + 4:.1f} {x + 5:.1f},{y + 4:.1f}"
    return f'<polygon class="{kind}" points="{corners}"/>'


def described(series: Series) -> str:
    """All that the picture shows, in words."""
    parts = []
    for kind, points in series.items():
        (first, start), (last, end) = points[0], points[-1]
        parts.append(
            f"{KINDS[kind][0]}: {start:.2f} ms for {first:,} figures, {end:.2f} ms for {last:,}"
        )
    return "; ".join(parts)


def picture(series: Series) -> str:
    points = [point for own in series.values() for point in own]
    across = Axis([float(size) for size, _ in points], LEFT, RIGHT)
    up = Axis([time for _, time in points], BOTTOM, TOP)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        ' aria-labelledby="title description">',
        '<title id="title">Time for the bounds of all figures, by number of figures</title>',
        f'<desc id="description">Both axes logarithmic. {described(series)}.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="back" width="{WIDTH}" height="{HEIGHT}"/>',
    ]
    for value in across.decades():
        x = across.place(value)
        lines.append(f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM}"/>')
        lines.append(f'<text x="{x:.1f}" y="{BOTTOM + 20}" text-anchor="middle">{value:,.0f}</text>')
    for value in up.decades():
        y = up.place(value)
        lines.append(f'<line class="grid" x1="{LEFT}" y1="{y:.1f}" x2="{RIGHT}" y2="{y:.1f}"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{value:g}</text>')
    corner = f"M{LEFT} {TOP}V{BOTTOM}H{RIGHT}"
    lines.append(f'<path class="line" fill="none" d="{corner}"/>')
    middle = (LEFT + RIGHT) / 2
    lines.append(
        f'<text x="{middle}" y="{BOTTOM + 46}" text-anchor="middle">number of figures</text>'
    )
    middle = (TOP + BOTTOM) / 2
    lines.append(
        f'<text transform="translate(24 {middle}) rotate(-90)" text-anchor="middle">'
        "milliseconds</text>"
    )
    for row, (kind, own) in enumerate(series.items()):
        places = [(across.place(size), up.place(time)) for size, time in own]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        lines.append(f'<polyline class="{kind} path" style="fill: none" points="{path}"/>')
        lines += [mark(kind, x, y) for x, y in places]
        y = TOP + 20 + 26 * row
        lines.append(mark(kind, RIGHT + 20, y))
        lines.append(f'<text x="{RIGHT + 34}" y="{y + 5}">{KINDS[kind][0]}</text>')
    return "\n".join([*lines, "</svg>", ""])


def write(times: Mapping[str, float]) -> None:
    """Draws times in ms by names such as "G tree 1000"."""
    series: Series = {}
    for name, time in times.items():
        _, kind, size = name.split()
        series.setdefault(kind, []).append((int(size), time))
    if not series:
        return
    PLOT.write_text(picture(series), encoding="utf-8")
    print(f"drawn: {PLOT.relative_to(get_peers.ROOT)}")


def main() -> None:
    """Draws from lines as the program of the proofs prints them."""
    times: dict[str, float] = {}
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if words[0] == "time" and words[1].startswith("G "):
            times[words[1]] = min(times.get(words[1], math.inf), float(words[2]) / 1e6)
    write(times)


if __name__ == "__main__":
    main()
