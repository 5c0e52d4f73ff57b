# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The compiled half of sluitend; use the package instead."""

import os
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn, SupportsIndex, TypeAlias, TypeVar, final, overload

from ._charts import Chart
from ._methods import Svg
from ._names import (
    AreaKind,
    AssessmentReason,
    AssessmentVerdict,
    Basis,
    Benchmark,
    BreakKind,
    CellKind,
    CellType,
    ClaimDirection,
    ClaimForm,
    ClaimVerdict,
    Comparator,
    DecidedBy,
    DetectionBasis,
    Direction,
    EditionChangeKind,
    EditionPart,
    Feasibility,
    Grid,
    Grouping,
    GroupSeparator,
    IdentityKind,
    JointVerdict,
    Language,
    LeftOutReason,
    LineCode,
    MatchBasis,
    MinusStyle,
    MissingReason,
    Movement,
    NilCells,
    NoTargetReason,
    NumberStyle,
    ObservationStatus,
    PeriodKind,
    Phase,
    PrintedRounding,
    QuantileMethod,
    QuantumBasis,
    RankOrder,
    Reason,
    RepairKind,
    Role,
    Rounding,
    RoundingPolicy,
    RoundingStyle,
    Route,
    Severity,
    SignConvention,
    Suspicion,
    TableRole,
    TableRule,
    TargetKind,
    Ties,
    UnitKind,
    Verdict,
)
from ._views import Children, Tabular, _PrettyPrinter, View

_Self = TypeVar("_Self")

__version__: str

_Number: TypeAlias = Decimal | int
_Exact: TypeAlias = Fraction | Decimal | int

class _Type(type):
    """What pybind11 makes classes of."""

class _Value(metaclass=_Type):
    """What every class here has: values that cannot be changed, compared by what they mean."""

    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self: _Self) -> _Self: ...
    def __deepcopy__(self: _Self, memo: object) -> _Self: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

class _Record(_Value):
    """A value with named fields."""

    def as_printed(self, field: str) -> Any:
        """A field with its verbatim text and place: Printed, Text, or the field."""
    @property
    def span(self) -> SourceSpan:
        """The place of the first field that has one."""

class _Part(_Record):
    """A part of a document, which it keeps alive; readers and builders make it."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def document(self) -> Document:
        """The document."""
    @property
    def index(self) -> int:
        """Its position among its kind in the document."""

@final
class LineOrigin(_Record):
    """Where lines of a text came from; it holds up to the line of the next origin."""

    def __init__(
        self,
        line: int,
        page: int = ...,
        table: int = ...,
        sheet: str = ...,
        row: int = ...,
        cells: str = ...,
    ) -> None: ...
    @property
    def line(self) -> int:
        """The first of the lines, from 1."""
    @property
    def page(self) -> int:
        """The page, from 1; 0 if there are none."""
    @property
    def table(self) -> int:
        """The table of a web page, from 1; 0 if it is none."""
    @property
    def sheet(self) -> str:
        """Name of the sheet; empty if there are none."""
    @property
    def row(self) -> int:
        """The row of the sheet or table, from 1; 0 if it is none."""
    @property
    def cells(self) -> str:
        """The columns of the row, each with the column of the line at which its cell begins: "A1 C9"."""

@final
class Text(_Record):
    """A piece of prose and where it stood; == compares the prose alone."""

    def __init__(self, value: str, span: SourceSpan = ...) -> None: ...
    @property
    def value(self) -> str:
        """The prose; paragraphs are separated by an empty line."""
    @property
    def span(self) -> SourceSpan:
        """From its first to its last character."""

@final
class Printed(_Record):
    """A value as it stood on the page: what it means, how it was printed, and where."""

    def __init__(self, value: object, verbatim: str = ..., span: SourceSpan = ...) -> None: ...
    @property
    def value(self) -> Any:
        """What the text means."""
    @property
    def verbatim(self) -> str:
        """The characters as printed."""
    @property
    def span(self) -> SourceSpan:
        """Where they stand."""

@final
class Amount(_Value):
    """A printed amount of money (bedrag), exactly as it stood on the page.

    == compares value, currency and quantum, all that a check sees; < and > compare values.
    """

    def __init__(
        self,
        printed: _Number | str,
        multiplier: int = ...,
        quantum: _Number = ...,
        quantum_basis: QuantumBasis | str = ...,
        currency: str = ...,
        verbatim: str = ...,
        span: SourceSpan = ...,
        style: NumberStyle | str = ...,
    ) -> None: ...
    @property
    def value(self) -> Decimal:
        """The amount in the base unit, euro: 11133000 for `11.133,00` under "x 1.000 euro"."""
    @property
    def printed(self) -> Decimal:
        """The figure as printed, with its decimals: 11133.00."""
    @property
    def multiplier(self) -> int:
        """The factor from printed to base unit: 1000 under "x 1.000 euro"."""
    @property
    def quantum(self) -> Decimal:
        """The step to which the figure was rounded, in euro; 0 if it is exact."""
    @property
    def quantum_basis(self) -> QuantumBasis:
        """How the quantum is known."""
    @property
    def currency(self) -> str:
        """The currency, such as EUR."""
    @property
    def verbatim(self) -> str:
        """The characters as printed."""
    @property
    def span(self) -> SourceSpan:
        """Where they stand."""
    def __add__(self, other: NoReturn) -> NoReturn: ...
    def __radd__(self, other: NoReturn) -> NoReturn: ...
    def __sub__(self, other: NoReturn) -> NoReturn: ...
    def __rsub__(self, other: NoReturn) -> NoReturn: ...
    def __lt__(self, other: Amount) -> bool: ...
    def __le__(self, other: Amount) -> bool: ...
    def __gt__(self, other: Amount) -> bool: ...
    def __ge__(self, other: Amount) -> bool: ...
    def __format__(self, specification: str) -> str:
        """`dutch` and `plain` give the figure as printed in that layout."""

@final
class Period(_Value):
    """A year or a part of a year (peiljaar, periode).

    Periods have the order of time: what ends earlier comes first. str() gives "2021", "2021/2022",
    "2021-H1", "2021-Q3" or "2021-04".
    """

    def __init__(self, year: int, kind: PeriodKind | str = ..., part: int = ...) -> None: ...
    @property
    def year(self) -> int:
        """Its (first) year."""
    @property
    def kind(self) -> PeriodKind:
        """What kind of period."""
    @property
    def part(self) -> int:
        """0, or the part from 1."""
    @property
    def months(self) -> int:
        """How many months it lasts."""
    def __lt__(self, other: Period) -> bool: ...
    def __le__(self, other: Period) -> bool: ...
    def __gt__(self, other: Period) -> bool: ...
    def __ge__(self, other: Period) -> bool: ...

@final
class Document(_Value):
    """A programme budget or a part of one, exactly as printed; immutable.

    == compares contents and order, not places: one text in two layouts gives equal documents.
    """

    def __init__(self) -> None: ...
    @property
    def title(self) -> str | None:
        """Where printed."""
    @property
    def government(self) -> str | None:
        """The municipality, where printed or said by the caller."""
    @property
    def budget_year(self) -> int | None:
        """The year that the budget is for."""
    @property
    def source(self) -> str:
        """What the caller calls the text, such as a file name."""
    @property
    def diagnostics(self) -> tuple[Finding, ...]:
        """What the reader of the text found."""
    @property
    def origins(self) -> tuple[LineOrigin, ...]:
        """Where lines came from; empty if the text is the source."""
    @property
    def sections(self) -> tuple[DocumentSection, ...]:
        """Outside the programmes, in document order."""
    @property
    def span(self) -> SourceSpan:
        """The place of the title, where printed."""
    def as_printed(self, field: str) -> Any:
        """A field with its place: Text, or the field."""
    @property
    def record(self) -> DocumentRecord:
        """What is known of the whole."""
    @property
    def fingerprint(self) -> int:
        """A number that is equal for equal documents."""
    @property
    def programmes(self) -> Children[Programme]:
        """In document order."""
    @property
    def tables(self) -> Children[Table]:
        """Those of no programme, in document order."""
    @property
    def mandated_indicators(self) -> Children[Indicator]:
        """Indicators of an annex, prescribed by the law and printed under no programme."""
    @property
    def figures(self) -> View[Figure]:
        """Every printed figure, one row each."""
    @property
    def goals(self) -> View[Goal]:
        """Goals of every depth, parents before children."""
    @property
    def actions(self) -> View[Action]:
        """All actions."""
    @property
    def indicators(self) -> View[Indicator]:
        """All indicators: of goals, then those that the law prescribes."""
    @property
    def observations(self) -> View[Observation]:
        """What was measured, in the order of the indicators."""
    @property
    def targets(self) -> View[Target]:
        """What is aimed for; the table has one row for each point of a trajectory."""
    @property
    def assessments(self) -> View[Assessment]:
        """Targets judged: of every indicator, period by period.

        In the table a number that no decimal holds stands as "1/3" in a column of fractions.
        """
    @property
    def claims(self) -> View[Claim]:
        """Amounts in prose."""
    def place_of(self, what: Any, *, lang: Language | str = "nl") -> str:
        """Where something stands: "blad “Lasten”, cel C7", "bladzijde 12", "regel 412, teken 1".

        ``what`` is a `SourceSpan`, or anything that has one: a finding, an amount, a goal.
        """
    @overload
    def to_json(self, path: None = None, *, indented: bool = False) -> str: ...
    @overload
    def to_json(self, path: str | os.PathLike[str], *, indented: bool = False) -> None:
        """Canonical JSON, to be read back by read(), as text, or written whole to ``path``."""
    @overload
    def to_csv(self, path: None = None, *, spreadsheet_safe: bool = False) -> str: ...
    @overload
    def to_csv(self, path: str | os.PathLike[str], *, spreadsheet_safe: bool = False) -> None:
        """Every printed figure as CSV, as text, or written whole to ``path``."""
    def to_text(
        self, *, lang: Language | str = "nl", width: int = 100, verbose: bool = False
    ) -> str:
        """Aligned text: goals with money and counts, table, indicators, claims."""
    def _repr_html_(self) -> str: ...
    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None: ...

@final
class Programme(_Part):
    """A programme (programma): a coherent set of tasks, with goals, indicators and money."""

    @property
    def record(self) -> ProgrammeRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def number(self) -> str | None:
        """Such as "3.1"."""
    @property
    def title(self) -> str:
        """The heading."""
    @property
    def narrative(self) -> Narrative:
        """The three questions."""
    @property
    def responsibilities(self) -> tuple[Responsibility, ...]:
        """Who answers for it, in the order of the text."""
    @property
    def mandated_note(self) -> str | None:
        """The prose above the mandated indicators."""
    @property
    def other_text(self) -> tuple[str, ...]:
        """Lines that fit nowhere, as printed."""
    @property
    def goals(self) -> Children[Goal]:
        """Top-level goals, in document order."""
    @property
    def all_goals(self) -> Children[Goal]:
        """Goals of every depth, parents before children."""
    @property
    def budget(self) -> BudgetTable | None:
        """Its budget table (wat mag het kosten)."""
    @property
    def mandated_indicators(self) -> Children[Indicator]:
        """Prescribed by the law, in printed order."""
    @property
    def claims(self) -> Children[Claim]:
        """Amounts in its explanation."""
    def to_svg(self, *, lang: Language | str = "nl") -> Svg | None:
        """The goals with money and counts, as a picture."""
    def _repr_html_(self) -> str: ...
    def charts(
        self,
        *,
        lang: Language | str = "nl",
        width: int = 640,
        height: int = 320,
    ) -> Chart:
        """All its indicators that have a value or a numeric target; the others are named below."""

@final
class Goal(_Part):
    """A goal or subgoal (doel, subdoel): a situation that the town wants."""

    @property
    def record(self) -> GoalRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def number(self) -> str | None:
        """Such as "1.01", without the stop behind a printed "1."."""
    @property
    def title(self) -> str:
        """The heading."""
    @property
    def description(self) -> str | None:
        """The prose under it."""
    @property
    def expenditure_label(self) -> str | None:
        """The words before the amount: "totale lasten"."""
    @property
    def stated_expenditure(self) -> Amount | None:
        """The expenditure that the page states for it, in the budget year."""
    @property
    def declared_action_count(self) -> int | None:
        """As first printed."""
    @property
    def declared_action_counts(self) -> tuple[int, ...]:
        """Each time it is printed."""
    @property
    def declared_indicator_count(self) -> int | None:
        """As first printed."""
    @property
    def declared_indicator_counts(self) -> tuple[int, ...]:
        """Each time it is printed."""
    @property
    def related_party_contributions(self) -> tuple[RelatedPartyContribution, ...]:
        """What related parties add, in the order of the text."""
    @property
    def goals(self) -> Children[Goal]:
        """Its children, in document order."""
    @property
    def actions(self) -> Children[Action]:
        """Its own actions."""
    @property
    def indicators(self) -> Children[Indicator]:
        """Its own indicators."""
    @property
    def parent(self) -> Goal | None:
        """The goal above it."""
    @property
    def programme(self) -> Programme:
        """Its programme."""
    def _repr_html_(self) -> str: ...

@final
class Action(_Part):
    """An action (actie): what the town will do for a goal."""

    @property
    def record(self) -> ActionRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def number(self) -> str | None:
        """Such as "03"; may repeat among siblings."""
    @property
    def title(self) -> str:
        """The heading."""
    @property
    def text(self) -> str | None:
        """What is going to be done."""
    @property
    def year(self) -> int | None:
        """2021 under "Acties 2021"."""
    @property
    def goal(self) -> Goal:
        """The goal it serves."""

@final
class Indicator(_Part):
    """An indicator of a goal, or one that the law prescribes for a programme."""

    @property
    def record(self) -> IndicatorRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def number(self) -> str | None:
        """Such as "10", the statutory number of a mandated indicator."""
    @property
    def name(self) -> str | None:
        """Its name, where printed."""
    @property
    def description(self) -> str | None:
        """The explanation (toelichting)."""
    @property
    def policy_field(self) -> str | None:
        """Such as "1. Veiligheid"."""
    @property
    def unit(self) -> Unit | None:
        """Its unit, understood where possible; as_printed("unit") has the words."""
    @property
    def direction(self) -> Direction:
        """Which way is better."""
    @property
    def source(self) -> str | None:
        """Such as "CBS"."""
    @property
    def targets(self) -> tuple[Target, ...]:
        """In the order of the text."""
    @property
    def observations(self) -> tuple[Observation, ...]:
        """In the order of the text."""
    @property
    def key(self) -> str | None:
        """In a data set, such as `TotaleBevolking_1`."""
    @property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """Where figures stop being comparable."""
    @property
    def goal(self) -> Goal | None:
        """Its goal; None for a mandated indicator."""
    def series(self, area: Area | str | None = None) -> Series:
        """Its values in the document's own town, or in an area; as `sluitend.series_of`."""
    def assess(self) -> tuple[Assessment, ...]:
        """Its own targets judged, period by period; as `sluitend.assess`."""
    @property
    def programme(self) -> Programme | None:
        """Its programme; None for an indicator of an annex."""
    def to_svg(self, *, lang: Language | str = "nl") -> Svg | None:
        """The target and what was measured, on a scale; None if there is no value to draw."""
    def chart(
        self,
        *,
        lang: Language | str = "nl",
        width: int = 640,
        height: int = 320,
    ) -> Chart:
        """A chart of it in time, with its targets; `Chart.altair` makes one of Altair."""

@final
class BudgetTable(_Part):
    """A budget table of a programme: lines by columns, exactly as printed, nothing repaired."""

    @property
    def record(self) -> BudgetTableRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def title(self) -> str | None:
        """Its heading."""
    @property
    def caption(self) -> str | None:
        """Such as "Bedragen x 1.000 euro"."""
    @property
    def sign_convention(self) -> SignConvention | None:
        """Only if declared; else a check infers it."""
    @property
    def columns(self) -> Children[Column]:
        """In printed order, also by label."""
    @property
    def lines(self) -> Children[BudgetLine]:
        """In printed order, also by code."""
    @property
    def recovered(self) -> tuple[RecoveredCells, ...]:
        """Rows whose cells had run together."""
    @property
    def programme(self) -> Programme:
        """Its programme."""
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[BudgetLine]: ...
    @overload
    def __getitem__(self, key: LineCode | str | int) -> BudgetLine: ...
    @overload
    def __getitem__(self, key: tuple[LineCode | str | int, str | int]) -> Amount | None: ...
    @overload
    def __getitem__(self, key: tuple[LineCode | str | int, slice]) -> tuple[Amount | None, ...]: ...
    def _ipython_key_completions_(self) -> list[str]: ...
    def to_svg(self, *, lang: Language | str = "nl") -> Svg | None:
        """The years in bars with the balance as a line, as a picture."""
    def _repr_html_(self) -> str: ...

@final
class Claim(_Part):
    """An amount in the explanation of a programme."""

    @property
    def record(self) -> ClaimRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def amount(self) -> Amount:
        """The amount, with its place."""
    @property
    def sentence(self) -> str:
        """The sentence or bullet that holds it."""
    @property
    def direction(self) -> ClaimDirection:
        """The way the amount is said to move."""
    @property
    def from_(self) -> int | None:
        """2020 in "in 2021 ten opzichte van 2020"."""
    @property
    def to(self) -> int | None:
        """2021."""
    @property
    def programme(self) -> Programme:
        """Its programme."""

@final
class ProgrammePlace(metaclass=_Type):
    """Where a builder put a programme."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

@final
class GoalPlace(metaclass=_Type):
    """Where a builder put a goal."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

@final
class DocumentBuilder(metaclass=_Type):
    """Collects what a page says and makes an immutable document of it.

    A parent must exist before its child, so cycles and orphans cannot be built. Nothing is refused
    because a count, number or total is off: that is for `check` to find.
    """

    def __init__(
        self, record: DocumentRecord | None = None, limits: Limits | None = None
    ) -> None: ...
    @overload
    def add(self, record: ProgrammeRecord, /) -> ProgrammePlace: ...
    @overload
    def add(self, record: TableRecord | IndicatorRecord, /) -> None: ...
    @overload
    def add(self, place: ProgrammePlace | GoalPlace, record: GoalRecord, /) -> GoalPlace: ...
    @overload
    def add(
        self,
        place: ProgrammePlace,
        record: IndicatorRecord | ClaimRecord | BudgetTableRecord,
        /,
    ) -> None: ...
    @overload
    def add(self, place: GoalPlace, record: ActionRecord | IndicatorRecord, /) -> None: ...
    def build(self) -> Document:
        """The document: goals depth first, everything in the order of its parents."""

@final
class EditionSide(_Record):
    """A part as one edition prints it."""

    def __init__(
        self,
        programme: str = ...,
        path: str = ...,
        number: str = ...,
        title: str = ...,
        column: str = ...,
        printed: str = ...,
        amount: Amount | None = ...,
        missing_reason: MissingReason | str | None = ...,
        span: SourceSpan = ...,
    ) -> None: ...
    @property
    def programme(self) -> str:
        """Number of its programme, else its title."""
    @property
    def path(self) -> str:
        """Such as "3.1/1/1.01/03": numbers, or titles where there are none."""
    @property
    def number(self) -> str:
        """Its own; empty if it has none."""
    @property
    def title(self) -> str:
        """Title, label of the row or column, name of the indicator."""
    @property
    def column(self) -> str:
        """Column of a figure, period of an observation, year of a target."""
    @property
    def printed(self) -> str:
        """Figure, value, sentence or unit, as printed."""
    @property
    def amount(self) -> Amount | None:
        """Of a figure; of a goal, what it states."""
    @property
    def missing_reason(self) -> MissingReason | None:
        """Of an observation without a value."""
    @property
    def span(self) -> SourceSpan:
        """Where it stands in its edition."""

@final
class EditionCandidate(_Record):
    """Two parts that may be the same one."""

    def __init__(
        self,
        before: EditionSide = ...,
        after: EditionSide = ...,
        similarity: Fraction | _Number = ...,
    ) -> None: ...
    @property
    def before(self) -> EditionSide:
        """In the earlier edition."""
    @property
    def after(self) -> EditionSide:
        """In the later edition."""
    @property
    def similarity(self) -> Fraction:
        """Of their titles, 0 to 1."""

@final
class EditionChange(_Record):
    """One change from an earlier edition to a later one (wijziging)."""

    def __init__(
        self,
        kind: EditionChangeKind | str = ...,
        part: EditionPart | str = ...,
        before: EditionSide | None = ...,
        after: EditionSide | None = ...,
        difference: _Number | None = ...,
        within_rounding: bool = ...,
        with_parent: bool = ...,
        similarity: Fraction | _Number | None = ...,
        candidates: Sequence[EditionCandidate] = ...,
    ) -> None: ...
    @property
    def kind(self) -> EditionChangeKind:
        """What happened."""
    @property
    def part(self) -> EditionPart:
        """To what."""
    @property
    def before(self) -> EditionSide | None:
        """Absent if added or ambiguous."""
    @property
    def after(self) -> EditionSide | None:
        """Absent if dropped or ambiguous."""
    @property
    def difference(self) -> Decimal | None:
        """After less before: in euro for figures, in the unit for observations in one unit."""
    @property
    def within_rounding(self) -> bool:
        """True if both amounts can be roundings of one amount: printed in other steps, not changed."""
    @property
    def with_parent(self) -> bool:
        """True if what it stands in was added or dropped too."""
    @property
    def similarity(self) -> Fraction | None:
        """Of both titles, where renamed."""
    @property
    def candidates(self) -> tuple[EditionCandidate, ...]:
        """Where ambiguous: every pair that fits."""
    @property
    def text_before(self) -> str | None:
        """What was there: its title, path, number or print, whichever changed."""
    @property
    def text_after(self) -> str | None:
        """What is there now, likewise."""
    @property
    def place(self) -> EditionSide:
        """Where it stands: after the change, else before it; of candidates the first."""
    def text(self, lang: Language | str = "nl") -> str:
        """The change in a sentence."""

@final
class EditionDiff(_Value):
    """What changed between two editions."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def before(self) -> Document:
        """The earlier edition."""
    @property
    def after(self) -> Document:
        """The later edition."""
    @property
    def changes(self) -> View[EditionChange]:
        """In the order of `after`; `.all(kind)` gives those of one kind."""
    @property
    def is_empty(self) -> bool:
        """True if nothing changed that is compared."""
    def count(self, kind: EditionChangeKind | str) -> int:
        """How many changes are of a kind."""
    def to_text(
        self, *, lang: Language | str = "nl", width: int = 100, verbose: bool = False
    ) -> str:
        """Aligned text: counts first, then the changes by programme; all of them if ``verbose``."""
    @overload
    def to_json(self, path: None = None, *, indented: bool = False) -> str: ...
    @overload
    def to_json(self, path: str | os.PathLike[str], *, indented: bool = False) -> None:
        """The changes as JSON, as text, or written whole to ``path``; no sentences."""
    @overload
    def to_csv(self, path: None = None, *, spreadsheet_safe: bool = False) -> str: ...
    @overload
    def to_csv(self, path: str | os.PathLike[str], *, spreadsheet_safe: bool = False) -> None:
        """Every change as CSV: that of ``changes``, as text, or written whole to ``path``."""
    @overload
    def to_html(self, path: None = None, *, lang: Language | str = "nl") -> str: ...
    @overload
    def to_html(self, path: str | os.PathLike[str], *, lang: Language | str = "nl") -> None:
        """One self-contained page, as text, or written whole to ``path``."""
    def _repr_html_(self) -> str: ...
    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None: ...

@final
class Report(_Value):
    """All that a check found: verdicts on identities, and findings."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def document(self) -> Document:
        """What was checked."""
    @property
    def identities(self) -> View[IdentityResult]:
        """In document order, also by id."""
    @property
    def joint(self) -> JointResult:
        """Whether all figures can be true at once, with a proof either way."""
    @property
    def rounding(self) -> RoundingInference:
        """Which ways of rounding the figures allow."""
    @property
    def claims(self) -> tuple[ClaimResult, ...]:
        """The explanation against the table, in document order."""
    def bounds(self, what: Expression | Ratio) -> Interval | None:
        """What a number derived from figures can be; as `sluitend.bounds`."""
    def describe(
        self, what: Interval | Expression | Ratio | Change, *, lang: Language | str = "nl"
    ) -> str:
        """What is known of a number, in the unit in which its figures are printed: "315"; else in euro.

        A ratio of figures is a percentage: "0,8%". Of an interval alone all figures of the document
        say the unit.
        """
    @property
    def findings(self) -> View[Finding]:
        """Worst first, then in document order; `.all(id)` gives those with one id."""
    @property
    def assumptions(self) -> tuple[TableAssumption, ...]:
        """The sign convention of every table, and on what evidence."""
    @property
    def all_passed(self) -> bool:
        """True if no finding is an error."""
    def place_of(self, what: Any, *, lang: Language | str = "nl") -> str:
        """Where something stands in the document; as `Document.place_of`."""
    def count(self, grade: Severity | Verdict | str) -> int:
        """How many findings have this severity, or identities this verdict."""
    def assert_passing(self) -> None:
        """Raises `CheckFailed`, naming the findings, if a finding is an error."""
    @overload
    def to_json(self, path: None = None, *, indented: bool = False) -> str: ...
    @overload
    def to_json(self, path: str | os.PathLike[str], *, indented: bool = False) -> None:
        """The facts as JSON, as text, or written whole to ``path``; no sentences."""
    def to_markdown(self, *, lang: Language | str = "nl") -> str:
        """The findings and identities as Markdown, in the order of the other formats."""
    @overload
    def to_html(self, path: None = None, *, lang: Language | str = "nl") -> str: ...
    @overload
    def to_html(self, path: str | os.PathLike[str], *, lang: Language | str = "nl") -> None:
        """One self-contained page, as text, or written whole to ``path``."""
    @overload
    def to_junit(
        self,
        path: None = None,
        *,
        lang: Language | str = "nl",
        file: str | os.PathLike[str] = "",
    ) -> str: ...
    @overload
    def to_junit(
        self,
        path: str | os.PathLike[str],
        *,
        lang: Language | str = "nl",
        file: str | os.PathLike[str] = "",
    ) -> None:
        """JUnit XML, as text, or written whole to ``path``; ``file`` is where the document stands."""
    @overload
    def to_sarif(
        self,
        path: None = None,
        *,
        lang: Language | str = "nl",
        file: str | os.PathLike[str] = "",
    ) -> str: ...
    @overload
    def to_sarif(
        self,
        path: str | os.PathLike[str],
        *,
        lang: Language | str = "nl",
        file: str | os.PathLike[str] = "",
    ) -> None:
        """SARIF 2.1.0, as text, or written whole to ``path``; ``file`` is where the document stands."""
    def to_text(
        self, *, lang: Language | str = "nl", width: int = 100, verbose: bool = False
    ) -> str:
        """Aligned text: the verdict first, then what matters; everything if ``verbose``."""
    def _repr_html_(self) -> str: ...
    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None: ...

@final
class StatutoryIndicator(metaclass=_Type):
    """One prescribed indicator (verplichte beleidsindicator; BBV art. 25)."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def number(self) -> int:
        """1 to 39."""
    @property
    def chapter(self) -> int:
        """Main task field, 0 to 8."""
    @property
    def name(self) -> str:
        """As in the regulation, Dutch."""
    @property
    def label(self) -> str:
        """In English, by this library."""
    @property
    def unit(self) -> Unit:
        """As first prescribed."""
    @property
    def direction(self) -> Direction:
        """Which way is better; only where no town would see it otherwise."""
    @property
    def source(self) -> str:
        """Who publishes it, as the regulation names them."""
    @property
    def iv3_code(self) -> str:
        """Such as `bi.1` where Iv3 deliveries carry it, else empty."""
    @property
    def lapsed_from(self) -> int | None:
        """First budget year in which it was not prescribed."""
    @property
    def change(self) -> str:
        """What changed since 2017, in English; empty if nothing."""
    def is_mandatory(self, year: int) -> bool:
        """True if budgets for that year must print it."""
    def __copy__(self) -> StatutoryIndicator: ...
    def __deepcopy__(self, memo: object) -> StatutoryIndicator: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class TidyTable(metaclass=_Type):
    """A table in tidy form: named columns of equal length."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def columns(self) -> tuple[tuple[str, CellType], ...]:
        """Names and types, in a fixed order per view."""
    def __len__(self) -> int: ...
    def to_pylist(self, most: int | None = None) -> list[dict[str, Any]]: ...
    def to_csv(self, spreadsheet_safe: bool, /) -> str: ...
    def arrow_stream(self, requested_schema: object | None, /) -> object: ...
    def arrow_schema(self) -> object: ...

_TargetValue: TypeAlias = (
    StepTarget
    | TrajectoryTarget
    | DirectionalTarget
    | BenchmarkTarget
    | UnstatedTarget
    | NoTarget
    | TextTarget
)

@final
class Limits(_Record):
    """Bounds on what a reader or builder accepts; what exceeds one is refused with its place."""

    def __init__(
        self,
        input_bytes: int = ...,
        line_bytes: int = ...,
        json_depth: int = ...,
        goal_depth: int = ...,
        nodes: int = ...,
        columns: int = ...,
        rows: int = ...,
        title_characters: int = ...,
        diagnostics: int = ...,
        split_candidates: int = ...,
        document_scale: int = ...,
    ) -> None: ...
    @property
    def input_bytes(self) -> int:
        """Size of one document."""
    @property
    def line_bytes(self) -> int:
        """One line or cell."""
    @property
    def json_depth(self) -> int:
        """Nesting of JSON; 32 goals deep needs 70."""
    @property
    def goal_depth(self) -> int:
        """Goals below goals."""
    @property
    def nodes(self) -> int:
        """Programmes, goals, actions, indicators together."""
    @property
    def columns(self) -> int:
        """Columns of one table."""
    @property
    def rows(self) -> int:
        """Rows of one table."""
    @property
    def title_characters(self) -> int:
        """Code points of a title or code."""
    @property
    def diagnostics(self) -> int:
        """Kept; the rest is counted."""
    @property
    def split_candidates(self) -> int:
        """Readings kept of one run-together row."""
    @property
    def document_scale(self) -> int:
        """Decimals of a printed figure."""

@final
class Unit(_Record):
    """A structured unit (eenheid): figures compare only if one unit converts into the other."""

    def __init__(
        self,
        kind: UnitKind | str = ...,
        per: int | None = ...,
        population: str | None = ...,
        ages: AgeRange | None = ...,
        multiplier: int | None = ...,
        minimum: _Number | None = ...,
        maximum: _Number | None = ...,
    ) -> None: ...
    @property
    def kind(self) -> UnitKind:
        """What is measured."""
    @property
    def per(self) -> int | None:
        """1,000 in "per 1.000 inwoners"."""
    @property
    def population(self) -> str | None:
        """Such as "inwoners", as printed."""
    @property
    def ages(self) -> AgeRange | None:
        """Of the population, where limited."""
    @property
    def multiplier(self) -> int | None:
        """1,000 in "x 1.000 euro"; absent for 1."""
    @property
    def minimum(self) -> Decimal | None:
        """Least possible value, where there is one."""
    @property
    def maximum(self) -> Decimal | None:
        """Greatest possible value, where there is one."""

@final
class Narrative(_Record):
    """The prose under the three questions of a programme plan (BBV art. 8)."""

    def __init__(
        self,
        achieve: str | Text | None = ...,
        act: str | Text | None = ...,
        cost: str | Text | None = ...,
    ) -> None: ...
    @property
    def achieve(self) -> str | None:
        """Wat willen we bereiken?"""
    @property
    def act(self) -> str | None:
        """Wat gaan we doen?"""
    @property
    def cost(self) -> str | None:
        """Wat mag het kosten?"""

@final
class Responsibility(_Record):
    """One person who answers for a programme."""

    def __init__(self, role: Role | str, name: str | Text) -> None: ...
    @property
    def role(self) -> Role:
        """As what."""
    @property
    def name(self) -> str:
        """Who."""

@final
class Detected(_Record):
    """A property of a table, and how it is known; == compares what it is."""

    def __init__(
        self,
        value: object = ...,
        basis: DetectionBasis | str = ...,
        candidates: Sequence[object] = ...,
        words: str | Text | None = ...,
        holding: int = ...,
        tested: int = ...,
    ) -> None: ...
    @property
    def value(self) -> Any:
        """What it is; None if undecided, or if the table does not need it."""
    @property
    def basis(self) -> DetectionBasis:
        """How it is known."""
    @property
    def candidates(self) -> tuple[Any, ...]:
        """What fits as well, if it is undecided."""
    @property
    def words(self) -> str | None:
        """The words of the page, if it is printed."""
    @property
    def holding(self) -> int:
        """Identities that hold with it, if it is inferred; cells that show it, if it is printed."""
    @property
    def tested(self) -> int:
        """Identities that were tried, or cells that could show it."""

@final
class TableCell(_Record):
    """A cell of a table; == leaves out where it stands."""

    def __init__(
        self,
        kind: CellKind | str = ...,
        number: _Number | None = ...,
        verbatim: str = ...,
        span: SourceSpan = ...,
    ) -> None: ...
    @property
    def kind(self) -> CellKind:
        """What stands there."""
    @property
    def number(self) -> Decimal | None:
        """Of a figure, in the printed unit: -1234 for `1.234-`."""
    @property
    def verbatim(self) -> str:
        """The characters as printed, a flag or sign included."""
    @property
    def span(self) -> SourceSpan:
        """Where they stand."""

@final
class TableColumn(_Record):
    """A column; what its heading does not say is absent."""

    def __init__(
        self,
        label: str | Text,
        year: int | None = ...,
        phase: Phase | str | None = ...,
        role: TableRole | str | None = ...,
        multiplier: int | None = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """All levels of its heading, such as "Begroting 2021 Lasten"."""
    @property
    def year(self) -> int | None:
        """Such as 2021."""
    @property
    def phase(self) -> Phase | None:
        """Such as adopted."""
    @property
    def role(self) -> TableRole | None:
        """Such as expenditure."""
    @property
    def multiplier(self) -> int | None:
        """A unit of its own: 1,000,000 for "(x € 1 mln)"."""

@final
class TableRow(_Record):
    """A row and its cells."""

    def __init__(
        self,
        label: str | Text,
        groups: Sequence[str] = ...,
        code: str | Printed | None = ...,
        role: TableRole | str | None = ...,
        is_total: bool = ...,
        cells: Sequence[TableCell] = ...,
        multiplier: int | None = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """As printed, blanks made plain."""
    @property
    def groups(self) -> tuple[str, ...]:
        """Headings above it, outermost first: "02 Zorg (Wmo)"."""
    @property
    def code(self) -> str | None:
        """Such as `1A`, `P3`, `6.711`; text, never a number."""
    @property
    def role(self) -> TableRole | None:
        """What it is about, where its words say so."""
    @property
    def is_total(self) -> bool:
        """Its words call it a total or a subtotal."""
    @property
    def cells(self) -> tuple[TableCell, ...]:
        """One per column."""
    @property
    def multiplier(self) -> int | None:
        """A unit of its own: 1 for "Woonlasten (in euro)"."""
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[TableCell]: ...

@final
class TableConventions(_Record):
    """How the figures of a table are meant: properties of this table, not of its town."""

    def __init__(
        self,
        multiplier: Detected | int | None = ...,
        sign_convention: Detected | SignConvention | str | None = ...,
        minus: Detected | MinusStyle | str | None = ...,
        grouping: Detected | Grouping | str | None = ...,
        dash_is_zero: Detected | bool | None = ...,
    ) -> None: ...
    @property
    def multiplier(self) -> Detected:
        """Such as 1,000 under "x € 1.000"."""
    @property
    def sign_convention(self) -> Detected:
        """What minus means."""
    @property
    def minus(self) -> Detected:
        """How minus is printed."""
    @property
    def grouping(self) -> Detected:
        """How thousands are printed."""
    @property
    def dash_is_zero(self) -> Detected:
        """Whether a lone dash is zero or absent."""

@final
class TableRecord(_Record):
    """What the page says in a table; == leaves out how run-together rows were cut."""

    def __init__(
        self,
        title: str | Text | None = ...,
        section: str | Text | None = ...,
        caption: str | Text | None = ...,
        columns: Sequence[TableColumn] = ...,
        rows: Sequence[TableRow] = ...,
        conventions: TableConventions = ...,
        quantum: _Number | None = ...,
        recovered: Sequence[RecoveredCells] = ...,
    ) -> None: ...
    @property
    def title(self) -> str | None:
        """Such as "Tabel 1.1 Baten en lasten", where printed."""
    @property
    def section(self) -> str | None:
        """Heading of the part of the document in which it stands."""
    @property
    def caption(self) -> str | None:
        """The unit as printed: "Bedragen x € 1.000"."""
    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """In printed order."""
    @property
    def rows(self) -> tuple[TableRow, ...]:
        """In printed order."""
    @property
    def conventions(self) -> TableConventions:
        """How its figures are meant."""
    @property
    def quantum(self) -> Decimal | None:
        """Rounding step in the printed unit; None: the last digit."""
    @property
    def recovered(self) -> tuple[RecoveredCells, ...]:
        """Rows whose cells had run together."""

@final
class Table(_Part):
    """A table of a document that is no budget table of a programme."""

    @property
    def record(self) -> TableRecord:
        """All that the page says, to be copied into a builder."""
    @property
    def title(self) -> str | None:
        """Such as "Tabel 1.1 Baten en lasten", where printed."""
    @property
    def section(self) -> str | None:
        """Heading of the part of the document in which it stands."""
    @property
    def caption(self) -> str | None:
        """The unit as printed: "Bedragen x € 1.000"."""
    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """In printed order."""
    @property
    def rows(self) -> Children[TableRow]:
        """In printed order, also by label."""
    @property
    def conventions(self) -> TableConventions:
        """How its figures are meant."""
    @property
    def quantum(self) -> Decimal | None:
        """Rounding step in the printed unit; None: the last digit."""
    @property
    def recovered(self) -> tuple[RecoveredCells, ...]:
        """Rows whose cells had run together."""
    def amount(self, row: int, column: int) -> Amount | None:
        """The amount of a cell, by positions; None without a figure, or of a percentage."""
    def programme(self, row: int) -> Programme | None:
        """The programme that a row is about: its label, or a heading above it, is the title of one,
        or names it by number ("Programma 3", "P3"); else the programme in which the table stands.
        """
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[TableRow]: ...
    def _repr_html_(self) -> str: ...

@final
class TableIdentity(_Record):
    """Σ coefficient × cell = 0, and why."""

    def __init__(
        self,
        rule: TableRule | str = ...,
        terms: Sequence[CellTerm] = ...,
        is_by_label: bool = ...,
    ) -> None: ...
    @property
    def rule(self) -> TableRule:
        """Why."""
    @property
    def terms(self) -> tuple[CellTerm, ...]:
        """The parts, then the total."""
    @property
    def is_by_label(self) -> bool:
        """True if labels, headings or codes call for it; else figures alone."""

@final
class TableStructure(_Record):
    """What was found in a table."""

    def __init__(
        self,
        identities: Sequence[TableIdentity] = ...,
        sign_convention: Detected | SignConvention | str | None = ...,
        unexplained: Sequence[int] = ...,
        unchecked: Sequence[TableIdentity] = ...,
        blank_is_zero: Detected | bool | None = ...,
        is_complete: bool = ...,
    ) -> None: ...
    @property
    def identities(self) -> tuple[TableIdentity, ...]:
        """By the place of their totals."""
    @property
    def sign_convention(self) -> Detected:
        """Under which they hold."""
    @property
    def unexplained(self) -> tuple[int, ...]:
        """Rows called a total for which no sum was found."""
    @property
    def unchecked(self) -> tuple[TableIdentity, ...]:
        """Sums whose total is printed, but not all parts."""
    @property
    def blank_is_zero(self) -> Detected:
        """True if figures show that a blank cell counts as zero."""
    @property
    def is_complete(self) -> bool:
        """False if the table was too large to try all sums over rows."""

@final
class DocumentSection(_Record):
    """A part of a document that is no programme: a preface, a thematic section, an annex."""

    def __init__(self, title: str | Text = ..., text: str | Text | None = ...) -> None: ...
    @property
    def title(self) -> str:
        """Its heading: "Paragraaf 2 Weerstandsvermogen"."""
    @property
    def text(self) -> str | None:
        """The prose under it; its tables are those of the document."""

@final
class DocumentRecord(_Record):
    """What is known of a document as a whole."""

    def __init__(
        self,
        title: str | Text | None = ...,
        government: str | Text | None = ...,
        budget_year: int | None = ...,
        source: str = ...,
        diagnostics: Sequence[Finding] = ...,
        origins: Sequence[LineOrigin] = ...,
        sections: Sequence[DocumentSection] = ...,
    ) -> None: ...
    @property
    def title(self) -> str | None:
        """Where printed."""
    @property
    def government(self) -> str | None:
        """The municipality, where printed or said by the caller."""
    @property
    def budget_year(self) -> int | None:
        """The year that the budget is for."""
    @property
    def source(self) -> str:
        """What the caller calls the text, such as a file name."""
    @property
    def diagnostics(self) -> tuple[Finding, ...]:
        """What the reader of the text found."""
    @property
    def origins(self) -> tuple[LineOrigin, ...]:
        """Where lines came from; empty if the text is the source."""
    @property
    def sections(self) -> tuple[DocumentSection, ...]:
        """Outside the programmes, in document order."""

@final
class ProgrammeRecord(_Record):
    """What the page says of a programme."""

    def __init__(
        self,
        number: str | None | Printed = ...,
        title: str | Text = ...,
        narrative: Narrative = ...,
        responsibilities: Sequence[Responsibility] = ...,
        mandated_note: str | Text | None = ...,
        other_text: Sequence[str | Text] = ...,
    ) -> None: ...
    @property
    def number(self) -> str | None:
        """Such as "3.1"."""
    @property
    def title(self) -> str:
        """Such as "Samenleving en bestuur"."""
    @property
    def narrative(self) -> Narrative:
        """The three questions."""
    @property
    def responsibilities(self) -> tuple[Responsibility, ...]:
        """In the order of the text."""
    @property
    def mandated_note(self) -> str | None:
        """The prose above the mandated indicators."""
    @property
    def other_text(self) -> tuple[str, ...]:
        """Lines that fit nowhere, as printed."""

@final
class RelatedPartyContribution(_Record):
    """What a related party adds to a goal (bijdrage verbonden partij; BBV art. 8)."""

    def __init__(self, party: str | Text, societal_return: str | Text | None = ...) -> None: ...
    @property
    def party(self) -> str:
        """Such as "Euregio"."""
    @property
    def societal_return(self) -> str | None:
        """Maatschappelijk rendement."""

@final
class GoalRecord(_Record):
    """What the page says of a goal; what it *declares* stays beside what is found below it."""

    def __init__(
        self,
        number: str | None | Printed = ...,
        title: str | Text = ...,
        description: str | Text | None = ...,
        expenditure_label: str | Text | None = ...,
        stated_expenditure: Amount | None = ...,
        declared_action_counts: Sequence[int | Printed] = ...,
        declared_indicator_counts: Sequence[int | Printed] = ...,
        related_party_contributions: Sequence[RelatedPartyContribution] = ...,
    ) -> None: ...
    @property
    def number(self) -> str | None:
        """Such as "1" for a printed "1."; the verbatim text keeps the stop."""
    @property
    def title(self) -> str:
        """The heading."""
    @property
    def description(self) -> str | None:
        """The prose under it."""
    @property
    def expenditure_label(self) -> str | None:
        """The words before the amount: "totale lasten"."""
    @property
    def stated_expenditure(self) -> Amount | None:
        """Expenditure in the budget year."""
    @property
    def declared_action_counts(self) -> tuple[int, ...]:
        """Such as "Aantal acties: 5", each time it is printed."""
    @property
    def declared_indicator_counts(self) -> tuple[int, ...]:
        """Such as "Indicatoren: 1", each time it is printed."""
    @property
    def related_party_contributions(self) -> tuple[RelatedPartyContribution, ...]:
        """In the order of the text."""

@final
class ActionRecord(_Record):
    """What the page says of an action."""

    def __init__(
        self,
        number: str | None | Printed = ...,
        title: str | Text = ...,
        text: str | Text | None = ...,
        year: int | None = ...,
    ) -> None: ...
    @property
    def number(self) -> str | None:
        """Such as "03"; may repeat among siblings."""
    @property
    def title(self) -> str:
        """The heading."""
    @property
    def text(self) -> str | None:
        """What is going to be done."""
    @property
    def year(self) -> int | None:
        """2021 under "Acties 2021"."""

@final
class ClaimRecord(_Record):
    """An amount in prose, as found; whether a table supports it is a matter of checking."""

    def __init__(
        self,
        amount: Amount,
        sentence: str | Text = ...,
        direction: ClaimDirection | str = ...,
        from_: int | None = ...,
        to: int | None = ...,
    ) -> None: ...
    @property
    def amount(self) -> Amount:
        """352000 for "352.000 euro"."""
    @property
    def sentence(self) -> str:
        """The sentence or bullet that holds it."""
    @property
    def direction(self) -> ClaimDirection:
        """Such as "stijgen" is up."""
    @property
    def from_(self) -> int | None:
        """2020 in "in 2021 ten opzichte van 2020"."""
    @property
    def to(self) -> int | None:
        """2021."""

@final
class StepTarget(_Record):
    """One value for every period from the first year on: "vanaf 2020 een 7"."""

    def __init__(
        self,
        comparator: Comparator | str = ...,
        comparator_inferred: bool = ...,
        value: _Number | Printed = ...,
        upper: _Number | Printed | None = ...,
    ) -> None: ...
    @property
    def comparator(self) -> Comparator:
        """How to compare."""
    @property
    def comparator_inferred(self) -> bool:
        """True if the page does not say how."""
    @property
    def value(self) -> Decimal:
        """In the unit of the indicator."""
    @property
    def upper(self) -> Decimal | None:
        """The other end of a range, for `within` only."""

@final
class TrajectoryPoint(_Record):
    """One point of a `TrajectoryTarget`."""

    def __init__(self, period: Period | int, value: _Number | Printed) -> None: ...
    @property
    def period(self) -> Period:
        """When."""
    @property
    def value(self) -> Decimal:
        """In the unit of the indicator."""

@final
class TrajectoryTarget(_Record):
    """A value per period, with no interpolation between them."""

    def __init__(
        self,
        comparator: Comparator | str = ...,
        points: Sequence[TrajectoryPoint] = ...,
    ) -> None: ...
    @property
    def comparator(self) -> Comparator:
        """How to compare."""
    @property
    def points(self) -> tuple[TrajectoryPoint, ...]:
        """In order of time."""

@final
class DirectionalTarget(_Record):
    """A direction instead of a value: "afname of gelijk"."""

    def __init__(
        self,
        movement: Movement | str = ...,
        amount: _Number | Printed | None = ...,
        baseline: Period | int | None = ...,
        is_relative: bool = ...,
    ) -> None: ...
    @property
    def movement(self) -> Movement:
        """Which way."""
    @property
    def amount(self) -> Decimal | None:
        """By how much, where said."""
    @property
    def baseline(self) -> Period | None:
        """Against when, where said."""
    @property
    def is_relative(self) -> bool:
        """True if `amount` is a percentage of the baseline's value."""

@final
class BenchmarkTarget(_Record):
    """A comparison with others: "max. op landelijk gemiddelde (2019: € 699)"."""

    def __init__(
        self,
        reference: Benchmark | str = ...,
        comparator: Comparator | str = ...,
        value: _Number | Printed | None = ...,
        offset: _Number | Printed | None = ...,
        share: _Number | None = ...,
    ) -> None: ...
    @property
    def reference(self) -> Benchmark:
        """With whom."""
    @property
    def comparator(self) -> Comparator:
        """How to compare."""
    @property
    def value(self) -> Decimal | None:
        """The reference value, where printed."""
    @property
    def offset(self) -> Decimal | None:
        """Above (or, below 0, under) the reference."""
    @property
    def share(self) -> Decimal | None:
        """For `quantile`: of municipalities below it, 0 to 1."""

@final
class UnstatedTarget(_Record):
    """A target exists, but its value is not in this text."""

    def __init__(self) -> None: ...

@final
class NoTarget(_Record):
    """Deliberately no target, with the reason that the page gives."""

    def __init__(self, reason: NoTargetReason | str = ...) -> None: ...
    @property
    def reason(self) -> NoTargetReason:
        """In one word; the sentence is the target's text."""

@final
class TextTarget(_Record):
    """Words that are a target, but not one of the other kinds; the words are the target's text."""

    def __init__(self) -> None: ...

@final
class Target(_Record):
    """A target (streefwaarde): what is aimed for, from when, in whose words."""

    def __init__(
        self,
        value: _TargetValue,
        text: str | Text = ...,
        valid_from: int | None = ...,
        valid_to: int | None = ...,
        set_by: str | Text | None = ...,
        upper_note: str | Text | None = ...,
    ) -> None: ...
    @property
    def value(self) -> _TargetValue:
        """One of the seven alternatives."""
    @property
    def text(self) -> str:
        """The sentence that sets it."""
    @property
    def valid_from(self) -> int | None:
        """First year; before it the target does not apply yet."""
    @property
    def valid_to(self) -> int | None:
        """Last year."""
    @property
    def set_by(self) -> str | None:
        """Who set it, such as "de raad", where said."""
    @property
    def upper_note(self) -> str | None:
        """A remark on a cap: "een 100% score is niet het uitgangspunt"."""
    @property
    def kind(self) -> TargetKind:
        """Which alternative this is."""

@final
class Observation(_Record):
    """One measured value (meting, score): no value always has a reason."""

    def __init__(
        self,
        period: Period | Printed | int,
        value: _Number | Printed | None = ...,
        missing_reason: MissingReason | str | None = ...,
        status: ObservationStatus | str | None = ...,
        area: Area | None = ...,
        unit: Unit | Printed | None = ...,
        source: str | Text | None = ...,
        vintage: str | Text | None = ...,
        qualifier: str | Text | None = ...,
    ) -> None: ...
    @property
    def period(self) -> Period:
        """What the figure is about (peiljaar)."""
    @property
    def value(self) -> Decimal | None:
        """In `unit`, else in that of the indicator."""
    @property
    def missing_reason(self) -> MissingReason | None:
        """Why there is no value."""
    @property
    def status(self) -> ObservationStatus | None:
        """Provisional and revised figures change."""
    @property
    def area(self) -> Area | None:
        """Another area, such as the country."""
    @property
    def unit(self) -> Unit | None:
        """Where it differs: a break of the series."""
    @property
    def source(self) -> str | None:
        """Where it differs: "CBS"."""
    @property
    def vintage(self) -> str | None:
        """The edition it was printed in or the date of retrieval."""
    @property
    def qualifier(self) -> str | None:
        """Words beside the figure: "(=60 gemeenten)"."""

@final
class IndicatorRecord(_Record):
    """What the page says of an indicator; each part is absent where the page is silent."""

    def __init__(
        self,
        number: str | None | Printed = ...,
        key: str | None = ...,
        name: str | Text | None = ...,
        description: str | Text | None = ...,
        policy_field: str | Text | None = ...,
        unit: Unit | None | Printed = ...,
        direction: Direction | str = ...,
        source: str | Text | None = ...,
        targets: Sequence[Target] = ...,
        observations: Sequence[Observation] = ...,
        breaks: Sequence[SeriesBreak] = ...,
    ) -> None: ...
    @property
    def number(self) -> str | None:
        """Such as "10", the statutory number of a mandated indicator."""
    @property
    def key(self) -> str | None:
        """In a data set, such as `TotaleBevolking_1`."""
    @property
    def name(self) -> str | None:
        """Lost for many own indicators."""
    @property
    def description(self) -> str | None:
        """The explanation (toelichting)."""
    @property
    def policy_field(self) -> str | None:
        """Such as "1. Veiligheid"."""
    @property
    def unit(self) -> Unit | None:
        """Such as "Aantal per 1.000 inwoners"."""
    @property
    def direction(self) -> Direction:
        """Which way is better."""
    @property
    def source(self) -> str | None:
        """Such as "CBS"."""
    @property
    def targets(self) -> tuple[Target, ...]:
        """In the order of the text."""
    @property
    def observations(self) -> tuple[Observation, ...]:
        """In the order of the text."""
    @property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """Where figures stop being comparable."""

@final
class Column(_Record):
    """A column of a budget table: a year in a phase, as printed."""

    def __init__(
        self,
        label: str | Printed,
        year: int | None = ...,
        phase: Phase | str | None = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """Such as "Begroting 2020", blanks made plain; the verbatim text keeps them."""
    @property
    def year(self) -> int | None:
        """2020."""
    @property
    def phase(self) -> Phase | None:
        """Adopted."""

@final
class BudgetLine(_Record):
    """A row of a budget table; a cell that is absent in the source is absent here, never zero."""

    def __init__(
        self,
        label: str | Printed,
        code: LineCode | str | None = ...,
        amounts: Sequence[Amount | None] = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """Such as "Saldo van baten en lasten"."""
    @property
    def code(self) -> LineCode | None:
        """What it is about, where known."""
    @property
    def amounts(self) -> tuple[Amount | None, ...]:
        """One per column."""
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Amount | None]: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> Amount | None: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Amount | None, ...]: ...

@final
class RecoveredCells(_Record):
    """How the run-together cells of one row were cut: the evidence for its amounts."""

    def __init__(
        self,
        line: int,
        cells: str | Text = ...,
        readings: int = ...,
        truncated: bool = ...,
        decided_by: DecidedBy | str = ...,
        surviving: Sequence[Sequence[str]] = ...,
        margin: _Number | None = ...,
    ) -> None: ...
    @property
    def line(self) -> int:
        """Which row of the table, from 0."""
    @property
    def cells(self) -> str:
        """The run-together text: "3280000"."""
    @property
    def readings(self) -> int:
        """How many cuts the number grammar allows."""
    @property
    def truncated(self) -> bool:
        """True if not all readings were tried."""
    @property
    def decided_by(self) -> DecidedBy:
        """What decided."""
    @property
    def surviving(self) -> tuple[tuple[str, ...], ...]:
        """The readings that are left, cell by cell."""
    @property
    def margin(self) -> Decimal | None:
        """Excess of the nearest rejected reading, in the printed unit."""

@final
class BudgetTableRecord(_Record):
    """What the page says in a budget table (wat mag het kosten)."""

    def __init__(
        self,
        title: str | Text | None = ...,
        caption: str | Text | None = ...,
        sign_convention: SignConvention | str | None = ...,
        columns: Sequence[Column] = ...,
        lines: Sequence[BudgetLine] = ...,
        recovered: Sequence[RecoveredCells] = ...,
    ) -> None: ...
    @property
    def title(self) -> str | None:
        """Such as "Samenleving en bestuur"."""
    @property
    def caption(self) -> str | None:
        """Such as "Bedragen x 1.000 euro"."""
    @property
    def sign_convention(self) -> SignConvention | None:
        """Only if declared; else a check infers it."""
    @property
    def columns(self) -> tuple[Column, ...]:
        """In printed order."""
    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """In printed order."""
    @property
    def recovered(self) -> tuple[RecoveredCells, ...]:
        """Rows whose cells had run together."""

@final
class FindingArgument(_Record):
    """One fact of a finding: a name and its exact text."""

    def __init__(self, name: str, value: str) -> None: ...
    @property
    def name(self) -> str:
        """Such as `declared`."""
    @property
    def value(self) -> str:
        """Such as `5`."""

@final
class Finding(_Record):
    """Something odd in a document (bevinding), with its facts and its places."""

    def __init__(
        self,
        id: str,
        severity: Severity | str = ...,
        arguments: Sequence[FindingArgument] = ...,
        span: SourceSpan = ...,
        related: Sequence[SourceSpan] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Stable, `area.fact`."""
    @property
    def severity(self) -> Severity:
        """How much it matters."""
    @property
    def arguments(self) -> tuple[FindingArgument, ...]:
        """The facts, in a fixed order per id."""
    @property
    def span(self) -> SourceSpan:
        """The main place."""
    @property
    def related(self) -> tuple[SourceSpan, ...]:
        """Further places."""
    @property
    def message(self) -> str:
        """The finding in plain Dutch sentences."""
    def text(self, lang: Language | str = "nl") -> str:
        """The finding in plain sentences, "nl" or "en"."""
    def argument(self, name: str) -> str | None:
        """The value of one fact, or None."""

@final
class Figure(_Record):
    """One printed amount and what it is about; the tidy row of tables out."""

    def __init__(
        self,
        edition: int | None = ...,
        scope: str | None = ...,
        programme: str | None = ...,
        goal: str | None = ...,
        row: str = ...,
        line: LineCode | str | None = ...,
        column: str | None = ...,
        year: int | None = ...,
        phase: Phase | str | None = ...,
        amount: Amount = ...,
    ) -> None: ...
    @property
    def edition(self) -> int | None:
        """Budget year of the document."""
    @property
    def scope(self) -> str | None:
        """Title of the table, else of the section in which it stands, else "table 2".

        None for the goals and the own table of a programme.
        """
    @property
    def programme(self) -> str | None:
        """Number of the programme, or its title if it has none."""
    @property
    def goal(self) -> str | None:
        """Number of the goal; absent for a table cell."""
    @property
    def row(self) -> str:
        """Label of the row as printed."""
    @property
    def line(self) -> LineCode | None:
        """What the row is about."""
    @property
    def column(self) -> str | None:
        """Label of the column as printed; absent for a goal."""
    @property
    def year(self) -> int | None:
        """Of the column; the budget year for a goal."""
    @property
    def phase(self) -> Phase | None:
        """Of the column; adopted for a goal."""
    @property
    def amount(self) -> Amount:
        """The figure itself."""

@final
class IdentityTerm(_Record):
    """One figure of an identity with its sign."""

    def __init__(
        self,
        figure: int | None = ...,
        coefficient: int = ...,
        label: str = ...,
        unprinted: int | None = ...,
        line: LineCode | str | None = ...,
        year: int | None = ...,
        phase: Phase | str | None = ...,
    ) -> None: ...
    @property
    def figure(self) -> int | None:
        """Position in `figures(document)`; absent: not printed."""
    @property
    def coefficient(self) -> int:
        """1 or −1."""
    @property
    def label(self) -> str:
        """Such as "Lasten, Begroting 2020"."""
    @property
    def unprinted(self) -> int | None:
        """Which cell, if it is not printed: the same number in two identities is the same cell."""
    @property
    def line(self) -> LineCode | None:
        """What a cell that is not printed is about, where known."""
    @property
    def year(self) -> int | None:
        """Of which year such a cell is, where known."""
    @property
    def phase(self) -> Phase | None:
        """In which phase, likewise."""

@final
class Identity(_Record):
    """Σ coefficient × figure = 0, for the figures of one place in the document."""

    def __init__(
        self,
        rule: str = ...,
        kind: IdentityKind | str = ...,
        where: str = ...,
        sign_known: bool = ...,
        terms: Sequence[IdentityTerm] = ...,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """Finding stem, such as `table.balance`."""
    @property
    def kind(self) -> IdentityKind:
        """Its form."""
    @property
    def where(self) -> str:
        """Such as "3.1/Begroting 2020"."""
    @property
    def sign_known(self) -> bool:
        """False if the sign convention could not be inferred."""
    @property
    def terms(self) -> tuple[IdentityTerm, ...]:
        """The total last."""
    @property
    def id(self) -> str:
        """Rule and place; the same in every run."""

@final
class IdentityResult(_Record):
    """The verdict on one identity, with the numbers behind it in the printed unit."""

    def __init__(
        self,
        identity: Identity = ...,
        verdict: Verdict | str = ...,
        suspicion: Suspicion | str = ...,
        reason: Reason | str = ...,
        multiplier: int = ...,
        residual: Fraction = ...,
        bound: Fraction = ...,
        sharp_bound: Fraction = ...,
        figure_count: int = ...,
    ) -> None: ...
    @property
    def identity(self) -> Identity:
        """What was judged."""
    @property
    def verdict(self) -> Verdict:
        """How it stands."""
    @property
    def suspicion(self) -> Suspicion:
        """Why, if suspicious."""
    @property
    def reason(self) -> Reason:
        """Why, if not checkable."""
    @property
    def multiplier(self) -> int:
        """The printed unit in euro: 1,000 under "x 1.000 euro"."""
    @property
    def residual(self) -> Fraction:
        """Σ coefficient × printed figure."""
    @property
    def bound(self) -> Fraction:
        """½ Σ quantum: beyond it the identity is broken."""
    @property
    def sharp_bound(self) -> Fraction:
        """Largest residual possible without ties on all figures."""
    @property
    def figure_count(self) -> int:
        """Printed figures in it."""
    @property
    def id(self) -> str:
        """Rule and place; the same in every run."""
    @property
    def rule(self) -> str:
        """The stem of its findings, such as `table.balance`."""
    @property
    def kind(self) -> IdentityKind:
        """Its form."""
    @property
    def where(self) -> str:
        """"3.1/Begroting 2020"."""
    @property
    def terms(self) -> tuple[IdentityTerm, ...]:
        """The figures with their signs, the total last."""

@final
class End(_Record):
    """One end of an interval."""

    def __init__(
        self,
        value: Fraction,
        open: bool = ...,
    ) -> None: ...
    @property
    def value(self) -> Fraction:
        """Where it ends."""
    @property
    def open(self) -> bool:
        """True if the value itself lies outside."""

@final
class Interval(_Record):
    """All numbers between two ends; an absent end means that there is none on that side."""

    def __init__(
        self,
        lower: End | None = ...,
        upper: End | None = ...,
    ) -> None: ...
    @property
    def lower(self) -> End | None:
        """The least number, or what all numbers are above."""
    @property
    def upper(self) -> End | None:
        """The largest number, or what all numbers are below."""
    def contains(self, value: Fraction) -> bool:
        """True if a number lies in it."""
    def text(
        self, lang: Language | str = "nl", *, unit: _Number | Fraction | Amount | Figure = 1
    ) -> str:
        """Its certain digits, else both ends, in ``unit``: "315", "668 tot 670"; as `describe`."""

@final
class FigureTerm(_Record):
    """A figure in a sum, and how often it is counted."""

    def __init__(
        self,
        figure: int = ...,
        coefficient: int = ...,
    ) -> None: ...
    @property
    def figure(self) -> int:
        """Position in the figures."""
    @property
    def coefficient(self) -> int:
        """Not 0."""

@final
class PrintedTerm(_Record):
    """A figure in a proof, and how often it is counted."""

    def __init__(
        self,
        figure: int = ...,
        coefficient: int = ...,
        printed: Figure = ...,
    ) -> None: ...
    @property
    def figure(self) -> int:
        """Position in the figures."""
    @property
    def coefficient(self) -> int:
        """Not 0."""
    @property
    def printed(self) -> Figure:
        """The figure itself, so that a proof can be told alone."""

@final
class IdentityTimes(_Record):
    """An identity in a sum of identities, and how often it is added."""

    def __init__(
        self,
        identity: int = ...,
        times: int = ...,
    ) -> None: ...
    @property
    def identity(self) -> int:
        """Position in the identities."""
    @property
    def times(self) -> int:
        """Not 0; below 0 it is taken off."""

@final
class Certificate(_Record):
    """A proof that figures cannot all be true: identities whose sum rounding cannot explain."""

    def __init__(
        self,
        identities: Sequence[IdentityTimes] = ...,
        figures: Sequence[PrintedTerm] = ...,
        multiplier: int = ...,
        residual: Fraction = ...,
        explained_at_most: Fraction = ...,
    ) -> None: ...
    @property
    def identities(self) -> tuple[IdentityTimes, ...]:
        """What to add up."""
    @property
    def figures(self) -> tuple[PrintedTerm, ...]:
        """The figures that do not cancel."""
    @property
    def multiplier(self) -> int:
        """The printed unit in euro."""
    @property
    def residual(self) -> Fraction:
        """What is left, in the printed unit."""
    @property
    def explained_at_most(self) -> Fraction:
        """The most that rounding explains, in the printed unit."""
    def text(self, lang: Language | str = "nl") -> str:
        """The proof as an addition that can be checked with pencil and paper."""

@final
class FigureBounds(_Record):
    """What is known of the unrounded value of a figure, in euro."""

    def __init__(
        self,
        figure: int = ...,
        bounds: Interval = ...,
        printed: Figure = ...,
    ) -> None: ...
    @property
    def figure(self) -> int:
        """Position in the figures."""
    @property
    def bounds(self) -> Interval:
        """An open end is approached, not reached."""
    @property
    def printed(self) -> Figure:
        """The figure itself, with its label, its place and its verbatim text."""
    def text(self, lang: Language | str = "nl") -> str:
        """The figure with its place, and what is known of it, in its printed unit."""

@final
class UnprintedBounds(_Record):
    """What is known of a cell that identities name and the page leaves blank, in euro."""

    def __init__(
        self,
        where: str = ...,
        label: str = ...,
        line: LineCode | str | None = ...,
        year: int | None = ...,
        phase: Phase | str | None = ...,
        multiplier: int = ...,
        bounds: Interval = ...,
    ) -> None: ...
    @property
    def where(self) -> str:
        """Place of the first identity that names it: "3.1/Begroting 2020"."""
    @property
    def label(self) -> str:
        """What would stand there: "Lasten, Begroting 2020"."""
    @property
    def line(self) -> LineCode | None:
        """What its row is about, where known."""
    @property
    def year(self) -> int | None:
        """Of which year it is, where known."""
    @property
    def phase(self) -> Phase | None:
        """In which phase, where known."""
    @property
    def multiplier(self) -> int:
        """The printed unit of the figures around it, in euro."""
    @property
    def bounds(self) -> Interval:
        """Without ends where two blanks leave each other open."""
    def text(self, lang: Language | str = "nl") -> str:
        """The cell, and what is known of it, in the unit of the figures around."""

@final
class Expression(_Record):
    """A sum of figures and a constant, in euro."""

    def __init__(
        self,
        label: str = ...,
        terms: Sequence[FigureTerm] = ...,
        constant: Fraction = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """Such as "Lasten, Begroting 2020 → Begroting 2021"."""
    @property
    def terms(self) -> tuple[FigureTerm, ...]:
        """A figure may stand in it more than once."""
    @property
    def constant(self) -> Fraction:
        """An exact number, such as a number of inhabitants."""

@final
class Ratio(_Record):
    """An expression divided by another: a growth, a share, an amount per inhabitant."""

    def __init__(
        self,
        label: str = ...,
        numerator: Expression = ...,
        denominator: Expression = ...,
    ) -> None: ...
    @property
    def label(self) -> str:
        """What it is called."""
    @property
    def numerator(self) -> Expression:
        """What is divided."""
    @property
    def denominator(self) -> Expression:
        """By what; a constant alone is an exact divisor."""

@final
class Change(_Record):
    """What a row did from one column to the next."""

    def __init__(
        self,
        table: int = ...,
        from_: int = ...,
        to: int = ...,
        expression: Expression = ...,
        printed: _Number = ...,
        bounds: Interval | None = ...,
        growth: Interval | None = ...,
    ) -> None: ...
    @property
    def table(self) -> int:
        """Of which table."""
    @property
    def from_(self) -> int:
        """Position of the earlier figure."""
    @property
    def to(self) -> int:
        """Position of the later figure."""
    @property
    def expression(self) -> Expression:
        """The change."""
    @property
    def printed(self) -> Decimal:
        """The printed figures subtracted, in euro."""
    @property
    def bounds(self) -> Interval | None:
        """What it can be, in euro."""
    @property
    def growth(self) -> Interval | None:
        """As a part of the earlier figure."""

@final
class ClaimMatch(_Record):
    """A number of the table beside a claim."""

    def __init__(
        self,
        expression: Expression = ...,
        bounds: Interval = ...,
    ) -> None: ...
    @property
    def expression(self) -> Expression:
        """Such as "Saldo, Begroting 2020 → Begroting 2021"."""
    @property
    def bounds(self) -> Interval:
        """What it can be, in euro."""

@final
class ChangeLedger(_Record):
    """How much of a change the items under it explain, in euro."""

    def __init__(
        self,
        items: Sequence[int] = ...,
        explained: Fraction = ...,
        unexplained: Fraction = ...,
        if_exact: Interval = ...,
        if_rounded: Interval = ...,
        share: Fraction = ...,
    ) -> None: ...
    @property
    def items(self) -> tuple[int, ...]:
        """Positions of the claims, in the order of the text."""
    @property
    def explained(self) -> Fraction:
        """The items added up."""
    @property
    def unexplained(self) -> Fraction:
        """The claimed amount less these."""
    @property
    def if_exact(self) -> Interval:
        """What that can be if the items are exact."""
    @property
    def if_rounded(self) -> Interval:
        """Likewise if they are rounded as their zeros suggest."""
    @property
    def share(self) -> Fraction:
        """Explained / claimed."""

@final
class ClaimResult(_Record):
    """The verdict on a claim, with all that it rests on."""

    def __init__(
        self,
        programme: int = ...,
        claim: int | None = ...,
        sentence: str | Text = ...,
        form: ClaimForm | str = ...,
        direction: ClaimDirection | str = ...,
        measures: Sequence[LineCode | str] = ...,
        from_: int | None = ...,
        to: int | None = ...,
        amount: Interval | None = ...,
        verdict: ClaimVerdict | str = ...,
        tested: int = ...,
        claimed: Sequence[ClaimMatch] = ...,
        matches: Sequence[ClaimMatch] = ...,
        ledger: ChangeLedger | None = ...,
    ) -> None: ...
    @property
    def programme(self) -> int:
        """Whose explanation it is."""
    @property
    def claim(self) -> int | None:
        """Its position; None for a sentence that names a direction alone."""
    @property
    def sentence(self) -> str:
        """As the claim has it."""
    @property
    def form(self) -> ClaimForm:
        """What kind of amount."""
    @property
    def direction(self) -> ClaimDirection:
        """The way it is said to move."""
    @property
    def measures(self) -> tuple[LineCode, ...]:
        """The rows that it names."""
    @property
    def from_(self) -> int | None:
        """Compared with which year."""
    @property
    def to(self) -> int | None:
        """In which year."""
    @property
    def amount(self) -> Interval | None:
        """What the amount can stand for, in euro."""
    @property
    def verdict(self) -> ClaimVerdict:
        """How it stands."""
    @property
    def tested(self) -> int:
        """Numbers of the table compared with it."""
    @property
    def claimed(self) -> tuple[ClaimMatch, ...]:
        """Those of the rows that it names."""
    @property
    def matches(self) -> tuple[ClaimMatch, ...]:
        """Those that fit."""
    @property
    def ledger(self) -> ChangeLedger | None:
        """If items stand under it."""

@final
class Repair(_Record):
    """One way in which a figure may have gone wrong."""

    def __init__(
        self,
        kind: RepairKind | str = ...,
        printed: _Number = ...,
        neighbour: int | None = ...,
    ) -> None: ...
    @property
    def kind(self) -> RepairKind:
        """What happened to it."""
    @property
    def printed(self) -> Decimal:
        """The figure as it should have been printed."""
    @property
    def neighbour(self) -> int | None:
        """The other figure, if there is one."""
    def text(self, lang: Language | str = "nl") -> str:
        """The figure as it should have been printed, and what happened to it."""

@final
class CulpritSet(_Record):
    """A smallest set of figures that must be wrong if no others are."""

    def __init__(
        self,
        figures: Sequence[int] = ...,
        implied: Sequence[Interval] = ...,
        repairs: Sequence[Sequence[Repair]] = ...,
        ties_only: bool = ...,
        printed: Sequence[Figure] = ...,
    ) -> None: ...
    @property
    def figures(self) -> tuple[int, ...]:
        """Their positions in the figures."""
    @property
    def implied(self) -> tuple[Interval, ...]:
        """What each of them must be instead, in euro."""
    @property
    def repairs(self) -> tuple[tuple[Repair, ...], ...]:
        """How each may have gone wrong, likeliest first."""
    @property
    def ties_only(self) -> bool:
        """True if even then some value must lie exactly on a half."""
    @property
    def printed(self) -> tuple[Figure, ...]:
        """The figures themselves, so that a set can be told alone."""
    def text(self, lang: Language | str = "nl") -> str:
        """Which figures, what they would have to be, and how that may have come about."""

@final
class FigureCulprits(_Record):
    """All smallest sets of figures of one block, likeliest first."""

    def __init__(
        self,
        sets: Sequence[CulpritSet] = ...,
        at_least: int = ...,
        complete: bool = ...,
        conflicts: Sequence[Certificate] = ...,
    ) -> None: ...
    @property
    def sets(self) -> tuple[CulpritSet, ...]:
        """Empty if none is small enough."""
    @property
    def at_least(self) -> int:
        """So many figures are wrong, which is proved."""
    @property
    def complete(self) -> bool:
        """True if these are all sets of that size."""
    @property
    def conflicts(self) -> tuple[Certificate, ...]:
        """Every set has a figure of each of them."""
    def text(self, lang: Language | str = "nl") -> str:
        """So many figures are wrong, and every set of them on a line of its own."""

@final
class JointBlock(_Record):
    """Figures that hang together by identities."""

    def __init__(
        self,
        figures: Sequence[int] = ...,
        identities: Sequence[int] = ...,
        verdict: JointVerdict | str = ...,
        route: Route | str = ...,
        certificate: Certificate | None = ...,
    ) -> None: ...
    @property
    def figures(self) -> tuple[int, ...]:
        """Positions in the figures."""
    @property
    def identities(self) -> tuple[int, ...]:
        """Positions in the identities."""
    @property
    def verdict(self) -> JointVerdict:
        """Whether they can all be true."""
    @property
    def route(self) -> Route:
        """How that was decided."""
    @property
    def certificate(self) -> Certificate | None:
        """The proof, if it is impossible."""

@final
class StyleInference(_Record):
    """Which style a set of identities shows, and how strongly."""

    def __init__(
        self,
        rule: str = ...,
        style: RoundingStyle | str = ...,
        informative: int = ...,
        off: int = ...,
        chance: Decimal = ...,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """Of the identities, such as table.balance; empty: of all rules."""
    @property
    def style(self) -> RoundingStyle:
        """What they show."""
    @property
    def informative(self) -> int:
        """How many identities can tell."""
    @property
    def off(self) -> int:
        """How many of these do not add exactly."""
    @property
    def chance(self) -> Decimal:
        """The chance of so few, or fewer, if every figure were rounded by itself; rounded up."""

@final
class StyleReport(_Record):
    """What the styles of a document are, rule by rule, and which identities go against theirs."""

    def __init__(
        self,
        declared: bool = ...,
        all: StyleInference = ...,
        rules: Sequence[StyleInference] = ...,
        exceptions: Sequence[int] = ...,
    ) -> None: ...
    @property
    def declared(self) -> bool:
        """True if the caller says what the style is."""
    @property
    def all(self) -> StyleInference:
        """Over all identities at once."""
    @property
    def rules(self) -> tuple[StyleInference, ...]:
        """By rule, in the order in which they first occur."""
    @property
    def exceptions(self) -> tuple[int, ...]:
        """Identities that are off although the others add exactly; positions in the identities."""

@final
class RefutedRounding(_Record):
    """A way of rounding under which the figures cannot all be true."""

    def __init__(
        self,
        rounding: PrintedRounding | str = ...,
        possible_blocks: int = ...,
        certificate: Certificate = ...,
    ) -> None: ...
    @property
    def rounding(self) -> PrintedRounding:
        """Which."""
    @property
    def possible_blocks(self) -> int:
        """Blocks that could be true under it all the same."""
    @property
    def certificate(self) -> Certificate:
        """Why another cannot."""

@final
class RoundingInference(_Record):
    """Which ways of rounding the figures allow."""

    def __init__(
        self,
        assumed: PrintedRounding | str = ...,
        basis: Basis | str = ...,
        blocks: int = ...,
        telling: int = ...,
        survivors: Sequence[PrintedRounding | str] = ...,
        refuted: Sequence[RefutedRounding] = ...,
    ) -> None: ...
    @property
    def assumed(self) -> PrintedRounding:
        """What the check assumed."""
    @property
    def basis(self) -> Basis:
        """On what ground."""
    @property
    def blocks(self) -> int:
        """Blocks of identities that were tested."""
    @property
    def telling(self) -> int:
        """Identities that do not add exactly, so that they tell."""
    @property
    def survivors(self) -> tuple[PrintedRounding, ...]:
        """In the order of preference."""
    @property
    def refuted(self) -> tuple[RefutedRounding, ...]:
        """In the order of preference."""

@final
class JointResult(_Record):
    """Whether all figures can be true at once."""

    def __init__(
        self,
        verdict: JointVerdict | str = ...,
        rounding: PrintedRounding | str = ...,
        grid: Grid | str = ...,
        route: Route | str = ...,
        style: RoundingStyle | str = ...,
        styles: StyleReport = ...,
        blocks: Sequence[JointBlock] = ...,
        bounds: Sequence[FigureBounds] = ...,
        witness: Sequence[Fraction | None] = ...,
        culprits: Sequence[FigureCulprits] = ...,
        unprinted: Sequence[UnprintedBounds] = ...,
        elsewhere: Sequence[Figure] = ...,
    ) -> None: ...
    @property
    def verdict(self) -> JointVerdict:
        """The worst of the blocks."""
    @property
    def rounding(self) -> PrintedRounding:
        """How the figures were taken to be rounded."""
    @property
    def grid(self) -> Grid:
        """What true amounts were taken to be whole numbers of."""
    @property
    def route(self) -> Route:
        """The most that a block took to decide."""
    @property
    def style(self) -> RoundingStyle:
        """Whether totals are rounded by themselves: declared, or shown by the figures."""
    @property
    def styles(self) -> StyleReport:
        """The evidence for the style, rule by rule."""
    @property
    def blocks(self) -> tuple[JointBlock, ...]:
        """In document order."""
    @property
    def bounds(self) -> tuple[FigureBounds, ...]:
        """Unless it is impossible or undecided."""
    @property
    def witness(self) -> tuple[Fraction | None, ...]:
        """True values that print like this, by figure, in euro."""
    @property
    def culprits(self) -> tuple[FigureCulprits, ...]:
        """If it is impossible, for every such part."""
    @property
    def certificate(self) -> Certificate | None:
        """The proof of the first impossible block, or None."""
    @property
    def unprinted(self) -> tuple[UnprintedBounds, ...]:
        """Bounds of blank cells, unless it is impossible or undecided."""
    @property
    def elsewhere(self) -> tuple[Figure, ...]:
        """Figures of other editions, as the caller gave them."""
    def bounds_of(self, figure: Figure | Amount | int) -> Interval | None:
        """The bounds of a figure: a Figure, its Amount, or its position; or None."""
    def _repr_html_(self) -> str: ...

@final
class ChangedFigure(_Record):
    """A figure that is not printed as it would be by itself; all in euro."""

    def __init__(
        self,
        figure: int = ...,
        exact: _Number = ...,
        conventional: _Number = ...,
        printed: _Number = ...,
    ) -> None: ...
    @property
    def figure(self) -> int:
        """Position in the figures."""
    @property
    def exact(self) -> Decimal:
        """What it is."""
    @property
    def conventional(self) -> Decimal:
        """What it would be by itself."""
    @property
    def printed(self) -> Decimal:
        """What is printed."""

@final
class RoundedTable(_Record):
    """Figures for publication."""

    def __init__(
        self,
        policy: RoundingPolicy | str = ...,
        state: Feasibility | str = ...,
        figures: Sequence[Figure] = ...,
        changed: Sequence[ChangedFigure] = ...,
        beyond: Sequence[int] = ...,
        violated: Sequence[int] = ...,
        total_deviation: Fraction | _Number = ...,
        certificate: Certificate | None = ...,
    ) -> None: ...
    @property
    def policy(self) -> RoundingPolicy:
        """As asked for."""
    @property
    def state(self) -> Feasibility:
        """Feasible: here is the table; infeasible: there is none; undecided: a limit was reached."""
    @property
    def figures(self) -> tuple[Figure, ...]:
        """As they are to be printed; empty unless feasible."""
    @property
    def changed(self) -> tuple[ChangedFigure, ...]:
        """Those that conventional rounding prints otherwise."""
    @property
    def beyond(self) -> tuple[int, ...]:
        """Figures printed one quantum past a neighbour."""
    @property
    def violated(self) -> tuple[int, ...]:
        """Positions of the identities that do not add up."""
    @property
    def total_deviation(self) -> Fraction:
        """Σ |printed − exact|, in quanta."""
    @property
    def certificate(self) -> Certificate | None:
        """Why there is no table, if not even fractions do."""

@final
class SignEvidence(_Record):
    """How the figures of a table stand under one sign convention."""

    def __init__(
        self,
        convention: SignConvention | str = ...,
        exact: int = ...,
        within_rounding: int = ...,
        broken: int = ...,
        unusual_signs: int = ...,
    ) -> None: ...
    @property
    def convention(self) -> SignConvention:
        """Under which."""
    @property
    def exact(self) -> int:
        """Equations that hold at face value."""
    @property
    def within_rounding(self) -> int:
        """Equations that are off by no more than rounding explains."""
    @property
    def broken(self) -> int:
        """Equations that are off by more."""
    @property
    def unusual_signs(self) -> int:
        """Figures of expenditure and revenue that have the other sign."""
    @property
    def holding(self) -> int:
        """How many equations hold, exactly or within rounding."""

@final
class SignInference(_Record):
    """What the figures of a table say about its sign convention."""

    def __init__(
        self,
        chosen: SignConvention | str | None = ...,
        declared: bool = ...,
        candidates: Sequence[SignConvention | str] = ...,
        discriminating_columns: int = ...,
        evidence: Sequence[SignEvidence] = ...,
    ) -> None: ...
    @property
    def chosen(self) -> SignConvention | None:
        """Declared, or the only one that fits best."""
    @property
    def declared(self) -> bool:
        """True if the table declares it."""
    @property
    def candidates(self) -> tuple[SignConvention, ...]:
        """Conventions that fit equally well, if not decided."""
    @property
    def discriminating_columns(self) -> int:
        """Columns in which the conventions differ."""
    @property
    def evidence(self) -> tuple[SignEvidence, ...]:
        """Every convention, in the order of their names."""

@final
class TableAssumption(_Record):
    """The sign convention under which a table was judged."""

    def __init__(self, table: int = ..., sign: SignInference = ...) -> None: ...
    @property
    def table(self) -> int:
        """Which table."""
    @property
    def sign(self) -> SignInference:
        """What its signs were taken to mean, and on what evidence."""

@final
class CellTerm(_Record):
    """One cell in an identity of a table, and how often it counts."""

    def __init__(self, row: int = ..., column: int = ..., coefficient: int = ...) -> None: ...
    @property
    def row(self) -> int:
        """Position in the rows."""
    @property
    def column(self) -> int:
        """From 0."""
    @property
    def coefficient(self) -> int:
        """−1 for what is taken off."""

@final
class RecoveryOptions(_Record):
    """How the figures of a table are printed, and how far the search may go."""

    def __init__(
        self,
        labels: Sequence[str] = ...,
        separator: GroupSeparator | str | None = ...,
        decimals: Sequence[int] = ...,
        allow_ungrouped: bool = ...,
        dashes: NilCells | str = ...,
        blanks: NilCells | str = ...,
        is_exact: bool = ...,
        limits: Limits = ...,
    ) -> None: ...
    @property
    def labels(self) -> tuple[str, ...]:
        """Row labels that are known, from elsewhere: one that a row begins with is its label."""
    @property
    def separator(self) -> GroupSeparator | None:
        """One kind per table. Absent: judged from the table, which never takes it to be a blank."""
    @property
    def decimals(self) -> tuple[int, ...]:
        """Of every column. Empty: judged row by row, 0 to 2 and alike in all of its cells."""
    @property
    def allow_ungrouped(self) -> bool:
        """Numbers of four digits and more may lack separators, whatever the table shows."""
    @property
    def dashes(self) -> NilCells:
        """A lone dash."""
    @property
    def blanks(self) -> NilCells:
        """A cell that has vanished without a trace."""
    @property
    def is_exact(self) -> bool:
        """True if figures are not rounded: identities hold to the digit."""
    @property
    def limits(self) -> Limits:
        """Its `split_candidates` readings are kept per row."""

@final
class CellText(_Record):
    """One cell of a reading: its text and where it starts in the row's cell text."""

    def __init__(
        self,
        offset: int = ...,
        verbatim: str = ...,
        value: _Number = ...,
        is_nil: bool = ...,
    ) -> None: ...
    @property
    def offset(self) -> int:
        """Bytes from the start of `RawRow::cells`."""
    @property
    def verbatim(self) -> str:
        """Such as "41.169"."""
    @property
    def value(self) -> Decimal:
        """41169."""
    @property
    def is_nil(self) -> bool:
        """A lone dash between borders: no figure is printed."""

@final
class RecoveredRow(_Record):
    """How one row came out."""

    def __init__(
        self,
        readings: int = ...,
        fitting: int = ...,
        truncated: bool = ...,
        decided_by: DecidedBy | str = ...,
        surviving: Sequence[Sequence[CellText]] = ...,
        margin: _Number | None = ...,
        label: str | None = ...,
        nil_cells: NilCells | str = ...,
        stopped_at: int | None = ...,
    ) -> None: ...
    @property
    def readings(self) -> int:
        """Cuts that grammar and known labels allow, saturating."""
    @property
    def fitting(self) -> int:
        """Those of them that meet the row's own identities, likewise."""
    @property
    def truncated(self) -> bool:
        """True if not all of them were tried."""
    @property
    def decided_by(self) -> DecidedBy:
        """What decided."""
    @property
    def surviving(self) -> tuple[tuple[CellText, ...], ...]:
        """The readings that are left."""
    @property
    def margin(self) -> Decimal | None:
        """Excess of the nearest rejected reading, in the printed unit, where known."""
    @property
    def label(self) -> str | None:
        """What stands before the cells, where that is decided."""
    @property
    def nil_cells(self) -> NilCells:
        """What the cells without a figure were taken for."""
    @property
    def stopped_at(self) -> int | None:
        """If there is no cut: the byte behind the last number that can be read from the left."""

@final
class MissingRow(_Record):
    """A row that has been lost, it seems: the same sum over rows fails in several columns."""

    def __init__(
        self, identities: Sequence[int] = ..., implied: Sequence[Interval] = ...
    ) -> None: ...
    @property
    def identities(self) -> tuple[int, ...]:
        """The sum in every column, positions in the identities."""
    @property
    def implied(self) -> tuple[Interval, ...]:
        """What it held there, in the printed unit, if it counts once; before rounding."""

@final
class Recovery(_Record):
    """How the rows of one table came out, in the order given."""

    def __init__(
        self,
        rows: Sequence[RecoveredRow] = ...,
        conventions: Sequence[SignConvention | str] = ...,
        combinations: int = ...,
        missing_rows: Sequence[MissingRow] = ...,
    ) -> None: ...
    @property
    def rows(self) -> tuple[RecoveredRow, ...]:
        """One per row."""
    @property
    def conventions(self) -> tuple[SignConvention, ...]:
        """Sign conventions under which readings survive."""
    @property
    def combinations(self) -> int:
        """Product of the readings of the rows, saturating."""
    @property
    def missing_rows(self) -> tuple[MissingRow, ...]:
        """Only if identities are given as data."""

@final
class AgeRange(_Record):
    """The ages that a population is limited to, both ends included: 12 to 17; 19 and older."""

    def __init__(
        self,
        from_: int = ...,
        to: int | None = ...,
        inferred: bool = ...,
    ) -> None: ...
    @property
    def from_(self) -> int:
        """Youngest age in years."""
    @property
    def to(self) -> int | None:
        """Oldest age in years; absent for "and older"."""
    @property
    def inferred(self) -> bool:
        """True if a catalogue tells it, not the page."""

@final
class Area(_Record):
    """An area (gebied). At least one of code and name is there."""

    def __init__(
        self,
        kind: AreaKind | str = ...,
        code: str = ...,
        name: str = ...,
    ) -> None: ...
    @property
    def kind(self) -> AreaKind:
        """What it is."""
    @property
    def code(self) -> str:
        """Official code without blanks, `GM0153`; empty if unknown."""
    @property
    def name(self) -> str:
        """Such as "Enschede"; empty if unknown."""

@final
class SeriesBreak(_Record):
    """A break in a series (trendbreuk): from `first` on, values mean something else than before."""

    def __init__(
        self,
        first: Period | int,
        kind: BreakKind | str = ...,
        note: str | Text | None = ...,
    ) -> None: ...
    @property
    def first(self) -> Period:
        """The first period of the new kind."""
    @property
    def kind(self) -> BreakKind:
        """What changed."""
    @property
    def note(self) -> str | None:
        """In words."""

@final
class Series(_Record):
    """What one indicator was in one area (tijdreeks)."""

    def __init__(
        self,
        indicator: str = ...,
        name: str = ...,
        area: Area = ...,
        unit: Unit | None = ...,
        direction: Direction | str = ...,
        observations: Sequence[Observation] = ...,
        superseded: Sequence[Observation] = ...,
        breaks: Sequence[SeriesBreak] = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Its number, else its key, else empty."""
    @property
    def name(self) -> str:
        """Its name; empty where none is known."""
    @property
    def area(self) -> Area:
        """Where; without code and name: the document's town."""
    @property
    def unit(self) -> Unit | None:
        """Of values that carry no unit of their own."""
    @property
    def direction(self) -> Direction:
        """Which way is better."""
    @property
    def observations(self) -> tuple[Observation, ...]:
        """In order of time."""
    @property
    def superseded(self) -> tuple[Observation, ...]:
        """For which another of the same period stands."""
    @property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """In order of time."""
    def chart(
        self,
        targets: Iterable[Target] = (),
        comparisons: Iterable[Series] = (),
        *,
        lang: Language | str = "nl",
        width: int = 640,
        height: int = 320,
    ) -> Chart:
        """A chart of it in time, with targets in its unit and the same indicator elsewhere."""

@final
class ComparableValue(_Record):
    """A value in the unit of its series."""

    def __init__(
        self,
        observation: int = ...,
        period: Period | int = ...,
        value: _Exact = ...,
    ) -> None: ...
    @property
    def observation(self) -> int:
        """Its position in the series."""
    @property
    def period(self) -> Period:
        """What it is about."""
    @property
    def value(self) -> Fraction:
        """Exact, in the unit of the series."""

@final
class LeftOut(_Record):
    """An observation that takes no part, and why."""

    def __init__(
        self,
        observation: int = ...,
        reason: LeftOutReason | str = ...,
    ) -> None: ...
    @property
    def observation(self) -> int:
        """Its position in the series."""
    @property
    def reason(self) -> LeftOutReason:
        """Why."""

@final
class ComparableValues(_Record):
    """The values of a series that mean the same thing, and the others."""

    def __init__(
        self,
        values: Sequence[ComparableValue] = ...,
        left_out: Sequence[LeftOut] = ...,
    ) -> None: ...
    @property
    def values(self) -> tuple[ComparableValue, ...]:
        """In order of time."""
    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """In order of time."""

@final
class Assessment(_Record):
    """One period judged against the target that holds for it."""

    def __init__(
        self,
        period: Period | int = ...,
        observation: int | None = ...,
        target: int | None = ...,
        verdict: AssessmentVerdict | str = ...,
        reason: AssessmentReason | str = ...,
        value: _Exact | None = ...,
        goal: _Exact | None = ...,
        distance: _Exact | None = ...,
    ) -> None: ...
    @property
    def period(self) -> Period:
        """What is judged."""
    @property
    def observation(self) -> int | None:
        """Position in the series, or row in the table."""
    @property
    def target(self) -> int | None:
        """Position among the targets."""
    @property
    def verdict(self) -> AssessmentVerdict:
        """The answer."""
    @property
    def reason(self) -> AssessmentReason:
        """Why, where that needs saying."""
    @property
    def value(self) -> Fraction | None:
        """What was measured, in the unit of the series."""
    @property
    def goal(self) -> Fraction | None:
        """What it was compared with; the nearer end of a range."""
    @property
    def distance(self) -> Fraction | None:
        """`value` less `goal`, 0 within a range."""

@final
class AssessmentTable(_Value, Tabular):
    """The periods of many series judged (oordelen), by indicator and area, each in order of time.

    Immutable; == compares what was judged, and against what.
    """

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

    @property
    def observations(self) -> ObservationTable:
        """What was judged; the `observation` of an `Assessment` is a row of it."""
    def indicator(self, at: SupportsIndex) -> int:
        """The position of the indicator of a period in `observations.indicators`."""
    def area(self, at: SupportsIndex) -> int | None:
        """The position of the area of a period in `observations.areas`; None for the document's own town."""
    def targets(self, at: SupportsIndex) -> tuple[Target, ...]:
        """The targets among which `Assessment.target` is a position."""
    def verdict(self, at: SupportsIndex) -> AssessmentVerdict:
        """The verdict of a period; as that of its `Assessment`, and faster."""
    def count(self, verdict: AssessmentVerdict | str) -> int:
        """How many periods have this verdict."""
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Assessment]: ...
    def __getitem__(self, key: SupportsIndex, /) -> Assessment: ...
    def _table(self, lang: str = "nl", most: int | None = None) -> TidyTable: ...
    def _repr_html_(self) -> str: ...
    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None: ...

@final
class SeriesChange(_Record):
    """What happened from one period to another."""

    def __init__(
        self,
        from_: ComparableValue = ...,
        to: ComparableValue = ...,
        difference: _Exact = ...,
        growth: _Exact | None = ...,
        per_year: _Exact | None = ...,
    ) -> None: ...
    @property
    def from_(self) -> ComparableValue:
        """The earlier value."""
    @property
    def to(self) -> ComparableValue:
        """The later value."""
    @property
    def difference(self) -> Fraction:
        """Later less earlier, in the unit of the series."""
    @property
    def growth(self) -> Fraction | None:
        """Difference by the earlier value; absent if that is 0."""
    @property
    def per_year(self) -> Fraction | None:
        """Difference by the years between the two periods' starts."""

@final
class PeerGroup(_Record):
    """Areas to compare with: a province, a size class, a hand-picked few."""

    def __init__(
        self,
        name: str = ...,
        areas: Sequence[str] = ...,
    ) -> None: ...
    @property
    def name(self) -> str:
        """Such as "100.000 tot 150.000 inwoners"."""
    @property
    def areas(self) -> tuple[str, ...]:
        """Codes of areas."""

@final
class AreaValue(_Record):
    """One area in a ranking."""

    def __init__(
        self,
        area: Area = ...,
        value: _Exact = ...,
        rank: _Exact = ...,
        printed: _Number | None = ...,
    ) -> None: ...
    @property
    def area(self) -> Area:
        """Where."""
    @property
    def value(self) -> Fraction:
        """In the unit of the indicator."""
    @property
    def rank(self) -> Fraction:
        """From 1."""
    @property
    def printed(self) -> Decimal | None:
        """With its decimals, where it was not converted."""

@final
class AreaLeftOut(_Record):
    """An area that takes no part, and why."""

    def __init__(
        self,
        area: Area = ...,
        reason: LeftOutReason | str = ...,
    ) -> None: ...
    @property
    def area(self) -> Area:
        """Where."""
    @property
    def reason(self) -> LeftOutReason:
        """Why."""

@final
class Ranking(_Record, Tabular):
    """All areas of one kind in order of one indicator in one period (ranglijst).

    Handed over as rows by rank, then those that take no part with the reason. A value that is no
    decimal stands in ``value_fraction``, as "1/3".
    """

    def __init__(
        self,
        indicator: str = ...,
        period: Period | int = ...,
        order: RankOrder | str = ...,
        areas: Sequence[AreaValue] = ...,
        left_out: Sequence[AreaLeftOut] = ...,
        name: str = ...,
        unit: Unit | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Its number or key."""
    @property
    def name(self) -> str:
        """Of the indicator; empty if unknown."""
    @property
    def unit(self) -> Unit | None:
        """Of the values."""
    @property
    def period(self) -> Period:
        """When."""
    @property
    def order(self) -> RankOrder:
        """Which end is rank 1."""
    @property
    def areas(self) -> tuple[AreaValue, ...]:
        """By rank, equal ones by code."""
    @property
    def left_out(self) -> tuple[AreaLeftOut, ...]:
        """By code."""
    def chart(
        self,
        area: Area | str = "",
        *,
        lang: Language | str = "nl",
        width: int = 640,
        height: int = 320,
    ) -> Chart:
        """Every area as a mark on one scale, with the median; ``area`` is pointed out."""
    def _table(self, lang: str = "nl") -> TidyTable: ...
    def _repr_html_(self) -> str: ...

@final
class PeerComparison(_Record, Tabular):
    """One area against a group of others; handed over as one row."""

    def __init__(
        self,
        group: str = ...,
        value: _Exact | None = ...,
        mean: _Exact | None = ...,
        median: _Exact | None = ...,
        difference: _Exact | None = ...,
        percentile_rank: _Exact | None = ...,
        count: int = ...,
        left_out: Sequence[AreaLeftOut] = ...,
    ) -> None: ...
    @property
    def group(self) -> str:
        """Its name."""
    @property
    def value(self) -> Fraction | None:
        """Of the area itself; absent if it has none."""
    @property
    def mean(self) -> Fraction | None:
        """Of the group, the area itself not counted."""
    @property
    def median(self) -> Fraction | None:
        """Likewise."""
    @property
    def difference(self) -> Fraction | None:
        """Value less mean."""
    @property
    def percentile_rank(self) -> Fraction | None:
        """Of the area within the group, from 0 to 1."""
    @property
    def count(self) -> int:
        """Areas that took part, itself not counted."""
    @property
    def left_out(self) -> tuple[AreaLeftOut, ...]:
        """Areas of the group that did not, and itself."""
    def _table(self, lang: str = "nl") -> TidyTable: ...
    def _repr_html_(self) -> str: ...

@final
class Trend(_Record):
    """The straight line nearest to all comparable values: least squares of the distances."""

    def __init__(
        self,
        slope: _Exact = ...,
        level: _Exact = ...,
        values: Sequence[ComparableValue] = ...,
        left_out: Sequence[LeftOut] = ...,
    ) -> None: ...
    @property
    def slope(self) -> Fraction:
        """Per year, in the unit of the series."""
    @property
    def level(self) -> Fraction:
        """At the start of the first period."""
    @property
    def values(self) -> tuple[ComparableValue, ...]:
        """What it is drawn through."""
    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What takes no part."""
    def at(self, period: Period | int) -> Fraction:
        """The height of the line at the start of a period."""

@final
class StatutoryMatch(_Value):
    """A town's indicator bound to the list of the law."""

    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...
    @property
    def indicator(self) -> StatutoryIndicator:
        """The prescribed indicator."""
    @property
    def basis(self) -> MatchBasis:
        """By what it was recognised."""
    @property
    def is_renamed(self) -> bool:
        """True if the name printed is not that of the regulation."""

@final
class ObservationTable(_Value, Tabular):
    """Many observations (waarnemingen): a row is one value of one indicator, area and period.

    Immutable; == compares rows with their texts and places. The columns that it hands over, with
    all that makes up a row, are read back by `from_arrow` and its kin.
    """

    def __init__(
        self,
        rows: Iterable[tuple[IndicatorRecord, Observation]] = (),
        diagnostics: Sequence[Finding] = (),
    ) -> None: ...
    @property
    def indicators(self) -> tuple[IndicatorRecord, ...]:
        """What is known of the indicators, without their observations."""
    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas, in the order in which they were met."""
    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods, in order of time."""
    @property
    def diagnostics(self) -> tuple[Finding, ...]:
        """What was odd while it was read; == does not look at it."""
    def indicator(self, row: SupportsIndex) -> int:
        """The position of the indicator of a row in `indicators`."""
    def series(self, indicator: str, area: str) -> Series:
        """One indicator in one area, in order of time.

        By number or key, or by name where it has neither; areas by code, or by name without one.
        The area "" is the document's own town.
        """
    def all_series(self, indicator: str | None = None) -> tuple[Series, ...]:
        """All series, or those of one indicator, by indicator and area in the order of the table."""
    def where(
        self,
        *,
        indicator: str | None = None,
        area: Area | str | None = None,
        period: Period | int | None = None,
    ) -> ObservationTable:
        """The rows of one indicator, area or period (an int is a year), as a table."""
    def with_indicators(self, indicators: Sequence[IndicatorRecord]) -> ObservationTable:
        """The same rows with indicators described anew, as many as `indicators`, in their order."""
    def with_areas(self, areas: Sequence[Area]) -> ObservationTable:
        """The same rows with areas described anew, such as with their kind."""
    def select(self, rows: Sequence[SupportsIndex]) -> ObservationTable:
        """The rows at these positions, as a table of their indicators and areas alone."""
    def join(self, other: ObservationTable) -> ObservationTable:
        """The rows of both; indicators and areas that are equal become one.

        So do indicators with one number of the law, where the unit of one converts into that of the
        other or neither says one. Targets, and the unit that they are in, are those of the first that
        has any; a key stays where one has it or both have the same. Nothing is said where the tables
        contradict each other: both rows stay, and every analysis leaves such values out.
        """
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Observation]: ...
    @overload
    def __getitem__(self, key: SupportsIndex, /) -> Observation: ...
    @overload
    def __getitem__(self, key: slice, /) -> ObservationTable: ...
    def _table(self, lang: str = "nl") -> TidyTable: ...
    def _repr_html_(self) -> str: ...
    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None: ...

@final
class SourceSpan(_Record):
    """A place in the text that was read; lines and columns count from 1, bytes from 0."""

    def __init__(
        self,
        line: int = ...,
        column: int = ...,
        byte_column: int = ...,
        begin: int = ...,
        end: int = ...,
    ) -> None: ...
    @property
    def line(self) -> int:
        """Physical line, from 1; 0 without a place."""
    @property
    def column(self) -> int:
        """Code points before it on the line, plus 1."""
    @property
    def byte_column(self) -> int:
        """Bytes before it on the line, plus 1."""
    @property
    def begin(self) -> int:
        """First byte in the document."""
    @property
    def end(self) -> int:
        """Byte after the last."""
    @property
    def is_known(self) -> bool:
        """True if the span names a place in a text."""

_Shown: TypeAlias = (
    Document | Report | EditionDiff | JointResult | Programme | Goal | BudgetTable | Table
)

def parse_decimal(text: str, style: NumberStyle | str, /) -> Decimal: ...
def format_decimal(value: _Number, style: NumberStyle | str, /) -> str: ...
def ratio(a: _Number, b: _Number, /) -> Fraction: ...
def divide(a: _Number, b: _Number, scale: int, rounding: Rounding | str, /) -> Decimal: ...
def multiply(a: _Number, b: _Number, scale: int, rounding: Rounding | str, /) -> Decimal: ...
def rescale(value: _Number, scale: int, rounding: Rounding | str, /) -> Decimal: ...
def rescale_exactly(value: _Number, scale: int, /) -> Decimal: ...
def add(values: Sequence[_Number], /) -> Decimal: ...
def mean(values: Sequence[_Number], /) -> Fraction: ...
def allocate(total: _Number, weights: Sequence[_Number], /) -> tuple[Decimal, ...]: ...
def round_preserving_sum(
    values: Sequence[_Number], unit: _Number, rounding: Rounding | str, /
) -> tuple[Decimal, ...]: ...
def part(document: Document, type_name: str, index: int, /) -> Any: ...
def check(
    document: Document,
    rounding: PrintedRounding | str,
    grid: Grid | str,
    style: RoundingStyle | str | None,
    elsewhere: Sequence[Figure],
    /,
) -> Report: ...
def bounds(report: Report, what: Expression | Ratio, /) -> Interval | None: ...
def changes(report: Report, /) -> tuple[Change, ...]: ...
def guaranteed(interval: Interval, most: int, /) -> Decimal | None: ...
def level(document: Document, figure: int, /) -> Expression: ...
def change(document: Document, from_: int, to: int, /) -> Expression: ...
def growth(document: Document, from_: int, to: int, /) -> Ratio: ...
def share(document: Document, part: int, whole: int, /) -> Ratio: ...
def round_figures(
    figures: Sequence[Figure],
    identities: Sequence[Identity],
    quantum: _Number,
    policy: RoundingPolicy | str,
    rounding: Rounding | str,
    kept: Sequence[int],
    /,
) -> RoundedTable: ...
def diff(before: Document, after: Document, comparisons: int, /) -> EditionDiff: ...
def title_similarity(a: str, b: str, /) -> Fraction: ...
def round_document(
    document: Document,
    quantum: _Number,
    policy: RoundingPolicy | str,
    rounding: Rounding | str,
    kept: Sequence[int],
    /,
) -> RoundedTable: ...
def expressions(table: BudgetTable, /) -> tuple[Expression, ...]: ...
def describe_interval(
    interval: Interval, unit: _Number | Fraction, lang: Language | str, /
) -> str: ...
def recover(
    rows: Sequence[str | tuple[str, LineCode | str | None]],
    columns: int,
    sign_convention: SignConvention | str | None,
    limits: Limits,
    /,
) -> Recovery: ...
def recover_by_identities(
    rows: Sequence[str | tuple[str, LineCode | str | None]],
    columns: int,
    identities: Sequence[Sequence[CellTerm | tuple[int, int, int]]],
    has_label: bool,
    options: RecoveryOptions,
    /,
) -> Recovery: ...
def find_structure(table: Table | TableRecord, /) -> TableStructure: ...
def read_tables(
    text: str,
    multiplier: int | None,
    sign_convention: SignConvention | str | None,
    dash_is_zero: bool | None,
    limits: Limits,
    /,
) -> tuple[tuple[TableRecord, ...], tuple[Finding, ...]]: ...
def parse_period(text: str, /) -> Period: ...
def area_of_code(code: str, /) -> Area | None: ...
def conversion_factor(from_: Unit, to: Unit, /) -> Fraction | None: ...
def series_of(indicator: Indicator, area: Area | None, /) -> Series: ...
def in_order(series: Series, /) -> Series: ...
def restored_observations(
    indicators: Sequence[IndicatorRecord],
    areas: Sequence[Area],
    positions: Sequence[int],
    observations: Sequence[Observation],
    diagnostics: Sequence[Finding],
    /,
) -> ObservationTable: ...
def observations_of(document: Document, area: Area | None, /) -> ObservationTable: ...
def with_statutory_numbers(table: ObservationTable, /) -> ObservationTable: ...
def comparable_values(series: Series, /) -> ComparableValues: ...
def assess_table(
    table: ObservationTable,
    targets: Sequence[Target] | None,
    periods: Sequence[Period | int],
    references: Sequence[Series],
    previous_is_baseline: bool,
    /,
) -> AssessmentTable: ...
def assess_series(
    series: Series,
    targets: Sequence[Target],
    periods: Sequence[Period | int],
    references: Sequence[Series],
    previous_is_baseline: bool,
    /,
) -> tuple[Assessment, ...]: ...
def assess_indicator(indicator: Indicator, /) -> tuple[Assessment, ...]: ...
def arithmetic_mean(values: Sequence[_Exact], /) -> Fraction | None: ...
def weighted_mean(
    values: Sequence[_Exact], weights: Sequence[_Exact], /
) -> Fraction | None: ...
def quantile(
    values: Sequence[_Exact], p: _Exact, method: QuantileMethod | str, /
) -> Fraction | None: ...
def median(values: Sequence[_Exact], /) -> Fraction | None: ...
def ranks(
    values: Sequence[_Exact], order: RankOrder | str, ties: Ties | str, /
) -> tuple[Fraction, ...]: ...
def percentile_rank(values: Sequence[_Exact], value: _Exact, /) -> Fraction | None: ...
def change_between(
    series: Series, from_: Period | int, to: Period | int, /
) -> SeriesChange | None: ...
def changes_of(series: Series, /) -> tuple[SeriesChange, ...]: ...
def linear_trend(series: Series, /) -> Trend | None: ...
def progress(baseline: _Exact, goal: _Exact, value: _Exact, /) -> Fraction | None: ...
def rank_areas(
    table: ObservationTable,
    indicator: str,
    period: Period | int,
    kind: AreaKind | str,
    among: PeerGroup | None,
    order: RankOrder | str | None,
    ties: Ties | str,
    /,
) -> Ranking: ...
def compare_with_peers(
    table: ObservationTable,
    indicator: str,
    period: Period | int,
    area: str,
    group: PeerGroup,
    /,
) -> PeerComparison: ...
def statutory_indicators(year: int | None, /) -> tuple[StatutoryIndicator, ...]: ...
def find_statutory_indicator(number: str, /) -> StatutoryIndicator | None: ...
def match_statutory_indicator(
    number: Indicator | str | None, name: str | None, /
) -> StatutoryMatch | None: ...
def statutory_match(
    number: int, basis: MatchBasis | str, is_renamed: bool, /
) -> StatutoryMatch: ...
def import_stream(
    capsule: object, decimals: int | None, /
) -> tuple[TidyTable, tuple[Finding, ...]]: ...
def table_of_rows(rows: list[dict[str, object]], /) -> TidyTable: ...
def observations_from(
    table: TidyTable, diagnostics: Sequence[Finding], /
) -> ObservationTable: ...
def read(
    content: str | bytes,
    name: str,
    budget_year: int | None,
    sign_convention: SignConvention | str | None,
    allow_unknown_fields: bool,
    limits: Limits,
    origins: Sequence[LineOrigin],
    found: Sequence[Finding],
    /,
) -> tuple[Document, tuple[Finding, ...]]: ...
def read_file(
    path: bytes,
    name: str,
    budget_year: int | None,
    sign_convention: SignConvention | str | None,
    allow_unknown_fields: bool,
    limits: Limits,
    /,
) -> tuple[Document, tuple[Finding, ...]]: ...
def read_json(
    content: str | bytes, allow_unknown_fields: bool, limits: Limits, /
) -> tuple[Document, tuple[Finding, ...]]: ...
def write_json(subject: Document | Report | EditionDiff, indented: bool, /) -> str: ...
def write_file(path: bytes, text: str, /) -> None: ...
def view_parts(
    owner: Document | Report | EditionDiff, view: str, /
) -> tuple[tuple[Any, ...], tuple[str | None, ...]]: ...
def view_table(
    owner: Document | Report | EditionDiff, view: str, lang: Language | str, /
) -> TidyTable: ...
def render_text(
    subject: Document | Report | EditionDiff, lang: Language | str, width: int, verbose: bool, /
) -> str: ...
def place(document: Document, span: SourceSpan, lang: Language | str, /) -> str: ...
def render_html(subject: Report | EditionDiff, lang: Language | str, /) -> str: ...
def render_junit(report: Report, lang: Language | str, file: str, /) -> str: ...
def render_sarif(report: Report, lang: Language | str, file: str, /) -> str: ...
def render_html_fragment(subject: _Shown, lang: Language | str, /) -> str: ...
@overload
def indicator_svg(
    indicator: Indicator, lang: Language | str, width: int, height: int, /
) -> str: ...
@overload
def indicator_svg(
    series: Series,
    targets: Sequence[Target],
    comparisons: Sequence[Series],
    lang: Language | str,
    width: int,
    height: int,
    /,
) -> str: ...
@overload
def indicator_vega_lite(
    indicator: Indicator, lang: Language | str, width: int, height: int, /
) -> str: ...
@overload
def indicator_vega_lite(
    series: Series,
    targets: Sequence[Target],
    comparisons: Sequence[Series],
    lang: Language | str,
    width: int,
    height: int,
    /,
) -> str: ...
def indicators_svg(
    programme: Programme | Document, lang: Language | str, width: int, height: int, /
) -> str: ...
def indicators_vega_lite(
    programme: Programme | Document, lang: Language | str, width: int, height: int, /
) -> str: ...
def ranking_svg(
    ranking: Ranking, area: str, lang: Language | str, width: int, height: int, /
) -> str: ...
def ranking_vega_lite(
    ranking: Ranking, area: str, lang: Language | str, width: int, height: int, /
) -> str: ...
def goal_tree_svg(programme: Programme, lang: Language | str, /) -> str | None: ...
def budget_svg(table: BudgetTable, lang: Language | str, /) -> str | None: ...
def target_svg(indicator: Indicator, lang: Language | str, /) -> str | None: ...
def label(word: object, lang: Language | str, /) -> str: ...
def describe_target(target: Target, unit: Unit | None, lang: Language | str, /) -> str: ...
def describe_period(period: Period, lang: Language | str, /) -> str: ...
def run_command_line(
    arguments: Sequence[bytes], standard_input: bytes, /
) -> tuple[int, bytes, bytes]: ...
def read_observations_csv(
    text: bytes,
    vintage: str,
    number_style: NumberStyle | str,
    spreadsheet_safe: bool,
    area_kind: AreaKind | None,
    limits: Limits,
    /,
) -> ObservationTable: ...
def read_statline(
    rows: tuple[bytes, ...],
    properties: bytes,
    codes: tuple[tuple[str, bytes], ...],
    period: Period | None,
    area: Area | None,
    vintage: str,
    number_style: NumberStyle | str,
    spreadsheet_safe: bool,
    limits: Limits,
    /,
) -> ObservationTable: ...
def read_swing(
    rows: tuple[bytes, ...],
    variables: bytes,
    geo_items: bytes,
    indicator: str,
    name: str,
    unit: str,
    has_official_codes: bool,
    vintage: str,
    number_style: NumberStyle | str,
    spreadsheet_safe: bool,
    limits: Limits,
    /,
) -> ObservationTable: ...
