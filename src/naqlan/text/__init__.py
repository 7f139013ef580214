"""Arabic as text, without words: folding, tokens, sentences, pairs of quotation marks, digits."""
