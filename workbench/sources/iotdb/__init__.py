"""Apache IoTDB as a source of series. The client's package is imported when a session opens."""
