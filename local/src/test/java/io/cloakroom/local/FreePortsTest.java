package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class FreePortsTest {
    @Test
    void namesABusyPortAndTheOptionThatChoosesAnother() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();

            assertThatThrownBy(() -> FreePorts.requireFree(port, "--port"))
                    .isInstanceOf(StartupException.class)
                    .hasMessage(
                            "Port %d cannot be opened (Address already in use); stop what uses it, or choose another with --port"
                                    .formatted(port));
        }
    }

    @Test
    void takesAnyFreePortForZero() {
        assertThatCode(() -> FreePorts.requireFree(0, "--port")).doesNotThrowAnyException();
    }
}
