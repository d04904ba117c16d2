//! Russian grammar for documents: cases, names, posts, counts, dates, typography.
