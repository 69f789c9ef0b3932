"""The preview: the web edition of a plan on this machine, as the file stands while somebody writes.

`making` makes the page of the files as they are, `notes` lays on it what is wrong, beside
what it concerns; `watching` tells when a file was saved, and `server` shows the page to
browsers on this machine and to nobody else.
"""
