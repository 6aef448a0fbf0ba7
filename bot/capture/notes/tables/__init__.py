"""The grammar's tables: a facet, an outcome or a phrase is one row, and its example is its test."""
