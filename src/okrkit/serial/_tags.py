"""The tags that okrkit's own documents bear, and no class of one's own may."""

from __future__ import annotations

from typing import Final

# Written down, since the classes themselves are loaded by whoever has one; a test holds them against the public classes.
TAGS: Final = frozenset(
    """
    alignment ambition attainment band band_scale calibration calibration_bin change check_in
    checklist choice choice_kind closed_key_result closing comparison confidence consecutive
    contribution curve cycle day day_count decision direction due expected_curve find_baseline
    finding forecast freshness goalpost health hold holding initiative interval key_result kpi
    linear list measure metric milestone objective outcome pace_rule payout policy process_limits
    process_state progress promotion_refusal proposal proposals quorum rating reach reading
    retail_calendar retarget review review_item review_section revision rule scorecard series
    settlement severity signal signal_rule stages standing statement status target tendency
    threshold trend unit verdict weighted_score zones
    """.split()
)
