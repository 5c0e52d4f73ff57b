# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Gets the peers and builds them, into build/benchmarks; what cannot be had is named as absent."""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "tests" / "benchmarks"
WORK = ROOT / "build" / "benchmarks"
DATA = WORK / "data"
COMPILER = os.environ.get("CXX", "g++")

MPDEC_FILES = (
    "basearith constants context convolute crt difradix2 fnt fourstep io mpalloc mpdecimal mpsignal"
    " numbertheory sixstep transpose"
).split()
# What CPython's own build says on a 64-bit machine.
MPDEC_FLAGS = ["-DCONFIG_64=1", "-DHAVE_UINT128_T=1"]


class Absent(Exception):
    """A peer that cannot be had, and why."""


def run(*command: str | pathlib.Path, cwd: pathlib.Path | None = None) -> None:
    """Runs a command quietly; its last words are the reason if it fails."""
    try:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise Absent(f"{command[0]}: {error.strerror}") from error
    if done.returncode != 0:
        words = (done.stderr or done.stdout).strip().splitlines()
        raise Absent(f"{command[0]}: {words[-1] if words else 'failed'}")


def needed(program: str) -> str:
    """The path of a program that must be installed."""
    found = shutil.which(program)
    if not found:
        raise Absent(f"{program} is not installed")
    return found


def source_entries() -> str:
    """Where apt here gets programs from, as entries for the sources of the same programs."""
    done = subprocess.run(
        [needed("apt-get"), "indextargets", "--format", "$(SITE) $(RELEASE) $(COMPONENT)"]
        + ["Created-By: Packages"],
        capture_output=True,
        text=True,
        check=False,
    )
    places = sorted(set(done.stdout.splitlines()))
    if not places:
        raise Absent("apt-get knows no repository here")
    return "".join(f"deb-src {place}\n" for place in places)


def fetch_libmpdec(folder: pathlib.Path) -> None:
    """The sources of libmpdec, which Debian's source package of Python carries."""
    apt = WORK / "apt"
    for name in ("lists/partial", "cache/archives/partial"):
        (apt / name).mkdir(parents=True, exist_ok=True)
    # A list of sources of our own: that of the machine stays as it is.
    (apt / "sources.list").write_text(source_entries(), encoding="utf-8")
    options = [
        f"-oDir::Etc::SourceList={apt / 'sources.list'}",
        "-oDir::Etc::SourceParts=/dev/null",
        f"-oDir::State::Lists={apt / 'lists'}",
        f"-oDir::Cache={apt / 'cache'}",
        "-oAPT::Sandbox::User=",
    ]
    run(needed("apt-get"), *options, "-q", "update", cwd=apt)
    run("apt-get", *options, "-q", "source", "--tar-only", "--download-only", "python3.11", cwd=apt)
    archives = sorted(apt.glob("python3.11_*.orig.tar.*"))
    if not archives:
        raise Absent("the source package holds no archive")
    folder.mkdir(exist_ok=True)
    with tarfile.open(archives[0]) as archive:
        for member in archive:
            path = pathlib.PurePosixPath(member.name)
            content = archive.extractfile(member) if path.parent.name == "libmpdec" else None
            if content:
                (folder / path.name).write_bytes(content.read())
    (folder / "pyconfig.h").touch()


def libmpdec() -> pathlib.Path:
    """libmpdec, built as CPython builds it."""
    folder = WORK / "libmpdec"
    library = folder / "libmpdec.a"
    if not library.exists():
        fetch_libmpdec(folder)
        flags = ["-O2", "-DNDEBUG", "-DASM=1", *MPDEC_FLAGS, "-I."]
        run(needed("gcc"), *flags, "-c", *(f"{name}.c" for name in MPDEC_FILES), cwd=folder)
        run("ar", "rcs", library, *(f"{name}.o" for name in MPDEC_FILES), cwd=folder)
    return folder


def library_and_libraries() -> list[str]:
    """The program with the library itself, Boost and, if it can be had, libmpdec."""
    linked: list[str | pathlib.Path] = []
    archives = []
    try:
        folder = libmpdec()
        linked = [*MPDEC_FLAGS, "-DSLUITEND_WITH_LIBMPDEC", "-isystem", folder]
        archives = [folder / "libmpdec.a"]
    except Absent as reason:
        print(f"absent: libmpdec ({reason})", flush=True)
    program = WORK / "benchmarks"
    sources = [
        ROOT / "src" / "number" / f"{name}.cpp"
        for name in ("big_decimal", "column_text", "decimal", "decimal_column", "number_style")
    ]
    flags = ["-std=c++20", "-O2", "-DNDEBUG", "-pthread", f"-I{ROOT / 'include'}", *linked]
    run(COMPILER, *flags, BENCHMARKS / "benchmarks.cpp", *sources, *archives, "-o", program)
    return [str(program), str(DATA)]


def python_with(*packages: str, folder: str = "venv") -> pathlib.Path:
    """A Python of an environment of its own, with packages from PyPI."""
    venv = WORK / folder
    python = venv / "bin" / "python"
    if not python.exists():
        run(sys.executable, "-m", "venv", venv)
    run(python, "-m", "pip", "install", "-q", *packages)
    return python


def proofs() -> list[str]:
    """The proofs of the library; writes the systems for the solvers."""
    program = WORK / "proofs"
    flags = ["-std=c++20", "-O2", "-DNDEBUG", "-DSLUITEND_HEADER_ONLY", f"-I{ROOT / 'include'}"]
    flags.append("-pthread")
    run(COMPILER, *flags, BENCHMARKS / "proofs.cpp", "-o", program)
    return [str(program), str(DATA)]


def readers() -> list[str]:
    """Readers of observations and budgets; writes the pages for pandas."""
    program = WORK / "readers"
    sources = sorted(path for path in (ROOT / "src").glob("*/*.cpp") if "command_line" not in str(path))
    # The program needs the compiled floors; render has words only.
    sources = [path for path in sources if path.parent.name != "render"]
    flags = ["-std=c++20", "-O2", "-DNDEBUG", f"-I{ROOT / 'include'}"]
    run(COMPILER, *flags, BENCHMARKS / "readers.cpp", *sources, "-o", program)
    chapter = ROOT / "examples" / "data" / "enschede-2021-samenleving-en-bestuur.txt"
    return [str(program), str(DATA), str(chapter)]


def frames() -> list[str]:
    """pandas, from PyPI."""
    python = python_with("pandas", folder="venv-pandas")
    return [str(python), str(BENCHMARKS / "peers" / "frames.py"), str(DATA)]


def solver(name: str, package: str) -> list[str]:
    """GLPK or HiGHS, from PyPI."""
    python = python_with(package, "numpy")
    return [str(python), str(BENCHMARKS / "peers" / "solvers.py"), name, str(DATA)]


def engine(name: str) -> list[str]:
    """DuckDB or Polars, from PyPI."""
    python = python_with(name, "numpy", "pyarrow")
    return [str(python), str(BENCHMARKS / "peers" / "engines.py"), name, str(DATA)]


def arelle() -> list[str]:
    """The calculation checks of XBRL, from PyPI; an environment of its own, as it brings much."""
    python = python_with("arelle-release==2.47.3", folder="venv-arelle")
    return [str(python), str(BENCHMARKS / "peers" / "xbrl_calculations.py"), str(DATA)]


def java() -> list[str]:
    """BigDecimal, of whatever Java is installed."""
    classes = WORK / "java"
    run(needed("javac"), "-d", classes, BENCHMARKS / "peers" / "BigDecimalPeer.java")
    return [needed("java"), "-cp", str(classes), "BigDecimalPeer", str(DATA)]


def rust_decimal() -> list[str]:
    """rust_decimal, from crates.io; built on a copy, as Cargo writes beside its sources."""
    copy = WORK / "rust_decimal"
    shutil.copytree(BENCHMARKS / "peers" / "rust_decimal", copy, dirs_exist_ok=True)
    run(needed("cargo"), "build", "-q", "--release", cwd=copy)
    locked = (copy / "Cargo.lock").read_text(encoding="utf-8")
    version = locked.partition('name = "rust_decimal"\nversion = "')[2].partition('"')[0]
    return [str(copy / "target" / "release" / "peer"), str(DATA), version]
