"""The words that the notation knows, by class.  Data only: a word is taught by adding it to its class here.

Each word carries a set of tags, kept as bits of one int, because a statement is read by asking 'is it any of these'
a few hundred times.  Inflected forms of verbs are made by rule, with a table for the irregular ones.
"""

from __future__ import annotations

from typing import Final

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

# --- verbs, by class -------------------------------------------------------------------------------

VERBS: Final[dict[int, str]] = {
    RAISE: (
        "increase grow raise boost lift expand maximise maximize elevate uplift heighten rise climb scale augment "
        "amplify multiply up skyrocket accelerate broaden widen deepen extend jump ramp advance bump"
    ),
    LOWER: (
        "reduce decrease cut lower shrink minimise minimize drop shorten slash trim diminish decline fall lessen curb "
        "compress decelerate eliminate simplify shave halve dip sink tighten lighten deflate alleviate narrow relieve soften"
    ),
    CHANGE: (
        "improve enhance move shift bring drive take get change go push turn optimise optimize adjust transform "
        "progress transition convert strengthen better upgrade evolve nudge"
    ),
    REACH: (
        "achieve reach hit attain obtain have exceed surpass meet accomplish realise realize score get drive "
        "beat outperform bring push secure clear top aim target approach pass rank"
    ),
    KEEP: "keep maintain hold sustain stay remain preserve retain continue uphold stabilise stabilize",
    ENSURE: "ensure guarantee assure",
    LIMIT: "limit cap restrict contain avoid prevent confine",
    GAIN: (
        "acquire win close generate attract sign gain activate earn enroll enrol sell capture land convert onboard "
        "secure save receive garner draw recover collect add book obtain see engage recruit welcome free"
    ),
    DO: (
        "launch create build write publish hire run implement ship develop design conduct complete finish finalise "
        "finalize execute deliver release deploy migrate roll host hold organise organize plan prepare draft document "
        "define review audit train test install integrate configure set setup automate refactor research investigate "
        "analyse analyze identify evaluate assess interview survey contact call email present produce record film "
        "post tweet share send schedule attend participate recruit source renegotiate negotiate redesign rebuild "
        "rewrite replace remove retire deprecate update switch merge fix resolve triage respond reply answer introduce "
        "pilot prototype kick start begin open establish adopt gather compile map coordinate collaborate partner join "
        "speak sponsor promote advertise market pitch follow visit check clean consolidate standardise standardize "
        "formalise formalize explore discover experiment iterate validate verify certify learn read study practise "
        "practice teach coach mentor educate communicate announce inform submit file apply register approve transition "
        "outsource purchase buy order select choose decide procure fund invest allocate renew provide offer support "
        "do perform carry work help add close collect convert upgrade move fulfil fulfill process engage "
        "rework restructure reorganise reorganize revise revamp relaunch rebrand overhaul modify edit translate "
        "localise localize code program debug patch secure obtain finance budget forecast model pursue onboard "
        "appoint assign nominate rotate offboard brief debrief facilitate moderate lead "
        "arrange book reserve sign draw outline sketch list catalogue catalog inventory archive back digitise "
        "digitize scan upload download import export sync connect link embed enforce extend activate "
        "refine rehearse renovate repair inspect service calibrate benchmark baseline compare re-architect "
        "spend use turn put act address resume stop end cancel phase decommission sunset "
        "expose instrument profile prioritise prioritize groom scope estimate size triage "
        "distribute mail print broadcast stream demo showcase exhibit display feature highlight spotlight tackle "
        "solve unify centralise centralize decentralise split separate isolate extract port backport "
        "tune harden protect encrypt license patent trademark copyright incorporate found form staff "
        "equip furnish supply stock restock replenish dispatch transport relocate expand enter exit "
        "trial recognise recognize reward celebrate simplify scale change adjust shift push transform save pay cut "
        "bake cook plant paint practise rehearse enrol donate volunteer invite fill find ask give tell gain sample clarify discuss brainstorm memorise agree cover power label dive upsell deflect vaccinate diversify bill upskill cross-sell cross-train "
        "subscribe onboard accredit acknowledge admit advise alert annotate apologise arbitrate arrest assist attest authorise "
        "authorize award categorise commission conclude congratulate conserve consult containerise containerize convince counsel "
        "curate declare decompose defend delegate delete demote determine diagnose digitalise digitalize disclose dismiss dispense "
        "dissolve divest escalate examine exclude fine-tune fundraise grant harmonise headhunt illustrate incubate induct insource "
        "insulate insure interpret invoice lobby lodge mediate minify mitigate notify propose proofread prosecute provision purge "
        "qualify rationalise re-engineer reach-out reassign rebase recommend reconcile recycle refer refinance refocus reforecast "
        "regulate rehabilitate rehome rehouse reimburse reinforce remediate remind replan report reposition repurpose rescue reskill "
        "restore resubmit resurface retest retrain retrofit revitalise revitalize screen settle shortlist simulate socialise "
        "socialize specify subtitle suggest summarise summarize supervise suspend syndicate tag talk tender thank trace transcribe "
        "transfer treat troubleshoot underwrite visualise visualize warn weigh classify amplify campaign petition poll clear "
        "abolish accommodate accompany accumulate adapt administer adorn amend amass anticipate append appraise articulate "
        "ascertain assemble assert attach beautify befriend breed bury bypass calculate canvass carve cater cease circulate "
        "cleanse clothe coax collate combine commemorate compete compose compute conceive condense confer confirm confront "
        "construct contribute converge convene convey correspond crowdsource customise customize dare declutter decode decorate "
        "dedicate deduct defuse demolish demonstrate deny depict detach detect deter devise devote differentiate dig "
        "disassemble disband discard disconnect disinfect dismantle dispose disseminate distinguish disrupt divert divide "
        "dredge earmark elicit emit employ encode encourage endorse engrave enlarge enlist entertain entice envision erase "
        "erect evacuate excavate exploit expedite explain familiarise ferry fetch forge formulate freshen fuse generalise glaze "
        "govern graft greet grind handle hasten haul heal hear heighten hoist imagine immunise implant imprint inaugurate "
        "incentivise incentivize individualise inflate infuse ingest initiate innovate insert instil instill instruct intensify "
        "interact intercept interconnect intervene invent irrigate itemise judge juggle justify kickstart knit leave lend "
        "liaise liquidate litigate locate lubricate manage mandate mend mobilise mobilize navigate neutralise normalise obey "
        "occupy operate operationalise operationalize oppose orchestrate orient oversee paste pave peel penetrate persuade "
        "pinpoint popularise portray pray preheat prescribe proclaim propagate publicise publicize punctuate quantify quicken "
        "react realign reallocate reassess reassure rebalance recall reclaim reclassify recommission reconfigure reconnect "
        "reconsider reconstruct rectify redeem redecorate redeploy redevelop redirect redistribute redo redraft redraw reface "
        "refill refit refurbish regenerate regroup reinstate reissue relabel relate relearn relieve reload remake remember "
        "remit remodel rename reopen repackage repaint repatriate repave replant replicate reprice reprint reprioritise "
        "reprioritize reproduce republish require reroute reschedule reseal resell resize retell retool retrieve reuse reveal "
        "revert revisit revoke rewire reword rinse salvage sanitise scatter scrub sculpt seek seize sew sharpen shelve shovel "
        "shred sift signpost sing solder solicit sow specialise sterilise stimulate stitch straighten strategise stub subdivide "
        "subsidise subtract succeed sue summon supplement suppress swim symbolise synchronise synthesise synthesize systematise "
        "tailor televise testify thaw threaten throw tidy transact transmit transplant transpose traverse tuck unblock uncover "
        "undertake undo unearth uninstall unload unpack unplug unroll unveil upcycle uproot utilise utilize vacate vacuum vet "
        "scrap axe ditch cull prune jettison wean weave weed weld whiten whitelist winterise withdraw woo wrap catch pull fit feed sell"
    ),
    TRACK: "track monitor measure watch observe gauge",
    ASPIRE: (
        "make become be own empower delight inspire strengthen foster cultivate enhance enable lead dominate "
        "transform revolutionise revolutionize unlock champion position nurture modernise modernize streamline "
        "reimagine reinvent embrace thrive excel earn accelerate improve optimise optimize win elevate "
        "evolve better support promote advance rethink maximise maximize skyrocket "
        "democratise democratize energise energize embody deepen solidify cement shape redefine love protect understand know align listen focus commit serve respect trust care think embrace rally "
        "unleash unlock ignite reignite rekindle spark kindle galvanise galvanize invigorate revive rejuvenate bolster fortify harness "
        "humanise humanize demystify liberate enrich enliven embolden safeguard steward overcome eradicate combat fight conquer "
        "wow amaze surprise please captivate enchant unite ease prove break help future-proof celebrate defend "
        "turbocharge supercharge reinvigorate cherish defeat lay give"
    ),
    FACTOR: "double triple treble quadruple quintuple halve",
    CREATE: "lay create build develop establish deliver produce provide offer found form set drive promote lead launch design prioritise prioritize embed",
}
# verbs of activity whose object is to be gone: a share of it is a decrease
ELIMINATING: Final = "remove retire scrap axe ditch delete dismiss discard demolish dismantle decommission sunset deprecate abolish cull prune purge erase jettison"
FACTORS: Final = {
    "double": 100.0,
    "triple": 200.0,
    "treble": 200.0,
    "quadruple": 300.0,
    "quintuple": 400.0,
    "halve": -50.0,
}

# base -> past (and participle); the rest follows the rules of English.
IRREGULAR_PAST: Final = {
    "grow": "grew grown", "rise": "rose risen", "cut": "cut", "shrink": "shrank shrunk", "fall": "fell fallen",
    "bring": "brought", "drive": "drove driven", "take": "took taken", "get": "got gotten", "go": "went gone",
    "hit": "hit", "have": "had", "meet": "met", "beat": "beat beaten", "keep": "kept", "hold": "held", "win": "won",
    "sell": "sold", "draw": "drew drawn", "see": "saw seen", "build": "built", "write": "wrote written", "run": "ran",
    "set": "set", "send": "sent", "rebuild": "rebuilt", "rewrite": "rewrote rewritten", "begin": "began begun",
    "speak": "spoke spoken", "teach": "taught", "read": "read", "buy": "bought", "choose": "chose chosen",
    "do": "did done", "lead": "led", "make": "made", "become": "became", "be": "been", "find": "found",
    "learn": "learned learnt", "sink": "sank sunk", "uphold": "upheld", "put": "put", "spend": "spent",
    "pay": "paid", "break": "broke broken", "think": "thought", "understand": "understood", "dig": "dug", "fetch": "fetched", "hear": "heard", "knit": "knitted", "leave": "left", "lend": "lent", "oversee": "oversaw overseen",
    "redo": "redone", "redraw": "redrawn", "resell": "resold", "retell": "retold", "seek": "sought", "sew": "sewed sewn",
    "sing": "sang sung", "sow": "sowed sown", "swim": "swam swum", "throw": "threw thrown", "undertake": "undertook undertaken",
    "undo": "undone", "weave": "wove woven", "withdraw": "withdrew withdrawn", "catch": "caught", "fit": "fitted", "lay": "laid",
    "fight": "fought", "split": "split", "found": "founded", "rethink": "rethought", "give": "gave given", "tell": "told", "feed": "fed",
}  # fmt: skip
# verbs whose last consonant doubles: drop -> dropped, dropping
DOUBLING: Final = frozenset(
    "cut drop trim slash hit get win set run ship plan map stop cap begin tap step permit commit submit put "
    "transfer refer prefer control enrol fulfil tag level model label travel dip program debug scan split sync bump bet dig fit knit refit swim unplug vet wrap".split()
) - {"slash", "sync", "bump"}
# base forms that are as often the first noun of a measure's name: 'Win rate', 'Lead time', 'Support response time'
EITHER_WORDS: Final = (
    "win close lead support design test release ship review process contact market order call email post share "
    "sponsor partner survey interview audit plan research study open train build track monitor measure cut drop rise "
    "decline hire deploy trial experience delight target score increase decrease lift boost gain reach pitch pilot "
    "prototype stock supply fund book record host file change update upgrade fix answer start check work page view "
    "visit click demo request access value model profile list scope service budget forecast source map mail stream "
    "feature staff exit trial baseline benchmark cap limit hold top name practice document program code fall draw "
    "scrap buy sell use turn end act spend size print patch link scan transport export import license copyright patent "
    "sign return form lift save add back progress shift push purchase install move set market cost time rework "
    "alert award commission delegate feed grant invoice poll provision report screen tag talk tender trace transfer treat "
    "campaign petition refund transition reward display download upload inventory finance catalogue catalog archive phase instrument "
    "trademark plant sample rank free offer ramp care trust focus respect love break surprise ease spark fight live lay feed fit catch step"
)

# --- numbers ---------------------------------------------------------------------------------------

NUMBER_WORDS: Final[dict[str, float]] = {
    "zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0,
    "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0, "fifteen": 15.0, "sixteen": 16.0,
    "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0,
    "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
FOLD_WORDS: Final[dict[str, float]] = {
    "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0, "twice": 2.0, "once": 1.0, "thrice": 3.0,
}  # fmt: skip
SCALE_WORDS: Final[dict[str, float]] = {
    "k": 1e3,
    "hundred": 1e2, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "mio": 1e6, "mln": 1e6,
    "mn": 1e6, "mm": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trn": 1e12,
    "tn": 1e12, "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7,
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
    "%": "% percent pct percentage ﹪ ％ per-cent", "pp": "pp ppt ppts p.p.", "bps": "bps bp",
    "ms": "ms msec msecs millisecond milliseconds millis", "seconds": "s sec secs second seconds",
    "minutes": "min mins minute minutes", "hours": "h hr hrs hour hours", "days": "d day days",
    "weeks": "w wk wks week weeks", "months": "mo mos month months", "years": "y yr yrs year years",
    "x": "x × fold", "points": "points point pts pt", "stars": "stars star", "stages": "stages stage",
    "turns": "turns turn", "°F": "°f", "°C": "°c", "percentile": "percentile", "m3": "m3 m³", "m2": "m2 m² sqm",
    "tCO2e": "tco2e tco₂e", "kgCO2e": "kgco2e", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "kB": "kb", "MB": "mb",
    "GB": "gb", "TB": "tb", "km": "km", "kg": "kg", "tonnes": "tonnes tonne", "Mbps": "mbps", "Gbps": "gbps",
    "FTE": "fte ftes", "rpm": "rpm", "rps": "rps", "qps": "qps", "fps": "fps", "dB": "db",
    "business days": "", "µs": "µs μs us microseconds", "ppm": "ppm", "m": "metres meters metre meter",
    "miles": "miles mile mi", "litres": "litres litre liters liter", "developer-months": "developer-months",
    "man-days": "man-days person-days", "hectares": "hectares hectare ha",
}  # fmt: skip
# unit words of a letter or two that count only when they touch the number ('5 s' is fine, '5 d' is, 'a 5 y' is not)
TOUCHING_ONLY: Final = frozenset("d w y mo h s us m mi t".split())
UNIT_PHRASES: Final[dict[str, str]] = {
    "per cent": "%", "percentage points": "pp", "percentage point": "pp", "percent points": "pp", "% points": "pp",
    "% point": "pp", "basis points": "bps", "business days": "business days", "business day": "business days",
    "working days": "business days", "working day": "business days", "calendar days": "days", "story points": "points",
    "us dollars": "USD", "pounds sterling": "GBP", "man days": "man-days", "person days": "man-days",
    "metric tons": "tonnes", "square metres": "m2", "square meters": "m2", "cubic metres": "m3",
}  # fmt: skip
# the singular, before a noun, makes the number part of a name: '30 day churn', '24 hr access'
SINGULAR_TIMES: Final = frozenset("day hour hr minute min second sec week month year".split())
TIME_UNITS: Final = frozenset(
    ("ms", "seconds", "minutes", "hours", "days", "weeks", "months", "years", "µs", "business days")
)
SECONDS_IN: Final[dict[str, float]] = {
    "ms": 0.001, "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800
}  # fmt: skip
MONTHS_IN: Final[dict[str, float]] = {"months": 1, "years": 12}
CURRENCY_SIGNS: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₦": "NGN", "₱": "PHP", "zł": "PLN", "r$": "BRL", "us$": "USD", "a$": "AUD",
    "c$": "CAD", "ca$": "CAD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
}  # fmt: skip
CURRENCY_CODES: Final = (
    "usd eur gbp jpy inr chf cad aud nzd sek nok dkk pln czk huf brl mxn cny rmb krw sgd hkd zar try rub ils aed sar "
    "thb idr myr php vnd ngn kes egp ron bgn uah"
)
CURRENCY_WORDS: Final = {"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupee": "INR",
                         "rupees": "INR", "pounds": "GBP", "pence": "GBP", "penny": "GBP"}  # fmt: skip

HUNDREDTHS: Final = frozenset(("p", "pence", "penny"))  # '40p' is £0.40
PICTURE_LINES: Final = frozenset(
    (144, 240, 360, 480, 540, 720, 1080, 1440, 2160, 4320)
)  # '1080p' is no money
OFTEN_WORDS: Final = frozenset(("once", "twice", "thrice"))  # 'at least once a day'

# --- measures and their better direction -------------------------------------------------------------

MEASURES: Final = (
    "rate rates ratio time times length score scores count counts coverage frequency velocity volume cost costs value "
    "size margin margins share percentage number index growth accuracy quality efficiency productivity utilisation "
    "utilization attrition retention churn traffic views visits requests cycle cycles duration latency uptime "
    "availability capacity throughput revenue sales spend budget conversion conversions adoption engagement "
    "satisfaction completion compliance turnover yield level levels backlog downtime speed age lifetime load loss "
    "profit income ebitda arr mrr acv arpu nps csat enps ctr cac ltv clv roi roas dso csat osat aov gmv wau mau dau "
    "nrr grr sla slo mttr mtbf mttd mttf p50 p90 p95 p99 usage awareness reach visibility loyalty sentiment rating "
    "ratings performance occupancy attendance participation absenteeism tickets ticket incidents headcount runway "
    "burn pipeline win-rate spam bounce delivery fulfilment fulfillment activation signups sign-ups leads "
    "downloads installs sessions users subscribers followers customers bookings gap variance deviation delay delays "
    "defects bugs errors error failures failure success response resolution wait hold handle balance inventory days "
    "hours minutes points effectiveness predictability reliability stability responsiveness readiness maturity "
    "profitability liquidity debt equity assets expenses overhead price prices rent wage wages salary salaries"
)
# Nouns of which more is better.  A size, a ratio, a level, a rate and a headcount are not here: they go either way,
# and their direction is left open unless a word beside them or a comparator says it.
WANTED_NOUNS: Final = (
    "coverage accuracy quality efficiency productivity utilisation utilization retention growth traffic views visits uptime availability throughput revenue revenues sales conversion conversions "
    "adoption engagement satisfaction completion compliance yield profit profits income ebitda arr mrr acv acvs iacv arpu arpa nps enps csat ctr ltv clv roi roas osat aov gmv wau mau dau nrr grr "
    "mtbf mttf usage awareness visibility loyalty sentiment rating ratings performance occupancy attendance participation runway pipeline activation effectiveness predictability reliability "
    "stability responsiveness readiness maturity profitability liquidity equity assets speed velocity capacity margin margins share fulfilment fulfillment success win wins response score scores "
    "open opens click clicks uptake confidence sov turns coefficient value values basket revpar reserves buffer savings saved attainment adherence accessibility survey surplus signups sign-ups "
    "leads customers clients users subscribers followers downloads installs installations visitors registrations registrants attendees participants members donors donations opportunities mqls "
    "sqls saos deals logos accounts contracts bookings referrals stars contributors partners testimonials impressions demos partnerships subscriptions volunteers applicants enrollments enrolments "
    "acquisitions renewals upsells licences licenses markets backlinks mentions likes comments pageviews evangelists champions advocates sponsors investors grants awards citations readers "
    "listeners viewers supporters supporter subscriber follower beneficiaries apprentices loans deliveries trainees graduates graduation attachment literacy employment biodiversity recycling "
    "diversity inclusion belonging wellbeing well-being trust happiness morale yields harvest harvests output outputs innovation patents publications papers deposits endowment reach punctuality "
    "timeliness freshness resilience safety health fitness tenure promoters good satisfied trained qualified certified active collection promotion sla slas training approval acceptance renewal "
    "repeat referral placement pass hit fill reply opt-in enrolment enrollment vaccination immunisation immunization condition safe proud confident gain gains electric renewable renewables "
    "recommend"
)
CORE_MEASURES: Final = (
    "rate rates ratio time times length score scores count counts coverage frequency velocity volume cost costs value "
    "size margin margins share percentage number index accuracy quality efficiency productivity utilisation utilization "
    "attrition retention churn duration latency uptime availability capacity throughput level levels cycle cycles "
    "conversion adoption satisfaction completion compliance turnover yield speed rating ratings performance occupancy "
    "backlog-size success growth"
)
NOUN_GERUNDS: Final = (
    "meeting scoring targeting closing selling landing booking signing drawing onboarding training hiring building "
    "marketing testing planning reporting advertising billing pricing staffing engineering manufacturing processing "
    "purchasing servicing shipping sourcing spending tracking monitoring trading writing reading learning teaching "
    "coaching engaging converting earning saving having"
)
CERTIFICATES: Final = (
    "certification certifications certificate certified accreditation compliance compliant audit approval licence "
    "status promotion permission neutrality break-even breakeven parity license clearance iso soc hipaa gdpr pci fedramp ga sign-off permit registration patent soc2 soc-2 iso27001 iso9001 "
    "iso-27001 iso-9001 iso14001 pci-dss b-corp accredited"
)
LATE_WORDS: Final = "late overdue missed failed lost churn churned defective rejected wrong incorrect cancelled canceled unresolved complain complaining fail fails failing default defaulting returned"
ADVERSE_NOUNS: Final = (
    "churn cost costs expense expenses spend spending time delay delays latency duration error errors bug bugs "
    "defect defects incident incidents downtime outage outages failure failures complaint complaints attrition "
    "turnover absenteeism absence absences bounce abandonment drop-off dropoff dropout drop-out refund refunds return "
    "returns chargeback chargebacks debt backlog waste emissions carbon loss losses risk risks injury injuries accident "
    "accidents fatality fatalities vacancy vacancies wait waiting lag burn overdue cac cpa cpl cpc cpm mttr mttd mtta "
    "mttp dso dio overhead escalation escalations escape leak leakage rework defection noise spam fraud crash crashes "
    "vulnerability vulnerabilities violation violations exceptions timeouts timeout lateness shrinkage scrap stockouts "
    "stockout cancellations cancellation unsubscribe unsubscribes friction steps queue cycle lead-time tickets ticket "
    "disputes dispute penalties penalty deviation variance uncertainty gap gaps overtime age aging close rejections "
    "rejection consumption p50 p75 p90 p95 p99 tbt lcp fid cls ttfb tti fcp ttfv slippage breaches breach findings "
    "nonconformities non-conformities price prices rank inflation debts arrears mistakes mistake faults fault "
    "interruptions disruptions hiccups regressions rollbacks hotfixes bottlenecks duplicates duplication unemployment "
    "poverty mortality readmissions readmission infections infection falls latencies jitter toil congestion crime "
    "reopened flaky stale unresolved unassigned overdues late missed failed lost wasted dormant inactive detractors "
    "time-to-value time-to-first-value time-to-hire time-to-fill time-to-market time-to-resolution time-to-merge "
    "span variances waiver deaths hunger illiteracy obesity sickness theft wastage reoffending truancy exclusions evictions "
    "homelessness pollution leaks crimes re-admissions ulcers "
    " write-offs write-off delinquency delinquencies tonnage footprint headroomless dropped "
    "adjustments weaknesses spoilage obsolescence p95s deflections-missed blockers blocker no-shows no-show lockouts "
    "caseload caseloads workload queues waits alerts changeover exposure fires strikes fines attacks alarms complications "
    "effluent landfill reopens unsold obsolete empty false-positives floods "
)
HARMFUL_NOUNS: Final = (
    "churn error errors bounce attrition turnover abandonment drop-off dropoff dropout defect defects failure failures "
    "complaint complaints downtime refund refunds returns absence absenteeism vacancy waste loss losses injury fraud spam "
    "escalation escalations unsubscribe unsubscribes rework noise leakage cancellation cancellations overhead burn "
    "delinquency slippage breach crash crashes cost costs expense expenses debt shrinkage scrap stockout stockouts overtime "
    "variance deviation uncertainty dispute disputes chargeback chargebacks late overdue regressions mortality readmissions "
    "unemployment poverty inflation duplicates misses vulnerability incidents emissions spend backlog drop-out no-show gap gaps "
    "arrears debts write-off write-offs accident accidents injuries infection infections falls incident delay delays crime crimes "
    "mistake mistakes fault faults interruptions disruptions violation violations breaches crashes no-shows sickness absences "
    "vacancies fatalities lateness theft spoilage wastage reoffending truancy exclusions evictions homelessness pollution leaks "
    "outage outages bug bugs rejection rejections detractors congestion deaths hunger illiteracy obesity "
    "litter fly-tipping graffiti potholes drownings collisions casualties relapse relapses dropouts bullying suspensions "
    "stillbirths rejects deficit deficits shortfall voids leavers resignations grievances litigation spillage "
    "spills contamination recalls breakdowns breakdown stoppages stoppage jams derailments diversions odour overdoses "
    "suicides suicide burglary burglaries thefts robbery robberies assaults assault stabbings offences offenses homicides "
    "homicide arson backorders backorder mispicks mis-picks shortages shortage write-downs abandons walkouts idling "
    "overspend overspends underspend overruns overrun lapses lapse near-misses misconduct harm harms death damage damages "
    "hardship inequality deprivation loneliness smoking starvation malnutrition stunting drop-outs vandalism trespass re-work "
    "fatigue burnout bottleneck intrusions phishing malware misdiagnoses misdiagnosis amputations reinfections "
    "remakes miscarriages disruption blackouts overflows flooding subsidence overcrowding insolvencies bankruptcies "
    "defaults foreclosures repossessions scams typos "
)
NOUN_FIRST_WORDS: Final = (
    "demo page trial project order service stock staff market feature model process form program code view click visit "
    "access file supply host source map scope list experience profile baseline benchmark value score cost return name "
    "mail stream print patent license time work answer claim delight inventory budget forecast finance catalogue catalog "
    "archive process fund transport phase instrument ramp service trademark copyright reward account trial sample content plant free care"
)
# words that turn an adverse noun round: 'cost savings', 'time between failures', 'churn reduction', 'on-time delivery'
POSITIVE_TIMES: Final = (
    "session sessions runway tenure between watch watching listening lifetime engagement dwell battery uptime mtbf notice "
    "retention lead-in saved savings billable bill billed productive focus practice training learning exercise sleep life opening volunteer volunteering "
    "contact tuition talk reading play flying daylight reserves"
)
REDEEMING: Final = (
    "savings saving saved reduction reductions between uptime on-time prevented avoided fixed resolved recovered "
    "success free free- resolution deflection productive watched contribution compliance attainment satisfaction lead-in "
    "rate-of-return detection first-time-right closed closure mtbf mttf score nps adherence spent full-time part-time "
    "real-time return-on-investment return-on roi inventory-turnover investment mitigated removed recovery accuracy "
    "stock-turnover deflected remediated returning visitors quality participation tenure budget tests test maintainers "
    "coverage reviewed achievement prevention session sessions runway watch listening lifetime engagement dwell battery "
    "productivity capacity reported ltv efficiency effectiveness recycled solved repaired cleared treated diverted answered "
    "investigated settled containment given offered completed screening bundle pathway insurance"
)
SHIFT_NOUNS: Final = {
    "increase": 1, "growth": 1, "lift": 1, "rise": 1, "gain": 1, "uplift": 1, "improvement": 0, "boost": 1, "jump": 1,
    "reduction": -1, "decrease": -1, "decline": -1, "drop": -1, "cut": -1, "fall": -1, "savings": 1, "expansion": 1,
    "increases": 1, "improvements": 0, "reductions": -1, "uptick": 1, "acceleration": 1, "saving": 1, "shrink": -1,
}  # fmt: skip
OUTCOMES: Final = (
    "leads customers clients users subscribers followers signups sign-ups downloads installs installations visits "
    "visitors sessions registrations registrants attendees participants members donors donations opportunities mqls "
    "sqls saos deals logos accounts contracts orders sales purchases bookings reviews referrals stars contributors "
    "partners testimonials responses impressions views clicks click-throughs demos meetings partnerships trials "
    "conversions subscriptions students patients volunteers applications applicants enrollments enrolments "
    "acquisitions wins renewals upsells licences licenses seats stores markets countries backlinks mentions shares "
    "likes comments pageviews merges evangelists champions advocates sponsors investors grants awards citations "
    "tickets people households families children companies businesses organisations organizations teams heroes"
)
GRAND_WORDS: Final = (
    "world-class best outstanding great amazing excellent seamless delightful leading culture experience experiences "
    "brand foundation vision community sustainable repeatable predictable effortless successful strong stronger "
    "exceptional remarkable unforgettable beloved loved trusted inclusive diverse thriving vibrant healthy resilient "
    "high-performing high-quality top-notch first-class premier go-to obvious market-leading industry-leading "
    "best-in-class reputation excellence movement ecosystem leader leaders leadership trust momentum future "
    "destination powerhouse memorable frictionless meaningful meaningfully lasting engaging engaged solid robust "
    "reliable rock-solid awesome happy happier smarter ambitious bold incredible fantastic superior unmatched "
    "competitive innovative innovation engine scalable employer choice authority mindset impactful raving delighted "
    "wellbeing well-being sustainability flourishing welcoming world-leading renowned game-changing first-rate stellar "
    # what people hope for, and the comparatives that say so
    "creativity potential hearts minds passion purpose heart foundations standard proud pride dignity independence "
    "safer cleaner greener fairer healthier kinder brighter calmer simpler easier closer warmer richer wider deeper "
    "leaner quieter friendlier livelier sharper clearer bolder braver brilliant beautiful joyful trustworthy transparent accessible dependable caring compassionate cohesive empowered motivated equitable fair "
    "efficient effective modern agile"
)
STATES: Final = "exists exist available live operational complete done ready compliant in-place generally-available public"

# --- comparators --------------------------------------------------------------------------------------

# bound codes: what a comparator says about the number behind it
GE, GT, LE, LT = ">=", ">", "<=", "<"
BOUNDS: Final[dict[str, str]] = {
    GE: "≥|>=|at least|atleast|min|no less than|not less than|no fewer than|not fewer than|minimum|minimum of|a minimum of|min of|"
        "the minimum of|no lower than|not lower than|not below|never below|not under|not fall below|not drop below|never fall below|never drop below|"
        "no worse than|at or above|equal to or greater than|equal to or more than|greater than or equal to|more than or equal to|"
        "equal or greater than|above or equal to|not dip below|never dip below|at minimum|at a minimum|upwards of|"
        "greater or equal to|higher than or equal to|equal to or above|equal to or higher than|bigger than or equal to|greater or equal than|"
        "not be below|not be less than|not be lower than|not be under|never be below|never be less than|never less than|never under|without falling below|without dropping below",
    GT: ">|above|over|more than|greater than|higher than|in excess of|exceed|exceeds|exceeding|exceeded|beyond|surpass|surpasses|surpassing|"
        "bigger than|better than|north of|larger than|upward of",
    LE: "≤|<=|=<|at most|atmost|no more than|not more than|no greater than|not greater than|maximum|maximum of|max|max of|a maximum of|"
        "the maximum of|no higher than|not higher than|not exceed|not to exceed|not exceeding|never exceed|never exceeds|never exceeding|"
        "without exceeding|not above|never above|not over|never over|never more than|not be above|not be more than|not be over|not be higher than|"
        "not be greater than|never be above|never be more than|up to|no longer than|not longer than|no later than|within|at or below|at or under|"
        "equal to or less than|equal to or fewer than|less than or equal to|fewer than or equal to|equal or less than|below or equal to|"
        "lower than or equal to|equal to or below|equal to or lower than|not exceeds|does not exceed|at maximum|at a maximum|not rise above|"
        "never rise above|not go above|never go above|not go over|never go over|not surpass|never surpass|without going over|inside|less or equal to|smaller than or equal to|as low as|no slower than|cannot exceed",
    LT: "<|below|under|less than|fewer than|lower than|smaller than|beneath|sub|south of|shorter than|faster than|quicker than|cheaper than|underneath",
}  # fmt: skip
# behind a number: 'or more', 'and above', '+'
AFTER_BOUNDS: Final[dict[str, str]] = {
    GE: "or more|or higher|or above|or greater|or better|or over|and above|and higher|and over|and more|and up|or more than|"
        "or longer|minimum|plus|at least|at minimum|at a minimum|upwards|or later|or older|min|and better|and greater|and beyond",
    LE: "or less|or lower|or below|or fewer|or under|and below|and lower|and under|and less|or faster|or better than|maximum|"
        "max|at most|at maximum|at a maximum|tops|or sooner|or shorter|or earlier|or quicker|or cheaper|or smaller|and fewer",
}  # fmt: skip
# a comparator in an alarm's words states the unhealthy side
ALARMS: Final[dict[str, str]] = {
    LE: "rising above|rises above|rise above|climbing above|climbs above|goes above|going above|goes over|going over|exceeding the|increases above|increasing above|"
        "spikes above|spiking above|jumps above|grows above|growing above|creeps above|creeping above|rising over|rises over",
    GE: "falling below|falls below|fall below|dropping below|drops below|drop below|dips below|dipping below|dip below|goes below|going below|"
        "declines below|declining below|decreases below|decreasing below|slips below|slipping below|falling under|falls under|drops under|dropping under|sinks below|sinking below",
}  # fmt: skip

# --- the small words ----------------------------------------------------------------------------------

SMALL_WORDS: Final[dict[int, str]] = {
    FROM: "from|up from|down from|starting at|starting from|versus baseline of|vs baseline of|against a baseline of|from a baseline of|"
          "from the baseline of|from our baseline of",
    TO: "to|up to|down to|into|towards|toward",
    BY: "by",
    ARROW: "->|→|=>|-->|==>",
    NOW: "current|currently|today|now|baseline|presently|at present|current value|current state|currently at|starting point|"
         "current level|as of today|as of now|status quo|previously|was|were|starting value|last quarter|last year|last month|"
         "today's|prior|previous|actual|right now|started at|so far",
    AIM: "target|targets|targeting|goal|goals|benchmark|aim for|aim|aiming for|aiming|threshold|healthy range|healthy|"
         "limit|target range|ideal|ideally|acceptable|acceptable range|benchmark range|expected|objective is|desired|"
         "recommended|target value|goal of|target of|optimal|optimum|optimal range|ideal range|range|aims for",
    APPROXIMATE: "equal to|~|±|about|around|approx|approximately|roughly|circa|ca|nearly|almost|close to|some|c",
    DETERMINER: "a|an|the|our|its|their|your|my|all|any|this|that|these|those|another|each|every|both|his|her",
    NEGATION: "no|not|never|without|none|cannot|can't|don't|doesn't|won't|shouldn't|mustn't|isn't|aren't|nor|avoid|avoids|avoiding|prevent|prevents|preventing",
    WHEN: "by|before|until|till|through|in|within|during|at|for|over|throughout|this|next|from|prior|eoy|eoq|eom|current|coming",
    EDGE: "end",
    PREPOSITION: "of|in|on|at|for|with|from|to|by|into|per|via|through|across|among|between|within|during|against|vs|versus|about|"
                 "over|under|above|below|towards|toward|than|as|after|before|without|around|up|down|out|off|onto|upon|"
                 "throughout|relative to|compared to|compared with|using|including|excluding|/",
    CONJUNCTION: "and|or|&|but|nor|while|then|so|yet|whilst",
    PRONOUN: "it|we|they|he|she|you|i|them|us|ourselves|everyone|nobody|nothing|who|there|anyone|anybody|everybody|someone|somebody",
    AUXILIARY: "is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|can|could|may|might|do|does|did|need|"
               "needs|am|remains|stays",
    STATE: "in use|in force|in service|in operation|on sale|in place|up and running|generally available|signed off|rolled out|in production|up to date",
    MEASURE: "help desk|service desk|front desk",
    ADVERSE | MEASURE: "class size|class sizes|batch size|batch sizes|group size|group sizes|list size|waiting list|waiting lists",
    RELATIVE: "who|that|which|whose|where|when|whom",
    MOREOVER: "more|fewer|less|higher|lower|faster|better|greater|larger|bigger|cheaper|quicker|shorter|smaller|slower|longer|"
              "additional|extra",
    EVERY: "every|each|everyone|everything|all",
    RANK: "top|tier|stage|step|phase|level|version|series|priority|class|grade|type|category|day|week|month|year|quarter|sprint|"
          "chapter|part|page|room|line|soc|iso|wcag|tls|http|oauth|html|css|php|ruby|node|android|ios|kubernetes|postgres|mysql|django|"
             "rails|react|angular|drupal|wordpress|openapi|no|#|p|v|gen|round|rank|ranked|section|article|building|group|zone|bracket|"
          "windows|python|java|web|industry|covid|gpt|pci|cmmi|bottom|first|last|past|next|previous|prior|recent|rolling|"
          "trailing|upcoming|coming|following|apollo|area|region|wave|batch|cohort|season|episode|act|form|route|fortune|"
          "forbes|ftse|s&p|horizon|model|ipv|edition|unit|grades|ages|scope|scopes|initial|bullet",
    CONTEXT: "after|older than|longer than|larger than|older|aged|bigger than|worth|valued|for|every|over|past|last|first|next|"
             "previous|prior|recent|rolling|trailing|for at least|for more than|for over|during|excluding|except|smaller than|"
             "younger than|shorter than|due in|before|since|ago|each|for up to",
    LABEL: "kr|kr1|kr2|kr3|kr4|kr5|kr6|o1|o2|o3|o4|o5|key result|key results|objective|objectives|okr|kpi|okrs|kpis|metric",
}  # fmt: skip

MONTHS: Final = (
    "january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct "
    "november nov december dec"
)
PERIODS: Final = (
    "quarter quarters year years month months week weeks half semester sprint cycle trimester period term season "
    "iteration fy fiscal calendar spring summer autumn fall winter christmas easter launch monday tuesday wednesday "
    "thursday friday saturday sunday tomorrow decade quarter-end year-end month-end day days yearend summit conference "
    "release deadline ga eoy eoq eom hours hour"
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
    "sips sorter complains geos dell aron ply north south fee"
)
# the same for words that open a name, and look like a verb of change
INNOCENT_FIRST: Final = (
    "boast roost shape shade shake slave share lesson lessons multiple expend extent splash stash slush"
)
# words that are words, and yet misspellings where they stand before a number
CONFUSABLE: Final = {"blow": "below", "bellow": "below", "form": "from", "then": "than", "lest": "least", "too": "to",
                     "ot": "to", "fro": "from", "than": "'less than' or 'more than'", "abode": "above", "morn": "more",
                     "bet": "between", "bye": "by", "buy": "by"}  # fmt: skip
