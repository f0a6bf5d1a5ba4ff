package io.cloakroom.api.log;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Hands out loggers with their level.
 *
 * <p>The chosen level is for our own code. Libraries speak from WARN on, whatever is chosen: their
 * finer lines quote requests, and with them what people keep.
 */
final class JsonLoggers implements ILoggerFactory {

    private static final String OURS = "io.cloakroom.";

    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final JsonLines lines;
    private final Level level;

    JsonLoggers(JsonLines lines, Level level) {
        this.lines = lines;
        this.level = level;
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, this::make);
    }

    private Logger make(String name) {
        boolean chosen = name.startsWith(OURS) || level == Level.ERROR;
        return new JsonLogger(name, chosen ? level : Level.WARN, lines);
    }
}
