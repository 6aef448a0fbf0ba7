"""SHEETS: lists of customers as files (CSV, XLSX, vCard) → rows under known headings."""
