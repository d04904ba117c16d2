//! Markdown there and back: data escaped into it, the tree parsed out of it.
