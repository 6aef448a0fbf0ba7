"""MEMORY: tables, queries, the transaction, the vault, the inbox and the outbox."""

from sqlmodel import SQLModel

# Every constraint has a name, or a later migration could not take it away on SQLite. It must be
# said before the first table is declared, hence here.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
