-- A photo is found through one index, which knows its description, its caption and its owner.
-- With the words alone, a search reads everybody's rows before it knows whose they are: at 100,000
-- descriptions that was five times slower (docs/benchmarks.md).

DROP TRIGGER "acervo_index_caption" ON "table_image_link";
DROP FUNCTION "acervo_index_caption"();
DROP INDEX "image_by_caption";

ALTER TABLE "table_image_link"
    DROP COLUMN "search_caption",
    ADD COLUMN IF NOT EXISTS "search_words" tsvector;

CREATE INDEX "image_by_words" ON "table_image_link" USING GIN ("search_words");

-- The owner as a word that nobody writes: no extension is needed for it, as an index over a uuid
-- and a text together would.
CREATE FUNCTION "acervo_owner_vector"("owner" UUID) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN "owner" IS NULL THEN ''::tsvector
        ELSE array_to_tsvector(ARRAY['owner:' || "owner"::text])
    END
$$;

-- Without an owner, everybody's. A query that has no words left finds nothing, not everything.
CREATE FUNCTION "acervo_search_query"("given" TEXT, "owner" UUID) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN "owner" IS NULL OR numnode("words") = 0 THEN "words"
        ELSE "words" && ('''owner:' || "owner"::text || '''')::tsquery
    END
    FROM (SELECT "acervo_search_query"("given") AS "words") AS "query"
$$;

CREATE OR REPLACE FUNCTION "acervo_index_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- The original's program names the sender by their number alone.
    IF NEW."owner_id" IS NULL AND btrim(NEW."from_number") <> '' THEN
        SELECT "id" INTO NEW."owner_id" FROM "acervo_person"
            WHERE "address" = "acervo_address"(btrim(NEW."from_number"));
    END IF;
    NEW."search_words" := "acervo_search_vector"(NEW."descricao")
        || "acervo_owner_vector"(NEW."owner_id");
    INSERT INTO "acervo_word" ("owner_id", "word")
        SELECT DISTINCT COALESCE(NEW."owner_id", '00000000-0000-0000-0000-000000000000'::uuid), "word"
        FROM regexp_split_to_table("acervo_fold"(NEW."descricao"), '[^a-z0-9]+') AS "word"
        WHERE length("word") BETWEEN 3 AND 40
        ON CONFLICT DO NOTHING;
    RETURN NEW;
END
$$;

-- A person's words weigh A, a model's B: the search ranks by that.
CREATE FUNCTION "acervo_index_image"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."owner_id" IS NULL THEN
        SELECT "owner_id" INTO NEW."owner_id" FROM "table_descricao"
            WHERE "id" = NEW."id_descricao";
    END IF;
    NEW."search_words" := "acervo_owner_vector"(NEW."owner_id")
        || COALESCE((
            SELECT setweight("acervo_search_vector"("descricao"), 'A')
            FROM "table_descricao" WHERE "id" = NEW."id_descricao"), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."caption"), 'B'), ''::tsvector);
    RETURN NEW;
END
$$;

-- A description that is corrected is indexed with its photos again.
CREATE FUNCTION "acervo_index_images_of_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "table_image_link" SET "id_descricao" = NEW."id" WHERE "id_descricao" = NEW."id";
    RETURN NULL;
END
$$;

CREATE TRIGGER "acervo_index_image"
    BEFORE INSERT OR UPDATE OF "caption", "id_descricao", "owner_id" ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_image"();

-- What is there already is touched, so that the triggers index it.
UPDATE "table_descricao" SET "descricao" = "descricao";
UPDATE "table_image_link" SET "caption" = "caption";

CREATE TRIGGER "acervo_index_images_of_description"
    AFTER UPDATE OF "descricao" ON "table_descricao"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_images_of_description"();
