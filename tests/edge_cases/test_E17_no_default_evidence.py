"""E17: no check-in fabricated confidence 3 and the date 2000-02-01 (steedos). Here nobody says what nobody said."""

from __future__ import annotations

from okrkit.checkin import CheckIn, Initiative
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.promotion import promote, sync


def test_e17_what_is_not_said_is_none() -> None:
    key_result = KeyResult.from_to("NPS", 32, 45)

    assert (None, None, None) == (key_result.latest(), key_result.owner, key_result.kpi)
    assert (None, "", ()) == (
        CheckIn("2026-07-31", 35).confidence,
        CheckIn("2026-07-31", 35).note,
        CheckIn("2026-07-31", 35).blockers,
    )
    assert Initiative("Call detractors").effort is None
    assert (None, None, None) == (
        KPI("NPS", "≥ 40").owner,
        KPI("NPS", "≥ 40").cadence,
        KPI("NPS", "≥ 40").benchmark,
    )


def test_e17_sync_makes_up_no_confidence() -> None:
    nps = KPI("NPS", "≥ 40", readings={"2026-06-30": 32, "2026-07-31": 36})
    q3 = Cycle.quarter(2026, 3)

    synced = sync(Objective("Delight", [promote(nps, q3)], cycle=q3), [nps])
    assert [CheckIn("2026-07-31", 36)] == list(synced["nps-q3-2026"].check_ins)


def test_e17_a_confidence_of_0_is_one() -> None:
    found = KeyResult.from_to("NPS", 32, 45).check_in("2026-07-31", 35, confidence=0)

    assert CheckIn("2026-07-31", 35, confidence=0) == found.latest()
    assert 0.0 == found.check_ins[0].confidence
