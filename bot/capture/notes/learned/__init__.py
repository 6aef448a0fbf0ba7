"""Small linear models for what the tables leave open; `make learn` fits them anew."""
