"""IoTDB servers in the window: logging in, browsing, opening, writing back, following."""
