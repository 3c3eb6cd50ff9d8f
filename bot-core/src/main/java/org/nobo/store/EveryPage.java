package org.nobo.store;

import java.nio.ByteBuffer;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Follows every map of a store to its last page, without understanding what is written there. */
final class EveryPage {
    private EveryPage() {}

    /**
     * Reads all pages of the newest state.
     *
     * @throws org.h2.mvstore.MVStoreException when one is not where it should be
     */
    static void read(MVStore store) {
        for (String name : Set.copyOf(store.getMapNames())) {
            MVMap<Object, Object> map = store.openMap(
                    name, new MVMap.Builder<>().keyType(new Blind()).valueType(new Blind()));
            below(map.getRootPage());
        }
    }

    private static void below(Page<Object, Object> page) {
        if (!page.isLeaf()) {
            for (int child = 0; child < page.getRawChildPageCount(); child++) {
                below(page.getChildPage(child));
            }
        }
    }

    /** Sees nothing of what is in a page. Where the pages below it are stands before, and is read by H2. */
    private static final class Blind extends BasicDataType<Object> {
        @Override
        public int getMemory(Object value) {
            return 0;
        }

        @Override
        public Object read(ByteBuffer page) {
            return this;
        }

        @Override
        public void read(ByteBuffer page, Object storage, int length) {
            // nothing is taken from it
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }

        @Override
        public void write(WriteBuffer page, Object value) {
            throw new UnsupportedOperationException("Only read");
        }
    }
}
