"""What a call cost, by the public price lists that ``genai-prices`` carries (no network)."""

from __future__ import annotations

from decimal import Decimal

from genai_prices import Usage as Tokens
from genai_prices import calc_price
from pydantic_ai.messages import ModelResponse

from resume_analysis.models import Usage

_MOST_TOKENS = 100_000_000
"""No model reads or writes as many in one call; a server that says so has not counted."""


def usage_of(response: ModelResponse) -> Usage:
    """Return the tokens and the cost of one call.

    Input tokens include the cached ones. The cost is in US dollars at the list price of the model and service tier
    the provider reports; it is None for a model without a known price and where the provider counted nothing, or
    what cannot be.
    """
    tokens = response.usage
    if max(tokens.input_tokens, tokens.output_tokens, tokens.cache_read_tokens) > _MOST_TOKENS:
        return Usage(calls=1)
    return Usage(tokens.input_tokens, tokens.output_tokens, tokens.cache_read_tokens, cost_usd=_cost(response), calls=1)


def has_price(model: str) -> bool:
    """Whether the price lists know a model string such as ``openai:gpt-6-luna``."""
    provider, _, name = model.partition(":")
    try:
        calc_price(Tokens(input_tokens=1), name, provider_id=provider.removesuffix("-chat"))
    except LookupError:
        return False
    return True


def _cost(response: ModelResponse) -> Decimal | None:
    if not response.model_name or not response.usage.input_tokens:
        return None
    try:
        return response.cost().total_price
    except (LookupError, ValueError):
        return None
