"""Which gold reports are developed on and which are held out."""

from __future__ import annotations

# Scored and not worked on: what they say is the quality to expect on new reports.
HELD_OUT = range(469, 517)
# Of these the ones by which confidences are corrected; the others say what they are worth.
CORRECTING = range(469, 493)


def numbered(report: str) -> int:
    """The number that a gold file's name begins with; 0 if it has none."""
    number = report.partition("-")[0]
    return int(number) if number.isdigit() else 0
