package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DataFolderTest {
    @Test
    void keepsTheDataAndDropsTheWork(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("data");
        Path inWork;
        try (var data = DataFolder.open(Optional.of(folder))) {
            Files.writeString(data.kept().orElseThrow().resolve("kept"), "");
            inWork = Files.writeString(data.work().resolve("dropped"), "");
        }

        assertThat(folder.resolve("kept")).exists();
        assertThat(inWork).doesNotExist();
    }

    @Test
    void leavesNothingWhenNothingIsKept() throws IOException {
        Path logs;
        try (var data = DataFolder.open(Optional.empty())) {
            logs = Files.createDirectories(data.logs());
            assertThat(data.kept()).isEmpty();
        }

        assertThat(logs.resolveSibling("")).doesNotExist();
    }

    @Test
    void namesAFolderThatCannotBeUsed(@TempDir Path parent) throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataFolder.open(Optional.of(file)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void canBeOpenedAgainOnceItIsClosed(@TempDir Path folder) throws IOException {
        DataFolder.open(Optional.of(folder)).close();

        DataFolder.open(Optional.of(folder)).close();
    }
}
