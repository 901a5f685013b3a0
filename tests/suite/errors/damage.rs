//! Damaged copies.
