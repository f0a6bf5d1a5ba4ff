package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class SiteServiceTest {
    private static final Path OURS = Path.of("../template.yaml");

    @TempDir private Path root;

    @Test
    void hasAnOriginOnceItIsBuilt() throws IOException {
        build();
        try (var site = site(OURS, "--web-port", "0")) {
            assertThat(site.open(line -> {})).isEqualTo(site.origin()).isPresent();
            assertThat(site.origin().orElseThrow().toString()).startsWith("http://localhost:");
            assertThat(site.remark()).isEmpty();
        }
    }

    @Test
    void saysThatItIsNotBuilt() throws IOException {
        try (var site = site(OURS)) {
            assertThat(site.open(line -> {})).isEmpty();
            assertThat(site.remark().orElseThrow()).contains("not built");
        }
    }

    @Test
    void isNotMissedWhereNobodyAskedForIt() throws IOException {
        var own = Files.writeString(root.resolve("own.yaml"), "Resources: {}");
        for (var site :
                new SiteService[] {site(OURS, "--no-web"), site(OURS, "--tour"), site(own)}) {
            assertThat(site.open(line -> {})).isEmpty();
            assertThat(site.remark()).isEmpty();
        }
    }

    @Test
    void namesTheOptionThatChoosesAnotherPort() throws IOException {
        build();
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var site = site(OURS, "--web-port", Integer.toString(busy.getLocalPort()))) {
            assertThatThrownBy(() -> site.open(line -> {}))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("--web-port");
        }
    }

    private void build() throws IOException {
        Files.createDirectories(root.resolve("web/dist"));
        Files.writeString(root.resolve("web/dist/index.html"), "<!doctype html>");
    }

    private SiteService site(Path template, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--template";
        all[1] = template.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var command = (Command.Serve) new CommandLineSyntax(root).read(all);
        return new SiteService(command.options(), root);
    }
}
