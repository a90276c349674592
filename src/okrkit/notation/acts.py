"""What people and things do, told as a sentence: verbs that no order and no aim opens with, and more past forms.  Data only.

A verb of `verbs` is an order when it opens a statement; those here are only looked for behind a subject.
"""

from __future__ import annotations

from typing import Final

ACTS: Final = (
    "abide abound absorb accept ache adhere admire adore afford aid allow appear argue arise arrive aspire "
    "await bank bear beg behave bend benefit bleed bloom blossom boot borrow bounce breathe bubble burn cause "
    "chat cheer claim cling coexist coincide come complain comply comprise consent consider consist cooperate "
    "cope count crash crave cry cycle dance deal default demand depart depend deserve detest die differ dine "
    "disagree disappear dislike dispute diverge doubt dread dream drink eat elapse emanate emerge enjoy ensue "
    "envy escape exchange exist expect experience expire face fade fail falter fancy favour fear feel float "
    "flow fluctuate fly forget forgive function gaze glow graduate guess hand happen hate head hesitate hinge "
    "hope hum hunt ignore include inhabit insist intend interoperate intersect last laugh lean let lie like "
    "linger live load long look matter mean mention mind mingle miss mistrust mix need notice occur originate "
    "outgrow outlast outlive outnumber overflow overlap owe pertain plateau point precede prefer press "
    "pretend prevail prize proceed promise quit radiate rebound recede recur reflect refuse "
    "regard regret reign rejoice relax relish rely resemble resent resist rest result return reverberate "
    "revolve rhyme ride ring roam rock rule sag sail savour say seem self-serve shop sit sleep slide slip "
    "smell smile sound sparkle spill stall state stem step stick stretch struggle stumble suffer "
    "suffice suit suppose surge survive suspect swear taste tend tick tilt tolerate touch trade "
    "trail travel treasure tremble undergo value vanish vibrate wait wake want wear wish withstand wonder "
    "worry worship yearn yield"
)
# third persons that are plural nouns as often: a verb only where an object with its article follows
COMMON_PLURALS: Final = frozenset(
    "stops leaves claims covers demands doubts escapes faces fills finishes flows hits jumps labels launches "
    "loads needs notices ports positions promises raises reads repairs replies rescues results rides rules "
    "runs schedules shops slips sounds states stays takes thanks touches trades trails wants watches wishes "
    "worries bounces benefits beats arrests aims exchanges estimates engages dispatches combines commits "
    "dives dreams drinks drives finds feels fears handles hands heads helps hopes invites joins kicks lasts "
    "laughs looks minds mixes passes pays regrets reserves rests rings rolls scales seeks sends serves shapes "
    "sleeps smiles solves speaks sticks stretches submits suits syncs tastes tells tends thinks weighs wears "
    "wonders wraps".split()
)
# of these, the ones that a preposition or an adverb is enough for: 'Login works on every site'
SEMI_PLURALS: Final = frozenset(
    "works runs matches syncs passes covers handles holds feeds pairs closes starts stops fits ships loads feels looks shows opens survives reads sounds lasts lives comes stands stays answers falls "
    "reports links sells pays moves turns switches signs builds travels sits speaks talks rises flows routes".split()
)
# plural nouns that open a compound: 'sales demo', 'operations review'
COMPOUNDING: Final = frozenset(
    "sales operations systems goods news communications customs sports arts savings logistics analytics "
    "admissions claims payments collections benefits earnings premises contents series species works "
    "headquarters gas canvas kubernetes devops secops mlops ops sms saas tls https dns cms aws "
    "always perhaps sometimes afterwards besides yes gps okrs mathematics physics economics "
    "politics ethics statistics electronics metrics genomics robotics ios abs".split()
)
# those who act, without an s
PEOPLE_WHO_ACT: Final = frozenset(
    "people staff women men children police teachers parents youth folk folks crew salespeople salesmen saleswomen craftspeople tradespeople fishermen businesspeople townspeople personnel faculty cattle media data "
    "alumni criteria phenomena mice feet teeth geese oxen offspring livestock".split()
)
# participles that no rule makes
PARTICIPLES: Final = frozenset(
    "arisen awoken become bent bet bitten bled blown born borne burnt burst bidden cast clung crept dealt "
    "drunk dwelt eaten felt flown forbidden forecast forgiven forgotten forgone hurt knit known let lit lost "
    "meant quit ridden run rung said shaken shed shot stolen struck stuck sworn torn trodden wrung".split()
)
