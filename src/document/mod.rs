//! A finished document, free of any format.
