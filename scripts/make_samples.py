"""Make the sample resumes that ship with the package: ``uv run python scripts/make_samples.py``.

Three invented people: a backend engineer who fits ``job.txt``, a junior data analyst on a two-column page, and a
nurse who changes careers and does not fit. The same script always writes the same bytes on the same versions of
reportlab and zlib; a test holds the text of the committed files against a fresh run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).resolve().parents[1] / "src" / "resume_analysis" / "samples"
WIDTH, HEIGHT = A4
MARGIN = 54.0


class Column:
    """A column of text that is written from the top down. All lengths are in points."""

    def __init__(self, canvas: Canvas, left: float, width: float, top: float) -> None:
        self.canvas, self.left, self.width, self.y = canvas, left, width, top

    def text(self, text: str, *, size: float = 9.5, bold: bool = False, indent: float = 0.0) -> None:
        font = "Helvetica-Bold" if bold else "Helvetica"
        self.canvas.setFont(font, size)
        for line in simpleSplit(text, font, size, self.width - indent):
            self.canvas.drawString(self.left + indent, self.y, line)
            self.y -= size * 1.36

    def heading(self, text: str) -> None:
        self.y -= 9
        self.text(text, size=11.5, bold=True)
        self.canvas.line(self.left, self.y + 9, self.left + self.width, self.y + 9)
        self.y -= 3

    def bullets(self, *lines: str) -> None:
        for line in lines:
            self.canvas.setFont("Helvetica", 9.5)
            self.canvas.drawString(self.left + 2, self.y, "•")
            self.text(line, indent=12)

    def entry(self, title: str, dates: str) -> None:
        """A title with its dates flush right on the same line."""
        self.y -= 3
        self.canvas.setFont("Helvetica", 9.5)
        self.canvas.drawRightString(self.left + self.width, self.y, dates)
        self.text(title, size=10, bold=True)

    def link(self, label: str, url: str) -> None:
        width = self.canvas.stringWidth(label, "Helvetica", 9.5)
        box = (self.left, self.y - 2, self.left + width, self.y + 9)
        self.canvas.linkURL(url, box)
        self.text(label)


def backend_engineer(canvas: Canvas) -> None:
    """One column; meets the must-haves of the sample job and most of what is nice to have."""
    page = Column(canvas, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 60)
    page.text("Ilse Vandermeer", size=20, bold=True)
    page.y -= 4
    page.text("Backend Engineer · Ghent, Belgium")
    page.text("ilse.vandermeer@example.com · +32 470 55 01 42")
    page.link("github.com/ilse-vandermeer-example", "https://github.com/ilse-vandermeer-example")
    page.link("linkedin.com/in/ilse-vandermeer-example", "https://www.linkedin.com/in/ilse-vandermeer-example")

    page.heading("Summary")
    page.text(
        "Backend engineer with six years of experience building and running Python services on PostgreSQL, "
        "the last four in payments. I like boring technology, short feedback loops and graphs that go flat."
    )
    page.heading("Experience")
    page.entry("Senior Backend Engineer, Pallas Payments", "March 2022 - Present")
    page.bullets(
        "Lead developer of the payout service: Python, FastAPI and PostgreSQL 16, 2.1 million payouts a month.",
        "Cut the p95 latency of the balance API from 840 ms to 120 ms by replacing offset pagination and adding "
        "partial indexes.",
        "Designed an idempotent retry protocol on RabbitMQ that reduced duplicate payouts from 14 a month to none.",
        "Migrated a 900 GB ledger table to monthly partitions without downtime.",
        "On call one week in five; wrote the runbooks that cut the median time to recovery from 50 to 12 minutes.",
    )
    page.entry("Backend Engineer, Tramlink Mobility", "June 2019 - February 2022")
    page.bullets(
        "Built REST APIs in Python and Django for ticketing, used by 300,000 riders and three partner operators.",
        "Introduced Docker and GitLab CI; release time went from two days to 25 minutes.",
        "Wrote the nightly settlement job and its reconciliation report with serializable transactions.",
        "Mentored two junior engineers, both of whom now own services of their own.",
    )
    page.entry("Software Engineering Intern, Kestrel Maps", "July 2018 - September 2018")
    page.bullets("Wrote an import pipeline for 40 million address records in Python and PostGIS.")

    page.heading("Education")
    page.entry("MSc Computer Science, Ghent Polytechnic", "2017 - 2019")
    page.text("Thesis: Conflict detection in serializable snapshot isolation. Grade: magna cum laude.")
    page.entry("BSc Computer Science, Ghent Polytechnic", "2014 - 2017")

    page.heading("Skills")
    page.text("Languages: Python, SQL, Go, Bash")
    page.text("Data: PostgreSQL, Redis, RabbitMQ, Kafka (basics)")
    page.text("Operations: Docker, GitLab CI, Terraform, Prometheus, Grafana, Linux")
    page.text("Spoken: Dutch (native), English (C1), French (B2)")


def data_analyst(canvas: Canvas) -> None:
    """Two columns, one on a tint, drawn in pieces of both by turns: only geometry gives the order back."""
    canvas.setFillColorRGB(0.93, 0.95, 0.97)
    canvas.rect(0, 0, 196, HEIGHT, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    side = Column(canvas, 36, 146, HEIGHT - 150)
    main = Column(canvas, 220, WIDTH - 220 - 44, HEIGHT - 150)
    head = Column(canvas, 36, WIDTH - 72, HEIGHT - 64)
    head.text("Tomas Okonjo-Reyes", size=22, bold=True)
    head.y -= 4
    head.text("Junior Data Analyst", size=13)

    side.heading("Contact")
    main.heading("Profile")
    side.text("tomas.okonjo@example.org")
    side.text("+351 21 555 0177")
    side.text("Lisbon, Portugal")
    main.text(
        "Economics graduate with one year of experience in reporting and dashboards. Comfortable in SQL and "
        "Python, happiest when a messy spreadsheet turns into a table people trust."
    )
    side.link("Portfolio", "https://okonjo-reyes.example.org/portfolio")
    main.heading("Experience")
    side.heading("Skills")
    main.entry("Data Analyst (junior), Casa Verde Retail", "Sep 2023 - Present")
    side.text("SQL (PostgreSQL, BigQuery)")
    side.text("Python: pandas, matplotlib")
    main.bullets(
        "Built 12 Looker Studio dashboards for stock and sales that replaced 30 weekly spreadsheets.",
        "Automated the monthly margin report in Python, from two days of work to 20 minutes.",
        "Found a tax rounding error worth 18,000 euros a year by reconciling receipts with invoices.",
    )
    side.text("Looker Studio, Excel")
    side.text("Statistics: regression, A/B tests")
    main.entry("Reporting Intern, Porto Harbour Authority", "Feb 2023 - Jul 2023")
    main.bullets(
        "Cleaned five years of berth records with SQL and pandas.",
        "Presented a forecast of berth demand to the operations board.",
    )
    side.heading("Languages")
    side.text("Portuguese: native")
    side.text("English: C1")
    side.text("Spanish: B2")
    main.heading("Education")
    main.entry("BSc Economics, University of Lower Tagus", "2019 - 2022")
    main.text("Final project: seasonality of tourism prices, in R. Average 16 out of 20.")
    side.heading("Certificates")
    side.text("Data analytics certificate, 2023")
    side.text("SQL for analysts, 2022")
    main.heading("Projects")
    main.bullets(
        "Open data map of Lisbon's street trees: 41,000 records, Python and PostgreSQL.",
        "A small scraper that follows supermarket prices week by week.",
    )


def nurse(canvas: Canvas) -> None:
    """One column; an experienced nurse who wants to change careers and lacks what the sample job asks for."""
    page = Column(canvas, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 60)
    page.text("Adaeze Brightwater, RN", size=20, bold=True)
    page.y -= 4
    page.text("Registered Nurse, intensive care · Leeds, United Kingdom")
    page.text("adaeze.brightwater@example.net · +44 113 496 0188")

    page.heading("Profile")
    page.text(
        "Intensive care nurse with eleven years on the ward, looking for a first position in technology. "
        "Calm under pressure, used to protocols, checklists and handovers."
    )
    page.heading("Professional experience")
    page.entry("Charge Nurse, Aire Valley General Hospital", "04/2018 - present")
    page.bullets(
        "Lead a shift of nine nurses on a 16-bed intensive care unit.",
        "Introduced a handover checklist that lowered medication errors by 23 percent in one year.",
        "Trained 14 newly qualified nurses; wrote the unit's induction handbook.",
    )
    page.entry("Staff Nurse, St Brannock Infirmary", "09/2013 - 03/2018")
    page.bullets(
        "Cared for ventilated and post-operative patients.",
        "Member of the resuscitation team; took part in more than 200 emergency calls.",
    )
    page.heading("Education and training")
    page.entry("BSc (Hons) Nursing, Airedale University", "2010 - 2013")
    page.entry("Evening course: Introduction to programming with Python, 40 hours", "2024")

    page.heading("Skills")
    page.text("Patient assessment, ventilator management, team leadership, rota planning, incident reporting")
    page.text("Computer: electronic patient records, spreadsheets, first steps in Python")


RESUMES: dict[str, tuple[str, Callable[[Canvas], None]]] = {
    "backend_engineer.pdf": ("Ilse Vandermeer - Backend Engineer", backend_engineer),
    "data_analyst.pdf": ("Tomas Okonjo-Reyes - Junior Data Analyst", data_analyst),
    "nurse.pdf": ("Adaeze Brightwater - Registered Nurse", nurse),
}


def make(name: str) -> bytes:
    """Return the PDF of one sample."""
    title, draw = RESUMES[name]
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def main() -> None:
    """Write every sample into the folder given, or into the package."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    folder.mkdir(parents=True, exist_ok=True)
    for name in RESUMES:
        (folder / name).write_bytes(make(name))


if __name__ == "__main__":
    main()
