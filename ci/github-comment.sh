#!/usr/bin/env bash
# A step of action.yml: one comment on a pull request, which says what it changes in the plans.
set -uo pipefail

mark='<!-- strategiplan -->'
options=()
if [ -n "$PLAN_LANGUAGE" ]; then options+=("--lang=$PLAN_LANGUAGE"); fi

# Most checkouts hold one commit only; the one to compare with is fetched.
git cat-file -e "$BASE^{commit}" 2>/dev/null ||
    git fetch --quiet --no-tags --depth=1 origin "$BASE" ||
    echo "::warning::strategiplan: the commit to compare with could not be fetched"

body=$RUNNER_TEMP/strategiplan-comment.md
echo "$mark" >"$body"
if ! strategiplan changes --since "$BASE" --format markdown ${options[@]+"${options[@]}"} -- . >>"$body"; then
    echo "::warning::strategiplan: nobody can tell what changes in the plans; nothing is commented"
    exit 0
fi

comments=repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments
known=$(gh api --paginate "$comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" 2>/dev/null | head -n 1)
if [ -n "$known" ]; then
    set -- --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known"
else
    set -- --method POST "$comments"
fi
if ! gh api "$@" --field "body=@$body" --silent; then
    echo "::warning::strategiplan: the comment could not be written (a pull request from a fork may not, and the job needs pull-requests: write); the changes stand in the summary"
    sed 1d "$body" >>"$GITHUB_STEP_SUMMARY"
fi
exit 0
