#!/usr/bin/python3
"""Stops in the middle of a TLS record and sees that a board serves others meanwhile. Arguments: the board's address, a CA's certificate, ports of TLS and of
the board's UDP information."""
import socket
import ssl
import sys

ADDRESS, AUTHORITY, TLS_PORT, INFORMATION_PORT = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
REQUEST = b"GET /status HTTP/1.1\r\nHost: board.test\r\nConnection: close\r\n\r\n"

# Seconds. Only a board that stands still takes them.
PATIENCE = 30
HEADER = 5
context = ssl.create_default_context(cafile=AUTHORITY)


class Client:
    """A TLS client whose records go out when it is told to."""

    def __init__(self, version):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        context.minimum_version = context.maximum_version = version
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname="board.test")
        self.socket = socket.create_connection((ADDRESS, TLS_PORT), PATIENCE)
        self.wait(self.tls.do_handshake)
        self.socket.sendall(self.outgoing.read())

    def wait(self, action):
        while True:
            try:
                return action()
            except ssl.SSLWantReadError:
                self.socket.sendall(self.outgoing.read())
                octets = self.socket.recv(4096)
                assert octets, "the board has closed"
                self.incoming.write(octets)

    def record(self, data):
        self.tls.write(data)
        return self.outgoing.read()

    def answer(self):
        whole = b""
        while not whole.startswith(b"HTTP/1.1 200 ") or b"}}\n" not in whole:
            octets = self.wait(lambda: self.tls.read(4096))
            assert octets, whole
            whole += octets
        return whole


def ask_others():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.settimeout(PATIENCE)
        other.sendto(b"NANONET WHO".ljust(400), (ADDRESS, INFORMATION_PORT))
        assert other.recv(2048).startswith(b"Attacked"), "no answer"


for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
    for part in (1, HEADER - 1, HEADER, HEADER + 1, -1):
        client = Client(version)
        record = client.record(REQUEST)
        client.socket.sendall(record[:part])
        ask_others()
        client.socket.sendall(record[part:])
        client.answer()
        client.socket.close()

    # Two records at once, and one and a part of the next.
    client = Client(version)
    first, second = client.record(REQUEST[:20]), client.record(REQUEST[20:])
    client.socket.sendall(first + second[:7])
    ask_others()
    client.socket.sendall(second[7:])
    client.answer()
    client.socket.close()

    # A part, and nothing more: the board ends it, with a reset, for what it leaves unread.
    client = Client(version)
    client.socket.sendall(client.record(REQUEST)[:9])
    ask_others()
    try:
        while client.socket.recv(4096):
            pass
    except ConnectionResetError:
        pass
    client.socket.close()
print("all passed")
