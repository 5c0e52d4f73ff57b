# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Reports for pipelines: JUnit XML and SARIF, as their readers see them."""

import json
import subprocess
import sys
from xml.etree import ElementTree

import pytest
import sluitend


@pytest.fixture(scope="module")
def reports(sample_path, small_text):
    """Reports that are clean, broken, impossible only jointly, with gaps, and empty."""
    text = sample_path.read_text("utf-8")
    texts = {
        "clean": text,
        "broken": text.replace("41.16941.484", "41.16941.448"),
        "impossible": text.replace("Resultaat32.546", "Resultaat32.548"),
        "gap": text.replace("211,00", "2x1,00"),
        "small": small_text,
        "hostile": small_text.replace("Een nieuw zwembad", "<b> & \"q\" ]]> \u202e \ufffe"),
    }
    out = {name: sluitend.check(sluitend.read(each).document) for name, each in texts.items()}
    out["empty"] = sluitend.check(sluitend.DocumentBuilder().build())
    return out


NAMES = ["clean", "broken", "impossible", "gap", "small", "hostile", "empty"]


def hold_junit(root):
    """What readers of JUnit agree on: names, and counts that are those of the cases."""
    assert root.tag == "testsuites" and not root.text.strip()
    for suite in root:
        assert suite.tag == "testsuite" and set(suite.attrib) >= {"name", "tests"}
        assert int(suite.get("tests")) == len(suite) > 0
        for count, tag in (("failures", "failure"), ("skipped", "skipped"), ("errors", "error")):
            assert int(suite.get(count)) == len(suite.findall(f"testcase/{tag}"))
        names = [(case.get("classname"), case.get("name")) for case in suite]
        assert all(each and all(each) for each in names) and len(set(names)) == len(names)
        for case in suite:
            assert case.tag == "testcase" and set(case.attrib) == {"classname", "name"}
            assert [each.tag for each in case] in ([], ["failure"], ["skipped"], ["system-out"])
            for failure in case.findall("failure"):
                assert failure.get("type") and failure.get("message") and failure.text


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_junit_is_read_by_any_xml_reader(reports, name, lang):
    report = reports[name]
    root = ElementTree.fromstring(report.to_junit(lang=lang).encode())
    hold_junit(root)
    assert bool(root.findall(".//failure")) == (not report.all_passed)
    sums = {case.get("classname") for case in root.iter("testcase")}
    assert sums >= {each.rule for each in report.identities if each.terms}


def test_junit_keeps_the_words_of_the_page(reports):
    words = ElementTree.fromstring(reports["broken"].to_junit())
    told = {each.get("type"): each for each in words.iter("failure")}
    assert set(told) == {"goal.total-broken", "table.balance-broken", "joint.impossible"}
    proof = reports["broken"].joint.certificate
    assert proof.text("nl") in told["joint.impossible"].text
    assert told["table.balance-broken"].get("message") in [
        each.message for each in reports["broken"].findings
    ]


@pytest.mark.parametrize("name", NAMES)
def test_sarif_holds_its_model(reports, name):
    model = pytest.importorskip(
        "pydantic_sarif.model", reason="pydantic-sarif, the model of SARIF, is not installed"
    )
    text = reports[name].to_sarif(file="map/een begroting.txt")
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(text)


@pytest.mark.parametrize("name", NAMES)
def test_sarif_has_what_readers_need(reports, name):
    report = reports[name]
    log = json.loads(report.to_sarif(lang="en", file="map/een begroting.txt"))
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "sluitend" and run["language"] == "en"
    # Figures among which a single sum is broken contradict each other too, and no finding says so.
    joint = run["results"][len(report.findings) :]
    assert [each["message"]["text"] for each in run["results"] if each not in joint] == [
        each.text("en").replace("\ufffe", "\ufffd") for each in report.findings
    ]
    assert {each["ruleId"] for each in joint} <= {"joint.impossible"}
    assert ("joint.impossible" in {each["ruleId"] for each in run["results"]}) == (
        report.joint.verdict == "impossible"
    )
    for each, finding in zip(run["results"], report.findings):
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"] == finding.id
        assert each["level"] == {"info": "note"}.get(finding.severity.value, finding.severity.value)
        assert "suppressions" not in each
        (location,) = each["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "map/een%20begroting.txt", "index": 0}
        if finding.span.is_known:
            region = place["region"]
            assert (region["startLine"], region["startColumn"], region["byteOffset"]) == (
                finding.span.line,
                finding.span.column,
                finding.span.begin,
            )
        assert len(each.get("relatedLocations", [])) == len(
            [span for span in finding.related if span.is_known]
        )


def test_regions_are_what_stands_on_the_page(sample_path, reports):
    lines = sample_path.read_text("utf-8").split("\n")
    content = sample_path.read_bytes()
    (run,) = json.loads(reports["clean"].to_sarif())["runs"]
    assert "artifacts" not in run
    ended = 0
    for result in run["results"]:
        for location in result.get("locations", []) + result.get("relatedLocations", []):
            region = location["physicalLocation"]["region"]
            assert "uri" not in location["physicalLocation"]["artifactLocation"]
            if "endColumn" not in region:
                continue
            ended += 1
            text = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            begin = region["byteOffset"]
            assert content[begin : begin + region["byteLength"]].decode() == text
    assert ended > 20


def test_texts_for_pipelines_are_written_to_files(reports, tmp_path):
    report = reports["broken"]
    for way in (report.to_junit, report.to_sarif):
        path = tmp_path / "report"
        assert way(path, lang="en") is None
        assert path.read_text("utf-8") == way(lang="en") != way()
        assert way(file=tmp_path / "a.txt") == way(file=str(tmp_path / "a.txt")) != way()
        with pytest.raises(TypeError):
            way(file=3)


@pytest.mark.parametrize("form", ["junit", "sarif"])
def test_the_program_gives_what_the_package_gives(sample_path, form):
    command = [sys.executable, "-m", "sluitend", "check", sample_path.name, "--format", form]
    done = subprocess.run(command, capture_output=True, cwd=sample_path.parent, timeout=60)
    assert done.returncode == 0
    report = sluitend.check(sluitend.read(sample_path).document)
    assert done.stdout.decode() == getattr(report, f"to_{form}")(file=sample_path.name)


def test_a_proof_tells_itself(reports):
    proof = reports["impossible"].joint.certificate
    assert proof.text() == proof.text("nl") == (
        "Tel op (programma 3.1, Begroting 2020): Baten (8.307) + Onttrekking reserves (328) + "
        "Resultaat (32.548) = 41.183. Dat moet gelijk zijn aan Lasten (41.169) + Storting reserves "
        "(11) = 41.180. Verschil 3; afronding van 5 bedragen verklaart hoogstens 2,5."
    )
    assert proof.text("en").startswith("Add (programme 3.1, Begroting 2020): Baten (8.307) + ")
    figures = reports["impossible"].document.figures
    assert all(each.printed == figures[each.figure] for each in proof.figures)
    assert sluitend.Certificate().text("en").startswith("Add")


def test_a_notebook_shows_the_joint_result(reports):
    piece = reports["broken"].joint._repr_html_()
    assert "De bedragen kunnen niet allemaal juist zijn." in piece
    assert "Misschien 41.484: twee cijfers verwisseld." in piece
    assert "<script" not in piece
    assert "impossible" not in sluitend.JointResult()._repr_html_()
