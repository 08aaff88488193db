-- A person has several addresses: a number in every spelling, business-scoped ids, what the
-- original's program wrote in `from_number`. Each leads to one person.

-- One form for all spellings of an address; NULL for none. A number is written "+" and its digits;
-- whatever else the channel calls somebody by is kept as it is, without the channel's prefix.
CREATE FUNCTION "acervo_address_key"("given" TEXT) RETURNS TEXT
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    -- The spaces, marks of direction, dashes, dots and brackets that come along with a copied number.
    "bare" TEXT := regexp_replace("given",
        '[[:space:][:cntrl:]\u00A0\u200B-\u200F\u2010-\u2015\u202A-\u202F\u2060-\u2069\uFEFF]', '', 'g');
    "number" TEXT;
    "parts" TEXT[];
BEGIN
    "bare" := regexp_replace("bare", '^whatsapp:', '', 'i');
    "number" := regexp_replace("bare", '[-./()]', '', 'g');
    -- No country's code begins with a zero, so a number that does is a local one: whose it is in the
    -- whole world is not known, and it stays as it is.
    "parts" := regexp_match("number", '^(?:\+|00)?([1-9][0-9]{4,18})$');
    IF "parts" IS NULL THEN
        RETURN NULLIF("bare", '');
    END IF;
    "number" := '+' || "parts"[1];
    -- Brazil's mobile numbers grew by a 9 between 2012 and 2016, and WhatsApp knows many without it.
    -- Today's area codes, and the eight digits of mobile numbers: 2 to 5 are landlines; 70, 77, 78
    -- and 79 were trunked radios, which never grew. Others' numbers are never changed.
    "parts" := regexp_match("number",
        '^\+55(1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])([689][0-9]{7}|7[1-6][0-9]{6})$');
    IF "parts" IS NOT NULL THEN
        RETURN '+55' || "parts"[1] || '9' || "parts"[2];
    END IF;
    RETURN "number";
END
$$;

-- Whether two profile names are two people's, as far as names tell: case, accents, spaces and
-- decoration do not count. Nothing follows from a name that is not known.
CREATE FUNCTION "acervo_is_another"("one" TEXT, "other" TEXT) RETURNS BOOLEAN
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN "one" IS NULL OR "other" IS NULL OR "one" = "other" THEN FALSE
        ELSE COALESCE(NULLIF(regexp_replace("acervo_fold"("one"), '[^[:alnum:]]', '', 'g'), ''), "one")
            <> COALESCE(NULLIF(regexp_replace("acervo_fold"("other"), '[^[:alnum:]]', '', 'g'), ''), "other")
    END
$$;

CREATE TABLE "acervo_address" (
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_address_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "acervo_address_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "address_by_person" ON "acervo_address" ("person_id");

-- Whose address it is, in whatever spelling; NULL when nobody's. A fresh look at each call.
CREATE FUNCTION "acervo_person_at"("given" TEXT) RETURNS UUID
    LANGUAGE sql VOLATILE STRICT AS $$
    SELECT "person_id" FROM "acervo_address" WHERE "key" = "acervo_address_key"("given")
$$;

-- Who was joined with whom, and who is about to be. The former id stays known, because bytes lie
-- under it: `former_id` has no key to people, as that row goes.
CREATE TABLE "acervo_join" (
    "former_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    -- What showed that they are one: a message with both addresses, an operator, or a migration.
    "cause" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),
    -- How many rows of each table went over.
    "moved" JSONB,

    CONSTRAINT "acervo_join_pkey" PRIMARY KEY ("former_id"),
    CONSTRAINT "acervo_join_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "join_by_person" ON "acervo_join" ("person_id");
CREATE INDEX "join_pending" ON "acervo_join" ("former_id") WHERE "joined_at" IS NULL;

-- A number that seems to have changed hands: whoever writes from it now begins anew, and nobody sees
-- the photos of before until an operator decides whether they are one person.
CREATE TABLE "acervo_handover" (
    "id" UUID NOT NULL,
    -- Who had the number, and who writes from it.
    "person_id" UUID NOT NULL,
    "newcomer_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "former_name" TEXT,
    "new_name" TEXT,
    "silent_since" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- When the newcomer heard of it.
    "told_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "is_same" BOOLEAN,
    -- The operator or key who decided, who may be gone since.
    "decided_by" TEXT,

    CONSTRAINT "acervo_handover_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_handover_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_handover_newcomer_id_fkey" FOREIGN KEY ("newcomer_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "handover_by_person" ON "acervo_handover" ("person_id");
CREATE INDEX "handover_by_newcomer" ON "acervo_handover" ("newcomer_id");
CREATE INDEX "handover_open" ON "acervo_handover" ("noted_at") WHERE "decided_at" IS NULL;

-- Parts of an upload lie under the id that its owner had when it was opened.
ALTER TABLE "acervo_upload" ADD COLUMN "parts_owner_id" UUID;
UPDATE "acervo_upload" SET "parts_owner_id" = "owner_id";
CREATE FUNCTION "acervo_note_parts_owner"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW."parts_owner_id" := COALESCE(NEW."parts_owner_id", NEW."owner_id");
    RETURN NEW;
END
$$;
CREATE TRIGGER "acervo_note_parts_owner" BEFORE INSERT ON "acervo_upload"
    FOR EACH ROW EXECUTE FUNCTION "acervo_note_parts_owner"();

-- When a photo was sent, for every photo: the original's own column may say nothing, and keeps
-- saying nothing. Its words' time stands in for it, else the oldest of all.
ALTER TABLE "table_image_link" ADD COLUMN IF NOT EXISTS "sent_at" TIMESTAMP(6);

DROP TRIGGER "acervo_time_image" ON "table_image_link";
DROP TRIGGER "acervo_count_moved" ON "table_image_link";
CREATE OR REPLACE FUNCTION "acervo_time_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW."sent_at" IS DISTINCT FROM OLD."sent_at" AND NEW."sent_at" IS NOT NULL THEN
            IF NEW."created_at" IS NOT NULL THEN NEW."created_at" := NEW."sent_at"; END IF;
            RETURN NEW;
        END IF;
        NEW."sent_at" := NULL;
    ELSIF NEW."sent_at" IS NOT NULL AND NEW."created_at" IS NOT NULL THEN
        NEW."created_at" := NEW."sent_at";
    END IF;
    NEW."sent_at" := COALESCE(NEW."sent_at", NEW."created_at",
        (SELECT "created_at" FROM "table_descricao" WHERE "id" = NEW."id_descricao"),
        TIMESTAMP '1970-01-01');
    RETURN NEW;
END
$$;

UPDATE "table_image_link" AS "i" SET "sent_at" = COALESCE("i"."created_at", (
    SELECT "created_at" FROM "table_descricao" AS "d" WHERE "d"."id" = "i"."id_descricao"),
    TIMESTAMP '1970-01-01');
-- The first migration, as it was until December 2026, wrote the epoch where the original had nothing.
-- Where it ran in that form, the epoch says nothing again.
DO $$
DECLARE
    "was_written" BOOLEAN := FALSE;
BEGIN
    IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
        EXECUTE $q$SELECT EXISTS (SELECT FROM "_prisma_migrations"
            WHERE "migration_name" = '20261122000000_first' AND "checksum" = '75c73482d6e08d94b7d9d73e9f4a9d65dd5af7272a8ae4280192a163cbf93573')$q$
            INTO "was_written";
    END IF;
    IF "was_written" THEN
        UPDATE "table_image_link" SET "created_at" = NULL
            WHERE "created_at" = TIMESTAMP '1970-01-01' AND "content_hash" IS NULL;
        UPDATE "table_descricao" SET "created_at" = NULL WHERE "created_at" = TIMESTAMP '1970-01-01';
    END IF;
END
$$;

CREATE TRIGGER "acervo_time_image"
    BEFORE INSERT OR UPDATE OF "created_at", "sent_at" ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_time_image"();

DROP INDEX "image_by_owner";
DROP INDEX "image_by_time";
CREATE INDEX "image_by_owner" ON "table_image_link" ("owner_id", "sent_at" DESC, "id" DESC);
CREATE INDEX "image_by_time" ON "table_image_link" ("sent_at" DESC, "id" DESC);

CREATE OR REPLACE FUNCTION "acervo_count_inserted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", count(*)
        FROM "changed" CROSS JOIN "acervo_calendar"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION "acervo_count_deleted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("sent_at", "zone") AS "day", -count(*)
        FROM "changed" CROSS JOIN "acervo_calendar"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION "acervo_count_moved"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "zone" TEXT := (SELECT "acervo_calendar"."zone" FROM "acervo_calendar");
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "day", "photos" FROM (VALUES
            (OLD."owner_id", "acervo_day_of"(OLD."sent_at", "zone"), -1, TRUE),
            (NULL, "acervo_day_of"(OLD."sent_at", "zone"), -1, FALSE),
            (NEW."owner_id", "acervo_day_of"(NEW."sent_at", "zone"), 1, TRUE),
            (NULL, "acervo_day_of"(NEW."sent_at", "zone"), 1, FALSE)
        ) AS "change" ("owner_id", "day", "photos", "is_own")
        WHERE "owner_id" IS NOT NULL OR NOT "is_own";
    RETURN NULL;
END
$$;
CREATE TRIGGER "acervo_count_moved" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."sent_at" IS DISTINCT FROM NEW."sent_at"
        OR OLD."owner_id" IS DISTINCT FROM NEW."owner_id")
    EXECUTE FUNCTION "acervo_count_moved"();
CREATE OR REPLACE FUNCTION "acervo_count_days"("new_zone" TEXT) RETURNS VOID
    LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "table_image_link" IN SHARE ROW EXCLUSIVE MODE;
    LOCK TABLE "acervo_photo_day" IN EXCLUSIVE MODE;
    UPDATE "acervo_calendar" SET "zone" = "new_zone";
    DELETE FROM "acervo_photo_day";
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "acervo_day_of"("sent_at", "new_zone") AS "day", count(*)
        FROM "table_image_link" WHERE "owner_id" IS NOT NULL GROUP BY 1, 2;
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT NULL, "acervo_day_of"("sent_at", "new_zone") AS "day", count(*)
        FROM "table_image_link" GROUP BY 2;
END
$$;

-- Rows that the original's program writes beside us belong to their person as soon as either exists.
-- Who writes a row for a number that nobody has, and who brings that number, take turns by this
-- lock: the second of them sees what the first one wrote.
CREATE FUNCTION "acervo_lock_address"("key" TEXT) RETURNS VOID
    LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('acervo address ' || "key", 0))
$$;

CREATE FUNCTION "acervo_owner_by_number"("number" TEXT) RETURNS UUID
    LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    "owner" UUID := "acervo_person_at"("number");
    "wanted" TEXT := "acervo_address_key"("number");
BEGIN
    IF "owner" IS NULL AND "wanted" IS NOT NULL THEN
        PERFORM "acervo_lock_address"("wanted");
        "owner" := "acervo_person_at"("number");
    END IF;
    RETURN "owner";
END
$$;

CREATE INDEX "descricao_without_owner" ON "table_descricao" ("acervo_address_key"("from_number"::text))
    WHERE "owner_id" IS NULL;

CREATE OR REPLACE FUNCTION "acervo_index_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- The original's program names the sender by their number alone.
    IF NEW."owner_id" IS NULL THEN
        NEW."owner_id" := "acervo_owner_by_number"(NEW."from_number");
    END IF;
    NEW."search_words" := "acervo_search_vector"(NEW."descricao")
        || "acervo_owner_vector"(NEW."owner_id");
    PERFORM "acervo_learn_words"(NEW."owner_id", NEW."descricao");
    RETURN NEW;
END
$$;
DROP TRIGGER "acervo_index_description" ON "table_descricao";
CREATE TRIGGER "acervo_index_description"
    BEFORE INSERT OR UPDATE OF "descricao", "owner_id", "from_number" ON "table_descricao"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_description"();
DROP FUNCTION "acervo_address"(TEXT);

-- Runs before the photo is indexed under its owner: triggers go by their names.
CREATE FUNCTION "acervo_adopt_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "number" TEXT;
BEGIN
    SELECT "owner_id", "from_number" INTO NEW."owner_id", "number"
        FROM "table_descricao" WHERE "id" = NEW."id_descricao";
    IF NEW."owner_id" IS NULL THEN
        NEW."owner_id" := "acervo_owner_by_number"("number");
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "acervo_adopt_image"
    BEFORE INSERT OR UPDATE OF "id_descricao" ON "table_image_link"
    FOR EACH ROW WHEN (NEW."owner_id" IS NULL AND NEW."id_descricao" IS NOT NULL)
    EXECUTE FUNCTION "acervo_adopt_image"();

CREATE FUNCTION "acervo_adopt_rows"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "acervo_lock_address"(NEW."key");
    WITH "adopted" AS (
        UPDATE "table_descricao" SET "owner_id" = NEW."person_id"
        WHERE "owner_id" IS NULL AND "acervo_address_key"("from_number"::text) = NEW."key"
        RETURNING "id"
    )
    UPDATE "table_image_link" AS "i" SET "owner_id" = NEW."person_id"
        FROM "adopted" WHERE "i"."id_descricao" = "adopted"."id" AND "i"."owner_id" IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER "acervo_adopt_rows" AFTER INSERT ON "acervo_address"
    FOR EACH ROW EXECUTE FUNCTION "acervo_adopt_rows"();

-- Nobody is without the address that they are shown by.
CREATE FUNCTION "acervo_note_address"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_address" ("key", "person_id")
        SELECT "key", NEW."id" FROM "acervo_address_key"(NEW."address") AS "key"
        WHERE "key" IS NOT NULL AND NOT EXISTS (
            SELECT FROM "acervo_address" AS "a"
            WHERE "a"."key" = "acervo_address_key"(NEW."address") AND "a"."person_id" = NEW."id");
    RETURN NULL;
END
$$;

-- Gives one person everything of another, and takes the other away: all of it or nothing. Whoever
-- calls it sees to it that no work for the former person is under way.
CREATE FUNCTION "acervo_join_people"("old_id" UUID, "new_id" UUID) RETURNS JSONB
    LANGUAGE plpgsql AS $$
DECLARE
    "gone" "acervo_person";
    "counts" JSONB := '{}';
    "is_old_latest" BOOLEAN;
    "one" RECORD;
    "rows" BIGINT;
BEGIN
    PERFORM FROM "acervo_person" WHERE "id" IN ("old_id", "new_id") ORDER BY "id" FOR UPDATE;
    SELECT * INTO "gone" FROM "acervo_person" WHERE "id" = "old_id";

    -- Who wrote last says how they are reached, and what they are called.
    SELECT COALESCE("o"."at" > COALESCE("n"."at", '-infinity'), FALSE) INTO "is_old_latest" FROM
        (SELECT (SELECT "created_at" FROM "acervo_message" WHERE "person_id" = "old_id"
            AND "direction" = 'inbound' ORDER BY "id" DESC LIMIT 1) AS "at") AS "o",
        (SELECT (SELECT "created_at" FROM "acervo_message" WHERE "person_id" = "new_id"
            AND "direction" = 'inbound' ORDER BY "id" DESC LIMIT 1) AS "at") AS "n";

    -- Of what a person has once, the kept one's stays; of what a talk is about, the newer.
    DELETE FROM "acervo_preference" AS "f" USING "acervo_preference" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id" AND "k"."folded" = "f"."folded";
    DELETE FROM "acervo_opening" AS "f" USING "acervo_opening" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id"
            AND "k"."by_id" = "f"."by_id" AND "k"."hour" = "f"."hour";
    DELETE FROM "acervo_focus" AS "a" USING "acervo_focus" AS "b"
        WHERE "a"."person_id" IN ("old_id", "new_id") AND "b"."person_id" IN ("old_id", "new_id")
            AND "a"."person_id" <> "b"."person_id"
            AND ("a"."updated_at", "a"."person_id") < ("b"."updated_at", "b"."person_id");
    INSERT INTO "acervo_word" ("owner_id", "word")
        SELECT "new_id", "word" FROM "acervo_word" WHERE "owner_id" = "old_id" ON CONFLICT DO NOTHING;
    DELETE FROM "acervo_word" WHERE "owner_id" = "old_id";

    -- An album's name is given once: two of one name become one, for shares, the bin and undo too.
    FOR "one" IN
        SELECT "f"."id" AS "old", "k"."id" AS "new" FROM "acervo_album" AS "f"
        JOIN "acervo_album" AS "k" ON "k"."owner_id" = "new_id" AND "k"."folded" = "f"."folded"
        WHERE "f"."owner_id" = "old_id"
    LOOP
        INSERT INTO "acervo_album_photo" ("album_id", "image_id", "added_at")
            SELECT "one"."new", "image_id", "added_at" FROM "acervo_album_photo"
            WHERE "album_id" = "one"."old" ON CONFLICT DO NOTHING;
        UPDATE "acervo_share" SET "album_id" = "one"."new" WHERE "album_id" = "one"."old";
        UPDATE "acervo_binned_photo"
            SET "ties" = replace("ties"::text, "one"."old"::text, "one"."new"::text)::jsonb
            WHERE "owner_id" = "old_id";
        UPDATE "acervo_change"
            SET "before" = replace("before"::text, "one"."old"::text, "one"."new"::text)::jsonb
            WHERE "person_id" = "old_id";
        DELETE FROM "acervo_album" WHERE "id" = "one"."old";
    END LOOP;

    -- What lies in the bin comes back as the kept one's.
    UPDATE "acervo_binned_photo"
        SET "kept" = jsonb_set("kept", '{owner_id}', to_jsonb("new_id"))
        WHERE "owner_id" = "old_id";
    UPDATE "acervo_binned_description"
        SET "kept" = jsonb_set("kept", '{owner_id}', to_jsonb("new_id"))
        WHERE "owner_id" = "old_id";

    -- Browsers that are signed in stay so.
    FOR "one" IN
        SELECT "f"."id" AS "old", "k"."id" AS "new" FROM "acervo_user" AS "f", "acervo_user" AS "k"
        WHERE "f"."person_id" = "old_id" AND "k"."person_id" = "new_id"
    LOOP
        UPDATE "acervo_session" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_ticket" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_passkey" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        UPDATE "acervo_credential" SET "user_id" = "one"."new" WHERE "user_id" = "one"."old";
        DELETE FROM "acervo_user" WHERE "id" = "one"."old";
    END LOOP;

    -- Everything else, asked of the database, so that a table which comes later goes over too. The
    -- counts of days follow the photos by themselves.
    FOR "one" IN
        SELECT format('%I', "c"."relname") AS "table", format('%I', "a"."attname") AS "column"
        FROM pg_class AS "c"
        JOIN pg_attribute AS "a" ON "a"."attrelid" = "c"."oid" AND "a"."attnum" > 0 AND NOT "a"."attisdropped"
        WHERE "c"."relkind" IN ('r', 'p') AND "c"."relnamespace" = current_schema()::regnamespace
            AND "c"."relname" NOT IN ('acervo_person', 'acervo_photo_day', 'acervo_word')
            AND "a"."atttypid" = 'uuid'::regtype
            AND ("a"."attname" IN ('owner_id', 'person_id') OR EXISTS (
                SELECT FROM pg_constraint AS "r" WHERE "r"."contype" = 'f' AND "r"."conrelid" = "c"."oid"
                    AND "r"."confrelid" = 'acervo_person'::regclass AND "r"."conkey" = ARRAY["a"."attnum"]))
        ORDER BY "c"."relname" = 'table_image_link', "c"."relname" = 'table_descricao', "c"."relname"
    LOOP
        EXECUTE format('UPDATE %s SET %s = $1 WHERE %s = $2', "one"."table", "one"."column", "one"."column")
            USING "new_id", "old_id";
        GET DIAGNOSTICS "rows" = ROW_COUNT;
        IF "rows" > 0 THEN
            "counts" := jsonb_set("counts", ARRAY["one"."table"], to_jsonb("rows"));
        END IF;
    END LOOP;

    DELETE FROM "acervo_join" WHERE "former_id" = "person_id";
    DELETE FROM "acervo_person" WHERE "id" = "old_id";
    UPDATE "acervo_person" SET
        "reply_to" = CASE WHEN "is_old_latest" THEN "gone"."reply_to" ELSE "reply_to" END,
        "unreachable" = CASE WHEN "is_old_latest" THEN "gone"."unreachable" ELSE "unreachable" END,
        "name" = CASE WHEN "is_old_latest" THEN COALESCE("gone"."name", "name") ELSE COALESCE("name", "gone"."name") END,
        "language" = COALESCE("language", "gone"."language"),
        "budget_told_at" = GREATEST("budget_told_at", "gone"."budget_told_at"),
        "created_at" = LEAST("created_at", "gone"."created_at"),
        -- The number that it lost to the one who turned out to be the same person.
        "address" = CASE WHEN "address" LIKE 'formerly:%' THEN "gone"."address" ELSE "address" END
        WHERE "id" = "new_id";
    UPDATE "acervo_join" SET "joined_at" = now(), "moved" = "counts" WHERE "former_id" = "old_id";
    RETURN "counts";
END
$$;

CREATE TRIGGER "acervo_note_address" AFTER INSERT ON "acervo_person"
    FOR EACH ROW EXECUTE FUNCTION "acervo_note_address"();

-- Everybody's addresses; of several people with one number the first has it, and the others are
-- joined with them: at once where they never wrote, else by the worker between two of their turns.
INSERT INTO "acervo_address" ("key", "person_id")
    SELECT DISTINCT ON ("key") "key", "id"
    FROM (SELECT "acervo_address_key"("address") AS "key", "id", "created_at" FROM "acervo_person") AS "found"
    WHERE "key" IS NOT NULL ORDER BY "key", "created_at", "id";
INSERT INTO "acervo_address" ("key", "person_id")
    SELECT DISTINCT ON ("key") "key", "id"
    FROM (SELECT "acervo_address_key"("reply_to") AS "key", "id", "created_at" FROM "acervo_person") AS "found"
    WHERE "key" IS NOT NULL ORDER BY "key", "created_at", "id"
    ON CONFLICT DO NOTHING;
-- A number that is none, of control characters alone, had become somebody: those rows are nobody's.
UPDATE "table_descricao" SET "owner_id" = NULL WHERE "owner_id" IN (
    SELECT "id" FROM "acervo_person" WHERE "acervo_address_key"("address") IS NULL);
UPDATE "table_image_link" SET "owner_id" = NULL WHERE "owner_id" IN (
    SELECT "id" FROM "acervo_person" WHERE "acervo_address_key"("address") IS NULL);
DELETE FROM "acervo_person" WHERE "acervo_address_key"("address") IS NULL;
INSERT INTO "acervo_join" ("former_id", "person_id", "cause")
    SELECT "p"."id", "a"."person_id", 'migration' FROM "acervo_person" AS "p"
    JOIN "acervo_address" AS "a" ON "a"."key" = "acervo_address_key"("p"."address")
    WHERE "a"."person_id" <> "p"."id" AND "p"."leaving_at" IS NULL;
SELECT "acervo_join_people"("former_id", "person_id") FROM "acervo_join"
    WHERE NOT EXISTS (SELECT FROM "acervo_message" WHERE "person_id" = "former_id");
UPDATE "table_image_link" AS "i" SET "owner_id" = "d"."owner_id" FROM "table_descricao" AS "d"
    WHERE "i"."id_descricao" = "d"."id" AND "i"."owner_id" IS NULL AND "d"."owner_id" IS NOT NULL;

SELECT "acervo_count_days"((SELECT "zone" FROM "acervo_calendar"));
