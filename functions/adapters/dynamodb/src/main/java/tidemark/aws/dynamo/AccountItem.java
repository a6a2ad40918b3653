package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.List;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;

/** Encodes an account as its profile item, and its aliases as items. */
final class AccountItem {

    private static final String PLATFORM = "platform";
    private static final String HANDLE = "handle";
    private static final String PERMANENT_ID = "permanentId";
    private static final String ORGANIZATION = "org";
    private static final String TEAM = "team";
    private static final String TYPE = "kind";
    private static final String CORE = "core";
    private static final String TAGS = "tags";
    private static final String URL = "link";
    private static final String DISPLAY_NAME = "shown";
    private static final String STATUS = "stage";
    private static final String ADDED_AT = "added";
    private static final String FORMER_HANDLES = "handles";
    private static final String REMOVED_AT = "removed";
    private static final String ID = "id";
    private static final String LEFT = "former";

    /** The alias is an address that its account has left. */
    static final Condition FORMER = Condition.equal(LEFT, AttributeValue.fromBool(true));

    private AccountItem() {}

    static Item of(Account account, String writer) {
        Item item = Item.at(Schema.profile(account.id())).put(PLATFORM, account.address().platform().id())
                .put(HANDLE, account.address().handle()).put(PERMANENT_ID, account.permanentId())
                .put(ORGANIZATION, account.organization())
                .put(TEAM, account.team()).put(TYPE, account.type()).put(TAGS, account.tags()).put(URL, account.url())
                .put(DISPLAY_NAME, account.displayName()).put(STATUS, account.status().code())
                .put(ADDED_AT, account.addedAt())
                .put(Schema.REV, account.rev()).put(Schema.WRITER, writer);
        if (!account.formerHandles().isEmpty()) {
            item.put(FORMER_HANDLES, String.join("\n", account.formerHandles()));
        }
        return account.core() ? item.put(CORE, true) : item;
    }

    static Account read(AccountId id, Item item) {
        Address address = new Address(new Platform(item.text(PLATFORM)), item.text(HANDLE));
        return new Account(id, address, item.textOrNull(PERMANENT_ID), item.text(ORGANIZATION), item.textOrNull(TEAM),
                item.textOrNull(TYPE), item.has(CORE), item.texts(TAGS), item.textOrNull(URL),
                item.textOrNull(DISPLAY_NAME),
                Account.Status.of(item.text(STATUS)), item.instant(ADDED_AT),
                item.has(FORMER_HANDLES) ? List.of(item.text(FORMER_HANDLES).split("\n")) : List.of(),
                item.number(Schema.REV));
    }

    /** The mark of a removed account, in the place of its profile or its state. */
    static Item mark(Key key, Instant at, long rev, String writer) {
        return Item.at(key).put(REMOVED_AT, at).put(Schema.REV, rev).put(Schema.WRITER, writer);
    }

    static boolean isMark(Item item) {
        return item.has(REMOVED_AT);
    }

    static Instant removedAt(Item mark) {
        return mark.instant(REMOVED_AT);
    }

    static Item alias(Key key, AccountId id, String writer) {
        return Item.at(key).put(ID, id.toString()).put(Schema.WRITER, writer);
    }

    /** The alias of an address that an account has left. */
    static Item former(Key key, AccountId id, String writer) {
        return alias(key, id, writer).put(LEFT, true);
    }

    static AccountId aliased(Item alias) {
        return AccountId.parse(alias.text(ID));
    }

    /** The alias belongs to an account. */
    static Condition belongsTo(AccountId id) {
        return Condition.equal(ID, AttributeValue.fromS(id.toString()));
    }
}
