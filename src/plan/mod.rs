//! Which documents there will be, for whom, and what a template may say.
