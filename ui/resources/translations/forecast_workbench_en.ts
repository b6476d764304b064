<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forecast Workbench</source>
        <translation>About Forecast Workbench</translation>
    </message>
    <message>
        <source>Forecast Workbench {version}</source>
        <translation>Forecast Workbench {version}</translation>
    </message>
    <message>
        <source>Turns a column of readings into a forecast: by clicking, by SQL, by command line.</source>
        <translation>Turns a column of readings into a forecast: by clicking, by SQL, by command line.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions and licences</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copy versions</translation>
    </message>
    <message>
        <source>Close about</source>
        <translation>Close about</translation>
    </message>
</context>
<context>
    <name>AboutModelDialog</name>
    <message>
        <source>About {model}</source>
        <translation>About {model}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Connect…</source>
        <translation>Connect…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Open recent</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>Connect to IoTDB…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write to IoTDB…</source>
        <translation>Write to IoTDB…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Copy with headers</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Paste a table</translation>
    </message>
    <message>
        <source>Find or filter here</source>
        <translation>Find or filter here</translation>
    </message>
    <message>
        <source>Search actions, series and models…</source>
        <translation>Search actions, series and models…</translation>
    </message>
    <message>
        <source>Go to {panel}</source>
        <translation>Go to {panel}</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Next panel</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Previous panel</translation>
    </message>
    <message>
        <source>Maximise or restore the panel</source>
        <translation>Maximise or restore the panel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Reset layout</translation>
    </message>
    <message>
        <source>Show the rows of the table</source>
        <translation>Show the rows of the table</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Reload the file</translation>
    </message>
    <message>
        <source>Follow a server's series…</source>
        <translation>Follow a server's series…</translation>
    </message>
    <message>
        <source>Import into IoTDB…</source>
        <translation>Import into IoTDB…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Find anomalies</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>Compare models…</translation>
    </message>
    <message>
        <source>Run what the panel offers</source>
        <translation>Run what the panel offers</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Next anomaly</source>
        <translation>Next anomaly</translation>
    </message>
    <message>
        <source>Previous anomaly</source>
        <translation>Previous anomaly</translation>
    </message>
    <message>
        <source>Remove the selected forecast</source>
        <translation>Remove the selected forecast</translation>
    </message>
    <message>
        <source>Remove all forecasts</source>
        <translation>Remove all forecasts</translation>
    </message>
    <message>
        <source>Bring removed forecasts back</source>
        <translation>Bring removed forecasts back</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Show the models</translation>
    </message>
    <message>
        <source>Register model…</source>
        <translation>Register model…</translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation>Load model…</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Run statement</source>
        <translation>Run statement</translation>
    </message>
    <message>
        <source>Run script</source>
        <translation>Run script</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>New tab</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Close tab</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Comment or uncomment</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation>Go to the error</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Show the history</translation>
    </message>
    <message>
        <source>Mark the context on the plot</source>
        <translation>Mark the context on the plot</translation>
    </message>
    <message>
        <source>Show or hide the crosshair</source>
        <translation>Show or hide the crosshair</translation>
    </message>
    <message>
        <source>Fit the plot to the data</source>
        <translation>Fit the plot to the data</translation>
    </message>
    <message>
        <source>Zoom the plot</source>
        <translation>Zoom the plot</translation>
    </message>
    <message>
        <source>Pan the plot</source>
        <translation>Pan the plot</translation>
    </message>
    <message>
        <source>Move the nearer edge of the context</source>
        <translation>Move the nearer edge of the context</translation>
    </message>
    <message>
        <source>Select a forecast on the plot</source>
        <translation>Select a forecast on the plot</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation>Show the log files</translation>
    </message>
    <message>
        <source>About Forecast Workbench</source>
        <translation>About Forecast Workbench</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Run test</source>
        <translation>Run test</translation>
    </message>
    <message>
        <source>Test forecast on sample data</source>
        <translation>Test forecast on sample data</translation>
    </message>
    <message>
        <source>Run the model once, in a process that is thrown away</source>
        <translation>Run the model once, in a process that is thrown away</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Weights: header, sizes and types are sound</source>
        <translation>Weights: header, sizes and types are sound</translation>
    </message>
    <message>
        <source>Configuration and classes agree</source>
        <translation>Configuration and classes agree</translation>
    </message>
    <message>
        <source>No name leaves the folder, no pickle, no program</source>
        <translation>No name leaves the folder, no pickle, no program</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>ChooserModel</name>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>To be downloaded</translation>
    </message>
    <message>
        <source>Cannot be used now</source>
        <translation>Cannot be used now</translation>
    </message>
    <message>
        <source>No model matches. Clear the search.</source>
        <translation>No model matches. Clear the search.</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>SQL editor</source>
        <translation>SQL editor</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Time series (*.csv *.tsv *.txt *.dat *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</source>
        <translation>Time series (*.csv *.tsv *.txt *.dat *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Open time series</source>
        <translation>Open time series</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Completions</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to IoTDB</source>
        <translation>Connect to IoTDB</translation>
    </message>
    <message>
        <source>{user} is not logged in to {server}. The password is needed to go on.</source>
        <translation>{user} is not logged in to {server}. The password is needed to go on.</translation>
    </message>
    <message>
        <source>Servers of before</source>
        <translation>Servers of before</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>New server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As it is called in Data; host and port if empty</source>
        <translation>As it is called in Data; host and port if empty</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name or IP address</source>
        <translation>Name or IP address</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port for clients, 6667 unless it was changed</source>
        <translation>The port for clients, 6667 unless it was changed</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Tree</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialect</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Use TLS</source>
        <translation>Use TLS</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Encrypt the connection; the server has to be set up for it</source>
        <translation>Encrypt the connection; the server has to be set up for it</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Name the server and the user first</source>
        <translation>Name the server and the user first</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}, tables</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Register a model</source>
        <translation>Register a model</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>A statement registers {model} from {place}.</source>
        <translation>A statement registers {model} from {place}.</translation>
    </message>
</context>
<context>
    <name>CovariateUses</name>
    <message>
        <source>{known} of {horizon} rows</source>
        <translation>{known} of {horizon} rows</translation>
    </message>
    <message>
        <source>Past only</source>
        <translation>Past only</translation>
    </message>
    <message>
        <source>Known future</source>
        <translation>Known future</translation>
    </message>
    <message>
        <source>How {name} is known</source>
        <translation>How {name} is known</translation>
    </message>
</context>
<context>
    <name>CsvField</name>
    <message>
        <source>Delimiter</source>
        <translation>Delimiter</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Decimal</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Filter, or a path such as root.plant.**</source>
        <translation>Filter, or a path such as root.plant.**</translation>
    </message>
    <message>
        <source>Filter or path</source>
        <translation>Filter or path</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>Connect to IoTDB…</translation>
    </message>
    <message>
        <source>Files that you open are listed here with their series.</source>
        <translation>Files that you open are listed here with their series.</translation>
    </message>
    <message>
        <source>No data is open.</source>
        <translation>No data is open.</translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>Nothing here holds these words.</translation>
    </message>
</context>
<context>
    <name>DataPart</name>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>One</source>
        <translation>One</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Some</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Chosen series</source>
        <translation>Chosen series</translation>
    </message>
    <message>
        <source>Filter and choose</source>
        <translation>Filter and choose</translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation>Covariates</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>{chosen} of {count} in one job</source>
        <translation>{chosen} of {count} in one job</translation>
    </message>
    <message>
        <source>{count} series in one job</source>
        <translation>{count} series in one job</translation>
    </message>
    <message>
        <source>{model} takes none.</source>
        <translation>{model} takes none.</translation>
    </message>
</context>
<context>
    <name>DataTree</name>
    <message>
        <source>not read</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>opening</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>The file is being read.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
    <message>
        <source>{file} changed on disk. Reload reads it again.</source>
        <translation>{file} changed on disk. Reload reads it again.</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Open data</source>
        <translation>Open data</translation>
    </message>
</context>
<context>
    <name>DatabaseField</name>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation>Delete on the server</translation>
    </message>
    <message>
        <source>This deletes on {place} for good:</source>
        <translation>This deletes on {place} for good:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Clear the list</source>
        <translation>Clear the list</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are running. Closing the window stops them.</source>
        <translation>
            <numerusform>%n job is running. Closing the window stops it.</numerusform>
            <numerusform>%n jobs are running. Closing the window stops them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details of the series</source>
        <translation>Details of the series</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>uneven</translation>
    </message>
    <message>
        <source>{interval}, {regular}</source>
        <translation>{interval}, {regular}</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>none, wall clock</source>
        <translation>none, wall clock</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>{rows} in 1 gap</source>
        <translation>{rows} in 1 gap</translation>
    </message>
    <message>
        <source>{rows} in {gaps} gaps</source>
        <translation>{rows} in {gaps} gaps</translation>
    </message>
    <message>
        <source>{count} at the end</source>
        <translation>{count} at the end</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 value</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} values</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Technical text</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Close details</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>Device {name}</source>
        <translation>Device {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n cores</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation>Load model…</translation>
    </message>
    <message>
        <source>Keep a model loaded on {device}</source>
        <translation>Keep a model loaded on {device}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % of %n cores</source>
        <translation>
            <numerusform>{percent} % of %n core</numerusform>
            <numerusform>{percent} % of %n cores</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{used} of {total}</source>
        <translation>{used} of {total}</translation>
    </message>
    <message>
        <source>Budget {budget}, {free} of memory free.</source>
        <translation>Budget {budget}, {free} of memory free.</translation>
    </message>
</context>
<context>
    <name>DeviceHelp</name>
    <message>
        <source>Change in Settings…</source>
        <translation>Change in Settings…</translation>
    </message>
    <message>
        <source>Precision, batches, how long an unused model stays loaded</source>
        <translation>Precision, batches, how long an unused model stays loaded</translation>
    </message>
    <message>
        <source>A loaded model, in its colour</source>
        <translation>A loaded model, in its colour</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Other programs</translation>
    </message>
    <message>
        <source>Budget for models</source>
        <translation>Budget for models</translation>
    </message>
    <message>
        <source>It stays until you unload it.</source>
        <translation>It stays until you unload it.</translation>
    </message>
    <message>
        <source>Unused for {time} it is unloaded.</source>
        <translation>Unused for {time} it is unloaded.</translation>
    </message>
    <message>
        <source>Any model runs without being loaded here. One that is loaded answers at once.</source>
        <translation>Any model runs without being loaded here. One that is loaded answers at once.</translation>
    </message>
    <message>
        <source>An instance is a process that has the model: two of them answer two requests at the same time. On the processor they share one copy of the weights in float32 and int8.</source>
        <translation>An instance is a process that has the model: two of them answer two requests at the same time. On the processor they share one copy of the weights in float32 and int8.</translation>
    </message>
    <message>
        <source>Requests for a pretrained model that wait together run as one batch, up to {count} series; each gets the result that it would get alone.</source>
        <translation>Requests for a pretrained model that wait together run as one batch, up to {count} series; each gets the result that it would get alone.</translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>No model is loaded. Models load on first use, or with Load model.</source>
        <translation>No model is loaded. Models load on first use, or with Load model.</translation>
    </message>
    <message>
        <source>Models to load</source>
        <translation>Models to load</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>As in the settings</translation>
    </message>
    <message>
        <source>Memory budget: {percent} % of each device</source>
        <translation>Memory budget: {percent} % of each device</translation>
    </message>
</context>
<context>
    <name>DownloadDialog</name>
    <message>
        <source>Download a model</source>
        <translation>Download a model</translation>
    </message>
    <message>
        <source>{model} runs from files that are not here yet.</source>
        <translation>{model} runs from files that are not here yet.</translation>
    </message>
    <message>
        <source>I will not use them commercially</source>
        <translation>I will not use them commercially</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>{licence}, not for commercial use</source>
        <translation>{licence}, not for commercial use</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>From a folder…</translation>
    </message>
    <message>
        <source>Copy config.json and model.safetensors from a folder or a stick</source>
        <translation>Copy config.json and model.safetensors from a folder or a stick</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DropModelDialog</name>
    <message>
        <source>Drop a model</source>
        <translation>Drop a model</translation>
    </message>
    <message>
        <source>Drop {model}?</source>
        <translation>Drop {model}?</translation>
    </message>
    <message>
        <source>Its files ({size}) are removed from the models folder. Where it came from stays.</source>
        <translation>Its files ({size}) are removed from the models folder. Where it came from stays.</translation>
    </message>
    <message>
        <source>Wait for them, then drop it</source>
        <translation>Wait for them, then drop it</translation>
    </message>
    <message>
        <source>Stop them and drop it now</source>
        <translation>Stop them and drop it now</translation>
    </message>
    <message numerus="yes">
        <source>%n requests for it run or wait:</source>
        <translation>
            <numerusform>%n request for it runs or waits:</numerusform>
            <numerusform>%n requests for it run or wait:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Drop model</source>
        <translation>Drop model</translation>
    </message>
</context>
<context>
    <name>EquivalentPart</name>
    <message>
        <source>Equivalent</source>
        <translation>Equivalent</translation>
    </message>
    <message>
        <source>SQL, command line</source>
        <translation>SQL, command line</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>The same request as text</source>
        <translation>The same request as text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Open in query editor</source>
        <translation>Open in query editor</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copy SQL</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copy command line</translation>
    </message>
    <message>
        <source>Copy Python</source>
        <translation>Copy Python</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the place of the error (F8)</source>
        <translation>Show the place of the error (F8)</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Show models</translation>
    </message>
    <message>
        <source>Show the models that can be used</source>
        <translation>Show the models that can be used</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation>Show the code and the technical text</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation>Line {line}, column {column}:</translation>
    </message>
    <message>
        <source>Replace with {name}</source>
        <translation>Replace with {name}</translation>
    </message>
    <message>
        <source>Put {name} in its place</source>
        <translation>Put {name} in its place</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>EvaluateDialog</name>
    <message>
        <source>Compare models</source>
        <translation>Compare models</translation>
    </message>
    <message>
        <source>Which model is best for {series}?</source>
        <translation>Which model is best for {series}?</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Forecasts of each series.</source>
        <translation>Forecasts of each series.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Rows from one window to the next.</source>
        <translation>Rows from one window to the next.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Each model forecasts {steps} steps from one earlier moment, without the rows that came after it, and is held against those rows. Options are at their defaults.</source>
        <translation>Each model forecasts {steps} steps from one earlier moment, without the rows that came after it, and is held against those rows. Options are at their defaults.</translation>
    </message>
    <message>
        <source>Each model forecasts {steps} steps from several earlier moments, without the rows that came after them, and is held against those rows. Options are at their defaults.</source>
        <translation>Each model forecasts {steps} steps from several earlier moments, without the rows that came after them, and is held against those rows. Options are at their defaults.</translation>
    </message>
    <message>
        <source>Columns that help are left out.</source>
        <translation>Columns that help are left out.</translation>
    </message>
    <message>
        <source>The last {rows} of {known} rows are forecast.</source>
        <translation>The last {rows} of {known} rows are forecast.</translation>
    </message>
    <message>
        <source>The last {rows} rows of each series are forecast.</source>
        <translation>The last {rows} rows of each series are forecast.</translation>
    </message>
    <message>
        <source>Compare {count} models</source>
        <translation>Compare {count} models</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>Tick at least one model.</source>
        <translation>Tick at least one model.</translation>
    </message>
    <message>
        <source>A forecast of {rows} steps needs more than {rows} rows; there are {known}. Shorten the horizon in Set-up.</source>
        <translation>A forecast of {rows} steps needs more than {rows} rows; there are {known}. Shorten the horizon in Set-up.</translation>
    </message>
    <message>
        <source>The windows need more than {rows} rows; there are {known}. Take fewer windows, a smaller step, or in Set-up a shorter horizon.</source>
        <translation>The windows need more than {rows} rows; there are {known}. Take fewer windows, a smaller step, or in Set-up a shorter horizon.</translation>
    </message>
</context>
<context>
    <name>EvaluationEquivalent</name>
    <message>
        <source>Equivalent</source>
        <translation>Equivalent</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>The same comparison as text</source>
        <translation>The same comparison as text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Include quantiles</source>
        <translation>Include quantiles</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>As in the series</source>
        <translation>As in the series</translation>
    </message>
    <message>
        <source>The times have no zone</source>
        <translation>The times have no zone</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>First row</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Delimiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Write the file</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Replace the file</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>Tick at least one column.</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>Name the file to write.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>There is no folder {folder}.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Write it as Europe/Berlin or +08:00.</source>
        <translation>There is no time zone {zone}. Write it as Europe/Berlin or +08:00.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Both forecasts</source>
        <translation>Both forecasts</translation>
    </message>
    <message>
        <source>All forecasts</source>
        <translation>All forecasts</translation>
    </message>
    <message>
        <source>Forecast of {model}</source>
        <translation>Forecast of {model}</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Accuracy</translation>
    </message>
    <message>
        <source>Ranges of anomalies</source>
        <translation>Ranges of anomalies</translation>
    </message>
    <message>
        <source>All rows with score and label</source>
        <translation>All rows with score and label</translation>
    </message>
    <message>
        <source>Comparison of models</source>
        <translation>Comparison of models</translation>
    </message>
    <message>
        <source>Comparison by series</source>
        <translation>Comparison by series</translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation>Result {number}</translation>
    </message>
    <message>
        <source>Rows of {table}</source>
        <translation>Rows of {table}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The program met a fault of its own: {reason}</source>
        <translation>The program met a fault of its own: {reason}</translation>
    </message>
    <message>
        <source>Your data is untouched. Please report it with the details.</source>
        <translation>Your data is untouched. Please report it with the details.</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Folder with config.json and model.safetensors</source>
        <translation>Folder with config.json and model.safetensors</translation>
    </message>
    <message>
        <source>Remove the files of {model}? It has to be downloaded again before its next use.</source>
        <translation>Remove the files of {model}? It has to be downloaded again before its next use.</translation>
    </message>
    <message>
        <source>Keep files</source>
        <translation>Keep files</translation>
    </message>
    <message>
        <source>Remove files</source>
        <translation>Remove files</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this query</source>
        <translation>Find in this query</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Close find</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} or more</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} found</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Fetch the rows of {name} again and again</source>
        <translation>Fetch the rows of {name} again and again</translation>
    </message>
    <message>
        <source>Minutes between two times</source>
        <translation>Minutes between two times</translation>
    </message>
    <message>
        <source>Forecast again: nothing is set up for it</source>
        <translation>Forecast again: nothing is set up for it</translation>
    </message>
    <message>
        <source>Then {request}</source>
        <translation>Then {request}</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>It is among the jobs, where Stop ends it. While the server is away it is tried again each time.</source>
        <translation>It is among the jobs, where Stop ends it. While the server is away it is tried again each time.</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>Follow no longer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>held back</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>windows</translation>
    </message>
    <message>
        <source>series</source>
        <translation>series</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>time, s</translation>
    </message>
    <message>
        <source>in the 80 % band, %</source>
        <translation>in the 80 % band, %</translation>
    </message>
    <message>
        <source>1 series could not be forecast</source>
        <translation>1 series could not be forecast</translation>
    </message>
    <message>
        <source>{count} series could not be forecast</source>
        <translation>{count} series could not be forecast</translation>
    </message>
    <message>
        <source>band</source>
        <translation>band</translation>
    </message>
    <message>
        <source>coverage of the band, %</source>
        <translation>coverage of the band, %</translation>
    </message>
    <message>
        <source>{count} of {all} forecasts had rows held back</source>
        <translation>{count} of {all} forecasts had rows held back</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>extreme</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>anomaly</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>filled</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>The smallest MASE</source>
        <translation>The smallest MASE</translation>
    </message>
    <message>
        <source>{name}, the smallest MASE</source>
        <translation>{name}, the smallest MASE</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Copy {rows} rows to the clipboard?</source>
        <translation>Copy {rows} rows to the clipboard?</translation>
    </message>
    <message>
        <source>This needs much memory; Export writes them to a file instead.</source>
        <translation>This needs much memory; Export writes them to a file instead.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copy rows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Query history</source>
        <translation>Query history</translation>
    </message>
    <message>
        <source>Search what was run</source>
        <translation>Search what was run</translation>
    </message>
    <message>
        <source>Scripts that were run</source>
        <translation>Scripts that were run</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Nothing was run yet.</translation>
    </message>
    <message>
        <source>No script holds these words.</source>
        <translation>No script holds these words.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into IoTDB</source>
        <translation>Import into IoTDB</translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>{n} nanosecond</source>
        <translation>{n} nanosecond</translation>
    </message>
    <message>
        <source>{n} nanoseconds</source>
        <translation>{n} nanoseconds</translation>
    </message>
    <message>
        <source>{n} microsecond</source>
        <translation>{n} microsecond</translation>
    </message>
    <message>
        <source>{n} microseconds</source>
        <translation>{n} microseconds</translation>
    </message>
    <message>
        <source>{n} millisecond</source>
        <translation>{n} millisecond</translation>
    </message>
    <message>
        <source>{n} milliseconds</source>
        <translation>{n} milliseconds</translation>
    </message>
    <message>
        <source>{n} second</source>
        <translation>{n} second</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} seconds</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n} minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} hour</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation>{n} week</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weeks</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} month</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>{n} quarter</source>
        <translation>{n} quarter</translation>
    </message>
    <message>
        <source>{n} quarters</source>
        <translation>{n} quarters</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} year</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>{n} step</source>
        <translation>{n} step</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} steps</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milliseconds</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>quarters</translation>
    </message>
    <message>
        <source>years</source>
        <translation>years</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} of {total:,}</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>about {duration} left</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Delete stops a job, Enter shows its details</source>
        <translation>Delete stops a job, Enter shows its details</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Nothing has run yet.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>LegendBox</name>
    <message>
        <source>Show {name}</source>
        <translation>Show {name}</translation>
    </message>
    <message>
        <source>Click the name to select this forecast.</source>
        <translation>Click the name to select this forecast.</translation>
    </message>
    <message>
        <source>The cross or the key Delete removes it.</source>
        <translation>The cross or the key Delete removes it.</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>Lowest level shown</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnings and errors</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copy the log</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Empty the list</translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation>Nothing has been logged.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Forecast Workbench</source>
        <translation>Forecast Workbench</translation>
    </message>
    <message>
        <source>Plot, query and models</source>
        <translation>Plot, query and models</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Plot</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Close the panel in front</source>
        <translation>Close the panel in front</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation>Line {line}, column {column}:</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Choose a model</source>
        <translation>Choose a model</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Model: {name}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Search by name, task or ability</source>
        <translation>Search by name, task or ability</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Details of the model</source>
        <translation>Details of the model</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{licence}, not for commercial use</source>
        <translation>{licence}, not for commercial use</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Set up with this model</source>
        <translation>Set up with this model</translation>
    </message>
    <message>
        <source>Classes are told by a statement: CALL INFERENCE in the query editor</source>
        <translation>Classes are told by a statement: CALL INFERENCE in the query editor</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Load…</translation>
    </message>
    <message>
        <source>Keep this model loaded on a device</source>
        <translation>Keep this model loaded on a device</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Run this model on the sample and tell how long it took</source>
        <translation>Run this model on the sample and tell how long it took</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>About…</translation>
    </message>
    <message>
        <source>What it was trained on, and how good it is</source>
        <translation>What it was trained on, and how good it is</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Rename, export, check or drop this model</source>
        <translation>Rename, export, check or drop this model</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>weights</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>On disk</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>at least {rows:,} rows</source>
        <translation>at least {rows:,} rows</translation>
    </message>
    <message>
        <source>{least:,} to {most:,} rows</source>
        <translation>{least:,} to {most:,} rows</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>up to {most:,} steps</source>
        <translation>up to {most:,} steps</translation>
    </message>
    <message>
        <source>past</source>
        <translation>past</translation>
    </message>
    <message>
        <source>known future</source>
        <translation>known future</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>any number</translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation>Covariates</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>accepts NaN</source>
        <translation>accepts NaN</translation>
    </message>
    <message>
        <source>are filled first</source>
        <translation>are filled first</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantiles</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>at least {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>at most {high}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>default {value}</translation>
    </message>
    <message>
        <source>chosen by the model</source>
        <translation>chosen by the model</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Progress of the download</source>
        <translation>Progress of the download</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginning…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stop; what is here already stays for the next time</source>
        <translation>Stop; what is here already stays for the next time</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>Download ({size})…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Look again for what is missing</source>
        <translation>Look again for what is missing</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>From a folder…</translation>
    </message>
    <message>
        <source>Copy config.json and model.safetensors from a folder or a stick</source>
        <translation>Copy config.json and model.safetensors from a folder or a stick</translation>
    </message>
    <message>
        <source>Remove files…</source>
        <translation>Remove files…</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>put there by hand</source>
        <translation>put there by hand</translation>
    </message>
    <message>
        <source>{checksum}…, as the hub tells</source>
        <translation>{checksum}…, as the hub tells</translation>
    </message>
    <message>
        <source>Files from</source>
        <translation>Files from</translation>
    </message>
</context>
<context>
    <name>ModelIds</name>
    <message>
        <source>An id begins with a letter and has 2 to 64 letters (a to z), digits and underscores.</source>
        <translation>An id begins with a letter and has 2 to 64 letters (a to z), digits and underscores.</translation>
    </message>
    <message>
        <source>There is a model {model} already. Choose another id.</source>
        <translation>There is a model {model} already. Choose another id.</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Activating</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>hub</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Being removed</translation>
    </message>
    <message>
        <source>{state}, {percent} %</source>
        <translation>{state}, {percent} %</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>built in</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>Compare models…</translation>
    </message>
    <message>
        <source>Find out which model is best for this series</source>
        <translation>Find out which model is best for this series</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detector</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>Download ({size})…</translation>
    </message>
</context>
<context>
    <name>ModelReason</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>It is being removed.</source>
        <translation>It is being removed.</translation>
    </message>
    <message>
        <source>It is being made active.</source>
        <translation>It is being made active.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Look again whether it can run, and at its code if that is why</source>
        <translation>Look again whether it can run, and at its code if that is why</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
</context>
<context>
    <name>ModelTicks</name>
    <message>
        <source>Models to compare</source>
        <translation>Models to compare</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Filter models</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Show the models of one task</source>
        <translation>Show the models of one task</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Show the models in one state</source>
        <translation>Show the models in one state</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Read the list again</translation>
    </message>
    <message>
        <source>{models} · {size} on disk</source>
        <translation>{models} · {size} on disk</translation>
    </message>
    <message>
        <source>No model matches. Clear the filter.</source>
        <translation>No model matches. Clear the filter.</translation>
    </message>
    <message>
        <source>Register model…</source>
        <translation>Register model…</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation>Show the code and the technical text</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>OpenOptionsDialog</name>
    <message>
        <source>Open {file} with options</source>
        <translation>Open {file} with options</translation>
    </message>
    <message>
        <source>Found in the file</source>
        <translation>Found in the file</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>the first</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>How {file} is read</source>
        <translation>How {file} is read</translation>
    </message>
    <message>
        <source>Table name</source>
        <translation>Table name</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>Time column</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Series id</source>
        <translation>Series id</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Delimiter</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Decimal</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{value} (found)</source>
        <translation>{value} (found)</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>time in “{column}” ({format})</source>
        <translation>time in “{column}” ({format})</translation>
    </message>
    <message>
        <source>{count} series by “{column}”</source>
        <translation>{count} series by “{column}”</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>uneven</translation>
    </message>
    <message>
        <source>every {interval}, {regular}</source>
        <translation>every {interval}, {regular}</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>no gaps</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 gap</translation>
    </message>
    <message>
        <source>{count} gaps</source>
        <translation>{count} gaps</translation>
    </message>
    <message>
        <source>no duplicate times</source>
        <translation>no duplicate times</translation>
    </message>
    <message>
        <source>1 duplicate time</source>
        <translation>1 duplicate time</translation>
    </message>
    <message>
        <source>{count} duplicate times</source>
        <translation>{count} duplicate times</translation>
    </message>
    <message>
        <source>no time zone</source>
        <translation>no time zone</translation>
    </message>
    <message>
        <source>zone {zone}</source>
        <translation>zone {zone}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Put all options back to their defaults</source>
        <translation>Put all options back to their defaults</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>defaults</translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation>Advanced options</translation>
    </message>
</context>
<context>
    <name>OutputPart</name>
    <message>
        <source>Band of {percent} %</source>
        <translation>Band of {percent} %</translation>
    </message>
    <message>
        <source>Bands, %</source>
        <translation>Bands, %</translation>
    </message>
    <message>
        <source>What happens to missing values before the model sees the series</source>
        <translation>What happens to missing values before the model sees the series</translation>
    </message>
    <message>
        <source>If missing</source>
        <translation>If missing</translation>
    </message>
    <message>
        <source>Levels and bounds</source>
        <translation>Levels and bounds</translation>
    </message>
    <message>
        <source>Further quantile levels between 0 and 1</source>
        <translation>Further quantile levels between 0 and 1</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantiles</translation>
    </message>
    <message>
        <source>No forecast value is below</source>
        <translation>No forecast value is below</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>No forecast value is above</source>
        <translation>No forecast value is above</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>{model} gives no bands.</source>
        <translation>{model} gives no bands.</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>passed on</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>interpolated</translation>
    </message>
    <message>
        <source>{rows} and {values} are missing; they are {what}.</source>
        <translation>{rows} and {values} are missing; they are {what}.</translation>
    </message>
    <message>
        <source>{count} values are missing; they are {what}.</source>
        <translation>{count} values are missing; they are {what}.</translation>
    </message>
    <message>
        <source>1 value is missing; it is {what}.</source>
        <translation>1 value is missing; it is {what}.</translation>
    </message>
    <message>
        <source>1 row is missing; it is {what}.</source>
        <translation>1 row is missing; it is {what}.</translation>
    </message>
    <message>
        <source>{count} rows are missing; they are {what}.</source>
        <translation>{count} rows are missing; they are {what}.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 value</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} values</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Pass on as NaN</source>
        <translation>Pass on as NaN</translation>
    </message>
    <message>
        <source>Default: pass on</source>
        <translation>Default: pass on</translation>
    </message>
    <message>
        <source>Pass on ({model} accepts it)</source>
        <translation>Pass on ({model} accepts it)</translation>
    </message>
    <message>
        <source>Default: interpolate</source>
        <translation>Default: interpolate</translation>
    </message>
    <message>
        <source>Pass on (not with {model})</source>
        <translation>Pass on (not with {model})</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolate</translation>
    </message>
    <message>
        <source>Forward fill</source>
        <translation>Forward fill</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole series</source>
        <translation>Overview of the whole series</translation>
    </message>
    <message>
        <source>Drag to move the visible part</source>
        <translation>Drag to move the visible part</translation>
    </message>
</context>
<context>
    <name>Overwriting</name>
    <message>
        <source>Write to the server</source>
        <translation>Write to the server</translation>
    </message>
    <message>
        <source>{target} has {rows} of these {count} rows already.</source>
        <translation>{target} has {rows} of these {count} rows already.</translation>
    </message>
    <message>
        <source>Their values would be replaced by the forecast.</source>
        <translation>Their values would be replaced by the forecast.</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>Overwrite them</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OwnModelsPage</name>
    <message>
        <source>The code of models that you registered runs in processes of its own. They may have:</source>
        <translation>The code of models that you registered runs in processes of its own. They may have:</translation>
    </message>
    <message>
        <source>Use of the network</source>
        <translation>Use of the network</translation>
    </message>
    <message>
        <source>Let the code of models that you registered use the network</source>
        <translation>Let the code of models that you registered use the network</translation>
    </message>
    <message>
        <source>A quarter of this computer's, {size}</source>
        <translation>A quarter of this computer's, {size}</translation>
    </message>
    <message>
        <source>120, and 30 more for each series</source>
        <translation>120, and 30 more for each series</translation>
    </message>
    <message>
        <source>Memory of a model</source>
        <translation>Memory of a model</translation>
    </message>
    <message>
        <source>All its processes together; they are ended when they take more.</source>
        <translation>All its processes together; they are ended when they take more.</translation>
    </message>
    <message>
        <source>Time of a request, s</source>
        <translation>Time of a request, s</translation>
    </message>
    <message>
        <source>A request that takes longer is stopped, and its process ended.</source>
        <translation>A request that takes longer is stopped, and its process ended.</translation>
    </message>
    <message>
        <source>Without it nothing that the code reads of your series can leave this computer, and nothing is fetched. Changes count from a model's next request.</source>
        <translation>Without it nothing that the code reads of your series can leave this computer, and nothing is fetched. Changes count from a model's next request.</translation>
    </message>
</context>
<context>
    <name>PackageContents</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Test forecast</source>
        <translation>Test forecast</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>The file's words</source>
        <translation>The file's words</translation>
    </message>
    <message>
        <source>The code is shown here before any of it runs.</source>
        <translation>The code is shown here before any of it runs.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>{file}, changed</source>
        <translation>{file}, changed</translation>
    </message>
    <message>
        <source>Not shown: it is no text, or too long.</source>
        <translation>Not shown: it is no text, or too long.</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>none stated</translation>
    </message>
    <message>
        <source>Finds anomalies</source>
        <translation>Finds anomalies</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>Tells the class of a series</source>
        <translation>Tells the class of a series</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message numerus="yes">
        <source>%n files, {size}</source>
        <translation>
            <numerusform>%n file, {size}</numerusform>
            <numerusform>%n files, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a folder, a zip or a repository first</source>
        <translation>Choose a folder, a zip or a repository first</translation>
    </message>
    <message>
        <source>Mend the package first</source>
        <translation>Mend the package first</translation>
    </message>
    <message>
        <source>Say first that you trust the code</source>
        <translation>Say first that you trust the code</translation>
    </message>
    <message>
        <source>Wait until it is done</source>
        <translation>Wait until it is done</translation>
    </message>
    <message>
        <source>Copies {size} to the models folder</source>
        <translation>Copies {size} to the models folder</translation>
    </message>
    <message>
        <source>The test forecast runs…</source>
        <translation>The test forecast runs…</translation>
    </message>
    <message>
        <source>The test forecast was stopped</source>
        <translation>The test forecast was stopped</translation>
    </message>
    <message>
        <source>It could not be tested</source>
        <translation>It could not be tested</translation>
    </message>
    <message>
        <source>The test forecast gave nothing</source>
        <translation>The test forecast gave nothing</translation>
    </message>
    <message>
        <source>Test forecast made in {time}</source>
        <translation>Test forecast made in {time}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search actions, series, models</source>
        <translation>Search actions, series, models</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Keep in the system keyring</source>
        <translation>Keep in the system keyring</translation>
    </message>
    <message>
        <source>Without it the password is asked for each time</source>
        <translation>Without it the password is asked for each time</translation>
    </message>
    <message>
        <source>If empty, as {variable} says</source>
        <translation>If empty, as {variable} says</translation>
    </message>
    <message>
        <source>If empty, as kept in the keyring</source>
        <translation>If empty, as kept in the keyring</translation>
    </message>
    <message>
        <source>This system has no keyring; the password is asked for each time</source>
        <translation>This system has no keyring; the password is asked for each time</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Hide the password</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Run on</source>
        <translation>Run on</translation>
    </message>
    <message>
        <source>Where the statements run</source>
        <translation>Where the statements run</translation>
    </message>
    <message>
        <source>Where the models of the statements run</source>
        <translation>Where the models of the statements run</translation>
    </message>
    <message>
        <source>Models here</source>
        <translation>Models here</translation>
    </message>
    <message>
        <source>Models on the server</source>
        <translation>Models on the server</translation>
    </message>
    <message>
        <source>Models in both</source>
        <translation>Models in both</translation>
    </message>
    <message>
        <source>Here: the server reads the series, the model runs in this program. On the server: its own AINode gets every statement as it is written. In both: what forecasts runs in both, and the plot shows the two.</source>
        <translation>Here: the server reads the series, the model runs in this program. On the server: its own AINode gets every statement as it is written. In both: what forecasts runs in both, and the plot shows the two.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Open files</translation>
    </message>
    <message>
        <source>Log in to a server…</source>
        <translation>Log in to a server…</translation>
    </message>
    <message>
        <source>The open files</source>
        <translation>The open files</translation>
    </message>
    <message>
        <source>{server}, not logged in</source>
        <translation>{server}, not logged in</translation>
    </message>
    <message>
        <source>Log in to {server}</source>
        <translation>Log in to {server}</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}, tables</translation>
    </message>
    <message>
        <source>{server}, tables of {database}</source>
        <translation>{server}, tables of {database}</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>written</source>
        <translation>written</translation>
    </message>
    <message>
        <source>is made</source>
        <translation>is made</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>is there</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>What is written</source>
        <translation>What is written</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>held back</source>
        <translation>held back</translation>
    </message>
    <message>
        <source>{ranges} ranges, {rows} rows</source>
        <translation>{ranges} ranges, {rows} rows</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>anomalies</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>from {time}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}</source>
        <translation>Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}</translation>
    </message>
    <message>
        <source>Anomalies of {series} found by {model}: {ranges} ranges</source>
        <translation>Anomalies of {series} found by {model}: {ranges} ranges</translation>
    </message>
    <message>
        <source>{series}, {rows} rows</source>
        <translation>{series}, {rows} rows</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>threshold {value}</translation>
    </message>
    <message>
        <source>{share} % band</source>
        <translation>{share} % band</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Work in progress</source>
        <translation>Work in progress</translation>
    </message>
    <message>
        <source>Mark context</source>
        <translation>Mark context</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Crosshair</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Save picture…</translation>
    </message>
    <message>
        <source>{rows:,} rows read so far</source>
        <translation>{rows:,} rows read so far</translation>
    </message>
    <message>
        <source>{rows} of {total} million rows</source>
        <translation>{rows} of {total} million rows</translation>
    </message>
    <message>
        <source>{rows} of {total} rows</source>
        <translation>{rows} of {total} rows</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Pictures (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>Plot</source>
        <translation>Plot</translation>
    </message>
    <message>
        <source>Forecast from {time}</source>
        <translation>Forecast from {time}</translation>
    </message>
    <message>
        <source>{forecast} · drag to hold rows back</source>
        <translation>{forecast} · drag to hold rows back</translation>
    </message>
    <message>
        <source>Context · {rows} rows</source>
        <translation>Context · {rows} rows</translation>
    </message>
    <message>
        <source>{context} · drag it or its edges</source>
        <translation>{context} · drag it or its edges</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>PretrainedPage</name>
    <message>
        <source>Measure on this computer</source>
        <translation>Measure on this computer</translation>
    </message>
    <message>
        <source>Forecast in each precision with the models that are here; some seconds for each</source>
        <translation>Forecast in each precision with the models that are here; some seconds for each</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Counts from the next loading of a model.</source>
        <translation>Counts from the next loading of a model.</translation>
    </message>
    <message>
        <source>Series at a time</source>
        <translation>Series at a time</translation>
    </message>
    <message>
        <source>Requests that wait for a model run together, at most so many series of them.</source>
        <translation>Requests that wait for a model run together, at most so many series of them.</translation>
    </message>
    <message>
        <source>Wait for others, ms</source>
        <translation>Wait for others, ms</translation>
    </message>
    <message>
        <source>A request waits so long for others that it can run with.</source>
        <translation>A request waits so long for others that it can run with.</translation>
    </message>
    <message>
        <source>Requests that may wait</source>
        <translation>Requests that may wait</translation>
    </message>
    <message>
        <source>A request that finds so many waiting is refused.</source>
        <translation>A request that finds so many waiting is refused.</translation>
    </message>
    <message>
        <source>Pretrained models</source>
        <translation>Pretrained models</translation>
    </message>
    <message>
        <source>Measuring {model} ({number} of {count})…</source>
        <translation>Measuring {model} ({number} of {count})…</translation>
    </message>
    <message>
        <source>As the models are published; nothing changes.</source>
        <translation>As the models are published; nothing changes.</translation>
    </message>
    <message>
        <source>Not measured yet what it gains on this computer, and what it changes.</source>
        <translation>Not measured yet what it gains on this computer, and what it changes.</translation>
    </message>
    <message>
        <source>What it gains here can be measured when a pretrained model is downloaded.</source>
        <translation>What it gains here can be measured when a pretrained model is downloaded.</translation>
    </message>
    <message>
        <source>{precision}, faster here</source>
        <translation>{precision}, faster here</translation>
    </message>
    <message>
        <source>{precision}, no gain here</source>
        <translation>{precision}, no gain here</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Run statement</source>
        <translation>Run statement</translation>
    </message>
    <message>
        <source>Run script</source>
        <translation>Run script</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>More for this query</source>
        <translation>More for this query</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>Query editor</source>
        <translation>Query editor</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>Query {number}</translation>
    </message>
    <message>
        <source>Open a query</source>
        <translation>Open a query</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;All files (*)</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Save the query</translation>
    </message>
    <message>
        <source>Query tabs</source>
        <translation>Query tabs</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>New query</translation>
    </message>
    <message>
        <source>Open a query…</source>
        <translation>Open a query…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Comment or uncomment</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Close this query</source>
        <translation>Close this query</translation>
    </message>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, not saved</translation>
    </message>
    <message>
        <source>Ln {line}, Col {column}</source>
        <translation>Ln {line}, Col {column}</translation>
    </message>
    <message>
        <source>Close the query</source>
        <translation>Close the query</translation>
    </message>
    <message>
        <source>{name} has changes that are not saved.</source>
        <translation>{name} has changes that are not saved.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QueryTab</name>
    <message>
        <source>Close this query</source>
        <translation>Close this query</translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Values at the crosshair</source>
        <translation>Values at the crosshair</translation>
    </message>
</context>
<context>
    <name>RegisterModelDialog</name>
    <message>
        <source>Register a model</source>
        <translation>Register a model</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>Zip…</source>
        <translation>Zip…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Hub…</source>
        <translation>Hub…</translation>
    </message>
    <message>
        <source>A repository of the hub, written as hf://owner/name</source>
        <translation>A repository of the hub, written as hf://owner/name</translation>
    </message>
    <message>
        <source>A folder, a zip, or hf://owner/name</source>
        <translation>A folder, a zip, or hf://owner/name</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Download the repository and look at it; nothing of it is run</source>
        <translation>Download the repository and look at it; nothing of it is run</translation>
    </message>
    <message>
        <source>The model's folder</source>
        <translation>The model's folder</translation>
    </message>
    <message>
        <source>The model's zip</source>
        <translation>The model's zip</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip archives (*.zip)</translation>
    </message>
    <message>
        <source>This version takes its place once its requests have ended. If it cannot be made, the registered one stays.</source>
        <translation>This version takes its place once its requests have ended. If it cannot be made, the registered one stays.</translation>
    </message>
    <message>
        <source>Replace {model}</source>
        <translation>Replace {model}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>You have a model {model} already. Choose another id, or replace it.</source>
        <translation>You have a model {model} already. Choose another id, or replace it.</translation>
    </message>
    <message>
        <source>Give the model an id</source>
        <translation>Give the model an id</translation>
    </message>
</context>
<context>
    <name>RenameModelDialog</name>
    <message>
        <source>Rename a model</source>
        <translation>Rename a model</translation>
    </message>
    <message>
        <source>New id of {model}</source>
        <translation>New id of {model}</translation>
    </message>
    <message>
        <source>New id</source>
        <translation>New id</translation>
    </message>
    <message>
        <source>Scripts and queries that name {model} do not change with it.</source>
        <translation>Scripts and queries that name {model} do not change with it.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests for it run; it is renamed when they have ended.</source>
        <translation>
            <numerusform>%n request for it runs; it is renamed when it has ended.</numerusform>
            <numerusform>%n requests for it run; it is renamed when they have ended.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>ResidentRow</name>
    <message>
        <source>Fewer instances of {model}</source>
        <translation>Fewer instances of {model}</translation>
    </message>
    <message>
        <source>More instances of {model}</source>
        <translation>More instances of {model}</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Unload</translation>
    </message>
    <message>
        <source>Free the memory of {model}</source>
        <translation>Free the memory of {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loading</source>
        <translation>
            <numerusform>%n loading</numerusform>
            <numerusform>%n loading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finishing a request, then unloaded</source>
        <translation>
            <numerusform>%n finishing a request, then unloaded</numerusform>
            <numerusform>%n finishing a request, then unloaded</numerusform>
        </translation>
    </message>
    <message>
        <source>working</source>
        <translation>working</translation>
    </message>
    <message>
        <source>unloads in {duration}</source>
        <translation>unloads in {duration}</translation>
    </message>
    <message>
        <source>idle {duration}</source>
        <translation>idle {duration}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Remove a forecast</source>
        <translation>Remove a forecast</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>All of them</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Accuracy</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Ranges</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>Forecasts in the table</source>
        <translation>Forecasts in the table</translation>
    </message>
    <message>
        <source>Results of the statements</source>
        <translation>Results of the statements</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Plot</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Copy with headers</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write to IoTDB…</source>
        <translation>Write to IoTDB…</translation>
    </message>
    <message>
        <source>No rows were held back to compare the forecast with. Tick Hold back in Set-up, or drag the beginning of the forecast on the plot to the left.</source>
        <translation>No rows were held back to compare the forecast with. Tick Hold back in Set-up, or drag the beginning of the forecast on the plot to the left.</translation>
    </message>
    <message>
        <source>Choose a series in Data to see its results.</source>
        <translation>Choose a series in Data to see its results.</translation>
    </message>
    <message>
        <source>No forecast of {series} yet.</source>
        <translation>No forecast of {series} yet.</translation>
    </message>
    <message>
        <source>No results yet. Run a forecast or a query.</source>
        <translation>No results yet. Run a forecast or a query.</translation>
    </message>
    <message>
        <source>Both forecasts</source>
        <translation>Both forecasts</translation>
    </message>
    <message>
        <source>All forecasts</source>
        <translation>All forecasts</translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation>Result {number}</translation>
    </message>
    <message>
        <source>Messages ({count})</source>
        <translation>Messages ({count})</translation>
    </message>
    <message>
        <source>Find anomalies in {series} to see them here.</source>
        <translation>Find anomalies in {series} to see them here.</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>{ranges} ranges in {rows} rows</source>
        <translation>{ranges} ranges in {rows} rows</translation>
    </message>
    <message>
        <source>{rows} rows so far</source>
        <translation>{rows} rows so far</translation>
    </message>
    <message>
        <source>{rows}, page {page} of {pages}</source>
        <translation>{rows}, page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Insert into the query</source>
        <translation>Insert into the query</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>Paste table</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>Connect to IoTDB…</translation>
    </message>
    <message>
        <source>Show on plot</source>
        <translation>Show on plot</translation>
    </message>
    <message>
        <source>Add to plot</source>
        <translation>Add to plot</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Show rows</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>Open with options…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>Follow…</translation>
    </message>
    <message>
        <source>Import into IoTDB…</source>
        <translation>Import into IoTDB…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy tree path</source>
        <translation>Copy tree path</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>Take from the list</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Last N</source>
        <translation>Last N</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Rows at the end</source>
        <translation>Rows at the end</translation>
    </message>
    <message>
        <source>How many rows at the end the model sees</source>
        <translation>How many rows at the end the model sees</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>No rows lie within the region.</source>
        <translation>No rows lie within the region.</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>{rows} rows, marked on the plot</source>
        <translation>{rows} rows, marked on the plot</translation>
    </message>
    <message>
        <source>{rows} rows, without the {held} held back</source>
        <translation>{rows} rows, without the {held} held back</translation>
    </message>
    <message>
        <source>The series has {rows} rows; all are used.</source>
        <translation>The series has {rows} rows; all are used.</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>no season found</source>
        <translation>no season found</translation>
    </message>
    <message>
        <source>season {rows}, found in the data</source>
        <translation>season {rows}, found in the data</translation>
    </message>
    <message>
        <source>season {rows} ({name}), found in the data</source>
        <translation>season {rows} ({name}), found in the data</translation>
    </message>
    <message>
        <source>Unit of the horizon</source>
        <translation>Unit of the horizon</translation>
    </message>
    <message>
        <source>Steps, or a length of time</source>
        <translation>Steps, or a length of time</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Hold back the last rows and compare</source>
        <translation>Hold back the last rows and compare</translation>
    </message>
    <message>
        <source>Hide the last rows from the model and compare the forecast with them</source>
        <translation>Hide the last rows from the model and compare the forecast with them</translation>
    </message>
    <message>
        <source>Rows held back</source>
        <translation>Rows held back</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Hold back</translation>
    </message>
    <message>
        <source>The rows after the region are known: the forecast is compared with {rows} of them.</source>
        <translation>The rows after the region are known: the forecast is compared with {rows} of them.</translation>
    </message>
    <message>
        <source>Make a coarser series first; horizon and context count its rows</source>
        <translation>Make a coarser series first; horizon and context count its rows</translation>
    </message>
    <message>
        <source>How rows become one</source>
        <translation>How rows become one</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>last</source>
        <translation>last</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>Resample</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search actions, series, models</source>
        <translation>Search actions, series, models</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SeriesPager</name>
    <message>
        <source>Previous series</source>
        <translation>Previous series</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>Next series</translation>
    </message>
    <message>
        <source>Series of the results</source>
        <translation>Series of the results</translation>
    </message>
    <message>
        <source>Choose or search a series of the results</source>
        <translation>Choose or search a series of the results</translation>
    </message>
</context>
<context>
    <name>ServerBranches</name>
    <message>
        <source>tree</source>
        <translation>tree</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconnecting</translation>
    </message>
    <message>
        <source>{count} before these…</source>
        <translation>{count} before these…</translation>
    </message>
    <message>
        <source>Nothing fits these words</source>
        <translation>Nothing fits these words</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>aligned</translation>
    </message>
    <message>
        <source>away</source>
        <translation>away</translation>
    </message>
    <message>
        <source>{shown} of {count}, more…</source>
        <translation>{shown} of {count}, more…</translation>
    </message>
    <message>
        <source>Nothing that this user may see</source>
        <translation>Nothing that this user may see</translation>
    </message>
</context>
<context>
    <name>ServerBrowsing</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnect</translation>
    </message>
    <message>
        <source>Log in otherwise…</source>
        <translation>Log in otherwise…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Choose a column to work on.</source>
        <translation>Choose a column to work on.</translation>
    </message>
    <message>
        <source>The interval between the rows cannot be told from {rows} rows.</source>
        <translation>The interval between the rows cannot be told from {rows} rows.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Choose a model.</translation>
    </message>
    <message>
        <source>{model} does not accept missing values. Choose another way.</source>
        <translation>{model} does not accept missing values. Choose another way.</translation>
    </message>
    <message>
        <source>Its files are being downloaded.</source>
        <translation>Its files are being downloaded.</translation>
    </message>
    <message>
        <source>It is not active.</source>
        <translation>It is not active.</translation>
    </message>
    <message>
        <source>Forecasts at most {limit} steps.</source>
        <translation>Forecasts at most {limit} steps.</translation>
    </message>
    <message>
        <source>The series has {rows} rows; {model} needs {minimum}.</source>
        <translation>The series has {rows} rows; {model} needs {minimum}.</translation>
    </message>
    <message>
        <source>Takes no covariates. Remove {names}.</source>
        <translation>Takes no covariates. Remove {names}.</translation>
    </message>
    <message>
        <source>Takes past covariates only. Remove {names}.</source>
        <translation>Takes past covariates only. Remove {names}.</translation>
    </message>
    <message>
        <source>Takes known future covariates only. Remove {names}.</source>
        <translation>Takes known future covariates only. Remove {names}.</translation>
    </message>
    <message>
        <source>Mark the rows on the plot, or choose All.</source>
        <translation>Mark the rows on the plot, or choose All.</translation>
    </message>
    <message>
        <source>The series has {rows} rows. Hold back fewer of them.</source>
        <translation>The series has {rows} rows. Hold back fewer of them.</translation>
    </message>
    <message>
        <source>Choose at least one series.</source>
        <translation>Choose at least one series.</translation>
    </message>
    <message>
        <source>{text} is not a number.</source>
        <translation>{text} is not a number.</translation>
    </message>
    <message>
        <source>The upper bound must be above the lower one.</source>
        <translation>The upper bound must be above the lower one.</translation>
    </message>
    <message>
        <source>Write levels between 0 and 1, such as 0.05 0.3.</source>
        <translation>Write levels between 0 and 1, such as 0.05 0.3.</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>intervals</translation>
    </message>
    <message>
        <source>covariates</source>
        <translation>covariates</translation>
    </message>
    <message>
        <source>missing values</source>
        <translation>missing values</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>forecast</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>anomalies</translation>
    </message>
    <message>
        <source>{steps} steps of {interval}</source>
        <translation>{steps} steps of {interval}</translation>
    </message>
    <message>
        <source>{length}, to {end}</source>
        <translation>{length}, to {end}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Forecasts</translation>
    </message>
    <message>
        <source>Models and SQL</source>
        <translation>Models and SQL</translation>
    </message>
    <message>
        <source>Pretrained models</source>
        <translation>Pretrained models</translation>
    </message>
    <message>
        <source>Own models</source>
        <translation>Own models</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>As in the file</translation>
    </message>
    <message>
        <source>Watch open files for changes</source>
        <translation>Watch open files for changes</translation>
    </message>
    <message>
        <source>Bring the last session back at the start</source>
        <translation>Bring the last session back at the start</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>A new language counts from the next start.</source>
        <translation>A new language counts from the next start.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>For times in files that name none.</source>
        <translation>For times in files that name none.</translation>
    </message>
    <message>
        <source>By the interval</source>
        <translation>By the interval</translation>
    </message>
    <message>
        <source>Forecast live while dragging</source>
        <translation>Forecast live while dragging</translation>
    </message>
    <message>
        <source>A quick model's forecast follows each change of the context, the horizon and the series</source>
        <translation>A quick model's forecast follows each change of the context, the horizon and the series</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Quantile levels</source>
        <translation>Quantile levels</translation>
    </message>
    <message>
        <source>Between 0 and 1, commas between.</source>
        <translation>Between 0 and 1, commas between.</translation>
    </message>
    <message>
        <source>Horizon, steps</source>
        <translation>Horizon, steps</translation>
    </message>
    <message>
        <source>With models that need only milliseconds.</source>
        <translation>With models that need only milliseconds.</translation>
    </message>
    <message>
        <source>One for each core</source>
        <translation>One for each core</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Model processes give way to other programs</source>
        <translation>Model processes give way to other programs</translation>
    </message>
    <message>
        <source>Download the pretrained models when the window opens</source>
        <translation>Download the pretrained models when the window opens</translation>
    </message>
    <message>
        <source>Those that are not here yet; not those whose licence forbids commercial use</source>
        <translation>Those that are not here yet; not those whose licence forbids commercial use</translation>
    </message>
    <message>
        <source>Number the rows of forecasts as AINode does</source>
        <translation>Number the rows of forecasts as AINode does</translation>
    </message>
    <message>
        <source>Model processes</source>
        <translation>Model processes</translation>
    </message>
    <message>
        <source>Time limit of a request, s</source>
        <translation>Time limit of a request, s</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <translation>Memory for models</translation>
    </message>
    <message>
        <source>Share of each device's memory.</source>
        <translation>Share of each device's memory.</translation>
    </message>
    <message>
        <source>Unload after minutes idle</source>
        <translation>Unload after minutes idle</translation>
    </message>
    <message>
        <source>There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.</source>
        <translation>There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.</translation>
    </message>
    <message>
        <source>Quantile levels are numbers with commas between them.</source>
        <translation>Quantile levels are numbers with commas between them.</translation>
    </message>
    <message>
        <source>Quantile levels lie between 0 and 1.</source>
        <translation>Quantile levels lie between 0 and 1.</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Select a series in Data to set up a forecast.</source>
        <translation>Select a series in Data to set up a forecast.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Select a series in Data first.</source>
        <translation>Select a series in Data first.</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Find anomalies</translation>
    </message>
    <message>
        <source>Forecast {series} series, {steps} steps</source>
        <translation>Forecast {series} series, {steps} steps</translation>
    </message>
    <message>
        <source>Forecast 1 step</source>
        <translation>Forecast 1 step</translation>
    </message>
    <message>
        <source>Forecast {steps} steps</source>
        <translation>Forecast {steps} steps</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filter shortcuts</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Close shortcuts</source>
        <translation>Close shortcuts</translation>
    </message>
</context>
<context>
    <name>ShownEvaluation</name>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Show the comparison of models</source>
        <translation>Show the comparison of models</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>1 window of {steps} steps</source>
        <translation>1 window of {steps} steps</translation>
    </message>
    <message>
        <source>{windows} windows of {steps} steps</source>
        <translation>{windows} windows of {steps} steps</translation>
    </message>
    <message>
        <source>{windows} · click a model to set it up</source>
        <translation>{windows} · click a model to set it up</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Databases</source>
        <translation>Databases</translation>
    </message>
    <message>
        <source>Series below a path</source>
        <translation>Series below a path</translation>
    </message>
    <message>
        <source>Last 96 rows</source>
        <translation>Last 96 rows</translation>
    </message>
    <message>
        <source>Mean of each day</source>
        <translation>Mean of each day</translation>
    </message>
    <message>
        <source>Forecast with forecast()</source>
        <translation>Forecast with forecast()</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Forecast with CALL INFERENCE</source>
        <translation>Forecast with CALL INFERENCE</translation>
    </message>
    <message>
        <source>Forecast with FORECAST</source>
        <translation>Forecast with FORECAST</translation>
    </message>
    <message>
        <source>Forecast with quantiles</source>
        <translation>Forecast with quantiles</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Find anomalies</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Loaded models</source>
        <translation>Loaded models</translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation>Load a model</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs the statement at the caret, Alt+X the whole script.</source>
        <translation>Ctrl+Enter runs the statement at the caret, Alt+X the whole script.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>Open a time series</source>
        <translation>Open a time series</translation>
    </message>
    <message>
        <source>Drop a CSV, Parquet, TsFile or Excel file on this window,</source>
        <translation>Drop a CSV, Parquet, TsFile or Excel file on this window,</translation>
    </message>
    <message>
        <source>or paste a table from a spreadsheet.</source>
        <translation>or paste a table from a spreadsheet.</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Or try a sample</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Open sample</translation>
    </message>
    <message>
        <source>Open the chosen sample (Enter)</source>
        <translation>Open the chosen sample (Enter)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>Open files (Ctrl+O)</source>
        <translation>Open files (Ctrl+O)</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>Paste table</translation>
    </message>
    <message>
        <source>Open the table on the clipboard</source>
        <translation>Open the table on the clipboard</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>Connect to IoTDB…</translation>
    </message>
    <message>
        <source>Log in to an Apache IoTDB server</source>
        <translation>Log in to an Apache IoTDB server</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Then press Forecast: {name} is set up for {steps} steps with {model}.</source>
        <translation>Then press Forecast: {name} is set up for {steps} steps with {model}.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Last message</translation>
    </message>
    <message>
        <source>Servers that are logged in to</source>
        <translation>Servers that are logged in to</translation>
    </message>
    <message>
        <source>Jobs that run</source>
        <translation>Jobs that run</translation>
    </message>
    <message>
        <source>Load of the processor</source>
        <translation>Load of the processor</translation>
    </message>
    <message>
        <source>Memory that is free</source>
        <translation>Memory that is free</translation>
    </message>
    <message>
        <source>Time zone of the times shown</source>
        <translation>Time zone of the times shown</translation>
    </message>
    <message>
        <source>CPU {percent} %</source>
        <translation>CPU {percent} %</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>{free} of {total} free</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message>
        <source>No time zone</source>
        <translation>No time zone</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>TimesField</name>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601</translation>
    </message>
    <message>
        <source>Epoch, seconds</source>
        <translation>Epoch, seconds</translation>
    </message>
    <message>
        <source>Epoch, milliseconds</source>
        <translation>Epoch, milliseconds</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>Pattern of the times</source>
        <translation>Pattern of the times</translation>
    </message>
    <message>
        <source>Year %Y, month %m, day %d, hour %H, minute %M, second %S</source>
        <translation>Year %Y, month %m, day %d, hour %H, minute %M, second %S</translation>
    </message>
</context>
<context>
    <name>TlsFields</name>
    <message>
        <source>Trusted certificates</source>
        <translation>Trusted certificates</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Those of the system</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Own certificate</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Only if the server asks for one</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Its key</translation>
    </message>
    <message>
        <source>Choose a file: {name}</source>
        <translation>Choose a file: {name}</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Tool bar</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Test forecast</source>
        <translation>Test forecast</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>It printed nothing.</translation>
    </message>
    <message>
        <source>What its process printed</source>
        <translation>What its process printed</translation>
    </message>
    <message>
        <source>Printed by its process</source>
        <translation>Printed by its process</translation>
    </message>
    <message>
        <source>{steps} steps after {rows} rows of {sample}, in {time}; what was observed then is dotted.</source>
        <translation>{steps} steps after {rows} rows of {sample}, in {time}; what was observed then is dotted.</translation>
    </message>
    <message>
        <source>{sample} belongs to the class {category}, told in {time}.</source>
        <translation>{sample} belongs to the class {category}, told in {time}.</translation>
    </message>
    <message>
        <source>{count} of {rows} rows of {sample} are labelled, in {time}.</source>
        <translation>{count} of {rows} rows of {sample} are labelled, in {time}.</translation>
    </message>
</context>
<context>
    <name>TrustBox</name>
    <message>
        <source>Trust</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>I have read the code and trust it</source>
        <translation>I have read the code and trust it</translation>
    </message>
    <message>
        <source>These files contain code that will run on your computer.</source>
        <translation>These files contain code that will run on your computer.</translation>
    </message>
    <message numerus="yes">
        <source>%n files run in processes of their own, with a limit of memory and time. Agree only if you trust where they come from; changed code asks again.</source>
        <translation>
            <numerusform>%n file runs in processes of its own, with a limit of memory and time. Agree only if you trust where it comes from; changed code asks again.</numerusform>
            <numerusform>%n files run in processes of their own, with a limit of memory and time. Agree only if you trust where they come from; changed code asks again.</numerusform>
        </translation>
    </message>
    <message>
        <source>On this system they read no files but their own and the libraries, and reach neither the network nor other programs.</source>
        <translation>On this system they read no files but their own and the libraries, and reach neither the network nor other programs.</translation>
    </message>
    <message>
        <source>This system does not confine them wholly: {limits}</source>
        <translation>This system does not confine them wholly: {limits}</translation>
    </message>
    <message>
        <source>The settings let them use the network.</source>
        <translation>The settings let them use the network.</translation>
    </message>
    <message>
        <source>On this system they read no files but their own and the libraries, and reach no other programs. {limits}</source>
        <translation>On this system they read no files but their own and the libraries, and reach no other programs. {limits}</translation>
    </message>
    <message>
        <source>You have agreed to this code before.</source>
        <translation>You have agreed to this code before.</translation>
    </message>
    <message>
        <source>It is the same to the byte, so it is not asked about again.</source>
        <translation>It is the same to the byte, so it is not asked about again.</translation>
    </message>
</context>
<context>
    <name>TrustModelDialog</name>
    <message>
        <source>Activate {model}</source>
        <translation>Activate {model}</translation>
    </message>
    <message>
        <source>Activate model</source>
        <translation>Activate model</translation>
    </message>
    <message>
        <source>Its files are looked at…</source>
        <translation>Its files are looked at…</translation>
    </message>
    <message>
        <source>{model} cannot be used as its files are now.</source>
        <translation>{model} cannot be used as its files are now.</translation>
    </message>
    <message numerus="yes">
        <source>{model} does not run: %n of its files are not those that were registered.</source>
        <translation>
            <numerusform>{model} does not run: %n of its files is not the one that was registered.</numerusform>
            <numerusform>{model} does not run: %n of its files are not those that were registered.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of {model} are those that were registered and agreed to.</source>
        <translation>The files of {model} are those that were registered and agreed to.</translation>
    </message>
    <message>
        <source>{model} does not run: nobody has agreed to its code on this computer.</source>
        <translation>{model} does not run: nobody has agreed to its code on this computer.</translation>
    </message>
</context>
<context>
    <name>Undrawn</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Such as</source>
        <translation>Such as</translation>
    </message>
    <message>
        <source>{table} has no column with numbers.</source>
        <translation>{table} has no column with numbers.</translation>
    </message>
    <message>
        <source>A plot and a forecast need one. Its rows can be looked at and queried.</source>
        <translation>A plot and a forecast need one. Its rows can be looked at and queried.</translation>
    </message>
    <message>
        <source>A plot and a forecast need a column with numbers, and this file has none. Look at its rows; if numbers are among them, open the file with options and choose its delimiter and decimal mark.</source>
        <translation>A plot and a forecast need a column with numbers, and this file has none. Look at its rows; if numbers are among them, open the file with options and choose its delimiter and decimal mark.</translation>
    </message>
    <message>
        <source>“{column}” holds the times of the rows.</source>
        <translation>“{column}” holds the times of the rows.</translation>
    </message>
    <message>
        <source>The plot has them on its axis. Choose a column with numbers in Data.</source>
        <translation>The plot has them on its axis. Choose a column with numbers in Data.</translation>
    </message>
    <message>
        <source>“{column}” names the series of this file.</source>
        <translation>“{column}” names the series of this file.</translation>
    </message>
    <message>
        <source>Choose one of the series below it in Data.</source>
        <translation>Choose one of the series below it in Data.</translation>
    </message>
    <message>
        <source>“{column}” holds words, not numbers.</source>
        <translation>“{column}” holds words, not numbers.</translation>
    </message>
    <message>
        <source>It cannot be drawn or forecast. A model that reads categories, such as chronos2, can have it as a covariate of another column, in Set-up. If these are numbers, open the file with options and choose its decimal mark.</source>
        <translation>It cannot be drawn or forecast. A model that reads categories, such as chronos2, can have it as a covariate of another column, in Set-up. If these are numbers, open the file with options and choose its decimal mark.</translation>
    </message>
    <message>
        <source>“{column}” holds no numbers but {type}.</source>
        <translation>“{column}” holds no numbers but {type}.</translation>
    </message>
    <message>
        <source>It cannot be drawn or forecast. Choose a column with numbers in Data.</source>
        <translation>It cannot be drawn or forecast. Choose a column with numbers in Data.</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>{file} could not be read.</translation>
    </message>
</context>
<context>
    <name>UndrawnPage</name>
    <message>
        <source>Show rows</source>
        <translation>Show rows</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>Open with options…</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>Take from the list</translation>
    </message>
    <message>
        <source>Select a series in Data to see it here.</source>
        <translation>Select a series in Data to see it here.</translation>
    </message>
</context>
<context>
    <name>UserModelActions</name>
    <message>
        <source>What can be done with {model}</source>
        <translation>What can be done with {model}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Export as zip…</source>
        <translation>Export as zip…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Check files</translation>
    </message>
    <message>
        <source>Read its code…</source>
        <translation>Read its code…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Drop…</translation>
    </message>
    <message>
        <source>Export {model} as a zip</source>
        <translation>Export {model} as a zip</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip archives (*.zip)</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write to IoTDB</source>
        <translation>Write to IoTDB</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>Overwrite them</translation>
    </message>
    <message>
        <source>Rows that are written</source>
        <translation>Rows that are written</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tick that the rows may be overwritten first</source>
        <translation>Tick that the rows may be overwritten first</translation>
    </message>
</context>
<context>
    <name>WritePlace</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Log in…</translation>
    </message>
    <message>
        <source>Log in to another server (Ctrl+Shift+O)</source>
        <translation>Log in to another server (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Choose one, or name a new one</source>
        <translation>Choose one, or name a new one</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Log in to a server first</source>
        <translation>Log in to a server first</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}, tables</translation>
    </message>
    <message>
        <source>{server}, tables of {database}</source>
        <translation>{server}, tables of {database}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>The table's name</source>
        <translation>The table's name</translation>
    </message>
    <message>
        <source>The device's path, such as root.forecast.etth</source>
        <translation>The device's path, such as root.forecast.etth</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>numbered rows</source>
        <translation>numbered rows</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Times are shown, and typed ones are read, in this zone</source>
        <translation>Times are shown, and typed ones are read, in this zone</translation>
    </message>
    <message>
        <source>UTC, as the server keeps them</source>
        <translation>UTC, as the server keeps them</translation>
    </message>
    <message>
        <source>{zone} (this computer)</source>
        <translation>{zone} (this computer)</translation>
    </message>
</context>
<context>
    <name>_OptionRow</name>
    <message>
        <source>Also called {names}.</source>
        <translation>Also called {names}.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>last time {value}</source>
        <translation>last time {value}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>changed from {value}</source>
        <translation>changed from {value}</translation>
    </message>
</context>
<context>
    <name>_TypeDelegate</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>dock</name>
    <message>
        <source>Close {panel}</source>
        <translation>Close {panel}</translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message>
        <source>{file} has no ending that names a picture.</source>
        <translation>{file} has no ending that names a picture.</translation>
    </message>
    <message>
        <source>End the name in .png or .svg.</source>
        <translation>End the name in .png or .svg.</translation>
    </message>
    <message>
        <source>Windows and pictures need Qt, which cannot be loaded: {reason}.</source>
        <translation>Windows and pictures need Qt, which cannot be loaded: {reason}.</translation>
    </message>
    <message>
        <source>Run: {command}</source>
        <translation>Run: {command}</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>There is no statement.</translation>
    </message>
    <message>
        <source>Write it first, then the files; or use --script FILE.</source>
        <translation>Write it first, then the files; or use --script FILE.</translation>
    </message>
    <message>
        <source>The script {file} could not be read: {reason}.</source>
        <translation>The script {file} could not be read: {reason}.</translation>
    </message>
    <message>
        <source>Give a text file in UTF-8.</source>
        <translation>Give a text file in UTF-8.</translation>
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation>Choose {known}.</translation>
    </message>
    <message>
        <source>--horizon {written} is not a number of steps.</source>
        <translation>--horizon {written} is not a number of steps.</translation>
    </message>
    <message>
        <source>Write at least 1, or a duration: 4d.</source>
        <translation>Write at least 1, or a duration: 4d.</translation>
    </message>
    <message>
        <source>--quantiles {written} are not levels between 0 and 1.</source>
        <translation>--quantiles {written} are not levels between 0 and 1.</translation>
    </message>
    <message>
        <source>Write for example 0.1,0.5,0.9.</source>
        <translation>Write for example 0.1,0.5,0.9.</translation>
    </message>
    <message>
        <source>--option {written} is not name=value.</source>
        <translation>--option {written} is not name=value.</translation>
    </message>
    <message>
        <source>Write for example --option sp=24.</source>
        <translation>Write for example --option sp=24.</translation>
    </message>
    <message>
        <source>Choose {ways}.</source>
        <translation>Choose {ways}.</translation>
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation>{option}: {reason}</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>There is no file {file}.</translation>
    </message>
    <message>
        <source>Did you mean the command {near}?</source>
        <translation>Did you mean the command {near}?</translation>
    </message>
    <message>
        <source>See: forecast-workbench --help</source>
        <translation>See: forecast-workbench --help</translation>
    </message>
    <message>
        <source>Find anomalies in {what} with {model}</source>
        <translation>Find anomalies in {what} with {model}</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Open {file}</translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation>Read {name} again</translation>
    </message>
    <message>
        <source>Load {model} on {devices}</source>
        <translation>Load {model} on {devices}</translation>
    </message>
    <message>
        <source>Unload {model} from {devices}</source>
        <translation>Unload {model} from {devices}</translation>
    </message>
    <message>
        <source>Export to {file}</source>
        <translation>Export to {file}</translation>
    </message>
    <message>
        <source>Forecast {what} with {model}</source>
        <translation>Forecast {what} with {model}</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Paste a table</translation>
    </message>
    <message>
        <source>Run statements</source>
        <translation>Run statements</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>{file} has no ending that names a format.</source>
        <translation>{file} has no ending that names a format.</translation>
    </message>
    <message>
        <source>End the name in .csv, .parquet, .xlsx or .json.</source>
        <translation>End the name in .csv, .parquet, .xlsx or .json.</translation>
    </message>
    <message>
        <source>There is no column {name} to export.</source>
        <translation>There is no column {name} to export.</translation>
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation>The columns are {columns}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} could not be written: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; no part of the file was left.</source>
        <translation>Free some space or choose another disk; no part of the file was left.</translation>
    </message>
    <message>
        <source>Make the folder {folder} first, or choose another one.</source>
        <translation>Make the folder {folder} first, or choose another one.</translation>
    </message>
    <message>
        <source>Choose the name of a file in that folder.</source>
        <translation>Choose the name of a file in that folder.</translation>
    </message>
    <message>
        <source>Close programs that hold the file, or choose a folder that you may write to.</source>
        <translation>Close programs that hold the file, or choose a folder that you may write to.</translation>
    </message>
    <message>
        <source>{format} is not a time format.</source>
        <translation>{format} is not a time format.</translation>
    </message>
    <message>
        <source>Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.</source>
        <translation>Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.</translation>
    </message>
    <message>
        <source>{rows:,} rows are more than an Excel sheet holds ({limit:,}).</source>
        <translation>{rows:,} rows are more than an Excel sheet holds ({limit:,}).</translation>
    </message>
    <message>
        <source>Hold back fewer rows than there are.</source>
        <translation>Hold back fewer rows than there are.</translation>
    </message>
    <message>
        <source>Give more rows, or the interval of the forecast.</source>
        <translation>Give more rows, or the interval of the forecast.</translation>
    </message>
    <message>
        <source>{name} has no values in the chosen rows.</source>
        <translation>{name} has no values in the chosen rows.</translation>
    </message>
    <message>
        <source>Choose another column or other rows.</source>
        <translation>Choose another column or other rows.</translation>
    </message>
    <message>
        <source>{model} takes at most {limit} targets; {count} were chosen.</source>
        <translation>{model} takes at most {limit} targets; {count} were chosen.</translation>
    </message>
    <message>
        <source>Choose fewer targets.</source>
        <translation>Choose fewer targets.</translation>
    </message>
    <message>
        <source>The series has no rows.</source>
        <translation>The series has no rows.</translation>
    </message>
    <message>
        <source>Choose another series, or widen the time range.</source>
        <translation>Choose another series, or widen the time range.</translation>
    </message>
    <message>
        <source>{model} used the last {rows:,} rows, its limit.</source>
        <translation>{model} used the last {rows:,} rows, its limit.</translation>
    </message>
    <message>
        <source>Add rows with its future values, forecast fewer steps, or hold back rows.</source>
        <translation>Add rows with its future values, forecast fewer steps, or hold back rows.</translation>
    </message>
    <message>
        <source>The horizon is {horizon} steps.</source>
        <translation>The horizon is {horizon} steps.</translation>
    </message>
    <message>
        <source>Ask for at least 1 step.</source>
        <translation>Ask for at least 1 step.</translation>
    </message>
    <message>
        <source>{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.</source>
        <translation>{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.</translation>
    </message>
    <message>
        <source>The number of rows to hold back is {rows}.</source>
        <translation>The number of rows to hold back is {rows}.</translation>
    </message>
    <message>
        <source>Use 0 or more.</source>
        <translation>Use 0 or more.</translation>
    </message>
    <message>
        <source>{model} gives no quantiles.</source>
        <translation>{model} gives no quantiles.</translation>
    </message>
    <message>
        <source>Ask for the point forecast alone.</source>
        <translation>Ask for the point forecast alone.</translation>
    </message>
    <message>
        <source>{level} is not a quantile level.</source>
        <translation>{level} is not a quantile level.</translation>
    </message>
    <message>
        <source>Levels lie between 0 and 1, such as 0.1.</source>
        <translation>Levels lie between 0 and 1, such as 0.1.</translation>
    </message>
    <message>
        <source>The lower bound {lower} is above the upper bound {upper}.</source>
        <translation>The lower bound {lower} is above the upper bound {upper}.</translation>
    </message>
    <message>
        <source>Exchange them, or leave one out.</source>
        <translation>Exchange them, or leave one out.</translation>
    </message>
    <message>
        <source>{model} takes no covariates that are known for the future.</source>
        <translation>{model} takes no covariates that are known for the future.</translation>
    </message>
    <message>
        <source>Leave out {names}, or choose a model that takes them, such as auto_arima.</source>
        <translation>Leave out {names}, or choose a model that takes them, such as auto_arima.</translation>
    </message>
    <message>
        <source>{model} takes no past covariates.</source>
        <translation>{model} takes no past covariates.</translation>
    </message>
    <message>
        <source>Leave out {names}, or choose another model.</source>
        <translation>Leave out {names}, or choose another model.</translation>
    </message>
    <message>
        <source>{name} is a target and a covariate at once.</source>
        <translation>{name} is a target and a covariate at once.</translation>
    </message>
    <message>
        <source>Use it as one of them.</source>
        <translation>Use it as one of them.</translation>
    </message>
    <message>
        <source>Use more rows, or a model that needs fewer, such as naive_forecaster.</source>
        <translation>Use more rows, or a model that needs fewer, such as naive_forecaster.</translation>
    </message>
    <message>
        <source>There are no rows to work on.</source>
        <translation>There are no rows to work on.</translation>
    </message>
    <message>
        <source>Choose a series with rows, or widen the time range.</source>
        <translation>Choose a series with rows, or widen the time range.</translation>
    </message>
    <message>
        <source>The interval between the rows is not known, so {duration} cannot be counted in steps.</source>
        <translation>The interval between the rows is not known, so {duration} cannot be counted in steps.</translation>
    </message>
    <message>
        <source>“{text}” is not an interval.</source>
        <translation>“{text}” is not an interval.</translation>
    </message>
    <message>
        <source>Starting the model process</source>
        <translation>Starting the model process</translation>
    </message>
    <message>
        <source>{title}: the program met a fault of its own ({kind}: {reason}).</source>
        <translation>{title}: the program met a fault of its own ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>The class {name} of the model {model} is not a pipeline.</source>
        <translation>The class {name} of the model {model} is not a pipeline.</translation>
    </message>
    <message>
        <source>Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.</source>
        <translation>Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.</translation>
    </message>
    <message>
        <source>The code of the model {model} cannot be loaded: {reason}</source>
        <translation>The code of the model {model} cannot be loaded: {reason}</translation>
    </message>
    <message>
        <source>Rows that were not in time order were sorted.</source>
        <translation>Rows that were not in time order were sorted.</translation>
    </message>
    <message>
        <source>The times are uneven; the rows were used as evenly spaced, every {interval}.</source>
        <translation>The times are uneven; the rows were used as evenly spaced, every {interval}.</translation>
    </message>
    <message>
        <source>The package {package} is not installed; add it with: {command}</source>
        <translation>The package {package} is not installed; add it with: {command}</translation>
    </message>
    <message>
        <source>The declaration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation>The declaration of the model {model} in {path} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>Compare the file with the config.json of a builtin model, for example auto_ets.</source>
        <translation>Compare the file with the config.json of a builtin model, for example auto_ets.</translation>
    </message>
    <message>
        <source>Give {name} one of these words.</source>
        <translation>Give {name} one of these words.</translation>
    </message>
    <message>
        <source>Wrong type for attribute: {name}, expected: {type}, got {value} instead.</source>
        <translation>Wrong type for attribute: {name}, expected: {type}, got {value} instead.</translation>
    </message>
    <message>
        <source>What {name} means: {help}</source>
        <translation>What {name} means: {help}</translation>
    </message>
    <message>
        <source>Write whole numbers with commas, for example {name}=({example}).</source>
        <translation>Write whole numbers with commas, for example {name}=({example}).</translation>
    </message>
    <message>
        <source>The model {model} has no option {name}.</source>
        <translation>The model {model} has no option {name}.</translation>
    </message>
    <message>
        <source>Leave it out; this model has no options.</source>
        <translation>Leave it out; this model has no options.</translation>
    </message>
    <message>
        <source>Did you mean {near}? The options of {model} are {options}.</source>
        <translation>Did you mean {near}? The options of {model} are {options}.</translation>
    </message>
    <message>
        <source>The options of {model} are {options}.</source>
        <translation>The options of {model} are {options}.</translation>
    </message>
    <message>
        <source>The option {name} takes {length} whole numbers, and {count} are given.</source>
        <translation>The option {name} takes {length} whole numbers, and {count} are given.</translation>
    </message>
    <message>
        <source>Write them with commas, for example {name}=({example}).</source>
        <translation>Write them with commas, for example {name}=({example}).</translation>
    </message>
    <message>
        <source>The option {name} is given twice.</source>
        <translation>The option {name} is given twice.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Keep one of the two.</translation>
    </message>
    <message>
        <source>The model {model} finds anomalies and does not forecast.</source>
        <translation>The model {model} finds anomalies and does not forecast.</translation>
    </message>
    <message>
        <source>The model {model} forecasts and does not look for anomalies.</source>
        <translation>The model {model} forecasts and does not look for anomalies.</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>Did you mean {near}?</translation>
    </message>
    <message>
        <source>Choose a forecaster: {others}.</source>
        <translation>Choose a forecaster: {others}.</translation>
    </message>
    <message>
        <source>Choose a detector: {others}.</source>
        <translation>Choose a detector: {others}.</translation>
    </message>
    <message>
        <source>Model [{model}] is not registered yet.</source>
        <translation>Model [{model}] is not registered yet.</translation>
    </message>
    <message>
        <source>The model {model} is {state}.</source>
        <translation>The model {model} is {state}.</translation>
    </message>
    <message>
        <source>The series has a row every {own}; it cannot be made finer, to {asked}.</source>
        <translation>The series has a row every {own}; it cannot be made finer, to {asked}.</translation>
    </message>
    <message>
        <source>Choose an interval longer than {own}.</source>
        <translation>Choose an interval longer than {own}.</translation>
    </message>
    <message>
        <source>At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.</source>
        <translation>At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.</translation>
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation>Choose a longer interval.</translation>
    </message>
    <message>
        <source>The last row, {time}, is made of fewer rows than the others.</source>
        <translation>The last row, {time}, is made of fewer rows than the others.</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the mean of its rows.</source>
        <translation>The rows were resampled to {interval}, each the mean of its rows.</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the sum of its rows.</source>
        <translation>The rows were resampled to {interval}, each the sum of its rows.</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the last of its rows.</source>
        <translation>The rows were resampled to {interval}, each the last of its rows.</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the least of its rows.</source>
        <translation>The rows were resampled to {interval}, each the least of its rows.</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the greatest of its rows.</source>
        <translation>The rows were resampled to {interval}, each the greatest of its rows.</translation>
    </message>
    <message>
        <source>{model} stopped with {kind}: {reason}</source>
        <translation>{model} stopped with {kind}: {reason}</translation>
    </message>
    <message>
        <source>{model} ran out of memory.</source>
        <translation>{model} ran out of memory.</translation>
    </message>
    <message>
        <source>Use fewer rows, or close other programs.</source>
        <translation>Use fewer rows, or close other programs.</translation>
    </message>
    <message>
        <source>{model} returned {count} results for {wanted} series.</source>
        <translation>{model} returned {count} results for {wanted} series.</translation>
    </message>
    <message>
        <source>Report this to the model's author; the model cannot be used as it is.</source>
        <translation>Report this to the model's author; the model cannot be used as it is.</translation>
    </message>
    <message>
        <source>the zygote has ended</source>
        <translation>the zygote has ended</translation>
    </message>
    <message>
        <source>The model is running</source>
        <translation>The model is running</translation>
    </message>
    <message>
        <source>Waiting for a free model process</source>
        <translation>Waiting for a free model process</translation>
    </message>
    <message>
        <source>The model process ended by itself while it ran {model} (exit code {status}).</source>
        <translation>The model process ended by itself while it ran {model} (exit code {status}).</translation>
    </message>
    <message>
        <source>The process for {model} could not be started.</source>
        <translation>The process for {model} could not be started.</translation>
    </message>
    <message>
        <source>The model processes have been ended because the program is closing.</source>
        <translation>The model processes have been ended because the program is closing.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Start the program again.</translation>
    </message>
    <message>
        <source>{model} was stopped after {seconds:g} seconds, the limit for a request.</source>
        <translation>{model} was stopped after {seconds:g} seconds, the limit for a request.</translation>
    </message>
    <message>
        <source>The model process ran out of memory or was killed while it ran {model}.</source>
        <translation>The model process ran out of memory or was killed while it ran {model}.</translation>
    </message>
    <message>
        <source>Try again with fewer rows or series, or close other programs.</source>
        <translation>Try again with fewer rows or series, or close other programs.</translation>
    </message>
    <message>
        <source>The model process crashed while it ran {model} (signal {signal}).</source>
        <translation>The model process crashed while it ran {model} (signal {signal}).</translation>
    </message>
    <message>
        <source>The request for {model} cannot be sent to its process: {reason}</source>
        <translation>The request for {model} cannot be sent to its process: {reason}</translation>
    </message>
    <message>
        <source>Series are float64 arrays, options are numbers, texts and lists of numbers.</source>
        <translation>Series are float64 arrays, options are numbers, texts and lists of numbers.</translation>
    </message>
    <message numerus="yes">
        <source>{model} is loaded on {devices} ({count} instances).</source>
        <translation>
            <numerusform>{model} is loaded on {devices} (1 instance).</numerusform>
            <numerusform>{model} is loaded on {devices} ({count} instances).</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} is unloaded from {devices}.</source>
        <translation>{model} is unloaded from {devices}.</translation>
    </message>
    <message>
        <source>Name each device once.</source>
        <translation>Name each device once.</translation>
    </message>
    <message>
        <source>{model} runs on the cpu and cannot be loaded on device {device}.</source>
        <translation>{model} runs on the cpu and cannot be loaded on device {device}.</translation>
    </message>
    <message>
        <source>'{device}' is neither.</source>
        <translation>'{device}' is neither.</translation>
    </message>
    <message>
        <source>{model} is not loaded on device {device}.</source>
        <translation>{model} is not loaded on device {device}.</translation>
    </message>
    <message>
        <source>You can use 'SHOW LOADED MODELS' to see what is loaded.</source>
        <translation>You can use 'SHOW LOADED MODELS' to see what is loaded.</translation>
    </message>
    <message>
        <source>{model} gave up its work without being asked to.</source>
        <translation>{model} gave up its work without being asked to.</translation>
    </message>
    <message>
        <source>The model's result cannot be sent to the program ({reason}).</source>
        <translation>The model's result cannot be sent to the program ({reason}).</translation>
    </message>
    <message>
        <source>Report this to the model's author; results are arrays, numbers and texts.</source>
        <translation>Report this to the model's author; results are arrays, numbers and texts.</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>not an object</translation>
    </message>
    <message>
        <source>The settings file could not be read ({reason}); defaults are used.</source>
        <translation>The settings file could not be read ({reason}); defaults are used.</translation>
    </message>
    <message>
        <source>The settings were written by a newer version; what is unknown here is ignored.</source>
        <translation>The settings were written by a newer version; what is unknown here is ignored.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file}: {reason}.</source>
        <translation>The settings could not be saved to {file}: {reason}.</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</translation>
    </message>
    <message>
        <source>The setting {name} has a value that cannot be used; its default is used.</source>
        <translation>The setting {name} has a value that cannot be used; its default is used.</translation>
    </message>
    <message>
        <source>The query gives no column “{column}”.</source>
        <translation>The query gives no column “{column}”.</translation>
    </message>
    <message>
        <source>Did you mean “{suggestion}”?</source>
        <translation>Did you mean “{suggestion}”?</translation>
    </message>
    <message>
        <source>Its columns are {columns}.</source>
        <translation>Its columns are {columns}.</translation>
    </message>
    <message>
        <source>The query gives no time column; its columns are {columns}.</source>
        <translation>The query gives no time column; its columns are {columns}.</translation>
    </message>
    <message>
        <source>Select the time column too, as in SELECT time, value FROM …</source>
        <translation>Select the time column too, as in SELECT time, value FROM …</translation>
    </message>
    <message>
        <source>“{column}” of the query is not a time, it is {type}.</source>
        <translation>“{column}” of the query is not a time, it is {type}.</translation>
    </message>
    <message>
        <source>Cast it, as in CAST({column} AS TIMESTAMP).</source>
        <translation>Cast it, as in CAST({column} AS TIMESTAMP).</translation>
    </message>
    <message>
        <source>The query gives no rows.</source>
        <translation>The query gives no rows.</translation>
    </message>
    <message>
        <source>Widen its WHERE clause, or check the table's time range.</source>
        <translation>Widen its WHERE clause, or check the table's time range.</translation>
    </message>
    <message>
        <source>The query gives no values beside {time}.</source>
        <translation>The query gives no values beside {time}.</translation>
    </message>
    <message>
        <source>Select a numeric column too.</source>
        <translation>Select a numeric column too.</translation>
    </message>
    <message>
        <source>No row of the query has a time.</source>
        <translation>No row of the query has a time.</translation>
    </message>
    <message>
        <source>Select the time column as it is.</source>
        <translation>Select the time column as it is.</translation>
    </message>
    <message>
        <source>“{column}” of the query is not numeric, it is {type}.</source>
        <translation>“{column}” of the query is not numeric, it is {type}.</translation>
    </message>
    <message>
        <source>Leave it out, cast it, or use it to tell series apart (PARTITION BY).</source>
        <translation>Leave it out, cast it, or use it to tell series apart (PARTITION BY).</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} has no rows.</translation>
    </message>
    <message>
        <source>Open a file with a row of column names and rows of values.</source>
        <translation>Open a file with a row of column names and rows of values.</translation>
    </message>
    <message>
        <source>{count:,} characters of {file} could not be read and show as �.</source>
        <translation>{count:,} characters of {file} could not be read and show as �.</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines before the column names were skipped.</source>
        <translation>
            <numerusform>The line before the column names was skipped.</numerusform>
            <numerusform>{count} lines before the column names were skipped.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; what they lack is missing.</source>
        <translation>Some rows have fewer values than there are columns; what they lack is missing.</translation>
    </message>
    <message>
        <source>The file breaks the rules of CSV in places; it was read leniently.</source>
        <translation>The file breaks the rules of CSV in places; it was read leniently.</translation>
    </message>
    <message>
        <source>Numbers were read with a decimal comma.</source>
        <translation>Numbers were read with a decimal comma.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} is not a text file.</translation>
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file.</source>
        <translation>Open a CSV, Parquet, TsFile or Excel file.</translation>
    </message>
    <message>
        <source>“{encoding}” is not the name of an encoding.</source>
        <translation>“{encoding}” is not the name of an encoding.</translation>
    </message>
    <message>
        <source>Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.</source>
        <translation>Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.</translation>
    </message>
    <message>
        <source>{file} has no rows below a row of column names.</source>
        <translation>{file} has no rows below a row of column names.</translation>
    </message>
    <message>
        <source>Open a workbook whose sheet begins with column names.</source>
        <translation>Open a workbook whose sheet begins with column names.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation>{file} has no sheet “{sheet}”.</translation>
    </message>
    <message>
        <source>Its sheets are {sheets}.</source>
        <translation>Its sheets are {sheets}.</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {count} was read.</source>
        <translation>Sheet {sheet} of {count} was read.</translation>
    </message>
    <message>
        <source>{file} is a ZIP archive and not a table.</source>
        <translation>{file} is a ZIP archive and not a table.</translation>
    </message>
    <message>
        <source>Unpack it and open the files in it.</source>
        <translation>Unpack it and open the files in it.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} is empty.</translation>
    </message>
    <message>
        <source>Open a file with rows of values.</source>
        <translation>Open a file with rows of values.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>There is no file {path}.</translation>
    </message>
    <message>
        <source>Check the path, or open another file.</source>
        <translation>Check the path, or open another file.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} is a folder.</translation>
    </message>
    <message>
        <source>Open one of the files in it.</source>
        <translation>Open one of the files in it.</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path} may not be read.</translation>
    </message>
    <message>
        <source>Ask for the permission to read it, or copy it.</source>
        <translation>Ask for the permission to read it, or copy it.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} cannot be opened: {reason}.</translation>
    </message>
    <message>
        <source>Open a file with at least one row of values.</source>
        <translation>Open a file with at least one row of values.</translation>
    </message>
    <message>
        <source>None of the times in column “{column}” of {file} can be read as {format}.</source>
        <translation>None of the times in column “{column}” of {file} can be read as {format}.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows without a readable time were left out.</source>
        <translation>
            <numerusform>1 row without a readable time was left out.</numerusform>
            <numerusform>{count:,} rows without a readable time were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has no column “{column}” that could name its series.</source>
        <translation>{file} has no column “{column}” that could name its series.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} of {rows:,} rows are strange</source>
        <translation>
            <numerusform>1 of {rows:,} rows is strange</numerusform>
            <numerusform>{count:,} of {rows:,} rows are strange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} steps</source>
        <translation>
            <numerusform>1 step</numerusform>
            <numerusform>{count:,} steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <translation>
            <numerusform>1 row</numerusform>
            <numerusform>{count:,} rows</numerusform>
        </translation>
    </message>
    <message>
        <source>The statement {statement} deletes on {place}, and there is no terminal to ask on.</source>
        <translation>The statement {statement} deletes on {place}, and there is no terminal to ask on.</translation>
    </message>
    <message>
        <source>Add --yes if that is meant.</source>
        <translation>Add --yes if that is meant.</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>Nothing was run.</translation>
    </message>
    <message>
        <source>{what} of {series}</source>
        <translation>{what} of {series}</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns</source>
        <translation>
            <numerusform>1 column</numerusform>
            <numerusform>{count} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} of {count:,} series</source>
        <translation>
            <numerusform>{what} of 1 series</numerusform>
            <numerusform>{what} of {count:,} series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series has {count:,} rows; {held:,} were to be held back.</source>
        <translation>
            <numerusform>The series has 1 row; {held:,} were to be held back.</numerusform>
            <numerusform>The series has {count:,} rows; {held:,} were to be held back.</numerusform>
        </translation>
    </message>
    <message>
        <source>The interval between rows cannot be told from a single row.</source>
        <translation>The interval between rows cannot be told from a single row.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is known for {present:,} of the {count:,} steps to forecast.</source>
        <translation>
            <numerusform>{name} is not known for the step to forecast.</numerusform>
            <numerusform>{name} is known for {present:,} of the {count:,} steps to forecast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last {count:,} rows have no value; the forecast starts after the last value.</source>
        <translation>
            <numerusform>The last row has no value; the forecast starts after the last value.</numerusform>
            <numerusform>The last {count:,} rows have no value; the forecast starts after the last value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series has {count:,} rows; {model} needs {minimum:,}.</source>
        <translation>
            <numerusform>The series has 1 row; {model} needs {minimum:,}.</numerusform>
            <numerusform>The series has {count:,} rows; {model} needs {minimum:,}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} takes at most {most} columns; there are {count}.</source>
        <translation>
            <numerusform>{model} takes at most 1 column; there are {given}.</numerusform>
            <numerusform>{model} takes at most {most} columns; there are {count}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name fewer columns.</source>
        <translation>Name fewer columns.</translation>
    </message>
    <message>
        <source>The class {name} of the model {model} derives from no {kind}, which its task {task} needs.</source>
        <translation>The class {name} of the model {model} derives from no {kind}, which its task {task} needs.</translation>
    </message>
    <message>
        <source>Name the right task in the part workbench of config.json, or derive the class from it.</source>
        <translation>Name the right task in the part workbench of config.json, or derive the class from it.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} infinite values were treated as missing.</source>
        <translation>
            <numerusform>1 infinite value was treated as missing.</numerusform>
            <numerusform>{count:,} infinite values were treated as missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {count:,} rows have no value and were left out.</source>
        <translation>
            <numerusform>The first row has no value and was left out.</numerusform>
            <numerusform>The first {count:,} rows have no value and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows had the time of another; the last of each was kept.</source>
        <translation>
            <numerusform>1 row had the time of another; the later one was kept.</numerusform>
            <numerusform>{count:,} rows had the time of another; the last of each was kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows stand between two steps and were moved to one.</source>
        <translation>
            <numerusform>1 row stands between two steps and was moved to one.</numerusform>
            <numerusform>{count:,} rows stand between two steps and were moved to one.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file {path} does not hold the weights of {model}: {missing} names are missing ({first}) and {unexpected} are unexpected ({other}).</source>
        <translation>The file {path} does not hold the weights of {model}: {missing} names are missing ({first}) and {unexpected} are unexpected ({other}).</translation>
    </message>
    <message>
        <source>The file {path} cannot be used for {model}: {reason}.</source>
        <translation>The file {path} cannot be used for {model}: {reason}.</translation>
    </message>
    <message>
        <source>Download the model again, or put the file of its release there.</source>
        <translation>Download the model again, or put the file of its release there.</translation>
    </message>
    <message>
        <source>The file {path} has {found:,} bytes where its header speaks of {wanted:,}.</source>
        <translation>The file {path} has {found:,} bytes where its header speaks of {wanted:,}.</translation>
    </message>
    <message>
        <source>It was cut off on its way; copy or download it again.</source>
        <translation>It was cut off on its way; copy or download it again.</translation>
    </message>
    <message>
        <source>The file {path} is of the model type {found}; {model} is of the type {wanted}.</source>
        <translation>The file {path} is of the model type {found}; {model} is of the type {wanted}.</translation>
    </message>
    <message>
        <source>Take config.json and model.safetensors of {repository}.</source>
        <translation>Take config.json and model.safetensors of {repository}.</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>it is not a JSON object</translation>
    </message>
    <message>
        <source>the entry {name} is {value}</source>
        <translation>the entry {name} is {value}</translation>
    </message>
    <message>
        <source>it is not a safetensors file</source>
        <translation>it is not a safetensors file</translation>
    </message>
    <message>
        <source>the entry {name} is missing</source>
        <translation>the entry {name} is missing</translation>
    </message>
    <message>
        <source>The process that fetches {model} ended with code {status}.</source>
        <translation>The process that fetches {model} ended with code {status}.</translation>
    </message>
    <message>
        <source>Another process of the program is fetching it</source>
        <translation>Another process of the program is fetching it</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Asking the hub</translation>
    </message>
    <message>
        <source>Comparing checksums</source>
        <translation>Comparing checksums</translation>
    </message>
    <message>
        <source>The files of {model} cannot be written: {reason} ({path}).</source>
        <translation>The files of {model} cannot be written: {reason} ({path}).</translation>
    </message>
    <message>
        <source>Look at the rights of the folder, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>Look at the rights of the folder, or set FORECAST_WORKBENCH_HOME to another one.</translation>
    </message>
    <message>
        <source>The file {path} changed while it was copied.</source>
        <translation>The file {path} changed while it was copied.</translation>
    </message>
    <message>
        <source>Copy it again when nothing writes to it.</source>
        <translation>Copy it again when nothing writes to it.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded.</source>
        <translation>HF_HUB_OFFLINE is set, so nothing is downloaded.</translation>
    </message>
    <message>
        <source>{repository} asks for an agreement before its files can be downloaded.</source>
        <translation>{repository} asks for an agreement before its files can be downloaded.</translation>
    </message>
    <message>
        <source>{repository} at {endpoint} has no file {name}.</source>
        <translation>{repository} at {endpoint} has no file {name}.</translation>
    </message>
    <message>
        <source>{endpoint} does not let you download {repository}.</source>
        <translation>{endpoint} does not let you download {repository}.</translation>
    </message>
    <message>
        <source>There is no {repository} at {endpoint}.</source>
        <translation>There is no {repository} at {endpoint}.</translation>
    </message>
    <message>
        <source>Unset it, or take the files from a folder.</source>
        <translation>Unset it, or take the files from a folder.</translation>
    </message>
    <message>
        <source>Agree at {endpoint}/{repository}, and set HF_TOKEN to a token of your account.</source>
        <translation>Agree at {endpoint}/{repository}, and set HF_TOKEN to a token of your account.</translation>
    </message>
    <message>
        <source>Look whether the mirror of HF_ENDPOINT is complete, or take the files from a folder.</source>
        <translation>Look whether the mirror of HF_ENDPOINT is complete, or take the files from a folder.</translation>
    </message>
    <message>
        <source>Set HF_TOKEN to a token that may read it, or log in with: hf auth login</source>
        <translation>Set HF_TOKEN to a token that may read it, or log in with: hf auth login</translation>
    </message>
    <message>
        <source>Try again later; the next try goes on where this one ended.</source>
        <translation>Try again later; the next try goes on where this one ended.</translation>
    </message>
    <message>
        <source>{endpoint} does not answer as a hub: it tells no checksum of {name} in {repository}.</source>
        <translation>{endpoint} does not answer as a hub: it tells no checksum of {name} in {repository}.</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT and at the proxy settings.</source>
        <translation>Look at HF_ENDPOINT and at the proxy settings.</translation>
    </message>
    <message>
        <source>The file {name} came with the checksum {found}, and the hub says {wanted}.</source>
        <translation>The file {name} came with the checksum {found}, and the hub says {wanted}.</translation>
    </message>
    <message>
        <source>Download it again; if it happens again, the mirror or a proxy changes the file.</source>
        <translation>Download it again; if it happens again, the mirror or a proxy changes the file.</translation>
    </message>
    <message>
        <source>The connection to {endpoint} was cut or could not be made: {reason}.</source>
        <translation>The connection to {endpoint} was cut or could not be made: {reason}.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and HF_ENDPOINT; the next try goes on from here.</source>
        <translation>Check the network, the proxy and HF_ENDPOINT; the next try goes on from here.</translation>
    </message>
    <message>
        <source>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk; then try again.</source>
        <translation>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk; then try again.</translation>
    </message>
    <message>
        <source>Copy {model} from {folder}</source>
        <translation>Copy {model} from {folder}</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>Download {model}</translation>
    </message>
    <message>
        <source>{model} is no model whose files can be downloaded.</source>
        <translation>{model} is no model whose files can be downloaded.</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>These are: {known}.</translation>
    </message>
    <message>
        <source>The files of {model} are being fetched now.</source>
        <translation>The files of {model} are being fetched now.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Stop that first.</translation>
    </message>
    <message>
        <source>The files of {model} cannot be removed: {reason}.</source>
        <translation>The files of {model} cannot be removed: {reason}.</translation>
    </message>
    <message>
        <source>Unload the model, and look at the rights of {folder}.</source>
        <translation>Unload the model, and look at the rights of {folder}.</translation>
    </message>
    <message>
        <source>{licence}, not for commercial use</source>
        <translation>{licence}, not for commercial use</translation>
    </message>
    <message>
        <source>The licence of the files of {model}, {licence}, forbids commercial use.</source>
        <translation>The licence of the files of {model}, {licence}, forbids commercial use.</translation>
    </message>
    <message>
        <source>If that suits you, download them with: {command}</source>
        <translation>If that suits you, download them with: {command}</translation>
    </message>
    <message>
        <source>The class {name} is a pipeline for chat.</source>
        <translation>The class {name} is a pipeline for chat.</translation>
    </message>
    <message>
        <source>The program runs models that forecast, find anomalies or tell classes.</source>
        <translation>The program runs models that forecast, find anomalies or tell classes.</translation>
    </message>
    <message>
        <source>Downloading {repository}</source>
        <translation>Downloading {repository}</translation>
    </message>
    <message>
        <source>{uri} cannot be downloaded: {reason}</source>
        <translation>{uri} cannot be downloaded: {reason}</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: Unknown uri type {uri}, currently supporting formats: file://, hf://</source>
        <translation>Model registration failed because the specified uri is invalid: Unknown uri type {uri}, currently supporting formats: file://, hf://</translation>
    </message>
    <message>
        <source>Name a folder or a zip, 'file:///path/to/model', or 'hf://owner/name' on the hub.</source>
        <translation>Name a folder or a zip, 'file:///path/to/model', or 'hf://owner/name' on the hub.</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: {uri}</source>
        <translation>Model registration failed because the specified uri is invalid: {uri}</translation>
    </message>
    <message>
        <source>Write 'hf://owner/name' or 'hf://owner/name@revision'.</source>
        <translation>Write 'hf://owner/name' or 'hf://owner/name@revision'.</translation>
    </message>
    <message>
        <source>{problem} {hint}</source>
        <translation>{problem} {hint}</translation>
    </message>
    <message>
        <source>The model {model} tells classes and does not forecast.</source>
        <translation>The model {model} tells classes and does not forecast.</translation>
    </message>
    <message>
        <source>The model {model} does not tell classes.</source>
        <translation>The model {model} does not tell classes.</translation>
    </message>
    <message>
        <source>The model {model} tells classes and does not look for anomalies.</source>
        <translation>The model {model} tells classes and does not look for anomalies.</translation>
    </message>
    <message>
        <source>Choose a classifier: {others}.</source>
        <translation>Choose a classifier: {others}.</translation>
    </message>
    <message>
        <source>Register a model whose pipeline derives from ClassificationPipeline.</source>
        <translation>Register a model whose pipeline derives from ClassificationPipeline.</translation>
    </message>
    <message>
        <source>The file {path} is missing.</source>
        <translation>The file {path} is missing.</translation>
    </message>
    <message>
        <source>The file {path} has changed since it was checked.</source>
        <translation>The file {path} has changed since it was checked.</translation>
    </message>
    <message>
        <source>Download the model again; to use the file as it is, remove manifest.json beside it.</source>
        <translation>Download the model again; to use the file as it is, remove manifest.json beside it.</translation>
    </message>
    <message>
        <source>{uri} is looked at when it is registered.</source>
        <translation>{uri} is looked at when it is registered.</translation>
    </message>
    <message>
        <source>Register it; you are asked before any of its code runs.</source>
        <translation>Register it; you are asked before any of its code runs.</translation>
    </message>
    <message>
        <source>Activate {model}</source>
        <translation>Activate {model}</translation>
    </message>
    <message>
        <source>{model} was not ready after {seconds:g} seconds.</source>
        <translation>{model} was not ready after {seconds:g} seconds.</translation>
    </message>
    <message>
        <source>Look whether its code does more than to define itself when it is imported.</source>
        <translation>Look whether its code does more than to define itself when it is imported.</translation>
    </message>
    <message>
        <source>Running {model}</source>
        <translation>Running {model}</translation>
    </message>
    <message>
        <source>The process of {model} answered what cannot be read ({reason}).</source>
        <translation>The process of {model} answered what cannot be read ({reason}).</translation>
    </message>
    <message>
        <source>Look at its code; the log has what it printed.</source>
        <translation>Look at its code; the log has what it printed.</translation>
    </message>
    <message>
        <source>{model} has no precision to choose.</source>
        <translation>{model} has no precision to choose.</translation>
    </message>
    <message>
        <source>Only the pretrained models have; load it without one.</source>
        <translation>Only the pretrained models have; load it without one.</translation>
    </message>
    <message>
        <source>int8 is for processors; on device {device} {model} runs in float32 or bfloat16.</source>
        <translation>int8 is for processors; on device {device} {model} runs in float32 or bfloat16.</translation>
    </message>
    <message>
        <source>Load it to 'cpu', or in another precision.</source>
        <translation>Load it to 'cpu', or in another precision.</translation>
    </message>
    <message>
        <source>a worker sent a sentence that cannot be shown</source>
        <translation>a worker sent a sentence that cannot be shown</translation>
    </message>
    <message>
        <source>Ask for fewer series or a shorter time. ALIGN BY DEVICE takes less for many devices.</source>
        <translation>Ask for fewer series or a shorter time. ALIGN BY DEVICE takes less for many devices.</translation>
    </message>
    <message>
        <source>Table {target} has the tag “{column}”, and these rows have not.</source>
        <translation>Table {target} has the tag “{column}”, and these rows have not.</translation>
    </message>
    <message>
        <source>Write to another table, or to one whose only tag is the column that names the series.</source>
        <translation>Write to another table, or to one whose only tag is the column that names the series.</translation>
    </message>
    <message>
        <source>Table {target} has no tag for “{column}”, which names the series.</source>
        <translation>Table {target} has no tag for “{column}”, which names the series.</translation>
    </message>
    <message>
        <source>Write to another table; the one that is made for these rows has the tag.</source>
        <translation>Write to another table; the one that is made for these rows has the tag.</translation>
    </message>
    <message>
        <source>Writing to {target} ended early: {reason}</source>
        <translation>Writing to {target} ended early: {reason}</translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} rows are there. Write again: the same rows change nothing.</source>
        <translation>{rows:,} of {total:,} rows are there. Write again: the same rows change nothing.</translation>
    </message>
    <message>
        <source>The server had taken {rows:,} of {total:,} rows. Once it is back, write again: the same rows change nothing.</source>
        <translation>The server had taken {rows:,} of {total:,} rows. Once it is back, write again: the same rows change nothing.</translation>
    </message>
    <message>
        <source>Times were read as {format}; say so if day and month stand the other way round.</source>
        <translation>Times were read as {format}; say so if day and month stand the other way round.</translation>
    </message>
    <message>
        <source>The statement has a character that no text may have.</source>
        <translation>The statement has a character that no text may have.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Remove it.</translation>
    </message>
    <message>
        <source>Write a SELECT.</source>
        <translation>Write a SELECT.</translation>
    </message>
    <message>
        <source>There are {count} statements where one SELECT is expected.</source>
        <translation>There are {count} statements where one SELECT is expected.</translation>
    </message>
    <message>
        <source>Run them one after the other.</source>
        <translation>Run them one after the other.</translation>
    </message>
    <message>
        <source>{statement} is not allowed here; only SELECT is.</source>
        <translation>{statement} is not allowed here; only SELECT is.</translation>
    </message>
    <message>
        <source>The statement cannot be run: {reason}.</source>
        <translation>The statement cannot be run: {reason}.</translation>
    </message>
    <message>
        <source>There is no open table “{table}”.</source>
        <translation>There is no open table “{table}”.</translation>
    </message>
    <message>
        <source>Open its file first.</source>
        <translation>Open its file first.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Check the name.</translation>
    </message>
    <message>
        <source>The open tables are {tables}.</source>
        <translation>The open tables are {tables}.</translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation>There is no column “{column}”.</translation>
    </message>
    <message>
        <source>SQL cannot reach files or the network.</source>
        <translation>SQL cannot reach files or the network.</translation>
    </message>
    <message>
        <source>Open the file first; it is then a table named after it.</source>
        <translation>Open the file first; it is then a table named after it.</translation>
    </message>
    <message>
        <source>The statement cannot be read: {reason}.</source>
        <translation>The statement cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Check the spelling, commas and brackets at this place.</source>
        <translation>Check the spelling, commas and brackets at this place.</translation>
    </message>
    <message>
        <source>{file} cannot be read as {kind}: {reason}.</source>
        <translation>{file} cannot be read as {kind}: {reason}.</translation>
    </message>
    <message>
        <source>Check that the file is complete and of the kind that its name says.</source>
        <translation>Check that the file is complete and of the kind that its name says.</translation>
    </message>
    <message>
        <source>No row of {series} lies between {start} and {until}.</source>
        <translation>No row of {series} lies between {start} and {until}.</translation>
    </message>
    <message>
        <source>Its rows go from {first} to {last}.</source>
        <translation>Its rows go from {first} to {last}.</translation>
    </message>
    <message>
        <source>No column of {table} is chosen to be forecast.</source>
        <translation>No column of {table} is chosen to be forecast.</translation>
    </message>
    <message>
        <source>Choose a target.</source>
        <translation>Choose a target.</translation>
    </message>
    <message>
        <source>{table} has no id column, so a series “{id}” cannot be chosen.</source>
        <translation>{table} has no id column, so a series “{id}” cannot be chosen.</translation>
    </message>
    <message>
        <source>{table} has no column “{column}”.</source>
        <translation>{table} has no column “{column}”.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Its columns are: {columns}.</translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric: row {row} has “{value}”.</source>
        <translation>“{column}” of {table} is not numeric: row {row} has “{value}”.</translation>
    </message>
    <message>
        <source>Choose a numeric column, or correct the file and reload it.</source>
        <translation>Choose a numeric column, or correct the file and reload it.</translation>
    </message>
    <message>
        <source>“{column}” is the time column of {table}; it has no values to forecast.</source>
        <translation>“{column}” is the time column of {table}; it has no values to forecast.</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>Choose another column.</translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric, it is {type}.</source>
        <translation>“{column}” of {table} is not numeric, it is {type}.</translation>
    </message>
    <message>
        <source>Choose a numeric column.</source>
        <translation>Choose a numeric column.</translation>
    </message>
    <message>
        <source>{table} has no series “{id}”.</source>
        <translation>{table} has no series “{id}”.</translation>
    </message>
    <message>
        <source>{file} has no column with times; its columns are {columns}.</source>
        <translation>{file} has no column with times; its columns are {columns}.</translation>
    </message>
    <message>
        <source>{file} has no column “{column}” to take the times from.</source>
        <translation>{file} has no column “{column}” to take the times from.</translation>
    </message>
    <message>
        <source>The times in column “{column}” of {file} cannot be read; the first is “{value}”.</source>
        <translation>The times in column “{column}” of {file} cannot be read; the first is “{value}”.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>There is no time zone “{zone}”.</translation>
    </message>
    <message>
        <source>Use a name such as Europe/Berlin or an offset such as +08:00.</source>
        <translation>Use a name such as Europe/Berlin or an offset such as +08:00.</translation>
    </message>
    <message>
        <source>“{format}” is not a time format.</source>
        <translation>“{format}” is not a time format.</translation>
    </message>
    <message>
        <source>Use {words}, or a format such as %d/%m/%Y %H:%M.</source>
        <translation>Use {words}, or a format such as %d/%m/%Y %H:%M.</translation>
    </message>
    <message>
        <source>{file} has no table “{table}”.</source>
        <translation>{file} has no table “{table}”.</translation>
    </message>
    <message>
        <source>Its tables are {tables}.</source>
        <translation>Its tables are {tables}.</translation>
    </message>
    <message>
        <source>{file} has no series.</source>
        <translation>{file} has no series.</translation>
    </message>
    <message>
        <source>Open another file.</source>
        <translation>Open another file.</translation>
    </message>
    <message>
        <source>Table {table} of {count} was read.</source>
        <translation>Table {table} of {count} was read.</translation>
    </message>
    <message>
        <source>The statement is not complete.</source>
        <translation>The statement is not complete.</translation>
    </message>
    <message>
        <source>Here may follow: {expected}.</source>
        <translation>Here may follow: {expected}.</translation>
    </message>
    <message>
        <source>{found} was not expected here.</source>
        <translation>{found} was not expected here.</translation>
    </message>
    <message>
        <source>Here may stand: {expected}.</source>
        <translation>Here may stand: {expected}.</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation>The text that begins here has no closing quote.</translation>
    </message>
    <message>
        <source>Close it with {quote}; a quote inside is written twice.</source>
        <translation>Close it with {quote}; a quote inside is written twice.</translation>
    </message>
    <message>
        <source>Did you mean {meant}?</source>
        <translation>Did you mean {meant}?</translation>
    </message>
    <message>
        <source>The comment that begins here has no end.</source>
        <translation>The comment that begins here has no end.</translation>
    </message>
    <message>
        <source>Close it with */.</source>
        <translation>Close it with */.</translation>
    </message>
    <message>
        <source>FORECAST has no argument {number}.</source>
        <translation>FORECAST has no argument {number}.</translation>
    </message>
    <message>
        <source>Its arguments are {all}.</source>
        <translation>Its arguments are {all}.</translation>
    </message>
    <message>
        <source>FORECAST has no argument {name}.</source>
        <translation>FORECAST has no argument {name}.</translation>
    </message>
    <message>
        <source>TARGETS needs a table or a query in brackets.</source>
        <translation>TARGETS needs a table or a query in brackets.</translation>
    </message>
    <message>
        <source>Write TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time.</source>
        <translation>Write TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time.</translation>
    </message>
    <message>
        <source>{name} is given in a way that cannot be used.</source>
        <translation>{name} is given in a way that cannot be used.</translation>
    </message>
    <message>
        <source>{name} is given twice.</source>
        <translation>{name} is given twice.</translation>
    </message>
    <message>
        <source>Give {name} once, as a value.</source>
        <translation>Give {name} once, as a value.</translation>
    </message>
    <message>
        <source>The bracket that opens the arguments of FORECAST is not closed.</source>
        <translation>The bracket that opens the arguments of FORECAST is not closed.</translation>
    </message>
    <message>
        <source>Close it with ).</source>
        <translation>Close it with ).</translation>
    </message>
    <message>
        <source>{model} tells the class of the query's rows; outputLength has no meaning for it.</source>
        <translation>{model} tells the class of the query's rows; outputLength has no meaning for it.</translation>
    </message>
    <message>
        <source>There is no precision {name}.</source>
        <translation>There is no precision {name}.</translation>
    </message>
    <message>
        <source>LOAD MODEL has no option {name}.</source>
        <translation>LOAD MODEL has no option {name}.</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>It has {known}.</translation>
    </message>
    <message>
        <source>The server's forecast is not drawn: {reason}</source>
        <translation>The server's forecast is not drawn: {reason}</translation>
    </message>
    <message>
        <source>The files of {model} are those that were registered.</source>
        <translation>The files of {model} are those that were registered.</translation>
    </message>
    <message>
        <source>Write OUTPUT_INTERVAL =&gt; 1h, or leave it out to have it inferred.</source>
        <translation>Write OUTPUT_INTERVAL =&gt; 1h, or leave it out to have it inferred.</translation>
    </message>
    <message>
        <source>Write MODEL_ID =&gt; 'auto_ets'; SHOW MODELS lists the models.</source>
        <translation>Write MODEL_ID =&gt; 'auto_ets'; SHOW MODELS lists the models.</translation>
    </message>
    <message>
        <source>Write {name}=48 for example.</source>
        <translation>Write {name}=48 for example.</translation>
    </message>
    <message>
        <source>Name the time column, or leave TIMECOL out.</source>
        <translation>Name the time column, or leave TIMECOL out.</translation>
    </message>
    <message>
        <source>FORECAST needs TARGETS.</source>
        <translation>FORECAST needs TARGETS.</translation>
    </message>
    <message>
        <source>TARGETS needs a table.</source>
        <translation>TARGETS needs a table.</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Name one.</translation>
    </message>
    <message>
        <source>TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.</source>
        <translation>TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.</translation>
    </message>
    <message>
        <source>Write ORDER BY {time}, or name the time column with TIMECOL.</source>
        <translation>Write ORDER BY {time}, or name the time column with TIMECOL.</translation>
    </message>
    <message>
        <source>There is no column.</source>
        <translation>There is no column.</translation>
    </message>
    <message>
        <source>Select one.</source>
        <translation>Select one.</translation>
    </message>
    <message>
        <source>forecast() takes one series; {count} are given.</source>
        <translation>forecast() takes one series; {count} are given.</translation>
    </message>
    <message>
        <source>Write forecast(OT, 'MODEL_ID'='auto_ets') for each.</source>
        <translation>Write forecast(OT, 'MODEL_ID'='auto_ets') for each.</translation>
    </message>
    <message>
        <source>Leave OUTPUT_START_TIME out to start one step after the last row.</source>
        <translation>Leave OUTPUT_START_TIME out to start one step after the last row.</translation>
    </message>
    <message>
        <source>Beside forecast() no other column can be selected.</source>
        <translation>Beside forecast() no other column can be selected.</translation>
    </message>
    <message>
        <source>forecast() is given {name} twice.</source>
        <translation>forecast() is given {name} twice.</translation>
    </message>
    <message>
        <source>{aggregate} is not an aggregate.</source>
        <translation>{aggregate} is not an aggregate.</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} is there already.</translation>
    </message>
    <message>
        <source>Name another file, or replace it with --overwrite.</source>
        <translation>Name another file, or replace it with --overwrite.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Trusted certificates</translation>
    </message>
    <message>
        <source>Own certificate and Its key</source>
        <translation>Own certificate and Its key</translation>
    </message>
    <message>
        <source>the details</source>
        <translation>the details</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>the horizon</source>
        <translation>the horizon</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>Overwrite them</translation>
    </message>
    <message>
        <source>the limit in the settings</source>
        <translation>the limit in the settings</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>Resample</translation>
    </message>
    <message>
        <source>the tree of the connection</source>
        <translation>the tree of the connection</translation>
    </message>
    <message>
        <source>the connection's time limit</source>
        <translation>the connection's time limit</translation>
    </message>
    <message>
        <source>Use TLS</source>
        <translation>Use TLS</translation>
    </message>
    <message>
        <source>Write CSV or Parquet, or choose fewer rows.</source>
        <translation>Write CSV or Parquet, or choose fewer rows.</translation>
    </message>
    <message>
        <source>Lower {control.horizon}, or go to a coarser interval first ({control.resample}).</source>
        <translation>Lower {control.horizon}, or go to a coarser interval first ({control.resample}).</translation>
    </message>
    <message>
        <source>Please report it with {control.details}.</source>
        <translation>Please report it with {control.details}.</translation>
    </message>
    <message numerus="yes">
        <source>The code of the model {model} imports {libraries}, which are not installed here.</source>
        <translation>
            <numerusform>The code of the model {model} imports {libraries}, which is not installed here.</numerusform>
            <numerusform>The code of the model {model} imports {libraries}, which are not installed here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what is missing with: {command}, and try again.</source>
        <translation>Add what is missing with: {command}, and try again.</translation>
    </message>
    <message>
        <source>Look at {control.details}; a package that is missing or too old is the usual cause.</source>
        <translation>Look at {control.details}; a package that is missing or too old is the usual cause.</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or choose a model that takes missing values.</source>
        <translation>Fill them in ({control.fill}), or choose a model that takes missing values.</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or choose other rows.</source>
        <translation>Fill them in ({control.fill}), or choose other rows.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended. Look at {control.details} for what it wrote.</source>
        <translation>Try again; it goes on where it ended. Look at {control.details} for what it wrote.</translation>
    </message>
    <message>
        <source>{done} of {total} copied</source>
        <translation>{done} of {total} copied</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Check the network, the proxy and HF_ENDPOINT, or take the files from a folder.</source>
        <translation>Check the network, the proxy and HF_ENDPOINT, or take the files from a folder.</translation>
    </message>
    <message>
        <source>Write one that it has behind the @, or leave both out.</source>
        <translation>Write one that it has behind the @, or leave both out.</translation>
    </message>
    <message>
        <source>Look at its name; for one that is private set HF_TOKEN to a token that may read it.</source>
        <translation>Look at its name; for one that is private set HF_TOKEN to a token that may read it.</translation>
    </message>
    <message>
        <source>Look at its name and at HF_ENDPOINT, or take the files from a folder.</source>
        <translation>Look at its name and at HF_ENDPOINT, or take the files from a folder.</translation>
    </message>
    <message>
        <source>Try again later, or take the files from a folder.</source>
        <translation>Try again later, or take the files from a folder.</translation>
    </message>
    <message>
        <source>{repository} at {endpoint} has no branch, tag or commit {revision}.</source>
        <translation>{repository} at {endpoint} has no branch, tag or commit {revision}.</translation>
    </message>
    <message>
        <source>There is no {repository} at {endpoint}, or it is not open to everybody.</source>
        <translation>There is no {repository} at {endpoint}, or it is not open to everybody.</translation>
    </message>
    <message>
        <source>{endpoint} answers with status {status} when asked for {repository}.</source>
        <translation>{endpoint} answers with status {status} when asked for {repository}.</translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} free, and {model} needs {needed} more.</source>
        <translation>The disk of {folder} has {free} free, and {model} needs {needed} more.</translation>
    </message>
    <message>
        <source>Its download is not finished: {there} of {size} are here.</source>
        <translation>Its download is not finished: {there} of {size} are here.</translation>
    </message>
    <message>
        <source>neither config.json nor model.safetensors is in it</source>
        <translation>neither config.json nor model.safetensors is in it</translation>
    </message>
    <message>
        <source>The files of {model} cannot be taken from {folder}: {reason}.</source>
        <translation>The files of {model} cannot be taken from {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Name the folder with config.json and model.safetensors of {repository}.</source>
        <translation>Name the folder with config.json and model.safetensors of {repository}.</translation>
    </message>
    <message>
        <source>Another process of the program is fetching its files.</source>
        <translation>Another process of the program is fetching its files.</translation>
    </message>
    <message>
        <source>Its files are not here yet ({size}, {licence}).</source>
        <translation>Its files are not here yet ({size}, {licence}).</translation>
    </message>
    <message>
        <source>{file} is not in it</source>
        <translation>{file} is not in it</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>there is no such folder</translation>
    </message>
    <message>
        <source>Download {model} from {repository}: {size}, licence {licence}?</source>
        <translation>Download {model} from {repository}: {size}, licence {licence}?</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>a word</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>a list of whole numbers</translation>
    </message>
    <message>
        <source>The option {name} takes values from {low} to {high}, and {value} is given.</source>
        <translation>The option {name} takes values from {low} to {high}, and {value} is given.</translation>
    </message>
    <message>
        <source>The option {name} takes values of at least {low}, and {value} is given.</source>
        <translation>The option {name} takes values of at least {low}, and {value} is given.</translation>
    </message>
    <message>
        <source>The option {name} takes values of at most {high}, and {value} is given.</source>
        <translation>The option {name} takes values of at most {high}, and {value} is given.</translation>
    </message>
    <message>
        <source>The option {name} is one of {choices}, and {value} is given.</source>
        <translation>The option {name} is one of {choices}, and {value} is given.</translation>
    </message>
    <message>
        <source>The option {name} takes {type}, and {value} is given.</source>
        <translation>The option {name} takes {type}, and {value} is given.</translation>
    </message>
    <message>
        <source>The option {name} takes a list of whole numbers, and {value} is given.</source>
        <translation>The option {name} takes a list of whole numbers, and {value} is given.</translation>
    </message>
    <message>
        <source>{done} read</source>
        <translation>{done} read</translation>
    </message>
    <message>
        <source>{done} downloaded</source>
        <translation>{done} downloaded</translation>
    </message>
    <message>
        <source>{done} of {total} downloaded</source>
        <translation>{done} of {total} downloaded</translation>
    </message>
    <message>
        <source>Look at the name and the network, or take the files from a folder.</source>
        <translation>Look at the name and the network, or take the files from a folder.</translation>
    </message>
    <message numerus="yes">
        <source>The packages {packages} are not installed; add them with: {command}</source>
        <translation>
            <numerusform>The package {packages} is not installed; add it with: {command}</numerusform>
            <numerusform>The packages {packages} are not installed; add them with: {command}</numerusform>
        </translation>
    </message>
    <message>
        <source>The package has {count} problems:</source>
        <translation>The package has {count} problems:</translation>
    </message>
    <message>
        <source>Its file {file} has come since you agreed to it.</source>
        <translation>Its file {file} has come since you agreed to it.</translation>
    </message>
    <message>
        <source>Its file {file} has changed since you agreed to it.</source>
        <translation>Its file {file} has changed since you agreed to it.</translation>
    </message>
    <message>
        <source>Read them; if you trust them, agree in the window, or with: {command}</source>
        <translation>Read them; if you trust them, agree in the window, or with: {command}</translation>
    </message>
    <message>
        <source>Nobody has agreed to run its code on this computer.</source>
        <translation>Nobody has agreed to run its code on this computer.</translation>
    </message>
    <message>
        <source>Its manifest.json cannot be read ({reason}).</source>
        <translation>Its manifest.json cannot be read ({reason}).</translation>
    </message>
    <message>
        <source>Look at its code and agree to it with: {command}</source>
        <translation>Look at its code and agree to it with: {command}</translation>
    </message>
    <message>
        <source>{name} is a whole number, and {written} is given.</source>
        <translation>{name} is a whole number, and {written} is given.</translation>
    </message>
    <message>
        <source>Free space, make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>Free space, make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</translation>
    </message>
    <message>
        <source>Other options, or other rows, may suit the model; {control.details} show where it stopped.</source>
        <translation>Other options, or other rows, may suit the model; {control.details} show where it stopped.</translation>
    </message>
    <message>
        <source>Look at {control.details}; too little memory for two copies of it is the usual cause.</source>
        <translation>Look at {control.details}; too little memory for two copies of it is the usual cause.</translation>
    </message>
    <message>
        <source>Try again with other options; look at {control.details} for the end of its log.</source>
        <translation>Try again with other options; look at {control.details} for the end of its log.</translation>
    </message>
    <message>
        <source>Try once more; look at {control.details} for the end of its log.</source>
        <translation>Try once more; look at {control.details} for the end of its log.</translation>
    </message>
    <message>
        <source>Try again later, or raise {control.queue_limit}.</source>
        <translation>Try again later, or raise {control.queue_limit}.</translation>
    </message>
    <message>
        <source>Use fewer rows or series, choose a faster model, or raise {control.request_limit}.</source>
        <translation>Use fewer rows or series, choose a faster model, or raise {control.request_limit}.</translation>
    </message>
    <message>
        <source>Look at its code, and at {control.details} for what it printed.</source>
        <translation>Look at its code, and at {control.details} for what it printed.</translation>
    </message>
    <message>
        <source>The model {model} could not work on this series: {reason}.</source>
        <translation>The model {model} could not work on this series: {reason}.</translation>
    </message>
    <message>
        <source>Try other options or other rows; if that is of no use, report this to the model's author.</source>
        <translation>Try other options or other rows; if that is of no use, report this to the model's author.</translation>
    </message>
    <message>
        <source>a worker sent an error of too many parts</source>
        <translation>a worker sent an error of too many parts</translation>
    </message>
    <message>
        <source>the forecast is not a finite number</source>
        <translation>the forecast is not a finite number</translation>
    </message>
    <message>
        <source>a score is not a number</source>
        <translation>a score is not a number</translation>
    </message>
    <message>
        <source>Unload other models, close other programs, or raise {control.memory_share}.</source>
        <translation>Unload other models, close other programs, or raise {control.memory_share}.</translation>
    </message>
    <message>
        <source>Ask for less, raise {control.server_time}, or look whether the server is well.</source>
        <translation>Ask for less, raise {control.server_time}, or look whether the server is well.</translation>
    </message>
    <message>
        <source>Name the file of the certificates to trust: {control.ca}.</source>
        <translation>Name the file of the certificates to trust: {control.ca}.</translation>
    </message>
    <message>
        <source>Name the files: {control.certificate}.</source>
        <translation>Name the files: {control.certificate}.</translation>
    </message>
    <message>
        <source>It may ask for a certificate of the client ({control.certificate}), or is not an IoTDB server.</source>
        <translation>It may ask for a certificate of the client ({control.certificate}), or is not an IoTDB server.</translation>
    </message>
    <message>
        <source>Turn encryption on: {control.tls}.</source>
        <translation>Turn encryption on: {control.tls}.</translation>
    </message>
    <message>
        <source>The server cannot run the statement: {reason}.</source>
        <translation>The server cannot run the statement: {reason}.</translation>
    </message>
    <message>
        <source>Look at {control.details} for all that it says about it.</source>
        <translation>Look at {control.details} for all that it says about it.</translation>
    </message>
    <message>
        <source>Ask for less, or raise {control.server_time}.</source>
        <translation>Ask for less, or raise {control.server_time}.</translation>
    </message>
    <message>
        <source>Check the name; look at {control.server_names} for what there is.</source>
        <translation>Check the name; look at {control.server_names} for what there is.</translation>
    </message>
    <message>
        <source>Open the file with a column of times ({control.time_column}), or save the rows to a file ({control.export}).</source>
        <translation>Open the file with a column of times ({control.time_column}), or save the rows to a file ({control.export}).</translation>
    </message>
    <message>
        <source>The rows are numbered and have no times, so the zone {zone} was not used.</source>
        <translation>The rows are numbered and have no times, so the zone {zone} was not used.</translation>
    </message>
    <message>
        <source>Give a frame or series of pandas, an Arrow table, a mapping of names to columns, or a list of numbers.</source>
        <translation>Give a frame or series of pandas, an Arrow table, a mapping of names to columns, or a list of numbers.</translation>
    </message>
    <message>
        <source>values of the type {kind}</source>
        <translation>values of the type {kind}</translation>
    </message>
    <message>
        <source>an array of {dimensions} dimensions</source>
        <translation>an array of {dimensions} dimensions</translation>
    </message>
    <message>
        <source>lists of different lengths</source>
        <translation>lists of different lengths</translation>
    </message>
    <message>
        <source>The columns are not equally long: {first} has the length {count:,}, {other} {more:,}.</source>
        <translation>The columns are not equally long: {first} has the length {count:,}, {other} {more:,}.</translation>
    </message>
    <message>
        <source>The column {name} is an array of the shape {shape}; a column has one dimension.</source>
        <translation>The column {name} is an array of the shape {shape}; a column has one dimension.</translation>
    </message>
    <message>
        <source>There are no times: the rows are numbered from 0, in the column {column}.</source>
        <translation>There are no times: the rows are numbered from 0, in the column {column}.</translation>
    </message>
    <message>
        <source>There are no times: the rows stand at the numbers of the column {column}.</source>
        <translation>There are no times: the rows stand at the numbers of the column {column}.</translation>
    </message>
    <message>
        <source>Name the column ({control.time_column}) and how its times are written ({control.time_format}); with the format row the rows are numbered.</source>
        <translation>Name the column ({control.time_column}) and how its times are written ({control.time_format}); with the format row the rows are numbered.</translation>
    </message>
    <message>
        <source>forecast() has no attribute {name}.</source>
        <translation>forecast() has no attribute {name}.</translation>
    </message>
    <message>
        <source>Its attributes are {all}.</source>
        <translation>Its attributes are {all}.</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so the forecast cannot start at {start}.</source>
        <translation>The rows have numbers and no times, so the forecast cannot start at {start}.</translation>
    </message>
    <message>
        <source>Write the number at which it starts, or leave OUTPUT_START_TIME out.</source>
        <translation>Write the number at which it starts, or leave OUTPUT_START_TIME out.</translation>
    </message>
    <message>
        <source>SHOW MODELS lists the models.</source>
        <translation>SHOW MODELS lists the models.</translation>
    </message>
    <message>
        <source>{model} labels every row of the query; outputLength has no meaning for it.</source>
        <translation>{model} labels every row of the query; outputLength has no meaning for it.</translation>
    </message>
    <message>
        <source>Leave outputLength out; the query chooses the rows.</source>
        <translation>Leave outputLength out; the query chooses the rows.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Keep one of them.</translation>
    </message>
    <message>
        <source>The query gives no time column.</source>
        <translation>The query gives no time column.</translation>
    </message>
    <message>
        <source>The query gives no column {name}.</source>
        <translation>The query gives no column {name}.</translation>
    </message>
    <message>
        <source>The query gives no column to forecast.</source>
        <translation>The query gives no column to forecast.</translation>
    </message>
    <message>
        <source>Widen its WHERE or its LIMIT.</source>
        <translation>Widen its WHERE or its LIMIT.</translation>
    </message>
    <message>
        <source>Name the column that holds the times.</source>
        <translation>Name the column that holds the times.</translation>
    </message>
    <message>
        <source>Leave the column out, or name it behind PARTITION BY if it tells series apart.</source>
        <translation>Leave the column out, or name it behind PARTITION BY if it tells series apart.</translation>
    </message>
    <message>
        <source>{written} is not a time.</source>
        <translation>{written} is not a time.</translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.</source>
        <translation>Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.</translation>
    </message>
    <message>
        <source>{written} is not a duration.</source>
        <translation>{written} is not a duration.</translation>
    </message>
    <message>
        <source>Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.</source>
        <translation>Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.</translation>
    </message>
    <message>
        <source>Its options are {all}.</source>
        <translation>Its options are {all}.</translation>
    </message>
    <message>
        <source>{word} is not a way to treat missing values.</source>
        <translation>{word} is not a way to treat missing values.</translation>
    </message>
    <message>
        <source>Write one of {all}.</source>
        <translation>Write one of {all}.</translation>
    </message>
    <message>
        <source>{word} is not a way to resample.</source>
        <translation>{word} is not a way to resample.</translation>
    </message>
    <message>
        <source>Write an interval and one of {all}, such as resample='1h mean'.</source>
        <translation>Write an interval and one of {all}, such as resample='1h mean'.</translation>
    </message>
    <message>
        <source>{name} is a whole number of at least {lowest}, not {value}.</source>
        <translation>{name} is a whole number of at least {lowest}, not {value}.</translation>
    </message>
    <message>
        <source>Write {name}={example}.</source>
        <translation>Write {name}={example}.</translation>
    </message>
    <message>
        <source>{name} is a number, not {value}.</source>
        <translation>{name} is a number, not {value}.</translation>
    </message>
    <message>
        <source>Write {name}=0 for example.</source>
        <translation>Write {name}=0 for example.</translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation>{name} is true or false, not {value}.</translation>
    </message>
    <message>
        <source>Write {name}=true or leave it out.</source>
        <translation>Write {name}=true or leave it out.</translation>
    </message>
    <message>
        <source>{name} is not available in this version.</source>
        <translation>{name} is not available in this version.</translation>
    </message>
    <message>
        <source>Write numbers between 0 and 1, such as quantiles='0.1,0.5,0.9'.</source>
        <translation>Write numbers between 0 and 1, such as quantiles='0.1,0.5,0.9'.</translation>
    </message>
    <message>
        <source>Write name=value pairs with commas between, such as 'sp=24,quantiles=[0.1,0.9]'.</source>
        <translation>Write name=value pairs with commas between, such as 'sp=24,quantiles=[0.1,0.9]'.</translation>
    </message>
    <message>
        <source>The statement is nested too deep.</source>
        <translation>The statement is nested too deep.</translation>
    </message>
    <message>
        <source>Split it, or compute parts of it in queries of their own.</source>
        <translation>Split it, or compute parts of it in queries of their own.</translation>
    </message>
    <message>
        <source>{word} does not begin a statement that can be run here.</source>
        <translation>{word} does not begin a statement that can be run here.</translation>
    </message>
    <message>
        <source>Statements begin with {words}; files and settings cannot be reached by SQL.</source>
        <translation>Statements begin with {words}; files and settings cannot be reached by SQL.</translation>
    </message>
    <message>
        <source>The query in quotes must be one SELECT; it holds {count} statements.</source>
        <translation>The query in quotes must be one SELECT; it holds {count} statements.</translation>
    </message>
    <message>
        <source>There is no statement here.</source>
        <translation>There is no statement here.</translation>
    </message>
    <message>
        <source>{statement} is not available in this version.</source>
        <translation>{statement} is not available in this version.</translation>
    </message>
    <message>
        <source>Statements that run here begin with {words}.</source>
        <translation>Statements that run here begin with {words}.</translation>
    </message>
    <message>
        <source>{word} does not begin a statement.</source>
        <translation>{word} does not begin a statement.</translation>
    </message>
    <message>
        <source>The brackets are nested more than {limit} deep.</source>
        <translation>The brackets are nested more than {limit} deep.</translation>
    </message>
    <message>
        <source>Split the query with WITH.</source>
        <translation>Split the query with WITH.</translation>
    </message>
    <message>
        <source>The devices here are {known}.</source>
        <translation>The devices here are {known}.</translation>
    </message>
    <message>
        <source>Name {device} once.</source>
        <translation>Name {device} once.</translation>
    </message>
    <message>
        <source>Only a SELECT can be run here.</source>
        <translation>Only a SELECT can be run here.</translation>
    </message>
    <message>
        <source>{clause} stands here for the second time.</source>
        <translation>{clause} stands here for the second time.</translation>
    </message>
    <message>
        <source>No column is left to show.</source>
        <translation>No column is left to show.</translation>
    </message>
    <message>
        <source>Lower SOFFSET, or name a series.</source>
        <translation>Lower SOFFSET, or name a series.</translation>
    </message>
    <message>
        <source>ORDER BY needs one series; this names {count}.</source>
        <translation>ORDER BY needs one series; this names {count}.</translation>
    </message>
    <message>
        <source>Write its path in full behind FROM, or use an alias.</source>
        <translation>Write its path in full behind FROM, or use an alias.</translation>
    </message>
    <message>
        <source>The range of GROUP BY holds {count:,.0f} windows.</source>
        <translation>The range of GROUP BY holds {count:,.0f} windows.</translation>
    </message>
    <message>
        <source>Its end must lie after its start, with at most {limit:,} windows between.</source>
        <translation>Its end must lie after its start, with at most {limit:,} windows between.</translation>
    </message>
    <message>
        <source>Raw data and aggregations cannot be mixed in one SELECT.</source>
        <translation>Raw data and aggregations cannot be mixed in one SELECT.</translation>
    </message>
    <message>
        <source>Put an aggregate such as avg() around {name}, or select it alone.</source>
        <translation>Put an aggregate such as avg() around {name}, or select it alone.</translation>
    </message>
    <message>
        <source>With ALIGN BY DEVICE a column is one node; {path} has more.</source>
        <translation>With ALIGN BY DEVICE a column is one node; {path} has more.</translation>
    </message>
    <message>
        <source>Write the device behind FROM and the measurement here.</source>
        <translation>Write the device behind FROM and the measurement here.</translation>
    </message>
    <message>
        <source>The wildcards stand for {count:,} columns; at most {limit:,} can be shown.</source>
        <translation>The wildcards stand for {count:,} columns; at most {limit:,} can be shown.</translation>
    </message>
    <message>
        <source>Name fewer series.</source>
        <translation>Name fewer series.</translation>
    </message>
    <message>
        <source>There is no function {name}() in the tree dialect.</source>
        <translation>There is no function {name}() in the tree dialect.</translation>
    </message>
    <message>
        <source>Did you mean {meant}()?</source>
        <translation>Did you mean {meant}()?</translation>
    </message>
    <message>
        <source>Use the table dialect for more: SELECT {name}(OT) FROM etth.</source>
        <translation>Use the table dialect for more: SELECT {name}(OT) FROM etth.</translation>
    </message>
    <message>
        <source>{name}() cannot stand here in this way.</source>
        <translation>{name}() cannot stand here in this way.</translation>
    </message>
    <message>
        <source>Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.</source>
        <translation>Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.</translation>
    </message>
    <message>
        <source>The type to cast to is not known.</source>
        <translation>The type to cast to is not known.</translation>
    </message>
    <message>
        <source>Write CAST(series AS type) with one of {types}.</source>
        <translation>Write CAST(series AS type) with one of {types}.</translation>
    </message>
    <message numerus="yes">
        <source>{name}() was given {count} values.</source>
        <translation>
            <numerusform>{name}() was given 1 value.</numerusform>
            <numerusform>{name}() was given {count} values.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes {wanted}.</source>
        <translation>It takes {wanted}.</translation>
    </message>
    <message>
        <source>No series has the path {path}.</source>
        <translation>No series has the path {path}.</translation>
    </message>
    <message>
        <source>Open a file first.</source>
        <translation>Open a file first.</translation>
    </message>
    <message>
        <source>There are for example: {some}.</source>
        <translation>There are for example: {some}.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>This is not a time.</translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.</source>
        <translation>Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.</translation>
    </message>
    <message>
        <source>{number} is not a time in milliseconds.</source>
        <translation>{number} is not a time in milliseconds.</translation>
    </message>
    <message>
        <source>Times as numbers count milliseconds since 1970.</source>
        <translation>Times as numbers count milliseconds since 1970.</translation>
    </message>
    <message>
        <source>An interval is a positive number of months or of nanoseconds</source>
        <translation>An interval is a positive number of months or of nanoseconds</translation>
    </message>
    <message>
        <source>The series is constant; no row stands out.</source>
        <translation>The series is constant; no row stands out.</translation>
    </message>
    <message>
        <source>{count} of the values that the model would see are missing or not finite.</source>
        <translation>{count} of the values that the model would see are missing or not finite.</translation>
    </message>
    <message>
        <source>The model {model} needs at least {needed} rows and got {rows}.</source>
        <translation>The model {model} needs at least {needed} rows and got {rows}.</translation>
    </message>
    <message>
        <source>Choose a longer part of the series.</source>
        <translation>Choose a longer part of the series.</translation>
    </message>
    <message>
        <source>The model {model} could not score this series: {reason}</source>
        <translation>The model {model} could not score this series: {reason}</translation>
    </message>
    <message>
        <source>Try other options or another detector.</source>
        <translation>Try other options or another detector.</translation>
    </message>
    <message>
        <source>The rows vary too little for {states} states; one was used.</source>
        <translation>The rows vary too little for {states} states; one was used.</translation>
    </message>
    <message>
        <source>The configuration names the activation {name}, which is not known.</source>
        <translation>The configuration names the activation {name}, which is not known.</translation>
    </message>
    <message>
        <source>Known are {known}.</source>
        <translation>Known are {known}.</translation>
    </message>
    <message>
        <source>The precision {name} is not one of {known}.</source>
        <translation>The precision {name} is not one of {known}.</translation>
    </message>
    <message>
        <source>The model {model} has no files yet.</source>
        <translation>The model {model} has no files yet.</translation>
    </message>
    <message>
        <source>Download it, or take config.json and model.safetensors of its release from a folder.</source>
        <translation>Download it, or take config.json and model.safetensors of its release from a folder.</translation>
    </message>
    <message>
        <source>{model} reads patches of {patch} rows; the {rows} rows of this series fill a part of one.</source>
        <translation>{model} reads patches of {patch} rows; the {rows} rows of this series fill a part of one.</translation>
    </message>
    <message>
        <source>The oldest {rows} rows were left out, as {model} reads whole patches of {patch} rows.</source>
        <translation>The oldest {rows} rows were left out, as {model} reads whole patches of {patch} rows.</translation>
    </message>
    <message>
        <source>The weights in {path} are not those of the model {model}: {missing} tensors are missing, {unexpected} are unexpected and {shapes} have another shape.</source>
        <translation>The weights in {path} are not those of the model {model}: {missing} tensors are missing, {unexpected} are unexpected and {shapes} have another shape.</translation>
    </message>
    <message>
        <source>Take config.json and model.safetensors from the same release of the model.</source>
        <translation>Take config.json and model.safetensors from the same release of the model.</translation>
    </message>
    <message>
        <source>The configuration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation>The configuration of the model {model} in {path} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>Download the model again, or put the config.json of its release there.</source>
        <translation>Download the model again, or put the config.json of its release there.</translation>
    </message>
    <message>
        <source>The weights of the model {model} in {path} cannot be read: {reason}.</source>
        <translation>The weights of the model {model} in {path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>Download the model again.</translation>
    </message>
    <message>
        <source>The last {rows} rows of the series have no value.</source>
        <translation>The last {rows} rows of the series have no value.</translation>
    </message>
    <message>
        <source>Choose rows that have values, or another model.</source>
        <translation>Choose rows that have values, or another model.</translation>
    </message>
    <message>
        <source>On the last {rows} rows, left out first, the {scoring} was {score:.6g}.</source>
        <translation>On the last {rows} rows, left out first, the {scoring} was {score:.6g}.</translation>
    </message>
    <message>
        <source>The library says: {warning}</source>
        <translation>The library says: {warning}</translation>
    </message>
    <message>
        <source>The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.</source>
        <translation>The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.</translation>
    </message>
    <message>
        <source>Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).</source>
        <translation>Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).</translation>
    </message>
    <message>
        <source>Write the starting values with commas, for example start_params=(0.5,0.1,1.0).</source>
        <translation>Write the starting values with commas, for example start_params=(0.5,0.1,1.0).</translation>
    </message>
    <message>
        <source>The option damped_trend is set, and there is no trend to damp.</source>
        <translation>The option damped_trend is set, and there is no trend to damp.</translation>
    </message>
    <message>
        <source>Add trend=add, or set damped_trend=false.</source>
        <translation>Add trend=add, or set damped_trend=false.</translation>
    </message>
    <message>
        <source>The season of {season} was left out: {rows} rows are too few for it.</source>
        <translation>The season of {season} was left out: {rows} rows are too few for it.</translation>
    </message>
    <message>
        <source>There is no season to take out; the series was forecast by exponential smoothing.</source>
        <translation>There is no season to take out; the series was forecast by exponential smoothing.</translation>
    </message>
    <message>
        <source>The series is constant, so the forecast repeats its value.</source>
        <translation>The series is constant, so the forecast repeats its value.</translation>
    </message>
    <message>
        <source>Give it more rows, or use naive_forecaster, which takes any number.</source>
        <translation>Give it more rows, or use naive_forecaster, which takes any number.</translation>
    </message>
    <message>
        <source>The model {model} could not forecast this series: {reason}</source>
        <translation>The model {model} could not forecast this series: {reason}</translation>
    </message>
    <message>
        <source>Try other options or another model; naive_forecaster takes any series.</source>
        <translation>Try other options or another model; naive_forecaster takes any series.</translation>
    </message>
    <message>
        <source>Choose a longer part of it.</source>
        <translation>Choose a longer part of it.</translation>
    </message>
    <message>
        <source>The season of {season} was left out, as {model} takes very long with it; the option sp={season} uses it all the same, and mstl is quick with it.</source>
        <translation>The season of {season} was left out, as {model} takes very long with it; the option sp={season} uses it all the same, and mstl is quick with it.</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>Open with options…</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation>Look at {file}</translation>
    </message>
    <message>
        <source>{file} was open the last time. It is large, so it was left closed.</source>
        <translation>{file} was open the last time. It is large, so it was left closed.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>{name} changed on disk.</source>
        <translation>{name} changed on disk.</translation>
    </message>
    <message>
        <source>The clipboard holds no table.</source>
        <translation>The clipboard holds no table.</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet, their headings included, then paste here.</source>
        <translation>Copy cells in a spreadsheet, their headings included, then paste here.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Reload and forecast again</source>
        <translation>Reload and forecast again</translation>
    </message>
    <message>
        <source>The query history could not be saved: {reason}.</source>
        <translation>The query history could not be saved: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} could not be read: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}.</source>
        <translation>{file} could not be saved: {reason}.</translation>
    </message>
    <message>
        <source>It is kept until the program ends.</source>
        <translation>It is kept until the program ends.</translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation>Choose a text file in UTF-8.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>The result was written to {file}.</source>
        <translation>The result was written to {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation>{file} could not be written ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>Follow {name}: every {count:,} minutes</source>
        <translation>
            <numerusform>Follow {name}: every minute</numerusform>
            <numerusform>Follow {name}: every {count:,} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again every {count:,} minutes.</source>
        <translation>
            <numerusform>It is tried again every minute.</numerusform>
            <numerusform>It is tried again every {count:,} minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast {count:,} steps of {targets} with {model}</source>
        <translation>
            <numerusform>forecast 1 step of {targets} with {model}</numerusform>
            <numerusform>forecast {count:,} steps of {targets} with {model}</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch all</source>
        <translation>Fetch all</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} devices below {target}, one for each series; what is missing is made.</source>
        <translation>
            <numerusform>A device is made below {target}.</numerusform>
            <numerusform>{count:,} devices below {target}, one for each series; what is missing is made.</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.</translation>
    </message>
    <message>
        <source>Test {model}</source>
        <translation>Test {model}</translation>
    </message>
    <message>
        <source>{model} scored {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} scored {rows} rows of a made-up series in {seconds:.2f} s.</translation>
    </message>
    <message>
        <source>Spikes, shifts and flat lines by a hidden Markov model.</source>
        <translation>Spikes, shifts and flat lines by a hidden Markov model.</translation>
    </message>
    <message>
        <source>Learns from ordinary rows, season taken out, how far readings stray from their surroundings, with states of calm and of unrest. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation>Learns from ordinary rows, season taken out, how far readings stray from their surroundings, with states of calm and of unrest. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</translation>
    </message>
    <message>
        <source>Label rows whose score is above this; none to choose it from the scores.</source>
        <translation>Label rows whose score is above this; none to choose it from the scores.</translation>
    </message>
    <message>
        <source>Label this share of the rows, the strangest; threshold wins over it.</source>
        <translation>Label this share of the rows, the strangest; threshold wins over it.</translation>
    </message>
    <message>
        <source>Rows in a season; none to find it in the data, 1 for no season.</source>
        <translation>Rows in a season; none to find it in the data, 1 for no season.</translation>
    </message>
    <message>
        <source>States of the model; few are enough.</source>
        <translation>States of the model; few are enough.</translation>
    </message>
    <message>
        <source>Form of the covariances.</source>
        <translation>Form of the covariances.</translation>
    </message>
    <message>
        <source>Floor of the variances while fitting.</source>
        <translation>Floor of the variances while fitting.</translation>
    </message>
    <message>
        <source>Prior of the first state.</source>
        <translation>Prior of the first state.</translation>
    </message>
    <message>
        <source>Prior of the moves between states.</source>
        <translation>Prior of the moves between states.</translation>
    </message>
    <message>
        <source>Prior of the means.</source>
        <translation>Prior of the means.</translation>
    </message>
    <message>
        <source>Weight of that prior.</source>
        <translation>Weight of that prior.</translation>
    </message>
    <message>
        <source>Prior of the variances.</source>
        <translation>Prior of the variances.</translation>
    </message>
    <message>
        <source>How the library decodes states.</source>
        <translation>How the library decodes states.</translation>
    </message>
    <message>
        <source>Seed of the fit's start.</source>
        <translation>Seed of the fit's start.</translation>
    </message>
    <message>
        <source>Most steps of the fit.</source>
        <translation>Most steps of the fit.</translation>
    </message>
    <message>
        <source>The fit ends when a step gains less than this.</source>
        <translation>The fit ends when a step gains less than this.</translation>
    </message>
    <message>
        <source>Let the library report its fit to the log.</source>
        <translation>Let the library report its fit to the log.</translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances.</source>
        <translation>What is fitted: s first state, t moves, m means, c covariances.</translation>
    </message>
    <message>
        <source>What is initialised before the fit.</source>
        <translation>What is initialised before the fit.</translation>
    </message>
    <message>
        <source>How the library keeps small probabilities.</source>
        <translation>How the library keeps small probabilities.</translation>
    </message>
    <message>
        <source>As gaussian_hmm, each state a mixture of normals.</source>
        <translation>As gaussian_hmm, each state a mixture of normals.</translation>
    </message>
    <message>
        <source>A hidden Markov model whose states are mixtures of normals, for readings that stray in more than one way. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation>A hidden Markov model whose states are mixtures of normals, for readings that stray in more than one way. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</translation>
    </message>
    <message>
        <source>Normals in the mixture of each state.</source>
        <translation>Normals in the mixture of each state.</translation>
    </message>
    <message>
        <source>Prior of the mixtures' weights.</source>
        <translation>Prior of the mixtures' weights.</translation>
    </message>
    <message>
        <source>Prior of the variances; none for the library's.</source>
        <translation>Prior of the variances; none for the library's.</translation>
    </message>
    <message>
        <source>Weight of that prior; none for the library's.</source>
        <translation>Weight of that prior; none for the library's.</translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances, w weights.</source>
        <translation>What is fitted: s first state, t moves, m means, c covariances, w weights.</translation>
    </message>
    <message>
        <source>Rows far from all others, set apart by a gap.</source>
        <translation>Rows far from all others, set apart by a gap.</translation>
    </message>
    <message>
        <source>Places each row by how far it is from its surroundings, by the shift and by the stillness there, season taken out, and scores it by the distance to its nearest neighbours (STRAY). Rows beyond the first unlikely gap are labelled, or the strangest 1 % where there is no gap. Runs scikit-learn.</source>
        <translation>Places each row by how far it is from its surroundings, by the shift and by the stillness there, season taken out, and scores it by the distance to its nearest neighbours (STRAY). Rows beyond the first unlikely gap are labelled, or the strangest 1 % where there is no gap. Runs scikit-learn.</translation>
    </message>
    <message>
        <source>How unlikely the gap must be that sets anomalies apart; smaller labels fewer rows.</source>
        <translation>How unlikely the gap must be that sets anomalies apart; smaller labels fewer rows.</translation>
    </message>
    <message>
        <source>Neighbours that are looked at; anomalies in groups larger than this are ordinary.</source>
        <translation>Neighbours that are looked at; anomalies in groups larger than this are ordinary.</translation>
    </message>
    <message>
        <source>How neighbours are found; the result is the same.</source>
        <translation>How neighbours are found; the result is the same.</translation>
    </message>
    <message>
        <source>Share of the rows, the farthest, among which the gap is looked for.</source>
        <translation>Share of the rows, the farthest, among which the gap is looked for.</translation>
    </message>
    <message>
        <source>Gaps below that a gap is compared with.</source>
        <translation>Gaps below that a gap is compared with.</translation>
    </message>
    <message>
        <source>Whether far or near rows stand out.</source>
        <translation>Whether far or near rows stand out.</translation>
    </message>
    <message>
        <source>Pretrained transformer over patches of 96 rows; long contexts, point forecasts.</source>
        <translation>Pretrained transformer over patches of 96 rows; long contexts, point forecasts.</translation>
    </message>
    <message>
        <source>Timer-XL (Tsinghua University), a decoder of 84 million parameters that was trained on 260 billion time points and needs no fitting. It reads whole patches of 96 rows, at most the last 2,880, one target at a time, and gives 96 steps a pass; longer horizons continue from its own forecast. No quantiles and no covariates.</source>
        <translation>Timer-XL (Tsinghua University), a decoder of 84 million parameters that was trained on 260 billion time points and needs no fitting. It reads whole patches of 96 rows, at most the last 2,880, one target at a time, and gives 96 steps a pass; longer horizons continue from its own forecast. No quantiles and no covariates.</translation>
    </message>
    <message>
        <source>Bring every series to mean 0 and deviation 1 first, and the forecast back.</source>
        <translation>Bring every series to mean 0 and deviation 1 first, and the forecast back.</translation>
    </message>
    <message>
        <source>{place} is a server; what is to be fetched from it is not said.</source>
        <translation>{place} is a server; what is to be fetched from it is not said.</translation>
    </message>
    <message>
        <source>Add --query with a SELECT, such as --query 'select OT from root.db.**'.</source>
        <translation>Add --query with a SELECT, such as --query 'select OT from root.db.**'.</translation>
    </message>
    <message>
        <source>--query is for a server, and {file} is a file.</source>
        <translation>--query is for a server, and {file} is a file.</translation>
    </message>
    <message>
        <source>Write an address in its place: iotdb://root@127.0.0.1:6667.</source>
        <translation>Write an address in its place: iotdb://root@127.0.0.1:6667.</translation>
    </message>
    <message>
        <source>There is no password for {user} at {place}.</source>
        <translation>There is no password for {user} at {place}.</translation>
    </message>
    <message>
        <source>Set FORECAST_WORKBENCH_PASSWORD, or keep it in the system's keyring.</source>
        <translation>Set FORECAST_WORKBENCH_PASSWORD, or keep it in the system's keyring.</translation>
    </message>
    <message>
        <source>Fetch from {place}</source>
        <translation>Fetch from {place}</translation>
    </message>
    <message>
        <source>There are no rows at weekends; rows were used as evenly spaced, and no weekend is forecast.</source>
        <translation>There are no rows at weekends; rows were used as evenly spaced, and no weekend is forecast.</translation>
    </message>
    <message>
        <source>Remove the files of {model}</source>
        <translation>Remove the files of {model}</translation>
    </message>
    <message>
        <source>This forecast takes too long to follow each change.</source>
        <translation>This forecast takes too long to follow each change.</translation>
    </message>
    <message>
        <source>Press the button to start it.</source>
        <translation>Press the button to start it.</translation>
    </message>
    <message>
        <source>Download them with: {command}</source>
        <translation>Download them with: {command}</translation>
    </message>
    <message>
        <source>Source path does not exist: {path}</source>
        <translation>Source path does not exist: {path}</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: {reason}</source>
        <translation>Model registration failed because the specified uri is invalid: {reason}</translation>
    </message>
    <message>
        <source>Give a folder or a zip that holds config.json, model.safetensors and the code.</source>
        <translation>Give a folder or a zip that holds config.json, model.safetensors and the code.</translation>
    </message>
    <message>
        <source>it has {size:,} bytes</source>
        <translation>it has {size:,} bytes</translation>
    </message>
    <message>
        <source>config.json cannot be read: {reason}.</source>
        <translation>config.json cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Compare it with the config.json of a model that runs.</source>
        <translation>Compare it with the config.json of a model that runs.</translation>
    </message>
    <message>
        <source>Give the folder that holds config.json, model.safetensors and the code.</source>
        <translation>Give the folder that holds config.json, model.safetensors and the code.</translation>
    </message>
    <message>
        <source>Class '{name}' does not inherit from PyTorchModelHubMixin.</source>
        <translation>Class '{name}' does not inherit from PyTorchModelHubMixin.</translation>
    </message>
    <message>
        <source>The class {name} does not derive from ForecastPipeline.</source>
        <translation>The class {name} does not derive from ForecastPipeline.</translation>
    </message>
    <message>
        <source>{entry} class '{name}' must be a subclass of {root}</source>
        <translation>{entry} class '{name}' must be a subclass of {root}</translation>
    </message>
    <message>
        <source>Source path is not a directory: {path}</source>
        <translation>Source path is not a directory: {path}</translation>
    </message>
    <message>
        <source>{file} may be a pickle, which runs code when it is loaded.</source>
        <translation>{file} may be a pickle, which runs code when it is loaded.</translation>
    </message>
    <message>
        <source>Convert it where you trust it, with safetensors.torch.save_file(model.state_dict(), "model.safetensors"), and leave it out.</source>
        <translation>Convert it where you trust it, with safetensors.torch.save_file(model.state_dict(), "model.safetensors"), and leave it out.</translation>
    </message>
    <message>
        <source>Model config file does not exist: {file}</source>
        <translation>Model config file does not exist: {file}</translation>
    </message>
    <message>
        <source>config.json has no pipeline_cls, so nothing says how the model is run.</source>
        <translation>config.json has no pipeline_cls, so nothing says how the model is run.</translation>
    </message>
    <message>
        <source>Add a class that derives from ForecastPipeline, and name it as file.Class.</source>
        <translation>Add a class that derives from ForecastPipeline, and name it as file.Class.</translation>
    </message>
    <message>
        <source>Derive the class from it.</source>
        <translation>Derive the class from it.</translation>
    </message>
    <message>
        <source>{file} is a program that nobody can read before agreeing to it.</source>
        <translation>{file} is a program that nobody can read before agreeing to it.</translation>
    </message>
    <message>
        <source>Leave it out; a library that the model needs is installed beside the program.</source>
        <translation>Leave it out; a library that the model needs is installed beside the program.</translation>
    </message>
    <message>
        <source>Model weights file does not exist: {file}</source>
        <translation>Model weights file does not exist: {file}</translation>
    </message>
    <message>
        <source>{entry} of config.json is of a wrong kind.</source>
        <translation>{entry} of config.json is of a wrong kind.</translation>
    </message>
    <message>
        <source>config.json declares what the program cannot use: {reason}.</source>
        <translation>config.json declares what the program cannot use: {reason}.</translation>
    </message>
    <message>
        <source>Compare its part workbench with the config.json of auto_ets.</source>
        <translation>Compare its part workbench with the config.json of auto_ets.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Copy the file again.</source>
        <translation>Copy the file again.</translation>
    </message>
    <message>
        <source>The code of {file} cannot be read: {reason}.</source>
        <translation>The code of {file} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Split the file; nobody can read so much before agreeing to it.</source>
        <translation>Split the file; nobody can read so much before agreeing to it.</translation>
    </message>
    <message>
        <source>{entry} of config.json is {value}, which names no class of the package.</source>
        <translation>{entry} of config.json is {value}, which names no class of the package.</translation>
    </message>
    <message>
        <source>Write it as file.Class, without .py; the file is to be in the package.</source>
        <translation>Write it as file.Class, without .py; the file is to be in the package.</translation>
    </message>
    <message>
        <source>{entry} of config.json names the file {file}, which is not there.</source>
        <translation>{entry} of config.json names the file {file}, which is not there.</translation>
    </message>
    <message>
        <source>{entry} of config.json names the class {name}, which {file} does not define.</source>
        <translation>{entry} of config.json names the class {name}, which {file} does not define.</translation>
    </message>
    <message>
        <source>it has zero bytes</source>
        <translation>it has zero bytes</translation>
    </message>
    <message>
        <source>it has characters that make it look other than it is</source>
        <translation>it has characters that make it look other than it is</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>line {line}: {reason}</translation>
    </message>
    <message>
        <source>it declares the encoding {encoding}</source>
        <translation>it declares the encoding {encoding}</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>it is not UTF-8 text</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Save the file as UTF-8.</translation>
    </message>
    <message>
        <source>Mend the line; the program runs Python 3.11 or newer.</source>
        <translation>Mend the line; the program runs Python 3.11 or newer.</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>it is nested too deeply</translation>
    </message>
    <message>
        <source>Write it in simpler expressions.</source>
        <translation>Write it in simpler expressions.</translation>
    </message>
    <message>
        <source>Add the file, or name the right one.</source>
        <translation>Add the file, or name the right one.</translation>
    </message>
    <message>
        <source>Define the class, or name the right one.</source>
        <translation>Define the class, or name the right one.</translation>
    </message>
    <message>
        <source>What you have agreed to cannot be written to {file}: {reason}.</source>
        <translation>What you have agreed to cannot be written to {file}: {reason}.</translation>
    </message>
    <message>
        <source>{name} is not an object</source>
        <translation>{name} is not an object</translation>
    </message>
    <message>
        <source>requires has {name}, which is no module's name</source>
        <translation>requires has {name}, which is no module's name</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be changed: {reason}.</source>
        <translation>The folder of the models, {folder}, cannot be changed: {reason}.</translation>
    </message>
    <message>
        <source>Look at the folder and its disk, then try again.</source>
        <translation>Look at the folder and its disk, then try again.</translation>
    </message>
    <message>
        <source>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk.</source>
        <translation>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk.</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be written: {reason}.</source>
        <translation>The folder of the models, {folder}, cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>{model} cannot be exported to {file}: {reason}.</source>
        <translation>{model} cannot be exported to {file}: {reason}.</translation>
    </message>
    <message>
        <source>ModelId should be 2-64 characters</source>
        <translation>ModelId should be 2-64 characters</translation>
    </message>
    <message>
        <source>{model} has {length}.</source>
        <translation>{model} has {length}.</translation>
    </message>
    <message>
        <source>ModelId should not start with '_'</source>
        <translation>ModelId should not start with '_'</translation>
    </message>
    <message>
        <source>Begin the id with a letter.</source>
        <translation>Begin the id with a letter.</translation>
    </message>
    <message>
        <source>ModelId can only contain letters, numbers, and underscores</source>
        <translation>ModelId can only contain letters, numbers, and underscores</translation>
    </message>
    <message>
        <source>Write {model} with these.</source>
        <translation>Write {model} with these.</translation>
    </message>
    <message>
        <source>ModelId should not start with a digit</source>
        <translation>ModelId should not start with a digit</translation>
    </message>
    <message>
        <source>it leads out of the package</source>
        <translation>it leads out of the package</translation>
    </message>
    <message>
        <source>it has a character that not every system allows</source>
        <translation>it has a character that not every system allows</translation>
    </message>
    <message>
        <source>not every system allows it</source>
        <translation>not every system allows it</translation>
    </message>
    <message>
        <source>it is too long or too deep</source>
        <translation>it is too long or too deep</translation>
    </message>
    <message>
        <source>Rename the file, and what refers to it.</source>
        <translation>Rename the file, and what refers to it.</translation>
    </message>
    <message>
        <source>The name {file} cannot be used: {reason}.</source>
        <translation>The name {file} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>{file} and {other} have the same name on some systems.</source>
        <translation>{file} and {other} have the same name on some systems.</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>it is not text</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Rename one of them.</translation>
    </message>
    <message>
        <source>URI is empty, please specify the URI.</source>
        <translation>URI is empty, please specify the URI.</translation>
    </message>
    <message>
        <source>Name a folder: USING URI 'file:///path/to/model'.</source>
        <translation>Name a folder: USING URI 'file:///path/to/model'.</translation>
    </message>
    <message>
        <source>{todo}</source>
        <translation>{todo}</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>The manifest of {model} cannot be read: {reason}.</source>
        <translation>The manifest of {model} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>{file} was not registered.</source>
        <translation>{file} was not registered.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} is missing.</translation>
    </message>
    <message>
        <source>{file} is not what was registered.</source>
        <translation>{file} is not what was registered.</translation>
    </message>
    <message>
        <source>Keep config.json, model.safetensors and the code, and leave the rest out.</source>
        <translation>Keep config.json, model.safetensors and the code, and leave the rest out.</translation>
    </message>
    <message>
        <source>{file} is a symbolic link.</source>
        <translation>{file} is a symbolic link.</translation>
    </message>
    <message>
        <source>{file} is neither a file nor a folder.</source>
        <translation>{file} is neither a file nor a folder.</translation>
    </message>
    <message>
        <source>The package has {size:,} bytes; {most:,} are allowed.</source>
        <translation>The package has {size:,} bytes; {most:,} are allowed.</translation>
    </message>
    <message>
        <source>Put the file itself in its place.</source>
        <translation>Put the file itself in its place.</translation>
    </message>
    <message>
        <source>Remove it from the package.</source>
        <translation>Remove it from the package.</translation>
    </message>
    <message>
        <source>{file} is encrypted.</source>
        <translation>{file} is encrypted.</translation>
    </message>
    <message>
        <source>The zip has two files with the name {file}.</source>
        <translation>The zip has two files with the name {file}.</translation>
    </message>
    <message>
        <source>Make the zip without a password.</source>
        <translation>Make the zip without a password.</translation>
    </message>
    <message>
        <source>{file} would grow from {packed:,} to {size:,} bytes.</source>
        <translation>{file} would grow from {packed:,} to {size:,} bytes.</translation>
    </message>
    <message>
        <source>Unpack the zip yourself and give the folder, if you trust where it comes from.</source>
        <translation>Unpack the zip yourself and give the folder, if you trust where it comes from.</translation>
    </message>
    <message>
        <source>Make the zip anew from the folder.</source>
        <translation>Make the zip anew from the folder.</translation>
    </message>
    <message>
        <source>Model {model} does not exist</source>
        <translation>Model {model} does not exist</translation>
    </message>
    <message>
        <source>Model {model} already exists</source>
        <translation>Model {model} already exists</translation>
    </message>
    <message>
        <source>The file {file} changed while it was copied ({reason}).</source>
        <translation>The file {file} changed while it was copied ({reason}).</translation>
    </message>
    <message>
        <source>Try again when nothing writes to the package.</source>
        <translation>Try again when nothing writes to the package.</translation>
    </message>
    <message>
        <source>Another process of the program is changing the models in {folder}.</source>
        <translation>Another process of the program is changing the models in {folder}.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or end it.</source>
        <translation>Wait until it has finished, or end it.</translation>
    </message>
    <message>
        <source>it has {name}, which JSON does not know</source>
        <translation>it has {name}, which JSON does not know</translation>
    </message>
    <message>
        <source>it has the entry {name} twice</source>
        <translation>it has the entry {name} twice</translation>
    </message>
    <message>
        <source>The header of {file} has {entry} of a wrong kind.</source>
        <translation>The header of {file} has {entry} of a wrong kind.</translation>
    </message>
    <message>
        <source>Save the weights once more with safetensors, or copy the file again.</source>
        <translation>Save the weights once more with safetensors, or copy the file again.</translation>
    </message>
    <message>
        <source>{file} is a pickle under another name.</source>
        <translation>{file} is a pickle under another name.</translation>
    </message>
    <message>
        <source>Convert it: load it where you trust it and save it with safetensors.torch.save_file.</source>
        <translation>Convert it: load it where you trust it and save it with safetensors.torch.save_file.</translation>
    </message>
    <message>
        <source>{file} has {size} bytes, which is no safetensors file.</source>
        <translation>{file} has {size} bytes, which is no safetensors file.</translation>
    </message>
    <message>
        <source>{file} speaks of a header of {length:,} bytes and has {size:,} bytes.</source>
        <translation>{file} speaks of a header of {length:,} bytes and has {size:,} bytes.</translation>
    </message>
    <message>
        <source>{file} has {found:,} bytes of weights where its header speaks of {wanted:,}.</source>
        <translation>{file} has {found:,} bytes of weights where its header speaks of {wanted:,}.</translation>
    </message>
    <message>
        <source>The header of {file} cannot be read: {reason}.</source>
        <translation>The header of {file} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} needs {needed:,} bytes by its shape and has {given:,}.</source>
        <translation>The tensor {tensor} of {file} needs {needed:,} bytes by its shape and has {given:,}.</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} is not where it belongs.</source>
        <translation>The tensor {tensor} of {file} is not where it belongs.</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} has the type {dtype}, which is unknown.</source>
        <translation>The tensor {tensor} of {file} has the type {dtype}, which is unknown.</translation>
    </message>
    <message>
        <source>{reason} {remedy}</source>
        <translation>{reason} {remedy}</translation>
    </message>
    <message>
        <source>Wait until it is active.</source>
        <translation>Wait until it is active.</translation>
    </message>
    <message>
        <source>Register {model} from {place}</source>
        <translation>Register {model} from {place}</translation>
    </message>
    <message>
        <source>Rename {model} to {name}</source>
        <translation>Rename {model} to {name}</translation>
    </message>
    <message>
        <source>Nobody has agreed to run the code of {model} on this computer: {files}.</source>
        <translation>Nobody has agreed to run the code of {model} on this computer: {files}.</translation>
    </message>
    <message>
        <source>Cannot delete built-in model: {model}</source>
        <translation>Cannot delete built-in model: {model}</translation>
    </message>
    <message>
        <source>Only models that were registered can be dropped.</source>
        <translation>Only models that were registered can be dropped.</translation>
    </message>
    <message>
        <source>{model} is dropped.</source>
        <translation>{model} is dropped.</translation>
    </message>
    <message>
        <source>Drop {model}</source>
        <translation>Drop {model}</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Looking at the files</translation>
    </message>
    <message>
        <source>{model} is {state} already.</source>
        <translation>{model} is {state} already.</translation>
    </message>
    <message>
        <source>“{written}” is no number of a row.</source>
        <translation>“{written}” is no number of a row.</translation>
    </message>
    <message>
        <source>The rows have numbers and no times: write one of those numbers.</source>
        <translation>The rows have numbers and no times: write one of those numbers.</translation>
    </message>
    <message>
        <source>Write for example {name}=12.</source>
        <translation>Write for example {name}=12.</translation>
    </message>
    <message>
        <source>The rows have times, and {number} is a number.</source>
        <translation>The rows have times, and {number} is a number.</translation>
    </message>
    <message>
        <source>Write a time: 2016-07-01 or 2016-07-01T12:00:00.</source>
        <translation>Write a time: 2016-07-01 or 2016-07-01T12:00:00.</translation>
    </message>
    <message>
        <source>{length} is no length of time.</source>
        <translation>{length} is no length of time.</translation>
    </message>
    <message>
        <source>Write one that is longer than 0.</source>
        <translation>Write one that is longer than 0.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} forecasts of {steps} each</source>
        <translation>
            <numerusform>1 forecast of {steps}</numerusform>
            <numerusform>{count:,} forecasts of {steps} each</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no format {name} to print rows in.</source>
        <translation>There is no format {name} to print rows in.</translation>
    </message>
    <message>
        <source>Known are {known}; --output writes .parquet and .xlsx too.</source>
        <translation>Known are {known}; --output writes .parquet and .xlsx too.</translation>
    </message>
    <message>
        <source>Rows are not read from the standard input.</source>
        <translation>Rows are not read from the standard input.</translation>
    </message>
    <message>
        <source>Write them to a file first.</source>
        <translation>Write them to a file first.</translation>
    </message>
    <message>
        <source>{address} is an address, and files alone are opened.</source>
        <translation>{address} is an address, and files alone are opened.</translation>
    </message>
    <message>
        <source>Download it first, and name the file.</source>
        <translation>Download it first, and name the file.</translation>
    </message>
    <message>
        <source>{option} {written} is not a whole number from {least} on.</source>
        <translation>{option} {written} is not a whole number from {least} on.</translation>
    </message>
    <message>
        <source>Write for example {option} {example}.</source>
        <translation>Write for example {option} {example}.</translation>
    </message>
    <message>
        <source>{option} {written} is not a number.</source>
        <translation>{option} {written} is not a number.</translation>
    </message>
    <message>
        <source>Write for example {option} 0.5.</source>
        <translation>Write for example {option} 0.5.</translation>
    </message>
    <message>
        <source>{option} {written} is not a number of rows.</source>
        <translation>{option} {written} is not a number of rows.</translation>
    </message>
    <message>
        <source>Write at least {least}, or a duration: 2w.</source>
        <translation>Write at least {least}, or a duration: 2w.</translation>
    </message>
    <message>
        <source>There is no command and no file {file}.</source>
        <translation>There is no command and no file {file}.</translation>
    </message>
    <message>
        <source>The commands are {commands}.</source>
        <translation>The commands are {commands}.</translation>
    </message>
    <message>
        <source>OUTPUT_INTERVAL in SQL</source>
        <translation>OUTPUT_INTERVAL in SQL</translation>
    </message>
    <message>
        <source>Rows of the type {type} are no open table.</source>
        <translation>Rows of the type {type} are no open table.</translation>
    </message>
    <message>
        <source>Open them first: table = wb.open(rows).</source>
        <translation>Open them first: table = wb.open(rows).</translation>
    </message>
    <message>
        <source>Write one, such as SHOW MODELS.</source>
        <translation>Write one, such as SHOW MODELS.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} series were not forecast</source>
        <translation>
            <numerusform>1 series was not forecast</numerusform>
            <numerusform>{count:,} series were not forecast</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecasts cannot stand side by side: some have times and others numbers, or some a time zone and others none.</source>
        <translation>The forecasts cannot stand side by side: some have times and others numbers, or some a time zone and others none.</translation>
    </message>
    <message>
        <source>Export each of them alone, or forecast the same rows again.</source>
        <translation>Export each of them alone, or forecast the same rows again.</translation>
    </message>
    <message>
        <source>The rows are too far apart for a forecast: a step is at most 292 years, or 9 billion numbers.</source>
        <translation>The rows are too far apart for a forecast: a step is at most 292 years, or 9 billion numbers.</translation>
    </message>
    <message>
        <source>Say how the times or numbers are written ({control.time_format}), or count in millions.</source>
        <translation>Say how the times or numbers are written ({control.time_format}), or count in millions.</translation>
    </message>
    <message>
        <source>Give more rows, or the step of the forecast ({control.interval}).</source>
        <translation>Give more rows, or the step of the forecast ({control.interval}).</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so {interval} is no step of theirs.</source>
        <translation>The rows have numbers and no times, so {interval} is no step of theirs.</translation>
    </message>
    <message>
        <source>The rows have times, so {interval} without a unit is no step of theirs.</source>
        <translation>The rows have times, so {interval} without a unit is no step of theirs.</translation>
    </message>
    <message>
        <source>Leave the interval of the forecast out; it is then that of the rows.</source>
        <translation>Leave the interval of the forecast out; it is then that of the rows.</translation>
    </message>
    <message>
        <source>Rows held back are {own} apart, and are not compared with steps of {interval}.</source>
        <translation>Rows held back are {own} apart, and are not compared with steps of {interval}.</translation>
    </message>
    <message>
        <source>Leave the interval of the forecast out, or hold no rows back.</source>
        <translation>Leave the interval of the forecast out, or hold no rows back.</translation>
    </message>
    <message>
        <source>A bound of the forecast is not a number.</source>
        <translation>A bound of the forecast is not a number.</translation>
    </message>
    <message>
        <source>Give a number, or leave it out.</source>
        <translation>Give a number, or leave it out.</translation>
    </message>
    <message>
        <source>Use more rows, or another model.</source>
        <translation>Use more rows, or another model.</translation>
    </message>
    <message>
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so {duration} cannot be counted in steps.</source>
        <translation>The rows have numbers and no times, so {duration} cannot be counted in steps.</translation>
    </message>
    <message>
        <source>Missing in the rows used: {what}. The first is {name} at {time}.</source>
        <translation>Missing in the rows used: {what}. The first is {name} at {time}.</translation>
    </message>
    <message>
        <source>The model does not take missing values. Missing in the rows used: {what}; the first is {name} at {time}.</source>
        <translation>The model does not take missing values. Missing in the rows used: {what}; the first is {name} at {time}.</translation>
    </message>
    <message>
        <source>Missing in the rows used, and filled forward: {what}.</source>
        <translation>Missing in the rows used, and filled forward: {what}.</translation>
    </message>
    <message>
        <source>{rows} and {values}</source>
        <translation>{rows} and {values}</translation>
    </message>
    <message>
        <source>Missing in the rows used, and passed on to the model: {what}.</source>
        <translation>Missing in the rows used, and passed on to the model: {what}.</translation>
    </message>
    <message>
        <source>Missing in the rows used, and interpolated: {what}.</source>
        <translation>Missing in the rows used, and interpolated: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} values of {names}</source>
        <translation>
            <numerusform>1 value of {names}</numerusform>
            <numerusform>{count:,} values of {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until that is done, or stop its job.</source>
        <translation>Wait until that is done, or stop its job.</translation>
    </message>
    <message>
        <source>Making the model in a process of its own</source>
        <translation>Making the model in a process of its own</translation>
    </message>
    <message>
        <source>The rows of the series have numbers and no times, so they cannot be taken together by {asked}.</source>
        <translation>The rows of the series have numbers and no times, so they cannot be taken together by {asked}.</translation>
    </message>
    <message>
        <source>Write how far the numbers of a new row reach: {example}.</source>
        <translation>Write how far the numbers of a new row reach: {example}.</translation>
    </message>
    <message>
        <source>The rows of the series have times, so {asked} does not say which interval is meant.</source>
        <translation>The rows of the series have times, so {asked} does not say which interval is meant.</translation>
    </message>
    <message>
        <source>Write a unit too: 15m, 1h, 1d or 1mo.</source>
        <translation>Write a unit too: 15m, 1h, 1d or 1mo.</translation>
    </message>
    <message>
        <source>Write the same number of values in every row, with the same character between them.</source>
        <translation>Write the same number of values in every row, with the same character between them.</translation>
    </message>
    <message>
        <source>{file} is JSON and not a table.</source>
        <translation>{file} is JSON and not a table.</translation>
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file; results can be exported as each but TsFile.</source>
        <translation>Open a CSV, Parquet, TsFile or Excel file; results can be exported as each but TsFile.</translation>
    </message>
    <message>
        <source>{file} is a pipe, and a table is read more than once.</source>
        <translation>{file} is a pipe, and a table is read more than once.</translation>
    </message>
    <message>
        <source>Write the rows to a file, and open that.</source>
        <translation>Write the rows to a file, and open that.</translation>
    </message>
    <message>
        <source>“{address}” is not an address of an IoTDB server.</source>
        <translation>“{address}” is not an address of an IoTDB server.</translation>
    </message>
    <message>
        <source>Write it as iotdb://user@host:6667, for tables with ?dialect=table.</source>
        <translation>Write it as iotdb://user@host:6667, for tables with ?dialect=table.</translation>
    </message>
    <message>
        <source>“tls” is true or false, not “{value}”.</source>
        <translation>“tls” is true or false, not “{value}”.</translation>
    </message>
    <message>
        <source>Write tls=true.</source>
        <translation>Write tls=true.</translation>
    </message>
    <message>
        <source>A client certificate needs its key, and a key its certificate.</source>
        <translation>A client certificate needs its key, and a key its certificate.</translation>
    </message>
    <message>
        <source>Give both cert and key, or neither.</source>
        <translation>Give both cert and key, or neither.</translation>
    </message>
    <message>
        <source>“{value}” is not a time limit in seconds.</source>
        <translation>“{value}” is not a time limit in seconds.</translation>
    </message>
    <message>
        <source>Write a number up to 86400.</source>
        <translation>Write a number up to 86400.</translation>
    </message>
    <message>
        <source>An address of a server holds no password.</source>
        <translation>An address of a server holds no password.</translation>
    </message>
    <message>
        <source>Leave it out; it comes from the keyring, FORECAST_WORKBENCH_PASSWORD or is asked for.</source>
        <translation>Leave it out; it comes from the keyring, FORECAST_WORKBENCH_PASSWORD or is asked for.</translation>
    </message>
    <message>
        <source>“{dialect}” is not a dialect of IoTDB.</source>
        <translation>“{dialect}” is not a dialect of IoTDB.</translation>
    </message>
    <message>
        <source>Write tree or table.</source>
        <translation>Write tree or table.</translation>
    </message>
    <message>
        <source>An address of a server has no option “{option}”.</source>
        <translation>An address of a server has no option “{option}”.</translation>
    </message>
    <message>
        <source>There are: {options}.</source>
        <translation>There are: {options}.</translation>
    </message>
    <message>
        <source>{path} has no rows that the query asks for.</source>
        <translation>{path} has no rows that the query asks for.</translation>
    </message>
    <message>
        <source>{path} gave no rows; whether there is such a series cannot be told without READ_SCHEMA on it.</source>
        <translation>{path} gave no rows; whether there is such a series cannot be told without READ_SCHEMA on it.</translation>
    </message>
    <message>
        <source>The query gave no rows.</source>
        <translation>The query gave no rows.</translation>
    </message>
    <message>
        <source>{path} has no rows.</source>
        <translation>{path} has no rows.</translation>
    </message>
    <message>
        <source>User {user} has no READ_DATA on {path}.</source>
        <translation>User {user} has no READ_DATA on {path}.</translation>
    </message>
    <message>
        <source>There is no series {path}.</source>
        <translation>There is no series {path}.</translation>
    </message>
    <message>
        <source>{path} has rows, but none that the query asks for.</source>
        <translation>{path} has rows, but none that the query asks for.</translation>
    </message>
    <message>
        <source>IoTDB's Python client is not installed: {reason}.</source>
        <translation>IoTDB's Python client is not installed: {reason}.</translation>
    </message>
    <message>
        <source>No server answers at {server}: {reason}.</source>
        <translation>No server answers at {server}: {reason}.</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs; IoTDB's port is 6667 unless it was changed.</source>
        <translation>Check host and port, and that the server runs; IoTDB's port is 6667 unless it was changed.</translation>
    </message>
    <message>
        <source>The connection to {server} ended before the answer was complete.</source>
        <translation>The connection to {server} ended before the answer was complete.</translation>
    </message>
    <message>
        <source>The server stopped or the network was cut. The next statement connects again by itself.</source>
        <translation>The server stopped or the network was cut. The next statement connects again by itself.</translation>
    </message>
    <message>
        <source>{server} did not answer within {seconds:g} s.</source>
        <translation>{server} did not answer within {seconds:g} s.</translation>
    </message>
    <message>
        <source>What answers at {server} is not an IoTDB server.</source>
        <translation>What answers at {server} is not an IoTDB server.</translation>
    </message>
    <message>
        <source>Check the port (6667 unless it was changed), and whether the server wants TLS.</source>
        <translation>Check the port (6667 unless it was changed), and whether the server wants TLS.</translation>
    </message>
    <message>
        <source>There is no encrypted connection to {server}: {reason}.</source>
        <translation>There is no encrypted connection to {server}: {reason}.</translation>
    </message>
    <message>
        <source>{server} sent a result that cannot be read: {reason}.</source>
        <translation>{server} sent a result that cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Please report it with the server's version.</source>
        <translation>Please report it with the server's version.</translation>
    </message>
    <message>
        <source>{server} runs IoTDB {version}; it has to be 2.0 or newer.</source>
        <translation>{server} runs IoTDB {version}; it has to be 2.0 or newer.</translation>
    </message>
    <message>
        <source>Upgrade the server.</source>
        <translation>Upgrade the server.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of user {user}.</source>
        <translation>{server} does not accept the password of user {user}.</translation>
    </message>
    <message>
        <source>Check the user's name and type the password again.</source>
        <translation>Check the user's name and type the password again.</translation>
    </message>
    <message>
        <source>User {user} may not do that on {server}: {reason}.</source>
        <translation>User {user} may not do that on {server}: {reason}.</translation>
    </message>
    <message>
        <source>Ask the server's administrator for the right, or log in as another user.</source>
        <translation>Ask the server's administrator for the right, or log in as another user.</translation>
    </message>
    <message>
        <source>The server cannot read the statement: {reason}.</source>
        <translation>The server cannot read the statement: {reason}.</translation>
    </message>
    <message>
        <source>Check the spelling at this place, and that the connection has the dialect that is meant.</source>
        <translation>Check the spelling at this place, and that the connection has the dialect that is meant.</translation>
    </message>
    <message>
        <source>{server} cannot run the model: {reason}.</source>
        <translation>{server} cannot run the model: {reason}.</translation>
    </message>
    <message>
        <source>Run the model here, or add an AINode that has it to the cluster.</source>
        <translation>Run the model here, or add an AINode that has it to the cluster.</translation>
    </message>
    <message>
        <source>{server} has no AINode that could run a model.</source>
        <translation>{server} has no AINode that could run a model.</translation>
    </message>
    <message>
        <source>Run the model here, or add an AINode to the cluster.</source>
        <translation>Run the model here, or add an AINode to the cluster.</translation>
    </message>
    <message>
        <source>The statement was stopped on {server}.</source>
        <translation>The statement was stopped on {server}.</translation>
    </message>
    <message>
        <source>Somebody ended it there; run it again if it is still wanted.</source>
        <translation>Somebody ended it there; run it again if it is still wanted.</translation>
    </message>
    <message>
        <source>{server} ended the statement because it took too long.</source>
        <translation>{server} ended the statement because it took too long.</translation>
    </message>
    <message>
        <source>{server} has not enough memory for the statement: {reason}.</source>
        <translation>{server} has not enough memory for the statement: {reason}.</translation>
    </message>
    <message>
        <source>{server} cannot take the statement now: {reason}.</source>
        <translation>{server} cannot take the statement now: {reason}.</translation>
    </message>
    <message>
        <source>Wait a moment and run it again.</source>
        <translation>Wait a moment and run it again.</translation>
    </message>
    <message>
        <source>{server} takes no data now: {reason}.</source>
        <translation>{server} takes no data now: {reason}.</translation>
    </message>
    <message>
        <source>The server is read-only or its disk is full: its administrator has to look.</source>
        <translation>The server is read-only or its disk is full: its administrator has to look.</translation>
    </message>
    <message>
        <source>That exists on {server} already: {reason}.</source>
        <translation>That exists on {server} already: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or use what is there.</source>
        <translation>Choose another name, or use what is there.</translation>
    </message>
    <message>
        <source>That is not on {server}: {reason}.</source>
        <translation>That is not on {server}: {reason}.</translation>
    </message>
    <message>
        <source>Column “{column}” has the value {value}, which this table cannot be sent.</source>
        <translation>Column “{column}” has the value {value}, which this table cannot be sent.</translation>
    </message>
    <message>
        <source>Leave it out, or write to a table whose name has letters, digits and _ alone.</source>
        <translation>Leave it out, or write to a table whose name has letters, digits and _ alone.</translation>
    </message>
    <message>
        <source>“{path}” is not a path of IoTDB.</source>
        <translation>“{path}” is not a path of IoTDB.</translation>
    </message>
    <message>
        <source>Put names with dots, blanks or signs in backquotes: root.db.`a.b`.</source>
        <translation>Put names with dots, blanks or signs in backquotes: root.db.`a.b`.</translation>
    </message>
    <message>
        <source>Column “{column}” has rows without a name.</source>
        <translation>Column “{column}” has rows without a name.</translation>
    </message>
    <message>
        <source>Each row of a panel needs the name of its series.</source>
        <translation>Each row of a panel needs the name of its series.</translation>
    </message>
    <message>
        <source>“{target}” is not the path of a device.</source>
        <translation>“{target}” is not the path of a device.</translation>
    </message>
    <message>
        <source>It has three names or more: root.forecast.etth.</source>
        <translation>It has three names or more: root.forecast.etth.</translation>
    </message>
    <message>
        <source>There is nothing to write: it takes rows, a column “{column}” and another one.</source>
        <translation>There is nothing to write: it takes rows, a column “{column}” and another one.</translation>
    </message>
    <message>
        <source>Choose the column of times and at least one column of values.</source>
        <translation>Choose the column of times and at least one column of values.</translation>
    </message>
    <message>
        <source>The rows have no column “{column}”, which would say their times.</source>
        <translation>The rows have no column “{column}”, which would say their times.</translation>
    </message>
    <message>
        <source>Call the column of their times so; the columns are {columns}.</source>
        <translation>Call the column of their times so; the columns are {columns}.</translation>
    </message>
    <message>
        <source>No row has a value.</source>
        <translation>No row has a value.</translation>
    </message>
    <message>
        <source>Choose columns that have values.</source>
        <translation>Choose columns that have values.</translation>
    </message>
    <message>
        <source>Column “{column}” has times that are missing or come twice.</source>
        <translation>Column “{column}” has times that are missing or come twice.</translation>
    </message>
    <message>
        <source>Each row needs a time of its own; clean the times first.</source>
        <translation>Each row needs a time of its own; clean the times first.</translation>
    </message>
    <message>
        <source>Column “{column}” is {found} in {target}, and {wanted} here.</source>
        <translation>Column “{column}” is {found} in {target}, and {wanted} here.</translation>
    </message>
    <message>
        <source>Convert the column, or write to another place or under another name.</source>
        <translation>Convert the column, or write to another place or under another name.</translation>
    </message>
    <message>
        <source>A transformer of 3.2 million parameters that reads the last 384 rows, the values one and several cycles ago for the four strongest repetitions of the last 2,048, and how well simple forecasts would have done, and answers with quantiles. Trained by this project on synthetic series alone; it needs no download and no fitting.</source>
        <translation>A transformer of 3.2 million parameters that reads the last 384 rows, the values one and several cycles ago for the four strongest repetitions of the last 2,048, and how well simple forecasts would have done, and answers with quantiles. Trained by this project on synthetic series alone; it needs no download and no fitting.</translation>
    </message>
    <message>
        <source>The connection has no database for table “{target}”.</source>
        <translation>The connection has no database for table “{target}”.</translation>
    </message>
    <message>
        <source>--run-on is for the statements of a server.</source>
        <translation>--run-on is for the statements of a server.</translation>
    </message>
    <message>
        <source>Add --server ADDRESS.</source>
        <translation>Add --server ADDRESS.</translation>
    </message>
    <message>
        <source>--type {written} is not column=type.</source>
        <translation>--type {written} is not column=type.</translation>
    </message>
    <message>
        <source>Write for example --type OT=DOUBLE.</source>
        <translation>Write for example --type OT=DOUBLE.</translation>
    </message>
    <message>
        <source>The server to write {place} to is not named.</source>
        <translation>The server to write {place} to is not named.</translation>
    </message>
    <message>
        <source>Add --server with its address: iotdb://root@127.0.0.1:6667.</source>
        <translation>Add --server with its address: iotdb://root@127.0.0.1:6667.</translation>
    </message>
    <message>
        <source>--server names where to write, and not what to write to.</source>
        <translation>--server names where to write, and not what to write to.</translation>
    </message>
    <message>
        <source>Add --write-to with a device or a table, such as root.forecast.etth.</source>
        <translation>Add --write-to with a device or a table, such as root.forecast.etth.</translation>
    </message>
    <message>
        <source>{model} is registered and {state}.</source>
        <translation>{model} is registered and {state}.</translation>
    </message>
    <message>
        <source>Run statements on {place}</source>
        <translation>Run statements on {place}</translation>
    </message>
    <message>
        <source>{model} takes no covariates that are words, as {names} are.</source>
        <translation>{model} takes no covariates that are words, as {names} are.</translation>
    </message>
    <message>
        <source>Leave them out, or choose a model that takes them, such as chronos2.</source>
        <translation>Leave them out, or choose a model that takes them, such as chronos2.</translation>
    </message>
    <message>
        <source>The folder {folder} has files already.</source>
        <translation>The folder {folder} has files already.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Name another one.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written: {reason}.</source>
        <translation>The folder {folder} cannot be written: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} requests wait for a model process already, so the one for {model} was not taken.</source>
        <translation>
            <numerusform>1 request waits for a model process already, so the one for {model} was not taken.</numerusform>
            <numerusform>{count:,} requests wait for a model process already, so the one for {model} was not taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load it to 'cpu'; pretrained networks run on accelerators.</source>
        <translation>Load it to 'cpu'; pretrained networks run on accelerators.</translation>
    </message>
    <message>
        <source>It can read and change every file that you can.</source>
        <translation>It can read and change every file that you can.</translation>
    </message>
    <message>
        <source>It can end or signal your other programs.</source>
        <translation>It can end or signal your other programs.</translation>
    </message>
    <message>
        <source>It can use the network.</source>
        <translation>It can use the network.</translation>
    </message>
    <message>
        <source>Look at {target} on {place}</source>
        <translation>Look at {target} on {place}</translation>
    </message>
    <message>
        <source>Write {target} to {place}</source>
        <translation>Write {target} to {place}</translation>
    </message>
    <message>
        <source>Name one in the address: iotdb://user@host/database?dialect=table.</source>
        <translation>Name one in the address: iotdb://user@host/database?dialect=table.</translation>
    </message>
    <message>
        <source>Column “{column}” has the type {type}, which cannot be written.</source>
        <translation>Column “{column}” has the type {type}, which cannot be written.</translation>
    </message>
    <message>
        <source>Convert the column first, or leave it out.</source>
        <translation>Convert the column first, or leave it out.</translation>
    </message>
    <message>
        <source>Check the paths and the times that the query names.</source>
        <translation>Check the paths and the times that the query names.</translation>
    </message>
    <message>
        <source>The query gives no times, so its rows are no time series.</source>
        <translation>The query gives no times, so its rows are no time series.</translation>
    </message>
    <message>
        <source>“{type}” is not a type of IoTDB, asked for column “{column}”.</source>
        <translation>“{type}” is not a type of IoTDB, asked for column “{column}”.</translation>
    </message>
    <message>
        <source>Its types are {types}.</source>
        <translation>Its types are {types}.</translation>
    </message>
    <message>
        <source>Column “{column}” has a date that IoTDB cannot hold.</source>
        <translation>Column “{column}” has a date that IoTDB cannot hold.</translation>
    </message>
    <message>
        <source>Its dates go from year 1000 to 9999; write the column as text.</source>
        <translation>Its dates go from year 1000 to 9999; write the column as text.</translation>
    </message>
    <message>
        <source>The time {time} in column “{column}” does not fit the server's precision, {precision}.</source>
        <translation>The time {time} in column “{column}” does not fit the server's precision, {precision}.</translation>
    </message>
    <message>
        <source>Round the times, or write to a server with a finer precision or a wider range.</source>
        <translation>Round the times, or write to a server with a finer precision or a wider range.</translation>
    </message>
    <message>
        <source>Column “{column}” cannot be written as {type}: {reason}.</source>
        <translation>Column “{column}” cannot be written as {type}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another type, or leave the column out.</source>
        <translation>Choose another type, or leave the column out.</translation>
    </message>
    <message>
        <source>Column “{column}” has a time that the clocks of {zone} did not show, or showed twice.</source>
        <translation>Column “{column}” has a time that the clocks of {zone} did not show, or showed twice.</translation>
    </message>
    <message>
        <source>Give its times a zone or an offset before they are written.</source>
        <translation>Give its times a zone or an offset before they are written.</translation>
    </message>
    <message numerus="yes">
        <source>{target} has {count:,} of these rows already.</source>
        <translation>
            <numerusform>{target} has 1 of these rows already.</numerusform>
            <numerusform>{target} has {count:,} of these rows already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Times were put together from {date} and {clock}.</source>
        <translation>Times were put together from {date} and {clock}.</translation>
    </message>
    <message>
        <source>The times carry different offsets and are shown in UTC; say their zone to have its days.</source>
        <translation>The times carry different offsets and are shown in UTC; say their zone to have its days.</translation>
    </message>
    <message>
        <source>The statement needs more memory than there is.</source>
        <translation>The statement needs more memory than there is.</translation>
    </message>
    <message>
        <source>Select fewer rows or columns, or group them first.</source>
        <translation>Select fewer rows or columns, or group them first.</translation>
    </message>
    <message>
        <source>{table} was given for the future, but no column that is known for the future is named.</source>
        <translation>{table} was given for the future, but no column that is known for the future is named.</translation>
    </message>
    <message>
        <source>Name the columns that help (future covariates), or leave the table out.</source>
        <translation>Name the columns that help (future covariates), or leave the table out.</translation>
    </message>
    <message numerus="yes">
        <source>The server's last {count} steps go beyond what was asked for; they are not drawn.</source>
        <translation>
            <numerusform>The server's last step goes beyond what was asked for; it is not drawn.</numerusform>
            <numerusform>The server's last {count} steps go beyond what was asked for; they are not drawn.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is an open file, which {place} cannot see: run the statement on the open files instead.</source>
        <translation>{file} is an open file, which {place} cannot see: run the statement on the open files instead.</translation>
    </message>
    <message>
        <source>{place} ran the statement.</source>
        <translation>{place} ran the statement.</translation>
    </message>
    <message>
        <source>The statement gave no rows.</source>
        <translation>The statement gave no rows.</translation>
    </message>
    <message>
        <source>{word} does not begin a query.</source>
        <translation>{word} does not begin a query.</translation>
    </message>
    <message>
        <source>IoTDB's {words} is not part of the SQL here.</source>
        <translation>IoTDB's {words} is not part of the SQL here.</translation>
    </message>
    <message>
        <source>SHOW TABLES lists the open tables, with their columns.</source>
        <translation>SHOW TABLES lists the open tables, with their columns.</translation>
    </message>
    <message>
        <source>Write select OT from root.db.etth order by time desc limit 1, or select last_value(OT).</source>
        <translation>Write select OT from root.db.etth order by time desc limit 1, or select last_value(OT).</translation>
    </message>
    <message>
        <source>Use the table dialect: SELECT DISTINCT OT FROM etth.</source>
        <translation>Use the table dialect: SELECT DISTINCT OT FROM etth.</translation>
    </message>
    <message>
        <source>Group by time, as in group by ([2016-07-01, 2016-07-08), 1h), or use the table dialect.</source>
        <translation>Group by time, as in group by ([2016-07-01, 2016-07-08), 1h), or use the table dialect.</translation>
    </message>
    <message>
        <source>Use the table dialect: SELECT CASE WHEN OT &gt; 30 THEN 1 ELSE 0 END FROM etth.</source>
        <translation>Use the table dialect: SELECT CASE WHEN OT &gt; 30 THEN 1 ELSE 0 END FROM etth.</translation>
    </message>
    <message>
        <source>SQL changes nothing here; export the rows to a file instead.</source>
        <translation>SQL changes nothing here; export the rows to a file instead.</translation>
    </message>
    <message>
        <source>Write where OT is not null.</source>
        <translation>Write where OT is not null.</translation>
    </message>
    <message>
        <source>Leave it out; rows are aligned by time unless ALIGN BY DEVICE is written.</source>
        <translation>Leave it out; rows are aligned by time unless ALIGN BY DEVICE is written.</translation>
    </message>
    <message>
        <source>{model} gave {what}, which is not what was asked for.</source>
        <translation>{model} gave {what}, which is not what was asked for.</translation>
    </message>
    <message>
        <source>{rows} x {steps} values</source>
        <translation>{rows} x {steps} values</translation>
    </message>
    <message>
        <source>The model gave {given:,} steps; the first {steps:,} are used.</source>
        <translation>The model gave {given:,} steps; the first {steps:,} are used.</translation>
    </message>
    <message>
        <source>{count} results for one series</source>
        <translation>{count} results for one series</translation>
    </message>
    <message>
        <source>The configuration of the model {model} reads patches of {input} and writes patches of {output}.</source>
        <translation>The configuration of the model {model} reads patches of {input} and writes patches of {output}.</translation>
    </message>
    <message>
        <source>{model} reads the last {limit:,} rows.</source>
        <translation>{model} reads the last {limit:,} rows.</translation>
    </message>
    <message>
        <source>{model} forecasts {steps:,} steps at once; later ones continue from its own quantiles.</source>
        <translation>{model} forecasts {steps:,} steps at once; later ones continue from its own quantiles.</translation>
    </message>
    <message>
        <source>The covariate {name} has {count} values for the {rows} rows of the targets.</source>
        <translation>The covariate {name} has {count} values for the {rows} rows of the targets.</translation>
    </message>
    <message>
        <source>Give every covariate a value for each row, and a known-future one also a value for each step.</source>
        <translation>Give every covariate a value for each row, and a known-future one also a value for each step.</translation>
    </message>
    <message>
        <source>The covariate {name} has {count} future values for the {steps} steps to forecast.</source>
        <translation>The covariate {name} has {count} future values for the {steps} steps to forecast.</translation>
    </message>
    <message>
        <source>The covariate {name} has {dimensions} dimensions where one is needed.</source>
        <translation>The covariate {name} has {dimensions} dimensions where one is needed.</translation>
    </message>
    <message>
        <source>Give one value for each row.</source>
        <translation>Give one value for each row.</translation>
    </message>
    <message>
        <source>Of the covariate {name} the last {rows} values are used.</source>
        <translation>Of the covariate {name} the last {rows} values are used.</translation>
    </message>
    <message>
        <source>Of the covariate {name} the first {steps} future values are used.</source>
        <translation>Of the covariate {name} the first {steps} future values are used.</translation>
    </message>
    <message>
        <source>The covariate {name} has a known future and no past.</source>
        <translation>The covariate {name} has a known future and no past.</translation>
    </message>
    <message>
        <source>Give its values for the rows of the targets too.</source>
        <translation>Give its values for the rows of the targets too.</translation>
    </message>
    <message>
        <source>The covariate {name} has no past, so its known future is left out.</source>
        <translation>The covariate {name} has no past, so its known future is left out.</translation>
    </message>
    <message numerus="yes">
        <source>The covariate {name} is too short; {count:,} values are filled in front of it (0, or no word).</source>
        <translation>
            <numerusform>The covariate {name} is too short; {count} value is filled in front of it (0, or no word).</numerusform>
            <numerusform>The covariate {name} is too short; {count:,} values are filled in front of it (0, or no word).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The covariate {name} ends too early; {count:,} values are filled in behind it (0, or no word).</source>
        <translation>
            <numerusform>The covariate {name} ends too early; {count} value is filled in behind it (0, or no word).</numerusform>
            <numerusform>The covariate {name} ends too early; {count:,} values are filled in behind it (0, or no word).</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} reads no covariates that are words: {names}.</source>
        <translation>{model} reads no covariates that are words: {names}.</translation>
    </message>
    <message>
        <source>Leave them out, or take chronos2, which reads them.</source>
        <translation>Leave them out, or take chronos2, which reads them.</translation>
    </message>
    <message>
        <source>A target has no value in any of its {rows} rows.</source>
        <translation>A target has no value in any of its {rows} rows.</translation>
    </message>
    <message>
        <source>Leave that target out, or choose a part of it with values.</source>
        <translation>Leave that target out, or choose a part of it with values.</translation>
    </message>
    <message>
        <source>{count} of the values that the model would see are not finite.</source>
        <translation>{count} of the values that the model would see are not finite.</translation>
    </message>
    <message>
        <source>{model} cannot be loaded on {device}: the torch that is installed finds no such accelerator.</source>
        <translation>{model} cannot be loaded on {device}: the torch that is installed finds no such accelerator.</translation>
    </message>
    <message>
        <source>Load it to 'cpu', or install the build of torch {version} for this accelerator.</source>
        <translation>Load it to 'cpu', or install the build of torch {version} for this accelerator.</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps a password.</source>
        <translation>This system has no keyring that keeps a password.</translation>
    </message>
    <message>
        <source>It is asked for at the next login.</source>
        <translation>It is asked for at the next login.</translation>
    </message>
    <message>
        <source>Look what arrived in {target}</source>
        <translation>Look what arrived in {target}</translation>
    </message>
    <message>
        <source>Writing again changes nothing of what is there.</source>
        <translation>Writing again changes nothing of what is there.</translation>
    </message>
    <message>
        <source>{model} is not exported: {file} is not what was registered.</source>
        <translation>{model} is not exported: {file} is not what was registered.</translation>
    </message>
    <message>
        <source>It is being renamed to {name}</source>
        <translation>It is being renamed to {name}</translation>
    </message>
    <message>
        <source>Export {model} to {place}</source>
        <translation>Export {model} to {place}</translation>
    </message>
    <message>
        <source>{model} came with the program; its id cannot be changed.</source>
        <translation>{model} came with the program; its id cannot be changed.</translation>
    </message>
    <message>
        <source>Only models that were registered can be renamed.</source>
        <translation>Only models that were registered can be renamed.</translation>
    </message>
    <message>
        <source>{model} was dropped or renamed while it ran.</source>
        <translation>{model} was dropped or renamed while it ran.</translation>
    </message>
    <message>
        <source>Look at the list of models, and ask again.</source>
        <translation>Look at the list of models, and ask again.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a table.</source>
        <translation>“{name}” is not the name of a table.</translation>
    </message>
    <message>
        <source>Write database.table.</source>
        <translation>Write database.table.</translation>
    </message>
    <message>
        <source>The write was stopped; the server does not say what arrived.</source>
        <translation>The write was stopped; the server does not say what arrived.</translation>
    </message>
    <message numerus="yes">
        <source>Write {count:,} rows</source>
        <translation>
            <numerusform>Write 1 row</numerusform>
            <numerusform>Write {count:,} rows</numerusform>
        </translation>
    </message>
    <message>
        <source>The script was stopped; these are the rows that had come.</source>
        <translation>The script was stopped; these are the rows that had come.</translation>
    </message>
    <message>
        <source>The statement was not finished; these are the rows that had come.</source>
        <translation>The statement was not finished; these are the rows that had come.</translation>
    </message>
    <message>
        <source>Look at {place}</source>
        <translation>Look at {place}</translation>
    </message>
    <message>
        <source>{model} cannot run here: {reason}.</source>
        <translation>{model} cannot run here: {reason}.</translation>
    </message>
    <message>
        <source>Add what it needs, then test it again.</source>
        <translation>Add what it needs, then test it again.</translation>
    </message>
    <message>
        <source>{model} neither forecasts nor tells classes.</source>
        <translation>{model} neither forecasts nor tells classes.</translation>
    </message>
    <message>
        <source>Register a model whose pipeline derives from ForecastPipeline or ClassificationPipeline.</source>
        <translation>Register a model whose pipeline derives from ForecastPipeline or ClassificationPipeline.</translation>
    </message>
    <message>
        <source>values of the shape {shape}</source>
        <translation>values of the shape {shape}</translation>
    </message>
    <message>
        <source>Measure {model}</source>
        <translation>Measure {model}</translation>
    </message>
    <message>
        <source>{model} in {precision} is no gain here: it takes {share:.0%} of the time of float32.</source>
        <translation>{model} in {precision} is no gain here: it takes {share:.0%} of the time of float32.</translation>
    </message>
    <message>
        <source>{model} in {precision} takes {share:.0%} of the time of float32 here; its forecast changes by {change:.1%} of the context's deviation.</source>
        <translation>{model} in {precision} takes {share:.0%} of the time of float32 here; its forecast changes by {change:.1%} of the context's deviation.</translation>
    </message>
    <message>
        <source>Forecasting in each precision</source>
        <translation>Forecasting in each precision</translation>
    </message>
    <message>
        <source>{model} could not be measured.</source>
        <translation>{model} could not be measured.</translation>
    </message>
    <message>
        <source>a worker sent no error where one belongs</source>
        <translation>a worker sent no error where one belongs</translation>
    </message>
    <message>
        <source>a worker sent no list of outputs</source>
        <translation>a worker sent no list of outputs</translation>
    </message>
    <message>
        <source>a result of another kind</source>
        <translation>a result of another kind</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>no numbers</translation>
    </message>
    <message>
        <source>a worker sent an output that cannot be shown</source>
        <translation>a worker sent an output that cannot be shown</translation>
    </message>
    <message>
        <source>something else than numbers or words for the classes</source>
        <translation>something else than numbers or words for the classes</translation>
    </message>
    <message>
        <source>something else than one result for one series</source>
        <translation>something else than one result for one series</translation>
    </message>
    <message>
        <source>The large layers ran in {precision}, whose products took {share:.0%} of the time of float32 here; the forecast may differ by {change:.0%} of the context's deviation.</source>
        <translation>The large layers ran in {precision}, whose products took {share:.0%} of the time of float32 here; the forecast may differ by {change:.0%} of the context's deviation.</translation>
    </message>
    <message>
        <source>Choose float32, or another where the device is good at it.</source>
        <translation>Choose float32, or another where the device is good at it.</translation>
    </message>
    <message>
        <source>{model} cannot be loaded in int8 on {device}.</source>
        <translation>{model} cannot be loaded in int8 on {device}.</translation>
    </message>
    <message>
        <source>Load it in float32; int8 needs a processor and a build of torch that multiply it.</source>
        <translation>Load it in float32; int8 needs a processor and a build of torch that multiply it.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No database is chosen: each table has to be named with its own.</source>
        <translation>No database is chosen: each table has to be named with its own.</translation>
    </message>
    <message>
        <source>Choose one, or press Connect again to go on without.</source>
        <translation>Choose one, or press Connect again to go on without.</translation>
    </message>
    <message>
        <source>The code changed after it was shown.</source>
        <translation>The code changed after it was shown.</translation>
    </message>
    <message>
        <source>Read it again before you agree to it.</source>
        <translation>Read it again before you agree to it.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnect</translation>
    </message>
    <message>
        <source>Count the rows of {series}</source>
        <translation>Count the rows of {series}</translation>
    </message>
    <message>
        <source>look for anomalies in {targets} with {model}</source>
        <translation>look for anomalies in {targets} with {model}</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {reason}</source>
        <translation>{name} could not be fetched: {reason}</translation>
    </message>
    <message>
        <source>{name} was fetched again.</source>
        <translation>{name} was fetched again.</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>next at {time}</source>
        <translation>next at {time}</translation>
    </message>
    <message>
        <source>{user} is let in: IoTDB {version}, times in {precision}. It answered in {milliseconds} ms.</source>
        <translation>{user} is let in: IoTDB {version}, times in {precision}. It answered in {milliseconds} ms.</translation>
    </message>
    <message>
        <source>Test {place}</source>
        <translation>Test {place}</translation>
    </message>
    <message>
        <source>Log in to {place}</source>
        <translation>Log in to {place}</translation>
    </message>
    <message>
        <source>{server} does not answer to TLS.</source>
        <translation>{server} does not answer to TLS.</translation>
    </message>
    <message>
        <source>{option} is for CSV, and the result is {kind}.</source>
        <translation>{option} is for CSV, and the result is {kind}.</translation>
    </message>
    <message>
        <source>Add --format csv, or end the name after --output in .csv.</source>
        <translation>Add --format csv, or end the name after --output in .csv.</translation>
    </message>
    <message>
        <source>Write . or ,.</source>
        <translation>Write . or ,.</translation>
    </message>
    <message>
        <source>If missing: Interpolate</source>
        <translation>If missing: Interpolate</translation>
    </message>
    <message>
        <source>drop the model first</source>
        <translation>drop the model first</translation>
    </message>
    <message>
        <source>The panel Models</source>
        <translation>The panel Models</translation>
    </message>
    <message>
        <source>Classify {what} with {model}</source>
        <translation>Classify {what} with {model}</translation>
    </message>
    <message>
        <source>A comma cannot stand both between the values and before the decimals.</source>
        <translation>A comma cannot stand both between the values and before the decimals.</translation>
    </message>
    <message>
        <source>Take a semicolon or a tab between the values.</source>
        <translation>Take a semicolon or a tab between the values.</translation>
    </message>
    <message>
        <source>config.json has no {entry}.</source>
        <translation>config.json has no {entry}.</translation>
    </message>
    <message>
        <source>Name the class there as file.Class; the file is to be in the package.</source>
        <translation>Name the class there as file.Class; the file is to be in the package.</translation>
    </message>
    <message>
        <source>{name} has characters that cannot be shown, or too many</source>
        <translation>{name} has characters that cannot be shown, or too many</translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} free, and {needed} are needed; nothing was registered.</source>
        <translation>The disk of {folder} has {free} free, and {needed} are needed; nothing was registered.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full; nothing was changed.</source>
        <translation>The disk of {folder} is full; nothing was changed.</translation>
    </message>
    <message>
        <source>{model} cannot be exported: its manifest.json cannot be read ({reason}).</source>
        <translation>{model} cannot be exported: its manifest.json cannot be read ({reason}).</translation>
    </message>
    <message>
        <source>Look whether the folder is there, may be written to and has room.</source>
        <translation>Look whether the folder is there, may be written to and has room.</translation>
    </message>
    <message>
        <source>{file} is a file, and {other} is in a folder of that name.</source>
        <translation>{file} is a file, and {other} is in a folder of that name.</translation>
    </message>
    <message>
        <source>Agree to the files as they are now, or register the model again from where it came.</source>
        <translation>Agree to the files as they are now, or register the model again from where it came.</translation>
    </message>
    <message>
        <source>{written} is not one of the ways to treat missing values.</source>
        <translation>{written} is not one of the ways to treat missing values.</translation>
    </message>
    <message>
        <source>Open with options: Series id</source>
        <translation>Open with options: Series id</translation>
    </message>
    <message>
        <source>Memory for models in the settings</source>
        <translation>Memory for models in the settings</translation>
    </message>
    <message>
        <source>Open with options: Time column</source>
        <translation>Open with options: Time column</translation>
    </message>
    <message>
        <source>Open with options: Format</source>
        <translation>Open with options: Format</translation>
    </message>
    <message>
        <source>Compare {count} models on {table}</source>
        <translation>Compare {count} models on {table}</translation>
    </message>
    <message>
        <source>A comparison takes at least one model, one window and a step of one row.</source>
        <translation>A comparison takes at least one model, one window and a step of one row.</translation>
    </message>
    <message>
        <source>Name models such as auto_ets and naive_forecaster, and for example 3 windows.</source>
        <translation>Name models such as auto_ets and naive_forecaster, and for example 3 windows.</translation>
    </message>
    <message>
        <source>{model}, window {window}</source>
        <translation>{model}, window {window}</translation>
    </message>
    <message>
        <source>A season has {rows} rows.</source>
        <translation>A season has {rows} rows.</translation>
    </message>
    <message>
        <source>Use 1 for no season, or more.</source>
        <translation>Use 1 for no season, or more.</translation>
    </message>
    <message>
        <source>{model} came with the program; this is for models that were registered.</source>
        <translation>{model} came with the program; this is for models that were registered.</translation>
    </message>
    <message>
        <source>{control.models} lists the models that there are.</source>
        <translation>{control.models} lists the models that there are.</translation>
    </message>
    <message>
        <source>The folder {file} is in too many others.</source>
        <translation>The folder {file} is in too many others.</translation>
    </message>
    <message>
        <source>The package has more than {most:,} files.</source>
        <translation>The package has more than {most:,} files.</translation>
    </message>
    <message>
        <source>Put its files into fewer folders.</source>
        <translation>Put its files into fewer folders.</translation>
    </message>
    <message>
        <source>{file} is packed in a way that is not unpacked here.</source>
        <translation>{file} is packed in a way that is not unpacked here.</translation>
    </message>
    <message>
        <source>Make the zip in the usual way (deflate).</source>
        <translation>Make the zip in the usual way (deflate).</translation>
    </message>
    <message>
        <source>Choose another id, or {control.make_room}.</source>
        <translation>Choose another id, or {control.make_room}.</translation>
    </message>
    <message>
        <source>it has the number {number}, which is too large</source>
        <translation>it has the number {number}, which is too large</translation>
    </message>
    <message>
        <source>values of the shape {shape} where {wanted} belongs</source>
        <translation>values of the shape {shape} where {wanted} belongs</translation>
    </message>
    <message>
        <source>A device is named twice.</source>
        <translation>A device is named twice.</translation>
    </message>
    <message>
        <source>A device is 'cpu' or a number.</source>
        <translation>A device is 'cpu' or a number.</translation>
    </message>
    <message>
        <source>There is no device {device}.</source>
        <translation>There is no device {device}.</translation>
    </message>
    <message>
        <source>SHOW AI_DEVICES lists them.</source>
        <translation>SHOW AI_DEVICES lists them.</translation>
    </message>
    <message>
        <source>Check the files of the certificates, and that the server takes TLS 1.2 or newer.</source>
        <translation>Check the files of the certificates, and that the server takes TLS 1.2 or newer.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not signed by anybody who is trusted here: {reason}.</source>
        <translation>The certificate of {server} is not signed by anybody who is trusted here: {reason}.</translation>
    </message>
    <message>
        <source>The certificate of {server} is for another name than {host}.</source>
        <translation>The certificate of {server} is for another name than {host}.</translation>
    </message>
    <message>
        <source>Connect by a name that stands in the certificate, or have one made for this name.</source>
        <translation>Connect by a name that stands in the certificate, or have one made for this name.</translation>
    </message>
    <message>
        <source>The certificate of {server} does not hold today: {reason}.</source>
        <translation>The certificate of {server} does not hold today: {reason}.</translation>
    </message>
    <message>
        <source>The server's administrator has to renew it; look at this computer's clock, too.</source>
        <translation>The server's administrator has to renew it; look at this computer's clock, too.</translation>
    </message>
    <message>
        <source>{server} asks for a certificate of the client, and does not accept this one or none.</source>
        <translation>{server} asks for a certificate of the client, and does not accept this one or none.</translation>
    </message>
    <message>
        <source>{server} ended the encrypted connection before the login.</source>
        <translation>{server} ended the encrypted connection before the login.</translation>
    </message>
    <message>
        <source>Check whether the server uses TLS, and on which port.</source>
        <translation>Check whether the server uses TLS, and on which port.</translation>
    </message>
    <message>
        <source>{server} takes encrypted connections only.</source>
        <translation>{server} takes encrypted connections only.</translation>
    </message>
    <message>
        <source>“{target}” is a path of the tree, and the connection is one to tables.</source>
        <translation>“{target}” is a path of the tree, and the connection is one to tables.</translation>
    </message>
    <message>
        <source>Name a table, or leave ?dialect=table out of the address.</source>
        <translation>Name a table, or leave ?dialect=table out of the address.</translation>
    </message>
    <message>
        <source>There is no column “{column}” to give the type {type}.</source>
        <translation>There is no column “{column}” to give the type {type}.</translation>
    </message>
    <message>
        <source>Add the time column to what it selects, or name it ({control.time_column}).</source>
        <translation>Add the time column to what it selects, or name it ({control.time_column}).</translation>
    </message>
    <message>
        <source>Allow it ({control.overwrite}), or write to another place.</source>
        <translation>Allow it ({control.overwrite}), or write to another place.</translation>
    </message>
    <message>
        <source>Say how they are written ({control.time_format}), such as %d/%m/%Y %H:%M or epoch_ms.</source>
        <translation>Say how they are written ({control.time_format}), such as %d/%m/%Y %H:%M or epoch_ms.</translation>
    </message>
    <message>
        <source>The rows of the type {type} cannot be read: {reason}.</source>
        <translation>The rows of the type {type} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Files are opened with {control.open}, results saved with {control.export}.</source>
        <translation>Files are opened with {control.open}, results saved with {control.export}.</translation>
    </message>
    <message>
        <source>Change what is marked.</source>
        <translation>Change what is marked.</translation>
    </message>
    <message>
        <source>Look at {control.details} for all that DuckDB says about it.</source>
        <translation>Look at {control.details} for all that DuckDB says about it.</translation>
    </message>
    <message>
        <source>Name the id column when opening the file ({control.id_column}).</source>
        <translation>Name the id column when opening the file ({control.id_column}).</translation>
    </message>
    <message>
        <source>{table} has no column of numbers to work on; its columns are {columns}.</source>
        <translation>{table} has no column of numbers to work on; its columns are {columns}.</translation>
    </message>
    <message>
        <source>{table} did not come from a file that could be read again.</source>
        <translation>{table} did not come from a file that could be read again.</translation>
    </message>
    <message>
        <source>Paste or open it once more, with the options that it needs.</source>
        <translation>Paste or open it once more, with the options that it needs.</translation>
    </message>
    <message>
        <source>OUTPUT_INTERVAL has to be more than 0.</source>
        <translation>OUTPUT_INTERVAL has to be more than 0.</translation>
    </message>
    <message>
        <source>MODEL_ID names no model.</source>
        <translation>MODEL_ID names no model.</translation>
    </message>
    <message>
        <source>Write 'MODEL_ID'='auto_ets'; SHOW MODELS lists the models.</source>
        <translation>Write 'MODEL_ID'='auto_ets'; SHOW MODELS lists the models.</translation>
    </message>
    <message>
        <source>{name} has to be at least 1.</source>
        <translation>{name} has to be at least 1.</translation>
    </message>
    <message>
        <source>TIMECOL names no column.</source>
        <translation>TIMECOL names no column.</translation>
    </message>
    <message>
        <source>The query gives no column “{name}”.</source>
        <translation>The query gives no column “{name}”.</translation>
    </message>
    <message>
        <source>OUTPUT_START_TIME {start} is not later than the last row, {last}.</source>
        <translation>OUTPUT_START_TIME {start} is not later than the last row, {last}.</translation>
    </message>
    <message>
        <source>“{name}” has rows without a time.</source>
        <translation>“{name}” has rows without a time.</translation>
    </message>
    <message>
        <source>Leave those rows out: WHERE {name} IS NOT NULL.</source>
        <translation>Leave those rows out: WHERE {name} IS NOT NULL.</translation>
    </message>
    <message>
        <source>“{name}” does not hold times.</source>
        <translation>“{name}” does not hold times.</translation>
    </message>
    <message>
        <source>“{name}” is {type}, and models take INT32, INT64, FLOAT and DOUBLE.</source>
        <translation>“{name}” is {type}, and models take INT32, INT64, FLOAT and DOUBLE.</translation>
    </message>
    <message>
        <source>Leave the column out of the query.</source>
        <translation>Leave the column out of the query.</translation>
    </message>
    <message>
        <source>Leave ALIGN BY DEVICE out: each series has a column of its own then.</source>
        <translation>Leave ALIGN BY DEVICE out: each series has a column of its own then.</translation>
    </message>
    <message>
        <source>For the last rows write context=96; choose others in the query, with WHERE and LIMIT.</source>
        <translation>For the last rows write context=96; choose others in the query, with WHERE and LIMIT.</translation>
    </message>
    <message>
        <source>“{text}” is not a list of options.</source>
        <translation>“{text}” is not a list of options.</translation>
    </message>
    <message>
        <source>Write for example {example}.</source>
        <translation>Write for example {example}.</translation>
    </message>
    <message>
        <source>The login to {place} names no database: write database.table for its tables.</source>
        <translation>The login to {place} names no database: write database.table for its tables.</translation>
    </message>
    <message>
        <source>Database {database} of {place} has no such table either; of another write database.table.</source>
        <translation>Database {database} of {place} has no such table either; of another write database.table.</translation>
    </message>
    <message>
        <source>INTO names one device, and in brackets a name for each series.</source>
        <translation>INTO names one device, and in brackets a name for each series.</translation>
    </message>
    <message>
        <source>The login is one to tables: write SELECT * FROM FORECAST(TARGETS =&gt; etth, MODEL_ID =&gt; 'auto_ets').</source>
        <translation>The login is one to tables: write SELECT * FROM FORECAST(TARGETS =&gt; etth, MODEL_ID =&gt; 'auto_ets').</translation>
    </message>
    <message>
        <source>The login is one to the tree: write select forecast(OT, 'MODEL_ID'='auto_ets') from root.db.d, or add ?dialect=table to the address.</source>
        <translation>The login is one to the tree: write select forecast(OT, 'MODEL_ID'='auto_ets') from root.db.d, or add ?dialect=table to the address.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns are named, and the query gives {given:,}: {columns}.</source>
        <translation>
            <numerusform>1 column is named, and the query gives {given:,}: {columns}.</numerusform>
            <numerusform>{count:,} columns are named, and the query gives {given:,}: {columns}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name each, in the order of the query.</source>
        <translation>Name each, in the order of the query.</translation>
    </message>
    <message>
        <source>{question} There is no terminal to ask that on.</source>
        <translation>{question} There is no terminal to ask that on.</translation>
    </message>
    <message>
        <source>{option} “{written}” names nothing.</source>
        <translation>{option} “{written}” names nothing.</translation>
    </message>
    <message>
        <source>Leave {option} out to take all.</source>
        <translation>Leave {option} out to take all.</translation>
    </message>
    <message>
        <source>{option} {written} cannot stand between values.</source>
        <translation>{option} {written} cannot stand between values.</translation>
    </message>
    <message>
        <source>{option} {written} cannot stand before decimals.</source>
        <translation>{option} {written} cannot stand before decimals.</translation>
    </message>
    <message>
        <source>{horizon} is not a number of steps.</source>
        <translation>{horizon} is not a number of steps.</translation>
    </message>
    <message numerus="yes">
        <source>{count} windows reach back too far. {reason}</source>
        <translation>
            <numerusform>1 window reaches back too far. {reason}</numerusform>
            <numerusform>{count} windows reach back too far. {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take fewer windows, a shorter horizon or a smaller step.</source>
        <translation>Take fewer windows, a shorter horizon or a smaller step.</translation>
    </message>
    <message>
        <source>The later rows, from {given} to {end}, have none at a step to forecast: {first} to {last}.</source>
        <translation>The later rows, from {given} to {end}, have none at a step to forecast: {first} to {last}.</translation>
    </message>
    <message>
        <source>Give the covariates at those times.</source>
        <translation>Give the covariates at those times.</translation>
    </message>
    <message numerus="yes">
        <source>{name} has no value in the rows of the {count:,} steps to forecast.</source>
        <translation>
            <numerusform>{name} has no value in the row of the step to forecast.</numerusform>
            <numerusform>{name} has no value in the rows of the {count:,} steps to forecast.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is known of {name} there, or leave it out of the covariates.</source>
        <translation>Fill in what is known of {name} there, or leave it out of the covariates.</translation>
    </message>
    <message>
        <source>The context is {rows} rows.</source>
        <translation>The context is {rows} rows.</translation>
    </message>
    <message>
        <source>Use 1 row or more, or all.</source>
        <translation>Use 1 row or more, or all.</translation>
    </message>
    <message>
        <source>{count:,} steps of {interval} would end behind {end}, where the numbers of rows end.</source>
        <translation>{count:,} steps of {interval} would end behind {end}, where the numbers of rows end.</translation>
    </message>
    <message>
        <source>{count:,} steps of {interval} would end behind {end}, where the calendar ends.</source>
        <translation>{count:,} steps of {interval} would end behind {end}, where the calendar ends.</translation>
    </message>
    <message>
        <source>Forecast fewer steps.</source>
        <translation>Forecast fewer steps.</translation>
    </message>
    <message>
        <source>Write a number of steps or rows.</source>
        <translation>Write a number of steps or rows.</translation>
    </message>
    <message>
        <source>“{text}” is longer than an interval can be.</source>
        <translation>“{text}” is longer than an interval can be.</translation>
    </message>
    <message>
        <source>Write at most 292 years in weeks and shorter units, or at most 10,000 years (10000y).</source>
        <translation>Write at most 292 years in weeks and shorter units, or at most 10,000 years (10000y).</translation>
    </message>
    <message>
        <source>Write a whole number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.</source>
        <translation>Write a whole number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.</translation>
    </message>
    <message>
        <source>{model} needs {size} on {device}, where models may use {budget} and {free} are free.</source>
        <translation>{model} needs {size} on {device}, where models may use {budget} and {free} are free.</translation>
    </message>
    <message>
        <source>{file} cannot be divided into columns.</source>
        <translation>{file} cannot be divided into columns.</translation>
    </message>
    <message>
        <source>The columns are divided by blanks.</source>
        <translation>The columns are divided by blanks.</translation>
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; which ones they lack cannot be told, so all of theirs are missing.</source>
        <translation>Some rows have fewer values than there are columns; which ones they lack cannot be told, so all of theirs are missing.</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines between the column names and the rows were skipped.</source>
        <translation>
            <numerusform>The line between the column names and the rows was skipped.</numerusform>
            <numerusform>{count} lines between the column names and the rows were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines above the rows have no names for their columns and were skipped.</source>
        <translation>
            <numerusform>The line above the rows has no names for their columns and was skipped.</numerusform>
            <numerusform>{count} lines above the rows have no names for their columns and were skipped.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds numbers and no times, and a server keeps rows by their times.</source>
        <translation>“{column}” holds numbers and no times, and a server keeps rows by their times.</translation>
    </message>
    <message>
        <source>The rows have no columns.</source>
        <translation>The rows have no columns.</translation>
    </message>
    <message>
        <source>Give at least one column of numbers.</source>
        <translation>Give at least one column of numbers.</translation>
    </message>
    <message>
        <source>The rows of the type {type} cannot be read.</source>
        <translation>The rows of the type {type} cannot be read.</translation>
    </message>
    <message>
        <source>The column {name} holds values of the types {types}, which do not go together.</source>
        <translation>The column {name} holds values of the types {types}, which do not go together.</translation>
    </message>
    <message>
        <source>The column {name} holds values of the type {types}, which are no times, numbers or words.</source>
        <translation>The column {name} holds values of the type {types}, which are no times, numbers or words.</translation>
    </message>
    <message>
        <source>Make times, numbers or words of all of them, or leave the column out.</source>
        <translation>Make times, numbers or words of all of them, or leave the column out.</translation>
    </message>
    <message>
        <source>Give all columns as many rows; None or NaN stands for what is missing.</source>
        <translation>Give all columns as many rows; None or NaN stands for what is missing.</translation>
    </message>
    <message>
        <source>The column {name} is no row of values but of the type {type}.</source>
        <translation>The column {name} is no row of values but of the type {type}.</translation>
    </message>
    <message>
        <source>Give a list, an array or a series for each column.</source>
        <translation>Give a list, an array or a series for each column.</translation>
    </message>
    <message>
        <source>A column's name has a character that no text may have: {name}.</source>
        <translation>A column's name has a character that no text may have: {name}.</translation>
    </message>
    <message>
        <source>Rename the column.</source>
        <translation>Rename the column.</translation>
    </message>
    <message>
        <source>Give each of its columns a name of its own.</source>
        <translation>Give each of its columns a name of its own.</translation>
    </message>
    <message>
        <source>In {column}, {word} was read as {number}.</source>
        <translation>In {column}, {word} was read as {number}.</translation>
    </message>
    <message>
        <source>The unit {unit} was taken off the values of {column}.</source>
        <translation>The unit {unit} was taken off the values of {column}.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} values of {column} are no numbers ({words}) and count as missing.</source>
        <translation>
            <numerusform>1 value of {column} is no number ({words}) and counts as missing.</numerusform>
            <numerusform>{count:,} values of {column} are no numbers ({words}) and count as missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of {table} are numbered, in the column {column}; they have no times.</source>
        <translation>The rows of {table} are numbered, in the column {column}; they have no times.</translation>
    </message>
    <message>
        <source>Write a number in the place of the time, as in {column} &gt;= {last}.</source>
        <translation>Write a number in the place of the time, as in {column} &gt;= {last}.</translation>
    </message>
    <message>
        <source>Numbers and times are not compared; put the tables together by another column.</source>
        <translation>Numbers and times are not compared; put the tables together by another column.</translation>
    </message>
    <message>
        <source>For bins of ten write floor({column} / 10) * 10.</source>
        <translation>For bins of ten write floor({column} / 10) * 10.</translation>
    </message>
    <message>
        <source>Write a number in the place of the interval, as in {column} + 10.</source>
        <translation>Write a number in the place of the interval, as in {column} + 10.</translation>
    </message>
    <message>
        <source>Leave {function} out, or name the column that holds the times when the table is opened ({control.time_column}).</source>
        <translation>Leave {function} out, or name the column that holds the times when the table is opened ({control.time_column}).</translation>
    </message>
    <message>
        <source>A time is compared with a number here.</source>
        <translation>A time is compared with a number here.</translation>
    </message>
    <message>
        <source>Write the time, as in time &gt;= 2016-07-01T12:00:00; milliseconds since 1970 are epoch_ms(1467374400000).</source>
        <translation>Write the time, as in time &gt;= 2016-07-01T12:00:00; milliseconds since 1970 are epoch_ms(1467374400000).</translation>
    </message>
    <message>
        <source>Open a file with a column of numbers that has values.</source>
        <translation>Open a file with a column of numbers that has values.</translation>
    </message>
    <message>
        <source>The rows of {timed} have times and those of {numbered} are numbered, so neither can follow the other.</source>
        <translation>The rows of {timed} have times and those of {numbered} are numbered, so neither can follow the other.</translation>
    </message>
    <message>
        <source>Give both tables a column with times, or both one with the numbers of their rows.</source>
        <translation>Give both tables a column with times, or both one with the numbers of their rows.</translation>
    </message>
    <message>
        <source>{table} has no column of numbers to work on; “{column}” has “{value}” in row {row}.</source>
        <translation>{table} has no column of numbers to work on; “{column}” has “{value}” in row {row}.</translation>
    </message>
    <message>
        <source>Make plain numbers of it, without units or brackets, or open another file.</source>
        <translation>Make plain numbers of it, without units or brackets, or open another file.</translation>
    </message>
    <message>
        <source>Its id column is {column}; its series are {some}.</source>
        <translation>Its id column is {column}; its series are {some}.</translation>
    </message>
    <message>
        <source>The numbers of the column {column} were read as times ({format}).</source>
        <translation>The numbers of the column {column} were read as times ({format}).</translation>
    </message>
    <message>
        <source>Years of two digits were read as {first} to {last}; write them with four where that is wrong.</source>
        <translation>Years of two digits were read as {first} to {last}; write them with four where that is wrong.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows share their time with another row: another column may hold the rest of the time, or the name of their series.</source>
        <translation>
            <numerusform>1 row has the time of another row.</numerusform>
            <numerusform>{count:,} rows share their time with another row: another column may hold the rest of the time, or the name of their series.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no times: each row was read as a series, named by {column}, with its values numbered from 0.</source>
        <translation>There are no times: each row was read as a series, named by {column}, with its values numbered from 0.</translation>
    </message>
    <message>
        <source>There are no times and the columns have unequal lengths: each was read as a series of its own, its values numbered from 0.</source>
        <translation>There are no times and the columns have unequal lengths: each was read as a series of its own, its values numbered from 0.</translation>
    </message>
    <message>
        <source>Write TARGETS =&gt; ({example}).</source>
        <translation>Write TARGETS =&gt; ({example}).</translation>
    </message>
    <message>
        <source>OUTPUT_START_TIME {start} counts milliseconds since 1970 and lies outside the calendar.</source>
        <translation>OUTPUT_START_TIME {start} counts milliseconds since 1970 and lies outside the calendar.</translation>
    </message>
    <message>
        <source>Write the time, as in OUTPUT_START_TIME =&gt; 2016-07-01T12:00:00.</source>
        <translation>Write the time, as in OUTPUT_START_TIME =&gt; 2016-07-01T12:00:00.</translation>
    </message>
    <message>
        <source>Select it too, as in {example}.</source>
        <translation>Select it too, as in {example}.</translation>
    </message>
    <message>
        <source>Select one beside the time, as in {example}.</source>
        <translation>Select one beside the time, as in {example}.</translation>
    </message>
    <message>
        <source>The query in quotes must be a SELECT; it begins with {word}.</source>
        <translation>The query in quotes must be a SELECT; it begins with {word}.</translation>
    </message>
    <message>
        <source>Forecasts are made here, and the server's own statements cannot have them. INSERT INTO t SELECT … FROM FORECAST(…) writes one; in the tree, select forecast(…) into root.db.d(x) from …</source>
        <translation>Forecasts are made here, and the server's own statements cannot have them. INSERT INTO t SELECT … FROM FORECAST(…) writes one; in the tree, select forecast(…) into root.db.d(x) from …</translation>
    </message>
    <message>
        <source>The query gives no column of times for {target}.</source>
        <translation>The query gives no column of times for {target}.</translation>
    </message>
    <message>
        <source>Select the time of the forecast too.</source>
        <translation>Select the time of the forecast too.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows were written to {target}.</source>
        <translation>
            <numerusform>1 row was written to {target}.</numerusform>
            <numerusform>{count:,} rows were written to {target}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{device} is named twice.</source>
        <translation>{device} is named twice.</translation>
    </message>
    <message>
        <source>The rows of {names} have numbers and no times, those of other series have times.</source>
        <translation>The rows of {names} have numbers and no times, those of other series have times.</translation>
    </message>
    <message>
        <source>Select series whose rows all have times, or all have numbers.</source>
        <translation>Select series whose rows all have times, or all have numbers.</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so they cannot be grouped by time.</source>
        <translation>The rows have numbers and no times, so they cannot be grouped by time.</translation>
    </message>
    <message>
        <source>Leave GROUP BY out, or take rows together by floor(row / 10) in a SELECT of the table.</source>
        <translation>Leave GROUP BY out, or take rows together by floor(row / 10) in a SELECT of the table.</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so none is {within} behind another.</source>
        <translation>The rows have numbers and no times, so none is {within} behind another.</translation>
    </message>
    <message>
        <source>Leave the duration out of FILL.</source>
        <translation>Leave the duration out of FILL.</translation>
    </message>
    <message>
        <source>Select the series in a statement of its own.</source>
        <translation>Select the series in a statement of its own.</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, and this is not a number.</source>
        <translation>The rows have numbers and no times, and this is not a number.</translation>
    </message>
    <message>
        <source>Write one of their numbers, as in WHERE time &gt; 96.</source>
        <translation>Write one of their numbers, as in WHERE time &gt; 96.</translation>
    </message>
    <message>
        <source>this program forecasts and trains no package, so data sets are for testing</source>
        <translation>this program forecasts and trains no package, so data sets are for testing</translation>
    </message>
    <message>
        <source>future_target is for training; this program forecasts and trains no package</source>
        <translation>future_target is for training; this program forecasts and trains no package</translation>
    </message>
    <message>
        <source>gated activation is not supported</source>
        <translation>gated activation is not supported</translation>
    </message>
    <message>
        <source>Input shape must be: [batch_size, seq_len]</source>
        <translation>Input shape must be: [batch_size, seq_len]</translation>
    </message>
    <message>
        <source>generate needs max_new_tokens</source>
        <translation>generate needs max_new_tokens</translation>
    </message>
    <message>
        <source>Line {line} of {file} imports {name}, a part of AINode that this program does not have.</source>
        <translation>Line {line} of {file} imports {name}, a part of AINode that this program does not have.</translation>
    </message>
    <message>
        <source>Copy that file of AINode into the package and import it from there, as .{module}.</source>
        <translation>Copy that file of AINode into the package and import it from there, as .{module}.</translation>
    </message>
    <message>
        <source>Line {line} of {file} imports {name}, and {library} is not installed here.</source>
        <translation>Line {line} of {file} imports {name}, and {library} is not installed here.</translation>
    </message>
    <message>
        <source>Add it with: pip install {library}</source>
        <translation>Add it with: pip install {library}</translation>
    </message>
    <message>
        <source>samples must be provided to compute quantiles</source>
        <translation>samples must be provided to compute quantiles</translation>
    </message>
    <message>
        <source>samples must be provided to compute standard deviation</source>
        <translation>samples must be provided to compute standard deviation</translation>
    </message>
    <message>
        <source>num_samples must be divisible by sampling_batch_size</source>
        <translation>num_samples must be divisible by sampling_batch_size</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or leave those rows out.</source>
        <translation>Fill them in ({control.fill}), or leave those rows out.</translation>
    </message>
    <message>
        <source>parts lie outside of the file</source>
        <translation>parts lie outside of the file</translation>
    </message>
    <message>
        <source>torch makes no tensor of the bytes</source>
        <translation>torch makes no tensor of the bytes</translation>
    </message>
    <message>
        <source>{model} was not registered: you closed the question with Cancel.</source>
        <translation>{model} was not registered: you closed the question with Cancel.</translation>
    </message>
    <message>
        <source>Nothing was written to {target}.</source>
        <translation>Nothing was written to {target}.</translation>
    </message>
    <message>
        <source>The login names no database; {database} is the only one there.</source>
        <translation>The login names no database; {database} is the only one there.</translation>
    </message>
    <message>
        <source>Press Connect to take it, or empty the field to name each table with its own.</source>
        <translation>Press Connect to take it, or empty the field to name each table with its own.</translation>
    </message>
    <message>
        <source>Use {database}</source>
        <translation>Use {database}</translation>
    </message>
    <message>
        <source>Others are chosen by USE.</source>
        <translation>Others are chosen by USE.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows seen</source>
        <translation>
            <numerusform>1 row seen</numerusform>
            <numerusform>{count:,} rows seen</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast {name} was removed.</source>
        <translation>The forecast {name} was removed.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} forecasts were removed.</source>
        <translation>
            <numerusform>1 forecast was removed.</numerusform>
            <numerusform>{count:,} forecasts were removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the file of the certificates again.</source>
        <translation>Choose the file of the certificates again.</translation>
    </message>
    <message>
        <source>{series} has {rows:,} rows; the last {count:,} were fetched.</source>
        <translation>{series} has {rows:,} rows; the last {count:,} were fetched.</translation>
    </message>
    <message>
        <source>{target} is made, in database {database}.</source>
        <translation>{target} is made, in database {database}.</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>Nothing is overwritten.</translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} rows arrived in {target}, up to {last} ({zone}).</source>
        <translation>{rows:,} of {total:,} rows arrived in {target}, up to {last} ({zone}).</translation>
    </message>
    <message>
        <source>{target} is there already, in database {database}.</source>
        <translation>{target} is there already, in database {database}.</translation>
    </message>
    <message>
        <source>{target} is made, and database {database} too.</source>
        <translation>{target} is made, and database {database} too.</translation>
    </message>
    <message>
        <source>Nothing arrived in {target}.</source>
        <translation>Nothing arrived in {target}.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows, from {first} to {last} ({zone}).</source>
        <translation>
            <numerusform>1 row, of {first} ({zone}).</numerusform>
            <numerusform>{count:,} rows, from {first} to {last} ({zone}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} devices below {target}, one for each series; all are there already.</source>
        <translation>
            <numerusform>The device below {target} is there already.</numerusform>
            <numerusform>{count:,} devices below {target}, one for each series; all are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows there have these times and would be overwritten.</source>
        <translation>
            <numerusform>1 row there has one of these times and would be overwritten.</numerusform>
            <numerusform>{count:,} rows there have these times and would be overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows there lie between them; nothing is overwritten.</source>
        <translation>
            <numerusform>1 row there lies between them; nothing is overwritten.</numerusform>
            <numerusform>{count:,} rows there lie between them; nothing is overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {count:,} rows arrived in {target}, up to {last} ({zone}).</source>
        <translation>
            <numerusform>1 row arrived in {target}.</numerusform>
            <numerusform>All {count:,} rows arrived in {target}, up to {last} ({zone}).</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} told the class of {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} told the class of {rows} rows of a made-up series in {seconds:.2f} s.</translation>
    </message>
    <message>
        <source>{model} is written to {file}.</source>
        <translation>{model} is written to {file}.</translation>
    </message>
    <message>
        <source>Nothing here can show folders; it is {folder}.</source>
        <translation>Nothing here can show folders; it is {folder}.</translation>
    </message>
    <message>
        <source>Check the files of {model}</source>
        <translation>Check the files of {model}</translation>
    </message>
    <message>
        <source>Look at the files…</source>
        <translation>Look at the files…</translation>
    </message>
    <message>
        <source>{model} is still not active.</source>
        <translation>{model} is still not active.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>{model} is active.</source>
        <translation>{model} is active.</translation>
    </message>
    <message>
        <source>{model} is now {name}.</source>
        <translation>{model} is now {name}.</translation>
    </message>
    <message>
        <source>Pretrained transformer for several targets with covariates; 21 quantiles.</source>
        <translation>Pretrained transformer for several targets with covariates; 21 quantiles.</translation>
    </message>
    <message>
        <source>Chronos-2 (Amazon), an encoder of 120 million parameters; it needs no fitting. It reads targets together with past and known-future covariates, numbers or words, and copes with missing values; at most the last 8,192 rows. One pass gives 1,024 steps with 21 quantiles from 1 to 99 %; longer horizons continue from its own quantiles. The forecast is the median.</source>
        <translation>Chronos-2 (Amazon), an encoder of 120 million parameters; it needs no fitting. It reads targets together with past and known-future covariates, numbers or words, and copes with missing values; at most the last 8,192 rows. One pass gives 1,024 steps with 21 quantiles from 1 to 99 %; longer horizons continue from its own quantiles. The forecast is the median.</translation>
    </message>
    <message>
        <source>Rows to read, the last ones; none for as many as the model can.</source>
        <translation>Rows to read, the last ones; none for as many as the model can.</translation>
    </message>
    <message>
        <source>Cut or fill covariates that are too long or too short, with a note, instead of refusing them.</source>
        <translation>Cut or fill covariates that are too long or too short, with a note, instead of refusing them.</translation>
    </message>
    <message>
        <source>Patches of 16 steps to forecast in one pass; none for as many as the model was trained for.</source>
        <translation>Patches of 16 steps to forecast in one pass; none for as many as the model was trained for.</translation>
    </message>
    <message>
        <source>Small pretrained transformer for several targets; nine quantiles. Not for commercial use.</source>
        <translation>Small pretrained transformer for several targets; nine quantiles. Not for commercial use.</translation>
    </message>
    <message>
        <source>Moirai 2.0 small (Salesforce), a decoder of 11 million parameters; it needs no fitting. It reads targets together with numeric covariates of the past and known ahead, and copes with missing values; at most the last 8,192 rows. One pass gives 64 steps with the quantiles from 10 to 90 %; longer horizons continue along each of its quantiles. The forecast is the median. The weights may not be used commercially.</source>
        <translation>Moirai 2.0 small (Salesforce), a decoder of 11 million parameters; it needs no fitting. It reads targets together with numeric covariates of the past and known ahead, and copes with missing values; at most the last 8,192 rows. One pass gives 64 steps with the quantiles from 10 to 90 %; longer horizons continue along each of its quantiles. The forecast is the median. The weights may not be used commercially.</translation>
    </message>
    <message>
        <source>Rows to read, the last ones; a shorter series is filled in front with its first value. None for the whole series, unfilled.</source>
        <translation>Rows to read, the last ones; a shorter series is filled in front with its first value. None for the whole series, unfilled.</translation>
    </message>
    <message>
        <source>Pretrained transformer that draws sample paths; quantiles from the samples.</source>
        <translation>Pretrained transformer that draws sample paths; quantiles from the samples.</translation>
    </message>
    <message>
        <source>Sundial (Tsinghua University), a decoder of 128 million parameters with a flow network, trained on a trillion time points; it needs no fitting. It draws sample paths of 720 steps; the forecast is their mean, the quantiles are theirs. It reads any context, at most the last 2,880 rows, one target at a time. Longer horizons continue from the median of the samples. No covariates.</source>
        <translation>Sundial (Tsinghua University), a decoder of 128 million parameters with a flow network, trained on a trillion time points; it needs no fitting. It draws sample paths of 720 steps; the forecast is their mean, the quantiles are theirs. It reads any context, at most the last 2,880 rows, one target at a time. Longer horizons continue from the median of the samples. No covariates.</translation>
    </message>
    <message>
        <source>Sample paths for each series; more make mean and quantiles steadier and take longer.</source>
        <translation>Sample paths for each series; more make mean and quantiles steadier and take longer.</translation>
    </message>
    <message>
        <source>Of the random draws; the same seed gives the same forecast, alone or among other series.</source>
        <translation>Of the random draws; the same seed gives the same forecast, alone or among other series.</translation>
    </message>
    <message>
        <source>Pretrained transformer with sparse experts; every value is a token, point forecasts.</source>
        <translation>Pretrained transformer with sparse experts; every value is a token, point forecasts.</translation>
    </message>
    <message>
        <source>Time-MoE, the size of 50 million active parameters (113 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</source>
        <translation>Time-MoE, the size of 50 million active parameters (113 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</translation>
    </message>
    <message>
        <source>The larger Time-MoE: slower, four times the weights of time_moe.</source>
        <translation>The larger Time-MoE: slower, four times the weights of time_moe.</translation>
    </message>
    <message>
        <source>Time-MoE, the size of 200 million active parameters (453 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</source>
        <translation>Time-MoE, the size of 200 million active parameters (453 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</translation>
    </message>
    <message>
        <source>Keep what was computed from pass to pass, as published; without, every pass reads the context and the forecast so far anew.</source>
        <translation>Keep what was computed from pass to pass, as published; without, every pass reads the context and the forecast so far anew.</translation>
    </message>
    <message>
        <source>Any series, at once: a small network trained on synthetic series.</source>
        <translation>Any series, at once: a small network trained on synthetic series.</translation>
    </message>
    <message>
        <source>ARIMA with the orders that you give.</source>
        <translation>ARIMA with the orders that you give.</translation>
    </message>
    <message>
        <source>A seasonal ARIMA, with covariates that are known for the future if there are any. Without orders it takes (1,0,0)(0,1,1) with the season found in the data, or (1,1,1) where there is none; auto_arima searches for them. Runs pmdarima.</source>
        <translation>A seasonal ARIMA, with covariates that are known for the future if there are any. Without orders it takes (1,0,0)(0,1,1) with the season found in the data, or (1,1,1) where there is none; auto_arima searches for them. Runs pmdarima.</translation>
    </message>
    <message>
        <source>Autoregressive order, differences, moving average order; none for a usual one.</source>
        <translation>Autoregressive order, differences, moving average order; none for a usual one.</translation>
    </message>
    <message>
        <source>The same three for the season and, if you like, its rows, for example 0,1,1,24; 0,0,0,0 for no season.</source>
        <translation>The same three for the season and, if you like, its rows, for example 0,1,1,24; 0,0,0,0 for no season.</translation>
    </message>
    <message>
        <source>Deterministic trend: n none, c constant, t linear, ct both; none leaves it to with_intercept.</source>
        <translation>Deterministic trend: n none, c constant, t linear, ct both; none leaves it to with_intercept.</translation>
    </message>
    <message>
        <source>Whether a constant is fitted.</source>
        <translation>Whether a constant is fitted.</translation>
    </message>
    <message>
        <source>Most steps of the optimiser.</source>
        <translation>Most steps of the optimiser.</translation>
    </message>
    <message>
        <source>The optimiser.</source>
        <translation>The optimiser.</translation>
    </message>
    <message>
        <source>Starting values of the optimiser, with commas.</source>
        <translation>Starting values of the optimiser, with commas.</translation>
    </message>
    <message>
        <source>Keep what the library warns of out of the notes.</source>
        <translation>Keep what the library warns of out of the notes.</translation>
    </message>
    <message>
        <source>Rows at the end that the fit first leaves out to score itself.</source>
        <translation>Rows at the end that the fit first leaves out to score itself.</translation>
    </message>
    <message>
        <source>How it scores itself on them.</source>
        <translation>How it scores itself on them.</translation>
    </message>
    <message>
        <source>Accepted as AINode does; none of the scores takes arguments.</source>
        <translation>Accepted as AINode does; none of the scores takes arguments.</translation>
    </message>
    <message>
        <source>Let the covariates' coefficients change over time; needs mle_regression=false.</source>
        <translation>Let the covariates' coefficients change over time; needs mle_regression=false.</translation>
    </message>
    <message>
        <source>Keep the autoregressive part stationary.</source>
        <translation>Keep the autoregressive part stationary.</translation>
    </message>
    <message>
        <source>Keep the moving average part invertible.</source>
        <translation>Keep the moving average part invertible.</translation>
    </message>
    <message>
        <source>Difference the series beforehand; the forecast is then of the differences.</source>
        <translation>Difference the series beforehand; the forecast is then of the differences.</translation>
    </message>
    <message>
        <source>Assume that the readings have errors.</source>
        <translation>Assume that the readings have errors.</translation>
    </message>
    <message>
        <source>Fit the covariates' coefficients by maximum likelihood.</source>
        <translation>Fit the covariates' coefficients by maximum likelihood.</translation>
    </message>
    <message>
        <source>Hamilton's state space form in place of Harvey's.</source>
        <translation>Hamilton's state space form in place of Harvey's.</translation>
    </message>
    <message>
        <source>Take the variance out of the likelihood: one parameter less.</source>
        <translation>Take the variance out of the likelihood: one parameter less.</translation>
    </message>
    <message>
        <source>ARIMA, its orders chosen from the data.</source>
        <translation>ARIMA, its orders chosen from the data.</translation>
    </message>
    <message>
        <source>Chooses differences by unit root tests and the orders of a seasonal ARIMA by a stepwise search over AICc, with covariates that are known for the future if there are any. Slower than auto_ets. Runs statsforecast's AutoARIMA.</source>
        <translation>Chooses differences by unit root tests and the orders of a seasonal ARIMA by a stepwise search over AICc, with covariates that are known for the future if there are any. Slower than auto_ets. Runs statsforecast's AutoARIMA.</translation>
    </message>
    <message>
        <source>Times that the series is differenced; none to test for it.</source>
        <translation>Times that the series is differenced; none to test for it.</translation>
    </message>
    <message>
        <source>Times that the series is differenced over a season; none to test for it.</source>
        <translation>Times that the series is differenced over a season; none to test for it.</translation>
    </message>
    <message>
        <source>Highest order of the autoregressive part.</source>
        <translation>Highest order of the autoregressive part.</translation>
    </message>
    <message>
        <source>Highest order of the moving average part.</source>
        <translation>Highest order of the moving average part.</translation>
    </message>
    <message>
        <source>Highest order of the seasonal autoregressive part.</source>
        <translation>Highest order of the seasonal autoregressive part.</translation>
    </message>
    <message>
        <source>Highest order of the seasonal moving average part.</source>
        <translation>Highest order of the seasonal moving average part.</translation>
    </message>
    <message>
        <source>Highest sum of the four orders, when the search is not stepwise.</source>
        <translation>Highest sum of the four orders, when the search is not stepwise.</translation>
    </message>
    <message>
        <source>Most differences.</source>
        <translation>Most differences.</translation>
    </message>
    <message>
        <source>Most seasonal differences.</source>
        <translation>Most seasonal differences.</translation>
    </message>
    <message>
        <source>Consider only models without differences.</source>
        <translation>Consider only models without differences.</translation>
    </message>
    <message>
        <source>The criterion that models are compared by.</source>
        <translation>The criterion that models are compared by.</translation>
    </message>
    <message>
        <source>Search step by step; otherwise try all orders, which takes much longer.</source>
        <translation>Search step by step; otherwise try all orders, which takes much longer.</translation>
    </message>
    <message>
        <source>Compare models by a quick approximation of their likelihood; none to do so for long series and long seasons.</source>
        <translation>Compare models by a quick approximation of their likelihood; none to do so for long series and long seasons.</translation>
    </message>
    <message>
        <source>Consider models with a drift.</source>
        <translation>Consider models with a drift.</translation>
    </message>
    <message>
        <source>Consider models with a mean.</source>
        <translation>Consider models with a mean.</translation>
    </message>
    <message>
        <source>Exponential smoothing, its form chosen from the data.</source>
        <translation>Exponential smoothing, its form chosen from the data.</translation>
    </message>
    <message>
        <source>Fits exponential smoothing in state space form (error, trend and season each absent, additive or multiplicative) and keeps the form with the best AICc. Suits a series with one short season, such as the months of a year. On hourly readings it may choose a form without a season and draw a straight line; mstl and pocket follow the rhythm of a day. Runs statsforecast's AutoETS.</source>
        <translation>Fits exponential smoothing in state space form (error, trend and season each absent, additive or multiplicative) and keeps the form with the best AICc. Suits a series with one short season, such as the months of a year. On hourly readings it may choose a form without a season and draw a straight line; mstl and pocket follow the rhythm of a day. Runs statsforecast's AutoETS.</translation>
    </message>
    <message>
        <source>Error, trend and season: N none, A additive, M multiplicative, Z chosen.</source>
        <translation>Error, trend and season: N none, A additive, M multiplicative, Z chosen.</translation>
    </message>
    <message>
        <source>Whether the trend flattens; none to choose.</source>
        <translation>Whether the trend flattens; none to choose.</translation>
    </message>
    <message>
        <source>How fast a damped trend flattens; none to fit it.</source>
        <translation>How fast a damped trend flattens; none to fit it.</translation>
    </message>
    <message>
        <source>The theta method, its form chosen from the data.</source>
        <translation>The theta method, its form chosen from the data.</translation>
    </message>
    <message>
        <source>Splits the series, after taking out one season, into a long-term line and short-term movement and carries both on; four forms are fitted and the one with the smallest error is kept. Quick and robust on short series. Runs statsforecast's AutoTheta.</source>
        <translation>Splits the series, after taking out one season, into a long-term line and short-term movement and carries both on; four forms are fitted and the one with the smallest error is kept. Quick and robust on short series. Runs statsforecast's AutoTheta.</translation>
    </message>
    <message>
        <source>Standard, optimised, dynamic standard or dynamic optimised theta; none to choose.</source>
        <translation>Standard, optimised, dynamic standard or dynamic optimised theta; none to choose.</translation>
    </message>
    <message>
        <source>How the season is taken out; additive is used where values are not positive.</source>
        <translation>How the season is taken out; additive is used where values are not positive.</translation>
    </message>
    <message>
        <source>Level and season by exponential smoothing, no trend.</source>
        <translation>Level and season by exponential smoothing, no trend.</translation>
    </message>
    <message>
        <source>Exponential smoothing without a trend unless you ask for one: the level and, where there is one, the season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation>Exponential smoothing without a trend unless you ask for one: the level and, where there is one, the season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</translation>
    </message>
    <message>
        <source>Additive or multiplicative trend, or none.</source>
        <translation>Additive or multiplicative trend, or none.</translation>
    </message>
    <message>
        <source>Let the trend flatten with time.</source>
        <translation>Let the trend flatten with time.</translation>
    </message>
    <message>
        <source>Additive or multiplicative season, or none; auto takes the better of the two where there is a season.</source>
        <translation>Additive or multiplicative season, or none; auto takes the better of the two where there is a season.</translation>
    </message>
    <message>
        <source>Where the first level, trend and season come from; known takes them from the first rows.</source>
        <translation>Where the first level, trend and season come from; known takes them from the first rows.</translation>
    </message>
    <message>
        <source>Fit the smoothing parameters; otherwise the library's starting values are kept.</source>
        <translation>Fit the smoothing parameters; otherwise the library's starting values are kept.</translation>
    </message>
    <message>
        <source>Shift the fit so that its errors have mean zero.</source>
        <translation>Shift the fit so that its errors have mean zero.</translation>
    </message>
    <message>
        <source>Search for starting values on a grid first.</source>
        <translation>Search for starting values on a grid first.</translation>
    </message>
    <message>
        <source>Level, trend and season by exponential smoothing.</source>
        <translation>Level, trend and season by exponential smoothing.</translation>
    </message>
    <message>
        <source>Holt-Winters: the level, a trend that may flatten, and an additive or multiplicative season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation>Holt-Winters: the level, a trend that may flatten, and an additive or multiplicative season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</translation>
    </message>
    <message>
        <source>Several seasons at once, such as day and week.</source>
        <translation>Several seasons at once, such as day and week.</translation>
    </message>
    <message>
        <source>Takes out every season by repeated STL decomposition, lets each repeat its last cycle, and forecasts the rest by exponential smoothing. For load and traffic data with a daily and a weekly cycle, and for seasons that are too long for auto_ets. Runs statsforecast's MSTL.</source>
        <translation>Takes out every season by repeated STL decomposition, lets each repeat its last cycle, and forecasts the rest by exponential smoothing. For load and traffic data with a daily and a weekly cycle, and for seasons that are too long for auto_ets. Runs statsforecast's MSTL.</translation>
    </message>
    <message>
        <source>Rows in the one season; none to find the seasons in the data, 1 for no season.</source>
        <translation>Rows in the one season; none to find the seasons in the data, 1 for no season.</translation>
    </message>
    <message>
        <source>Rows in each season, for example 24,168; wins over sp.</source>
        <translation>Rows in each season, for example 24,168; wins over sp.</translation>
    </message>
    <message>
        <source>Let outliers count less in the decomposition.</source>
        <translation>Let outliers count less in the decomposition.</translation>
    </message>
    <message>
        <source>Repeats the last season, value, mean or drift.</source>
        <translation>Repeats the last season, value, mean or drift.</translation>
    </message>
    <message>
        <source>Carries the last season on (the last value where there is no season), or the mean, or the line from the first value to the last. Hard to beat on many series and the yardstick for every other model. Intervals are the textbook ones from the variance of the residuals.</source>
        <translation>Carries the last season on (the last value where there is no season), or the mean, or the line from the first value to the last. Hard to beat on many series and the yardstick for every other model. Intervals are the textbook ones from the variance of the residuals.</translation>
    </message>
    <message>
        <source>What is carried on: the last season, the mean of each place in the season, or the drift from first to last.</source>
        <translation>What is carried on: the last season, the mean of each place in the season, or the drift from first to last.</translation>
    </message>
    <message>
        <source>Rows at the end that mean and drift look at; none for all.</source>
        <translation>Rows at the end that mean and drift look at; none for all.</translation>
    </message>
    <message>
        <source>Takes the season out, forecasts the rest, puts it back.</source>
        <translation>Takes the season out, forecasts the rest, puts it back.</translation>
    </message>
    <message>
        <source>Decomposes the series by STL into trend, season and remainder, repeats the last cycle of the season and forecasts the rest by exponential smoothing. Takes long seasons. Intervals are those of the rest. Runs statsmodels and statsforecast.</source>
        <translation>Decomposes the series by STL into trend, season and remainder, repeats the last cycle of the season and forecasts the rest by exponential smoothing. Takes long seasons. Intervals are those of the rest. Runs statsmodels and statsforecast.</translation>
    </message>
    <message>
        <source>Cycles that a season's shape is averaged over, odd.</source>
        <translation>Cycles that a season's shape is averaged over, odd.</translation>
    </message>
    <message>
        <source>Rows that the trend is smoothed over, odd and longer than a season; none for a usual one.</source>
        <translation>Rows that the trend is smoothed over, odd and longer than a season; none for a usual one.</translation>
    </message>
    <message>
        <source>Let outliers count less.</source>
        <translation>Let outliers count less.</translation>
    </message>
    <message>
        <source>How the trend is carried on; none for ets, non-seasonal exponential smoothing.</source>
        <translation>How the trend is carried on; none for ets, non-seasonal exponential smoothing.</translation>
    </message>
    <message>
        <source>Repeat the last cycle or the mean of all; none for last.</source>
        <translation>Repeat the last cycle or the mean of all; none for last.</translation>
    </message>
    <message>
        <source>How the remainder is carried on; none to leave it with the trend.</source>
        <translation>How the remainder is carried on; none to leave it with the trend.</translation>
    </message>
    <message>
        <source>Length of the low-pass filter, odd and at least a season; none for a usual one.</source>
        <translation>Length of the low-pass filter, odd and at least a season; none for a usual one.</translation>
    </message>
    <message>
        <source>Degree of the season's local regression.</source>
        <translation>Degree of the season's local regression.</translation>
    </message>
    <message>
        <source>Degree of the trend's local regression.</source>
        <translation>Degree of the trend's local regression.</translation>
    </message>
    <message>
        <source>Degree of the low-pass filter's local regression.</source>
        <translation>Degree of the low-pass filter's local regression.</translation>
    </message>
    <message>
        <source>The season is computed at every so many rows and interpolated between.</source>
        <translation>The season is computed at every so many rows and interpolated between.</translation>
    </message>
    <message>
        <source>The trend is computed at every so many rows and interpolated between.</source>
        <translation>The trend is computed at every so many rows and interpolated between.</translation>
    </message>
    <message>
        <source>The low-pass filter is computed at every so many rows and interpolated between.</source>
        <translation>The low-pass filter is computed at every so many rows and interpolated between.</translation>
    </message>
    <message>
        <source>Passes of the inner loop; none for a usual number.</source>
        <translation>Passes of the inner loop; none for a usual number.</translation>
    </message>
    <message>
        <source>Passes of the outer, robust loop; none for a usual number.</source>
        <translation>Passes of the outer, robust loop; none for a usual number.</translation>
    </message>
    <message>
        <source>Electricity demand of a town, made up</source>
        <translation>Electricity demand of a town, made up</translation>
    </message>
    <message>
        <source>International airline passengers</source>
        <translation>International airline passengers</translation>
    </message>
    <message>
        <source>Atmospheric CO₂ at Mauna Loa</source>
        <translation>Atmospheric CO₂ at Mauna Loa</translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation>Sunspots</translation>
    </message>
    <message>
        <source>Discharge of the Nile at Aswan</source>
        <translation>Discharge of the Nile at Aswan</translation>
    </message>
    <message>
        <source>Sea surface temperature, El Niño region 1+2</source>
        <translation>Sea surface temperature, El Niño region 1+2</translation>
    </message>
    <message>
        <source>United States: GDP, consumption, prices, unemployment</source>
        <translation>United States: GDP, consumption, prices, unemployment</translation>
    </message>
</context>
</TS>
