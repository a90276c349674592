"""The pictures of docs/howto/charts.md: there, small, with words for those who do not see them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from tests.where import DOCS

PAGE = (DOCS / "howto" / "charts.md").read_text(encoding="utf-8")


def test_every_picture_is_there_small_and_described() -> None:
    shown = re.findall(r"!\[(.*?)\]\(\.\./(.*?)\)", PAGE)

    assert ["bullet", "trend", "burnup", "heatmap", "tree", "calibration"] == [
        path.removeprefix("_static/charts/").removesuffix(".svg") for _, path in shown
    ]
    for words, path in shown:
        picture = (DOCS / path).read_text(encoding="utf-8")
        assert 100 < len(words)
        assert 100_000 > len(picture)
        assert ET.fromstring(picture).attrib["aria-label"]  # noqa: S314 - made by docs/make_charts.py
