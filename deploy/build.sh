#!/usr/bin/env bash
# The build steps of the image, kept apart from the Dockerfile so that they can be run without a container engine.
# Usage: build.sh dependencies | project   (in a folder with the files the Dockerfile copies; needs uv)
set -euo pipefail

export UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_NO_DEV=1 UV_PYTHON_DOWNLOADS=0
extras=(--extra anthropic --extra google --extra web --extra metrics --extra otel --extra s3)

case "${1:?dependencies or project}" in
  dependencies) uv sync --frozen --no-install-project "${extras[@]}" ;;
  project) uv sync --frozen --no-editable "${extras[@]}" ;;
  *) echo "build.sh knows: dependencies, project" >&2; exit 2 ;;
esac
