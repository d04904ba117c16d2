//! The finished set of files in memory, its index, and the save that is whole or not at all.
