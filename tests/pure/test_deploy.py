"""What is shipped for deployment fits the program: settings, commands, ports, grace periods, files."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from resume_analysis.settings import Settings, environment_name
from tests.pure.test_documentation import commands

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
OVERLAY = DEPLOY / "kubernetes" / "overlays" / "production"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
KNOWN = {environment_name(field) for field in Settings.model_fields}
FILES = [DEPLOY / "Dockerfile", ROOT / "compose.yaml", *DEPLOY.rglob("*.service"), *DEPLOY.rglob("*.yaml")]


def compose() -> dict[str, Any]:
    """Return the services of compose.yaml."""
    services: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    return services


def manifests() -> list[dict[str, Any]]:
    """Return every Kubernetes object in the repository."""
    return [item for path in (DEPLOY / "kubernetes").rglob("*.yaml") for item in yaml.safe_load_all(path.read_text())]


def pods() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and pod of every workload."""
    for item in manifests():
        if item["kind"] in ("Deployment", "Job"):
            yield item["metadata"]["name"], item["spec"]["template"]["spec"]


def drain_seconds() -> float:
    """Return the drain that Kubernetes workers are configured for."""
    config = next(item for item in manifests() if item["kind"] == "ConfigMap")
    return float(config["data"]["RESUME_ANALYSIS_DRAIN_SECONDS"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_setting_named_exists(path: Path) -> None:
    """A misspelt setting would be refused at start, which is late."""
    named = set(re.findall(r"RESUME_ANALYSIS_[A-Z0-9_]+", path.read_text(encoding="utf-8")))
    assert named <= KNOWN


def test_the_password_of_compose_stands_in_no_url() -> None:
    """Any sign may be in it: in a URL some have a meaning."""
    for name, service in compose().items():
        if url := service.get("environment", {}).get("DATABASE_URL"):
            assert "$" not in url, name
            assert "POSTGRES_PASSWORD" in service["environment"]["PGPASSWORD"], name


def test_every_command_named_exists() -> None:
    """Containers and units start commands of this program."""
    known = {command.removeprefix("resume-analysis ") for command in commands()}
    started = [service["command"][0] for name, service in compose().items() if name != "postgres"]
    started += [container["args"][0] for _, pod in pods() for container in pod["containers"]]
    started += re.findall(
        r"ExecStart=\S+/resume-analysis (\w+)", "".join(p.read_text() for p in DEPLOY.rglob("*.service"))
    )
    started += re.findall(r'CMD \["(?:resume-analysis", ")?(\w+)"', DOCKERFILE)
    assert set(started) == {"migrate", "worker", "web", "healthcheck"}
    assert set(started) <= known


def test_nobody_is_killed_while_draining() -> None:
    """Every grace period is at least 15 seconds longer than the drain."""
    default = Settings.model_fields["drain_seconds"].default
    assert int(compose()["worker"]["stop_grace_period"].removesuffix("s")) >= default + 15
    graces = {name: pod.get("terminationGracePeriodSeconds") for name, pod in pods()}
    assert graces["resume-analysis-worker"] >= drain_seconds() + 15
    unit = (DEPLOY / "systemd" / "resume-analysis-worker@.service").read_text(encoding="utf-8")
    drain, grace = re.search(r"DRAIN_SECONDS=(\d+)", unit), re.search(r"TimeoutStopSec=(\d+)", unit)
    assert drain
    assert grace
    assert int(grace[1]) >= int(drain[1]) + 15


def test_probes_ask_a_port_that_is_served() -> None:
    """Probes name the port that the container opens, and paths that exist."""
    for name, pod in pods():
        for container in pod["containers"]:
            ports = {port["name"] for port in container.get("ports", [])}
            for probe in ("livenessProbe", "readinessProbe"):
                if name.endswith(("worker", "web")):
                    asked = container[probe]["httpGet"]
                    assert asked["port"] in ports
                    assert asked["path"] in ("/livez", "/readyz")


def test_containers_have_no_more_rights_than_they_need() -> None:
    """No root, no new privileges, no capabilities, a read-only file system."""
    for _, pod in pods():
        assert pod["securityContext"]["runAsNonRoot"] is True
        for container in pod["containers"]:
            rights = container["securityContext"]
            assert rights["allowPrivilegeEscalation"] is False
            assert rights["readOnlyRootFilesystem"] is True
            assert rights["capabilities"]["drop"] == ["ALL"]
    assert re.search(r"^USER 10001$", DOCKERFILE, re.MULTILINE)
    last_stage = DOCKERFILE.rpartition("\nFROM ")[2]
    assert " uv" not in last_stage
    assert "apt-get" not in last_stage


def test_the_scaler_counts_the_slots_of_a_worker() -> None:
    """KEDA divides the work at hand by what one worker runs at once, with the function that exists for it."""
    scaled = next(item for item in manifests() if item["kind"] == "ScaledObject")
    config = next(item for item in manifests() if item["kind"] == "ConfigMap")
    trigger = scaled["spec"]["triggers"][0]["metadata"]
    assert trigger["targetQueryValue"] == config["data"]["RESUME_ANALYSIS_CONCURRENCY"]
    (function,) = re.findall(r"public\.(\w+)", trigger["query"])
    assert any(
        f"function public.{function}(" in p.read_text() for p in (ROOT / "supabase" / "migrations").glob("*.sql")
    )


def test_what_the_image_copies_is_there_and_not_ignored() -> None:
    """The build stage finds its files, and its extras exist."""
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists(), source
            assert source in kept, source
    assert re.findall(r"^RUN deploy/build.sh (\w+)$", DOCKERFILE, re.MULTILINE) == ["dependencies", "project"]
    extras = set(re.findall(r"--extra (\w+)", (DEPLOY / "build.sh").read_text()))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert extras <= set(project["optional-dependencies"])


@pytest.mark.skipif(not shutil.which("kubectl"), reason="kubectl is not on this machine")
def test_kustomize_builds_the_overlay() -> None:
    """Base, overlay and patches fit together; the scaler owns the number of workers."""
    built = subprocess.run(["kubectl", "kustomize", str(OVERLAY)], check=True, capture_output=True, text=True).stdout
    objects = {(item["kind"], item["metadata"]["name"]): item for item in yaml.safe_load_all(built)}
    assert "replicas" not in objects["Deployment", "resume-analysis-worker"]["spec"]
    budget = objects["PodDisruptionBudget", "resume-analysis-worker"]["spec"]["selector"]["matchLabels"]
    labels = objects["Deployment", "resume-analysis-worker"]["spec"]["template"]["metadata"]["labels"]
    assert budget.items() <= labels.items()


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool is not on this machine")
def test_promtool_accepts_the_alert_rules() -> None:
    """Expressions parse, and every rule goes off when it should and at no other time."""
    rules = DEPLOY / "prometheus" / "alerts.yaml"
    tried = rules.with_name("alerts_test.yaml")
    for action, path in (("check", rules), ("test", tried)):
        told = subprocess.run(["promtool", action, "rules", str(path)], check=False, capture_output=True, text=True)
        assert told.returncode == 0, told.stdout + told.stderr
    alerts = set(re.findall(r"alert: (\w+)", rules.read_text(encoding="utf-8")))
    assert alerts == set(re.findall(r"alertname: (\w+)\n", tried.read_text(encoding="utf-8")))


def test_whoever_is_woken_finds_what_to_do() -> None:
    """Every alert says what it means and what to do, in itself and in docs/operations.md, and marks what pages."""
    (group,) = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
    runbook = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    documented = dict(re.findall(r"^\| `(ResumeAnalysis\w+)` \| (yes|no) \| .+ \| .+ \|$", runbook, re.MULTILINE))
    pages = {rule["alert"]: "yes" if rule["labels"]["severity"] == "page" else "no" for rule in group["rules"]}
    assert documented == pages
    assert all(set(rule["annotations"]) == {"summary", "description"} for rule in group["rules"])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
@pytest.mark.parametrize("unit", ["resume-analysis-worker@.service", "resume-analysis-web.service"])
def test_systemd_accepts_the_units(unit: str, tmp_path: Path) -> None:
    """No unknown directive, no value that makes no sense."""
    text = (DEPLOY / "systemd" / unit).read_text(encoding="utf-8")
    copy = tmp_path / unit.replace("@.", "@1.")
    copy.write_text(text.replace("/opt/resume-analysis/bin/resume-analysis", shutil.which("true") or "/bin/true"))
    told = subprocess.run(["systemd-analyze", "verify", str(copy)], check=False, capture_output=True, text=True).stderr
    assert [line for line in told.splitlines() if unit.split("@")[0].split(".")[0] in line] == []
