package io.cloakroom.local.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Closes the line of a client that takes too long, without a thread that waits for it. */
@SuppressWarnings("FutureReturnValueIgnored") // Closing a line cannot fail in a way that matters.
final class Deadline extends ChannelInboundHandlerAdapter {
    private @Nullable Future<?> end;
    private @Nullable Duration afterFirstByte;

    /** The line is closed after that time unless something else is said before. */
    void within(ChannelHandlerContext context, Duration time) {
        none();
        end =
                context.executor()
                        .schedule(
                                (Runnable) context::close, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A request may be awaited for so long, and once it has begun may take so long. */
    void forRequest(ChannelHandlerContext context, HttpLimits limits) {
        within(context, limits.idle());
        afterFirstByte = limits.arrival();
    }

    void none() {
        afterFirstByte = null;
        if (end != null) {
            end.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (afterFirstByte != null) {
            within(context, afterFirstByte);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        none();
        context.fireChannelInactive();
    }
}
