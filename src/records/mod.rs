//! Reads rows of sheets into typed records.
