"""The words that the notation knows, by class.  Data only: a word is taught by adding it to its class here.

Each word carries a set of tags, kept as bits of one int, because a statement is read by asking 'is it any of these'
a few hundred times.  Inflected forms of verbs are made by rule, with a table for the irregular ones.
"""

from __future__ import annotations

from typing import Final

from okrkit.notation import verbs

# --- tags ------------------------------------------------------------------------------------------

RAISE: Final = 1 << 0  # verbs: more is meant
LOWER: Final = 1 << 1  # verbs: less is meant
CHANGE: Final = 1 << 2  # verbs of change that leave the direction to the numbers
REACH: Final = 1 << 3
KEEP: Final = 1 << 4
ENSURE: Final = 1 << 5
LIMIT: Final = 1 << 6
GAIN: Final = 1 << 7  # verbs whose objects are outcomes, counted from zero
DO: Final = 1 << 8  # verbs of activity and delivery
TRACK: Final = 1 << 9
ASPIRE: Final = 1 << 10
BASE: Final = 1 << 11  # shapes of a verb
ING: Final = 1 << 12
PAST: Final = 1 << 13
THIRD: Final = 1 << 14
EITHER: Final = 1 << 15  # a verb's base form that is a noun just as well: win, lead, support
NUMBER: Final = 1 << 16
UNIT: Final = 1 << 17
CURRENCY: Final = 1 << 18
SCALE: Final = 1 << 19
BOUND: Final = 1 << 20  # comparators: at least, <, under
FROM: Final = 1 << 21
TO: Final = 1 << 22
BY: Final = 1 << 23
ARROW: Final = 1 << 24
NOW: Final = 1 << 25  # words that mark the present value: current, today, now
AIM: Final = 1 << 26  # words that mark a limit or target: target, benchmark, healthy range
APPROXIMATE: Final = 1 << 27
DETERMINER: Final = 1 << 28
NEGATION: Final = 1 << 29
MEASURE: Final = 1 << 30  # nouns that name a measure: rate, time, score
ADVERSE: Final = 1 << 31  # nouns of which less is better: churn, cost, latency
PERIOD: Final = 1 << 32  # names of time spans in a calendar: quarter, year, march, q3
WHEN: Final = 1 << 33  # prepositions that may open a deadline
EDGE: Final = 1 << 34  # end, start, beginning
CONTEXT: Final = 1 << 35  # words that make a following number part of a name: top, tier, after, older than
PREPOSITION: Final = 1 << 36
CONJUNCTION: Final = 1 << 37
PRONOUN: Final = 1 << 38
AUXILIARY: Final = 1 << 39
RELATIVE: Final = 1 << 40
FACTOR: Final = 1 << 41  # verbs of ratio: double, halve
MOREOVER: Final = 1 << 42  # after a number: more, fewer, higher, faster
TIME: Final = 1 << 43  # units of time
PLACEHOLDER: Final = 1 << 44
OPEN: Final = 1 << 45
CLOSE: Final = 1 << 46
STOP: Final = 1 << 47
QUANTITY: Final = 1 << 48
DEADLINE: Final = 1 << 49
SHIFT: Final = 1 << 50  # nouns of change: increase, reduction, growth
PERSON: Final = 1 << 51  # counted outcomes: leads, customers, downloads
GRAND: Final = 1 << 52  # words of aspiration: world-class, culture
POSTBOUND: Final = 1 << 53  # after a number: or more, and above
EVERY: Final = 1 << 54
STATE: Final = 1 << 55  # adjectives that state an outcome: available, live
COMMA: Final = 1 << 57
COLON: Final = 1 << 58
SIGN: Final = 1 << 59
LABEL: Final = 1 << 61
WORD: Final = 1 << 62  # any word, known or not
RANK: Final = 1 << 63  # ordinal and identifying heads: top, tier, phase
ALARM: Final = 1 << 64  # comparators that state the unhealthy side: rising above
DATE: Final = 1 << 65
NAME: Final = 1 << 66  # words that hold a number: p95, v1.0, 30-day, "quoted"
CREATE: Final = 1 << 67  # verbs of making: 'create a dashboard' is work, 'create a culture of trust' an aim
CORE: Final = 1 << 68  # the nouns that end a measure's name: rate, time, score
GERUND: Final = 1 << 69  # -ing forms that are nouns first: meeting, closing
DELIVERED: Final = 1 << 70  # certificates and the like: what is had or not had
LATE: Final = 1 << 71  # what nobody wants a larger share of: late, missed
HARMFUL: Final = 1 << 72  # adverse nouns whose share is adverse too: churn, but not tickets
WANTED: Final = 1 << 74  # nouns of which more is better: revenue, uptime, satisfaction
NOUN_FIRST: Final = 1 << 73  # words that open a name unless a determiner or a number follows: page, demo

VERB: Final = (
    RAISE | LOWER | CHANGE | REACH | KEEP | ENSURE | LIMIT | GAIN | DO | TRACK | ASPIRE | FACTOR | CREATE
)
SHAPE: Final = BASE | ING | PAST | THIRD
CHANGING: Final = RAISE | LOWER | CHANGE
LEVELLING: Final = RAISE | LOWER | REACH | KEEP | LIMIT  # their number is a level, whatever it counts
HOLDING: Final = KEEP | ENSURE | LIMIT
DOING: Final = DO | GAIN | REACH
MEASURED: Final = MEASURE | CORE | ADVERSE
DETERMINING: Final = DETERMINER | PRONOUN  # what stands before a noun
ARTICLED: Final = DETERMINING | EVERY  # what opens a subject or an object
FROM_TO_BY: Final = FROM | TO | BY
BEFORE_NUMBER: Final = FROM_TO_BY | BOUND | ARROW  # without a number behind them they hang in the air

# --- verbs, by class: the words are in `verbs` -------------------------------------------------------

VERBS: Final[dict[int, str]] = {
    RAISE: verbs.RAISE,
    LOWER: verbs.LOWER,
    CHANGE: verbs.CHANGE,
    REACH: verbs.REACH,
    KEEP: verbs.KEEP,
    ENSURE: verbs.ENSURE,
    LIMIT: verbs.LIMIT,
    GAIN: verbs.GAIN,
    DO: verbs.DO,
    TRACK: verbs.TRACK,
    ASPIRE: verbs.ASPIRE,
    FACTOR: verbs.FACTOR,
    CREATE: verbs.CREATE,
}
ELIMINATING: Final = verbs.ELIMINATING
FACTORS: Final = verbs.FACTORS
IRREGULAR_PAST: Final = verbs.IRREGULAR_PAST
DOUBLING: Final = verbs.DOUBLING
EITHER_WORDS: Final = verbs.EITHER_WORDS

# --- numbers ---------------------------------------------------------------------------------------

NUMBER_WORDS: Final[dict[str, float]] = {
    "zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0,
    "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0, "fifteen": 15.0, "sixteen": 16.0,
    "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0,
    "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
    "nil": 0.0, "nought": 0.0,
}  # fmt: skip
FOLD_WORDS: Final[dict[str, float]] = {
    "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0, "twice": 2.0, "once": 1.0, "thrice": 3.0,
    "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "elevenfold": 11.0, "twelvefold": 12.0, "fifteenfold": 15.0, "twentyfold": 20.0,
    "thirtyfold": 30.0, "fiftyfold": 50.0, "hundredfold": 100.0, "thousandfold": 1000.0,
}  # fmt: skip
SCALE_WORDS: Final[dict[str, float]] = {
    "k": 1e3,
    "hundred": 1e2, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "mio": 1e6, "mln": 1e6,
    "mn": 1e6, "mm": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trn": 1e12,
    "tn": 1e12, "mrd": 1e9, "tsd": 1e3, "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7,
}  # fmt: skip
# letters that may stand right behind a number; None where they need more than themselves to be understood
SUFFIX_SCALES: Final[dict[str, float]] = {
    "k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "bn": 1e9, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mln": 1e6, "tn": 1e12,
    "bln": 1e9, "million": 1e6, "billion": 1e9, "thousand": 1e3, "cr": 1e7,
}  # fmt: skip
FRACTION_WORDS: Final[dict[str, float]] = {
    "half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0, "fifth": 20.0, "fifths": 20.0,
    "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
VULGAR_FRACTIONS: Final = {
    "¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125,
    "⅜": 0.375, "⅝": 0.625, "⅞": 0.875, "⅙": 1 / 6, "⅚": 5 / 6,
}  # fmt: skip
PLACEHOLDERS: Final = "tbd tba tbc xx xxx nn n/a yy yyy"

# --- units -----------------------------------------------------------------------------------------

# canonical symbol -> the ways of writing it behind a number
UNITS: Final[dict[str, str]] = {
    "%": "% percent pct percentage ﹪ ％ per-cent percents", "pp": "pp ppt ppts p.p. pps", "bps": "bps bp bips",
    "ms": "ms msec msecs millisecond milliseconds millis", "seconds": "s sec secs second seconds",
    "minutes": "min mins minute minutes", "hours": "h hr hrs hour hours", "days": "d day days",
    "weeks": "w wk wks week weeks", "months": "mo mos month months mth mths", "years": "y yr yrs year years",
    "x": "x × fold", "points": "points point pts pt", "stars": "stars star ★ ⭐", "stages": "stages stage",
    "turns": "turns turn", "°F": "°f fahrenheit", "°C": "°c celsius centigrade", "percentile": "percentile percentiles", "m3": "m3 m³", "m2": "m2 m² sqm",
    "tCO2e": "tco2e tco₂e", "kgCO2e": "kgco2e", "kWh": "kwh kilowatt-hours", "MWh": "mwh megawatt-hours", "GWh": "gwh", "kB": "kb kilobytes kilobyte", "MB": "mb megabytes megabyte",
    "GB": "gb gigabytes gigabyte gigs", "TB": "tb terabytes terabyte", "km": "km kilometres kilometers kilometre kilometer kms", "kg": "kg kgs kilograms kilogram kilogrammes kilos kilo", "tonnes": "tonnes tonne", "Mbps": "mbps", "Gbps": "gbps",
    "FTE": "fte ftes wte wtes", "rpm": "rpm", "rps": "rps", "qps": "qps", "fps": "fps", "dB": "db",
    "business days": "workdays workday weekdays", "µs": "µs μs us microseconds", "ppm": "ppm", "m": "metres meters metre meter",
    "miles": "miles mile mi", "litres": "litres litre liters liter", "developer-months": "developer-months",
    "man-days": "man-days person-days mandays staff-days", "hectares": "hectares hectare ha", "km/h": "kmh kph", "mph": "mph", "kcal": "kcal calories",
    "kW": "kw kilowatts kilowatt", "MW": "mw megawatts megawatt", "GW": "gw gigawatts gigawatt",
    "TWh": "twh terawatt-hours", "kWp": "kwp", "MWp": "mwp", "GJ": "gj gigajoules", "MJ": "mj megajoules",
    "PB": "pb petabytes petabyte", "kbps": "kbps", "Hz": "hz hertz", "kHz": "khz", "MHz": "mhz", "GHz": "ghz",
    "ktCO2e": "ktco2e", "MtCO2e": "mtco2e", "gCO2e": "gco2e", "tCO2": "tco2 tco₂", "mg": "mg milligrams milligram", "g": "g grams gram grammes gramme",
    "µg": "µg μg mcg micrograms", "lb": "lb lbs", "oz": "oz ounces", "tons": "tons",
    "cm": "cm centimetres centimeters centimetre centimeter", "mm": "millimetres millimeters millimetre millimeter",
    "ft": "ft feet", "inches": "inches", "yards": "yards", "gallons": "gallons", "barrels": "barrels bbl",
    "ml": "ml millilitres milliliters", "IOPS": "iops", "TPS": "tps", "ppb": "ppb", "bpm": "bpm", "mmHg": "mmhg",
    "kV": "kv", "psi": "psi", "kPa": "kpa", "mg/l": "mg/l", "kVA": "kva", "ns": "ns nanoseconds nanosecond", "lux": "lux", "TEU": "teu teus",
    "kt": "kt kilotonnes", "sq ft": "sqft", "km2": "km2 km²",
    "man-hours": "man-hours person-hours staff-hours manhours", "man-weeks": "man-weeks person-weeks",
    "man-months": "man-months person-months",
}  # fmt: skip
# unit words of a letter or two that count only when they touch the number ('5 s' is fine, '5 d' is, 'a 5 y' is not)
TOUCHING_ONLY: Final = frozenset("d w y mo h s us m mi t".split())
UNIT_PHRASES: Final[dict[str, str]] = {
    "per cent": "%", "percentage points": "pp", "percentage point": "pp", "percent points": "pp", "% points": "pp",
    "% point": "pp", "basis points": "bps", "business days": "business days", "business day": "business days",
    "working days": "business days", "working day": "business days", "office days": "business days",
    "working hours": "business hours", "working hour": "business hours", "business hours": "business hours",
    "business hour": "business hours", "office hours": "business hours", "office hour": "business hours",
    "working hrs": "business hours", "business hrs": "business hours", "working mins": "minutes", "business mins": "minutes",
    "business min": "minutes", "working minutes": "minutes", "business minutes": "minutes", "working weeks": "weeks", "working week": "weeks",
    "clock hours": "hours", "school days": "days", "calendar days": "days", "story points": "points",
    "us dollars": "USD", "pounds sterling": "GBP", "man days": "man-days", "person days": "man-days",
    "metric tons": "tonnes", "square metres": "m2", "square meters": "m2", "cubic metres": "m3",
    "percentage pts": "pp", "pct points": "pp", "pct pts": "pp", "% pts": "pp", "percent point": "pp",
    "percent pts": "pp", "basis point": "bps", "basis pts": "bps", "work days": "business days",
    "work day": "business days", "banking days": "business days", "bank days": "business days",
    "trading days": "business days", "calendar day": "days", "calendar months": "months", "calendar month": "months",
    "calendar weeks": "weeks", "calendar years": "years", "full-time equivalents": "FTE",
    "full time equivalents": "FTE", "full-time equivalent": "FTE", "whole-time equivalents": "FTE",
    "whole time equivalents": "FTE", "tonnes co2e": "tCO2e", "tons co2e": "tCO2e", "t co2e": "tCO2e",
    "tonnes of co2e": "tCO2e", "tons of co2e": "tCO2e", "metric tons of co2e": "tCO2e",
    "metric tonnes of co2e": "tCO2e", "metric tons co2e": "tCO2e", "tonnes of co2": "tCO2", "tonnes co2": "tCO2",
    "tons of co2": "tCO2", "t co2": "tCO2", "kg co2e": "kgCO2e", "kg of co2e": "kgCO2e", "metric tonnes": "tonnes",
    "metric ton": "tonnes", "metric tonne": "tonnes", "kilowatt hours": "kWh", "kilowatt hour": "kWh",
    "megawatt hours": "MWh", "gigawatt hours": "GWh", "square feet": "sq ft", "square foot": "sq ft", "sq ft": "sq ft",
    "sq feet": "sq ft", "sq m": "m2", "sq metres": "m2", "sq meters": "m2", "square metre": "m2", "square meter": "m2",
    "square kilometres": "km2", "square kilometers": "km2", "sq km": "km2", "square miles": "sq mi",
    "sq miles": "sq mi", "cubic meters": "m3", "cubic metre": "m3", "cubic meter": "m3", "cubic feet": "cu ft",
    "man hours": "man-hours", "person hours": "man-hours", "staff hours": "man-hours", "man months": "man-months",
    "person months": "man-months", "man weeks": "man-weeks", "person weeks": "man-weeks", "person day": "man-days",
    "man day": "man-days", "requests per second": "rps", "queries per second": "qps", "transactions per second": "TPS",
    "frames per second": "fps", "megabits per second": "Mbps", "gigabits per second": "Gbps", "miles per hour": "mph",
    "revolutions per minute": "rpm", "beats per minute": "bpm", "degrees celsius": "°C", "degrees c": "°C",
    "degrees fahrenheit": "°F", "degrees f": "°F", "parts per million": "ppm", "parts per billion": "ppb",
    "u.s. dollars": "USD", "american dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD",
    "singapore dollars": "SGD", "british pounds": "GBP", "pound sterling": "GBP", "swiss francs": "CHF",
    "indian rupees": "INR", "japanese yen": "JPY", "south african rand": "ZAR", "swedish kronor": "SEK",
    "polish zloty": "PLN", "chinese yuan": "CNY",
}  # fmt: skip
# the singular, before a noun, makes the number part of a name: '30 day churn', '24 hr access'
SINGULAR_TIMES: Final = frozenset("day hour hr minute min second sec week month year".split())
TIME_UNITS: Final = frozenset(
    (
        "ms",
        "seconds",
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "µs",
        "business days",
        "business hours",
    )
)
# a unit and the time that it is told per
SPEEDS: Final[dict[tuple[str, str], str]] = {
    ("km", "hours"): "km/h", ("miles", "hours"): "mph", ("m", "seconds"): "m/s", ("km", "seconds"): "km/s", ("kB", "seconds"): "kB/s",
    ("MB", "seconds"): "MB/s", ("GB", "seconds"): "GB/s", ("mg", "l"): "mg/l", ("mg", "litres"): "mg/l", ("g", "l"): "g/l", ("g", "km"): "g/km",
    ("mg", "kg"): "mg/kg", ("kWh", "m2"): "kWh/m2",
}  # fmt: skip
SECONDS_IN: Final[dict[str, float]] = {
    "ms": 0.001, "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800
}  # fmt: skip
MONTHS_IN: Final[dict[str, float]] = {"months": 1, "years": 12}
CURRENCY_SIGNS: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₦": "NGN", "₱": "PHP", "zł": "PLN", "r$": "BRL", "us$": "USD", "a$": "AUD",
    "c$": "CAD", "ca$": "CAD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "rs": "INR", "rs.": "INR", "₵": "GHS", "₡": "CRC", "₸": "KZT",
}  # fmt: skip
CURRENCY_CODES: Final = (
    "usd eur gbp jpy inr chf cad aud nzd sek nok dkk pln czk huf brl mxn cny rmb krw sgd hkd zar rub ils aed sar "
    "thb idr myr php vnd ngn kes egp ron bgn uah "
    "clp ars pkr bdt lkr twd qar kwd bhd omr ghs ugx tzs zmw rwf isk rsd kzt xaf xof uyu pyg gtq jmd ttd mur"
)
CURRENCY_WORDS: Final = {"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupee": "INR",
                         "rupees": "INR", "pounds": "GBP", "pence": "GBP", "penny": "GBP",
                         "francs": "CHF", "rand": "ZAR", "krona": "SEK", "kronor": "SEK", "zloty": "PLN", "zlotys": "PLN", "shekels": "ILS",
                         "yuan": "CNY", "renminbi": "CNY", "naira": "NGN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dirhams": "AED",
                         "riyals": "SAR", "rubles": "RUB", "roubles": "RUB", "forint": "HUF", "bucks": "USD", "quid": "GBP"}  # fmt: skip

# currencies written with their scale: '5 kEUR', '3 MUSD'; TEUR is a thousand
SCALED_CURRENCIES: Final[dict[str, tuple[float, str]]] = {
    f"{letter}{code}": (scale, code.upper())
    for letter, scale in (("k", 1e3), ("t", 1e3), ("m", 1e6))
    for code in ("eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "inr")
}
HUNDREDTHS: Final = frozenset(("p", "pence", "penny"))  # '40p' is £0.40
PICTURE_LINES: Final = frozenset(
    (144, 240, 360, 480, 540, 720, 1080, 1440, 2160, 4320)
)  # '1080p' is no money
# numbers that are names where such a word stands behind them, and names that look like a number and a scale
NAMED_NUMBERS: Final = frozenset(
    map(float, "911 999 112 311 211 988 360 401 403 404 500 502 503 504".split())
)
NAMED_BY_NUMBER: Final = frozenset(
    "call calls caller callers line lines dispatch dispatcher dispatchers centre center service services emergency emergencies request requests "
    "response responses feedback review reviews degree error errors page pages status code codes app system systems communications operator operators".split()
)
NAMES_IN_FIGURES: Final = frozenset("401k 403b 401s 403s 404s 429s 502s 503s 504s".split())
OFTEN_WORDS: Final = frozenset(("once", "twice", "thrice"))  # 'at least once a day'
RHYTHMS: Final = frozenset("monthly weekly daily yearly annually quarterly".split())
LEVEL_WORDS: Final = frozenset(("at", "of", "@", "to", "=", "is"))  # the number behind them is no change
PERCENT_WORDS: Final = frozenset(("%", "percent", "percentage"))
UTMOST: Final = frozenset("maximum max minimum min".split())
SAVED: Final = frozenset(("saving", "savings"))
SPARED: Final = frozenset(("time", "effort"))  # less of it is what a saving is
KEY_RESULT_LABELS: Final = ("kr", "key result")

# --- comparators --------------------------------------------------------------------------------------

# bound codes: what a comparator says about the number behind it
GE, GT, LE, LT = ">=", ">", "<=", "<"
BOUNDS: Final[dict[str, str]] = {
    GE: "≥|>=|!<|≮|lower bound|lower limit|lower bound of|lower limit of|nothing less than|nothing fewer than|nothing lower than|nothing below|nothing under|"
        "at least|atleast|min|no less than|not less than|no fewer than|not fewer than|minimum|minimum of|a minimum of|min of|"
        "the minimum of|no lower than|not lower than|not below|never below|not under|not fall below|not drop below|never fall below|never drop below|"
        "no worse than|not worse than|never worse than|at or above|equal to or greater than|equal to or more than|greater than or equal to|more than or equal to|"
        "equal or greater than|above or equal to|not dip below|never dip below|at minimum|at a minimum|upwards of|"
        "greater or equal to|higher than or equal to|equal to or above|equal to or higher than|bigger than or equal to|greater or equal than|"
        "not be below|not be less than|not be lower than|not be under|never be below|never be less than|never less than|never under|without falling below|without dropping below|"
        "a floor of|floor of|no smaller than|not smaller than|no shorter than|not shorter than|no sooner than|"
        "no earlier than|not earlier than|not go below|never go below|not slip below|never slip below|"
        "without going below|without slipping below|not falling below|never falling below|not dropping below|"
        "never dropping below|at the least|at the very least|at very least|greater than or equals|"
        "larger than or equal to|larger or equal to|above or at|at least equal to|equal or above|"
        "equal or more than|equal or higher than|higher or equal to|more or equal to|no inferior to|on or above|"
        "equals or exceeds|meets or exceeds|or no less than|at a very minimum|at the very minimum|as a minimum|"
        "not inferior to|above or equal|superior or equal to",
    GT: ">|!<=|≰|≫|above|over|more than|greater than|higher than|in excess of|exceed|exceeds|exceeding|exceeded|beyond|surpass|surpasses|surpassing|"
        "bigger than|better than|north of|larger than|upward of|"
        "warmer than|hotter than|louder than|thicker than|"
        "over and above|heavier than|taller than|wider than|richer than|strictly above|strictly greater than|"
        "strictly more than|comfortably above|well above|well over|consistently above|consistently over|"
        "upwards from",
    LE: "≤|<=|=<|!>|≯|upper bound|upper limit|upper bound of|upper limit of|nothing more than|nothing greater than|nothing higher than|nothing longer than|"
        "nothing above|nothing over|nothing beyond|at most|atmost|no more than|not more than|no greater than|not greater than|maximum|maximum of|max|max of|a maximum of|"
        "the maximum of|no higher than|not higher than|not exceed|not to exceed|not exceeding|never exceed|never exceeds|never exceeding|"
        "without exceeding|not above|never above|not over|never over|never more than|not be above|not be more than|not be over|not be higher than|"
        "not be greater than|never be above|never be more than|up to|no longer than|not longer than|no later than|within|within an average of|within a mean of|at or below|at or under|"
        "equal to or less than|equal to or fewer than|less than or equal to|fewer than or equal to|equal or less than|below or equal to|"
        "lower than or equal to|equal to or below|equal to or lower than|not exceeds|does not exceed|at maximum|at a maximum|not rise above|"
        "never rise above|not go above|never go above|not go over|never go over|not surpass|never surpass|without going over|inside|less or equal to|smaller than or equal to|as low as|at least as low as|no slower than|cannot exceed|"
        "no bigger than|not bigger than|no larger than|not larger than|a cap of|cap of|a ceiling of|ceiling of|"
        "capped at|limited to|restricted to|not surpassing|never surpassing|under or equal to|lower or equal to|"
        "smaller or equal to|fewer or equal to|less than or equals|not beyond|never beyond|never longer than|"
        "never later than|not later than|doesn't exceed|do not exceed|don't exceed|won't exceed|can't exceed|"
        "shouldn't exceed|mustn't exceed|not rising above|never rising above|not going above|never going above|"
        "not going over|without rising above|without going above|without surpassing|at the most|at the very most|"
        "at very most|inside of|as few as|as little as|no older than|not older than|no further than|"
        "no farther than|no heavier than|on or below|on or under|below or at|under or at|as a maximum|"
        "at the very maximum|does not go above|does not go over|no wider than|no taller than|no deeper than|"
        "no costlier than|not slower than|no dearer than|no steeper than|no thicker than|no louder than|no hotter than|no warmer than|no harder than",
    LT: "<|!>=|≱|≪|below|under|less than|fewer than|lower than|smaller than|beneath|sub|south of|shorter than|faster than|quicker than|cheaper than|underneath|"
        "earlier than|sooner than|lighter than|narrower than|colder than|cooler than|quieter than|nearer than|lesser than|strictly below|"
        "strictly less than|strictly under|well below|well under|comfortably below|comfortably under|"
        "consistently below|consistently under|slimmer than|thinner than",
}  # fmt: skip
# behind a number: 'or more', 'and above', '+'
AFTER_BOUNDS: Final[dict[str, str]] = {
    GE: "or more|or higher|or above|or greater|or better|or over|and above|and higher|and over|and more|and up|or more than|"
        "or longer|minimum|plus|at least|at minimum|at a minimum|upwards|or later|or older|min|and better|and greater|and beyond|"
        "and upwards|and upward|or upwards|or upward|or beyond|or larger|or bigger|or stronger|or wider|"
        "and longer|and larger|and bigger|at the least|at the very least|or exceeding|and older|or taller|"
        "or heavier|and stronger|as a minimum|at a very minimum|at the minimum|or more than that|or even more|"
        "if not more|no less|no fewer|and no less|is the minimum|is our minimum|is the least we accept|is the least we tolerate|is the floor|as a floor",
    LE: "or less|or lower|or below|or fewer|or under|and below|and lower|and under|and less|or faster|or better than|maximum|"
        "max|at most|at maximum|at a maximum|tops|or sooner|or shorter|or earlier|or quicker|or cheaper|or smaller|and fewer|"
        "and faster|and earlier|or younger|and younger|or newer|or lighter|or nearer|or closer|and smaller|"
        "and shorter|and quicker|and cheaper|and sooner|at the most|at the very most|at the latest|or less than|"
        "or fewer than|or lesser|upper limit|as the upper limit|as an upper limit|upper bound|or thinner|or narrower|as a maximum|at the maximum|if not less|or even less|and no more|is the maximum|is our maximum|is the most we accept|is the most we tolerate|is the most we allow|at the outside|is the limit|is our limit|is the ceiling|as a ceiling",
}  # fmt: skip
# a comparator in an alarm's words states the unhealthy side
ALARMS: Final[dict[str, str]] = {
    LE: "from exceeding|from surpassing|from topping|from passing|from being above|from being over|from being more than|from being higher than|rising above|rises above|rise above|climbing above|climbs above|goes above|going above|goes over|going over|exceeding the|increases above|increasing above|"
        "spikes above|spiking above|jumps above|grows above|growing above|creeps above|creeping above|rising over|rises over|"
        "spikes over|spiking over|drifts above|drifting above|ticks above|edges above|spiked above|crept above|"
        "swells above|balloons above|ballooning above|creeps over|creeping over",
    GE: "from being below|from being under|from being less than|from being lower than|falling below|falls below|fall below|dropping below|drops below|drop below|dips below|dipping below|dip below|goes below|going below|"
        "declines below|declining below|decreases below|decreasing below|slips below|slipping below|falling under|falls under|drops under|dropping under|sinks below|sinking below|"
        "fell below|dropped below|dipped below|went below|slipped below|sank below|declines under|declining under|"
        "falls beneath|falling beneath|tumbles below|tumbling below|plunges below|plunging below|plummets below|"
        "plummeting below|slides below|sliding below|shrinks below|shrinking below|trends below|trending below|"
        "goes under|going under|gets below|getting below|drifts below|drifting below|slips under|slipping under|"
        "dips under|dipping under|crashes below|collapses below|weakens below|decreases under|sinks under|"
        "moves below|moving below|crosses below|crossing below",
}  # fmt: skip

# 'climbing over', 'slips under': verbs of movement and where they go, besides those above
MOVING_UP: Final = "rise climb go spike jump creep shoot surge soar drift balloon edge"
MOVING_DOWN: Final = "fall drop dip go decline decrease slip sink slide sag dive tumble plunge drift edge"
# 'must not go beyond', 'is not to pass', "won't rise past": refused besides the comparators above
REFUSING: Final = "not|never|not to|won't|mustn't|shouldn't|cannot|can't|don't|doesn't"
PASSING: Final = "go beyond|go past|get past|get beyond|rise past|climb past|grow past|grow beyond|overshoot"
# these may be what is done, too: 'don't pass on more than 5%', 'the class won't pass 3 tests'
PASSING_IF_REFUSED: Final = (
    "not pass|never pass|not to pass|mustn't pass|not top|never top|not to top|mustn't top"
)
PAST_UPPER: Final = ("above", "over", "past", "beyond")
PAST_LOWER: Final = ("below", "under", "beneath")
# comparators that mean more of what one wants more of, and less of what one wants less of
BETTER_WORDS: Final = frozenset(
    ("or better", "and better", "better than", "no worse than", "not worse than", "never worse than")
)

# --- the small words ----------------------------------------------------------------------------------

SMALL_WORDS: Final[dict[int, str]] = {
    FROM: "from|up from|down from|starting at|starting from|versus baseline of|vs baseline of|against a baseline of|from a baseline of|"
          "from the baseline of|from our baseline of|from our baseline measure of|from the baseline measure of|from a baseline measure of|from baseline of|from our baseline figure of|"
        "starting from a baseline of|from a current|from a starting point of|from the current|from today's|"
        "compared to a baseline of|compared with a baseline of|against a base of|up from the current|"
        "down from the current|down from a baseline of|up from a baseline of|from last year's|from last quarter's|"
        "from an initial|from a low of|from a high of",
    TO: "to|up to|down to|into|towards|toward",
    BY: "by",
    NAME: "series a|the first time|the same time|"  # no article, and no duration
        "lower is better|less is better|fewer is better|smaller is better|lower the better|fewer the better|lower = better|"
        "higher is better|more is better|bigger is better|larger is better|higher the better|more the better|higher = better",
    ARROW: "->|→|=>|-->|==>",
    NOW: "as of this writing|as of writing|at the time of writing|at time of writing|at last count|last measured|current|currently|today|now|baseline|presently|at present|current value|current state|currently at|starting point|"
         "current level|as of today|as of now|status quo|previously|was|were|starting value|last quarter|last year|last month|"
         "today's|prior|previous|actual|right now|started at|so far|"
        "at the moment|to date|as things stand|year to date|at this point|this time last year|a year ago|"
        "prior year|prior quarter|previous quarter|previous year|previous month|starting level|starting position|"
        "current baseline|current rate|current average|current figure|at the start|currently running at|"
        "currently sits at|now at|today at|we're on|we are on|we're at|we are at|stands at|stood at|sits at|sat at|hovers at|hovers around",
    AIM: "target|targets|targeting|goal|goals|benchmark|aim for|aim|aiming for|aiming|threshold|healthy range|healthy|"
         "limit|target range|ideal|ideally|acceptable|acceptable range|benchmark range|expected|objective is|desired|"
         "recommended|target value|goal of|target of|optimal|optimum|optimal range|ideal range|range|aims for|"
        "stretch target|stretch goal|target level|target rate|goal level|tolerance range|target band|green range|"
        "green zone|normal range|reference range|control limit|control limits|service level target|budgeted|"
        "planned level|our aim is|the aim is|the goal is|the target is|target set at|green if|green when|"
        "benchmark of|threshold of|limit of",
    APPROXIMATE: "plus or minus|plus / minus|give or take|equal to|~|±|about|around|approx|approximately|roughly|circa|ca|nearly|almost|close to|some|c|"
        "in the region of|somewhere around|somewhere near|in the order of|on the order of|more or less|"
        "around about|just about|an estimated|estimated at",
    DETERMINER: "a|an|the|our|its|their|your|my|all|any|this|that|these|those|another|each|every|both|his|her",
    NEGATION: "no|not|never|nothing|nobody|nowhere|neither|hardly|rarely|seldom|scarcely|without|none|cannot|can't|don't|doesn't|won't|shouldn't|mustn't|isn't|aren't|wouldn't|couldn't|needn't|wasn't|weren't|didn't|nor|avoid|avoids|avoiding|prevent|prevents|preventing",
    WHEN: "by|before|until|till|through|in|within|during|at|for|over|throughout|this|next|from|prior|eoy|eoq|eom|current|coming",
    EDGE: "end",
    PREPOSITION: "of|in|on|at|for|with|from|to|by|into|per|via|through|across|among|between|within|during|against|vs|versus|about|"
                 "over|under|above|below|towards|toward|than|as|after|before|without|around|up|down|out|off|onto|upon|"
                 "throughout|relative to|compared to|compared with|using|including|excluding|/",
    CONJUNCTION: "and|or|&|but|nor|while|then|so|yet|whilst",
    PRONOUN: "it|we|they|he|she|you|i|them|us|ourselves|everyone|nobody|nothing|who|there|anyone|anybody|everybody|someone|somebody",
    AUXILIARY: "is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|can|could|may|might|do|does|did|need|"
               "needs|am|remains|stays",
    DELIVERED: "break even|net zero|carbon neutral|climate neutral",
    DO | BASE: "get back to you|get back to them|get back to customers|get back to guests|get back to callers|get back to clients|speed up|scale up|roll out|set up|phase out|clean up|follow up|sign off|"
        "get rid of|do away with|carry out|draw up|put together|put in place|look into|sign off on|follow up on|"
        "hand over|kick off|spin up|stand up",
    STATE: "in use|in force|in service|in operation|on sale|in place|up and running|up & running|generally available|signed off|rolled out|in production|up to date|"
        "in effect|under way|in beta|in market|in stores|on the market|open for business|open to the public|"
        "fully operational|fully functional|ready for use|ready to use|fit for purpose|code complete|"
        "feature complete|on air|in post|in print|out of beta|cash-flow positive|cash flow positive|cash positive|"
        "debt free|carbon neutral|net zero|fully staffed|fully funded|fully booked|fully subscribed|"
        "self sufficient|fully compliant|up and ready|good to go|ready to ship|ready to go|in full operation|"
        "in full use",
    MEASURE: "current ratio|quick ratio|help desk|service desk|front desk|call center|call centre|contact center|contact centre",
    ADVERSE | HARMFUL | MEASURE: "temporary accommodation|claims ratio|combined ratio|expense ratio|cost income ratio|cost to income|"
        "insurance claims|claims frequency|warranty claims|liability claims|bank staff|agency staff|temporary staff|agency workers|offer declines|"
        "payment declines|card declines|cpu load|memory load|server load|emergency admissions|unplanned admissions|emergency changes|"
        "work in progress|effort score|repeat victims|repeat offenders|repeat offending|feed conversion|first-time entrants|"
        "children in care|looked after children|child protection plans|placement moves|ward moves|a&e attendances|ed attendances|"
        "red cards|yellow cards|off contract|line stops|repeat tests|variation orders|poor condition|below standard|dog fouling|"
        "no shows|did not attend|repeat calls|repeat contacts|never events|bed days lost|days lost|low birth weight|claimant count|business closures|road closures|store closures|shop closures|account closures|"
        "dna rate|dna rates",
    WANTED | MEASURE: "average spend|customer spend|spend per customer|spend per visitor|spend per head|basket spend|fundraising return|campaign return|spend under contract|"
        "transport use|charging points|physical activity|diagnosis rate|day case|interest cover|dividend cover|gift aid",
    PERSON: "care leavers|school leavers",
    ADVERSE | MEASURE: "sales outstanding|debtor days|inventory outstanding|length of stay|class size|class sizes|batch size|batch sizes|group size|group sizes|list size|waiting list|waiting lists",
    RELATIVE: "who|that|which|whose|where|when|whom",
    MOREOVER: "more|fewer|less|higher|lower|faster|better|greater|larger|bigger|cheaper|quicker|shorter|smaller|slower|longer|"
              "additional|extra",
    LATE: "sent back|turned away|left behind|sent home|out of service|out of use|out of order|out of action|written off|drop out|drops out|dropping out|dropped out|opt out|opts out|opting out|opted out",
    EVERY: "every|each|everyone|everything|all",
    RANK: "top|tier|stage|step|phase|level|version|series|priority|class|grade|type|category|day|week|month|year|quarter|sprint|"
          "chapter|part|page|room|line|soc|iso|wcag|tls|http|oauth|html|css|php|ruby|node|android|ios|kubernetes|postgres|mysql|django|"
             "rails|react|angular|drupal|wordpress|openapi|no|#|p|v|gen|round|rank|ranked|section|article|building|group|zone|bracket|"
          "windows|python|java|web|industry|covid|gpt|pci|cmmi|bottom|first|last|past|next|previous|prior|recent|rolling|"
          "trailing|upcoming|coming|following|apollo|area|region|wave|batch|cohort|season|episode|act|form|route|fortune|"
          "forbes|ftse|s&p|horizon|model|ipv|edition|unit|grades|ages|scope|scopes|initial|bullet|"
        "ward|wing|bay|gate|terminal|platform|module|lesson|appendix|annex|annexe|clause|regulation|band|junction|"
        "ubuntu|debian|fedora|rhel|macos|laravel|symfony|vue|kafka|redis|terraform|typescript|ecmascript|mariadb|"
        "mongodb|elasticsearch|usb|bluetooth|pep|rfc|cve|ifrs|ias|iec|bs|astm|ieee|nist|basel|solvency|nfpa|asme|"
        "hwy|highway|motorway|interstate|tab|row|column|sheet|cabin|greenhouse|turbine|boiler|kiln|furnace|silo|hangar|reactor|exhibit|folio|"
        "title|table|experiment|wp|milestone|pi|paragraph|para|rung|quartile|decile|key stage|stage gate|severity|"
        "sev|prio|cat",
    CONTEXT: "after|older than|longer than|larger than|older|aged|bigger than|slower than|worth|valued|for|every|over|past|last|first|next|"
             "previous|prior|recent|rolling|trailing|for at least|for more than|for over|during|excluding|except|smaller than|"
             "younger than|shorter than|due in|before|since|ago|each|for up to",
    LABEL: "kr|kr1|kr2|kr3|kr4|kr5|kr6|o1|o2|o3|o4|o5|key result|key results|objective|objectives|okr|kpi|okrs|kpis|metric|"
        "kr7|kr8|kr9|kr10|o6|o7|o8|o9|key metric|key metrics|success metric|success metrics|success measure|"
        "success measures|success criterion|success criteria|desired outcome|expected outcome|expected result|"
        "key indicator|target outcome|measurable outcome",
    ENSURE | BASE: "make sure|make certain|be sure|see to it|see that",
    RAISE | BASE: "scale up|step up|ramp up|drive up|build up|bump up|push up|crank up",
    LOWER | BASE: "cut down on|cut back on|cut back|scale back|scale down|drive down|cut down|tone down|pare back|pare down|"
        "whittle down|slow down|dial down|dial back|drive out|pull back",
    LOWER | ING: "cutting down on|cutting back on|scaling back|scaling down|driving down",
    RAISE | ING: "scaling up|stepping up|ramping up|driving up|building up",
    TRACK | BASE: "keep track of|keep an eye on|keep tabs on",
    GAIN | PAST: "won back|brought back into use|brought into use|put back to use|put back into use",
    GAIN | BASE: "win back|bring in|rack up|drum up|free up",
    ASPIRE | BASE: "double down|bring to life|go beyond|stand out|stand for|stand by|live up to|look after|care for|level up|"
        "bring together|give back",
}  # fmt: skip

BROUGHT_BACK: Final = frozenset(SMALL_WORDS[GAIN | PAST].split("|"))  # 'Vacant homes brought back into use'

# what numbers a statement in front of it: 'Strategic goal 3:', 'Pillar 2 -', 'Action 2.1.4:'
NUMBERED_LABELS: Final = (
    "(?:strategic |smart |annual |team |company |business |specific |sub-?|learning )?"
    "(?:goals?|objectives?|priority|outcomes?|initiatives?|aims?|themes?)|"
    "key results?|sdgs?|krs?|okrs?|kpis?|so|o|g|strategy|strategies|tactics?|action(?: items?| steps?)?|pillars?|focus(?: areas?)?|"
    "(?:success |performance )?(?:measures?|metrics?|indicators?)|deliverables?|tasks?|milestones?|recommendations?|"
    "commitments?|targets?|projects?|work ?streams?|imperatives?|challenges?|activity|steps?|phase|stage|level|tier"
)
# those that rank what is told of as well: 'Priority 1 incidents'
RANKED_LABELS: Final = frozenset(
    "priority phase stage level tier step steps task tasks project projects".split()
)

MONTHS: Final = (
    "january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct "
    "november nov december dec"
)
PERIODS: Final = (
    "quarter quarters year years month months week weeks half semester sprint cycle trimester period term season "
    "iteration fy fiscal calendar spring summer autumn fall winter christmas easter launch monday tuesday wednesday "
    "thursday friday saturday sunday tomorrow decade quarter-end year-end month-end day days yearend summit conference "
    "release deadline ga eoy eoq eom hours hour "
    "fortnight fortnights semesters decades annum weekend weekends night nights half-year half-years sprints"
)

# misspellings of these are looked for right before a number: the wrong reading of one would turn the statement round
GUARDED: Final = (
    "below above under over from least most more less than between within exceed fewer maximum minimum greater lower "
    "higher exceeding around approximately"
)
# words that are no misspellings, though they are one letter away from one of these
INNOCENT: Final = frozenset(
    "cover power tower flower lover rover oven river hover mover ever even lease leash last east beast feast loss lass lens mess "
    "bless core store move mode mere lore sore wore bore fore tore moor post host must almost that thai prom frog fever sewer "
    "newer mower funder founder lowest lowers highest elbow wonder udder thunder sunder abound lower higher moves modes great greats".split()
)
# the same for words that look like a slip of a word that would turn a statement round
INNOCENT_NOUNS: Final = (
    "cash beach beaches fiction cries loses calms case cases cause casual crude scarp stapes sped pice pries fins fies send wast wait plenty there "
    "angel trail trails form fields files fells spot spots tenor reserve server severs verses steep steeps fling derivation mills nose pure sale "
    "sips sorter complains geos dell aron ply north south fee "
    "addition boat boats pets faces sigma silt stain soiled smokes steaming cutter cashed curd cued reigning "
    "waking ruts spit tapering sags lots waist spies moth moths levers waver grater sills dose flood mots "
    "sower harms injures bulling deceases defected morality "
    "father sides siding simmer spied taler tends tending tics tinner fake fakes bond hardy leaning noting"
)
# the same for words that open a name, and look like a verb of change
INNOCENT_FIRST: Final = (
    "boast roost shape shade shake slave share lesson lessons multiple expend extent splash stash slush "
    "curtain proper intensity downside upside economies economist smell subsidy weaker haste damper boots "
    "lighter broader wide lesser"
)
# words that are words, and yet misspellings where they stand before a number
CONFUSABLE: Final = {"blow": "below", "bellow": "below", "form": "from", "then": "than", "lest": "least", "too": "to",
                     "ot": "to", "fro": "from", "than": "'less than' or 'more than'", "abode": "above", "morn": "more",
                     "bet": "between", "btw": "between", "bye": "by", "buy": "by"}  # fmt: skip
