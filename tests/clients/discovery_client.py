#!/usr/bin/python3
"""Looks for boards as a client does that knows none of them. Arguments: an address of this host, its interface, seconds to wait, then addresses to ask, each
with how often: 255.255.255.255x1. Writes a line of JSON for each answer: what was asked, who answered from which port, what."""
import json
import socket
import sys
import time

HERE, INTERFACE, PATIENCE = sys.argv[1], sys.argv[2], float(sys.argv[3])
PORT = 6266
QUESTION = b"NANONET WHO".ljust(400)

for target in sys.argv[4:]:
    address, _, times = target.partition("x")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)

        # 255.255.255.255 has no route: the interface says where it goes.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, INTERFACE.encode())
        client.bind((HERE, 0))
        for _ in range(int(times)):
            client.sendto(QUESTION, (address, PORT))

            # Slower than a board takes them from its mailbox, which holds a handful.
            time.sleep(0.005)
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            client.settimeout(left)
            try:
                answer, sender = client.recvfrom(2048)
            except TimeoutError:
                break
            print(json.dumps({"asked": address, "from": sender[0], "port": sender[1], "answer": answer.decode("ascii")}))
            if int(times) == 1:
                break
