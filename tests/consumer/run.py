#!/usr/bin/env python3
# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Builds one foreign project against sluitend, runs it, and compares what it prints.

run.py install --build FOLDER --prefix INSTALLED
run.py find_package --prefix INSTALLED --work FOLDER
run.py add_subdirectory --source SLUITEND --work FOLDER
run.py from_wheel --work FOLDER          (with the Python that has the wheel installed)
"""

import argparse
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LINKED = "32.862\nrefused\n"
EXPECTED = {
    "find_package": LINKED,
    "add_subdirectory": LINKED,
    "pkg_config": LINKED,
    "from_wheel": LINKED,
    "header_only": "10.954,33\n352.000\n",
    "both_modes": "11.134,00\n11.134,00\n",
}
SKIPPED = 77


def run(*command: object) -> None:
    """Runs a command; its failure is ours."""
    words = [str(word) for word in command]
    print("+", shlex.join(words), flush=True)
    if subprocess.run(words, check=False).returncode:
        sys.exit(f"{words[0]} failed")


def printed_by(*command: object) -> str:
    """What a command prints; its failure is ours."""
    words = [str(word) for word in command]
    print("+", shlex.join(words), flush=True)
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def built_by_cmake(name: str, work: pathlib.Path, *settings: str) -> pathlib.Path:
    """The program of a consumer that uses CMake."""
    generator = ["-G", "Ninja"] if shutil.which("ninja") else []
    run("cmake", "-S", HERE / name, "-B", work, *generator, *settings)
    run("cmake", "--build", work, "--parallel", 2)
    return work / "consumer"


def built_by_pkg_config(work: pathlib.Path, prefix: pathlib.Path) -> pathlib.Path:
    """The program of a consumer that has a compiler and pkg-config alone."""
    if not shutil.which("pkg-config"):
        print("skipped: pkg-config is not installed")
        sys.exit(SKIPPED)
    os.environ["PKG_CONFIG_PATH"] = str(next(prefix.rglob("sluitend.pc")).parent)
    flags = shlex.split(printed_by("pkg-config", "--cflags", "--libs", "sluitend"))
    work.mkdir(parents=True, exist_ok=True)
    compiler = os.environ.get("CXX", "c++")
    source = HERE / "pkg_config" / "main.cpp"
    run(compiler, "-std=c++20", source, "-o", work / "consumer", *flags)
    return work / "consumer"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=["install", *sorted(EXPECTED)])
    parser.add_argument("--work", type=pathlib.Path, help="built here, from nothing")
    parser.add_argument("--build", type=pathlib.Path, help="where sluitend was built")
    parser.add_argument("--prefix", type=pathlib.Path, help="where sluitend is installed")
    parser.add_argument("--source", type=pathlib.Path, help="where its sources are")
    options = parser.parse_args()

    if options.name == "install":
        shutil.rmtree(options.prefix, ignore_errors=True)
        run("cmake", "--install", options.build, "--prefix", options.prefix)
        return 0

    shutil.rmtree(options.work, ignore_errors=True)
    if options.name == "pkg_config":
        program = built_by_pkg_config(options.work, options.prefix)
    elif options.name == "add_subdirectory":
        program = built_by_cmake(options.name, options.work, f"-DSLUITEND_SOURCE={options.source}")
    elif options.name == "from_wheel":
        import sluitend

        program = built_by_cmake(
            options.name, options.work, f"-Dsluitend_DIR={sluitend.get_cmake_dir()}"
        )
    else:
        program = built_by_cmake(
            options.name, options.work, f"-DCMAKE_PREFIX_PATH={options.prefix}"
        )

    printed = printed_by(program)
    if printed != EXPECTED[options.name]:
        print(f"{options.name} printed {printed!r} instead of {EXPECTED[options.name]!r}")
        return 1
    print(f"{options.name}: {printed!r}, as expected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
