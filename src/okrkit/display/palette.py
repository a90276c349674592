"""The colours of a card, light and dark, and the style sheet that uses them.

Every colour of text keeps WCAG AA's 4.5 : 1 to the card's ground, every line and shape 3 : 1 to what it lies on; tests compute
both. No verdict is told by colour alone: each has a word and a shape.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from okrkit.display.parts import Tone


class Shade(NamedTuple):
    """A colour on white paper and on black."""

    light: str
    dark: str


GROUND: Final = Shade("#ffffff", "#17191c")
INK: Final = Shade("#1d2126", "#e3e6ea")
SOFT: Final = Shade("#5b646e", "#9ca5af")
RULE: Final = Shade("#d9dde2", "#33383e")
TRACK: Final = Shade("#e3e7eb", "#2e3339")
ZONE: Final = Shade("#e4f0ea", "#1d3029")
FILL: Final = Shade("#456a9c", "#84a9dc")
TONES: Final = {
    Tone.GOOD: Shade("#1b6e4b", "#5cc596"),
    Tone.WARN: Shade("#8a5a00", "#e0a84a"),
    Tone.BAD: Shade("#b3261e", "#ff8f85"),
    Tone.DONE: Shade("#2257a8", "#8db8f5"),
    Tone.NONE: SOFT,
}
# The class that a tone has in the style sheet.
CLASSES: Final = {
    Tone.GOOD: "good",
    Tone.WARN: "warn",
    Tone.BAD: "bad",
    Tone.DONE: "done",
    Tone.NONE: "none",
}
_NAMED: Final = {
    "g": GROUND,
    "i": INK,
    "s": SOFT,
    "l": RULE,
    "t": TRACK,
    "z": ZONE,
    "f": FILL,
    **{name: TONES[tone] for tone, name in CLASSES.items() if tone is not Tone.NONE},
}
# Where a page says itself whether it is light or dark, it is believed; else the reader's system is.
_LIGHT: Final = ("[data-jp-theme-light=true]", ".vscode-light", "[data-theme=light]", "[theme=light]")
_DARK: Final = ("[data-jp-theme-light=false]", ".vscode-dark", "[data-theme=dark]", "[theme=dark]")
_LAYOUT: Final = """
.okrkit{box-sizing:border-box;container-type:inline-size;max-width:46rem;margin:.3rem 0;padding:.8rem 1rem .9rem;
border:1px solid var(--l);border-radius:6px;background:var(--g);color:var(--i);
font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;text-align:left;
overflow-wrap:anywhere}
.okrkit .h{display:flex;gap:1rem;justify-content:space-between;align-items:baseline}
.okrkit .h div{min-width:0}
.okrkit .k,.okrkit small,.okrkit dt,.okrkit .w,.okrkit .x,.okrkit.okrkit thead th{color:var(--s);font-size:12px;font-weight:400}
.okrkit .n{font-size:16px;font-weight:600;line-height:1.3}
.okrkit .m{white-space:nowrap;font-weight:600}
.okrkit .v{display:flex;flex-wrap:wrap;gap:.2rem .7rem;align-items:center;margin-top:.45rem}
.okrkit .b{font-size:24px;font-weight:600;line-height:1.15}
.okrkit .r{display:inline-flex;flex-wrap:wrap;gap:0 .5rem;align-items:center;white-space:nowrap}
.okrkit svg{display:block;flex:none;overflow:visible}
.okrkit p{margin:.45rem 0 0}
.okrkit small{display:block;line-height:1.3}
.okrkit ul{margin:0;padding:0 0 0 1.1rem}
.okrkit li{margin:.25rem 0 0;line-height:1.4}
.okrkit dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(12.5rem,100%),1fr));gap:.35rem 1.2rem;
margin:.7rem 0 0;padding:.6rem 0 0;border-top:1px solid var(--l)}
.okrkit dt,.okrkit dd{margin:0;line-height:1.35}
.okrkit .long{grid-column:1/-1}
.okrkit caption,.okrkit .c{padding:0 0 .2rem;text-align:left;font-size:13px;font-weight:600;color:var(--i)}
.okrkit p.c{margin:.8rem 0 0;padding:0}
.okrkit.okrkit table{width:auto;min-width:min(100%,27rem);margin:.8rem 0 0;border-collapse:collapse;border:0;font-size:13px;table-layout:auto}
.okrkit.okrkit tbody tr{background:none}
.okrkit.okrkit th,.okrkit.okrkit td{min-width:4.5rem;max-width:none;padding:.35rem .9rem .35rem 0;border:0;
border-top:1px solid var(--l);background:none;text-align:left;vertical-align:top;white-space:normal;line-height:1.4}
.okrkit.okrkit thead th{padding-top:0;padding-bottom:.15rem;border-top:0}
.okrkit.okrkit tbody th{font-weight:400}
.okrkit.okrkit td:last-child,.okrkit.okrkit th:last-child{padding-right:0}
.okrkit.okrkit tbody .top{font-weight:600}
.okrkit.okrkit .q{min-width:0;text-align:right;white-space:nowrap}
.okrkit .line{fill:none;stroke:var(--s);stroke-width:1.5;stroke-linejoin:round}
.okrkit .zone{fill:var(--z)}.okrkit .track{fill:var(--t)}.okrkit .fill{fill:var(--f)}
@container(max-width:420px){.okrkit .wide{display:none}.okrkit.okrkit td,.okrkit.okrkit th{padding-right:.6rem}
.okrkit td .r{max-width:64px}}
"""
_DEEPEST: Final = 6


def style() -> str:
    """The style sheet: every rule is for what stands in an element of class okrkit."""
    light = ";".join(f"--{name}:{shade.light}" for name, shade in _NAMED.items())
    dark = ";".join(f"--{name}:{shade.dark}" for name, shade in _NAMED.items())
    tones = "".join(
        f".okrkit .{name}{{color:var(--{name if tone is not Tone.NONE else 's'});fill:currentColor}}"
        for tone, name in CLASSES.items()
    )
    depths = "".join(
        f".okrkit.okrkit .in{depth}{{padding-left:{depth}rem}}" for depth in range(1, _DEEPEST + 1)
    )
    return (
        f".okrkit{{{light};color-scheme:light}}@media(prefers-color-scheme:dark){{.okrkit{{{dark};color-scheme:dark}}}}"
        f"{_within(_LIGHT)}{{{light};color-scheme:light}}{_within(_DARK)}{{{dark};color-scheme:dark}}"
        f"{_LAYOUT.replace(chr(10), '')}{depths}{tones}"
    )


def _within(places: tuple[str, ...]) -> str:
    return ",".join(f"{place} .okrkit" for place in places)
