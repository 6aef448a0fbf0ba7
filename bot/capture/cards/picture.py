"""The picture: looked at before it is decoded, then decoded upright and no larger than needed."""

import io
import warnings

from PIL import Image, ImageOps

from bot.domain.refusals import PictureTooLarge, Unreadable

MOST_PIXELS = 25_000_000
MOST_OF_A_SHOT = 110_000_000  # a JPEG is decoded at a fraction of its size
KINDS = ("JPEG", "PNG", "WEBP")
LONGEST_SIDE = 1600  # what the text detector looks at; more only costs time


def open_picture(photo: bytes) -> Image.Image:
    """The picture in RGB, its EXIF turn applied, at most LONGEST_SIDE long."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(photo), formats=KINDS)
            _refuse_too_many_pixels(picture)
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture.load()
    except Image.DecompressionBombError as bomb:
        raise PictureTooLarge(limit=MOST_PIXELS) from bomb
    except (OSError, SyntaxError, ValueError) as broken:
        raise Unreadable(kind="picture") from broken
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return _on_white(upright)


def _refuse_too_many_pixels(picture: Image.Image) -> None:
    most = MOST_OF_A_SHOT if picture.format == "JPEG" else MOST_PIXELS
    if picture.width * picture.height > most:
        raise PictureTooLarge(limit=most)


def _on_white(picture: Image.Image) -> Image.Image:
    """See-through parts are paper, not ink."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return ground.convert("RGB")
