"""What the vault says when it will not: one error for seals, named ones for the root key."""


class SealError(Exception):
    """A value could not be sealed or opened; it never says which value, nor why."""

    def __init__(self) -> None:
        super().__init__("sealed value refused")


class RootKeyRefused(Exception):
    """The root key cannot be used; its message names no key material."""


class RootKeyMissing(RootKeyRefused):
    """No source of a root key was found."""


class RootKeyUnreadable(RootKeyRefused):
    """The root key's source is there and cannot be read."""


class RootKeyTooOpen(RootKeyRefused):
    """Others than the owner may read the key file."""


class RootKeyMalformed(RootKeyRefused):
    """The source does not hold a key of 32 bytes, or its words fail their checksum."""


class WrongRootKey(RootKeyRefused):
    """This root key is a key, but not the one that this keyring was made with."""


class KeyringMissing(RootKeyRefused):
    """The database has no keyring: it was never initialised."""


class KeyringCorrupt(RootKeyRefused):
    """The root key is the right one and the keyring is damaged: restore the key archive."""
