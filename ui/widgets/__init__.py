"""Small widgets that every panel is made of."""

from ui.widgets.buttons import LinkButton, PrimaryButton, SegmentedButtons, SmallButton, icon_button, tip
from ui.widgets.chip import Chip
from ui.widgets.labels import ElidedLabel, EmptyState, HintLabel, Line
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel_bar import PanelBar
from ui.widgets.search_field import SearchField
from ui.widgets.section import CollapsibleSection
from ui.widgets.spin_boxes import DoubleSpinBox, SpinBox
from ui.widgets.tab_row import TabRow

__all__ = [
    "Chip",
    "CollapsibleSection",
    "DoubleSpinBox",
    "ElidedLabel",
    "EmptyState",
    "HintLabel",
    "Line",
    "LinkButton",
    "NoticeBar",
    "PanelBar",
    "PrimaryButton",
    "SearchField",
    "SegmentedButtons",
    "SmallButton",
    "SpinBox",
    "TabRow",
    "icon_button",
    "tip",
]
