# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""pandas, in binary floats, on the pages of readers.cpp; speaks as harness.hpp describes.

Usage: frames.py FOLDER. It reads as the package cbsodata does (json, a list of rows, a frame), makes
one row per observation, and judges by comparing columns: no decimals, units, breaks or reasons.
"""

import json
import pathlib
import sys
import time

import pandas

KEYS = ["ID", "RegioS", "Perioden"]
OBSERVATIONS = 100 * 342 * 30


def read(pages: list[str]) -> pandas.DataFrame:
    rows: list[dict[str, object]] = []
    for page in pages:
        rows.extend(json.loads(page)["value"])
    frame = pandas.DataFrame(rows)
    frame["RegioS"] = frame["RegioS"].str.strip()
    frame["year"] = frame["Perioden"].str[:4].astype(int)
    return frame.melt(id_vars=[*KEYS, "year"], var_name="indicator")


def met(frame: pandas.DataFrame) -> int:
    return int(((frame["year"] >= 2010) & (frame["value"] >= 50_000)).sum())


def main(folder: str) -> None:
    paths = sorted(pathlib.Path(folder).glob("statline-*.json"))
    pages = [path.read_text(encoding="utf-8") for path in paths]
    frame = read(pages)
    print(f"fact\tpandas\t{pandas.__version__}")
    print(f"result\tobservations\t{len(frame)}")
    print(f"result\ttargets met\t{met(frame)}")
    contenders = {
        "O1 read pandas": lambda: read(pages),
        "O1 read and judge pandas": lambda: met(read(pages)),
    }
    print("ready", flush=True)
    for _ in sys.stdin:
        for name, call in contenders.items():
            processor_start, start = time.process_time(), time.perf_counter()
            call()
            clock, processor = time.perf_counter() - start, time.process_time() - processor_start
            scale = 1e9 / OBSERVATIONS
            print(f"time\t{name}\t{processor * scale}\t{clock * scale}")
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
