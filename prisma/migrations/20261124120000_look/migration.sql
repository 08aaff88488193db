-- The photos at which no machine has looked yet. Once it has caught up, hardly any: without this,
-- each round of catching up would read every photo to find that out.
CREATE INDEX "image_to_look_at" ON "table_image_link" ("id" DESC)
    WHERE "looked_at" IS NULL AND "content_hash" IS NOT NULL;

-- The same query, met only by words of these weights. To ask a vector so is faster than to filter
-- the vector for each photo.
CREATE FUNCTION "acervo_weighed_query"("given" tsquery, "weights" TEXT) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT regexp_replace("given"::text, '''((?:[^'']|'''')*)''', '''\1'':' || "weights", 'g')::tsquery
$$;
