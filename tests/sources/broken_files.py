"""A hundred files that are not what they seem; each opens sensibly or is refused with a sentence."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

_GOOD = "time,value\n" + "".join(f"2024-01-{day:02d} 00:00:00,{day * 1.5}\n" for day in range(1, 29))


def _parquet() -> bytes:
    table = pa.table(
        {
            "time": pa.array(np.datetime64("2024-01-01", "us") + np.arange(50) * np.timedelta64(1, "h")),
            "value": np.arange(50.0),
        }
    )
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def _workbook(rows: list[list[object]]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("data")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return out.getvalue()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("data.csv", _GOOD)
    return out.getvalue()


def _tsfile(folder: Path) -> bytes:
    import pandas as pd
    import tsfile

    path = folder / "whole.tsfile"
    frame = pd.DataFrame({"time": np.arange(50) * 3_600_000, "site": ["a"] * 50, "load": np.arange(50.0)})
    tsfile.dataframe_to_tsfile(frame, str(path), table_name="t", time_column="time", tag_column=["site"])
    content = path.read_bytes()
    path.unlink()
    return content


def _noise(seed: int, size: int) -> bytes:
    return np.random.default_rng(seed).integers(0, 256, size, np.uint8).tobytes()


def _rows(times: Iterator[str]) -> str:
    return "time,value\n" + "".join(f"{moment},{number}\n" for number, moment in enumerate(times))


_SECONDS = [f"2024-01-01 {i // 3600:02d}:{i // 60 % 60:02d}:{i % 60:02d}" for i in range(30_000)]
_WIDE = "time," + ",".join(f"c{i}" for i in range(1_000)) + "\n"
_TEXTS: dict[str, str | bytes] = {
    "empty.csv": "",
    "blank.csv": "\n\n\n",
    "spaces.csv": "   \t  \n  \n",
    "bom_only.csv": b"\xef\xbb\xbf",
    "header_only.csv": "time,value\n",
    "header_no_newline.csv": "time,value",
    "one_cell.csv": "x",
    "one_number.csv": "42\n",
    "no_header.csv": _GOOD.split("\n", 1)[1],
    "numbers_only.csv": "1,2,3\n4,5,6\n7,8,9\n",
    "words_only.csv": "alpha beta gamma\ndelta epsilon\nzeta\n",
    "prose.txt": "Dear reader,\n\nthis is a letter, not a table; it has commas, and more.\n" * 5,
    "short_rows.csv": "time,a,b\n2024-01-01,1,2\n2024-01-02,3\n2024-01-03,4,5\n",
    "long_rows.csv": "time,a\n2024-01-01,1\n2024-01-02,3,9\n2024-01-03,4\n",
    "late_long_row.csv": _GOOD + "2024-02-01 00:00:00,1,2,3\n",
    "late_short_row.csv": _GOOD + "2024-02-01 00:00:00\n",
    "late_text.csv": _rows(iter(_SECONDS)) + "2025-01-01,oops\n",
    "late_decimal.csv": _rows(iter(_SECONDS)) + "2025-01-01 00:00:00,1.5\n",
    "huge_field.csv": "time,value\n2024-01-01," + "x" * 5_000_000 + "\n",
    "huge_header.csv": "time," + "v" * 100_000 + "\n2024-01-01,1\n2024-01-02,2\n",
    "long_line.csv": _WIDE + "".join(f"2024-01-0{d}" + ",1" * 1_000 + "\n" for d in "1234"),
    "nul_in_value.csv": b"time,value\n2024-01-01,1\x00\n2024-01-02,2\n",
    "nul_in_header.csv": b"time,va\x00lue\n2024-01-01,1\n2024-01-02,2\n",
    "nul_run.csv": _GOOD.encode() + b"\x00" * 4_096,
    "only_nul.csv": b"\x00" * 1_000,
    "mixed_encodings.csv": "time,größe\n2024-01-01,1\n".encode() + "2024-01-02,ü\n".encode("latin-1"),
    "latin1.csv": "time,größe\n2024-01-01,1\n2024-01-02,2\n".encode("latin-1"),
    "late_latin1.csv": b"time,v,w\n" + b"2024-01-01,1,a\n" * 70_000 + "2024-01-02,2,ß\n".encode("latin-1"),
    "gb18030_cut.csv": "时间,数值\n2024-01-01,1\n2024-01-02,2\n".encode("gb18030")[:-1] + b"\xb0",
    "utf16_no_bom.csv": _GOOD.encode("utf-16-le"),
    "utf16_odd.csv": _GOOD.encode("utf-16") + b"a",
    "utf16_bom_only.csv": b"\xff\xfe",
    "utf32.csv": _GOOD.encode("utf-32"),
    "unclosed_quote.csv": 'time,value\n2024-01-01,"1\n2024-01-02,2\n2024-01-03,3\n',
    "stray_quotes.csv": 'time,value\n2024-01-01,1"2"3\n2024-01-02,"a"b\n2024-01-03,3\n',
    "quotes_only.csv": '""""""\n""\n',
    "wrong_delimiter.csv": _GOOD.replace(",", "^"),
    "two_delimiters.csv": "time;value\n2024-01-01,1\n2024-01-02;2\n2024-01-03,3\n",
    "space_delimited.csv": _GOOD.replace(",", " "),
    "only_delimiters.csv": ",,,,\n,,,,\n,,,,\n",
    "only_semicolons.csv": ";;;;\n;;;;\n",
    "empty_header.csv": ",\n2024-01-01,1\n2024-01-02,2\n",
    "same_header.csv": "time,time\n2024-01-01,1\n2024-01-02,2\n",
    "same_values.csv": "time,v,v,V\n2024-01-01,1,2,3\n2024-01-02,2,3,4\n",
    "header_twice.csv": _GOOD + _GOOD,
    "cr_only.csv": _GOOD.replace("\n", "\r"),
    "mixed_newlines.csv": _GOOD.replace("\n", "\r\n", 5),
    "comment_lines.csv": "# made by hand\n# twice\n" + _GOOD,
    "preamble.csv": "Station: 7\nUnit: kW\n\n" + _GOOD,
    "totals_row.csv": _GOOD + "Total,640\n",
    "bad_times.csv": "time,value\nyesterday,1\ntoday,2\ntomorrow,3\n",
    "some_bad_times.csv": _GOOD + "not a time,3\n,4\n",
    "impossible_dates.csv": "time,value\n2024-13-45,1\n2024-02-31,2\n2024-99-99,3\n",
    "far_times.csv": "time,value\n20000-01-01,1\n294000-01-01,2\n",
    "infinite_times.csv": "time,value\ninfinity,1\n-infinity,2\n",
    "huge_epoch.csv": "time,value\n99999999999999999999999,1\n99999999999999999999998,2\n",
    "negative_epoch.csv": "time,value\n-1,1\n-2,2\n",
    "epoch_overflow.csv": "time,value\n9223372036854775807,1\n9223372036854775806,2\n",
    "same_time.csv": "time,value\n" + "2024-01-01,1\n" * 50,
    "empty_times.csv": "time,value\n,1\n,2\n,3\n",
    "empty_values.csv": "time,value\n2024-01-01,\n2024-01-02,\n",
    "text_values.csv": "time,value\n2024-01-01,red\n2024-01-02,blue\n",
    "nan_values.csv": "time,value\n2024-01-01,NaN\n2024-01-02,nan\n",
    "infinities.csv": "time,value\n2024-01-01,inf\n2024-01-02,-inf\n2024-01-03,1\n",
    "huge_numbers.csv": "time,value\n2024-01-01,1e400\n2024-01-02,1e308\n2024-01-03,-1e308\n",
    "huge_integers.csv": "time,value\n2024-01-01,123456789012345678901234567890\n2024-01-02,2\n",
    "thousands.csv": 'time,value\n2024-01-01,"1,234.5"\n2024-01-02,"2,345.6"\n',
    "percent.csv": "time,value\n2024-01-01,5%\n2024-01-02,6%\n",
    "hex.csv": "time,value\n2024-01-01,0x10\n2024-01-02,0x20\n",
    "no_time.csv": "a,b\n1.5,2.5\n3.5,1.5\n0.5,9.5\n",
    "only_time.csv": "time\n2024-01-01\n2024-01-02\n",
    "sql_name.csv": 'time,"x""; DROP TABLE t; --"\n2024-01-01,1\n2024-01-02,2\n',
    "brace_name.csv": "time,{value},{0}\n2024-01-01,1,2\n2024-01-02,2,3\n",
    "html.csv": "<html><body><table><tr><td>time</td></tr></table></body></html>\n" * 3,
    "json.csv": '[{"time": "2024-01-01", "value": 1}, {"time": "2024-01-02", "value": 2}]',
    "xml.csv": '<?xml version="1.0"?>\n<rows><row time="2024-01-01">1</row></rows>\n',
    "unicode_names.csv": "時間,値😀,\u202evalue\n2024-01-01,1,2\n2024-01-02,2,3\n",
    "control_names.csv": "time,\x07bell\n2024-01-01,1\n2024-01-02,2\n",
    "trailing_commas.csv": "time,value,,\n2024-01-01,1,,\n2024-01-02,2,,\n",
    "trailing_blank_lines.csv": _GOOD + "\n" * 500,
    "tree_odd.csv": "Time,root.,root..a,root.b.(FLOAT)\n2024-01-01,1,2,3\n2024-01-02,1,2,3\n",
    "excel_separator.csv": "sep=;\ntime;value\n2024-01-01;1\n2024-01-02;2\n",
}  # fmt: skip


def broken_files(folder: Path) -> Iterator[Path]:
    """Write the files, one after the other, and give their paths; more than 100.

    Args:
        folder: An empty folder.
    """
    for name, content in _TEXTS.items():
        yield _written(folder / name, content)
    parquet, zipped = _parquet(), _zip()
    workbook = _workbook([["time", "value"], ["2024-01-01", 1], ["2024-01-02", 2]])
    wholes = {"parquet": parquet, "xlsx": workbook, "tsfile": _tsfile(folder)}
    for ending, whole in wholes.items():
        for name, damage in _DAMAGES.items():
            yield _written(folder / f"{name}.{ending}", damage(whole))
    binaries = {
        "noise.csv": _noise(1, 5_000),
        "noise.xls": _noise(2, 5_000),
        "zip_as.csv": zipped,
        "zip.zip": zipped,
        "zip_as.xlsx": zipped,
        "zip_as.parquet": zipped,
        "parquet_as.csv": parquet,
        "workbook_as.csv": workbook,
        "csv_as.parquet": _GOOD.encode(),
        "csv_as.xlsx": _GOOD.encode(),
        "csv_as.tsfile": _GOOD.encode(),
        "gzip_as.csv": gzip.compress(_GOOD.encode()),
        "cut.csv.gz": gzip.compress(_GOOD.encode() * 100)[:60],
        "noise.csv.gz": _noise(3, 500),
        "empty_sheet.xlsx": _workbook([]),
        "header_sheet.xlsx": _workbook([["time", "value"]]),
        "title_sheet.xlsx": _workbook([["Report"], [], ["time", "v"], ["2024-01-01", 1], ["2024-01-02", 2]]),
        "words_sheet.xlsx": _workbook([["a", "b"], ["x", "y"], ["z", "w"]]),
        "image.png": b"\x89PNG\r\n\x1a\n" + _noise(4, 2_000),
        "no_columns.parquet": _no_columns(),
        "no_rows.parquet": _no_rows(),
    }  # fmt: skip
    for name, content in binaries.items():
        yield _written(folder / name, content)
    yield folder / "missing.csv"
    directory = folder / "folder.csv"
    directory.mkdir()
    yield directory
    unreadable = _written(folder / "unreadable.csv", _GOOD)
    unreadable.chmod(0)
    yield unreadable
    dangling = folder / "dangling.csv"
    dangling.symlink_to(folder / "nowhere.csv")
    yield dangling
    yield folder / ("long" * 100 + ".csv")


_DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "half": lambda whole: whole[: len(whole) // 2],
    "head": lambda whole: whole[:16],
    "tail": lambda whole: whole[16:],
    "last_byte": lambda whole: whole[:-1],
    "zeroed": lambda whole: whole[:100] + bytes(len(whole) - 200) + whole[-100:],
    "more": lambda whole: whole + b"more",
}


def _written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def _no_columns() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({}), out)
    return out.getvalue()


def _no_rows() -> bytes:
    out = io.BytesIO()
    pq.write_table(
        pa.table({"time": pa.array([], pa.timestamp("us")), "value": pa.array([], pa.float64())}), out
    )
    return out.getvalue()
