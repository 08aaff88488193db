-- People's albums: names are unique to a person, without case and accents.
CREATE TABLE "acervo_album" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_album_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_album_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "acervo_album_owner_id_folded_key" ON "acervo_album" ("owner_id", "folded");

CREATE TABLE "acervo_album_photo" (
    "album_id" UUID NOT NULL,
    "image_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_album_photo_pkey" PRIMARY KEY ("album_id", "image_id"),
    CONSTRAINT "acervo_album_photo_album_id_fkey" FOREIGN KEY ("album_id")
        REFERENCES "acervo_album" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "acervo_album_photo_image_id_fkey" FOREIGN KEY ("image_id")
        REFERENCES "table_image_link" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "album_photo_by_image" ON "acervo_album_photo" ("image_id");

-- A deleted photo leaves its table, so that no query can show it by a forgotten condition; what its
-- row and those around it held stays here for as long as it can come back.
CREATE TABLE "acervo_binned_photo" (
    "image_id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "description_id" INTEGER,
    "link" TEXT NOT NULL,
    "content_type" TEXT,
    "kept" JSONB NOT NULL,
    "ties" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_binned_photo_pkey" PRIMARY KEY ("image_id"),
    CONSTRAINT "acervo_binned_photo_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "binned_photo_by_owner" ON "acervo_binned_photo" ("owner_id", "deleted_at" DESC, "image_id" DESC);
CREATE INDEX "binned_photo_by_time" ON "acervo_binned_photo" ("deleted_at");
CREATE INDEX "binned_photo_by_link" ON "acervo_binned_photo" ("link");
CREATE INDEX "binned_photo_by_description" ON "acervo_binned_photo" ("description_id");

-- Words of which every photo is in the bin.
CREATE TABLE "acervo_binned_description" (
    "id" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "kept" JSONB NOT NULL,
    "spoken_in" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "acervo_binned_description_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_binned_description_owner_id_fkey" FOREIGN KEY ("owner_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was changed in somebody's collection and what stood there before: what "undo" goes by.
CREATE TABLE "acervo_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "by_operator" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acervo_change_person_id_fkey" FOREIGN KEY ("person_id")
        REFERENCES "acervo_person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "change_by_person" ON "acervo_change" ("person_id", "id" DESC);
CREATE INDEX "change_by_time" ON "acervo_change" ("at");

-- A photo that goes lets go of the messages that showed it; without this each one is looked at.
CREATE INDEX "message_by_image" ON "acervo_message" ("image_id");

-- Puts a row back as it was. Columns that were added since get their default, and those that are
-- gone are left out: what is in the bin outlives a migration.
CREATE FUNCTION "acervo_put_back"("target" REGCLASS, "kept" JSONB) RETURNS VOID
    LANGUAGE plpgsql AS $$
DECLARE
    "names" TEXT;
BEGIN
    SELECT string_agg(quote_ident("attname"), ', ' ORDER BY "attnum") INTO "names"
        FROM pg_attribute
        WHERE "attrelid" = "target" AND "attnum" > 0 AND NOT "attisdropped"
            AND "attname"::text IN (SELECT jsonb_object_keys("kept"));
    EXECUTE format(
        'INSERT INTO %s (%s) SELECT %s FROM jsonb_populate_record(NULL::%s, $1)',
        "target", "names", "names", "target"
    ) USING "kept";
END
$$;
