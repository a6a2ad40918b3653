package tidemark.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.board.Board;
import tidemark.board.BoardColumn;
import tidemark.board.ColumnTrait;
import tidemark.board.Cursor;
import tidemark.board.Filter;
import tidemark.board.Page;
import tidemark.board.Sort;

/**
 * The requested page of a list.
 *
 * @param page from 1; absent if a cursor gives the position
 */
record ListQuery(Filter filter, Sort sort, @Nullable Integer page, @Nullable Cursor cursor, int perPage,
        FieldSelection fields) {

    /** The parameters that {@link #filter} reads. */
    static final List<String> FILTERS = Stream
            .concat(Stream.of("platform", "organization", "tag", "core", "q"), BoundsQuery.PARAMETERS.stream())
            .toList();
    static final List<String> PARAMETERS = Stream
            .of(List.of("page", "per_page", "cursor", "sort"), FILTERS, List.of("fields")).flatMap(List::stream)
            .toList();

    static final int LAST_PAGE = 1_000_000;
    private static final String SORTS = BoardColumn.all(ColumnTrait.SORTABLE).stream().map(BoardColumn::key)
            .collect(Collectors.joining(", ")) + ", with a minus sign before it for the greatest first";

    /** @param stopped whether accounts that are no longer collected are listed */
    static ListQuery of(Params params, Sort usual, int usualSize, int largest, boolean stopped,
            FieldSelection.Known fields,
            KnownPlatforms known) {
        Filter filter = filter(params, known, stopped);
        Sort sort = params.choice("sort", usual, Sort::of, SORTS);
        int page = params.number("page", 1, 1, LAST_PAGE);
        int perPage = params.number("per_page", usualSize, 1, largest);
        Optional<Cursor> cursor = cursor(params, filter, sort);
        return new ListQuery(filter, cursor.map(Cursor::sort).orElse(sort), cursor.isPresent() ? null : page,
                cursor.orElse(null), perPage, params.fields(fields));
    }

    /**
     * Which accounts are requested.
     *
     * @param stopped whether accounts that are no longer collected are among them
     */
    static Filter filter(Params params, KnownPlatforms known, boolean stopped) {
        Set<String> platforms = platforms(params, known);
        return new Filter(platforms, params.any("organization"), params.any("tag"), params.flag("core"),
                params.text("q"), stopped, BoundsQuery.of(params));
    }

    private static Set<String> platforms(Params params, KnownPlatforms known) {
        Set<String> platforms = new TreeSet<>();
        for (String words : params.any("platform")) {
            for (String word : words.split(",", -1)) {
                if (word.isBlank()) {
                    params.wrong("platform", "A name is missing; known are " + known.names() + ".");
                    continue;
                }
                known.platform(word).map(Platform::id).ifPresentOrElse(platforms::add, () -> params.wrong("platform",
                        "There is no such platform; known are " + known.names() + "."));
            }
        }
        params.meaning().put("platform", String.join(",", platforms));
        return platforms;
    }

    private static Optional<Cursor> cursor(Params params, Filter filter, Sort sort) {
        Optional<String> text = params.one("cursor");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = text.flatMap(Cursor::decode).filter(read -> read.query() == filter.mark());
        boolean otherSort = params.one("sort").isPresent()
                && cursor.filter(read -> read.sort().equals(sort)).isEmpty();
        if (cursor.isEmpty() || otherSort) {
            params.wrong("cursor",
                    "Not a cursor of this list: give the next_cursor of an answer with the same filters.");
        }
        if (params.one("page").isPresent()) {
            params.wrong("cursor", "Give a page or a cursor.");
        }
        cursor.ifPresent(read -> params.meaning().put("cursor", read.encode()));
        return cursor;
    }

    Page on(Board board) {
        return cursor != null
                ? board.page(filter, cursor, perPage)
                : board.page(filter, sort, (long) ((page == null ? 1 : page) - 1) * perPage, perPage);
    }
}
