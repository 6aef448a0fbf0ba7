"""Memory: tables, queries, transaction, vault, inbox, outbox, migrations."""
