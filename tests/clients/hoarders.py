#!/usr/bin/python3
"""Takes all that a service gives and holds it: connections that say nothing and read nothing, then as many octets as it takes.

Arguments: the board's address, the service's port, how many connections, for how many seconds they are held. Says in the end "all over".
"""
import os
import socket
import sys
import time

ADDRESS, PORT, COUNT, SECONDS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
PATIENCE = 60
OCTETS = 50_000


def connect():
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # What a service says by itself soon fills this: it is not read.
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.settimeout(PATIENCE)
    client.connect((ADDRESS, PORT))
    return client


# More than the board has places for: the backlog holds some, the rest waits for its SYN to be answered.
held = []
deadline = time.monotonic() + SECONDS
for _ in range(COUNT):
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.setblocking(False)
    client.connect_ex((ADDRESS, PORT))
    held.append(client)
time.sleep(max(0.0, deadline - time.monotonic()))
for client in held:
    client.close()

# Whatever becomes of them, and whatever is answered.
with connect() as client:
    try:
        client.sendall(os.urandom(OCTETS))
    except OSError:
        pass
print("all over")
