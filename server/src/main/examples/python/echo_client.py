#!/usr/bin/env python3
"""Sends three texts to Tickwire's echo socket and prints what comes back.

Needs the package websocket-client (Debian: python3-websocket).

    python3 echo_client.py [ws://127.0.0.1:8080/echo]
"""

import sys
import threading
import time

import websocket

MESSAGES = 3
PAUSE_SECONDS = 1


def on_open(connection):
    """Sends from a thread of its own, because this callback must return for answers to be read."""

    def run():
        for number in range(MESSAGES):
            connection.send(f"Hello {number}")
            time.sleep(PAUSE_SECONDS)
        time.sleep(PAUSE_SECONDS)
        connection.close()

    threading.Thread(target=run, daemon=True).start()


def on_message(connection, message):
    print(message, flush=True)


def on_error(connection, error):
    print(f"error: {error}", file=sys.stderr, flush=True)


def on_close(connection, status_code, reason):
    print("closed", file=sys.stderr, flush=True)


def main():
    url = sys.argv[1] if len(sys.argv) > 1 else "ws://127.0.0.1:8080/echo"
    connection = websocket.WebSocketApp(
        url,
        on_open=on_open,
        on_message=on_message,
        on_error=on_error,
        on_close=on_close,
    )
    failed = connection.run_forever()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
