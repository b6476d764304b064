"""Results as Arrow tables, and as CSV, Parquet, Excel or JSON files."""

from workbench.export.comparison import Comparison, index_column
from workbench.export.csv_format import DECIMAL_MARKS, DELIMITERS, CsvFormat, DecimalMark, Delimiter
from workbench.export.files import ExportOptions, TableFormat, export, format_of, write_table
from workbench.export.tables import (
    Exportable,
    as_table,
    classification_table,
    detection_table,
    forecast_table,
)
from workbench.export.times import check_time_format

__all__ = [
    "DECIMAL_MARKS",
    "DELIMITERS",
    "Comparison",
    "CsvFormat",
    "DecimalMark",
    "Delimiter",
    "ExportOptions",
    "Exportable",
    "TableFormat",
    "as_table",
    "check_time_format",
    "classification_table",
    "detection_table",
    "export",
    "forecast_table",
    "format_of",
    "index_column",
    "write_table",
]
