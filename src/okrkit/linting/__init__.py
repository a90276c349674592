"""Judgement: OKRs and KPIs linted like code, and a board of KPIs audited."""

from __future__ import annotations

from okrkit.finding import Finding, Severity
from okrkit.linting.auditing import audit
from okrkit.linting.context import Context
from okrkit.linting.engine import lint
from okrkit.linting.explaining import explain
from okrkit.linting.policy import (
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
)
from okrkit.linting.rule import Rule
from okrkit.linting.rules import RULES

__all__ = [
    "COMPANY_POLICY",
    "EARLY_POLICY",
    "FOCUSED_POLICY",
    "FORTNIGHTLY_POLICY",
    "GROWTH_POLICY",
    "POLICIES",
    "RULES",
    "SCALE_POLICY",
    "TEAM_POLICY",
    "WEEKLY_POLICY",
    "Context",
    "Finding",
    "Policy",
    "Rule",
    "Severity",
    "audit",
    "explain",
    "lint",
]
