//! Advice to authors.
