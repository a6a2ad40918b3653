package tidemark.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One write of a transaction. */
sealed interface Write {

    TransactWriteItem of(String table);

    /** Puts a whole item, replacing an existing one. */
    record Put(Item item, Condition condition) implements Write {

        @Override
        public TransactWriteItem of(String table) {
            return TransactWriteItem.builder().put(put -> put.tableName(table).item(item.attributes())
                    .conditionExpression(condition.expressionOrNull())
                    .expressionAttributeValues(condition.valuesOrNull())
                    .expressionAttributeNames(condition.namesOrNull())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)).build();
        }
    }

    record Delete(Key key, Condition condition) implements Write {

        @Override
        public TransactWriteItem of(String table) {
            return TransactWriteItem.builder().delete(delete -> delete.tableName(table).key(key.attributes())
                    .conditionExpression(condition.expressionOrNull())
                    .expressionAttributeValues(condition.valuesOrNull())).build();
        }
    }

    /** Sets attributes of an item and adds to others; the rest stay. The item need not exist. */
    record Change(Key key, Map<String, AttributeValue> set, Map<String, AttributeValue> added,
            Condition condition) implements Write {

        /** Adds to numbers unconditionally. */
        static Change adding(Key key, Map<String, AttributeValue> amounts) {
            return new Change(key, Map.of(), amounts, Condition.NONE);
        }

        @Override
        public TransactWriteItem of(String table) {
            Update update = update();
            return TransactWriteItem.builder().update(request -> request.tableName(table).key(key.attributes())
                    .updateExpression(update.expression).expressionAttributeNames(update.names)
                    .expressionAttributeValues(update.values)
                    .conditionExpression(condition.expressionOrNull())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)).build();
        }

        UpdateItemRequest alone(String table) {
            Update update = update();
            return UpdateItemRequest.builder().tableName(table).key(key.attributes())
                    .updateExpression(update.expression)
                    .expressionAttributeNames(update.names).expressionAttributeValues(update.values)
                    .conditionExpression(condition.expressionOrNull())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build();
        }

        private Update update() {
            Map<String, String> names = new HashMap<>();
            Map<String, AttributeValue> values = new HashMap<>(condition.values());
            Map<String, AttributeValue> versioned = new HashMap<>(set);
            versioned.put(Schema.VERSION, Item.number(Schema.CURRENT));
            String sets = clause(versioned, " = ", names, values);
            String adds = clause(added, " ", names, values);
            return new Update("SET " + sets + (adds.isEmpty() ? "" : " ADD " + adds), names, values);
        }

        /** One clause with a placeholder per attribute, because some names, such as those of cache generations, are not valid in expressions. */
        private static String clause(Map<String, AttributeValue> attributes, String sign, Map<String, String> names,
                Map<String, AttributeValue> values) {
            List<String> parts = new ArrayList<>();
            attributes.forEach((name, value) -> {
                String place = "n" + names.size();
                names.put("#" + place, name);
                values.put(":" + place, value);
                parts.add("#" + place + sign + ":" + place);
            });
            return String.join(", ", parts);
        }

        private record Update(String expression, Map<String, String> names, Map<String, AttributeValue> values) {}
    }
}
