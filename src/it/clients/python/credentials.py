"""Who signs in, as exchanges name it."""

import os


def of(who, kind):
    """Public and private key (kind "key"), or id and secret of a service account (kind "token")."""
    names = ("PUBLIC_KEY", "PRIVATE_KEY") if kind == "key" else ("CLIENT_ID", "CLIENT_SECRET")
    prefix = "" if who == "owner" else f"{who.upper()}_"
    return tuple(os.environ[prefix + name] for name in names)
