"""From whatever a provider or its library does wrong to a ModelError with a code of ``retry.py``.

No text from a provider gets into a message: an error body may quote the prompt. What is kept is the HTTP status and
the provider's error code where it is a plain identifier.
"""

from __future__ import annotations

import re

from pydantic_ai import exceptions as ai
from pydantic_ai.messages import ModelResponse

from resume_analysis.errors import ModelError
from resume_analysis.models import Usage

MESSAGES: dict[str, str] = {
    "rate_limited": "The model provider asked for a pause. Nothing is lost; the analysis can be run again.",
    "model_overloaded": "The model provider is overloaded. Nothing is lost; the analysis can be run again.",
    "model_unavailable": "The model provider failed to answer. Nothing is lost; the analysis can be run again.",
    "model_timeout": "The model did not answer in time. Nothing is lost; the analysis can be run again.",
    "model_connection": "The connection to the model provider failed. Nothing is lost; the analysis can be run again.",
    "model_unauthorized": "The model provider refused the API key, or the key may not use this model. "
    "Set a valid key; waiting jobs then run by themselves.",
    "model_not_found": "The model provider does not know this model. "
    "Correct the model name; waiting jobs then run by themselves.",
    "quota_exhausted": "The account at the model provider has used up its quota or credit. "
    "Top it up; waiting jobs then run by themselves.",
    "context_too_long": "The resume and the job description together are too long for this model. "
    "Shorten them or choose a model with a larger context.",
    "refused": "The model refused to judge this resume.",
    "content_filter": "The model provider's content filter blocked the request or the answer.",
    "output_truncated": "The model's answer was cut off at its length limit. Raise the limit for output tokens.",
    "invalid_output": "The model gave no valid answer, even after its faults were pointed out.",
    "bad_request": "The model provider rejected the request as malformed. "
    "The model may not support a setting that is in use.",
}

_FAULTS: tuple[tuple[type[Exception], str], ...] = (
    # The first match wins: subclasses stand before their bases.
    (ai.ModelRateLimitError, "rate_limited"),
    (ai.ModelQuotaExceededError, "quota_exhausted"),
    (ai.ModelOverloadedError, "model_overloaded"),
    (ai.ModelUnavailableError, "model_unavailable"),
    (ai.ModelServerError, "model_unavailable"),
    (ai.ModelTimeoutError, "model_timeout"),
    (ai.ModelRequestTimeout, "model_timeout"),
    (ai.ModelConnectionError, "model_connection"),
    (ai.ModelAuthenticationError, "model_unauthorized"),
    (ai.ModelNotFoundError, "model_not_found"),
    (ai.ModelContextWindowExceededError, "context_too_long"),
    (ai.ModelRequestRejectedError, "bad_request"),
    (ai.ContentFilterError, "content_filter"),
    (ai.OutputTokenLimitExceeded, "output_truncated"),
    (ai.UserError, "bad_request"),
)
_STATUSES = {408: "model_timeout", 413: "context_too_long"}
_FILTER_CODES = {"content_filter", "content_policy_violation", "invalid_prompt"}
_IDENTIFIER = re.compile(r"[A-Za-z]+(?:_[A-Za-z]+)+")


def model_error(fault: Exception) -> ModelError:
    """Return the error for an exception of the model library.

    An exception nobody foresaw, such as the library stumbling over an error body under status 200, counts as
    ``model_unavailable``: the provider gave no answer, and the job's retries bound how often that is tried.
    """
    code = _code(fault)
    detail = ""
    if isinstance(fault, ai.ModelHTTPError):
        named = fault.provider_error_code or fault.provider_error_type or ""
        detail = f" [HTTP {fault.status_code}{', ' + named if _IDENTIFIER.fullmatch(named) else ''}]"
    retry_after = fault.retry_after if isinstance(fault, ai.ModelAPIError) else None
    return ModelError(code, MESSAGES[code] + detail, retry_after=retry_after, usage=Usage(calls=1))


def _code(fault: Exception) -> str:
    if isinstance(fault, ai.ModelRequestRejectedError) and _is_filtered(fault):
        return "content_filter"
    for kind, code in _FAULTS:
        if isinstance(fault, kind):
            return code
    if isinstance(fault, ai.ModelHTTPError):
        return _STATUSES.get(fault.status_code, "bad_request" if fault.status_code < 500 else "model_unavailable")
    return "model_unavailable"


def _is_filtered(fault: ai.ModelRequestRejectedError) -> bool:
    # Anthropic has no code for it, only these words.
    return fault.provider_error_code in _FILTER_CODES or "content filtering policy" in str(fault.body)


def unusable(response: ModelResponse, usage: Usage) -> ModelError | None:
    """Return the error of an answer that must not be read, however valid its JSON looks; None if it may be.

    A truncated answer can be valid JSON, a filtered one can hold half a judgement.
    """
    details = response.provider_details or {}
    match response.finish_reason:
        case "length":
            code = "output_truncated"
        case "content_filter":
            refused = "refusal" in details or details.get("finish_reason") == "refusal"
            code = "refused" if refused else "content_filter"
        case "error":
            code = "model_unavailable"
        case None if not response.parts:  # some library versions read an error body as an answer without anything
            code = "model_unavailable"
        case _:
            return None
    return ModelError(code, MESSAGES[code], usage=usage)
