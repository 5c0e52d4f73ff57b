# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The examples and the notebook run, and print what is expected of them."""

import ast
import json
import pathlib
import subprocess
import sys

import pytest

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"


def expectation(path):
    return EXAMPLES.joinpath("expected", path.stem + ".txt").read_text("utf-8")


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("[0-9]*.py")), ids=lambda path: path.stem
)
def test_an_example_prints_what_is_expected(path):
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=EXAMPLES,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == expectation(path)


def imported_by(code):
    """The packages that code imports, but for Python's own and this one."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"sluitend"}


def test_the_first_example_needs_nothing_else():
    code = EXAMPLES.joinpath("06_read_and_check.py").read_text("utf-8")
    assert imported_by(code) == set()


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("[0-9]*.ipynb")), ids=lambda path: path.stem
)
def test_a_notebook_is_kept_without_outputs(path):
    notebook = json.loads(path.read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(code) >= 5
    for cell in code:
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq")
@pytest.mark.filterwarnings("ignore:.*zmq.*:RuntimeWarning")
@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("[0-9]*.ipynb")), ids=lambda path: path.stem
)
def test_a_notebook_runs_and_prints_what_is_expected(path, tmp_path, monkeypatch):
    nbclient = pytest.importorskip("nbclient")
    nbformat = pytest.importorskip("nbformat")
    notebook = nbformat.read(path, as_version=4)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    tables = {f"to_{each}": each for each in ("pandas", "polars", "duckdb")}
    asked_for = {each for name, each in tables.items() if f".{name}(" in code}
    for needed in sorted({"ipykernel"} | imported_by(code) | asked_for):
        pytest.importorskip(needed)
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    nbclient.NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(EXAMPLES)}}
    ).execute()
    outputs = [each for cell in notebook.cells for each in cell.get("outputs", [])]
    assert not [each for each in outputs if each.output_type == "error"]
    assert not [each for each in outputs if each.get("name") == "stderr"]
    printed = "".join(each.text for each in outputs if each.get("name") == "stdout")
    assert printed == expectation(path)
    shown = [each.data for each in outputs if each.output_type == "execute_result"]
    assert sum("text/html" in data for data in shown) >= 3
    assert any("image/svg+xml" in data for data in shown)
