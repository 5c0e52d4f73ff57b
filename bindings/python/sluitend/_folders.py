# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""All documents of a folder, read side by side; what one file holds never stops the others."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from . import _core
from ._functions import ReadResult, read

if TYPE_CHECKING:
    from concurrent.futures import Future
    from typing import TypeAlias

    from ._names import SignConvention

    _Progress: TypeAlias = Callable[[int, int], object]

_MOST_WORKERS = 8


class FileResult(NamedTuple):
    """What became of one file: its document, or the reason why there is none."""

    path: pathlib.Path
    """The file."""
    result: ReadResult | None
    """What `read` returned; None if it raised."""
    error: Exception | None
    """What `read` raised; None if it returned."""

    @property
    def document(self) -> _core.Document | None:
        """What was read, or None."""
        return None if self.result is None else self.result.document

    @property
    def diagnostics(self) -> tuple[_core.Finding, ...]:
        """What the reader had to judge or could not place."""
        return () if self.result is None else self.result.diagnostics

    def __repr__(self) -> str:
        return f"<FileResult {self.path.name}: {self.error or self.document!r}>"


FileResult.__module__ = "sluitend"


class FolderResult(Sequence[FileResult]):
    """What became of every file of a folder, in the order of their names."""

    def __init__(self, files: Sequence[FileResult]) -> None:
        self._files = tuple(files)

    @overload
    def __getitem__(self, at: int) -> FileResult: ...
    @overload
    def __getitem__(self, at: slice) -> FolderResult: ...
    def __getitem__(self, at: int | slice) -> FileResult | FolderResult:
        return FolderResult(self._files[at]) if isinstance(at, slice) else self._files[at]

    def __len__(self) -> int:
        return len(self._files)

    @property
    def read(self) -> tuple[FileResult, ...]:
        """The files that gave a document."""
        return tuple(each for each in self._files if each.error is None)

    @property
    def failed(self) -> tuple[FileResult, ...]:
        """The files that gave none, each with its error."""
        return tuple(each for each in self._files if each.error is not None)

    @property
    def documents(self) -> tuple[_core.Document, ...]:
        """The documents that were read, in the order of the files."""
        return tuple(each.document for each in self._files if each.document is not None)

    def __repr__(self) -> str:
        return f"<FolderResult {len(self)} files, {len(self.failed)} failed>"


FolderResult.__module__ = "sluitend"


def read_folder(
    path: str | os.PathLike[str],
    pattern: str = "*",
    *,
    workers: int | None = None,
    progress: _Progress | bool | None = None,
    budget_year: int | None = None,
    sign_convention: SignConvention | str | None = None,
    limits: _core.Limits | None = None,
) -> FolderResult:
    """Reads all files of a folder whose names fit a pattern, side by side; as `read`.

    ``pattern`` is that of `pathlib.Path.glob`: ``*.xlsx``, or ``**/*`` for folders below as well.
    Hidden files are left out. ``workers`` threads read at once, as many as there are processors
    unless said. ``progress`` is True for a bar (where tqdm is installed), or a function of how many files
    are done and how many there are. A file that cannot be read keeps its error in the result; the
    order is that of the names.
    """
    from concurrent.futures import ThreadPoolExecutor

    folder = pathlib.Path(path)
    if workers is not None and workers < 1:
        raise ValueError("workers is at least 1")
    if progress is not None and not isinstance(progress, bool) and not callable(progress):
        raise TypeError(f"progress is True or a function, not {type(progress).__name__}")
    if not folder.is_dir():
        os.listdir(folder)  # raises what is wrong
    files = sorted(each for each in folder.glob(pattern) if _is_wanted(each, folder))
    options = {"budget_year": budget_year, "sign_convention": sign_convention, "limits": limits}
    count = workers or min(os.cpu_count() or 1, _MOST_WORKERS)
    with ThreadPoolExecutor(count) as pool:
        tasks = [pool.submit(_read_one, each, options) for each in files]
        try:
            _follow(tasks, progress)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        return FolderResult([task.result() for task in tasks])


def _is_wanted(path: pathlib.Path, folder: pathlib.Path) -> bool:
    is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not is_hidden and path.is_file()


def _read_one(path: pathlib.Path, options: dict[str, Any]) -> FileResult:
    try:
        return FileResult(path, read(path, **options), None)
    except Exception as error:  # whatever it is, it belongs to this file
        return FileResult(path, None, error)


def _follow(tasks: list[Future[FileResult]], progress: _Progress | bool | None) -> None:
    """Waits for all tasks and tells how many are done."""
    from ._http import bar

    shown = bar(" files", len(tasks)) if progress is True else None
    try:
        for done in _counts(tasks):
            if shown is not None:
                shown.update(done - shown.n)
            elif callable(progress):
                progress(done, len(tasks))
    finally:
        if shown is not None:
            shown.close()


def _counts(tasks: list[Future[FileResult]]) -> Iterator[int]:
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = set(tasks)
    while waiting:
        _, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        yield len(tasks) - len(waiting)
