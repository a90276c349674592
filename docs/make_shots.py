"""Photograph the cards of docs/howto/notebook.md in headless Chromium: light and dark, wide and narrow.

    python docs/make_shots.py

The pictures in docs/_static/shots are what this writes. Look at them after a change of okrkit.display.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from html import escape
from pathlib import Path

from okrkit import (
    KPI,
    Alignment,
    Cycle,
    KeyResult,
    Objective,
    Scorecard,
    Threshold,
    close,
    compare,
    health,
    holds,
    lint,
    pace,
    promote,
    review,
    settle,
    sync,
)
from okrkit.display import html

SHOTS = Path(__file__).resolve().parent / "_static" / "shots"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "google-chrome"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars --disable-lcd-text --force-device-scale-factor=1"
).split()
HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(1)> </style> \u202egnp.exe\u202c \x1b[31mred & &lt;'
)
Q3 = Cycle.quarter(2026, 3)
WIDE, NARROW, HIGHEST = 720, 360, 1000
WHOLE_BYTES = 8
MOST_COLOURS = 256
# How many shades of each of red, green and blue are kept, as many as the palette has room for.
SHADES = (32, 24, 18, 14, 10, 6)
# What a page looks like that says itself that it is dark, and the tables that Jupyter styles by itself.
JUPYTER = """
.out{font-size:14px;line-height:1.4;color:#e0e0e0}
.out table{border-collapse:collapse;border-spacing:0;border:none;font-size:12px;table-layout:fixed;margin-left:auto}
.out td,.out th,.out tr{vertical-align:middle;padding:.5em;line-height:normal;white-space:normal;max-width:none;border:none}
.out td,.out th{text-align:right}
.out tbody tr:nth-child(odd){background:#222}
.out p{margin:0 0 1em}
"""


def team() -> Scorecard:
    """A team as it stands in the middle of a quarter."""
    delivery = KPI(
        "On-time delivery",
        Threshold.at_least(80, critical=70, unit="%"),
        owner="Dana",
        cadence="monthly",
        readings={
            "2026-01-31": 84,
            "2026-02-28": 82,
            "2026-03-31": 78,
            "2026-04-30": 71,
            "2026-05-31": 68,
            "2026-06-30": 65,
            "2026-07-31": 74,
        },
        description="Deliveries that left the dock on the day agreed, of all of the month.",
    ).decide("2026-07-02", "run the weekly capacity meeting on Mondays")
    nps = KPI(
        "Net promoter score",
        "≥ 40 (critical < 30)",
        owner="Sam",
        cadence="monthly",
        readings={"2026-04-30": 42, "2026-05-31": 38, "2026-06-30": 36, "2026-07-31": 37},
    )
    cost = KPI(
        "Cost per delivery",
        "≤ $12",
        owner="Ada",
        cadence="monthly",
        readings={"2026-04-30": 11.2, "2026-05-31": 11.4, "2026-06-30": 11.1, "2026-07-31": 10.9},
    )
    attrition = KPI("Attrition", "< 2%", owner="Lee")
    deliver = Objective(
        "Deliver when we said we would",
        [
            KeyResult.from_to(
                "Increase on-time delivery from 65% to 90%", 65, 90, unit="%", owner="Dana", kpi=delivery.id
            ).check_in({"2026-07-15": 69, "2026-07-31": 74}),
            KeyResult.from_to(
                "Reduce average project delay from 10 days to 3 days", 10, 3, unit="days", owner="Ravi"
            ).check_in("2026-07-31", 9, confidence=0.4, blockers=["two planners on leave"]),
            KeyResult.milestone("Publish delivery dates to customers", owner="Mina"),
        ],
        cycle=Q3,
        owner="Dana",
        guardrails=[cost.id],
    )
    return Scorecard("Logistics", cycle=Q3, objectives=[deliver], kpis=[delivery, nps, cost, attrition])


def story() -> dict[str, list[object]]:
    """What each picture shows."""
    here = team()
    objective = here.objectives[0]
    delivery = here.kpi("on-time-delivery")
    moving = objective.key_results[0]
    return {
        "health": [health(delivery, on="2026-08-01"), delivery],
        "key-result": [moving, objective.key_results[1], pace(moving, on="2026-08-01", cycle=Q3)],
        "objective": [objective],
        "scorecard": [here],
        "comparison": [compare(moving, on="2026-08-01", cycle=Q3)],
        "review": [review(here, on="2026-08-06", minutes=30)],
        "findings": [lint(here, on="2026-08-01")],
        "ending": list(ending()),
        "threshold": [delivery.threshold, delivery.readings, Q3],
        "alignment": [alignment()],
        "hostile": list(hostile()),
    }


def ending() -> Iterator[object]:
    """The end of the quarter, and after it."""
    delivery = KPI("On-time delivery", "≥ 80%", owner="Dana", cadence="monthly", readings={"2026-06-30": 65})
    key_result = promote(delivery, Q3, target=90)
    objective = Objective("Deliver when we said we would", [key_result], cycle=Q3, owner="Dana")
    delivery = delivery.record({"2026-07-31": 74, "2026-08-31": 83, "2026-09-30": 91})
    objective = sync(objective, [delivery])
    settlement = settle(objective[key_result.id], delivery, Q3)
    later = settlement.kpi.record({"2026-10-31": 90, "2026-11-30": 92, "2026-12-31": 91})
    yield close(objective, on=Q3.last_day)
    yield settlement
    yield holds(later, on="2027-01-01")


def alignment() -> Alignment:
    """Three levels of objectives."""

    def goal(title: str, at: float, parent: str | None = None) -> Objective:
        deals = KeyResult.from_to("Deals", 0, 10).check_in("2026-07-31", at)
        return Objective(title, [deals], parent=parent, owner="Ada")

    return Alignment(
        [
            goal("Grow in the north", 4),
            goal("Win mid-market customers", 6, "grow-in-the-north"),
            goal("Shorten the trial", 2, "win-mid-market-customers"),
            goal("Keep those we have", 8, "grow-in-the-north"),
            goal("Tidy up", 10),
        ]
    )


def hostile() -> Iterator[object]:
    """Titles that would like to be something else."""
    kpi = KPI(HOSTILE, "≥ 40", owner=HOSTILE, id=HOSTILE, readings={"2026-06-30": 38, "2026-07-31": 36})
    yield health(kpi, on="2026-08-01")
    yield Objective(f"العربية {HOSTILE}", [KeyResult.from_to(HOSTILE * 3, 1, 2)], owner=HOSTILE)


def page(values: list[object], *, dark: bool, notebook: bool = False) -> str:
    """A page with some cards, as a notebook would hold it."""
    ground, theme = ("#0f1113", "dark") if dark else ("#f4f5f7", "light")
    cards = "".join(f'<div class="out" style="margin:12px">{html(value)}</div>' for value in values)
    asks = f"<style>{JUPYTER}</style>" if notebook else ""
    marked = f' data-jp-theme-light="{str(not dark).lower()}"'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{theme}</title>'
        f'<meta name="viewport" content="width=device-width">{asks}'
        f'</head><body style="margin:0;background:{ground}"{marked}>{cards}</body></html>'
    )


def beside(pages: list[str], width: int) -> str:
    """A page with narrower pages side by side, each of which takes its own width for the window's."""
    frames = "".join(
        f'<iframe srcdoc="{escape(each)}" style="width:{width}px;height:100vh;border:0;float:left"></iframe>'
        for each in pages
    )
    return f'<!doctype html><body style="margin:0">{frames}</body>'


def photograph(text: str, target: Path, width: int, height: int) -> None:
    """Write a PNG of a page."""
    ask(text, f"--window-size={width},{min(height, HIGHEST)}", f"--screenshot={target}")
    target.write_bytes(small(target.read_bytes()))


def small(png: bytes) -> bytes:
    """The same picture with a palette of rounded colours, a third of the size: cards have few colours and much ground."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    pixels = {2: 3, 6: 4}[kind] if depth == WHOLE_BYTES else 0
    data, place = b"", 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += length + 12
    rows = list(unfiltered(zlib.decompress(data), width * pixels, pixels))
    palette, indexed = next(
        found for shades in SHADES if len((found := indexed_by(rows, pixels, shades))[0]) <= MOST_COLOURS
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", b"".join(palette)),
        (b"IDAT", zlib.compress(b"".join(indexed), 9)),
        (b"IEND", b""),
    )
    return png[:8] + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def indexed_by(rows: list[bytes], pixels: int, shades: int) -> tuple[dict[bytes, int], list[bytes]]:
    """The colours of a picture with so many shades of each of red, green and blue, and its rows as places among those."""
    step = 255 / (shades - 1)
    rounded = bytes(round(round(each / step) * step) for each in range(256))
    palette: dict[bytes, int] = {}
    found: list[bytes] = []
    for row in rows:
        even = row.translate(rounded)
        places = [palette.setdefault(even[at : at + 3], len(palette)) for at in range(0, len(even), pixels)]
        found.append(b"\0" + bytes(place & 255 for place in places))
    return palette, found


def unfiltered(data: bytes, length: int, pixels: int) -> Iterator[bytes]:
    """The rows of a PNG as they were before each was written as its difference to its neighbours."""
    above = bytes(length)
    for start in range(0, len(data), length + 1):
        how, row = data[start], bytearray(data[start + 1 : start + 1 + length])
        for place in range(length) if how else ():
            left = row[place - pixels] if place >= pixels else 0
            corner = above[place - pixels] if place >= pixels else 0
            guess = (left, above[place], (left + above[place]) // 2, nearest(left, above[place], corner))[
                how - 1
            ]
            row[place] = (row[place] + guess) & 255
        above = bytes(row)
        yield above


def nearest(left: int, above: int, corner: int) -> int:
    """Paeth's guess: the neighbour nearest to left + above - corner."""
    guess = left + above - corner
    return min((left, above, corner), key=lambda each: abs(guess - each))


def height_of(text: str, width: int) -> int:
    """How high a page wants to be at a width, in pixels, by asking the browser itself."""
    told = "d=document.documentElement;parent.document.title=d.scrollHeight+' '+d.scrollWidth"
    # The window cannot be narrower than 500 pixels, a frame can.
    frame = (
        f'<!doctype html><body style="margin:0"><iframe srcdoc="{escape(text)}" style="width:{width}px;height:50px;border:0"'
        f' onload="this.contentWindow.eval(&quot;{told}&quot;)"></iframe></body>'
    )
    found = (
        ask(frame, "--window-size=1200,900", "--dump-dom").partition("<title>")[2].partition("</title>")[0]
    )
    high, _, wide = found.partition(" ")
    if int(wide) > width:
        raise SystemExit(f"a card is {wide} pixels wide where there are {width}")
    return int(high)


def ask(text: str, *flags: str) -> str:
    """What the browser prints for a page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(text, encoding="utf-8")
        done = subprocess.run(  # noqa: S603 - a browser of this machine, on a file that was just written
            [CHROMIUM, *FLAGS, f"--user-data-dir={folder}/profile", *flags, file.as_uri()],
            check=True,
            capture_output=True,
            text=True,
            timeout=120,
        )
    return done.stdout


def main() -> None:
    """Take every picture, or those that are named."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[1:])
    for name, values in story().items():
        if wanted and name not in wanted:
            continue
        light, dark = page(values, dark=False), page(values, dark=True, notebook=True)
        photograph(light, SHOTS / f"{name}-light.png", WIDE, height_of(light, WIDE))
        photograph(dark, SHOTS / f"{name}-dark.png", WIDE, height_of(dark, WIDE))
        first = [page(values[:1], dark=False), page(values[:1], dark=True, notebook=True)]
        narrow = max(height_of(each, NARROW) for each in first)
        photograph(beside(first, NARROW), SHOTS / f"{name}-narrow.png", 2 * NARROW, narrow)
        sizes = [f"{each.stat().st_size:,}" for each in sorted(SHOTS.glob(f"{name}-*.png"))]
        print(name, *sizes)


if __name__ == "__main__":
    main()
