#!/usr/bin/python3
"""What an echo server on wsproto answers to the frames of a client. A line in: hexadecimal octets. A line out: the same."""
import sys

from wsproto.connection import Connection, ConnectionType
from wsproto.events import BytesMessage, CloseConnection, Ping, TextMessage
from wsproto.utilities import RemoteProtocolError


def answer(octets):
    server = Connection(ConnectionType.SERVER)
    sent = b""
    message = None
    try:
        server.receive_data(octets)
        for event in server.events():
            if isinstance(event, (TextMessage, BytesMessage)):
                message = event.data if message is None else message + event.data
                if event.message_finished:
                    sent += server.send(type(event)(data=message))
                    message = None
            elif isinstance(event, Ping):
                sent += server.send(event.response())
            elif isinstance(event, CloseConnection):
                return sent + server.send(CloseConnection(code=event.code))
    except RemoteProtocolError as error:
        return sent + server.send(error.event_hint)
    return sent


for line in sys.stdin:
    print(answer(bytes.fromhex(line)).hex().upper(), flush=True)
