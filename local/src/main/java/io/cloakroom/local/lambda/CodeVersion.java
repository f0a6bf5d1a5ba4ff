package io.cloakroom.local.lambda;

import java.nio.file.Path;

/**
 * One state of a function's zip, unpacked.
 *
 * @param state of the zip
 */
record CodeVersion(FileState state, Path folder) {}
