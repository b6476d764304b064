<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forecast Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast Workbench {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns a column of readings into a forecast: by clicking, by SQL, by command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or filter here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions, series and models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise or restore the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run what the panel offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next anomaly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous anomaly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the context on the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the plot to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the nearer edge of the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a forecast on the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Forecast Workbench</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooserModel</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model matches. Clear the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>SQL editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Time series (*.csv *.tsv *.txt *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open time series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CovariateUses</name>
    <message>
        <source>{known} of {horizon} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {name} is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that you open are listed here with their series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy tree path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPart</name>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {count} in one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} series in one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} takes none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTree</name>
    <message>
        <source>The file is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} changed on disk. Reload reads it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are running. Closing the window stops them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uneven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, wall clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gap of {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gaps} gaps, {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>Device {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cores</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a model loaded on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{percent} % of %n cores</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget {budget}, {free} of memory free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded. Models load on first use, or with Load model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models to load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory budget: {percent} % of each device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EquivalentPart</name>
    <message>
        <source>Equivalent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL, command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same request as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in query editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Python</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the place of the error (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {name} in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch, milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of the times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year %Y, month %m, day %d, hour %H, minute %M, second %S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times have no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Write it as Europe/Berlin or +08:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The program met a fault of its own: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is untouched. Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {rows} rows to the clipboard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs much memory; Export writes them to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Query history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts that were run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>{n} nanosecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} nanoseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} microsecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} millisecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete stops a job, Enter shows its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendBox</name>
    <message>
        <source>Show {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the name to select this forecast.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Forecast Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot, query and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel in front</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, task or ability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Details of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up with this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this model loaded on a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this model on the sample and tell how long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {rows:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least:,} to {most:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most:,} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepts NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are filled first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:,g} to {high:,g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {low:,g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {high:,g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the models of one task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model matches. Clear the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenOptionsDialog</name>
    <message>
        <source>Open {file} with options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {file} is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time in “{column}” ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} series by “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uneven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {interval}, {regular}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gaps} gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} duplicate times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all options back to their defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of {model}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputPart</name>
    <message>
        <source>Band of {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to missing values before the model sees the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels and bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further quantile levels between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast value is below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast value is above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gives no bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values are missing; they are {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on as NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on ({model} accepts it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: interpolate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on (not with {model})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move the visible part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search actions, series, models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ranges} ranges, {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies of {series} found by {model}: {ranges} ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{series}, {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series in Data to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or search a series of the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} of {total} million rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context N{MIDDLE DOT} {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{context} N{MIDDLE DOT} drag the edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Run statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>Query editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a query…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ln {line}, Col {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Values at the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResidentRow</name>
    <message>
        <source>Fewer instances of {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More instances of {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the memory of {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle {duration}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet. Run a forecast or a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ranges} ranges in {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}, page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows at the end the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows lie within the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows, marked on the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has {rows} rows; all are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no season found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season {rows}, found in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season {rows} ({name}), found in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, or a length of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back the last rows and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the last rows from the model and compare the forecast with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a coarser series first; horizon and context count its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How rows become one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search actions, series, models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Choose a column to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval between the rows cannot be told from {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} does not accept missing values. Choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts at most {limit} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has {rows} rows; {model} needs {minimum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no covariates. Remove {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes past covariates only. Remove {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes known future covariates only. Remove {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the rows on the plot, or choose All.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has {rows} rows. Hold back fewer of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper bound must be above the lower one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write levels between 0 and 1, such as 0.05 0.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covariates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps of {interval}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, to {end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch open files for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the last session back at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new language counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For times in files that name none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantile levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 1, commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model processes give way to other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number the rows of forecasts as AINode does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit of a request, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each device&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload after minutes idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantile levels are numbers with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantile levels lie between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series in Data to set up a forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series in Data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast {series} series, {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast 1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Last 96 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast with CALL INFERENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast with FORECAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast with quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter runs the statement at the caret, Alt+X the whole script.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV, Parquet, TsFile or Excel file on this window,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste a table from a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen sample (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then press Forecast: {name} is set up for {steps} steps with {model}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the times shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No time zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OptionRow</name>
    <message>
        <source>Also called {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed from {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dock</name>
    <message>
        <source>Close {panel}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message>
        <source>{file} has no ending that names a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the name in .png or .svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows and pictures need Qt, which cannot be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it first, then the files; or use --script FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script {file} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a text file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--resample {written}: {aggregate} is not an aggregate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--horizon {written} is not a number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least 1, or a duration: 4d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--quantiles {written} are not levels between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example 0.1,0.5,0.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--option {written} is not name=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example --option sp=24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--missing {written} is not one of the ways to treat missing values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean the command {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: forecast-workbench --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anomalies in {what} with {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {model} on {devices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload {model} from {devices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast {what} with {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anomalies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no ending that names a format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the name in .csv, .parquet, .xlsx or .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column {name} to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another disk; no part of the file was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder {folder} first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the name of a file in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that hold the file, or choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} is not a time format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows are more than an Excel sheet holds ({limit:,}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to CSV or Parquet, or choose fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has {rows:,} rows; {held:,} were to be held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back fewer rows than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval between rows cannot be told from {rows} row(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more rows, or the interval of the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no values in the chosen rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another column or other rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last {rows:,} rows have no value; the forecast starts after the last value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} takes at most {limit} targets; {count} were chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another series, or widen the time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} used the last {rows:,} rows, its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is known for {present:,} of the {steps:,} steps to forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rows with its future values, forecast fewer steps, or hold back rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The horizon is {horizon} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at least 1 step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for fewer steps, or resample to a coarser interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of rows to hold back is {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gives no quantiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the point forecast alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} is not a quantile level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels lie between 0 and 1, such as 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower bound {lower} is above the upper bound {upper}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange them, or leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} takes no covariates that are known for the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {names}, or choose a model that takes them, such as auto_arima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} takes no past covariates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {names}, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a target and a covariate at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it as one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has {rows:,} rows; {model} needs {minimum:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use more rows, or a model that needs fewer, such as naive_forecaster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a series with rows, or widen the time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval between the rows is not known, so {duration} cannot be counted in steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the horizon as a number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the model process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: the program met a fault of its own ({kind}: {reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class {name} of the model {model} is not a pipeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of the model {model} cannot be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the details; a package that is missing or too old is the usual cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not take missing values and {count:,} are missing; the first is {name} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolate or forward fill them, or choose a model that takes missing values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} values were missing and were filled forward before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value was missing and was filled forward before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} infinite value(s) were treated as missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count:,} row(s) have no value and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} value(s) are missing; the first is {name} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolate or forward fill them, or choose other rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows and {count:,} values were missing and were filled forward before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows were missing and were filled forward before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} values were missing and were interpolated before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row was missing and was filled forward before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value was missing and was interpolated before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were not in time order were sorted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} row(s) had the time of another; the last of them was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows at weekends; the rows were used as evenly spaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times are uneven; the rows were used as evenly spaced, every {interval}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} row(s) stand between two steps and were moved to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} missing value(s) were passed on to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} missing row(s) were put in as missing values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows and {count:,} values were missing and were interpolated before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows were missing and were interpolated before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row was missing and was interpolated before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {package} is not installed; add it with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The declaration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the file with the config.json of a builtin model, for example auto_ets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {name} expect value between {low} and {high}, got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {name} expect value of at least {low}, got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {name} expect value of at most {high}, got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {name} a value in its range: {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {name} expect value in [{choices}], got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {name} one of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong type for attribute: {name}, expected: {type}, got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} means: {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute {name} expect value type list[int], got {value} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write whole numbers with commas, for example {name}=({example}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} has no option {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; this model has no options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {near}? The options of {model} are {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The options of {model} are {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option {name} takes {length} whole numbers, and {count} are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them with commas, for example {name}=({example}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option {name} is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} finds anomalies and does not forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} forecasts and does not look for anomalies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHOW MODELS lists the models that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a forecaster: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a detector: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model [{model}] is not registered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has a row every {own}; it cannot be made finer, to {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an interval longer than {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last row, {time}, is made of fewer rows than the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the mean of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the sum of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the last of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the least of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the greatest of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} stopped with {kind}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other options, or other rows, may suit the model; the details show where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer rows, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} returned {count} results for {wanted} series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this to the model&apos;s author; the model cannot be used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the zygote has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a free model process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model process ended by itself while it ran {model} (exit code {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with other options; the details have the last lines of its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process for {model} could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more; the details have the last lines of its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model processes have been ended because the program is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was stopped after {seconds:g} seconds, the limit for a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer rows or series, choose a faster model, or raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model process ran out of memory or was killed while it ran {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with fewer rows or series, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model process crashed while it ran {model} (signal {signal}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for {model} cannot be sent to its process: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series are float64 arrays, options are numbers, texts and lists of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is loaded on {devices} ({count} instances).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is unloaded from {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} needs {size:,.0f} MiB on {device}, where models may use {budget:,.0f} MiB and {free:,.0f} MiB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload other models, close other programs, or raise the models&apos; share of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device ID list contains duplicate entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each device once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} runs on the cpu and cannot be loaded on device {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it to &apos;cpu&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device id should be &apos;cpu&apos; or integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{device}&apos; is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AIDevice ID [{device}] is not available. You can use &apos;SHOW AI_DEVICES&apos; to retrieve the available devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is not loaded on device {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use &apos;SHOW LOADED MODELS&apos; to see what is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave up its work without being asked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s result cannot be sent to the program ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this to the model&apos;s author; results are arrays, numbers and texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file could not be read ({reason}); defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were written by a newer version; what is unknown here is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved to {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {name} has a value that cannot be used; its default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{suggestion}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no time column; its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the time column too, as in SELECT time, value FROM …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” of the query is not a time, it is {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cast it, as in CAST({column} AS TIMESTAMP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen its WHERE clause, or check the table&apos;s time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no values beside {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a numeric column too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the query has a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the time column as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” of the query is not numeric, it is {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, cast it, or use it to tell series apart (PARTITION BY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with a row of column names and rows of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} characters of {file} could not be read and show as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines before the column names were skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; what they lack is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file breaks the rules of CSV in places; it was read leniently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers were read with a decimal comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is not the name of an encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no rows below a row of column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workbook whose sheet begins with column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sheets are {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {sheet} of {count} was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a ZIP archive and not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and open the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with rows of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or open another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one of the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the permission to read it, or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with at least one row of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the times in column “{column}” of {file} can be read as {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how they are written with --time-format, such as %d/%m/%Y %H:%M or epoch_ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} rows without a readable time were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column “{column}” that could name its series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times were read as {format}; say so if day and month stand the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement has a character that no text may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} statements where one SELECT is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run them one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement} is not allowed here; only SELECT is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files with Open or on the command line, and save results with Export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement cannot be run: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold all that DuckDB says about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open table “{table}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open tables are {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL cannot reach files or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file first; it is then a table named after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, commas and brackets at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read as {kind}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is complete and of the kind that its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of {series} lies between {start} and {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rows go from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of {table} is chosen to be forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no id column, so a series “{id}” cannot be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the id column with --id-column when opening the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} was pasted; there is no file to read it from again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric: row {row} has “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a numeric column, or correct the file and reload it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is the time column of {table}; it has no values to forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric, it is {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a numeric column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has no series “{id}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id column is {column}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column with times; its columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the column with --time-column (and --time-format), or in the window under Open options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column “{column}” to take the times from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times in column “{column}” of {file} cannot be read; the first is “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a name such as Europe/Berlin or an offset such as +08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{format}” is not a time format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {words}, or a format such as %d/%m/%Y %H:%M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no table “{table}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tables are {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {table} of {count} was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here may follow: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} was not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here may stand: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with {quote}; a quote inside is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {meant}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment that begins here has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with */.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORECAST has no argument {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its arguments are {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORECAST has no argument {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGETS needs a table or a query in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is given in a way that cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {name} once, as a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket that opens the arguments of FORECAST is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUTPUT_INTERVAL should be greater than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write OUTPUT_INTERVAL =&gt; 1h, or leave it out to have it inferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODEL_ID should never be null or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write MODEL_ID =&gt; &apos;auto_ets&apos;; SHOW MODELS lists the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} should be greater than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}=48 for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMECOL should never be null or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the time column, or leave TIMECOL out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FORECAST needs TARGETS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGETS needs a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required column [{name}] not found in the source table argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ORDER BY {time}, or name the time column with TIMECOL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast() takes one series; {count} are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write forecast(OT, &apos;MODEL_ID&apos;=&apos;auto_ets&apos;) for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OUTPUT_START_TIME should be greater than the maximum timestamp of target time series. Expected greater than [{last}] but found [{start}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave OUTPUT_START_TIME out to start one step after the last row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside forecast() no other column can be selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select {name} in a statement of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast() is given {name} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast() has no attribute {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its attributes are {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHOW MODELS lists the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} labels every row of the query; outputLength has no meaning for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave outputLength out; the query chooses the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no time column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select it too, as in SELECT time, OT FROM etth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no column {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query gives no column to forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one beside the time, as in SELECT time, OT FROM etth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen its WHERE or its LIMIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time column should never be null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave rows without a time out: WHERE {name} IS NOT NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of the column [{name}] is not as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the column that holds the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of the column [{name}] is [{type}], only INT32, INT64, FLOAT, DOUBLE is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the column out, or name it behind PARTITION BY if it tells series apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written} is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written} is not a duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its options are {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} is not a way to treat missing values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} is not a way to resample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an interval and one of {all}, such as resample=&apos;1h mean&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a whole number of at least {lowest}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}={example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a number, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}=0 for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}=true or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not available in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the rows in the query, with WHERE, ORDER BY and LIMIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbers between 0 and 1, such as quantiles=&apos;0.1,0.5,0.9&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid options: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write name=value pairs with commas between, such as &apos;sp=24,quantiles=[0.1,0.9]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or compute parts of it in queries of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} does not begin a statement that can be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements begin with {words}; files and settings cannot be reached by SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query in quotes must be one SELECT; it holds {count} statements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example &apos;SELECT time, OT FROM etth&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no statement here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{statement} is not available in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements that run here begin with {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} does not begin a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brackets are nested more than {limit} deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the query with WITH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices here are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {device} once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not understand this: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a SELECT can be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clause} stands here for the second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is left to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower SOFFSET, or name a series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORDER BY needs one series; this names {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its path in full behind FROM, or use an alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of GROUP BY holds {count:,.0f} windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end must lie after its start, with at most {limit:,} windows between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw data and aggregations cannot be mixed in one SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an aggregate such as avg() around {name}, or select it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ALIGN BY DEVICE a column is one node; {path} has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the device behind FROM and the measurement here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wildcards stand for {count:,} columns; at most {limit:,} can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name fewer series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no function {name}() in the tree dialect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {meant}()?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the table dialect for more: SELECT {name}(OT) FROM etth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}() cannot stand here in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type to cast to is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write CAST(series AS type) with one of {types}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}() was given {count} values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series has the path {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are for example: {some}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is not a time in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times as numbers count milliseconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interval is a positive number of months or of nanoseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series is constant; no row stands out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the values that the model would see are missing or not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a way to fill missing values, or leave those rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} needs at least {needed} rows and got {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer part of the series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} could not score this series: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other options or another detector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows vary too little for {states} states; one was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the last {rows} rows, left out first, the {scoring} was {score:.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library says: {warning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the starting values with commas, for example start_params=(0.5,0.1,1.0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option damped_trend is set, and there is no trend to damp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add trend=add, or set damped_trend=false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The season of {season} was left out: {rows} rows are too few for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no season to take out; the series was forecast by exponential smoothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series is constant, so the forecast repeats its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it more rows, or use naive_forecaster, which takes any number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} could not forecast this series: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other options or another model; naive_forecaster takes any series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The season of {season} was left out, as {model} takes very long with it; the option sp={season} uses it all the same, and mstl is quick with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was open the last time. It is large, so it was left closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet, their headings included, then paste here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload and forecast again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query history could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} scored {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes, shifts and flat lines by a hidden Markov model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from ordinary rows, season taken out, how far readings stray from their surroundings, with states of calm and of unrest. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label rows whose score is above this; none to choose it from the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label this share of the rows, the strangest; threshold wins over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in a season; none to find it in the data, 1 for no season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of the model; few are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the covariances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor of the variances while fitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the first state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the moves between states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of that prior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the variances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the library decodes states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the fit&apos;s start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most steps of the fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit ends when a step gains less than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the library report its fit to the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is initialised before the fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the library keeps small probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As gaussian_hmm, each state a mixture of normals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden Markov model whose states are mixtures of normals, for readings that stray in more than one way. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normals in the mixture of each state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the mixtures&apos; weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior of the variances; none for the library&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of that prior; none for the library&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances, w weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows far from all others, set apart by a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places each row by how far it is from its surroundings, by the shift and by the stillness there, season taken out, and scores it by the distance to its nearest neighbours (STRAY). Rows beyond the first unlikely gap are labelled, or the strangest 1 % where there is no gap. Runs scikit-learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlikely the gap must be that sets anomalies apart; smaller labels fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours that are looked at; anomalies in groups larger than this are ordinary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How neighbours are found; the result is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows, the farthest, among which the gap is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps below that a gap is compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether far or near rows stand out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARIMA with the orders that you give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seasonal ARIMA, with covariates that are known for the future if there are any. Without orders it takes (1,0,0)(0,1,1) with the season found in the data, or (1,1,1) where there is none; auto_arima searches for them. Runs pmdarima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoregressive order, differences, moving average order; none for a usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same three for the season and, if you like, its rows, for example 0,1,1,24; 0,0,0,0 for no season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deterministic trend: n none, c constant, t linear, ct both; none leaves it to with_intercept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a constant is fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most steps of the optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting values of the optimiser, with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what the library warns of out of the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at the end that the fit first leaves out to score itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it scores itself on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted as AINode does; none of the scores takes arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the covariates&apos; coefficients change over time; needs mle_regression=false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the autoregressive part stationary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the moving average part invertible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference the series beforehand; the forecast is then of the differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assume that the readings have errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the covariates&apos; coefficients by maximum likelihood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hamilton&apos;s state space form in place of Harvey&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the variance out of the likelihood: one parameter less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARIMA, its orders chosen from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses differences by unit root tests and the orders of a seasonal ARIMA by a stepwise search over AICc, with covariates that are known for the future if there are any. Slower than auto_ets. Runs statsforecast&apos;s AutoARIMA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that the series is differenced; none to test for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that the series is differenced over a season; none to test for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest order of the autoregressive part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest order of the moving average part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest order of the seasonal autoregressive part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest order of the seasonal moving average part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest sum of the four orders, when the search is not stepwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most seasonal differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consider only models without differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criterion that models are compared by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search step by step; otherwise try all orders, which takes much longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare models by a quick approximation of their likelihood; none to do so for long series and long seasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consider models with a drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consider models with a mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential smoothing, its form chosen from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits exponential smoothing in state space form (error, trend and season each absent, additive or multiplicative) and keeps the form with the best AICc. A good first choice for one series with one season that is not long. Runs statsforecast&apos;s AutoETS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error, trend and season: N none, A additive, M multiplicative, Z chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the trend flattens; none to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast a damped trend flattens; none to fit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theta method, its form chosen from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits the series, after taking out one season, into a long-term line and short-term movement and carries both on; four forms are fitted and the one with the smallest error is kept. Quick and robust on short series. Runs statsforecast&apos;s AutoTheta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard, optimised, dynamic standard or dynamic optimised theta; none to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the season is taken out; additive is used where values are not positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level and season by exponential smoothing, no trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential smoothing without a trend unless you ask for one: the level and, where there is one, the season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additive or multiplicative trend, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the trend flatten with time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additive or multiplicative season, or none; auto takes the better of the two where there is a season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the first level, trend and season come from; known takes them from the first rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the smoothing parameters; otherwise the library&apos;s starting values are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift the fit so that its errors have mean zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for starting values on a grid first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level, trend and season by exponential smoothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holt-Winters: the level, a trend that may flatten, and an additive or multiplicative season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several seasons at once, such as day and week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes out every season by repeated STL decomposition, lets each repeat its last cycle, and forecasts the rest by exponential smoothing. For load and traffic data with a daily and a weekly cycle, and for seasons that are too long for auto_ets. Runs statsforecast&apos;s MSTL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in the one season; none to find the seasons in the data, 1 for no season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in each season, for example 24,168; wins over sp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let outliers count less in the decomposition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the last season, value, mean or drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries the last season on (the last value where there is no season), or the mean, or the line from the first value to the last. Hard to beat on many series and the yardstick for every other model. Intervals are the textbook ones from the variance of the residuals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is carried on: the last season, the mean of each place in the season, or the drift from first to last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at the end that mean and drift look at; none for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the season out, forecasts the rest, puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decomposes the series by STL into trend, season and remainder, repeats the last cycle of the season and forecasts the rest by exponential smoothing. Takes long seasons. Intervals are those of the rest. Runs statsmodels and statsforecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles that a season&apos;s shape is averaged over, odd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that the trend is smoothed over, odd and longer than a season; none for a usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let outliers count less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the trend is carried on; none for ets, non-seasonal exponential smoothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the last cycle or the mean of all; none for last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the remainder is carried on; none to leave it with the trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the low-pass filter, odd and at least a season; none for a usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree of the season&apos;s local regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree of the trend&apos;s local regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree of the low-pass filter&apos;s local regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The season is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trend is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The low-pass filter is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of the inner loop; none for a usual number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of the outer, robust loop; none for a usual number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity demand of a town, made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>International airline passengers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atmospheric CO₂ at Mauna Loa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharge of the Nile at Aswan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sea surface temperature, El Niño region 1+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States: GDP, consumption, prices, unemployment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
