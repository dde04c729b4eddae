"""The front end's side: generated types compile, and the documented code runs with the real supabase-js."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import psycopg
import pytest

from resume_analysis.cli import run
from resume_analysis.migrate import migrations
from resume_analysis.retry import FATES
from resume_analysis.typescript import ANALYSIS_COLUMNS, RESUME_COLUMNS, typescript
from tests.supabase.project import HERE, MODULES, Project
from tests.supabase.sample import make_report

DOCUMENT = HERE.parents[1] / "docs" / "supabase.md"
OPTIONS = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--skipLibCheck"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A TypeScript project with the generated types and the documented code."""
    if not (MODULES / ".bin" / "tsc").exists() or shutil.which("node") is None:
        pytest.skip("Node.js or the TypeScript compiler is not on this machine; run: npm ci")
    (tmp_path / "node_modules").symlink_to(MODULES)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "resume-analysis.ts").write_text(typescript())
    (snippet,) = re.findall(r"```ts\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), flags=re.DOTALL)
    (tmp_path / "analyses.ts").write_text(snippet)
    return tmp_path


def compiled(folder: Path, *files: str) -> str:
    """Compile and return what the compiler says."""
    return subprocess.run(
        [MODULES / ".bin" / "tsc", *OPTIONS, *files], cwd=folder, capture_output=True, text=True
    ).stdout


def test_the_command_prints_the_types(capsys: pytest.CaptureFixture[str]) -> None:
    """``schema --typescript`` prints the module and nothing else; ``schema`` prints JSON Schema."""
    assert run(["schema", "--typescript"]) == 0
    assert capsys.readouterr().out == typescript()
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["properties"]["overallScore"]["maximum"] == 100


def test_a_real_result_is_of_the_type(folder: Path) -> None:
    """A stored report is assignable to ``Report`` as it is, and to nothing looser."""
    stored = make_report().model_dump_json(by_alias=True)
    (folder / "use.ts").write_text(
        f'import type {{ Report }} from "./resume-analysis.js";\nconst stored: Report = {stored};\n'
        "const exact: number = stored.breakdown.skillsMatch;\nconsole.log(exact);\n"
    )
    assert compiled(folder, "use.ts") == ""


@pytest.mark.parametrize(
    "wrong",
    [
        "report.overalScore",
        "report.overallScore.length",
        "report.experience.years + 1",
        'row.status === "done"',
        'row.error_code === "no_such_code"',
        "row.result.summary",
        'supabase.from("analyses").insert({ user_id: "u", resume_id: "r", status: "completed" })',
        'supabase.from("analyses").insert({ user_id: "u", resume_id: "r", result: report })',
        'supabase.from("analyses").update({ status: "queued" })',
        'supabase.from("nothing").select()',
    ],
)
def test_mistakes_do_not_compile(folder: Path, wrong: str) -> None:
    """Types that accept everything would pass the tests above."""
    (folder / "use.ts").write_text(
        'import type { SupabaseClient } from "@supabase/supabase-js";\n'
        'import type { AnalysisRow, Database, Report } from "./resume-analysis.js";\n'
        "declare const report: Report, row: AnalysisRow, supabase: SupabaseClient<Database>;\n"
        f"console.log({wrong});\n"
    )
    assert re.search(r"use\.ts\(4,\d+\): error", compiled(folder, "use.ts", "--noEmit"))


FRONT_END = """
import { createClient } from "@supabase/supabase-js";
import { readAnalysis, requestAnalysis } from "./analyses.js";

const [url, key, token, userId] = process.argv.slice(2);
const supabase = createClient(url, key, { accessToken: async () => token });
const file = new File(["%PDF-1.4"], "Résumé (1).pdf", { type: "application/pdf" });
const job = { title: "Engineer", description: "SQL", level: "3-5" };
const created = await requestAnalysis(supabase, userId, file, job);
const read = await readAnalysis(supabase, created.id);
const joined = await supabase.from("analyses").select("*, resumes(*)").eq("id", created.id).single();
console.log(JSON.stringify({ created, read, joined: joined.data, error: joined.error }));
process.exit(0);
"""


def test_the_documented_front_end_works(folder: Path, project: Project) -> None:
    """Upload, two inserts with the row back, and reading: as a signed-in user, with the real client."""
    assert compiled(folder, "analyses.ts") == ""
    (folder / "main.js").write_text(FRONT_END)
    user = project.user()
    answer = subprocess.run(
        ["node", "main.js", project.url, project.anon_key, user.token, str(user.id)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr
    seen = json.loads(answer.stdout)
    assert seen["created"]["status"] == "queued"
    assert seen["read"] == seen["created"]
    assert set(seen["read"]) == set(ANALYSIS_COLUMNS)
    assert set(seen["joined"]["resumes"]) == set(RESUME_COLUMNS)
    with psycopg.connect(project.database) as connection:
        stored = connection.execute(
            "select o.content from storage.objects o join public.resumes r on o.name = r.storage_path"
        ).fetchone()
    assert stored == (b"%PDF-1.4",)


def test_changes_are_published_for_live_updates(project: Project) -> None:
    """Updates of every column and row of `analyses`, with the key by which rights to a changed row are looked up."""
    with psycopg.connect(project.database) as connection:
        published = connection.execute(
            "select t.tablename, p.pubupdate, t.rowfilter, cardinality(t.attnames) = (select count(*) from pg_attribute"
            " where attrelid = 'public.analyses'::regclass and attnum > 0 and not attisdropped), c.relreplident"
            " from pg_publication p join pg_publication_tables t using (pubname) join pg_class c"
            " on c.oid = format('%I.%I', t.schemaname, t.tablename)::regclass where p.pubname = 'supabase_realtime'"
        ).fetchall()
    assert published == [("analyses", True, None, True, "d")]


def test_every_code_the_database_stores_is_in_the_list() -> None:
    """Errors the queue itself writes are as much part of ``ErrorCode`` as the worker's."""
    sql = "".join(migration.sql for migration in migrations())
    lines = re.findall(r"\berror_code\s+= (.*)", sql)
    written = {code for line in lines if "->>" not in line for code in re.findall(r"'(\w+)'", line)}
    assert written >= {"lease_expired", "cancelled", "internal", "file_not_found"}
    assert written <= set(FATES)


def test_the_types_of_the_tables_are_those_of_the_database(project: Project) -> None:
    """Every column, its kind and whether it may be null."""
    kinds = {"uuid": "string", "text": "string", "timestamp with time zone": "string", "boolean": "boolean"}
    numbers = {"bigint", "integer", "smallint", "numeric"}
    with psycopg.connect(project.database) as connection:
        columns = connection.execute(
            "select table_name, column_name, data_type, is_nullable = 'YES' from information_schema.columns"
            " where table_schema = 'public' and table_name in ('resumes', 'analyses')"
        ).fetchall()
    known = {"resumes": RESUME_COLUMNS, "analyses": ANALYSIS_COLUMNS}
    assert {(table, column) for table, column, _, _ in columns} == {
        (table, column) for table, names in known.items() for column in names
    }
    named = {"Status", "ErrorCode", "ExperienceLevel"}
    for table, column, kind, nullable in columns:
        written, _, null = known[table][column].partition(" | ")
        assert (null == "null") == nullable, column
        if kind != "jsonb":
            expected = "number" if kind in numbers else kinds[kind]
            assert written == expected or (expected == "string" and written in named), column
