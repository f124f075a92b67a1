#!/usr/bin/python3
"""What h11 makes of the octets that a client sends. A line in: hexadecimal octets. A line out: complete, incomplete or refused."""
import sys

import h11


def verdict(octets):
    server = h11.Connection(h11.SERVER)
    try:
        server.receive_data(octets)
        while True:
            event = server.next_event()
            if isinstance(event, h11.EndOfMessage):
                return "complete"
            if event is h11.NEED_DATA or event is h11.PAUSED:
                return "incomplete"
    except h11.RemoteProtocolError:
        return "refused"


for line in sys.stdin:
    print(verdict(bytes.fromhex(line)), flush=True)
