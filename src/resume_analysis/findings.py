"""What a check of the set-up found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. ``exit_code`` is 0 where all is well, else what the command line ends with."""

    check: str
    message: str
    exit_code: int = 0

    @property
    def ok(self) -> bool:
        """Whether all is well."""
        return self.exit_code == 0
