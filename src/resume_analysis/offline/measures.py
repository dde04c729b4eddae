"""What is usually measured in a trade: patients in a ward, covers in a kitchen, requests in a service."""

from __future__ import annotations

import re

ANY = "how many, how often, how much faster or cheaper"
"""What can be measured in any work."""
_TRADES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?i)\b(?:{title})\b"), usual)
    for title, usual in (
        (r"nurses?|nursing|krankenschwester|pfleger\w*|infirmi\w+|enfermer\w*", "patients per shift, beds on the ward"),
        (r"ux|ui|ux/ui", "users reached, task completion before and after"),
        (r"teachers?|teaching|lehrer\w*|professeur\w*|profesor\w*", "class size, exam results, attendance"),
        (r"sales|vertrieb\w*|vendeu\w+|vendedor\w*", "accounts, revenue, quota reached"),
        (r"accountants?|bookkeepers?|buchhalter\w*|comptables?|contables?", "volume per month, days to close"),
        (r"marketing", "reach, conversion, cost per lead"),
        (
            r"cooks?|chefs?|sous|köch\w+|koch|cuisini\w+|cociner\w*",
            "covers per service, food cost, size of the brigade",
        ),
        (r"warehouse|lager\w*", "orders per shift, error rate, on-time rate"),
        (
            r"software|backend|frontend|full[- ]?stack|developers?|\w*entwickler\w*|développeu\w+|desarrollador\w*",
            "users, requests, run time before and after",
        ),
        (r"recruit\w*|talent acquisition", "positions filled, days to hire"),
        (
            r"maintenance|electricians?|elektrik\w*|elektroniker\w*|mechanics?|mechaniker\w*|instandhalt\w*|servicetechniker\w*",
            "units, downtime, repair time",
        ),
        (r"help ?desk|(?:customer|it|technical) support", "tickets closed, time to repair"),
    )
)


def of_trade(role: str) -> str | None:
    """What is usually measured in the trade the title of a job names, or None where it names none of those known."""
    title = role.partition(",")[0]  # the employer may be a school or a hospital
    return next((usual for pattern, usual in _TRADES if pattern.search(title)), None)
