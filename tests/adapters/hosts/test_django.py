"""The Django how-to under attack; `django_attacks.py` makes them, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from okrkit.errors import OkrkitError
from okrkit.objective import Objective
from okrkit.serial import from_json
from tests.adapters.hosts.django_attacks import BAD
from tests.where import ROOT


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    command = [sys.executable, "-W", "error", "-m", "tests.adapters.hosts.django_attacks"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (0, "") == (done.returncode, done.stderr)
    results: dict[str, Any] = json.loads(done.stdout)
    return results


@pytest.mark.parametrize("name", BAD)
def test_every_fault_is_told_with_its_path(found: dict[str, Any], name: str) -> None:
    with pytest.raises(OkrkitError) as caught:
        from_json(Objective, BAD[name])
    expected = [f"{path}: {message}" if path else message for path, message in caught.value.problems]

    assert expected == found["cleaned"][name] == found["shown"][name]


def test_a_title_is_data_and_nothing_else(found: dict[str, Any]) -> None:
    assert [True] * 5 == found["kept"]
    assert 1 == found["found by title"]


def test_a_form_shows_it_escaped(found: dict[str, Any]) -> None:
    assert (False, True, True) == (found["script in the form"], found["bound form"], found["initial form"])


def test_what_is_good_is_kept(found: dict[str, Any]) -> None:
    assert (True, True) == (found["good form"], found["assigned text"])


def test_what_is_left_out_is_asked_for(found: dict[str, Any]) -> None:
    assert (["This field is required."], ["This field cannot be null."]) == (found["left out"], found["null"])


def test_who_comes_second_is_told(found: dict[str, Any]) -> None:
    assert ["somebody else has changed it meanwhile: read it again"] == found["second"]
    assert (True, 2) == (found["kept of the two"], found["version"])


def test_a_row_that_somebody_has_broken_is_told(found: dict[str, Any]) -> None:
    assert ["title: title must be a text with something in it, got '': say it in words"] == found[
        "broken row"
    ]


def test_migrations_and_dumps_know_the_field(found: dict[str, Any]) -> None:
    assert (True, True) == (found["cloned"], found["loaded"])


def test_no_thread_is_left(found: dict[str, Any]) -> None:
    assert 1 == found["threads"]
