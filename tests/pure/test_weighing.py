"""How much a job asks for a thing: a must, a wish, or in words nobody knows, and then it is not spoken of."""

from __future__ import annotations

import pytest

from resume_analysis.reading.requirements import read


def weighed(job: str) -> dict[str, str]:
    """The importance of each thing a job asks for, but for the one that stands first."""
    return {wanted.text: wanted.importance for wanted in read(f"Analyst\n\n{job}\n") if wanted.text != "SQL"}


@pytest.mark.parametrize(
    "heading",
    [
        "It would be great if you also had",
        "It would be a bonus if you have",
        "You might also have",
        "We would be particularly pleased to see",
        "Not essential, but we would love",
        "What would set you apart?",
        "ASSETS",
        "Added value",
        "Advantageous",
        "Das wäre toll",
        "Les petits plus",
        "Se valorará",
    ],
)
def test_a_heading_of_wishes_needs_no_colon(heading: str) -> None:
    """A line over a list that wishes is a heading, however long it is."""
    assert weighed(f"Requirements\n- SQL\n\n{heading}\n- Terraform") == {"Terraform": "nice"}


def test_a_wish_ends_where_a_sentence_goes_on_with_what_you_are() -> None:
    """The next clause weighs for itself."""
    told = "- You write scripts, preferably in Terraform, and you are confident with Jenkins"
    assert weighed(f"Requirements\n- SQL\n{told}") == {"Terraform": "nice", "Jenkins": "must"}


@pytest.mark.parametrize(
    "heading",
    [
        "The ideal candidate would have",
        "What would you bring?",
        "This could be the role for you if you know",
        "You would be a great match if you have",
    ],
)
def test_a_demand_politely_put_is_a_demand(heading: str) -> None:
    """A "would" makes no wish of what the right person has."""
    assert weighed(f"{heading}\n- SQL\n- Terraform") == {"Terraform": "must"}


@pytest.mark.parametrize(
    "heading",
    [
        "It's not a problem if you don't have these yet",
        "We'd be over the moon with",
        "Darüber hinaus freuen wir uns über",
        "Sumarás puntos si tienes",
        "COMPENSATION AND BENEFITS",
        "Assets (not required)",
    ],
)
def test_what_stands_under_a_heading_nobody_knows_is_not_spoken_of(heading: str) -> None:
    """Below a list of demands a heading in unknown words may say anything of what follows."""
    assert weighed(f"Requirements\n- SQL\n\n{heading}\n- Terraform") == {}


@pytest.mark.parametrize(
    "heading",
    [
        "Essential Functions",
        "Required duties and responsibilities",
        "Your main tasks",
        "What will you do?",
        "A typical week",
        "Purpose of the post",
        "Key performance areas",
        "KPAs",
    ],
)
def test_what_the_work_consists_of_is_no_demand(heading: str) -> None:
    """Functions and tasks are those of the work, however essential, and stand before the demands as well."""
    demands = "Requirements\n- SQL\n- Ansible\n- Docker\n"
    assert "Terraform" not in weighed(f"{heading}\n- Own the Terraform modules\n\n{demands}")


def test_a_remark_in_brackets_makes_no_heading_of_its_line() -> None:
    """What is preferred of one demand says nothing of those below it."""
    listed = "Requirements\nA trade background (carpentry preferred)\nTerraform\nAnsible\n"
    assert (weighed(listed)["Terraform"], weighed("Skills (preferred)\nTerraform\n")["Terraform"]) == ("must", "nice")


def test_a_labelled_line_apart_from_the_wishes_is_none_of_them() -> None:
    """The education asked for, told below the list of what would be nice, is asked for."""
    wishes, perks = "Requirements\n- SQL\n\nGood to have\n- Terraform\n", "\n\nPerks\n- Cake"
    below, among = (weighed(f"{wishes}{gap}Education: bachelor's degree{perks}") for gap in ("\n", "- "))
    headed = weighed(f"{wishes}\nEducation\nBachelor's degree in Physics or equivalent{perks}")
    assert (below["bachelor's degree"], among["bachelor's degree"]) == ("must", "nice")
    assert headed == {"Terraform": "nice", "Bachelor's degree in Physics": "must"}


def test_a_side_of_a_person_takes_the_weight_of_the_heading_above() -> None:
    """What stands right under "Desirable" is desirable, and "Technical skills" under demands are demanded."""
    assert weighed("Desirable\n\nExperience\n- Terraform\n\nSkills\n- Ansible") == dict.fromkeys(
        ("Terraform", "Ansible"), "nice"
    )
    assert weighed("Requirements\n- SQL\n\nTechnical skills\n- Terraform") == {"Terraform": "must"}


@pytest.mark.parametrize(
    "item",
    [
        "Experience with Terraform will be considered favourably",
        "Experience with Terraform gives you an edge",
        "Preference will be given to candidates with Terraform",
        "If you know Terraform, all the better",
        "Terraform (nice, but we can train you)",
        "Terraform (we'd be thrilled)",
        "Ideal: Terraform",
        "Kenntnisse in Terraform sind ein Pluspunkt",
        "Se valora Terraform",
        "Terraform users will be given preference",
    ],
)
def test_a_wish_among_demands_is_a_wish(item: str) -> None:
    """Words of favour make a wish of an item of the list of requirements."""
    assert weighed(f"Requirements\n- SQL\n- {item}") == {"Terraform": "nice"}


@pytest.mark.parametrize(
    "item",
    [
        "Terraform is something you can learn here",
        "Terraform will let you sleep at night",
        "You may have worked with Terraform",
        "Perhaps some Terraform",
        "Interest in Terraform",
        "Willingness to learn Terraform",
        "We do not mind if you have no Terraform",
        "Terraform bringst du vielleicht auch mit",
    ],
)
def test_an_item_that_weighs_itself_in_unknown_words_is_not_spoken_of(item: str) -> None:
    """A sentence about the thing, a perhaps or a wish to learn it is no demand that one could be held to."""
    assert weighed(f"Requirements\n- SQL\n- {item}") == {}


@pytest.mark.parametrize(
    "item",
    [
        "Terraform is a must",
        "Terraform is key to this role",
        "Knowledge of how Terraform is used",
        "You know Terraform",
    ],
)
def test_a_demand_in_a_whole_sentence_is_a_demand(item: str) -> None:
    """A sentence that calls a thing needed demands it."""
    assert weighed(f"Requirements\n- SQL\n- {item}") == {"Terraform": "must"}


def test_wrapped_lines_are_read_as_one() -> None:
    """A sentence goes on below: its last words weigh its first, and a name is not cut by the end of a line."""
    job = """Requirements
- SQL
- Experience with Terraform in a large organisation, which would be a
  great advantage

You know Salesforce and keep it clean. It would be lovely to find somebody who has seen
HubSpot before.
"""
    assert weighed(job) == {"Terraform": "nice", "Salesforce": "must", "HubSpot": "nice"}


def test_what_the_duties_name_and_the_wishes_wish_is_a_wish() -> None:
    """A duty asks nobody for anything."""
    job = "What you will do\n- Write orders in Terraform\n\nRequirements\n- SQL\n\nNice to have\n- Terraform"
    assert weighed(job) == {"Terraform": "nice"}


def test_a_job_that_names_a_thing_with_its_parts_asks_for_the_thing() -> None:
    """Any one of what stands in brackets will do only for a kind of tool."""
    assert weighed("Requirements\n- Excel (pivot tables, VLOOKUP)\n- A cloud (AWS, Azure)") == dict.fromkeys(
        ("Excel", "cloud (AWS, Azure)"), "must"
    )


@pytest.mark.parametrize(
    ("item", "names"),
    [
        (
            "Experience with SQL Server Integration Services and Power BI",
            {"SQL Server Integration Services", "Power BI"},
        ),
        ("Führerschein der Klasse CE", {"Führerschein der Klasse CE"}),
        ("Deep understanding of Terraform", {"Terraform"}),
        ("Admission to the New York or New Jersey bar", set()),
        ("Experience of teaching GCSE and A-level Physics", set()),
        ("Experience of supervising PhD students", set()),
    ],
)
def test_a_name_is_read_whole_or_not_at_all(item: str, names: set[str]) -> None:
    """A name keeps its last word and its class; what is taught is no degree one needs; half a name is none."""
    found = {wanted.text for wanted in read(f"Requirements\n- SQL\n- {item}\n") if wanted.kind != "phrase"}
    assert found - {"SQL"} == names
    loose = {wanted.text for wanted in read(f"Requirements\n- SQL\n- {item}\n") if wanted.kind == "phrase"}
    assert not loose & {"Deep understanding", "Jersey bar"}


def test_what_will_do_after_the_start_is_not_missing() -> None:
    """A paper to be had within six months of the first day is asked for, and its lack is nothing to tell."""
    found = {wanted.text: wanted.firm for wanted in read("Requirements\n- BLS\n- ACLS within 6 months of hire\n")}
    assert found == {"BLS": True, "ACLS": False}


def test_a_version_is_not_cut_at_its_point() -> None:
    """What follows the point is no name of its own."""
    assert weighed("Requirements\n- SQL\n- Knowledge of WCAG 2.1 AA") == {"WCAG": "must"}
    assert "Clean driving licence" not in weighed("Requirements\n- SQL\n- Clean driving licence")


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Full, clean driver licence", "driver licence"),
        ("Current, valid first aid certificate", "first aid certificate"),
    ],
)
def test_a_word_before_a_comma_that_only_describes_is_no_demand(item: str, name: str) -> None:
    """Two adjectives joined by a comma are no list."""
    assert weighed(f"Requirements\n- SQL\n- {item}") == {name: "must"}


def test_the_bullet_of_a_word_processor_begins_a_point() -> None:
    """A letter o before a capital is a bullet: no name runs over it."""
    found = weighed("Requirements\no SQL, for at least ten years in a large company of the trade\no Terraform")
    assert found["Terraform"] == "must"
    assert not any("\n" in text for text in found)


def test_the_subjects_of_a_degree_told_by_its_class_are_no_skills() -> None:
    """A 2:1 in one of several subjects asks for none of them."""
    assert weighed("Requirements\n- SQL\n- A 2:1 or above in economics, statistics or geography") == {}


def test_the_lowest_of_several_degrees_is_not_cut_to_its_letters() -> None:
    """What may stand for it is told with it."""
    item = "PhD in chemistry or a related field with 3+ years, or MS with 6+ years of experience"
    assert "PhD in chemistry or a related field with 3+ years, or MS" in weighed(f"Requirements\n- SQL\n- {item}")


def test_a_line_of_a_list_without_bullets_is_no_heading() -> None:
    """Neither the lines above it nor those below it become demands."""
    job = "Requirements\n- SQL\n\nNice to have\nA degree\nStartup experience\nGerman or French\nShorthand"
    assert weighed(job)["German or French"] == "nice"
    assert weighed("Nice to have\nRust\n\nRequired experience\nGerman")["German"] == "must"


def test_a_word_of_weight_in_brackets_is_for_what_stands_before_it() -> None:
    """Each item of a line has its own."""
    assert weighed("Requirements\n- SQL\n- Python (must), Rust (nice to have)") == {"Python": "must", "Rust": "nice"}
    found = weighed("Requirements\n- SQL\n- Revit (essential), Tableau (useful) and Excel")
    assert found == {"Revit": "must", "Tableau": "nice", "Excel": "must"}


def test_of_several_of_which_some_will_do_none_is_missing() -> None:
    """Nobody needs all three."""
    found = {
        wanted.text: wanted.firm for wanted in read("Analyst\n\nRequirements\n- Two of: Java, Kotlin, Scala\n- SQL\n")
    }
    assert found == {"Java": False, "Kotlin": False, "Scala": False, "SQL": True}


@pytest.mark.parametrize(
    "item",
    ["A WMS, such as Manhattan or Körber, is desirable", "Experience of SAP, the ordering system, is desirable"],
)
def test_a_word_of_weight_behind_the_comma_that_ends_an_aside_is_for_all_of_it(item: str) -> None:
    """What follows the comma has no subject of its own."""
    assert set(weighed(f"Requirements\n- SQL\n- {item}").values()) == {"nice"}


def test_a_person_specification_marks_what_is_desirable() -> None:
    """With a letter between dashes; the next point begins on the next line."""
    points = (
        "Terraform in a team of several people and several years – E – A\nAnsible in the same or another team – D – A/I"
    )
    assert weighed(f"Person specification\n{points}\n") == {"Terraform": "must", "Ansible": "nice"}


def test_a_desired_candidate_is_the_one_who_is_sought() -> None:
    """Such a heading stands over the demands."""
    assert weighed("Desired Candidate Profile:\nTerraform in production\nMBA preferred\n")["Terraform"] == "must"


@pytest.mark.parametrize(
    "told",
    [
        "Benefits include Kubernetes training, flexitime and cycle to work.",
        "Closing date: noon, Monday 19 May. Terraform Tower, Leeds.",
        "The nice bits: Kubernetes at lunch, birthday off",
        "As a Disability Confident employer we guarantee an interview to Kubernetes engineers.",
    ],
)
def test_what_is_offered_and_how_to_apply_asks_for_nothing(told: str) -> None:
    """Wherever it stands."""
    assert weighed(f"Requirements\n- SQL\n\n{told}\n") == {}


def test_a_table_weighs_by_the_heads_of_its_columns() -> None:
    """The first column names the rows."""
    table = "| Area | We require | We would appreciate |\n|---|---|---|\n| Tools | Terraform; Ansible | Pulumi |"
    assert weighed(f"Your profile\n\n{table}\n") == {"Terraform": "must", "Ansible": "must", "Pulumi": "nice"}


def test_a_wish_for_excitement_heads_what_stands_behind_it() -> None:
    """However many words it has."""
    assert weighed("We'd be excited, not fussed, about: Terraform; some Ansible")["Terraform"] == "nice"


def test_what_language_others_speak_is_not_asked_for() -> None:
    """Any of the three will do, whatever the drivers are."""
    told = weighed("German, French or Polish is nice to have – many of our drivers are Polish\n\nDuties\n- SQL")
    assert told == {"German, French or Polish": "nice"}


def test_how_much_a_wish_is_wished_leaves_it_one() -> None:
    """In brackets behind it."""
    (user,) = read("Requirements\n- CargoWise user (highly advantageous)\n")
    assert user.importance == "nice"


@pytest.mark.parametrize("heading", ["What you'd be doing", "What you'll be doing", "What you would do", "What you do"])
def test_what_the_work_would_be_asks_for_nothing_that_is_wished_elsewhere(heading: str) -> None:
    """However it is put."""
    posting = f"{heading}\n- Sort out our Linux side\n\nWhat we need from you\n- C\n\nNice to have\n- Linux\n"
    assert {wanted.text: wanted.importance for wanted in read(posting)} == {"C": "must", "Linux": "nice"}
