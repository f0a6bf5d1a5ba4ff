package io.cloakroom.local;

import io.cloakroom.local.terminal.RequestLines;
import io.cloakroom.local.terminal.Screen;
import io.cloakroom.local.terminal.Steps;
import io.cloakroom.local.terminal.Style;

import java.time.Duration;

/** For people: the steps of the start, the banner, then one line for each request. */
final class TerminalOutput implements Output {
    private final Steps steps;
    private final RequestLines lines;
    private final Banner banner;

    TerminalOutput(Screen screen, Style style) {
        this.steps = new Steps(screen, style);
        this.lines = new RequestLines(screen, style);
        this.banner = new Banner(screen, style);
    }

    @Override
    public void begun(String step) {
        steps.begun(step);
    }

    @Override
    public void done(String step, Duration time) {
        steps.done(step, time);
    }

    @Override
    public void remark(String sentence) {
        steps.remark(sentence);
    }

    @Override
    public Listeners listeners() {
        return new Listeners(lines, lines::function, lines::trouble);
    }

    @Override
    public void ready(LocalSystem system, Duration time) {
        banner.show(system, time);
    }
}
