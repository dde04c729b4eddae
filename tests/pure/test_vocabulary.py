"""Terms in a text, and what a job description asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_analysis.reading import coverage, phrasing, vocabulary
from resume_analysis.reading.lexicon import AMBIGUOUS, IMPLIED, SPELLINGS
from resume_analysis.reading.requirements import Wanted, read


def names(text: str) -> list[str]:
    """Canonical names of the known terms in a text."""
    return [mention.name for mention in vocabulary.mentions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++, C#, .NET and node.js", ["C++", "C#", ".NET", "Node.js"]),
        ("C, R, Go", ["C", "R", "Go"]),
        ("wrote JavaScript", ["JavaScript"]),
        ("k8s in production", ["Kubernetes"]),
        ("CI/CD and A/B testing", ["CI/CD", "A/B testing"]),
        ("react, node, css", ["React", "CSS"]),
        ("wound\ncare", ["wound care"]),
        ("the rest of the team reacts quickly", []),
        ("Go to market, vitamin C. J. R. Smith", []),
        ("We excel. In a word, lean back in spring.", []),
        ("ada@example.net, github.com/ada", []),
        ("wound\n• care", []),
        ("Excel at customer service", ["customer service"]),
        ("Used Excel to plan shifts", ["Microsoft Excel"]),
        ("grades A, B, C", []),
        ("proficiency in R is required", ["R"]),
        ("Sehr gute Englischkenntnisse", ["English"]),
        ("A/B tested reminder texts", ["A/B testing"]),
        ("8 years in R&D with Python and R", ["Python", "R"]),
        ("Wrote firmware in C for motors, worked with R every day", ["C", "R"]),
        ("SQL, lead scoring, Team Lead", ["SQL"]),
        ("Wrote SQLs for the reports", ["SQL"]),
        ("Passed 40 SQLs a month to sales", []),
        ("Clerk, Bolt plc, Leeds", []),
        ("Analyst | Barrow Group PLC", []),
        ("Siemens PLC, Welding PLC Hydraulics", ["PLC", "welding", "PLC"]),
        ("skills: plc, hmi", ["PLC"]),
    ],
)
def test_terms_end_where_their_names_end(text: str, found: list[str]) -> None:
    """Signs belong to names, ordinary words do not become programs, addresses hold no skills."""
    assert names(text) == found


def test_the_lexicon_is_sound() -> None:
    """What is implied is known itself, nothing implies itself, and every name finds itself in a list."""
    for name, implied in IMPLIED.items():
        assert name not in implied
        assert set(implied) <= SPELLINGS.keys()
    for name, spellings in SPELLINGS.items():
        first = spellings[0].lstrip("=")
        assert names(f"Skills: {first}, x") == [name]
    assert SPELLINGS.keys() >= AMBIGUOUS


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("administered", "administration", True),
        ("managed", "manager", True),
        ("nurses", "nursing", True),
        ("care", "career", False),
        ("communication", "community", False),
    ],
)
def test_inflections_share_a_stem(one: str, other: str, related: bool) -> None:
    """Forms of one word are akin; words that merely begin alike are not."""
    assert phrasing.akin(phrasing.stem(one), phrasing.stem(other)) is related


BACKEND = """Senior Backend Engineer

About us
Northwind builds logistics software with Haskell.

Responsibilities:
- Build REST APIs and mentor juniors

Requirements:
- 5+ years of experience in backend development
- Strong knowledge of Python and PostgreSQL
- AWS or Google Cloud
- Bachelor's degree in Computer Science or equivalent
- Message brokers such as Kafka or RabbitMQ
- Excellent communication skills, team player
- Perl is not required

The extras
- Spark, Flink or Kafka Streams

Nice to have:
- Terraform
- Fluent German

Benefits
- Free fruit and Scala meetups
"""


def asked(text: str) -> dict[str, Wanted]:
    """What a job description asks for, by its words."""
    return {wanted.text: wanted for wanted in read(text)}


def test_a_job_description_is_read_into_its_requirements() -> None:
    """Musts and nice-to-haves are told apart; employer, benefits, traits and what is not required stay out."""
    found = asked(BACKEND)
    nice = {wanted.text for wanted in found.values() if wanted.importance == "nice"}
    assert nice == {"Spark, Flink or Kafka Streams", "Terraform", "German"}
    assert found["5+ years of experience"].number == 5
    assert found["Bachelor's degree in Computer Science"].number == 3
    assert found["AWS or Google Cloud"].names == ("AWS", "Google Cloud")
    assert found["Message brokers such as Kafka or RabbitMQ"].names == ("message queues", "Kafka", "RabbitMQ")
    assert {"Python", "PostgreSQL"} <= found.keys()
    told = " ".join(found)
    assert not any(word in told for word in ("Haskell", "Scala", "Perl", "team player", "communication", "Senior"))


def test_a_word_the_lexicon_does_not_know_still_counts_as_an_alternative() -> None:
    """A list "Spark, Flink or Kafka Streams" is met by Flink, too."""
    (group,) = [
        wanted for wanted in read("Requirements:\n- Spark, Flink or Kafka\n- Docker\n- SQL\n") if "Flink" in wanted.text
    ]
    assert group.names == ("Spark", "Flink", "Kafka")


@pytest.mark.parametrize(
    ("sentence", "must", "nice"),
    [
        ("BLS is required, ACLS is a plus.", {"BLS"}, {"ACLS"}),
        ("Docker, ideally with Kubernetes.", {"Docker"}, {"Kubernetes"}),
        ("Python; Rust would be great.", {"Python"}, {"Rust"}),
        ("Erfahrung mit Java, Kubernetes von Vorteil.", {"Java"}, {"Kubernetes"}),
        ("Terraform and Ansible are a plus.", set(), {"Terraform", "Ansible"}),
        ("No prior Scala experience required. Java is.", {"Java"}, set()),
        ("Fluent English is a must, Dutch is a bonus.", {"English"}, {"Dutch"}),
        ("Python, plus one of Java or Scala.", {"Python", "Java or Scala"}, set()),
        ("Experience of fine dining, Michelin experience preferred.", {"fine dining"}, {"Michelin"}),
        ("Knowledge of Welsh is an advantage but not required.", set(), {"Welsh"}),
        ("Experience troubleshooting PLCs (Allen-Bradley preferred)", {"PLCs"}, {"Allen-Bradley"}),
    ],
)
def test_importance_is_read_from_the_words_around(sentence: str, must: set[str], nice: set[str]) -> None:
    """A marker makes its own part of the sentence optional."""
    found = read(f"Requirements\n- Patience\n- {sentence}\n")
    assert {wanted.text for wanted in found if wanted.importance == "must"} - {"Patience"} == must
    assert {wanted.text for wanted in found if wanted.importance == "nice"} == nice


def test_phrases_outside_the_lexicon_are_named() -> None:
    """Objects of "experience with" and short items become requirements in the job's own words."""
    found = asked(
        "Your profile\n- Experience with glaze firing and kiln repair\n- GDPR knowledge\n- A sense of humor\n"
    )
    assert set(found) == {"glaze firing", "kiln repair", "GDPR"}


@pytest.mark.parametrize(
    ("line", "asked_for"),
    [
        ("Experience with HRIS (Workday, SAP SuccessFactors or ADP)", ["HRIS (Workday, SAP SuccessFactors or ADP)"]),
        ("Qualified accountant (ACA, ACCA or CIMA)", ["ACA, ACCA or CIMA"]),
        ("Experience with kilns (Rohde or Nabertherm) and Docker", ["Docker"]),
        ("Python, Go or Rust", ["Python, Go or Rust"]),
        ("Python and Go", ["Python", "Go"]),
        ("bilingual English/Spanish", ["English", "Spanish"]),
    ],
)
def test_alternatives_are_one_requirement(line: str, asked_for: list[str]) -> None:
    """What may stand for one another is one requirement; what is joined by "and" is several."""
    found = [wanted.text for wanted in read(f"Requirements\n- Perl\n- {line}\n") if wanted.text != "Perl"]
    assert [text for text in found if text not in ("kilns", "Qualified accountant")] == asked_for


@pytest.mark.parametrize(
    "told",
    [
        "Our stack is Haskell and Scala.",
        "We use Scala, Haskell and Kafka.",
        "We are looking for a Scala tester to join our Haskell team.",
        "In return you'll get a Scala course.",
        "The school values diversity and offers Haskell evenings.",
        "Package\nA Scala course",
        "Why Harbour?\nScala meetups",
        "Pay: 50k, Scala bonus",
    ],
)
def test_what_the_employer_tells_of_itself_is_no_requirement(told: str) -> None:
    """Its own tools, its offer and the post it fills are not demanded of a person."""
    found = asked(f"Requirements\n- Python\n- Docker\n- SQL\n\n{told}\n")
    assert set(found) == {"Python", "Docker", "SQL"}


def test_a_label_at_the_top_hides_nothing_below_it() -> None:
    """A label with its value is one line, not the heading of what follows it."""
    text = "Python developer\nLocation: Berlin\nSalary: 50k\nWe need someone with Django experience.\n"
    assert set(asked(text)) == {"Django"}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("At least three years' experience in B2B sales", 3),
        ("Minimum 5 years in a senior kitchen role", 5),
        ("5+ years building and shipping ML systems", 5),
        ("Mindestens 2 Jahre Fahrpraxis im Fernverkehr", 2),
    ],
)
def test_years_are_read_and_read_again_alone(line: str, number: int) -> None:
    """The words that ask for years say so by themselves, too, as whoever checks an answer reads them."""
    (years,) = [wanted for wanted in read(f"Requirements\n- {line}\n- Docker\n") if wanted.kind == "years"]
    assert years.number == number
    assert [wanted.number for wanted in read(years.text) if wanted.kind == "years"] == [number]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience with Zendesk or a comparable ticketing system", ("Zendesk", "ticketing systems")),
        ("Comfortable with SQL or at least with spreadsheets", ("SQL", "spreadsheets")),
        ("Prototyping tools such as ProtoPie or Framer", ("prototyping", "ProtoPie", "Framer")),
        ("Experience with large-scale data processing, e.g. Spark or Flink", ("Spark", "Flink")),
    ],
)
def test_an_example_or_a_comparable_thing_will_do(line: str, names: tuple[str, ...]) -> None:
    """Whoever shows one of the things named shows what is asked."""
    found = read(f"Requirements\n- Docker\n- {line}\n- Perl\n")
    (group,) = [wanted for wanted in found if wanted.text not in ("Docker", "Perl")]
    assert group.names == names


@pytest.mark.parametrize("empty", [None, "", "  \n "])
def test_no_job_description_asks_for_nothing(empty: str | None) -> None:
    """Nothing in, nothing out."""
    assert read(empty) == []


@given(
    st.lists(
        st.sampled_from([*BACKEND.splitlines(), "Python (Django) required; 3 years' experience", "• C++/C#"]),
        max_size=12,
    )
)
def test_every_requirement_stands_verbatim_in_the_job_description(lines: list[str]) -> None:
    """However the lines fall, what is read is a slice of the text and comes once."""
    text = "\n".join(lines)
    found = read(text)
    assert all(text[wanted.start : wanted.start + len(wanted.text)] == wanted.text for wanted in found)
    assert len({(wanted.kind, wanted.text, wanted.names) for wanted in found}) == len(found)


def test_coverage_is_a_share_mapped_to_a_score() -> None:
    """All of the words give 1, none 0; the score never falls as the share rises."""
    assert coverage.share(vocabulary.words("Python and PostgreSQL at scale"), "Python PostgreSQL") > 0.5
    assert coverage.share(vocabulary.words("Wound care"), "Python PostgreSQL") == 0.0
    scores = [coverage.score(raw / 100) for raw in range(101)]
    assert scores == sorted(scores)
    assert (scores[0], scores[-1]) == (0, 100)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Skills: CBT, DBT and EMDR", set()),
        ("Models in DBT and Snowflake", {"dbt", "Snowflake"}),
        ("ICH GCP trained, eight clinical trials", set()),
        ("Moved 40 services to GCP", {"Google Cloud"}),
        ("CompTIA Network+, 2021", {"CompTIA Network+"}),
    ],
)
def test_letters_are_what_their_neighbours_say(line: str, named: set[str]) -> None:
    """A therapy is no program and a rule of trials no cloud; a plus belongs to the name."""
    found = {mention.name for mention in vocabulary.mentions(line)}
    assert {"dbt", "Google Cloud", "Snowflake", "CompTIA Network+"} & found == named
    assert all(line[one.start : one.end] == "CompTIA Network+" for one in vocabulary.mentions(line) if "+" in one.name)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Spark jobs on EMR", "EHR"),
        ("Trials in AML and lymphoma", "anti-money laundering"),
        ("Published WMS and WFS layers", "warehouse management system"),
        ("NLP practitioner and coach", "natural language processing"),
        ("ASIS certification (CPP, PSP or APP)", "C++"),
    ],
)
def test_letters_that_have_another_sense_name_nothing(text: str, named: str) -> None:
    """A cloud service is no record of patients, a leukaemia no laundering of money."""
    assert named not in {mention.name for mention in vocabulary.mentions(text)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Charted in the EMR", "EHR"),
        ("AML checks for new clients", "anti-money laundering"),
        ("Firmware in cpp", "C++"),
    ],
)
def test_the_same_letters_name_a_thing_among_its_own(text: str, named: str) -> None:
    """Nothing is lost where no neighbour speaks against it."""
    assert named in {mention.name for mention in vocabulary.mentions(text)}
