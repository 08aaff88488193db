-- Photos that are copies of each other stay photos of their own; links say that they are copies, and
-- one of each group stands in front. Until now, what was taken for a photo that was there already
-- was folded into its row: the arrivals of such photos stay, as days on which it came again. None of
-- those merges can be undone, because the bytes of the second file were not kept: which of several
-- arrivals had bytes of its own stands nowhere any more. There are no further ones.

-- The front of its group; null for a photo that stands by itself or in front.
ALTER TABLE "table_image_link" ADD COLUMN IF NOT EXISTS "copy_of" INTEGER;
ALTER TABLE "table_image_link" ADD CONSTRAINT "table_image_link_copy_of_fkey"
    FOREIGN KEY ("copy_of") REFERENCES "table_image_link" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "image_by_front" ON "table_image_link" ("copy_of") WHERE "copy_of" IS NOT NULL;
CREATE INDEX "copy_of_owner" ON "table_image_link" ("owner_id") WHERE "copy_of" IS NOT NULL;

-- Windows and ranks pass over what stands behind, by an index alone.
DROP INDEX "image_by_owner";
DROP INDEX "image_by_time";
CREATE INDEX "image_by_owner" ON "table_image_link" ("owner_id", "sent_at" DESC, "id" DESC, "copy_of");
CREATE INDEX "image_by_time" ON "table_image_link" ("sent_at" DESC, "id" DESC, "copy_of");

-- The very same bytes of one owner are one photo.
CREATE INDEX "image_by_content" ON "table_image_link" ("owner_id", "content_hash");

CREATE TYPE "acervo_copy_verdict" AS ENUM ('copy', 'different');

-- Ids without keys to photos: a link outlives the bin, so that a photo which comes back is a copy
-- again, and one that a person told apart stays so.
CREATE TABLE "acervo_copy" (
    "image_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "verdict" "acervo_copy_verdict" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_copy_pkey" PRIMARY KEY ("image_id", "other_id"),
    CONSTRAINT "acervo_copy_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "copy_by_other" ON "acervo_copy" ("other_id");
CREATE INDEX "copy_by_owner" ON "acervo_copy" ("owner_id");

-- The words of all copies count: the one in front is found by them.
CREATE FUNCTION "acervo_add_words_of_copies"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "words" tsvector;
BEGIN
    FOR "words" IN SELECT "search_words" FROM "table_image_link" WHERE "copy_of" = NEW."id" LOOP
        NEW."search_words" := NEW."search_words" || COALESCE("words", ''::tsvector);
    END LOOP;
    RETURN NEW;
END
$$;
-- After "acervo_index_image", by its name, and whenever that has put a photo's own words there anew.
CREATE TRIGGER "acervo_index_image_copies"
    BEFORE UPDATE OF "caption", "id_descricao", "owner_id", "place", "read_text", "label_words"
    ON "table_image_link"
    FOR EACH ROW WHEN (NEW."copy_of" IS NULL) EXECUTE FUNCTION "acervo_add_words_of_copies"();

-- A front is indexed again when one of its copies came, went, or has other words.
CREATE FUNCTION "acervo_index_front"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."copy_of" IS NOT NULL THEN
        UPDATE "table_image_link" SET "caption" = "caption"
            WHERE "id" = OLD."copy_of" AND "copy_of" IS NULL;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."copy_of" IS NOT NULL
        AND OLD."copy_of" IS DISTINCT FROM NEW."copy_of" THEN
        UPDATE "table_image_link" SET "caption" = "caption"
            WHERE "id" = NEW."copy_of" AND "copy_of" IS NULL;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "acervo_index_front_deleted" AFTER DELETE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL) EXECUTE FUNCTION "acervo_index_front"();
CREATE TRIGGER "acervo_index_front_updated" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS DISTINCT FROM NEW."copy_of"
        OR NEW."copy_of" IS NOT NULL AND OLD."search_words" IS DISTINCT FROM NEW."search_words")
    EXECUTE FUNCTION "acervo_index_front"();
-- A front that becomes a copy leaves the words of its own copies behind.
CREATE TRIGGER "acervo_index_image_folded" BEFORE UPDATE OF "copy_of" ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NULL AND NEW."copy_of" IS NOT NULL)
    EXECUTE FUNCTION "acervo_index_image"();

-- The days count tiles: a photo behind another one is taken off again, and put back when it comes
-- forward. These only add to what the other triggers count, which know nothing of copies.
CREATE FUNCTION "acervo_count_copies"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "zone" TEXT := (SELECT "acervo_calendar"."zone" FROM "acervo_calendar");
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."copy_of" IS NOT NULL AND NEW."copy_of" IS NOT NULL
        AND OLD."owner_id" IS NOT DISTINCT FROM NEW."owner_id"
        AND OLD."sent_at" IS NOT DISTINCT FROM NEW."sent_at" THEN
        RETURN NULL;
    END IF;
    IF OLD."copy_of" IS NOT NULL THEN
        INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
            SELECT DISTINCT "whose", "acervo_day_of"(OLD."sent_at", "zone"), 1
            FROM unnest(ARRAY[OLD."owner_id", NULL]) AS "whose";
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."copy_of" IS NOT NULL THEN
        INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
            SELECT DISTINCT "whose", "acervo_day_of"(NEW."sent_at", "zone"), -1
            FROM unnest(ARRAY[NEW."owner_id", NULL]) AS "whose";
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "acervo_count_copies_deleted" AFTER DELETE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL) EXECUTE FUNCTION "acervo_count_copies"();
CREATE TRIGGER "acervo_count_copies_updated" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."copy_of" IS NOT NULL OR NEW."copy_of" IS NOT NULL)
    EXECUTE FUNCTION "acervo_count_copies"();

-- After all days were counted anew.
CREATE FUNCTION "acervo_uncount_copies"() RETURNS VOID
    LANGUAGE sql AS $$
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", -count(*)
        FROM "table_image_link" CROSS JOIN "acervo_calendar"
        CROSS JOIN LATERAL (VALUES ("owner_id"), (NULL)) AS "whose" ("id")
        WHERE "copy_of" IS NOT NULL
        GROUP BY 1, 2
$$;
