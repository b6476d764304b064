"""The bar of a panel in which it tells what happened."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import Session
from ui.widgets.notice_bar import NoticeBar
from workbench.registry.packages.problems import Problem, refusal
from workbench.text import text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WRITTEN = text("The result was written to {file}.", file="a.csv")


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> NoticeBar:
    """The bar of Results, whose good news goes at once."""
    shown = NoticeBar(session, Place.RESULTS)
    shown.linger_ms = 1
    qtbot.addWidget(shown)
    # Away from the pointer: what is read is not taken away.
    shown.move(400, 400)
    return shown


def test_that_good_news_goes_by_itself(session: Session, bar: NoticeBar, qtbot: QtBot) -> None:
    session.tell(Notice(Level.INFO, Place.RESULTS, WRITTEN))
    assert bar.notice is not None
    qtbot.waitUntil(lambda: bar.isHidden() and bar.notice is None)


@pytest.mark.parametrize(
    "notice",
    [
        Notice(Level.ERROR, Place.RESULTS, WRITTEN),
        Notice(Level.WARNING, Place.RESULTS, WRITTEN),
        Notice(Level.INFO, Place.RESULTS, WRITTEN, actions=(NoticeAction(text("Reload"), lambda: None),)),
        Notice(Level.INFO, Place.RESULTS, WRITTEN, details="more"),
    ],
    ids=["error", "warning", "with an action", "with details"],
)
def test_that_what_needs_an_answer_stays(session: Session, bar: NoticeBar, notice: Notice) -> None:
    session.tell(Notice(Level.INFO, Place.RESULTS, WRITTEN))
    session.tell(notice)
    assert not bar._leaving.isActive()
    assert bar.notice is notice


def test_that_a_notice_of_another_place_is_not_shown(session: Session, bar: NoticeBar) -> None:
    session.tell(Notice(Level.ERROR, Place.PLOT, WRITTEN))
    assert bar.notice is None


@pytest.mark.parametrize(("width", "below"), [(280, True), (900, False)])
def test_that_a_sentence_has_room_beside_its_buttons_or_above_them(
    session: Session, qtbot: QtBot, width: int, below: bool
) -> None:
    panel = QWidget()
    layout = QVBoxLayout(panel)
    layout.addWidget(QWidget(panel), 1)
    bar = NoticeBar(session, Place.DATA, panel)
    layout.addWidget(bar)
    panel.resize(width, 400)
    qtbot.addWidget(panel)
    panel.show()
    sentence = text("{words}", words="The server refuses the connection, or a firewall is in between. " * 3)
    again = NoticeAction(text("Reconnect"), lambda: None)
    session.tell(Notice(Level.ERROR, Place.DATA, sentence, actions=(again,), details="more"))

    label, details = bar._label, bar._details

    def has_room() -> bool:
        bottom = label.mapTo(bar, label.rect().bottomLeft()).y()
        stands_below = details.mapTo(bar, details.rect().topLeft()).y() > bottom
        whole = label.height() >= label.heightForWidth(label.width())
        return whole and stands_below is below and label.width() > width / 2

    qtbot.waitUntil(has_room)


def test_that_several_problems_are_listed_each_with_its_remedy(session: Session, bar: NoticeBar) -> None:
    problems = [
        Problem(text("{file} is missing.", file=name), text("Add {file}.", file=name))
        for name in ("config.json", "model.safetensors", "<pipeline>.py")
    ]
    session.tell(Notice.of(refusal(problems), Place.RESULTS))
    assert bar.accessibleName().splitlines() == [
        "The package has 3 problems:",
        "config.json is missing. Add config.json.",
        "model.safetensors is missing. Add model.safetensors.",
        "<pipeline>.py is missing. Add <pipeline>.py.",
    ]
    shown = QTextDocument()
    shown.setHtml(bar._label.text())
    lines = shown.toPlainText().replace("\N{LINE SEPARATOR}", "\n").splitlines()
    assert lines[-2:] == ["<pipeline>.py is missing.", "Add <pipeline>.py."]
