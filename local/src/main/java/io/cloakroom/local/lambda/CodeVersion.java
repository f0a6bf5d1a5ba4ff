package io.cloakroom.local.lambda;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * One state of a function's zip, unpacked.
 *
 * @param modified of the zip
 * @param size of the zip, bytes
 */
record CodeVersion(FileTime modified, long size, Path folder) {
    boolean isOf(FileTime time, long bytes) {
        return modified.equals(time) && size == bytes;
    }
}
