"""okrkit without its extras: whoever looks round in it meets no error but from the part that is asked for by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

BLOCKED = "import sys\nfor name in ('altair', 'narwhals', 'msgspec', 'hypothesis', 'rich'):\n    sys.modules[name] = None\nimport okrkit\n"
LINE = 'okrkit.charts needs altair, which is not installed: pip install "okrkit[charts]"'
TRY = "try:\n    {}\nexcept ImportError as error:\n    print(error)\n"


def said_by(code: str) -> str:
    """What a fresh Python prints that has none of the extras."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", BLOCKED + code], capture_output=True, text=True, check=False
    )
    assert "" == done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "code",
    [
        "import inspect; inspect.getmembers(okrkit)",
        "import pydoc; pydoc.render_doc(okrkit)",
        "import pydoc; pydoc.HTMLDoc().document(okrkit)",
        "dir(okrkit)",
        "from rlcompleter import Completer; Completer({'okrkit': okrkit}).attr_matches('okrkit.')",
        "from okrkit import *",
        "import importlib.util; assert importlib.util.find_spec('okrkit.charts') is not None",
        "assert hasattr(okrkit, 'display')",
        "assert not hasattr(okrkit, 'chart')",
    ],
)
def test_looking_round_raises_nothing(code: str) -> None:
    assert "" == said_by(code)


@pytest.mark.parametrize(
    # An error cannot be an ImportError and an AttributeError at once, so that hasattr() cannot say False.
    "asking",
    ["okrkit.charts", "from okrkit import charts", "import okrkit.charts", "hasattr(okrkit, 'charts')"],
)
def test_a_part_that_is_asked_for_by_name_says_what_to_type(asking: str) -> None:
    assert LINE + "\n" == said_by(TRY.format(asking))


def test_rich_is_needed_by_the_terminal_alone() -> None:
    said = 'okrkit.display.terminal needs rich, which is not installed: pip install "okrkit[notebook]"\n'
    assert said == said_by(TRY.format("import okrkit.display.terminal"))
