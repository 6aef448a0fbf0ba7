"""Staff by the program: what is not named stays, and what cannot be says why."""

from tests.program.conftest import Archive


def test_changing_a_member_keeps_what_is_not_named(archive: Archive) -> None:
    given = ("--manager", 101, "--lang", "en", "--tz", "Europe/London")
    archive.run("staff", "add", "--telegram-id", 105, "--name", "Ann", "--role", "rep", *given)
    archive.run("staff", "add", "--telegram-id", 105, "--name", "Ann Lee", "--role", "manager")
    line = next(one for one in archive.run("staff", "list").out.splitlines() if "Ann" in one)
    assert line.split("\t") == [
        "105",
        "Ann Lee",
        "manager",
        "en",
        "Europe/London",
        "active",
        "101",
    ]


def test_a_revoked_member_comes_back_by_being_added(archive: Archive) -> None:
    archive.run("staff", "revoke", "--telegram-id", 101)
    archive.run("staff", "add", "--telegram-id", 101, "--name", "李雷", "--role", "rep")
    assert "101\t李雷\trep\tzh\tAsia/Shanghai\tactive" in archive.run("staff", "list").out


def test_what_cannot_be_is_said_in_words(archive: Archive) -> None:
    new = ("staff", "add", "--telegram-id", 106, "--name", "Bo", "--role", "rep")
    refused = archive.run(*new, "--manager", 99)
    assert (refused.status, refused.out) == (1, "")
    assert "99 cannot be the manager: add them first" in refused.err
    blank = archive.run("staff", "add", "--telegram-id", 107, "--name", " ", "--role", "rep")
    assert (blank.status, "--name" in blank.err) == (1, True)
    assert "there is no time zone Mars/Base" in archive.run(*new, "--tz", "Mars/Base").err
    assert "99 is no member's" in archive.run("staff", "revoke", "--telegram-id", 99).err
    assert "Bo" not in archive.run("staff", "list").out


def test_a_token_file_that_holds_none_is_named(archive: Archive) -> None:
    ran = archive.process("run", "--token-file", archive.data / "nowhere")
    assert ran.status == 9
    assert "nowhere: the file is not there, cannot be read or is empty" in ran.err
    (archive.data / "empty").touch()
    assert "no token in" in archive.process("run", "--token-file", archive.data / "empty").err
