// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Java's BigDecimal on the numbers of P12; speaks as harness.hpp describes. */
public final class BigDecimalPeer {
    private static final int REPEATS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static BigDecimal[] values;
    private static BigDecimal[] results;
    private static final BigDecimal FACTOR = new BigDecimal("1.0215");

    private static void add() {
        for (int i = 1; i < values.length; ++i)
            results[i] = values[i].add(values[i - 1]);
    }

    private static void multiply() {
        for (int i = 1; i < values.length; ++i)
            results[i] = values[i].multiply(FACTOR).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String total() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < results.length; ++i)
            sum = sum.add(results[i]);
        return sum.toPlainString();
    }

    private static void measure(String name, Runnable operation) {
        final long start = System.nanoTime();
        final long processorStart = THREADS.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < REPEATS; ++repeat)
            operation.run();
        final double calls = (double) REPEATS * (values.length - 1);
        final double processor = (THREADS.getCurrentThreadCpuTime() - processorStart) / calls;
        final double clock = (System.nanoTime() - start) / calls;
        System.out.println("time\t" + name + "\t" + processor + "\t" + clock);
    }

    public static void main(String[] arguments) throws IOException {
        values = Files.readAllLines(Path.of(arguments[0], "values.txt")).stream()
                .map(BigDecimal::new).toArray(BigDecimal[]::new);
        results = values.clone();
        for (int i = 0; i < 2_000; ++i) { // until it is compiled
            add();
            multiply();
        }
        multiply();
        System.out.println("result\tmultiply\t" + total());
        add();
        System.out.println("result\tadd\t" + total());
        System.out.println("fact\tJava\t" + System.getProperty("java.version"));
        System.out.println("ready");
        final BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        while (lines.readLine() != null) {
            measure("P12 add BigDecimal", BigDecimalPeer::add);
            measure("P12 multiply BigDecimal", BigDecimalPeer::multiply);
            System.out.println("done");
        }
    }
}
