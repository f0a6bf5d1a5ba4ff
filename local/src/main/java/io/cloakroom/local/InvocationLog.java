package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionLog;
import io.cloakroom.local.lambda.InvocationReport;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows all that the one function prints, and Lambda's own line on what the call used. */
record InvocationLog(PrintStream out) implements FunctionLog {
    @Override
    public void line(String function, String line) {
        out.println(line);
    }

    @Override
    public void ended(String function, Supplier<InvocationReport> report) {
        var used = report.get();
        out.println("END RequestId: " + used.requestId());
        out.println(used.line());
    }
}
