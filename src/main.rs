//! The door: hands the arguments to the house and returns its exit status.

fn main() {}
