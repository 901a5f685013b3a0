#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| adrodd_fuzz::try_bytes("request", bytes));
