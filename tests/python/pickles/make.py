# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps a pickle of the installed release, which every later release must load.

Run once for a release: python tests/python/pickles/make.py
"""

import pathlib
import pickle

import sluitend

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[2] / "examples" / "data" / "enschede-2021-samenleving-en-bestuur.txt"


def main() -> None:
    document = sluitend.read(SAMPLE).document
    goal = document.programmes[0].goals[0]
    kept = (document, sluitend.check(document), goal.stated_expenditure, goal)
    path = HERE / f"{sluitend.__version__}.pickle"
    path.write_bytes(pickle.dumps(kept, protocol=2))


if __name__ == "__main__":
    main()
