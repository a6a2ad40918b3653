package tidemark.aws.dynamo;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SchemaTest {

    @Test
    void namesTheKeysThatTheTemplateDeclares() {
        assertEquals(
                "[{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"},{\"AttributeName\":\"SK\",\"KeyType\":\"RANGE\"}]",
                Engine.declared().path("KeySchema").toString());
        assertEquals(Schema.PK, Engine.declared().at("/KeySchema/0/AttributeName").asText());
        assertEquals(Schema.SK, Engine.declared().at("/KeySchema/1/AttributeName").asText());
    }

    @Test
    void namesTheOneIndexThatTheTemplateDeclares() {
        assertEquals(1, Engine.declared().path("GlobalSecondaryIndexes").size());
        assertEquals(Schema.DUE, Engine.declared().at("/GlobalSecondaryIndexes/0/IndexName").asText());
        assertEquals(Schema.DUE_PK,
                Engine.declared().at("/GlobalSecondaryIndexes/0/KeySchema/0/AttributeName").asText());
        assertEquals(Schema.DUE_SK,
                Engine.declared().at("/GlobalSecondaryIndexes/0/KeySchema/1/AttributeName").asText());
        assertEquals("KEYS_ONLY", Engine.declared().at("/GlobalSecondaryIndexes/0/Projection/ProjectionType").asText());
    }

    @Test
    void namesTheTimeToLiveThatTheTemplateDeclares() {
        assertEquals(Schema.TTL, Engine.declared().at("/TimeToLiveSpecification/AttributeName").asText());
    }
}
