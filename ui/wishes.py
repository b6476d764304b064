"""What one panel asks of another that it does not know: signals, and whoever can do it listens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Nothing is kept of a wish."""

    notice = Signal(object)
    notices_cleared = Signal(object)
    """A `Place` whose bar shall go."""
    anomaly_asked = Signal(int)
    """The number, from 0, of a range of anomalies to look at."""
    forecast_asked = Signal(int)
    """The key of a forecast that was selected: its rows shall be seen, also where it was selected before."""
    model_shown = Signal(str)
    """Choose this model in Models."""
    retry_asked = Signal(str)
    """Look again whether a model that is not active can run."""
    server_asked = Signal(object)
    """Log in: to a `ServerAddress` whose password is not known, or to a new server (None)."""
    write_asked = Signal()
    """The result shall be written to a server."""
    import_asked = Signal(str)
    """The name of a table that shall be written to a server."""
    query_asked = Signal(str, object)
    """A script that shall be brought into the query editor, and its server's address or None."""
    names_asked = Signal(str)
    """Names that shall be written at the caret of the query."""
    rows_dropped = Signal()
    """The rows that are chosen in Data were dropped on the plot: they shall be seen there."""
    model_asked = Signal(str)
    """The id of a model that Set-up shall use."""
    model_tried = Signal(str)
    """As before, but whoever wishes it keeps the focus."""
    evaluate_asked = Signal()
    """Models shall be compared on what Set-up holds: ask which."""
    plot_asked = Signal()
    """What was asked for in Set-up, or a series that was double-clicked, shall be seen on the plot."""
    option_asked = Signal(str, str, object)
    """An option of a model was chosen elsewhere than in the form: model, option, value."""
    models_asked = Signal()
    """The list of models is wanted."""
    task_asked = Signal(object)
    """A `Task` that Set-up shall be set to."""
    horizon_asked = Signal(int)
    """The steps that Set-up's horizon shall be."""
    split_asked = Signal(object)
    """The time of the last row that the model shall see; those after it are held back."""
    follow_asked = Signal(str)
    """The name of a server's table that is to be fetched every few minutes: ask how often."""
    rows_asked = Signal(str)
    """The name of a table whose rows shall be shown."""
    options_asked = Signal(object)
    """A file (`Path`) that could not be read as it is: ask by which options it shall be opened."""
    settings_asked = Signal()
    """The settings are wanted."""
    retry_open_asked = Signal(int)
    """The number of a job that could not read its file: try again, by the same options."""
    open_otherwise_asked = Signal(int)
    """As before, but ask by which options."""
    forget_open_asked = Signal(int)
    """The file of such a job shall no longer be listed."""
