"""Charts of KPIs, key results, objectives, scorecards and alignments, as Altair charts to go on styling.

Needs the extra: ``pip install "okrkit[charts]"``.
"""

from okrkit.charts._render import png, svg
from okrkit.charts.bullets import bullet
from okrkit.charts.burnups import burnup
from okrkit.charts.heat import heatmap
from okrkit.charts.reliability import calibration
from okrkit.charts.trees import tree
from okrkit.charts.trends import trend

__all__ = ["bullet", "burnup", "calibration", "heatmap", "png", "svg", "tree", "trend"]
