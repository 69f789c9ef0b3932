"""The language server: what an editor asks of a plan while it is written.

`sheet` is one open file, with what can be read of it however broken it is just now
(`mended`); `tree` is its text as keys and values with their places, `cursor` says where
in a half-typed text somebody writes. `findings`, `explaining`, `completion`, `naming`,
`outline` and `actions` answer an editor's questions with plain values; `desk` has the open
files and the plans beside them. `server` is the only module that speaks the protocol.
"""
