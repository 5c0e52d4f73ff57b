# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of an OData service: asked for again when they fail, kept in a folder, never half used."""

from __future__ import annotations

import hashlib
import json
import math
import os
import pathlib
import random
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit

from ._errors import FetchError
from ._frames import _package

if TYPE_CHECKING:
    from types import TracebackType
    from typing import TypeAlias

    import httpx

    _Progress: TypeAlias = Callable[[int, int], object]

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOST_OF_AN_ERROR = 65_536
_MOST_WORDS = 200
_PATIENCE = 20  # a page may take so many times the longest silence
_LONGEST_BACKOFF = 60.0
_REMEDIES = {
    400: "check the filter and the names in it",
    401: "check the apikey",
    403: "check the apikey",
    404: "check the address of the service and the names in it",
    414: "the filter is too long: ask in parts",
    429: "wait, or ask for less at a time",
}


class FetchedPage(NamedTuple):
    """One answer of a service, as it came."""

    url: str
    """Where it was asked for, without a key."""
    retrieved: datetime
    """When the service last said that this is what it has, in UTC."""
    content: bytes
    """The JSON, byte for byte."""

    def __repr__(self) -> str:
        return f"<FetchedPage {self.url} of {self.retrieved:%Y-%m-%d}, {len(self.content)} bytes>"


FetchedPage.__module__ = "sluitend"


class Number(str):
    """A number of JSON as it was written."""

    __slots__ = ()


class Parsed(NamedTuple):
    """What a page holds; numbers are their texts."""

    rows: list[Any]
    link: str | None


class _Kept(NamedTuple):
    """A page of the cache, and what the service can tell it by."""

    page: FetchedPage
    etag: str | None
    last_modified: str | None


class _Passing(Exception):
    """A failure that another try may not have."""

    def __init__(self, error: FetchError, wait: float = 0.0) -> None:
        super().__init__(error, wait)
        self.error = error
        self.wait = wait


def shown(url: str) -> str:
    """An address without user, password and key."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.partition("?")[0].rpartition("@")[2]
    query = "&".join(
        each for each in parts.query.split("&") if not _is_key(each.partition("=")[0])
    )
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, query, parts.fragment))


def _is_key(name: str) -> bool:
    return bool(name) and parse_qsl(f"{name}=x")[0][0].casefold() in ("apikey", "api_key")


def encoded(text: str) -> str:
    """A text as part of an address."""
    return quote(text, safe="(),")


def loads(content: bytes) -> Any:
    """JSON in which every number is a `Number`."""
    return json.loads(content, parse_float=Number, parse_int=Number, parse_constant=Number)


def dumps(value: Any) -> str:
    """JSON of what `loads` gave, with the same numbers."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(k)}:{dumps(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dumps, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def write_whole(path: pathlib.Path, content: bytes) -> None:
    """Writes a file that is there with all its content, or as it was before."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        with open(beside, "xb") as file:
            file.write(content)
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def digest(content: bytes) -> str:
    """What tells contents apart."""
    return hashlib.sha256(content).hexdigest()


def default_backoff(attempt: int) -> float:
    """Seconds to wait after a failed try, the first of which is 0: doubling, and never the same."""
    return min(_LONGEST_BACKOFF, 2.0**attempt) * random.uniform(0.5, 1.0)


class Service:
    """One conversation with a service; it ends with its ``with`` block."""

    def __init__(
        self,
        root: str,
        *,
        apikey: str | None = None,
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
    ) -> None:
        self._httpx = _package("httpx", "fetch")
        self.root = _checked_root(root, apikey)
        if not timeout > 0 or retries < 0:
            raise ValueError("timeout is above 0 seconds, and retries is not below 0")
        self._headers = {"Accept": "application/json"}
        self._apikey = apikey
        if apikey is not None:
            self._headers["apikey"] = _checked_key(apikey)
        self._cache = None if cache is None else pathlib.Path(cache)
        self._max_age = max_age.total_seconds() if isinstance(max_age, timedelta) else max_age
        self._timeout = timeout
        self._retries = retries
        self._backoff = default_backoff if backoff is None else backoff
        self._sleep = time.sleep if sleep is None else sleep
        self._longest_wait = longest_wait
        self._pages_left = max_pages
        self._bytes_left = max_bytes
        self._max_pages, self._max_bytes = max_pages, max_bytes
        if progress is not None and not isinstance(progress, bool) and not callable(progress):
            raise TypeError(f"progress is True or a function, not {type(progress).__name__}")
        if client is not None and not isinstance(client, self._httpx.Client):
            raise TypeError(f"client is an httpx.Client, not {type(client).__name__}")
        self._given_client = client
        self._given_progress = progress
        self._rows_done = self._pages_done = 0

    def __enter__(self) -> Service:
        self._bar: Any = bar(" rows") if self._given_progress is True else None
        if self._given_client is not None:
            self._client: httpx.Client = self._given_client
        else:
            from . import __version__

            agent = {"User-Agent": f"sluitend/{__version__}"}
            self._client = self._httpx.Client(headers=agent)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._given_client is None:
            self._client.close()
        if self._bar is not None:
            self._bar.close()

    def pages(self, path: str, *, are_rows: bool = False) -> tuple[FetchedPage, ...]:
        """All pages of a collection, along their links."""
        url: str | None = f"{self.root}/{path}"
        found: list[FetchedPage] = []
        seen: set[str] = set()
        contents: set[str] = set()
        while url is not None:
            if url in seen:
                raise FetchError(
                    "fetch.page-repeated",
                    f"the service refers to a page that came before: {shown(url)}; "
                    "nothing of it is used, try again later",
                    shown(url),
                )
            seen.add(url)
            page, parsed = self._page(url, contents)
            found.append(page)
            if are_rows:
                self._report(len(parsed.rows))
            url = None if parsed.link is None else self._next(url, parsed.link)
        return tuple(found)

    def _report(self, rows: int) -> None:
        self._pages_done += 1
        self._rows_done += rows
        if self._bar is not None:
            self._bar.update(rows)
        told = self._given_progress
        if callable(told) and told(self._pages_done, self._rows_done) is False:
            raise FetchError(
                "fetch.stopped",
                f"progress stopped the download after {self._rows_done} rows; "
                "with a cache, the next one goes on there",
                self.root,
            )

    def _next(self, url: str, link: str) -> str:
        try:
            absolute = urljoin(url, link)
        except ValueError:
            absolute = link
        if not link.isprintable() or _origin(absolute) != _origin(url):
            raise FetchError(
                "fetch.link",
                f"the next page lies elsewhere: {self._words(shown(absolute))!r}; the page "
                f"{shown(url)} has another host or scheme, and nothing is asked of others",
                shown(url),
            )
        return absolute

    def _page(self, url: str, contents: set[str]) -> tuple[FetchedPage, Parsed]:
        """The page at an address, from the cache or the service."""
        if self._pages_left <= 0:
            raise self._too_large(url, f"more than {self._max_pages} pages", "max_pages")
        self._pages_left -= 1
        kept = self._kept(url)
        if kept is not None and self._is_fresh(kept.page):
            page = kept.page
            self._count(len(page.content), url)
            parsed = _parsed(page.content, page.url, str)
            _unlike(parsed, contents, page.url)
            return page, parsed
        attempt = 0
        while True:
            try:
                return self._once(url, kept, contents)
            except _Passing as failure:
                if attempt >= self._retries:
                    raise _tried(failure.error, attempt + 1) from failure.__cause__
                if failure.wait > self._longest_wait:
                    raise FetchError(
                        failure.error.id,
                        f"{failure.error}; the service asks to wait {math.ceil(failure.wait)} s, "
                        f"and longest_wait is {self._longest_wait:g}",
                        failure.error.url,
                        failure.error.status,
                    ) from failure.__cause__
                self._sleep(max(failure.wait, self._backoff(attempt)))
                attempt += 1

    def _once(
        self, url: str, kept: _Kept | None, contents: set[str]
    ) -> tuple[FetchedPage, Parsed]:
        """The page from the service, in one try."""
        httpx = self._httpx
        headers = dict(self._headers)
        if kept is not None and kept.etag is not None:
            headers["If-None-Match"] = kept.etag
        if kept is not None and kept.last_modified is not None:
            headers["If-Modified-Since"] = kept.last_modified
        where = shown(url)
        try:
            with self._client.stream(
                "GET", url, headers=headers, timeout=self._timeout, follow_redirects=False
            ) as response:
                if response.status_code == 304 and kept is not None:
                    content = kept.page.content
                    self._count(len(content), url)
                    etag, last_modified = kept.etag, kept.last_modified
                elif response.status_code != 200:
                    raise self._refused(response, url)
                else:
                    self._require_json(response, url)
                    content = self._body(response, url, self._bytes_left)
                    self._count(len(content), url)
                    etag = response.headers.get("etag")
                    last_modified = response.headers.get("last-modified")
        except httpx.TimeoutException as error:
            raise self._timed_out(where) from error
        except (httpx.ReadError, httpx.RemoteProtocolError, httpx.DecodingError) as error:
            raise _Passing(_cut_off(where)) from error
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise _Passing(
                FetchError(
                    "fetch.connection",
                    f"the service cannot be reached: {where} ({self._words(str(error))}); check "
                    "the address and the network",
                    where,
                )
            ) from error
        page = FetchedPage(where, datetime.now(timezone.utc), content)
        parsed = _parsed(content, where, self._words)
        _unlike(parsed, contents, where)
        self._keep(_Kept(page, etag, last_modified))
        return page, parsed

    def _body(self, response: httpx.Response, url: str, most: int) -> bytes:
        """The body, or its beginning if it is longer than ``most``."""
        body = bytearray()
        until = time.monotonic() + _PATIENCE * self._timeout
        for part in response.iter_bytes():
            body += part
            if len(body) > most:
                break
            if time.monotonic() > until:
                raise self._timed_out(shown(url))
        return bytes(body)

    def _count(self, size: int, url: str) -> None:
        if size > self._bytes_left:
            raise self._too_large(url, f"more than {self._max_bytes} bytes", "max_bytes")
        self._bytes_left -= size

    def _too_large(self, url: str, what: str, limit: str) -> FetchError:
        return FetchError(
            "fetch.too-large",
            f"the service gives {what}: {shown(url)}; ask for less, or raise {limit}",
            shown(url),
        )

    def _timed_out(self, where: str) -> _Passing:
        return _Passing(
            FetchError(
                "fetch.timeout",
                f"the service is too slow: {where}; ask for less, or raise timeout, which is "
                f"{self._timeout:g} s",
                where,
            )
        )

    def _require_json(self, response: httpx.Response, url: str) -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().casefold()
        if kind and kind.partition("/")[2] != "json" and not kind.endswith("+json"):
            raise FetchError(
                "fetch.content-type",
                f"the service answers with {self._words(kind)} instead of JSON: {shown(url)}; "
                "check the address: this may be a page for people, or of a gateway",
                shown(url),
                response.status_code,
            )

    def _refused(self, response: httpx.Response, url: str) -> Exception:
        """The error for a status other than 200."""
        status, where = response.status_code, shown(url)
        said = ""
        if response.is_redirect:
            target = shown(urljoin(url, response.headers.get("location", "")))
            said = f", moved to {self._words(target)}"
        else:
            words = self._words(_message(self._body(response, url, _MOST_OF_AN_ERROR)))
            said = f', "{words}"' if words else ""
        remedy = _REMEDIES.get(status)
        if response.is_redirect:
            remedy = "give the new address as service"
        elif remedy is None:
            remedy = "try again later" if status >= 500 else "check the address"
        error = FetchError(
            "fetch.status",
            f"the service answers with status {status}{said}: {where}; {remedy}",
            where,
            status,
        )
        if status not in _PASSING:
            return error
        return _Passing(error, _seconds(response.headers.get("retry-after")))

    def _words(self, text: str) -> str:
        """A foreign text for a message: short, printable and without the key."""
        if self._apikey:
            text = text.replace(self._apikey, "…")
        text = " ".join("".join(each if each.isprintable() else " " for each in text).split())
        return text if len(text) <= _MOST_WORDS else text[: _MOST_WORDS - 1] + "…"

    def _is_fresh(self, page: FetchedPage) -> bool:
        if self._max_age is None:
            return True
        age = (datetime.now(timezone.utc) - page.retrieved).total_seconds()
        return 0 <= age < self._max_age

    def _files(self, folder: pathlib.Path, url: str) -> tuple[pathlib.Path, pathlib.Path]:
        name = digest(shown(url).encode())
        return folder / f"{name}.json", folder / f"{name}.page"

    def _kept(self, url: str) -> _Kept | None:
        """The page of the cache; None if there is none that is whole."""
        if self._cache is None:
            return None
        facts_file, page_file = self._files(self._cache, url)
        try:
            facts = json.loads(facts_file.read_bytes())
            content = page_file.read_bytes()
            retrieved = datetime.fromisoformat(facts["retrieved"]).astimezone(timezone.utc)
            if facts["url"] != shown(url) or facts["sha256"] != digest(content):
                return None
            _parsed(content, facts["url"], str)
            etag, last_modified = facts["etag"], facts["last_modified"]
        except (
            OSError, ValueError, LookupError, TypeError, RecursionError, _Passing, FetchError
        ):
            return None
        if any(each is not None and not _is_header(each) for each in (etag, last_modified)):
            return None
        return _Kept(FetchedPage(facts["url"], retrieved, content), etag, last_modified)

    def _keep(self, kept: _Kept) -> None:
        if self._cache is None:
            return
        self._cache.mkdir(parents=True, exist_ok=True)
        facts_file, page_file = self._files(self._cache, kept.page.url)
        facts = {
            "url": kept.page.url,
            "retrieved": kept.page.retrieved.isoformat(),
            "etag": kept.etag,
            "last_modified": kept.last_modified,
            "sha256": digest(kept.page.content),
        }
        write_whole(page_file, kept.page.content)
        write_whole(facts_file, json.dumps(facts, indent=1).encode())


def _is_header(text: object) -> bool:
    return isinstance(text, str) and text.isascii() and text.isprintable()


def _checked_root(root: str, apikey: str | None) -> str:
    parts = urlsplit(root)
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.query:
        raise ValueError(f"service is the address of a service, https://…, not {shown(root)!r}")
    if "@" in parts.netloc:
        raise ValueError("service names no user: pass client=httpx.Client(auth=…)")
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if apikey is not None and parts.scheme != "https" and not is_here:
        raise ValueError(f"an apikey goes over https only, not to {shown(root)!r}")
    return root.rstrip("/")


def _checked_key(apikey: str) -> str:
    if not _is_header(apikey) or not apikey or apikey.strip() != apikey:
        raise ValueError("an apikey is printable ASCII without blanks at its ends")
    return apikey


def _origin(url: str) -> tuple[str, str | None, int | None] | None:
    """Scheme, host and port; None if the address has none or names a user."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        return None
    return None if "@" in parts.netloc else (parts.scheme, parts.hostname, port)


def _parsed(content: bytes, where: str, words: Callable[[str], str]) -> Parsed:
    """Rows and link of a page."""
    try:
        data = loads(content)
    except RecursionError:
        data = None
    except ValueError as error:
        raise _Passing(_cut_off(where)) from error
    if isinstance(data, dict) and isinstance(data.get("value"), list):
        link = data.get("@odata.nextLink", data.get("odata.nextLink"))
        if link is None or (isinstance(link, str) and not isinstance(link, Number)):
            return Parsed(data["value"], link)
    said = words(_message(content))
    raise FetchError(
        "fetch.content-type",
        f"the service answers with JSON that has no rows: {where}"
        + (f' says "{said}"' if said else "")
        + "; check the address of the service and the names in it",
        where,
    )


def _message(content: bytes) -> str:
    """What a service says of its refusal: version 3 and 4 say it alike."""
    try:
        data = loads(content)
        error = data.get("odata.error", data.get("error"))
        message = error["message"]
        said = message["value"] if isinstance(message, dict) else message
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return ""
    return said if isinstance(said, str) else ""


def _unlike(parsed: Parsed, contents: set[str], where: str) -> None:
    """Rows that came before in this collection are an error."""
    if not parsed.rows:
        return
    mark = digest(json.dumps(parsed.rows).encode())
    if mark in contents:
        raise FetchError(
            "fetch.page-repeated",
            f"the rows of this page came before: {where}; nothing of it is used, try again later",
            where,
        )
    contents.add(mark)


def _cut_off(where: str) -> FetchError:
    return FetchError(
        "fetch.cut-off",
        f"the page is cut off: {where}; nothing of it is used, try again or ask for less",
        where,
    )


def _tried(error: FetchError, times: int) -> FetchError:
    if times == 1:
        return error
    return FetchError(error.id, f"{error} (tried {times} times)", error.url, error.status)


def _seconds(retry_after: str | None) -> float:
    """How long a service asks to wait: so many seconds, or until a date."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=timezone.utc)
    return max(0.0, (until - datetime.now(timezone.utc)).total_seconds())


def bar(unit: str, total: int | None = None) -> Any:
    """A bar of tqdm, or None where tqdm is not installed."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm(unit=unit, total=total)
