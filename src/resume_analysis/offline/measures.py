"""What can be measured in a line of work: patients in a ward, covers in a kitchen, requests in a service."""

from __future__ import annotations

import re

_MEASURES: tuple[tuple[str, str], ...] = (
    (
        r"trials?|study|studies|research\w*|experiments?|publications?|laborator\w+",
        "size and length of the study, what was found, what was published",
    ),
    (
        r"patients?|wards?|clinic\w*|nurs\w+|care|triage|medications?",
        "patients per shift, beds on the ward, fewer falls or infections",
    ),
    (
        r"figma|wireframes?|prototyp\w+|usability|ux|ui|users?|designer|layouts?|screens?",
        "users reached, task completion before and after, sign-ups, time saved",
    ),
    (
        r"(?<!working )students?(?! (?:worker|assistant|employee|ambassador))|pupils?|class|classes|lessons?"
        r"|teach\w*|curricul\w+|school",
        "class size, exam results, attendance",
    ),
    (
        r"sales|sold|customers?|clients?|accounts?|quotas?|leads|revenue|deals?|negotiat\w+",
        "accounts, revenue, quota reached, renewal rate",
    ),
    (
        r"invoic\w+|ledgers?|reconcil\w+|budget\w*|tax|taxes|payroll|bookkeep\w+|accountants?|buchhalt\w+"
        r"|\w*abschlüsse?|comptab\w+",
        "volume per month, days to close, errors found, size of the budget",
    ),
    (
        r"campaigns?|contents?|social|brand\w*|seo|market\w*|newsletters?|advert\w*",
        "reach, conversion, cost per lead, growth",
    ),
    (
        r"kitchens?|menus?|dish\w*|guests?|restaurants?|cooks?|sous|food|sauces?",
        "covers per service, food cost, size of the brigade",
    ),
    (
        r"warehouse\w*|stock|inventory|shipments?|deliver(?:y|ies)|pallets?|orders?|trucks?",
        "orders per shift, error rate, on-time rate",
    ),
    (
        r"apis?|code|software|developers?|databases?|deploy\w*|servers?|pipelines?|apps?|scripts?|backend|frontend|features?"
        r"|bugs?|python|java\w*|typescript|sql",
        "users, requests, run time before and after, failures avoided",
    ),
    (
        r"hir\w+|recruit\w*|onboard\w*|candidates?|interview\w*|employees?",
        "positions filled, days to hire, people onboarded",
    ),
    (
        r"machin\w+|install\w*|repair\w*|maintenance|assembl\w+|drawings?|cad|mechanic\w*|electric\w*|motors?",
        "units, downtime, scrap rate, tolerance reached",
    ),
    (r"on-call|incidents?|support|tickets?", "incidents per month, time to repair, tickets closed"),
    (r"projects?|stakeholders?|coordinat\w*|schedul\w*", "budget, number of people, weeks ahead of plan"),
)
_ANY = "how many, how often, how much faster or cheaper"


def fitting(line: str, role: str) -> str:
    """Return the measures that fit a line best; the title of its job decides where the line leaves it open."""
    role = role.partition(",")[0]  # the title; the employer may be a school or a hospital

    def found(pattern: str, text: str) -> int:
        return len({match.casefold() for match in re.findall(rf"(?i)\b(?:{pattern})\b", text)})

    pattern, measure = max(_MEASURES, key=lambda row: 2 * found(row[0], line) + (found(row[0], role) > 0))
    trades = [row for row, _ in _MEASURES if found(row, role)]
    if trades and pattern not in trades and found(pattern, line) < 2:
        return _ANY  # one word of a kitchen in a salesman's line
    return measure if found(pattern, line) or trades else _ANY
