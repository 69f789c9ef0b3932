"""The rules that readers, the binder and profiles hold a file to, with their documentation.

What these find is found while reading, so there is no function to hang the
documentation on; it is written in the same form and its examples are run in the
same way.
"""

from __future__ import annotations

from ..diagnostics import Rule
from .importing_rules import REFUSALS, REPAIRS

FILE_RULES: tuple[Rule, ...] = (
    Rule(
        "SP001",
        "file-not-readable",
        """The file cannot be read.

        There is no such file, it is a folder, or this user may not read it.
        """,
    ),
    Rule(
        "SP002",
        "file-empty",
        """The file is empty.

        It has no content, or nothing but comments. An empty plan is no plan, so it
        is not passed over in silence.

        Bad:
            # Her kommer planen.
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP003",
        "file-too-large",
        """The file is larger than any plan.

        More than 64 MB are not read. A plan of 200,000 elements takes some 40 MB.
        """,
    ),
    Rule(
        "SP004",
        "wrong-encoding",
        """The file is not saved in UTF-8.

        Letters such as æ, ø and å are other bytes in other encodings, so one program
        shows what another has lost. Editors and spreadsheet programs offer "UTF-8"
        when they save.
        """,
    ),
    Rule(
        "SP005",
        "forbidden-character",
        """The file holds a character that no text should have.

        Control characters come from damaged files and from copying out of other
        programs. They cannot be seen and break what reads the file next.

        Bad (json):
            {"title": "Kommuneplanens \\ud800 samfunnsdel"}
        """,
    ),
    Rule(
        "SP006",
        "line-too-long",
        """A line is longer than a million characters.

        That is no text that a person wrote; the file is probably something else.
        """,
    ),
    Rule(
        "SP007",
        "nested-too-deep",
        """Lists and mappings stand inside each other too deep.

        Real plans need some fifteen levels; sixty are read. A file with more is
        broken or was made to do harm.

        Bad:
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        """,
    ),
    Rule(
        "SP008",
        "not-a-plan",
        """The file is something else than a plan.

        A plan file is text in YAML or JSON with keys such as `title` and `goals`. A
        spreadsheet, a Word document or a PDF has to be turned into one first, even
        when its name ends in .yaml.

        Bad:
            - Et grønnere samfunn
            - Et varmere samfunn
        Bad:
            name: Build
            on: push
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP009",
        "too-many-faults",
        """The file has more faults than anybody can mend one by one.

        After twenty thousand findings reading stops. A file with so many is usually
        another file than it should be, or damaged.
        """,
    ),
    Rule(
        "SP010",
        "yaml-syntax",
        """The file is not correct YAML at this place.

        The reader stops here, since it cannot tell what the rest means.
        """,
    ),
    Rule(
        "SP011",
        "colon-in-text",
        """A text has a colon and a space in it, and no quotation marks around it.

        In YAML, a colon with a space after it separates a key from its value. A text
        that has one itself stands in quotation marks.

        Bad:
            title: Vi skaper: en by for alle
        Good:
            title: 'Vi skaper: en by for alle'
        """,
    ),
    Rule(
        "SP012",
        "tab-indentation",
        """A line begins with a tab.

        A tab is four places wide in one editor and eight in another, so YAML takes
        only spaces in front of a line.

        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
            →- title: Et grønnere samfunn
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: gronnere, title: Et grønnere samfunn}
        """,
    ),
    Rule(
        "SP013",
        "indentation",
        """A line stands too far in or too far out.

        What belongs together begins in the same column; what belongs to it stands two
        spaces further in.

        Bad:
            goals:
              - id: gronnere
                title: Et grønnere samfunn
               code: "1"
        Bad:
            title: Kommuneplanens samfunnsdel
              language: nb
        Good:
            title: Kommuneplanens samfunnsdel
            language: nb
        """,
    ),
    Rule(
        "SP014",
        "unclosed-quote",
        """A quotation mark is opened and never closed.

        Everything after it is then part of the text, down to the end of the file.

        Bad:
            title: "Kommuneplanens samfunnsdel
            language: nb
        Good:
            title: "Kommuneplanens samfunnsdel"
            language: nb
        """,
    ),
    Rule(
        "SP015",
        "unclosed-bracket",
        """A bracket is opened and never closed.

        A list on one line ends with `]`, a mapping on one line with `}`, and commas
        stand between.

        Bad:
            title: Kommuneplanens samfunnsdel
            sdgs: [11, 13
            language: nb
        Good:
            title: Kommuneplanens samfunnsdel
            sdgs: [11, 13]
            language: nb
        """,
    ),
    Rule(
        "SP016",
        "reserved-character",
        """A text begins with a character that means something else in YAML.

        These are @ ` % & * ! | > , ] and }. A text that begins with one of them stands
        in quotation marks.

        Bad:
            title: "@trondheim"
            description: @trondheim
        Good:
            title: "@trondheim"
        """,
    ),
    Rule(
        "SP017",
        "text-after-quote",
        """A text goes on after its closing quotation mark.

        In YAML, quotation marks stand around the whole value. Where only a word of it
        is quoted, put other marks around the whole.

        Bad:
            title: "Trondheimsløftet" mot 2032
        Good:
            title: '"Trondheimsløftet" mot 2032'
        """,
    ),
    Rule(
        "SP018",
        "key-without-colon",
        """A line has no colon where a key and its value are expected.

        Each line names a key, then a colon and a space, then the value. A text that
        goes on over several lines stands further in than its key.

        Bad:
            title: Kommuneplanens samfunnsdel
            language
            status: draft
        Good:
            title: Kommuneplanens samfunnsdel
            language: nb
            status: draft
        """,
    ),
    Rule(
        "SP019",
        "anchor-or-alias",
        """A text begins with & or *, which in YAML names a piece or repeats it.

        Plans write things out: an element is referred to by its identifier. Where the
        character belongs to the text, the text stands in quotation marks.

        Bad:
            title: Kommuneplanens samfunnsdel
            description: *Viktig for alle
        Good:
            title: Kommuneplanens samfunnsdel
            description: '*Viktig for alle'
        """,
    ),
    Rule(
        "SP020",
        "yaml-tag",
        """A text begins with !, which in YAML changes what it means.

        Plans need no such marks. Where the exclamation mark belongs to the text, the
        text stands in quotation marks.

        Bad:
            title: Kommuneplanens samfunnsdel
            description: !viktig for alle
        Good:
            title: Kommuneplanens samfunnsdel
            description: '!viktig for alle'
        """,
    ),
    Rule(
        "SP021",
        "several-documents",
        """The file holds several documents.

        A line of three hyphens begins a new document, and only the first is read. One
        file is one edition of one plan.

        Bad:
            title: Kommuneplanens samfunnsdel
            ---
            title: Kommuneplanens arealdel
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP022",
        "hash-in-text",
        """A text loses its end, since # begins a comment.

        In YAML, a space and a # begin a comment, and the rest of the line is passed
        over. A text that has them stands in quotation marks. A comment that is meant
        as one has a space after its #.

        Bad:
            title: Tiltak #1 for byen
        Good:
            title: 'Tiltak #1 for byen'
        Good:
            title: Tiltak for byen  # det første
        """,
    ),
    Rule(
        "SP023",
        "odd-line-break",
        """The file holds a line break that most programs do not show.

        Some programs write the characters U+2028, U+2029 or U+0085 for a new line.
        YAML breaks the line there, editors do not. It is read as a space.
        """,
    ),
    Rule(
        "SP024",
        "json-syntax",
        """The file is not correct JSON at this place.

        The reader stops here, since it cannot tell what the rest means.

        Bad (json):
            {"title": "Kommuneplanens samfunnsdel",}
        Good (json):
            {"title": "Kommuneplanens samfunnsdel"}
        """,
    ),
    Rule(
        "SP025",
        "backslash-in-quotes",
        """A backslash in double quotation marks means something else in YAML.

        Between double quotation marks a backslash changes the next character. Between
        single ones it is a character like any other.

        Bad:
            title: "C:\\planer\\samfunnsdel"
        Good:
            title: 'C:\\planer\\samfunnsdel'
        """,
    ),
    Rule(
        "SP026",
        "block-text-on-first-line",
        """A text begins on the line of its | or >.

        The two signs say that the text follows on the next lines, further in. Where the
        sign belongs to the text, the text stands in quotation marks.

        Bad:
            title: > 50 prosent skal sykle
        Good:
            title: '> 50 prosent skal sykle'
        """,
    ),
    Rule(
        "SP027",
        "no-break-space",
        """A no-break space stands where YAML needs an ordinary one.

        It looks like a space and is another character, and comes along when text is
        pasted from a word processor or a web page.

        Bad:
            title:\u00a0Kommuneplanens samfunnsdel
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP028",
        "list-marker",
        """An item of a list begins with something else than a hyphen and a space.

        Word, chats and web pages put bullets, dashes or numbers in front of items. To
        YAML they are letters of a text, so that the whole list becomes one text. Only
        a hyphen with a space after it begins an item.

        Bad:
            title: Kommuneplanens samfunnsdel
            values:
              • Åpen
              • Modig
        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
              – id: gronnere
                title: Et grønnere samfunn
        Bad:
            title: Kommuneplanens samfunnsdel
            values:
              -Åpen
        Good:
            title: Kommuneplanens samfunnsdel
            values:
              - Åpen
              - Modig
        """,
    ),
    Rule(
        "SP029",
        "code-fence",
        """Lines with ``` stand around the plan.

        Chats and web pages put three backticks around code. They come along when all
        is copied, often with a sentence before and after. Only what stands inside is
        the plan.

        Bad:
            Her er planen:
            ```yaml
            title: Kommuneplanens samfunnsdel
            ```
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP030",
        "curly-quotes",
        """A key or a fixed word stands in curly quotation marks.

        Word makes straight quotation marks curly. YAML knows only the straight ones;
        the curly ones are letters like any other, and make another word of it.

        Bad:
            “title”: Kommuneplanens samfunnsdel
        Bad:
            title: Kommuneplanens samfunnsdel
            status: “adopted”
        Good:
            title: Kommuneplanens samfunnsdel
            status: adopted
        """,
    ),
    Rule(
        "SP031",
        "comment-sign",
        """A line that is meant as a comment does not begin with #.

        Other languages begin comments with // or <!--, and some people draw a line of
        dashes between parts. YAML knows only #.

        Bad:
            title: Kommuneplanens samfunnsdel
            // Resten kommer
            language: nb
        Good:
            title: Kommuneplanens samfunnsdel
            # Resten kommer
            language: nb
        """,
    ),
)

KEY_RULES: tuple[Rule, ...] = (
    Rule(
        "SP101",
        "duplicate-key",
        """A key stands twice in the same place.

        Other programs keep one of the two values without a word. Here the first is
        read, and both places are shown.

        Bad:
            title: Kommuneplanens samfunnsdel
            title: Trondheimsløftet
        Good:
            title: Trondheimsløftet
        """,
    ),
    Rule(
        "SP102",
        "unknown-key",
        """A key is not one that belongs here.

        It is misspelt, stands in another language, or belongs to another kind of
        element. What stands under an unknown key would otherwise be lost.

        Bad:
            title: Kommuneplanens samfunnsdel
            hovedmål:
              - {id: gronnere, title: Et grønnere samfunn}
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: gronnere, title: Et grønnere samfunn}
        """,
    ),
    Rule(
        "SP103",
        "missing-key",
        """A key is missing without which the rest means nothing.

        Such as the code of a link to a Sustainable Development Goal.

        Bad:
            title: Kommuneplanens samfunnsdel
            sdgs:
              - {note: Byen skal være for alle}
        Good:
            title: Kommuneplanens samfunnsdel
            sdgs:
              - {sdg: 11, note: Byen skal være for alle}
        """,
    ),
    Rule(
        "SP104",
        "wrong-form",
        """A value has another form than its key asks for.

        A text where a list is expected, a list where a text is expected, and so on.

        Bad:
            title: Kommuneplanens samfunnsdel
            sdgs: 11
        Good:
            title: Kommuneplanens samfunnsdel
            sdgs: [11]
        """,
    ),
    Rule(
        "SP105",
        "unknown-choice",
        """A value is not one of those that the key allows.

        Some keys take one of a few words, so that programs can rely on them. The
        plan's own words belong in `terms` and in texts.

        Bad:
            title: Kommuneplanens samfunnsdel
            status: vedtatt
        Good:
            title: Kommuneplanens samfunnsdel
            status: adopted
        """,
    ),
    Rule(
        "SP106",
        "invalid-date",
        """A date cannot be read, or there is no such day.

        Dates are written year, month, day: 2022-05-27. Where the year or the month is
        all that is known, some keys take 2022 or 2022-05. A date that a source
        misprints is recorded under `misprints`.

        Bad:
            title: Kommuneplanens samfunnsdel
            decisions:
              - {title: Planen vedtatt, type: adoption, date: 26.22.2020}
        Good:
            title: Kommuneplanens samfunnsdel
            decisions:
              - title: Planen vedtatt
                type: adoption
                misprints: [{field: date, written: 26.22.2020}]
        """,
    ),
    Rule(
        "SP107",
        "invalid-number",
        """A number cannot be read.

        Numbers have digits, at most one full stop for the decimals, and nothing else:
        7000 and 7.5, not "rundt 7.000" or "7,5".

        Bad:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: gronnere, title: Et grønnere samfunn, rank: første}
        Good:
            title: Kommuneplanens samfunnsdel
            goals:
              - {id: gronnere, title: Et grønnere samfunn, rank: 1}
        """,
    ),
    Rule(
        "SP108",
        "empty-value",
        """A key has no value.

        Nobody can tell whether the value was forgotten or there is none. It is read as
        if the line were not there.

        Bad:
            title: Kommuneplanens samfunnsdel
            vision:
        Good:
            title: Kommuneplanens samfunnsdel
            vision: Et godt sted å leve
        """,
    ),
    Rule(
        "SP109",
        "key-not-text",
        """A list or a mapping stands where a key is expected.

        A key is a word. Often a list was meant as a value, or a `{` was written in
        front of a text.

        Bad:
            title: Kommuneplanens samfunnsdel
            {goals}: Et grønnere samfunn
        Good:
            title: Kommuneplanens samfunnsdel
        """,
    ),
    Rule(
        "SP110",
        "invalid-language",
        """A text in several languages has a key that is no language.

        Texts are given as `{nb: …, nn: …, en: …}`; the keys are language tags of two or
        three letters.

        Bad:
            title: {bokmål: Samfunnsdelen, en: The plan}
        Good:
            title: {nb: Samfunnsdelen, en: The plan}
        """,
    ),
    Rule(
        "SP111",
        "misread-elsewhere",
        """A word is read as it is written here, and as something else by other programs.

        Programs that guess take 0301 for the number 193, 1.10 for 1.1, 12:30 for 750,
        and yes and no for true and false. strategiplan does not guess, but a plan is
        read by others too: an importer, a web page, a colleague's script. Quotation
        marks make all of them read what is written.

        Bad:
            title: Kommuneplanens samfunnsdel
            actors:
              - {id: oslo, title: Oslo kommune, municipality_number: 0301}
        Good:
            title: Kommuneplanens samfunnsdel
            actors:
              - {id: oslo, title: Oslo kommune, municipality_number: '0301'}
        """,
    ),
    Rule(
        "SP112",
        "decimal-comma",
        """A number seems to have a decimal comma, and is read as two numbers.

        In a list on one line, a comma separates one item from the next, with or
        without a space after it. Decimals are written with a full stop.

        Bad:
            title: Kommuneplanens samfunnsdel
            sdgs: [13, 15,1]
        Good:
            title: Kommuneplanens samfunnsdel
            sdgs: [13, 15.1]
        Good:
            title: Kommuneplanens samfunnsdel
            sdgs: [13,15,1]
        """,
    ),
    Rule(
        "SP114",
        "comma-in-curly-quotes",
        """A comma cuts a text in curly quotation marks in two.

        Curly quotation marks and guillemets are letters like any other in a plan file,
        so they hold nothing together. Straight ones do.

        Bad:
            title: Kommuneplanens samfunnsdel
            topics: [“Næring, miljø”, Byutvikling]
        Good:
            title: Kommuneplanens samfunnsdel
            topics: ['Næring, miljø', Byutvikling]
        """,
    ),
)

HARMLESS = frozenset(
    {"SP023", "SP108", "SP111", "SP112", "SP114", *(rule.code for rule in REPAIRS)}
)
"""What may be wrong with a file that can be read as it was meant."""
MENDED = frozenset({"SP004", "SP005", "SP027"}) | HARMLESS
"""What leaves nothing of a file out, so that every check can be made."""
ALWAYS = frozenset(rule.code for rule in (*FILE_RULES, *KEY_RULES, *REFUSALS)) - HARMLESS
"""What no profile and no option switches off: part of such a file is lost or guessed."""

PROFILE_RULES: tuple[Rule, ...] = (
    Rule(
        "SP901",
        "unknown-profile",
        """There is no such profile.

        A plan names a profile that comes with strategiplan, or a file beside the plan
        that ends in .yaml.

        Bad:
            title: Kommuneplanens samfunnsdel
            profile: tronheim
        Good:
            title: Kommuneplanens samfunnsdel
            profile: generic
        """,
    ),
    Rule(
        "SP902",
        "profile-circle",
        """A profile builds on itself.

        One profile extends another, which extends the first. No one can then say which
        of them has the last word.
        """,
    ),
    Rule(
        "SP903",
        "unknown-rule",
        """A profile or an option names a rule that does not exist.

        Rules are named by their code, such as SP301, or by their name, such as
        goal-without-strategy.
        """,
    ),
    Rule(
        "SP904",
        "impossible-count",
        """A profile asks for a number that no plan can have.

        At least more than at most, a number below zero, no number at all, or one of
        elements that can never stand there, such as goals within strategies.

        Bad:
            name: eksempelkommune
            counts:
              - {kind: goal, within: strategy, exactly: 2}
        Good:
            name: eksempelkommune
            counts:
              - {kind: strategy, within: goal, exactly: 2}
        """,
    ),
    Rule(
        "SP905",
        "unknown-name-in-profile",
        """A profile names a kind of element or a field that does not exist.

        Kinds are named as in `goal` and `focus_area`, fields by the keys of the plan
        file.
        """,
    ),
    Rule(
        "SP906",
        "odd-rule-name",
        """A rule of a profile's own has a name or a code that cannot be used.

        A name has small letters, digits and hyphens, and is not that of a rule of the
        library. A code has capital letters and digits and does not begin with SP. Both
        are used once: they are what a rule is switched off by.

        Bad:
            name: eksempelkommune
            own_rules:
              Hvem skal:
                kinds: [strategy]
                must: {field: title, matches: ^Kommunen skal }
        Good:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: ^Kommunen skal }
        """,
    ),
    Rule(
        "SP907",
        "incomplete-rule",
        """A rule of a profile's own does not say all that it needs.

        It says what it is about (`kinds`) and what shall hold (`must`); a condition says
        something, and names the field that it says it of. A rule that changes one of
        another profile needs only what it changes.

        Bad:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {matches: ^Kommunen skal }
        Good:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: ^Kommunen skal }
        """,
    ),
    Rule(
        "SP908",
        "unknown-placeholder",
        """The message of a rule has a gap that nothing can fill.

        A message names things in braces: `{element}`, `{value}`. Which there are depends
        on what the rule asks for.

        Bad:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: ^Kommunen skal }
                message: "{elemnt} sier ikke hvem som gjør det"
        Good:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: ^Kommunen skal }
                message: "{element} sier ikke hvem som gjør det"
        """,
    ),
    Rule(
        "SP909",
        "unusable-pattern",
        """A pattern cannot be used.

        A pattern is tried in a time that grows with the text alone, whatever it says, so
        that no profile can keep a check waiting. What cannot be tried so is refused:
        looking around (`(?=…)`), repeating what was found before, and patterns that are
        very long.

        Bad:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: "^(Kommunen|Vi skal "}
        Good:
            name: eksempelkommune
            own_rules:
              hvem-skal:
                kinds: [strategy]
                must: {field: title, matches: "^(Kommunen|Vi) skal "}
        """,
    ),
    Rule(
        "SP910",
        "unfitting-test",
        """A rule asks something of a field that the field cannot answer.

        A text has no date, a list no pattern, and a field that takes one of a few words
        never has another.

        Bad:
            name: eksempelkommune
            own_rules:
              vedtatt-i-tide:
                kinds: [plan]
                must: {field: status, equals: vedtatt}
        Good:
            name: eksempelkommune
            own_rules:
              vedtatt-i-tide:
                kinds: [plan]
                must: {field: status, equals: adopted}
        """,
    ),
    Rule(
        "SP911",
        "impossible-rule",
        """A rule can never be kept.

        It asks for more at least than at most, for elements where none can stand, for a
        link that cannot be made, or for two things of which only one can be.

        Bad:
            name: eksempelkommune
            own_rules:
              ett-mal:
                kinds: [strategy]
                must: {has: {kinds: [goal]}}
        Good:
            name: eksempelkommune
            own_rules:
              ett-mal:
                kinds: [focus_area]
                must: {has: {kinds: [goal]}}
        """,
    ),
    Rule(
        "SP912",
        "contradicting-rules",
        """Two rules of a profile cannot both be kept.

        Whatever a plan says, one of them finds it wrong. One may stand in a profile that
        this one builds on: give yours the same name, and it takes the other's place.

        Bad:
            name: eksempelkommune
            own_rules:
              minst-fire:
                kinds: [goal]
                must: {has: {kinds: [subgoal], at_least: 4}}
              hoyst-tre:
                kinds: [goal]
                must: {has: {kinds: [subgoal], at_most: 3}}
        Good:
            name: eksempelkommune
            own_rules:
              to-til-fire:
                kinds: [goal]
                must: {has: {kinds: [subgoal], at_least: 2, at_most: 4}}
        """,
    ),
    Rule(
        "SP913",
        "rule-without-effect",
        """Something that a profile asks for can never come into question.

        It is about a level that its `levels` leave out, so no plan of this kind has it.

        Bad:
            name: eksempelkommune
            levels: [goal, strategy]
            own_rules:
              kort-tiltak:
                kinds: [measure]
                must: {field: title, at_most: 60}
        Good:
            name: eksempelkommune
            levels: [goal, strategy, measure]
            own_rules:
              kort-tiltak:
                kinds: [measure]
                must: {field: title, at_most: 60}
        """,
    ),
    Rule(
        "SP914",
        "count-against-levels",
        """A profile asks for elements of a level that it does not have.

        Its `counts` ask for them, and its `levels` leave them out: whatever a plan says,
        one of the two finds it wrong.

        Bad:
            name: eksempelkommune
            levels: [goal, strategy]
            counts:
              - {kind: subgoal, within: goal, exactly: 5}
        Good:
            name: eksempelkommune
            levels: [goal, subgoal, strategy]
            counts:
              - {kind: subgoal, within: goal, exactly: 5}
        """,
    ),
)

BASELINE_RULES: tuple[Rule, ...] = (
    Rule(
        "SP931",
        "not-a-baseline",
        """The file is something else than a baseline.

        A baseline is written by `strategiplan check --write-baseline` and lists what
        was known to be wrong in some plans. Another file was named by mistake.
        """,
    ),
    Rule(
        "SP932",
        "unknown-baseline-version",
        """A baseline was written in a version of the format that is not known here.

        It may say what this version of strategiplan does not understand, so it is not
        read at all.
        """,
    ),
    Rule(
        "SP933",
        "plan-twice-in-baseline",
        """A baseline lists the same plan twice.

        Nobody can say which of the two holds.
        """,
    ),
    Rule(
        "SP934",
        "baseline-of-another-plan",
        """A baseline knows nothing of the plan that is checked.

        It was made of other plans, or the plan's identifier has changed. All findings
        are then shown as new.
        """,
    ),
    Rule(
        "SP935",
        "unknown-rule-in-baseline",
        """A baseline names a rule that does not exist.

        It was misspelt, or belongs to a profile that is not used here. What it stands
        for is never known again.
        """,
    ),
)
