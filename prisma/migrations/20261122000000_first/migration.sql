-- The original's two tables: created only where they are missing, with its names and types.

CREATE TABLE IF NOT EXISTS "table_descricao" (
    "id" SERIAL PRIMARY KEY,
    "descricao" TEXT NOT NULL,
    "from_number" VARCHAR(20),
    "created_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE IF NOT EXISTS "table_image_link" (
    "id" SERIAL PRIMARY KEY,
    "image_link" TEXT NOT NULL,
    "id_descricao" INTEGER REFERENCES "table_descricao" ("id"),
    "created_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

ALTER TABLE "table_descricao"
    ADD COLUMN IF NOT EXISTS "owner_id" UUID,
    ADD COLUMN IF NOT EXISTS "search_words" tsvector;

ALTER TABLE "table_image_link"
    ADD COLUMN IF NOT EXISTS "owner_id" UUID,
    ADD COLUMN IF NOT EXISTS "turn_id" UUID,
    ADD COLUMN IF NOT EXISTS "content_hash" CHAR(64),
    ADD COLUMN IF NOT EXISTS "content_type" TEXT,
    ADD COLUMN IF NOT EXISTS "byte_size" INTEGER,
    ADD COLUMN IF NOT EXISTS "width" INTEGER,
    ADD COLUMN IF NOT EXISTS "height" INTEGER,
    ADD COLUMN IF NOT EXISTS "thumb_hash" BYTEA,
    ADD COLUMN IF NOT EXISTS "caption" TEXT,
    ADD COLUMN IF NOT EXISTS "caption_model" TEXT,
    ADD COLUMN IF NOT EXISTS "search_caption" tsvector;

-- Ours.

CREATE TYPE "acervo_message_direction" AS ENUM ('inbound', 'outbound');

CREATE TYPE "acervo_message_status" AS ENUM ('waiting', 'done', 'failed');

CREATE TYPE "acervo_media_status" AS ENUM ('waiting', 'stored', 'refused');

CREATE TYPE "acervo_turn_status" AS ENUM ('running', 'done', 'failed');

CREATE TABLE "acervo_person" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reply_to" TEXT NOT NULL,
    "name" TEXT,
    "language" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_message" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "direction" "acervo_message_direction" NOT NULL,
    "status" "acervo_message_status" NOT NULL DEFAULT 'waiting',
    "sid" TEXT,
    "body" TEXT NOT NULL,
    "fields" JSONB,
    "turn_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "image_id" INTEGER,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_message_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_media" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "status" "acervo_media_status" NOT NULL DEFAULT 'waiting',
    "refusal" TEXT,
    "storage_key" TEXT,
    "transcript" TEXT,
    "image_id" INTEGER,

    CONSTRAINT "acervo_media_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_turn" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" "acervo_turn_status" NOT NULL DEFAULT 'running',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "model" TEXT,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_turn_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_exchange" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "answered" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_exchange_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_preference" (
    "id" SERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_preference_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_focus" (
    "person_id" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acervo_focus_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "acervo_word" (
    "owner_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "acervo_word_pkey" PRIMARY KEY ("owner_id","word")
);

CREATE INDEX "descricao_by_owner" ON "table_descricao"("owner_id", "created_at" DESC, "id" DESC);

CREATE INDEX "descricao_by_words" ON "table_descricao" USING GIN ("search_words");

CREATE INDEX "image_by_owner" ON "table_image_link"("owner_id", "created_at" DESC, "id" DESC);

CREATE INDEX "image_by_time" ON "table_image_link"("created_at" DESC, "id" DESC);

CREATE INDEX "image_by_description" ON "table_image_link"("id_descricao");

CREATE INDEX "image_by_caption" ON "table_image_link" USING GIN ("search_caption");

CREATE UNIQUE INDEX "acervo_person_address_key" ON "acervo_person"("address");

CREATE UNIQUE INDEX "acervo_message_sid_key" ON "acervo_message"("sid");

CREATE INDEX "message_by_person" ON "acervo_message"("person_id", "id" DESC);

CREATE INDEX "message_by_status" ON "acervo_message"("person_id", "status", "id");

CREATE INDEX "message_by_turn" ON "acervo_message"("turn_id");

CREATE INDEX "media_by_image" ON "acervo_media"("image_id");

CREATE UNIQUE INDEX "acervo_media_message_id_position_key" ON "acervo_media"("message_id", "position");

CREATE INDEX "turn_by_person" ON "acervo_turn"("person_id", "started_at" DESC);

CREATE INDEX "exchange_by_person" ON "acervo_exchange"("person_id", "id" DESC);

CREATE UNIQUE INDEX "acervo_preference_person_id_folded_key" ON "acervo_preference"("person_id", "folded");

ALTER TABLE "table_descricao" ADD CONSTRAINT "table_descricao_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "table_image_link" ADD CONSTRAINT "table_image_link_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "acervo_turn"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "acervo_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "acervo_turn" ADD CONSTRAINT "acervo_turn_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_exchange" ADD CONSTRAINT "acervo_exchange_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_preference" ADD CONSTRAINT "acervo_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_focus" ADD CONSTRAINT "acervo_focus_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Finding: one text, folded and stemmed in three languages. No extension is needed for it.

-- Lower case without accents; Portuguese plurals in -ões and -ães become -ão, which the stemmer
-- cannot know once the accents are gone ("limões" finds "limão"). "Mães" is the plural of "mãe".
CREATE FUNCTION "acervo_fold"("given" TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT regexp_replace(
        regexp_replace(
            lower(regexp_replace(normalize("given", NFD), U&'[\0300-\036F]', '', 'g')),
            '\m(\w+)oes\M', '\1ao', 'g'),
        '\m(?!maes\M)(\w+)aes\M', '\1ao', 'g')
$$;

CREATE FUNCTION "acervo_search_vector"("given" TEXT) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT to_tsvector('pg_catalog.portuguese', "acervo_fold"("given"))
        || to_tsvector('pg_catalog.english', "acervo_fold"("given"))
        || to_tsvector('pg_catalog.spanish', "acervo_fold"("given"))
$$;

-- All words of one language's reading must be there; any of the three readings will do.
CREATE FUNCTION "acervo_search_query"("given" TEXT) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT plainto_tsquery('pg_catalog.portuguese', "acervo_fold"("given"))
        || plainto_tsquery('pg_catalog.english', "acervo_fold"("given"))
        || plainto_tsquery('pg_catalog.spanish', "acervo_fold"("given"))
$$;

-- The channel's address for a number as the original wrote it.
CREATE FUNCTION "acervo_address"("number" TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT CASE
        WHEN "number" LIKE 'whatsapp:%' THEN "number"
        WHEN "number" ~ '^[0-9]' THEN 'whatsapp:+' || "number"
        ELSE 'whatsapp:' || "number"
    END
$$;

-- Triggers rather than generated columns: the original's program may still write to its tables.
CREATE FUNCTION "acervo_index_description"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW."search_words" := "acervo_search_vector"(NEW."descricao");
    IF NEW."owner_id" IS NULL AND btrim(NEW."from_number") <> '' THEN
        SELECT "id" INTO NEW."owner_id" FROM "acervo_person"
            WHERE "address" = "acervo_address"(btrim(NEW."from_number"));
    END IF;
    INSERT INTO "acervo_word" ("owner_id", "word")
        SELECT DISTINCT COALESCE(NEW."owner_id", '00000000-0000-0000-0000-000000000000'::uuid), "word"
        FROM regexp_split_to_table("acervo_fold"(NEW."descricao"), '[^a-z0-9]+') AS "word"
        WHERE length("word") BETWEEN 3 AND 40
        ON CONFLICT DO NOTHING;
    RETURN NEW;
END
$$;

CREATE TRIGGER "acervo_index_description"
    BEFORE INSERT OR UPDATE OF "descricao", "owner_id" ON "table_descricao"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_description"();

CREATE FUNCTION "acervo_index_caption"() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW."search_caption" := "acervo_search_vector"(NEW."caption");
    IF NEW."owner_id" IS NULL THEN
        SELECT "owner_id" INTO NEW."owner_id" FROM "table_descricao"
            WHERE "id" = NEW."id_descricao";
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "acervo_index_caption"
    BEFORE INSERT OR UPDATE OF "caption", "id_descricao" ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_caption"();

-- Trigrams correct typos where the server has them and lets us.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS "pg_trgm";
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm is not to be had: typos are not corrected';
END
$$;

-- The original's rows: each number becomes a person, who finds these photos when they write again.

INSERT INTO "acervo_person" ("id", "address", "reply_to")
    SELECT gen_random_uuid(), "address", "address"
    FROM (
        SELECT DISTINCT "acervo_address"(btrim("from_number")) AS "address"
        FROM "table_descricao" WHERE btrim("from_number") <> ''
    ) AS "numbers"
    ON CONFLICT DO NOTHING;

UPDATE "table_descricao" AS "d" SET "owner_id" = "p"."id"
    FROM "acervo_person" AS "p"
    WHERE "d"."owner_id" IS NULL AND "p"."address" = "acervo_address"(btrim("d"."from_number"));

-- The rows without a number: touched, so that the trigger indexes them too.
UPDATE "table_descricao" SET "descricao" = "descricao" WHERE "search_words" IS NULL;

UPDATE "table_image_link" AS "i" SET "owner_id" = "d"."owner_id"
    FROM "table_descricao" AS "d"
    WHERE "i"."id_descricao" = "d"."id" AND "i"."owner_id" IS NULL;
