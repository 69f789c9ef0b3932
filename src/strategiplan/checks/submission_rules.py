"""The rules that submissions are held to, with their documentation.

They are no checks of a plan: what breaks them is found by `strategiplan.submissions`. In their examples
a line with a name begins a file that lies beside the plan's.
"""

from __future__ import annotations

from ..diagnostics import Rule

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP775",
        "submissions-file-unreadable",
        """A file of submissions cannot be read, or not from this place on.

        It is of a kind that is not known, its first row names none of a submission's fields, or
        it breaks off. What comes after that place is not read, so nothing that is counted
        or made of the file is complete.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            Ja til sykkelveier
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-05-02, text: Ja til sykkelveier}
        """,
    ),
    Rule(
        "SP776",
        "submission-unreadable",
        """A submission, or a part of it, cannot be read.

        The line is no object of JSON, the item is no list of fields, a field is there twice,
        or a cell stands beyond the last heading. The others are read all the same.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja til sykkelveier}
            - Nei til sykkelveier
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja til sykkelveier}
            - {id: i-2, text: Nei til sykkelveier}
        """,
    ),
)
"""What keeps a submission from being read; no profile and no option hides it."""

NOTES: tuple[Rule, ...] = (
    Rule(
        "SP777",
        "unknown-submission-field",
        """A submission has a field that submissions do not have.

        What it says would be lost when the file is written again.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, reseived: 2022-05-02}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-05-02}
        """,
    ),
    Rule(
        "SP778",
        "submission-value-unusable",
        """A field of a submission says something that it cannot hold.

        Days are written 2026-05-27, or otherwise without doubt (27.5.2026); sorts of
        sender, channels and outcomes have words of their own; lists hold texts.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: i går, sender_type: lag}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 27.5.2022, sender_type: organisation}
        """,
    ),
    Rule(
        "SP779",
        "submission-without-id",
        """A submission has no identifier.

        By the identifier it is answered, referred to and found again. It is never used for
        another one.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {received: 2022-05-02, text: Ja til sykkelveier}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-05-02, text: Ja til sykkelveier}
        """,
    ),
    Rule(
        "SP780",
        "repeated-submission-id",
        """Two submissions have the same identifier.

        Nobody can tell then which of them was answered.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja}
            - {id: i-1, text: Nei}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja}
            - {id: i-2, text: Nei}
        """,
    ),
    Rule(
        "SP781",
        "submissions-in-another-encoding",
        """A file of submissions is not in UTF-8.

        It is read as what it seems to be. Look at a name with æ, ø or å to see whether that
        was right.
        """,
    ),
    Rule(
        "SP871",
        "personal-data-kept-too-long",
        """The last day that personal data in a submission are kept has passed, and they are still there.

        `strategiplan forget --expired` takes the name and the ways to reach the sender out, and
        keeps what the submission says (GDPR article 5 (1) e).

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, sender: Kari, sender_type: private-person, delete_after: 2022-12-31}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, sender: Velforeningen, sender_type: group, delete_after: 2022-12-31}
        """,
    ),
    Rule(
        "SP794",
        "same-as-nowhere",
        """A submission is said to repeat one that is not in the file, itself, or a circle of others.

        What a submission repeats is answered once, where it stands first.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, same_as: i-2}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, same_as: i-2}
            - {id: i-2, text: Ja}
        """,
    ),
    Rule(
        "SP796",
        "more-of-submissions",
        """Very many findings of one rule are in a file of submissions.

        The first of them are told, and the others are counted.
        """,
    ),
)
"""What is told of submissions as they stand in a file."""

AGAINST: tuple[Rule, ...] = (
    Rule(
        "SP782",
        "submissions-file-not-there",
        """The file of submissions that a round names is not there, or lies outside the plan's folder.

        Nothing of what stands in it is checked. Where the file shall not go with the plan, since it
        is about people, an exemption on the round says so.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, submissions: {file: innspill.yaml}}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-05-02, text: Ja til sykkelveier}
        """,
    ),
    Rule(
        "SP785",
        "submission-after-deadline",
        """A submission came in after the deadline.

        An extension of the deadline counts. The municipality may take it into account all
        the same; that is decided and said, and treats all alike.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-06-01}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, extended_to: 2022-06-03, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-06-01}
        """,
    ),
    Rule(
        "SP786",
        "submission-before-opening",
        """A submission came in before the round was open.

        Either the day is wrong, or it answers something else: an earlier round, or the
        participation before it.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-03-01}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, received: 2022-04-08}
        """,
    ),
    Rule(
        "SP787",
        "submission-about-nothing",
        """A submission is about an element that is in no edition of the plan at hand.

        What is said about it can be found nowhere then.

        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, concerns: [sykel]}
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, concerns: [sykkel]}
        """,
    ),
    Rule(
        "SP788",
        "submission-without-answer",
        """The plan is adopted, and a submission has no assessment or no outcome.

        The case presentation shows how the statements were assessed and what weight they
        were given (plan- og bygningsloven § 11-14).

        Bad:
            title: Kommuneplanens samfunnsdel
            status: adopted
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja til sykkelveier}
        Good:
            title: Kommuneplanens samfunnsdel
            status: adopted
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja til sykkelveier, outcome: noted, assessment: Planen sier det alt.}
        """,
    ),
    Rule(
        "SP789",
        "followed-without-change",
        """A submission was followed, and nothing was changed.

        The outcome says so, and `changed` names no element, or only elements that are as they
        were in the edition that was sent out. Where it agreed with the plan as it was, it
        was taken note of. The edition that was sent out is that of the round's `edition`, where
        it lies in the plan's folder.

        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, outcome: followed}
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, outcome: followed, changed: [sykkel]}
        """,
    ),
    Rule(
        "SP790",
        "change-without-origin",
        """An element was changed after the consultation, and no submission says that it changed it.

        That may be quite right: the municipality changes its mind too. Those who read
        the plan want to know why. The edition that was sent out is that of the round's
        `edition`, where it lies in the plan's folder.

        Bad:
            id: samfunnsdel
            edition: vedtak
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, edition: horing, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, outcome: noted}
            # horing.yaml:
            id: samfunnsdel
            edition: horing
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler}
        Good:
            id: samfunnsdel
            edition: vedtak
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, edition: horing, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, outcome: followed, changed: [sykkel]}
            # horing.yaml:
            id: samfunnsdel
            edition: horing
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler}
        """,
    ),
    Rule(
        "SP791",
        "wrong-case-reference",
        """A submission is marked with another case than the round's.

        It may have been filed in the wrong case, or be meant for another one.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, case_number: 20/46547, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, reference: 20/46574}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, case_number: 20/46547, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, reference: 20/46547 Innspill til samfunnsdelen}
        """,
    ),
    Rule(
        "SP792",
        "submission-to-no-round",
        """A submission answers a round that the plan does not have, or nobody can tell which.

        The round tells the deadline, the edition and the case that a submission is held against.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, consultation: hoering}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, consultation: horing}
        """,
    ),
    Rule(
        "SP793",
        "submission-count-differs",
        """The plan says another number of submissions than the file has.

        Both are read by the same people: one of them is wrong, or the file is not complete.

        Bad:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {received: 2, file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja}
        Good:
            title: Kommuneplanens samfunnsdel
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {received: 2, file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, text: Ja}
            - {id: i-2, text: Nei}
        """,
    ),
    Rule(
        "SP795",
        "change-of-nothing",
        """A submission is said to have changed an element that is in no edition of the plan at hand.

        Nobody can follow what came of it then.

        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, changed: [sykel]}
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: sykkel, title: Flere sykler til skole og arbeid}
            consultations:
              - {id: horing, opened: 2022-04-08, deadline: 2022-05-27, submissions: {file: innspill.yaml}}
            # innspill.yaml:
            - {id: i-1, changed: [sykkel]}
        """,
    ),
)
"""What is told of submissions that are held against their plan."""
CODES = frozenset(rule.code for rule in AGAINST)
