"""Every example in README.md, in docs/ and in a docstring is run, and none is passed over in silence.

A docstring is one test and starts from nothing, so an example imports what it uses. A Markdown page is one
test, and its blocks share their names from top to bottom:

- a `python` fence with `>>>` in it is a doctest; one without is executed as a whole;
- an `output` fence right after it must be exactly what it printed.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document, Example
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown.codeblock import CodeBlockParser
from sybil.parsers.markdown.lexers import FENCE
from sybil.parsers.myst import PythonCodeBlockParser

from tests.where import DOCS, NEEDS, ROOT, WANTED, modules, needed_by, part_of

PAGES = sorted(
    path for path in [ROOT / "README.md", *DOCS.rglob("*.md")] if "_build" not in path.relative_to(ROOT).parts
)
# A page that needs an optional part runs in the nox session that has it.
RUNNABLE = [path for path in PAGES if needed_by(path) <= WANTED]
SCRIPTS = sorted((DOCS / "examples").glob("*.py"))

# A fence in any other language fails: `pycon` and `py` look like Python and would never be run.
RUN = {"python", "output"}
SHOWN = {"bash", "console", "css", "html", "ini", "json", "markdown", "mermaid", "text", "toml", "yaml"}
PRINTED = "__printed__"


def docstrings() -> Iterator[tuple[str, Path, int, str]]:
    """Yield the name, the file, the line and the text of each docstring that holds an example."""
    for module, path in modules().items():
        waiting: list[tuple[str, ast.AST]] = [(module, ast.parse(path.read_text(encoding="utf-8")))]
        while waiting:
            name, node = waiting.pop()
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                text = ast.get_docstring(node, clean=False)
                if text is not None and ">>>" in text:
                    yield name, path, node.body[0].lineno, text
            for child in ast.iter_child_nodes(node):
                own_name = getattr(child, "name", None)
                waiting.append((f"{name}.{own_name}" if isinstance(own_name, str) else name, child))


def examples(name: str, path: Path, line: int, text: str) -> doctest.DocTest:
    return doctest.DocTestParser().get_doctest(text, {"__name__": "__main__"}, name, str(path), line - 1)


class Printing(PythonEvaluator):
    """Runs a block and remembers what it printed, for the `output` fence that may follow."""

    def __call__(self, example: Example) -> None:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            super().__call__(example)
        example.namespace[PRINTED] = printed.getvalue()


def compare_output(example: Example) -> str | None:
    """Say how the `output` fence differs from what the block above it printed."""
    if PRINTED not in example.namespace:
        return "an `output` fence must follow a `python` fence without `>>>`"
    wanted, printed = str(example.parsed), example.namespace.pop(PRINTED)
    if wanted.rstrip("\n") == printed.rstrip("\n"):
        return None
    return f"the page shows:\n{wanted}\nbut the code printed:\n{printed}"


def parse(path: Path) -> Document:
    python = PythonCodeBlockParser()
    python.codeblock_parser = CodeBlockParser("python", Printing())
    return Document.parse(str(path), python, CodeBlockParser("output", compare_output))


def languages(text: str) -> list[str]:
    """The language of every opening fence, MyST's own {directives} left out."""
    found = []
    opened = ""
    for match in FENCE.finditer(text):
        fence, language = match["fence"], match["trailing"].strip()
        if opened:
            opened = "" if fence.startswith(opened) and not language else opened
        elif language.startswith("{") and not language.startswith("{code"):
            opened = fence
        else:
            opened = fence
            found.append(language)
    return found


DOCSTRINGS = sorted(each for each in docstrings() if {part_of(each[0])} <= {None, *WANTED})


@pytest.mark.parametrize("name,path,line,text", [pytest.param(*each, id=each[0]) for each in DOCSTRINGS])
def test_docstring(
    name: str, path: Path, line: int, text: str, *, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report: list[str] = []

    doctest.DocTestRunner(verbose=False).run(examples(name, path, line, text), out=report.append)

    if report:
        pytest.fail("".join(report), pytrace=False)


def test_no_prompt_stands_outside_a_docstring() -> None:
    """A `>>>` in a comment or in a plain string would look like a tested example and be none."""
    for module, path in modules().items():
        if {part_of(module)}.isdisjoint({None, *WANTED}):
            continue
        prompts = len(re.findall(r"^\s*>>> ", path.read_text(encoding="utf-8"), re.MULTILINE))

        tested = sum(len(examples(*each).examples) for each in DOCSTRINGS if each[1] == path)

        assert prompts == tested, f"{path}: {prompts} prompts, {tested} of them run"


@pytest.mark.parametrize("path", RUNNABLE, ids=lambda path: str(path.relative_to(ROOT)))
def test_page(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # an example that writes a file writes it here

    run(path)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_fence_of_a_page_is_run_or_known_not_to_be_code(path: Path) -> None:
    unknown = set(languages(path.read_text(encoding="utf-8"))) - RUN - SHOWN

    assert set() == unknown, f"{path.name}: fences in {unknown}; write ```python, or ```text"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_page_needs_is_known(path: Path) -> None:
    assert set() == needed_by(path) - set(NEEDS)


def test_there_is_a_script_to_run() -> None:
    """The README's first command is one; without this, an empty folder would pass."""
    assert "quarter.py" in {path.name for path in SCRIPTS}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script(path: Path, tmp_path: Path) -> None:
    """A script under docs/examples runs from anywhere, in a fresh interpreter, and warns of nothing."""
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.strip()


def write(tmp_path: Path, text: str) -> Path:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    return page


def run(page: Path) -> None:
    for example in parse(page):
        example.evaluate()


def failure(page: Path) -> str:
    with pytest.raises(AssertionError) as caught:
        run(page)
    return str(caught.value)


def test_a_wrong_doctest_in_a_page_is_found(tmp_path: Path) -> None:
    page = write(tmp_path, "```python\n>>> 1 + 1\n3\n```\n")

    assert "Expected:\n    3\nGot:\n    2\n" in failure(page)


def test_a_wrong_output_in_a_page_is_found(tmp_path: Path) -> None:
    page = write(tmp_path, "```python\nprint('one')\n```\n\n```output\ntwo\n```\n")

    assert failure(page).endswith("the page shows:\ntwo\n\nbut the code printed:\none\n")


def test_an_output_without_code_above_it_is_found(tmp_path: Path) -> None:
    page = write(tmp_path, "```output\ntwo\n```\n")

    assert failure(page).endswith("an `output` fence must follow a `python` fence without `>>>`")


def test_a_right_output_in_a_page_passes(tmp_path: Path) -> None:
    page = write(
        tmp_path, "```python\nname = 'one'\n```\n\n```python\nprint(name)\n```\n```output\none\n```\n"
    )

    run(page)


def test_what_a_page_needs_is_seen(tmp_path: Path) -> None:
    assert set() == needed_by(write(tmp_path, "# Title\nneeds: frames\n"))
    assert set() == needed_by(write(tmp_path, "---\norphan: true\n---\nneeds: frames\n"))
    assert {"frames", "spark"} == needed_by(write(tmp_path, "---\nneeds: frames spark\n---\n# Title\n"))


def test_the_fences_of_a_page_are_all_seen() -> None:
    text = "```python\n1\n```\n~~~pycon\n>>> 1\n~~~\n````{note}\n```py\n```\n````\n```\nbare\n```\n"

    assert ["python", "pycon", ""] == languages(text)
