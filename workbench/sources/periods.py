"""Years, quarters, months and weeks as people write them: SQL that gives the moment at which each begins."""

from __future__ import annotations

from typing import Final

from workbench.sources.columns import literal, quoted

PERIODS: Final = ("year", "month", "quarter", "week", "decimal_year")
_MONTHS: Final = (r"^(\d{4})(?:[-/ ]M?|M)(\d{1,2})$", r"^(\d{4})(\d{2})$")
_QUARTERS: Final = (r"^(\d{4})[-/ ]?Q([1-4])$", r"^Q([1-4])[-/ ]?(\d{4})$")
_WEEKS: Final = (r"^(\d{4})[- ]?W(\d{1,2})(?:-?([1-7]))?$",)


def beginning(source: str, word: str, *, hundredths: bool = False) -> str:
    """An expression of TIMESTAMP: where the period begins that a column names, NULL where it names none.

    Args:
        source: The column.
        word: One of `PERIODS`: `1871`; `1949-01`, `194901`, `1949M01`; `1996Q1`, `1996-Q1`, `Q1 1996`;
            `2015-W01` (ISO 8601, from Monday); `1949.0833` (R's time series).
        hundredths: A `decimal_year` has two decimals at most, which tell months and no days.
    """
    name = quoted(source)
    written = f"trim({name}::VARCHAR)"
    match word:
        case "year":
            return _moment(f"TRY_CAST({name} AS BIGINT)", "1")
        case "month":
            year, month = (
                f"coalesce({', '.join(_part(written, pattern, at) for pattern in _MONTHS)})" for at in (1, 2)
            )
            return _moment(year, month)
        case "quarter":
            first, turned = _QUARTERS
            year = f"coalesce({_part(written, first, 1)}, {_part(written, turned, 2)})"
            quarter = f"coalesce({_part(written, first, 2)}, {_part(written, turned, 1)})"
            return _moment(year, f"({quarter} - 1) * 3 + 1")
        case "week":
            year, week, day = (f"regexp_extract({written}, {literal(_WEEKS[0])}, {at})" for at in (1, 2, 3))
            monday = f"{year} || '-W' || {week} || '-' || coalesce(nullif({day}, ''), '1')"
            return f"TRY_STRPTIME({monday}, '%G-W%V-%u')"
        case _:
            return _of_fraction(f"TRY_CAST({name} AS DOUBLE)", 0.0601 if hundredths else 0.02)


def _part(written: str, pattern: str, group: int) -> str:
    return f"TRY_CAST(regexp_extract({written}, {literal(pattern)}, {group}) AS BIGINT)"


def _moment(year: str, month: str) -> str:
    return f"TRY(make_timestamp({year}, {month}, 1, 0, 0, 0.0))"


def _of_fraction(number: str, off: float) -> str:
    """The month that begins there, or `off` of a month from there; else the day."""
    months = f"round({number} * 12)"
    month = _moment(f"floor({months} / 12)::BIGINT", f"({months}::BIGINT % 12) + 1")
    year = f"floor({number})::BIGINT"
    length = f"date_diff('day', make_date({year}, 1, 1), make_date({year} + 1, 1, 1))"
    day = f"{_moment(year, '1')} + to_days(round(({number} - floor({number})) * {length})::INTEGER)"
    return f"CASE WHEN abs({number} * 12 - {months}) < {off} THEN {month} ELSE TRY({day}) END"


def from_columns(
    year: str,
    month: str | None = None,
    quarter: str | None = None,
    week: str | None = None,
    day: str | None = None,
    hour: str | None = None,
    minute: str | None = None,
    second: str | None = None,
) -> str:
    """An expression of TIMESTAMP over columns that hold the year and parts of it; NULL where one is no part.

    Args:
        year, day: Columns of whole numbers.
        month: A column of numbers or of English names, in full or of three letters.
        quarter: A column of `1` or `Q1`.
        week: A column of ISO weeks.
        hour: A column of 0 to 24: 24 is the end of the day.
        minute, second: Columns of 0 to 59.
    """
    if week is not None:
        monday = f"{_whole(quoted(year))} || '-W' || {_whole(quoted(week))} || '-1'"
        return f"TRY_STRPTIME({monday}, '%G-W%V-%u')"
    part = "1"
    if month is not None:
        word = f"trim({quoted(month)}::VARCHAR)"
        names = (f"month(TRY_STRPTIME({word}, {literal(one)}))" for one in ("%B", "%b"))
        part = f"coalesce({_whole(quoted(month))}, {', '.join(names)})"
    elif quarter is not None:
        number = _whole(f"ltrim(trim({quoted(quarter)}::VARCHAR), 'Qq')")
        part = f"({number} - 1) * 3 + 1"
    date = "1" if day is None else _whole(quoted(day))
    moment = f"TRY(make_timestamp({_whole(quoted(year))}, {part}, {date}, 0, 0, 0.0))"
    if hour is None:
        return moment
    parts = [_up_to(24, hour, "to_hours")]
    parts += [_up_to(59, minute, "to_minutes")] if minute is not None else []
    parts += [_up_to(59, second, "to_seconds")] if second is not None else []
    return f"({' + '.join([moment, *parts])})"


def _up_to(most: int, column: str, interval: str) -> str:
    number = _whole(quoted(column))
    return f"CASE WHEN {number} BETWEEN 0 AND {most} THEN {interval}({number}) END"


def _whole(value: str) -> str:
    """The whole number that a value is; NULL for 1.5, which a cast would round."""
    number = f"TRY_CAST({value} AS DOUBLE)"
    return f"(CASE WHEN {number} = floor({number}) THEN TRY_CAST({number} AS BIGINT) END)"
