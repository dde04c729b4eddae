"""Quotes and terms held against a text: where they stand, in offsets of that text, or that they do not.

    source = SourceText(resume_text)
    span = source.find("Led a team of 12 engineers")      # None when the passage is not there
    source.mentions("C++")                                # term boundaries know C++, C#, .NET and R

``folding.py`` makes texts comparable and remembers the way back, ``words.py`` reads words, numbers and negations,
``bounds.py`` knows where they end, ``source.py`` searches.
"""

from resume_analysis.grounding.source import DENIAL_AFTER, SourceText, Span
from resume_analysis.grounding.words import content_stems, new_numbers, numbers, words

__all__ = ["DENIAL_AFTER", "SourceText", "Span", "content_stems", "new_numbers", "numbers", "words"]
