"""The faults a fake model server can be told to show, by name. ``name:argument`` where a fault takes one.

=================  ===================================================================================
fault              what the client sees
=================  ===================================================================================
ok                 a valid judgement
rate_limited:S     429, asking for S seconds of patience
status:N           an HTTP error of that status with the provider's usual body
overloaded         the provider's own way to say it is overloaded
timeout            no answer until the client gives up
cut                the connection ends in the middle of the body
unauthorized       401
forbidden          403
not_found          404, no such model
quota              the account has no credit left
context            the prompt is too long for the model
bad_request        400 for a setting the model does not know
refusal            the model declines
content_filter     the provider's filter cuts in
truncated          broken JSON, finished for length
truncated_valid    a whole judgement, finished for length all the same
fenced             a valid judgement in a Markdown fence
fence_inside       a valid judgement whose summary holds a Markdown fence
fences             Markdown fences without end
miscounted         a valid judgement with a count of tokens that cannot be
misnamed           a valid judgement of a model whose name is none
malformed          not JSON
wrong_schema       JSON that is no judgement
fabricated         a judgement whose first strength quotes what is not in the resume
empty_answer       a proper response with no text in it
error_body         status 200 around an error
empty_body         status 200 and nothing else
web_page           status 200 and a page for people, as a proxy or a wrong address gives
drip               a body that comes a byte at a time and never ends
delay:S            a valid judgement after S seconds
=================  ===================================================================================
"""

from __future__ import annotations

TRANSIENT = ("rate_limited:1", "status:500", "status:502", "status:503", "overloaded", "cut", "error_body")
"""Faults after which the same job succeeds when asked again."""

BAD_ANSWERS = ("malformed", "wrong_schema", "fabricated", "fenced", "empty_answer")
"""Answers a second try in the same conversation can mend, or that need none."""
