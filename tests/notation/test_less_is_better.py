"""Measures of many walks of life of which less is better, told by their words alone; made up here."""

from __future__ import annotations

import pytest

from okrkit import parse

MEASURES = """
Mishandled bags per 1,000 passengers: 5
Door-to-needle interval for thrombolysis: 45 minutes
Bypassed interlocks: 2
Prime cost: 60% of sales
Mains bursts per 1,000 km: 120
Current tenant arrears as % of rent due: 3%
Area burnt by wildfire: 140 ha
Maverick spend: 6%
Storm overflow spills per site: 14
Housing benefit overpayments caused by official error: 0.3%
Average time to reach life-threatening emergencies: 7 minutes
Deadhead miles: 13%
Outpatient no-shows: 6%
Escapes from closed establishments: 0
Packet loss: 0.1%
Days sales outstanding: 42
Unsold seats per concert: 12%
Barren ewes: 4%
Dishes sent back: 0.8%
Matchmaking wait: 25 seconds
Budget overrun on capital projects: 3%
Emergency readmissions within 30 days: 7.5%
Denied boardings per 10,000 passengers: 0.8
Library stock never borrowed in three years: 8%
Cheaters per 10,000 players: 3
Median delay from referral to first oncology consultation: 9 days
Taste and odour contacts per 1,000 population: 1.2
Jitter: 3 ms
Wages as share of club turnover: 58%
Defective parts per million from suppliers: 25
All-in sustaining cost per ounce: $1,150
Roadside breakdowns per 100,000 km: 3
Non-performing loans: 2.1%
Haemolysed specimens: 1.5%
Plate waste: 45 g per cover
Port-state detentions: 0
Uncontrolled roof falls: 2
Ombudsman findings of maladministration: 2
Ore dilution: 8%
Voluntary staff turnover: 9%
Rework as share of contract value: 2%
Workplace scheme opt-outs: 7%
Unstable approaches: 2%
Applications invalid on receipt: 30%
Shrinkage: 1.1% of sales
Unsold copies: 24%
Average time to repair a fibre cut: 5 hours
Operations cancelled on the day: 1.2%
Uncatalogued objects: 12%
Monthly subscriber churn: 1.2%
Cost per acquisition: $38
Protocol deviations per site: 4
Inpatient falls with harm per 1,000 bed days: 0.12
Dispensing errors per 10,000 items: 2
Overdue CAPAs: 3
Fundraising expenditure per pound raised: 22p
Gender pay gap: 5%
Supply interruptions: 5 minutes per property
Turbidity at works outlet: 0.3 NTU
Demurrage: $200,000
Evictions per 1,000 tenancies: 2
Hydrants out of service: 0.8%
Releases in error: 0
Deer browsing damage: 10%
Cost-to-income ratio: 52%
Unauthorised absence from school: 1.1%
Cold-chain excursions per 1,000 shipments: 2
Delay minutes per 100 train-km: 1.4
Press-tool changeover: 11 minutes
Mis-picks per 10,000 lines: 8
Flaky tests: 0.5%
Modules failed at first sitting: 9%
Days from last patient visit to database lock: 30
Regretted leavers: 3%
Artefacts damaged in handling: 2
Carbon intensity of generation: 180 g/kWh
Shopping basket abandonment: 68%
People killed or seriously injured on roads: 85
Average days to re-let an empty home: 22
Standardised mortality ratio: 94
Month-end close: 4 working days
Marked coursework turnaround: 15 days
Fly-tipping incidents: 1,200
Embodied carbon per m2: 480 kg
Fees written off: 4%
Shelf-edge price discrepancies: 0.5%
Lameness prevalence: 14%
Collective radiation dose: 0.4 person-Sv
Tracking error of the index portfolio: 0.2%
Flared gas: 0.4% of throughput
Damp and mould cases open: 40
Change failure rate: 8%
Calving interval: 385 days
Number of wrong-site surgeries: 0
Streets with unacceptable litter: 4%
Yellow cards per match: 1.4
Self-harm incidents per 1,000 inmates: 300
Average caseload per social worker: 16
Streetlights unlit: 1%
Requests for information unanswered over 7 days: 6
Mental health out-of-area placements: 40
Pre-weaning mortality of piglets: 11%
Overcrowded cells: 10%
Trolley waits over 12 hours in the emergency department: 14
Ambulance handovers over 60 minutes: 2%
Forced outage factor: 3%
Custody detentions later ruled unlawful: 0
Fuel burn per seat-km: 22 g
Books missing at stocktake: 0.5%
Temporary speed restrictions in force: 14
Percentage of 999 calls that are abandoned: 0.5%
Trains cancelled: 2%
Dormant accounts not disabled: 1%
Repeat victimisation within 12 months: 15%
Potholes open over 28 days: 30
Off-spec batches: 1.2%
Vacant parishes: 6%
Number of rough sleepers: 12
Hospital-acquired pressure ulcers per 1,000 bed days: 0.4
Bycatch: 5% of haul
Dropped calls: 0.5%
Catheter-associated infections per 1,000 catheter days: 1.1
Deficiencies per ship inspection: 0.9
Unplanned scrams per 7,000 critical hours: 0.3
Number of false alarms attended: 900
Professional negligence notifications: 1
Dock-to-stock: 6 hours
Hard bounces: 0.6%
Live planning enforcement investigations over six months old: 40
Power usage effectiveness: 1.25
Cyclomatic complexity per function: 6
Out-of-stock lines: 2%
% of freedom of information requests answered late: 4%
Missed bin collections per 100,000: 40
Transmission losses: 6%
Lock-up: 110 days
% of blood cultures contaminated: 2%
Claims leakage: 3%
Escaped defects per release: 3
Discards: 4% of catch by weight
Amended laboratory reports: 0.3%
Scrap: 1.5%
Judicial decisions overturned on appeal: 4%
Feed conversion ratio: 1.6
Lessons cancelled for want of a substitute: 1%
Reoffending within one year: 25%
Children returned to a protection plan within two years: 12%
Lost parcels per 100,000: 9
SAIDI: 40 minutes
Number of farmed fish escaped: 0
Unreconciled nostro entries: 15
Accidental dwelling fires per 10,000 homes: 7
Drivers speeding in school zones: 12%
Average queue at the till: 3 minutes
Snags per dwelling handed over: 12
Duplicate payments: 0.05%
Unplanned line stoppages per shift: 2
Fare evasion: 4%
Weeks from charge to verdict: 22
Undergraduates dropping out in first year: 6%
Goals conceded per match: 0.9
Round-trip latency: 22 ms
Attainment gap between disadvantaged and other pupils: 6 points
Warranty claims per 1,000 vehicles in first year: 35
Residual waste per household: 450 kg
Families in bed-and-breakfast accommodation over six weeks: 0
Lost-time injury frequency: 0.9 per million hours
Planning appeals lost: 25%
Missed home-care visits: 0.3%
Missed connections at the hub: 1.8%
Domestic burglaries per 1,000 households: 5
Critical vulnerabilities over 14 days old: 4
Ineffective trials: 12%
Passengers queuing over 10 minutes at security: 3%
Average time to process new benefit claims: 18 days
Adjournments per trial: 0.6
Average speed of answer: 25 seconds
Persistent absentees: 11%
International Roughness Index: 2.1 m/km
Assaults on officers per 1,000 prisoners: 40
Backorders: 2%
Chargebacks: 0.3%
Crew turnout: 80 seconds
Physical restraints per 1,000 occupied bed days: 5
Pending civil cases over two years old: 3%
Attrition of regular givers: 12%
% of school leavers not in education, employment or training: 3%
Care-home residents with unplanned weight loss: 4%
Phishing simulation clicks: 3%
Leakage: 95 megalitres per day
Alarms per operator hour: 6
Percentage of inmates who reoffend within a year: 28%
Assaults on prison officers: 12
Contraband finds: 40
Cells out of use: 4%
Percentage of trials that collapse: 4%
Court backlog: 4000
Average time from offence to completion: 180 days
Case files returned for correction: 8%
Number of deliberate fires: 40
Average appliance turnout time: 90 seconds
Percentage of parcels delivered to the wrong address: 1%
Books lost or damaged: 2%
Percentage of members who let their membership lapse: 8%
Average queue at the box office: 6 minutes
Empty seats per performance: 40
Percentage of concerts cancelled: 1%
Newsprint waste: 4%
Corrections published: 12
Average age of the fleet: 6 years
Fuel burn per seat: 3 litres
Bags left behind: 4
Average taxi time: 12 minutes
Bird strikes: 4
Broken rails: 12
Temporary speed restrictions: 12
Passenger injuries: 4
Containers damaged: 0.5%
Oil spilled: 4 litres
Interruptions longer than 12 hours: 4
Voltage complaints: 40
Average restoration time after a fault: 60 minutes
Dropped call rate: 0.5%
Percentage of customers with no signal at home: 4%
Line losses: 6%
Unaccounted-for gas: 1%
Methane leaks: 4
Tailings incidents: 0
Dust complaints: 12
Ore dilution: 6%
Haul truck idle hours: 40
Percentage of concrete pours rejected: 1%
Snagging items per plot: 12
Variation orders: 12
Days lost to weather: 12
Site accidents: 4
Paint defects per car: 2
Warranty cost per vehicle: €40
Cars recalled: 400
Line stops: 12
Percentage of batches rejected: 1%
Cross-contamination events: 0
Deviations per batch: 2
Adverse drug reactions: 4
Protocol violations: 4
Percentage of samples mislabelled: 0.5%
Repeat tests: 2%
Assay failures: 2%
Account closures: 40
Overdraft complaints: 12
Percentage of mortgages in arrears: 1%
Fraud cases per 10,000 cards: 4
Average claim settlement time: 12 days
Reserve shortfalls: 2
Pension scheme deficit: £4m
Unallocated contributions: 0.5%
Write-off of unbilled time: 4%
Client complaints upheld: 4
Late tax returns: 2%
Audit adjustments: 4
Gifts undelivered: 12
Fundraising cost ratio: 18%
Donor complaints: 4
Volunteers leaving within 3 months: 12%
Players injured: 4
Red cards: 4
Goals conceded: 30
Unpaid subscriptions: 4%
Pitches unfit for play: 2
Average load time of the game: 4 seconds
Players quitting the tutorial: 12%
Cheaters banned: 40
Server queue at peak: 200
Unread alerts: 40
Accounts without MFA: 4%
Orphaned accounts: 40
Certificates expired in use: 0
Storage growth unplanned: 4%
Suppliers off contract: 12%
Maverick spend: 8%
Single-source parts: 12
Average requisition to order: 4 days
Pallets damaged: 1%
Mis-picks per 1,000 lines: 2
Aged stock over 180 days: 6%
Dock-to-stock time: 4 hours
Failed first delivery attempts: 6%
Parcels returned to sender: 2%
Average handle time: 5 minutes
Shrinkage: 28%
"""


@pytest.mark.parametrize("text", MEASURES.split("\n")[1:-1])
def test_less_of_it_is_better(text: str) -> None:
    assert parse(text).direction == "decrease"
