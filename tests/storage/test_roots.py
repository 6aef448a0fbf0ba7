"""The root key comes from its source, or each reason that it does not has its own name."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.vault.passphrases import stretched
from bot.storage.vault.refusals import (
    RootKeyMalformed,
    RootKeyMissing,
    RootKeyRefused,
    RootKeyTooOpen,
    RootKeyUnreadable,
)
from bot.storage.vault.roots import OVERRIDE, from_file, root_key, shares_disk, write_file
from bot.storage.vault.sources import VARIABLE, Asking, Source, noted, offered
from bot.storage.vault.words import from_words, to_words

KEY = bytes(range(32))
SALTED = Source("passphrase", salt="00" * 16, memory_mib=64, passes=1)


def test_a_key_file_is_its_owners_alone_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "root.key"
    write_file(path, KEY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert from_file(path) == KEY


def test_a_key_file_is_never_written_over(tmp_path: Path) -> None:
    write_file(tmp_path / "root.key", KEY)
    with pytest.raises(FileExistsError):
        write_file(tmp_path / "root.key", bytes(32))
    assert from_file(tmp_path / "root.key") == KEY


@pytest.mark.parametrize("mode", [0o440, 0o404, 0o600 | 0o040, 0o644, 0o410])
def test_a_key_file_that_others_may_use_is_refused(tmp_path: Path, mode: int) -> None:
    write_file(tmp_path / "root.key", KEY)
    (tmp_path / "root.key").chmod(mode)
    with pytest.raises(RootKeyTooOpen):
        from_file(tmp_path / "root.key")


def test_a_missing_an_unreadable_and_a_short_key_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(RootKeyMissing):
        from_file(tmp_path / "root.key")
    (tmp_path / "folder").mkdir(mode=0o700)
    with pytest.raises(RootKeyUnreadable):
        from_file(tmp_path / "folder")
    write_file(tmp_path / "short.key", KEY[:31])
    with pytest.raises(RootKeyMalformed):
        from_file(tmp_path / "short.key")


def test_a_key_beside_its_database_is_noticed(tmp_path: Path) -> None:
    write_file(tmp_path / "root.key", KEY)
    beside = Source("key file", path=str(tmp_path / "root.key"))
    assert shares_disk(beside, tmp_path)
    assert not shares_disk(Source("key file", path="/proc/version"), tmp_path)
    assert not shares_disk(SALTED, tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads any file")
def test_a_key_file_of_mode_zero_is_unreadable(tmp_path: Path) -> None:
    write_file(tmp_path / "root.key", KEY)
    (tmp_path / "root.key").chmod(0)
    with pytest.raises(RootKeyUnreadable):
        from_file(tmp_path / "root.key")


def test_the_environment_holds_a_key_in_hexadecimal_digits() -> None:
    environ = {VARIABLE: KEY.hex()}
    source = offered(environ)
    assert source is not None
    assert root_key(source, Asking(environ)) == KEY


@pytest.mark.parametrize("value", ["secret", KEY.hex()[:-2], KEY.hex() + "00"])
def test_no_part_of_a_malformed_key_is_repeated(value: str) -> None:
    with pytest.raises(RootKeyMalformed) as caught:
        root_key(Source("environment"), Asking({VARIABLE: value}))
    assert value not in str(caught.value)


def test_a_live_bot_refuses_the_environment_unless_overridden() -> None:
    environ = {VARIABLE: KEY.hex()}
    with pytest.raises(RootKeyRefused):
        root_key(Source("environment"), Asking(environ, production=True))
    overridden = Asking(environ | {OVERRIDE: "1"}, production=True)
    assert root_key(Source("environment"), overridden) == KEY


def test_a_systemd_credential_is_taken_before_the_environment(tmp_path: Path) -> None:
    (tmp_path / "fieldbook-root-key").write_bytes(KEY)
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path), VARIABLE: "ff" * 32}
    source = offered(environ)
    assert source == Source("credential")
    assert root_key(source, Asking(environ)) == KEY
    with pytest.raises(RootKeyMissing):
        root_key(source, Asking({}))


def test_a_passphrase_comes_from_a_credential_a_file_or_a_person(tmp_path: Path) -> None:
    file, folder = tmp_path / "passphrase", tmp_path / "credentials"
    file.write_text("correct horse\n")
    folder.mkdir()
    (folder / "fieldbook-passphrase").write_text("correct horse")
    by_file = Asking({"FIELDBOOK_PASSPHRASE_FILE": str(file)})
    by_credential = Asking({"CREDENTIALS_DIRECTORY": str(folder)})
    by_person = Asking({}, ask=lambda: "correct horse")
    keys = {root_key(SALTED, asking) for asking in (by_file, by_credential, by_person)}
    assert len(keys) == 1


def test_no_passphrase_and_an_empty_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RootKeyMissing):
        root_key(SALTED, Asking({}))
    (tmp_path / "empty").write_text("\n")
    with pytest.raises(RootKeyMalformed):
        root_key(SALTED, Asking({"FIELDBOOK_PASSPHRASE_FILE": str(tmp_path / "empty")}))


def test_a_passphrase_gives_another_key_with_another_salt() -> None:
    other = Source("passphrase", salt="11" * 16, memory_mib=64, passes=1)
    assert stretched("correct horse", SALTED) != stretched("correct horse", other)


def test_composed_and_decomposed_letters_are_one_passphrase() -> None:
    assert stretched("caf\u00e9", SALTED) == stretched("cafe\u0301", SALTED)


def test_less_memory_than_the_floor_is_refused() -> None:
    weak = Source("passphrase", salt="00" * 16, memory_mib=63, passes=1)
    with pytest.raises(RootKeyMalformed):
        stretched("correct horse", weak)


def test_a_damaged_note_of_the_source_is_told(tmp_path: Path) -> None:
    assert noted(tmp_path) is None
    (tmp_path / "root.json").write_text('{"kind": "key file", "colour": "red"}')
    with pytest.raises(RootKeyMalformed):
        noted(tmp_path)


@given(st.binary(min_size=32, max_size=32))
def test_the_recovery_words_give_the_key_back(key: bytes) -> None:
    words = to_words(key)
    assert len(words.split()) == 24
    assert from_words(words) == key
    assert from_words("\n " + words.upper().replace(" ", "  \n")) == key


def test_a_slip_in_the_recovery_words_is_found_and_not_repeated() -> None:
    words = to_words(KEY).split()
    slips = [
        [*words[:-1], "abandon"],
        words[:-1],
        [*words, "zoo"],
        ["horsefeathers", *words[1:]],
        [words[1], words[0], *words[2:]],
        [],
    ]
    for slip in slips:
        with pytest.raises(RootKeyMalformed) as caught:
            from_words(" ".join(slip))
        assert words[3] not in str(caught.value)
