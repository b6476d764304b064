"""A plan of a write and what came of it, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.text import moment
from workbench.text import Text, plural, text

if TYPE_CHECKING:
    from workbench.sources.iotdb.planning import WritePlan
    from workbench.sources.iotdb.writing import WriteReport


def where_words(plan: WritePlan) -> Text:
    """What the rows go into, and what has to be made for them."""
    if plan.parts:
        return _panel_words(plan)
    if plan.exists:
        return text(
            "{target} is there already, in database {database}.", target=plan.target, database=plan.database
        )
    if plan.creates_database:
        return text(
            "{target} is made, and database {database} too.", target=plan.target, database=plan.database
        )
    return text("{target} is made, in database {database}.", target=plan.target, database=plan.database)


def _panel_words(plan: WritePlan) -> Text:
    if plan.exists:
        return plural(
            "The device below {target} is there already.",
            "{count:,} devices below {target}, one for each series; all are there already.",
            count=len(plan.parts),
            target=plan.target,
        )
    return plural(
        "A device is made below {target}.",
        "{count:,} devices below {target}, one for each series; what is missing is made.",
        count=len(plan.parts),
        target=plan.target,
    )


def rows_words(plan: WritePlan, zone: str) -> Text:
    """How many rows, and of which times."""
    return plural(
        "1 row, of {first} ({zone}).",
        "{count:,} rows, from {first} to {last} ({zone}).",
        count=plan.rows,
        first=moment(plan.first, zone),
        last=moment(plan.last, zone),
        zone=zone,
    )


def overlap_words(plan: WritePlan) -> Text:
    """What of the rows there would be replaced."""
    if plan.overwritten:
        return plural(
            "1 row there has one of these times and would be overwritten.",
            "{count:,} rows there have these times and would be overwritten.",
            count=plan.overwritten,
        )
    if plan.in_range:
        return plural(
            "1 row there lies between them; nothing is overwritten.",
            "{count:,} rows there lie between them; nothing is overwritten.",
            count=plan.in_range,
        )
    return text("Nothing is overwritten.")


def report_words(report: WriteReport, zone: str) -> Text:
    """What arrived."""
    if not report.rows or report.last is None:
        return text("Nothing arrived in {target}.", target=report.target)
    if report.rows == report.total:
        return plural(
            "1 row arrived in {target}.",
            "All {count:,} rows arrived in {target}, up to {last} ({zone}).",
            count=report.rows,
            target=report.target,
            last=moment(report.last, zone),
            zone=zone,
        )
    return text(
        "{rows:,} of {total:,} rows arrived in {target}, up to {last} ({zone}).",
        rows=report.rows,
        total=report.total,
        target=report.target,
        last=moment(report.last, zone),
        zone=zone,
    )
