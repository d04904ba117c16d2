//! Whether the facts agree with each other and with the norms.
