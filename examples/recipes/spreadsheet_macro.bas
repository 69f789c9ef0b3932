REM A macro for LibreOffice Calc: it writes the plan that lies beside the workbook as tables, and
REM opens the goals. The commands are all that matters, and are the same from any macro.
REM In Excel: CreateObject("WScript.Shell").Run COMMAND, 0, True waits for one.

Const TABLES = "export plan.yaml --to csv -O excel=yes --output tables --overwrite"
Const CHECKED = "check plan.yaml --format json --output report.json"

Sub PlanAsTables
    Dim address As String
    address = ThisComponent.URL
    Do Until Right(address, 1) = "/"
        address = Left(address, Len(address) - 1)
    Loop
    ChDir ConvertFromURL(address)
    REM True: wait until it is done
    Shell("strategiplan", 0, CHECKED, True)
    Shell("strategiplan", 0, TABLES, True)
    StarDesktop.loadComponentFromURL(address & "tables/goal.csv", "_blank", 0, Array())
End Sub
