#!/usr/bin/env bash
# Does in a clean folder what deploy/Dockerfile does, without a container engine: copies the files the Dockerfile copies,
# runs its build steps, and asks the finished environment to work. Usage: make check-image
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the build stage copies, in its order, and the steps between.
stage=build
while read -r word rest; do
  case "$word" in
    FROM) [[ "$rest" == *"AS build" ]] || stage=last ;;
    COPY)
      [ "$stage" = build ] || continue
      read -ra paths <<<"$rest"
      target=${paths[-1]}
      for source in "${paths[@]::${#paths[@]}-1}"; do
        if [ "$target" = ./ ]; then
          cp -r "$root/$source" "$work/"
        else
          mkdir -p "$work/$(dirname "$target")"
          cp -r "$root/$source" "$work/$target"
        fi
      done
      ;;
    RUN) [[ "$rest" == deploy/build.sh* ]] && (cd "$work" && env -u VIRTUAL_ENV bash -c "$rest") ;;
  esac
done <"$root/deploy/Dockerfile"

# The last stage has the environment and nothing else: no sources, no uv.
mv "$work/.venv" "$work/environment"
sed -i "1s|^#!.*|#!$work/environment/bin/python|" "$work/environment/bin/resume-analysis"
rm -rf "$work"/{src,supabase,deploy,pyproject.toml,uv.lock,README.md,LICENSE}
cd "$work"
run() { env -i PATH="$work/environment/bin:/usr/bin:/bin" HOME="$work" RESUME_ANALYSIS_HOME="$work/home" "$@"; }
run resume-analysis schema >/dev/null
run python -c "
from resume_analysis.migrate import migrations
from resume_analysis.web.pages import templates
assert migrations() and templates().get_template('report.html')
import opentelemetry.sdk, prometheus_client, anthropic, google.genai
"
if run resume-analysis web --host 0.0.0.0 2>"$work/refusal"; then
  echo "the page started for everybody without a password" >&2
  exit 1
fi
grep -q "Nothing was started" "$work/refusal"
du -sh "$work/environment" | awk '{print "The environment of the image works and takes " $1}'
