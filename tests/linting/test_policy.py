"""`Policy` and the published presets."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from okrkit import InvalidTypeError, InvalidValueError
from okrkit.linting import (
    COMPANY_POLICY,
    EARLY_POLICY,
    FOCUSED_POLICY,
    FORTNIGHTLY_POLICY,
    GROWTH_POLICY,
    POLICIES,
    SCALE_POLICY,
    TEAM_POLICY,
    WEEKLY_POLICY,
    Policy,
    lint,
)
from okrkit.linting.rules._examples import GOAL, TEAM


def test_the_presets_are_the_published_figures() -> None:
    assert ((2, 3), (3, 5), (5, 10)) == (TEAM_POLICY.objectives, TEAM_POLICY.key_results, TEAM_POLICY.kpis)
    assert (5, 7) == FOCUSED_POLICY.kpis
    assert ((3, 5), (2, 4), (10, 15)) == (
        COMPANY_POLICY.objectives,
        COMPANY_POLICY.key_results,
        COMPANY_POLICY.kpis,
    )
    assert [7, 14, 31] == [
        policy.check_in_days for policy in (WEEKLY_POLICY, FORTNIGHTLY_POLICY, FOCUSED_POLICY)
    ]


def test_each_preset_names_its_source_and_has_its_own_name() -> None:
    assert all(policy.source for policy in POLICIES)
    assert len(POLICIES) == len({policy.name for policy in POLICIES})


def test_the_default_finds_only_what_every_source_would_find() -> None:
    default = Policy()

    for policy in POLICIES:
        assert policy.objectives[1] <= default.objectives[1]
        assert default.key_results[0] <= policy.key_results[0]
        assert policy.key_results[1] <= default.key_results[1]
        assert policy.kpis[1] <= default.kpis[1]
        assert policy.check_in_days <= default.check_in_days


@pytest.mark.parametrize(
    "people,policy",
    [(1, EARLY_POLICY), (10, EARLY_POLICY), (11, GROWTH_POLICY), (50, GROWTH_POLICY), (51, SCALE_POLICY)],
)
def test_the_size_chooses(people: int, policy: Policy) -> None:
    assert policy is Policy.for_size(people)


@pytest.mark.parametrize("people", [0, -1, True, 2.5, "10", None])
def test_a_size_is_a_whole_number(people: Any) -> None:  # noqa: ANN401 - what for_size() refuses
    with pytest.raises(InvalidValueError, match="people must be a whole number from 1 up, got "):
        Policy.for_size(people)


def test_a_policy_decides_what_is_too_many() -> None:
    strict = Policy("house", "our handbook", objectives=(0, 0), key_results=(0, 1), kpis=(0, 1))

    assert [
        "it has 2 KPIs, and the house policy wants at most 1",
        "it has 1 objectives, and the house policy wants at most 0",
        "it has 2 key results, and the house policy wants at most 1",
    ] == [finding.message for finding in lint(TEAM, policy=strict)]
    assert () == lint(GOAL, policy=COMPANY_POLICY)


@pytest.mark.parametrize(
    "changes,message",
    [
        ({"name": ""}, "name must be a text with something in it, got ''"),
        ({"source": None}, "source must be a text, got None"),
        ({"objectives": (5, 1)}, "objectives must be the fewest and the most, in this order, got (5, 1)"),
        ({"objectives": (-1, 1)}, "objectives must be the fewest and the most, in this order, got (-1, 1)"),
        ({"key_results": (3,)}, "key_results must be a pair of whole numbers, got (3,)"),
        ({"key_results": (1, True)}, "key_results must be a pair of whole numbers, got (1, True)"),
        ({"kpis": (1, 2.5)}, "kpis must be a pair of whole numbers, got (1, 2.5)"),
        ({"kpis": 7}, "kpis must be a pair of whole numbers, got 7"),
        ({"kpis": "57"}, "kpis must be a pair of whole numbers, got '57'"),
        (
            {"check_ins": "daily"},
            "check_ins must be 'week', 'fortnight', 'month' or a number of days, got 'daily'",
        ),
        ({"check_ins": 0}, "check_ins must be 'week', 'fortnight', 'month' or a number of days, got 0"),
        ({"check_ins": True}, "check_ins must be 'week', 'fortnight', 'month' or a number of days, got True"),
        ({"grace": -1}, "grace must be a whole number from 0 up, got -1"),
        ({"grace": True}, "grace must be a whole number from 0 up, got True"),
        ({"idle_months": 0}, "idle_months must be a whole number from 1 up, got 0"),
        ({"revisit_months": 1.5}, "revisit_months must be a whole number from 1 up, got 1.5"),
        ({"readings": 1}, "readings must be a whole number from 2 up, got 1"),
        ({"one_name": 1}, "one_name must be True or False, got 1"),
        ({"leap": -0.1}, "leap must be 0 or more, got -0.1"),
        ({"mile": -0.1}, "mile must be 0 or more, got -0.1"),
        ({"alike": 0}, "alike must be above 0 and at most 1, got 0.0"),
        ({"alike": 1.1}, "alike must be above 0 and at most 1, got 1.1"),
    ],
)
def test_a_limit_that_is_none_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises((InvalidValueError, InvalidTypeError)) as caught:
        Policy().evolve(**changes)

    assert str(caught.value).startswith(message)


def test_a_policy_is_a_value() -> None:
    policy = TEAM_POLICY.evolve(check_ins=10, alike=1)

    assert policy == copy.deepcopy(policy) == pickle.loads(pickle.dumps(policy)) == policy.evolve()
    assert 10 == policy.check_in_days
    assert hash(policy) == hash(copy.copy(policy))
    assert (
        "team: up to 3 objectives of 3 to 5 key results, up to 10 KPIs, a check-in every 31 days "
        "(Ordo AI, “OKR vs KPI: what's the actual difference?”)"
    ) == str(TEAM_POLICY)
