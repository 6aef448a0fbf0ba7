"""The key tables: epochs of the key-encrypting key, and the wrapped keys of owners.

They never go into a data archive; `KEY_TABLES` names them for whoever makes one.
"""

from sqlalchemy import BigInteger, Index, Integer, LargeBinary
from sqlmodel import Field, SQLModel


class Keyring(SQLModel, table=True):
    """One epoch of the key-encrypting key: pending → active → retiring → destroyed."""

    __tablename__ = "keyring"

    id: int = Field(primary_key=True, sa_type=Integer, sa_column_kwargs={"autoincrement": False})
    state: str
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)
    # Says whether a root key is the right one, so that a wrong key is told from a damaged row.
    token: bytes = Field(sa_type=LargeBinary)
    # How far the re-wrapping away from this epoch has come: "table/last owner".
    cursor: str = ""


class CustomerKey(SQLModel, table=True):
    """One version of one customer's data key; version 0 says that the keys were destroyed."""

    __tablename__ = "customer_key"
    __table_args__ = (Index("customer_key_epoch", "epoch", "owner"),)

    owner: int = Field(
        primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    version: int = Field(
        primary_key=True, sa_type=Integer, sa_column_kwargs={"autoincrement": False}
    )
    epoch: int | None = Field(default=None)
    sealed: bytes = Field(sa_type=LargeBinary)


class DomainKey(SQLModel, table=True):
    """One version of one domain's data key; version 0 says that the keys were destroyed."""

    __tablename__ = "domain_key"
    __table_args__ = (Index("domain_key_epoch", "epoch", "owner"),)

    owner: str = Field(primary_key=True)
    version: int = Field(
        primary_key=True, sa_type=Integer, sa_column_kwargs={"autoincrement": False}
    )
    epoch: int | None = Field(default=None)
    sealed: bytes = Field(sa_type=LargeBinary)


KEY_TABLES = ("keyring", "customer_key", "domain_key")
