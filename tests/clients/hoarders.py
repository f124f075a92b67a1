#!/usr/bin/python3
"""Takes all that a service gives and holds it: connections that say nothing and read nothing, then as many octets as it takes.

Arguments: the board's address, the service's port, how many connections, for how many seconds they are held at most, and how many of them the board ends
before that is over. Says in the end "all over".
"""
import os
import select
import socket
import sys
import time

ADDRESS, PORT, COUNT, SECONDS, ENDS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
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
ended, ends, deadline = select.poll(), 0, time.monotonic() + SECONDS
for _ in range(COUNT):
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.setblocking(False)
    client.connect_ex((ADDRESS, PORT))
    held.append(client)
    ended.register(client, select.POLLRDHUP)
while ends < ENDS and (left := deadline - time.monotonic()) > 0:
    for one, _ in ended.poll(left * 1000):
        ended.unregister(one)
        ends += 1
for client in held:
    client.close()

# Whatever becomes of them, and whatever is answered.
with connect() as client:
    try:
        client.sendall(os.urandom(OCTETS))
    except OSError:
        pass
print("all over")
