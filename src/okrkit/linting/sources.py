"""Where the rules and the presets come from: the articles, each under one name."""

from __future__ import annotations

from typing import Final

SKARYA: Final = "Skarya, “OKR vs KPI: What’s the Difference and When Should You Use Each?”"
ORDO: Final = "Ordo AI, “OKR vs KPI: what's the actual difference?”"
TALENTA: Final = "Mekari Talenta, “OKR vs KPI: Key Differences, Examples & When to Use”"
BREV: Final = "Chris Pitchford (Brev), “KPI vs OKR: What's the Difference and Which Should You Use?”"
UNIFRAME: Final = "UniFrame, on KPIs vs OKRs for growing businesses"
WHEELER: Final = "Donald Wheeler, “Understanding Variation”"
HOUSE: Final = "okrkit's own judgement"
