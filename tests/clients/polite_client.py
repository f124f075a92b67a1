#!/usr/bin/python3
"""Has one conversation with each service of a board, as a client with manners has it, one after the other.

Arguments: the board's address, an address of this host, the first local port, a CA's certificate, seconds to wait for each, services as the board's banner
names them (http:80); http-sockets and https-sockets for the page that says how many sockets are free, and the same of another service for how many it serves
at once, up to two; info-status for the counters, as the status page has them.
Each conversation has a local port of its own, counted up from the first, so that a capture tells which is which. Writes a line of JSON for each:
its service, its port, its answer, and what went wrong (null if nothing did).
"""
import json
import socket
import ssl
import sys
import time

ADDRESS, HERE, FIRST, AUTHORITY, PATIENCE = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], float(sys.argv[5])
LINE = b"A polite client asks.\r\n"

# The answer is never longer than the question.
WHO = b"NANONET WHO".ljust(400)
STATUS_LENGTH = 1472

# While there is room for one, another line follows.
LONGEST_LINE = 64


def until_end(client):
    whole = b""
    while octets := client.recv(4096):
        whole += octets
    return whole


def exactly(client, count):
    whole = b""
    while len(whole) < count:
        octets = client.recv(count - len(whole))
        assert octets, "the end came early"
        whole += octets
    return whole


def http(client, path=b"/status"):
    client.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: board.test\r\nConnection: close\r\n\r\n")
    head, _, body = until_end(client).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 "), head
    return body


def https(client, path=b"/status"):
    with open(AUTHORITY, encoding="ascii") as file:
        context = ssl.create_default_context(cadata=file.read())
    with context.wrap_socket(client, server_hostname="board.test", suppress_ragged_eofs=False) as inner:
        return http(inner, path)


def http_sockets(client):
    return http(client, b"/sockets")


def https_sockets(client):
    return https(client, b"/sockets")


def echo(client):
    client.sendall(LINE)
    assert exactly(client, len(LINE)) == LINE
    client.shutdown(socket.SHUT_WR)
    assert until_end(client) == b""
    return b""


def discard(client):
    client.sendall(LINE)
    client.shutdown(socket.SHUT_WR)
    return until_end(client)


def chargen(client):
    return exactly(client, 74)


def daytime(client):
    said = until_end(client)
    assert said.endswith(b"\r\n"), said
    return said


def line(client):
    assert exactly(client, 7) == b"hello\r\n"
    client.sendall(LINE + b"bye\r\n")
    said = until_end(client)
    assert said.startswith(LINE), said
    return said


def udp_echo(client):
    client.send(LINE)
    assert client.recv(2048) == LINE
    return b""


def info(client):
    client.send(WHO)
    return client.recv(2048)


def info_status(client):
    # One who asks often may have had his share of the second, and asks again.
    client.settimeout(1)
    counters, last = {}, time.monotonic() + PATIENCE
    while True:
        question = b"NANONET STATUS %d" % len(counters)
        client.send(question.ljust(STATUS_LENGTH))
        try:
            answer = client.recv(2048)
        except TimeoutError:
            if time.monotonic() > last:
                raise
            continue
        lines = [line.split() for line in answer.decode("ascii").splitlines()]
        if lines[0][0] not in counters:
            counters.update({name: int(count) for name, count in lines})
        if STATUS_LENGTH - len(answer) >= LONGEST_LINE:
            return json.dumps({"counters": counters}).encode("ascii")


def together(speak):
    def both(client):
        with socket.create_connection((ADDRESS, client.getpeername()[1]), PATIENCE, (HERE, 0)) as other:
            speak(other)
            speak(client)
        return b"2"
    return both


TCP = {"http": http, "https": https, "http-sockets": http_sockets, "https-sockets": https_sockets, "tcp-echo": echo, "discard": discard, "chargen": chargen,
       "daytime": daytime, "line": line}
TCP.update({name + "-sockets": together(TCP[name]) for name in ("tcp-echo", "discard", "chargen", "daytime", "line")})
UDP = {"udp-echo": udp_echo, "info": info, "info-status": info_status}

for number, service in enumerate(sys.argv[6:]):
    name, port = service.split(":")
    speak = TCP.get(name) or UDP[name]
    answer, fault = b"", None
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM if name in TCP else socket.SOCK_DGRAM) as client:
        client.settimeout(PATIENCE)
        try:
            client.bind((HERE, FIRST + number))
            client.connect((ADDRESS, int(port)))
            answer = speak(client)
        except (OSError, AssertionError) as exception:
            fault = repr(exception)
    print(json.dumps({"service": service, "port": FIRST + number, "answer": answer.decode("latin-1"), "fault": fault}))
