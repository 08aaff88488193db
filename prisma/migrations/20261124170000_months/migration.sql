-- How many photos each day has, per owner and for everyone (no owner), so that the gallery's scroll
-- bar knows a million photos without counting them. Rows add up: who changes photos only adds rows,
-- so nobody waits for a counter that somebody else holds, and no two can hold each other's. Reading
-- folds them together where they have become many (lib/search/timeline).
CREATE TABLE "acervo_photo_day" (
    "id" BIGSERIAL NOT NULL,
    "owner_id" UUID,
    "day" DATE NOT NULL,
    "photos" INTEGER NOT NULL,

    CONSTRAINT "acervo_photo_day_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_photo_day_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "photo_day_by_owner" ON "acervo_photo_day" ("owner_id", "day");

-- The one zone in which days begin. The triggers and every reader take it from here.
CREATE TABLE "acervo_calendar" (
    "zone" TEXT NOT NULL,

    CONSTRAINT "acervo_calendar_pkey" PRIMARY KEY ("zone")
);
INSERT INTO "acervo_calendar" ("zone") VALUES ('UTC');

CREATE FUNCTION "acervo_day_of"("at" TIMESTAMP, "zone" TEXT) RETURNS DATE
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT (("at" AT TIME ZONE 'UTC') AT TIME ZONE "zone")::date
$$;

-- The moment at which a day begins, as photos' times are kept.
CREATE FUNCTION "acervo_start_of_day"("day" DATE, "zone" TEXT) RETURNS TIMESTAMP
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ("day"::timestamp AT TIME ZONE "zone") AT TIME ZONE 'UTC'
$$;

-- A photo without a time would stand on no page: it gets that of its words, or the oldest of all.
CREATE FUNCTION "acervo_time_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW."created_at" := COALESCE(
        (SELECT "created_at" FROM "table_descricao" WHERE "id" = NEW."id_descricao"),
        TIMESTAMP '1970-01-01');
    RETURN NEW;
END
$$;
CREATE TRIGGER "acervo_time_image"
    BEFORE INSERT OR UPDATE OF "created_at" ON "table_image_link"
    FOR EACH ROW WHEN (NEW."created_at" IS NULL) EXECUTE FUNCTION "acervo_time_image"();

-- One statement, however many photos it changes, adds one row a day and owner, and one a day for all.
CREATE FUNCTION "acervo_count_inserted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("created_at", "zone") AS "day", count(*)
        FROM "changed" CROSS JOIN "acervo_calendar"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;
CREATE FUNCTION "acervo_count_deleted"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "whose"."id", "acervo_day_of"("created_at", "zone") AS "day", -count(*)
        FROM "changed" CROSS JOIN "acervo_calendar"
        CROSS JOIN LATERAL (VALUES ("owner_id", TRUE), (NULL, FALSE)) AS "whose" ("id", "is_own")
        WHERE "whose"."id" IS NOT NULL OR NOT "is_own"
        GROUP BY 1, 2;
    RETURN NULL;
END
$$;
-- Row by row: of a thousand updates hardly one moves a photo, and the others cost nothing here.
CREATE FUNCTION "acervo_count_moved"() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    "zone" TEXT := (SELECT "acervo_calendar"."zone" FROM "acervo_calendar");
BEGIN
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "day", "photos" FROM (VALUES
            (OLD."owner_id", "acervo_day_of"(OLD."created_at", "zone"), -1, TRUE),
            (NULL, "acervo_day_of"(OLD."created_at", "zone"), -1, FALSE),
            (NEW."owner_id", "acervo_day_of"(NEW."created_at", "zone"), 1, TRUE),
            (NULL, "acervo_day_of"(NEW."created_at", "zone"), 1, FALSE)
        ) AS "change" ("owner_id", "day", "photos", "is_own")
        WHERE "owner_id" IS NOT NULL OR NOT "is_own";
    RETURN NULL;
END
$$;

CREATE TRIGGER "acervo_count_inserted" AFTER INSERT ON "table_image_link"
    REFERENCING NEW TABLE AS "changed"
    FOR EACH STATEMENT EXECUTE FUNCTION "acervo_count_inserted"();
CREATE TRIGGER "acervo_count_deleted" AFTER DELETE ON "table_image_link"
    REFERENCING OLD TABLE AS "changed"
    FOR EACH STATEMENT EXECUTE FUNCTION "acervo_count_deleted"();
CREATE TRIGGER "acervo_count_moved" AFTER UPDATE ON "table_image_link"
    FOR EACH ROW WHEN (OLD."created_at" IS DISTINCT FROM NEW."created_at"
        OR OLD."owner_id" IS DISTINCT FROM NEW."owner_id")
    EXECUTE FUNCTION "acervo_count_moved"();

-- Counts everything anew, with days that begin in this zone. Nobody writes photos meanwhile.
CREATE FUNCTION "acervo_count_days"("new_zone" TEXT) RETURNS VOID
    LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "table_image_link" IN SHARE ROW EXCLUSIVE MODE;
    LOCK TABLE "acervo_photo_day" IN EXCLUSIVE MODE;
    UPDATE "acervo_calendar" SET "zone" = "new_zone";
    DELETE FROM "acervo_photo_day";
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT "owner_id", "acervo_day_of"(COALESCE("created_at", TIMESTAMP 'epoch'), "new_zone") AS "day", count(*)
        FROM "table_image_link" WHERE "owner_id" IS NOT NULL GROUP BY 1, 2;
    INSERT INTO "acervo_photo_day" ("owner_id", "day", "photos")
        SELECT NULL, "acervo_day_of"(COALESCE("created_at", TIMESTAMP 'epoch'), "new_zone") AS "day", count(*)
        FROM "table_image_link" GROUP BY 2;
END
$$;
SELECT "acervo_count_days"('UTC');
