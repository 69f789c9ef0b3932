"""The web edition: a plan as one page that works from disk, or as a small static site.

What the pages say is gathered in `contents` and put into HTML by the templates; what
they look like is in the style sheet and the theme. Nothing of a plan reaches a page but
through `markup`, which escapes it.
"""
