"""Patterns of very many words, arranged so that they are found fast.

The engine tries alternatives one after the other wherever a word may begin. Sorted by their first letters, a letter
that begins none of them is passed with one look at each letter there is, however many words begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PIECE = re.compile(
    r"(?P<opens>\((?:\?(?:P<\w+>|<?[=!]|[a-z]*(?:-[a-z]+)?:))?)|(?P<closes>\))|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.",
    re.DOTALL,
)
_MARK = re.compile(r"[^()|\\\[]+|" + _PIECE.pattern, re.DOTALL)
"""A piece, or a run of what neither opens, closes nor divides."""
_REPEAT = re.compile(r"(?:[?*+]|\{(?=[\d,])(?P<least>\d*)(?P<to>,?)(?P<most>\d*)\})(?P<how>[?+]?)")
_SIGNS = {"?": (0, ""), "*": (0, "*"), "+": (1, "*")}
"""How often a piece stands at least, and what more of it may follow."""
_FLAGS = re.compile(r"\(\?[a-z]+\)")
_CAPTURES = re.compile(r"(?<!\\)\((?:\?P<|(?!\?))")
_MANY = 4
"""Alternatives from which on a group is arranged."""
_MANY_AFTER = 8
"""The same for what follows a first letter, where fewer are tried."""
_LONGEST = 1500
"""Characters one alternative may come to: it stands once for each letter it may begin with."""


class _OpaqueError(Exception):
    """Nothing tells which letters a pattern may begin with."""


class _Piece(NamedTuple):
    """A character, a set, or a group: what ``opens`` it and its ``inside``. ``repeat`` is what follows all of it."""

    text: str
    opens: str
    inside: str
    repeat: str


def arranged(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; the alternatives of its outer groups are arranged. The same passages match."""
    flags = _FLAGS.match(pattern)
    head = flags[0] if flags else ""
    ignore_case, body = "i" in head, pattern.removeprefix(head)
    if len(split(body)) > 1:
        return re.compile(head + by_first_letter(body, ignore_case=ignore_case))
    return re.compile(head + _arranged_inside(body, ignore_case))


def _arranged_inside(sequence: str, ignore_case: bool) -> str:
    found = ""
    while sequence:
        piece, sequence = _first(sequence)
        if piece.opens == "(?:" and len(split(piece.inside)) >= _MANY:
            found += f"(?:{by_first_letter(piece.inside, ignore_case=ignore_case)}){piece.repeat}"
        else:
            found += piece.text + piece.repeat
    return found


def by_first_letter(alternatives: str, *, ignore_case: bool = True) -> str:
    r"""Arrange the alternatives of a pattern by their first letters, and what follows these by the next.

    What is left of an alternative once its first letter is read is its derivative by that letter (Brzozowski, 1964).
    An alternative whose first letters cannot be told stays where it is, and no other passes it. For patterns without
    regard to case unless ``ignore_case`` is false.

    >>> print(by_first_letter(r"cook|driver|chef|(?:head )?clerk|\w+ing", ignore_case=False))
    c(?:ook|hef|lerk)|d(?:river)|h(?:ead clerk)|\w+ing
    """
    ordered: list[str] = []
    endings: dict[str, list[str]] = {}

    def close() -> None:
        for letter, rest in endings.items():
            inner = "|".join(dict.fromkeys(rest))
            inner = by_first_letter(inner, ignore_case=ignore_case) if len(rest) > _MANY_AFTER else inner
            ordered.append(f"{_either_case(letter) if ignore_case else re.escape(letter)}(?:{inner})")
        endings.clear()

    for one in split(alternatives):
        try:
            begun = list(_derivatives(one, exact=not ignore_case, fold=ignore_case))
            if len(begun) > 1 and (_CAPTURES.search(one) or len(begun) * len(one) > _LONGEST):
                raise _OpaqueError  # no named group may stand twice
        except _OpaqueError:
            close()
            ordered.append(_arranged_inside(one, ignore_case))
            continue
        for letter, rest in begun:
            endings.setdefault(letter, []).append(rest)
    close()
    return "|".join(ordered)


def split(alternatives: str) -> list[str]:
    """Split a pattern at the bars that stand in no brackets."""
    found, depth, begin = [], 0, 0
    for mark in _MARK.finditer(alternatives):
        if mark["opens"]:
            depth += 1
        elif mark["closes"]:
            depth -= 1
        elif not depth and mark[0] == "|":
            found.append(alternatives[begin : mark.start()])
            begin = mark.end()
    return [*found, alternatives[begin:]]


def _first(sequence: str) -> tuple[_Piece, str]:
    """The first piece of a pattern without bars, and what follows it."""
    head = next(_PIECE.finditer(sequence))
    opens = head["opens"] or ""
    end = _closing(sequence, head.end()) if opens else head.end()
    repeat = _REPEAT.match(sequence, end)
    after = repeat.end() if repeat else end
    inside = sequence[head.end() : end - 1] if opens else ""
    return _Piece(sequence[:end], opens, inside, repeat[0] if repeat else ""), sequence[after:]


def _closing(pattern: str, begin: int) -> int:
    """Where the group ends that was opened right before an offset."""
    depth = 1
    for mark in _MARK.finditer(pattern, begin):
        depth += (mark["opens"] is not None) - (mark["closes"] is not None)
        if not depth:
            return mark.end()
    raise ValueError(f"A group is not closed: {pattern}")


def _derivatives(sequence: str, *, exact: bool, fold: bool) -> Iterator[tuple[str, str]]:
    """Every first letter with what follows it, the ones tried first ahead. ``exact`` letters are of one case; where
    others are not (``fold``), what follows such a letter looks back at it.
    """
    if not sequence:
        raise _OpaqueError
    piece, tail = _first(sequence)
    if piece.text in (r"\b", "^") or piece.opens in ("(?<=", "(?<!"):
        behind = f"{piece.opens}(?:{piece.inside})." if piece.opens else f"(?<={piece.text}."
        for letter, rest in _derivatives(tail, exact=exact, fold=fold):
            yield letter, f"{behind}){rest}"
        return
    least, again = _repeated(piece)
    for letter, rest in _first_letters(piece, exact=exact, fold=fold):
        yield letter, f"{rest}{again}{tail}"
    if not least:
        yield from _derivatives(tail, exact=exact, fold=fold)


def _first_letters(piece: _Piece, *, exact: bool, fold: bool) -> Iterator[tuple[str, str]]:
    if piece.opens in ("(?:", "(?-i:"):
        for one in split(piece.inside):
            cased = exact or piece.opens == "(?-i:"
            for letter, rest in _derivatives(one, exact=cased, fold=fold):
                yield letter, f"{piece.opens}{rest})" if piece.opens != "(?:" and rest else rest
    elif piece.opens or piece.text in (".", "$", "^"):
        raise _OpaqueError
    elif piece.text.startswith("["):
        for character in _members(piece.text):
            yield _letter(character, exact=exact, fold=fold)
    elif len(piece.text) == 2 and piece.text[1].isalnum():
        raise _OpaqueError  # a class of characters, a boundary
    else:
        yield _letter(piece.text[-1], exact=exact, fold=fold)


def _letter(character: str, *, exact: bool, fold: bool) -> tuple[str, str]:
    if not fold:
        return character, ""
    return character.lower(), f"(?<=(?-i:{character}))" if exact and character.lower() != character.upper() else ""


def _members(text: str) -> str:
    inside = text[1:-1]
    if re.search(r"^\^|\\|(?<=.)-(?=.)", inside):
        raise _OpaqueError
    return inside


def _repeated(piece: _Piece) -> tuple[int, str]:
    """How often a piece must stand at least, and a pattern of what more of it may follow its first time."""
    if not piece.repeat:
        return 1, ""
    found = _REPEAT.fullmatch(piece.repeat)
    if found is None or found["how"]:
        raise _OpaqueError  # lazy
    if piece.repeat in _SIGNS:
        least, more = _SIGNS[piece.repeat]
        return least, more and piece.text + more
    least = int(found["least"] or 0)
    most = int(found["most"]) if found["most"] else None if found["to"] else least
    if most is not None and most < 1:
        raise _OpaqueError
    return least, f"{piece.text}{{{max(least - 1, 0)},{'' if most is None else most - 1}}}"


def _either_case(letter: str) -> str:
    cases = dict.fromkeys((letter, letter.upper()))
    if len(cases) == 1 or len(letter.upper()) > 1:
        return re.escape(letter)
    return f"(?-i:[{''.join(map(re.escape, cases))}])"
