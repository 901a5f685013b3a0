//! The same through the program, on a disk.
