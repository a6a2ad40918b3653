package tidemark.local.view;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer of the API.
 *
 * @param text as it came
 * @param body what it says
 */
record Answer(String text, JsonNode body) {}
