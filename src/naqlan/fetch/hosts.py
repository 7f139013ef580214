"""Is this address one of the public internet? An IPv4 address inside an IPv6 one counts as itself."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# What `ipaddress` calls global in some versions and nobody's web server has, with the document that says so.
_CLOSED_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network (RFC 791)
            "100.64.0.0/10",  # shared by a provider's customers (RFC 6598)
            "168.63.129.16/32",  # inner service of a large cloud, at a public address
            "192.0.0.0/24",  # protocol assignments (RFC 6890)
            "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
            "198.18.0.0/15",  # benchmarks (RFC 2544)
            "240.0.0.0/4",  # reserved, broadcast (RFC 1112)
        ),
    )
)
_CLOSED_6 = tuple(
    map(
        IPv6Network,
        (
            "::/32",  # unspecified, loopback, deprecated IPv4-compatible addresses (RFC 4291)
            "64:ff9b:1::/48",  # translation inside a network (RFC 8215)
            "100::/64",  # discarded (RFC 6666)
            "2001::/23",  # Teredo, benchmarks, other protocols (RFC 2928)
            "2001:db8::/32",  # documentation (RFC 3849)
            "3fff::/20",  # documentation (RFC 9637)
            "5f00::/16",  # segment routing (RFC 9602)
            "fec0::/10",  # site-local (RFC 3879)
        ),
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Says whether an address leads to the public internet.

    Args:
        address: As a resolver gives it; what is no address is not public.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    inner = _inside(found) if isinstance(found, IPv6Address) else found
    if inner is None:
        return _is_open(found) and not any(found in network for network in _CLOSED_6)
    return _is_open(inner) and not any(inner in network for network in _CLOSED_4)


def _inside(address: IPv6Address) -> IPv4Address | None:
    """Returns the IPv4 address that an IPv6 one stands for: mapped, 6to4, or translated by NAT64; None for a plain one."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour


def _is_open(address: IPv4Address | IPv6Address) -> bool:
    closed = address.is_private or address.is_loopback or address.is_link_local or address.is_multicast or address.is_reserved
    return address.is_global and not closed and not address.is_unspecified
