"""Written health metrics and what they say: floors, ceilings, ranges."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, rows

STATEMENTS = """
Response time: under 2 hours => kpi/ceiling decrease <= 2.0 hours strict
First call resolution: 75% => kpi/floor increase >= 75.0 %
Average handle time: 4 minutes => kpi/ceiling decrease <= 4.0 minutes
Bounce rate - less than 40% => kpi/ceiling decrease <= 40.0 % strict
Absence rate: 3% or lower => kpi/ceiling decrease <= 3.0 %
Cost per hire: < $4,000 => kpi/ceiling decrease <= 4000.0 USD strict
Employee turnover below 12% annually => kpi/ceiling decrease <= 12.0 % strict
All invoices processed within 5 days => kpi/ceiling decrease <= 5.0 days
Clients receive a response within 24 hours => kpi/ceiling decrease <= 24.0 hours
No customer waits more than 5 minutes => kpi/ceiling decrease <= 5.0 minutes
Never let churn exceed 5% => kpi/ceiling decrease <= 5.0 %
Do not let NPS fall below 40 => kpi/floor increase >= 40.0
Staff turnover to be less than 10% => kpi/ceiling decrease <= 10.0 % strict
Gross margin must stay at or above 60% => kpi/floor increase >= 60.0 %
Error rate should not exceed 0.5% => kpi/ceiling decrease <= 0.5 %
Uptime of at least 99.9% => kpi/floor increase >= 99.9 %
Maintain 99.95% uptime across all regions => kpi/floor increase >= 99.95 %
Budget variance within 5% => kpi/ceiling decrease <= 5.0 %
Budget variance within ±5% => kpi/range -5.0..5.0 %
Zero P1 incidents => kpi/ceiling decrease <= 0.0
0 security breaches => kpi/ceiling decrease <= 0.0
Fewer than 5 escalations per month => kpi/ceiling decrease <= 5.0 strict
At most 2 regressions per release => kpi/ceiling decrease <= 2.0
Less than 1% of orders returned => kpi/ceiling decrease <= 1.0 % strict
Over 95% of deliveries on time => kpi/floor increase >= 95.0 % strict
Keep CAC between $80 and $120 => kpi/range 80.0..120.0 USD
Keep inventory turns at 6-8 => kpi/range 6.0..8.0
Keep the error budget above 20% and below 80% => kpi/range 20.0..80.0 % strict
WIP limit 3-5 items => kpi/range 3.0..5.0
Utilisation between 70 and 85 percent => kpi/range 70.0..85.0 %
Working capital ratio 1.2 to 2.0 => kpi/range 1.2..2.0
Respond to support tickets within 4 hours => kpi/ceiling decrease <= 4.0 hours
Resolve P1 incidents in under 2 hours => kpi/ceiling decrease <= 2.0 hours strict
Page views per session ≥ 3 => kpi/floor increase >= 3.0
Sprint velocity >= 40 points => kpi/floor increase >= 40.0 points
Test coverage > 80% => kpi/floor increase >= 80.0 % strict
Win rate above 30% => kpi/floor increase >= 30.0 % strict
Hiring pipeline > 100% => kpi/floor increase >= 100.0 % strict
Lead time < 3 days => kpi/ceiling decrease <= 3.0 days strict
Cost per acquisition under $50 => kpi/ceiling decrease <= 50.0 USD strict
Review time at most 1 day => kpi/ceiling decrease <= 1.0 days
Build success rate over 95% => kpi/floor increase >= 95.0 % strict
At least 4 releases per month => kpi/floor increase >= 4.0
Spend less than $10k on ads => kpi/ceiling decrease <= 10000.0 USD strict
Response time of 1h30m or less => kpi/ceiling decrease <= 90.0 minutes
p99 latency < 250 ms => kpi/ceiling decrease <= 250.0 ms strict
Time to first byte ≤ 200ms => kpi/ceiling decrease <= 200.0 ms
Revenue: $1.2M => kpi/floor increase >= 1200000.0 USD
Revenue: USD 1,200,000 => kpi/floor increase >= 1200000.0 USD
Time to resolution (P1): 4h => kpi/ceiling decrease <= 4.0 hours
Average tenure: 3 years => kpi/floor increase >= 3.0 years
Session duration: 5 minutes => kpi/floor increase >= 5.0 minutes
Cash runway: 18 months => kpi/floor increase >= 18.0 months
Net revenue retention: 110% => kpi/floor increase >= 110.0 %
Gross margin: 70% => kpi/floor increase >= 70.0 %
CAC payback: 12 months => kpi/ceiling decrease <= 12.0 months
LTV/CAC > 3 => kpi/floor increase >= 3.0 strict
Burn multiple below 1.5x => kpi/ceiling decrease <= 1.5 x strict
Rule of 40 score above 40 => kpi/floor increase >= 40.0 strict
Pipeline coverage of at least 3x quota => kpi/floor increase >= 3.0 x
Debt to equity ratio under 2 => kpi/ceiling decrease <= 2.0 strict
Days sales outstanding (DSO) under 45 days => kpi/ceiling decrease <= 45.0 days strict
Perfect order rate ≥ 95% => kpi/floor increase >= 95.0 %
Scrap rate below 2% => kpi/ceiling decrease <= 2.0 % strict
OEE above 85% => kpi/floor increase >= 85.0 % strict
Lost time injury frequency rate < 1 => kpi/ceiling decrease <= 1.0 strict
Zero harm => kpi/ceiling decrease <= 0.0
Patient wait time under 30 minutes => kpi/ceiling decrease <= 30.0 minutes strict
Readmission rate below 10% => kpi/ceiling decrease <= 10.0 % strict
Bed occupancy between 80% and 90% => kpi/range 80.0..90.0 %
Student attendance above 95% => kpi/floor increase >= 95.0 % strict
Staff absence no more than 4 days per year => kpi/ceiling decrease <= 4.0 days
Sick leave less than 3% => kpi/ceiling decrease <= 3.0 % strict
All complaints acknowledged within 2 working days => kpi/ceiling decrease <= 2.0 business days
Complaints resolved within 10 working days: 90% => kpi/floor increase >= 90.0 %
4.5+ App Store rating => kpi/floor increase >= 4.5
App rating of 4.7 or better => kpi/floor increase >= 4.7
Crash-free sessions > 99.5% => kpi/floor increase >= 99.5 % strict
Crash free rate: 99.9% => kpi/floor increase >= 99.9 %
Error budget burn below 50% => kpi/ceiling decrease <= 50.0 % strict
Change failure rate under 15% => kpi/ceiling decrease <= 15.0 % strict
MTTR under one hour => kpi/ceiling decrease <= 1.0 hours strict
Code review turnaround < 24h => kpi/ceiling decrease <= 24.0 hours strict
Ensure all critical bugs are fixed within 48 hours => kpi/ceiling decrease <= 48.0 hours
Ensure that uptime does not fall below 99.9% => kpi/floor increase >= 99.9 %
Avoid more than 2 outages per quarter => kpi/ceiling decrease <= 2.0
Prevent churn from exceeding 5% => kpi/ceiling decrease <= 5.0 %
Limit churn to 3% => kpi/ceiling decrease <= 3.0 %
Cap overtime at 10 hours per week => kpi/ceiling decrease <= 10.0 hours
Keep burn at or below $150k per month => kpi/ceiling decrease <= 150000.0 USD
Maintain at least a 4.5 rating => kpi/floor increase >= 4.5
Sustain 20% growth => kpi/floor increase >= 20.0 %
Stay under 5% error rate => kpi/ceiling decrease <= 5.0 % strict
Hold gross margin at 65% => kpi/floor increase >= 65.0 %
Retain 95% of enterprise customers => kpi/floor increase >= 95.0 %
At least 8 out of 10 customers recommend us => kpi/floor increase >= 80.0 %
Customer health score: green for 80% of accounts => kpi/floor increase >= 80.0 %
Churn rate is below 3% => kpi/ceiling decrease <= 3.0 % strict
10 to 20 customers => key_result/count increase 10.0..20.0
Between 10 and 20 customers => kpi/range 10.0..20.0
5-7 day delivery time => kpi/range 5.0..7.0 days
Delivery within 3-5 days => kpi/ceiling decrease <= 5.0 days
Delivery time 3–5 business days => kpi/range 3.0..5.0 business days
2-3 new features per sprint => kpi/range 2.0..3.0
Less than 5 bugs in production => kpi/ceiling decrease <= 5.0 strict
No bugs older than 30 days => kpi/ceiling decrease <= 0.0
No more than 10% of tickets reopened => kpi/ceiling decrease <= 10.0 %
Not more than 3 late deliveries => kpi/ceiling decrease <= 3.0
Daily active users > 50k => kpi/floor increase >= 50000.0 strict
DAU/MAU ratio ≥ 0.4 => kpi/floor increase >= 0.4
DAU/MAU above 40% => kpi/floor increase >= 40.0 % strict
K-factor > 1.1 => kpi/floor increase >= 1.1 strict
p90 search latency is under 2s on dotcom => kpi/ceiling decrease <= 2.0 seconds strict
Search p95 < 1s for instances with 50k repos => kpi/ceiling decrease <= 1.0 seconds strict
Marketing sourced pipeline: $2.5m => kpi/floor increase >= 2500000.0 USD
Gross dollar churn less than 5% => kpi/ceiling decrease <= 5.0 % strict
Offer accept rate > 85% => kpi/floor increase >= 85.0 % strict
Onboarding survey average score 4.5/5 or above => kpi/floor increase >= 4.5
Build time under 10m => kpi/ceiling decrease <= 10.0 minutes strict
Zero S1 incidents caused by deploys => kpi/ceiling decrease <= 0.0
No S1s open for longer than 24h => kpi/ceiling decrease <= 0.0
MTTR for S1 < 4h => kpi/ceiling decrease <= 4.0 hours strict
Backlog of bugs below 50 => kpi/ceiling decrease <= 50.0 strict
Revenue exceeds $1M => kpi/floor increase >= 1000000.0 USD strict
Revenue to exceed $1M => kpi/floor increase >= 1000000.0 USD strict
SLA compliance ≥ 95% => kpi/floor increase >= 95.0 %
SLA compliance not below 95% => kpi/floor increase >= 95.0 %
Lead time for changes < 1 day => kpi/ceiling decrease <= 1.0 days strict
Cost of goods sold below 30% of revenue => kpi/ceiling decrease <= 30.0 % strict
Operating expenses less than 25% of revenue => kpi/ceiling decrease <= 25.0 % strict
Basket size ≥ €45 => kpi/floor increase >= 45.0 EUR
Percent of users retained after 30 days: 40% => kpi/floor increase >= 40.0 %
D30 retention ≥ 40% => kpi/floor increase >= 40.0 %
30-day retention: 40% => kpi/floor increase >= 40.0 %
12 month employee retention > 84% => kpi/floor increase >= 84.0 % strict
Percent of team members over compensation band: <= 1% => kpi/ceiling decrease <= 1.0 %
Hires vs plan: > 0.9 => kpi/floor increase >= 0.9 strict
Average location factor < 0.65 => kpi/ceiling decrease <= 0.65 strict
MRs per engineer per month: > 10 => kpi/floor increase >= 10.0 strict
Time to hire: < 45 days => kpi/ceiling decrease <= 45.0 days strict
Women in management >= 30% => kpi/floor increase >= 30.0 %
Response to security issues within 24 hours => kpi/ceiling decrease <= 24.0 hours
Opex as % of revenue < 20% => kpi/ceiling decrease <= 20.0 % strict
Customer support CSAT at or above 95% => kpi/floor increase >= 95.0 %
Average age of open bugs not more than 30 days => kpi/ceiling decrease <= 30.0 days
Support first reply time SLA: 95% => kpi/floor increase >= 95.0 %
New hire location factor: 0.7 => unclear
Engineering velocity > 60% => kpi/floor increase >= 60.0 % strict
Spend per team member: $500 => kpi/ceiling decrease <= 500.0 USD
≥ 40 (critical < 30) => kpi/floor increase >= 40.0
between 70 and 80 (critical < 60 or > 90) => kpi/range 70.0..80.0
≥ 40 (warning only) => kpi/floor increase >= 40.0
$50K-$60K ARR => kpi/range 50000.0..60000.0 USD
p99 < 1.5 s => kpi/ceiling decrease <= 1.5 seconds strict
strictly between 70 and 80 => kpi/range 70.0..80.0 strict
EOM close time below 3 days => kpi/ceiling decrease <= 3.0 days strict
Metric: churn below 3% => kpi/ceiling decrease <= 3.0 % strict
Close tickets within 4 hours => kpi/ceiling decrease <= 4.0 hours
Keep downtime under 2½ hours => kpi/ceiling decrease <= 2.5 hours strict
Keep the ratio 8:1 => unclear
Keep the coverage ratio 8:1 => kpi/floor increase >= 8.0
Response time under 5m => kpi/ceiling decrease <= 5.0 minutes strict
Ratio: liquidity by current assets. Healthy range: 1.5–3.0. => kpi/range 1.5..3.0
Cost cover: what it costs us. Keep it between 20–50%. => kpi/range 20.0..50.0 %
IT cost below 5% => kpi/ceiling decrease <= 5.0 % strict
Between 70 and 80 => kpi/range 70.0..80.0
Keep churn at 3% => kpi/ceiling decrease <= 3.0 %
Keep the 3% churn => kpi/ceiling decrease <= 3.0 %
Keep churn to 3% => kpi/ceiling decrease <= 3.0 %
Maintain uptime ≥ 99.9% => kpi/floor increase >= 99.9 %
Uptime: 99.9% => kpi/floor increase >= 99.9 %
Uptime — 99.9% => kpi/floor increase >= 99.9 %
Uptime - 99.9% => kpi/floor increase >= 99.9 %
Uptime target is 99.9% => kpi/floor increase >= 99.9 %
Uptime should be 99.9% => kpi/floor increase >= 99.9 %
Goal: 99.9% uptime => kpi/floor increase >= 99.9 %
Benchmark 85%+ => kpi/floor increase >= 85.0 %
Load under 80% but above 20% => kpi/range 20.0..80.0 % strict
$1.2M–$1.5M in bookings => kpi/range 1200000.0..1500000.0 USD
Spend below €1.125 => kpi/ceiling decrease <= 1.125 EUR strict
Spend below 1.125 CHF => kpi/ceiling decrease <= 1.125 CHF strict
Between here and there 5 and 6 => kpi/range 5.0..6.0
Hold delivery at 60~70% => kpi/range 60.0..70.0 %
70..80% => kpi/range 70.0..80.0 %
At least 70% of graduates find work within six months => kpi/floor increase >= 70.0 % [within six months]
Average class size below 25 => kpi/ceiling decrease <= 25.0 strict
Percentage of roads in good condition: 85% => kpi/floor increase >= 85.0 %
Freedom of information requests answered on time: 95% => kpi/floor increase >= 95.0 %
Households in temporary accommodation: fewer than 120 => kpi/ceiling decrease <= 120.0 strict
Missed bins per 100,000 collections: 40 => kpi/ceiling decrease <= 40.0
Residents satisfied with parks ≥ 75% => kpi/floor increase >= 75.0 %
Zero waste to landfill => kpi/ceiling decrease <= 0.0
Diversify income so that no funder exceeds 30% => kpi/ceiling decrease <= 30.0 %
Donor retention of 60% or higher => kpi/floor increase >= 60.0 %
Email open rate ≥ 25% and click rate ≥ 3% => kpi/floor increase >= 25.0 %
Staff wellbeing score of at least 7.5 out of 10 => kpi/floor increase >= 7.5
Sickness absence at or below 3.5% => kpi/ceiling decrease <= 3.5 %
No more than two vacancies at any time => kpi/ceiling decrease <= 2.0
Vacancies filled within 60 days => kpi/ceiling decrease <= 60.0 days
Appraisals completed: 100% => kpi/floor increase >= 100.0 %
Close the books within 5 business days => kpi/ceiling decrease <= 5.0 business days
Debtor days under 35 => kpi/ceiling decrease <= 35.0 strict
Pay suppliers within 30 days => kpi/ceiling decrease <= 30.0 days
Current ratio between 1.5 and 2 => kpi/range 1.5..2.0
Cash balance never below £200k => kpi/floor increase >= 200000.0 GBP
Keep at least 3 months of operating cash => kpi/floor increase >= 3.0 months
Maintain 6 months of runway => kpi/floor increase >= 6.0 months
Forecast accuracy within 10% => kpi/ceiling decrease <= 10.0 %
Forecast error no greater than 10% => kpi/ceiling decrease <= 10.0 %
Net profit margin: 12% => kpi/floor increase >= 12.0 %
Shrinkage under 1.5% of sales => kpi/ceiling decrease <= 1.5 % strict
Food cost 28-32% => kpi/range 28.0..32.0 %
Labour cost between 25% and 30% of revenue => kpi/range 25.0..30.0 %
Reply to every review within 48 hours => kpi/ceiling decrease <= 48.0 hours
Utilisation of consultants above 75% => kpi/floor increase >= 75.0 % strict
Realisation rate ≥ 90% => kpi/floor increase >= 90.0 %
Win rate on proposals: 1 in 3 => kpi/floor increase >= 33.33 %
Client onboarding completed in 5 days or fewer => kpi/ceiling decrease <= 5.0 days
Client satisfaction score 9+ => kpi/floor increase >= 9.0
Zero missed deadlines => kpi/ceiling decrease <= 0.0
Machine downtime less than 2 hours per week => kpi/ceiling decrease <= 2.0 hours strict
Defects per million opportunities < 3.4 => kpi/ceiling decrease <= 3.4 strict
On-time-in-full ≥ 97% => kpi/floor increase >= 97.0 %
Inventory days on hand: 30–45 => kpi/range 30.0..45.0
Deliveries per driver per day: 18 => kpi/floor increase >= 18.0
Accidents: 0 => kpi/ceiling decrease <= 0.0
Near misses reported: 20 per month => kpi/floor increase >= 20.0
Crawl errors below 50 => kpi/ceiling decrease <= 50.0 strict
Core Web Vitals: LCP < 2.5s => kpi/ceiling decrease <= 2.5 seconds strict
Domain authority 40+ => kpi/floor increase >= 40.0
Cost per click under $1.20 => kpi/ceiling decrease <= 1.2 USD strict
ROAS of 4x or better => kpi/floor increase >= 4.0 x
Quota attainment: 70% of reps at or above quota => kpi/floor increase >= 70.0 %
Ramp time of new reps: 90 days => kpi/ceiling decrease <= 90.0 days
Logo churn < 1% monthly => kpi/ceiling decrease <= 1.0 % strict
Net dollar retention > 120% => kpi/floor increase >= 120.0 % strict
Time to first response < 1 hr => kpi/ceiling decrease <= 1.0 hours strict
First contact resolution ≥ 70% => kpi/floor increase >= 70.0 %
CSAT ≥ 4.5/5 => kpi/floor increase >= 4.5
Tickets per customer per month below 0.5 => kpi/ceiling decrease <= 0.5 strict
Escaped defects ≤ 2 per release => kpi/ceiling decrease <= 2.0
API error rate < 0.1% => kpi/ceiling decrease <= 0.1 % strict
Mean time between failures > 500 hours => kpi/floor increase >= 500.0 hours strict
Patch critical vulnerabilities within 72 hours => kpi/ceiling decrease <= 72.0 hours
Quality of hire ≥ 4 => kpi/floor increase >= 4.0
Gender pay gap below 5% => kpi/ceiling decrease <= 5.0 % strict
Voluntary turnover no higher than 8% => kpi/ceiling decrease <= 8.0 %
Training hours per employee: 24 => kpi/floor increase >= 24.0
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)
