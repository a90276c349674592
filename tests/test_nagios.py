"""The monitoring-plugins range format, both ways; what the oracles say is in tests/oracles."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError
from okrkit.threshold import Threshold


@pytest.mark.parametrize(
    "warning, critical, text",
    [
        ("10", None, "0..10 (warning only)"),
        (None, "10", "0..10"),
        ("10:", "5:", "≥ 10 (critical < 5)"),
        ("~:10", "~:20", "≤ 10 (critical > 20)"),
        ("10:20", "5:25", "10..20 (critical < 5, > 25)"),
        ("@~:10", None, "> 10 (warning only)"),
        (None, "@~:10", "> 10"),
        ("@10:", None, "< 10 (warning only)"),
        ("@60:80", "60:", "> 80 (critical < 60)"),
        ("70:80", "70:90", "70..80 (critical > 90)"),
        ("70:80", "60:80", "70..80 (critical < 60)"),
        ("10:", "10:", "≥ 10"),
        ("0", None, "0..0 (warning only)"),
        ("-5:-1", "-9:-1", "-5..-1 (critical < -9)"),
        ("1.5e1:", None, "≥ 15 (warning only)"),
        (".5:", "-.5:", "≥ 0.5 (critical < -0.5)"),
        (" 10 : 20 ", None, "10..20 (warning only)"),
        ("~:100", "~:50", "≤ 50"),
        ("1e308:1.5e308", None, "1e+308..1.5e+308 (warning only)"),
        ("-1.5e308:-1e308", None, "-1.5e+308..-1e+308 (warning only)"),
    ],
)
def test_from_nagios_and_back(warning: str | None, critical: str | None, text: str) -> None:
    threshold = Threshold.from_nagios(warning, critical)

    assert text == str(threshold)
    assert threshold == Threshold.from_nagios(*threshold.to_nagios())


@pytest.mark.parametrize(
    "text, ranges",
    [
        ("≥ 30 (critical < 25)", ("30:", "25:")),
        ("≥ 30", (None, "30:")),
        ("≥ 30 (warning only)", ("30:", None)),
        ("> 30 (critical < 25)", ("@~:30", "25:")),
        ("≤ 3 (critical > 5)", ("~:3", "~:5")),
        ("< 3", (None, "@3:")),
        ("70..80 (critical < 60, > 90)", ("70:80", "60:90")),
        ("70..80 (critical > 90)", ("70:80", "70:90")),
        ("70..80", (None, "70:80")),
        ("≥ 1e+300", (None, "1" + "0" * 300 + ":")),
        ("≥ 0.0000001", (None, "0.0000001:")),
    ],
)
def test_to_nagios(text: str, ranges: tuple[str | None, str | None]) -> None:
    assert ranges == Threshold.parse(text).to_nagios()


def test_minus_zero_is_written_as_zero() -> None:
    assert Threshold.between(-0.0, 5).to_nagios() == (None, "0:5")


@pytest.mark.parametrize(
    "warning, critical, why",
    [
        ("@10:20", None, "ranges with one healthy zone, got ('@10:20', None): they leave two healthy zones"),
        (None, "@~:", "ranges with one healthy zone, got (None, '@~:'): they leave no healthy zone"),
        ("10:", "~:5", "ranges with one healthy zone, got ('10:', '~:5'): they leave no healthy zone"),
        ("~:", "~:", "a pair of ranges that can alert, got ('~:', '~:'): give a range with a finite end"),
        ("@~:10", "@4:6", "bands that worsen away from healthy"),
        ("~:100", "10:", "critical on both sides or on neither"),
        ("10:", "@~:5", "a critical range that leaves its own edge to the warning"),
        ("~:10", "@20:", "a critical range that leaves its own edge to the warning"),
        ("@10:10", "~:10", "a warning that is more than one point"),
        ("@~:10", "~:20", "critical on both sides or on neither"),
        (None, "@~:10", None),
        ("@~:10", "@~:5", "a critical range that leaves its own edge to the warning"),
    ],
)
def test_what_no_threshold_says_is_refused_by_name(
    warning: str | None, critical: str | None, why: str | None
) -> None:
    if why is None:
        assert Threshold.from_nagios(warning, critical).strict
        return
    with pytest.raises(InvalidValueError) as caught:
        Threshold.from_nagios(warning, critical)

    assert str(caught.value).startswith(f"ranges must be {why}")
    assert caught.value.problems == (("ranges", str(caught.value)),)


def test_one_limit_healthy_and_the_other_not() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Threshold.from_nagios("@~:10", "@20:")

    assert "critical on both sides or on neither" in str(caught.value)
    with pytest.raises(InvalidValueError) as caught:
        Threshold.from_nagios("10:", "~:20")

    assert "critical on both sides or on neither" in str(caught.value)
    with pytest.raises(InvalidValueError) as caught:
        Threshold.from_nagios("@~:10", "5:20")

    assert str(caught.value) == (
        "ranges must be both limits healthy or neither, got ('@~:10', '5:20'): make both ends inclusive"
    )


@pytest.mark.parametrize(
    "spec",
    [
        "",
        " ",
        ":",
        "@",
        "~",
        "@~",
        "10:~",
        "nan",
        "inf",
        "1:inf",
        "0x10",
        "1_000",
        "1,5",
        "10..20",
        "1:2:3",
        "--5",
        "10%",
    ],
)
def test_what_is_no_range(spec: str) -> None:
    for path in ("warning", "critical"):
        with pytest.raises(InvalidValueError) as caught:
            Threshold.from_nagios(**{path: spec})

        assert str(caught.value) == (
            f"{path} must be a monitoring-plugins range, got {spec!r}: write it as [@][start:][end], "
            "such as '10', '10:', '~:10', '10:20' or '@10:20'"
        )


def test_a_long_number_takes_no_long_time() -> None:
    with pytest.raises(InvalidValueError, match="monitoring-plugins range"):
        Threshold.from_nagios("1" * 100_000)
    with pytest.raises(InvalidValueError, match=r"within ±1\.797e308"):
        Threshold.from_nagios("-1e999:")
