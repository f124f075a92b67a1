"""Sends a frame on an interface, ten times a second, until it is ended. Arguments: the interface, and which: a server's offer of an address ("rival"), or 3,000 octets of
02:00:00:00:00:55 in one ("joined"), as an interface hands them on that joins what came apart."""
import socket
import struct
import sys
import time


def checksum(octets):
    total = sum(struct.unpack(f"!{len(octets) // 2}H", octets))
    total = (total & 0xFFFF) + (total >> 16)
    return ~(total + (total >> 16)) & 0xFFFF


def datagram(protocol, source, destination, payload):
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 1, 0, 64, protocol, 0, socket.inet_aton(source), socket.inet_aton(destination))
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + payload


def rival():
    offer = bytes([2, 1, 6, 0]) + bytes(232) + bytes([99, 130, 83, 99, 53, 1, 2, 255])
    udp = struct.pack("!HHHH", 67, 68, 8 + len(offer), 0) + offer
    return bytes([255] * 6) + bytes.fromhex("020000000099") + b"\x08\x00" + datagram(17, "10.9.0.1", "255.255.255.255", udp)


def joined():
    return bytes([255] * 6) + bytes.fromhex("020000000055") + b"\x08\x00" + datagram(6, "192.0.2.10", "192.0.2.1", bytes(2966))


def main(interface, which):
    link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    link.bind((interface, 0))
    frame = {"rival": rival, "joined": joined}[which]()
    link.send(frame)
    print("sending", flush=True)
    while True:
        time.sleep(0.1)
        link.send(frame)


main(*sys.argv[1:])
