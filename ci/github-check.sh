#!/usr/bin/env bash
# A step of action.yml: checks the plans, beside their lines, as a summary and as SARIF.
set -uo pipefail

plans=()
while IFS= read -r line; do
    line=${line%$'\r'}
    if [ -n "${line// /}" ]; then plans+=("$line"); fi
done <<<"$PLANS"
options=()
if [ -n "$PROFILE" ]; then options+=("--profile=$PROFILE"); fi
if [ -n "$PLAN_LANGUAGE" ]; then options+=("--lang=$PLAN_LANGUAGE"); fi
if [ -n "$BASELINE" ]; then options+=("--baseline=$BASELINE"); fi
if [ "$STRICT" = true ]; then options+=(--strict); fi

check() { strategiplan check ${options[@]+"${options[@]}"} "$@" -- ${plans[@]+"${plans[@]}"}; }

code=0
check --format github || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
# What could not run has said why; there are no findings to hand on.
if [ "$code" -gt 1 ]; then exit 0; fi
check --format markdown >>"$GITHUB_STEP_SUMMARY" 2>/dev/null
sarif=$RUNNER_TEMP/strategiplan.sarif
check --format sarif --output "$sarif" 2>/dev/null
if [ -s "$sarif" ]; then echo "sarif=$sarif" >>"$GITHUB_OUTPUT"; fi
exit 0
