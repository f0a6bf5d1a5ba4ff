package io.cloakroom.local.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Serves a handler over HTTP/1.1 on the loopback address. */
public final class HttpEdge implements AutoCloseable {
    private static final boolean DAEMON = true;

    /** Shared by every edge of the process: many are opened, and none blocks it. */
    private static final EventLoopGroup LOOP =
            new MultiThreadIoEventLoopGroup(
                    2, new DefaultThreadFactory("http-edge", DAEMON), NioIoHandler.newFactory());

    private final HttpLimits limits;
    private final ExecutorService handling = Executors.newVirtualThreadPerTaskExecutor();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listener;

    /**
     * Serves at once.
     *
     * @param port 0 for any free one
     * @param log gets one line for each request that the handler failed to answer
     * @throws IOException when the port cannot be had
     */
    public HttpEdge(int port, HttpLimits limits, HttpHandler handler, Consumer<String> log)
            throws IOException {
        this(port, limits, threads -> Answering.on(threads, handler, log));
    }

    /** Serves on any free port, without a thread for each request. */
    public static HttpEdge of(HttpLimits limits, PromptHandler handler, Consumer<String> log)
            throws IOException {
        return new HttpEdge(0, limits, _ -> Answering.promptly(handler, log));
    }

    private HttpEdge(int port, HttpLimits limits, Function<ExecutorService, Answering> handler)
            throws IOException {
        this.limits = limits;
        var answering = handler.apply(handling);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var bound = server(answering).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("port " + port + " cannot be opened", bound.cause());
        }
        this.listener = bound.channel();
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Accepts nothing more, lets what is being handled finish within the grace, and ends. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        handling.shutdown();
        try {
            if (!handling.awaitTermination(limits.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                handling.shutdownNow();
            }
        } catch (InterruptedException _) {
            handling.shutdownNow();
            Thread.currentThread().interrupt();
        }
        // What is written after everything else: then nothing of the last answers is missing.
        connections
                .writeAndFlush(Unpooled.EMPTY_BUFFER)
                .awaitUninterruptibly(limits.grace().toMillis());
        connections.close().awaitUninterruptibly();
    }

    private ServerBootstrap server(Answering answering) {
        return new ServerBootstrap()
                .group(LOOP)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(
                        new ChannelInitializer<>() {
                            @Override
                            protected void initChannel(Channel channel) {
                                connections.add(channel);
                                assemble(channel, answering);
                            }
                        });
    }

    private void assemble(Channel channel, Answering answering) {
        var deadline = new Deadline();
        channel.pipeline()
                .addLast(deadline)
                .addLast(new StrictRequestDecoder(limits))
                .addLast(new HttpResponseEncoder())
                .addLast(new FlowControlHandler())
                .addLast(new Connection(limits, deadline, answering));
    }
}
