"""What people and things do, told as a sentence: verbs that no order and no aim opens with, and more past forms.  Data only.

A verb of `verbs` is an order when it opens a statement; those here are only looked for behind a subject.
"""

from __future__ import annotations

from typing import Final

ACTS: Final = (
    "abide abound absorb accept ache act adhere admire adopt afford agree aid aim allow answer appear apply approve argue arise arrive ask aspire "
    "attend avoid await bank bear beat become beg begin behave believe belong bend benefit bleed bloom blossom boot borrow bounce breathe "
    "bring bubble burn call care carry catch cause change chat cheer choose choose claim cling coexist come commute compete compile complain comply "
    "connect consent consider consist contain continue contribute cook cooperate cope correspond count cover crash cross cry dance dare deal decide "
    "deliver demand depart depend deserve detect devote dictate die differ dine disagree disappear disclose discover dispute distinguish dominate doubt dream drink drive drop "
    "earn eat edit emerge enjoy enter escape evolve exceed exchange exist expect experience face fail fall fear feed feel fetch fight fill "
    "find finish fit flag float flourish flow fly follow forget forgive function gain gather gaze generate get give glow go govern graduate greet "
    "grow guess handle hand hang happen hate have head heal hear hesitate hide hold honour hope hunt ignore imagine improve include "
    "inform inhabit insist inspire integrate intend interact invest join judge jump keep know last laugh lead lean learn leave lend let lie like "
    "linger link listen live load log look lose love maintain make manage match matter mean meet mention mind miss move need negotiate notice obey occur "
    "offer open operate order overlap owe own package pair participate pass pay perform persist pick plan play point possess post pray prefer prepare press pretend produce "
    "promise protect prove publish pull push put quit read realise realize react receive recognise recognize recommend record recover reflect refund refuse regard "
    "register regret rejoice relate relax release rely remain remember replace reply report represent require resemble resist resolve respect respond rest "
    "result return reuse reveal ride ring rise rotate rule run sail say scale scan see seek seem select self-serve sell send serve settle share shine ship shop show "
    "sign sing sit sleep smell smile solve sort sound speak spend spread stand start state stay steer step stick stop stream struggle study subscribe succeed suffer "
    "suggest suit supply support suppose survive suspect swear swim switch sync synchronise synchronize take talk taste teach tell tend test thank think thrive tolerate touch trade trail train travel "
    "treat trust try turn tweak understand undergo unite upload use vary visit volunteer vote wait wake walk want warn wear weigh welcome win wish "
    "withstand wonder work worry write yield behave boast bring cite collaborate comprise confirm contact cycle decline default defend delegate deploy "
    "discuss embrace enrol enroll ensure escalate expire export feature forward fund host import invite invoice isolate label lease navigate nominate orient "
    "outlive outnumber outperform outrank overtake pitch pilot plant plug prescribe pull-in push-back query quote rank rate reach reboot reconnect recycle reproduce request reserve resell "
    "reschedule restore reuse review route schedule score search settle shift sponsor stack start-up stock store stretch submit switch-off swap tag test trace track transfer transition translate "
    "trigger unlock update upgrade validate verify weave wire withdraw agree coincide compensate converge diverge dwindle elapse emanate ensue fade falter flatten fluctuate "
    "hinge hum interoperate intersect merge mirror mingle mix originate outgrow outlast overflow pertain plateau precede prevail proceed propagate radiate rebound recede recur reside "
    "reverberate revolve reign rock roam rhyme sag sink slide slip soar sparkle spill stem stall stumble subside suffice surge swell tally tick tilt tremble vanish vibrate wane "
    "adore appreciate approach cherish crave detest dislike dread envy fancy favour long mistrust need prize relish resent respect savour treasure value want worship yearn"
)
# third persons that are plural nouns as often: a verb only where an object with its article follows
COMMON_PLURALS: Final = frozenset(
    "views visits opens clicks sales returns releases tests calls emails orders reports deals plans costs reviews shares posts records stocks scores shows starts stops leaves lives likes loves mentions "
    "searches questions answers claims charges changes checks complaints contacts contracts controls copies covers cuts cycles delays demands designs documents doubts downloads "
    "uploads drops escapes exports imports exits faces falls features files fills fines finishes fixes flags flights flows forms funds gains goals grants grades guides hires hits holds "
    "hosts issues invoices jobs jumps keys labels launches leads lessons links lists loads loans logs losses marks markets masters matches measures meetings misses models moves "
    "names needs notes notices numbers objects offers opens orders packages pages partners parts patents payments permits pictures pilots pitches places plants plays points polls ports positions posts "
    "prices prints processes products profiles profits programs projects promises prompts purchases queries questions quotes raises ranks rates reads refunds rentals rents repairs replies requests "
    "rescues resources responses results retries rides rises risks rounds routes rules runs samples scans schedules searches seats sections services sets shifts ships shops signs sizes skills slips "
    "sounds sources spaces spends sponsors spots stages stamps stands states stays steps stores streams studies supplies supports surveys swaps switches tables tags takes talks targets tasks "
    "terms thanks times tips titles tools totals touches tours traces tracks trades trails trains transfers trials trips trusts turns updates upgrades uses values voices votes walks wants warnings wastes "
    "watches waters ways weights wins wishes words works worries bills bookings books boosts borders bounces boxes brands breaks bids bets benefits beats balances bases backs awards audits attempts attacks "
    "arrests appeals aims aids ages affects acts accounts accesses absences credits crashes deposits decreases increases declines exchanges experiences estimates errors engages dispatches dates deploys catches cases "
    "combines comments commits counts crosses cures damages dives drains draws dreams dresses drinks drives duties forecasts forks fights figures finds feeds feels fears fees handles hands heads helps homes hopes hours "
    "influences interests interviews invites joins kicks knocks lasts laughs levels lifts limits lines looks machines merges minds mixes pairs passes patches paths pauses pays picks pieces pools pops pumps pushes "
    "ranges reaches receipts regrets repeats replays rejects reserves resorts rests reverses rewards rings rolls rows saves scales screens seals seasons seeks sends senses serves shapes "
    "shocks shots sights sleeps smiles snaps solves sorts speaks spins spreads stacks staffs sticks straps stretches strikes strips submits suits sums swings syncs tastes taxes teams tears tells tends thinks ties "
    "tops tries triggers twists types weighs wears weeks wonders wraps yields zones".split()
)
# of these, the ones that a preposition or an adverb is enough for: 'Login works on every site'
SEMI_PLURALS: Final = frozenset(
    "works runs matches syncs passes covers handles holds feeds pairs closes starts stops fits ships loads feels looks shows opens survives reads sounds lasts lives comes stands stays answers falls "
    "reports links sells pays moves turns switches signs builds travels sits speaks talks rises flows routes".split()
)
# plural nouns that open a compound: 'sales demo', 'operations review'
COMPOUNDING: Final = frozenset(
    "sales operations systems goods news communications customs sports arts savings logistics analytics admissions claims payments collections benefits earnings premises contents series species "
    "works headquarters process access business address progress success loss class press glass gas bus status campus focus bonus plus canvas express wellness fitness awareness "
    "happiness readiness basis analysis crisis kubernetes devops secops mlops ops sms saas tls https dns rss cms css aws us this its is was has as does less unless across towards "
    "always perhaps sometimes afterwards besides thus yes previous various serious continuous famous ambitious precious vs plus gps kpis okrs mathematics physics economics "
    "politics ethics statistics electronics metrics genomics robotics ios abs cross stress illness mass pass boss dress mess grass brass compass process excess express distress fortress "
    "witness harness wireless paperless stainless".split()
)
# those who act, without an s
PEOPLE_WHO_ACT: Final = frozenset(
    "people staff women men children police teachers parents youth folk folks crew salespeople salesmen saleswomen craftspeople tradespeople fishermen businesspeople townspeople personnel faculty cattle media data "
    "alumni criteria phenomena mice feet teeth geese oxen offspring livestock".split()
)
# participles that no rule makes
PARTICIPLES: Final = frozenset(
    "agreed arisen awoken beaten become begun bent bet bound bitten bled blown born borne bought bred broken brought built burnt burst bidden cast caught chosen clung "
    "crept cut dealt done drawn driven drunk dug dwelt eaten fallen fed felt fought found flown forbidden forecast forgiven forgotten forgone frozen "
    "given gone ground grown handed heard held hidden hit hung hurt kept knit known laid led left lent let lit lost made meant met "
    "mown outsourced overcome overseen overtaken overturned paid proven put quit read rebuilt redone redrawn repaid reset retold rewritten ridden risen run rung said seen set sewn shaken "
    "shed shone shot shown shut sold sought sown sent spent split spread spun stolen stood struck stuck sung sunk sworn swept swum taken taught thrown told torn "
    "trodden understood undertaken undone unwound upheld withdrawn won worn woven written wrung".split()
)
# adjectives in -ed and the like that stand before a noun without having happened
NO_DEEDS: Final = frozenset(
    "need speed feed seed weed deed breed bleed exceed proceed succeed embed red bed shed hundred indeed unneeded sacred wicked naked rugged aged wired wireless used fixed unused shared related mixed limited advanced detailed distributed "
    "united combined skilled unskilled gifted talented beloved experienced interested required unplanned planned unresolved retained adjusted weighted gross-earned unmanaged managed embedded unmet unassisted".split()
)
