package io.cloakroom.local.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/**
 * One connection: requests are answered in their order, one at a time.
 *
 * <p>Nothing is read from the line unless asked for, so that a client that sends faster than it is
 * answered waits, and is not kept in memory.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // A write that fails also closes the line, which is all.
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
    /**
     * How long a client may go on sending after its last answer before the line is cut under it.
     */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final HttpLimits limits;
    private final Deadline deadline;
    private final Answering answering;
    private @Nullable Arrival arrival;
    private boolean answers;
    private boolean finished;
    private boolean ended;

    private record Arrival(RequestHead head, ByteBuf body) {}

    Connection(HttpLimits limits, Deadline deadline, Answering answering) {
        this.limits = limits;
        this.deadline = deadline;
        this.answering = answering;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        awaitRequest(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (finished) {
            context.read();
        } else if (part.decoderResult().isFailure()) {
            refuse(context, RequestHead.refusal(part.decoderResult().cause()));
        } else if (part instanceof HttpRequest request) {
            begin(context, new RequestHead(request));
        } else if (part instanceof HttpContent content && arrival != null) {
            proceed(context, arrival, content);
        }
    }

    /** A client may end its output and still read the answer to what it sent. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            ended = true;
            if (!answers) {
                context.close();
            }
        }
    }

    /** The other end is gone, or sent what cannot be understood; there is nobody to tell. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void awaitRequest(ChannelHandlerContext context) {
        arrival = null;
        answers = false;
        deadline.forRequest(context, limits);
        context.read();
        if (ended && !answers) {
            context.close();
        }
    }

    private void begin(ChannelHandlerContext context, RequestHead head) {
        var refusal = head.refusal(limits);
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        if (head.expectsContinue()) {
            context.writeAndFlush(
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
        arrival = new Arrival(head, Unpooled.buffer());
        context.read();
    }

    private void proceed(ChannelHandlerContext context, Arrival arrival, HttpContent content) {
        if (arrival.body().readableBytes() + content.content().readableBytes() > limits.body()) {
            refuse(context, Refusals.bodyTooLarge(limits.body()));
            return;
        }
        arrival.body().writeBytes(content.content());
        if (content instanceof LastHttpContent) {
            deadline.none();
            answer(context, arrival);
        } else {
            context.read();
        }
    }

    private void answer(ChannelHandlerContext context, Arrival arrival) {
        answers = true;
        this.arrival = null; // Its memory is free while the handler works.
        var head = arrival.head();
        var body = ByteBufUtil.getBytes(arrival.body());
        var peer = ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
        try {
            answering.answer(
                    head.with(body, peer.getHostAddress()),
                    response -> depart(context, head, response));
        } catch (RejectedExecutionException _) {
            context.close();
        }
    }

    /** Called on any thread; what cannot be written is thrown back at whoever made it. */
    private void depart(ChannelHandlerContext context, RequestHead head, Response response) {
        boolean toHead = head.message().method().equals(HttpMethod.HEAD);
        boolean keepAlive = head.keepsAlive();
        var message = OutgoingMessage.of(response, toHead, keepAlive);
        context.executor().execute(() -> send(context, message, keepAlive));
    }

    private void send(ChannelHandlerContext context, HttpResponse message, boolean keepAlive) {
        deadline.within(context, limits.departure());
        context.writeAndFlush(message)
                .addListener(
                        (ChannelFuture sent) -> {
                            if (!sent.isSuccess()) {
                                context.close();
                            } else if (keepAlive) {
                                awaitRequest(context);
                            } else {
                                finish(context, sent);
                            }
                        });
    }

    private void refuse(ChannelHandlerContext context, Response response) {
        arrival = null;
        finish(context, context.writeAndFlush(OutgoingMessage.of(response, false, false)));
    }

    /** Says that nothing more will come, and reads on: a reset would eat the last answer. */
    private void finish(ChannelHandlerContext context, ChannelFuture lastAnswer) {
        finished = true;
        answers = false;
        deadline.within(context, LINGER);
        lastAnswer.addListener(_ -> ((DuplexChannel) context.channel()).shutdownOutput());
        if (ended) {
            context.close();
        } else {
            context.read();
        }
    }
}
