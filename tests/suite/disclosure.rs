//! Small counts about people, and whoever wants to know them.

mod attacker;
mod generated;
mod pages;
