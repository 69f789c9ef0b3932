"""English: what can be wrong with a file's text."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP001": ("{name} cannot be read: {reason}", "check the name and that you may read the file"),
    "SP001/missing": ("there is no file {name}", "check the name and the folder"),
    "SP001/permission": (
        "you may not read {name}",
        "close the file where it is open in another program, or ask for access to it",
    ),
    "SP001/folder": ("{name} is a folder", "name the file in it"),
    "SP002": (
        "the file is empty",
        "begin with `title: ` and the plan's name, or run `strategiplan new`",
    ),
    "SP003": (
        "the file is larger than {limit} MB",
        "is this the right file? even the largest plans take less",
    ),
    "SP004": (
        "the file is not saved as UTF-8, so other programs will lose its “{character}” and such letters",
        "open it in the program that it was made with, choose “Save as”, and UTF-8 as the encoding",
    ),
    "SP004/broken": (
        "from here on the file holds something that stands for no letter",
        "is this the right file? if it is, open it in the program that it was made with and save it as text in UTF-8",
    ),
    "SP005": (
        "a character stands here that cannot be seen and belongs in no text: {character}",
        "delete it; until then it is read as �",
    ),
    "SP005/more": (
        "and {count} more such characters from here on",
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
        "lists and keys stand inside each other more than {limit} levels deep",
        "is this the right file? a plan needs about fifteen levels",
    ),
    "SP008/zip": (
        "this is a spreadsheet, a document or another packed file, not a plan file",
        "a plan file is plain text, and another end of the name does not make one; `strategiplan import` makes one of a workbook, and `strategiplan new` one to fill in",
    ),
    "SP008/pdf": (
        "this is a PDF, not a plan file",
        "a plan file is plain text, and another end of the name does not make one; `strategiplan new` writes one to fill in",
    ),
    "SP008/old-office": (
        "this is an old Word or Excel file, not a plan file",
        "a plan file is plain text, and another end of the name does not make one; `strategiplan new` writes one to fill in",
    ),
    "SP008/rtf": (
        "this is a formatted document (RTF), not a plan file",
        "a plan file is plain text, and another end of the name does not make one; `strategiplan new` writes one to fill in",
    ),
    "SP008/markup": (
        "this is a web page or an XML file, not a plan file",
        "a plan file is plain text, and another end of the name does not make one; `strategiplan new` writes one to fill in",
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
    "SP008/words": (
        "the keys of this file are not those of a plan: {keys}",
        "keys are the same in every plan: {meant}; the texts are in the plan's own language",
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
        "the file cannot be understood from here on",
        "look at this line and the one before it: is there a sign too many or one too few?",
    ),
    "SP010/conflict": (
        "two versions stand here from line {line} on, and nobody has chosen between them",
        "keep what shall stand of what is between <<<<<<< and >>>>>>>, and take the lines with these marks and ======= out",
    ),
    "SP011": (
        "YAML takes “{before}” for a key with the value “{after}”, where the text “{value}” is meant",
        "put it in quotation marks: {key}: {quoted}",
    ),
    "SP011/flow": (
        "a text between brackets has a colon and a space in it, so it cannot be told from a key",
        "put the text in quotation marks",
    ),
    "SP012": (
        "this line begins with a tab, which YAML takes for no indentation; it is read as two spaces here",
        "use spaces in front of a line, two for each level",
    ),
    "SP012/dash": (
        "a tab stands after this hyphen, and YAML takes no tab there",
        "write a space after the hyphen",
    ),
    "SP012/more": ("and {count} more such tabs", "replace them all in your editor"),
    "SP013": (
        "this line begins in column {column}, where YAML finds nothing that it belongs to",
        "begin it in the same column as the lines that it belongs with; line {line} begins in column {above}",
    ),
    "SP013/deeper": (
        "this line begins in column {column}, further in than the line above, so YAML takes it for more of the text “{value}”",
        "begin it in column {above}, as line {line} does; or put a text of several lines in quotation marks",
    ),
    "SP013/dash": (
        "a list cannot begin on the line of its key",
        "put the first “-” on a line of its own, two spaces further in",
    ),
    "SP013/left": (
        "this line stands further out than the first line of the file, so YAML takes the plan to end above it",
        "begin it in the same column as the first line",
    ),
    "SP013/column": (
        "this line begins in column {column}, where YAML finds nothing that it belongs to",
        "begin it in column {columns}, as the lines above that it belongs with",
    ),
    "SP013/item": (
        "YAML takes the list to end above this line, and a new element with its own `{key}` is meant",
        "write a hyphen and a space in front of `{key}`, as in the elements above",
    ),
    "SP013/under-item": (
        "YAML takes the list to end above this line, and `{key}` of the element above is meant",
        "begin it two spaces further in, below the other keys of its element",
    ),
    "SP014": (
        "the quotation mark that is opened here is never closed, so YAML reads all that follows as one text",
        "close it at the end of the text: {meant}",
    ),
    "SP014/late": (
        "the quotation mark that is opened here is not closed on its line, so YAML reads on to the next mark, which was meant to open another text",
        "close it at the end of the text: {meant}",
    ),
    "SP015": (
        "the bracket “{character}” that is opened here is not closed where it should be, so YAML reads the next lines as part of it",
        "put commas between the items, and close the bracket at the end",
    ),
    "SP015/line": (
        "the bracket “{character}” that is opened here is not closed, so YAML reads the next lines as part of it",
        "close it at the end of the line: {meant}",
    ),
    "SP015/extra": ("the bracket “{character}” closes nothing that is open", "remove it"),
    "SP016": (
        "a text cannot begin with “{character}”, which means something else in a plan file",
        "put it in quotation marks: {quoted}",
    ),
    "SP016/line": (
        "“{character}” cannot stand here",
        "remove it, or put the text in quotation marks",
    ),
    "SP017": (
        "YAML takes the text to end at its closing quotation mark, and it goes on: {value}",
        "put the whole text in quotation marks: {quoted}",
    ),
    "SP018": (
        "“{value}” stands where a key with a colon is expected",
        "write the line as `key: value`; or begin it further in, if it continues the text above",
    ),
    "SP018/space": (
        "“{value}” has no space after its colon, so YAML reads it as a text",
        "write a space after the colon: {meant}",
    ),
    "SP018/sign": (
        "“{character}” stands where YAML wants a colon, so the line is read as a text",
        "write {meant}",
    ),
    "SP018/tab": (
        "a tab stands where YAML wants a colon, so the line is read as a text",
        "write {meant}",
    ),
    "SP018/more": ("and {count} more lines without their colon", "mend them in the same way"),
    "SP019": (
        "“{word}” begins with a sign that names or repeats a piece of the file, which plans do not use",
        "put the text in quotation marks if the sign belongs to it; otherwise write the piece out",
    ),
    "SP020": (
        "“{word}” begins with a sign that changes what a text means, which plans do not use",
        "put the text in quotation marks if the sign belongs to it; otherwise remove it",
    ),
    "SP021": (
        "a second plan begins after this line, and only the first is read",
        "remove the line ---, or put the second plan in a file of its own",
    ),
    "SP022": (
        "YAML reads only “{value}” and takes “{lost}” for a comment",
        "put the whole text in quotation marks: {quoted}; a comment that is meant as one has a space after its #",
    ),
    "SP022/whole": (
        "YAML takes “{lost}” for a comment and reads no text at all",
        "put the text in quotation marks: {quoted}; a comment that is meant as one has a space after its #",
    ),
    "SP023": (
        "there is a line break here that most programs do not show: {character}",
        "write an ordinary space or line break instead",
    ),
    "SP023/more": (
        "and {count} more such line breaks from here on",
        "replace them all in your editor",
    ),
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
        "“{character}” says that the text begins on the next line, and it begins at once",
        "put it in quotation marks: {key}: {quoted}; or begin it on the next line, further in",
    ),
    "SP027": (
        "a no-break space stands here, which YAML reads as a letter and not as a space",
        "delete it and type a space",
    ),
    "SP027/more": (
        "and {count} more such no-break spaces from here on",
        "replace them all in your editor",
    ),
    "SP027/other": (
        "a space stands here that YAML reads as a letter and not as a space: {character}",
        "delete it and type a space",
    ),
    "SP027/unseen": (
        "a character that nobody sees stands in the key `{key}`, so YAML reads another word: {character}",
        "type the key again: {key}",
    ),
    "SP028": (
        "“{character}” begins no item of a list, so YAML reads the line as a text",
        "write a hyphen and a space in front of each item: {meant}",
    ),
    "SP028/space": (
        "there is no space after the hyphen, so YAML reads “{value}” as a text and no item of a list",
        "write a space after the hyphen of each item: {meant}",
    ),
    "SP028/number": (
        "“{character}” begins no item of a list, so YAML reads the line as a text",
        "write a hyphen and a space in front of each item: {meant}; a printed number belongs under `code`",
    ),
    "SP028/more": ("and {count} more lists without hyphens", "mend them in the same way"),
    "SP029": (
        "“{value}” marks a piece of code in a chat or on a web page, and is no part of a plan",
        "remove the lines that begin with it",
    ),
    "SP029/around": (
        "“{value}” marks a piece of code in a chat or on a web page, and only what stands inside is read",
        "remove the lines that begin with it, and the text around them",
    ),
    "SP030": (
        "the quotation marks in {value} are read as part of the word, since they are curly",
        "write {inside} without them",
    ),
    "SP030/key": (
        "the quotation marks in {value} are read as part of the key, since they are curly",
        "write {key} without them",
    ),
    "SP030/more": ("and {count} more keys in curly quotation marks", "mend them in the same way"),
    "SP031": (
        "“{character}” begins no comment in YAML, so the line is read as part of the plan",
        "write # and a space in front of a comment",
    ),
    "SP031/rule": (
        "a line of “{character}” is read as part of the plan",
        "remove it, or write # in front of it",
    ),
    "SP031/more": ("and {count} more such lines", "mend them in the same way"),
}
"""What is wrong, and what to do about it, by code and variant."""
