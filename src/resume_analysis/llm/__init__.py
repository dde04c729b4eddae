"""The language model behind one port; see ``port.py``.

``make_client`` turns a model string into something that can be asked. The provider libraries are imported when a
client is made, not before, so that ``import resume_analysis.llm`` stays cheap.
"""

from __future__ import annotations

from resume_analysis.llm.clients import default_model, make_client
from resume_analysis.llm.options import ModelOptions
from resume_analysis.llm.port import Answer, Check, ModelClient, Question

__all__ = ["Answer", "Check", "ModelClient", "ModelOptions", "Question", "default_model", "make_client"]
