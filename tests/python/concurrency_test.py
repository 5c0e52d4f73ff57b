# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Threads and processes: many readers of one document, and work that lets others run."""

import concurrent.futures
import multiprocessing
import sys
import threading

import sluitend


def everything(document):
    """What can be asked of a document, as text."""
    report = sluitend.check(document)
    return "".join(
        [
            document.to_json(),
            report.to_json(),
            report.to_html(),
            report.to_markdown(lang="en"),
            str(document),
            repr(document.figures.to_pylist()),
            repr(list(document.goals)),
            repr([goal.actions for goal in document.goals]),
            repr([amount for line in document.programmes[0].budget for amount in line]),
        ]
    )


def test_eight_threads_read_one_document(sample_path):
    expected = everything(sluitend.read(sample_path).document)
    document = sluitend.read(sample_path).document
    barrier = threading.Barrier(8)

    def ask(_):
        barrier.wait()
        return [everything(document) for _ in range(3)]

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        found = [each for answers in pool.map(ask, range(8)) for each in answers]
    assert len(found) == 24
    assert set(found) == {expected}


def test_eight_threads_ask_a_fresh_view_at_once(sample_path):
    for _ in range(20):
        view = sluitend.read(sample_path).document.goals
        barrier = threading.Barrier(8)

        def ask(_, view=view, barrier=barrier):
            barrier.wait()
            return view["5.02"].number, len(view), view.codes[0]

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            assert set(pool.map(ask, range(8))) == {("5.02", 16, "1")}


def large_text(sample_path):
    """A chapter that takes a while: thousands of claims."""
    return sample_path.read_text("utf-8").replace(
        "  • Extra geld",
        "  • Hogere kosten van de accountant 35.000 euro;\n" * 20_000 + "  • Extra geld",
    )


def large_document():
    """A document that takes a while to check: thousands of goals with a number twice."""
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(number="1", title="Sport"))
    for number in range(60_000):
        record = sluitend.GoalRecord(number=str(number // 2), title="Bewegen")
        builder.add(builder.add(place, record), sluitend.ActionRecord(number="01", title="x"))
    return builder.build()


def counted_while(work):
    """How often another thread of Python runs during `work`."""
    ticks = 0
    done = threading.Event()
    ready = threading.Event()

    def tick():
        nonlocal ticks
        ready.set()
        while not done.is_set():
            ticks += 1

    thread = threading.Thread(target=tick)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(2)  # who holds the lock keeps it so long, unless it is given away
    try:
        thread.start()
        ready.wait()
        before = ticks
        work()
        during = ticks - before
    finally:
        done.set()
        sys.setswitchinterval(interval)
        thread.join()
    return during


def test_reading_and_checking_let_other_threads_run(sample_path):
    content = large_text(sample_path).encode()
    document = large_document()
    for work in (
        lambda: sluitend.read(content),
        lambda: sluitend.check(document),
        document.to_json,
    ):
        assert counted_while(work) > 1000


def test_functions_work_in_a_process_pool(sample_path):
    content = sample_path.read_bytes()
    expected = sluitend.read(content)
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
        results = list(pool.map(sluitend.read, [content] * 3))
        reports = list(pool.map(sluitend.check, [each.document for each in results]))
        try:
            pool.submit(sluitend.read, b"\xff").result()
        except sluitend.ReadError as error:
            refused = error
    assert all(each.document == expected.document for each in results)
    assert all(each.diagnostics == expected.diagnostics for each in results)
    assert all(each == sluitend.check(expected.document) for each in reports)
    assert (refused.id, refused.line) == ("input.utf8", 1)
