"""What can be measured in a line of work: patients in a ward, covers in a kitchen, requests in a service."""

from __future__ import annotations

import re

_MEASURES: tuple[tuple[str, str], ...] = (
    (
        r"trial|study|studies|research|experiment|publication|laborator",
        "size and length of the study, what was found, what was published",
    ),
    (
        r"patient|ward|clinic|nurs|care|triage|medication",
        "patients per shift, beds on the ward, fewer falls or infections",
    ),
    (
        r"figma|wireframe|prototyp|usability|ux|ui|user|designer|layout|screen",
        "users reached, task completion before and after, sign-ups, time saved",
    ),
    (r"student|pupil|class|lesson|teach|curriculum|school", "class size, exam results, attendance"),
    (
        r"sales|sold|customer|client|account|quota|lead|revenue|deal|negotiat",
        "accounts, revenue, quota reached, renewal rate",
    ),
    (
        r"invoice|ledger|reconcil|budget|audit|tax|payroll|close|report",
        "volume per month, days to close, errors found, size of the budget",
    ),
    (r"campaign|content|social|brand|seo|market|newsletter|advert", "reach, conversion, cost per lead, growth"),
    (
        r"kitchen|menu|dish|guest|restaurant|cook|chef|food|sauce",
        "covers per service, food cost, size of the brigade",
    ),
    (r"warehouse|stock|inventory|shipment|deliver|pallet|order|truck", "orders per shift, error rate, on-time rate"),
    (
        r"api|code|software|engineer|developer|database|deploy|server|test|system|service|pipeline|app|data|model|feature|bug",
        "users, requests, run time before and after, failures avoided",
    ),
    (r"hire|recruit|onboard|candidate|interview|employee", "positions filled, days to hire, people onboarded"),
    (
        r"machine|install|repair|maintenance|assembly|drawing|cad|mechanic|electric|technician",
        "units, downtime, scrap rate, tolerance reached",
    ),
    (r"on-call|incident|support|ticket", "incidents per month, time to repair, tickets closed"),
    (r"project|stakeholder|plan|coordinat|schedul", "budget, number of people, weeks ahead of plan"),
)
_ANY = "how many, how often, how much faster or cheaper"


def fitting(line: str, roles: str) -> str:
    """Return the measures that fit a line best; job titles weigh in where the line alone leaves it open."""

    def weight(pattern: str) -> int:
        words = re.compile(rf"(?i)\b(?:{pattern})")
        in_line = len(set(map(str.casefold, words.findall(line))))
        return 2 * in_line + (1 if words.search(roles) else 0)

    pattern, measure = max(_MEASURES, key=lambda row: weight(row[0]))
    return measure if weight(pattern) else _ANY
