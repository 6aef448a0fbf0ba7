"""The vault is the one small door to cryptography."""

import ast
from pathlib import Path

import bot

HOUSE = Path(bot.__file__).parent
LIBRARIES = {"cryptography", "argon2", "mnemonic"}


def imported(file: Path) -> set[str]:
    """The top-level packages that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_only_the_vault_imports_a_library_of_cryptography() -> None:
    users = {file.parent for file in HOUSE.rglob("*.py") if imported(file) & LIBRARIES}
    assert users == {HOUSE / "storage" / "vault"}


def test_a_vault_shows_no_key() -> None:
    from bot.storage.vault import Vault

    assert repr(Vault(b"K" * 32)) == "Vault(…)"
