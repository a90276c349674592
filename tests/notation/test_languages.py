"""What is not English is not read: its numbers would be taken for what they are not; names from elsewhere change nothing."""

from __future__ import annotations

import pytest

from okrkit import parse
from okrkit.notation.languages import is_foreign, is_in_another_script
from okrkit.notation.tokens import tokenise
from tests.notation.reading_lines import check_abstains, read, rows

FOREIGN = (
    "Fähren von 30 auf 45",
    "Ernte um 10% steigern",
    "Steigern",
    "Réduire les retards à 5 jours",
    "Aumentar las visitas a 400",
    "Aumentare i lettori del mulino da 30 a 45",
    "Alcançar 40 barcos até junho",
    "Aantal lezers naar 45",
    "Minska väntan med 5 dagar",
    "庭園を10%増やす",
    "Сады 10%",
    "10 % Ωμέγα",
    "abc Ωμέ 10%",
)

# text => what it is read as
STATEMENTS = """
El Paso ferry income 10% => key_result/reach increase 10.0 %
Raise el faro visits to 30 => key_result/reach increase 30.0
Cut the cost of the El Dorado trips to 30 => key_result/reach decrease 30.0
Raise Πλοίο visits by 10% => key_result/change_by increase 10.0 %
Raise the café's visits by 10% => key_result/change_by increase 10.0 %
10 → 20 € => key_result/move increase 10.0 -> 20.0 EUR
≥ 40 => kpi/floor increase >= 40.0
"""


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_not_read(text: str) -> None:
    check_abstains(text, "the words are not English")
    statement = parse(text)
    assert (0, "a statement in English") == (statement.stopped_at, statement.expected)


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_a_name_from_elsewhere_is_read_with_the_rest(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("steigern", True),  # a verb of change counts twice
        ("raise steigern", True),
        ("raise wait steigern", False),
        ("raise auf", False),  # as many of the one as of the other
        ("oats auf", True),  # what no list has is of no language
        ("% % auf", True),  # a sign is no word
        ("a auf", True),  # 'a' is a word of theirs as well
        ("Los Reyes visits", False),  # between two capitals, a name
        ("Plaza de los Reyes", False),
        ("los Reyes", False),
        ("Plaza de los reyes", True),
        ("plaza de los Reyes", True),
        ("Plaza de los", True),
    ],
)
def test_more_words_of_another_language_than_of_english(text: str, *, expected: bool) -> None:
    assert expected == is_foreign(tokenise(text.casefold(), text), text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", False),
        ("10%", False),
        ("\u0250\u0250", False),  # a sign or two, as in a formula
        ("\u0250\u0250\u0250", True),  # the first letter that is not Latin
        ("\u024f\u024f\u024f", False),  # the last one that is
        ("abcΩμέ", True),
        ("abcdΩμέ", False),
    ],
)
def test_at_least_half_of_the_letters_are_of_another_script(text: str, *, expected: bool) -> None:
    assert expected == is_in_another_script(text)
