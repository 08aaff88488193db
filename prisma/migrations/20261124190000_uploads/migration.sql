-- Photos that come by the gallery, part by part, so that a broken connection costs one part.
CREATE TYPE "acervo_upload_status" AS ENUM ('open', 'kept', 'refused');

CREATE TABLE "acervo_upload" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "content_type" TEXT,
    "status" "acervo_upload_status" NOT NULL DEFAULT 'open',
    "refusal" TEXT,
    "has_parts" BOOLEAN NOT NULL DEFAULT true,
    "image_id" INTEGER,
    "is_known" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_upload_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "upload_by_owner" ON "acervo_upload"("owner_id", "created_at");
CREATE INDEX "upload_by_time" ON "acervo_upload"("updated_at");
CREATE INDEX "upload_by_image" ON "acervo_upload"("image_id");

ALTER TABLE "acervo_upload" ADD CONSTRAINT "acervo_upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "acervo_upload" ADD CONSTRAINT "acervo_upload_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "table_image_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;
