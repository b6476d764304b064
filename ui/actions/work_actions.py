"""What the program is for: data, forecasts, models, queries, and the keys of the plot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.actions.action import Action

translate = QCoreApplication.translate


def work_actions() -> tuple[Action, ...]:
    """The menus Data, Forecast, Models and Query."""
    return (*_data(), *_forecast(), *_models(), *_query())


def _data() -> tuple[Action, ...]:
    return (
        Action(
            "rows",
            translate("Actions", "Show the rows of the table"),
            "table",
            "",
            "data",
            1,
            lambda do: do.show_rows(),
            lambda do: do.shown_table is not None,
        ),
        Action(
            "reload",
            translate("Actions", "Reload the file"),
            "arrow_clockwise",
            "",
            "data",
            1,
            lambda do: do.reload(),
            lambda do: do.shown_table is not None,
        ),
        Action(
            "follow",
            translate("Actions", "Follow a server's series…"),
            "arrow_sync",
            "",
            "data",
            1,
            lambda do: do.follow(),
            lambda do: do.can_follow,
        ),
        Action(
            "import",
            translate("Actions", "Import into IoTDB…"),
            "database_arrow_up",
            "",
            "data",
            1,
            lambda do: do.import_table(),
            lambda do: do.shown_table is not None,
        ),
        Action(
            "close",
            translate("Actions", "Close the file"),
            "dismiss",
            "",
            "data",
            2,
            lambda do: do.close_table(),
            lambda do: do.shown_table is not None,
        ),
    )


def _forecast() -> tuple[Action, ...]:
    return (
        Action(
            "forecast",
            translate("Actions", "Forecast"),
            "data_trending",
            "",
            "forecast",
            1,
            lambda do: do.forecast(),
            lambda do: do.can_set_up,
        ),
        Action(
            "anomalies",
            translate("Actions", "Find anomalies"),
            "target",
            "",
            "forecast",
            1,
            lambda do: do.find_anomalies(),
            lambda do: do.can_set_up,
        ),
        Action(
            "evaluate",
            translate("Actions", "Compare models…"),
            "beaker",
            "",
            "forecast",
            1,
            lambda do: do.evaluate(),
            lambda do: do.can_set_up,
        ),
        Action(
            "run",
            translate("Actions", "Run what the panel offers"),
            "play",
            "Ctrl+Return; F5",
            "forecast",
            1,
            lambda do: do.run_here(),
        ),
        Action(
            "stop",
            translate("Actions", "Stop"),
            "record_stop",
            "Esc",
            "forecast",
            2,
            lambda do: do.stop(),
            lambda do: do.busy,
        ),
        Action(
            "next-anomaly",
            translate("Actions", "Next anomaly"),
            "",
            "F8",
            "forecast",
            3,
            lambda do: do.panels.results.next_anomaly(),
            lambda do: do.session.finds,
        ),
        Action(
            "previous-anomaly",
            translate("Actions", "Previous anomaly"),
            "",
            "Shift+F8",
            "forecast",
            3,
            lambda do: do.panels.results.previous_anomaly(),
            lambda do: do.session.finds,
        ),
        Action(
            "remove",
            translate("Actions", "Remove the selected forecast"),
            "delete",
            "Del",
            "forecast",
            4,
            lambda do: do.remove_selected(),
            lambda do: do.session.selected in do.session.drawn,
            bound=False,
        ),
        Action(
            "clear",
            translate("Actions", "Remove all forecasts"),
            "",
            "",
            "forecast",
            4,
            lambda do: do.remove_forecasts(),
            lambda do: bool(do.session.kept),
        ),
        Action(
            "bring-back",
            translate("Actions", "Bring removed forecasts back"),
            "",
            "Ctrl+Z",
            "forecast",
            4,
            lambda do: do.bring_back(),
            lambda do: bool(do.session.removed),
        ),
    )


def _models() -> tuple[Action, ...]:
    return (
        Action(
            "show-models",
            translate("Actions", "Show the models"),
            "",
            "",
            "models",
            1,
            lambda do: do.window.go_to("models"),
        ),
        Action(
            "register-model",
            translate("Actions", "Register model…"),
            "add",
            "",
            "models",
            1,
            lambda do: do.register_model(),
        ),
        Action(
            "load-model",
            translate("Actions", "Load model…"),
            "add",
            "",
            "models",
            1,
            lambda do: do.load_model(),
        ),
        Action(
            "show-devices",
            translate("Actions", "Show the devices"),
            "",
            "",
            "models",
            1,
            lambda do: do.window.go_to("devices"),
        ),
    )


def _query() -> tuple[Action, ...]:
    return (
        Action(
            "query-run",
            translate("Actions", "Run statement"),
            "play",
            "",
            "query",
            1,
            lambda do: do.in_query("run"),
        ),
        Action(
            "query-script",
            translate("Actions", "Run script"),
            "fast_forward",
            "Alt+X",
            "query",
            1,
            lambda do: do.in_query("run_script"),
        ),
        Action(
            "query-tab",
            translate("Actions", "New tab"),
            "add",
            "Ctrl+T",
            "query",
            2,
            lambda do: do.in_query("new_tab"),
        ),
        Action(
            "query-close",
            translate("Actions", "Close tab"),
            "",
            "Ctrl+W",
            "query",
            2,
            lambda do: do.in_query("close_tab"),
        ),
        Action(
            "query-comment",
            translate("Actions", "Comment or uncomment"),
            "",
            "Ctrl+/",
            "query",
            3,
            lambda do: do.in_query("toggle_comment"),
        ),
        Action(
            "query-complete",
            translate("Actions", "Complete"),
            "",
            "Ctrl+Space",
            "query",
            3,
            lambda do: do.in_query("complete"),
            bound=False,
        ),
        Action(
            "query-error",
            translate("Actions", "Go to the error"),
            "",
            "",
            "query",
            3,
            lambda do: do.in_query("go_to_error"),
        ),
        Action(
            "query-history",
            translate("Actions", "Show the history"),
            "history",
            "",
            "query",
            4,
            lambda do: do.in_query("show_history"),
        ),
    )


def plot_actions() -> tuple[Action, ...]:
    """Keys that the plot hears while it has the focus; here for their page."""
    keys = (
        ("plot-mark", translate("Actions", "Mark the context on the plot"), "M"),
        ("plot-crosshair", translate("Actions", "Show or hide the crosshair"), "C"),
        ("plot-fit", translate("Actions", "Fit the plot to the data"), "Home"),
        ("plot-zoom", translate("Actions", "Zoom the plot"), "+; -"),
        ("plot-pan", translate("Actions", "Pan the plot"), "Left; Right; Up; Down"),
        ("plot-edge", translate("Actions", "Move the nearer edge of the context"), "Shift+Left; Shift+Right"),
        ("plot-select", translate("Actions", "Select a forecast on the plot"), "1; 6"),
    )
    return tuple(
        Action(key, name, "", shortcut, "", 1, lambda do: do.window.go_to("plot"), bound=False)
        for key, name, shortcut in keys
    )
