package io.cloakroom.api.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/** Writes what reaches its level. */
final class JsonLogger extends LegacyAbstractLogger implements LoggingEventAware {

    private final Level least;
    private final transient JsonLines lines;

    JsonLogger(String name, Level least, JsonLines lines) {
        this.name = name;
        this.least = least;
        this.lines = lines;
    }

    @Override
    public void log(LoggingEvent event) {
        if (enabled(event.getLevel())) {
            lines.write(event);
        }
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable cause) {
        DefaultLoggingEvent event = new DefaultLoggingEvent(level, this);
        event.setMessage(message);
        event.setThrowable(cause);
        if (arguments != null) {
            event.addArguments(arguments);
        }
        lines.write(event);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(Level.ERROR);
    }

    private boolean enabled(Level level) {
        return level.compareTo(least) <= 0;
    }
}
