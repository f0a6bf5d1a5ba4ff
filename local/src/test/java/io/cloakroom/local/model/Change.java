package io.cloakroom.local.model;

import static io.cloakroom.local.model.Expectations.conditional;
import static io.cloakroom.local.model.Expectations.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.ApiClient;
import io.cloakroom.local.ApiClient.Answer;
import io.cloakroom.local.Kind;

import java.io.IOException;
import java.util.Optional;

/**
 * A user changes some item or product.
 *
 * @param whole whether all of it; then a product may get into another category
 */
record Change(int user, int choice, Tag tag, String title, boolean whole, int category)
        implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).ifPresent(kept -> take(world, kept));
    }

    private void take(World world, Kept kept) {
        Shelf shelf = whole ? moved(kept.shelf) : kept.shelf;
        // A whole body leaves out what it does not name, so it must name the end.
        String body = world.body(shelf, title, kept.hasEnd);
        Answer answer =
                world.call(user, client -> send(conditional(client, tag, kept), kept, body));
        Optional<Integer> refusal = refusal(user, tag, kept);
        if (refusal.isPresent()) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(refusal.get());
            return;
        }
        kept.shelf = shelf;
        kept.title = title;
        kept.version++;
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        world.compare(answer, kept);
    }

    private Shelf moved(Shelf shelf) {
        return shelf.kind() == Kind.PRODUCT ? new Shelf(Kind.PRODUCT, category) : shelf;
    }

    private Answer send(ApiClient client, Kept kept, String body)
            throws IOException, InterruptedException {
        return whole
                ? client.json("PUT", kept.path(), body)
                : client.mergePatch(kept.path(), kept.shelf.kind().patch(title));
    }
}
