package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A system that runs, and a template that changes under it. */
class ReloadTest {
    @TempDir private Path folder;
    private ReloadableSystem system;

    @BeforeEach
    void start() throws Exception {
        system = new ReloadableSystem(folder);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void servesAChangedTemplateAndFinishesWhatIsOnItsWay() throws Exception {
        var waiting = system.send("/wait");
        while (!Files.exists(folder.resolve("arrived"))) {
            Thread.onSpinWait();
        }
        system.write(
                ReloadableSystem.TEMPLATE
                        .replace("hello", "good morning")
                        .replace("/greet", "/salute"));
        assertThat(system.nextRemark())
                .startsWith("template.yaml has changed and is served from now on");

        assertThat(system.get("/salute").body()).isEqualTo("good morning");
        assertThat(system.get("/greet").statusCode()).isEqualTo(403);
        Files.createFile(folder.resolve("go"));
        assertThat(waiting.get(30, TimeUnit.SECONDS).body()).isEqualTo("hello");
    }

    @Test
    void asksTheAuthorizerAgainOnceTheApiIsReplaced() throws Exception {
        assertThat(system.get("/greet").body()).isEqualTo("hello");
        assertThat(system.get("/greet").body()).isEqualTo("hello");
        assertThat(system.asked()).hasSize(1);
        system.write(ReloadableSystem.TEMPLATE.replace("hello", "hi"));
        assertThat(system.nextRemark()).contains("is served from now on");
        assertThat(system.get("/greet").body()).isEqualTo("hi");
        assertThat(system.asked()).hasSize(2);
    }

    @Test
    void saysThatASignInComesOnlyWithAStart() throws Exception {
        system.write(
                "Parameters: {JwtIssuer: {Type: String, Default: ''}}\n"
                        + ReloadableSystem.TEMPLATE);
        assertThat(system.nextRemark())
                .isEqualTo(
                        "template.yaml has changed, but the one before stays in use: it has a"
                                + " parameter JwtIssuer now, and a sign-in is started with the"
                                + " front door only; stop that and start it again");
        assertThat(system.get("/greet").body()).isEqualTo("hello");
    }

    @Test
    void keepsTheOldOneWhileTheNewOneIsBrokenAndSaysWhy() throws Exception {
        system.write(ReloadableSystem.TEMPLATE.replace("Method: GET", "Methode: GET"));
        assertThat(system.nextRemark())
                .startsWith("template.yaml has changed, but the one before stays in use: Backend")
                .contains("Methode");
        system.write(ReloadableSystem.TEMPLATE.replace("backend/function.zip", "backend/gone.zip"));
        assertThat(system.nextRemark()).contains("gone.zip, the code of Backend, is missing");
        system.write("Resources: [");
        assertThat(system.nextRemark()).contains("is broken at line 1");
        assertThat(system.get("/greet").body()).isEqualTo("hello");
        system.write(ReloadableSystem.TEMPLATE.replace("hello", "mended"));
        assertThat(system.nextRemark()).contains("is served from now on, at /dev");
        assertThat(system.get("/greet").body()).isEqualTo("mended");
    }
}
