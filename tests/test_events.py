"""The event bus."""

from __future__ import annotations

import logging

import pytest

from workbench.events import Event, EventBus, SettingsChanged, TableClosed


def test_that_every_listener_hears_events_in_order() -> None:
    bus, heard, also = EventBus(), list[Event](), list[Event]()
    bus.subscribe(heard.append)
    bus.subscribe(also.append)
    bus.publish(TableClosed("a"))
    bus.publish(SettingsChanged())
    assert heard == also == [TableClosed("a"), SettingsChanged()]


def test_that_an_unsubscribed_listener_hears_no_more() -> None:
    bus, heard = EventBus(), list[Event]()
    unsubscribe = bus.subscribe(heard.append)
    unsubscribe()
    unsubscribe()
    bus.publish(SettingsChanged())
    assert heard == []


def test_that_a_listener_may_unsubscribe_while_it_hears() -> None:
    bus, heard = EventBus(), list[Event]()

    def once(event: Event) -> None:
        heard.append(event)
        unsubscribe()

    unsubscribe = bus.subscribe(once)
    bus.publish(SettingsChanged())
    bus.publish(SettingsChanged())
    assert len(heard) == 1


def test_that_a_listener_that_raises_is_logged_and_the_others_hear(caplog: pytest.LogCaptureFixture) -> None:
    def broken(event: Event) -> None:
        raise RuntimeError("deaf")

    bus, heard = EventBus(), list[Event]()
    bus.subscribe(broken)
    bus.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        bus.publish(SettingsChanged())
    assert heard == [SettingsChanged()]
    assert "A listener of SettingsChanged raised" in caplog.text
