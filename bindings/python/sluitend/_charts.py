# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Charts of indicators and rankings: a picture, and a Vega-Lite specification of the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, cast, overload

from . import _core
from ._methods import Svg
from ._names import Language

if TYPE_CHECKING:
    import altair

_WIDTH, _HEIGHT = 640, 320
_VEGA_LITE = "application/vnd.vegalite.v5+json"
_LONGEST_REPR = 120


class Chart:
    """A chart that a notebook shows by itself: as Vega-Lite where it can, else as a picture.

    Needs no other package, and what it shows loads nothing. Exact values stand in it as text beside
    the numbers that are drawn.
    """

    __slots__ = ("_specification", "_svg")
    __module__ = "sluitend"

    def __init__(self, svg: str, specification: str) -> None:
        object.__setattr__(self, "_svg", svg)
        object.__setattr__(self, "_specification", specification)

    _svg: str
    _specification: str

    @property
    def svg(self) -> Svg:
        """The picture."""
        return Svg(self._svg)

    @property
    def vega_lite(self) -> dict[str, Any]:
        """The specification (Vega-Lite 5, also read by 6); a copy of one's own."""
        return cast("dict[str, Any]", json.loads(self._specification))

    @property
    def description(self) -> str:
        """What the chart shows, in words."""
        return str(self.vega_lite.get("description", ""))

    def altair(self) -> altair.TopLevelMixin:
        """The chart as one of Altair, to be changed, joined with others and saved.

        Raises ImportError if Altair is not installed.
        """
        try:
            import altair
        except ImportError:
            raise ImportError(
                "Altair is not installed: pip install sluitend[plot]; "
                ".svg and .vega_lite need nothing"
            ) from None
        return cast("altair.TopLevelMixin", altair.Chart.from_dict(self.vega_lite))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a chart cannot be changed; .altair() gives one that can")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Chart):
            return NotImplemented
        return (self._svg, self._specification) == (other._svg, other._specification)

    def __hash__(self) -> int:
        return hash((self._svg, self._specification))

    def __reduce__(self) -> tuple[Any, ...]:
        return Chart, (self._svg, self._specification)

    def __str__(self) -> str:
        return self.description

    def __repr__(self) -> str:
        text = f"<Chart {self.description}>"
        return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 2] + "…>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {
            "text/plain": self.description,
            "image/svg+xml": self._svg,
            _VEGA_LITE: self.vega_lite,
        }


@overload
def indicator_svg(
    indicator: _core.Indicator,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Svg: ...
@overload
def indicator_svg(
    indicator: _core.Series,
    targets: Iterable[_core.Target] = (),
    comparisons: Iterable[_core.Series] = (),
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Svg: ...
def indicator_svg(
    indicator: _core.Indicator | _core.Series,
    targets: Iterable[_core.Target] = (),
    comparisons: Iterable[_core.Series] = (),
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Svg:
    """A chart of an indicator in time, with its targets and the areas it is compared with.

    An indicator of a document has these itself; of a series the caller names ``targets``, in its
    unit, and ``comparisons``: the same indicator elsewhere.
    """
    what = _of(indicator, targets, comparisons)
    return Svg(_drawn(_core.indicator_svg, what, lang, width, height))


@overload
def indicator_vega_lite(
    indicator: _core.Indicator,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> dict[str, Any]: ...
@overload
def indicator_vega_lite(
    indicator: _core.Series,
    targets: Iterable[_core.Target] = (),
    comparisons: Iterable[_core.Series] = (),
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> dict[str, Any]: ...
def indicator_vega_lite(
    indicator: _core.Indicator | _core.Series,
    targets: Iterable[_core.Target] = (),
    comparisons: Iterable[_core.Series] = (),
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> dict[str, Any]:
    """The chart of `indicator_svg` as a Vega-Lite specification."""
    what = _of(indicator, targets, comparisons)
    return _parsed(_drawn(_core.indicator_vega_lite, what, lang, width, height))


def indicators_svg(
    programme: _core.Programme | _core.Document,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Svg:
    """All indicators of a programme that have a value or a numeric target; others named below.

    Those of a whole `Document` include the indicators of an annex.
    """
    return Svg(_core.indicators_svg(programme, lang, width, height))


def indicators_vega_lite(
    programme: _core.Programme | _core.Document,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> dict[str, Any]:
    """The charts of `indicators_svg` as one Vega-Lite specification."""
    return _parsed(_core.indicators_vega_lite(programme, lang, width, height))


def ranking_svg(
    ranking: _core.Ranking,
    area: _core.Area | str = "",
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Svg:
    """Every area of a ranking as a mark on one scale, with the median.

    ``area``, an `Area` or its code, is pointed out.
    """
    return Svg(_core.ranking_svg(ranking, _code(area), lang, width, height))


def ranking_vega_lite(
    ranking: _core.Ranking,
    area: _core.Area | str = "",
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> dict[str, Any]:
    """The strip of `ranking_svg` as a Vega-Lite specification."""
    return _parsed(_core.ranking_vega_lite(ranking, _code(area), lang, width, height))


def _parsed(specification: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(specification))


def _of(
    indicator: _core.Indicator | _core.Series,
    targets: Iterable[_core.Target],
    comparisons: Iterable[_core.Series],
) -> tuple[Any, ...]:
    """What the compiled functions take for an indicator, or for a series."""
    if isinstance(targets, _core.Target) or isinstance(comparisons, _core.Series):
        raise TypeError("targets and comparisons are several: write [target], [series] for one")
    if not isinstance(indicator, _core.Indicator):
        return indicator, tuple(targets), tuple(comparisons)
    if [*targets, *comparisons]:
        raise TypeError("an indicator has its own targets; for others take series_of(indicator)")
    return (indicator,)


def _drawn(
    draw: Callable[..., str], what: tuple[Any, ...], lang: Language | str, width: int, height: int
) -> str:
    return draw(*what, lang, width, height)


def _code(area: _core.Area | str) -> str:
    return area.code if isinstance(area, _core.Area) else area


def of_indicator(
    self: _core.Indicator,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Chart:
    """A chart of it in time, with its targets; `Chart.altair` makes one of Altair."""
    return Chart(
        _core.indicator_svg(self, lang, width, height),
        _core.indicator_vega_lite(self, lang, width, height),
    )


def of_series(
    self: _core.Series,
    targets: Iterable[_core.Target] = (),
    comparisons: Iterable[_core.Series] = (),
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Chart:
    """A chart of it in time, with targets in its unit and the same indicator elsewhere."""
    what = _of(self, targets, comparisons)
    return Chart(
        _drawn(_core.indicator_svg, what, lang, width, height),
        _drawn(_core.indicator_vega_lite, what, lang, width, height),
    )


def of_programme(
    self: _core.Programme,
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Chart:
    """All its indicators that have a value or a numeric target; the others are named below."""
    return Chart(
        _core.indicators_svg(self, lang, width, height),
        _core.indicators_vega_lite(self, lang, width, height),
    )


def of_ranking(
    self: _core.Ranking,
    area: _core.Area | str = "",
    *,
    lang: Language | str = "nl",
    width: int = _WIDTH,
    height: int = _HEIGHT,
) -> Chart:
    """Every area as a mark on one scale, with the median; ``area`` is pointed out."""
    return Chart(
        _core.ranking_svg(self, _code(area), lang, width, height),
        _core.ranking_vega_lite(self, _code(area), lang, width, height),
    )
