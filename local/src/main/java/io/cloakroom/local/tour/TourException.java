package io.cloakroom.local.tour;

/** The tour cannot go on; the message says what did not happen. */
final class TourException extends RuntimeException {
    TourException(String message) {
        super(message);
    }
}
