# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the Python package share. They run against the installed package."""

import json
import os
import pathlib
import subprocess
import sys

import hypothesis
import pytest

import sluitend

# A busy machine is no reason to fail.
hypothesis.settings.register_profile(
    "sluitend",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    print_blob=True,
)
hypothesis.settings.load_profile("sluitend")

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("SLUITEND_SHARED_DIR", ROOT.parent / "shared"))
CHAPTER = "enschede-2021-samenleving-en-bestuur.txt"


def shared_file(*parts):
    """A file of the shared folder; the test is skipped where the folder is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{'/'.join(parts)} is not in the shared folder")
    return path


@pytest.fixture(scope="session")
def root():
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def sample_path():
    """The project's own sample of the Enschede chapter."""
    return ROOT / "examples" / "data" / CHAPTER


@pytest.fixture(scope="session", params=["sample", "published"])
def chapter_path(request, sample_path):
    """The project's sample, then the chapter as published."""
    if request.param == "sample":
        return sample_path
    return shared_file("documents", CHAPTER)


@pytest.fixture(scope="session")
def document(sample_path):
    """The document of the sample."""
    return sluitend.read(sample_path).document


@pytest.fixture(scope="session")
def programme(document):
    """The programme of the sample."""
    return document.programmes[0]


@pytest.fixture(scope="session")
def report(document):
    """What a check says of the sample."""
    return sluitend.check(document)


@pytest.fixture(scope="session")
def small_text():
    """The shortest chapter that has every part."""
    return """\
3.1 Sport

Doelenboom

  Doel
Subdoel Link
1. Iedereen beweegt

totale lasten (x 1.000 euro): 620
1.01 Een nieuw zwembad
Aantal acties: 1

Wat gaan we doen?

1. Iedereen beweegt

1.01 Een nieuw zwembad

Acties 2021
Aantal acties: 1

01. We bouwen een zwembad

Met een glijbaan.

Wat mag het kosten?

Sport Bedragen x 1.000 euro\tBegroting 2020\tBegroting 2021
Lasten\t600\t620
Baten\t100\t100
Saldo van baten en lasten\t500\t520
"""


@pytest.fixture(scope="session")
def hostile_texts():
    """Texts that have broken other programs: two lists of the shared folder."""
    naughty = json.loads(shared_file("suites", "blns", "blns.json").read_text("utf-8"))
    titles = json.loads(shared_file("suites", "own-hostile", "titles.json").read_text("utf-8"))
    return naughty + titles


@pytest.fixture(scope="session")
def shared_numbers():
    """Number texts with what becomes of them."""
    path = shared_file("suites", "own-hostile", "numbers.jsonl")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="session")
def run_python(tmp_path_factory):
    """Runs code in a fresh interpreter, from an empty folder; gives what it printed."""

    def run(code, *options, environment=None):
        done = subprocess.run(
            [sys.executable, *options, "-c", code],
            cwd=tmp_path_factory.mktemp("elsewhere"),
            env=None if environment is None else {**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
