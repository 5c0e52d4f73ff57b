// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

//! rust_decimal on the numbers of P10 and P12; speaks as harness.hpp describes.

use rust_decimal::{Decimal, RoundingStrategy};
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::str::FromStr;
use std::time::Instant;

const REPEATS: usize = 25;

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn clock_gettime(clock: i32, time: *mut Timespec) -> i32;
}

/// Nanoseconds that this thread was on the processor, on 64-bit Linux.
fn processor_time() -> f64 {
    const THREAD_CPUTIME: i32 = 3;
    let mut time = Timespec { seconds: 0, nanoseconds: 0 };
    unsafe { clock_gettime(THREAD_CPUTIME, &mut time) };
    time.seconds as f64 * 1e9 + time.nanoseconds as f64
}

fn round_to_cents(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointNearestEven)
}

fn measure(name: &str, count: usize, mut operation: impl FnMut(usize)) {
    let start = Instant::now();
    let processor_start = processor_time();
    for _ in 0..REPEATS {
        for i in 1..count {
            operation(i);
        }
    }
    let calls = (REPEATS * (count - 1)) as f64;
    let processor = (processor_time() - processor_start) / calls;
    let clock = start.elapsed().as_nanos() as f64 / calls;
    println!("time\t{name}\t{processor}\t{clock}");
}

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let text = std::fs::read_to_string(format!("{folder}/values.txt")).expect("values.txt");
    let texts: Vec<&str> = text.lines().collect();
    let values: Vec<Decimal> = texts.iter().map(|t| Decimal::from_str(t).expect("a number")).collect();
    let factor = Decimal::new(10_215, 4);
    let mut results = values.clone();
    let count = values.len();

    let sum: Decimal = (1..count).map(|i| values[i] + values[i - 1]).sum();
    let products: Decimal = (1..count).map(|i| round_to_cents(values[i] * factor)).sum();
    println!("fact\trust_decimal\t{}", std::env::args().nth(2).unwrap_or_default());
    println!("result\tadd\t{sum}\nresult\tmultiply\t{products}\nready");
    std::io::stdout().flush().expect("an open pipe");

    for _ in std::io::stdin().lock().lines() {
        measure("P10 rust_decimal", count, |i| {
            black_box(Decimal::from_str(texts[i]).expect("a number"));
        });
        measure("P12 add rust_decimal", count, |i| {
            results[i] = black_box(values[i]) + values[i - 1];
        });
        measure("P12 multiply rust_decimal", count, |i| {
            results[i] = round_to_cents(black_box(values[i]) * factor);
        });
        black_box(&results);
        println!("done");
        std::io::stdout().flush().expect("an open pipe");
    }
}
