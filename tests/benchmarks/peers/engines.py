# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""DuckDB or Polars on the column of P1, P2, P9 and P13; speaks as harness.hpp describes.

Usage: engines.py (duckdb|polars) FOLDER. Times are whole queries: planning is included, which is
nothing beside ten million rows, and so is the sum that a query ends with.
"""

import functools
import os
import pathlib
import sys
import time
from collections.abc import Callable

os.environ["POLARS_MAX_THREADS"] = "1"  # read when Polars is imported

import numpy
import pyarrow

Contenders = dict[str, Callable[[], object]]


def decimals(folder: str, precision: int) -> pyarrow.Array:
    """The amounts as an Arrow column of cents."""
    cents = numpy.fromfile(pathlib.Path(folder) / "amounts.i64", dtype=numpy.int64)
    words = numpy.empty((len(cents), 2), dtype=numpy.int64)
    words[:, 0] = cents
    words[:, 1] = cents >> 63
    kind = pyarrow.decimal128(precision, 2)
    return pyarrow.Array.from_buffers(kind, len(cents), [None, pyarrow.py_buffer(words)])


def duckdb_contenders(folder: str) -> Contenders:
    import duckdb

    print(f"fact\tDuckDB\t{duckdb.__version__}")
    connection = duckdb.connect(config={"threads": 1})
    amounts = pyarrow.table({"a": decimals(folder, 18)})
    connection.register("amounts", amounts)
    connection.execute("create table narrow as select a from amounts")
    connection.execute("create table wide as select a::decimal(38, 2) as a from narrow")
    connection.execute("create table texts as select a::varchar as a from narrow")

    def ask(query: str) -> str:
        return str(connection.execute(query).fetchone()[0])

    queries = {
        "P1 DuckDB 10 M": "select sum(a) from narrow",
        "P2 DuckDB 10 M": "select sum(a) from wide",
        "P9 DuckDB": "select sum(a::decimal(18, 2)) from texts",
        "P13 DuckDB": "select sum(round(a, -3)) from narrow",
    }
    for query in list(queries.values())[:3]:
        print(f"result\tsum\t{ask(query)}")
    print(f"result\trounded\t{ask(queries['P13 DuckDB'])}")
    return {name: functools.partial(ask, query) for name, query in queries.items()}


def polars_contenders(folder: str) -> Contenders:
    import polars

    print(f"fact\tPolars\t{polars.__version__}")
    column = polars.Series(decimals(folder, 38))
    print(f"result\tsum\t{column.sum()}")
    return {"P2 Polars 10 M": column.sum}


def main(engine: str, folder: str) -> None:
    contenders = {"duckdb": duckdb_contenders, "polars": polars_contenders}[engine](folder)
    rows = (pathlib.Path(folder) / "amounts.i64").stat().st_size // 8
    print("ready", flush=True)
    for _ in sys.stdin:
        for name, call in contenders.items():
            processor_start, start = time.process_time(), time.perf_counter()
            call()
            clock, processor = time.perf_counter() - start, time.process_time() - processor_start
            print(f"time\t{name}\t{processor * 1e9 / rows}\t{clock * 1e9 / rows}")
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
