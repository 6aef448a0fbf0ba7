"""The recovery key: the root key as 24 checksummed words (BIP-39) that fit on a sheet of paper."""

from mnemonic import Mnemonic

from bot.storage.vault.refusals import RootKeyMalformed


def to_words(root: bytes) -> str:
    """The words to print, once, when the root key is made."""
    return Mnemonic("english").to_mnemonic(root)


def from_words(words: str) -> bytes:
    """The root key in the words, however they are spaced; RootKeyMalformed on any slip."""
    tidy = " ".join(words.lower().split())
    book = Mnemonic("english")
    if len(tidy.split()) != 24 or not book.check(tidy):
        raise RootKeyMalformed("these are not the 24 words: look for a slip or a wrong order")
    return bytes(book.to_entropy(tidy))
