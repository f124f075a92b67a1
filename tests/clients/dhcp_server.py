"""Offers 10.9.0.50 to everyone who asks on an interface, and grants nothing. Arguments: the interface, its address, a file to make when it listens."""
import pathlib
import socket
import sys

DISCOVER, OFFER = 1, 2
HEADER = 240


def main(interface, address, ready):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, interface.encode())
    server.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    server.bind(("", 67))
    pathlib.Path(ready).touch()
    own = socket.inet_aton(address)
    while True:
        question = server.recv(1500)
        if len(question) > HEADER + 2 and question[HEADER : HEADER + 3] == bytes([53, 1, DISCOVER]):
            answer = bytearray(question[:HEADER])
            answer[0] = 2
            answer[16:20] = socket.inet_aton("10.9.0.50")
            answer += bytes([53, 1, OFFER, 54, 4]) + own + bytes([255])
            server.sendto(answer, ("255.255.255.255", 68))


main(*sys.argv[1:])
