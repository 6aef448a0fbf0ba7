"""Voice notes: sound → a Transcript."""
