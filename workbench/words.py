"""Text columns as channels: each value is the place of its word in a tuple, NaN where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from workbench.timeseries import Values

if TYPE_CHECKING:
    import pyarrow as pa

Labels = NDArray[np.object_]
"""Words as `str`, None where missing."""


def is_text(kind: pa.DataType) -> bool:
    """Whether a column of this type holds words."""
    import pyarrow as pa

    value = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(value) or pa.types.is_large_string(value))


def encode(column: pa.ChunkedArray | pa.Array, known: Sequence[str] = ()) -> tuple[Values, tuple[str, ...]]:
    """The places of a text column's words, and the words: the known ones, then those that are new.

    Args:
        column: `(rows,)` of text; null and the empty text are missing.
        known: Words that have their places already.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    flat = column.unify_dictionaries().combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    encoded = flat if pa.types.is_dictionary(flat.type) else pc.dictionary_encode(flat)
    places = {word: place for place, word in enumerate(known)}
    own = encoded.dictionary.to_pylist()
    table = np.array([places.setdefault(word, len(places)) if word else np.nan for word in own] + [np.nan])
    codes = encoded.indices.fill_null(len(own)).to_numpy(zero_copy_only=False).astype(np.intp)
    return table[codes], tuple(places)


def decode(codes: Values, words: Sequence[str]) -> Labels:
    """The words at these places, None where there is none."""
    labels = np.full(len(codes), None, np.object_)
    known = np.isfinite(codes)
    labels[known] = np.array(words, np.object_)[codes[known].astype(np.intp)] if known.any() else None
    return labels
