# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Downloads, against a server of this machine that speaks as StatLine and Swing do, faults included.

The table, its figures and the variable are invented.
"""

import contextlib
import email.utils
import gzip
import hashlib
import http.server
import json
import pickle
import socket
import sys
import threading
import time
import types
import urllib.parse

import httpx
import pytest

import sluitend

TABLE = "99001NED"
KEY = "geheim-1234"

REGIONS = [
    {"Key": "NL01      ", "Title": "Nederland", "Description": ""},
    {"Key": "GM0153    ", "Title": "Enschede", "Description": ""},
    {"Key": "GM0363    ", "Title": "Amsterdam", "Description": ""},
]
PERIODS = [
    {"Key": "2019JJ00", "Title": "2019", "Description": ""},
    {"Key": "2020JJ00", "Title": "2020*", "Description": ""},
]
PROPERTIES = [
    {"ID": 0, "Position": 0, "ParentID": None, "Type": "GeoDimension", "Key": "RegioS"},
    {"ID": 1, "Position": 1, "ParentID": None, "Type": "TimeDimension", "Key": "Perioden"},
    {"ID": 2, "Position": None, "ParentID": None, "Type": "TopicGroup", "Key": ""},
    {"ID": 3, "Position": 2, "ParentID": 2, "Type": "Topic", "Key": "Winkeldiefstal_1",
     "Title": "Winkeldiefstal", "Unit": "per 1 000 inwoners", "Decimals": 1},
    {"ID": 4, "Position": 3, "ParentID": 2, "Type": "Topic", "Key": "Vandalisme_2",
     "Title": "Vandalisme", "Unit": "per 1 000 inwoners", "Decimals": 1},
]
ROWS = [
    {"ID": at, "RegioS": region["Key"], "Perioden": period["Key"],
     "Winkeldiefstal_1": at + 0.5, "Vandalisme_2": None}
    for at, (region, period) in enumerate((r, p) for r in REGIONS for p in PERIODS)
]
MEASURES = [
    {"Identifier": "M001", "Index": 1, "Title": "Winkeldiefstal", "Unit": "per 1 000 inwoners"},
    {"Identifier": "M002", "Index": 2, "Title": "Vandalisme", "Unit": "per 1 000 inwoners"},
]
DIMENSIONS = [
    {"Identifier": "RegioS", "Title": "Regio's", "Kind": "GeoDimension", "ContainsCodes": True},
    {"Identifier": "Perioden", "Title": "Perioden", "Kind": "TimeDimension", "ContainsCodes": True},
    {"Identifier": "Marge", "Title": "Marge", "Kind": "Dimension", "ContainsCodes": False},
]
OBSERVATIONS = [
    {"Id": row["ID"], "Measure": "M001", "ValueAttribute": "None",
     "Value": row["Winkeldiefstal_1"], "RegioS": row["RegioS"], "Perioden": row["Perioden"]}
    for row in ROWS
]
VARIABLES = [{"ExternalCode": "halt", "Name": "Verwijzingen Halt", "Unit": "per 10.000 jongeren"}]
AREAS = [
    {"ExternalCode": str(code), "Name": name, "PointX": 1.25, "PointY": 2.5}
    for code, name in ((153, "Enschede"), (363, "Amsterdam"), (34, "Almere"))
]


def identified(rows):
    """A collection of codes as version 4 gives it."""
    return [{"Identifier": row["Key"].strip(), "Title": row["Title"]} for row in rows]


def swing_values(variable, period):
    """Rows of one variable and period."""
    return [
        {"ExternalCode": area["ExternalCode"], "GeoLevel": "gemeente", "PeriodLevel": "year",
         "Period": period, "ValueString": str(at), "Description": None,
         "@odata.id": f"Variables('{variable}')"}
        for at, area in enumerate(AREAS)
    ]


class Server(http.server.ThreadingHTTPServer):
    """Speaks as the services do; ``faults`` are what it does wrong, request by request."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = []
        self.faults = []
        self.page_size = 2
        self.headers = {}
        self.waiting = threading.Event()

    def handle_error(self, request, client_address):
        """Clients that go away are part of these tests."""

    @property
    def root(self):
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def feed(self):
        return f"{self.root}/ODataFeed/odata"

    @property
    def paths(self):
        """What was asked for, without the queries."""
        return [urllib.parse.urlsplit(each.path).path for each in self.asked]

    def count(self, ending):
        return sum(path.endswith(ending) for path in self.paths)

    def break_once(self, ending, *faults):
        """The next requests for a collection get these faults, None being an honest answer."""
        self.faults += [(ending, fault) for fault in faults]

    def fault_of(self, path):
        for at, (ending, fault) in enumerate(self.faults):
            if path.endswith(ending):
                del self.faults[at]
                return fault
        return None

    def rows_of(self, path):
        *_, name = path.split("/")
        parts = [part.partition("(") for part in path.split("/")]
        keys = {name: key.rstrip(")").strip("'") for name, _, key in parts if key}
        if "nothing" in keys.values() or "/nothing/" in path:
            return None
        if name == "Values":
            return swing_values(keys["Variables"], keys["Periods"])
        return {
            "DataProperties": PROPERTIES, "RegioS": REGIONS, "Perioden": PERIODS,
            "TypedDataSet": ROWS, "UntypedDataSet": ROWS,
            "MeasureCodes": MEASURES, "Dimensions": DIMENSIONS, "Observations": OBSERVATIONS,
            "RegioSCodes": identified(REGIONS), "PeriodenCodes": identified(PERIODS),
            "Variables": VARIABLES, "GeoItems": AREAS,
        }.get(name)


class Handler(http.server.BaseHTTPRequestHandler):
    """One request: an honest page, or what a fault makes of it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *words):
        pass

    def do_GET(self):
        server = self.server
        server.asked.append(types.SimpleNamespace(path=self.path, headers=self.headers))
        parts = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(parts.path)
        fault = server.fault_of(path)
        if fault is not None:
            fault(self)
        elif server.rows_of(path) is None:
            self.answer(b'{"odata.error":{"code":"","message":{"lang":"nl","value":"Geen\\ntabel"}}}', 404)
        else:
            self.answer(json.dumps(self.page()).encode(), headers=server.headers)

    def page(self, skip=None, link=None):
        """The page at this address, or another one, with another link."""
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        rows = self.server.rows_of(urllib.parse.unquote(parts.path))
        at = int(query.get("$skip", 0))
        size = self.server.page_size
        first = at if skip is None else skip
        page = {"value": rows[first : first + size]}
        if at + size < len(rows):
            query["$skip"] = str(at + size)
            ahead = f"{self.server.root}{parts.path}?{urllib.parse.urlencode(query, safe='$')}"
            is_third = "/ODataFeed/" in self.path or "/ODataApi/" in self.path
            page["odata.nextLink" if is_third else "@odata.nextLink"] = link or ahead
        return page

    def answer(self, body, status=200, kind="application/json; charset=utf-8", headers=()):
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


# ---- faults -----------------------------------------------------------------------------------------


def status(code, headers=(), body=b""):
    return lambda request: request.answer(body, code, headers=headers)


def html(request):
    request.answer(b"<html>Onderhoud</html>", kind="text/html")


def silent(request):
    """No answer for as long as the test lasts."""
    request.server.waiting.wait(10)
    request.close_connection = True


def dripping(request):
    """A byte at a time, for longer than a test waits."""
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.end_headers()
    request.close_connection = True
    until = time.monotonic() + 4
    while time.monotonic() < until and not request.server.waiting.wait(0.01):
        request.wfile.write(b" ")
    request.wfile.write(b'{"value": []}')


def endless(request):
    """As much as the client takes."""
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.end_headers()
    request.close_connection = True
    while not request.server.waiting.is_set():
        request.wfile.write(b" " * 100_000)


def cut_off(request):
    """Fewer bytes than were promised."""
    body = json.dumps(request.page()).encode()
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body[: len(body) // 2])
    request.close_connection = True


def cut_off_without_length(request):
    """An end that HTTP cannot tell from a whole page."""
    body = json.dumps(request.page()).encode()
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Connection", "close")
    request.end_headers()
    request.wfile.write(body[: len(body) // 2])
    request.close_connection = True


def cut_off_when_packed(request):
    body = gzip.compress(json.dumps(request.page()).encode())
    request.answer(body[: len(body) // 2], headers={"Content-Encoding": "gzip"})


def hung_up(request):
    """The connection ends before an answer."""
    request.close_connection = True
    request.connection.shutdown(socket.SHUT_RDWR)


def first_page_again(request):
    request.answer(json.dumps(request.page(skip=0)).encode())


def with_link(link):
    return lambda request: request.answer(json.dumps(request.page(link=link)).encode())


def same_link(request):
    """A page that refers to itself."""
    request.answer(json.dumps(request.page(link=request.server.root + request.path)).encode())


# ---- fixtures ---------------------------------------------------------------------------------------


@pytest.fixture
def server(monkeypatch):
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "127.0.0.1,localhost")
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.waiting.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def slept():
    """How long a download waited, without waiting."""
    return []


@pytest.fixture
def statline(server, slept):
    """download_statline of the server's table."""

    def download(**options):
        options = {"service": server.feed, "sleep": slept.append, **options}
        return sluitend.download_statline(TABLE, **options)

    return download


@pytest.fixture
def swing(server, slept):
    """download_swing of the server's variable."""

    def download(variables="halt", periods="2019", **options):
        options = {"service": f"{server.root}/ods/odata", "apikey": KEY, **options}
        return sluitend.download_swing(variables, periods, sleep=slept.append, **options)

    return download


def rows_of(pages):
    return [row for page in pages for row in json.loads(page.content)["value"]]


@contextlib.contextmanager
def refused(id):
    """A FetchError with this id, which says where and what helps."""
    with pytest.raises(sluitend.FetchError) as caught:
        yield caught
    assert caught.value.id == id
    assert caught.value.url in str(caught.value) or id == "fetch.stopped"
    assert KEY not in str(caught.value) + repr(caught.value)


# ---- what is downloaded -----------------------------------------------------------------------------


def test_version_3_gives_all_pages_names_and_codes(server, statline):
    before = time.time()
    got = statline()
    assert (got.table, got.version) == (TABLE, 3)
    assert len(got.pages) == 3
    assert rows_of(got.pages) == ROWS
    assert rows_of(got.properties) == PROPERTIES
    assert {name: rows_of(pages) for name, pages in got.codes.items()} == {
        "RegioS": REGIONS, "Perioden": PERIODS,
    }
    assert got.urls[0] == f"{server.feed}/{TABLE}/TypedDataSet?$format=json"
    assert len(got.urls) == len(server.asked)
    assert before <= got.retrieved.timestamp() <= time.time()
    assert got.vintage == got.retrieved.date().isoformat()
    assert repr(got) == f"<StatlineDownload {TABLE}, 3 pages of {got.vintage}>"
    assert "bytes>" in repr(got.pages[0])


def test_pages_are_kept_byte_for_byte(server, statline):
    page = b'{"value": [ {"ID":0,"Winkeldiefstal_1":1.50} ]}\n'
    server.break_once("TypedDataSet", lambda request: request.answer(page))
    assert statline().pages[0].content == page


def test_version_4_gives_observations_and_codes(server, statline):
    got = statline(version=4, service=f"{server.root}/CBS")
    assert rows_of(got.pages) == OBSERVATIONS
    assert rows_of(got.properties) == MEASURES
    assert sorted(got.codes) == ["Perioden", "RegioS"]
    assert f"/CBS/{TABLE}/RegioSCodes" in server.paths


def test_untyped_rows_are_another_collection(server, statline):
    assert len(statline(untyped=True).pages) == 3
    assert server.count("/UntypedDataSet") == 3 and server.count("/TypedDataSet") == 0
    with pytest.raises(ValueError, match="version 3"):
        statline(untyped=True, version=4)


def query_of(url):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))


def test_a_filter_gets_the_blanks_of_the_table(statline):
    got = statline(where={"RegioS": ["GM0153", "GM0363"], "Perioden": "2019JJ00"})
    assert query_of(got.pages[0].url)["$filter"] == (
        "(RegioS eq 'GM0153    ' or RegioS eq 'GM0363    ') and (Perioden eq '2019JJ00')"
    )


def test_a_quote_in_a_code_is_doubled(statline, monkeypatch):
    monkeypatch.setitem(globals(), "REGIONS", [{"Key": "'s-Hertogenbosch", "Title": ""}])
    got = statline(where={"RegioS": "'s-Hertogenbosch"})
    assert query_of(got.pages[0].url)["$filter"] == "(RegioS eq '''s-Hertogenbosch')"


def test_a_filter_in_words_goes_as_it_is(statline):
    got = statline(where="startswith(RegioS,'GM')")
    assert query_of(got.pages[0].url)["$filter"] == "(startswith(RegioS,'GM'))"


def test_selected_topics_bring_their_dimensions(statline):
    got = statline(select=["Winkeldiefstal_1"])
    assert query_of(got.pages[0].url)["$select"] == "ID,RegioS,Perioden,Winkeldiefstal_1"


def test_selected_measures_of_version_4_are_a_filter(server, statline):
    got = statline(version=4, service=f"{server.root}/CBS", select=["M001"])
    assert query_of(got.pages[0].url)["$filter"] == "(Measure eq 'M001')"


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"where": {"RegioS": "GM0154"}}, ValueError, "GM0153"),
        ({"where": {"Regios": "GM0153"}}, ValueError, "RegioS"),
        ({"where": {"RegioS": []}}, ValueError, "no code"),
        ({"select": ["Winkeldiefstal"]}, ValueError, "Winkeldiefstal_1"),
        ({"select": "Winkeldiefstal_1"}, TypeError, "several"),
        ({"version": 2}, ValueError, "3 or 4"),
        ({"timeout": 0}, ValueError, "timeout"),
        ({"progress": "yes"}, TypeError, "progress"),
        ({"client": object()}, TypeError, "httpx.Client"),
        ({"service": "opendata.cbs.nl"}, ValueError, "https"),
        ({"service": "https://user:word@localhost/x"}, ValueError, "client"),
    ],
)
def test_wrong_arguments_are_told(statline, options, error, words):
    with pytest.raises(error, match=words):
        statline(**options)


def test_names_of_tables_cannot_leave_the_service(server):
    with pytest.raises(ValueError, match="99001NED/../x"):
        sluitend.download_statline("99001NED/../x", service=server.feed)
    assert server.asked == []


def test_swing_gives_values_names_and_areas(server, swing):
    got = swing(["halt", "d'rank"], ["2018", "2019"])
    assert got.indicators == ("halt", "d'rank")
    assert len(got.pages) == 8
    assert [row["Period"] for row in rows_of(got.pages[:4])] == ["2018"] * 3 + ["2019"] * 3
    assert rows_of(got.variables) == VARIABLES and rows_of(got.geo_items) == AREAS
    assert {each.headers["apikey"] for each in server.asked} == {KEY}
    assert "/ods/odata/Variables('d''rank')/GeoLevels('gemeente')/PeriodLevels('year')" in (
        urllib.parse.unquote(got.pages[4].url)
    )
    assert KEY not in repr(got) + repr(got.pages) + str(got.urls)


def test_a_key_goes_over_https_only():
    with pytest.raises(ValueError, match="https") as caught:
        sluitend.download_swing("halt", service="http://swing.example/ods", apikey=KEY)
    assert KEY not in str(caught.value)
    with pytest.raises(ValueError, match="printable") as caught:
        sluitend.download_swing("halt", service="https://swing.example/ods", apikey=KEY + "\n")
    assert KEY not in str(caught.value)


# ---- faults that pass -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        status(429), status(500), status(503), cut_off, cut_off_without_length,
        cut_off_when_packed, hung_up,
    ],
)
def test_what_passes_is_asked_for_again_from_its_own_address(server, statline, slept, fault):
    server.break_once("TypedDataSet", None, fault)
    got = statline()
    assert rows_of(got.pages) == ROWS
    assert server.count("TypedDataSet") == 4
    asked = [each.path for each in server.asked if "TypedDataSet" in each.path]
    assert asked[1] == asked[2] and "$skip=2" in asked[1]
    assert len(slept) == 1


def test_a_slow_service_is_asked_again(server, statline, slept):
    server.break_once("TypedDataSet", silent)
    assert rows_of(statline(timeout=0.2).pages) == ROWS
    assert len(slept) == 1


def test_waits_grow_and_differ(server, statline, slept):
    server.break_once("DataProperties", *[status(503)] * 5)
    statline()
    assert len(slept) == 5
    for attempt, seconds in enumerate(slept):
        assert 2**attempt / 2 <= seconds <= 2**attempt


def test_the_caller_may_say_how_long_to_wait(server, statline, slept):
    server.break_once("DataProperties", status(503), status(503))
    statline(backoff=lambda attempt: 100 + attempt)
    assert slept == [100, 101]


def test_retry_after_is_heeded_in_seconds_and_as_a_date(server, statline, slept):
    later = email.utils.formatdate(time.time() + 90, usegmt=True)
    earlier = email.utils.formatdate(time.time() - 90, usegmt=True)
    answers = [{"Retry-After": each} for each in ("17", later, earlier, "soon")]
    server.break_once("DataProperties", *[status(429, each) for each in answers])
    statline(backoff=lambda attempt: 0.5)
    assert slept[0] == 17
    assert 60 < slept[1] <= 90
    assert slept[2:] == [0.5, 0.5]


# ---- faults that stay -------------------------------------------------------------------------------


def test_a_status_that_stays_is_an_error(server, statline, slept):
    server.break_once("TypedDataSet", *[status(503)] * 3)
    with refused("fetch.status") as caught:
        statline(retries=2)
    assert caught.value.status == 503
    assert "tried 3 times" in str(caught.value)
    assert caught.value.url == f"{server.feed}/{TABLE}/TypedDataSet?$format=json"
    assert isinstance(caught.value, OSError) and isinstance(caught.value, sluitend.Error)


def test_a_wait_beyond_the_longest_is_an_error(server, statline, slept):
    server.break_once("DataProperties", status(429, {"Retry-After": "3600"}))
    with refused("fetch.status") as caught:
        statline()
    assert caught.value.status == 429 and "3600 s" in str(caught.value)
    assert slept == []


def test_what_the_service_says_stands_in_the_error(server, statline, swing, slept):
    with refused("fetch.status") as third:
        statline(service=f"{server.root}/nothing")
    assert third.value.status == 404 and 'status 404, "Geen tabel": http' in str(third.value)
    server.break_once("Variables", status(400, body=b'{"error":{"message":"geen filter"}}'))
    with refused("fetch.status") as fourth:
        swing()
    assert fourth.value.status == 400 and 'status 400, "geen filter": http' in str(fourth.value)
    server.break_once("Variables", status(400, body=b"<html>" + b" " * 100_000))
    with refused("fetch.status"):
        swing()
    assert slept == []


def test_a_refused_key_is_not_shown(server, swing):
    said = json.dumps({"error": {"message": f"key {KEY} is unknown"}}).encode()
    server.break_once("Variables", status(401, body=said))
    with refused("fetch.status") as caught:
        swing()
    assert "key … is unknown" in str(caught.value) and "check the apikey" in str(caught.value)


def test_a_service_that_moved_is_not_followed(server, swing):
    server.break_once("Variables", status(302, {"Location": "http://elsewhere.example/?apikey=1"}))
    with refused("fetch.status") as caught:
        swing()
    assert "moved to http://elsewhere.example/;" not in str(caught.value)
    assert "http://elsewhere.example/" in str(caught.value) and "apikey=1" not in str(caught.value)


def test_another_content_type_is_an_error(server, statline, slept):
    server.break_once("TypedDataSet", html)
    with refused("fetch.content-type") as caught:
        statline()
    assert "text/html" in str(caught.value) and slept == []


@pytest.mark.parametrize(
    "body",
    [
        b"[]", b"null", b'{"value": {}}', b'{"value": [], "odata.nextLink": 3}', b"[" * 100_000,
        b'{"odata.error":{"code":"","message":{"value":"more than 10000 records"}}}',
    ],
)
def test_json_without_rows_is_an_error(server, statline, body):
    server.break_once("TypedDataSet", status(200, body=body))
    with refused("fetch.content-type") as caught:
        statline()
    assert ("more than 10000" in str(caught.value)) == (b"10000" in body)


@pytest.mark.parametrize("fault", [cut_off, cut_off_without_length, cut_off_when_packed, hung_up])
def test_a_page_that_stays_cut_off_is_an_error(server, statline, tmp_path, fault):
    server.break_once("TypedDataSet", fault, fault)
    with refused("fetch.cut-off"):
        statline(retries=1, cache=tmp_path)
    assert not any(b"TypedDataSet" in each.read_bytes() for each in tmp_path.glob("*.json"))


def test_a_service_that_stays_slow_is_an_error(server, statline):
    server.break_once("TypedDataSet", silent)
    with refused("fetch.timeout"):
        statline(timeout=0.2, retries=0)


def test_a_page_that_takes_for_ever_is_an_error(server, statline, monkeypatch):
    assert sluitend.download_statline  # its module is imported
    monkeypatch.setattr(sys.modules["sluitend._http"], "_PATIENCE", 0.5)
    server.break_once("TypedDataSet", dripping)
    with refused("fetch.timeout"):
        statline(timeout=1, retries=0)


def test_a_page_without_end_is_an_error(server, statline):
    server.break_once("TypedDataSet", endless)
    with refused("fetch.too-large"):
        statline(max_bytes=1_000_000)


def test_a_service_that_is_not_there_is_an_error(slept):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        service = f"http://127.0.0.1:{free.getsockname()[1]}"
    with httpx.Client(trust_env=False) as client, refused("fetch.connection"):
        sluitend.download_statline(
            TABLE, service=service, sleep=slept.append, retries=2, client=client
        )
    assert len(slept) == 2


@pytest.mark.parametrize("fault", [first_page_again, same_link])
def test_a_page_that_came_before_is_an_error(server, statline, tmp_path, fault):
    server.break_once("TypedDataSet", None, fault)
    with refused("fetch.page-repeated"):
        statline(cache=tmp_path)
    assert rows_of(statline(cache=tmp_path).pages) == ROWS if fault is first_page_again else True


def test_an_empty_page_that_refers_to_itself_is_an_error(server, statline):
    def circle(request):
        link = request.server.root + request.path
        request.answer(json.dumps({"value": [], "odata.nextLink": link}).encode())

    server.break_once("TypedDataSet", circle, circle)
    with refused("fetch.page-repeated"):
        statline()
    assert server.count("TypedDataSet") == 1


def test_empty_pages_repeat_nothing(server, statline):
    def empty(request):
        request.answer(json.dumps({**request.page(), "value": []}).encode())

    server.break_once("TypedDataSet", empty, empty)
    assert rows_of(statline().pages) == ROWS[4:]


@pytest.mark.parametrize(
    "link",
    [
        "http://elsewhere.example/ODataFeed/odata/99001NED/TypedDataSet?$skip=2",
        "https://127.0.0.1/TypedDataSet?$skip=2",
        "//elsewhere.example/",
        "http://user@127.0.0.1:PORT/ODataFeed/odata/99001NED/TypedDataSet?$skip=2",
        "http://127.0.0.1:1/ODataFeed/odata/99001NED/TypedDataSet?$skip=2",
        "http://[::1",
        "file:///etc/passwd",
        "TypedDataSet?$skip=2\r\nHost: elsewhere.example",
    ],
)
def test_links_stay_with_the_service(server, statline, link):
    server.break_once("TypedDataSet", with_link(link.replace("PORT", str(server.server_port))))
    with refused("fetch.link"):
        statline()
    assert server.count("TypedDataSet") == 1


def test_links_may_be_relative(server, statline):
    server.break_once("TypedDataSet", with_link("TypedDataSet?$format=json&$skip=2"))
    assert rows_of(statline().pages) == ROWS


@pytest.mark.parametrize("limit", [{"max_pages": 5}, {"max_bytes": 1500}])
def test_limits_hold_for_all_pages_together(server, statline, limit):
    with refused("fetch.too-large") as caught:
        statline(**limit)
    assert next(iter(limit)) in str(caught.value)


def test_packed_pages_are_counted_unpacked(server, statline):
    def huge(request):
        body = b'{"value": []' + b" " * 50_000_000 + b"}"
        request.answer(gzip.compress(body, 1), headers={"Content-Encoding": "gzip"})

    server.break_once("DataProperties", huge)
    with refused("fetch.too-large"):
        statline(max_bytes=1_000_000)


def test_as_many_rows_as_the_api_gives_may_be_a_part(server, statline, monkeypatch):
    many = [{**ROWS[0], "ID": at} for at in range(10_000)]
    server.page_size = 10_000
    monkeypatch.setitem(globals(), "ROWS", many)
    with refused("fetch.too-large") as caught:
        statline(service=f"{server.root}/ODataApi/odata")
    assert "ODataFeed" in str(caught.value)
    assert len(rows_of(statline().pages)) == 10_000


# ---- the cache --------------------------------------------------------------------------------------


def test_a_second_download_asks_for_nothing(server, statline, tmp_path):
    first = statline(cache=tmp_path / "deep" / "cache")
    asked = len(server.asked)
    assert statline(cache=tmp_path / "deep" / "cache") == first
    assert len(server.asked) == asked


def test_a_download_that_failed_goes_on_where_it_was(server, statline, tmp_path):
    server.break_once("TypedDataSet", None, None, status(404))
    with refused("fetch.status"):
        statline(cache=tmp_path)
    asked = len(server.asked)
    assert rows_of(statline(cache=tmp_path).pages) == ROWS
    assert len(server.asked) == asked + 1


@pytest.mark.parametrize("mark", [{"ETag": 'W/"3"'}, {"Last-Modified": "Sun, 01 Nov 2026 10:00:00 GMT"}])
def test_an_old_page_is_asked_about(server, statline, tmp_path, mark):
    server.headers = mark
    first = statline(cache=tmp_path, max_age=0)
    server.break_once("TypedDataSet", *[status(304)] * 3)
    again = statline(cache=tmp_path, max_age=0)
    assert rows_of(again.pages) == ROWS
    assert again.pages[0].retrieved > first.pages[0].retrieved
    asked = server.asked[-1].headers
    assert asked["If-None-Match"] == mark.get("ETag")
    assert asked["If-Modified-Since"] == mark.get("Last-Modified")


def test_an_old_page_that_changed_is_replaced(server, statline, tmp_path, monkeypatch):
    statline(cache=tmp_path)
    monkeypatch.setitem(globals(), "ROWS", ROWS[:3])
    assert len(rows_of(statline(cache=tmp_path).pages)) == 6
    assert len(rows_of(statline(cache=tmp_path, max_age=0).pages)) == 3
    assert len(rows_of(statline(cache=tmp_path).pages)) == 3


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(path.read_bytes()[:-3]),
        lambda path: path.write_bytes(b""),
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b'{"url": 3}'),
    ],
)
@pytest.mark.parametrize("ending", ["json", "page"])
def test_what_is_broken_in_the_cache_is_fetched_again(server, statline, tmp_path, harm, ending):
    first = statline(cache=tmp_path)
    asked = len(server.asked)
    for path in tmp_path.glob(f"*.{ending}"):
        harm(path)
    assert rows_of(statline(cache=tmp_path).pages) == rows_of(first.pages)
    assert len(server.asked) == 2 * asked
    statline(cache=tmp_path)
    assert len(server.asked) == 2 * asked


def test_a_page_of_the_cache_that_was_changed_is_fetched_again(server, statline, tmp_path):
    statline(cache=tmp_path)
    for path in tmp_path.glob("*.page"):
        path.write_bytes(path.read_bytes().replace(b"GM0153", b"GM0154"))
    assert rows_of(statline(cache=tmp_path).pages) == ROWS


def test_the_cache_has_a_file_per_address_and_no_key(server, swing, tmp_path):
    got = swing(cache=tmp_path)
    names = {hashlib.sha256(url.encode()).hexdigest() for url in got.urls}
    assert {path.stem for path in tmp_path.iterdir()} == names
    assert {path.suffix for path in tmp_path.iterdir()} == {".json", ".page"}
    assert not any(KEY.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_a_key_in_a_link_is_left_out_of_what_is_kept(server, swing, tmp_path):
    server.break_once("GeoItems", with_link(f"GeoItems?$skip=2&apikey={KEY}"))
    got = swing(cache=tmp_path)
    assert rows_of(got.geo_items) == AREAS
    assert any(f"apikey={KEY}" in each.path for each in server.asked)
    assert KEY not in str(got.urls)
    facts = [path.read_bytes() for path in tmp_path.glob("*.json")]
    assert not any(KEY.encode() in each for each in facts)


# ---- progress ---------------------------------------------------------------------------------------


def test_progress_counts_pages_and_rows(statline):
    told = []
    statline(progress=lambda pages, rows: told.append((pages, rows)))
    assert told == [(1, 2), (2, 4), (3, 6)]


def test_progress_may_stop_and_a_cache_goes_on(server, statline, tmp_path):
    with refused("fetch.stopped"):
        statline(progress=lambda pages, rows: rows < 4, cache=tmp_path)
    asked = len(server.asked)
    assert rows_of(statline(cache=tmp_path).pages) == ROWS
    assert len(server.asked) == asked + 1


def test_progress_may_be_a_bar(statline, monkeypatch):
    class Bar:
        def __init__(self, **options):
            assert options["unit"] == " rows"
            bars.append(self)
            self.rows, self.is_open = 0, True

        def update(self, rows):
            self.rows += rows

        def close(self):
            self.is_open = False

    bars = []
    monkeypatch.setitem(sys.modules, "tqdm", types.ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", types.SimpleNamespace(tqdm=Bar))
    statline(progress=True)
    assert [(bar.rows, bar.is_open) for bar in bars] == [(6, False)]
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    assert len(statline(progress=True).pages) == 3


# ---- what is kept -----------------------------------------------------------------------------------


def test_a_download_is_saved_and_loaded_without_a_network(server, statline, swing, tmp_path):
    for got in (statline(), swing()):
        folder = tmp_path / "made" / type(got).__name__
        got.save(folder)
        asked = len(server.asked)
        assert type(got).load(folder) == got
        got.save(folder)
        assert type(got).load(str(folder)) == got
        assert len(server.asked) == asked
        assert pickle.loads(pickle.dumps(got)) == got
        assert not any(KEY.encode() in path.read_bytes() for path in folder.iterdir())
    assert sorted(path.name for path in folder.parent.iterdir()) == [
        "StatlineDownload", "SwingDownload",
    ]
    with refused("fetch.saved"):
        sluitend.StatlineDownload.load(folder)


def test_a_folder_with_something_else_is_left_alone(statline, tmp_path):
    (tmp_path / "thesis.txt").write_text("x")
    with pytest.raises(FileExistsError):
        statline().save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    (tmp_path / "empty").mkdir()
    statline().save(tmp_path / "empty")
    assert sluitend.StatlineDownload.load(tmp_path / "empty").table == TABLE


def test_a_download_that_was_changed_is_not_loaded(statline, tmp_path):
    got = statline()
    got.save(tmp_path / "got")
    page = tmp_path / "got" / "01-0001.json"
    page.write_bytes(page.read_bytes().replace(b"0.5", b"0.6"))
    with refused("fetch.saved") as caught:
        sluitend.StatlineDownload.load(tmp_path / "got")
    assert "01-0001.json was changed" in str(caught.value)
    page.unlink()
    with refused("fetch.saved"):
        sluitend.StatlineDownload.load(tmp_path / "got")
    with refused("fetch.saved"):
        sluitend.StatlineDownload.load(tmp_path / "nothing")


def test_a_manifest_names_no_files_elsewhere(statline, tmp_path):
    statline().save(tmp_path / "got")
    manifest = tmp_path / "got" / "download.json"
    text = manifest.read_text("utf-8")
    (tmp_path / "01-0001.json").write_bytes((tmp_path / "got" / "01-0001.json").read_bytes())
    manifest.write_text(text.replace('"01-0001.json"', '"../01-0001.json"'), "utf-8")
    with refused("fetch.saved"):
        sluitend.StatlineDownload.load(tmp_path / "got")


def test_a_dimension_with_an_odd_name_makes_no_odd_file(server, statline, tmp_path):
    odd = {"Type": "Dimension", "Key": "../../Perioden"}
    body = json.dumps({"value": [odd]}).encode()
    server.break_once("DataProperties", status(200, body=body))
    server.break_once("Perioden", status(200, body=b'{"value": []}'))
    got = statline()
    assert list(got.codes) == ["../../Perioden"]
    assert "%2F" in got.codes["../../Perioden"][0].url
    got.save(tmp_path / "got")
    assert [path.name for path in tmp_path.iterdir()] == ["got"]
    assert sluitend.StatlineDownload.load(tmp_path / "got") == got


# ---- reading ----------------------------------------------------------------------------------------


def recorder(monkeypatch, name):
    """Takes the place of a reader; gives what it was called with."""
    calls = []

    def reader(rows, **options):
        calls.append((rows, options))
        return "read"

    monkeypatch.setattr(sluitend, name, reader, raising=False)
    return calls


def test_a_table_is_read_with_all_that_came_with_it(server, slept, monkeypatch):
    calls = recorder(monkeypatch, "read_statline")
    server.page_size = 4
    options = {"service": server.feed, "sleep": slept.append}
    assert sluitend.fetch_statline(TABLE, period=2019, **options) == "read"
    [(rows, facts)] = calls
    assert [row for page in rows for row in json.loads(page)["value"]] == ROWS
    texts = {"properties": facts["properties"], **facts["codes"]}
    assert {name: len(json.loads(text)["value"]) for name, text in texts.items()} == {
        "properties": 5, "RegioS": 3, "Perioden": 2,
    }
    assert facts["period"] == 2019 and "area" not in facts
    assert facts["vintage"] == time.strftime("%Y-%m-%d", time.gmtime())


def test_codes_of_several_pages_are_one_text(statline, monkeypatch):
    calls = recorder(monkeypatch, "read_statline")
    odd = {"Key": 'GM"\n', "Title": "é", "Number": 1.50, "Empty": None, "Is": True, "Several": [1, {}]}
    monkeypatch.setitem(globals(), "REGIONS", [*REGIONS, odd])
    statline().read(vintage="eerste publicatie")
    [(_, facts)] = calls
    assert json.loads(facts["codes"]["RegioS"])["value"] == REGIONS
    assert facts["vintage"] == "eerste publicatie"


def test_numbers_of_several_pages_keep_their_digits(server, statline, monkeypatch):
    calls = recorder(monkeypatch, "read_statline")
    body = b'{"value": [{"Key": "x", "Number": 1.50000000000000000001}]}'
    server.break_once("RegioS", None, status(200, body=body))
    statline().read()
    [(_, facts)] = calls
    assert b'"Number":1.50000000000000000001' in facts["codes"]["RegioS"]


def test_figures_of_swing_are_read_with_their_variable(server, slept, monkeypatch):
    calls = recorder(monkeypatch, "read_swing")
    options = {"service": f"{server.root}/ods/odata", "apikey": KEY, "sleep": slept.append}
    assert sluitend.fetch_swing("halt", "2019", has_official_codes=True, **options) == "read"
    assert sluitend.fetch_swing(["halt", "other"], "2019", **options) == "read"
    (rows, one), (_, two) = calls
    assert len(rows) == 2 and one["indicator"] == "halt" and one["has_official_codes"] is True
    assert "indicator" not in two and two["has_official_codes"] is False
    assert [row["Name"] for row in json.loads(one["geo_items"])["value"]] == [
        "Enschede", "Amsterdam", "Almere",
    ]


# ---- the package ------------------------------------------------------------------------------------


def test_downloads_are_imported_when_they_are_asked_for(run_python):
    code = """
import sys, sluitend
print(sorted(each for each in sys.modules if each in ("httpx", "sluitend._fetch", "dataclasses")))
sluitend.download_statline
print("sluitend._fetch" in sys.modules, "httpx" in sys.modules)
try:
    sluitend.download_nothing
except AttributeError as error:
    print(error)
"""
    assert run_python(code).splitlines() == [
        "[]", "True False", "module 'sluitend' has no attribute 'download_nothing'",
    ]


def test_without_httpx_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(ImportError, match=r"pip install sluitend\[fetch\]"):
        sluitend.download_statline(TABLE)


def test_a_client_of_the_caller_stays_open(statline):
    with httpx.Client(trust_env=False, headers={"User-Agent": "town"}) as client:
        assert rows_of(statline(client=client).pages) == ROWS
        assert not client.is_closed


def test_an_error_survives_a_pickle(server, statline):
    server.break_once("DataProperties", status(404))
    with refused("fetch.status") as caught:
        statline()
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.id, again.url, again.status) == (
        str(caught.value), "fetch.status", caught.value.url, 404,
    )
