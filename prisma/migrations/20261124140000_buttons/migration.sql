-- What the channel knows our buttons by, so that the same ones are made once.
CREATE TABLE "acervo_template" (
    "name" TEXT NOT NULL,
    "sid" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_template_pkey" PRIMARY KEY ("name")
);
