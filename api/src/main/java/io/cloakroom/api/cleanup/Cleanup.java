package io.cloakroom.api.cleanup;

import software.amazon.awssdk.core.exception.SdkException;

import java.util.List;
import java.util.Optional;

/**
 * One run: page after page through the table, from where the last run stopped, and of each page
 * what is stale. Whatever it has not come to, the next run finds.
 *
 * <p>Two runs at once do some of the work twice and no harm: each delete judges its item itself.
 */
final class Cleanup {

    private final StaleItems items;
    private final Bookmark bookmark;
    private final Pace pace;
    private final Tally tally = new Tally();

    Cleanup(StaleItems items, Bookmark bookmark, Pace pace) {
        this.items = items;
        this.bookmark = bookmark;
        this.pace = pace;
    }

    /**
     * Runs.
     *
     * @throws CleanupFailedException when the table lets it down; what it has done stays done
     */
    Report run() {
        try (Deletion deletion = new Deletion(items, pace, tally)) {
            return tally.report(run(deletion));
        } catch (SdkException e) {
            throw new CleanupFailedException(tally.report(false), e);
        }
    }

    /** Whether it came to the end of the table. */
    private boolean run(Deletion deletion) {
        Optional<String> position = bookmark.position();
        do {
            if (pace.isTimeShort()) {
                return false;
            }
            Page page = items.page(position);
            tally.examined(page.examined());
            for (List<StaleItem> batch : page.batches()) {
                if (pace.isTimeShort()) {
                    return false;
                }
                deletion.delete(batch);
            }
            position = page.end();
            bookmark.move(position);
        } while (position.isPresent());
        return true;
    }
}
