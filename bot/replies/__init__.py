"""Words: nouns in, Reply out; every sentence, button, chart and sheet."""
