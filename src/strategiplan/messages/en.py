"""English: what the library says to people."""

from __future__ import annotations

QUOTES = ("“", "”")
AND = "and"
OR = "or"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
DATE = "{day} {month} {year}"
DAYS = ("day", "days")
DID_YOU_MEAN = "did you mean {suggestion}?"

TERMS: dict[str, tuple[str, str]] = {
    "plan": ("plan", "plans"),
    "vision": ("vision", "visions"),
    "mission": ("mission", "missions"),
    "value": ("value", "values"),
    "challenge": ("challenge", "challenges"),
    "theme": ("theme", "themes"),
    "priority": ("priority", "priorities"),
    "focus_area": ("focus area", "focus areas"),
    "goal": ("goal", "goals"),
    "subgoal": ("subgoal", "subgoals"),
    "strategy": ("strategy", "strategies"),
    "measure": ("measure", "measures"),
    "indicator": ("indicator", "indicators"),
    "contribution": ("contribution", "contributions"),
    "actor": ("actor", "actors"),
    "consultation": ("consultation", "consultations"),
    "participation": ("participation activity", "participation activities"),
    "decision": ("decision", "decisions"),
    "publication": ("publication", "publications"),
    "source": ("source", "sources"),
}

SEVERITIES = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
}

FORMS = {
    "text": "a text",
    "string": "a text",
    "identifier": "an identifier",
    "reference": "an identifier",
    "choice": "a word",
    "integer": "a number",
    "number": "a number",
    "boolean": "true or false",
    "date": "a date",
    "partial-date": "a date",
    "object": "a mapping",
    "list": "a list",
    "table": "a mapping",
    "lists": "a mapping",
    "mapping": "a mapping",
}

PHRASES = {
    # Reports
    "hint": "hint",
    "see": "see also",
    "line": "line {line}",
    "clean": "no findings",
    "files": "{count} files checked, {clean} without findings",
    "waiting": "some checks wait until the errors above are mended",
    "profile": "profile",
    # The tree
    "not_recorded": "not recorded",
    "untitled": "(no title)",
    "without_wording": "{count} without a recorded wording",
    "deadline": "deadline {date}",
    "sdg": "SDG",
    "status/draft": "draft",
    "status/consultation": "on consultation",
    "status/adopted": "adopted",
    "status/superseded": "superseded",
    "type/planning-strategy": "planning strategy",
    "type/planning-programme": "planning programme",
    "type/social-element": "social element of the municipal master plan",
    "type/land-use-element": "land-use element of the municipal master plan",
    "type/implementation-programme": "implementation programme",
    "type/economic-plan": "economic plan",
    "type/thematic-plan": "thematic plan",
    "type/regional-plan": "regional plan",
    "type/annual-report": "annual report",
    "type/strategic-plan": "strategic plan",
    # Rules and profiles
    "severity": "severity in the profile {profile}",
    "basis": "rests on",
    "in_force": "holds from {start}",
    "wrong": "Wrong:",
    "right": "Right:",
    "in_profile": "(profile {profile})",
    "builds_on": "builds on {profile}",
    "off": "off",
}

MESSAGES: dict[str, tuple[str, str]] = {
    # The file
    "SP001": ("{name} cannot be read: {reason}", "check the name and that you may read the file"),
    "SP001/missing": ("there is no file {name}", "check the name and the folder"),
    "SP001/permission": ("you may not read {name}", "ask for access to the file, or copy it"),
    "SP001/folder": ("{name} is a folder", "name the file in it"),
    "SP002": (
        "the file is empty",
        "begin with `title: ` and the plan's name, or run `strategiplan new`",
    ),
    "SP003": (
        "the file is larger than {limit} MB",
        "is this the right file? a plan of 200,000 elements takes some 40 MB",
    ),
    "SP004": (
        "the file is not saved in UTF-8: the letter “{character}” is stored as the byte {byte}",
        "open the file in the program that it was made with and save it again as UTF-8",
    ),
    "SP004/broken": (
        "the file is not text in UTF-8: not every byte of it is part of a letter",
        "open the file in the program that it was made with and save it again as UTF-8",
    ),
    "SP005": (
        "there is a character here that no text should have: {character}",
        "remove it; it is read as �",
    ),
    "SP005/more": (
        "and {count} more characters that no text should have",
        "is this file damaged, or no text at all?",
    ),
    "SP005/surrogate": (
        "this text holds half of a character, which stands for nothing",
        "write the text again without the \\ud… code",
    ),
    "SP006": (
        "this line is longer than {limit} characters",
        "is this the right file? no text in a plan is so long",
    ),
    "SP007": (
        "lists and mappings stand more than {limit} deep inside each other",
        "is this the right file? a plan needs about fifteen levels",
    ),
    "SP008/zip": (
        "this is a spreadsheet or a document (or another packed file), not a plan file",
        "a plan file is text; changing the end of the name is not enough",
    ),
    "SP008/pdf": (
        "this is a PDF, not a plan file",
        "a plan file is text; changing the end of the name is not enough",
    ),
    "SP008/old-office": (
        "this is an old Word or Excel file, not a plan file",
        "a plan file is text; changing the end of the name is not enough",
    ),
    "SP008/rtf": (
        "this is a rich text document, not a plan file",
        "save it as plain text in UTF-8",
    ),
    "SP008/markup": (
        "this is a web page or an XML file, not a plan file in YAML or JSON",
        "a plan file begins with keys such as `title: …`",
    ),
    "SP008/list": (
        "the file is a list, not a plan",
        "a plan file begins with keys such as `title: …`; a list of goals belongs under `goals:`",
    ),
    "SP008/text": (
        "the file is only a text, “{value}”, not a plan",
        "a plan file begins with keys such as `title: …`, with a space after the colon",
    ),
    "SP008/keys": (
        "nothing in this file belongs to a plan: {keys}",
        "is this the right file? a plan has keys such as `title` and `goals`",
    ),
    "SP009": (
        "more than {limit} things are wrong, and the rest is not read",
        "is this the right file? if it is, begin with the first findings",
    ),
    "SP009/repairs": (
        "{limit} faults of the text were found, and the rest is not read",
        "mend these, and check again",
    ),
    "SP010": (
        "the text cannot be read as YAML from here on",
        "look at this line and the one before it",
    ),
    "SP011": (
        "the text “{value}” has a colon and a space in it, so it cannot be told from a key",
        "put it in quotation marks: {key}: {quoted}",
    ),
    "SP011/flow": (
        "a text between brackets has a colon and a space in it, so it cannot be told from a key",
        "put the text in quotation marks",
    ),
    "SP012": ("this line begins with a tab", "use spaces in front of a line, two for each level"),
    "SP013": (
        "this line stands too far in or too far out",
        "begin it in the same column as the lines that it belongs with",
    ),
    "SP013/deeper": (
        "this line stands further in than the line above, which already has its value",
        "begin it in the same column as the line above; or put a text of several lines in quotation marks",
    ),
    "SP013/dash": (
        "a list cannot begin on the line of its key",
        "put the first “-” on a line of its own, two spaces further in",
    ),
    "SP013/left": (
        "this line stands further out than the first line of the file",
        "begin it in the same column as the first line",
    ),
    "SP014": (
        "the quotation mark that is opened here is never closed",
        "close it at the end of the text",
    ),
    "SP015": (
        "the bracket {character} that is opened here is not closed where it should be",
        "put commas between the items, and close the bracket at the end",
    ),
    "SP016": (
        "a text cannot begin with {character}, which means something else in YAML",
        "put it in quotation marks: {quoted}",
    ),
    "SP016/line": (
        "“{character}” cannot stand here",
        "remove it, or put the text in quotation marks",
    ),
    "SP017": (
        "the text goes on after its closing quotation mark: {value}",
        "put the whole text in quotation marks: {quoted}",
    ),
    "SP018": (
        "“{value}” stands where a key with a colon is expected",
        "write the key, a colon and a space in front; or begin the line further in, if it continues the text above",
    ),
    "SP018/space": ("“{value}” has no space after its colon", "write a space after the colon"),
    "SP019": (
        "“{word}” names or repeats a piece of the file, which plans do not use",
        "put the text in quotation marks if the sign belongs to it; otherwise write the piece out",
    ),
    "SP020": (
        "“{word}” changes what a value means, which plans do not use",
        "put the text in quotation marks if the sign belongs to it; otherwise remove it",
    ),
    "SP021": (
        "a second document begins here, and only the first is read",
        "remove the line ---, or put the second plan in a file of its own",
    ),
    "SP022": (
        "“{lost}” is taken for a comment, so the text ends after “{value}”",
        "put the whole text in quotation marks: {quoted}; a comment has a space after its #",
    ),
    "SP022/whole": (
        "“{lost}” is taken for a comment, so there is no text left",
        "put the text in quotation marks: {quoted}; a comment has a space after its #",
    ),
    "SP023": (
        "there is an odd line break here: {character}",
        "write an ordinary space or line break instead",
    ),
    "SP023/more": ("and {count} more odd line breaks", "replace them all in your editor"),
    "SP024/value": (
        "“{found}” stands where a value is expected",
        "a text stands in double quotation marks; remove a comma with nothing after it",
    ),
    "SP024/key": (
        "“{found}” stands where a key in double quotation marks is expected",
        'write "title": …; remove a comma with nothing after it',
    ),
    "SP024/colon": (
        "“{found}” stands where a colon is expected after “{key}”",
        "write a colon between the key and its value",
    ),
    "SP024/comma": (
        "“{found}” stands where a comma or {expected} is expected",
        "put a comma between the values, or close the bracket",
    ),
    "SP024/string": (
        "this text cannot be read to its end",
        "close its quotation mark; write a line break as \\n and a backslash as \\\\",
    ),
    "SP024/after-end": (
        "“{found}” stands after the end of the plan",
        "remove what follows the last bracket",
    ),
    "SP024/end": (
        "the file ends in the middle",
        "is the file cut off? close every bracket and quotation mark",
    ),
    "SP025": (
        "“{escape}” means nothing between double quotation marks",
        "use single quotation marks around the text, or write the backslash twice",
    ),
    "SP026": (
        "the text begins on the line of its {character}",
        "put it in quotation marks: {key}: {quoted}; or begin it on the next line, further in",
    ),
    "SP027": (
        "there is a no-break space where an ordinary one is needed ({character})",
        "type the space again",
    ),
    "SP027/more": ("and {count} more such no-break spaces", "replace them all in your editor"),
    # Keys and values
    "SP101": ("`{key}` stands twice here", "keep one of the two; until then the first is read"),
    "SP101/list": (
        "`{key}` stands twice here",
        "move what stands here to the first `{key}`; until then only the first is read",
    ),
    "SP101/item": (
        "`{key}` stands twice in one element",
        "does a new element begin here? then write `- ` in front of it, as in the elements above",
    ),
    "SP102": ("`{key}` is not a key that belongs here", "keys that belong here: {allowed}"),
    "SP102/comma": (
        "“{key}” is read as a key, since a comma separates keys between {{ and }}",
        "put a text that has a comma in quotation marks, or write each key on a line of its own",
    ),
    "SP103": ("`{key}` is missing here", "add `{key}:` with its value"),
    "SP104": (
        "`{key}` should be {expected}, and {found} stands here",
        "write it as {expected}{example}",
    ),
    "SP104/dash": (
        "`{key}` should be a list, and a single element stands here",
        "write `- ` in front of the first key of each element",
    ),
    "SP105": ("“{value}” is not a word that `{key}` takes", "it takes {allowed}"),
    "SP106": ("“{value}” is no date that exists", "write year, month, day: 2022-05-27"),
    "SP106/swapped": ("“{value}” is not written as a date", "write year, month, day: {suggestion}"),
    "SP106/partial": ("“{value}” is no date that exists", "write 2022, 2022-05 or 2022-05-27"),
    "SP106/period": (
        "“{value}” is no period",
        "write two years with a hyphen, 2020-2032, or `start` and `end`",
    ),
    "SP107": (
        "“{value}” is not a number",
        "write digits only, with a full stop for the decimals: 7000 or 7.5",
    ),
    "SP108": ("`{key}` has no value", "write the value after the colon, or remove the line"),
    "SP109": (
        "a list or a mapping stands where a key is expected",
        "write the key first; put a text that begins with {{ or [ in quotation marks",
    ),
    "SP110": (
        "“{language}” is not a language that a text can be given in",
        "use nb for bokmål, nn for nynorsk, en for English, se for Northern Sámi",
    ),
    # Identity
    "SP201": (
        "the identifier “{id}” is used twice; {first} has it too",
        "give one of the two another identifier, and change the references to it",
    ),
    "SP202": (
        "the identifier “{id}” has characters that other programs stumble over",
        "use letters, digits and hyphens: {better}",
    ),
    "SP203": (
        "the identifier “{id}” is a printed number",
        "put the number in `code`, and choose an identifier that tells what it is about",
    ),
    "SP204": (
        "the code “{code}” is printed for two {kind} in the same place",
        "give one of them another code",
    ),
    "SP205": (
        "the code “{code}” does not begin with “{above_code}”, the code of {above}",
        "was it moved from another goal? change the code or its place",
    ),
    "SP206": (
        "“{number}” cannot be an organisation number",
        "it has nine digits, and the last is computed from the others; look it up in the register of units (Enhetsregisteret)",
    ),
    "SP207": (
        "no municipality has the number “{number}” now",
        "it has four digits with the leading zero kept; numbers changed in 2018, 2020 and 2024",
    ),
    "SP208": (
        "the case number “{number}” is not written as year and number",
        "write it as 20/46547; a case number of a meeting belongs in `meeting_case`",
    ),
    "SP209": (
        "“{value}” is not a language tag",
        "write nb for bokmål, nn for nynorsk, en for English, se for Northern Sámi",
    ),
    # References
    "SP211": (
        "there is no {kind} with the identifier “{value}”",
        "add it to the plan, or correct the identifier",
    ),
    "SP211/any": (
        "nothing in the plan has the identifier “{value}”",
        "add it to the plan, or correct the identifier",
    ),
    "SP212": (
        "`{key}` refers to {found}, and takes only {expected}",
        "refer to another element, or move the reference to the key that it belongs under",
    ),
    "SP213": (
        "{found} refers to itself",
        "remove the reference, or name the element that was meant",
    ),
    "SP214": (
        "goals support each other in a circle: {circle}",
        "remove one of the links; what should be read together belongs in `related`",
    ),
    "SP215": (
        "“{value}” stands twice under `{key}`",
        "remove one of them, or name the element that was meant",
    ),
    "SP216": (
        "{actor} has no part in anything in the plan",
        "link it where it answers for something or takes part, or remove it",
    ),
    "SP217": (
        "nothing in the plan cites {source}",
        "cite it under `sources` where it was used, or remove it",
    ),
    # Structure
    "SP301": (
        "{goal} has no {kinds}",
        "add one to it or below it, or write `not_recorded: [strategies]` if there are some that are not written down",
    ),
    "SP302/exactly": (
        "{element} has {found}, and should have {expected}",
        "add or remove until there are {expected}; or change `counts` in the profile",
    ),
    "SP302/at-least": (
        "{element} has {found}, and should have at least {expected}",
        "add the missing ones; or change `counts` in the profile",
    ),
    "SP302/at-most": (
        "{element} has {found}, and should have at most {expected}",
        "remove or join some; or change `counts` in the profile",
    ),
    "SP302/none": (
        "{element} has {found}, and this plan has no such level there",
        "move them up one level; or change `counts` in the profile",
    ),
    "SP303": (
        "nobody answers for {strategy}",
        "name an actor under `responsible`, here or on the goal above",
    ),
    "SP304": (
        "no goal answers {challenge}",
        "name the challenge under `addresses` on the goals that answer it",
    ),
    "SP305": (
        "{element} stands on a level that the profile {profile} does not have: {kind}",
        "its levels are {levels}; move the element, or add the level to the profile",
    ),
    "SP306": ("the plan has no {kinds}", "add one under `goals`"),
    "SP307": ("the plan has no {kinds}", "add one under `strategies` on a goal or a subgoal"),
    "SP308": ("the plan names no {kinds}", "add the long-term challenges under `challenges`"),
    "SP309": ("rank {rank} is taken already, by {first}", "give each its own place in the order"),
    "SP310/none": (
        "no goal says whether it is for the community or for the municipality as an organisation",
        "write `scope: [community]`, `scope: [organisation]` or both on the goals",
    ),
    "SP310/community": (
        "every goal is for the community, and none for the municipality as an organisation",
        "add a goal for the organisation, or mark one with `scope: [community, organisation]`",
    ),
    "SP310/organisation": (
        "every goal is for the municipality as an organisation, and none for the community",
        "add a goal for the community, or mark one with `scope: [community, organisation]`",
    ),
    "SP311": (
        "{indicator} belongs to no goal",
        "name the goal that it tells of under `indicates`, or move it there",
    ),
    "SP312": ("{area} has no {kinds}", "add them under `goals`, or remove {area}"),
    # Completeness
    "SP401": (
        "{element} lacks {key}",
        "add it; if it exists and is not known, write it under `not_recorded`",
    ),
    "SP402": (
        "not recorded for {element}: {keys}",
        "add it when it is found, and take it off the list",
    ),
    "SP403": (
        "{key} is said not to be recorded for {element}, and is given all the same",
        "take {key} off `not_recorded`",
    ),
    "SP404": ("{element} has no field “{value}”", "use a key of the file, such as `title`"),
    "SP405": (
        "“{written}” does not stand in {key}",
        "write the words as they stand in the text, or remove the record of the misprint",
    ),
    "SP406": ("{element} cites no source", "name where it is taken from under `sources`"),
    "SP407": (
        "the plan describes no alternative strategies",
        "describe them under `alternatives`, if there were any",
    ),
    # The UN's goals
    "SP501": (
        "there is no Sustainable Development Goal {code}",
        "the goals are 1 to 17, the targets 11.2 or 14.a, the indicators 11.2.1",
    ),
    "SP501/target": (
        "Sustainable Development Goal {goal} has no target {code}",
        "look the number up in the UN's list; the last ones of each goal have letters",
    ),
    "SP501/meant": (
        "“{code}” is not how a Sustainable Development Goal is written",
        "write {meant}",
    ),
    "SP502": ("SDG {code} stands twice here", "remove one of the two"),
    "SP503": (
        "{goal} has no link to a Sustainable Development Goal",
        "add one under `sdgs` on the goal, on its subgoals or on the plan",
    ),
    # Dates and periods
    "SP601": (
        "the period ends in {end}, before it begins in {start}",
        "have the two changed places?",
    ),
    "SP602": (
        "the text names {year}, outside the plan's period {first}–{last}",
        "correct the year; if the source prints it so, keep it and record it under `misprints`",
    ),
    "SP602/exchanged": (
        "the text names {year}; was {last} meant, the last year of the plan?",
        "correct the year; if the source prints it so, keep it and record it under `misprints`",
    ),
    "SP603": (
        "{element} has the period {own}, outside the plan's {plan}",
        "correct the period, or leave it out where the plan's own holds",
    ),
    "SP604": (
        "the plan looks {years} years ahead",
        "twelve years is usual, between {low} and {high}; is the period right?",
    ),
    "SP605": (
        "the target is dated {target}, before the baseline of {baseline}",
        "have the two changed places?",
    ),
    # Consultations and decisions
    "SP701": (
        "{round} closes on {deadline}, before it opens on {opened}",
        "one of the two dates is wrong",
    ),
    "SP702": (
        "{round} is open for {days}, and must be open for at least {least}",
        "opened on {opened}, its last day can be {earliest} at the earliest",
    ),
    "SP703": (
        "{decision} is dated {date}, and everybody could answer until {deadline}",
        "one of the dates is wrong, or the decision came too early",
    ),
    "SP704": (
        "{body} cannot adopt the plan",
        "the council itself adopts it; enter the right body, or the right `type` of actor",
    ),
    "SP705": ("{round} has no deadline", "add `deadline` with the last day to answer"),
    "SP706": (
        "{round} does not say where to answer",
        "add at least one under `channels`, such as a portal or an e-mail address",
    ),
    "SP707": (
        "{weeks} weeks were announced, and there are {days} from {opened} to {deadline}",
        "correct the dates or the number of weeks",
    ),
    "SP708": (
        "the plan is called adopted, and no decision says when",
        "add the adoption under `decisions`, with `type: adoption` and its date",
    ),
    "SP709/draft": (
        "the plan is called a draft, and was adopted on {date}",
        "write `status: adopted`, or put the decision in the edition that it belongs to",
    ),
    "SP709/consultation": (
        "the plan is said to be on consultation, and was adopted on {date}",
        "write `status: adopted`, or put the decision in the edition that it belongs to",
    ),
    "SP710": (
        "{step} is dated {day}, before {before} on {before_day}",
        "each step builds on the one before; check both dates",
    ),
    "SP711": (
        "the deadline was extended to {extended}, before the first deadline {deadline}",
        "one of the two dates is wrong",
    ),
    "SP712": (
        "{round} opened on {opened}, before it was decided on {decided}",
        "one of the two dates is wrong",
    ),
    # Wording
    "SP801": (
        "“{text}” is a placeholder",
        "write the text; if it exists and is not known, write `not_recorded: [title]` instead",
    ),
    "SP802/character": (
        "“{text}” holds a character that nobody sees: {character}",
        "type the space again",
    ),
    "SP802/ends": ("“{text}” begins or ends with a space", "remove the space"),
    "SP802/double": ("“{text}” has two spaces in a row", "remove one of them"),
    "SP803": (
        "“{text}” is also the wording of {first}",
        "reword one of them, or keep one and refer to it from the other",
    ),
    "SP804": ("the quotation marks in {text} are part of the title", "write {inside} without them"),
    "SP805": (
        "“{found}” in this text was probably “{meant}”",
        "write the letters again, and save the file as UTF-8",
    ),
    "SP805/lost": (
        "a letter of this text is lost: {found}",
        "look the text up in its source and write it again",
    ),
    # Profiles
    "SP901": (
        "there is no profile “{value}”",
        "these come with strategiplan: {allowed}; a file of your own ends in .yaml",
    ),
    "SP901/file": (
        "the profile {value} cannot be found or read",
        "it is looked for beside the file that names it",
    ),
    "SP901/outside": (
        "the profile {value} lies outside the plan's folder",
        "put it beside the plan, or name it with --profile",
    ),
    "SP902": ("the profile builds on itself: {names}", "take `extends` out of one of them"),
    "SP903": ("there is no rule “{value}”", "`strategiplan rules` lists them all"),
    "SP904/none": ("the count of {kind} has no number", "write `exactly`, `at_least` or `at_most`"),
    "SP904/negative": ("the count of {kind} is below zero", "write 0 where there shall be none"),
    "SP904/crossed": (
        "the count of {kind} asks for more at least than at most",
        "have the two changed places?",
    ),
    "SP904/both": (
        "the count of {kind} asks for an exact number and for limits",
        "keep either `exactly`, or `at_least` and `at_most`",
    ),
    "SP905": ("there is no kind of element “{value}”", "kinds are {allowed}"),
    "SP905/subject": ("a consultation cannot have the subject “{value}”", "subjects are {allowed}"),
    "SP905/field": ("there is no field “{value}” here", "use a key of the plan file"),
}

EXPLANATIONS: dict[str, tuple[str, str]] = {}
"""In English a rule is explained by its own documentation."""
