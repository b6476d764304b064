"""An empty QMainWindow: writes down when it was first painted."""

import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event):
        with open(sys.argv[1], "a") as file:
            file.write(f"first_paint {time.time():.6f}\n")


app = QApplication([])
window = Window()
window.show()
app.exec()
