-- The photos at which no machine has looked yet. Once it has caught up, hardly any: without this,
-- each round of catching up would read every photo to find that out.
CREATE INDEX "image_to_look_at" ON "table_image_link" ("id" DESC)
    WHERE "looked_at" IS NULL AND "content_hash" IS NOT NULL;
