"""Lets an interface send datagrams with their checksums made, as `ethtool -K IF tx off` does: a veth cable leaves them to a MAC that is none.

usage: checksums_in_software.py INTERFACE
"""

import array
import fcntl
import socket
import struct
import sys

SIOCETHTOOL = 0x8946
ETHTOOL_STXCSUM = 0x17

# struct ethtool_value: what to do, and off.
value = array.array("I", [ETHTOOL_STXCSUM, 0])

# struct ifreq: the name, then the address of the value.
request = struct.pack("16sP16x", sys.argv[1].encode(), value.buffer_info()[0])

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
    fcntl.ioctl(any_socket, SIOCETHTOOL, request)
