"""Reading order: pieces of lines with their places on a page → text as a person reads it. Knows nothing of PDF."""
