"""Each row tells one operand of a rule that no other row tells; made up here by one who broke the rules one by one."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Put the wards on one list => task | wards on one list
We want a doubling of gifts => key_result/change_by increase 100.0 % | doubling of gifts
Each ward to have exactly one sink => key_result/milestone | Each ward to have exactly one sink
Parcels: 24-hour dispatch => kpi/ceiling decrease <= 24.0 hours | Parcels
Members joined since 1950: 40 => kpi/floor increase >= 40.0 | Members joined since 1950
At least 4 fishing boats in 5 return before dusk => kpi/floor increase >= 80.0 % | fishing boats in 5 return before dusk
Through our farms we can feed 400 homes => task 400.0 | homes
Grow slower than 3% => unclear
Sell 12 boats, leaving 30 => key_result/count increase 12.0 | boats, leaving 30
Use 7 l/100 km => task 7.0 | l/100 km
Waste minus 15%! => key_result/change_by decrease 15.0 % | Waste
Raise $40,000 AUD => key_result/count increase 40000.0 AUD
Send rotas 14 days in advance => task | rotas 14 days in advance
A halving in spoilage => key_result/change_by decrease 50.0 % | halving in spoilage
With 3 vets on call, losses stay below 2% => kpi/ceiling decrease <= 2.0 % strict
During the 3 weeks of lambing, at most 4 lambs are lost => kpi/ceiling decrease <= 4.0 | lambs are lost
Raise $40k EUR => unclear
Grow gifts fiftyfold => key_result/change_by increase 4900.0 % | gifts
Recruit 30 men over 50 => key_result/count increase 30.0 | men over 50
A tripling of bookings => key_result/change_by increase 200.0 % | tripling of bookings
A trebling of bookings => key_result/change_by increase 200.0 % | trebling of bookings
Cap overtime, at 20 hours => kpi/ceiling decrease <= 20.0 hours | overtime
A quintupling of bookings => key_result/change_by increase 400.0 % | quintupling of bookings
A quadrupling of bookings => key_result/change_by increase 300.0 % | quadrupling of bookings
4 boats in 5 Scottish ports => key_result/count increase 4.0 | boats
Open rate 35 for the leavers => key_result/reach increase 35.0 | Open rate for the leavers
Waits 4 hours, 3 hours of them in bed => key_result/reach decrease 4.0 hours | Waits
Response => metric | Response
Leavers leaving 5% => key_result/reach decrease 5.0 % | Leavers leaving
Grow gifts thirtyfold => key_result/change_by increase 2900.0 % | gifts
Grow gifts thousandfold => key_result/change_by increase 99900.0 % | gifts
Grow bookings elevenfold => key_result/change_by increase 1000.0 % | bookings
Grow bookings fifteenfold => key_result/change_by increase 1400.0 % | bookings
60% of the 2023 intake graduate => key_result/reach increase 60.0 % | 2023 intake graduate
The doubling => metric | doubling
Grow gifts ninefold => key_result/change_by increase 800.0 % | gifts
Grow gifts sevenfold => key_result/change_by increase 600.0 % | gifts
Grow gifts eightfold => key_result/change_by increase 700.0 % | gifts
Grow gifts twentyfold => key_result/change_by increase 1900.0 % | gifts
Doubling of the flock => key_result/change_by increase 100.0 % | flock
Half this year's waste => key_result/change_by decrease 50.0 % | this year's waste
Grow gifts hundredfold => key_result/change_by increase 9900.0 % | gifts
Win 20 readers above 80 => key_result/count increase 20.0 | readers above 80
Win 20 farmers below 40 => key_result/count increase 20.0 | farmers below 40
Teach 30 swimmers under 8 => task 30.0 | swimmers under 8
One boat in three is late => key_result/reach decrease 33.33 % | boat in three is late
Track visits with 3+ guests => metric | visits
Track trade between 3 ports => metric | trade between 3 ports
Waits 12 days, churn cut to 5 => key_result/reach decrease 12.0 days | Waits
Prices minus 15%, fares plus 5% => unclear
We will mend 95% of lamps by May => key_result/reach increase 95.0 % [by May] | lamps
Waits 4 hours; 3 hours is better => unclear
Bread from 3 mills: 14 kg → 11 kg => key_result/move decrease 14.0 -> 11.0 kg | Bread
Rewire 30 mills opened before 1700 => task 30.0 | mills opened before 1700
Response 4 hours, resolution 24 hours => key_result/reach decrease 4.0 hours | Response
Reach 133.333% of last year's takings => key_result/change_by increase 33.33 % | last year's takings
Mend the road between 2 villages for €20k => unclear
Cut the herd to 60% of its current number => key_result/change_by decrease 40.0 % | herd of its current number
Cut sewage to 60% of the last quarter's total => key_result/change_by decrease 40.0 % | sewage of the last quarter's total
When 2 cooks are ill, the kitchen serves 300 meals => key_result/reach increase 300.0 | kitchen serves
Revenue X3 => metric | Revenue X3
Output x 12 => key_result/change_by increase 1100.0 % | Output
24-hour reply => kpi/ceiling decrease <= 24.0 hours | reply
Half our waste => key_result/change_by decrease 50.0 % | waste
Raise £40,000 USD => unclear
A 1-hour response => kpi/ceiling decrease <= 1.0 hours | response
24-hour resolution => kpi/ceiling decrease <= 24.0 hours | resolution
Waste diversion 60% => key_result/reach increase 60.0 % | Waste diversion
Turnout 40% (±5 pp) => kpi/range 35.0..45.0 % | Turnout
Half as long a wait => key_result/change_by decrease 50.0 % | wait
Composting rate 60% => key_result/reach increase 60.0 % | Composting rate
24-hour restoration => kpi/ceiling decrease <= 24.0 hours | restoration
Fill 40% of the gaps => key_result/change_by decrease 40.0 % | gaps
120% of the baseline => key_result/change_by increase 20.0 % | baseline
Prices plus 15% in May => key_result/change_by increase 15.0 % [in May] | Prices
Margin after waste 12% => key_result/reach increase 12.0 % | Margin after waste
Host 30 guests over 90 => task 30.0 | guests over 90
Half last year's waste => key_result/change_by decrease 50.0 % | last year's waste
Every table has 1 vase => key_result/milestone | Every table has 1 vase
40% of ringers over 40 => key_result/reach increase 40.0 % | ringers over 40
40% of members over 60 => key_result/reach increase 40.0 % | members over 60
Plug 40% of the deficit => key_result/change_by decrease 40.0 % | deficit
Enrol 40 adults over 25 => key_result/count increase 40.0 | adults over 25
24-hour acknowledgement => kpi/ceiling decrease <= 24.0 hours | acknowledgement
120% of today's takings => key_result/change_by increase 20.0 % | today's takings
We answer 90% of letters => key_result/reach increase 90.0 % | letters
House 30 tenants over 60 => task 30.0 | tenants over 60
Host 30 visitors over 90 => task 30.0 | visitors over 90
Gifts £50, £60 per guest => key_result/reach 50.0 GBP | Gifts
Enter 30 runners over 70 => task 30.0 | runners over 70
End losing 20% of nurses => unclear
30 patients over 90 seen => key_result/count increase 30.0 | patients over 90 seen
120% of the present herd => key_result/change_by increase 20.0 % | present herd
Recruit 30 women under 40 => key_result/count increase 30.0 | women under 40
Recruit 30 staff under 25 => task 30.0 | staff under 25
Recruit 30 pupils over 12 => key_result/count increase 30.0 | pupils over 12
Put the boats at one quay => task | boats at one quay
Put our wards in one wing => task | wards in one wing
Gifts £50, £60 on Sundays => key_result/reach 50.0 GBP | Gifts
3-day delivery (mainland) => kpi/ceiling decrease <= 3.0 days | delivery (mainland)
Recruit 30 workers over 55 => task 30.0 | workers over 55
Recruit 30 people under 30 => key_result/count increase 30.0 | people under 30
Recruit 30 holders over 65 => task 30.0 | holders over 65
Recruit 30 drivers over 50 => task 30.0 | drivers over 50
Fill half of the shortfall => key_result/change_by decrease 50.0 % | shortfall
Cease losing 20% of nurses => unclear
3-day delivery, everywhere => kpi/ceiling decrease <= 3.0 days | delivery, everywhere
Upgrade the tills to 4.2 RC => task | tills to 4.2 RC
Upgrade the tills to 4.2 GA => task | tills to 4.2 GA
Turnout is 40%, wanting 50% => key_result/move increase 40.0 -> 50.0 % | Turnout
Recruit 30 writers under 30 => task 30.0 | writers under 30
Recruit 30 students over 25 => key_result/count increase 30.0 | students over 25
Recruit 30 players under 21 => key_result/count increase 30.0 | players under 21
Recruit 30 learners over 50 => key_result/count increase 30.0 | learners over 50
Keep the 18-25 share at 30% => kpi/floor increase >= 30.0 % | 18-25 share
Visit 40% of carers above 70 => key_result/reach increase 40.0 % | carers above 70
Run the bakery with one oven => task | bakery with one oven
Recruit 30 residents over 65 => key_result/count increase 30.0 | residents over 65
Make it quick for you to pay => objective
Make it fun for you to learn => objective
Recruit 30 employees under 25 => task 30.0 | employees under 25
Keep humidity at 55% ± 50 bps => unclear
Gifts at most £50, target £60 => kpi/ceiling decrease <= 50.0 GBP | Gifts
Before 9, serve 40 breakfasts => task 40.0 | breakfasts
We shall answer 90% of letters => kpi/floor increase >= 90.0 % | letters
Recruit 20 volunteers under 25 => key_result/count increase 20.0 | volunteers under 25
Make it simple for you to park => objective
Make it quicker for you to pay => objective
Cap overtime, 20 hours at most => kpi/ceiling decrease <= 20.0 hours | overtime
Waits of 4 hours at the outside => kpi/ceiling decrease <= 4.0 hours | Waits
Make it possible for you to sail => objective
Every bus has at most one driver => kpi/ceiling decrease <= 1.0 | Every bus
After 2030, keep losses below 3% => kpi/ceiling decrease <= 3.0 % strict | losses
120% of the prior season's lambs => key_result/change_by increase 20.0 % | prior season's lambs
Three berths in five for visitors => key_result/reach increase 60.0 % | berths in five for visitors
Time from call 12: 14 min → 11 min => key_result/move decrease 14.0 -> 11.0 minutes | Time
Grow the flock to 150% of last year => key_result/change_by increase 50.0 % | flock of last year
Gifts one third more than last year => key_result/change_by increase 33.33 % | Gifts
120% of the previous season's lambs => key_result/change_by increase 20.0 % | previous season's lambs
Though 2 cooks left, serve 400 meals => task 400.0 | meals
The herd is 36 cows, we need 50 cows => key_result/move increase 36.0 -> 50.0 | herd
Queues one third lower than last year => key_result/change_by decrease 33.33 % | Queues
Queues one third fewer than last year => key_result/change_by decrease 33.33 % | Queues
Gifts one third higher than last year => key_result/change_by increase 33.33 % | Gifts
Cut salt to 60% of last year's intake => key_result/change_by decrease 40.0 % | salt of last year's intake
Turnout slid from 81% to 66%. Recover. => unclear
Cut water use to 60% of the 2023 value => key_result/change_by decrease 40.0 % | water use of the 2023 value
Baseline: 38; Moonshot: 55; Target: 48 => key_result/move increase 38.0 -> 48.0
Without 2 of the cooks, serve 400 meals => task 400.0 | meals
Cut water use to 80% of the 2023 levels => key_result/change_by decrease 20.0 % | water use of the 2023 levels
Turnout slid from 81% to 66%. Undo that. => unclear
Turnout slid from 81% to 66%. Regain it. => unclear
Keep the water no harder than 12 degrees => kpi/ceiling decrease <= 12.0 | water
Cut water use to 60% of the 2023 figures => key_result/change_by decrease 40.0 % | water use of the 2023 figures
Cut water use to 60% of last year's rate => key_result/change_by decrease 40.0 % | water use of last year's rate
Response 4 hours, 24 hours for resolution => key_result/reach decrease 4.0 hours | Response
Cut water use to 60% of the 2023 baseline => key_result/change_by decrease 40.0 % | water use of the 2023 baseline
Whilst 3 berths are shut, cut waits by 20% => key_result/change_by decrease 20.0 % | waits
Raise turnout to 48%, at least 40% by post => key_result/reach increase 48.0 % | turnout
Cut water use to 60% of last year's volume => key_result/change_by decrease 40.0 % | water use of last year's volume
Cut water use to 60% of last year's amount => key_result/change_by decrease 40.0 % | water use of last year's amount
Close 30% of the long standing reading gap => key_result/change_by decrease 30.0 % | long standing reading gap
Although 2 cooks left, serve 5% more meals => key_result/change_by increase 5.0 % | meals
While 2 masts are down, raise catches by 5% => key_result/change_by increase 5.0 % | catches
Where 2 masts are down, raise catches by 5% => key_result/change_by increase 5.0 % | catches
Turnout slid from 81% to 66%. Reverse this. => unclear
Turnout slid from 81% to 66%. Bring it back. => unclear
Uptime of ninety-nine point nine five percent => kpi/floor increase >= 99.95 % | Uptime
If the mast is down, I mend it within 3 hours => kpi/ceiling decrease <= 3.0 hours | I mend it
Whenever 2 masts are down, at most 5 boats sail => kpi/ceiling decrease <= 5.0 | boats sail
Should 2 cooks be ill, serve at least 300 meals => task 300.0 | meals
If the mast is down, they mend it within 3 hours => kpi/ceiling decrease <= 3.0 hours | they mend it
Raise meals from 30 to 40, and guests from 20 to 40 => key_result/move increase 30.0 -> 40.0 | meals
Any fridge above 8 °C in the kitchen is unacceptable => kpi/ceiling decrease <= 8.0 °C | Any fridge
If the mast is down, our crew mends it within 3 hours => kpi/ceiling decrease <= 3.0 hours | crew mends it
Every fridge above 8 °C in the kitchen is unacceptable => kpi/ceiling decrease <= 8.0 °C | Every fridge
Hand in reports not later than 10 days before the audit => kpi/floor increase >= 10.0 days | Hand in reports
Agendas go out never later than 5 days before the meeting => kpi/floor increase >= 5.0 days | Agendas go out
Raise turnout to 48%, not 55% => key_result/reach increase 48.0 % | turnout
Raise turnout to 48%, stretch 55% => key_result/reach increase 48.0 % | turnout
Raise turnout to 48%, 20% by post => key_result/reach increase 48.0 % | turnout
Raise turnout to 48% by 2026, 55% by 2027 => key_result/reach increase 48.0 % [by 2026] | turnout
Raise turnout to 50 by 10 points => key_result/change_by_abs increase 10.0 points | turnout
Stop wasting 15% of milk => unclear
Stop burning 10% of loaves => unclear
Half as many visitors again => key_result/change_by increase 50.0 % | visitors again
Bring the clinics under one roof => task | clinics under one roof
Keep errors under one a day => kpi/ceiling decrease <= 1.0 strict | errors
Cost per meal: £4 for lunch → 3 => key_result/move decrease 4.0 -> 3.0 GBP | Cost per meal
40% of nurses → 60 => key_result/move increase 40.0 -> 60.0 %
Grow the number of members over 60 to 400 => key_result/reach increase 400.0 | number of members over 60
Queues two thirds shorter than last year => key_result/change_by decrease 66.67 % | Queues
Despite 10% fewer cows, raise milk yields by 5% => key_result/change_by increase 5.0 % | milk yields
Parcels from more than 5 depots: 14 → 11 => key_result/move decrease 14.0 -> 11.0 | Parcels
Raise the 16 to 24 age group by 8% => key_result/change_by increase 8.0 % | 16 to 24 age group
Cut smoking under the age of 18 to 5% => key_result/reach decrease 5.0 % | smoking under the age of 18
Fees a fifth cheaper than last year => key_result/change_by decrease 20.0 % | Fees
Win 11 home games after a season with only 6 => key_result/count increase 11.0 | home games after a season with only
We will sell 40% of our shares => key_result/reach increase 40.0 % | shares
We will close 40% of the shops => key_result/reach increase 40.0 % | shops
Mean of 60 (± 12, n = 40) => key_result/reach 60.0 | Mean
Study: 20 minutes; make that 30 => key_result/move increase 20.0 -> 30.0 minutes | Study
Nap at 20 minutes, we need 30 => key_result/move increase 20.0 -> 30.0 minutes | Nap
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
