"""What the licence of a model's files asks of whoever downloads them."""

from __future__ import annotations

from workbench.errors import Code, ModelError
from workbench.registry.info import ModelInfo
from workbench.sizes import file_size
from workbench.text import Text, text


def licence_words(info: ModelInfo) -> Text | str:
    """The licence, and whether it forbids commercial use."""
    if info.non_commercial:
        return text("{licence}, not for commercial use", licence=info.licence)
    return info.licence


def question(info: ModelInfo) -> Text:
    """What to ask before a download."""
    return text(
        "Download {model} from {repository}: {size}, licence {licence}?",
        model=info.id,
        repository=info.repository,
        size=file_size(info.size_bytes or 0),
        licence=licence_words(info),
    )


def require_consent(info: ModelInfo, *, accepted: bool) -> None:
    """Refuse to download files whose licence forbids commercial use before somebody has agreed to that.

    Raises:
        ModelError: Nobody has.
    """
    if info.non_commercial and not accepted:
        raise ModelError(
            "The licence of the files of {model}, {licence}, forbids commercial use.",
            hint="If that suits you, download them with: {command}",
            code=Code.LOAD_FAILED,
            model=info.id,
            licence=info.licence,
            command=f"forecast-workbench models download {info.id} --yes",
        )
