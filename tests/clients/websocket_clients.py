#!/usr/bin/python3
"""Talks WebSocket to a board with python3-websockets and with python3-wsproto. Argument: the board's URL, ws:// or wss://; second: a CA's certificate."""
import asyncio
import json
import socket
import ssl
import sys
from urllib.parse import urlsplit

import websockets
from websockets.exceptions import ConnectionClosed, InvalidStatusCode
from wsproto import ConnectionType, WSConnection
from wsproto.events import (AcceptConnection, BytesMessage, CloseConnection, Message, Ping, Pong, Request, TextMessage)

MAX_MESSAGE = 2044

# Seconds. Only a failure takes them: the machine may be busy.
PATIENCE = 60
URL = sys.argv[1]
TRUST = ssl.create_default_context(cafile=sys.argv[2]) if len(sys.argv) > 2 else None
if TRUST:
    TRUST.check_hostname = False


def connect(path, **options):
    options.update(open_timeout=PATIENCE, close_timeout=PATIENCE, ping_timeout=PATIENCE)
    if TRUST:
        options["ssl"] = TRUST
    return websockets.connect(URL + path, **options)


async def echo():
    async with connect("/ws/echo") as client:
        assert client.extensions == [], "an extension was granted"
        for length in (0, 1, 125, 126, 127, 1000, MAX_MESSAGE):
            for message in ("x" * length, bytes(length)):
                await client.send(message)
                assert await client.recv() == message
        await client.send("κόσμε €😀")
        assert await client.recv() == "κόσμε €😀"
        await client.send(["frag", "men", "", "ted"])
        assert await client.recv() == "fragmented"
        await asyncio.wait_for(await client.ping(b"payload"), PATIENCE)
    assert client.close_code == 1000


async def too_big():
    async with connect("/ws/echo") as client:
        await client.send(bytes(MAX_MESSAGE + 1))
        try:
            await client.recv()
            raise AssertionError("a message that is too big was taken")
        except ConnectionClosed as closed:
            assert closed.rcvd.code == 1009, closed


async def telemetry():
    async with connect("/ws/telemetry") as client:
        first = json.loads(await client.recv())
        second = json.loads(await client.recv())
        assert second["uptimeMilliseconds"] > first["uptimeMilliseconds"]
        assert second["exceptions"] == 0


async def refusals():
    for path, status in (("/ws/nothing", 404), ("/status", 200)):
        try:
            async with connect(path):
                raise AssertionError(path + " opened a WebSocket")
        except InvalidStatusCode as refused:
            assert refused.status_code == status, refused


def wsproto_session():
    address = urlsplit(URL)
    raw = socket.create_connection((address.hostname, address.port), PATIENCE)
    if TRUST:
        raw = TRUST.wrap_socket(raw, server_hostname=address.hostname)
    client = WSConnection(ConnectionType.CLIENT)

    def receive():
        while True:
            data = raw.recv(4096)
            client.receive_data(data or None)
            events = list(client.events())
            if events or not data:
                return events

    raw.sendall(client.send(Request(host=address.netloc, target="/ws/echo")))
    assert isinstance(receive()[0], AcceptConnection)
    # Octet by octet, two fragments, with a ping between them.
    octets = client.send(Message(data="ab", message_finished=False)) + client.send(Ping(b"p")) + client.send(Message(data="c"))
    for octet in octets:
        raw.sendall(bytes([octet]))
    events = []
    while len(events) < 2:
        events += receive()
    assert isinstance(events[0], Pong) and events[0].payload == b"p", events
    assert isinstance(events[1], TextMessage) and events[1].data == "abc", events
    raw.sendall(client.send(BytesMessage(data=b"\x00\xff")))
    assert receive()[0].data == b"\x00\xff"
    raw.sendall(client.send(CloseConnection(code=4000, reason="done")))
    closed = receive()[0]
    assert isinstance(closed, CloseConnection) and closed.code == 4000, closed
    raw.close()


async def main():
    await echo()
    await too_big()
    await refusals()
    await telemetry()
    await asyncio.get_running_loop().run_in_executor(None, wsproto_session)
    await echo()
    print("all passed")


asyncio.run(main())
