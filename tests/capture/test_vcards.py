"""vCards: good, broken, old and far too many."""

import pytest

from bot.capture.cards.codes import person_in
from bot.capture.vcard_days import birthday_of, said
from bot.capture.vcards import MOST_PEOPLE, parse_vcards, shared_contact
from bot.domain.refusals import Unreadable


def _card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def test_a_file_of_500_people_gives_the_first_and_counts_the_rest() -> None:
    file = "".join(_card(f"FN:客户{n}", f"TEL:1380000{n:04d}") for n in range(500))
    read = parse_vcards(file.encode())
    assert len(read.people) == MOST_PEOPLE
    assert read.left_out == 500 - MOST_PEOPLE
    assert read.people[0].name == "客户0"


def test_a_broken_card_costs_nobody_else() -> None:
    file = _card("nonsense without a colon") + _card("FN:Anna Weber", "EMAIL:a@weber.de")
    read = parse_vcards(file.encode())
    assert [person.name for person in read.people] == ["Anna Weber"]
    assert read.broken == 1


@pytest.mark.parametrize("data", [b"", b"hello", b"BEGIN:VCARD\nFN:x", b"\xff\xfe\x00", b"\x81"])
def test_a_file_without_a_person_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        parse_vcards(data)


def test_an_old_telephones_card_is_read() -> None:
    quoted = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F;;;"
    card = f"BEGIN:VCARD\nVERSION:2.1\n{quoted}\nTEL;CELL:13912345678\nEND:VCARD"
    (person,) = parse_vcards(card.encode()).people
    assert (person.name, person.phones) == ("张伟", ("13912345678",))


def test_an_address_abroad_keeps_its_country() -> None:
    adr = "ADR:;;Strandgata 19;Bergen;;5013;Norway"
    (person,) = parse_vcards(_card("FN:Ingrid Bjork", adr).encode()).people
    assert person.address == "Strandgata 19, Bergen, 5013, Norway"


def test_a_photograph_inside_is_left_out_unread() -> None:
    photo = "\r\n ".join(["PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 70, *["A" * 70] * 40_000])
    (person,) = parse_vcards(_card("FN:李晓梅", photo, "TITLE:采购经理").encode()).people
    assert person.title == "采购经理"


def test_a_shared_contact_takes_what_its_vcard_adds() -> None:
    vcard = _card("FN:John Smith", "ORG:McKay Envelope", "TITLE:Buyer", "TEL:+1 415 555 0132")
    person = shared_contact("+14155550132", "John", "Smith", vcard)
    assert person.name == "John Smith"
    assert person.company == "McKay Envelope"
    assert person.as_read().phone == "+14155550132"


def test_a_shared_contact_with_a_broken_vcard_is_still_a_contact() -> None:
    person = shared_contact("13800138000", "建国", "王", "BEGIN:VCARD\nrubbish")
    assert (person.name, person.phones) == ("王建国", ("13800138000",))


def test_a_mecard_names_its_person_and_a_web_page_names_nobody() -> None:
    person = person_in(r"MECARD:N:Smith,John;ORG:A\;B;TEL:+14155550132;EMAIL:j@s.com;;")
    assert person is not None
    assert (person.name, person.company) == ("John Smith", "A;B")
    assert person_in("https://u.wechat.com/abc") is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1980-05-03", "1980-05-03"), ("19800503", "1980-05-03"), ("--0503", "05-03"),
        ("--05-03", "05-03"), ("1604-05-03", "05-03"), ("1980-05-03T00:00:00Z", "1980-05-03"),
        ("1980-02-30", None), ("1980-13-01", None), ("in May", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_a_birthday_is_a_day_that_comes_or_none(written: str | None, day: str | None) -> None:
    found = birthday_of(written)
    assert (said(found) if found else None) == day
