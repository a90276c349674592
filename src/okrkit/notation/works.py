"""Nouns for what people make, hold and carry out, and for what they hope for: the heads of tasks and of aims.  Data only.

They are looked up by the last word of a noun phrase, and only in statements without a number.
"""

from __future__ import annotations

from typing import Final

_DOCUMENTS: Final = (
    "case proof doc docs codemod opinion triage exam abstract addendum agenda agreement annex appendix article atlas battlecard bible blog blogpost "
    "blueprint book booklet brief briefing brochure bulletin calendar card catalogue catalog chapter "
    "charter chart cheat-sheet cheatsheet checklist clause code-of-conduct codebook column comic concept "
    "contract copy coursebook curriculum cv dashboard datasheet deck declaration description diagram "
    "diary dictionary directory disclaimer document documentation dossier draft ebook e-book editorial "
    "essay explainer factsheet faq faqs flowchart flyer form forms glossary guide guideline guidelines "
    "handbook handout how-to infographic instruction instructions interview invitation journal kit "
    "leaflet letter letters lexicon listing log logbook magazine mailing mailshot manifest manifesto "
    "manual map mapping matrix memo memorandum menu mindmap mock-up mockup model-card newsletter "
    "note notes notice one-pager onepager outline page pages pamphlet paper papers persona personas "
    "pitch-deck plan plans playbook policy portfolio post poster posters posts prd presentation "
    "press-release price-list primer programme program proposal prospectus protocol questionnaire quote "
    "quotes readme release record records register report reports repository requisition resume rfc rfcs rfi rfp "
    "rfq roadmap rota roster rubric rulebook rules runbook runbooks schedule schema scorecard scorecards "
    "script scripts shortlist signage sketch slide slides sop sops specification spec specs statement "
    "stationery storyboard story strategy style-guide submission summary syllabus template templates "
    "tender text texts timeline timetable toolkit transcript translation treatise tutorial tutorials wiki "
    "white-paper whitepaper wireframe wireframes workbook worksheet write-up writeup zine adr adrs dpia "
    "nda ndas mou bylaws byelaws constitution prototype prototypes manuscript bibliography recipe "
    "recipes playlist storymap taxonomy ontology wording labels label sign signs banner banners sticker "
    "stickers business-case postcard postcards cards testimonial testimonials"
)
_EVENTS: Final = (
    "agm anniversary appeal assembly assessment auction audit audits away-day awayday ball barbecue bbq "
    "bazaar bootcamp boot-camp breakfast call calls camp campaign campaigns carnival celebration ceremony "
    "check-in check-ins christening class classes clean-up cleanup clinic club coaching coffee colloquium "
    "competition concert conference consultation contest convention course courses day debate debrief "
    "dialogue dinner discussion drill drills drive event events excursion exercise exercises exhibition "
    "expedition expo fair fairs festival fete fiesta field-trip fika forum fundraiser gala game games "
    "gathering get-together giveaway hack-day hackathon hackday hearing hike holiday homework hour huddle "
    "induction inspection inspections interviews keynote kick-off kickoff lab lecture lectures lunch "
    "lunches march marathon mass matinee meal meet-up meetup meetups meeting meetings mentoring "
    "muster networking night offsite off-site one-to-one one-to-ones open-day outing panel parade party "
    "patrol picnic pilgrimage pop-up post-mortem postmortem premiere procession qbr qbrs quiz raffle "
    "rally reading reception recital rehearsal rehearsals residency retreat retro retros retrospective "
    "review reviews ride roadshow role-play role-plays roundtable round-table run-through sale screening "
    "seminar seminars session sessions shadowing show showcase simulation sit-down sleepover social "
    "sprint stall stand-up standup summit supper surgery survey surveys swap symposium sync tabletop "
    "takeover talk talks tasting tea tombola tour tournament tours town-hall trade-fair training "
    "trainings trip trips vigil visit visits walk walk-through walkabout walkthrough walkthroughs walks "
    "webinar webinars week weekend workout workshop workshops speech ama livestream podcast vodcast "
    "episode episodes gig exchange hangout lesson lessons"
)
_WORKS: Final = (
    "establishment introduction publication analysis annotation archive archiving automation backfill backport backup benchmarking bounty bugfix "
    "calculation calibration changeover check checks clean cleaning clearance clear-out comparison "
    "compilation configuration consolidation correction costing cutover cut-over cutting decluttering "
    "decommissioning deduplication dedupe demo demos deployment deprecation design development diagnosis "
    "digitisation digitization dig dismantling dry-run digging editing enquiry estimate evaluation "
    "evaluations experiment experiments exploration export extension extraction filming fit-out fitting "
    "fix fixes follow-up follow-ups fumigation gap-analysis grooming groundwork handover harmonisation "
    "harvesting hire hiring import imports inquiry install installation integration integrations "
    "investigation job jobs landscaping layout localisation localization maintenance makeover migration "
    "migrations mock-exam modelling modeling modernisation modernization monitoring mowing negotiation "
    "negotiations optimisation optimization order orders outreach overhaul packing painting patch "
    "patching pen-test pentest photoshoot photo-shoot pilot pilots planting polish poc preparation prep "
    "procurement proof-of-concept prospecting pruning purchase reconciliation recruitment redesign "
    "redraft refactor refactoring refit refresh refurbishment regrade rehang re-hang relaunch relocation "
    "remake renewal renewals renovation repainting repair repairs replacement replanting replan rerun "
    "research restoration restructure revamp revision rewrite rework risk-assessment rollout roll-out "
    "round run sampling scan scans scoping search selection set-up setup shoot shooting shopping sketches "
    "sorting sourcing spike split stocktake stock-take study studies sweep swab switch switchover tagging "
    "teardown test tests testing tidy tidy-up transcription trial trials troubleshooting tuning tune-up "
    "unboxing update updates upgrade upgrades upload validation videoing weeding rebrand "
    "restocking stocking debriefing digs leasing move relabelling resurfacing rewiring repaving "
    "collection disposal destruction dusting drafting"
)
_PRODUCTS: Final = (
    "ad ads adapter adapters add-on addon advert adverts advertisement animation api app apps artwork "
    "avatar badge badges bench bin bins booth bot box boxes button calculator carousel chatbot cli "
    "clip clips component components configurator connector connectors container costume costumes crate "
    "dataset detector display displays dropdown emulator endpoint endpoints enclosure feature feed feeds "
    "filter filters fixture fixtures flow flows framework frontend gateway graphic graphics greenhouse "
    "harness helper homepage icon icons importer interface interfaces jig kiosk library lights linter "
    "logo loop mailer merch merchandise microsite middleware module modules mural mvp notebook "
    "notification notifications package packs pack photo photos picture pictures plugin plug-in plugins "
    "popup portal portrait print prints profile profiles prompt prompts rack racks reel reels reminder "
    "reminders role sandbox scaffolding scene scraper screen screens sdk shed shelf shelves showreel "
    "sketchbook skeleton site sites snippet snippets song soundtrack spreadsheet stand subtitle subtitles "
    "suite switcher t-shirts teaser teasers thread threads tile tool tools toolbox tooltip tooltips "
    "toolbar tracker trailer uniform uniforms video videos vlog widget widgets workflow workflows website "
    "webpage webshop web-shop webhook webhooks wizard wishlist dockerfile testbed testbench rig mailbox "
    "hotline inbox tips ladder bounties e-mail email emails mail sms intranet validator parser converter "
    "generator exporter playground explorer viewer editor"
)
_ARRANGEMENTS: Final = (
    "incentive incentives application applications appointment bid bids candidacy job-description "
    "job-descriptions lease nomination pairing petition press-kit promo promotion scheme schemes "
    "self-assessment vote voucher vouchers contracts amendment permits filing filings procedure "
    "procedures process processes guestlist invitations list lists paperwork packet rfps secondment "
    "secondments carpool crowdfunding fundraising lobbying prize prizes leaderboard leaderboards"
)
WORKS: Final = frozenset(f"{_DOCUMENTS} {_EVENTS} {_WORKS} {_PRODUCTS} {_ARRANGEMENTS}".split())
# their plurals are counted as often as they are made: 'Bids submitted', 'App reviews', 'Visits to the site'
COUNTED_WORKS: Final = frozenset(
    (
        "add-ons add-on flow flows visits sessions orders interviews reports posts calls reviews meetings walks "
        "trips updates fixes deployments migrations applications bids quotes jobs tests audits inspections pages "
        "forms games events workshops courses classes lessons trials pilots experiments emails sites features "
        "integrations contracts purchases imports documents notifications deployment automation collection hire "
        "hiring recruitment outreach loop feed inbox run day night hour week order purchase sale maintenance log"
    ).split()
)
# what is there or not, once it is out: 'Beta release of the app'
RELEASES: Final = frozenset(
    (
        "module modules interface interfaces release launch go-live ga debut beta alpha signing certification "
        "accreditation agreement go-ahead opening handover ratification sign-off"
    ).split()
)
# what nobody can tick off: the heads of aims
ABSTRACTS: Final = frozenset(
    (
        "abundance acceptance accountability agency agility alignment ambition anticipation appreciation autonomy "
        "balance beauty belief belonging bravery calm candour care certainty citizenship civility clarity "
        "closeness cohesion collaboration comfort commitment common-sense community companionship compassion "
        "competence competitiveness composure confidence connection conscience consistency contentment control "
        "convenience conviction cooperation co-operation courage courtesy craft craftsmanship creativity "
        "credibility culture curiosity daring decency delight democracy dependability depth dialogue "
        "differentiation dignity diligence discipline discovery distinction diversity dominance ease elegance "
        "empathy empowerment enablement enchantment encouragement enjoyment enthusiasm equality equity ethics "
        "excellence excitement experience expertise fairness faith fame fearlessness fellowship finesse fitness "
        "fluency flexibility focus foresight forgiveness freedom friendliness friendship fulfilment fun future "
        "generosity gentleness glory good governance grace gratitude greatness habit happiness harmony healing "
        "health heritage honesty honour hope hospitality humanity humility humour identity imagination impact "
        "impartiality inclusion inclusiveness inclusivity independence individuality influence ingenuity "
        "innovation insight inspiration integrity intelligence intimacy invention joy justice kindness knowledge "
        "laughter leadership learning legacy liberation liberty life lightness listening literacy livelihood "
        "livelihoods logic longevity love loyalty luck magic mastery maturity meaning mindfulness mindset "
        "mobility modernity momentum morale motivation neighbourliness neutrality normality openness opportunity "
        "optimism originality ownership parity participation partnership passion patience peace perseverance "
        "persistence playfulness pleasure possibility power pragmatism preservation prestige pride prevention "
        "principle privacy professionalism progress prominence prosperity protection purpose readiness "
        "reassurance recognition reconciliation recovery reflection regeneration relevance reliability renown "
        "representation reputation resilience resourcefulness respect responsibility responsiveness restraint "
        "rigour robustness roots safety sanity security self-belief self-confidence self-determination "
        "self-esteem self-reliance self-respect self-service self-sufficiency serenity serendipity service "
        "simplicity sincerity skill smoothness sobriety solidarity sovereignty spirit spirituality stability "
        "stewardship stillness storytelling strength style sustainability sympathy synergy talent teamwork "
        "tenacity thoughtfulness togetherness tolerance traceability tranquillity transformation transparency "
        "trust trustworthiness truth understanding unity usefulness values variety vibrancy viability vigour "
        "virtue vision vitality voice warmth welcome welfare well-being wellbeing wellness wholeness "
        "wholesomeness willingness wisdom wonder world zeal zest excellence-in-service thinking partner partners "
        "enabler backbone champion champions pioneer pioneers ally allies home heart hub magnet benchmark choice "
        "byword standard-bearer citizen neighbour steward custodian"
    ).split()
)
# nouns that are orders where a plural thing of no measure follows
ORDERS: Final = frozenset(
    (
        "order plant archive file place copy document chart log issue mail print stage store pack photograph "
        "pair work catch draft design film record paint book buy hire train review test clean fix check "
        "update audit survey interview label list map move trial pilot post share stock support visit paste "
        "bleed knit sew wash scan sort sign ship shop sketch source sample rank quote process prune pitch "
        "phone page name mark load link inventory invoice host group grade frame format form filter feature "
        "engage drain dust credit contract contact code coach cache box bookmark bag answer annotate alert "
        "bolt cook bake walk water weed wire mow mount mine mirror merge"
    ).split()
)
# what is done to things that are counted: 'calls handled'
COUNTED_DEEDS: Final = frozenset(
    (
        "sourced scored borrowed lent repaired examined eaten cooked baked caught harvested laid painted "
        "photographed stored kept fed walked phoned emailed mailed contacted interviewed asked reacted liked "
        "forked cloned pulled pushed committed deployed scanned queued printed packed picked weighed measured "
        "counted recorded registered enrolled graduated certified diagnosed operated dispensed prescribed "
        "injected tested sampled collected removed cleared demolished inhabited rehomed adopted handled sold "
        "booked received reported answered processed resolved opened delivered acquired shipped served raised "
        "missed paid made held used earned won created submitted merged written sent visited reached attended "
        "conducted produced posted downloaded issued logged saved deflected converted activated returned canceled "
        "worked billed donated generated given driven flown cycled played watched identified escalated reopened "
        "rescued treated admitted discharged seen supported helped trained recruited hired onboarded retained "
        "referred screened vaccinated planted recycled diverted avoided prevented inspected audited fixed closed "
        "completed covered consumed"
    ).split()
)
# participles and their like that stand before a noun without having happened
NO_DEEDS: Final = frozenset(
    (
        "wired used shared related mixed limited advanced distributed united combined experienced required "
        "planned managed needed taken owed employed invested occupied spent lost left"
    ).split()
)
# adjectives that open an aim: 'Predictable revenue', 'Loyal customers'
PRAISING: Final = frozenset(
    (
        "affordable approachable articulate attentive authentic balanced beautiful bold brave bright "
        "brilliant calm carefree careful caring clean clear coherent cohesive comfortable compelling "
        "competent confident connected conscious considerate consistent continuous convenient cosy courageous "
        "courteous crisp curious customer-centric customer-driven data-driven data-led decent delightful "
        "dependable dignified diligent disciplined distinctive dynamic effective effortless elegant "
        "empathetic empowered engaging enjoyable enthusiastic equal equitable ethical everyday evidence-based "
        "evidence-led excellent expert fair faithful fearless flawless flexible fluent focused frictionless "
        "friendly frugal fulfilled full-hearted gentle genuine good graceful great grounded happy harmonious "
        "healthy helpful high-quality holistic honest hospitable human humane humble immersive impartial "
        "impeccable inclusive independent informed innovative insightful inspired inspiring integrated "
        "intelligence-led intelligent intuitive joined-up joyful just kind lasting lean legible liveable "
        "lively local-first long-lasting low-carbon lovable loyal loving luxurious magical mature meaningful "
        "memorable mindful modern motivated nature-positive neighbourly nimble nourishing orderly painless "
        "passionate patient peaceful people-first personalised personalized playful pleasant polite powerful "
        "pragmatic precise predictable prepared principled privacy-first proactive professional proper "
        "prosperous proud prudent purposeful quiet rapid ready reassuring relaxed relevant reliable "
        "reproducible resilient respectful responsible responsive restful rewarding rigorous robust "
        "rock-solid safe seamless secure self-healing self-reliant sensible serene sharp simple sincere sleek "
        "smart smooth sober sociable solid stable steady strong stress-free stunning stylish successful "
        "superb supportive sustainable tasteful thorough thoughtful threat-informed thriving tidy timeless "
        "tireless top-class top-notch tranquil transparent true trusting trustworthy trusty truthful "
        "unbeatable understandable unforgettable unified useful user-centred user-centric vibrant vigilant "
        "visionary vital vivid warm welcoming well-loved well-run wholesome wise world-class worry-free "
        "worthwhile youthful zero-harm zero-trust findable fresh plain truly"
    ).split()
)
# works that grow and get better for years: 'Expand the mentoring programme' is an aim, 'Expand the guide' a task
LIVING_WORKS: Final = frozenset(
    (
        "documentation docs programme program process processes strategy portfolio site website app apps api "
        "scheme schemes library framework festival club tour tours fair game games exchange policy competition "
        "design recruitment deployment testing monitoring maintenance preparation procurement outreach story "
        "constitution roadmap course courses class classes lessons training trainings coaching mentoring workflow "
        "workflows flow flows hire hiring collection handover development migration integration integrations "
        "feature tool tools interface module modules restoration renewal analysis contracts interview interviews "
        "hour day night week sale order orders run dialogue consultation networking notebook lab thread record "
        "records profile drive move round exercise debate conference camp concert walk ride party clinic surgery "
        "negotiation supper meal"
    ).split()
)
# small things that are worked on, and never an aim in themselves
ARTEFACTS: Final = frozenset(
    (
        "version changelog cache query queries field fields images font registry ledger table row index logs limit "
        "setting settings config handrail header footer sidebar navbar favicon thumbnail cookie dns certificate "
        "key keys token tokens branch branches repo ticket tickets issue issues backlog-list tab folder folders "
        "drive-folder inbox-rule door doors cabinet desk desks chair chairs tap taps kettle fridge fence gate "
        "lawn hedge garage attic roof gutter gutters wall walls carpet curtains bike car van boiler radiator "
        "radiators po purchase-order pos invoice receipt receipts budget-line screenshot screenshots pods shader "
        "target targets baseline baselines position positions timesheet collateral ritual rituals database databases classroom classrooms regex changelogs docker cultures reply bracket course-outline leaflets flyers"
    ).split()
)
# what no one can tick off, as the object of an order: 'Find our voice', 'Shift the mindset'
BROAD_OBJECTS: Final = frozenset(
    (
        "value opportunities opportunity awareness demand momentum impact visibility goodwill buy-in groundwork funnel buzz portfolio assets air economy competitor thinkers mornings segment crisis posture "
        "shape alumni appeal attitude attitudes attention audience audiences barrier barriers basics bond bonds "
        "boundaries brand bridges burden business businesses capabilities capacity career category chapter "
        "character citizens city climate communities company consciousness countryside county crowd customers "
        "department destiny development division divisions ecosystem edge education engagement environment "
        "evenings expectations families finances footing footprint force foundation foundations function "
        "fundamentals gap gaps generation generations ground growth guests habits horizons household ideas ideals "
        "image industry inequality initiative journey landscape language lifestyle limits lives loop loops market "
        "markets mind minds moments movement narrative nation needs neighbourhood nature next-generation niche "
        "operations organisation organization organisations organizations patients parents people performance "
        "perspective planet position potential practices presence priorities products profession profile promise "
        "promises pupils reality region regions relationship relationships residents rhythm river rivers role "
        "science sector sectors society space spaces spotlight standard standards students supply talents team "
        "teams technology territory themselves time town trade tribe trend users village way ways wealth wheel "
        "women workforce workplace worlds worries yourself youth zone others myself ourselves everyone everything "
        "members member colleagues learners staff employees readers fans players"
    ).split()
)
LEARNING: Final = frozenset(
    ("discover learn show prove find understand explore demonstrate define reveal").split()
)
DIRECTING: Final = frozenset(
    (
        "increase decrease reduce lower cut shorten increasing decreasing reducing lowering cutting shortening"
    ).split()
)
AMOUNTS: Final = frozenset(
    (
        "percentage number rate rates time times cost costs share proportion amount average mean median % "
        "backlog wait ratio count length size volume spend frequency # use usage"
    ).split()
)
# orders whose object never makes an aim of them, however broad it is
WORKING: Final = frozenset(
    (
        "walk map explore talk ask teach brief discuss reach knock email add analyse analyze arrange assemble "
        "assess assign audit book buy calculate call check clean code collect compare compile complete "
        "conduct configure confirm consult contact convene coordinate copy count debug delete deploy describe "
        "design document download draft edit emphasize estimate evaluate examine export file film finalise "
        "finalize finish fix gamify gather hire host identify implement import insert inspect install "
        "interview investigate invite issue list log mail measure migrate negotiate order organise organize "
        "outline pay phone photograph pilot plan post print propose prototype publish purchase record recruit "
        "refactor remove rename renovate repair replace report request research review revise rewrite run "
        "scan schedule select send setup share ship sign sketch sort submit summarise summarize survey test "
        "train transcribe translate update upgrade upload verify visit weigh wire write"
    ).split()
)
# what stands in the way: to remove it is an aim after all
OBSTACLES: Final = frozenset(
    (
        "barrier barriers boundaries limits gap gaps inequality basics relationship relationships mindset"
    ).split()
)
# what is done at a place or with someone: 'Reflect on the goals', 'Knock on doors'
ORDERS_WITH: Final = frozenset(
    (
        "knock sit meditate unsubscribe reflect walk swim talk listen speak go think practise practice "
        "sleep wake run play sing dance apologise stretch journal jog lie camp climb pair "
        "hike paddle bathe shower breathe pray volunteer vote "
    ).split()
)
# words that open the name of a measure, and look like an order
NAMING: Final = frozenset(
    (
        "open pick fill schedule offer volunteer pull deploy label compile grant reopen pass spend pay order "
        "visit book ship load lead pipeline test"
    ).split()
)
# verbs that speak of what shall become of something, whatever it is
AIMING: Final = frozenset(
    (
        "fuel nail humanise humanize professionalise professionalize productise productize modernise "
        "modernize reshape crack reclaim perfect upskill unlock bulletproof harmonise harmonize"
    ).split()
)
