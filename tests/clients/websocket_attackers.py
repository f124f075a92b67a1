#!/usr/bin/python3
"""Breaks the rules of RFC 6455 on a board's /ws/echo, one by one, and then reads nothing of what it asks for.

Arguments: the board's address. Says "all refused" if each breach was answered with the close code that it is to have.
"""
import os
import socket
import struct
import sys

ADDRESS = sys.argv[1]

# Seconds. Only a failure takes them: the machine may be busy.
PATIENCE = 60
OPENING = (b"GET /ws/echo HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
MASK = b"\0\0\0\0"

# First octets, and the code of the Close frame that they are answered with (RFC 6455 section 7.4.1).
BREACHES = [
    (b"\x81\x05hello", 1002),                                         # not masked
    (b"\xc1\x80" + MASK, 1002),                                       # a reserved bit
    (b"\x83\x80" + MASK, 1002),                                       # a reserved opcode
    (b"\x09\x80" + MASK, 1002),                                       # a control frame in pieces
    (b"\x89\xfe\x00\x7e" + MASK, 1002),                               # a control frame that is too long
    (b"\x80\x80" + MASK, 1002),                                       # a continuation of nothing
    (b"\x81\xfe\x00\x05" + MASK, 1002),                               # a length in more octets than it needs
    (b"\x82\xff" + struct.pack("!Q", 1 << 63) + MASK, 1002),          # a length with its highest bit set
    (b"\x82\xff" + struct.pack("!Q", 1 << 40) + MASK, 1009),          # a length that nobody has room for
    (b"\x81\x82" + MASK + b"\xc3\x28", 1007),                         # no UTF-8
    (b"\x88\x82" + MASK + struct.pack("!H", 1005), 1002),             # a code that is never sent
]


def opened():
    client = socket.create_connection((ADDRESS, 80), PATIENCE)
    client.sendall(OPENING)
    head = b""
    while b"\r\n\r\n" not in head:
        octets = client.recv(1)
        assert octets, head
        head += octets
    assert head.startswith(b"HTTP/1.1 101 "), head
    return client


for octets, code in BREACHES:
    with opened() as client:
        # And more behind it, which the board must not be hurt by.
        client.sendall(octets + os.urandom(100))
        said = b""
        while len(said) < 4:
            received = client.recv(100)
            assert received, (octets, said)
            said += received
        assert said[0] == 0x88 and struct.unpack("!H", said[2:4])[0] == code, (octets, said)

# Echoes that are never read, until the board takes no more of them and ends it.
client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
client.settimeout(PATIENCE)
client.connect((ADDRESS, 80))
client.sendall(OPENING)
message = b"\x82\xfe\x03\xe8" + MASK + bytes(1000)
try:
    while True:
        client.sendall(message)
except OSError:
    pass
client.close()
print("all refused")
