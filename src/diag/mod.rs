//! What the program tells its user: a diagnostic and the basket that collects them.
