package io.cloakroom.local.lambda;

import java.nio.file.Path;

/**
 * One state of a function's code, unpacked.
 *
 * @param state of the zip or folder
 */
record CodeVersion(FileState state, Path folder) {}
