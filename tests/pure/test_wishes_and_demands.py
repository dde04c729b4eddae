"""Words and headings by which postings tell demands from wishes, each in every form it is written in."""

from __future__ import annotations

import pytest

from resume_analysis.reading import requirements

# One a line: "…" stands for what is asked for.
WISHES = """
… is a plus
… a plus
… preferred
… is preferred
… would be an advantage
… is an advantage
… desirable
… is desirable
… (desirable)
… (preferred)
… (nice to have)
… - nice to have
… is nice to have
Ideally …
Ideally, you have …
Preferably …
… would be beneficial
… would be a bonus
… is a bonus
Bonus: …
Bonus points for …
… would be great
… would be ideal
… is helpful
… helpful
… useful but not essential
… is welcome
… an asset
… is considered an asset
…, though not required
… is not essential but desirable
Nice to have: …
Desirable: …
Preferred: …
Optional: …
Experience with … is desirable
Experience with … would be advantageous
Experience with … preferred
Knowledge of … is an added advantage
Knowledge of … will be an added advantage
Exposure to … is a plus
Familiarity with … is a strong plus
Prior experience with … a plus
Any experience of … would be welcome
It would be great if you know …
You may also know …
… knowledge desirable
Good to have: …
… good to have
We'd love it if you had …
Extra credit for …
… certification is a plus
Some … is a plus
If you know …, even better
Knowing … will help you stand out
… experience would be nice
… (a plus)
… (bonus)
… (optional)
… (D)
Desirable - …
Advantageous: …
… wünschenswert
… von Vorteil
… souhaité
… serait un plus
"""
DEMANDS = """
…
Experience with …
… required
… is required
… is essential
… (essential)
… (required)
… (must)
Must have …
You must know …
Strong …
Strong knowledge of …
Proficiency in …
Proficient in …
Hands-on experience with …
Solid understanding of …
Essential: …
Required: …
Must-have: …
… is a must
… mandatory
Minimum 2 years of …
Proven experience in …
You have worked with …
You know … well
You are fluent in …
Good command of …
In-depth knowledge of …
… expertise
… skills
Working knowledge of …
Demonstrated experience with …
Excellent … skills
Expert in …
Able to use …
Ability to work with …
Confident user of …
Experience of using …
Previous experience with …
Experience in … is essential
"""
HEADS_OF_WISHES = """
Nice to have
Nice-to-have
Nice to haves
Good to have
Desirable
Desirable criteria
Desirable skills
Preferred
Preferred qualifications
Preferred skills
Preferred experience
Bonus
Bonus points
Bonus points for
What makes us smile
Bonus if you have
Plus
Pluses
A plus
It's a plus if you have
Advantageous
An advantage
Added advantage
Optional
Assets
Would be an asset
Considered assets
Extra credit
Extras
Ideally you have
Ideally
It would be great if you also had
What would set you apart
What makes you stand out
Stand-out skills
You might also have
Even better if you have
Great if you have
We'd love it if you also have
Not essential but helpful
Would be nice
Helpful
Useful
Welcome
Wünschenswert
Von Vorteil
Pluspunkte
Souhaité
Les plus
Un plus
Deseable
Se valorará
"""
HEADS_OF_DEMANDS = """
Requirements
Minimum requirements
Basic qualifications
Required qualifications
Required skills
Required
Qualifications
Must have
Must-haves
Essential
Essential criteria
Essential skills
What you need
What you'll need
What we need from you
What we're looking for
What we are looking for
Who you are
About you
You have
You bring
What you bring
What you'll bring
Your profile
Your skills
Your background
Skills and experience
Skills & Experience
Experience
Knowledge and skills
Technical skills
Person specification
The ideal candidate
The successful candidate will have
You should have
You must have
We expect
We require
Candidate profile
Key requirements
Key skills
Mandatory skills
Minimum qualifications
Job requirements
To apply you need
Anforderungen
Ihr Profil
Dein Profil
Das bringst du mit
Profil recherché
Requisitos
Education and experience
"""
TERMS = ("Kubernetes", "Excel", "Salesforce")
LISTS = ("Requirements\n- Patience\n- ", "What you bring\n\n• Patience\n• ", "Requirements:\nPatience\n")
POINTS = ("- ", "* ", "• ", "")


def lines(block: str) -> list[str]:
    """The lines of one of the lists above."""
    return block.strip().splitlines()


def weighed(posting: str) -> dict[str, str]:
    """How much each known term of a posting counts."""
    return {wanted.names[0]: wanted.importance for wanted in requirements.read(posting) if wanted.names}


@pytest.mark.parametrize(
    ("words", "importance"), [(each, "nice") for each in lines(WISHES)] + [(each, "must") for each in lines(DEMANDS)]
)
def test_words_beside_a_thing_say_how_much_it_counts(words: str, importance: str) -> None:
    """Whatever is asked for, and in whatever list. Nothing may be said of it, but never the other thing."""
    found = [weighed(f"Analyst\n\n{above}{words.replace('…', term)}\n") for above in LISTS for term in TERMS]
    assert {importance} >= {each for terms in found for name, each in terms.items() if name != "Patience"}


@pytest.mark.parametrize("words", lines(WISHES)[:12] + lines(DEMANDS)[:12])
def test_the_plainest_of_these_words_are_read(words: str) -> None:
    """Not by saying nothing."""
    assert weighed(f"Analyst\n\nRequirements\n- Patience\n- {words.replace('…', 'Kubernetes')}\n")


@pytest.mark.parametrize(
    ("heading", "importance"),
    [(each, "nice") for each in lines(HEADS_OF_WISHES)] + [(each, "must") for each in lines(HEADS_OF_DEMANDS)],
)
def test_a_heading_says_how_much_its_list_counts(heading: str, importance: str) -> None:
    """In capitals, in bold, with a colon, with and without points."""
    demands = "Requirements\n- SQL\n- Docker\n- Linux\n\n" if importance == "nice" else "About us\nWe make tiles.\n\n"
    forms = [form + end for end in ("", ":") for form in (heading, heading.upper())]
    for form in [*forms, *(f"**{form}**" for form in forms), *(f"## {form}" for form in forms)]:
        for point in POINTS:
            listed = "".join(f"{point}{term}\n" for term in ("Kubernetes", "Terraform", "Ansible"))
            found = weighed(f"Engineer\n\n{demands}{form}\n{listed}\nBenefits\n- Cake\n")
            assert {found.get(name) for name in ("Kubernetes", "Terraform", "Ansible")} <= {importance, None}, form


def test_a_letter_in_the_last_column_weighs() -> None:
    """Below a head that names both, with no dash before it."""
    head = "Person specification                    Essential / Desirable\n\n"
    rows = "MSc in genomics or\n  equivalent         E\nPython                E\nSQL                   D\n"
    read = {one.text: one.importance for one in requirements.read(head + rows)}
    assert {name: read[name] for name in ("MSc in genomics", "Python", "SQL")} == {
        "MSc in genomics": "must",
        "Python": "must",
        "SQL": "nice",
    }
