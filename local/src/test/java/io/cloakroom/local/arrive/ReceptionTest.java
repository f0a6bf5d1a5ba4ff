package io.cloakroom.local.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.Requests;

import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final String CHOSEN = "5d3f9f0e-6f0e-4a57-9c7f-3f1d2f1c9a10";

    @Test
    void givesEveryRequestIdsOfTheServicesForm() {
        var ids = Requests.arrived(Requests.get("/dev")).ids();

        assertThat(ids.requestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(ids.extendedRequestId()).matches("[A-Za-z0-9+/]{15}=");
        assertThat(ids.traceId()).matches("Root=1-6b010a25-[0-9a-f]{24}");
    }

    @Test
    void givesNoTwoRequestsTheSameIds() {
        var one = Requests.arrived(Requests.get("/dev")).ids();
        var other = Requests.arrived(Requests.get("/dev")).ids();

        assertThat(one.requestId()).isNotEqualTo(other.requestId());
        assertThat(one.extendedRequestId()).isNotEqualTo(other.extendedRequestId());
        assertThat(one.traceId()).isNotEqualTo(other.traceId());
    }

    @Test
    void letsTheClientChooseTheRequestId() {
        var arrival = Requests.arrived(Requests.get("/dev", "x-amzn-requestid", CHOSEN));

        assertThat(arrival.ids().requestId()).isEqualTo(CHOSEN);
    }

    @Test
    void replacesAChosenIdThatIsNoUuid() {
        var arrival = Requests.arrived(Requests.get("/dev", "x-amzn-RequestId", "1 2"));

        assertThat(arrival.ids().requestId()).isNotEqualTo("1 2");
    }

    @Test
    void continuesTheClientsTrace() {
        var root = "Root=1-5759e988-bd862e3fe1be46a994272793";
        var request =
                Requests.get(
                        "/dev", "X-Amzn-Trace-Id", root + ";Parent=53995c3f42cd8ad8;Sampled=1");

        assertThat(Requests.arrived(request).ids().traceId()).isEqualTo(root);
    }

    @Test
    void writesTimesAsLogsDo() {
        assertThat(CommonLogTime.of(Requests.NOW)).isEqualTo("21/Nov/2026:03:04:05 +0000");
    }
}
