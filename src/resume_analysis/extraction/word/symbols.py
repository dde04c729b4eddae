"""Characters of Word's symbol fonts, which are pictures under the numbers of other characters (``w:sym``)."""

from __future__ import annotations

_SYMBOL = dict(
    zip(
        range(0x61, 0x7B),
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {
    0x44: "Δ",
    0x46: "Φ",
    0x47: "Γ",
    0x4C: "Λ",
    0x50: "Π",
    0x51: "Θ",
    0x53: "Σ",
    0x57: "Ω",
    0x58: "Ξ",
    0x59: "Ψ",
    0xA3: "≤",
    0xA5: "∞",
    0xAC: "←",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD6: "√",
    0xE5: "∑",
}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def symbol(font: str, code: str) -> str:
    """Return the character that a symbol looks like; empty where it is only an ornament, such as a telephone."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font.lower() == "symbol":
        return _SYMBOL.get(number & 0xFF, "")
    if font.lower().startswith("wingdings"):
        return _WINGDINGS.get(number & 0xFF, "")
    return chr(number) if 0x20 <= number <= 0xFFFF and not 0xD800 <= number <= 0xF8FF else ""
