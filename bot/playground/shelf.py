"""The shelf of files: what was uploaded or sent, found again by file id or by path."""

import io
from dataclasses import dataclass, field

from PIL import Image, UnidentifiedImageError

from bot.playground.wire import Json, Upload, bad

DOWNLOAD_LIMIT = 20 * 1024 * 1024
FOLDERS = {"photo": "photos", "voice": "voice", "document": "documents", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """One file; `path` is what getFile answers with."""

    id: str
    path: str
    upload: Upload

    def as_json(self) -> Json:
        return {
            "file_id": self.id,
            "file_unique_id": f"u{self.id[-12:]}",
            "file_size": len(self.upload.content),
        }


@dataclass
class Shelf:
    """All files of the desk, in memory."""

    files: dict[str, StoredFile] = field(default_factory=dict)
    paths: dict[str, StoredFile] = field(default_factory=dict)

    def put(self, kind: str, upload: Upload) -> StoredFile:
        number = len(self.files)
        folder = FOLDERS.get(kind, "documents")
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        path = f"{folder}/file_{number}.{suffix}"
        stored = StoredFile(f"Desk{kind.title()}{number:012d}", path, upload)
        self.files[stored.id] = self.paths[path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self.files.get(file_id)

    def photo(self, upload: Upload) -> list[Json]:
        """Telegram keeps a photo as JPEGs of several sizes, the largest at most 1280 wide."""
        try:
            image = Image.open(io.BytesIO(upload.content)).convert("RGB")
        except (UnidentifiedImageError, OSError):
            raise bad("IMAGE_PROCESS_FAILED") from None
        edges = [edge for edge in (90, 320, 800) if edge < max(image.size)]
        return [self._scaled(image, edge) for edge in (*edges, 1280)]

    def _scaled(self, image: Image.Image, edge: int) -> Json:
        copy = image.copy()
        copy.thumbnail((edge, edge))
        out = io.BytesIO()
        copy.save(out, "JPEG", quality=87)
        stored = self.put("photo", Upload("photo.jpg", out.getvalue(), "image/jpeg"))
        return stored.as_json() | {"width": copy.width, "height": copy.height}
