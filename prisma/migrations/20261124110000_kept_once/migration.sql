-- How many of 64 bits differ. PostgreSQL counts bits itself since version 14; before, the slow way
-- gives the same.
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 140000 THEN
        EXECUTE 'CREATE FUNCTION "acervo_bits_apart"("one" BIGINT, "other" BIGINT) RETURNS INTEGER
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            ''SELECT bit_count(("one" # "other")::bit(64))::int''';
    ELSE
        EXECUTE 'CREATE FUNCTION "acervo_bits_apart"("one" BIGINT, "other" BIGINT) RETURNS INTEGER
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            ''SELECT length(replace(("one" # "other")::bit(64)::text, ''''0'''', ''''''''))''';
    END IF;
END
$$;

-- All that a search for copies reads of an owner's photos, without their rows.
CREATE INDEX "image_by_likeness" ON "table_image_link" ("owner_id", "perceptual_hash", "id");

-- Photos whose day is known are found by it, and not by the day on which they were sent.
CREATE INDEX "image_by_taken" ON "table_image_link" ("owner_id", "taken_from", "taken_to");

-- The words of places are corrected like those of descriptions.
CREATE FUNCTION "acervo_learn_words"("owner" UUID, "given" TEXT) RETURNS VOID
    LANGUAGE sql AS $$
    INSERT INTO "acervo_word" ("owner_id", "word")
        SELECT DISTINCT COALESCE("owner", '00000000-0000-0000-0000-000000000000'::uuid), "word"
        FROM regexp_split_to_table("acervo_fold"("given"), '[^a-z0-9]+') AS "word"
        WHERE length("word") BETWEEN 3 AND 40
        ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION "acervo_learn_place"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "acervo_learn_words"(NEW."owner_id", NEW."place");
    RETURN NULL;
END
$$;

CREATE TRIGGER "acervo_learn_place"
    AFTER INSERT OR UPDATE OF "place" ON "table_image_link"
    FOR EACH ROW WHEN (NEW."place" IS NOT NULL) EXECUTE FUNCTION "acervo_learn_place"();
