# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Builds the guide: its own pages, the pages of the repository, notebooks, and all names.

build.py REFERENCE OUTPUT, with REFERENCE the folder in which Doxygen wrote html and xml. The site
stands in OUTPUT/site. Warnings are errors.
"""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys

import names

import sluitend

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Pages that live elsewhere, by their name in the guide.
PAGES = {
    "docs/diagnostics.md": "diagnostics.md",
    "docs/glossary.md": "glossary.md",
    "docs/pages/performance.md": "performance.md",
    "docs/pages/proofs.md": "proofs.md",
    "ARCHITECTURE.md": "architecture.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changes.md",
}
PICTURES = ["docs/report.png", "docs/pages/growth.svg"]
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)#:]+)(#[^)]*)?\)")


def relinked(text: str, page: pathlib.Path) -> str:
    """The links of a page as they are in the guide; what the guide does not hold becomes words."""

    def link(found: re.Match[str]) -> str:
        words, target, anchor = found[1], found[2], found[3] or ""
        path = (page.parent / target).resolve()
        name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else target
        if name in PAGES:
            return f"[{words}]({PAGES[name]}{anchor})"
        if path.suffix == ".ipynb":
            return f"[{words}](notebooks/{path.name})"
        return words

    return LINK.sub(link, text)


def assemble(reference: pathlib.Path, source: pathlib.Path) -> None:
    """Everything that Sphinx reads, in one folder."""
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(ROOT / "docs/guide", source, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copy(ROOT / "docs/guide/conf.py", source)
    for page, name in PAGES.items():
        path = ROOT / page
        (source / name).write_text(relinked(path.read_text("utf-8"), path), "utf-8")
    for picture in PICTURES:
        shutil.copy(ROOT / picture, source)
    notebooks = source / "notebooks"
    notebooks.mkdir()
    for path in sorted((ROOT / "examples").glob("[0-9]*.ipynb")):
        shutil.copy(path, notebooks)
    shutil.copytree(ROOT / "examples/data", notebooks / "data")
    package = pathlib.Path(sluitend.__file__).parent
    names.main(str(package), str(reference / "xml"), str(source))


def quiet_kernels(folder: pathlib.Path) -> dict[str, str]:
    """An environment in which kernels of notebooks tell errors only, not how they are reached."""
    profile = folder / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    settings = profile / "ipython_kernel_config.py"
    settings.write_text("get_config().IPKernelApp.log_level = 40\n", "utf-8")
    return {**os.environ, "IPYTHONDIR": str(folder)}


def main(reference: str, output: str) -> int:
    out = pathlib.Path(output).resolve()
    source, site = out / "source", out / "site"
    assemble(pathlib.Path(reference).resolve(), source)
    shutil.rmtree(site, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"]
        + ["-d", str(out / "doctrees"), str(source), str(site)],
        env=quiet_kernels(out / "kernels"),
    )
    if done.returncode == 0:
        shutil.copytree(pathlib.Path(reference) / "html", site / "doxygen")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
