package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tickwire.server.config.AdminLimits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Drives every route from the description, with every role and every error, and holds each answer to what the description says. */
@Tag("sockets")
class OpenApiTest {
    private static final AdminLimits GENEROUS = new AdminLimits(64, 10_000, 100_000, 10_000, 16_384, 5_000, 16);
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String LIVE = "/api/v1/live";

    private final JsonNode description = read();

    /** A path with a method, as the description has it. */
    private record Operation(String path, String method, JsonNode text, JsonNode pathText) {
        String id() {
            return text.path("operationId").asText();
        }

        boolean needsToken() {
            return !text.has("security");
        }

        boolean operates() {
            return text.path("x-role").asText().equals("operate");
        }

        boolean hasBody() {
            return text.has("requestBody");
        }

        String example() {
            return hasBody()
                    ? text.at("/requestBody/content/application~1json/example").toString()
                    : null;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRouteDoesWhatTheDescriptionSays() {
        return operations().stream()
                .filter(operation -> !operation.path().equals(LIVE))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> drive(operation)));
    }

    @Test
    void theDescriptionAndTheRouterKnowTheSameRoutes() {
        TreeSet<String> described = new TreeSet<>();
        operations().stream()
                .filter(Operation::needsToken)
                .forEach(operation -> described.add(operation.method() + " " + operation.path() + " "
                        + operation.text().path("x-role").asText()
                        + (operation.hasBody() ? " with a body" : "")));
        TreeSet<String> routed = new TreeSet<>();
        ApiRoutes.of(Optional.of(new FakeOperations()), Optional.of(FakeConfiguration.noticedBy(reloads -> {})))
                .forEach(route -> routed.add(route.method().name() + " " + route.path() + " "
                        + route.role().name().toLowerCase(java.util.Locale.ROOT)
                        + (route.hasBody() ? " with a body" : "")));
        assertEquals(described, routed);
        assertTrue(routed.size() >= 18, routed::toString);
    }

    @Test
    void theDescriptionIsServedAsItIs() throws IOException {
        try (RunningAdmin admin = RunningAdmin.open()) {
            HttpResponse<String> answer = admin.get("/openapi.yaml");
            assertEquals(200, answer.statusCode());
            assertEquals(new String(Description.read(), java.nio.charset.StandardCharsets.UTF_8), answer.body());
            assertEquals("3.1.0", description.path("openapi").asText());
        }
    }

    @Test
    void everyReferenceInTheDescriptionLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collectReferences(description, references);
        assertTrue(references.size() > 50);
        for (String reference : references) {
            assertTrue(!description.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    private void drive(Operation operation) {
        success(operation, RunningAdmin.OPERATOR);
        if (!operation.needsToken()) {
            return;
        }
        refusedWithoutToken(operation);
        if (operation.operates()) {
            refused(operation, RunningAdmin.VIEWER, path(operation), operation.example(), 403);
        } else {
            success(operation, RunningAdmin.VIEWER);
        }
        for (String parameter : List.of("matchId", "playerId", "banId")) {
            if (operation.path().contains("{" + parameter + "}")) {
                String unknown = operation.path().replace("{" + parameter + "}", "77");
                refused(operation, RunningAdmin.OPERATOR, fill(unknown), operation.example(), 404);
            }
        }
        refused(operation, RunningAdmin.OPERATOR, path(operation) + "?colour=red", operation.example(), 400);
        if (operation.hasBody()) {
            refused(operation, RunningAdmin.OPERATOR, path(operation), "{\"colour\": 7}", 400);
            refused(operation, RunningAdmin.OPERATOR, path(operation), "[]", 400);
            for (String wrong : spoiled(operation)) {
                refused(operation, RunningAdmin.OPERATOR, path(operation), wrong, 400);
            }
        } else {
            refused(operation, RunningAdmin.OPERATOR, path(operation), "{}", 400);
        }
    }

    private void success(Operation operation, String token) {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(GENEROUS))) {
            HttpResponse<String> answer = operation.needsToken()
                    ? admin.call(token, operation.method(), path(operation), operation.example())
                    : admin.get(path(operation));
            assertTrue(answer.statusCode() < 300, operation.id() + ": " + answer.statusCode() + " " + answer.body());
            check(operation, answer);
            boolean mustTellPlace = !operation
                    .text()
                    .at("/responses/" + answer.statusCode() + "/headers/Location")
                    .isMissingNode();
            assertEquals(mustTellPlace, answer.headers().firstValue("Location").isPresent());
        }
    }

    private void refusedWithoutToken(Operation operation) {
        try (RunningAdmin admin = RunningAdmin.open()) {
            var request = admin.request(path(operation))
                    .method(
                            operation.method(),
                            operation.hasBody()
                                    ? java.net.http.HttpRequest.BodyPublishers.ofString(operation.example())
                                    : java.net.http.HttpRequest.BodyPublishers.noBody());
            HttpResponse<String> answer = admin.send(request);
            assertEquals(401, answer.statusCode(), operation.id());
            check(operation, answer);
            assertEquals(List.of(), admin.operations.calls);
        }
    }

    private void refused(Operation operation, String token, String path, String body, int status) {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(GENEROUS))) {
            HttpResponse<String> answer = admin.call(token, operation.method(), path, body);
            assertEquals(status, answer.statusCode(), operation.id() + " " + path + " " + body + " " + answer.body());
            check(operation, answer);
            assertEquals(List.of(), admin.operations.calls, "something was done all the same");
        }
    }

    /** Bodies that are wrong in one place each: a required field that is missing, and every field with a value of another type. */
    private List<String> spoiled(Operation operation) {
        List<String> bodies = new ArrayList<>();
        JsonNode schema = resolve(operation.text().at("/requestBody/content/application~1json/schema"));
        ObjectNode example = (ObjectNode) operation.text().at("/requestBody/content/application~1json/example");
        schema.path("required").forEach(name -> {
            ObjectNode body = example.deepCopy();
            body.remove(name.asText());
            bodies.add(body.toString());
        });
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            ObjectNode body = example.deepCopy();
            body.put(name, 0.5);
            bodies.add(body.toString());
        });
        assertTrue(!bodies.isEmpty(), operation.id());
        return bodies;
    }

    /** Holds an answer to the schema that the description gives for its status, in which nothing more than it names may be. */
    private void check(Operation operation, HttpResponse<String> answer) {
        JsonNode responses = operation.text().path("responses");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolve(responses.has(status) ? responses.path(status) : responses.path("default"));
        assertTrue(!response.isMissingNode(), operation.id() + " does not describe " + status);
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertEquals("", answer.body());
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        assertTrue(content.has(type), operation.id() + " answers with " + type);
        if (type.endsWith("json")) {
            assertEquals(List.of(), faults(content.path(type).path("schema"), answer.body()), operation.id());
        }
    }

    private List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", description.path("components").deepCopy());
        close(whole);
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return validator
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Clients are to ignore what they do not know; the test is not. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiTest::close);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private String path(Operation operation) {
        return fill(operation.path());
    }

    private String fill(String path) {
        String filled = path;
        Iterator<JsonNode> parameters = description.at("/components/parameters").elements();
        while (parameters.hasNext()) {
            JsonNode parameter = parameters.next();
            filled = filled.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return filled;
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode text = path.getValue().path(method);
                if (!text.isMissingNode()) {
                    all.add(new Operation(
                            path.getKey(), method.toUpperCase(java.util.Locale.ROOT), text, path.getValue()));
                }
            }
        }
        return all;
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collectReferences(child, references));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Description.read());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
