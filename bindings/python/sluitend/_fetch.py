# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Downloads of indicator data: tables of StatLine and figures of Swing databanks.

A download holds the answers as they came, so that it can be kept, and read again without a network.
"""

from __future__ import annotations

import difflib
import json
import os
import pathlib
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, TypeVar

from ._errors import FetchError
from ._http import FetchedPage, Service, digest, dumps, encoded, loads, write_whole

if TYPE_CHECKING:
    from typing import TypeAlias

    import httpx

    from ._http import _Progress

    _Path: TypeAlias = str | os.PathLike[str]
    _Pages: TypeAlias = tuple[FetchedPage, ...]
    _Where: TypeAlias = str | Mapping[str, str | Iterable[str]]
    _D = TypeVar("_D", bound="_Download")

_SERVICES = {
    3: "https://opendata.cbs.nl/ODataFeed/odata",
    4: "https://datasets.cbs.nl/odata/v1/CBS",
}
_DIMENSIONS = ("Dimension", "TimeDimension", "GeoDimension", "GeoDetail")
_MOST_OF_THE_API = 10_000
_MANIFEST = "download.json"
_FORMAT = 1


class _Download:
    """What downloads have in common: they can be saved, loaded and read."""

    def _facts(self) -> dict[str, Any]:
        raise NotImplementedError

    def _groups(self) -> dict[str, _Pages]:
        raise NotImplementedError

    @classmethod
    def _of(cls: type[_D], facts: dict[str, Any], groups: dict[str, _Pages]) -> _D:
        raise NotImplementedError

    @property
    def urls(self) -> tuple[str, ...]:
        """Every address that was asked for, without a key."""
        return tuple(page.url for pages in self._groups().values() for page in pages)

    @property
    def retrieved(self) -> datetime:
        """When the oldest page was retrieved, in UTC; pages of a cache keep their time."""
        return min(page.retrieved for pages in self._groups().values() for page in pages)

    @property
    def vintage(self) -> str:
        """The day of `retrieved`, such as "2026-02-01": the edition of the data for `read`."""
        return f"{self.retrieved:%Y-%m-%d}"

    def save(self, folder: _Path) -> None:
        """Writes everything to a folder, which `load` reads back.

        An earlier download in that folder is replaced once the new one is written; a folder with
        anything else in it is refused with FileExistsError.
        """
        target = pathlib.Path(folder)
        has_other = target.exists() and not (target / _MANIFEST).is_file()
        if has_other and (not target.is_dir() or any(target.iterdir())):
            raise FileExistsError(f"{target} holds something else than a download")
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.{secrets.token_hex(6)}")
        beside.mkdir()
        try:
            entries = {
                group: [
                    _written(beside / f"{number:02}-{at:04}.json", page)
                    for at, page in enumerate(pages, 1)
                ]
                for number, (group, pages) in enumerate(self._groups().items(), 1)
            }
            manifest = {"format": _FORMAT, "kind": type(self).__name__, **self._facts()}
            text = json.dumps({**manifest, "groups": entries}, indent=1, ensure_ascii=False)
            write_whole(beside / _MANIFEST, text.encode())
            if target.exists():
                old = beside.with_name(beside.name + ".old")
                target.rename(old)
                beside.rename(target)
                shutil.rmtree(old)
            else:
                beside.rename(target)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise

    @classmethod
    def load(cls: type[_D], folder: _Path) -> _D:
        """Reads what `save` wrote; nothing is asked of a service.

        Raises `FetchError` with id ``fetch.saved`` if a file is missing or was changed.
        """
        source = pathlib.Path(folder)
        try:
            manifest = json.loads((source / _MANIFEST).read_bytes())
            if manifest["format"] != _FORMAT or manifest["kind"] != cls.__name__:
                raise ValueError(f"it is no {cls.__name__} of this version")
            groups = {
                group: tuple(_loaded(source, entry) for entry in entries)
                for group, entries in manifest["groups"].items()
            }
            return cls._of(manifest, groups)
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise FetchError(
                "fetch.saved",
                f"the folder {source} holds no whole download ({error}); download it again",
                os.fspath(source),
            ) from error


def _written(path: pathlib.Path, page: FetchedPage) -> dict[str, str]:
    write_whole(path, page.content)
    return {
        "file": path.name,
        "url": page.url,
        "retrieved": page.retrieved.isoformat(),
        "sha256": digest(page.content),
    }


def _loaded(source: pathlib.Path, entry: dict[str, str]) -> FetchedPage:
    name = entry["file"]
    if not re.fullmatch(r"[0-9]{2,}-[0-9]{4,}\.json", name):
        raise ValueError(f"{name!r} is no file of a download")
    content = (source / name).read_bytes()
    if digest(content) != entry["sha256"]:
        raise ValueError(f"{name} was changed")
    retrieved = datetime.fromisoformat(entry["retrieved"]).astimezone(timezone.utc)
    return FetchedPage(entry["url"], retrieved, content)


@dataclass(frozen=True, repr=False)
class StatlineDownload(_Download):
    """A table of StatLine as the service gave it; `read` makes observations of it."""

    table: str
    """The table, such as "83765NED"."""
    version: int
    """The version of OData, 3 or 4."""
    pages: tuple[FetchedPage, ...]
    """The rows: TypedDataSet, UntypedDataSet or Observations."""
    properties: tuple[FetchedPage, ...]
    """DataProperties or MeasureCodes: names and units."""
    codes: Mapping[str, tuple[FetchedPage, ...]]
    """The codes of every dimension, by its name."""

    def _facts(self) -> dict[str, Any]:
        return {"table": self.table, "version": self.version}

    def _groups(self) -> dict[str, _Pages]:
        codes = {f"codes/{dimension}": pages for dimension, pages in self.codes.items()}
        return {"rows": self.pages, "properties": self.properties, **codes}

    @classmethod
    def _of(cls, facts: dict[str, Any], groups: dict[str, _Pages]) -> StatlineDownload:
        codes = {
            group.removeprefix("codes/"): pages
            for group, pages in groups.items()
            if group.startswith("codes/")
        }
        return cls(facts["table"], facts["version"], groups["rows"], groups["properties"], codes)

    def read(self, **options: Any) -> Any:
        """What `read_statline` makes of it; ``options`` are those of that function.

        The vintage is the day of retrieval unless ``vintage`` says otherwise.
        """
        options.setdefault("vintage", self.vintage)
        return _reader("read_statline")(
            [page.content for page in self.pages],
            properties=_joined(self.properties),
            codes={dimension: _joined(pages) for dimension, pages in self.codes.items()},
            **options,
        )

    def __repr__(self) -> str:
        return f"<StatlineDownload {self.table}, {_counted(self.pages)} of {self.vintage}>"


@dataclass(frozen=True, repr=False)
class SwingDownload(_Download):
    """Figures of a Swing databank as it gave them; `read` makes observations of them."""

    indicators: tuple[str, ...]
    """The codes of the variables that were asked for."""
    pages: tuple[FetchedPage, ...]
    """The rows: Values of every variable and period."""
    variables: tuple[FetchedPage, ...]
    """The entity set Variables: names and units."""
    geo_items: tuple[FetchedPage, ...]
    """The entity set GeoItems of the level that was asked for: names of areas."""

    def _facts(self) -> dict[str, Any]:
        return {"indicators": list(self.indicators)}

    def _groups(self) -> dict[str, _Pages]:
        return {"rows": self.pages, "variables": self.variables, "geo_items": self.geo_items}

    @classmethod
    def _of(cls, facts: dict[str, Any], groups: dict[str, _Pages]) -> SwingDownload:
        indicators = tuple(facts["indicators"])
        return cls(indicators, groups["rows"], groups["variables"], groups["geo_items"])

    def read(self, **options: Any) -> Any:
        """What `read_swing` makes of it; ``options`` are those of that function.

        The vintage is the day of retrieval unless ``vintage`` says otherwise. Of a single variable
        the code is known; the rows of several have to name theirs, in ``@odata.id``.
        """
        options.setdefault("vintage", self.vintage)
        if len(self.indicators) == 1:
            options.setdefault("indicator", self.indicators[0])
        return _reader("read_swing")(
            [page.content for page in self.pages],
            variables=_joined(self.variables),
            geo_items=_joined(self.geo_items),
            **options,
        )

    def __repr__(self) -> str:
        names = ", ".join(self.indicators[:3]) + (", …" if len(self.indicators) > 3 else "")
        return f"<SwingDownload {names}, {_counted(self.pages)} of {self.vintage}>"


for _kind in (StatlineDownload, SwingDownload):
    _kind.__module__ = "sluitend"


def _counted(pages: _Pages) -> str:
    return f"{len(pages)} page{'' if len(pages) == 1 else 's'}"


def _reader(name: str) -> Any:
    import sluitend

    return getattr(sluitend, name)


def _rows(pages: _Pages) -> list[dict[str, Any]]:
    """The rows of a collection that are objects; numbers are their texts."""
    return [
        row for page in pages for row in loads(page.content)["value"] if isinstance(row, dict)
    ]


def _joined(pages: _Pages) -> bytes:
    """One collection as one text: a single page as it is, several with their rows together."""
    if len(pages) == 1:
        return pages[0].content
    return dumps({"value": _rows(pages)}).encode()


def download_statline(
    table: str,
    *,
    service: str | None = None,
    version: int = 3,
    select: Iterable[str] | None = None,
    where: str | Mapping[str, str | Iterable[str]] | None = None,
    untyped: bool = False,
    cache: str | os.PathLike[str] | None = None,
    max_age: timedelta | float | None = None,
    timeout: float = 30.0,
    retries: int = 5,
    backoff: Callable[[int], float] | None = None,
    sleep: Callable[[float], object] | None = None,
    longest_wait: float = 120.0,
    max_pages: int = 10_000,
    max_bytes: int = 1 << 30,
    progress: _Progress | bool | None = None,
    client: httpx.Client | None = None,
) -> StatlineDownload:
    """Downloads a table of StatLine, the databank of Statistics Netherlands (CBS).

    >>> towns = sluitend.download_statline(
    ...     "83765NED",
    ...     select=["AantalInwoners_5"],
    ...     where={"WijkenEnBuurten": ["GM0153", "GM0363"]},
    ... )
    >>> towns.save("towns-2017")
    >>> observations = sluitend.StatlineDownload.load("towns-2017").read(period=2017)

    Needs ``pip install sluitend[fetch]``. All pages are fetched, with the names, the units and the
    codes of every dimension.

    ``service`` is the address above the table: without it the feed of CBS for this ``version`` of
    OData. Others are "https://dataderden.cbs.nl/ODataFeed/odata" (tables of third parties, among
    them Iv3) and ``…/ODataApi/odata``, which gives at most 10,000 rows.
    ``select`` takes topics (version 3) or measures (version 4) by their keys; the dimensions come
    along. ``where`` is a mapping from a dimension to a code or several, or a filter in the words of
    OData, such as ``"startswith(RegioS,'GM')"``. The codes of a mapping are looked up in the table,
    so that they get the blanks at their ends with which the table writes them.
    ``untyped`` takes UntypedDataSet, which tells by signs why a figure is missing.

    ``cache`` is a folder for pages. A page that is younger than ``max_age`` (timedelta or seconds;
    None is any age) is taken from it. Of an older one the service is asked whether it changed. What
    is broken in the folder is fetched again.
    ``timeout`` is how many seconds the service may be silent. A page that fails for a reason that
    may pass is asked for again from its own address, ``retries`` times: after ``backoff(attempt)``
    seconds, the first attempt being 0, or what the service says in Retry-After. If that is more
    than ``longest_wait`` seconds, the download ends. ``sleep`` does the waiting.
    ``progress`` is True for a bar (where tqdm is installed), or a function of the pages and the
    rows that are done; if it returns False, the download ends. ``max_pages`` and ``max_bytes``
    bound all pages together.
    ``client`` is an `httpx.Client` of the caller, with a proxy for example.

    Raises `FetchError`; its id tells why, and nothing is returned of a part. Raises ValueError for
    a topic, dimension or code that the table does not have.
    """
    if version not in _SERVICES:
        raise ValueError(f"version is 3 or 4, not {version!r}")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", table):
        raise ValueError(f'a table is named like "83765NED", not {table!r}')
    if untyped and version == 4:
        raise ValueError("untyped belongs to version 3; version 4 has ValueAttribute in every row")
    if isinstance(select, str):
        raise TypeError(f"select is several keys: [{select!r}]")
    root = f"{(service or _SERVICES[version]).rstrip('/')}/{table}"
    with Service(
        root,
        cache=cache,
        max_age=max_age,
        timeout=timeout,
        retries=retries,
        backoff=backoff,
        sleep=sleep,
        longest_wait=longest_wait,
        max_pages=max_pages,
        max_bytes=max_bytes,
        progress=progress,
        client=client,
    ) as talk:
        if version == 3:
            properties = talk.pages("DataProperties?$format=json")
            known = [(row.get("Type"), row.get("Key")) for row in _rows(properties)]
            names = [key for kind, key in known if kind in _DIMENSIONS and isinstance(key, str)]
            topics = [key for kind, key in known if kind == "Topic" and isinstance(key, str)]
            codes = {name: talk.pages(f"{encoded(name)}?$format=json") for name in names}
            key = "Key"
        else:
            properties = talk.pages("MeasureCodes")
            topics = _texts(_rows(properties), "Identifier")
            dimensions = _rows(talk.pages("Dimensions"))
            with_codes = [row for row in dimensions if row.get("ContainsCodes") is not False]
            names = _texts(with_codes, "Identifier")
            codes = {name: talk.pages(f"{encoded(name)}Codes") for name in names}
            key = "Identifier"
        wanted = None if select is None else [_one_of(each, topics, "topic") for each in select]
        known_codes = {name: _texts(_rows(found), key) for name, found in codes.items()}
        filters = _filters(where, known_codes)
        if version == 3:
            options = ["$format=json"]
            if wanted is not None:
                options.append(f"$select={encoded(','.join(['ID', *names, *wanted]))}")
            rows = "UntypedDataSet" if untyped else "TypedDataSet"
        else:
            options = []
            if wanted is not None:
                filters.append(_any_of("Measure", wanted))
            rows = "Observations"
        if filters:
            options.append(f"$filter={encoded(' and '.join(filters))}")
        pages = talk.pages(rows + ("?" + "&".join(options) if options else ""), are_rows=True)
    if "/odataapi/" in root.casefold() and len(_rows(pages)) >= _MOST_OF_THE_API:
        raise FetchError(
            "fetch.too-large",
            f"ODataApi gives at most 10,000 rows, and gave as many: {pages[0].url}; there may be "
            "more: take ODataFeed as service",
            pages[0].url,
        )
    return StatlineDownload(table, version, pages, properties, codes)


def _texts(rows: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    return [row[key] for row in rows if isinstance(row.get(key), str)]


def _one_of(name: str, names: Iterable[str], what: str) -> str:
    """The name as the table writes it, blanks at its ends aside."""
    known = {each.strip(): each for each in names}
    found = known.get(name.strip())
    if found is None:
        near = difflib.get_close_matches(name.strip(), known, cutoff=0.5) or list(known)[:5]
        there = ", ".join(repr(each) for each in near)
        raise ValueError(f"the table has no {what} {name!r}; there is {there or 'none'}")
    return found


def _any_of(name: str, codes: Iterable[str]) -> str:
    quoted = (code.replace("'", "''") for code in codes)
    return "(" + " or ".join(f"{name} eq '{code}'" for code in quoted) + ")"


def _filters(where: _Where | None, codes: Mapping[str, list[str]]) -> list[str]:
    """The clauses of a filter, each in brackets."""
    if where is None:
        return []
    if isinstance(where, str):
        return [f"({where})"] if where.strip() else []
    clauses = []
    for name, values in where.items():
        dimension = _one_of(name, codes, "dimension")
        several = [values] if isinstance(values, str) else list(values)
        if not several:
            raise ValueError(f"where names no code of {name!r}")
        found = [_one_of(each, codes[dimension], f"code of {dimension}") for each in several]
        clauses.append(_any_of(dimension, found))
    return clauses


def fetch_statline(
    table: str,
    *,
    period: Any = None,
    area: Any = None,
    limits: Any = None,
    **options: Any,
) -> Any:
    """Downloads a table of StatLine and reads it: `download_statline`, then `read_statline`.

    >>> observations = sluitend.fetch_statline("83765NED", period=2017, cache="statline")

    ``period`` and ``area`` are those of a table that has none itself, ``limits`` the bounds of the
    reader; all other options are those of `download_statline`.
    """
    known = {"period": period, "area": area, "limits": limits}
    facts = {name: fact for name, fact in known.items() if fact is not None}
    return download_statline(table, **options).read(**facts)


def download_swing(
    variables: str | Iterable[str],
    periods: str | Iterable[str] = "all",
    *,
    service: str,
    apikey: str | None,
    geo_level: str = "gemeente",
    period_level: str = "year",
    cache: str | os.PathLike[str] | None = None,
    max_age: timedelta | float | None = None,
    timeout: float = 30.0,
    retries: int = 5,
    backoff: Callable[[int], float] | None = None,
    sleep: Callable[[float], object] | None = None,
    longest_wait: float = 120.0,
    max_pages: int = 10_000,
    max_bytes: int = 1 << 30,
    progress: _Progress | bool | None = None,
    client: httpx.Client | None = None,
) -> SwingDownload:
    """Downloads figures of a Swing databank, such as waarstaatjegemeente.nl.

    >>> import os
    >>> halt = sluitend.download_swing(
    ...     "halt",
    ...     ["2018", "2019"],
    ...     service="https://…/ods/odata",
    ...     apikey=os.environ["SWING_KEY"],
    ... )
    >>> observations = halt.read()

    ``variables`` are codes of variables, ``periods`` names of periods, "mrp" for the most recent or
    "all". ``service`` is the address above Variables. ``apikey`` goes to that address only, in a
    header and over https; it stands in no error, no cache and no download. The other options are
    those of `download_statline`.

    Raises `FetchError`; its id tells why, and nothing is returned of a part.
    """
    indicators = (variables,) if isinstance(variables, str) else tuple(variables)
    times = (periods,) if isinstance(periods, str) else tuple(periods)
    if not indicators or not times:
        raise ValueError("variables and periods name at least one each")
    with Service(
        service,
        apikey=apikey,
        cache=cache,
        max_age=max_age,
        timeout=timeout,
        retries=retries,
        backoff=backoff,
        sleep=sleep,
        longest_wait=longest_wait,
        max_pages=max_pages,
        max_bytes=max_bytes,
        progress=progress,
        client=client,
    ) as talk:
        names = talk.pages("Variables")
        level = f"GeoLevels({_quoted(geo_level)})"
        areas = talk.pages(f"{level}/GeoItems")
        rows: list[FetchedPage] = []
        for indicator in indicators:
            for period in times:
                variable = f"Variables({_quoted(indicator)})/{level}"
                when = f"PeriodLevels({_quoted(period_level)})/Periods({_quoted(period)})"
                rows += talk.pages(f"{variable}/{when}/Values", are_rows=True)
    return SwingDownload(indicators, tuple(rows), names, areas)


def _quoted(key: str) -> str:
    """A key within brackets of an address."""
    return "'" + encoded(key.replace("'", "''")).replace("%27", "'") + "'"


def fetch_swing(
    variables: str | Iterable[str],
    periods: str | Iterable[str] = "all",
    *,
    has_official_codes: bool = False,
    limits: Any = None,
    **options: Any,
) -> Any:
    """Downloads figures of a Swing databank and reads them: `download_swing`, then `read_swing`.

    ``has_official_codes`` says that codes of municipalities are those of Statistics Netherlands, so
    that 153 is GM0153; ``limits`` are the bounds of the reader; all other options are those of
    `download_swing`.
    """
    facts = {} if limits is None else {"limits": limits}
    download = download_swing(variables, periods, **options)
    return download.read(has_official_codes=has_official_codes, **facts)
