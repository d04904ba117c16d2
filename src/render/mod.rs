//! Loads and checks the templates and renders planned documents to Markdown.
