"""The verbs that the notation knows, by class; what each class means is said with its tag in `lexicon`.  Data only.

Inflected forms are made by rule, with a table for the irregular ones.
"""

from __future__ import annotations

from typing import Final

RAISE: Final = (
    "increase grow raise boost lift expand maximise maximize elevate uplift heighten rise climb scale augment "
    "amplify multiply up skyrocket accelerate broaden widen deepen extend jump ramp advance bump "
    "soar swell magnify enlarge intensify prolong lengthen quicken hasten redouble propel buoy upsize upscale "
    "proliferate"
)
LOWER: Final = (
    "reduce decrease cut lower shrink minimise minimize drop shorten slash trim diminish decline fall lessen curb "
    "compress decelerate lose shed eliminate simplify shave halve dip sink tighten lighten deflate alleviate narrow relieve soften "
    "abate dampen curtail downsize dwindle plummet plunge pare whittle attenuate subside quell constrict "
    "truncate retrench downscale de-escalate deescalate wane weaken economise economize"
)
CHANGE: Final = (
    "improve enhance move shift bring drive take get change go push turn optimise optimize adjust transform "
    "progress transition convert strengthen better upgrade evolve nudge "
    "ameliorate alter uplevel refine sharpen rebalance fine-tune"
)
REACH: Final = (
    "achieve reach hit attain obtain have exceed surpass meet accomplish realise realize score get drive "
    "beat outperform bring push secure clear top aim target approach pass rank "
    "cross overtake outdo outstrip outpace outrank overachieve over-achieve clinch possess boast satisfy"
)
KEEP: Final = "keep maintain hold sustain stay remain preserve retain continue uphold stabilise stabilize freeze perpetuate persist"
ENSURE: Final = "ensure guarantee assure"
LIMIT: Final = "limit cap restrict contain avoid prevent confine constrain restrain preclude inhibit"
GAIN: Final = (
    "acquire win close generate attract sign gain activate earn enroll enrol sell capture land convert onboard "
    "secure save receive garner draw recover collect add book obtain see engage recruit welcome free "
    "broker accumulate amass accrue reap recoup regain reclaim reactivate re-activate re-engage reengage "
    "winback lure entice fundraise influence source bill invoice inherit grab snag poach"
)
DO: Final = (
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
    "expose instrument profile prioritise prioritize groom scope estimate size "
    "distribute mail print broadcast stream demo showcase exhibit display feature highlight spotlight tackle "
    "solve unify centralise centralize decentralise split separate isolate extract port backport "
    "tune harden protect encrypt license patent trademark copyright incorporate found form staff "
    "equip furnish supply stock restock replenish dispatch transport relocate expand enter exit "
    "trial recognise recognize reward celebrate simplify scale change adjust shift push transform save pay cut "
    "bake cook plant paint enrol donate volunteer invite fill find ask give tell sample clarify discuss brainstorm memorise agree cover power label dive upsell deflect vaccinate diversify bill upskill cross-sell cross-train "
    "subscribe accredit acknowledge admit advise alert annotate apologise arbitrate arrest assist attest authorise "
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
    "scrap axe ditch cull prune jettison wean weave weed weld whiten whitelist winterise withdraw woo wrap catch pull fit feed "
    "monetise monetize adjudicate aggregate amalgamate anonymise anonymize apportion attribute authenticate "
    "audition backfill bargain blog bolt bookmark bootstrap browse bundle buttress cache canonicalise "
    "canonicalize capitalise capitalize caption categorize cement chart chase christen cite clone co-author "
    "co-create co-design co-develop co-host co-lead co-produce co-sponsor codify cold-call commercialise "
    "commercialize compensate computerise computerize concentrate conform consume contextualise contextualize "
    "copy counter counteract craft credential cross-check cross-reference cross-post deactivate deduplicate "
    "de-duplicate dedupe defer deliberate delineate delist deprovision deregister derive descope de-scope "
    "devolve dictate disable discharge dissect dockerise dockerize dogfood double-check downgrade dramatise "
    "dramatize dry-run elaborate elect electrify emulate enact enumerate envisage equalise equalize escort "
    "evangelise evangelize evidence exempt extrapolate fabricate fasten filter fingerprint flag flatten flesh "
    "fold foresee forfeit fork forward franchise freeze furlough gamify geocode glean grade handcraft "
    "handwrite hang hardcode harvest hide hotfix hot-fix hyperlink ideate immunize impart impose improvise "
    "industrialise industrialize infer ingrain inject inoculate inquire inscribe institute institutionalise "
    "institutionalize internalise internalize internationalise internationalize interlink invert invigilate "
    "involve issue jot jumpstart jump-start kick-off kick-start kill landscape lease lecture legalise "
    "legalize legislate leverage livestream live-stream load-test lock log machine manufacture mark mask "
    "match mechanise mechanize memorialise memorialize memorize merchandise mine mirror mock modularise "
    "modularize mothball mount mow mull muster name narrate network normalize notarise notarize obfuscate "
    "obliterate offload offset open-source orientate outfit outlaw overlay override overwrite pack package "
    "pair parallelise parallelize paraphrase parse partition pause peer-review penalise penalize pen permit "
    "personalise personalize phone photograph pick pin ping place play plot plug polish pool pose postpone "
    "praise pre-approve pre-book pre-qualify pre-register pre-screen pre-sell precompute predict prefabricate "
    "preload prep prepay prequalify presell preview productionise productionize productise productize "
    "professionalise professionalize prohibit proof pump purify quarantine query queue quiz quote randomise "
    "randomize rate ratify re-align re-assess re-baseline re-brand re-certify re-design re-establish "
    "re-evaluate re-examine re-host re-implement re-invest re-launch re-negotiate re-open re-organise "
    "re-organize re-platform re-programme re-run re-scope re-tender re-test re-train re-validate re-write "
    "rearchitect rearrange readjust readmit readvertise reapply reappoint reassemble rebaseline rebook reboot "
    "rebrief recalculate recalibrate recapitalise recapitalize recast recertify recirculate recode recommit "
    "recompute reconvene recreate redact redeliver redial rediscover reenact reengineer reestablish "
    "reevaluate reexamine reforest reform reformat reformulate refresh refund regrade regularise regularize "
    "rehost reimage reimplement reinspect reinstall reinsure reinvest reinvite relicense relinquish relist "
    "remap remarket renumber reorder reorient repay repopulate repost represent reprogram reprogramme request "
    "requisition reread rerun resample rescale rescope reseed resequence reset reshape reshuffle resit "
    "resource respecify restaff restart restate restyle resurvey resync retarget retender retitle retype "
    "reunite revalidate revalue reverify rewild ring-fence ringfence route sandbox satisfy scaffold scour "
    "scout scrape script scrutinise scrutinize seal search securitise securitize seed segment segregate "
    "self-assess self-certify sensitise sensitize sequence serialise serialize serve shadow shard shore show "
    "shut shutter shuttle signal silence skip slot smoke-test soft-launch sort spay spearhead specialize "
    "spell spin splice spot spray spread stack stamp stand steer sterilize stipulate stockpile store "
    "storyboard strategize stress-test strip structure style sub-contract subcontract subsidize substantiate "
    "substitute supersede surface swap sweep synchronize systematize tabulate template templatise terminate "
    "test-drive thatch theme threat-model time-box timebox timetable tokenise tokenize toughen transcode "
    "transpile trap triangulate trigger tutor tweak twin typeset unbundle unclog underpin unfold unfreeze "
    "unpick unpublish untangle unwind usher vary vault virtualise virtualize vote vouch walk war-game wash "
    "water waterproof weatherise weatherize weatherproof webcast whiteboard wipe wire wireframe witness "
    "wrangle allowlist backtest blocklist decarbonise decarbonize deworm hedge leaflet pen-test pentest "
    "red-team neuter rewet split-test tarmac up-skill re-skill cross-skill adjourn airlift allay align "
    "apprehend assimilate auction augment bind broker catalyse catalyze caucus chaperone chisel churn-proof "
    "commandeer commute couple cross-fertilise cross-promote crystallise crystallize decipher declassify "
    "decouple deepen demystify depoliticise desegregate detoxify disentangle disinvest disprove distil "
    "distill drain drape dust elucidate embark embellish emboss encapsulate encase enclose engineer enjoin "
    "enrich ensnare enthrone entrench equate espouse excerpt expel expunge exterminate extinguish fast-track "
    "fend fertilise fertilize finetune firm-up floodlight fluoridate forestall fumigate furnace gild goad "
    "grout hand-deliver handpick hone hydrate impanel impound impregnate interrogate interweave intertwine "
    "laminate legitimise legitimize levy liberalise liberalize line-manage loan maim man masquerade "
    "measure-up medicate meld militate minute-take misinform mollify motorise motorize nationalise "
    "nationalize nurture objectify offshore onshore outplace oversample overstaff overturn pacify palletise "
    "palletize patronise pedestrianise pedestrianize permeate personify photocopy piggyback pillory plaster "
    "plumb pollinate precast prearrange preassemble pressurise pressurize prise privatise privatize probate "
    "profile-raise prorate pulverise quash quell quilt raffle railroad realise reap reappraise rebadge rebuff "
    "rebut recant recap reciprocate recollect reconnoitre recount recuperate redeposit refashion refile "
    "reforge refuel regift regionalise regionalize rehydrate reintegrate reintroduce re-introduce rekey relet "
    "re-let renationalise repel repoint repress reprove repulse reroof reside resolve-out restitch "
    "resubscribe resuscitate retrace retransmit retrench reupholster reverse-engineer roadtest road-test "
    "roster rubberstamp sanction sandblast saturate scale-test sedate self-publish servitise shell shoehorn "
    "siphon sketch-out soundproof spotcheck spot-check stencil stow streamline submerge subvert superintend "
    "surveil swab tailor-make tally teleport tessellate torch transfuse trawl treble-check truss tune-up "
    "unbox uncap uncork underline undergird unmask unseal unsettle unstick untie unwrap urge ventilate veto "
    "videorecord watermark white-label whitewash whittle winnow wire-frame wrest "
    "try"
)
TRACK: Final = "track monitor measure watch observe gauge"
ASPIRE: Final = (
    "invest make become be own empower delight inspire strengthen foster cultivate enhance enable lead dominate "
    "transform revolutionise revolutionize unlock champion position nurture modernise modernize streamline "
    "reimagine reinvent embrace thrive excel earn accelerate improve optimise optimize win elevate "
    "evolve better support promote advance rethink maximise maximize skyrocket "
    "democratise democratize energise energize embody deepen solidify cement shape redefine love protect understand know align listen focus commit serve respect trust care think rally "
    "unleash ignite reignite rekindle spark kindle galvanise galvanize invigorate revive rejuvenate bolster fortify harness "
    "humanise humanize demystify liberate enrich enliven embolden safeguard steward overcome eradicate combat fight conquer "
    "catalyze catalyse pioneer nourish wow amaze surprise please captivate enchant unite ease prove break help future-proof celebrate defend "
    "turbocharge supercharge reinvigorate cherish defeat lay give "
    "motivate impress dazzle enthuse excite enthral uplift honour honor appreciate outshine "
    "professionalise professionalize de-risk derisk decarbonise decarbonize globalise globalize "
    "institutionalise institutionalize instil instill ingrain dignify mobilise mobilize flourish "
    "prosper shine personalise personalize diversify differentiate disrupt encourage reinforce reawaken "
    "awaken regenerate stimulate innovate heal intensify reassure mature epitomise epitomize exemplify "
    "engender revitalise revitalize refocus crystallise crystallize trailblaze outsmart futureproof infuse "
    "inculcate believe belong sustain uphold"
)
FACTOR: Final = "double triple treble quadruple quintuple halve"
CREATE: Final = "lay create build develop establish deliver produce provide offer found form set drive promote lead launch design prioritise prioritize embed restore rebuild renew instil instill craft construct forge demonstrate show spread co-create"
# verbs of activity whose object is to be gone: a share of it is a decrease
ELIMINATING: Final = "remove retire scrap axe ditch delete dismiss discard demolish dismantle decommission sunset deprecate abolish cull prune purge erase jettison kill terminate delist shred shutter mothball divest dissolve disband unpublish obliterate eradicate exterminate expunge"
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
    "lose": "", "shed": "", "fight": "fought", "split": "split", "found": "founded", "rethink": "rethought", "give": "gave given", "tell": "told", "feed": "fed",
    "swell": "swelled swollen", "freeze": "froze frozen", "overtake": "overtook overtaken", "outdo": "outdid outdone",
    "spin": "spun", "bind": "bound", "foresee": "foresaw foreseen", "grind": "ground", "hang": "hung",
    "hide": "hid hidden", "override": "overrode overridden", "overwrite": "overwrote overwritten", "repay": "repaid",
    "rerun": "reran rerun", "reset": "reset", "resit": "resat", "show": "showed shown", "shut": "shut",
    "spell": "spelled spelt", "spread": "spread", "stand": "stood", "sweep": "swept", "unwind": "unwound",
    "recast": "recast", "shine": "shone", "typeset": "typeset", "unfreeze": "unfroze unfrozen", "breed": "bred",
    "mow": "mowed mown", "overcome": "overcame overcome", "prove": "proved proven",
    "handwrite": "handwrote handwritten", "proofread": "proofread", "reread": "reread", "webcast": "webcast",
    "relet": "relet", "re-let": "re-let", "re-run": "re-ran re-run", "re-write": "re-wrote re-written", "sue": "sued",
    "wear": "wore worn", "recap": "recapped", "relay": "relayed", "backfill": "backfilled", "wrest": "wrested",
    "unstick": "unstuck", "presell": "presold", "pre-sell": "pre-sold", "prepay": "prepaid", "co-lead": "co-led",
}  # fmt: skip
# verbs whose last consonant doubles: drop -> dropped, dropping
DOUBLING: Final = frozenset(
    (
        "cut drop trim slash hit get win set run ship plan map stop cap begin tap step permit commit submit put "
        "transfer refer prefer control enrol fulfil tag level model label travel dip program debug scan split sync bump bet dig fit knit refit swim unplug vet wrap "
        "blog flag log pen pin plot plug prep quiz recap shred shut skip slot spin spot strip swap trap unwrap "
        "nab grab snag excel expel repel propel allot acquit admit emit compel deter equip incur infer defer "
        "occur omit outfit patrol recur regret remit retrofit distil enthral instil rip scrub stub unpin outrun "
        "rerun typeset chat chip clap crop drag drum fan hop hug jam jot knot lag lap mop net pad pat pop prod "
        "prop rub sag slam slim slip snap span star stem stir top transmit trek tug zap zip kidnap input output "
        "reset resit rig shop shun sip strap tip whip abet annul bar befit skim stun sum swot tan upset spur blur "
        "scar stet rewrap unclog backlog man photoshop rot slit up dub dim wed"
    ).split()
) - {"slash", "sync", "bump"}
# base forms that are as often the first noun of a measure's name: 'Win rate', 'Lead time', 'Support response time'
EITHER_WORDS: Final = (
    "win close lead support design test release ship review process contact market order call email post share "
    "sponsor partner survey interview audit plan research study open train build track monitor measure cut drop rise "
    "decline hire deploy trial experience delight target score increase decrease lift boost gain reach pitch pilot "
    "prototype stock supply fund book record host file change update upgrade fix answer start check work page view "
    "visit click demo request access value model profile list scope service budget forecast source map mail stream "
    "feature staff exit baseline benchmark cap limit hold top name practice document program code fall draw "
    "scrap buy sell use turn end act spend size print patch link scan transport export import license copyright patent "
    "sign return form save add back progress shift push purchase install move set cost time rework "
    "alert award commission delegate feed grant invoice poll provision report screen tag talk tender trace transfer treat "
    "campaign petition refund transition reward display download upload inventory finance catalogue catalog archive phase instrument "
    "trademark plant sample rank free offer ramp care trust focus respect love break surprise ease spark fight live lay fit catch step "
    "cross influence bill harvest freeze blog bolt bookmark bundle cache caption cement chart chase copy "
    "counter craft credential evidence filter flag fold forward fork franchise grade issue kill landscape "
    "lease lecture leverage lock log machine mark mask match merchandise mine mirror mock mount mow network "
    "offset outfit overlay override pack package pair parse partition pause pen permit phone photograph pick "
    "pin ping place play plot plug polish pool pose praise prep preview proof pump quarantine query queue "
    "quiz quote rate rebrand redesign reform refresh reorder repost reset resit resource restart route "
    "sandbox scaffold scout scrape script seal search seed segment sequence shadow shard show shuttle signal "
    "silence skip slot sort spell spin spot spray spread stack stamp stand store strip structure style "
    "substitute surface swap sweep switch template theme timetable trap trigger tutor tweak twin vault vote "
    "walk wash water whiteboard wipe wire wireframe witness hedge leaflet tarmac backlog clone recast grab "
    "honour honor shine pioneer boast firm-up auction broker bind couple drain dust levy loan minute-take "
    "mandate sanction raffle recap recount engineer roster tally torch veto shell line-manage man watermark "
    "quilt plaster quash grout truss hone rerun reread rewrite relaunch restage "
    "try"
)
