"""A language model of the owner's choice: asked with pseudonyms, believed only as a proposal."""
