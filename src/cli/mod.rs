//! The command line: arguments, commands, exit status.
