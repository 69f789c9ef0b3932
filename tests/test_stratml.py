"""StratML: laws of both ways, repairs, real documents, hostile ones, and the command."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from strategies import plans
from stratml_documents import (
    assert_nothing_lost,
    assert_valid,
    dirty_documents,
    with_shared,
)
from strategiplan import Plan
from strategiplan.binding import bind
from strategiplan.stratml import read_stratml, write
from strategiplan.stratml.grammar import PartNumber

law = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
both_parts = pytest.mark.parametrize("part", [1, 2])


def read(data: bytes) -> Plan:
    bound = bind(read_stratml(data), Plan)
    assert bound.value is not None, bound.problems
    return bound.value


@with_shared
@both_parts
@given(plan=plans())
@law
def test_a_plan_written_as_stratml_is_valid_and_read_back_the_same(
    plan: Plan, part: PartNumber
) -> None:
    data = write(plan, part)
    assert_valid(data, part)
    assert data == write(plan, part)
    assert read(data) == plan
    assert_valid(write(plan, part, plain=True), part)


@with_shared
@both_parts
@given(data=dirty_documents())
@law
def test_a_dirty_document_is_repaired_and_loses_nothing(data: bytes, part: PartNumber) -> None:
    document = read_stratml(data)
    bound = bind(document, Plan)
    plan = bound.value
    assert plan is not None, bound.problems
    written = write(plan, part)
    assert_valid(written, part)
    assert_nothing_lost(data, written)
    assert read(written) == plan
