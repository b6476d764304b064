"""What the commands are called."""

from __future__ import annotations

COMMANDS = ("forecast", "detect", "classify", "evaluate", "sql", "models", "devices", "import")
