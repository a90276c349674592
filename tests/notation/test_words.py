"""Statements told apart by their words: objectives, tasks, milestones, names of measures."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import line

STATEMENTS = """
Get SOC 2 Type II certified => key_result/milestone
Achieve ISO 27001 certification by Q4 => key_result/milestone [by Q4]
Interview 30 customers => task 30.0
Conduct 40 user interviews and publish a report => task 40.0
Hire a VP of Sales by end of Q2 => task [by end of Q2]
Ship the mobile app to production => task
Launch in 3 new countries => task 3.0
Launch v2.0 of the API => task
Become the market leader in Europe => objective
Delight our customers => objective
Build a world-class engineering team => objective
Create a culture of continuous improvement => objective
Deliver an exceptional customer experience => objective
Be the employer of choice => objective
World-class customer support => objective
Accelerate growth in EMEA => objective
Reach profitability => objective
Achieve product-market fit => objective
Strengthen our brand => objective
Weekly active users => metric
Net promoter score => metric
Time to hire => metric
Customer acquisition cost (CAC) => metric
Lead response time => metric
Support tickets resolved => metric
Number of P1 incidents per month => metric
O1: Make onboarding delightful => objective
Objective: Increase customer loyalty => objective
- Launch new pricing page => task
Our team ships 10 features => task 10.0
Successfully launch the beta => task
New website launched => key_result/milestone
Employee handbook published by March => key_result/milestone [by March]
CRM fully implemented => key_result/milestone
SSO is live for all customers => key_result/milestone
All services have runbooks => key_result/milestone
Every team has an on-call rotation => key_result/milestone
Customer satisfaction improved => key_result/milestone
Increased use of self-service => key_result/milestone
Improved documentation quality => key_result/milestone
Publish 2 blog posts per week => task 2.0
Post 3 times a week on LinkedIn => task 3.0
Maintain NPS => objective
Implement SSO by March 31 => task [by March 31]
Complete GDPR audit by 30/06/2025 => task [by 30/06/2025]
Finish migration of all services to Kubernetes => task
Run 6 webinars with at least 100 attendees each => task 6.0
Host 4 events => task 4.0
Attend 3 conferences => task 3.0
Train all managers on feedback => task
Train 50 managers => task 50.0
Ensure no critical vulnerabilities remain open for more than 7 days => key_result/milestone
Keep headcount flat => objective
Keep response times low => objective
Maintain quality => objective
Stay within budget => objective
Retain top talent => objective
Percentage of on-time deliveries => metric
% of tickets solved at first contact => metric
Number of active users who have completed onboarding => metric
Share of revenue from new products => metric
Average revenue per user => metric
Revenue per employee => metric
Allocate $50k to training => task 50000.0 USD
Automate 5 manual processes => task 5.0
Fix 50 bugs => task 50.0
Resolve all P1 bugs => task
Eliminate all P1 bugs => objective
Eliminate technical debt => objective
Weekly releases => metric
Make customers happy => objective
Make our product faster => objective
Be profitable => objective
Be in the top 10 in our category => objective
Win the SMB market => objective
Grow the team => objective
Hire 10 engineers (5 backend, 5 frontend) => task 10.0
Understand our customers better => objective
Know our customers => objective
Explore new markets => task
Increase revenue => objective
Increase revenue significantly => objective
Sales up => metric
Q3 => metric
Ship batch changes to GA => task
All customers on version 3.20 or later => key_result/milestone
Docs have been rewritten and user-tested => key_result/milestone
Hire 4 engineers, 2 of whom are senior => task 4.0
Every engineer has completed security training => key_result/milestone
Close all P0 issues => task
Publish 4 blog posts that each get 1,000 views => task 4.0
Create 3 customer case studies => task 3.0
Complete 2 customer case studies => task 2.0
Customer advisory board established => key_result/milestone
Define the ICP and buyer personas => task
Align on pricing strategy => objective
Agree on a roadmap for H2 => task
Roadmap for H2 agreed => key_result/milestone
Decide whether to deprecate the old API => task
Validate that customers will pay for X => task
Understand why users churn => objective
Our platform is the most reliable in the industry => key_result/milestone
The company is on track for IPO => objective
A great place to work => objective
Best place to work => objective
Engineering excellence => objective
Scale the business => objective
Expand internationally => objective
Drive product-led growth => objective
Drive awareness => objective
Deliver value faster => objective
Enable teams to move faster => objective
Win more deals => objective
Win the hearts of developers => objective
Attract and retain world-class talent => objective
Increase velocity without sacrificing quality => objective
Improve the reliability of the platform => objective
Improve developer experience => objective
Improve onboarding flow => objective
Improve documentation => objective
Improve SEO => objective
Implement OKRs => task
Introduce weekly demos => task
Lead 3 workshops => task 3.0
Add dark mode => task
Schedule 30 demos => task 30.0
Make 100 cold calls per day => task 100.0
Send 500 cold emails => task 500.0
Contact 50 prospects => task 50.0
Donate $10,000 to charity => task 10000.0 USD
Read 12 books => task 12.0
Move from days => task
Ship the beta by the time the summit starts => task [by the time the summit starts]
Finish the 2026 plan => task
Meet the goals in 2026 plan => objective
No findings in the audit; no late filings => key_result/milestone
Improve monitoring by shipping 5 alerts => task 5.0
Make checkout dependable (99.9% availability) => objective 99.9 %
Launch the site (3 pages) => task
Deliver dashboards with less than 2% error => task 2.0 % strict
One of the best => objective
Grow X => objective
Run 5 m of cable => task 5.0
24/7 support => metric
Help us grow => task
1.2.3 is out => key_result/milestone
Track and grow the community => task
"""


@pytest.mark.parametrize("row", STATEMENTS.strip().splitlines())
def test_it_is_read_as_the_table_says(row: str) -> None:
    text, _, expected = row.partition(" => ")
    assert expected == line(parse(text))
