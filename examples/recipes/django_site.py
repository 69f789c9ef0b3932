"""A site that shows a plan, with Django, in one file: ``python django_site.py runserver``.

The plan is read once, when the first page is asked for; the check of it belongs in the tests or the CI
of the repository, not into a page.
"""

from __future__ import annotations

import functools
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils.html import format_html, format_html_join

import strategiplan

if not settings.configured:
    settings.configure(
        DEBUG=False,
        ALLOWED_HOSTS=["localhost", "127.0.0.1", "testserver"],
        ROOT_URLCONF=__name__,
        SECRET_KEY="only for this example: nothing is signed here",
    )
    django.setup()


@functools.cache
def plan() -> strategiplan.Plan:
    """The plan that the site is about; yours is ``load("plan.yaml")``."""
    return strategiplan.reference_plan()


def goals(request: HttpRequest) -> HttpResponse:
    """All goals, as a page. `format_html` takes care that a title is never markup."""
    items = format_html_join(
        "\n",
        '<li><a href="/goals/{}">{}</a></li>',
        ((goal.id, str(goal.title)) for goal in plan().goals),
    )
    return HttpResponse(format_html("<h1>{}</h1>\n<ul>{}</ul>", str(plan().title), items))


def goal(request: HttpRequest, identifier: str) -> JsonResponse:
    """One goal with its subgoals and those who answer for it, for other programs."""
    found = next((each for each in plan().goals if each.id == identifier), None)
    if found is None:
        raise Http404(identifier)
    return JsonResponse(
        {
            "id": found.id,
            "title": str(found.title),
            "subgoals": [
                {"id": each.id, "code": each.code, "title": str(each.title)}
                for each in found.subgoals
            ],
            "responsible": list(found.responsible),
        },
        json_dumps_params={"ensure_ascii": False},
    )


urlpatterns = [path("", goals), path("goals/<slug:identifier>", goal)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
