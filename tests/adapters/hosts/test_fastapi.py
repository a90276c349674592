"""The FastAPI and SQLAlchemy how-to under attack: each refusal whole, and nothing that it should not have kept."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from okrkit import strategies
from okrkit.errors import OkrkitError
from okrkit.objective import Objective
from okrkit.serial import from_dict, from_json, to_dict, to_json
from tests.adapters.hosts.pages import application

GOAL: dict[str, Any] = {
    "title": "Delight customers",
    "cycle": "Q3 2026",
    "key_results": [{"title": "NPS", "measure": {"type": "linear", "baseline": 32, "target": 45}}],
}
AUGUST = {"version": 1, "key_result": "nps", "on": "2026-08-31", "value": 40}


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    monkeypatch.chdir(tmp_path)
    made = application("fastapi")
    yield made
    made["engine"].dispose()


@pytest.fixture
def client(app: dict[str, Any]) -> Iterator[TestClient]:
    """A client that lets nothing through but answers: an error that no handler takes is the test's."""
    before = set(threading.enumerate())
    with TestClient(app["app"]) as opened:
        yield opened
    for worker in set(threading.enumerate()) - before:
        worker.join(10)  # told to end by now, and perhaps not yet at its end
    assert before == set(threading.enumerate())


def problems(answer: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - httpx's answer
    assert ["problems"] == list(answer.json())
    return [(each["path"], each["message"]) for each in answer.json()["problems"]]


def rows(table: str = "objectives.db") -> list[tuple[int, str]]:
    with closing(sqlite3.connect(table)) as connection:
        return list(connection.execute("select version, title from objectives"))


def test_what_was_sent_is_kept_and_served(client: TestClient) -> None:
    made = client.post("/objectives", json=GOAL)
    objective = from_dict(Objective, GOAL)

    assert (201, {"number": 1, "version": 1, "objective": to_dict(objective)}) == (
        made.status_code,
        made.json(),
    )
    assert made.json() == client.get("/objectives/1").json()
    checked = client.post("/objectives/1/check-ins", json={**AUGUST, "confidence": 0.7, "note": "a new hand"})
    expected = objective.check_in("nps", "2026-08-31", 40, confidence=0.7, note="a new hand")
    assert {"number": 1, "version": 2, "objective": to_dict(expected)} == checked.json()
    assert [(2, "Delight customers")] == rows()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(strategies.objectives())
def test_any_objective_goes_in_and_comes_out(client: TestClient, objective: Objective) -> None:
    made = client.post(
        "/objectives", content=to_json(objective), headers={"content-type": "application/json"}
    )

    assert 201 == made.status_code
    served = client.get(f"/objectives/{made.json()['number']}").json()["objective"]
    assert objective == from_dict(Objective, served)


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert('1')</script>",
        "顧客満足度",
        "👩‍🚀",
        "a'); DROP TABLE objectives;--",
        "\x1b[31mred",
        "x" * 9000,
    ],
)
def test_a_title_is_data_and_nothing_else(client: TestClient, title: str) -> None:
    made = client.post("/objectives", json={"title": title, "id": "goal"})

    assert (201, "application/json") == (made.status_code, made.headers["content-type"])
    assert title == client.get("/objectives/1").json()["objective"]["title"]
    assert [(1, title)] == rows()


@pytest.mark.parametrize(
    "body,paths",
    [
        ("", [""]),
        ("{", [""]),
        ("[]", [""]),
        ("null", [""]),
        ('{"title": "Delight", "weight": NaN}', [""]),
        ('{"title": "Delight", "weight": "much", "key_result": []}', ["key_result", "weight"]),
        ('{"title": "", "cycle": "Q5 2026"}', ["title", "cycle"]),
        ("[" * 90_000, [""]),
        ('{"title": "' + "x" * 100_000 + '"}', ["text"]),
    ],
    ids=["nothing", "half", "list", "null", "NaN", "wrong", "illegal", "deep", "long"],
)
def test_a_bad_objective_is_refused_with_every_fault(client: TestClient, body: str, paths: list[str]) -> None:
    with pytest.raises(OkrkitError) as caught:
        from_json(Objective, body, max_bytes=100_000)
    answer = client.post("/objectives", content=body)

    assert 422 == answer.status_code
    assert list(caught.value.problems) == problems(answer)
    assert paths == [path for path, _ in problems(answer)]
    assert [] == rows()


def test_what_is_not_utf_8_is_refused(client: TestClient) -> None:
    answer = client.post("/objectives", content=b'{"title": "\xff"}')

    assert (400, {"detail": "the body must be UTF-8"}) == (answer.status_code, answer.json())


@pytest.mark.parametrize(
    "changes,status,expected",
    [
        (
            {"key_result": "csat"},
            404,
            (
                "key_results",
                "key result must be one of objective 'delight-customers', got 'csat': it has 'nps'",
            ),
        ),
        (
            {"on": "2026-02-30"},
            422,
            ("on", "Input should be a valid date or datetime, day value is outside expected range"),
        ),
        ({"on": None}, 422, ("on", "Input should be a valid date")),
        (
            {"value": None},
            422,
            ("value", "value must be a number, got None: leave the reading out if there is none"),
        ),
        (
            {"value": "forty"},
            422,
            (
                "value",
                "value must be a number, got 'forty': convert it with float(), or give the whole sentence to parse()",
            ),
        ),
        (
            {"value": ["policies"]},
            422,
            (
                "value",
                "value must be a number, got ['policies']: pass an int, a float, a Decimal or a Fraction",
            ),
        ),
        (
            {"value": True},
            422,
            (
                "value",
                "value must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
            ),
        ),
        (
            {"confidence": 7},
            422,
            ("confidence", "confidence must be from 0 to 1, got 7.0: 7 out of 10 is 0.7"),
        ),
        ({"version": 2}, 409, ("version", "somebody else has changed it meanwhile: read it again")),
    ],
)
def test_a_bad_check_in_is_refused(
    client: TestClient, changes: dict[str, Any], status: int, expected: tuple[str, str]
) -> None:
    client.post("/objectives", json=GOAL)
    answer = client.post("/objectives/1/check-ins", json={**AUGUST, **changes})

    assert (status, expected) == (answer.status_code, problems(answer)[0])
    assert to_dict(from_dict(Objective, GOAL)) == client.get("/objectives/1").json()["objective"]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_is_no_number_is_refused(client: TestClient, number: str) -> None:
    client.post("/objectives", json=GOAL)
    body = json.dumps({**AUGUST, "value": 0}).replace('"value": 0', f'"value": {number}')
    answer = client.post(
        "/objectives/1/check-ins", content=body, headers={"content-type": "application/json"}
    )

    assert 422 == answer.status_code
    assert ["value"] == [path for path, _ in problems(answer)]
    assert "must be a finite number" in problems(answer)[0][1]


def test_a_body_that_is_no_json_is_refused_where_pydantic_reads_it(client: TestClient) -> None:
    client.post("/objectives", json=GOAL)
    answer = client.post("/objectives/1/check-ins", content="{", headers={"content-type": "application/json"})

    assert (422, [("1", "JSON decode error")]) == (answer.status_code, problems(answer))


def test_a_second_check_in_on_one_day_is_refused(client: TestClient) -> None:
    client.post("/objectives", json=GOAL)
    client.post("/objectives/1/check-ins", json=AUGUST)
    answer = client.post("/objectives/1/check-ins", json={**AUGUST, "version": 2, "value": 41})

    message = (
        "check_ins must be on different days; 2026-08-31 has one already, got 41: pass replace=True to put this one in "
        "its place"
    )
    assert (422, [("check_ins", message)]) == (answer.status_code, problems(answer))


@pytest.mark.parametrize("path", ["/objectives/7", "/objectives/7/pace?on=2026-08-31"])
def test_an_objective_that_is_not_there_is_404(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert (404, [("", "there is no objective 7")]) == (answer.status_code, problems(answer))


def test_pace_without_a_cycle_is_refused(client: TestClient) -> None:
    client.post("/objectives", json={**GOAL, "cycle": None})
    answer = client.get("/objectives/1/pace", params={"on": "2026-08-31"})

    assert 422 == answer.status_code
    message = (
        "cycle must be known to judge the pace of 'delight-customers', got None: pass cycle=Cycle.quarter(2026, 3), or the "
        "cycle it runs in"
    )
    assert [("cycle", message)] == problems(answer)


def test_who_comes_second_is_told(app: dict[str, Any], client: TestClient) -> None:
    """Both have read version 1, and the other one commits between this one's look and its own commit."""
    client.post("/objectives", json=GOAL)
    with app["Session"](app["engine"]) as mine, app["Session"](app["engine"]) as theirs:
        one, other = (session.get(app["Stored"], 1) for session in (mine, theirs))
        one.objective = one.objective.check_in("nps", date(2026, 7, 31), 35)
        other.objective = other.objective.check_in("nps", date(2026, 8, 31), 40)
        theirs.commit()
        with pytest.raises(app["StaleDataError"]):
            mine.commit()

    assert 40.0 == from_dict(Objective, client.get("/objectives/1").json()["objective"])["nps"].current()


def test_what_somebody_else_has_broken_in_the_table_is_told(app: dict[str, Any], client: TestClient) -> None:
    client.post("/objectives", json=GOAL)
    with closing(sqlite3.connect("objectives.db")) as connection, connection:
        connection.execute('update objectives set objective = \'{"title": ""}\'')
    answer = client.get("/objectives/1")

    assert (422, [("title", "title must be a text with something in it, got '': say it in words")]) == (
        answer.status_code,
        problems(answer),
    )
    assert app["engine"].dialect.name == "sqlite"
