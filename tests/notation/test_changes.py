"""Written changes and what they say: moves, factors, changes by an amount."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, rows

STATEMENTS = """
Reduce MTTR from 90 min to 30 min => key_result/move decrease 90.0 -> 30.0 minutes
Cut p95 latency from 800ms to 300ms => key_result/move decrease 800.0 -> 300.0 ms
Cut infra spend by $200K => key_result/change_by_abs decrease 200000.0 USD
Shorten sales cycle from 60 days to 45 => key_result/move decrease 60.0 -> 45.0 days
Grow newsletter subscribers from 12,000 to 20,000 by 31 December 2025 => key_result/move increase 12000.0 -> 20000.0 [by 31 December 2025]
Improve eNPS by 10 points => key_result/change_by_abs increase 10.0 points
Increase eNPS +10 => key_result/change_by_abs increase 10.0
Improve page load time by 30% => key_result/change_by decrease 30.0 %
Reduce incidents by half => key_result/change_by decrease 50.0 %
Cut onboarding time in half => key_result/change_by decrease 50.0 %
Reduce costs by a third => key_result/change_by decrease 33.33 %
Double revenue from $5M to $10M => key_result/move increase 5000000.0 -> 10000000.0 USD
Triple qualified leads => key_result/change_by increase 200.0 %
10x our deployment frequency => key_result/change_by increase 900.0 %
Increase deployment frequency 3x => key_result/change_by increase 200.0 %
Increase conversion twofold => key_result/change_by increase 100.0 %
20% more demo requests => key_result/change_by increase 20.0 %
15% fewer support tickets => key_result/change_by decrease 15.0 %
A 25% reduction in churn => key_result/change_by decrease 25.0 %
Reduction of onboarding time by 20% => key_result/change_by decrease 20.0 %
Revenue growth of 20% => key_result/change_by increase 20.0 %
Grow revenue by at least 20% => key_result/change_by increase 20.0 %
Revenue up 20% year over year => key_result/change_by increase 20.0 %
NPS up from 30 to 45 => key_result/move increase 30.0 -> 45.0
NPS: 30 -> 45 => key_result/move increase 30.0 -> 45.0
NPS 30 → 45 => key_result/move increase 30.0 -> 45.0
Churn: 6% (target: 3%) => key_result/move decrease 6.0 -> 3.0 %
CSAT 4.2 (current) to 4.6 (target) => key_result/move increase 4.2 -> 4.6
Increase CSAT to 4.6 (currently 4.2) => key_result/move increase 4.2 -> 4.6
Move CSAT from 4.2/5 to 4.6/5 => key_result/move increase 4.2 -> 4.6
Raise trial-to-paid conversion to 25%, up from 18% => key_result/move increase 18.0 -> 25.0 %
Baseline 20%, target 30% => key_result/move increase 20.0 -> 30.0 %
KR1: Increase activation from 20% to 35% => key_result/move increase 20.0 -> 35.0 %
1. Increase NPS from 20 to 40 => key_result/move increase 20.0 -> 40.0
To increase sales by 10% => key_result/change_by increase 10.0 %
Increase revenue from 1.000.000 € to 1.500.000 € => key_result/move increase 1000000.0 -> 1500000.0 EUR
Increase conversion from 2,5 % to 3,5 % => key_result/move increase 2.5 -> 3.5 %
Increase DAU from 10K to 20K => key_result/move increase 10000.0 -> 20000.0
Increase NPS 30 to 45 => key_result/move increase 30.0 -> 45.0
Reduec churn from 6% to 3% => key_result/move decrease 6.0 -> 3.0 %
Increase win rate from X% to Y% => key_result/move increase %
CO2 emissions reduced by 30% => key_result/change_by decrease 30.0 %
Energy consumption per unit down 5% => key_result/change_by decrease 5.0 %
Lead conversion rate from 3% to 5% => key_result/move increase 3.0 -> 5.0 %
Increase MQL to SQL conversion from 12 percent to 18 percent => key_result/move increase 12.0 -> 18.0 %
Grow organic sessions +25% YoY => key_result/change_by increase 25.0 %
Grow ARR 3x => key_result/change_by increase 200.0 %
Grow ARR from $1M to $3M by EOY => key_result/move increase 1000000.0 -> 3000000.0 USD [by EOY]
Get NPS from 20 up to 40 => key_result/move increase 20.0 -> 40.0
Take NPS from 20 to 40 => key_result/move increase 20.0 -> 40.0
Improve accuracy from 80 to 95 percent => key_result/move increase 80.0 -> 95.0 %
Optimise checkout to increase conversion by 15% => key_result/change_by increase 15.0 %
Redesign onboarding to reduce time to value from 10 days to 3 => key_result/move decrease 10.0 -> 3.0 days
Average revenue per user increased from $10 to $12 => key_result/move increase 10.0 -> 12.0 USD
Revenue grew by 12% => key_result/change_by increase 12.0 %
Churn decreased from 5% to 3% => key_result/move decrease 5.0 -> 3.0 %
NPS is 32 and should be 45 => key_result/move increase 32.0 -> 45.0
From 10 to 20 customers => key_result/move increase 10.0 -> 20.0
10 → 20 customers => key_result/move increase 10.0 -> 20.0
Reduce manual work by 200 hours per month => key_result/change_by_abs decrease 200.0 hours
Grow the team from 15 to 25 => key_result/move increase 15.0 -> 25.0
Reduce time to fill from 60 to 40 days => key_result/move decrease 60.0 -> 40.0 days
Reduce build time on main from 14m to 8m => key_result/move decrease 14.0 -> 8.0 minutes
Reduce open bugs by 30 (from 120) => key_result/change_by_abs decrease 120.0 -> 30.0
Twitter followers: 5k → 7.5k => key_result/move increase 5000.0 -> 7500.0
DAU grows 10% MoM => key_result/change_by increase 10.0 %
Reduce cost of sales from 40% of revenue to 30% of revenue => key_result/move decrease 40.0 -> 30.0 %
Conversion rate: 2.0% → 3.0% => key_result/move increase 2.0 -> 3.0 %
Increase conversion rate by 0.5 percentage points => key_result/change_by_abs increase 0.5 pp
Increase conversion by 50 bps => key_result/change_by_abs increase 50.0 bps
Improve margin by 2pp => key_result/change_by_abs increase 2.0 pp
Increase the number of weekly sailors by 5,000 => key_result/change_by_abs increase 5000.0
Week 1 retention from 30% to 45% => key_result/move increase 30.0 -> 45.0 %
Increase from twenty-five to one hundred and fifty => key_result/move increase 25.0 -> 150.0
From -5% to 3% => key_result/move increase -5.0 -> 3.0 %
Reduce time from 1h30m to 45m => key_result/move decrease 90.0 -> 45.0 minutes
Lower MTTR from days to single digit hours => key_result/move decrease hours (from days)
Revenue +12% => key_result/change_by increase 12.0 %
As of January 4 the lead time is 9 days, bring it below 5 => key_result/move decrease 9.0 -> 5.0 days strict
MAU grows 5% from EOQ4 to EOQ1 => key_result/change_by increase 5.0 % [from EOQ4 to EOQ1]
MAU grows 5% from EOQ4 => key_result/change_by increase 5.0 %
Get NPS up from 30 to 40 => key_result/move increase 30.0 -> 40.0
Ten-fold growth in users => key_result/change_by increase 900.0 %
Increase deployments tenfold => key_result/change_by increase 900.0 %
Increase deployments ten-fold => key_result/change_by increase 900.0 %
Increase deployments 10-fold => key_result/change_by increase 900.0 %
Grow the video catalogue from X to Y videos => key_result/move increase
Raise NPS from a baseline of 30 to 45 => key_result/move increase 30.0 -> 45.0
Raise NPS from our baseline of 30 to a goal of 45 => key_result/move increase 30.0 -> 45.0
Launch: increase NPS from 5 to 10 => key_result/move increase 5.0 -> 10.0
Move from 4 days to 1 hour => key_result/move decrease 4.0 -> 1.0 hours (from days)
Move from 1 year to 6 months => key_result/move decrease 1.0 -> 6.0 months (from years)
Growth by 20% => key_result/change_by increase 20.0 %
Reduction by 20% => key_result/change_by decrease 20.0 %
20% more leads => key_result/change_by increase 20.0 %
20% better uptime => key_result/change_by increase 20.0 %
20% faster builds => key_result/change_by increase 20.0 %
Have 5% growth => key_result/change_by increase 5.0 %
Reduce maternal mortality by 15% => key_result/change_by decrease 15.0 %
Raise literacy rate from 72% to 80% => key_result/move increase 72.0 -> 80.0 %
Library visits up by 10% => key_result/change_by increase 10.0 %
Energy use per square metre reduced by 12% by 2026 => key_result/change_by decrease 12.0 % [by 2026]
Cut travel emissions by half by 2030 => key_result/change_by decrease 50.0 % [by 2030]
Increase regular giving from £12k to £20k a month => key_result/move increase 12000.0 -> 20000.0 GBP
Gross profit up 8% on last year => key_result/change_by increase 8.0 %
Changeover time from 40 to 15 minutes => key_result/move decrease 40.0 -> 15.0 minutes
Truck utilisation from 70 percent up to 85 percent => key_result/move increase 70.0 -> 85.0 %
Increase near miss reporting by 50% => key_result/change_by increase 50.0 %
Instagram followers from 4k to 10k => key_result/move increase 4000.0 -> 10000.0
Phishing click rate from 12% down to 4% => key_result/move decrease 12.0 -> 4.0 %
Offer acceptance rate from 70% → 85% => key_result/move increase 70.0 -> 85.0 %
eNPS from +10 to +30 => key_result/move increase 10.0 -> 30.0
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)
