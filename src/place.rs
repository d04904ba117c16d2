//! Where something stands, so that a person can look there: a file, a sheet and its cell, a line of a template.
