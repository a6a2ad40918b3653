package tidemark.aws.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write of a transaction. */
sealed interface Write {

    TransactWriteItem of(String table);

    /** Puts a whole item in place of what is there. */
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

    /** Adds to numbers of an item, which need not be there yet. */
    record Add(Key key, Map<String, AttributeValue> amounts) implements Write {

        @Override
        public TransactWriteItem of(String table) {
            List<String> names = List.copyOf(amounts.keySet());
            Map<String, AttributeValue> values = new HashMap<>(Map.of(":version", Item.number(Schema.CURRENT)));
            names.forEach(name -> values.put(":" + name, amounts.get(name)));
            String added = names.stream().map(name -> name + " :" + name).collect(Collectors.joining(", "));
            return TransactWriteItem.builder().update(update -> update.tableName(table).key(key.attributes())
                    .updateExpression("SET " + Schema.VERSION + " = :version ADD " + added)
                    .expressionAttributeValues(values)).build();
        }
    }
}
