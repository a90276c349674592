"""Measures of many walks of life of which more is better, told by their words alone; made up here."""

from __future__ import annotations

import pytest

from okrkit import parse

MEASURES = """
Room occupancy: 76%
MMR uptake at age five: 95%
Return of spontaneous circulation on arrival at hospital: 30%
Straight-through processing: 97%
Mandatory training completed: 96%
Undisputed invoices paid within 30 days: 98%
Parents turning up at parents' evening: 82%
Emergency calls answered within 10 seconds: 92%
School visits to the museum: 310
Tax returns filed before the deadline: 99%
Like-for-like sales growth: 3%
Chargeable hours per fee earner: 1,350
Collection digitised: 45%
Eggs per hen housed: 310
Subject access requests answered within one month: 95%
Percentage of shoppers who buy: 24%
Lambs reared per ewe: 1.6
Picking accuracy: 99.8%
Public confidence in local policing: 68%
Population covered by 5G: 92%
Concert seats sold: 81%
Exhibition tickets sold: 42,000
Food hygiene rating: 5
Annual benefit statements issued on time: 99%
Customer lifetime value: €310
Departures within 15 minutes of schedule: 83%
Community sentences served in full: 78%
Returning guests: 31%
Adherence to rota by agents: 92%
Repairs completed at first visit: 88%
Crash-free sessions: 99.7%
Digital subscribers: 31,000
Lessons taught by a subject specialist: 92%
Loans per inhabitant: 5
Solvency II coverage: 185%
Seat-belt wearing: 97%
Tutorial completion: 81%
Realisation: 92%
Offer acceptance: 86%
Click-through rate: 2.1%
Day-30 retention: 9%
Disputes settled through mediation: 60%
Wind farm capacity factor: 36%
Older people still at home 91 days after discharge: 84%
Crane moves per hour: 30
Library holdings searchable online: 98%
Judgments delivered within 60 days of hearing: 88%
Bathing waters rated excellent: 75%
Parcels delivered within next day: 96%
Catch with full traceability: 96%
Pension funding level: 98%
Hand hygiene compliance: 96%
Low-floor buses: 100%
First contact resolution: 78%
Instruments within calibration: 100%
Profit per equity partner: £420,000
Renewal retention: 87%
Annual appraisals held: 94%
Gifts with Gift Aid: 71%
Talking-therapy clients moving to recovery: 51%
Data centre uptime: 99.99%
Pupils reading at the expected standard: 78%
Return on equity: 11%
Citations per paper: 9
Donor retention: 47%
Serious adverse event reports filed within 15 days: 99%
Deliveries made at first attempt: 93%
Employee Net Promoter Score: 28
Qualified leads per month: 180
Percentage of homes that meet the decent standard: 98%
Suggestions implemented per employee: 3
Hatchability: 85%
Cases won: 68%
Seedling survival after first year: 88%
Footfall: 12,500 per week
Major applications decided within 13 weeks: 88%
Homelessness prevented through advice: 58%
Gritting routes treated before frost: 99%
Unit test coverage: 82%
Mill recovery of gold: 91%
Solvent recovered: 93%
Beneficiaries helped: 4,800
Case clearance rate: 102%
Continuous descent operations: 80%
Student satisfaction with teaching: 86%
Gross margin return on inventory: 2.4
Social care assessments completed within 45 working days: 90%
Net interest margin: 2.3%
Household waste recycled: 54%
Mean time between pump failures: 48 months
Return on ad spend: 4.2
Ore tonnes per man-shift: 38
Graduates in skilled work after 15 months: 78%
Research grant income: £48 million
On-call fire crew availability: 88%
Technical dispatch reliability: 99.3%
Recurring fees: 74% of turnover
Fines collected: 80%
Council tax collected in year: 97.5%
Season tickets renewed: 88%
First-pass yield: 96%
Sprint goals achieved: 85%
Vessel schedule reliability: 71%
Apprentices on site: 14
Overall equipment effectiveness: 82%
Average revenue per user: €18
Average order value: €64
Order lines picked per hour: 110
Volunteer hours given: 12,000
Table turns per evening: 2.2
Prison leavers in settled accommodation on first night: 90%
Listed buildings in good condition: 94%
Points per game: 1.9
Milk yield per cow: 8,900 litres
Households in planned giving: 85
Affordable homes handed over: 210
Schedule performance index: 1.02
RevPAR: €92
Accounts with multi-factor authentication: 98%
Mined land rehabilitated: 85 ha
Eligible workers enrolled in the scheme: 91%
Home fire safety visits: 6,000
Eligible women screened for cervical cancer: 80%
Suspicious emails reported by staff: 45%
Restore drills passed: 100%
Stolen vehicles recovered: 55%
Perfect orders: 95%
Emergency attendances seen within 4 hours: 90%
Mean kilometres between technical failures: 60,000
Motor claims settled within 10 days: 82%
Daily aircraft utilisation: 11.5 hours
Liquidity coverage: 140%
Median download speed: 180 Mbit/s
Deployments per week: 12
First engine on scene within 8 minutes: 85%
Proficiency tests passed: 99%
Project milestones met: 92%
Subscription renewals: 77%
Clean sheets: 14
Repeat purchasers: 38%
Average basket: £31
Homes with a working smoke alarm: 93%
Baptisms: 24
Line installations right first time: 93%
Sunday worshippers: 160
Theatre sessions starting on time: 85%
Endpoints running a detection agent: 99%
Care leavers in education, employment or training: 65%
Eligible electors on the register: 95%
Batches right first time: 97%
School attendance: 95%
Covers per shift: 85
Spend under contract: 85%
Renewable electricity: 42% of supply
Dwellings with a valid gas safety certificate: 100%
Wheat harvest: 8.4 t/ha
Pass completion: 83%
Station lifts in working order: 99%
Generating plant availability: 94%
Numbers ported within one working day: 96%
Years of deliverable housing land: 5.4
Cube utilisation of trailers: 84%
Effluent samples within consent: 99%
Trains arriving within three minutes of timetable: 91%
Unprompted brand recall: 27%
Direct bookings: 48%
Guest review score: 8.9
Gas escapes attended within one hour: 97%
Average SAP score of housing stock: 72
Doctoral theses submitted within four years: 75%
Farebox recovery: 55%
Graffiti removed within 24 hours: 91%
Sawn timber recovery from logs: 54%
Cases cleared: 400
Percentage of trials that start on the day listed: 90%
Victims kept informed: 90%
Home fire safety visits: 4000
Percentage of appliances crewed: 98%
Parcels delivered on the first attempt: 94%
Loans per resident: 4
Members present at rehearsal: 90%
Seats sold: 85%
Subscriptions renewed: 75%
New commissions performed: 4
Circulation: 40,000
Bags reunited within 24 hours: 95%
Percentage of flights leaving on time: 85%
Aircraft utilisation: 11 hours
Trains running to time: 92%
Track kilometres inspected: 400
Buses with low floors: 100%
Vessels turned round within a day: 90%
Homes with water meters: 60%
Rivers in good condition: 60%
Reservoir level at the end of winter: 90%
Customers on direct debit: 70%
Smart meters fitted: 4000
Power station availability: 92%
Share of solar in the mix: 30%
Coverage of the population by 5G: 80%
Calls connected first time: 98%
Ore recovered: 92%
Tonnes mined per shift: 400
Homes handed over without a snag: 80%
Projects finished within budget: 85%
Apprentices on site: 12
Cars built per shift: 400
Parts right on arrival: 99%
Batches right first time: 95%
Patients enrolled in trials: 400
Results reported the same day: 95%
Samples processed: 4000
Papers cited in policy: 12
Deposits: £4m
Mortgages approved within a week: 80%
Customers using the app: 60%
Claims settled within 5 days: 80%
Policies renewed: 80%
Funding level of the scheme: 105%
Members with a named beneficiary: 80%
Chargeable hours per lawyer: 1500
Realisation: 90%
Clients who would use us again: 90%
Returns filed before the deadline: 98%
Regular donors: 400
Families fed: 4000
Shelter beds open in winter: 40
Baptisms: 12
Juniors in training: 60
Matches won: 60%
Coaches with a licence: 90%
Goals scored: 60
Day-7 retention: 20%
Average session: 20 minutes
Purchases per player: 3
Levels finished: 40
Alerts triaged within 15 minutes: 95%
Restores that succeed: 99%
Days since the last breach: 400
Racks in use: 80%
Renewable power purchased: 100%
Suppliers paid within 30 days: 95%
Savings delivered: £400k
Orders shipped complete: 98%
Lines picked per hour: 120
Stock turns: 8
Trailer fill: 85%
Deliveries in the agreed window: 95%
Proofs of delivery returned: 99%
Calls resolved first time: 80%
Agents at their desk as planned: 92%
Quality score of calls: 90%
Campaign return: 4
Share of search: 12%
Basket conversion: 40%
Repeat purchase within 90 days: 30%
Products reviewed: 400
Stores open on time: 100%
Sales per colleague: £40k
Shelves full at noon: 98%
Tables booked online: 60%
Dishes sent out within 20 minutes: 90%
Rooms sold direct: 40%
Guests who return: 35%
Fish landed within quota: 100%
Saplings alive after 3 years: 80%
Beaches with a clean bathing certificate: 12
"""


@pytest.mark.parametrize("text", MEASURES.split("\n")[1:-1])
def test_more_of_it_is_better(text: str) -> None:
    assert parse(text).direction == "increase"
