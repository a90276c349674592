"""`tree`: who supports whom, with the scores and the states that the core rolls up."""

from __future__ import annotations

import pytest

from okrkit.alignment import Alignment, roll_up, roll_up_status
from okrkit.charts import tree
from okrkit.errors import InvalidTypeError
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.pacing import expected
from tests.adapters.charts.picture import column, layers, of_kind, words


def goal(name: str, value: float | None = None, parent: str | None = None, **fields: object) -> Objective:
    deals = KeyResult.from_to("Deals", 0, 10)
    parts = [] if value is None else [deals.check_in("2026-08-31", value)]
    return Objective(name, parts, id=name.lower(), parent=parent, **fields)  # type: ignore[arg-type]  # passed on as given


FOREST = Alignment(
    [
        goal("Win", 4, "grow", owner="Lee"),
        goal("Grow", owner="Ada"),
        goal("Learn", 9, "win", contributes=False),
        goal("Tidy"),
    ]
)


def test_each_stands_below_what_it_supports() -> None:
    found = {
        row["title"]: (row["x"], row["y"])
        for each in of_kind(tree(FOREST), "text", fontSize=12)
        for row in each.rows
    }

    left = found["Grow"][0]
    assert {"Grow": (0, 0.5), "Win": (28, 1.5), "Learn": (48, 2.5), "Tidy": (0, 3.5)} == {
        name: (x - left, y) for name, (x, y) in found.items()
    }
    assert ["win", "win", "learn", "learn"] == column(
        of_kind(tree(FOREST), "rule", strokeWidth=1.25)[0].rows, "id"
    )


@pytest.mark.parametrize("source", ["key_results", "children", "both"])
def test_the_bars_are_the_scores_that_roll_up_gives(source: object) -> None:
    scores = roll_up(FOREST, source=source)  # type: ignore[arg-type]  # one of the known sources
    rows = of_kind(tree(FOREST, source=source), "rule", strokeWidth=8)[1].rows  # type: ignore[arg-type]  # one of the known sources

    assert {name: each.score for name, each in scores.items()} == {row["id"]: row["score"] for row in rows}
    assert {"to": 412 + 140 * 0.4} == {
        "to": pytest.approx(next(row["to"] for row in rows if row["id"] == "win"))
    }


def test_what_does_not_count_hangs_on_a_dashed_line() -> None:
    links = of_kind(tree(FOREST), "rule", strokeWidth=1.25)[0]

    assert {"win": "yes", "learn": "no"} == {row["id"]: row["counts"] for row in links.rows}
    assert {"test": "datum.counts == 'no'", "value": [2, 3]} == links.encoding["strokeDash"]["condition"]


def test_where_a_cycle_is_known_the_worst_and_what_is_expected_are_shown() -> None:
    chart = tree(FOREST, "2026-08-31", cycle="Q3 2026")
    rows = of_kind(chart, "rule", strokeWidth=8)[1].rows

    assert {
        name: each.value for name, each in roll_up_status(FOREST, "2026-08-31", cycle="Q3 2026").items()
    } == {row["id"]: row["status"] for row in rows}
    due = of_kind(chart, "rule", strokeWidth=2)[0].rows
    assert {expected("Q3 2026", "2026-08-31")} == set(column(due, "expected"))
    assert 4 == len(of_kind(chart, "point")[0].rows)


def test_objectives_with_cycles_need_no_other() -> None:
    chart = tree([goal("Win", 4, cycle="Q3 2026")])

    assert "off track" in words(chart) or "at risk" in words(chart) or "on track" in words(chart)
    assert 1 == len(of_kind(chart, "rule", strokeWidth=2)[0].rows)


def test_without_a_cycle_there_is_no_word_on_how_it_stands() -> None:
    assert [] == of_kind(tree(FOREST), "rule", strokeWidth=2)
    assert [] == of_kind(tree(FOREST), "point")
    assert [] == of_kind(tree([goal("Tidy", cycle="Q3 2026")]), "point")


def test_a_lone_one_has_no_lines_and_only_a_bold_title() -> None:
    chart = tree([goal("Tidy")])

    assert [] == of_kind(chart, "rule", strokeWidth=1.25)
    assert ["bold"] == [each.mark["fontWeight"] for each in of_kind(chart, "text", fontSize=12)]


def test_a_deep_tree_keeps_within_its_width() -> None:
    names = [f"G{index}" for index in range(300)]
    chain = [
        goal(name, None, names[index - 1].lower() if index else None) for index, name in enumerate(names)
    ]
    chart = tree(chain)

    places = [row["x"] for each in of_kind(chart, "text", fontSize=12) for row in each.rows]
    assert 230 > max(places) - min(places)
    assert 300 * 26 == chart.to_dict()["height"]


def test_long_titles_are_cut_before_the_bars() -> None:
    long = next(each for each in words(tree([goal("Word " * 60)])) if each.startswith("Word"))

    assert long.endswith("…")
    assert 75 > len(long)


def test_the_alternative_text_tells_the_tree() -> None:
    assert (
        "Alignment of 4 objectives, 2 at the top. Grow: no data. Win, supporting Grow: 40%. "
        "Learn, supporting Win: 90%. Tidy: no data." == tree(FOREST).description
    )
    assert "Win, supporting Grow: 40%, " in tree(FOREST, cycle="Q3 2026").description


def test_no_objectives_are_said_to_be_none() -> None:
    assert ["No objectives"] == words(tree(Alignment([])))


def test_a_lone_objective_is_no_list() -> None:
    with pytest.raises(InvalidTypeError, match=r"^objectives must be a list of Objective"):
        tree(goal("Win"))  # type: ignore[arg-type]  # that it is refused is the test


def test_all_parts_share_one_plane() -> None:
    found = {tuple(each.encoding["x"]["scale"]["domain"]) for each in layers(tree(FOREST, cycle="Q3 2026"))}

    assert {(280.0, 780.0)} == found
    assert 500.0 == tree(FOREST).to_dict()["width"]
