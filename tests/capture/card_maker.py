"""Unseen business cards, rendered from a seed: layout, people, print and damage by chance."""

import io
import math
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import segno
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tests.capture import card_words as words

SIZE = (1050, 630)
FONTS = {
    "zh": (
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    ),
    "en": (
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    ),
}
INKS = ((20, 20, 20), (40, 40, 90), (90, 20, 20), (60, 60, 60))
PAPERS = ((255, 255, 255), (250, 246, 236), (232, 240, 246))


@dataclass
class Made:
    """A rendered card with what stands on it."""

    photo: bytes
    gold: dict[str, Any]
    damage: tuple[str, ...]


@dataclass
class Text:
    """What will be printed: head rows as (words, size), then small rows, then the gold."""

    name: str
    title: str
    company: str
    second: tuple[str, str, str] = ("", "", "")
    rows: list[str] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=dict)
    lang: str = "zh"
    slogan: str = ""


def have_fonts() -> bool:
    return all(any(Path(path).exists() for path in paths) for paths in FONTS.values())


def make_card(seed: int) -> Made:
    chance = random.Random(seed)
    text = chance.choice((_chinese, _chinese, _bilingual, _english))(chance)
    paper = chance.choice(PAPERS)
    card = Image.new("RGB", SIZE, paper)
    chance.choice((_left, _centred, _name_first, _right))(card, text, chance)
    if text.lang != "en" and chance.random() < 0.3:
        _qr(card, text, chance)
    photo, damage = _damage(card, chance)
    return Made(photo, text.gold, damage)


def _phone_zh(chance: random.Random) -> tuple[str, str]:
    digits = f"1{chance.choice((35, 38, 59, 77, 86, 99))}{chance.randrange(10**8):08d}"
    forms = (
        digits,
        f"{digits[:3]} {digits[3:7]} {digits[7:]}",
        f"{digits[:3]}-{digits[3:7]}-{digits[7:]}",
        f"+86 {digits[:3]} {digits[3:7]} {digits[7:]}",
    )
    return chance.choice(forms), digits


def _desk_zh(chance: random.Random) -> tuple[str, str]:
    area, number = (
        chance.choice(("0512", "020", "0571", "010")),
        f"{chance.randrange(2, 9)}" + (f"{chance.randrange(10**7):07d}"),
    )
    return chance.choice((f"{area}-{number}", f"({area}) {number}", f"{area} {number}")), (
        area + number
    )


def _chinese(chance: random.Random) -> Text:
    name = chance.choice(words.FAMILY) + chance.choice(words.GIVEN)
    title, company = chance.choice(words.TITLES_ZH), chance.choice(words.FIRMS_ZH)
    place = chance.choice(words.PLACES_ZH)
    (cell, cell_gold), (desk, desk_gold) = _phone_zh(chance), _desk_zh(chance)
    mailbox = chance.choice(("info", "chenyu", "z.li", "sales08"))
    mail = f"{mailbox}@{chance.choice(('hd-jm.com', 'lanjing.cn', '163.com'))}"
    mark = chance.choice(("：", ": ", " "))
    labels = chance.choice(
        (
            ("手机", "电话", "传真", "邮箱", "地址"),
            ("M", "T", "F", "E", "A"),
            ("移动电话", "总机", "传 真", "E-mail", "地 址"),
        )
    )
    rows = [labels[0] + mark + cell]
    phones = [cell_gold]
    if chance.random() < 0.6:
        rows.append(labels[1] + mark + desk)
        phones.append(desk_gold)
    if chance.random() < 0.4:
        rows.append(labels[2] + mark + _desk_zh(chance)[0])
    rows.append(labels[3] + mark + mail)
    rows.append(labels[4] + mark + place)
    if chance.random() < 0.3:
        rows.append("邮编" + mark + "215021")
    if chance.random() < 0.3:
        rows.append("网址" + mark + "www.hd-jm.com")
    if chance.random() < 0.2:
        rows.insert(1, "微信" + mark + "wx_" + mail.split("@")[0])
    gold = {
        "name": name,
        "title": title,
        "company": company,
        "phone": phones,
        "email": mail,
        "address": place,
    }
    return Text(name, title, company, rows=rows, gold=gold, slogan=chance.choice(words.SLOGANS_ZH))


def _bilingual(chance: random.Random) -> Text:
    at = chance.randrange(len(words.FIRMS_BOTH))
    company, company_en = words.FIRMS_BOTH[at]
    place, place_en = words.PLACES_BOTH[at]
    name, name_en = chance.choice(words.PEOPLE_BOTH)
    title, title_en = chance.choice(words.TITLES_BOTH)
    cell, cell_gold = _phone_zh(chance)
    mail = f"{name_en.split()[0].lower()}@{chance.choice(('xinqiao', 'ruifeng'))}.com.cn"
    rows = [f"手机 Mobile: {cell}", f"邮箱 Email: {mail}", f"地址: {place}", f"Add: {place_en}"]
    if chance.random() < 0.5:
        rows.insert(1, f"传真 Fax: {_desk_zh(chance)[0]}")
    gold = {
        "name": name,
        "title": title,
        "company": company,
        "phone": [cell_gold],
        "email": mail,
        "address": place,
    }
    return Text(name, title, company, (name_en, title_en, company_en), rows, gold, "both")


def _english(chance: random.Random) -> Text:
    first, last = chance.choice(words.PEOPLE_EN)
    name, title = f"{first} {last}", chance.choice(words.TITLES_EN)
    company, place = chance.choice(words.FIRMS_EN), chance.choice(words.PLACES_EN)
    area, number = chance.choice(("212", "503", "713")), f"{chance.randrange(10**4):04d}"
    foreign = chance.random() < 0.5
    cell = f"+1 {area} 555 {number}" if foreign else f"({area}) 555-{number}"
    cell_gold = f"+1{area}555{number}" if foreign else f"{area}555{number}"
    mail = f"{first[0].lower()}.{last.lower().replace(' ', '').replace(chr(39), '')}@northwind.com"
    labels = chance.choice(
        (
            ("Mobile", "Fax", "Email", "Web"),
            ("M", "F", "E", "W"),
            ("Cell", "Fax", "e", "w"),
            ("Tel", "Fax", "E-mail", "Website"),
        )
    )
    mark = chance.choice((": ", " ", ". "))
    rows = [labels[0] + mark + cell]
    if chance.random() < 0.4:
        rows.append(labels[1] + mark + f"({area}) 555-0{chance.randrange(1000):03d}")
    rows.append(chance.choice((mail, labels[2] + mark + mail)))
    rows.append(place)
    if chance.random() < 0.5:
        rows.append(chance.choice(("www.northwind.com", labels[3] + mark + "northwind.com")))
    gold = {
        "name": name,
        "title": title,
        "company": company,
        "phone": [cell_gold],
        "email": mail,
        "address": place,
    }
    return Text(
        name,
        title,
        company,
        rows=rows,
        gold=gold,
        lang="en",
        slogan=chance.choice(words.SLOGANS_EN),
    )


class Pen:
    """Prints rows on a card in one font."""

    def __init__(self, card: Image.Image, lang: str, chance: random.Random) -> None:
        self.draw = ImageDraw.Draw(card)
        paths = [path for path in FONTS["en" if lang == "en" else "zh"] if Path(path).exists()]
        self.path, self.ink = chance.choice(paths), chance.choice(INKS)

    def row(self, x: float, y: float, text: str, size: int, anchor: str = "la") -> float:
        """Print and return the width."""
        font = _font(self.path, size)
        self.draw.text((x, y), text, font=font, fill=self.ink, anchor=anchor)
        return font.getlength(text)


@cache
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


def _left(card: Image.Image, text: Text, chance: random.Random) -> None:
    pen, x = Pen(card, text.lang, chance), chance.randrange(50, 110)
    pen.row(x, 60, text.company, chance.randrange(36, 46))
    pen.row(x, 112, text.second[2], 24)
    width = pen.row(x, 200, text.name, 58)
    pen.row(x + width + 30, 232, text.second[0] or text.title, 30)
    if text.second[0]:
        pen.row(x, 285, f"{text.title} {text.second[1]}", 26)
    _rows(pen, text, x, 345, "la")


def _centred(card: Image.Image, text: Text, chance: random.Random) -> None:
    pen = Pen(card, text.lang, chance)
    pen.row(525, 60, text.name, 56, "ma")
    pen.row(525, 138, " ".join(filter(None, (text.title, text.second[0]))), 28, "ma")
    pen.row(525, 200, text.company, 38, "ma")
    pen.row(525, 255, text.second[2], 24, "ma")
    _rows(pen, text, 525, 320, "ma")


def _name_first(card: Image.Image, text: Text, chance: random.Random) -> None:
    pen, x = Pen(card, text.lang, chance), chance.randrange(60, 160)
    pen.row(x, 50, text.name, 50)
    pen.row(x, 118, text.second[0], 26)
    pen.row(x, 154, text.title, 28)
    pen.row(x, 192, text.second[1], 24)
    pen.row(x, 250, text.company, 36)
    pen.row(x, 300, text.second[2], 24)
    _rows(pen, text, x, 350, "la")


def _right(card: Image.Image, text: Text, chance: random.Random) -> None:
    pen = Pen(card, text.lang, chance)
    ImageDraw.Draw(card).rectangle((0, 0, 40, 630), fill=chance.choice(INKS))
    pen.row(70, 50, text.company, 40)
    pen.row(70, 100, text.second[2] or text.slogan, 24)
    if text.lang == "en" or chance.random() < 0.6:
        pen.row(980, 170, text.name, 54, "ra")
        pen.row(980, 245, text.title, 28, "ra")
    else:
        for index, char in enumerate(text.name):
            pen.row(110, 170 + 62 * index, char, 54)
        pen.row(220, 250, text.title, 28)
    _rows(pen, text, 980, 330, "ra")


def _rows(pen: Pen, text: Text, x: float, y: float, anchor: str) -> None:
    step = min(42, (610 - y) / max(1, len(text.rows)))
    for index, row in enumerate(text.rows):
        pen.row(x, y + step * index, row, 25, anchor)


def _qr(card: Image.Image, text: Text, chance: random.Random) -> None:
    gold = text.gold
    phone = gold["phone"][0]
    said = f"MECARD:N:{gold['name']};ORG:{gold['company']};TEL:{phone};EMAIL:{gold['email']};;"
    said = chance.choice((said, "https://u.wechat.com/kIabc123"))
    out = io.BytesIO()
    segno.make(said, error="m").save(out, kind="png", scale=4, border=2)
    code = Image.open(out).convert("RGB").resize((190, 190))
    card.paste(code, (830, 40) if card.getpixel((5, 5)) == card.getpixel((500, 5)) else (60, 425))
    gold["qr"] = said


Damage = Callable[[Image.Image, random.Random], Image.Image]


def _damage(card: Image.Image, chance: random.Random) -> tuple[bytes, tuple[str, ...]]:
    done = [name for name in DAMAGES if chance.random() < 0.3]
    for name in done:
        card = DAMAGES[name](card, chance)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=chance.choice((60, 75, 90)))
    return out.getvalue(), tuple(done)


def _desk(card: Image.Image, chance: random.Random) -> Image.Image:
    desk = Image.effect_noise((1400, 960), 40).convert("RGB")
    brown = Image.new("RGB", desk.size, (120, 90, 60))
    desk = Image.blend(desk, brown, 0.75)
    desk.paste(card, (170, 160))
    return desk.rotate(0)


def _tilt(card: Image.Image, chance: random.Random) -> Image.Image:
    angle = chance.uniform(-12, 12)
    return card.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(96, 84, 70))


def _quarter(card: Image.Image, chance: random.Random) -> Image.Image:
    return card.rotate(chance.choice((90, 180, 270)), expand=True)


def _skew(card: Image.Image, chance: random.Random) -> Image.Image:
    wide, high = card.size
    a, b = chance.uniform(-0.08, 0.08), chance.uniform(-0.05, 0.05)
    keystone = (1, a, -a * high / 2, b, 1, -b * wide / 2, chance.uniform(0, 8e-5), 0)
    return card.transform(
        card.size,
        Image.Transform.PERSPECTIVE,
        keystone,
        Image.Resampling.BICUBIC,
        fillcolor=(96, 84, 70),
    )


def _glare(card: Image.Image, chance: random.Random) -> Image.Image:
    wide, high = card.size
    light = Image.new("L", card.size, 0)
    x, y, r = chance.uniform(0.2, 0.8) * wide, chance.uniform(0.2, 0.8) * high, high * 0.3
    ImageDraw.Draw(light).ellipse((x - r, y - r / 2, x + r, y + r / 2), fill=150)
    light = light.filter(ImageFilter.GaussianBlur(math.ceil(r / 3)))
    return Image.composite(Image.new("RGB", card.size, "white"), card, light)


def _blur(card: Image.Image, chance: random.Random) -> Image.Image:
    return card.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 1.3)))


def _dim(card: Image.Image, chance: random.Random) -> Image.Image:
    return card.point([int(value * 0.55) for value in range(256)] * 3)


DAMAGES: dict[str, Damage] = {
    "glare": _glare,
    "desk": _desk,
    "tilt": _tilt,
    "skew": _skew,
    "quarter": _quarter,
    "blur": _blur,
    "dim": _dim,
}


def print_font(size: int) -> ImageFont.FreeTypeFont:
    return _font(next(path for path in FONTS["zh"] if Path(path).exists()), size)
