# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The enumerations: words with a fixed list, the same in C++, in files and in Python.

A member is a str too: ``column.phase == "adopted"`` is as true as ``is Phase.adopted``.
The compiled module refuses to load if a list here differs from its own.
"""

from __future__ import annotations

import enum


class Word(str, enum.Enum):
    """A word out of a fixed list; equal to its text."""

    def __new__(cls, value: str) -> Word:
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, specification: str) -> str:
        return str.__format__(self, specification)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self._name_}"

    @classmethod
    def _missing_(cls, value: object) -> None:
        words = ", ".join(member._value_ for member in cls)
        raise ValueError(f"needs a {cls.__name__}, one of {words}; not {value!r}")


class Spoken(Word):
    """A word that can be said in Dutch and English."""

    def text(self, lang: Language | str = "nl") -> str:
        """What it means, in a few words: "klopt precies"."""
        from . import _core

        return _core.label(self, lang)


class AreaKind(Spoken):
    """What kind of area a figure is about."""

    __module__ = "sluitend"

    municipality = "municipality"
    """Gemeente, `GM0153`."""
    district = "district"
    """Wijk, `WK015300`."""
    neighbourhood = "neighbourhood"
    """Buurt, `BU01530000`."""
    province = "province"
    """Provincie, `PV23`."""
    region = "region"
    """Landsdeel, COROP or another grouping, `LD02`, `CR13`."""
    country = "country"
    """`NL01`."""
    size_class = "size_class"
    """Municipalities of about one size."""
    other = "other"
    """Anything else."""


class AssessmentReason(Spoken):
    """Why a verdict is what it is, where the verdict alone does not tell."""

    __module__ = "sluitend"

    none = "none"
    """The verdict tells."""
    no_value = "no_value"
    """Of `no_observation`: observed, but without a value."""
    target_ended = "target_ended"
    """Of `no_target`: the period lies after the target's last year."""
    no_target_point = "no_target_point"
    """Of `no_target`: the trajectory has no value for this period."""
    unit_differs = "unit_differs"
    """Of `not_comparable`: its unit does not convert."""
    series_break = "series_break"
    """Of `not_comparable`: a break lies between value and target or baseline."""
    several_targets = "several_targets"
    """Of `indeterminate`: targets with one first year differ."""
    target_in_words = "target_in_words"
    """Of `indeterminate`: the target is words."""
    neutral_direction = "neutral_direction"
    """Of `indeterminate`: neither way is better, and the target is no range."""
    comparator_unclear = "comparator_unclear"
    """Of `indeterminate`: the page says neither how to compare nor, with direction `lower_is_better`
    or `closest_to_target`, the opposite."""
    no_baseline = "no_baseline"
    """Of `indeterminate`: the page does not say compared with when."""
    baseline_missing = "baseline_missing"
    """Of `indeterminate`: there is no value for that period."""
    reference_missing = "reference_missing"
    """Of `indeterminate`: there is no value of the area compared with."""
    several_references = "several_references"
    """Of `indeterminate`: areas that may be meant have different values."""
    contradicting_observations = "contradicting_observations"
    """Of `indeterminate`: editions of which none is out of date differ."""
    part_of_year = "part_of_year"
    """Of `indeterminate`: the period is part of a year, and the target has one value."""
    comparator_assumed = "comparator_assumed"
    """Of `met` and `not_met`: the page says neither how to compare nor which way is better, so that at
    least was taken."""


class AssessmentVerdict(Spoken):
    """What is said of one period."""

    __module__ = "sluitend"

    met = "met"
    """The value is as aimed for."""
    not_met = "not_met"
    """It is not."""
    not_yet_applicable = "not_yet_applicable"
    """The period lies before the target's first year."""
    no_target = "no_target"
    """There is deliberately none, or none for this period."""
    target_unstated = "target_unstated"
    """There is one, but its value is not in the text."""
    no_observation = "no_observation"
    """Nothing was measured, or the value is missing."""
    not_comparable = "not_comparable"
    """Another unit, or a break of the series, stands between."""
    indeterminate = "indeterminate"
    """It cannot be told; the reason says why."""


class Basis(Spoken):
    """On what ground a hypothesis is assumed."""

    __module__ = "sluitend"

    declared = "declared"
    """The caller says so, and not the usual one."""
    only_survivor = "only_survivor"
    """Every other hypothesis is refuted."""
    preferred = "preferred"
    """Others are possible too; this one is the usual one."""
    undecided = "undecided"
    """It is refuted itself, so nothing was found to assume."""


class Benchmark(Word):
    """What a benchmark is taken from."""

    __module__ = "sluitend"

    national_mean = "national_mean"
    province = "province"
    size_class = "size_class"
    quantile = "quantile"


class BreakKind(Spoken):
    """Why values before and after are not comparable as they are."""

    __module__ = "sluitend"

    unit = "unit"
    """Per 10,000 became per 1,000."""
    definition = "definition"
    """Something else is counted."""
    source = "source"
    """Somebody else counts."""
    method = "method"
    """Counted in another way."""
    area = "area"
    """The town has other borders."""


class CellKind(Word):
    """What stands in a cell."""

    __module__ = "sluitend"

    figure = "figure"
    """A number."""
    nil = "nil"
    """A lone dash: zero or absent, as `TableConventions.dash_is_zero` says."""
    missing = "missing"
    """Words for "not known": n.b., n.v.t., PM."""
    blank = "blank"
    """Nothing; an empty cell may vanish from the text."""
    undecided = "undecided"
    """The row can be read in several ways, or in none; see `TableRecord.recovered`."""
    unreadable = "unreadable"
    """Something that is no figure."""


class CellType(Word):
    """What the cells of a column hold."""

    __module__ = "sluitend"

    text = "text"
    decimal = "decimal"
    int32 = "int32"
    int64 = "int64"
    boolean = "boolean"


class ClaimDirection(Word):
    """The way an amount is said to move."""

    __module__ = "sluitend"

    unstated = "unstated"
    up = "up"
    down = "down"


class ClaimForm(Word):
    """What kind of amount a sentence names."""

    __module__ = "sluitend"

    unstated = "unstated"
    """It does not say."""
    change = "change"
    """Such as "stijgen met 352.000 euro"."""
    level = "level"
    """Such as "bedragen 41.484.000 euro"."""
    item = "item"
    """An item of a list under a change."""


class ClaimVerdict(Spoken):
    """What a table says of a claim."""

    __module__ = "sluitend"

    supported = "supported"
    """A row that the sentence names fits."""
    other_label = "other_label"
    """Only rows that it does not name fit."""
    wrong_direction = "wrong_direction"
    """A row that it names fits in size, but moved the other way."""
    unsupported = "unsupported"
    """No row fits."""
    ambiguous = "ambiguous"
    """Several numbers fit, or rounding leaves the direction open."""
    not_checkable = "not_checkable"
    """It names no whole row, no period, or the table has no such figures."""


class Comparator(Word):
    """How an observation must compare with a target's value."""

    __module__ = "sluitend"

    at_least = "at_least"
    at_most = "at_most"
    equal = "equal"
    within = "within"


class DecidedBy(Word):
    """What decided how run-together cells were cut."""

    __module__ = "sluitend"

    grammar = "grammar"
    """Number grammar leaves one reading."""
    identities = "identities"
    """The identities of the table, within the rounding bound, leave one."""
    undecided = "undecided"
    """Several readings survive, or none; the cells stay absent."""
    most_identities = "most_identities"
    """No reading meets all identities; under one of them fewer fail than under any other."""
    label = "label"
    """Number grammar leaves one reading behind a label that is known."""
    row_identities = "row_identities"
    """The identities of the row itself leave one."""
    joint = "joint"
    """Only under one of the readings can all figures be true at once."""


class DetectionBasis(Word):
    """How a property of a table is known."""

    __module__ = "sluitend"

    assumed = "assumed"
    """Nothing says so; the usual one is taken."""
    inferred = "inferred"
    """Only so the figures of the table agree with each other."""
    printed = "printed"
    """The page says so."""
    given = "given"
    """The caller says so."""


class Direction(Word):
    """Which way is better; never guessed from a name."""

    __module__ = "sluitend"

    unknown = "unknown"
    higher_is_better = "higher_is_better"
    lower_is_better = "lower_is_better"
    closest_to_target = "closest_to_target"
    neutral = "neutral"


class EditionChangeKind(Spoken):
    """What happened to a part."""

    __module__ = "sluitend"

    added = "added"
    """Only the later edition has it."""
    dropped = "dropped"
    """Only the earlier edition has it."""
    renamed = "renamed"
    """It has another title or label."""
    moved = "moved"
    """It stands below another programme or goal."""
    renumbered = "renumbered"
    """It has another number, or has or lacks one now."""
    restated = "restated"
    """It says something else: another amount, value, target or unit."""
    ambiguous = "ambiguous"
    """Several parts fit each other about as well; the candidates are told."""


class EditionPart(Spoken):
    """What part of a budget a change is about."""

    __module__ = "sluitend"

    programme = "programme"
    """Programma."""
    goal = "goal"
    """Doel: at the top of its programme in every edition that has it."""
    subgoal = "subgoal"
    """Subdoel: any other goal."""
    action = "action"
    """Actie."""
    indicator = "indicator"
    """Indicator."""
    unit = "unit"
    """Eenheid of an indicator."""
    target = "target"
    """Streefwaarde of an indicator."""
    observation = "observation"
    """Meting of an indicator."""
    table = "table"
    """Tabel of no programme."""
    column = "column"
    """A year in a phase; of a table, or of the amounts that goals state."""
    row = "row"
    """A row of a table."""
    figure = "figure"
    """An amount in a row and column that both editions have, or of a goal."""


class Feasibility(Word):
    """Whether there is a solution."""

    __module__ = "sluitend"

    feasible = "feasible"
    """There is one."""
    infeasible = "infeasible"
    """There is none."""
    undecided = "undecided"
    """A limit was reached."""


class Grid(Spoken):
    """What true amounts are whole numbers of."""

    __module__ = "sluitend"

    unknown = "unknown"
    """Nothing is assumed."""
    euro = "euro"
    """Whole euros (or whole units of the document's currency)."""
    cent = "cent"
    """Whole cents."""


class GroupSeparator(Word):
    """What stands between groups of three digits."""

    __module__ = "sluitend"

    point = "point"
    """41.484"""
    blank = "blank"
    """41 484, with the blank that may also part two cells."""
    no_break_blank = "no_break_blank"
    """Likewise with U+00A0."""
    narrow_no_break_blank = "narrow_no_break_blank"
    """Likewise with U+202F."""


class Grouping(Word):
    """What stands between groups of three digits of a table."""

    __module__ = "sluitend"

    point = "point"
    """41.484"""
    blank = "blank"
    """41 484"""
    no_break_blank = "no_break_blank"
    """Likewise with U+00A0."""
    narrow_no_break_blank = "narrow_no_break_blank"
    """Likewise with U+202F."""
    none = "none"
    """41484"""


class IdentityKind(Word):
    """The form of an identity."""

    __module__ = "sluitend"

    balance = "balance"
    """Expenditure − revenue = balance, under the sign convention."""
    result = "result"
    """Balance + additions − withdrawals = result, under the sign convention."""
    sum = "sum"
    """Parts = total."""


class JointVerdict(Spoken):
    """Whether figures can all be true."""

    __module__ = "sluitend"

    adds_up_exactly = "adds_up_exactly"
    """Every identity holds at face value."""
    consistent = "consistent"
    """True values exist that print like this, whatever halves do."""
    consistent_at_ties_only = "consistent_at_ties_only"
    """Only if some true values lie exactly on a half."""
    impossible = "impossible"
    """No true values print like this: at least one figure is wrong."""
    undecided = "undecided"
    """A limit was reached."""
    not_checkable = "not_checkable"
    """No identity connects two figures."""


class Language(Word):
    """The language of messages and labels."""

    __module__ = "sluitend"

    nl = "nl"
    """Dutch, the language of the documents."""
    en = "en"
    """English."""


class LeftOutReason(Spoken):
    """Why something takes no part in an analysis."""

    __module__ = "sluitend"

    no_value = "no_value"
    """There is an observation without a value."""
    no_observation = "no_observation"
    """There is none for the period."""
    unit_differs = "unit_differs"
    """Its unit does not convert into that of the series."""
    before_break = "before_break"
    """It lies before the last break of the series."""
    period_differs = "period_differs"
    """A quarter among years, a school year among calendar years."""
    contradicting_observations = "contradicting_observations"
    """One edition has different values for the period."""
    kind_differs = "kind_differs"
    """It is an area of another kind than is asked for, or of none that is known."""
    not_in_table = "not_in_table"
    """No area of the table has its code."""


class LineCode(Spoken):
    """What a row of a budget table is about."""

    __module__ = "sluitend"

    expenditure = "expenditure"
    """Lasten."""
    revenue = "revenue"
    """Baten."""
    balance = "balance"
    """Saldo van baten en lasten, before reserve movements."""
    reserve_additions = "reserve_additions"
    """Storting, toevoeging, dotatie."""
    reserve_withdrawals = "reserve_withdrawals"
    """Onttrekking."""
    result = "result"
    """Resultaat, after reserve movements."""


class MatchBasis(Word):
    """By what a town's indicator was recognised."""

    __module__ = "sluitend"

    number_and_name = "number_and_name"
    """Both agree."""
    number = "number"
    """There is no name, or it is another wording; see `StatutoryMatch::is_renamed`."""
    name = "name"
    """The name of the regulation, without a number."""
    alias = "alias"
    """A wording that towns are known to use."""
    similar_name = "similar_name"
    """A few letters off one name, and of no other."""


class MinusStyle(Word):
    """How negative figures are printed."""

    __module__ = "sluitend"

    leading = "leading"
    """−1.234"""
    trailing = "trailing"
    """1.234-"""
    slashed = "slashed"
    """-/- 1.234, or behind the figure."""
    flag_before = "flag_before"
    """N 1.234: N is unfavourable (nadelig), V favourable (voordelig)."""
    flag_behind = "flag_behind"
    """1.234 N, or a column of flags."""
    brackets = "brackets"
    """(1.234)."""


class MissingReason(Spoken):
    """Why an observation has no value."""

    __module__ = "sluitend"

    not_yet_known = "not_yet_known"
    not_available = "not_available"
    not_applicable = "not_applicable"
    not_published = "not_published"
    empty_cell = "empty_cell"
    unreadable = "unreadable"
    unknown = "unknown"


class Movement(Word):
    """The way an indicator must move."""

    __module__ = "sluitend"

    increase = "increase"
    decrease = "decrease"
    not_decrease = "not_decrease"
    not_increase = "not_increase"
    stable = "stable"


class NilCells(Word):
    """What a cell without a figure counts as."""

    __module__ = "sluitend"

    none = "none"
    """The table has no such cells."""
    zero = "zero"
    """Nothing: it is a figure of zero."""
    missing = "missing"
    """Not known: it may be anything, and constrains nothing."""
    zero_first = "zero_first"
    """Zero; where no reading fits then, missing."""


class NoTargetReason(Spoken):
    """Why there is no target."""

    __module__ = "sluitend"

    policy_makes_figure_ambiguous = "policy_makes_figure_ambiguous"
    count_is_not_a_goal = "count_is_not_a_goal"
    not_applicable = "not_applicable"
    not_yet_set = "not_yet_set"
    unknown = "unknown"


class NumberStyle(Word):
    """How numbers are written (schrijfwijze van getallen)."""

    __module__ = "sluitend"

    dutch = "dutch"
    """Full stop between groups of three, decimal comma: `1.234.567,89`."""
    plain = "plain"
    """No grouping, decimal point: `1234567.89`."""


class ObservationStatus(Spoken):
    """How firm an observation is."""

    __module__ = "sluitend"

    final = "final"
    provisional = "provisional"
    revised = "revised"
    estimate = "estimate"


class PeriodKind(Word):
    """What kind of period a figure is about."""

    __module__ = "sluitend"

    calendar_year = "calendar_year"
    """2021."""
    school_year = "school_year"
    """2020/2021, named by its first year."""
    half_year = "half_year"
    """Part 1 or 2."""
    quarter = "quarter"
    """Part 1 to 4."""
    month = "month"
    """Part 1 to 12."""


class Phase(Spoken):
    """The state of a year's money (rekening, begroting, raming and their kin)."""

    __module__ = "sluitend"

    actual = "actual"
    """Realised (rekening, realisatie)."""
    draft = "draft"
    """Proposed, not yet adopted (ontwerpbegroting)."""
    adopted = "adopted"
    """As the council adopted it (begroting, primitief)."""
    amended = "amended"
    """Adopted plus amendments (begroting na wijziging)."""
    estimate = "estimate"
    """One of the years after the budget year (meerjarenraming; BBV art. 22)."""
    forecast = "forecast"
    """Expectation within the year (prognose)."""


class PrintedRounding(Spoken):
    """How the figures of a document may have been rounded."""

    __module__ = "sluitend"

    nearest = "nearest"
    """To the nearest, halves either way: what is assumed unless said otherwise."""
    down = "down"
    """Towards zero (afkappen)."""
    floor = "floor"
    """Down, also below zero."""
    ceiling = "ceiling"
    """Up, also below zero."""
    up = "up"
    """Away from zero."""
    exact = "exact"
    """Not at all."""
    half_up = "half_up"
    """To the nearest, halves away from zero (rekenkundig)."""
    half_down = "half_down"
    """To the nearest, halves towards zero."""
    half_even = "half_even"
    """To the nearest, halves to the even neighbour."""
    half_ceiling = "half_ceiling"
    """To the nearest, halves up."""
    half_floor = "half_floor"
    """To the nearest, halves down."""
    unknown = "unknown"
    """Any of these."""


class QuantileMethod(Word):
    """How a quantile is read between two values; numbers are those of Hyndman and Fan (1996)."""

    __module__ = "sluitend"

    inverse = "inverse"
    """Type 1: the least value with at least the share `p` of values at or below it."""
    linear = "linear"
    """Type 7: on the line between neighbours, at 1 + (n - 1) p; as spreadsheets do."""
    median_unbiased = "median_unbiased"
    """Type 8: on the line, at 1/3 + (n + 1/3) p, cut to 1 to n."""


class QuantumBasis(Spoken):
    """How the step to which a figure was rounded is known."""

    __module__ = "sluitend"

    declared = "declared"
    """Said by the page or the caller."""
    formal = "formal"
    """The last printed digit."""
    content = "content"
    """All figures of a block end in zero decimals: judged, not said."""


class RankOrder(Word):
    """Which end is rank 1."""

    __module__ = "sluitend"

    ascending = "ascending"
    descending = "descending"


class Reason(Spoken):
    """Why an identity cannot be checked."""

    __module__ = "sluitend"

    none = "none"
    """It can."""
    missing_figure = "missing_figure"
    """A figure is not printed or could not be read."""
    sign_convention_ambiguous = "sign_convention_ambiguous"
    """The table does not tell what minus means."""
    unit_differs = "unit_differs"
    """Figures in different currencies."""
    quantum_ambiguous = "quantum_ambiguous"
    """Broken or not, depending on what the zero decimals mean."""


class RepairKind(Spoken):
    """How a figure may have gone wrong, likeliest first."""

    __module__ = "sluitend"

    cross_document = "cross_document"
    """Another edition prints another figure for the same row and year."""
    sign_flip = "sign_flip"
    """The minus is missing, or too much."""
    scale_factor = "scale_factor"
    """Printed in another unit: a factor of 1,000, 100 or 10."""
    neighbour_copied = "neighbour_copied"
    """The figure of the cell beside, above or below."""
    neighbours_swapped = "neighbours_swapped"
    """It and such a cell changed places."""
    transposition = "transposition"
    """Two neighbouring digits changed places."""
    digit_substitution = "digit_substitution"
    """One digit is another."""
    digit_dropped = "digit_dropped"
    """One digit is missing."""
    digit_doubled = "digit_doubled"
    """One digit is too many."""


class Role(Spoken):
    """What somebody answers for."""

    __module__ = "sluitend"

    portfolio_holder = "portfolio_holder"
    """Portefeuillehouder."""
    executive_director = "executive_director"
    """Concerndirecteur."""


class Rounding(Word):
    """How a value between two neighbours is rounded (afrondingswijze)."""

    __module__ = "sluitend"

    half_even = "half_even"
    """To the nearest; a tie goes to the even neighbour."""
    half_up = "half_up"
    """To the nearest; a tie goes away from zero (rekenkundig, AFRONDEN)."""
    half_down = "half_down"
    """To the nearest; a tie goes towards zero."""
    down = "down"
    """Towards zero (afkappen)."""
    up = "up"
    """Away from zero."""
    floor = "floor"
    """Towards minus infinity (naar beneden)."""
    ceiling = "ceiling"
    """Towards plus infinity (naar boven)."""


class RoundingPolicy(Word):
    """How figures are rounded for publication."""

    __module__ = "sluitend"

    independent = "independent"
    """Each by itself: as close as can be, but sums may be off."""
    bottom_up = "bottom_up"
    """Parts by themselves, totals added up from them: a total may be far off."""
    keep_totals = "keep_totals"
    """Named figures by themselves, all others to a neighbour so that all adds up."""
    controlled = "controlled"
    """Each to one of its two neighbours so that all adds up, as close as can be."""


class RoundingStyle(Spoken):
    """How the totals and balances of a document came about."""

    __module__ = "sluitend"

    independent = "independent"
    """Every figure is the rounding of its own true value."""
    derived = "derived"
    """Totals are added from rounded figures, so they add exactly."""
    undecided = "undecided"
    """The figures do not tell."""


class Route(Spoken):
    """How a block was decided."""

    __module__ = "sluitend"

    arithmetic = "arithmetic"
    """No variable is open: the equations hold or not."""
    propagation = "propagation"
    """Intervals passed along a tree."""
    flow = "flow"
    """A circulation in a network."""
    simplex = "simplex"
    """An exact simplex method."""


class Severity(Spoken):
    """How much a finding matters."""

    __module__ = "sluitend"

    info = "info"
    """Normal in honest documents, worth knowing."""
    warning = "warning"
    """Worth a look."""
    error = "error"
    """Something on the page is wrong or could not be read."""


class SignConvention(Spoken):
    """What the printed signs of a table mean (tekenafspraak)."""

    __module__ = "sluitend"

    net_cost = "net_cost"
    """Unsigned sides, balance = expenditure − revenue; minus is a surplus."""
    net_revenue = "net_revenue"
    """Unsigned sides, balance = revenue − expenditure; minus is a deficit."""
    signed_cash = "signed_cash"
    """Expenditure negative, balance is the sum; minus is a deficit."""
    signed_cost = "signed_cost"
    """Revenue negative, balance is the sum; minus is a surplus."""


class Suspicion(Spoken):
    """Why a possible difference is suspicious."""

    __module__ = "sluitend"

    none = "none"
    """Not suspicious."""
    implausible_size = "implausible_size"
    """Beyond 3.5 standard deviations of independent rounding."""
    ties_only = "ties_only"
    """Possible only if every figure lies exactly on a half."""


class TableRole(Word):
    """What a row or a column of a table is about."""

    __module__ = "sluitend"

    expenditure = "expenditure"
    """Lasten, uitgaven."""
    revenue = "revenue"
    """Baten, ontvangsten."""
    balance = "balance"
    """Saldo, before reserve movements."""
    reserve_additions = "reserve_additions"
    """Toevoeging, storting, dotatie."""
    reserve_withdrawals = "reserve_withdrawals"
    """Onttrekking."""
    reserve_movements = "reserve_movements"
    """Mutaties reserves: both in one figure."""
    result = "result"
    """Resultaat, after reserve movements."""
    opening = "opening"
    """Stand of a reserve or provision, at the beginning of a year."""
    closing = "closing"
    """Likewise at its end; "Stand 1-1-2025" is that of 2024."""
    increase = "increase"
    """Vermeerdering of a stand."""
    decrease = "decrease"
    """Vermindering of a stand."""
    difference = "difference"
    """Verschil, saldo between two columns."""
    percentage = "percentage"
    """A share, beside amounts."""
    quantity = "quantity"
    """A number of something else than money, beside amounts: fte, houses."""


class TableRule(Word):
    """Why cells should add up."""

    __module__ = "sluitend"

    balance = "balance"
    """Expenditure and revenue give the balance (BBV art. 17 a), in a row or a column."""
    result = "result"
    """Balance and reserve movements give the result (BBV art. 17 e)."""
    movements = "movements"
    """Additions and withdrawals give the movements of reserves."""
    sum = "sum"
    """Parts give their total."""
    roll_forward = "roll_forward"
    """A stand with its increases and decreases gives the next stand."""
    difference = "difference"
    """Two columns give the column of their difference."""
    structural = "structural"
    """The result less its incidental part is the structural balance (BBV art. 19 c)."""


class TargetKind(Word):
    """Which alternative a target is."""

    __module__ = "sluitend"

    step = "step"
    trajectory = "trajectory"
    directional = "directional"
    benchmark = "benchmark"
    unstated = "unstated"
    none = "none"
    text = "text"


class Ties(Word):
    """What equal values share."""

    __module__ = "sluitend"

    lowest = "lowest"
    """1, 2, 2, 4: as in sports."""
    average = "average"
    """1, 2 1/2, 2 1/2, 4: keeps the sum of ranks."""
    dense = "dense"
    """1, 2, 2, 3."""


class UnitKind(Word):
    """What the number of an indicator counts or measures."""

    __module__ = "sluitend"

    text = "text"
    """Not understood; the printed words are all there is."""
    percent = "percent"
    """75 means 75 %."""
    score = "score"
    """A mark between `minimum` and `maximum`."""
    rate = "rate"
    """A count per `per` of `population`."""
    count = "count"  # type: ignore[assignment]
    """A plain count."""
    currency = "currency"
    """Euro."""
    currency_per_capita = "currency_per_capita"
    """Euro per inhabitant."""
    mass_per_capita = "mass_per_capita"
    """Kilogram per inhabitant."""
    index = "index"  # type: ignore[assignment]
    """A ratio to a base."""


class Verdict(Spoken):
    """How an identity over printed figures stands."""

    __module__ = "sluitend"

    exact = "exact"
    """Holds at face value."""
    within_rounding = "within_rounding"
    """Rounding explains the difference."""
    suspicious = "suspicious"
    """Possible, but implausible: see `Suspicion`."""
    broken = "broken"
    """No true values print like this."""
    not_checkable = "not_checkable"
    """See `Reason`."""
