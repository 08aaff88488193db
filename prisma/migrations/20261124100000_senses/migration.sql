-- What was seen in a photo, read from it and told about it: each kept apart from the person's words.
ALTER TABLE "table_image_link"
    ADD COLUMN IF NOT EXISTS "perceptual_hash" BIGINT,
    ADD COLUMN IF NOT EXISTS "taken_from" DATE,
    ADD COLUMN IF NOT EXISTS "taken_to" DATE,
    ADD COLUMN IF NOT EXISTS "place" TEXT,
    ADD COLUMN IF NOT EXISTS "latitude" DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS "longitude" DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS "read_text" TEXT,
    ADD COLUMN IF NOT EXISTS "labels" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS "label_words" TEXT,
    ADD COLUMN IF NOT EXISTS "image_vector" BYTEA,
    ADD COLUMN IF NOT EXISTS "looked_at" TIMESTAMPTZ(3);

-- The person's words, place included, weigh A, a model's caption B, text in the photo C, the names
-- of what is seen in it D: the search ranks by that.
CREATE OR REPLACE FUNCTION "acervo_index_image"() RETURNS trigger
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
        || COALESCE(setweight("acervo_search_vector"(NEW."place"), 'A'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."caption"), 'B'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."read_text"), 'C'), ''::tsvector)
        || COALESCE(setweight("acervo_search_vector"(NEW."label_words"), 'D'), ''::tsvector);
    RETURN NEW;
END
$$;

DROP TRIGGER "acervo_index_image" ON "table_image_link";
CREATE TRIGGER "acervo_index_image"
    BEFORE INSERT OR UPDATE OF "caption", "id_descricao", "owner_id", "place", "read_text", "label_words"
    ON "table_image_link"
    FOR EACH ROW EXECUTE FUNCTION "acervo_index_image"();

-- The same photo again is kept once; when it came is kept each time.
CREATE TABLE "acervo_arrival" (
    "id" UUID NOT NULL,
    "image_id" INTEGER NOT NULL,
    "media_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_arrival_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_arrival_image_id_fkey" FOREIGN KEY ("image_id")
        REFERENCES "table_image_link" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_arrival_media_id_fkey" FOREIGN KEY ("media_id")
        REFERENCES "acervo_media" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "arrival_by_image" ON "acervo_arrival" ("image_id");
CREATE UNIQUE INDEX "acervo_arrival_media_id_key" ON "acervo_arrival" ("media_id");

-- What a model drew: no photograph, so it stands apart from them.
CREATE TABLE "acervo_drawing" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "turn_id" UUID,
    "prompt" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_drawing_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_drawing_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "drawing_by_owner" ON "acervo_drawing" ("owner_id", "created_at" DESC);

ALTER TABLE "acervo_message"
    ADD COLUMN "buttons" JSONB,
    ADD COLUMN "drawing_id" UUID;
ALTER TABLE "acervo_message" ADD CONSTRAINT "acervo_message_drawing_id_fkey"
    FOREIGN KEY ("drawing_id") REFERENCES "acervo_drawing" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was asked of models, for budgets: kept without its person when that person goes.
CREATE TABLE "acervo_usage" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "turn_id" UUID,
    "role" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "audio_seconds" INTEGER NOT NULL DEFAULT 0,
    "drawings" INTEGER NOT NULL DEFAULT 0,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_usage_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_usage_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "usage_by_person" ON "acervo_usage" ("person_id", "at");
CREATE INDEX "usage_by_time" ON "acervo_usage" ("at");

-- Where a preference came from, and which voice note a description was spoken in.
ALTER TABLE "acervo_preference" ADD COLUMN "said" TEXT;
ALTER TABLE "acervo_media"
    ADD COLUMN "transcript_model" TEXT,
    ADD COLUMN "description_id" INTEGER;
ALTER TABLE "acervo_media" ADD CONSTRAINT "acervo_media_description_id_fkey"
    FOREIGN KEY ("description_id") REFERENCES "table_descricao" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "media_by_description" ON "acervo_media" ("description_id");
